"""Parts of the day told in another sentence than the deed: of the event just told, or called so later."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..reference import load
from .clauses import told_as_past, verb_of, word_at
from .day_part_words import SUBJECTS, Part, apart, on_clock, parts_in
from .one_deed import scheduled, told_again, told_by_noun, told_of_same
from .phrases import WEEKDAY, any_listed
from .pile import Pile

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How many sentences after its time an event may be called by a part of the day.
JUST = 2


_WEEKDAY = re.compile(rf"\bon\s+{WEEKDAY}\b")


def _tells_event(sentence: str) -> bool:
    return any_listed("class_words", "night_events").search(sentence) is not None


def of_the_sentence_before(pile: Pile, key: str, low: int, deed: Token) -> Part | None:
    """That of the event just told: "In the morning a bus hit a tree. The accident happened at 7 p.m."."""
    sentences = pile.sentences(key)
    number = next((at for at, (start, _) in enumerate(sentences) if start == low), 0)
    text = pile.readings[key].document.text
    high = sentences[number][1]
    if not number or any(
        time.kind == "date"
        and low <= time.start < high
        and time.timex != "PRESENT_REF"
        and not re.search(r"\b(?:minutes?|seconds?|moments?)\b", time.text)
        for time in pile.readings[key].times
    ):
        return None
    for back in range(1, min(JUST, number) + 1):
        start, end = sentences[number - back]
        if (part := _of_told(pile, key, (start, end), (low, high), deed, near=back == 1)) is not None:
            return part
        if _parts_told(text, start, end):
            return None
    return None


def of_the_clause_before(pile: Pile, key: str, low: int, clock: int, deed: Token) -> Part | None:
    """The same where a semicolon joins the two: "The plane landed in the morning; it touched down at 7 p.m."."""
    text = pile.readings[key].document.text
    middle = text.rfind(";", low, clock)
    high = pile.sentence(key, clock)[1]
    if not low < middle < deed.idx:
        return None  # the deed is the one told before the semicolon
    return _of_told(pile, key, (low, middle), (middle, high), deed, near=True)


def _parts_told(text: str, start: int, end: int) -> list[Part]:
    """The parts of the day of what a stretch tells: not those "through" which something went on."""
    return [part for part in parts_in(text, start, end) if not apart(text, start, part)]


def _of_told(
    pile: Pile, key: str, before: tuple[int, int], own: tuple[int, int], deed: Token, *, near: bool
) -> Part | None:
    """The one part of the day of what a stretch tells, if the deed behind it is the same event, or how it began."""
    text = pile.readings[key].document.text
    start, end = before
    parts = _parts_told(text, start, end)
    if len(parts) != 1 or re.search(r"\d\s?(?:[ap]\.?m\b|:\d\d)", text[start:end]):
        return None
    told = verb_of(word_at(pile, key, parts[0].start, parts[0].end))
    if told is None or not told_as_past(told):
        return parts[0] if told is not None and scheduled(told, deed) else None
    if told_again(told, deed) or told_by_noun(told, deed):
        return parts[0]
    happens = _is_the_event(deed) or on_clock(deed) or _begins(text, *own)
    # "The attack came in the night. Rockets hit the town at 2 p.m.": what happened is what the event was.
    near = near or told_of_same(told, deed)
    if not happens and not (near and deed.lower_ in load("class_words")["impacts"] and _event_happened(told)):
        return None
    # "He was listed in fair condition in the morning. The crash happened at 9 p.m.": the morning is of another deed.
    fell = told.lower_ in load("class_words")["impacts"]
    return parts[0] if fell or _is_of_event(told) or _tells_event(text[start:end]) else None


def _event_happened(verb: Token) -> bool:
    """Whether a verb has an event as its subject: "the attack came"."""
    events = load("class_words")["night_events"]
    return any(child.dep_ in SUBJECTS and child.lower_ in events for child in verb.children)


def _is_of_event(verb: Token) -> bool:
    """Whether a verb is one of happening or of meeting."""
    words = load("class_words")
    told = {verb.lower_, _with_next(verb)}
    if verb.lower_ == "came":
        # "The attack came", "the train came off the rails"; not "the crowd came".
        return _event_happened(verb) or _with_next(verb) == "came off"
    return not told.isdisjoint(words["happened"]) or not told.isdisjoint(words["gathered"])


def _with_next(verb: Token) -> str:
    """A verb with the word behind it: "broke out"."""
    return f"{verb.lower_} {verb.nbor().lower_}" if verb.i + 1 < len(verb.doc) else verb.lower_


def _is_the_event(deed: Token) -> bool:
    """Whether a verb tells that the event just told happened: "it began", "the accident happened"."""
    words = load("class_words")
    subject = next((child for child in deed.children if child.dep_ in SUBJECTS), None)
    if deed.lemma_ == "be" and subject is not None and subject.lower_ == "it":
        return True  # "It was 4 p.m."
    named = [child.lower_ for child in deed.children if child.dep_ in (*SUBJECTS, "dobj")]
    if "time" in named or (deed.lemma_ == "be" and "landfall" in named):
        return True  # "The time was 4 p.m.", "instruments put the time at 4 p.m."
    if subject is None or {deed.lower_, _with_next(deed)}.isdisjoint(words["happened"]):
        return False
    told = [child.lower_ for child in subject.children if child.dep_ != "punct"]
    return subject.lower_ == "it" or (subject.lower_ in words["night_events"] and told == ["the"])


def _begins(text: str, low: int, high: int) -> bool:
    """Whether a sentence tells how an event began: "the first shells fell", "police were called"."""
    if _WEEKDAY.search(text, low, high):
        return False
    told = any_listed("class_words", "beginnings").search(text.replace("first aid", "other aid"), low, high)
    return told is not None


def of_the_event_after(pile: Pile, key: str, low: int, deed: Token) -> Part | None:
    """That which the event is called by later: "The bus crashed at 2 p.m. The night-time accident closed the road"."""
    sentences = pile.sentences(key)
    number = next((at for at, (start, _) in enumerate(sentences) if start == low), 0)
    text = pile.readings[key].document.text
    line = text[low : sentences[number][1]]
    moved = deed.lower_ in load("class_words")["moving"]
    if not (moved or _is_of_event(deed) or _tells_event(line)) or not told_as_past(deed):
        return None
    if re.search(r"\b(?:first|another|one)\b", line, re.I):
        return None  # "The first attack came at 2 p.m. The attack in the evening"
    stop = sentences[min(number + JUST, len(sentences) - 1)][1]
    events = any_listed("class_words", "night_events").pattern
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
