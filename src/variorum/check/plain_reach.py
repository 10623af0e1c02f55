"""Reach told in plain sentences: "the rocket, with a range of 70 km, could hit Berlin from Kaliningrad".

The range stands in the same sentence, near it, or wherever any report tells it of a thing of the same name; launch
place and target stand in the sentence, or the launch place where the thing was named just before. Trips flown "without
a stop" and what is "out of range" are read the same way. No list of weapons is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from ..model import Place, Span
from ..reference import load
from .flying_things import BACK, Thing, before, refers_back, things_in, turns_to_another
from .phrases import any_of
from .pile import Pile
from .place_pairs import as_land
from .reach_claims import TARGET_WINDOW, ends_with, starts_with
from .reach_wordings import Wording, flown_once, wording
from .told_ranges import ToldRange, told_ranges
from .unread_places import town_from, towns_of_reach

_DATELINE = re.compile(r"\W*[A-Z][A-Z'’ .-]{2,}(?:,[^-–—.;]{0,40})?\s+[-–—]+\s")
_JOINED = re.compile(r"\s*(?:,|,?\s+and|,?\s+or)\s+(?:even\s+)?")
_AT = r"(?:in|at|near|outside|around|from|on|to)\s+(?:the\s+)?(?:\w+ern\s+)?$"
_END = re.compile(
    r"(?:\b(?:from|to|between|and|for|left|leaves|leaving|reach\w*|connect\w*|link\w*|with|as\s+far\s+as|in|at|into|towards?)\s+(?:the\s+)?|[-–]\s*)$",
    re.I,
)
#: "The missile", "these new missiles", "our missiles": the one that was named; not "the larger missile".
_SAME = re.compile(
    r"\b(?:the|this|that|these|those|our|such)\s+(?:(?!larg|big|other|older|earli|heav|long|small|new)[a-z-]+\s+)?$",
    re.I,
)
#: "Though not with the Tern": it is said of others.
_EXCEPT = re.compile(
    r"\b(?:not|unlike|except|besides|apart\s+from|other\s+than|rather\s+than|instead\s+of|without|in\s+contrast\s+to|compared\s+(?:to|with)|than)\s+"
    r"(?:(?:with|by|for|from|using)\s+)?(?:the\s+|an?\s+|its\s+|their\s+)?(?:[a-z-]+\s+){0,2}$",
    re.I,
)
_MOVED = re.compile(
    r"\b(?:moved?|moving|transfer\w*|relocat\w*|shift\w*|redeploy\w*|brought|shipped|sent|withdrawn)\b[^.;]{0,60}$",
    re.I,
)


@dataclass(frozen=True)
class PlainReach:
    """Something is said to reach a place, or not to reach it.

    Attributes:
        document: identifier of the document.
        name: what it is called ("the rocket").
        target: the place.
        everywhere: whether all of the place is meant.
        launch: where from.
        told: the range that counts: of several the one that is kindest to the claim.
        denied: whether the place is said to be out of reach.
        span: the words from cue to place.
        premise: how the launch place is known where it is only guessed.
    """

    document: str
    name: str
    target: Place
    everywhere: bool
    launch: Place
    told: ToldRange
    denied: bool
    span: Span
    premise: str | None = None


@cache
def _words() -> dict[str, Any]:
    reach = load("reach_words")
    holders = "|".join(re.escape(word) for word in reach["holders"])
    put = "|".join(re.escape(word) for word in reach["put"])
    return {
        "everywhere": ends_with(tuple(reach["everywhere"])),
        "after": re.compile(r"\s+" + any_of(tuple(reach["everywhere_after"])).pattern, re.I),
        "launch": ends_with(tuple(reach["launch_before"])),
        "territory": starts_with(tuple(reach["territory"])),
        # "the Tern in X", "missiles stationed at X", "batteries in X", "rebels in X"
        "there": re.compile(
            rf"^\s*,?\s*(?:(?:that|which|now|already|is|are|was|were|being|currently|newly|recently)\s+)*(?:(?:{put})\s+)?{_AT}",
            re.I,
        ),
        "held": re.compile(rf"\b(?:{holders}|{put})\s+{_AT}", re.I),
    }


def plain_reaches(pile: Pile, judged: set[tuple[str, int]]) -> Iterator[PlainReach]:
    """Claims of reach, but for targets judged already.

    Args:
        pile: the reports.
        judged: document and offset of targets that a claim about a known weapon was judged on.
    """
    ranges = told_ranges(pile)
    if not ranges:
        return
    for key, reading in pile.readings.items():
        text = reading.document.text
        for number, (start, end) in enumerate(pile.sentences(key)):
            if (head := _DATELINE.match(text, start, end)) is not None:
                start = head.end()
            words = wording(text, start, end)
            if words is None and (flown := flown_once(text, start, end)) is not None:
                words = flown
            if words is None:
                continue
            known = pile.places_within(key, start, end)
            places = sorted({*known, *towns_of_reach(text, start, end, known)}, key=lambda place: place.start)
            if not places or any((key, place.start) in judged for place in places):
                continue
            things = [
                thing for thing in things_in(pile, key, start, end)
                if not any(place.start < thing.end and thing.start < place.end for place in places if not place.demonym)
            ]  # fmt: skip
            told = _range(ranges, pile, key, number, words, things)
            if told is None or told.thing is None:
                continue
            targets, launch = _ends(text, start, end, words, places, things)
            premise = None
            if targets and launch is None:
                launch = town_from(text, start, end) if words.side != "trip" else None
                launch = launch or _earlier(pile, key, number, told)
                if launch is None and (launch := _owner(pile, key, start, told, words, things)) is not None:
                    premise = f"it is launched from {launch.name}, whose {told.thing.called.removeprefix('the ')} it is said to be"  # noqa: E501
            if launch is None:
                continue
            for place in targets:
                if place == launch or (place.name, place.country) == (launch.name, launch.country):
                    continue
                front = text[max(start, place.start - 40) : place.start]
                yield PlainReach(
                    key, told.thing.called, place, bool(_words()["everywhere"].search(front)), launch, told, words.denied,  # noqa: E501
                    pile.span(key, min(words.start, place.start), max(place.end, words.end)), premise,
                )  # fmt: skip


def _range(
    ranges: dict[str, tuple[ToldRange, ...]], pile: Pile, key: str, number: int, words: Wording, things: list[Thing]
) -> ToldRange | None:
    """The range that counts for a sentence: its own, that of its thing anywhere, else the only one told near it."""
    own = [one for one in ranges.get(key, ()) if one.sentence == number]
    named = [thing for thing in things if thing.named]
    near = [thing for thing in named if thing.start <= words.start] or named
    names = {near[-1].key} if near else set[str]()
    start, end = pile.sentences(key)[number]
    text = pile.readings[key].document.text
    rows = list(own)
    if near and not words.denied and _EXCEPT.search(text[min(start, near[-1].start) : near[-1].start]):
        return None
    if near and near[-1].end <= words.start and turns_to_another(text, near[-1].end, words.start):
        # "The Tern flew 300 km; the new model ...": of that no more than its own half tells.
        names, rows = (
            set[str](),
            [
                one
                for one in own
                if (one.span.start > near[-1].end and one.thing is None) or one.span.start > words.start
            ],
        )
        if not rows:
            return None
    elif (
        names
        and own
        and (others := [one for one in own if one.thing and one.thing.named and one.thing.key not in names])
    ):
        rows = [one for one in own if one not in others]
    if names:
        rows += [
            one for told in ranges.values() for one in told if one.thing and one.thing.key in names and one not in rows
        ]
    if not rows:
        close = [one for one in ranges.get(key, ()) if abs(one.sentence - number) <= BACK]
        # Where the sentence names its thing, a range near it counts only if nothing else is named as having it.
        rows = [one for one in close if one.thing is not None and (not names or not one.thing.named)]
        if len({one.thing.key for one in rows if one.thing is not None}) > 1:
            return None
        if rows and not names and not things and not refers_back(text[start:end]) and not re.search(
            r"\b(?:we|our|us)\b|\bbe\s+\w+", text[start:end], re.I
        ):  # fmt: skip
            return None
        if rows and not names and things and any(one.thing and one.thing.named for one in rows):
            # "Its bombers can reach": other things than the one whose range was told.
            ahead = text[start : min(things, key=lambda thing: abs(thing.start - words.start)).start]
            if not _SAME.search(ahead):
                return None
    rows = [one for one in rows if one.farthest_km > 0]
    if words.denied:
        return min(rows, key=lambda one: (one.surest_km, one.span.start), default=None)
    return max(rows, key=lambda one: (one.farthest_km, one.upper_km is None, -one.span.start), default=None)


def _ends(
    text: str, start: int, end: int, words: Wording, places: list[Place], things: list[Thing]
) -> tuple[list[Place], Place | None]:
    """The targets and the launch place that a sentence names."""
    use = _words()
    solid = [
        place for place in places
        if not place.demonym or use["territory"].match(text[place.end : place.end + 40])
    ]  # fmt: skip
    if words.side == "trip":
        return _trip(text, start, solid)
    launches: list[tuple[int, Place]] = []
    for place in solid:
        front = text[max(start, place.start - 60) : place.start]
        if re.search(r"(?<!away\s)(?<!far\s)\b[Ff]rom\s+(?:(?!to\b|can\b|could\b)[a-z-]+\s+){0,4}$", front) or re.search(  # noqa: E501
            r"\bfrom\s+(?:anywhere|any\s+\w+|somewhere|bases?|positions?|sites?|silos?|\w+\s+bases?)\s+(?:in|on|near)\s+(?:the\s+)?$", front, re.I  # noqa: E501
        ):  # fmt: skip
            # "moved from X to Y": Y is where it is then.
            launches.append((3 if _MOVED.search(front) else 0, place))
        elif _MOVED.search(front) and re.search(r"\bto\s+(?:the\s+)?$", front):
            launches.append((0, place))
        elif (
            use["held"].search(front)
            or use["launch"].search(front)
            or any(
                thing.end <= place.start
                and place.start - thing.end <= 60
                and use["there"].match(text[thing.end : place.start])
                for thing in things
            )
        ):
            launches.append((1, place))
    launch = min(launches, key=lambda row: (row[0], row[1].start))[1] if any(row[0] < 3 for row in launches) else None
    others = [place for place in solid if place not in [row[1] for row in launches]]
    behind = [
        place
        for place in others
        if words.end <= place.start <= words.end + TARGET_WINDOW and ";" not in text[words.end : place.start]
    ]
    ahead = [place for place in others if place.end <= words.start]
    if words.side == "behind":
        chosen = behind[:1]
    else:
        direct = [place for place in solid if re.fullmatch(r"\s+(?:of\s+)?(?:the\s+)?", text[words.end : place.start])]
        chosen = direct[:1] if direct and not words.denied and direct[0] is not launch else ahead[-1:]
    if chosen:
        for place in others:
            if place.start > chosen[-1].end and _JOINED.fullmatch(text[chosen[-1].end : place.start]):
                chosen.append(place)
    return chosen, launch


def _trip(text: str, start: int, places: list[Place]) -> tuple[list[Place], Place | None]:
    """Both ends of a trip: "from X to Y", "between X and Y", "X to Y"."""
    for first, second in pairwise(places):
        between = text[first.end : second.start]
        front = text[max(start, first.start - 30) : first.start]
        joined = re.fullmatch(
            r"(?:\s+(?:all\s+the\s+way\s+|nonstop\s+|straight\s+|non-stop\s+)?(?:to|and)|,?\s+[^,.;]{0,25},?\s+to)\s+(?:the\s+)?",
            between,
        )
        if joined and re.search(r"\b(?:from|between)\s+(?:the\s+)?$", front, re.I):
            return [second], first
        if re.fullmatch(r"(?:\s+to\s+|\s*[-–]\s*)", between):
            return [second], first
    # How far apart two places lie does not depend on which one it started from.
    ends = [place for place in places if _END.search(text[max(start, place.start - 25) : place.start])]
    return (ends[1:], ends[0]) if len(ends) == 2 == len(places) else ([], None)


def _earlier(pile: Pile, key: str, number: int, told: ToldRange) -> Place | None:
    """Where sentences before, or that of the range, have the thing: "the Tern at X has a range of 300 km"."""
    use = _words()
    text = pile.readings[key].document.text
    low, high = before(pile, key, number)
    sentences = [(low, high)]
    if told.document == key:
        sentences.insert(0, pile.sentences(key)[told.sentence])
    for start, end in sentences:
        things = [
            thing
            for thing in things_in(pile, key, start, end)
            if told.thing is None or thing.key == told.thing.key or not thing.named
        ]
        found = [
            place
            for place in pile.places_within(key, start, end)
            if not place.demonym
            and (
                any(0 <= place.start - thing.end <= 60 and use["there"].match(text[thing.end : place.start]) for thing in things)  # noqa: E501
                or (things and use["launch"].search(text[max(start, place.start - 40) : place.start]) and not _MOVED.search(text[max(start, place.start - 60) : place.start]))  # noqa: E501
            )
        ]  # fmt: skip
        if len({place.name for place in found}) == 1:
            return found[0]
    return None


def _owner(pile: Pile, key: str, start: int, told: ToldRange, words: Wording, things: list[Thing]) -> Place | None:
    """The country whose weapon it is: "Iranian drones", "North Korea's missile", "North Korea said its missile"."""
    text = pile.readings[key].document.text
    if not things or words.denied:
        return None
    thing = things[0].start
    for place in reversed(pile.places_within(key, start, max(thing, words.start))):
        between = text[place.end : thing] if place.end <= thing else ""
        # "Spain can hit X with its Tern": who can is where it stands.
        if place.kind == "country" and not place.demonym and re.match(
            r"\s+(?:can|could|may|might|would|is\s+able|has\s+the)\b", text[place.end :]
        ):  # fmt: skip
            return place
        if place.kind not in ("country", "government") or not place.country:
            continue
        if (place.demonym and re.fullmatch(r"\s+(?:[\w-]+\s+){0,3}", between)) or re.match(
            r"['’]s?\s|.*\b(?:its|their)\b", between
        ):
            return as_land(place)
    return None
