"""Phrases of short stories that answer one question by how near they and their clauses are in meaning."""

from __future__ import annotations

from itertools import permutations
from typing import cast

import pytest

from variorum import investigate
from variorum.claims import read_claims
from variorum.link import link_claims
from variorum.link.statements import near_enough
from variorum.link.statements.near_pairs import Pair, Row
from variorum.link.statements.phrase_fit import Phrase
from variorum.model import Document

#: What the events that such phrases make say first of why.
WHY = "likeliest phrase of the two reports"

LEAD = "The singer Ada Novak died in a hotel in Brno on Sunday. "
OTHER = "Ada Novak, a singer, lost her life in a hotel in Brno. "
STOPPED, SUSPENDED = "Trains and buses had been stopped.", "Rail and bus services were suspended."


def near(linked) -> list[set[str]]:
    """The answers of each question that near phrases made."""
    made = {event.id for event in linked.events if event.reasons and WHY in event.reasons[0]}
    return [
        {answer.span.quote for answer in question.answers} for question in linked.questions if question.about in made
    ]


def together(linked, one: str, other: str) -> bool:
    """Whether near phrases joined these words of two reports."""
    return any(any(one in a for a in found) and any(other in a for a in found) for found in near(linked))


@pytest.mark.parametrize(
    ("text", "one", "other_text", "other"),
    [
        # done and not done, by others in other words
        (
            "Police opened an inquiry last week.", "opened an inquiry",
            "Detectives said that no investigation had been opened.", "had been opened",
        ),
        # no verb and no noun in common
        (STOPPED, "had been stopped", SUSPENDED, "were suspended"),
        # an owner with a name of its own beside it
        (
            "Doctors described the condition of the driver as serious.", "the condition of the driver",
            "Nurses described the driver's state as grave.", "the driver's state",
        ),
        # one day, the doer left out
        (
            "The band will vote on the deal on Monday.", "vote on the deal",
            "The deal will be put to a ballot on Monday.", "put to a ballot",
        ),
        # what is counted, not how many
        (
            "A fire destroyed twelve houses in the valley.", "twelve houses",
            "A blaze ruined thirty homes in the valley.", "thirty homes",
        ),
    ],
)  # fmt: skip
def test_one_fact_in_other_words_is_joined(link, text, one, other_text, other):
    assert together(link(LEAD + text, OTHER + other_text), one, other)


@pytest.mark.parametrize(
    ("text", "other_text"),
    [
        # who suggests something and who suggests something else
        ("The mayor suggested that the deal was dead.", "The mayor suggested the band should play on Friday."),
        # two like phrases of one report
        (STOPPED, f"{SUSPENDED} Bus and train services were halted."),
        # the same, with who and what
        (
            "Police opened an inquiry last week.",
            "Detectives said that no investigation had been opened. Inspectors said that no investigation had been opened.",
        ),
        # his condition and his condition
        (
            "The driver was cut free. His condition was described as serious.",
            "The guard fell ill. Nurses described his condition as grave.",
        ),
        # other days
        ("Trains and buses had been stopped on Monday.", "Rail and bus services were suspended on Thursday."),
        ("The band will vote on the deal on Monday.", "The deal will be put to a ballot on Thursday."),
        # one person's two deeds
        ("The governor said the bus had been travelling too fast.", "The governor visited the injured."),
        # one word for what befell two persons
        ("The driver was injured in the crash.", "A pilot was hurt in the crash."),
    ],
)  # fmt: skip
def test_what_may_be_of_another_joins_nothing(link, text, other_text):
    assert not near(link(LEAD + text, OTHER + other_text))


def test_two_tolls_in_statements_of_one_kind_are_not_one_deed(link):
    linked = link(
        LEAD + "A fire destroyed twelve houses in the valley.", OTHER + "A blaze ruined thirty homes in the valley."
    )
    assert not together(linked, "A fire", "A blaze")
    assert not together(linked, "destroyed", "ruined")


def test_long_stories_are_left_to_words_that_meet(link):
    texts = [LEAD + STOPPED, OTHER + SUSPENDED]
    more = [f"{LEAD}Guests {what} the singer in the hotel." for what in ("saw", "met", "heard", "knew", "mourned")]
    assert near(link(*texts, *more[:4]))
    assert not near(link(*texts, *more))


def test_the_order_of_documents_does_not_matter(read):
    texts = (
        LEAD + STOPPED, OTHER + SUSPENDED, LEAD + "The band will vote on the deal on Monday.",
        OTHER + "The deal will be put to a ballot on Monday.",
    )  # fmt: skip
    readings = [read(text, id=f"d{n}", uri=f"{n}.txt", published="2031-05-20") for n, text in enumerate(texts)]
    linked = [link_claims(read_claims(order)) for order in permutations(readings)]
    assert near(linked[0])
    assert all((one.questions, one.events) == (linked[0].questions, linked[0].events) for one in linked)


@pytest.mark.parametrize(
    ("room", "probable", "lead", "chosen"),
    [
        # a small lead is enough in a short report, and in a long one only where the model takes it for one event
        (0.0, 0.05, 0.2, True), (1.0, 0.05, 0.2, False), (1.0, 0.9, 0.2, True), (1.0, 0.05, 0.5, True),
        # no lead is enough nowhere
        (0.0, 0.9, 0.05, False), (1.0, 0.9, 0.05, False),
    ],
)  # fmt: skip
def test_a_small_lead_counts_by_the_length_of_reports(monkeypatch, room, probable, lead, chosen):
    monkeypatch.setattr(near_enough, "_may", lambda *_: True)
    rows = [Row(cast("Phrase", None), number, "thing", (number, number + 1)) for number in range(3)]
    pairs = [Pair(0, 1, 0.9, 0.9, 0.9, probable, 2.0), Pair(0, 2, 0.9, 0.1, 0.2, 0.0, 2.0 - lead)]
    found = [(pair.one, pair.other) for pair, _ in near_enough.choose(pairs, [], rows, room)]
    assert found == ([(0, 1)] if chosen else [])


def test_joins_say_why_and_are_loose(link):
    linked = link(LEAD + STOPPED, OTHER + SUSPENDED)
    made = {event.id: event for event in linked.events if event.reasons and WHY in event.reasons[0]}
    assert made
    for event in made.values():
        first, likeness, probability = event.reasons
        assert "ahead of the next" in first
        assert "phrases 1.00" in likeness
        assert "one event" in probability
    assert all(question.loose for question in linked.questions if question.about in made)


def test_joins_are_no_conflict_in_the_dossier():
    texts = (
        LEAD + "Police opened an inquiry last week. The alarm in the hotel was working.",
        OTHER + "Detectives said that no investigation had been opened. The hotel's alarm had failed.",
    )
    documents = [Document(id=f"d{n}", uri=f"{n}.txt", text=t, sha256="", chars=len(t)) for n, t in enumerate(texts)]
    dossier = investigate(documents)
    made = {event.id for event in dossier.events if event.reasons and WHY in event.reasons[0]}
    asked = {question.id for question in dossier.questions if question.about in made}
    assert asked
    assert asked.isdisjoint(conflict.question for conflict in dossier.conflicts)
