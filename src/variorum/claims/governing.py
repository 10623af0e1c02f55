"""What a governing word makes of the clause or the infinitive behind it: "plans to", "failed to", "ordered that"."""

from __future__ import annotations

from typing import cast

from ..model import Modality
from .graph import Graph
from .judgement import Judgement
from .lexicon import modal, modal_words
from .own_words import HEARSAY
from .undone import approach, given_up, names_none, not_held


def denied_thought(graph: Graph, head: int) -> bool:
    """Whether a thought is denied where its content is meant: "do not think", "does not believe"."""
    return graph.lemmas[head] in modal_words("thinking") and bool(graph.under(head, "neg"))


#: These leave open what an infinitive behind their object says: "believed the boat to be empty".
_THINKING = frozenset({"believe", "think", "suspect"})


def demanded(graph: Graph, token: int) -> bool:
    """Whether a clause in the bare form tells what somebody wants done: "ordered that he be freed"."""
    head = graph.heads[token]
    if graph.lemmas[head] not in modal_words("mandative") or graph.under(token, "aux"):
        return False
    return bare_form(graph, token)


def bare_form(graph: Graph, token: int) -> bool:
    """Whether a clause has the form of a wish, a subject with a bare verb: "that he be freed", "that the man die"."""
    subjects = graph.under(token, "nsubj", "nsubjpass")
    bare = graph.tags[token] == "VB" or any(graph.words[kid] == "be" for kid in (token, *graph.under(token, "auxpass")))
    single = graph.tags[token] == "VBP" and any(
        graph.tags[kid] in ("NN", "NNP") or graph.words[kid] in ("he", "she", "it") for kid in subjects
    )
    return bool(subjects) and (bare or single) and not graph.under(token, "aux")


def _apply(judgement: Judgement, kind: str, word: str) -> None:
    if kind == "denied":
        judgement.deny(word)
    else:
        judgement.weaken(cast("Modality", kind), word)


def govern(graph: Graph, head: int, judgement: Judgement, to: bool = False) -> bool:
    """Apply the word that governs an infinitive or gerund.

    Args:
        graph: the parse.
        head: the governing word.
        judgement: what is known so far; changed in place.
        to: whether an infinitive is governed.

    Returns:
        Whether what governs the word itself counts too.
    """
    distance = approach(graph, head)
    if distance == "denied":
        judgement.deny(f"“{graph.words[head]}”")
        return True
    if distance is not None:
        judgement.weaken(distance, f"“{graph.words[head]}”")
        return False
    lemma, governors = graph.lemmas[head], modal("governors")
    word = f"“{graph.text[graph.starts[head] : graph.ends[head]]}”"
    if graph.pos[head] in ("VERB", "AUX", "ADJ") and lemma in governors:
        kind = str(governors[lemma])
        if kind == "denied":
            judgement.deny(word)
        elif kind != "happened" and (
            lemma not in HEARSAY or graph.under(head, "auxpass") or (to and lemma in _THINKING)
        ):
            judgement.weaken(governors[lemma], word)
        return True
    kind = modal("before_infinitives").get(graph.words[head]) or modal("before_infinitives").get(lemma)
    if to and graph.pos[head] in ("VERB", "AUX", "ADJ") and kind:
        _apply(judgement, str(kind), word)
        return True
    if graph.pos[head] in ("NOUN", "PROPN"):
        hollow = lemma in modal("nouns") or (to and lemma in modal("infinitive_nouns"))
        if hollow and (names_none(graph, head) or (to and not_held(graph, head))):
            judgement.deny(f"“no {graph.words[head]}”")  # "has no plans to close"
        if modal("nouns").get(lemma) == "planned" and (dropped := given_up(graph, head)):
            judgement.deny(f"“{graph.words[dropped]}” the {graph.words[head]}")  # "scrapped plans to build a dam"
        if lemma in modal("nouns"):
            judgement.weaken(modal("nouns")[lemma], word)
        elif to and lemma in modal("infinitive_nouns"):
            _apply(judgement, str(modal("infinitive_nouns")[lemma]), word)
        return False
    return graph.pos[head] in ("VERB", "AUX", "ADJ")
