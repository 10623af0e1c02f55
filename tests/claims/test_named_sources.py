"""Who tells something: names set off behind a role, bodies without a name, and pronouns that mean somebody nearer."""

from __future__ import annotations

import pytest

from .claim_reading import claims_of, find, parts


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # the name behind a role, with a title between
        ("The clinic's director, Dr. Eva Lind, said the roof leaked.", ("Eva Lind", "person")),
        ("One of them, Bruno Sand, said the roof leaked.", ("Bruno Sand", "person")),
        # bodies without a name of their own
        ("The coast guard said the roof leaked.", ("The coast guard", "body")),
        ("The rescue service said the roof leaked.", ("The rescue service", "body")),
        ("City hall said the roof leaked.", ("City hall", "body")),
        # a name inside a clause on the source is not the source
        (
            "The roof leaked, according to records obtained by Reuters.",
            ("records obtained by Reuters", "body"),
        ),
        # several who are all named are no unnamed source
        (
            "The owners, Ann Bell and Karl Lind, said the roof leaked.",
            ("The owners, Ann Bell and Karl Lind", "person"),
        ),
        # "publication" is a deed elsewhere ("the publication of the letters"); here it is the outlet named before
        (
            "The Guardian wrote on Monday that rain fell. According to the publication, the roof leaked.",
            ("The Guardian", "outlet"),
        ),
        # what is said of the source in passing is no part of its name
        ("A cook, who asked not to be named, said the roof leaked.", ("A cook", "unnamed")),
    ],
)
def test_source(read, text, source):
    link = find(claims_of(read, text), "leak").attribution[0]
    assert (link.name, link.kind) == source


@pytest.mark.parametrize(
    ("text", "first", "words"),
    [
        # the parse leaves one out in front, or stops behind the first
        ("CNN, NBC and the AP reported that the roof leaked.", "CNN", "CNN, NBC and the AP"),
        ("According to CNN, NBC and the AP, the roof leaked.", "CNN", "CNN, NBC and the AP"),
        ("Tass, Interfax and RIA Novosti said the roof leaked.", "Tass", "Tass, Interfax and RIA Novosti"),
        # who was told stands in no list with who reports it
        ("An aide told Reuters, the Guardian reported, that the roof leaked.", "The Guardian", "the Guardian"),
    ],
)
def test_outlets_that_speak_together(read, text, first, words):
    outlets = [
        link for link in find(claims_of(read, text), "leak").attribution[:-1] if link.kind in ("outlet", "agency")
    ]
    assert outlets[-1].name.casefold() == first.casefold()
    assert text[outlets[-1].start : outlets[-1].end] == words


@pytest.mark.parametrize(
    ("text", "predicate", "resolved"),
    [
        # "she" who speaks and "he" of whom she speaks
        ("Captain Laura Hill found Peter Moss in a shed. She said he slept.", "sleep", "Peter Moss"),
        # the name stands behind the role
        ("The mill's owner, Karl Brandt, will not testify. He left the town.", "leave", "Karl Brandt"),
        # an author's line is nobody the text tells of
        ("The Maria Star sank\n\nBy Laura Hill\n\nThe ship left port at noon. She sank at three.", "sink", None),
    ],
)
def test_pronoun(read, text, predicate, resolved):
    found = [claim for claim in claims_of(read, text) if claim.predicate == predicate][-1]
    assert found.subject is not None
    assert found.subject.resolved == resolved or (resolved is None and found.subject.resolved != "Laura Hill")


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        # who says it is no part of what is said
        ("Per the harbour police, 40 people were on the raft.", "other", ["the raft"]),
        ("In the words of the judge, it was the worst case of the year.", "attribute", ["the worst case of the year"]),
        ("The cook was aboard.", "attribute", ["aboard"]),
    ],
)
def test_parts(read, text, role, expected):
    assert parts(find(claims_of(read, text), "be"), role) == expected


def test_headline_keeps_its_last_word(read):
    text = (
        "Soldiers seize power in Karela\n\nSoldiers in Karela announced on Monday that they had arrested the president."
    )
    found = [claim for claim in claims_of(read, text) if claim.predicate == "seize"]
    assert parts(found[0], "location") == ["Karela"]
    assert found[0].evidence.quote == "Soldiers seize power in Karela"
