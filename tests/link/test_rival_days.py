"""Two days for one deed: rival answers where it hardly comes to pass twice, two events where it does."""

from __future__ import annotations

import pytest

_RIVALS = [
    # a thing that opens, with the verb of its own
    ("The Lorn Bridge opened on 4 May after two years of work.", "4 May",
     "The Lorn Bridge opened on 5 May after two years of work.", "5 May"),
    # active and passive
    ("The Anna Hospital in Orvik was opened by King Harald on 4 May.", "4 May",
     "King Harald opened the Anna Hospital in Orvik on May 6.", "May 6"),
    # what befalls a person, with the weekday beside the date
    ("Police arrested Marcus Vell, a former banker, in Harlow on Monday, 12 May.", "12 May",
     "Police arrested Marcus Vell, a former banker, in Harlow on Tuesday, 13 May.", "13 May"),
    ("A judge sentenced Edwin Harth to six years in prison on 5 May for fraud.", "5 May",
     "Mr Edwin Harth, 61, was sentenced on 8 May to six years for fraud.", "8 May"),
    # a verb of no class of events
    ("The shipyard of Norna launched the Ilva Rose on 3 May.", "3 May",
     "The shipyard of Norna launched the Ilva Rose on 5 May.", "5 May"),
]  # fmt: skip

_TWO_EVENTS = [
    # comes again
    ("Drones struck the port of Orvik on 4 May. A warehouse burned.", "4 May",
     "Drones struck the port of Orvik on 7 May. Nobody was hurt.", "7 May"),
    ("Ridgeton Rovers beat Harlow Town on 3 May.", "3 May",
     "Ridgeton Rovers beat Harlow Town on 10 May.", "10 May"),
    # nobody is named
    ("Police in Orvik arrested a man on 4 May over the theft of a car.", "4 May",
     "Police in Orvik arrested a man on 9 May over the theft of a car.", "9 May"),
    # each year
    ("The Orvik Fair opened on 11 May. It lasts two weeks.", "11 May",
     "The Orvik Fair opened on 13 May last year.", "13 May last year"),
    # one signer, two papers
    ("Tarvo Foods signed a deal to buy Belline Dairy on 4 May.", "4 May",
     "Tarvo Foods signed a letter to its workers on 7 May.", "7 May"),
]  # fmt: skip


def _under_one_question(linked, one: str, other: str) -> bool:
    def has(question, document: str, words: str) -> bool:
        return any(a.span.document == document and words in a.span.quote for a in question.answers)

    times = [question for question in linked.questions if question.kind == "time"]
    return any(has(question, "d0", one) and has(question, "d1", other) for question in times)


@pytest.mark.parametrize(("text", "one", "other_text", "other"), _RIVALS)
def test_two_days_for_what_comes_once_are_rival_answers(link, text, one, other_text, other):
    assert _under_one_question(link(text, other_text), one, other)


@pytest.mark.parametrize(("text", "one", "other_text", "other"), _TWO_EVENTS)
def test_two_days_of_what_comes_again_are_two_events(link, text, one, other_text, other):
    assert not _under_one_question(link(text, other_text), one, other)


def test_who_beats_another_is_who_won(link):
    linked = link(
        "Ridgeton Rovers beat Harlow Town in the cup final on Saturday.",
        "Ridgeton Rovers, who defeated Harlow Town in Saturday's cup final, paraded through the city on Monday.",
    )
    assert {event.label for event in linked.events if event.type == "victory"} == {"victory of Ridgeton Rovers"}
