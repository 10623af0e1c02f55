from time import process_time

import pytest

from variorum.lineage.credits import find_credits
from variorum.lineage.outlets import pile_outlets

REST = "A strike stopped all trains between the two cities on Monday, the union said."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"MOSCOW (AFP) — {REST}", ("AFP", "credit")),
        (f"LONDON, March 3 (Reuters) - {REST}", ("Reuters", "credit")),
        (f"(AP) - {REST}", ("AP", "credit")),
        (f"BODO, Norway (PPQ) — {REST}", ("PPQ", "credit")),  # a tag in no list, between place and dash
        (f"Trains stop\nBy Jane Miller, Associated Press\n{REST}", ("Associated Press", "credit")),
        (f"{REST}\nWith material from Reuters", ("Reuters", "credit")),
        (f"{REST} (AP)", ("AP", "credit")),
        (f"{REST}\nThis article first appeared in The Fjord Courier.", ("The Fjord Courier", "reprint")),
        (f"{REST}\nThis story was originally published by the BBC.", ("BBC", "reprint")),
        (f"{REST}\nSource: Reuters", ("Reuters", "credit")),
        (f"{REST} (dpa)", ("dpa", "credit")),  # a tag that is written small
        (
            f"{REST}\nThis article first appeared in the Skerry Courier.",
            ("Skerry Courier", "reprint"),
        ),  # not another Courier
        (f"{REST}\nCourtesy of The Guardian", ("The Guardian", "credit")),
        # Traps: the name ends with its sentence, its paragraph; but not with a stop that is part of it.
        (f"This story was first published by the Bay Herald.\n\nThe Mayor spoke. {REST}", ("Bay Herald", "reprint")),
        (f"This story was first published by the Bay Herald. Trains stop. {REST}", ("Bay Herald", "reprint")),
        (f"This story was first published by the Bay Herald\n\nTrains stop. {REST}", ("Bay Herald", "reprint")),
        (f"{REST}\nThis story was first published by the St. Alban Herald.", ("St. Alban Herald", "reprint")),
        (f"{REST}\nThis story was first published by baynews.co.uk. {REST}", ("baynews.co.uk", "reprint")),
    ],
)
def test_credits(document, text, expected):
    (mention,) = find_credits(document(text))
    assert (text[mention.start : mention.end].removeprefix("the "), mention.form) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"The World Health Organization (WHO) said so. {REST}",  # an abbreviation is no tag
        f"{REST} (sic)",
        f"{REST} (ap)",
        f"OSLO (Norway) — {REST}",  # nor a country in brackets
        f"The water came from a source Reuters had visited. {REST}",  # "source" in a sentence
        "By train, the way is short.",
        "",
        "(((((",
    ],
)
def test_what_looks_like_a_credit(document, text):
    assert find_credits(document(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "By " + "A" * 100_000,  # every letter may begin a name
        "The " + "Ab " * 30_000,
        "Source" + " " * 100_000 + ".",
        "Source :" * 20_000,
        "(AP" + " " * 100_000,
        "A" * 100_000 + " contributed to this report. " * 3,
    ],
)
def test_endless_words_and_gaps_end(document, text):
    begun = process_time()
    find_credits(document(text))
    assert process_time() - begun < 10


def test_a_contributor_is_named_before_the_words(document):
    text = f"{REST} The Associated Press contributed to this report."
    (mention,) = find_credits(document(text))
    assert text[mention.start : mention.end] == "The Associated Press"


def test_initials_of_a_publisher_in_the_pile(document):
    pile = pile_outlets([], ["North Coast News Agency"])
    (mention,) = find_credits(document(f"{REST} (NCNA)"), pile)
    assert pile.identify(mention.name)[0] == pile.identify("North Coast News Agency")[0]
