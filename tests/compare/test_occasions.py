"""What is not held against what: each rule with a case where it speaks and a twin, alike but for one thing."""

import dataclasses

import msgspec
import pytest

from variorum.compare import compare_answers
from variorum.compare.states import COMPARED
from variorum.model import Ancestry, Argument, Entity, OpenQuestion, Time

from .askings import Told, make, time, toll


def judge(pile):
    comparison = compare_answers(*pile)
    question = comparison.questions[0]
    grades = {position.value.text: position.grade for position in question.positions}
    return question, comparison.conflicts, grades


def with_claims(pile, *, days=None, subjects=None):
    """The pile with days and subjects in its claims, by the words of the claim's answer."""
    linked, ancestry, readings = pile
    claims = []
    for claim in linked.claims:
        words, start = claim.evidence.quote, claim.evidence.start
        if days:
            stamp = days[words]
            when = Time(start=start, end=start + 1, text=words[:1], lower=stamp, upper=stamp)
            claim = msgspec.structs.replace(claim, times=(when,))
        if subjects:
            who = Argument(role="subject", text=words[:1], start=start, end=start + 1, entity=subjects[words])
            claim = msgspec.structs.replace(claim, subject=who)
        claims.append(claim)
    return dataclasses.replace(linked, claims=tuple(claims)), ancestry, readings


# -- several values in one report --------------------------------------------------------------------------------------


def test_values_of_one_report_are_not_held_against_each_other_and_the_grades_say_so():
    question, conflicts, grades = judge(make("quantity", [toll("a", "12 people"), toll("a", "14 people")]))
    assert (question.state, conflicts) == ("single", ())
    assert any("not compared" in reason for reason in question.reasons)
    assert any("not compared with “14 people”" in reason for reason in grades["12 people"].reasons)
    assert not any("consistent" in reason or "contradicts" in reason for g in grades.values() for reason in g.reasons)


@pytest.mark.parametrize(
    "told",
    [
        [toll("a", "12 people"), toll("a", "14 people"), toll("b", "30 people")],
        [toll("a", "12 people"), toll("a", "14 people"), toll("b", "30 people"), toll("b", "31 people")],
    ],
)
def test_a_report_that_differs_from_all_of_them_disputes_them_more_softly(told):
    question, conflicts, grades = judge(make("quantity", told))
    assert question.state == "conflict"
    assert {grade.credibility for grade in grades.values()} == {4}
    _, (plain,), _ = judge(make("quantity", [toll("a", "12 people"), toll("b", "30 people")]))
    assert 0 < conflicts[0].severity < plain.severity
    assert "may be a way of putting it" in conflicts[0].reasons


@pytest.mark.parametrize(
    ("told", "left"),
    [
        # the other report's figure fits one of the two
        ([toll("a", "12 people"), toll("a", "20 people"), toll("b", "at least 18 people")], "12 people"),
        # together they make the other report's
        ([toll("a", "12 people"), toll("a", "18 people"), toll("b", "30 people")], "30 people"),
    ],
)
def test_one_of_several_values_may_be_the_other_reports_and_then_nothing_is_claimed(told, left):
    question, conflicts, grades = judge(make("quantity", told))
    assert conflicts == ()
    assert grades[left].credibility == 6
    assert any("not compared with" in reason and "several values" in reason for reason in grades[left].reasons)
    assert any("several values" in reason for reason in question.reasons)


def test_a_figure_of_several_origins_that_was_not_held_against_another_is_not_called_uncontradicted():
    told = [toll("a", "12 people"), toll("a", "18 people"), toll("b", "30 people"), toll("c", "30 people")]
    _, _, grades = judge(make("quantity", told))
    assert grades["30 people"].credibility == 3
    assert "nothing contradicts it" not in grades["30 people"].reasons


def test_answers_beyond_the_limit_are_named_and_not_judged():
    told = [toll(f"r{n:03}", f"{500 + 7 * n} km") for n in range(COMPARED + 2)]
    question, _, _ = judge(make("quantity", told))
    assert any(str(COMPARED) in reason and "compared" in reason for reason in question.reasons)
    assert [p.grade.credibility == 6 for p in question.positions] == [False] * COMPARED + [True] * 2
    assert any("not compared" in reason for reason in question.positions[-1].grade.reasons)
    question, _, _ = judge(make("quantity", told[:COMPARED]))
    assert not any("best supported" in reason for reason in question.reasons)
    assert 6 not in {p.grade.credibility for p in question.positions}


# -- another occasion --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("stamp", "state"), [("2025-06-01", "single"), ("2025-03-25", "conflict")])
def test_a_count_told_of_a_time_far_from_the_events(stamp, state):
    pile = with_claims(
        make("quantity", [toll("a", "500 km"), toll("b", "900 km")]),
        days={"500 km": "2025-03-01", "900 km": stamp},
    )
    when, _, _ = make("time", [Told("a", "on 1 March", time("2025-03-01"))])
    linked = dataclasses.replace(pile[0], questions=(*pile[0].questions, *when.questions))
    assert isinstance(linked.questions[1], OpenQuestion)
    question, _, grades = judge((linked, *pile[1:]))
    assert question.state == state
    assert grades["500 km"].credibility == (6 if state == "single" else 4)


def test_a_year_is_not_far_from_a_month_in_it():
    pile = with_claims(
        make("quantity", [toll("a", "500 km"), toll("b", "900 km")]),
        days={"500 km": "2025-01-01", "900 km": "2025-12-01"},
    )
    year = tuple(
        msgspec.structs.replace(claim, times=tuple(msgspec.structs.replace(t, upper="2025-12-31") for t in claim.times))
        for claim in pile[0].claims
    )
    when, _, _ = make("time", [Told("a", "in December", time("2025-12-01", "2025-12-31"))])
    linked = dataclasses.replace(pile[0], claims=year, questions=(*pile[0].questions, *when.questions))
    assert judge((linked, *pile[1:]))[0].state == "conflict"


PLAN = Told("a", "due in December", time("2025-12-01", "2025-12-31"), modality="planned")
DEED = Told("b", "on 10 October", time("2024-10-10"))
STEPS = [
    Told("a", "to be held", {"status": "planned"}, modality="planned"),
    Told("b", "was held", {"status": "happened"}),
]


@pytest.mark.parametrize(("kind", "told"), [("time", [PLAN, DEED]), ("status", STEPS)])
@pytest.mark.parametrize(("deed", "state"), [("2024-10-10", "single"), ("2025-02-10", "evolving")])
def test_a_deed_long_before_the_plan_is_another(kind, told, deed, state):
    plan, done = told
    pile = with_claims(make(kind, told), days={plan.text: "2025-12-01", done.text: deed})
    assert judge(pile)[0].state == state


@pytest.mark.parametrize(("kind", "told"), [("time", [PLAN, DEED]), ("status", STEPS)])
@pytest.mark.parametrize(("doer", "state"), [("e2", "single"), ("e1", "evolving")])
def test_others_plan_it_than_did_it(kind, told, doer, state):
    people = tuple(Entity(id=key, name=key.upper(), kind="person", aliases=()) for key in ("e1", "e2"))
    plan, done = told
    pile = make(kind, told, entities=people)
    pile = with_claims(pile, subjects={plan.text: "e1", done.text: doer})
    assert judge(pile)[0].state == state


@pytest.mark.parametrize(("kind", "done"), [("time", DEED), ("status", STEPS[1])])
@pytest.mark.parametrize(("words", "state"), [("another one to be held", "single"), ("one to be held", "evolving")])
def test_more_of_the_same_is_not_the_same(kind, done, words, state):
    value = PLAN.value if kind == "time" else STEPS[0].value
    assert judge(make(kind, [Told("a", words, value, modality="planned"), done]))[0].state == state


# -- figures retold ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("other", "state"), [("8 people", "refined"), ("4 people", "conflict")])
def test_a_figure_that_its_report_also_gives_less_sharply(other, state):
    # the headline shortens: eight fit "at least six", four do not
    told = [toll("a", "6 people"), toll("a", "at least 6 people"), toll("b", other)]
    assert judge(make("quantity", told))[0].state == state


def test_only_the_report_that_gives_it_less_sharply_takes_it_back():
    told = [toll("a", "6 people"), toll("c", "at least 6 people"), toll("b", "9 people")]
    assert judge(make("quantity", told))[0].state == "conflict"


def of_kind(pile, kind):
    linked, ancestry, readings = pile
    origins = tuple(
        msgspec.structs.replace(origin, kind=kind) if len(origin.documents) > 1 else origin
        for origin in ancestry.origins
    )
    return linked, Ancestry(origins=origins), readings


@pytest.mark.parametrize(("kind", "state"), [("agency", "evolving"), ("outlet", "conflict")])
def test_one_agency_counts_on_in_dispatches_without_order(kind, state):
    told = [toll("a", "12 people"), toll("b", "20 people")]
    assert judge(of_kind(make("quantity", told, origins={"Wire": ("a", "b")}), kind))[0].state == state


@pytest.mark.parametrize(("kind", "state"), [("unknown", "conflict"), ("outlet", "evolving")])
def test_a_figure_that_changed_in_the_copy_is_no_development(kind, state):
    told = [toll("a", "12 people"), toll("b", "20 people")]
    pile = make("quantity", told, origins={"Text": ("a", "b")}, dates={"a": "2025-03-01", "b": "2025-03-02"})
    assert judge(of_kind(pile, kind))[0].state == state
