"""What several origins tell, one line each on the first screen: solid, central, opened with, each told once."""

from __future__ import annotations

import pytest
from made_up import dossier
from msgspec.structs import replace

from variorum.dossier.core import core_lines
from variorum.dossier.page import page
from variorum.model import Dossier, Grade, Position, Question, Value

MADE = dossier()
NAMES = [document.id for document in MADE.documents]


def position(words: str, documents: int = 2, origins: int = 2, at: int = 0, claim: str = "") -> Position:
    return Position(
        value=Value(text=words),
        mentions=tuple(document.span(at, at + 5) for document in MADE.documents[:documents]),
        claims=(claim or words,),
        documents=tuple(NAMES[:documents]),
        origins=tuple(f"o{n}" for n in range(origins)),
        grade=Grade(credibility=2, reasons=()),
    )


def question(label: str, *positions: Position, **fields: object) -> Question:
    given: dict[str, object] = {"slot": "who", "state": "agreed", "central": 0.5, "kind": "actor", **fields}
    made = positions or (position(f"answer to {label}"),)
    return Question(id=label, label=label, about="v", positions=made, **given)  # type: ignore[arg-type]


def story(*questions: Question, items: int = 0) -> Dossier:
    return replace(MADE, questions=questions, conflicts=(), highlights=MADE.highlights[:items])


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (question("Who closed the Kanava bridge?"), True),
        (question("Who closed the Kanava bridge?", state="refined"), True),
        # a plan and its carrying out need no second origin
        (question("Was the bridge closed?", position("to close", origins=1), state="evolving", slot="status"), True),
        (question("Who took the scissors?"), False),  # of any story
        (question("How many people came?", kind="quantity", slot="number of person"), True),
        # a number that says of what kind a thing is
        (question("How many karats came?", position("18-karat"), kind="quantity", slot="number of karat"), False),
        (question("When did the vote take place?", kind="time", slot="when"), True),
        # nobody doubts it: the other lines tell it
        (question("Was the bridge closed?", slot="status"), False),
        (question("Who closed the Kanava bridge?", state="conflict"), False),  # has a card of its own
        (question("Who closed the Kanava bridge?", state="repeated"), False),
        (question("Who closed the Kanava bridge?", central=0.05), False),
        (question("What office does Ada Novak hold?", slot="role", kind="identity"), False),
        (question("How old is the driver?", slot="age", kind="quantity"), False),
        (question("Which place is named with “the fair”?"), False),
        (question("Who closed the Kanava bridge?", position("police", origins=1)), False),
        (
            question("Who closed the Kanava bridge?", position("his brother")),
            False,
        ),  # whose brother, nobody can tell here
        (question("Who closed the Kanava bridge?", position("police", documents=1)), False),  # one report opens with it
    ],
)
def test_what_is_of_the_core(asked: Question, shown: bool) -> None:
    assert [line.question for line in core_lines(story(asked))] == [asked.label] * shown


@pytest.mark.parametrize(("slot", "shown"), [("killed", 1), ("when", 0)])
def test_a_count_of_the_harmed_stands_though_one_report_opens_with_it(slot: str, shown: int) -> None:
    asked = question("How many people were killed?", position("four", documents=1), slot=slot, kind="quantity")
    assert len(core_lines(story(asked))) == shown


def test_only_as_many_as_the_items_leave_room_for() -> None:
    many = [question(f"Who closed Kanava bridge {n}?") for n in range(9)]
    assert len(core_lines(story(*many))) == 5
    assert len(core_lines(story(*many, items=4))) == 3


def test_one_thing_is_told_once() -> None:
    lines = core_lines(
        story(
            question("Where did the strike take place?", position("Brno", claim="c1"), slot="where", central=0.9),
            question("Where was the Kanava strike?", position("brno", claim="c2"), slot="where", central=0.8),
        )
    )
    assert [line.question for line in lines] == ["Where did the strike take place?"]


def test_answers_of_one_origin_are_counted_and_not_told() -> None:
    lines = core_lines(story(question("Who closed the Kanava bridge?", position("police"), position("a crane", 1, 1))))
    assert [(line.answers, line.more) for line in lines] == [((("police", "2 reports, 2 origins"),), 1)]


def test_the_page_leads_from_each_line_to_its_question() -> None:
    made = story(question("Who closed the Kanava bridge?"))
    told = page(made)
    assert "What several origins tell" in told
    assert told.index(f'href="#{core_lines(made)[0].id}"') < told.index('id="family"')
    assert "What several origins tell" not in page(story())
