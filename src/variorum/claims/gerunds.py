"""What governs a gerund makes of it: "discussed selling", "looks forward to joining".

A gerund behind a verb is told as done ("admitted selling", "succeeded in selling") but for verbs that only have it in
mind. Behind a preposition of time or means ("before leaving", "by selling") it goes with its verb, which does not
govern it: who demanded a ransom before killing a man demanded no killing.
"""

from __future__ import annotations

from functools import cache
from typing import cast

from ..model import Modality
from ..reference import load
from .graph import Graph
from .judgement import Judgement
from .lexicon import modal_words

#: Parts of speech of words that may govern a gerund through a preposition.
_GOVERNING = ("VERB", "AUX", "ADJ", "NOUN")


def beside_its_verb(graph: Graph, prep: int) -> bool:
    """Whether a preposition before a gerund tells when or by what means: "before leaving", not "plans on leaving".

    Args:
        graph: the parse.
        prep: the preposition.
    """
    return bool(graph.under(prep, "pcomp")) and graph.words[prep] in modal_words("beside_the_deed")


def govern_gerund(graph: Graph, at: int, head: int, judgement: Judgement) -> bool:
    """Apply a verb, alone or with a preposition, that leaves a gerund behind it open or undone.

    Args:
        graph: the parse.
        at: the gerund, or the preposition before it.
        head: the word above.
        judgement: what is known so far; changed in place.

    Returns:
        Whether such a word stands there.
    """
    if graph.deps[at] in ("xcomp", "ccomp", "dobj"):
        if not _gerund(graph, at) or graph.under(at, "nsubj", "nsubjpass", "det", "amod"):
            return False
        words = [graph.lemmas[head]]
    elif graph.under(at, "pcomp") and graph.pos[head] in _GOVERNING:
        if not all(_gerund(graph, kid) for kid in graph.under(at, "pcomp")):
            return False
        between = [graph.words[kid] for kid in graph.kids[head] if head < kid < at and graph.deps[kid] in _BETWEEN]
        prep = graph.words[at]
        words = [f"{graph.lemmas[head]} {prep}", f"{graph.words[head]} {prep}"]
        words += [f"{graph.lemmas[head]} {word} {prep}" for word in between]
    else:
        return False
    kind = next((_governors()[word] for word in words if word in _governors()), None)
    if kind is None:
        return False
    reason = f"“{graph.words[head]}”" if len(words) == 1 else f"“{graph.words[head]} ... {graph.words[at]}”"
    if kind == "denied":
        judgement.deny(reason)
    else:
        judgement.weaken(cast("Modality", kind), reason)
    return True


def _gerund(graph: Graph, token: int) -> bool:
    """Whether a verb is a gerund, in the active or the passive: "selling", "being sold", not "is selling"."""
    helpers = [graph.words[kid] for kid in graph.under(token, "aux", "auxpass")]
    return helpers == ["being"] if graph.tags[token] == "VBN" else graph.tags[token] == "VBG" and not helpers


#: How a word between a verb and its preposition hangs on the verb: "looks forward to", "is opposed to".
_BETWEEN = ("advmod", "prt")


@cache
def _governors() -> dict[str, str]:
    table = load("modality")["before_gerunds"]
    return {word: kind for kind, words in table.items() for word in words}
