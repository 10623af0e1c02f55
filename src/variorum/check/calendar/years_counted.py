"""Years counted from an event in a passage of two years: "its 75th anniversary", "the centenary", "turned 75"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model import Finding, Verdict
from ...reference import load
from ..amounts import amount
from ..clauses import names_a_thing, verb_of, word_at
from ..findings import finding
from ..phrases import any_listed
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from .anniversaries import ORDINAL, ordinal
from .dates import Stretch, written

if TYPE_CHECKING:
    from spacy.tokens import Token

#: "Its 75th wedding anniversary", whatever stands between it and the years.
_NTH = pattern(
    rf"\b{ORDINAL}\s+(?:(?:wedding|founding|birth|independence|season)\s+)?(?:anniversary|birthday|jubilee)\b"
)
_TURNED = pattern(r"\b(?:turn(?:s|ed|ing)?|(?:was|is|became)(?:\s+exactly)?)\s+{A:by}")
_CANDLES = pattern(r"\bbl[eo]w(?:s|n|ing)?\s+out\s+(?:its\s+|the\s+|his\s+|her\s+)?{C:by}")
_MARKED = pattern(
    r"\b(?:celebrat\w+|mark(?:s|ed|ing)?|commemorat\w+|observ\w+|complet\w+|fe[aâ]ted)\s+(?:its\s+|their\s+|his\s+|her\s+|the\s+|exactly\s+)?{D:by}"
    r"(?=\s*(?:[,.;]|of\s+(?:existence|independence|history|life|statehood|marriage|business|work|service|operation|freedom"
    r"|peace|self-rule|sovereignty|liberty|publication|trading|rule)|in\s+(?:business|office|power|charge|existence|operation|service"
    r"|the\s+(?:post|job|role|office|chair|business))|at\s+the\s+(?:helm|top)|on\s+the\s+throne|in\s+⟦T|since|$))"
)
#: Where the counting is said of another time than the passage's.
_NOT = re.compile(
    r"\b(?:but|before|ahead|until|next|upcoming|coming|approach\w*|shy|short|previous|earlier|last|nearly|almost|toward\w*)\b",
    re.IGNORECASE,
)
#: "The 25th anniversary in the new building", "its tenth anniversary in its present home": of its stay there.
_IN_THE = re.compile(r"\s+(?:as|in(?:side)?\s+(?:the|its|their|his|her|an?))\s+(?!⟦)[a-z]", re.IGNORECASE)
_IN_ITS_NEW = re.compile(
    r"\s+(?:in|at)\s+(?:the|its|their|his|her)\s+(?:new|present|current|own|second|third)\b", re.IGNORECASE
)
_ENDS = re.compile(r"[.!?][”\"’')]*\s")
_PRONOUNS = ("it", "they", "he", "she", "which", "who", "that")
_SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class _Count:
    """Years counted: how many they may be, by which words, at which offsets of the shape; ``by`` their mark."""

    years: tuple[int, ...]
    words: str
    start: int
    end: int
    by: Mark | None = None


def counted_year_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on the one count of years of a passage that names exactly two years."""
    dated = [(m, days) for m in shape.marks if m.time and (days := written(m.time)) and days.year]
    if len(dated) != 2 or shape.kinds.count("T") != 2:
        return
    (event, began), (other, day) = sorted(dated, key=lambda pair: pair[1].first)
    counts = list(_counts(shape))
    if len(counts) != 1 or began.first.year == day.first.year:
        return
    count = counts[0]
    if count.by is not None and names_a_thing(word_at(pile, shape.document, other.start, other.end)):
        return  # "known for the 2018 film, he was 43 years old"
    if _NOT.search(shape.text[max(0, count.start - 30) : count.start]) or _age_elsewhere(shape, count, other):
        return
    if count.by is not None and "old" in count.by.text.lower() and not _BORN.search(shape.text):
        return  # an age, and nobody's birth
    if "birthday" in count.words.lower() and not _BEGUN.search(shape.text):
        return  # "He retired in 1982. In 2016 the town marked his 100th birthday"
    if _told_of(pile, shape, count, event):
        yield from _judge(pile, shape, count, (event, began), (other, day))


def _age_elsewhere(shape: Shape, count: _Count, other: Mark) -> bool:
    """Whether an age stands in another sentence than the later year: "He was 72. Born in 1936, he married in 1958"."""
    if count.by is None or count.by.kind != "A":
        return False
    low, high = sorted((count.end, shape.text.find(shape.sign(other))))
    return _ENDS.search(shape.text[low:high]) is not None


def _counts(shape: Shape) -> Iterator[_Count]:
    for found in shape.find(_NTH):
        if (number := ordinal(found["nth"])) is not None:
            yield _Count((number,), found[0], found.start(), found.end())
    for found in any_listed("check_words", "named_anniversaries").finditer(shape.text):
        years = load("check_words")["named_anniversaries"][" ".join(found[0].lower().split())]
        yield _Count(tuple(years), found[0], found.start(), found.end())
    for regex in (_TURNED, _MARKED, _CANDLES):
        for found in shape.find(regex):
            by = shape.mark(found, "by")
            years = regex is _CANDLES or (by and by.quantity and by.quantity.unit == "year")
            size = amount(by.quantity) if by and by.quantity and years else None
            if by is not None and by.quantity and size is not None and by.quantity.qualifier == "exactly":
                yield _Count((int(size.value),), by.text, found.start(), found.end(), by)


def _told_of(pile: Pile, shape: Shape, count: _Count, event: Mark) -> bool:
    """Whether the years are counted from the event: by their "of", or by whose they are."""
    word, when = _token(pile, shape, count), word_at(pile, shape.document, event.start, event.end)
    if word is None or when is None:
        return False
    behind = re.split(r"[,;.]", shape.text[count.end :])[0]
    if count.by is None and re.match(r"\s*(?:of|since)\b", behind):
        return shape.sign(event) in behind or _told_before(behind, when)
    whose = next((child for child in word.children if child.dep_ == "poss"), None)
    if count.by is None and _IN_ITS_NEW.match(behind):
        return False
    if count.by is None and whose is None:
        if _IN_THE.match(behind):
            return False
        # "The quake struck in 1920; in 2020, on the 100th anniversary, bells rang"; no film of 1930 named behind it.
        return not re.search(r"[;.]\s", shape.text[count.end :].partition(shape.sign(event))[0])
    if "birthday" in count.words.lower() and whose is not None and whose.lower_ in ("his", "her"):
        return _BORN.search(shape.text) is not None
    if whose is not None and whose.pos_ != "PRON":
        return _same_thing(whose, when)
    # "Its anniversary was marked": the one thing that is told of before.
    deed = verb_of(word)
    return (whose is not None and deed is not None and _subject(deed) == word) or _does(deed, when)


def _told_before(behind: str, when: Token) -> bool:
    """Whether years are counted from what an event before is called: "of it", "of the treaty", "of the collapse"."""
    called = re.match(r"\s*of\s+(?:(it|this|that)\b|(?:the|this|that|its|their)\s+([a-z]+))", behind, re.IGNORECASE)
    told = verb_of(when)
    if called is None or told is None:
        return False
    if called[2] is None:
        return True
    noun = called[2].lower()
    subject = _subject(told)
    things = {word.lower_ for word in (*when.ancestors, *told.children) if word.pos_ in ("NOUN", "PROPN")}
    # "Collapsed", "the collapse": as far as half of the longer word.
    stem = noun[: max(4, len(noun) // 2)]
    return noun in things or told.lower_.startswith(stem) or (subject is not None and subject.lower_ == noun)


#: What a birthday is counted from, of people and of what was founded.
_BEGUN = re.compile(
    r"\b(?:born|births?|found\w*|establish\w*|open\w*|launch\w*|form\w*|start\w*|built|set\s+up|creat\w*)\b",
    re.IGNORECASE,
)
_BORN = re.compile(r"\b(?:born|births?)\b", re.IGNORECASE)


def _token(pile: Pile, shape: Shape, count: _Count) -> Token | None:
    """The word that a count hangs on."""
    if count.by is not None:
        return word_at(pile, shape.document, count.by.start, count.by.end)
    text = pile.readings[shape.document].document.text
    words = r"\s+".join(re.escape(word) for word in count.words.split())
    found = re.compile(words).search(text, shape.start, shape.end)
    return word_at(pile, shape.document, found.start(), found.end()) if found else None


def _does(deed: Token | None, when: Token) -> bool:
    """Whether who does something is what the event is told of."""
    subject = _subject(deed) if deed is not None else None
    if deed is None or subject is None:
        return False
    told = verb_of(when)
    # "Founded in 1920, the club turned ...": a clause of the same verb, without a subject of its own.
    if told is not None and told.dep_ == "advcl" and _subject(told) is None and deed in told.ancestors:
        return True
    return _same_thing(subject, when)


def _same_thing(thing: Token, when: Token) -> bool:
    """Whether a date is told of a thing: "the treaty of 1920", "the club was founded in 1920", "it" and "they"."""
    if thing in when.ancestors:
        return True
    told = verb_of(when)
    own = _subject(told) if told is not None else None
    if own is None and told is not None and told.dep_ in ("acl", "relcl"):
        own = told.head
    if thing.lower_ in _PRONOUNS:
        # "He turned 50 in 1998. The house, built in 1920, was sold": a pronoun stands for what was told before.
        return when.i < thing.i or own is None or own.lower_ in _PRONOUNS
    return own is not None and (own.lemma_ == thing.lemma_ or own.lower_ in _PRONOUNS)


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, its own or that of the verb it is joined to."""
    for one in (verb, *verb.ancestors):
        held = next((child for child in one.children if child.dep_ in _SUBJECTS), None)
        if held is not None:
            return held
        if one.dep_ != "conj":
            return None
    return None


def _judge(
    pile: Pile, shape: Shape, count: _Count, start: tuple[Mark, Stretch], end: tuple[Mark, Stretch]
) -> Iterable[Finding]:
    (event, began), (other, day) = start, end
    years = day.first.year - began.first.year
    stated = min(count.years, key=lambda number: abs(years - number), default=years)
    off = abs(years - stated)
    if off == 0:
        return
    # Calendars, seasons and what counts as the beginning make a year's difference.
    verdict: Verdict = "doubtful" if off == 1 or len(count.years) > 1 else "impossible"
    if off == 1 and count.by is not None:
        return
    explanation = (
        f"From “{event.text}” to “{other.text}” is {years} years: “{' '.join(count.words.split())}” does not fit."
    )
    numbers = {
        "began_year": float(began.first.year),
        "year": float(day.first.year),
        "stated_number": float(stated),
        "years_between": float(years),
    }
    marks = (event, other) if count.by is None else (event, other, count.by)
    yield from finding(
        pile,
        "calendar",
        "anniversary",
        shape.document,
        marks,
        verdict,
        explanation,
        numbers,
        "year - year of the event",
    )
