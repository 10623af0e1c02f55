"""What reports tell in one or in other words: joined, kept apart, and asked once."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims
from variorum.link import link_claims
from variorum.link.statements.like_words import root
from variorum.model import Linked


@pytest.fixture(scope="session")
def pile(read):
    def link_texts(*texts: str) -> Linked:
        readings = [read(text, id=f"d{n}", uri=f"{n}.txt", published="2031-05-20") for n, text in enumerate(texts)]
        return link_claims(read_claims(readings))

    return link_texts


def joined(linked: Linked, one: str, other: str) -> bool:
    """Whether some question has an answer with these words in one report and those in another."""
    for question in linked.questions:
        documents = [
            {answer.span.document for answer in question.answers if words in answer.span.quote}
            for words in (one, other)
        ]
        if any(first != second for first in documents[0] for second in documents[1]):
            return True
    return False


@pytest.mark.parametrize(
    ("first", "second", "one", "other"),
    [
        # an empty verb with its noun, and the verb
        ("The harbour of Porto sustained minor damage.", "The harbour of Porto was damaged.", "sustained", "was damaged"),
        # two words for one rank
        (
            "Qarsa is the biggest island in the gulf.", "Qarsa, the largest island in the gulf, has two towns.",
            "biggest island", "largest island",
        ),
        # a phrase met in clauses of different build
        (
            "The parcels came in plain manila envelopes. Rain fell on Brno all day. The mayor opened a bridge.",
            "Each parcel was a manila envelope with a printed label. Painters restored the chapel. Trains were late.",
            "manila envelopes", "manila envelope",
        ),
        # who said it
        (
            "Engineers in Porto closed the old bridge, Ada Novak said.",
            "Ada Novak said engineers in Porto had closed the old bridge.",
            "Novak", "Novak",
        ),
    ],
)  # fmt: skip
def test_one_fact_in_other_words_is_joined(pile, first, second, one, other):
    assert joined(pile(first, second), one, other)


@pytest.mark.parametrize(
    ("first", "second", "one", "other"),
    [
        # another town
        ("Painters restored the chapel in Porto.", "Painters restored the chapel in Lima.", "Porto", "Lima"),
        # another day
        (
            "Painters restored the chapel on March 3, 2031.", "Painters restored the chapel in June 2029.",
            "March 3", "June 2029",
        ),
        # other people
        ("Ada Novak praised the museum.", "Karl Stein praised the library.", "Novak", "Stein"),
    ],
)  # fmt: skip
def test_two_facts_in_like_words_stay_apart(pile, first, second, one, other):
    assert not joined(pile(first, second), one, other)


def test_an_answer_is_asked_for_once(pile):
    text = "On Friday postal workers in Brno opened a parcel for Ada Novak with a knife."
    linked = pile(text, text)
    asked = [
        (q.slot, frozenset((a.span.document, a.span.start, a.span.end) for a in q.answers)) for q in linked.questions
    ]
    assert len(asked) == len(set(asked))
    assert len({question.id for question in linked.questions}) == len(linked.questions)


@pytest.mark.parametrize(
    ("one", "other"),
    [("injury", "injure"), ("announcement", "announce"), ("largest", "largest"), ("biggest", "biggest")],
)
def test_words_of_one_root(one, other):
    assert root(one) == root(other)


@pytest.mark.parametrize(("one", "other"), [("weather", "water"), ("police", "policy"), ("part", "party")])
def test_words_of_two_roots(one, other):
    assert root(one) != root(other)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # one sentence with its verb turned round: nearly all words are the same
        (
            "The town council of Porto approved the tram line on Thursday by 31 votes to 18.",
            "The town council of Porto rejected the tram line on Thursday by 31 votes to 18.",
        ),
        (
            "The harbour board banned night fishing in the bay of Brno on Monday.",
            "The harbour board allowed night fishing in the bay of Brno on Monday.",
        ),
    ],
)
def test_opposites_are_not_one_answer(pile, first, second):
    for question in pile(first, second).questions:
        told = {(answer.span.document, answer.value.status) for answer in question.answers if answer.kind == "status"}
        documents, statuses = {document for document, _ in told}, {status for _, status in told}
        assert len(documents) < 2 or len(statuses) > 1, question.label
