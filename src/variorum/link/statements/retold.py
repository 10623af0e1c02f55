"""What reports of one story retell in words of their own: statements that are each other's likeliest, by learned model.

Short reports share few words: one tells that a search was called off, another that the hunt went on. A pair of their
statements is judged by the pair model together with what both share, and stands where each is the other's likeliest in
its report, something beside the likeness of words speaks for it, and nothing stands against it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..page import Page
from ..sameness.candidates import event_keys, propose_pairs
from ..sameness.event_features import event_features
from ..sameness.judging import Pile, claim_mention, judge, lay_out, model_of
from .reading import NAMED, Statement
from .saying_alike import at_odds, of_others, set_apart, weigh
from .short_stories import join_in_turn, likeliest_of_each_other, short_stories

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
    short = {document for told in short_stories(pile.opened, pile.stories) for document in told}
    judged = [
        number
        for number, (statement, page) in enumerate(made)
        if not (statement.attribute or statement.capable) and page.id in short
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
        fit = round(fit_told(made[first][0], made[second][0], p, worth), 6)
        if fit > 0:
            edges.append((fit, first, second))
    document = [page.id for _, page in made]
    new = [
        (fit, first, second)
        for fit, first, second in likeliest_of_each_other(edges, document)
        if first not in known or known[first] != known.get(second)
    ]
    return join_in_turn(new, document)


def fit_told(one: Statement, other: Statement, probable: float, worth: Mapping[str, int]) -> float:
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
