"""Who is said to have said it, where the words stand apart from who says them."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims


def chain_of(read, text, predicate):
    claims = [claim for claim in read_claims([read(text)])[0].claims if claim.predicate == predicate]
    assert claims, text
    return [(link.name, link.inferred) for link in claims[0].attribution[:-1]]


@pytest.mark.parametrize(
    ("text", "predicate", "chain"),
    [
        # the quotation runs on behind the cue and more than the cue
        (
            "“The pier is safe,” Anna Berg said on Monday in Oslo. “Divers checked the piles twice.”",
            "check",
            [("Anna Berg", True)],
        ),
        # signed behind a dash
        ("Letters\n\n“The council sold our park.” ― Karl Moen\n", "sell", [("Karl Moen", True)]),
        # announced by a colon
        ("Anna Berg had a short answer: “The ferry hit the pier.”", "hit", [("Anna Berg", True)]),
        # the dateline's agency stands outermost, for all that follows it
        (
            "Pier fails\n\nOSLO (AP) — The port closed on Monday. Police said a crane fell.",
            "fall",
            [("Police", False), ("The Associated Press", True)],
        ),
        ("Pier fails\n\nOSLO (AP) — The port closed on Monday.", "close", [("The Associated Press", True)]),
        # a headline's teller behind a dash
        ("Ferry strikes pier in Oslo harbour - police\n\nA ferry was damaged.", "strike", [("police", False)]),
        # what somebody is accused of is the accuser's
        ("The ministry accused the miners of burning the bridge.", "burn", [("The ministry", False)]),
        # a claim of responsibility tells nothing of the deed
        ("A caller claimed responsibility for the bombing of the bridge in Oslo.", "bombing", []),
    ],
)
def test_chain(read, text, predicate, chain):
    assert chain_of(read, text, predicate) == chain


def test_our_own_thoughts_inside_a_quotation_add_nobody(read):
    text = "“All of us agreed that the miners built the pier,” Anna Berg said."
    assert chain_of(read, text, "build") == [("Anna Berg", False)]


def test_a_title_is_the_authors(read):
    text = "Police announced the arrest of Karl Moen, a sailor."
    claims = [claim for claim in read_claims([read(text)])[0].claims if claim.head == "attribute"]
    assert claims
    assert all(len(claim.attribution) == 1 for claim in claims)


def test_a_transcript_with_opening_marks(read):
    text = '"BERG: The pier fell in May.\n\n"MOEN: Who built it?\n\n"BERG: The port built it in 1990.\n'
    assert chain_of(read, text, "build")[-1][1]
    assert chain_of(read, text, "fall") == [("BERG", True)]
