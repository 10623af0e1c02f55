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
        ("The blaze was caused by a gas leak, the fire chief said.", "gas"),
        ("An electrical fault sparked the blaze.", "electrical"),
        ("The fire was the result of a short circuit.", "electrical"),
        ("The cause of the fire was a cigarette.", "smoking"),
        ("Bad weather was to blame for the fire.", "weather"),
        ("The fire was blamed on lightning.", "weather"),
        ("Police ruled out arson in the fire.", "not deliberate"),
        ("The fire was an accident, the mayor said.", "accident"),
        ("A blaze swept the house. A broken gas pipe had started it.", "gas"),
        ("Officials attributed the fire to faulty wiring.", "electrical"),
        ("Investigators traced the blaze to a gas heater.", "gas"),
        ("The fire was put down to a technical fault.", "technical"),
        ("The fire resulted from an overheated battery.", "battery"),
        ("An electrical fault was behind the fire.", "electrical"),
        ("The fire was electrical, the fire chief said.", "electrical"),
        ("The fire was caused when a candle fell over.", "candle"),
        ("The blaze was started accidentally, the mayor said.", "accident"),
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
        "Police are treating the fire as arson.",  # the same kind
        "The fire was started deliberately.",
        "The fire brigade attributed the delay to a burst tyre.",
    ],
)
def test_what_is_no_cause_of_it_is_not_asked(link, told):
    assert _asked(link(ARSON + " Four people died on Mill Street.", told + " Four people died on Mill Street.")) == []


BUS = "A bus with 40 pilgrims on board crashed near Izmir on Monday, killing nine people. "
BANK = "The flood bank at Barlby failed early on Tuesday and 340 homes were flooded. "


@pytest.mark.parametrize(
    ("first", "second", "kinds", "label"),
    [
        (BUS + "The bus crashed because of brake failure.", BUS + "The crash was caused by speeding.", {"brakes", "speed"}, "What caused the crash?"),
        (BUS + "The bus crashed because its driver fell asleep.", BUS + "The crash was due to fog.", {"fatigue", "weather"}, "What caused the crash?"),
        (BANK + "The bank was washed away by the highest river level in 25 years.", BANK + "The bank failed because an old culvert beneath it collapsed.", {"weather", "structure"}, "What caused the failure of the bank?"),
    ],
)  # fmt: skip
def test_a_verb_tells_what_its_cause_brought_about(link, first, second, kinds, label):
    ((asked, sides),) = _asked(link(first, second))
    assert asked == label
    assert {kind for _, kind in sides} == kinds


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (BUS + "The bus crashed because of brake failure.", BUS + "Fatigue caused a crash there in 2019."),
        (BANK + "The bank failed because a culvert collapsed.", BANK + "The bridge collapsed because of the storm."),
        (BANK + "The bank failed because a culvert collapsed.", BANK + "A wall failed because of the storm."),
    ],
)
def test_failures_of_two_things_are_two(link, first, second):
    assert _asked(link(first, second)) == []


PLANT = "A fire destroyed the Pacifico fishmeal plant in Quilca on Monday and killed three workers. "
GAS = "The blaze was caused by a gas leak."


@pytest.mark.parametrize(
    ("told", "other", "kinds"),
    [
        ("The cause of the fire was not immediately known.", GAS, {"unknown", "gas"}),
        ("An investigation into the cause of the fire has begun.", GAS, {"unknown", "gas"}),
        ("Investigations into what caused the fire are ongoing.", GAS, {"unknown", "gas"}),
        ("It was not clear what caused the fire.", GAS, {"unknown", "gas"}),
        ("The cause of the blaze has not been determined.", "Police are treating the fire as arson.", {"unknown", "deliberate"}),
        ("Police say it may have been arson.", "A man has been charged with arson after the fire.", {"perhaps deliberate", "deliberate"}),
        ("The cause of the fire is being investigated.", "A man was arrested on suspicion of arson.", {"unknown", "deliberate"}),
    ],
)  # fmt: skip
def test_a_cause_may_not_be_known_yet(link, told, other, kinds):
    ((_, sides),) = _asked(link(PLANT + told, PLANT + other))
    assert {kind for _, kind in sides} == kinds


@pytest.mark.parametrize(
    "told",
    [
        "The cause of the 2019 fire is unknown.",
        "The cause of death was not immediately known.",
        "Police are investigating.",
        "A man who was convicted of arson in 2009 lives nearby.",
        "Police have not ruled out arson.",
        "Investigators are looking at the cause of the fire as potential arson.",
        "He was not charged with arson.",
        "Poor wiring caused the fire of a shop in Lima.",  # another fire
    ],
)
def test_what_says_nothing_of_its_cause(link, told):
    assert _asked(link(PLANT + told, PLANT + GAS)) == []
