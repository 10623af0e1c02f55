"""Figures of one thing in two dated reports: what does not change from day to day is a conflict, the rest may have."""

from __future__ import annotations

import pytest

import variorum

_REPORTS = (
    "HALDEN, May 4, 2026 (Valley Post) — Workers at the Orrin copper mine near Halden went on strike on Monday. {} "
    "The Orrin mine belongs to Castor Metals, which has been in dispute with them since March.",
    "May 5, 2026 (Northern Wire) — The stoppage at the copper mine of Orrin goes on, Castor Metals said in Halden. {} "
    "Police closed the road to the pit on Tuesday evening.",
)


def _state(folder, one: str, other: str, first: str, second: str) -> set[str]:
    for number, (report, told) in enumerate(zip(_REPORTS, (first, second), strict=True)):
        (folder / f"{number}.txt").write_text(f"{report.format(told)}\n", encoding="utf-8")
    dossier = variorum.investigate(variorum.read([folder]))
    found = set[str]()
    for question in dossier.questions:
        texts = [position.value.text for position in question.positions]
        if any(one in a and other in b for a in texts for b in texts if a != b):
            found.add(question.state)
    return found


@pytest.mark.parametrize(
    ("one", "first", "other", "second", "state"),
    [
        # whatever the verb, both are what was demanded
        ("9", "The union wants a raise of 9 percent.", "12", "They are demanding 12 percent more pay.", "conflict"),
        ("320", "The mine employs 320 people.", "450", "About 450 people work there.", "conflict"),
        ("18", "Castor Metals shares fell 18 percent on Friday.", "8", "Castor Metals' shares lost 8 percent on Friday.",
         "conflict"),
        # how it ended is told of one inspection
        ("passed", "The mine had passed an inspection in February.", "failed", "The mine failed the inspection, the union said.",
         "conflict"),
        # these are counted from day to day
        ("14", "A roof fall trapped 14 miners.", "11", "Rescuers said that 11 are still trapped.", "evolving"),
        ("600", "Some 600 flights were cancelled.", "710", "By evening 710 flights had been cancelled.", "evolving"),
    ],
)  # fmt: skip
def test_what_stands_fast_and_what_is_still_counted(tmp_path, one, first, other, second, state):
    assert state in _state(tmp_path, one, other, first, second)
