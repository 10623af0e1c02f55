"""Sources that no verb of saying names, and what kind of source they are."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims


def links(read, text, predicate):
    claims = [claim for claim in read_claims([read(text)])[0].claims if claim.predicate == predicate]
    assert claims, text
    return [(link.name, link.kind) for link in claims[0].attribution[:-1]]


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        # prepositions
        ("Nine people were hurt, per the interior ministry.", "hurt", [("the interior ministry", "body")]),
        ("The pump moves 40 litres per person.", "move", []),
        ("In the words of Anna Berg, the talks have failed.", "fail", [("Anna Berg", "person")]),
        ("At the request of Anna Berg, divers searched the lake.", "search", []),
        # whom the teller rests on stands inside the teller
        (
            "Citing unnamed officials, the newspaper said the base had been attacked.",
            "attack",
            [("unnamed officials", "unnamed"), ("the newspaper", "outlet")],
        ),
        # an infinitive that tells a thing as done
        ("The navy claims to have sunk two boats off Oslo.", "sink", [("The navy", "body")]),
        ("The suspect confessed to killing three women.", "kill", [("The suspect", "unnamed")]),
        ("The gang is believed to have robbed the bank.", "rob", [(None, "unnamed")]),
        # a role with its name
        ("The night guard, Karl Moen, said the pump failed.", "fail", [("Karl Moen", "person")]),
        ("The guard Karl Moen said the pump failed.", "fail", [("Karl Moen", "person")]),
        # capitals
        ("FLOODS KILL 31 IN OSLO, OFFICIALS SAY", "kill", [("OFFICIALS", "unnamed")]),
        ("REBELS DENY SHELLING SCHOOL", "shell", [("REBELS", "unnamed")]),
        ("STRIKE CLOSES THREE PORTS, UNION SAYS", "close", [("UNION", "body")]),
        # a word that the author will not own
        ("The army “liberated” the village on Friday.", "liberate", [(None, "unnamed")]),
        # a credit line of its own
        (
            "The bridge fell on Monday.\n\nWith material from the Associated Press\n",
            "fall",
            [("Associated Press", "agency")],
        ),
    ],
)
def test_links(read, text, predicate, expected):
    assert links(read, text, predicate) == expected


def test_a_speaker_is_listed_once(read):
    # trap: the first lines of a transcript look like headlines with a teller before the colon
    text = "CNN: Is the port closed?\nLUND: It closed on Monday.\nCNN: Why?\nLUND: The crane fell.\n"
    found = read_claims([read(text)])[0].attributions
    assert [(one.name, one.kind) for one in found] == [
        ("CNN", "outlet"), ("LUND", "person"), ("CNN", "outlet"), ("LUND", "person"),
    ]  # fmt: skip
