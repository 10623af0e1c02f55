"""Which verbs state something: one predication a clause, with its subject and the stretch it is read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .graph import Graph
from .lexicon import measured_attributes, modal, modal_words, place_words
from .stretches import stretch

_CLAUSES = frozenset(
    {"ROOT", "ccomp", "relcl", "advcl", "parataxis", "conj", "acl", "xcomp", "pcomp", "csubj", "dep", "csubjpass"}
)
_DEPENDENT = frozenset({"pcomp", "acl", "relcl", "conj", "xcomp", "advcl"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


@dataclass(frozen=True, slots=True)
class Predication:
    """A predication in tokens.

    Attributes:
        token: the verb, noun, or head of the attribute.
        head: kind of head, as in the claim.
        subject: head of the subject's phrase (the antecedent for relative clauses), None where there is none.
        passive: whether the verb is passive (its surface subject is then the object).
        agent: head of the by-phrase.
        patient: head of what it is done to where the syntax does not make it a child of ``token``.
        first, last: tokens of the evidence.
        domain: tokens whose values belong to it if no predication nearer to them takes them.
    """

    token: int
    head: Literal["verb", "noun", "attribute"]
    subject: int | None
    first: int
    last: int
    passive: bool = False
    agent: int | None = None
    patient: int | None = None


def verb_predications(graph: Graph) -> list[Predication]:
    """All verb predications of a document, in order of their verbs."""
    return [found for token in range(len(graph)) if (found := _verb(graph, token)) is not None]


def _verb(graph: Graph, token: int) -> Predication | None:
    pos, dep = graph.pos[token], graph.deps[token]
    if pos not in ("VERB", "AUX") or dep not in _CLAUSES:
        return None
    if graph.tags[token] == "MD":
        return None  # "everything they can"
    if dep == "ROOT" and _bare(graph, token):
        return None
    if _merges(graph, token):
        return None
    if (
        pos == "AUX"
        and graph.lemmas[token] == "be"
        and not graph.under(token, "attr", "acomp", "prep", "advmod", "oprd")
    ):
        return None
    if pos == "AUX" and _merges_adjective(graph, token):
        return None
    passive = _is_passive(graph, token)
    agent = _agent(graph, token) if passive else None
    subject, patient = _subject(graph, token, passive)
    if passive:
        patient, subject = (patient if patient is not None else subject), agent
    if subject is None and patient is None and not graph.under(token, "dobj", "attr", "acomp"):
        return None
    if subject == token or patient == token:
        return None
    bare = all(graph.deps[kid] in ("advmod", "punct", "cc", "conj") for kid in graph.kids[token])
    if (
        dep in ("acl", "conj")
        and graph.tags[token] == "VBN"
        and bare
        and graph.pos[graph.heads[token]] != "NUM"
        and not graph.under(graph.heads[token], "auxpass", "aux")
    ):
        return None  # "a region divided": an adjective in all but form
    if subject is None and patient is None and graph.tags[token] in ("VB", "VBG") and dep in _DEPENDENT:
        # "a commitment to bolstering ...": nobody is said to do it. A request or a plan to do it says enough.
        head = graph.heads[token]
        if dep not in ("acl", "relcl") or graph.pos[head] != "NOUN" or graph.lemmas[head] not in modal("nouns"):
            return None
    first, last = stretch(graph, token, [part for part in (subject, patient) if part is not None])
    return Predication(token, "verb", subject, first, last, passive, agent, patient)


def _bare(graph: Graph, token: int) -> bool:
    """A lone infinitive or gerund says nothing; a headline's "Troops killed in ..." does, without an auxiliary."""
    if graph.tags[token] not in ("VBG", "VBN", "VB") or graph.under(token, "nsubj", "nsubjpass", "aux", "auxpass"):
        return False
    return graph.tags[token] != "VBN" or not graph.kids[token]


def _merges(graph: Graph, token: int) -> bool:
    """Whether a verb only tells how far the one it governs has come: "plans to deploy" is one statement."""
    if graph.lemmas[token] not in modal_words("merge"):
        return False
    for kid in graph.under(token, "xcomp"):
        if graph.pos[kid] in ("VERB", "AUX"):
            return True
    # "expected by the year's end" on a noun belongs to the noun's own claim.
    return (
        graph.deps[token] in ("acl",) and graph.tags[token] == "VBN" and not graph.under(token, "xcomp")
        and graph.lemmas[token] in ("schedule", "slate", "expect", "plan", "set", "due")
    )  # fmt: skip


def _merges_adjective(graph: Graph, token: int) -> bool:
    """Whether an adjective only governs: in "is capable of striking" the striking is the statement."""
    for kid in graph.under(token, "acomp"):
        if graph.lemmas[kid] in modal_words("merge") and (
            graph.under(kid, "xcomp") or any(graph.under(prep, "pcomp") for prep in graph.under(kid, "prep"))
        ):
            return True
    return False


def _is_passive(graph: Graph, token: int) -> bool:
    if graph.under(token, "nsubjpass", "auxpass"):
        return True
    if graph.tags[token] != "VBN" or graph.under(token, "aux", "nsubj"):
        if (
            graph.deps[token] == "conj"
            and graph.tags[token] == "VBN"
            and not graph.under(token, "aux", "nsubj", "dobj")
        ):
            return _is_passive(graph, graph.heads[token])
        return False
    if graph.deps[token] == "conj":
        return _is_passive(graph, graph.heads[token])
    return graph.deps[token] in ("acl", "advcl", "ROOT", "relcl")


def _agent(graph: Graph, token: int) -> int | None:
    for prep in graph.kids[token]:
        if graph.deps[prep] == "agent" or (graph.deps[prep] == "prep" and graph.words[prep] == "by"):
            for kid in graph.under(prep, "pobj"):
                # "by Friday", "by 12 percent", "by car" are no agents.
                if (
                    graph.deps[prep] == "agent"
                    and not _is_time_word(graph, kid)
                    and graph.pos[kid] in ("NOUN", "PROPN", "PRON")
                ):
                    return kid
    return None


def _is_time_word(graph: Graph, token: int) -> bool:
    return bool({graph.lemmas[token], graph.words[token]} & place_words("times"))


def _subject(graph: Graph, token: int, passive: bool) -> tuple[int | None, int | None]:
    """Surface subject of a verb and its patient, found by climbing to the verb it shares them with."""
    at = token
    for _ in range(8):
        own = [kid for kid in graph.kids[at] if graph.deps[kid] in _SUBJECTS]
        if any(graph.deps[kid] == "expl" for kid in own):
            return None, None  # "there were four": nobody does anything
        own = [kid for kid in own if graph.deps[kid] != "expl" and graph.pos[kid] != "ADV"]
        if own:
            subject = own[0]
            if graph.tags[subject] in ("WDT", "WP") and graph.deps[at] == "relcl":
                subject = graph.heads[at]
            if at != token and graph.deps[subject] == "nsubjpass" and not passive:
                return subject, None
            return subject, (subject if passive else None)
        dep, head = graph.deps[at], graph.heads[at]
        if head == at:
            return None, None
        if dep in ("acl", "relcl"):
            if dep == "relcl" and graph.under(at, "dobj") and graph.tags[graph.under(at, "dobj")[0]] in ("WDT", "WP"):
                return None, head
            if graph.tags[at] == "VB":
                # "a request to station", "ability to carry": who would do it is not said by the noun itself.
                if announced(graph, at):
                    return head, (head if passive else None)
                owner = graph.under(head, "poss")
                return (owner[0], None) if owner else (None, None)
            if graph.tags[at] == "VBN" and not passive and at == token:
                return None, head
            return head, (head if passive else None)
        if dep in ("conj", "advcl", "xcomp", "ccomp", "dep"):
            if dep == "ccomp" and graph.tags[at] not in ("VB", "VBG"):
                return None, None
            if dep == "xcomp":
                # "ordered troops to leave": the object of the governor acts.
                objects = graph.under(head, "dobj")
                if objects and graph.lemmas[head] in modal_words("object_control"):
                    return objects[0], (objects[0] if passive else None)
            at = head
            continue
        if dep == "pcomp":
            prep, governor = head, graph.heads[head]
            if graph.pos[governor] in ("ADJ",):
                # "(a missile) capable of striking"
                if graph.deps[governor] in ("acomp", "oprd", "conj", "advcl"):
                    at = graph.heads[governor]
                    if at == token:
                        return None, None
                    continue
                noun = graph.heads[governor]
                return (noun if noun != governor else None), None
            if graph.pos[governor] in ("VERB", "AUX") and prep != governor:
                at = governor
                continue
            return None, None
        return None, None
    return None, None


def announced(graph: Graph, token: int) -> bool:
    """Whether an infinitive is a headline's future: "Orm to host games in 2031"."""
    head = graph.heads[token]
    if head == token and graph.under(token, "nsubj", "nsubjpass"):
        return graph.tags[token] == "VB" and any(graph.words[kid] == "to" for kid in graph.under(token, "aux"))
    return (
        graph.deps[token] in ("acl", "relcl") and graph.tags[token] == "VB" and graph.heads[head] == head
        and head < token and any(graph.words[kid] == "to" for kid in graph.under(token, "aux"))
        and graph.words[graph.bounds[graph.sentences[token]][1]] not in (".", "!", "?", "”")
    )  # fmt: skip


def measured_object(graph: Graph, token: int) -> bool:
    """Whether an attribute claim tells the whole of it ("has a range of ...")."""
    return graph.lemmas[token] in ("have", "possess", "boast") and any(
        graph.lemmas[kid] in measured_attributes()
        and any(graph.words[prep] == "of" for prep in graph.under(kid, "prep"))
        for kid in graph.under(token, "dobj")
    )
