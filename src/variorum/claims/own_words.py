"""What the words on a predication itself say of its polarity and modality."""

from __future__ import annotations

from .graph import Graph
from .judgement import Judgement
from .lexicon import modal, modal_words, reporting_words
from .modal_verbs import auxiliary
from .openness import conditional_mark, hangs_on_condition, inverted_condition, left_open
from .undone import names_none, nearly, neither, only_later, still_open

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
        elif dep == "neg" or (
            dep in ("advmod", "preconj") and (word in ("never", "nowhere") or word in modal_words("scarcely"))
        ):
            # "not only", "not merely" affirm.
            if kid + 1 < len(graph) and graph.words[kid + 1] in ("only", "merely", "just", "simply", "solely"):
                continue
            if dep == "neg" and word != "never" and only_later(graph, token):
                continue
            if governed and graph.lemmas[token] in modal_words("entitling"):
                judgement.weaken("possible", f"“{word} {graph.words[token]}”: it may be done all the same")
                continue
            judgement.deny(f"“{word}”")
        elif dep == "advmod" and word in ("longer", "more") and any(graph.words[no] == "no" for no in graph.kids[kid]):
            judgement.deny(f"“no {word}”")
        elif dep in ("advmod", "acomp") and word in modal("adverbs"):
            judgement.weaken(modal("adverbs")[word], f"“{word}”")
        elif dep == "advmod" and word in modal_words("sure") and _graded_down(graph, kid):
            judgement.weaken("possible", f"“almost {word}”")
        elif dep == "advmod" and not governed and nearly(graph, token, kid):
            judgement.deny(f"“{word}”: it did not come to it")
        elif not governed and dep in ("nsubj", "nsubjpass", "dobj", "attr", "pobj") and names_none(graph, kid):
            judgement.deny(f"“{graph.words[kid]}”" if graph.pos[kid] == "PRON" else "“no”")
    if not shared and neither(graph, token):
        judgement.deny("“neither ... nor”")
    if (conditional_mark(graph, token) and not left_open(graph, token)) or inverted_condition(graph, token):
        judgement.weaken("conditional", "the clause is a condition")
    elif judgement.modality in ("happened", "planned") and hangs_on_condition(graph, token):
        judgement.weaken("conditional", "it hangs on a condition")
    hearsay = graph.lemmas[token] in HEARSAY and graph.tags[token] == "VBN" and bool(graph.under(token, "xcomp"))
    if hearsay and not governed and not graph.under(token, "aux", "dobj"):
        judgement.weaken("possible", f"“{graph.words[token]}”")  # "four boats, believed to be fast"
    if still_open(graph, token):
        judgement.deny("“yet to”")
    unfinished = graph.lemmas[token] in modal_words("unfinished") and not graph.under(token, "prt")
    if not governed and unfinished and not _measured(graph, token):
        # "is scheduled for June", "is considering sanctions": the noun they govern is not told as done.
        judgement.weaken(modal("governors")[graph.lemmas[token]], f"“{graph.words[token]}”")


def _graded_down(graph: Graph, adverb: int) -> bool:
    """Whether "almost" stands on an adverb: "almost certainly"."""
    return any(graph.words[kid] in modal_words("nearly") for kid in graph.kids[adverb])


def _measured(graph: Graph, token: int) -> bool:
    """Whether a verb tells a measure: "weighs 4 tons", "weighs more than a car", not "is weighing a ban"."""
    if graph.lemmas[token] != "weigh":
        return False
    weighed = [kid for kid in graph.under(token, "dobj") if graph.pos[kid] in ("NOUN", "PROPN", "PRON")]
    return not weighed or any(graph.under(kid, "nummod") for kid in weighed)
