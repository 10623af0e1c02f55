"""What is a conflict and what is none, and the premises that one rests on."""

import pytest
from msgspec.structs import replace

from variorum import investigate
from variorum.compare import compare_answers
from variorum.compare.conflicts import are_several
from variorum.model import Ancestry

from .askings import Told, ask, entity, make, time, toll


def conditional_date(origins=None):
    told = [
        Told("x", "November 2023", time("2023-11-01", "2023-11-30")),
        Told("y", "November 21 of last year", time("2024-11-21", anchor="2025", relative=True), conditional=True),
    ]
    return ask("time", told, origins=origins, inferred={"y": ("2025-01-01", "2025-11-30")})


def test_a_date_that_conflicts_on_the_year_of_writing():
    question, conflicts = conditional_date({"The Gazette": ("x", "y")})
    assert question.state == "conflict"
    (condition,) = question.conditional
    assert condition.would_be == "refined"
    assert "If y was written in 2024 instead of 2025" in condition.premise
    assert "21 November 2023" in condition.premise
    assert condition.spans
    (conflict,) = conflicts
    assert "one origin, not two witnesses" in conflict.explanation
    assert "21 November 2024" in conflict.explanation
    assert "publication" in conflict.settle
    assert {p.grade.credibility for p in question.positions} == {4}


def test_two_origins_weigh_more_than_one_told_twice():
    _, told_twice = conditional_date({"The Gazette": ("x", "y")})
    _, two_origins = conditional_date()
    assert two_origins[0].severity > told_twice[0].severity


@pytest.mark.parametrize(
    ("publishers", "said"),
    [
        # A publisher that changes its own figure retells nobody.
        ({"a": "The Courier", "b": "The Courier"}, "a correction or a newer state by The Courier itself, not two"),
        ({"a": "The Courier", "b": "The Gazette"}, "a retelling error within one origin, not two witnesses"),
        ({"a": "The Courier"}, "a retelling error within one origin, not two witnesses"),
        ({}, "a retelling error within one origin, not two witnesses"),
    ],
)
def test_a_changed_figure_of_one_publisher_is_its_own(publishers, said):
    told = [toll("a", "12 people"), toll("b", "20 people")]
    _, (conflict,) = ask("quantity", told, origins={"The lost report": ("a", "b")}, publishers=publishers)
    assert said in conflict.explanation


def test_an_agency_that_quotes_two_speakers_has_retold_neither_wrongly():
    told = [toll("a", "12 people", speaker="the hospital"), toll("b", "20 people", speaker="an eyewitness")]
    _, (conflict,) = ask("quantity", told, origins={"The lost report": ("a", "b")})
    assert conflict.explanation.endswith("rest on The lost report, which quotes different speakers.")  # no retelling
    told = [toll("a", "12 people", speaker="the hospital"), toll("b", "20 people", speaker="the hospital")]
    _, (conflict,) = ask("quantity", told, origins={"The lost report": ("a", "b")})
    assert "a retelling error within one origin" in conflict.explanation


def test_a_figure_beside_the_words_that_two_reports_share_is_no_retelling_error():
    told = [toll("a", "12 people"), toll("b", "20 people")]
    linked, ancestry, readings = make("quantity", told, origins={"The lost report": ("a", "b")})
    beside = Ancestry(tuple(replace(origin, claims=()) for origin in ancestry.origins))
    (conflict,) = compare_answers(linked, beside, readings).conflicts
    assert conflict.explanation.endswith("rest on The lost report: one origin.")


def test_a_quoted_denial_is_a_conflict_within_one_report():
    told = [
        Told("a", "was destroyed", {"status": "happened"}, speaker="the security service"),
        Told("a", "dismissed it", {"status": "denied"}, speaker="the ministry", polarity="denied"),
    ]
    question, (conflict,) = ask("status", told)
    assert question.state == "conflict"
    assert conflict.kind == "denial"
    assert "the security service says it" in conflict.explanation
    assert "the ministry denies it" in conflict.explanation
    assert "Told by a alone" in conflict.explanation


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        # one report that gives two values has two things in mind
        ("quantity", [toll("a", "12 people"), toll("a", "20 people")]),
        # what is possible contradicts no fact
        ("quantity", [toll("a", "12 people"), toll("b", "20 people", modality="possible")]),
        ("status", [Told("a", "could", {"status": "possible"}), Told("b", "did", {"status": "happened"})]),
        ("status", [Told("a", "could", {"status": "possible"}), Told("b", "did not", {"status": "denied"})]),
        ("status", [Told("a", "will", {"status": "planned"}), Told("b", "not yet", {"status": "denied"})]),
        # a word without bounds is no date
        ("time", [Told("a", "recently", {}), Told("b", "8 May 2025", time("2025-05-08"))]),
        # reasons do not exclude each other
        ("reason", [Told("a", "to deter attack"), Told("b", "because of sanctions")]),
        ("identity", [Told("a", "a rocket launcher"), Told("b", "a ballistic missile")]),
        # a report that says both in its own voice means two things
        ("status", [Told("a", "was hit", {"status": "happened"}), Told("a", "was not hit", {"status": "denied"}, polarity="denied")]),
        # a negated clause denies no name
        ("identity", [Told("a", "Ann Lee"), Told("b", "Ann Lee", polarity="denied")]),
        # a denial of twelve says nothing of twenty
        ("quantity", [toll("a", "12 people", polarity="denied"), toll("b", "20 people")]),
    ],
)  # fmt: skip
def test_no_false_alarm(kind, told):
    question, conflicts = ask(kind, told)
    assert question.state in ("single", "refined", "agreed")
    assert conflicts == ()


def test_named_parties_dispute_a_figure_in_one_report():
    told = [toll("a", "12 people", speaker="the ministry"), toll("a", "90 people", speaker="the opposition")]
    question, (conflict,) = ask("quantity", told)
    assert question.state == "conflict"
    assert "says the opposition. Told by a alone." in conflict.explanation


def test_what_may_be_a_way_of_putting_it_is_no_third_side():
    told = [toll("a", "at least 17 people"), toll("b", "at least 14 people"), toll("c", "about 12 people")]
    _, (conflict,) = ask("quantity", told)
    assert {side.value.text for side in conflict.positions} == {"at least 17 people", "about 12 people"}
    # where no other excludes them, two lower bounds are what differs
    _, (conflict,) = ask("quantity", told[:2])
    assert len(conflict.positions) == 2
    assert "may be a way of putting it" in conflict.reasons


def test_limits_of_what_is_counted_may_both_hold():
    _, (counted,) = ask("quantity", [toll("a", "up to 37 people"), toll("b", "up to 20 people")])
    _, (measured,) = ask("quantity", [toll("a", "up to 3,000 km"), toll("b", "up to 2,000 km")])
    assert "may be a way of putting it" in counted.reasons
    assert "may be a way of putting it" not in measured.reasons


def test_a_relative_pronoun_is_no_party():
    told = [
        Told("a", "waged a proxy war", {"status": "happened"}, speaker="the government"),
        Told("a", "which deny involvement", {"status": "denied"}, speaker="which", polarity="denied"),
    ]
    _, (conflict,) = ask("status", told)
    said = "the government says it (“waged a proxy war”); it is denied (“which deny involvement”)"
    assert said in conflict.explanation


def test_a_comparison_that_rests_on_two_names_being_one_says_so():
    things = (entity("e1", "Tern"), entity("e2", "Tirn", "e1"))
    told = [toll("a", "500 km"), toll("b", "900 km", premises=("e2",))]
    question, conflicts = ask("quantity", told, entities=things, about="e1")
    assert question.state == "conflict"
    assert [(c.premise, c.would_be) for c in question.conditional] == [("Tirn is Tern", "single")]
    assert conflicts[0].severity < ask("quantity", [toll("a", "500 km"), toll("b", "900 km")])[1][0].severity


@pytest.mark.parametrize(
    ("first", "second", "conflict"),
    [
        # A "not" that the parse attached elsewhere, or none at all: no agreement, and no conflict where persons differ.
        ("Coach Ann Reed has spent 19 seasons with Harlow City.", "Player Jon Vale has spent 11 seasons with Harlow City.", False),
        ("Harlow City has an 11-game winning run.", "Harlow City has lost 12 games.", False),  # of a compound and of a noun
        (
            "Engineer Paula Rask said that Minister Helga Brandt was wrong to say that the dam in Westerhall had failed.",
            "Minister Helga Brandt said that the dam in Westerhall had failed.",
            True,
        ),
        ("Rost airport will stay closed until Friday.", "Rost airport will reopen on Thursday.", False),
    ],
)  # fmt: skip
def test_made_up_pairs(first, second, conflict, document):
    pile = [
        document(text, publisher=name, published="2025-03-05") for name, text in (("Post", first), ("Star", second))
    ]
    dossier = investigate(pile, processes=1)
    assert bool(dossier.conflicts) == conflict
    for question in dossier.questions:
        if question.kind in ("time", "quantity", "status"):
            assert question.state not in ("agreed", "repeated", "refined")


@pytest.mark.parametrize(
    ("who", "several"),
    [
        ("Two lawsuits being considered in Porto", True),
        ("12 guards who saw it", True),
        ("several of the guards", True),
        ("police", True),
        ("one of the guards", False),
        ("the union of dockers", False),
        ("Tom Lewis", False),
        ("Palestinians", True),  # a people
        ("the Germans", True),
        ("Reuters", False),  # no people, for all its "s"
        ("Hamas", False),
    ],
)
def test_those_who_say_something_are_one_or_several(who: str, several: bool) -> None:
    assert are_several(who) == several
