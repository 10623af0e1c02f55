"""What an auxiliary or semi-auxiliary makes of a clause, where the word alone does not decide."""

from __future__ import annotations

from ..model import Modality
from .graph import Graph
from .lexicon import modal, modal_words, reporting_verbs
from .openness import conditional_mark, future_in_past, inverted_condition

_WOULD = frozenset({"would", "'d", "’d"})
_SHORT = frozenset({"'d", "’d"})
_DUTY = frozenset({"should", "must", "ought"})
_ABLE = frozenset({"can", "ca", "could"})


def auxiliary(graph: Graph, token: int, kid: int) -> Modality | None:
    """The modality that an auxiliary gives its verb.

    Args:
        graph: the parse.
        token: the verb.
        kid: the auxiliary.

    Returns:
        The modality; None where it gives none ("can see", "would often come").
    """
    word = graph.words[kid]
    if word == "will" and _christened(graph, token, kid):
        return None
    if inverted_condition(graph, token):
        return "conditional"
    if word in _SHORT and _had(graph, token):
        return None
    if word in _WOULD:
        return _would(graph, token)
    if word in _ABLE and graph.lemmas[token] in modal_words("perceiving"):
        return None  # "we can see people running": they see them
    if word in _ABLE and graph.lemmas[token] in modal_words("unbearable") and graph.under(token, "neg"):
        return "opinion"  # "I can't wait"
    if word in _DUTY and any(graph.words[other] == "have" for other in graph.under(token, "aux")):
        return "possible" if word == "must" else "opinion"  # "must have left", "should have been tougher"
    if (
        word in _DUTY and graph.lemmas[token] in modal_words("sufficing")
        and not any(graph.tags[noun] == "PRP" for noun in graph.under(token, "nsubj"))
    ):  # fmt: skip
        return "possible"  # "that should allow enough time"
    return modal("auxiliaries").get(word)


def _christened(graph: Graph, token: int, kid: int) -> bool:
    """Whether "Will" is somebody's name: "Will Artim scored"."""
    past = graph.tags[token] in ("VBD", "VBN") and not graph.under(token, "auxpass")
    return past and graph.text[graph.starts[kid]] == "W" and len(graph.under(token, "aux")) == 1


def _had(graph: Graph, token: int) -> bool:
    """Whether a short "'d" is "had": "he'd been robbed", "she'd won", but not "he'd be robbed", "she'd have won"."""
    helpers = {graph.words[kid] for kid in graph.under(token, "aux", "auxpass")}
    return graph.tags[token] in ("VBN", "VBD") and not helpers & {"be", "have", "get"}


def _would(graph: Graph, token: int) -> Modality | None:
    """A condition, what was still to come, what was feared or hoped, or a habit of the past."""
    adverbs = {graph.words[kid] for kid in graph.under(token, "advmod", "npadvmod")}
    if _time_and_again(graph, token):
        return None
    if any(conditional_mark(graph, kid) for kid in graph.under(token, "advcl")):
        return "conditional"
    above = governing_noun(graph, token)
    if above is not None:
        kind = modal("nouns")[graph.lemmas[above]]
        return "possible" if kind == "ordered" else kind
    if future_in_past(graph, token) and not any(graph.words[kid] == "have" for kid in graph.under(token, "aux")):
        head = graph.heads[token]
        frame = reporting_verbs().get(graph.lemmas[head])
        return "possible" if frame is not None and frame.mental else "planned"
    if adverbs & modal_words("habitual"):
        return None
    first = graph.heads[token]
    if graph.deps[token] == "conj" and graph.tags[token] == "VB":
        same = {graph.words[kid] for kid in graph.under(first, "advmod", "aux")}
        if same & modal_words("habitual") and same & _WOULD:
            return None
    if adverbs & modal_words("came_later") or (graph.lemmas[token] == "end" and graph.under(token, "prt")):
        return None  # told from later on: "would eventually end up with"
    return "conditional"


def _time_and_again(graph: Graph, token: int) -> bool:
    """Whether a verb is told of times in the plural: "on weekends they would take the boat out"."""
    times = [noun for prep in graph.under(token, "prep") for noun in graph.under(prep, "pobj")]
    times += graph.under(token, "npadvmod")
    return any(
        graph.words[time].removesuffix("s") in modal_words("habitual_times") and graph.words[time].endswith("s")
        for time in times
    )


def governing_noun(graph: Graph, token: int) -> int | None:
    """The noun that leaves open the clause on it: "a likelihood that X would go", "fears that it may spread"."""
    head = graph.heads[token]
    if graph.deps[token] not in ("acl", "ccomp", "relcl") or head >= token or graph.pos[head] != "NOUN":
        return None
    marked = any(graph.words[kid] == "that" for kid in graph.under(token, "mark"))
    return head if marked and graph.lemmas[head] in modal("nouns") else None


def semi_auxiliary(graph: Graph, head: int, token: int) -> Modality | None:
    """What "have to", "be going to", "be to" and "be able to" make of the infinitive behind them.

    Args:
        graph: the parse.
        head: the governing word.
        token: the infinitive.

    Returns:
        The modality, ``happened`` where it was achieved ("was able to leave"); None where the words are not of these.
    """
    lemma, word = graph.lemmas[head], graph.words[head]
    to = any(graph.words[kid] == "to" for kid in graph.under(token, "aux"))
    if not to or graph.under(head, "dobj"):
        return None
    if lemma == "have" and graph.pos[head] in ("VERB", "AUX"):
        return "ordered"
    if word in ("going", "gon") and any(graph.lemmas[kid] == "be" for kid in graph.under(head, "aux")):
        return "planned"
    if lemma == "be" and not graph.under(head, "attr", "acomp", "prep", "expl") and graph.lemmas[token] != "blame":
        subjects = [noun for noun in graph.under(head, "nsubj") if graph.lemmas[noun] not in modal_words("aims")]
        return "planned" if subjects else None  # "the ministers are to meet"; "the aim is to meet" tells an aim
    if lemma == "able":
        verb = graph.heads[head]
        auxiliaries = {graph.words[kid] for kid in graph.under(verb, "aux")}
        if auxiliaries & {"will", "'ll", "’ll"} or graph.words[graph.heads[verb]] == "going":
            return "planned"
        if graph.tags[verb] == "VBD":
            return "happened"  # whoever was not able to leave did not leave
    return None
