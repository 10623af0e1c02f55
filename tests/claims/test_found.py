"""Which predications are found, kind by kind, and that a claim holds nothing its quote does not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from variorum import read as read_pile
from variorum.claims import read_claims
from variorum.language import identify, parse
from variorum.model import Document
from variorum.normalise import read_values

EXAMPLES = Path(__file__).parents[2] / "examples"
#: Stories of a bench sample in which facts must not be added.
SAMPLE = 12


def told(read, text):
    reading = read_claims(read_values([read(text)]))[0]
    return {text[claim.predicate_start : claim.predicate_end]: claim for claim in reading.claims}


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        # participles without a subject of their own, both of two
        ("The mayor left the hall, slamming the door and cursing the press.", ["left", "slamming", "cursing"]),
        # a preposition before a participle, beside a finite verb
        ("Bell angered farmers by calling for a ban on the trade.", ["angered", "calling", "ban"]),
        # saying something is a link; doing something to somebody in words is an act
        ("The bishop asked Ann Bell to open the gates.", ["asked", "open"]),
        ("The unions did not respond to the offer.", ["respond"]),
        ("Clerks dismissed the worries.", ["dismissed"]),
        # what shows something is told as well as what it shows
        ("The closure shows that the firm is in trouble.", ["shows", "is"]),
        # an object of its own makes two statements; "used to" is one
        ("They could use the levy to build flats.", ["use", "build"]),
        # an adjective between the verb and its infinitive
        ("Bell is going to be able to reopen the yard and repay the lenders.", ["reopen", "repay"]),
        # the first to do it did it
        ("She was the first woman to row the strait.", ["row"]),
        # verbs that look like nouns
        ("If Ann Bell wins, the council could sell the yard.", ["wins", "sell"]),
        ("Court rules against the mayor", ["rules"]),
        ("While touring factories, Bell fell.", ["touring", "fell"]),
    ],
)
def test_verbs_are_found(read, text, predicates):
    found = told(read, text)
    assert set(predicates) <= set(found), sorted(found)


@pytest.mark.parametrize(
    ("text", "predicate", "subject"),
    [
        # participles and measures before a noun, adjectives behind it that govern something
        ("Troops entered the rebel-held town.", "held", "the rebel-held town"),
        ("A sparsely populated valley was flooded.", "populated", "A sparsely populated valley"),
        ("A 30-year-old man was arrested.", "old", "A 30-year-old man"),
        ("Farms dependent on the canal closed.", "dependent", "Farms"),
        # kinds: "such as", "including", the class before a name, a place behind its kind
        ("She met donors such as Bob Hill.", "donors", "Bob Hill"),
        ("Five ships, including two tankers, were hit.", "including", "Five ships"),
        ("They praised the charity Green Hands.", "charity", "Green Hands"),
        ("They reached the village of Delton.", "village", "Delton"),
        ("Bob Hill and other senators left.", "senators", "Bob Hill"),
        # appositions: two of one noun, two common nouns set off by dashes, without a verb in front
        ("Ann Bell, a nurse and mother of two, spoke.", "mother", "Ann Bell"),
        ("The tool – a rusty saw – was found.", "saw", "The tool"),
        ("Though a nurse, Ann Bell fainted.", "nurse", "Ann Bell"),
        # acts told by nouns: a possessor, a doer, a time
        ("His return surprised Orm.", "return", "His"),
        ("A quarrel followed strenuous lobbying by Ann Bell.", "lobbying", "Ann Bell"),
        ("They spoke of the conflict between miners and owners.", "conflict", None),
    ],
)
def test_words_beside_a_noun_are_found(read, text, predicate, subject):
    found = told(read, text)
    assert predicate in found, sorted(found)
    about = found[predicate].subject
    assert (about.text if about else None) == subject


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # a plain adjective and a kind of thing state nothing
        ("The red door of a lobbying firm was open.", "lobbying"),
        ("The red door was open.", "red"),
        # a figure of speech is no flood, a question about how is no statement
        ("Nobody stopped the flood of complaints.", "flood"),
        ("She explained how to save the bees.", "save"),
        ("How many will leave the island?", "leave"),
        ("Did Bob Hill leave the island?", "leave"),
        # of two nouns in a list neither is the other
        ("They crossed the north, the south and the east.", "south"),
        ("Bob Hill met the nurse, the cook and the driver.", "cook"),
    ],
)
def test_what_states_nothing_is_left_out(read, text, predicate):
    assert predicate not in told(read, text)


def test_party_label_is_an_attribute(read):
    text = "Ann Bell (D-Ohio) left."
    reading = read_claims(read_values([read(text)]))[0]
    labels = [claim for claim in reading.claims if claim.head == "attribute"]
    if any(name.kind == "person" for name in reading.names):
        assert [claim.evidence.quote for claim in labels] == ["Ann Bell (D-Ohio)"]


def added(documents: list[Document]) -> list[tuple[str, str]]:
    """What claims hold that their quotes do not: a part, a value, a name."""
    found: list[tuple[str, str]] = []
    for reading in read_claims(read_values(parse(documents))):
        for claim in reading.claims:
            parts = [*claim.arguments, *([claim.subject] if claim.subject else [])]
            values = [*claim.times, *claim.quantities, *claim.places]
            for part in [*parts, *values]:
                inside = claim.evidence.covers(part.start, part.end)
                if not inside or reading.document.text[part.start : part.end] != part.text:
                    found.append((claim.evidence.quote, part.text))
            found += [
                (claim.evidence.quote, part.resolved or "")
                for part in parts
                if part.resolved and part.resolved_start is None
            ]
    return found


def test_no_fact_is_added_on_the_examples():
    pile = read_pile(EXAMPLES / "reports", meta=EXAMPLES / "meta.csv")
    documents = getattr(pile, "documents", pile)
    assert added(list(documents)) == []


def test_no_fact_is_added_on_a_bench_sample(bench):
    lines = (bench / "packs/texts.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines[:: max(1, len(lines) // SAMPLE)]][:SAMPLE]
    documents, _ = identify(Document(id=row["doc_id"], uri=row["doc_id"], text=row["text"], sha256="") for row in rows)
    assert added(list(documents)) == []


def test_a_day_with_its_date_behind_a_comma_is_one_time(read):
    found = told(read, "Police arrested Marcus Vell, a former banker, in Harlow on Monday, 13 October.")
    assert [time.text for time in found["arrested"].times] == ["Monday, 13 October"]
