"""Whom a personal pronoun stands for, where that is safe to say."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from ..reference import load_words
from .genders import same_gender
from .graph import Graph
from .humans import SUBJECTS, is_human, is_personal, speaks
from .names import Antecedent, Names, as_antecedent

PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers"})
NEUTRAL = frozenset({"it", "its"})
PLURAL = frozenset({"they", "them", "their"})
PRONOUNS = PERSONAL | NEUTRAL | PLURAL | {"who", "which", "that", "this", "these", "those"}
#: How many sentences back a personal pronoun may reach.
NEAR = 3
_MAIN = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
Resolver = Callable[[Graph, Names, int], Antecedent | None]


def person(graph: Graph, names: Names, token: int, resolve: Resolver) -> Antecedent | None:
    """Who "he" or "she" is: who acts in the clause around, else the last person in subject position, else the only one.

    Args:
        graph: the parse.
        names: the document's names.
        token: the pronoun.
        resolve: how to resolve a description met on the way ("the president said he ...").
    """
    ahead = subject_ahead(graph, token)
    if ahead is not None:
        name = names.by_token.get(ahead)
        if name is not None and name.kind == "person" and names.agree(graph.words[token], name):
            return as_antecedent(name)
    outer = _outer_subject(graph, token)
    quotation = names.quotation(graph.starts[token])
    if outer is not None and quotation is not None and not quotation[0] <= graph.starts[outer] < quotation[1]:
        outer = None  # "he" in somebody's words is not who says them
    if outer is not None:
        name = names.by_token.get(outer)
        if name is not None and name.kind == "person" and names.agree(graph.words[token], name):
            return as_antecedent(name)
        if name is None and graph.words[outer] in PERSONAL and same_gender(graph.words[token], graph.words[outer]):
            return resolve(graph, names, outer)
        if name is None and is_human(graph, names, outer):
            inner = resolve(graph, names, outer)
            if inner is not None and _agrees(graph, names, token, inner):
                return inner
            if inner is None and _goes_with(graph, token, outer):
                return _worded(graph, outer)
    people = [
        (name, top)
        for name, top in names.before(graph.starts[token], NEAR)
        if name.kind == "person" and names.agree(graph.words[token], name)
        and not (quotation is not None and name.start < quotation[0] and speaks(graph, top))
    ]  # fmt: skip
    subjects = [
        (name, top) for name, top in people
        if graph.deps[top] in SUBJECTS and graph.heads[token] != graph.heads[top]
        and graph.deps[graph.heads[top]] in _MAIN
    ]  # fmt: skip
    if subjects:
        # Of two in one sentence somebody of whom it is known that "she" fits goes before one of whom nothing is, and
        # whom the sentence is about before who is named behind it as having said it.
        nearest = graph.sentences[subjects[0][1]]
        talks = speaks(graph, token)
        subjects.sort(
            key=lambda pair: (
                graph.sentences[pair[1]] != nearest
                or not names.fits(graph.words[token], pair[0])
                or (not talks and _says_behind(graph, pair[1]))
            )
        )
    behind = subjects[0][1] if subjects else -1
    surely = bool(subjects) and names.fits(graph.words[token], subjects[0][0])
    nearer = _nearer_subject(graph, names, token, behind, surely)
    if nearer is not None:
        inner = resolve(graph, names, nearer)
        if inner is None:
            return _worded(graph, nearer)
        if _agrees(graph, names, token, inner):
            return inner
    if subjects:
        return as_antecedent(subjects[0][0])
    if not people:
        return _unnamed(graph, names, token, resolve)
    known = [(name, top) for name, top in people if names.fits(graph.words[token], name)]
    people = known or people
    different = {name.canonical or name.text for name, _ in people}
    return as_antecedent(people[0][0]) if len(different) == 1 else None


def _says_behind(graph: Graph, token: int) -> bool:
    """Whether somebody is named behind their words as who says them: "Bell was driving, an officer said"."""
    verb = graph.heads[token]
    return speaks(graph, token) and any(kid < token for kid in graph.under(verb, "ccomp", "parataxis"))


def _worded(graph: Graph, token: int) -> Antecedent | None:
    start, end = graph.trimmed(*graph.phrase(token))
    return Antecedent(graph.text[start:end], start, end, "person") if end else None


@cache
def _nouns_of(pronoun: str) -> frozenset[str]:
    return load_words("gendered_nouns", "she" if pronoun in ("she", "her", "hers") else "he")


def _goes_with(graph: Graph, token: int, noun: int) -> bool:
    """Whether a noun may be taken up by the pronoun: not "the actress" by "he"."""
    other = "he" if graph.words[token] in ("she", "her", "hers") else "she"
    if graph.tags[noun] in ("NNS", "NNPS"):
        return False
    return graph.lemmas[noun] not in _nouns_of(other)


def _agrees(graph: Graph, names: Names, token: int, found: Antecedent) -> bool:
    if found.kind in ("organisation", "government", "outlet", "place"):
        return False  # a body is no "she"
    inside = graph.tokens_in(found.start, found.end)
    name = names.by_token.get(inside[0]) if len(inside) else None
    return name is None or names.agree(graph.words[token], name)


def _nearer_subject(graph: Graph, names: Names, token: int, behind: int, surely: bool) -> int | None:
    """Somebody without a known name whom a main clause nearer than any name is about: "My father farmed. He ...".

    Args:
        graph: the parse.
        names: the document's names.
        token: the pronoun.
        behind: head of the name that would be taken else, -1 where there is none.
        surely: whether it is known of that one that the pronoun fits: then only a noun that itself does goes before it.
    """
    number = graph.sentences[token]
    quotation = names.quotation(graph.starts[token])
    for index in range(token - 1, max(behind, graph.bounds[max(0, number - 1)][0] - 1), -1):
        if graph.deps[index] not in SUBJECTS or graph.deps[graph.heads[index]] not in _MAIN:
            continue
        wanted = graph.lemmas[index] in _nouns_of(graph.words[token])
        if (
            (wanted or (not surely and is_human(graph, names, index)))
            and index not in names.by_token
            and graph.heads[index] != graph.heads[token]
            and _goes_with(graph, token, index)
            and names.quotation(graph.starts[index]) == quotation
            and not _twice(graph, index, token)
        ):
            return index
    return None


def _unnamed(graph: Graph, names: Names, token: int, resolve: Resolver) -> Antecedent | None:
    """Whom "My aunt came from Orm. She ..." means: the only person without a name that the words before tell of."""
    number = graph.sentences[token]
    found: list[int] = []
    # "A teacher said so. The school is old. She ...": only what is said goes back further than the sentence before.
    for back in range(1, (NEAR if speaks(graph, token) else 1) + 1):
        found = found or [
            index
            for index in range(graph.bounds[max(0, number - back)][0], token)
            if graph.deps[index] in SUBJECTS and graph.tags[index] == "NN" and is_personal(graph, index)
            and index not in names.by_token
            and _goes_with(graph, token, index)
            and (back == 1 or speaks(graph, index))
        ]  # fmt: skip
    if not found:
        # "I respect the guard and what he did": the only person that the sentence's own words name.
        found = [
            index
            for index in range(graph.bounds[number][0], token)
            if graph.tags[index] == "NN" and is_personal(graph, index) and index not in names.by_token
            and graph.deps[index] in ("dobj", "pobj", "conj", "attr", "dative") and _goes_with(graph, token, index)
            and names.quotation(graph.starts[index]) == names.quotation(graph.starts[token])
        ]  # fmt: skip
    if len({graph.lemmas[index] for index in found}) != 1 or _twice(graph, found[0], token):
        return None
    named = resolve(graph, names, found[0])
    if named is not None:
        return named if _agrees(graph, names, token, named) else None
    return _worded(graph, found[0])


def _twice(graph: Graph, noun: int, until: int) -> bool:
    """Whether the noun's sentence tells of two of its kind: "Orm's president met Tal's president"."""
    last = min(graph.bounds[graph.sentences[noun]][1] + 1, until)
    return any(
        graph.lemmas[index] == graph.lemmas[noun] and graph.deps[index] not in ("compound", "appos", "attr")
        for index in range(noun + 1, last)
    )


def subject_ahead(graph: Graph, token: int) -> int | None:
    """The subject behind an opening phrase in which it owns something: "In his speech, Bell ..."."""
    if graph.deps[token] != "poss":
        return None
    at = token
    for _ in range(8):
        if graph.heads[at] == at or graph.pos[at] in ("VERB", "AUX"):
            return None
        at, below = graph.heads[at], at
        if graph.pos[at] in ("VERB", "AUX") and graph.deps[below] == "prep" and below < at:
            found = [kid for kid in graph.under(at, *SUBJECTS) if kid > token]
            opens = graph.lefts[below] <= graph.lefts[at] + 1
            return found[0] if found and opens and graph.words[graph.lefts[found[0]] - 1] == "," else None
    return None


def _outer_subject(graph: Graph, token: int) -> int | None:
    """The subject of the nearest clause around a pronoun's own that has one before it."""
    verb = at = graph.heads[token]
    if graph.deps[token] == "poss":
        at = token
        for _ in range(8):
            at = graph.heads[at]
            own = [kid for kid in graph.under(at, *SUBJECTS) if kid < token and graph.rights[kid] < token]
            if own:
                return own[0]
            if graph.heads[at] == at or graph.deps[at] == "relcl":
                return None
        return None
    for _ in range(8):
        if graph.heads[at] == at or (graph.deps[at] == "relcl" and graph.deps[graph.heads[at]] in SUBJECTS):
            return None
        at = graph.heads[at]
        found = [kid for kid in graph.under(at, *SUBJECTS) if kid < token and kid != token]
        if found and at != verb:
            relative = graph.tags[found[0]] in ("WP", "WDT") and graph.deps[at] == "relcl"
            return graph.heads[at] if relative else found[0]
    return None
