"""The hour of the one event of a story, whatever word reports have for it."""

from __future__ import annotations

import pytest

_MINE = "A tunnel collapsed at the Orrin copper mine outside Halden on Monday, the operator Castor Metals said. "


def _hours(linked) -> set[tuple[str, str]]:
    return {
        (answer.span.document, answer.span.quote)
        for question in linked.questions
        if question.slot == "hour"
        for answer in question.answers
    }


@pytest.mark.parametrize(
    ("first", "second", "hours"),
    [
        # a word for any event
        ("The collapse happened at 9:15 a.m.", "The accident occurred shortly before 8 a.m.", ("9:15 a.m.", "8 a.m.")),
        # the class's own noun, and its verb
        ("The blast occurred at 6:50 p.m.", "A warehouse exploded at 7:40 p.m.", ("6:50 p.m.", "7:40 p.m.")),
    ],
)
def test_two_words_for_one_event(link, first, second, hours):
    assert _hours(link(_MINE + first, _MINE + second)) == {("d0", hours[0]), ("d1", hours[1])}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # two events
        ("The fire broke out at 9:15 a.m.", "The shooting began at 8 a.m."),
        # one report tells of two
        (
            "The blast occurred at 6:50 p.m. on Monday. The explosion occurred at 8:10 p.m.",
            "The blast occurred at 7:40 p.m.",
        ),
        # one more of them
        ("A second blast occurred at 8:10 p.m.", "The blast occurred at 7:40 p.m."),
        # nothing that comes about at one hour
        ("The meeting ended at 9:15 a.m.", "The accident occurred shortly before 8 a.m."),
    ],
)
def test_hours_of_two_events(link, first, second):
    assert _hours(link(_MINE + first, _MINE + second)) == set()
