"""What is each other's likeliest in two reports, and the groups that such pairs make."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.link.sameness.story_groups import Stories
from variorum.link.statements.short_stories import REPORTS, join_in_turn, likeliest_of_each_other, short_stories

#: Two phrases of report a (0, 1), two of b (2, 3), one of c (4).
REPORT = ["a", "a", "b", "b", "c"]


@pytest.mark.parametrize(
    ("fits", "groups"),
    [
        ([(0.5, 0, 2)], [[0, 2]]),
        # 2 is nearer to 1 than to 0
        ([(0.5, 0, 2), (0.6, 1, 2)], [[1, 2]]),
        # of two that fit as well the first
        ([(0.5, 0, 2), (0.5, 0, 3)], [[0, 2]]),
        # through a third report, with one phrase of each
        ([(0.5, 0, 2), (0.4, 2, 4)], [[0, 2, 4]]),
        ([(0.9, 0, 2), (0.8, 2, 4), (0.7, 1, 4)], [[0, 2, 4]]),
    ],
)
def test_likeliest_phrases_join(fits, groups):
    assert join_in_turn(likeliest_of_each_other(fits, REPORT), REPORT) == groups


@given(st.dictionaries(st.sampled_from([(0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4), (2, 4), (3, 4)]),
                       st.sampled_from([0.1, 0.5, 0.9])))  # fmt: skip
def test_a_group_has_one_phrase_of_a_report_and_no_order_changes_it(fitting):
    fits = [(fit, *pair) for pair, fit in fitting.items()]
    groups = join_in_turn(likeliest_of_each_other(fits, REPORT), REPORT)
    assert all(len({REPORT[n] for n in group}) == len(group) > 1 for group in groups)
    assert groups == join_in_turn(likeliest_of_each_other(fits[::-1], REPORT), REPORT)


def test_a_story_of_one_report_or_of_many_is_not_short():
    group = (0, 1, 1, *[2] * REPORTS, *[3] * (REPORTS + 1))
    documents = [f"d{number:02}" for number in range(len(group))]
    told = list(short_stories(documents, Stories(group, (), (), ())))
    assert told == [documents[1:3], documents[3 : 3 + REPORTS]]
