"""States of questions and grades of positions, on hand-made answers."""

import random

import msgspec
import pytest

from variorum.compare import compare_answers, grade_positions
from variorum.model import Finding, Linked

from .askings import Told, ask, entity, make, time, toll

DEC = time("2025-12-01", "2025-12-31")


def test_one_report_is_single():
    question, conflicts = ask("time", [Told("a", "December 2025", DEC)])
    assert (question.state, conflicts) == ("single", ())


def test_two_reports_of_one_origin_repeat_and_never_agree():
    told = [Told("a", "December 2025", DEC), Told("b", "in December 2025", DEC)]
    question, _ = ask("time", told, origins={"The Gazette": ("a", "b")})
    assert question.state == "repeated"
    assert "The Gazette" in question.reasons[0]
    assert question.positions[0].grade.credibility == 3
    question, _ = ask("time", told)
    assert question.state == "agreed"
    assert question.positions[0].grade.credibility == 2


def test_a_finer_value_refines():
    question, conflicts = ask(
        "time", [Told("a", "December 2025", DEC), Told("b", "8 December 2025", time("2025-12-08"))]
    )
    assert (question.state, conflicts) == ("refined", ())


@pytest.mark.parametrize(
    ("bound", "figure", "state"),
    [
        ("at least 100 people", "120 people", "refined"),
        ("at least 100 people", "200 people", "single"),  # it fits, and is another figure all the same
        ("up to 40 people", "3 people", "single"),
        ("up to 40 people", "38 people", "refined"),
        ("at least 100 people", "130 people", "refined"),
    ],
)
def test_what_fits_only_far_beyond_a_bound_refines_nothing(bound, figure, state):
    question, conflicts = ask("quantity", [toll("a", bound), toll("b", figure)], slot="number of guest")
    assert (question.state, conflicts) == (state, ())


def test_positions_are_ordered_by_origins_then_documents():
    told = [
        toll("a", "12 people"),
        toll("b", "14 people"),
        toll("c", "14 people"),
        toll("d", "13 people"),
        toll("e", "13 people"),
    ]
    question, _ = ask("quantity", told, origins={"One": ("b", "c")})
    assert [p.value.text for p in question.positions] == ["13 people", "14 people", "12 people"]


def test_a_plan_and_its_carrying_out_evolve_without_dates():
    told = [
        Told("a", "to be done", {"status": "planned"}, modality="planned"),
        Told("b", "was done", {"status": "happened"}),
    ]
    question, conflicts = ask("status", told)
    assert (question.state, conflicts) == ("evolving", ())
    told = [Told("a", "in December", DEC, modality="planned"), Told("b", "on 5 January", time("2026-01-05"))]
    question, conflicts = ask("time", told)
    assert (question.state, conflicts) == ("evolving", ())


@pytest.mark.parametrize(
    ("refusal", "modality", "state"),
    [
        ("will not close the bridge", "planned", "evolving"),  # what was held open is ruled out
        ("did not close the bridge", "happened", "single"),  # what was not done may still come
    ],
)
def test_what_is_held_open_is_ruled_out_by_a_refusal_of_what_is_to_come(refusal, modality, state):
    told = [
        Told("a", "could close the bridge", {"status": "possible"}, modality="possible"),
        Told("b", refusal, {"status": "denied"}, modality=modality, polarity="denied"),
    ]
    question, conflicts = ask("status", told)
    assert (question.state, conflicts) == (state, ())


@pytest.mark.parametrize("modality", ["planned", "possible", "opinion"])
def test_a_plan_or_a_possibility_backs_no_deed(modality):
    told = [toll("a", "12 people"), toll("b", "12 people", modality=modality)]
    question, conflicts = ask("quantity", told)
    assert (question.state, conflicts, len(question.positions)) == ("single", (), 2)
    # What is told twice as a plan is agreed as a plan.
    assert ask("quantity", [*told, toll("c", "12 people", modality=modality)])[0].state == "agreed"


def test_clauses_that_differ_in_a_name_agree_on_nothing():
    done = {"status": "happened"}
    told = [Told("a", "Halas opened the new bridge", done), Told("b", "Olsen opened the new bridge", done)]
    assert ask("status", told)[0].state == "single"
    told.append(Told("c", "Olsen opened the new bridge today", done))
    question, _ = ask("status", told)
    assert question.state == "agreed"
    assert question.pair_states == {"0-1": "single"}  # silence would read as agreement


def test_a_question_with_a_denial_in_it_is_not_agreed():
    told = [Told(report, "shelled the port", {"status": "happened"}) for report in ("a", "b")]
    assert ask("status", told)[0].state == "agreed"
    question, conflicts = ask("status", [*told, Told("c", "did not attack anybody", {"status": "denied"})])
    assert (question.state, conflicts) == ("single", ())


def test_a_toll_that_rises_with_the_dates_evolves():
    told = [toll("a", "12 people"), toll("b", "20 people")]
    question, conflicts = ask("quantity", told, dates={"a": "2025-03-01", "b": "2025-03-02"})
    assert (question.state, conflicts) == ("evolving", ())
    assert "rose" in question.reasons[0]
    assert "a came before b" in question.reasons[0]


def test_a_third_report_may_dispute_a_toll_that_rose():
    told = [toll("a", "12 people"), toll("b", "20 people"), toll("c", "31 people")]
    question, conflicts = ask("quantity", told, dates={"a": "2025-03-01", "b": "2025-03-02", "c": "2025-03-02"})
    assert question.state == "conflict"
    by_text = {p.value.text: str(i) for i, p in enumerate(question.positions)}
    pair = "-".join(sorted((by_text["12 people"], by_text["20 people"])))
    assert question.pair_states[pair] == "evolving"
    assert len(conflicts) == 1


def test_tolls_without_dates_conflict_on_a_premise():
    question, conflicts = ask("quantity", [toll("a", "12 people"), toll("b", "20 people")])
    assert question.state == "conflict"
    assert [c.would_be for c in question.conditional] == ["evolving"]
    assert conflicts[0].conditional == question.conditional
    assert conflicts[0].severity < 0.6


def test_a_measured_property_does_not_evolve():
    told = [toll("a", "500 km"), toll("b", "900 km")]
    question, conflicts = ask("quantity", told, dates={"a": "2025-03-01", "b": "2025-03-09"})
    assert question.state == "conflict"
    assert question.conditional == ()
    assert conflicts[0].kind == "quantity"


def test_actors():
    people = (
        entity("e1", "Ann Lee", kind="person"),
        entity("e2", "Bo Ray", kind="person"),
        entity("e3", "Ruritania", kind="government"),
    )
    a, b, c = (
        Told(r, n, {"entity": e})
        for r, n, e in (("a", "Ann Lee", "e1"), ("b", "Bo Ray", "e2"), ("c", "Ruritania", "e3"))
    )
    assert ask("actor", [a, b], entities=people)[0].state == "conflict"
    assert ask("actor", [a, c], entities=people)[0].state == "single"  # a state acts through its officials


@pytest.mark.parametrize(
    ("first", "second", "state"),
    [
        ("MV Sula", "Sula", "refined"),  # a name without what stands before it
        ("Norair", "Norair Cargo", "refined"),
        ("MV Sula", "MV Tarn", "conflict"),
        ("Anna Brandt", "Anna Lie", "conflict"),
    ],
)
def test_a_short_name_is_no_other_one(first: str, second: str, state: str) -> None:
    named = (entity("e8", first, kind="organisation"), entity("e9", second, kind="organisation"))
    a, b = Told("a", first, {"entity": "e8"}), Told("b", second, {"entity": "e9"})
    assert ask("actor", [a, b], entities=named)[0].state == state


def test_a_better_grounded_answer_outweighs():
    told = [toll("a", "500 km"), toll("b", "500 km"), toll("c", "900 km")]
    question, _ = ask("quantity", told)
    assert [(p.value.text, p.grade.credibility) for p in question.positions] == [("500 km", 3), ("900 km", 5)]


@pytest.mark.parametrize(
    ("verdict", "credibility"), [("consistent", 3), ("doubtful", 4), ("impossible", 5), ("not checkable", 3)]
)
def test_findings_lower_grades(verdict, credibility):
    pile = make("quantity", [toll("a", "500 km")])
    linked = pile[0]
    comparison = compare_answers(*pile)
    span = linked.questions[0].answers[0].span
    finding = Finding(
        id="f1",
        check="reach",
        claims=(linked.claims[0].id,),
        verdict=verdict,
        explanation="x",
        numbers={},
        spans=(span,),
    )
    revised = grade_positions(comparison, linked, (finding,))
    assert revised.questions[0].positions[0].grade.credibility == credibility


def test_order_never_matters_and_bytes_repeat():
    told = [toll(r, f"{n} people") for r, n in zip("abcdefgh", (12, 12, 20, 31, 12, 20, 7, 8), strict=True)]
    linked, ancestry, readings = make(
        "quantity", told, origins={"One": ("a", "b")}, dates={"a": "2025-03-01", "c": "2025-03-02"}
    )
    expected = None
    for seed in range(4):
        shuffle = random.Random(seed)
        answers = list(linked.questions[0].answers)
        shuffle.shuffle(answers)
        shuffle.shuffle(readings)
        question = msgspec.structs.replace(linked.questions[0], answers=tuple(answers))
        mixed = Linked(claims=linked.claims, entities=linked.entities, questions=(question,))
        found = compare_answers(mixed, ancestry, readings)
        encoded = msgspec.json.encode((found.questions, found.conflicts))
        expected = expected or encoded
        assert encoded == expected


def test_a_question_without_answers_and_an_empty_pile():
    assert compare_answers(*make("time", [Told("a", "x")])).questions[0].state == "single"
    linked, ancestry, _ = make("time", [Told("a", "x")])
    assert compare_answers(linked, ancestry, []).questions[0].positions == ()


def test_one_report_that_tells_it_twice_refines_nothing():
    # "at least six" and "seven" of one report; what another tells less sharply is refined
    told = [toll("a", "at least 6 people"), toll("a", "7 people"), toll("b", "30 people")]
    question, _ = ask("quantity", told, slot="number of guest")
    assert "refined" not in question.pair_states.values()
    told = [toll("a", "at least 6 people"), toll("c", "7 people"), toll("b", "30 people")]
    question, _ = ask("quantity", told, slot="number of guest")
    assert "refined" in question.pair_states.values()
