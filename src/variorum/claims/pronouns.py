"""What a pronoun stands for, where that is safe to say."""

from __future__ import annotations

from collections.abc import Callable

from .graph import Graph
from .lexicon import described_kinds, reporting_verbs
from .names import Antecedent, Names, as_antecedent

PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers"})
NEUTRAL = frozenset({"it", "its"})
PLURAL = frozenset({"they", "them", "their"})
PRONOUNS = PERSONAL | NEUTRAL | PLURAL | {"who", "which", "that", "this", "these", "those"}
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: How many sentences back a personal pronoun may reach.
NEAR = 3
_MAIN = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
_EXPLETIVE = frozenset({"be", "remain", "become", "seem", "appear", "take", "turn", "look"})
Resolver = Callable[[Graph, Names, int], Antecedent | None]


def person(graph: Graph, names: Names, token: int, resolve: Resolver) -> Antecedent | None:
    """Who "he" or "she" is: who acts in the clause around, else the last person in subject position, else the only one.

    Args:
        graph: the parse.
        names: the document's names.
        token: the pronoun.
        resolve: how to resolve a description met on the way ("the president said he ...").
    """
    outer = _outer_subject(graph, token)
    quotation = names.quotation(graph.starts[token])
    if outer is not None and quotation is not None and not quotation[0] <= graph.starts[outer] < quotation[1]:
        outer = None  # "he" in somebody's words is not who says them
    if outer is not None:
        name = names.by_token.get(outer)
        if name is not None and name.kind == "person" and names.agree(graph.words[token], name):
            return as_antecedent(name)
        if name is None and (graph.words[outer] in PERSONAL or is_personal(graph, outer)):
            inner = resolve(graph, names, outer)
            if inner is not None or graph.words[outer] in PERSONAL:
                return inner
            start, end = graph.trimmed(*graph.phrase(outer))
            return Antecedent(graph.text[start:end], start, end, "person") if end else None
    people = [
        (name, top)
        for name, top in names.before(graph.starts[token], NEAR)
        if name.kind == "person" and names.agree(graph.words[token], name)
        and not (quotation is not None and name.start < quotation[0] and _speaks(graph, top))
    ]  # fmt: skip
    known = [(name, top) for name, top in people if names.fits(graph.words[token], name)]
    if known:
        people = known  # somebody of whom it is known that "she" fits goes before those of whom nothing is
    subjects = [
        (name, top) for name, top in people if graph.deps[top] in SUBJECTS and graph.heads[token] != graph.heads[top]
    ]
    for name, top in subjects:
        if graph.deps[graph.heads[top]] in _MAIN:
            return as_antecedent(name)
    if not people:
        return _unnamed(graph, names, token)
    different = {name.canonical or name.text for name, _ in people}
    return as_antecedent(people[0][0]) if len(different) == 1 else None


def _unnamed(graph: Graph, names: Names, token: int) -> Antecedent | None:
    """Whom "My aunt came from Orm. She ..." means: the only person without a name that the words before tell of."""
    number = graph.sentences[token]
    found = [
        index
        for index in range(graph.bounds[max(0, number - 1)][0], token)
        if graph.deps[index] in SUBJECTS and graph.tags[index] == "NN" and is_personal(graph, index)
        and index not in names.by_token
    ]  # fmt: skip
    if len({graph.lemmas[index] for index in found}) != 1:
        return None
    start, end = graph.trimmed(*graph.phrase(found[0]))
    return Antecedent(graph.text[start:end], start, end, "person") if end else None


def _speaks(graph: Graph, token: int) -> bool:
    """Whether a name is the subject of a verb of saying."""
    return graph.deps[token] in SUBJECTS and graph.lemmas[graph.heads[token]] in reporting_verbs()


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
    for _ in range(6):
        if graph.heads[at] == at or graph.deps[at] == "relcl":
            return None
        at = graph.heads[at]
        found = [kid for kid in graph.under(at, *SUBJECTS) if kid < token and kid != token]
        if found and at != verb:
            relative = graph.tags[found[0]] in ("WP", "WDT") and graph.deps[at] == "relcl"
            return graph.heads[at] if relative else found[0]
    return None


def thing(graph: Graph, names: Names, token: int, plural: bool, resolve: Resolver) -> Antecedent | None:
    """What "it" or "they" means: a subject of this sentence before the pronoun, else of the sentence before.

    A person is never "it"; where the sentence's subject is one, what that person found or took may be.

    Args:
        graph: the parse.
        names: the document's names.
        token: the pronoun.
        plural: whether it is "they".
        resolve: how to resolve a description that is the antecedent.
    """
    if not plural and _empty_subject(graph, token):
        return None
    here = graph.sentences[token]
    for number in (here, here - 1):
        if number < 0:
            break
        first, last = graph.bounds[number]
        until = min(last + 1, token)
        for kinds in (SUBJECTS, frozenset({"dobj"})):
            if number != here and kinds is not SUBJECTS:
                break
            found = [
                index
                for index in range(first, until)
                if graph.deps[index] in kinds and graph.words[index] not in PRONOUNS and graph.heads[index] != token
                and graph.pos[index] in ("NOUN", "PROPN") and graph.rights[index] < token
                and (kinds is SUBJECTS or graph.heads[index] != graph.heads[token])
            ]  # fmt: skip
            found.sort(key=lambda index: (_depth(graph, index), -index if number == here else index))
            for candidate in found:
                answer = _fits(graph, names, candidate, plural, resolve)
                if answer is not None and (plural or answer.kind != "person"):
                    return answer
    return None


def _depth(graph: Graph, token: int) -> int:
    """Main clauses come before what is told in them."""
    return int(graph.deps[graph.heads[token]] in ("ccomp", "relcl", "acl"))


#: "A number of children" are several.
_SEVERAL = frozenset({"number", "majority", "handful", "couple", "lot", "dozen"})


def _fits(graph: Graph, names: Names, subject: int, plural: bool, resolve: Resolver) -> Antecedent | None:
    many = graph.tags[subject] in ("NNS", "NNPS") or graph.lemmas[subject] in _SEVERAL
    if many != plural and not (plural and _group(graph, names, subject)):
        return None
    name = names.by_token.get(subject)
    articled = any(graph.words[kid] == "the" for kid in graph.under(subject, "det"))
    if name is not None and name.kind == "person" and not articled:
        return None
    if not plural and name is None and is_personal(graph, subject):
        return None
    if name is not None:
        return as_antecedent(name)
    inner = resolve(graph, names, subject) if graph.pos[subject] == "NOUN" else None
    if inner is not None:
        return inner
    start, end = graph.trimmed(*graph.phrase(subject))
    if not end:
        return None
    inside = [found for found in names.inside(start, end) if found.kind not in ("person", "place")]
    if len(inside) == 1 and inside[0].end == end:
        return as_antecedent(inside[0])
    return Antecedent(graph.text[start:end], start, end)


def _empty_subject(graph: Graph, token: int) -> bool:
    """Whether "it" stands for nothing: "it was not clear when", "it took two days to", "it is the first time"."""
    verb = graph.heads[token]
    if graph.deps[token] not in SUBJECTS or graph.lemmas[verb] not in _EXPLETIVE:
        return False
    clauses = [
        kid for kid in graph.kids[verb] if kid > verb and graph.deps[kid] in ("ccomp", "xcomp", "advcl", "csubj")
    ]
    complement = graph.under(verb, "acomp", "attr", "oprd", "dobj")
    inner = [kid for noun in complement for kid in graph.under(noun, "relcl", "acl", "xcomp", "ccomp") if kid > noun]
    first = any(graph.lemmas[noun] in ("time", "day", "year", "month", "week") for noun in complement)
    return bool(complement and clauses) or first or (bool(inner) and graph.pos[complement[0]] in ("ADJ", "ADV"))


def _group(graph: Graph, names: Names, token: int) -> bool:
    name = names.by_token.get(token)
    if name is not None:
        return name.kind in ("organisation", "government", "outlet")
    return graph.lemmas[token] in ("police", "people", "family", "staff", "crew", "couple", "team", "public")


def is_personal(graph: Graph, token: int) -> bool:
    """Whether a noun is one for a human being."""
    return graph.lemmas[token] in described_kinds()["person"]


def stands_for_speaker(graph: Graph, token: int) -> bool:
    """Whether a pronoun is the subject of a verb of saying or thinking, so that only someone who can speak is meant."""
    return graph.deps[token] in SUBJECTS and graph.lemmas[graph.heads[token]] in reporting_verbs()
