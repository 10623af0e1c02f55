"""Shares that polls found, and counts of two kinds or of a gap: what is held against what."""

from __future__ import annotations

import pytest

from .figures_told import compared, held

SHARE, DELEGATES, SHOCKS = "number of percent", "number of delegate", "number of aftershock"

APART = [
    # two polls, by who made them; nothing says who did; one of a poll and one of the count
    (SHARE, "An Orm University poll has Bell at [48 percent]", "A Tarsk Times survey has Bell at [44 percent]"),
    (SHARE, "A new poll has Bell at [48 percent]", "A survey of voters had Bell at [44 percent]"),
    (SHARE, "A Tarsk Times poll had Bell at [44 percent]", "Bell won with [52 percent] when all was counted"),
    # what only a poll finds, though none is named; here of one state and there of all
    (SHARE, "Bell has [5 percent] support of the farm vote in Orm", "Support from farmers stood at just [1 percent]"),
    (SHARE, "Her approval rating fell to [41 percent]", "Bell has an approval rating of [48 percent]"),
    # other voters of one poll; some of them and all of them
    (
        SHARE,
        "In the Orm poll [27 percent] of Republicans back him",
        "In the Orm poll [52 percent] of Democrats back him",
    ),
    (SHARE, "In the Orm poll Bell has [22 percent] among students", "In the Orm poll Bell has [41 percent]"),
    # the share of the other side
    (SHARE, "In the Orm poll Bell leads Lind 45 to [40 percent]", "In the Orm poll Bell has [45 percent]"),
    (SHARE, "In the Orm poll she beats Lind 45 percent to [40 percent]", "The Orm poll gave her [45 percent]"),
    # how far it is to a figure
    (DELEGATES, "The gap in pledged delegates stood at [263 delegates]", "She has [469 delegates]"),
    (DELEGATES, "Bell leads by [263 delegates]", "Bell has [469 delegates]"),
    (DELEGATES, "Bell is [71 delegates] short of what she needs", "Bell has [85 delegates] so far"),
    # two kinds of them
    (DELEGATES, "She has [1,280 pledged delegates]", "She has [469 unbound delegates]"),
    ("number of seat", "They took [12 rural seats]", "They took [9 urban seats]"),
    (SHOCKS, "They felt [three strong aftershocks]", "They felt [nine small aftershocks]"),
    # the great ones among them
    (
        "number of aftershock",
        "State media said [three strong aftershocks] were felt",
        "There were [at least four aftershocks]",
    ),
]

DISPUTED = [
    # one poll by its maker, also where each report names it in another way
    (SHARE, "An Orm University poll has Bell at [48 percent]", "A poll by Orm University has Bell at [44 percent]"),
    (SHARE, "The Tarsk Times-Orm poll gave Bell [48 percent]", "Bell got [44 percent] in the new Orm poll"),
    (SHARE, "In the Orm poll [27 percent] of women back him", "In the Orm poll [31 percent] of women back him"),
    # no poll: the vote itself
    (SHARE, "Bell won with [52 percent] of the vote", "Bell won with [57 percent] of the vote"),
    (SHARE, "After the polls closed Bell had [52 percent]", "Bell had [57 percent] when the polls closed"),
    # both how far it is; one kind told, or one kind of both
    (DELEGATES, "Bell needs [67 delegates] to reach the nomination", "Bell is [71 delegates] short of the nomination"),
    (DELEGATES, "She has [1,280 pledged delegates]", "She has [1,469 delegates]"),
    ("number of seat", "They took [12 rural seats]", "They took [9 rural seats]"),
    # "strong" and "major" are one kind
    (SHOCKS, "They felt [three strong aftershocks]", "They felt [five major aftershocks]"),
    # strong ones on both sides; more strong ones than there are in all
    (SHOCKS, "They felt [three strong aftershocks]", "They felt [seven strong aftershocks]"),
    (SHOCKS, "They felt [nine strong aftershocks]", "They felt [four aftershocks]"),
]


@pytest.mark.parametrize(("slot", "first", "second"), APART)
def test_figures_of_two_polls_groups_or_kinds_are_not_held_against_each_other(slot, first, second) -> None:
    assert held(first, second, slot).state == "single"
    assert held(second, first, slot).state == "single"


def test_shares_that_fit_each_other_back_each_other_in_one_poll_alone() -> None:
    told = "In the {} poll she has [{}]".format
    assert held(told("Orm", "16 percent"), told("Orm", "about 16.4 percent"), SHARE).state == "refined"
    assert held(told("Orm", "16 percent"), told("Tarsk", "about 16.4 percent"), SHARE).state == "single"


@pytest.mark.parametrize(("slot", "first", "second"), DISPUTED)
def test_figures_of_one_poll_group_and_kind_are(slot, first, second) -> None:
    assert held(first, second, slot).state == "conflict"
    assert held(second, first, slot).state == "conflict"


def test_a_conflict_quotes_the_words_that_count_the_same_kind() -> None:
    told = ("There were [at least four aftershocks]", "They felt [at least four major aftershocks]")
    found = compared((*told, "State media said [three strong aftershocks] were felt"), SHOCKS)
    assert [len(position.documents) for position in found.questions[0].positions] == [2, 1]  # one figure of two reports
    (conflict,) = found.conflicts
    # The first report's four may have three strong ones among them.
    assert [side.documents for side in conflict.positions] == [("d1",), ("d2",)]
    assert "“at least four major aftershocks” (1)" in conflict.explanation
    everyone = compared((told[1], told[1], told[1], told[1], "They felt [three strong aftershocks]"), SHOCKS)
    assert [len(side.documents) for side in everyone.conflicts[0].positions] == [4, 1]
