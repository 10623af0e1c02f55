"""Linking whole little piles: things, events and questions, from text to question."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest

from variorum.claims import read_claims
from variorum.link import link_claims
from variorum.model import Linked, OpenQuestion, Reading

Read = Callable[..., Reading]


def asked(linked: Linked, slot: str, *words: str) -> list[OpenQuestion]:
    return [
        question for question in linked.questions
        if question.slot == slot and all(word in question.label for word in words)
    ]  # fmt: skip


def quotes(question: OpenQuestion) -> list[str]:
    return [answer.span.quote for answer in question.answers]


def test_two_dates_of_one_strike_are_one_question(link):
    linked = link(
        "The Iskander missile hit a depot in Kharkiv on March 3, 2031.",
        "On March 5, 2031 the Iskander missile struck a fuel depot in Kharkiv.",
    )
    (question,) = asked(linked, "when")
    assert {a.span.document for a in question.answers} == {"d0", "d1"}


def test_use_and_destruction_told_in_a_row_are_one_event(link):
    # the date stands with "use", the place with "destroy": both belong to the one strike
    linked = link(
        "Analysts recalled the use of the Iskander missile on March 3, 2031. According to the paper, the missile was"
        " employed to destroy a plant in Kharkiv. The destruction of this plant was a shock.",
        "The Iskander missile destroyed a plant in Kharkiv in April 2031.",
    )
    questions = asked(linked, "when", "Iskander")
    assert len(questions) == 1
    assert len(quotes(questions[0])) == 2


def test_plan_and_carrying_out_share_one_status_question(link):
    linked = link(
        "The Iskander missile will be deployed in Latvia in June 2031.",
        "The army has deployed the Iskander missile in Latvia.",
    )
    (question,) = asked(linked, "status")
    assert [answer.value.status for answer in question.answers] == ["planned", "happened"]


def test_capability_is_no_event(link):
    linked = link(
        "The Iskander missile is capable of striking targets in Poland.",
        "The Iskander missile could strike Poland.",
    )
    assert not asked(linked, "where")
    assert not asked(linked, "status")


def test_killed_and_wounded_are_two_questions(link):
    linked = link(
        "An explosion shook Toledo on Monday. The blast killed 14 people and injured 41.",
        "At least 12 people were killed and 40 were injured in the explosion in Toledo on Monday.",
    )
    (killed,) = asked(linked, "killed")
    quantities = [answer.value.quantity for answer in killed.answers]
    assert {q.upper or q.lower for q in quantities if q} == {14.0, 12.0}
    for injured in asked(linked, "injured"):
        assert not set(quotes(injured)) & set(quotes(killed))


def test_earlier_quake_keeps_its_own_toll(link):
    linked = link(
        "An earthquake struck Lima on Monday, killing 5 people. In 2007 an earthquake killed 500 people in Pisco.",
        "The earthquake in Lima on Monday killed at least 6 people.",
    )
    for question in asked(linked, "killed", "Lima"):
        assert not any("500" in quote for quote in quotes(question))


def test_a_denial_answers_the_question_of_the_claim(link):
    linked = link(
        "The rebels captured Goma on Monday. The government denied that the rebels had captured Goma.",
        "Rebels captured Goma on Monday.",
    )
    statuses = {answer.value.status for question in asked(linked, "status") for answer in question.answers}
    assert "denied" in statuses
    assert "happened" in statuses


def test_every_answer_quotes_a_few_words_of_its_text(link):
    texts = (
        "President Ada Novak resigned on Tuesday after 19 people died in a train crash near Brno.",
        "Novak, 52, stepped down on Tuesday. The crash near Brno killed 21 people.",
    )
    linked = link(*texts)
    for question in linked.questions:
        for answer in question.answers:
            text = texts[int(answer.span.document[1])]
            assert text[answer.span.start : answer.span.end] == answer.span.quote
            assert len(answer.span.quote) <= 150


def test_order_of_documents_does_not_matter(read):
    texts = [
        "The Iskander missile hit a depot in Kharkiv on March 3, 2031.",
        "Ten people died when an Iskander missile hit Kharkiv.",
        "Officials in Kharkiv said 12 people were killed in the strike.",
    ]
    readings = read_claims([read(text, id=f"d{n}", uri=f"{n}.txt") for n, text in enumerate(texts)])
    assert link_claims(readings) == link_claims(readings[::-1])


@pytest.mark.parametrize("text", ["", "...", "“‘", "Кінець.", "word " * 3000, "Attack attack attack (attack"])
def test_bad_input_adds_nothing_and_breaks_nothing(link, text):
    linked = link(text, "Nothing.")
    assert all(question.answers for question in linked.questions)


def test_many_reports_of_one_story_stay_linear(link):
    texts = [f"The Iskander missile hit a depot in Kharkiv on March {1 + n % 28}, 2031." for n in range(60)]
    linked = link(*texts)
    strikes = [event for event in linked.events if event.type == "attack"]
    assert len(strikes) == 1


@pytest.mark.parametrize("searching", [True, False])
def test_search_for_dead_cycles_is_left_as_it_was(link, searching):
    before = gc.isenabled()
    try:
        (gc.enable if searching else gc.disable)()
        link("The Iskander missile hit a depot in Kharkiv on March 3, 2031.")
        assert gc.isenabled() is searching
    finally:
        (gc.enable if before else gc.disable)()
