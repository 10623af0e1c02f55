"""Who a verb is said of: its own subject, or that of the verb it shares one with; its agent where it is passive."""

from __future__ import annotations

from .graph import Graph
from .lexicon import modal_words, place_words

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
#: Words behind which an infinitive tells what was done: "the first woman to fly", "the last to leave".
_ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "last", "latest", "only", "youngest", "oldest", "next"}
)


def is_passive(graph: Graph, token: int) -> bool:
    if graph.under(token, "nsubjpass", "auxpass"):
        return True
    if graph.tags[token] != "VBN" or graph.under(token, "aux", "nsubj"):
        if (
            graph.deps[token] == "conj"
            and graph.tags[token] == "VBN"
            and not graph.under(token, "aux", "nsubj", "dobj")
        ):
            return is_passive(graph, graph.heads[token])
        return False
    if graph.deps[token] == "conj":
        return is_passive(graph, graph.heads[token])
    return graph.deps[token] in ("acl", "advcl", "ROOT", "relcl")


def agent_of(graph: Graph, token: int) -> int | None:
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


def subject_of(graph: Graph, token: int, passive: bool) -> tuple[int | None, int | None]:
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
                if announced(graph, at) or foremost(graph, head):
                    return head, (head if passive else None)
                owner = graph.under(head, "poss")
                return (owner[0], None) if owner else (None, None)
            if graph.tags[at] == "VBN" and not passive and at == token:
                return None, head
            return head, (head if passive else None)
        if dep in ("acomp", "oprd") and graph.pos[at] == "ADJ":
            at = head  # "is able to carry": what the adjective says it says of the verb's subject
            continue
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


def foremost(graph: Graph, noun: int) -> bool:
    """Whether a noun is told to be the first or the only one that does what follows."""
    return graph.words[noun] in _ORDINALS or any(graph.words[kid] in _ORDINALS for kid in graph.under(noun, "amod"))
