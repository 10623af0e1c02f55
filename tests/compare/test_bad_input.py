"""Questions that no story should have: nothing breaks, nothing unlike is joined, and the reasons say what was left out."""

from __future__ import annotations

from .askings import Told, ask, quantity, time


def figure(report: str, number: float, **fields: object) -> Told:
    return Told(report, f"{number:g} {fields.get('counted') or fields.get('unit')}", quantity(number, **fields))


def test_values_of_incompatible_dimension() -> None:
    told = [
        figure("a", 2.0, unit="kilometer", dimension="length"),
        figure("b", 2.0, unit="kilogram", dimension="mass"),
        figure("c", 2.0, unit="EUR", dimension="money"),
        figure("d", 2.0, counted="boat", dimension="count"),
    ]
    question, conflicts = ask("quantity", told)
    assert question.state == "single"
    assert len(question.positions) == 4
    assert not conflicts
    assert any("not comparable" in reason for reason in question.reasons)


def test_a_report_that_contradicts_itself_is_no_conflict_of_reports() -> None:
    told = [figure("a", number, counted="boat", dimension="count") for number in (2.0, 5.0, 9.0)]
    question, conflicts = ask("quantity", told)
    assert not conflicts
    assert question.state == "single"
    assert any("not compared" in reason for reason in question.reasons)


def test_a_thousand_copies_against_one_original_report() -> None:
    copies = tuple(f"c{number}" for number in range(1000))
    told = [figure(name, 30.0, counted="boat", dimension="count") for name in copies]
    told.append(figure("own", 50.0, counted="boat", dimension="count"))
    question, conflicts = ask("quantity", told, origins={"agency": copies})
    many, one = sorted(question.positions, key=lambda position: -len(position.documents))
    assert (len(many.origins), len(one.origins)) == (1, 1)
    assert many.grade.credibility == one.grade.credibility == 4  # a thousand copies outvote nobody
    assert len(conflicts) == 1
    assert len(conflicts[0].explanation) < 400


def test_all_reports_undated() -> None:
    told = [Told("a", "on Sunday", time(None, relative=True)), Told("b", "on Monday", time(None, relative=True))]
    question, conflicts = ask("time", told)
    assert question.state == "single"
    assert not conflicts
    counts = [
        figure("a", 20.0, counted="boat", dimension="count"),
        figure("b", 30.0, counted="boat", dimension="count"),
    ]
    question, _ = ask("quantity", counts)
    assert [condition.would_be for condition in question.conditional] == ["evolving"]


def test_two_thousand_positions() -> None:
    told = [figure(f"r{number}", float(10 + number), counted="boat", dimension="count") for number in range(2000)]
    question, conflicts = ask("quantity", told)
    assert len(question.positions) == 2000
    assert any("of 2000 answers only the 60 best supported" in reason for reason in question.reasons)
    assert sum(position.grade.credibility == 6 for position in question.positions) == 1940
    assert all(len(conflict.explanation) < 600 for conflict in conflicts)
    assert len(question.reasons) < 12
