"""The day of the one event of a story, whatever words reports have for it."""

from __future__ import annotations

import pytest


def _days(linked) -> set[str]:
    """The days that one question holds, over more than one report."""
    found = set[str]()
    for question in linked.questions:
        told = [a for a in question.answers if a.value.time is not None and question.slot == "when"]
        days = {(a.value.time.lower or "")[:10] for a in told}
        if len({a.span.document for a in told}) > 1 and len(days) > 1:
            found |= days
    return found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Three armed men robbed a bank in Linden on Sunday.",
            "A gang raided a bank in Linden on Saturday, police said.",
        ),
        ("A flood bank gave way at Orley on Sunday, flooding homes.", "The embankment at Orley collapsed on Saturday."),
        ("A ferry sank off Port Elsa on Sunday with 80 aboard.", "The ferry capsized off Port Elsa on Saturday."),
        ("A cargo plane crashed near Halden on Sunday.", "The plane went down near Halden on Saturday."),
        ("A road bridge collapsed in Orley on Sunday.", "The span in Orley came down on Saturday, engineers said."),
    ],
)
def test_two_words_for_one_event(link, first, second):
    assert _days(link(first, second)) == {"2031-05-18", "2031-05-17"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # one day
        (
            "Three armed men robbed a bank in Linden on Sunday.",
            "A gang raided a bank in Linden on Sunday, police said.",
        ),
        # another one of them, in another town; a former one
        ("Armed men robbed a bank in Linden on Sunday.", "Another gang raided a bank in Linden on Saturday."),
        ("The bank at Orley gave way on Sunday.", "The bank at Drax gave way on Saturday."),
        ("Armed men robbed a bank in Linden on Sunday.", "Armed men robbed a bank in Linden on 4 March 2029."),
        # what came before or after
        ("A ferry sank off Port Elsa on Sunday.", "The ferry that sank off Port Elsa left Halden on Saturday."),
        ("A cargo plane crashed near Halden on Sunday.", "The plane's recorder was found near Halden on Monday."),
        # what comes again: a shelling, a walkout
        ("Missiles hit a market in Dorin on Sunday.", "A missile hit a market in Dorin on Saturday."),
        # the day of the report
        ("A road bridge collapsed in Orley on Sunday.", "Orley Echo, May 20, 2031 - The bridge in Orley collapsed."),
    ],
)
def test_days_of_two_events(link, first, second):
    linked = link(first, second)
    assert not any(q.label.startswith("On what day") and len(_days(linked)) > 1 for q in linked.questions)
