"""Labelled lines of a transcript are attributed to who speaks."""

from __future__ import annotations

from variorum.claims import read_claims

TALK = "BERG: The bridge fell on Monday.\nLUND: Two boats sank in Oslo.\nBERG: Officials said the port was closed.\n"


def test_lines_are_attributed(read):
    claims = {claim.predicate: claim for claim in read_claims([read(TALK)])[0].claims}
    assert claims["fall"].attribution[0].name == "BERG"
    assert claims["sink"].attribution[0].name == "LUND"
    assert [link.name for link in claims["close"].attribution[:2]] == ["Officials", "BERG"]


def test_headings_with_colons_are_no_transcript(read):
    # trap: labels that never come back are headings
    claims = read_claims(
        [read("Weather: Rain fell on Monday.\nTraffic: The bridge closed.\nSport: Orm won the cup.\n")]
    )[0].claims
    assert all(len(claim.attribution) == 1 for claim in claims)
