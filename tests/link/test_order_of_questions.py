"""What a reader wants first: what reports open with, each thing asked once, plain words before quotations."""

from __future__ import annotations

import random

import pytest

from variorum.link.phrasing import beside_question, end_question, gap_question, quotes, there_question, whose

LEADS = [
    "Three miners were killed on Friday when a shaft collapsed near Brno, the police said.",
    "A collapse in a mine near Brno killed three miners on Friday.",
    "Three miners died on Friday after a mine collapsed near Brno.",
]
ASIDES = [
    "The company opened a canteen in Olomouc in 1994. The canteen serves soup.",
    "In 1994 the company opened a canteen in Olomouc.",
    "A canteen was opened by the company in Olomouc in 1994.",
]


def _ranks(linked, *words: str) -> list[int]:
    """The place of the first question that has each of some words."""
    return [
        next((n for n, one in enumerate(linked.questions) if word in one.label), len(linked.questions))
        for word in words
    ]


@pytest.mark.parametrize("seed", range(3))
def test_what_reports_open_with_stands_before_their_background(link, seed):
    filler = ["Rain fell all day.", "The mayor wept.", "Flags hung at half mast.", "A choir sang in the square.",
              "Buses ran late.", "The school stayed shut."]  # fmt: skip
    draw = random.Random(seed)
    texts = [f"{lead} {' '.join(draw.sample(filler, 5))} {aside}" for lead, aside in zip(LEADS, ASIDES, strict=True)]
    first, later = _ranks(link(*texts), "killed", "canteen")
    assert first < later


def test_a_question_put_in_other_words_stands_behind_another_matter(link):
    linked = link(*(f"{lead} The government has banned night shifts." for lead in LEADS))
    central = [question.central for question in linked.questions]
    assert central == sorted(central, reverse=True)
    asked = [question for question in linked.questions if "killed" in question.label and question.slot == "status"]
    assert all(question.central < linked.questions[0].central for question in asked)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What suspended his son?", True),
        ("What was removed from her brain?", True),
        ("Who buried its owner?", True),
        ("What did Ada Novak lose on her farm?", False),  # hers, who is named
        ("Who gave the driver his keys?", False),
        ("Who closed the bridge?", False),
    ],
)
def test_whose_it_is_must_be_told(question, expected):
    assert whose(question) is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (gap_question("the … licence"), True),
        (beside_question("Which place is named", "the fair"), True),
        (end_question("the fear of"), True),
        (there_question("miners"), True),
        ("Who said “never”?", False),
    ],
)
def test_quotations_are_known(question, expected):
    assert quotes(question) is expected


# adverbs that lean on their text, on the day of the report or on the writer's view
@pytest.mark.parametrize(
    "adverb", ["then", "also", "reportedly", "eventually", "tomorrow", "instead", "honestly", "apparently"]
)
def test_words_that_lean_on_their_text_are_left_out(link, adverb):
    linked = link(
        f"Ada Novak, the mayor of Brno, closed the old market {adverb}.",
        f"The mayor of Brno, Ada Novak, closed the old market {adverb}, and traders protested.",
    )
    assert any("market" in question.label for question in linked.questions)
    assert not any(adverb in question.label.split() for question in linked.questions)


def test_ages_are_asked_of_whom_they_belong_to(link):
    linked = link(
        "A nine-year-old girl found a gold ring in Brno. The girl kept it.",
        "In Brno a nine-year-old girl has found a ring of gold.",
    )
    ages = [question.label for question in linked.questions if question.label.startswith(("How old", "Which age"))]
    assert ages == ["How old is the girl?"]


@pytest.mark.parametrize(
    ("first", "second", "never"),
    [
        # a channel's number counts nothing
        ("She told Channel 10 News that she had left.", "She told 10 News that she left.", "many"),
        # where the report was sent from does nothing
        ("TAVBURG (Ferna) - The army shot down two drones.", "TAVBURG (Ferna) - The army has shot down two drones.",
         "TAVBURG"),
        # hundreds of what
        ("Ada Novak gets hundreds of letters.", "Ada Novak got hundreds of letters.", "hundreds?"),
        ("A 19-YEAR-OLD woman won the race in Brno.", "A 19-YEAR-OLD woman won the race.", "19-YEAR-OLD"),
    ],
)  # fmt: skip
def test_what_no_question_says(link, first, second, never):
    assert not any(never in question.label.split() for question in link(first, second).questions)
