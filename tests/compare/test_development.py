"""What the dates of the reports, and what else they know, make of a difference."""

import pytest
from msgspec.structs import replace

from variorum.compare import compare_answers
from variorum.model import Alias, Entity, Reading

from .askings import Told, ask, entity, make, quantity, read_quantity, time, toll

DATES = {"a": "2025-03-01", "b": "2025-03-02"}


@pytest.mark.parametrize(
    ("earlier", "later", "slot", "state"),
    [
        ("12 people", "9 people", "killed", "conflict"),  # nobody comes back
        ("9 people", "12 people", "killed", "evolving"),
        ("12 people", "9 people", "missing", "evolving"),  # some are found
        ("at least 3 people", "10 people", "killed", "evolving"),  # far beyond what was known
        ("10 people", "at least 3 people", "killed", "single"),  # both can hold, but the one does not tell the other
        ("at least 9 people", "10 people", "killed", "refined"),
        ("12 people", "0 people", "injured", "evolving"),  # "nobody was hurt" is what was known at first
    ],
)
def test_tolls_by_date(earlier, later, slot, state):
    question, _ = ask("quantity", [toll("a", earlier), toll("b", later)], dates=DATES, slot=slot)
    assert question.state == state


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("the plane had {} people aboard", "conflict"),  # when it took off, whatever is written later
        ("{} people were treated", "evolving"),
        ("turnout was {} people", "conflict"),
        ("turnout so far was {} people", "evolving"),  # not over
        ("{} people stood as candidates", "conflict"),
    ],
)
def test_what_was_counted_at_one_moment_does_not_grow(told, state):
    sides = [
        Told(report, told.format(count), read_quantity(f"{count} people")) for report, count in (("a", 40), ("b", 43))
    ]
    assert ask("quantity", sides, dates=DATES, slot="number of person")[0].state == state


def length(count, unit):
    return quantity(float(count), unit=unit.rstrip("s"), dimension="time")


@pytest.mark.parametrize(
    ("told", "unit", "state"),
    [
        ("The siege of the bank lasted {}.", "hours", "conflict"),  # it was over when the first report was written
        ("Harlow has been without power for {}.", "days", "evolving"),
        ("The strike will last {}.", "days", "evolving"),
    ],
)
def test_how_long_it_lasted_is_settled_once_it_is_over(told, unit, state):
    sides = [
        Told(report, told.format(f"{count} {unit}"), length(count, unit)) for report, count in (("a", 2), ("b", 4))
    ]
    assert ask("quantity", sides, dates=DATES, slot=f"number of {unit.rstrip('s')}")[0].state == state


@pytest.mark.parametrize(
    ("more", "state"),
    [
        ("", "conflict"),
        (" That was 0300 GMT.", "single"),  # one of the two may be told by another clock
    ],
)
def test_hours_are_those_of_one_clock_where_no_report_speaks_of_zones(more, state):
    sides = [
        Told(report, f"The quake struck at {hour} a.m. on 8 May.{more}", time(f"2025-05-08T0{hour}:00"))
        for report, hour in (("a", 4), ("b", 6))
    ]
    assert ask("time", sides, slot="when")[0].state == state


def age(report, years):
    value = {
        "quantity": {
            "lower": float(years),
            "upper": float(years),
            "unit": "year",
            "dimension": "age",
            "qualifier": "exactly",
        }
    }
    return Told(report, str(years), value)


@pytest.mark.parametrize(
    ("one", "other", "dates", "state"),
    [
        (58, 59, {}, "conflict"),
        (58, 59, {"a": "2025-03-01", "b": "2025-09-02"}, "evolving"),  # a birthday may lie between
        (58, 59, DATES, "conflict"),  # hardly in one day
        (59, 58, DATES, "conflict"),
        (58, 13, {}, "single"),  # hardly one person's
    ],
)
def test_ages(one, other, dates, state):
    assert ask("quantity", [age("a", one), age("b", other)], dates=dates, slot="age")[0].state == state


def test_two_ages_of_one_full_name():
    named = Entity(id="e1", name="Ann Lee", kind="person", aliases=(Alias(text="Ann Lee", documents=("d-a", "d-b")),))
    told = [age("a", 52), age("b", 47)]
    assert ask("quantity", told, slot="age", about="e1", entities=(named,))[0].state == "conflict"
    surname = replace(named, aliases=(Alias(text="Lee", documents=("d-a", "d-b")),))
    assert ask("quantity", told, slot="age", about="e1", entities=(surname,))[0].state == "single"


@pytest.mark.parametrize(
    ("text", "state"),
    [("Ann Lee was held.", "conflict"), ("Ann Lee was held. Bo Ray, her victim, lives.", "single")],
)
def test_a_report_that_names_both_disputes_nothing(text, state):
    people = (entity("e1", "Ann Lee", kind="person"), entity("e2", "Bo Ray", kind="person"))
    told = [Told("a", "Ann Lee", {"entity": "e1"}), Told("b", "Bo Ray", {"entity": "e2"})]
    linked, ancestry, readings = make("actor", told, entities=people)
    first = min(readings, key=lambda reading: reading.document.id)
    rest = [reading for reading in readings if reading is not first]
    first = Reading(document=replace(first.document, text=text))
    assert compare_answers(linked, ancestry, [first, *rest]).questions[0].state == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("conceded", "conflict"),
        ("signed the paper", "single"),  # another verb
    ],
)
def test_a_plain_not_denies_its_own_verb_alone(text, state):
    told = [
        Told("a", text, {"status": "happened"}),
        Told("b", "did not concede", {"status": "denied"}, polarity="denied"),
    ]
    assert ask("status", told)[0].state == state


@pytest.mark.parametrize(
    ("other", "slot", "state"),
    [
        ("10 people", "killed", "evolving"),  # who knew of ten would not write "at least 3"
        ("at least 9 people", "killed", "evolving"),  # neither would who knew of nine
        ("4 people", "killed", "refined"),  # near enough for one who was careful
        ("10 people", "number of guest", "single"),  # guests may leave again
    ],
)
def test_a_toll_far_above_a_lower_bound_grew_without_dates(other, slot, state):
    question, conflicts = ask("quantity", [toll("a", "at least 3 people"), toll("b", other)], slot=slot)
    assert (question.state, conflicts) == (state, ())
