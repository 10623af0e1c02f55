"""Stories that few reports tell: words seldom meet by themselves, so each report's likeliest is looked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..sameness.story_groups import Stories

#: Stories of more reports than these are told often enough for words to meet.
REPORTS = 6


def short_stories(documents: Iterable[str], stories: Stories) -> Iterator[list[str]]:
    """The stories of two reports up to :data:`REPORTS`, as their documents.

    Args:
        documents: identifiers of all documents that were grouped, in order.
        stories: which of them tell of one story.
    """
    told: dict[int, list[str]] = defaultdict(list)
    for document, story in zip(documents, stories.group, strict=True):
        told[story].append(document)
    for story in sorted(told):
        if 2 <= len(told[story]) <= REPORTS:
            yield told[story]


def likeliest_of_each_other(
    fits: Sequence[tuple[float, int, int]], document: Sequence[str]
) -> list[tuple[float, int, int]]:
    """Pairs of which each end is the other's likeliest in its report, the likeliest pairs first.

    Args:
        fits: how well two ends fit, above 0, and their numbers; each pair once.
        document: identifier of the report of each number.
    """
    nearest: dict[tuple[int, str], tuple[float, int]] = {}
    for fit, one, other in fits:
        for here, there in ((one, other), (other, one)):
            key = here, document[there]
            nearest[key] = max(nearest.get(key, (0.0, 0)), (fit, -there))
    mutual = [
        (fit, one, other)
        for fit, one, other in fits
        if nearest[one, document[other]][1] == -other and nearest[other, document[one]][1] == -one
    ]
    return sorted(mutual, key=lambda pair: (-pair[0], pair[1], pair[2]))


def join_in_turn(pairs: Iterable[tuple[float, int, int]], document: Sequence[str]) -> list[list[int]]:
    """Groups that pairs make, taken in turn, with one member of a report in each.

    Args:
        pairs: their fit and their numbers, in the order in which they are joined.
        document: identifier of the report of each number.

    Returns:
        Groups of two or more sorted numbers, in order of the first.
    """
    group: dict[int, list[int]] = {}
    for _, one, other in pairs:
        mine, theirs = group.get(one, [one]), group.get(other, [other])
        if mine is not theirs and not {document[n] for n in mine} & {document[n] for n in theirs}:
            together = sorted([*mine, *theirs])
            group.update(dict.fromkeys(together, together))
    return [members for number, members in sorted(group.items()) if members[0] == number]
