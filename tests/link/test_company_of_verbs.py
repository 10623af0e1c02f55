"""Verbs that tell of an event only in certain company, and statements that report one thing in other words."""

import pytest

from variorum.claims import read_claims
from variorum.link.events.mentions import read_mentions
from variorum.link.things.entities import find_things

# (text, words that must be in some event's type or in none, class)
VERBS = [
    # A ship that sinks befalls itself; who sinks one destroys it.
    ("The ferry Aurora sank off Crete on Monday.", "sinking", True),
    ("The submarine sank the ferry Aurora off Crete on Monday.", "sinking", False),
    # Talks are held by nobody's police.
    ("Police were holding Anna Kovac on Monday.", "arrest", True),
    ("The minister held talks in Vienna on Monday.", "arrest", False),
    # A tree that falls is no town that falls.
    ("Aleppo fell to the rebels on Monday.", "capture", True),
    ("A tree fell on a car in Oslo on Monday.", "capture", False),
    # A near miss, and a figure of speech in quotation marks.
    ("The bridge was nearly destroyed on Monday in Oslo.", "destruction", False),
    ('The judge said that Anna Kovac had "sold the city".', "sale", False),
    # "Found guilty" finds nothing.
    ("Anna Kovac was found guilty on Monday in Oslo.", "discovery", False),
    # Jets attack; a barge, a bus and a car collide.
    ("Grey jets struck the port of Varna on Monday.", "attack", True),
    ("The barge struck a bridge in Varna on Monday.", "attack", False),
    ("The barge struck a bridge in Varna on Monday.", "crash", True),
    ("A boy was hit by a car in Oslo on Monday.", "attack", False),
    ("The trawler hit a reef off Crete on Monday.", "crash", True),
    # A price, a deal and a threat hit nobody.
    ("Shares hit a record on Monday in Oslo.", "attack", False),
    ("The union struck a deal with the airline on Monday in Oslo.", "attack", False),
    ("The shortage hit shops in Oslo on Monday.", "attack", False),
    ("The rebels promised to hit back in Varna on Monday.", "attack", False),
    # Who opens an inquiry opens no door.
    ("Prosecutors opened an inquiry on Monday in Oslo.", "opening", False),
]


@pytest.mark.parametrize(("text", "name", "there"), VERBS)
def test_verb(read, text, name, there):
    (reading,) = read_claims([read(text, id="d0", uri="0.txt", published="2031-05-20")])
    page = find_things([reading]).pages["d0"]
    assert (name in {mention.type for mention in read_mentions(page, list(reading.claims))}) == there


# (one report, another, words of the first, words of the second, whether one question holds both)
RETOLD = [
    ("Thieves stole two crowns from a museum in Lund.", "Two crowns were taken from the museum in Lund by a gang.",
     "stole", "taken", True),
    # Two deeds of one person in one town are two.
    ("Anna Kovac opened a school in Oslo on Monday.", "Anna Kovac praised the mayor in Oslo on Monday.",
     "opened", "praised", False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "together"), RETOLD)
def test_retold(link, one, other, first, second, together):
    linked = link(one, other)
    held = any(
        {answer.span.document for answer in question.answers if first in answer.span.quote}
        and {answer.span.document for answer in question.answers if second in answer.span.quote}
        for question in linked.questions
    )
    assert held == together
