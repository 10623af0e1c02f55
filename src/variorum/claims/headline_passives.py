"""Headlines that leave out the "was" of a passive: "Woman killed in Porto bus crash, police arrest driver"."""

from __future__ import annotations

from ..reference import load_words
from .graph import Graph

#: Prepositions behind what befell somebody in a headline.
_BEFALLEN = frozenset({"in", "at", "near", "after", "during", "over", "outside", "inside", "as"})


def cut_short(graph: Graph, token: int) -> bool:
    """Whether a headline leaves out the "was" of a verb that always has an object: "Woman killed in Porto crash"."""
    if graph.tags[token] not in ("VBD", "VBN") or graph.lemmas[token] not in load_words(
        "question_words", "needs_object"
    ):
        return False
    subjects = graph.under(token, "nsubj")
    if len(subjects) != 1 or subjects[0] > token or graph.under(token, "aux", "ccomp", "xcomp", "prt"):
        return False
    if not all(behind_comma(graph, token, kid) for kid in graph.under(token, "dobj", "obj")):
        return False
    noun = subjects[0]
    common = graph.pos[noun] == "NOUN" or graph.words[noun] in load_words("slots", "persons")
    preps = [graph.words[kid] for kid in graph.under(token, "prep")]
    return common and not graph.under(noun, "det", "poss") and bool(preps) and preps[0] in _BEFALLEN


def behind_comma(graph: Graph, verb: int, noun: int) -> bool:
    """Whether a comma sets a noun off from a verb, as another sentence of a headline: "Man killed, police seek car"."""
    return "," in graph.words[verb:noun]
