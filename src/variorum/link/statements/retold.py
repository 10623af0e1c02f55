"""What reports of one story retell in words of their own: statements that are each other's likeliest, by learned model.

Short reports share few words: one tells that a search was called off, another that the hunt went on. A pair of their
statements is judged by the pair model together with what both share, and stands where each is the other's likeliest in
its report, something beside the likeness of words speaks for it, and nothing stands against it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..page import Page
from ..sameness.candidates import event_keys, propose_pairs
from ..sameness.event_features import event_features
from ..sameness.judging import Pile, claim_mention, judge, lay_out, model_of
from .reading import NAMED, Statement
from .saying_alike import at_odds, of_others, set_apart, weigh

#: Stories of more reports than these are told often enough for words to meet.
_REPORTS = 6
#: Least sum of probability and share of words in common (Dice), with a like verb or noun and without.
_LIKE, _OTHERWISE = 0.25, 0.52
#: Least probability where no like verb or noun speaks for it, where that and one word do, and where nothing else does.
_PROBABLE, _SHARED, _BARE = 0.27, 0.36, 0.87

Made = Sequence[tuple[Statement, Page]]


def find_retold(made: Made, worth: Mapping[str, int], pile: Pile, known: Mapping[int, int]) -> list[list[int]]:
    """Find statements of different reports of one story that tell of one thing in other words.

    Args:
        made: statements with their pages.
        worth: weight of each feature of a statement, the rarer in the pile the more.
        pile: the documents, opened and grouped into stories.
        known: of statements that are joined already, the number of their group.

    Returns:
        Groups of positions in ``made``, of two documents or more, in order.
    """
    reports = np.bincount(pile.stories.group) if pile.stories.group else np.zeros(0, dtype=int)
    story = dict(zip(pile.opened, pile.stories.group, strict=True))
    judged = [
        number
        for number, (statement, page) in enumerate(made)
        if not (statement.attribute or statement.capable) and 2 <= reports[story[page.id]] <= _REPORTS
    ]
    if not judged:
        return []
    columns = lay_out(pile, [claim_mention(pile, made[number][0].claim).sketch for number in judged])
    one, other = propose_pairs(columns, event_keys)
    keep = columns.document[one] != columns.document[other]
    one, other = one[keep], other[keep]
    probable = judge(columns, one, other, event_features, model_of("same_event"))
    edges: list[tuple[float, int, int]] = []
    for a, b, p in zip(one.tolist(), other.tolist(), probable.tolist(), strict=True):
        first, second = judged[a], judged[b]
        fit = round(_fit(made[first][0], made[second][0], p, worth), 6)
        if fit > 0:
            edges.append((fit, first, second))
    return _mutual(made, edges, known)


def _fit(one: Statement, other: Statement, probable: float, worth: Mapping[str, int]) -> float:
    """How strongly two statements tell of one thing; 0 where they do not."""
    shared = one.words & other.words
    acts = one.acts & other.acts
    dice = 2 * weigh(shared, worth) / max(one.weight + other.weight, 1)
    if probable + dice < (_LIKE if acts else _OTHERWISE):
        return 0.0
    ends = [statement.subject | statement.object for statement in (one, other)]
    around = bool((ends[0] & other.words) | (ends[1] & one.words))
    if acts:
        plain = around or len(shared) > 1 or probable >= (_SHARED if shared else _BARE)
    else:
        # Two names in common say that both are about these two, not that both tell of one deed.
        plain = probable >= _PROBABLE and any(not word.startswith(NAMED) for word in shared)
    if not plain or at_odds(one, other) or set_apart(one, other) or of_others(one, other):
        return 0.0
    if one.object and other.object and not one.object & other.object and not one.subject & other.subject:
        return 0.0  # like verbs of other doers and other things
    return probable + dice


def _mutual(made: Made, edges: Sequence[tuple[float, int, int]], known: Mapping[int, int]) -> list[list[int]]:
    """Join those of which each is the other's likeliest in its report, one statement of a report in a group."""
    nearest: dict[tuple[int, str], tuple[float, int]] = {}
    for fit, first, second in edges:
        for here, there in ((first, second), (second, first)):
            key = here, made[there][1].id
            nearest[key] = max(nearest.get(key, (0.0, 0)), (fit, -there))
    group: dict[int, list[int]] = {}
    for _, first, second in sorted(edges, key=lambda edge: (-edge[0], edge[1], edge[2])):
        mutual = nearest[first, made[second][1].id][1] == -second and nearest[second, made[first][1].id][1] == -first
        if not mutual or (first in known and known[first] == known.get(second)):
            continue
        mine, theirs = group.get(first, [first]), group.get(second, [second])
        if mine is not theirs and not {made[n][1].id for n in mine} & {made[n][1].id for n in theirs}:
            together = sorted([*mine, *theirs])
            group.update(dict.fromkeys(together, together))
    return [members for number, members in sorted(group.items()) if members[0] == number]
