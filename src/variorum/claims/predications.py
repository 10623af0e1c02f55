"""Which verbs state something: one predication a clause, with its subject and the stretch it is read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .graph import Graph
from .lexicon import measured_attributes, modal, modal_words
from .openness import seems
from .questions import asks
from .stretches import stretch
from .subjects import agent_of, described_thing, foremost, is_passive, subject_of

_CLAUSES = frozenset(
    {"ROOT", "ccomp", "relcl", "advcl", "parataxis", "conj", "acl", "xcomp", "pcomp", "csubj", "dep", "csubjpass"}
)
_DEPENDENT = frozenset({"pcomp", "acl", "relcl", "conj", "xcomp", "advcl"})
_SHUNNING = frozenset({"avoid", "escape", "evade"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


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
    if dep == "xcomp" and graph.lemmas[graph.heads[token]] in _SHUNNING:
        return None  # "avoided being seen" tells of no seeing
    if dep == "xcomp" and _only_tried(graph, token):
        return None
    if dep == "advcl" and token > 1 and graph.words[token - 1] == "to" and _handled(graph, token):
        return None
    if dep == "pcomp" and graph.tags[token] == "VBG" and described_thing(graph, token) is not None:
        return None  # "dismissed it as scaremongering"
    if _merges(graph, token) or asks(graph, token):
        return None
    if (
        pos == "AUX"
        and graph.lemmas[token] == "be"
        and not graph.under(token, "attr", "acomp", "prep", "advmod", "oprd")
    ):
        return None
    if pos == "AUX" and (
        _merges_adjective(graph, token) or _still_to_come(graph, token) or _brings_forward(graph, token)
    ):
        return None
    if graph.words[token] == "run" and graph.words[token - 2 : token] == ["hit", "and"]:
        return None  # "a fatal hit and run": one noun
    passive = is_passive(graph, token)
    agent = agent_of(graph, token) if passive else None
    subject, patient = subject_of(graph, token, passive)
    if passive:
        patient, subject = (patient if patient is not None else subject), agent
    if subject is None and patient is None and not _tells(graph, token):
        return None
    if subject == token or patient == token:
        return None
    bare = all(graph.deps[kid] in ("advmod", "punct", "cc", "conj") for kid in graph.kids[token])
    if (
        dep in ("acl", "conj")
        and graph.tags[token] == "VBN"
        and bare
        and graph.pos[graph.heads[token]] != "NUM"
        and not any(graph.under(at, "auxpass", "aux") for at in _before(graph, token))
    ):
        return None  # "a region divided": an adjective in all but form
    if subject is None and patient is None and graph.tags[token] in ("VB", "VBG") and not _stands_alone(graph, token):
        return None
    first, last = stretch(graph, token, [part for part in (subject, patient) if part is not None])
    return Predication(token, "verb", subject, first, last, passive, agent, patient)


def _before(graph: Graph, token: int) -> list[int]:
    """The verb above a participle, and those that it is itself coordinated with: "was raised, repaired and sold"."""
    found = [graph.heads[token]]
    while graph.deps[found[-1]] == "conj" and graph.deps[token] == "conj" and len(found) < 6:
        found.append(graph.heads[found[-1]])
    return found


def _tells(graph: Graph, token: int) -> bool:
    """Whether a verb without a subject says something all the same: it is finite, or done to something."""
    if graph.under(token, "dobj", "attr", "acomp", "oprd"):
        return True
    finite = graph.tags[token] in _FINITE or bool(graph.under(token, "auxpass"))
    return finite and bool(graph.under(token, "prep", "npadvmod", "advmod", "prt"))


def _stands_alone(graph: Graph, token: int) -> bool:
    """Whether an infinitive or a gerund without a subject is a statement: for a purpose or by a means, all the same."""
    head, dep = graph.heads[token], graph.deps[token]
    if dep not in _DEPENDENT:
        return True
    if any(graph.tags[kid] in ("WRB", "WP", "WDT", "WP$") and kid < token for kid in graph.kids[token]):
        return False  # "how to save it" asks
    # "a commitment to bolstering ...": nobody is said to do it. A request or a plan to do it says enough.
    governed = dep in ("acl", "relcl") and graph.pos[head] == "NOUN"
    if governed and (graph.lemmas[head] in modal("nouns") or foremost(graph, head)):
        return True
    return bool(graph.under(token, "dobj"))


def _bare(graph: Graph, token: int) -> bool:
    """A lone infinitive or gerund says nothing; a headline's "Troops killed in ..." does, without an auxiliary."""
    if graph.tags[token] not in ("VBG", "VBN", "VB") or graph.under(token, "nsubj", "nsubjpass", "aux", "auxpass"):
        return False
    return graph.tags[token] != "VBN" or not graph.kids[token]


def _merges(graph: Graph, token: int) -> bool:
    """Whether a verb only tells how far the one it governs has come: "plans to deploy" is one statement."""
    if graph.lemmas[token] not in modal_words("merge"):
        return False
    if graph.lemmas[token] == "use" and graph.under(token, "dobj"):
        return False  # "they used the funds to build": two statements; "they used to build" is one
    for kid in graph.under(token, "xcomp"):
        if graph.pos[kid] in ("VERB", "AUX"):
            return True
    if graph.lemmas[token] in ("appear", "seem") and seems(graph, token) and graph.under(token, "ccomp"):
        return True  # "it appears that the crew left" is one statement
    # "expected by the year's end" on a noun belongs to the noun's own claim.
    return (
        graph.deps[token] in ("acl",) and graph.tags[token] == "VBN" and not graph.under(token, "xcomp")
        and graph.lemmas[token] in ("schedule", "slate", "expect", "plan", "set", "due")
    )  # fmt: skip


def _only_tried(graph: Graph, token: int) -> bool:
    """Whether an infinitive tells what was tried ("tried to leave") or what something is like ("safe to drink")."""
    head = graph.heads[token]
    if not any(graph.words[kid] == "to" for kid in graph.under(token, "aux")):
        return False
    if graph.lemmas[head] in modal_words("trying") and graph.pos[head] == "VERB":
        return True
    return graph.pos[head] == "ADJ" and graph.lemmas[head] in modal_words("handling")


def _handled(graph: Graph, token: int) -> bool:
    """Whether an infinitive stands right behind what it is like to do it: "called it hard to believe"."""
    return graph.lemmas[token - 2] in modal_words("handling") and graph.heads[token - 2] == graph.heads[token]


def _still_to_come(graph: Graph, token: int) -> bool:
    """Whether a form of "be" only says that the rest is to come: "is yet to rule"."""
    if graph.under(token, "attr", "acomp", "oprd", "prep") or not graph.under(token, "xcomp"):
        return False
    return any(graph.words[kid] == "yet" for kid in graph.under(token, "advmod"))


def _brings_forward(graph: Graph, token: int) -> bool:
    """Whether a copula only brings forward who did it, as in "it was the miners who burned it"."""
    subjects, said = graph.under(token, "nsubj"), graph.under(token, "attr")
    if graph.lemmas[token] != "be" or not subjects or not said or graph.words[subjects[0]] != "it":
        return False
    noun = said[0]
    certain = graph.pos[noun] == "PROPN" or any(graph.words[kid] == "the" for kid in graph.under(noun, "det"))
    clauses = [kid for clause in graph.under(noun, "relcl") for kid in graph.under(clause, "nsubj", "nsubjpass")]
    return certain and not foremost(graph, noun) and any(graph.words[kid] in ("who", "that") for kid in clauses)


def _merges_adjective(graph: Graph, token: int) -> bool:
    """Whether an adjective only governs: in "is capable of striking" the striking is the statement."""
    for kid in graph.under(token, "acomp"):
        if graph.lemmas[kid] in modal_words("merge") and (
            graph.under(kid, "xcomp") or any(graph.under(prep, "pcomp") for prep in graph.under(kid, "prep"))
        ):
            return True
    return False


def measured_object(graph: Graph, token: int) -> bool:
    """Whether an attribute claim tells the whole of it ("has a range of ...")."""
    return graph.lemmas[token] in ("have", "possess", "boast") and any(
        graph.lemmas[kid] in measured_attributes()
        and any(graph.words[prep] == "of" for prep in graph.under(kid, "prep"))
        for kid in graph.under(token, "dobj")
    )
