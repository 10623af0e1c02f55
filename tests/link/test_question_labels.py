"""Questions about what reports tell in like words: whole questions in plain English."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims
from variorum.link import link_claims
from variorum.link.questions.clauses import base_form
from variorum.model import Linked


@pytest.fixture(scope="session")
def pile(read):
    def link_texts(*texts: str) -> Linked:
        readings = [read(text, id=f"d{n}", uri=f"{n}.txt", published="2031-05-20") for n, text in enumerate(texts)]
        return link_claims(read_claims(readings))

    return link_texts


@pytest.mark.parametrize(
    ("first", "second", "slot", "label"),
    [
        # what the text asks is left out of the question
        (
            "Painters restored the chapel in Porto.", "Painters restored the chapel in Porto on Friday.",
            "where", "Where did painters restore the chapel?",
        ),
        # who is asked for in a passive too
        (
            "The chapel was restored by painters.", "The chapel was restored by painters in Porto.",
            "who", "By whom or what was the chapel restored?",
        ),
        # a participle behind its noun is a passive, and a number at the head of a sentence no name
        (
            "Two people briefed on the matter praised the plan.",
            "Two people briefed on the matter by Ada Novak praised the plan.",
            "status", "Were two people briefed on the matter?",
        ),
        # the tense of the text stays
        (
            "Ada Novak has praised the museum.", "Ada Novak has praised the museum in Brno.",
            "status", "Has Ada Novak praised the museum in Brno?",
        ),
        # a verb whose base form no rule makes
        (
            "Bruno Salas underwent a second operation.", "Bruno Salas underwent an operation in Porto.",
            "what", "What did Bruno Salas undergo?",
        ),
    ],
)  # fmt: skip
def test_the_question_in_plain_english(pile, first, second, slot, label):
    assert label in [question.label for question in pile(first, second).questions if question.slot == slot]


@pytest.mark.parametrize(
    ("first", "second", "never"),
    [
        # a phrase that points to something else
        ("This move alarmed the fishermen of Porto.", "This move alarmed the fishermen.", "this move"),
        # a pronoun
        ("It alarmed the fishermen of Porto.", "It alarmed the fishermen in Porto.", "did it"),
        # an address of the web
        ("www.example.org praised the museum in Brno.", "www.example.org praised the museum.", "www"),
        # a relative pronoun
        ("Painters who restored the chapel left.", "Painters who restored the chapel slept.", "did who"),
    ],
)  # fmt: skip
def test_no_question_is_about_what_means_nothing_alone(pile, first, second, never):
    asked = [question.label for question in pile(first, second).questions if "“" not in question.label]
    assert not [label for label in asked if never in label.lower()]


@pytest.mark.parametrize(
    ("text", "word", "base"),
    [
        ("Bruno Salas underwent an operation.", "underwent", "undergo"),
        ("The rebels overran the town.", "overran", "overrun"),
        ("The guards closed the gate.", "closed", "close"),
        ("The council puts the plan aside.", "puts", "put"),
    ],
)
def test_base_form(read, text, word, base):
    token = next(token for token in read(text).doc if token.text == word)
    assert base_form(token) == base
