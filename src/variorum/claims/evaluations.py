"""Whether a statement evaluates ("is predictable", "we are thrilled") instead of telling what is so."""

from __future__ import annotations

from functools import cache

from ..reference import load
from .graph import Graph
from .lexicon import comment_words

_SEEMING = frozenset({"be", "feel", "seem", "look", "sound", "remain", "appear", "prove", "stay"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_POINTING = frozenset({"this", "that", "these", "those"})
_SELF = frozenset({"i", "we"})


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load("evaluations")[key])


def evaluation(graph: Graph, token: int) -> str | None:
    """Why a predication is an evaluation, or None.

    Args:
        graph: the parse.
        token: its verb or complement.
    """
    for kid in graph.under(token, "advmod"):
        if graph.words[kid] in _words("emphasizers"):
            return f"an evaluation: “{graph.words[kid]}”"
    if graph.words[token] in _words("evaluating_participles") and (
        graph.under(token, "auxpass") or graph.deps[token] in ("acomp", "oprd")
    ):
        return f"an evaluation: “{graph.words[token]}”"
    subjects = graph.under(token, *_SUBJECTS)
    if graph.lemmas[token] in _words("feeling") and any(graph.words[kid] in _SELF for kid in subjects):
        return "tells the speaker's feeling"
    for kid in graph.under(token, "dobj", "attr"):
        if any(graph.words[word] == "such" and graph.words[word + 1] in ("a", "an") for word in graph.kids[kid]):
            return "an evaluation: “such a”"
    if graph.lemmas[token] in _SEEMING:
        return _of_complement(graph, token, subjects)
    return None


def _of_complement(graph: Graph, token: int, subjects: list[int]) -> str | None:
    there = bool(graph.under(token, "expl"))
    for kid in graph.under(token, "acomp", "oprd", "attr", *(("dobj", "nsubj") if there else ())):
        word = f"an evaluation: “{graph.words[kid]}”"
        if graph.words[kid] in _words("evaluating_participles"):
            return word
        if _counted(graph, kid):
            continue
        if there:
            if graph.lemmas[kid] in _words("existing"):
                return word
        elif graph.pos[kid] == "ADJ":
            if _gradable(graph, kid):
                return word
        elif graph.pos[kid] == "NOUN" and (_worth(graph, kid) or _characterised(graph, kid, subjects)):
            return word
    if there or graph.under(token, "attr", "acomp", "oprd", "ccomp", "xcomp"):
        return None
    if any(graph.words[kid] == "like" and graph.under(kid, "pobj") for kid in graph.under(token, "prep")):
        return "a comparison: “like”"
    return None


def _gradable(graph: Graph, token: int) -> bool:
    """Whether an adjective says what somebody finds, not what anyone can check."""
    if graph.text[graph.starts[token]].isupper() and graph.words[token] != "i":
        return False  # "is Belgian"
    if graph.under(token, "xcomp") and graph.lemmas[token] not in comment_words("evaluative_adjectives"):
        return False  # "is entitled to vote"
    return graph.words[token] not in _words("factual_adjectives") and graph.lemmas[token] not in _words(
        "factual_adjectives"
    )


def _worth(graph: Graph, token: int) -> bool:
    """Whether a noun classes by worth: "is a disaster", "is a great mark of", not "is the end of Main Street"."""
    if graph.lemmas[token] not in _words("evaluating_nouns") | comment_words("evaluative_nouns"):
        return False
    owners = [
        noun for prep in graph.under(token, "prep") if graph.words[prep] == "of" for noun in graph.under(prep, "pobj")
    ]
    return not any(graph.pos[noun] == "PROPN" for noun in (*owners, *graph.under(token, "poss")))


def _characterised(graph: Graph, token: int, subjects: list[int]) -> bool:
    """Whether "that is ..." or "doing so is ..." classes what was said by an abstract noun."""
    pointing = any(graph.words[kid] in _POINTING and graph.pos[kid] == "PRON" for kid in subjects)
    doing = any(graph.deps[kid] == "csubj" or graph.tags[kid] == "VBG" for kid in subjects)
    inside = graph.pos[graph.lefts[token] : graph.rights[token] + 1]
    return (pointing or doing) and "PROPN" not in inside and "NUM" not in inside


def _counted(graph: Graph, token: int) -> bool:
    """Whether a number measures it: "is ten feet deep"."""
    return "NUM" in graph.pos[graph.lefts[token] : token]
