"""How often the relation is right where a question is found at all: of what is shown, how much is told as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import Any

#: Answers longer than this do not overlap a mark, as in the scorer's own use.
LONGEST = 150


def relations_right(
    scorer: ModuleType, gold: Iterable[Mapping[str, Any]], shown: Iterable[Mapping[str, Any]]
) -> tuple[int, int]:
    """How many marked questions are found, and for how many of these a pair that tells their relation is shown with it.

    Agreement and refinement count as one, as in the scorer's groups.

    Args:
        scorer: the module that scores the packs.
        gold: marked questions of one story.
        shown: what was found in it, in the scorer's form.
    """
    real = [question for question in gold if question["relation"] != "different"]
    marked = {
        (mention["doc"], mention["start"], mention["end"])
        for question in real
        for position in question["positions"]
        for mention in position["mentions"]
    }
    hits, told = scorer.Hits(marked), defaultdict[Any, set[str]](set)
    for question in shown:
        if question.get("relation") == "different":
            continue
        for first, second, relation in scorer.qpairs(question, LONGEST):
            for one in hits(first):
                for other in hits(second):
                    told[scorer.key(one, other)].add(_group(relation))
    found = right = 0
    for question in real:
        own = _group(question["relation"])
        pairs = [(_group(relation), told.get(scorer.key(a, b), set())) for a, b, relation in scorer.qpairs(question)]
        found += any(groups for _, groups in pairs)
        right += any(relation == own and own in groups for relation, groups in pairs)
    return found, right


def _group(relation: str) -> str:
    return "agree" if relation == "refine" else relation
