"""A trailing attribution is read as one whatever the parser hung where."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims


def told(read, text):
    return {
        claim.predicate: [link.name for link in claim.attribution[:-1]]
        for claim in read_claims([read(text)])[0].claims
        if claim.head == "verb"
    }


@pytest.mark.parametrize(
    ("text", "predicate", "speaker"),
    [
        # the parser takes the ferries for the speaker
        (
            "Ferries from the inner harbour left on time on Sunday morning, the port office said.",
            "leave",
            "port office",
        ),
        # ... and a speaker with a long title for an object of the clause
        (
            "The Heron drones stationed in Lisbon can reach Porto, Deputy Transport Minister Rui Costa said on Thursday.",
            "reach",
            "Costa",
        ),
        (
            "Six people were held in Oslo, Anna Berg, the chief of police, told reporters on Friday.",
            "hold",
            "Anna Berg",
        ),
        ("The mill burned down, police said.", "burn down", "police"),
        ("The mill burned down, officials said Saturday, offering a reward.", "burn down", "officials"),
        # a speaker with an aside, ahead of what is said
        ("Marcel Roux, head of the agency in Lyon, said six were killed.", "kill", "Marcel Roux"),
    ],
)
def test_clause_is_content_and_saying_is_no_claim(read, text, predicate, speaker):
    claims = told(read, text)
    assert any(speaker in (name or "") for name in claims[predicate])
    assert not {"say", "tell"} & set(claims)


def test_second_statement_belongs_to_the_speaker(read):
    # trap: the parser makes the lost boat say it
    claims = told(
        read, "Orm Lines denied that any boat was lost and said the crew had been moved to another ship in May."
    )
    assert claims["move"] == ["Orm Lines"]


@pytest.mark.parametrize("text", [", said.", "said,, said", "A, B, C, said.", "Police, said police, said police.", ","])
def test_odd_commas_do_no_harm(read, text):
    read_claims([read(text)])
