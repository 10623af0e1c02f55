"""The parts of a claim and their roles."""

from __future__ import annotations

import re

from msgspec.structs import replace as copy_record

from ..model import Argument, Link, Reading, Role
from .antecedents import identified, resolve
from .graph import Graph
from .headline_passives import behind_comma
from .lexicon import bearing_properties, comment_words, place_words
from .names import Antecedent, Names
from .relatives import antecedent_of
from .source_phrases import names_source

_PLACE_PREPS = place_words("prepositions")
_REASON_PREPS = frozenset({"because", "due", "despite", "over"})
LONGEST_ARGUMENT = 240


class Values:
    """Where the values of a document stand, to tell which phrase is a time, a place or a quantity."""

    def __init__(self, reading: Reading, graph: Graph) -> None:
        self.kind: dict[int, str] = {}
        for kind, found in (("quantity", reading.quantities), ("location", reading.places), ("time", reading.times)):
            for value in found:
                for token in graph.tokens_in(value.start, value.end):
                    self.kind[token] = kind
        for ent in reading.doc.ents if reading.doc is not None else ():
            if ent.label_ in ("DATE", "TIME") and not reading.times:
                for token in ent:
                    self.kind[token.i] = "time"

    def of(self, graph: Graph, token: int) -> str | None:
        """What the phrase headed by ``token`` is, None where it is an ordinary one."""
        if token in self.kind:
            return self.kind[token]
        # "2,000 people" is counted, so its head lies inside the quantity or right behind the number.
        for kid in graph.under(token, "nummod", "quantmod"):
            if self.kind.get(kid) == "quantity":
                return "quantity"
        return None


def argument(graph: Graph, names: Names, token: int, role: Role, before: int | None = None) -> Argument | None:
    """Make the argument headed by ``token``; relative pronouns stand for the noun they hang on.

    Args:
        graph: the parse.
        names: the document's names.
        token: head of the phrase.
        role: its role.
        before: token that the words must end before, None where the phrase is taken as it is.
    """
    if graph.tags[token] in ("WDT", "WP") and graph.deps[graph.heads[token]] == "relcl":
        antecedent = antecedent_of(graph, graph.heads[token], token)
        if antecedent != token:
            return argument(graph, names, antecedent, role)
    first, last = graph.phrase(token)
    start, end = graph.trimmed(first, last if before is None else min(last, before - 1))
    if not end:
        return None
    if end - start > LONGEST_ARGUMENT:
        start, end = graph.starts[token], graph.ends[token]
    if graph.deps[token] == "poss":
        owned = re.search(r"(?:['’]\s?s|(?<=s)['’])$", graph.text[start:end])
        end = start + owned.start() if owned and owned.start() else end
    found = None
    if role not in ("time", "attribute"):
        found = identified(graph, names, token) or resolve(graph, names, token)
    if found is None and role == "subject":
        found = _bearer(graph, names, token)
    return Argument(
        role=role,
        text=graph.text[start:end],
        start=start,
        end=end,
        resolved=found.text if found else None,
        resolved_start=found.start if found else None,
        resolved_end=found.end if found else None,
    )


def speaking(subject: Argument, speaker: Link) -> Argument:
    """The subject "I" as who is quoted."""
    return copy_record(subject, resolved=speaker.name, resolved_start=speaker.start, resolved_end=speaker.end)


def _bearer(graph: Graph, names: Names, token: int) -> Antecedent | None:
    """Whose property a subject is: what "the rocket's range could reach", the rocket could."""
    if graph.lemmas[token] not in bearing_properties():
        return None
    for owner in graph.under(token, "poss"):
        name = names.by_token.get(owner)
        if name is not None and name.kind in ("weapon", "vehicle"):
            return Antecedent(name.canonical or name.text, name.start, name.end, name.kind)
        found = resolve(graph, names, owner)
        if found is not None and found.kind in ("weapon", "vehicle"):
            return found
    return None


def located(graph: Graph, names: Names, values: Values, token: int) -> tuple[int, int] | None:
    """The preposition and noun of a place that hangs on an object ("a depot in Orm", "the system on Ormian soil")."""
    for prep in graph.under(token, "prep"):
        if prep > token and graph.words[prep] in _PLACE_PREPS - {"to", "from", "within", "between"}:
            for kid in graph.under(prep, "pobj"):
                placed = values.of(graph, kid) == "location" or _names_place(graph, names, kid)
                if placed or graph.lemmas[kid] in _PLACE_NOUNS or _at(graph, graph.words[prep], kid):
                    return prep, kid
    return None


def placed_object(graph: Graph, names: Names, values: Values, token: int) -> list[Argument | None]:
    """An object, and the place that hangs on it as an argument of its own."""
    place = located(graph, names, values, token)
    return [
        argument(graph, names, token, "object", before=place[0] if place else None),
        argument(graph, names, place[1], "location") if place else None,
    ]


def arguments(graph: Graph, names: Names, values: Values, token: int, passive: bool) -> list[Argument]:
    """The arguments of a verb, in order of offset; agents of passives are left to the subject."""
    found: list[Argument | None] = []
    for kid in graph.kids[token]:
        dep = graph.deps[kid]
        if dep in ("dobj", "obj") and passive and behind_comma(graph, token, kid):
            continue  # "Woman killed in crash, police arrest driver"
        if dep in ("dobj", "obj"):
            if _bare_quantity(graph, values, kid):
                found.append(argument(graph, names, kid, "quantity"))
            else:
                found += placed_object(graph, names, values, kid)
            found += [argument(graph, names, other, "object") for other in coordinates(graph, kid)]
        elif dep in ("nsubjpass", "nsubj") and passive:
            found += placed_object(graph, names, values, kid)
            found += [argument(graph, names, other, "object") for other in coordinates(graph, kid)]
        elif dep in ("dative", "iobj"):
            inner = graph.under(kid, "pobj")
            found.append(argument(graph, names, inner[0] if inner else kid, "recipient"))
        elif dep in ("attr", "acomp", "oprd"):
            found.append(argument(graph, names, kid, "attribute"))
        elif dep == "advmod" and graph.words[kid] in place_words("states") and graph.lemmas[token] in ("be", "remain"):
            found.append(argument(graph, names, kid, "attribute"))  # "was aboard"
        elif dep in ("npadvmod", "advmod", "tmod") and graph.pos[kid] in ("NOUN", "PROPN", "NUM", "ADV"):
            kind = values.of(graph, kid)
            if kind == "time":
                found.append(argument(graph, names, kid, "time"))
            elif kind == "quantity":
                found.append(argument(graph, names, kid, "quantity"))
            elif kind == "location":
                found.append(argument(graph, names, kid, "location"))
        elif dep == "prep" or (dep == "agent" and not passive):
            found += _prepositional(graph, names, values, kid, token)
    return [part for part in found if part is not None]


_NAMING_SOURCES = frozenset({"per", "in", "by"})


def _prepositional(graph: Graph, names: Names, values: Values, prep: int, verb: int) -> list[Argument | None]:
    word = graph.words[prep]
    found: list[Argument | None] = []
    if word == "according" or (word in _NAMING_SOURCES and names_source(graph, prep)):
        return found  # who says it is no part of what is said
    for kid in graph.under(prep, "pobj"):
        kind = values.of(graph, kid)
        role: Role
        if word == "with" and graph.under(kid, "acl", "relcl"):
            continue  # "with the handover expected by June": a statement of its own
        if kind == "time":
            role = "time"
        elif kind == "quantity" and word not in ("with", "by", "to"):
            role = "quantity"
        elif word == "to" and (kind != "location" or graph.lemmas[verb] in _GIVING):
            role = "recipient"
        elif word in _PLACE_PREPS and (kind == "location" or _names_place(graph, names, kid)):
            role = "location"
        elif word in ("with", "using", "by", "via"):
            role = "instrument"
        elif word == "as":
            role = "attribute"
        elif word in _REASON_PREPS or graph.words[max(0, prep - 1)] == "because":
            role = "reason"
        elif (word in _PLACE_PREPS and graph.lemmas[kid] in _PLACE_NOUNS) or _at(graph, word, kid):
            role = "location"
        else:
            role = "other"
        found.append(argument(graph, names, kid, role))
        found += [argument(graph, names, other, role) for other in coordinates(graph, kid)]
    for inner in graph.under(prep, "prep"):
        if word == "than":
            continue  # "would rather play in Orm than in Tarsk"
        found += _prepositional(graph, names, values, inner, verb)
    return found


_PLACE_NOUNS = place_words("nouns")
_GIVING = frozenset(
    {"give", "hand", "send", "sell", "deliver", "transfer", "offer", "supply", "ship", "award", "grant"}
)


#: These place what follows, if it is a thing and has an article ("at a hangar"), not a turn of speech ("at risk").
_PLACING = frozenset({"at", "near", "inside", "outside", "across", "along", "around"})


def _at(graph: Graph, word: str, noun: int) -> bool:
    if word not in _PLACING or graph.pos[noun] not in ("NOUN", "PROPN") or graph.lemmas[noun] in place_words("times"):
        return False
    fixed = any(graph.deps[kid] in ("det", "poss") for kid in graph.kids[noun])
    return (
        fixed
        and graph.lemmas[noun] not in comment_words("evaluative_nouns")
        and graph.lemmas[noun] not in place_words("unplaced")
    )


def _names_place(graph: Graph, names: Names, token: int) -> bool:
    name = names.by_token.get(token)
    return name is not None and name.kind in ("place", "facility")


def _bare_quantity(graph: Graph, values: Values, token: int) -> bool:
    return values.kind.get(token) == "quantity" and graph.pos[token] == "NUM"


def coordinates(graph: Graph, token: int) -> list[int]:
    """Nouns coordinated with one: "Warsaw and Berlin" are two."""
    found: list[int] = []
    at = token
    for _ in range(20):
        following = [kid for kid in graph.under(at, "conj") if graph.pos[kid] in ("NOUN", "PROPN", "PRON", "NUM")]
        if not following:
            break
        found += following
        at = following[-1]
    return found
