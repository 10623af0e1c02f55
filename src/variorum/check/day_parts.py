"""A time and a part of the day that one deed has: "the night-time blaze broke out at 2 p.m.".

Where the two do not stand side by side, the parse tells whether they are of one deed: both hang on one verb, or the
part of the day describes the event that the verb with the time is told of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ..reference import load
from .clauses import told_as_past, verb_of, word_at
from .phrases import any_of
from .pile import Pile

if TYPE_CHECKING:
    from spacy.tokens import Token

_AT = re.compile(
    r"(?:\b(?:at|around|about|approximately|roughly|exactly|was|were|recorded|showed|read|said|(?:just|shortly)\s+(?:after|before))\s+|[(–—]\s*|\s-\s)$",
    re.I,
)
#: The part of the day is not that of the deed: "after a night of shelling", "the morning after".
_APART = re.compile(
    r"\b(?:after|since|until|till|before|from|to|through|of|than|by|following|for|all|whole|every|each|previous|next|one|a|two|into)\s+(?:the\s+|a\s+|an\s+|that\s+)?(?:\w+\s+)?$",
    re.I,
)
#: The same before what has its own preposition, or is an adverb: "a day before dawn", not "hit a depot overnight".
_APART_RIGHT = re.compile(r"\b(?:after|since|until|till|from|to|through|of|than|by|following|for|into)\s+$", re.I)
_ADVERBIAL = re.compile(r"(?:in|at|on|before|after|during|under|by|around|overnight|as|when|over|early|late)\b", re.I)
_FOLLOWS = re.compile(
    r"\s*(?:after\b|before\b|of\b(?!\s+[A-Z]\w+day)|shift|-long|edition|paper|until|and\b|or\b)", re.I
)
_SUBJECTS = ("nsubj", "nsubjpass")
#: How many sentences after its time an event may be called by a part of the day.
JUST = 2


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day as it is told: where it stands, and the hours that it may mean."""

    start: int
    end: int
    words: str
    hours: tuple[float, float]


@cache
def _parts() -> re.Pattern[str]:
    known = sorted(
        (*load("class_words")["day_parts"], *load("class_words")["day_adjectives"]), key=lambda w: (-len(w), w)
    )
    day = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!\s+(?:morning|afternoon|evening|night))"
    words = "|".join(re.escape(part).replace(r"\ ", r"\s+") for part in known)
    return re.compile(rf"\b(?P<part>{words})\b|\b(?P<half>early|late)\s+(?:on\s+)?{day}", re.I)


def parts_in(text: str, start: int, end: int) -> list[Part]:
    """The parts of the day that a stretch names."""
    facts = load("class_words")
    found: list[Part] = []
    for match in _parts().finditer(text, start, end):
        key = " ".join((match["part"] or f"{match['half']} in the day").lower().split())
        low, high = facts["day_parts"].get(key) or facts["day_adjectives"][key]
        found.append(Part(match.start(), match.end(), match.group(), (low, high)))
    return found


def parts_of_deed(pile: Pile, key: str, start: int, end: int) -> tuple[Part, ...]:
    """The parts of the day of what is told to have happened at a clock time; none where none is told of it.

    Where several are told, as "still dark, with dawn some way off", the time need fit but one of them.

    Args:
        pile: the reports.
        key: identifier of the report.
        start: where the clock time begins.
        end: where it ends.
    """
    text = pile.readings[key].document.text
    low, high = pile.sentence(key, start)
    own = [part for part in parts_in(text, low, high) if part.end <= start or part.start >= end]
    # "Hours before dawn" and "still dark" hold words that elsewhere put a thing off.
    held = {part.start: part.end for part in own}
    put_off = any_of(tuple(load("class_words")["put_off"])).finditer(text, low, high)
    if not _AT.search(text[low:start]) or any(
        not any(first <= found.start() < last for first, last in held.items()) for found in put_off
    ):
        return ()
    clock = word_at(pile, key, start, end)
    deed = verb_of(clock)
    if clock is None or deed is None or not low <= deed.idx < high or _held_by_noun(clock, deed):
        return ()
    if not own:
        part = _of_the_sentence_before(pile, key, low, deed) or _of_the_event_after(pile, key, low, deed)
        return (part,) if part else ()
    on_clock = _on_clock(deed)
    if any(";" in text[min(part.start, start) : max(part.end, end)] for part in own) and not on_clock:
        return ()  # "crashed before dawn; at 11 a.m. the road was opened again"
    if any(_apart(text, low, part) for part in own):
        return ()
    # "Killed before dawn: two men died when a train hit their car at 3 p.m."
    on_clock = on_clock or any(":" in text[part.end : start] for part in own)
    return tuple(own) if on_clock or any(_of_deed(pile, key, part, deed) for part in own) else ()


def _on_clock(deed: Token) -> bool:
    """Whether a time is what a clock showed: that of the deed told beside it."""
    return any(child.dep_ in _SUBJECTS and child.lower_ in ("clock", "clocks", "watch") for child in deed.children)


def _apart(text: str, low: int, part: Part) -> bool:
    ahead = text[max(low, part.start - 25) : part.start]
    if _event_behind().match(text, part.end):
        return False  # "a night attack", "of the evening match"
    apart = _APART_RIGHT if _ADVERBIAL.match(part.words) else _APART
    return bool(apart.search(ahead)) or bool(_FOLLOWS.match(text, part.end))


@cache
def _event_behind() -> re.Pattern[str]:
    """The event that a part of the day describes, right behind it."""
    return re.compile(rf"[\s-]+{any_of(tuple(load('class_words')['night_events'])).pattern}", re.I)


def _held_by_noun(word: Token, verb: Token) -> bool:
    """Whether a noun that is no time stands between a word and the verb that governs it: "followed by another at"."""
    for held in word.ancestors:
        if held == verb:
            return False
        if held.pos_ in ("NOUN", "PRON", "PROPN") and held.dep_ not in ("npadvmod", "appos") and not _of_time(held):
            return True
    return True


def _of_time(word: Token) -> bool:
    return word.ent_type_ in ("TIME", "DATE") or word.lower_ in ("time", "a.m.", "p.m.")


def _of_deed(pile: Pile, key: str, part: Part, deed: Token) -> bool:
    """Whether a part of the day is that of a deed, or of the event that the deed is told of."""
    word = word_at(pile, key, part.start, part.end)
    if word is None:
        return False
    if word.pos_ in ("VERB", "AUX"):
        word = word.head  # "before the sun had risen"
    if word == deed:
        return True
    events = set(load("class_words")["night_events"])
    subjects = [child for child in deed.children if child.dep_ in _SUBJECTS]
    if deed.dep_ in ("acl", "relcl"):
        subjects.append(deed.head)
    for noun in (word.head, *word.ancestors):
        if noun.lower_ in events and (noun in subjects or _beside_deed(noun, subjects, deed)):
            return True
        # "The attack, which came at dawn, began at 2 p.m."
        if noun.dep_ == "relcl" and noun.head in subjects and noun.head.lower_ in events:
            return True
        if noun == deed:
            break
    verb = verb_of(word)
    if verb is None:
        return False
    if verb == deed:
        return not _held_by_noun(word, deed)
    return _at_once(verb, deed) or _at_once(deed, verb) or _beside(verb, deed) or _beside(deed, verb)


def _beside_deed(event: Token, subjects: list[Token], deed: Token) -> bool:
    """Whether an event is what a deed is told of or in: "kick-off of the evening match was", "in a night attack"."""
    if event.dep_ != "pobj":
        return False
    return event.head.head in subjects or (event.head.head == deed and event.head.lower_ in ("in", "during"))


def _at_once(verb: Token, other: Token) -> bool:
    """Whether a clause of time joins two deeds: "it was still dark when the bus crashed", "woken when it began to"."""
    while other.dep_ == "xcomp" and other.head != verb:
        other = other.head
    if other.dep_ not in ("advcl", "relcl") or verb not in (other.head, *other.head.ancestors):
        return False
    if other.head != verb and (other.dep_ != "relcl" or other.head.dep_ not in ("attr", "pobj", "npadvmod")):
        return False
    return any(child.dep_ in ("advmod", "mark") and child.lower_ in ("when", "as", "while") for child in other.children)


def _beside(verb: Token, other: Token) -> bool:
    """Whether a deed is put beside another in brackets, behind a colon or with "with": "(the call came at 3 p.m.)"."""
    if other.dep_ in ("parataxis", "ccomp") and other.head == verb:
        between = other.doc[min(verb.i, other.i) : max(verb.i, other.i)].text
        return "(" in between or ":" in between
    # "With the strongest gusts measured at 5 a.m."
    if other.dep_ in ("acl", "pcomp", "advcl"):
        held = next((word for word in other.ancestors if word.pos_ == "ADP"), None)
        return held is not None and held.lower_ == "with" and verb_of(held) == verb
    return False


_WEEKDAY = re.compile(r"\bon\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def _tells_event(sentence: str) -> bool:
    return any_of(tuple(load("class_words")["night_events"])).search(sentence) is not None


def _of_the_sentence_before(pile: Pile, key: str, low: int, deed: Token) -> Part | None:
    """That of the event just told: "In the morning a bus hit a tree. The accident happened at 7 p.m."."""
    sentences = pile.sentences(key)
    number = next((at for at, (start, _) in enumerate(sentences) if start == low), 0)
    text = pile.readings[key].document.text
    high = sentences[number][1]
    happens = _is_the_event(deed) or _on_clock(deed) or _begins(text, low, high)
    if not number or not (happens or deed.lower_ in load("class_words")["impacts"]):
        return None
    if any(
        time.kind == "date"
        and low <= time.start < high
        and time.timex != "PRESENT_REF"
        and not re.search(r"\b(?:minutes?|seconds?|moments?)\b", time.text)
        for time in pile.readings[key].times
    ):
        return None
    start, end = sentences[number - 1]
    parts = parts_in(text, start, end)
    if not parts and number > 1 and not _tells_event(text[start:end]):
        start, end = sentences[number - 2]
        parts = parts_in(text, start, end)
    if len(parts) != 1 or _apart(text, start, parts[0]) or re.search(r"\d\s?(?:[ap]\.?m\b|:\d\d)", text[start:end]):
        return None
    told = verb_of(word_at(pile, key, parts[0].start, parts[0].end))
    # "The attack came in the night. Rockets hit the town at 2 p.m.": what happened is what the event was.
    if not happens and (told is None or not _event_happened(told)):
        return None
    # "He was listed in fair condition in the morning. The crash happened at 9 p.m.": the morning is of another deed.
    if told is None or not told_as_past(told) or not (_is_of_event(told) or _tells_event(text[start:end])):
        return None
    return parts[0]


def _event_happened(verb: Token) -> bool:
    """Whether a verb has an event as its subject: "the attack came"."""
    events = load("class_words")["night_events"]
    return any(child.dep_ in _SUBJECTS and child.lower_ in events for child in verb.children)


def _is_of_event(verb: Token) -> bool:
    """Whether a verb is one of happening or of meeting."""
    words = load("class_words")
    return verb.lower_ in {word.split()[0] for word in words["happened"]} | {*words["gathered"]}


def _is_the_event(deed: Token) -> bool:
    """Whether a verb tells that the event just told happened: "it began", "the accident happened"."""
    words = load("class_words")
    subject = next((child for child in deed.children if child.dep_ in _SUBJECTS), None)
    if subject is None or deed.lower_ not in {word.split()[0] for word in words["happened"]} | {"happened"}:
        return False
    told = [child.lower_ for child in subject.children if child.dep_ != "punct"]
    return subject.lower_ == "it" or (subject.lower_ in words["night_events"] and told == ["the"])


def _begins(text: str, low: int, high: int) -> bool:
    """Whether a sentence tells how an event began: "the first shells fell", "police were called"."""
    if _WEEKDAY.search(text, low, high):
        return False
    told = any_of(tuple(load("class_words")["beginnings"])).search(text.replace("first aid", "other aid"), low, high)
    return told is not None


def _of_the_event_after(pile: Pile, key: str, low: int, deed: Token) -> Part | None:
    """That which the event is called by later: "The bus crashed at 2 p.m. The night-time accident closed the road"."""
    sentences = pile.sentences(key)
    number = next((at for at, (start, _) in enumerate(sentences) if start == low), 0)
    text = pile.readings[key].document.text
    line = text[low : sentences[number][1]]
    if not (_is_of_event(deed) or _tells_event(line)) or not told_as_past(deed):
        return None
    if re.search(r"\b(?:first|another|one)\b", line, re.I):
        return None  # "The first attack came at 2 p.m. The attack in the evening"
    stop = sentences[min(number + JUST, len(sentences) - 1)][1]
    events = any_of(tuple(load("class_words")["night_events"])).pattern
    called = [
        part
        for part in parts_in(text, sentences[number][1], stop)
        if (
            re.search(r"\b[Tt]he\s+(?:[a-z]+\s+)?$", text[: part.start][-25:])
            and re.match(rf"\s+(?:[a-z]+\s+)?{events}", text[part.end :], re.I)
        )
        # "It was the middle of the night"; "the accident happened in the middle of the night"
        or re.search(r"(?:^|[.!?]\s+)It\s+was\s+(?:the\s+)?$", text[: part.start][-20:])
        or re.search(
            rf"(?:^|[.!?]\s+)The\s+{events}\s+(?:(?:happened|came|occurred|began)\s+)?(?:in\s+the\s+)?$",
            text[: part.start][-50:],
        )
    ]
    return called[0] if len(called) == 1 else None
