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
    # Who shoots himself attacks nobody, and may live; who kills himself dies.
    ("Tom Lee shot himself on Monday in his office in Oslo.", "shooting", False),
    ("Tom Lee shot himself on Monday in his office in Oslo.", "attack", False),
    ("Tom Lee killed himself on Monday in his office in Oslo.", "killing", True),
    ("Tom Lee shot himself in the head on Monday in his office in Oslo.", "killing", True),
    ("Tom Lee shot himself in the foot on Monday in his office in Oslo.", "killing", False),
    ("Tom Lee hanged himself on Monday in his cell in Oslo.", "killing", True),
    ("Tom Lee took his own life on Monday in his office in Oslo.", "killing", True),
    ("Tom Lee took his life into his own hands on Monday.", "killing", False),
    ("Tom Lee committed suicide on Monday in his office in Oslo.", "killing", True),
    ("Tom Lee committed a crime on Monday in his office in Oslo.", "killing", False),
    ("Tom Lee passed away on Monday in a hospital in Oslo.", "killing", True),
    ("Tom Lee passed his exam on Monday in a school in Oslo.", "killing", False),
    ("Tom Lee shot Anna Kovac on Monday in Oslo.", "shooting", True),
    # Held by captors is kidnapped; held by the police is arrested.
    ("Anna Kovac was held by militants in Aleppo on Monday.", "arrest", False),
    ("Anna Kovac was held by militants in Aleppo on Monday.", "kidnapping", True),
    ("The teacher was being held at gunpoint in Oslo on Monday.", "arrest", False),
    # A poll finds nobody; divers do.
    ("Divers found Anna Kovac in a cave off Crete on Monday.", "discovery", True),
    ("A survey found Anna Kovac ahead in Oslo on Monday.", "discovery", False),
    # Who demonstrates something protests against nothing; a survey is no vote.
    ("Students demonstrated in Oslo on Monday.", "protest", True),
    ("Students demonstrated their skill in Oslo on Monday.", "protest", False),
    ("The poll in Oslo was held on Monday.", "election", True),
    ("A new poll in Oslo was held on Monday.", "election", False),
    # A neighbour's visit is no meeting of the news.
    ("His mother was visiting a neighbour in Oslo on Monday.", "meeting", False),
    ("The minister visited a school in Oslo on Monday.", "meeting", True),
    ("Anna Kovac visited Oslo on Monday.", "meeting", True),
    # A telephone and a lamp go off too; a quarrel erupts.
    ("The bomb went off in Oslo on Monday.", "explosion", True),
    ("A car bomb was found in Oslo. It went off on Monday.", "explosion", True),
    ("His telephone went off on Monday in Oslo.", "explosion", False),
    ("Alarms went off in Oslo on Monday.", "explosion", False),
    ("The volcano erupted on Monday.", "explosion", True),
    ("A quarrel erupted in Oslo on Monday.", "explosion", False),
    # Who opens an inquiry opens no door.
    ("Prosecutors opened an inquiry on Monday in Oslo.", "opening", False),
]


@pytest.mark.parametrize(("text", "name", "there"), VERBS)
def test_verb(read, text, name, there):
    (reading,) = read_claims([read(text, id="d0", uri="0.txt", published="2031-05-20")])
    page = find_things([reading]).pages["d0"]
    assert (name in {mention.type for mention in read_mentions(page, list(reading.claims))}) == there


# (text, word of the event, role, heads or names of those who must have it, or must not)
ROLES = [
    # "U.S." stands for its own adjective: those airstrikes did not fall on the United States.
    ("Rebels were killed in U.S. airstrikes in Syria on Monday.", "airstrikes", "agent", "U.S.", True),
    ("Rebels were killed in U.S. airstrikes in Syria on Monday.", "airstrikes", "place", "U.S.", False),
    ("Rebels were killed in the Aleppo airstrikes on Monday.", "airstrikes", "place", "Aleppo", True),
    # "Of" behind an attack names the attackers where they are a body, the target where it is a place.
    ("The post came under the attack of Hezbollah on Monday.", "attack", "patient", "Hezbollah", False),
    ("The shelling of Aleppo began on Monday.", "shelling", "place", "Aleppo", True),
    # By which name somebody is told to be known, they are told of.
    ("Rebels beheaded a fighter known only as Anna Kovac.", "beheaded", "patient", "Anna Kovac", True),
    ("Police shot a man named Jan Berg in Oslo on Monday.", "shot", "patient", "Jan Berg", True),
    ("Police shot a man near Jan Berg in Oslo on Monday.", "shot", "patient", "Jan Berg", False),
    # Members of a body were killed, not the body.
    ("The army killed 40 Hezbollah fighters on Monday.", "killed", "patient", "Hezbollah", False),
    ("The army attacked Hezbollah on Monday.", "attacked", "patient", "Hezbollah", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "role", "name", "there"), ROLES)
def test_role(read, text, word, role, name, there):
    (reading,) = read_claims([read(text, id="d0", uri="0.txt", published="2031-05-20")])
    things = find_things([reading])
    page = things.pages["d0"]
    called = {thing[2] for thing in page.things_in(0, len(text)) if page.text[thing[0] : thing[1]] == name}
    (mention,) = [m for m in read_mentions(page, list(reading.claims)) if page.text[m.start : m.end] == word]
    assert bool(called & mention.participants.get(role, set())) == there


# (text, whether it tells of one, of many, or leaves it open)
BEFALLEN = [
    ("Gunmen killed an officer in Oslo on Monday.", {"one"}),
    ("Gunmen killed 12 people in Oslo on Monday.", {"many"}),
    ("Gunmen killed dozens in Oslo on Monday.", {"many"}),
    ("Gunmen killed an officer and a clerk in Oslo on Monday.", {"many"}),
    ("She was killed in Oslo on Monday.", {"one"}),
    ("They were killed in Oslo on Monday.", set[str]()),
    ("Anna Kovac was killed in Oslo on Monday.", {"one"}),
    ("A crowd was killed in Oslo on Monday.", {"many"}),
]


@pytest.mark.parametrize(("text", "number"), BEFALLEN)
def test_one_or_many(read, text, number):
    (reading,) = read_claims([read(text, id="d0", uri="0.txt", published="2031-05-20")])
    page = find_things([reading]).pages["d0"]
    (mention,) = [m for m in read_mentions(page, list(reading.claims)) if m.type == "killing"]
    assert mention.befallen == number


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
