"""Range classes: a thing called "medium-range", and the range that is stated of it there or elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Finding, Span
from .clauses import word_at
from .denials import refuses, without_no_refusals
from .flying_things import Thing, refers_back, things_in
from .phrases import any_listed
from .pile import Pile
from .range_verdicts import class_of, judge_range
from .ranges import StatedRange
from .ranges_beside import flown, ranges_beside
from .told_of import told_of
from .told_ranges import ToldRange, told_ranges
from .two_things import names_of, told_of_two
from .units import kilometres

_AND = re.compile(r"\b(?:short|medium|intermediate|long)(?:er)?-?\s*(?:,|and|or|to)\s+$", re.I)
#: "Short-range missiles and those with a range of": the length is that of the second.
_OF_ANOTHER = re.compile(r"\band\s+(?:those|others?|the\s+[A-Z]|an?other)\b|\b(?:while|whereas)\b")
#: How many sentences back the range of what "it" is may be told.
JUST = 2
_REPLACED = re.compile(
    r"\b(?:replac\w+|supersed\w+|succeed\w*|successor|predecessor|unlike|instead\s+of|(?:rather|other)\s+than|compared\s+(?:to|with)"
    r"|former|began\s+as|started\s+(?:out\s+)?as|older|previous|formerly|intercept\w*|(?:shot|shoot\w*)\s+down)\b",
    re.I,
)
#: Nobody says that it is of that class.
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject\w*|refut\w*|disput\w*|contradict\w*|nonsense|wrong\w*|false\w*|myth|exaggerat\w*|mislead\w*|hardly|far\s+from|by\s+no\s+means|not(?!\s+(?:more|farther|further))|never|neither|isn['’]t)\b",
    re.I,
)


def _denied(plain: str) -> bool:
    return _DENIED.search(without_no_refusals(plain)) is not None or refuses(plain)


def range_class_findings(pile: Pile, ranges: dict[str, tuple[StatedRange, ...]]) -> Iterator[Finding]:
    """Findings on missiles that are called by a class of range and whose range is stated.

    Args:
        pile: the reports.
        ranges: ranges stated of each weapon, by entity.
    """
    told, classed = told_ranges(pile), any_listed("class_words", "range_words")
    for key, reading in pile.readings.items():
        text = reading.document.text
        for match in classed.finditer(text):
            start, end = pile.sentence(key, match.start())
            sentence = text[start:end]
            classes = {class_of(found.group()) for found in classed.finditer(sentence)}
            # "Short- and medium-range missiles": of which the range is told cannot be known.
            if _AND.search(text[start : match.start()]):
                continue
            arms = pile.arms_between(key, match.start() - 60, match.end() + 60)
            if _REPLACED.search(text[start : match.start()]) and not _REPLACED.search(text[match.end() : end]):
                continue  # "replaces a short-range missile": the range told is that of its successor
            named = [thing for thing in things_in(pile, key, start, end) if thing.named]
            plain = sentence.replace(match.group(), " ")
            if len(classes) != 1 or any_listed("class_words", "other_arms").search(sentence) or _denied(plain):
                continue
            if sentence.rstrip().endswith("?"):
                continue
            meant = re.search(r"\b(?:it|they|them|its)\b", sentence) is not None
            if not (any_listed("class_words", "missile").search(sentence) or arms or named or meant):
                continue
            span = pile.span(key, match.start(), match.end())
            lengths = pile.quantities_within(key, start, end)
            things = things_in(pile, key, start, end)
            named = [thing for thing in things if thing.named]
            stated = ranges_beside(text, (start, end), match.end(), lengths, things)
            if any(told_of_two(pile, key, match.span(), (q.start, q.end)) for q in stated):
                continue
            if not stated and (way := flown(text, start, end, lengths)) is not None:
                least = StatedRange("", "", kilometres(way.lower, way.unit), None, False, "", span)
                yield from judge_range(pile, span, least, pile.span(key, way.start, way.end), None)
                continue
            # "2,000 km (1,200 miles)": one range in two units.
            if len(stated) == 2 and "(" in text[stated[0].end : stated[1].start][:3]:
                stated = stated[:1]
            if len(stated) == 1 and _OF_ANOTHER.search(text[match.end() : stated[0].start]):
                continue
            if len(stated) == 1:
                yield from judge_range(pile, span, stated[0], pile.span(key, stated[0].start, stated[0].end), None)
            elif not stated and len({entity.id for _, entity in arms}) == 1:
                entity = arms[0][1]
                for one in ranges.get(entity.id, ()):
                    yield from judge_range(pile, span, one, one.span, entity.id)
                if not ranges.get(entity.id):
                    yield from _elsewhere(pile, span, number_of(pile, key, start), told)
            elif not stated:
                number = number_of(pile, key, start)
                yield from _elsewhere(pile, span, number, told)
                if not named and refers_back(sentence):
                    yield from _just_told(pile, span, number, told.get(key, ()))
                yield from _told_next(pile, span, number, told.get(key, ()), {thing.key for thing in named})


def _just_told(pile: Pile, span: Span, number: int, told: tuple[ToldRange, ...]) -> Iterator[Finding]:
    """The one range told just before a sentence that refers back: "It flies 8,000 km. It is short-range"."""
    rows = [one for one in told if number - JUST <= one.sentence < number]
    start, end = pile.sentences(span.document)[rows[0].sentence][0] if rows else 0, span.start
    named = {thing.key for thing in things_in(pile, span.document, start, end) if thing.named}
    if not rows and number and (flew := _flew_before(pile, span, number)) is not None:
        yield flew
    if len(rows) == 1 and rows[0].thing is not None and len(named) <= 1 and not _of_two(pile, span, rows[0].span):
        one, thing = rows[0], rows[0].thing
        stated = StatedRange("", thing.called, one.lower_km, one.upper_km, one.about, "", one.span)
        yield from judge_range(pile, span, stated, one.span, None)


def _flew_before(pile: Pile, span: Span, number: int) -> Finding | None:
    """The finding on what the sentence before tells it flew: "The missile flew 8,000 km. It was short-range"."""
    low, high = pile.sentences(span.document)[number - 1]
    way = flown(pile.readings[span.document].document.text, low, high, pile.quantities_within(span.document, low, high))
    things, missile = things_in(pile, span.document, low, high), any_listed("class_words", "missile")
    if way is None or len({thing.key for thing in things}) != 1 or not missile.search(things[0].called):
        return None
    least = StatedRange("", "", kilometres(way.lower, way.unit), None, False, "", span)
    return next(judge_range(pile, span, least, pile.span(span.document, way.start, way.end), None), None)


def _told_next(pile: Pile, span: Span, number: int, told: tuple[ToldRange, ...], names: set[str]) -> Iterator[Finding]:
    """The one range told just after, of the same thing: "A short-range missile was shown. Its range is 500 km"."""
    text, sentences = pile.readings[span.document].document.text, pile.sentences(span.document)
    rows = [one for one in told if number < one.sentence <= number + JUST]
    if len(rows) != 1 or names:
        return
    start, end = sentences[rows[0].sentence]
    between = things_in(pile, span.document, sentences[number][1], end)
    if any(thing.start < start for thing in between):
        return  # "Short-range missiles were fired. A new one was shown. Its range is"
    classed = any_listed("class_words", "range_words").search(text, sentences[number][1], end)
    if (
        (_ITS.match(text, start, end) or _of_it(pile, rows[0].span))
        and classed is None
        and (not any(thing.named for thing in between) or _called_so(pile, rows[0].span, between))
        and not _of_two(pile, span, rows[0].span)
    ):
        one, called = rows[0], rows[0].thing.called if rows[0].thing else "it"
        stated = StatedRange("", called, one.lower_km, one.upper_km, one.about, "", one.span)
        yield from judge_range(pile, span, stated, one.span, None)


def _of_it(pile: Pile, span: Span) -> bool:
    """Whether a range is told of "it", "each of them" or "the missile": of what was named before."""
    noun = told_of(word_at(pile, span.document, span.start, span.end))
    if noun is None:
        return False
    missile = any_listed("class_words", "missile")
    known = missile.fullmatch(noun.lower_) or noun.lower_ in ("weapon", "weapons", "rocket", "rockets")
    the = any(child.lower_ in ("the", "this", "these") for child in noun.children)
    return noun.lower_ in ("it", "its", "they", "their", "each", "both") or (bool(known) and the)


def _called_so(pile: Pile, span: Span, things: list[Thing]) -> bool:
    """Whether the names of a sentence only say what the missile of a range is called: "known as the Tern"."""
    noun = told_of(word_at(pile, span.document, span.start, span.end))
    if noun is None or not _of_it(pile, span):
        return False
    own, beside = names_of(noun, things)
    return not beside and own == {thing.key for thing in things if thing.named}


def _of_two(pile: Pile, span: Span, other: Span) -> bool:
    """Whether class and range are told of two things in one report."""
    return span.document == other.document and told_of_two(
        pile, span.document, (span.start, span.end), (other.start, other.end)
    )


#: How a sentence begins that tells more of the missile just named.
_ITS = re.compile(
    r"[“\"\s]*(?:its|it|their|they|the\s+(?:missile|rocket|weapon|(?:maximum\s+)?range)s?|(?:maximum\s+)?(?:range|reach)(?=\s*:))\b",
    re.I,
)


def number_of(pile: Pile, key: str, start: int) -> int:
    """The number of the sentence that begins at an offset."""
    return next(number for number, (first, _) in enumerate(pile.sentences(key)) if first == start)


def _elsewhere(pile: Pile, span: Span, number: int, told: dict[str, tuple[ToldRange, ...]]) -> Iterator[Finding]:
    """Ranges told of the one thing that a sentence names, in other sentences and reports."""
    start, end = pile.sentences(span.document)[number]
    names = {thing.key for thing in things_in(pile, span.document, start, end) if thing.named}
    if len(names) != 1:
        return
    rows = [one for told_ in told.values() for one in told_ if one.thing is not None and one.thing.key in names]
    if len({(one.lower_km, one.upper_km) for one in rows}) == 1 and not _of_two(pile, span, rows[0].span):
        one = rows[0]
        stated = StatedRange(
            "", one.thing.called if one.thing else "", one.lower_km, one.upper_km, one.about, "", one.span
        )
        yield from judge_range(pile, span, stated, one.span, None)
