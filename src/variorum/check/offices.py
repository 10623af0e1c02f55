"""Offices: who is said to act in an office on a day, against published dates of taking and leaving it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..model import Finding, Time, Verdict
from ..reference import load
from .calendar.dates import day_words
from .clauses import of_another_deed, together, told_as_past, verb_of, word_at
from .office_beside import acts, heads, is_told_of, labelled, told_beside
from .office_clauses import dated_by_build, it_was, on_verb, says_when, shown_in_picture
from .office_holders import Held, Office, holders_in, offices
from .pile import Pile
from .said import finding_on

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Days around a change of office on which reports may call either holder so.
GRACE = timedelta(days=3)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: A date behind these bounds something else, or belongs to no deed of the clause.
_BOUND = re.compile(
    r"\b(?:since|until|till|by|before|after|following|for|than|from|to|through|between|and|of\s+the|ahead\s+of|despite)\s+"
    r"(?:(?:early|late|mid|the)[\s-]+)?$",
    re.I,
)


#: "The law dates from May 2003, when X signed it".
_DATES_FROM = re.compile(r"\bdat(?:es|ed|ing)\s+(?:back\s+to|from)\s+$", re.I)
#: How a date hangs on the noun behind it that it tells from others of its kind.
_BESIDE_NOUNS = ("nummod", "compound", "nmod", "amod")


def office_findings(pile: Pile) -> Iterator[Finding]:
    """Findings on holders of an office who are said to act in it on a dated day."""
    for key, reading in pile.readings.items():
        text = reading.document.text
        dated = [time for time in reading.times if _day(time) is not None]
        if not dated:
            continue
        sentences = pile.sentences(key)
        for number, (start, end) in enumerate(sentences):
            first, last = (bisect_left(dated, at, key=lambda time: time.start) for at in (start, end))
            times = [time for time in dated[first:last] if time.end <= end]
            for office in offices():
                for held in holders_in(office, text, start, end):
                    own = [time for time in times if _own(pile, key, held, time)]
                    if not times:
                        own = told_beside(pile, key, number, held, dated)
                    elif len(own) > 1:
                        continue
                    # Of several dates told before the office must fit none.
                    found = [list(_judged(pile, key, office, held, time)) for time in own]
                    if found and all(found):
                        yield from found[0]
                        break


def _own(pile: Pile, key: str, held: Held, time: Time) -> bool:
    """Whether a date is that of what the holder is told to do: the same verb governs both, in the past."""
    if held.start <= time.start < held.end and not held.firm:
        return False
    text = pile.readings[key].document.text
    start, _ = pile.sentence(key, time.start)
    ahead = text[start : time.start]
    who, when = word_at(pile, key, held.start, held.end), word_at(pile, key, time.start, time.end)
    if who is not None and when is not None and shown_in_picture(when, who):
        return True
    if (_BOUND.search(ahead) and not _DATES_FROM.search(ahead)) or re.match(
        r"[-\s]+(?:[a-z]+\s+)?(?:election|law|treaty|war|vote)", text[time.end :]
    ):
        return False
    if re.search(r"\b(?:speak|spoke|spoken|talk|talked|tell|told|dream\w*)\s+(?:of|about)\s+$", ahead):
        return False
    if labelled(text, held, time):
        return True
    if when is not None and when.dep_ in _BESIDE_NOUNS and when.head.pos_ == "NOUN" and when.head.i > when.i:
        return False  # "the 2016 campaign" dates the campaign
    if who is not None and is_told_of(who) and heads(text, start, time) and held.start > time.start:
        return True
    deed = verb_of(who)
    if deed is not None and (told := it_was(deed)) is not None and verb_of(when) == told:
        return told_as_past(told) and (held.firm or told.lemma_ not in load("class_words")["before_office"])
    if deed is None or who is None or when is None or not (held.firm or acts(who)):
        return False
    words = load("class_words")
    term = who if who.lower_ in words["tenures"] else who.head if who.dep_ == "poss" else None
    if term is not None and term.lower_ in words["tenures"] and term.head.lower_ not in ("during", "in"):
        return False  # "wrote about X's time as TITLE"
    dated = verb_of(when)
    # "X was TITLE when the wall was built in 1996": both at once.
    both = held.firm and dated is not None and on_verb(when)
    at_once = both and dated is not None and (says_when(dated, deed) or says_when(deed, dated))
    if (
        not at_once
        and not dated_by_build(when, who, deed)
        and (not together(who, when) or of_another_deed(when, who, deed))
    ):
        return False
    if deed.tag_ == "VBG" and not any(child.dep_ == "aux" for child in deed.children):
        return deed.lemma_ not in load("class_words")["before_office"]
    marked = any(child.dep_ == "mark" for child in deed.children)
    if deed.dep_ == "ccomp" and not marked and deed.head.lemma_ in ("see", "hear", "watch", "witness"):
        deed = deed.head  # "voters heard X speak"
    borne = (
        held.firm and deed.lemma_ in words["bearing"]
    )  # "bears the date of May 2003 and the signature of X as TITLE"
    return borne or (told_as_past(deed) and (held.firm or _in_office_by(who, deed)))


def _in_office_by(who: Token, deed: Token) -> bool:
    """Whether a deed is none that is told of holders from a time before the office, or after it."""
    while who.dep_ in ("appos", "compound", "nmod", "conj", "flat"):
        who = who.head
    return who.dep_ == "pobj" or deed.lemma_ not in load("class_words")["before_office"]


def _day(time: Time) -> tuple[date, date] | None:
    """Bounds of a day, month or year stated with its year; None for anything looser."""
    if not time.lower or not time.upper or time.relative or time.premises or not _YEAR.search(time.text):
        return None
    try:
        return date.fromisoformat(time.lower[:10]), date.fromisoformat(time.upper[:10])
    except ValueError:
        return None


def _judged(pile: Pile, key: str, office: Office, held: Held, time: Time) -> Iterator[Finding]:
    days = _day(time)
    rows = [
        row
        for row in office.facts["holders"]
        if any(name == held.name or name.endswith(f" {held.name}") for name in (row["name"], *row.get("also", ())))
    ]
    if not rows or days is None:
        return
    terms = [
        (date.fromisoformat(row["from"]), date.fromisoformat(row["until"]) if row["until"] else None) for row in rows
    ]
    known = date.fromisoformat(office.facts["date"])
    if any(first - GRACE <= days[1] and (last is None or days[0] <= last + GRACE) for first, last in terms):
        return
    if all(last is None for _, last in terms) and days[0] > known:
        return
    # The title of the day of writing: "US President X visited Moscow in 2013", told while in office.
    if not held.firm and _in_office(pile, key, terms):
        return
    told = " and ".join(
        f"from {day_words(first)} to {day_words(last)}" if last else f"from {day_words(first)} on"
        for first, last in terms
    )
    # Former holders keep the title by courtesy: only what puts the office into that time is refused outright.
    verdict: Verdict = "impossible" if held.firm else "doubtful"
    yield finding_on(
        pile,
        "class",
        (pile.span(key, held.start, held.end), pile.span(key, time.start, time.end)),
        verdict,
        f"{rows[0]['name']} was {office.title} {told}; “{time.text}” lies outside.",
        formula=f"{office.facts['source']} ({office.facts['by']}, {office.facts['date']})",
    )


def _in_office(pile: Pile, key: str, terms: list[tuple[date, date | None]]) -> bool:
    """Whether the report appeared while the holder was in office."""
    appeared = pile.readings[key].document.published
    if not appeared.lower or not appeared.upper:
        return False
    first, last = date.fromisoformat(appeared.lower[:10]), date.fromisoformat(appeared.upper[:10])
    return any(start <= last and (end is None or first <= end) for start, end in terms)
