"""What can be checked, and what is comment."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims


def checkable(read, text):
    return {claim.predicate: claim.checkable for claim in read_claims([read(text)])[0].claims if claim.head == "verb"}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("A loose cable probably caused the blaze.", "cause"),
        ("The flames did not reach the grain store.", "reach"),
        ("We have 14 wounded.", "have"),
        ("The ministry did not say whether delivery would be late.", "be"),
        ("The package was sent to the judge.", "send"),
        ("The chief remained in a hospital in Oslo.", "remain"),
        ("American forces entered the town.", "enter"),
        # who bears witness tells what happened, not how they feel
        ("“I never saw any letter,” said Ann Bell.", "see"),
        ("“I saw him at the gate,” Ann Bell said.", "see"),
        # "nobody" with an act denies it, with knowing it leaves all open
        ("“Nobody told us,” the driver said.", "tell"),
    ],
)
def test_concrete_statements_are_checkable(read, text, predicate):
    assert checkable(read, text)[predicate]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody knows what comes next.",
        "Nobody can say what this means for the harbour.",
        "The questions are many, and the answers are few.",
        "A growing unease has taken root.",
        "This sends a clear signal.",
        "The decision could set off a domino effect.",
        "We hope for peace.",
        "We see hope.",
    ],
)
def test_comment_and_moods_are_not(read, text):
    assert not any(checkable(read, text).values())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        # of two turns of speech the first in the text
        ("The jury is still out, and only time will tell.", "rhetoric: “the jury is still out”"),
        ("Only time will tell, and the jury is still out.", "rhetoric: “only time will tell”"),
        ("Make no mistake, the message is clear.", "rhetoric: “make no mistake”"),
        ("Everyone knows that the stakes could not be higher.", "rhetoric: “the stakes”"),
    ],
)
def test_the_first_turn_of_speech_is_the_reason(read, text, reason):
    assert reason in [each for claim in read_claims([read(text)])[0].claims for each in claim.reasons]


def test_turns_of_speech_are_whole_words(read):
    # trap: "on the brink" within "on the brinkmanship"
    reasons = [
        each
        for claim in read_claims([read("The talk centred on the brinkmanship.")])[0].claims
        for each in claim.reasons
    ]
    assert not [each for each in reasons if each.startswith("rhetoric")]
