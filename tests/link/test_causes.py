"""Causes of one event by kind: asked only where reports give two kinds."""

from __future__ import annotations

import pytest

ARSON = "Police suspect arson in the fire on Mill Street."


def _asked(linked) -> list[tuple[str, set[tuple[str, str]]]]:
    return [
        (question.label, {(a.span.document, a.value.label) for a in question.answers})
        for question in linked.questions
        if question.slot == "state cause"
    ]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("The blaze was caused by a gas leak, the fire chief said.", "technical"),
        ("An electrical fault sparked the blaze.", "technical"),
        ("The fire was the result of a short circuit.", "technical"),
        ("The cause of the fire was a cigarette.", "error"),
        ("Bad weather was to blame for the fire.", "weather"),
        ("The fire was blamed on lightning.", "weather"),
        ("Police ruled out arson in the fire.", "not deliberate"),
        ("The fire was an accident, the mayor said.", "accident"),
    ],
)
def test_causes_are_read_by_kind(link, told, kind):
    found = _asked(link(ARSON + " Four people died on Mill Street.", told + " Four people died on Mill Street."))
    assert [sides for _, sides in found] == [{("d0", "deliberate"), ("d1", kind)}]
    assert found[0][0] in ("What caused the fire?", "What caused the blaze?")


@pytest.mark.parametrize(
    "told",
    [
        "The fire caused a gas leak.",  # what it brought about
        "The fire may have been caused by a gas leak.",
        "The crash on Mill Street was caused by ice.",  # another event
        "A gas leak in Porto caused a fire last year.",  # any fire
        "The mayor blamed the council for the fire.",  # nobody's kind of cause
    ],
)
def test_what_is_no_cause_of_it_is_not_asked(link, told):
    assert _asked(link(ARSON + " Four people died on Mill Street.", told + " Four people died on Mill Street.")) == []
