"""What a thing is one of: "donors such as X", "the village of Y", "the charity Z", "firms, including two in Orm"."""

from __future__ import annotations

from ..reference import load_words
from .graph import Graph
from .lexicon import described_kinds
from .names import Names
from .predications import Predication

_NEARBY = frozenset({"near", "outside", "in", "off", "on"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def _words(key: str) -> frozenset[str]:
    return load_words("modifier_words", key)


def instance_predications(graph: Graph, names: Names) -> list[Predication]:
    """Statements that one thing is of a kind or part of a whole; the token is the kind, the subject what is of it."""
    found: list[Predication] = []
    for token in range(len(graph)):
        word = graph.words[token]
        if word in ("as", "like"):
            one = _example(graph, token)
        elif word == "including":
            one = _inclusion(graph, token)
        elif word in ("other", "others"):
            one = _other(graph, token)
        elif word == "of":
            one = _settlement(graph, token)
        elif word in _NEARBY:
            one = _situated(graph, names, token)
        elif word == "the":
            one = _published(graph, token)
        elif word in _OPENING:
            one = _titled(graph, token)
        else:
            one = None
        if one is not None:
            found.append(one)
    for name in names.names:
        one = _classed(graph, names, name.start, name.end, name.kind == "person")
        if one is not None and graph.words[one.token] not in (name.role or "").lower().split():
            found.append(one)
    return found


def _example(graph: Graph, prep: int) -> Predication | None:
    """Read "donors such as X" and, where the kind is plural and a name follows, "towns like X"."""
    such = graph.words[prep] == "as" and prep > 0 and graph.words[prep - 1] == "such"
    objects = graph.under(prep, "pobj")
    kind = prep - 2 if such else prep - 1
    if graph.words[kind] == ",":
        kind -= 1
    above = graph.heads[prep]
    if graph.tags[kind] != "NNS" and above < prep and graph.tags[above] == "NNS":
        kind = above  # "states still in play, such as X"
    if not objects or kind < 0 or not (such or graph.words[prep] == "like"):
        return None
    thing = objects[0]
    if graph.pos[kind] != "NOUN" or (not such and (graph.tags[kind] != "NNS" or graph.pos[thing] != "PROPN")):
        return None
    return Predication(kind, "attribute", thing, graph.lefts[kind], _listed(graph, thing))


def _inclusion(graph: Graph, token: int) -> Predication | None:
    """Read "ten aid workers, including two in Orm": the whole includes a part."""
    objects = graph.under(token, "pobj", "dobj")
    if not objects:
        return None
    whole = graph.heads[token]
    if graph.pos[whole] not in _NOMINAL or whole > token:
        # Hung on the verb: the whole is what stands right before.
        whole = token - 1
        while whole > 0 and graph.words[whole] in (",", "–", "—", "-", "(", '"', "”", "’"):
            whole -= 1
        if graph.pos[whole] not in _NOMINAL or graph.sentences[whole] != graph.sentences[token]:
            return None
        while graph.deps[whole] in ("pobj", "prep", "compound", "conj") and graph.heads[whole] < whole:
            above = graph.heads[whole]
            if graph.pos[above] not in (*_NOMINAL, "ADP") or graph.heads[above] == above:
                break
            whole = above
        if graph.pos[whole] not in _NOMINAL:
            return None
    part = objects[0]
    return Predication(token, "attribute", whole, graph.phrase(whole)[0], _listed(graph, part), patient=part)


def _other(graph: Graph, token: int) -> Predication | None:
    """Read "X and other senators": X is a senator."""
    kind = graph.heads[token] if graph.deps[token] == "amod" else token
    thing = graph.heads[kind]
    if graph.deps[kind] != "conj" or graph.words[token] != "other" or graph.tags[kind] != "NNS" or thing > kind:
        return None
    if graph.pos[thing] != "PROPN" or graph.words[graph.lefts[kind] - 1] not in ("and", "or"):
        return None
    first = thing
    while graph.deps[first] == "conj" and graph.pos[graph.heads[first]] == "PROPN" and graph.heads[first] < first:
        first = graph.heads[first]
    return Predication(kind, "attribute", first, graph.phrase(first)[0], graph.phrase_end(kind))


def _settlement(graph: Graph, prep: int) -> Predication | None:
    """Read "the village of Delt": the place named behind the noun for its kind."""
    kind = graph.heads[prep]
    if graph.pos[kind] != "NOUN" or graph.tags[kind] != "NN" or graph.lemmas[kind] not in _settlements():
        return None
    for thing in graph.under(prep, "pobj"):
        if graph.pos[thing] == "PROPN" and not graph.under(thing, "case"):
            return Predication(kind, "attribute", thing, graph.phrase(kind)[0], graph.phrase_end(thing))
    return None


def _settlements() -> frozenset[str]:
    return described_kinds()["place"] | described_kinds()["facility"] | _words("divisions")


def _situated(graph: Graph, names: Names, prep: int) -> Predication | None:
    """Read "the bank on Mill Road", "Delt near Orm": where a named place is."""
    objects = graph.under(prep, "pobj")
    thing = prep - 1
    if not objects or graph.pos[objects[0]] != "PROPN" or thing < 0 or graph.pos[thing] != "PROPN":
        return None
    name = names.by_token.get(thing)
    own = (
        graph.heads[prep] == thing
        and name is not None
        and (name.kind in ("place", "facility") or (name.kind == "organisation" and graph.words[prep] != "on"))
    )
    if not own and not (graph.words[prep] in ("near", "outside") and graph.deps[thing] in ("pobj", "dobj", "nsubj")):
        return None
    return Predication(prep, "attribute", thing, graph.phrase(thing)[0], graph.phrase_end(objects[0]))


def _published(graph: Graph, article: int) -> Predication | None:
    """Read "trade magazine The Farmer": an article with a capital inside a sentence begins a name."""
    kind = article - 1
    if kind < graph.bounds[graph.sentences[article]][0] or graph.text[graph.starts[article]] != "T":
        return None
    thing = graph.heads[article]
    plain = graph.tags[kind] == "NN" and graph.words[kind] in _settlements() | described_kinds()["outlet"] | _words(
        "groups"
    )
    if not plain or thing <= article or graph.pos[thing] not in ("PROPN", "NOUN") or not graph.words[kind].isalpha():
        return None
    return Predication(kind, "attribute", thing, graph.lefts[kind], thing)


_OPENING = frozenset({"“", '"', "``", "‘"})
_CLOSING = frozenset({"”", '"', "''", "’"})


def _titled(graph: Graph, mark: int) -> Predication | None:
    """Read "her documentary “Salt Roads”": a noun right before a title in quotation marks says what that is."""
    kind, first = mark - 1, mark + 1
    if kind < 0 or first >= len(graph) or graph.tags[kind] != "NN" or graph.sentences[kind] != graph.sentences[first]:
        return None
    end = next((at for at in range(first, min(first + 9, len(graph))) if graph.words[at] in _CLOSING), None)
    if end is None or end == first:
        return None
    titled = [at for at in range(first, end) if not graph.text[graph.starts[at]].islower() or len(graph.words[at]) < 5]
    if len(titled) < end - first or graph.text[graph.starts[first]].islower():
        return None
    name = next((at for at in range(first, end) if not first <= graph.heads[at] < end), first)
    if graph.deps[name] not in (
        "appos",
        "dobj",
        "pobj",
        "nsubj",
        "attr",
        "nmod",
        "dep",
        "ROOT",
        "npadvmod",
        "oprd",
        "compound",
    ):
        return None
    return Predication(kind, "attribute", name, graph.lefts[kind] if graph.lefts[kind] < kind else kind, end - 1)


def _classed(graph: Graph, names: Names, start: int, end: int, person: bool) -> Predication | None:
    """Read "the charity Z", "trade magazine The Y", "Republican X": the noun right before a name says what it is."""
    inside = graph.tokens_in(start, end)
    token = graph.top(start, end)
    if token is None or not len(inside) or graph.pos[token] not in ("PROPN", "NOUN", "NUM"):
        return None
    if graph.heads[token] > inside[-1] and graph.deps[token] in ("compound", "nmod", "amod", "poss"):
        return None  # "the nurse Bell case": the name only modifies
    kind = inside[0] - 1
    while kind > 0 and graph.words[kind] in ("the", '"', "“", "‘", "``", "'"):
        kind -= 1
    if kind < 0 or graph.blocks[kind] != graph.blocks[inside[0]]:
        return None
    common = graph.pos[kind] == "NOUN" and graph.text[graph.starts[kind]].islower()
    if not (common or (person and graph.words[kind] in _words("partisans"))):
        return None
    beside = graph.heads[kind] in inside or graph.heads[token] == kind or graph.heads[kind] == graph.heads[token]
    if not beside or kind in names.by_token or graph.tags[kind] == "NNS":
        return None
    if graph.deps[kind] in ("dobj", "npadvmod", "pobj") and graph.heads[token] != kind:
        return None  # "gave the nurse Ann": two objects
    return Predication(kind, "attribute", token, graph.lefts[kind], inside[-1])


def _listed(graph: Graph, token: int) -> int:
    """Last token of a phrase and of the nouns coordinated with it."""
    last = graph.phrase_end(token)
    for _ in range(20):
        following = [kid for kid in graph.under(token, "conj") if graph.pos[kid] in _NOMINAL]
        if not following:
            break
        token = following[-1]
        last = max(last, graph.phrase_end(token))
    return last
