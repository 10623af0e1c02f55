"""What stands on an event noun, and what governs it, says of its polarity and modality."""

from __future__ import annotations

from .graph import Graph
from .judgement import Judgement
from .lexicon import modal
from .own_words import own_words


def nominal_signs(graph: Graph, token: int, judgement: Judgement) -> int:
    """Signs on an event noun and on what governs it; the verb to go on from, or -1."""
    for kid in graph.kids[token]:
        word = graph.words[kid]
        if graph.deps[kid] in ("amod", "compound", "advmod") and graph.lemmas[kid] in modal("adjectives"):
            judgement.weaken(modal("adjectives")[graph.lemmas[kid]], f"“{word}”")
        elif (
            graph.deps[kid] in ("acl", "advcl")
            and graph.tags[kid] in ("VBN", "VBD")
            and graph.lemmas[kid] in modal("governors")
        ):
            kind = str(modal("governors")[graph.lemmas[kid]])
            if kind in ("planned", "possible", "ordered"):
                judgement.weaken(modal("governors")[graph.lemmas[kid]], f"“{word}”")
        elif graph.deps[kid] == "det" and word == "no":
            judgement.deny("“no”")
    head, at = graph.heads[token], token
    for _ in range(3):
        if graph.deps[at] == "prep" or (graph.deps[at] == "pobj" and graph.pos[head] == "ADP"):
            if graph.deps[at] == "pobj" and graph.words[head] not in (
                "of",
                "for",
                "to",
                "on",
                "about",
                "with",
                "from",
                "against",
            ):
                return -1
            at, head = head, graph.heads[head]
            continue
        break
    if head == at:
        return -1
    if graph.pos[head] == "NOUN" and graph.lemmas[head] in modal("nouns"):
        judgement.weaken(modal("nouns")[graph.lemmas[head]], f"“{graph.words[head]}”")
        return -1
    if graph.pos[head] == "VERB" and graph.deps[at] in ("dobj", "prep", "nsubjpass"):
        kind = str(modal("governors").get(graph.lemmas[head], ""))
        if kind == "denied":
            judgement.deny(f"“{graph.words[head]}”")
        elif kind and kind != "happened" and graph.deps[at] != "nsubjpass":
            judgement.weaken(modal("governors")[graph.lemmas[head]], f"“{graph.words[head]}”")
        if graph.deps[at] == "dobj":
            outer = Judgement()
            own_words(graph, head, outer, governed=True)
            if outer.modality != "happened":
                judgement.weaken(outer.modality, outer.reasons[-1])
    return -1
