"""What a pronoun or a description stands for, inside one document, when that is safe to say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from ..model import Name
from ..reference import load_words
from .graph import Graph
from .humans import is_personal
from .lexicon import described_kinds, event_nouns, place_words, reporting_words, statement_words
from .names import Antecedent, Names, as_antecedent
from .pronouns import NEUTRAL, PERSONAL, PLURAL, person
from .things import thing

#: How many sentences back a description may reach.
FAR = 40

_DEFINITE = frozenset({"the", "this", "that", "such", "these", "those"})


def resolve(graph: Graph, names: Names, token: int) -> Antecedent | None:
    """Find what the phrase headed by ``token`` stands for.

    Args:
        graph: the parse.
        names: the document's names.
        token: head of a pronoun or a definite description.

    Returns:
        The nearest safe antecedent, or None where the words are a name, are indefinite, or could mean several things.
    """
    word = graph.words[token]
    if word in PERSONAL:
        return person(graph, names, token, resolve)
    if word in NEUTRAL or (word in PLURAL and graph.pos[token] == "PRON"):
        return thing(graph, names, token, word in PLURAL, resolve)
    if graph.pos[token] not in ("NOUN", "PROPN"):
        return None
    called = _called(graph, names, token) if graph.pos[token] == "NOUN" else None
    if called is not None:
        return called
    first, last = graph.phrase(token)
    if names.inside(graph.starts[first], graph.ends[last]) or "PROPN" in graph.pos[first : last + 1]:
        return None
    if not any(graph.words[kid] in _DEFINITE for kid in graph.kids[token] if kid < token):
        return None
    return _described(graph, names, token)


def _described(graph: Graph, names: Names, token: int) -> Antecedent | None:
    """The nearest name that a definite description fits; for places and bodies only when no other one does."""
    noun = graph.lemmas[token]
    kinds = {kind for kind, nouns in described_kinds().items() if noun in nouns}
    candidates = names.before(graph.starts[token], FAR)
    if "outlet" in kinds or noun in reporting_words("outlet_words"):
        for name, _ in candidates:
            if name.kind == "outlet":
                return as_antecedent(name)
    if noun in event_nouns():
        return None  # "the deployment" is not the thing deployed
    several = graph.tags[token] == "NNS"
    roles = _roles(candidates)
    for name, top in candidates:
        if name.kind == "person" and not several and _holds(graph, token, name, roles):
            return as_antecedent(name) if _only_holder(graph, token, name, top, candidates, roles) else None
        # "the missile" after "the Kestrel missile": the noun the name modified, or a word of the name itself.
        within = graph.heads[top] > top and noun in _phrase_lemmas(graph, top)
        if within and name.kind in _BODIES and not _same_body(graph, token, several):
            continue
        own = graph.lemmas[top] == noun or within
        if own and (_told_apart(graph, token, top) or _tells_it(graph, noun, top)):
            continue
        if name.kind not in ("person", "place") and (own or name.kind in kinds - {"organisation"}):
            if name.kind == "vehicle" and not own and not names.craft.may_be(noun, name):
                continue
            return as_antecedent(name)
    for kind, reach in (("organisation", FAR), ("place", 2)):
        near = [pair for pair in names.before(graph.starts[token], reach) if pair[0].kind == kind][:4]
        if kind in kinds and len({name.canonical or name.text for name, _ in near}) == 1:
            name, top = near[0]
            if not _tells_it(graph, noun, top) and not _otherwise(noun, name) and not _clause_mates(graph, token, top):
                return as_antecedent(name)
    return None


_BODIES = frozenset({"organisation", "outlet", "government"})


def _same_body(graph: Graph, token: int, several: bool) -> bool:
    """Whether a noun behind a body's name is that body: "the Orm Front group", its "fighters", but no "resolution"."""
    return graph.lemmas[token] in described_kinds()["organisation"] or (several and is_personal(graph, token))


def _otherwise(noun: str, name: Name) -> bool:
    """Whether a name says itself that it is something else: "the bank" is no "Parliament", no "Dockers' Union"."""
    last = (name.canonical or name.text).lower().split()[-1]
    if noun == "union" and last not in statement_words("unions"):
        return True  # the bare name of a firm or a town does not say that it is one
    bodies = (
        described_kinds()["organisation"] | place_words("state_bodies") | described_kinds()["facility"]
        | statement_words("bodies")
    )  # fmt: skip
    return last in bodies and last != noun and noun not in _GENERAL


#: What any body may be called.
_GENERAL = frozenset({"group", "organisation", "organization", "agency"})


def _clause_mates(graph: Graph, token: int, other: int) -> bool:
    """Whether a description stands beside a name under one verb, and so means another: "Orm sued the firm"."""
    verb = graph.heads[token]
    above = graph.heads[verb] if graph.deps[verb] in ("ccomp", "xcomp") and graph.tags[verb] == "VB" else verb
    return graph.deps[other] in ("nsubj", "nsubjpass", "dobj") and graph.heads[other] in (verb, above)


def _tells_it(graph: Graph, noun: str, token: int) -> bool:
    """Whether a name only says by whom it is told, and "the group" did it: "according to the Orm Group"."""
    above = graph.heads[token]
    return noun in _GENERAL and graph.words[above] == "to" and graph.words[graph.heads[above]] == "according"


_OFFICE_ENDS = re.compile(r"\s+(?:of|for|at|in|from|to|on|with)\b.*|\s+and\s+|\s*[,;/]\s*|\s+&\s+")


def _roles(candidates: Sequence[tuple[Name, int]]) -> dict[str, str]:
    """The role of each person, wherever it stands: "Bell" has the one that "Mayor Ann Bell" was given."""
    found: dict[str, str] = {}
    for name, _ in candidates:
        if name.kind == "person" and name.role:
            found.setdefault(name.canonical or name.text, name.role)
    return found


def _told_apart(graph: Graph, token: int, other: int) -> bool:
    """Whether a description has a noun before it that the words it would take up lack: "the summit resolution"."""
    said = {graph.lemmas[kid] for kid in graph.under(token, "compound") if kid < token}
    top = other
    for _ in range(4):
        if graph.heads[top] <= top or graph.deps[top] not in ("compound", "amod", "nmod", "poss"):
            break
        top = graph.heads[top]
    return bool(said) and not said <= set(graph.lemmas[graph.lefts[top] : top + 1])


def _holds(graph: Graph, token: int, name: Name, roles: Mapping[str, str]) -> bool:
    """Whether a description fits a person's role: its own noun, not the field ("the mine" is no mine director)."""
    role = (name.role or roles.get(name.canonical or name.text, "")).lower()
    heads = {part.split()[-1] for part in _OFFICE_ENDS.split(role) if part and part.split()}
    if not {graph.lemmas[token], graph.words[token]} & heads:
        return False
    said = {graph.words[kid] for kid in graph.kids[token] if kid < token} & _modifiers()
    words = set(re.findall(r"[\w.-]+", role)) & _modifiers()
    return not said or not words or bool(said & words)


@cache
def _modifiers() -> frozenset[str]:
    """Words that tell one office from another ("foreign", "interior"), not how long it has been held."""
    return load_words("titles", "modifiers") - load_words("modifier_words", "status")


def _only_holder(
    graph: Graph, token: int, name: Name, top: int, candidates: Sequence[tuple[Name, int]], roles: Mapping[str, str]
) -> bool:
    """Whether no one else of the same role stands in the sentence that names the nearest one."""
    who = name.canonical or name.text
    return not any(
        other.kind == "person"
        and graph.sentences[at] == graph.sentences[top]
        and (other.canonical or other.text) != who
        and _holds(graph, token, other, roles)
        for other, at in candidates
    )


def _phrase_lemmas(graph: Graph, token: int) -> set[str]:
    """Lemmas of the nouns from a modifier up to the head of its phrase."""
    lemmas: set[str] = set()
    for _ in range(4):
        if graph.deps[token] not in ("compound", "amod", "nmod", "poss", "appos", "punct", "nummod"):
            break
        owner = graph.deps[token] == "poss"
        token = graph.heads[token]
        if owner:
            break
        lemmas.add(graph.lemmas[token])
    return lemmas


def identified(graph: Graph, names: Names, token: int) -> Antecedent | None:
    """What a noun is said to be in its own clause: "X, a town", "X is a town", "X is described as a town".

    Args:
        graph: the parse.
        names: the document's names.
        token: head of "a town".

    Returns:
        X, when X holds a name.
    """
    head, other = graph.heads[token], None
    if token in names.by_token:
        return None
    called = _called(graph, names, token)
    if called is not None or head == token:
        return called
    if graph.deps[token] == "appos":
        other = head
    elif graph.deps[token] == "attr":
        other = next(iter(graph.under(head, "nsubj")), None)
    elif graph.deps[token] == "pobj" and graph.words[head] == "as":
        verb = graph.heads[head]
        other = next(iter(graph.under(verb, "dobj", "nsubjpass")), None)
        if other is not None and graph.tags[other] in ("WDT", "WP"):
            other = graph.heads[verb] if graph.deps[verb] == "relcl" else None
    if other is None or other == token:
        return None
    name = names.by_token.get(other)
    if name is not None:
        return as_antecedent(name)
    first, last = graph.phrase(other)
    inside = [
        found for found in names.inside(graph.starts[first], graph.ends[last]) if found.kind not in ("person", "place")
    ]
    return as_antecedent(inside[0]) if len(inside) == 1 else resolve(graph, names, other)


def _called(graph: Graph, names: Names, token: int) -> Antecedent | None:
    """The name right behind a description: "the head of the agency, Karl Lind, ..."."""
    set_off = graph.under(token, "appos")
    if len(set_off) != 1 or graph.under(set_off[0], "conj") or graph.under(token, "conj") or graph.tags[token] == "NNS":
        return None
    name = names.by_token.get(set_off[0])
    if name is None or (name.kind == "person") != is_personal(graph, token) or name.start < graph.ends[token]:
        return None
    if name.kind == "place" and graph.lemmas[token] not in described_kinds()["place"]:
        return None
    return as_antecedent(name)
