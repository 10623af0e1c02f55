"""Opposite states of one thing: when they are a conflict, when a change, and when neither."""

from __future__ import annotations

import pytest

from variorum.compare import compare_answers

from .askings import Told, make


def _state(slot: str, one: tuple[str, str], other: tuple[str, str], days: tuple[str, str] | None = None, **fields):
    told = [Told("a", one[1], {"label": one[0]}, **fields), Told("b", other[1], {"label": other[0]})]
    dates = dict(zip("ab", days, strict=True)) if days else {}
    questions = compare_answers(*make("status", told, dates=dates, slot=f"state {slot}")).questions
    return questions[0].state if questions else None


SAME = ("2024-03-01", "2024-03-01")
LATER = ("2024-03-01", "2024-03-05")


@pytest.mark.parametrize(
    ("slot", "one", "other", "days", "state"),
    [
        ("opening", ("open", "is open"), ("closed", "is blocked"), SAME, "conflict"),
        ("opening", ("open", "is open"), ("closed", "is blocked"), LATER, "evolving"),
        # "remains" says that nothing changed in between
        ("opening", ("open", "has reopened"), ("closed", "remains closed"), LATER, "conflict"),
        # two turns: the one may have followed on the other
        ("custody", ("free", "fled"), ("held", "was arrested"), SAME, None),
        ("custody", ("held", "is in custody"), ("free", "fled"), SAME, None),
        # what is told of one past event does not change with the day of the report
        ("damage", ("undamaged", "was not hit"), ("damaged", "took a direct hit"), LATER, "conflict"),
        # who survived may die; nobody comes back
        ("life", ("alive", "survived"), ("dead", "died"), LATER, "evolving"),
        ("life", ("dead", "died"), ("alive", "survived"), LATER, "conflict"),
        # what is missing is found, and not the other way
        ("finding", ("missing", "is missing"), ("found", "has been found"), LATER, "evolving"),
        ("finding", ("missing", "is still missing"), ("found", "found on Tuesday"), LATER, "evolving"),
        ("finding", ("found", "has been found"), ("missing", "are still searching"), LATER, "conflict"),
        # "still" may have been written before
        ("custody", ("free", "is still at large"), ("held", "was captured"), None, None),
        ("custody", ("free", "is still at large"), ("held", "was captured"), SAME, "conflict"),
        # kinds of causes: an accident has another cause beside it, unless it was meant
        ("cause", ("deliberate", "arson"), ("technical", "a gas leak"), LATER, "conflict"),
        ("cause", ("accident", "an accident"), ("technical", "a gas leak"), SAME, None),
        ("cause", ("not deliberate", "arson"), ("technical", "a gas leak"), SAME, None),
        ("cause", ("not deliberate", "arson"), ("deliberate", "arson"), SAME, "conflict"),
        ("cause", ("technical", "a fault"), ("gas", "a gas leak"), SAME, None),  # a narrower kind
        ("cause", ("electrical", "wiring"), ("gas", "a gas leak"), SAME, "conflict"),
        # not known yet, then thought of, then told; what is known may be still looked into by another
        ("cause", ("unknown", "was not known"), ("gas", "a gas leak"), SAME, "evolving"),
        ("cause", ("gas", "a gas leak"), ("unknown", "was not known"), LATER, None),
        ("cause", ("perhaps deliberate", "arson"), ("deliberate", "arson"), SAME, "evolving"),
        ("cause", ("perhaps deliberate", "arson"), ("gas", "a gas leak"), SAME, None),
        # what is being tried comes before it is done, dated or not
        ("opening", ("not yet open", "working to reopen it"), ("open", "has reopened"), None, "evolving"),
        ("opening", ("open", "has reopened"), ("not yet open", "working to reopen it"), LATER, None),
        ("opening", ("closed", "is closed"), ("not yet open", "working to reopen it"), None, None),
        # what there was none of may still come, but not go again
        ("occurrence", ("there was none", "no talks were held"), ("there was", "held talks"), LATER, "evolving"),
        ("occurrence", ("there was", "held talks"), ("there was none", "no talks were held"), LATER, "conflict"),
        ("occurrence", ("there was", "held talks"), ("there was none", "no talks were held"), SAME, "conflict"),
        # "not yet" is overtaken, whatever the day
        ("occurrence", ("there was", "was charged"), ("there was none", "no charges have been filed yet"), SAME,
         "evolving"),
        # two reports of one state are no question of opposites
        ("opening", ("open", "is open"), ("open", "has reopened"), SAME, None),
    ],
)  # fmt: skip
def test_dates_and_tense_tell_a_change_from_a_conflict(slot, one, other, days, state):
    assert _state(slot, one, other, days) == state


def test_what_somebody_said_was_so_is_of_the_time_of_speaking():
    for speakers, state in (((None, None), None), (("an agency", "a professor"), "conflict")):
        told = [
            Told("a", "was safe to breathe", {"label": "safe"}, speaker=speakers[0]),
            Told("b", "was not safe", {"label": "unsafe"}, speaker=speakers[1]),
        ]
        questions = compare_answers(
            *make("status", told, dates=dict(zip("ab", LATER, strict=True)), slot="state safety")
        )
        assert (questions.questions[0].state if questions.questions else None) == state


def test_a_plan_does_not_deny_what_is():
    assert _state("opening", ("open", "will reopen"), ("closed", "is closed"), SAME, modality="planned") is None


@pytest.mark.parametrize(
    ("one", "other", "days", "state"),
    [
        # by modality, whatever the dates
        ("to come", "held", None, "evolving"),
        ("to come", "held", SAME, "evolving"),
        ("to come", "called off", LATER, "evolving"),
        # what is announced after it was told is another
        ("held", "to come", LATER, None),
        # put off first, then held
        ("put off", "held", LATER, "evolving"),
        # of one day, one of them errs
        ("held", "called off", SAME, "conflict"),
    ],
)
def test_a_plan_and_what_became_of_it(one, other, days, state):
    assert _state("plan", (one, "is scheduled"), (other, "took place"), days) == state


@pytest.mark.parametrize(
    ("slot", "one", "other", "days", "state"),
    [
        ("health", "critical", "stable", LATER, "evolving"),
        ("health", "stable", "critical", LATER, "evolving"),
        # within a day both may be told
        ("health", "critical", "stable", SAME, None),
        # what closes a case comes last, dates or none
        ("health", "critical", "out of hospital", None, "evolving"),
        ("blaze", "burning", "put out", SAME, "evolving"),
        # told of after the last stage: another fire
        ("blaze", "put out", "burning", LATER, None),
    ],
)
def test_stages_of_a_condition(slot, one, other, days, state):
    assert _state(f"of {slot}", (one, one), (other, other), days) == state
