"""What "it" and "they" stand for, where that is safe to say."""

from __future__ import annotations

from functools import cache

from ..reference import load_words
from .graph import Graph
from .humans import SUBJECTS, is_human, is_personal
from .lexicon import event_nouns, lasting_effects, measured_attributes, place_words, reporting_verbs
from .names import Antecedent, Names, as_antecedent
from .pronouns import PRONOUNS, Resolver, subject_ahead
from .subjects import subject_of

_EXPLETIVE = frozenset({"be", "remain", "become", "seem", "appear", "take", "turn", "look"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})
#: "A number of children" are several.
_SEVERAL = frozenset({"number", "majority", "handful", "couple", "lot", "dozen", "pair", "percent", "third", "half"})


def _verbs(key: str) -> frozenset[str]:
    return load_words("agency_verbs", key)


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
    ahead = subject_ahead(graph, token)
    if ahead is not None and graph.pos[ahead] in ("NOUN", "PROPN"):
        answer = _fits(graph, names, ahead, plural, resolve)
        if answer is not None and (plural or answer.kind != "person"):
            return answer
    here = graph.sentences[token]
    for number in (here, here - 1):
        if number < 0:
            break
        for kinds in (SUBJECTS, frozenset({"dobj"})):
            found = _candidates(graph, token, number, kinds)
            if number != here and kinds is not SUBJECTS:
                return _only_object(graph, names, token, found, plural, resolve)
            for candidate in found:
                answer = _fits(graph, names, candidate, plural, resolve)
                if answer is None or (not plural and answer.kind == "person"):
                    continue
                if _unlike(graph, names, token, candidate, plural):
                    continue
                if kinds is not SUBJECTS and answer.kind == "place":
                    continue  # a place that somebody saw or left does nothing
                if _weak(graph, names, candidate, plural):
                    return _weighed(graph, names, token, candidate, answer, plural, resolve)
                return answer
    return None


def _candidates(graph: Graph, token: int, number: int, kinds: frozenset[str]) -> list[int]:
    """Nouns of a sentence before the pronoun in one of these places, likeliest first."""
    here = graph.sentences[token]
    first, last = graph.bounds[number]
    found = [
        index
        for index in range(first, min(last + 1, token))
        if graph.deps[index] in kinds and graph.words[index] not in PRONOUNS and graph.heads[index] != token
        and graph.pos[index] in ("NOUN", "PROPN") and graph.rights[index] < token
        and not _beside(graph, token, index) and not any(graph.tags[kid] == "WP$" for kid in graph.kids[index])
        and (kinds is SUBJECTS or (graph.heads[index] != graph.heads[token] and not _addressed(graph, token, index)))
    ]  # fmt: skip
    return sorted(found, key=lambda index: (_depth(graph, index), -index if number == here else index))


def _beside(graph: Graph, token: int, noun: int) -> bool:
    """Whether a noun is the subject of the verb whose object the pronoun is: "the firm sold it" is not about itself."""
    if graph.deps[token] == "poss" or graph.deps[token] in SUBJECTS:
        return False
    at = token
    for _ in range(3):
        at = graph.heads[at]
        if graph.pos[at] in ("VERB", "AUX"):
            return noun in subject_of(graph, at, False)
    return False


def _addressed(graph: Graph, token: int, noun: int) -> bool:
    """Whether a noun is who was told what the pronoun stands in: "a source told the Orm Herald that it wants ..."."""
    teller = graph.heads[noun]
    if graph.lemmas[teller] not in reporting_verbs():
        return False
    return any(graph.lefts[told] <= token <= graph.rights[told] for told in graph.under(teller, "ccomp"))


def _depth(graph: Graph, token: int) -> int:
    """Main clauses come before what is told in them."""
    return int(graph.deps[graph.heads[token]] in ("ccomp", "relcl", "acl"))


def _unlike(graph: Graph, names: Names, token: int, noun: int, plural: bool) -> bool:
    """Whether a noun is not of a kind to do or own what the pronoun does: issues want nothing, a blast has no staff."""
    if noun in names.by_token:
        return False
    if graph.deps[token] == "poss":
        return not plural and graph.lemmas[noun] in event_nouns() and graph.pos[graph.heads[token]] == "NOUN"
    verb = graph.lemmas[graph.heads[token]]
    acts = graph.deps[token] == "nsubj" and (verb in reporting_verbs() or verb in _verbs("actors"))
    personal = is_personal(graph, noun) or _group(graph, names, noun) or graph.pos[noun] == "PROPN"
    return plural and acts and not personal and graph.lemmas[noun] in _lifeless()


@cache
def _lifeless() -> frozenset[str]:
    return event_nouns() | measured_attributes() | load_words("event_nouns", "acts") | _verbs("lifeless")


def _weak(graph: Graph, names: Names, subject: int, plural: bool) -> bool:
    """Whether a fitting subject is one only by sense: a place that is said to act, a group that is "they"."""
    if plural:
        several = graph.tags[subject] in ("NNS", "NNPS") and graph.lemmas[subject] != "police"
        return not several and graph.lemmas[subject] not in _SEVERAL
    name = names.by_token.get(subject)
    return name is not None and name.kind == "place"


def _weighed(
    graph: Graph, names: Names, token: int, subject: int, answer: Antecedent, plural: bool, resolve: Resolver
) -> Antecedent | None:
    """The subject, the one object beside it, or nothing: "Orm tested a rocket. It flew ..." is not about Orm."""
    verb = graph.heads[token]
    governs = token in range(graph.lefts[graph.heads[subject]], graph.rights[graph.heads[subject]] + 1)
    teller = graph.lemmas[graph.heads[subject]] in reporting_verbs()
    rivals = [
        other
        for kid in graph.under(graph.heads[subject], *_OBJECTS, "prep")
        for other in ([kid] if graph.deps[kid] != "prep" else graph.under(kid, "pobj"))
        if other != subject and other < token and _rivals(graph, names, other, plural)
    ]
    if names.quotation(graph.starts[token]) != names.quotation(graph.starts[subject]):
        return None
    direct = [other for other in rivals if graph.deps[other] in _OBJECTS]
    if plural and any(is_personal(graph, other) for other in direct):
        return None
    acts = graph.deps[token] in SUBJECTS and graph.deps[token] != "nsubjpass"
    lemma = graph.lemmas[verb]
    if acts and (lemma in reporting_verbs() or lemma in _verbs("actors")):
        return answer
    if acts and not plural and lemma in lasting_effects():
        return None  # what killed or was felt is an event, which the words before may not name
    if governs and teller:
        return answer  # "Orm said it ...": who speaks is meant
    owned = graph.deps[token] == "poss" and graph.lemmas[verb] in measured_attributes()
    if not plural and ((acts and lemma in _verbs("things")) or owned):
        return _only_object(graph, names, token, direct, plural, resolve)
    return None if direct else answer


def _rivals(graph: Graph, names: Names, token: int, plural: bool) -> bool:
    if graph.pos[token] not in ("NOUN", "PROPN") or graph.lemmas[token] in place_words("times"):
        return False
    many = graph.tags[token] in ("NNS", "NNPS")
    name = names.by_token.get(token)
    if name is not None and name.kind in ("person", "place"):
        return False
    return many == plural and (plural or not is_personal(graph, token))


def _only_object(
    graph: Graph, names: Names, token: int, objects: list[int], plural: bool, resolve: Resolver
) -> Antecedent | None:
    """The object of the sentence before where there is one alone and nobody beside it could be meant."""
    fitting = [other for other in objects if _rivals(graph, names, other, plural)]
    if len(fitting) != 1 or graph.deps[token] not in SUBJECTS | {"poss"}:
        return None
    other = fitting[0]
    speaks = graph.deps[token] in SUBJECTS and graph.lemmas[graph.heads[token]] in reporting_verbs()
    eventful = graph.lemmas[other] in event_nouns() and not plural
    if speaks or eventful or graph.deps[graph.heads[other]] in ("relcl", "advcl"):
        return None
    return _fits(graph, names, other, plural, resolve)


def _fits(graph: Graph, names: Names, subject: int, plural: bool, resolve: Resolver) -> Antecedent | None:
    many = graph.tags[subject] in ("NNS", "NNPS") or graph.lemmas[subject] in _SEVERAL
    if many != plural and not (plural and _group(graph, names, subject)):
        return None
    name = names.by_token.get(subject)
    articled = any(graph.words[kid] == "the" for kid in graph.under(subject, "det"))
    if name is not None and name.kind == "person" and not articled:
        return None
    if not plural and name is None and (is_personal(graph, subject) or is_human(graph, names, subject)):
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
