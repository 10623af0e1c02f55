"""What the words on a predication itself say of its polarity and modality."""

from __future__ import annotations

from .graph import Graph
from .judgement import Judgement
from .lexicon import modal, modal_words, reporting_words
from .modal_verbs import auxiliary
from .openness import conditional_mark, hangs_on_condition, inverted_condition, left_open

#: In the active these attribute ("reported seeing"), in the passive they leave it open ("is reported to have seen").
HEARSAY = frozenset({"say", "report", "believe", "think", "allege"}) & reporting_words("hearsay_passives")


def own_words(graph: Graph, token: int, judgement: Judgement, governed: bool, shared: bool = False) -> None:
    """Read auxiliaries, negations and adverbs of a predication into a judgement.

    Args:
        graph: the parse.
        token: the predication's head.
        judgement: what is known so far; changed in place.
        governed: whether the statement is what ``token`` governs, not its own.
        shared: whether only its auxiliaries count.
    """
    auxiliaries = modal("auxiliaries")
    for kid in graph.kids[token]:
        word, dep = graph.words[kid], graph.deps[kid]
        if dep == "aux" and word in auxiliaries:
            modality = auxiliary(graph, token, kid)
            if modality is not None:
                judgement.weaken(modality, f"“{graph.text[graph.starts[kid] : graph.ends[kid]]}”")
        elif shared:
            continue
        elif dep == "neg" or (dep in ("advmod", "preconj") and word in ("never", "hardly", "nowhere")):
            # "not only", "not merely" affirm.
            if kid + 1 < len(graph) and graph.words[kid + 1] in ("only", "merely", "just", "simply", "solely"):
                continue
            judgement.deny(f"“{word}”")
        elif dep in ("advmod", "acomp") and word in modal("adverbs"):
            judgement.weaken(modal("adverbs")[word], f"“{word}”")
        elif not governed and dep in ("nsubj", "nsubjpass", "dobj", "attr", "pobj") and _empty(graph, kid):
            judgement.deny(f"“{graph.words[kid]}”" if graph.pos[kid] == "PRON" else "“no”")
    if (conditional_mark(graph, token) and not left_open(graph, token)) or inverted_condition(graph, token):
        judgement.weaken("conditional", "the clause is a condition")
    elif judgement.modality in ("happened", "planned") and hangs_on_condition(graph, token):
        judgement.weaken("conditional", "it hangs on a condition")
    hearsay = graph.lemmas[token] in HEARSAY and graph.tags[token] == "VBN" and bool(graph.under(token, "xcomp"))
    if hearsay and not governed and not graph.under(token, "aux", "dobj"):
        judgement.weaken("possible", f"“{graph.words[token]}”")  # "four boats, believed to be fast"
    if not governed and graph.lemmas[token] in modal_words("unfinished") and not graph.under(token, "prt"):
        # "is scheduled for June", "is considering sanctions": the noun they govern is not told as done.
        judgement.weaken(modal("governors")[graph.lemmas[token]], f"“{graph.words[token]}”")


def _empty(graph: Graph, token: int) -> bool:
    """Whether a phrase names none: "nobody", "no casualties"."""
    none = graph.words[token] in ("nobody", "nothing", "none")
    return none or any(graph.words[det] in ("no", "neither") for det in graph.under(token, "det", "neg"))
