"""Range classes: what "medium-range" means by each published scheme, against the range that is stated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..model import Finding, Quantity, Span, Verdict
from ..reference import load
from .denials import refuses
from .flying_things import refers_back, things_in
from .phrases import any_of
from .pile import Pile
from .ranges import StatedRange
from .said import finding_on
from .told_ranges import ToldRange, is_range, told_ranges
from .units import kilometres

#: A bound is crossed only from this share of it on: ranges are told in round figures. Beyond the second nothing fits.
NEAR, FAR = 0.05, 0.25


_AND = re.compile(r"\b(?:short|medium|intermediate|long)(?:er)?-?\s*(?:,|and|or|to)\s+$", re.I)

#: "Short-range missiles and those with a range of": the length is that of the second.
_OF_ANOTHER = re.compile(r"\band\s+(?:those|others?|the\s+[A-Z]|an?other)\b|\b(?:while|whereas)\b")
#: How many sentences back the range of what "it" is may be told.
JUST = 2
_REPLACED = re.compile(
    r"\b(?:replac\w+|supersed\w+|succeed\w*|successor|predecessor|unlike|instead\s+of|(?:rather|other)\s+than|compared\s+(?:to|with)"
    r"|former|older|previous|formerly|intercept\w*|shoot\w*\s+down)\b",
    re.I,
)


#: Nobody says that it is of that class.
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject\w*|refut\w*|disput\w*|contradict\w*|nonsense|wrong\w*|false\w*|myth|exaggerat\w*|mislead\w*|hardly|far\s+from|by\s+no\s+means|not(?!\s+(?:more|farther|further))|never|neither|isn['’]t)\b",
    re.I,
)


@dataclass(frozen=True)
class _Bounds:
    """One scheme's bounds of a class, in km; ``upper`` infinite where open."""

    scheme: str
    source: str
    lower: float
    upper: float


@cache
def _schemes(name: str) -> tuple[_Bounds, ...]:
    return tuple(
        _Bounds(
            scheme["name"],
            scheme["source"],
            float(row.get("over", row.get("from", 0))),
            float(row["up_to"]) if row.get("up_to") is not None else float("inf"),
        )
        for scheme in load("range_classes").values()
        if (row := scheme["classes"].get(name)) is not None
    )


@cache
def _words() -> dict[str, Any]:
    words = load("class_words")
    return {
        "classes": dict(words["range_words"]),
        "class": any_of(tuple(words["range_words"])),
        "missile": any_of(tuple(words["missile"])),
        "other": any_of(tuple(words["other_arms"])),
        "before": any_of(tuple(words["range_before"])),
        "after": any_of(tuple(words["range_after"])),
    }


def range_class_findings(pile: Pile, ranges: dict[str, tuple[StatedRange, ...]]) -> Iterator[Finding]:
    """Findings on missiles that are called by a class of range and whose range is stated.

    Args:
        pile: the reports.
        ranges: ranges stated of each weapon, by entity.
    """
    words, told = _words(), told_ranges(pile)
    for key, reading in pile.readings.items():
        text = reading.document.text
        for match in words["class"].finditer(text):
            start, end = pile.sentence(key, match.start())
            sentence = text[start:end]
            classes = {_class(found.group()) for found in words["class"].finditer(sentence)}
            # "Short- and medium-range missiles": of which the range is told cannot be known.
            if _AND.search(text[start : match.start()]):
                continue
            arms = pile.arms_between(key, match.start() - 60, match.end() + 60)
            if _REPLACED.search(text[start : match.start()]) and not _REPLACED.search(text[match.end() : end]):
                continue  # "replaces a short-range missile": the range told is that of its successor
            named = [thing for thing in things_in(pile, key, start, end) if thing.named]
            plain = sentence.replace(match.group(), " ")
            if len(classes) != 1 or words["other"].search(sentence) or _DENIED.search(sentence) or refuses(plain):
                continue
            if sentence.rstrip().endswith("?"):
                continue
            if not (words["missile"].search(sentence) or arms or named):
                continue
            span = pile.span(key, match.start(), match.end())
            lengths = pile.quantities_within(key, start, end)
            stated = [q for q in lengths if _is_range(text, start, end, q, words) or is_range(text, start, end, q)]
            # "2,000 km (1,200 miles)": one range in two units.
            if len(stated) == 2 and "(" in text[stated[0].end : stated[1].start][:3]:
                stated = stated[:1]
            if len(stated) == 1 and _OF_ANOTHER.search(text[match.end() : stated[0].start]):
                continue
            if len(stated) == 1:
                yield from _judged(pile, span, stated[0], pile.span(key, stated[0].start, stated[0].end), None)
            elif not stated and len({entity.id for _, entity in arms}) == 1:
                entity = arms[0][1]
                for one in ranges.get(entity.id, ()):
                    yield from _judged(pile, span, one, one.span, entity.id)
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
    if len(rows) == 1 and rows[0].thing is not None and len(named) <= 1:
        one, thing = rows[0], rows[0].thing
        stated = StatedRange("", thing.called, one.lower_km, one.upper_km, one.about, "", one.span)
        yield from _judged(pile, span, stated, one.span, None)


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
    classed = _words()["class"].search(text, sentences[number][1], end)
    if _ITS.match(text, start, end) and classed is None and not any(thing.named for thing in between):
        one, called = rows[0], rows[0].thing.called if rows[0].thing else "it"
        stated = StatedRange("", called, one.lower_km, one.upper_km, one.about, "", one.span)
        yield from _judged(pile, span, stated, one.span, None)


#: How a sentence begins that tells more of the missile just named.
_ITS = re.compile(r"[“\"\s]*(?:its|it|their|they|the\s+(?:missile|rocket|weapon)s?)\b", re.I)


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
    if len({(one.lower_km, one.upper_km) for one in rows}) == 1:
        one = rows[0]
        stated = StatedRange(
            "", one.thing.called if one.thing else "", one.lower_km, one.upper_km, one.about, "", one.span
        )
        yield from _judged(pile, span, stated, one.span, None)


def _class(word: str) -> str:
    classes = _words()["classes"]
    folded = {key.casefold(): value for key, value in classes.items()}
    return folded[re.sub(r"\s+", " ", word).casefold()]


def _is_range(text: str, start: int, end: int, quantity: Quantity, words: dict[str, Any]) -> bool:
    """Whether a length is told as what the missile can fly, not as what one flew or how long it is."""
    if quantity.dimension != "length":
        return False
    before, after = (
        text[max(start, quantity.start - 45) : quantity.start],
        text[quantity.end : min(end, quantity.end + 20)],
    )
    close = re.match(r"[\s-]*(?:\([^)]*\)\s*)?", after)
    return bool(words["before"].search(before) or words["after"].match(after[close.end() if close else 0 :]))


def _judged(
    pile: Pile, span: Span, stated: Quantity | StatedRange, where: Span, entity: str | None
) -> Iterator[Finding]:
    if isinstance(stated, StatedRange):
        lower, upper = stated.lower_km, stated.upper_km
    else:
        lower, upper = kilometres(stated.lower, stated.unit), kilometres(stated.upper, stated.unit)
    # A range is as far as it goes: of "300 to 500 km" the 500.
    most = upper if upper is not None else lower
    if most is None or most <= 0:
        return
    schemes = _schemes(_class(span.quote))
    rows = [(_off(most, upper is None, scheme), scheme) for scheme in schemes]
    fits = [scheme for off, scheme in rows if off <= NEAR]
    others = [scheme for off, scheme in rows if off > NEAR]
    least = min(off for off, _ in rows)
    verdict: Verdict = (
        "consistent" if fits else "doubtful" if least <= FAR or not _ballistic(pile, span) else "impossible"
    )
    told = f"a range of {where.quote} is called “{span.quote}”"
    if fits and not others:
        sentence = f"{told[0].upper()}{told[1:]}, as {_listed(fits)} has it."
    elif fits:
        sentence = f"{told[0].upper()}{told[1:]}: so by {_listed(fits)}, not by {_listed(others)}; schemes differ."
    else:
        sentence = f"{told[0].upper()}{told[1:]}, which fits no published scheme: {_listed(others)}."
    yield finding_on(
        pile, "class", (span, where), verdict, sentence, {"range_km": round(most, 1)},
        formula="; ".join(scheme.source.split("; ")[0] for scheme in (*fits, *others))[:600], about=entity,
    )  # fmt: skip


def _ballistic(pile: Pile, span: Span) -> bool:
    """Whether the sentence speaks of ballistic missiles, which the schemes are made for."""
    start, end = pile.sentence(span.document, span.start)
    text = pile.readings[span.document].document.text[start:end]
    return bool(re.search(r"\b(?:ballistic|[IMS]RBMs?|ICBMs?|intercontinental)\b", text, re.I))


def _off(most: float, open_above: bool, scheme: _Bounds) -> float:
    """How far a range lies outside a class, as a share of the bound it crosses."""
    if most > scheme.upper:
        return most / scheme.upper - 1.0
    if most <= scheme.lower and not open_above and scheme.lower:
        return 1.0 - most / scheme.lower
    return 0.0


def _listed(schemes: list[_Bounds]) -> str:
    rows = [f"{one.scheme} ({_bounds(one)})" for one in schemes]
    return rows[0] if len(rows) == 1 else f"{', '.join(rows[:-1])} and {rows[-1]}"


def _bounds(one: _Bounds) -> str:
    if one.upper == float("inf"):
        return f"over {one.lower:,.0f} km"
    return f"up to {one.upper:,.0f} km" if not one.lower else f"{one.lower:,.0f} to {one.upper:,.0f} km"
