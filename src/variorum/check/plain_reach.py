"""Reach told in plain sentences: "the rocket, with a range of 70 km, could hit Berlin from Kaliningrad".

The range stands in the same sentence, near it, or wherever any report tells it of a thing of the same name; launch
place and target stand in the sentence, or the launch place where the thing was named just before. Trips flown "without
a stop" and what is "out of range" are read the same way. No list of weapons is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Place, Span
from .flying_things import BACK, Thing, refers_back, things_in, turns_to_another
from .other_things import of_another
from .pile import Pile
from .reach_ends import all_of_it, ends_of, launch_before, owner_of
from .reach_wordings import Wording, flown_once, wording
from .told_ranges import ToldRange, told_ranges
from .unread_places import town_from, towns_of_reach
from .who_reaches import not_told_which, one_of_two, who_reaches
from .whose_range import new_thing

_DATELINE = re.compile(r"\W*[A-Z][A-Z'’ .-]{2,}(?:,[^-–—.;]{0,40})?\s+[-–—]+\s")
#: "The missile", "these new missiles", "our missiles": the one that was named; not "the larger missile".
_SAME = re.compile(
    r"\b(?:the|this|that|these|those|our|such)\s+(?:(?!larg|big|other|older|earli|heav|long|small|new)[a-z-]+\s+)?$",
    re.I,
)
#: "Though not with the Tern": it is said of others.
_EXCEPT = re.compile(
    r"\b(?:not|replac\w+|supersed\w+|succeed\w*|unlike|except|besides|apart\s+from|other\s+than|rather\s+than|instead\s+of|without|in\s+contrast\s+to|compared\s+(?:to|with)|than)\s+"
    r"(?:(?:with|by|for|from|using)\s+)?(?:the\s+|an?\s+|its\s+|their\s+)?(?:[a-z-]+\s+){0,2}$",
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
            # Few sentences name a place, and the words that say a reach take long to look for.
            known = pile.places_within(key, start, end)
            places = sorted({*known, *towns_of_reach(text, start, end, known)}, key=lambda place: place.start)
            if not places or any((key, place.start) in judged for place in places):
                continue
            words = wording(text, start, end) or flown_once(text, start, end)
            if words is None:
                continue
            things = [
                thing
                for thing in things_in(pile, key, start, end)
                if not any(place.start < thing.end and thing.start < place.end for place in places if not place.demonym)
            ]
            told = _range(ranges, pile, key, number, words, things)
            if told is None or told.thing is None or of_another(pile, key, number, words, things, told):
                continue
            targets, launch = ends_of(text, start, end, words, places, things)
            premise = None
            if targets and launch is None:
                launch = town_from(text, start, end) if words.side != "trip" else None
                launch = launch or launch_before(pile, key, number, told)
                if launch is None and (launch := owner_of(pile, key, start, told, words, things)) is not None:
                    called = told.thing.called.removeprefix("the ")
                    premise = f"it is launched from {launch.name}, whose {called} it is said to be"
            if launch is None:
                continue
            for place in targets:
                if place == launch or (place.name, place.country) == (launch.name, launch.country):
                    continue
                yield PlainReach(
                    key,
                    told.thing.called,
                    place,
                    words.everywhere or all_of_it(text, start, place),
                    launch,
                    told,
                    words.denied,
                    pile.span(key, min(words.start, place.start), max(place.end, words.end)),
                    premise,
                )


def _not_of(thing: Thing, names: set[str], text: str, start: int) -> bool:
    """Whether a range of the same sentence is that of another thing than the one named."""
    return thing.key not in names if thing.named else new_thing(text, start, thing)


def _told_after(pile: Pile, key: str, number: int, rows: list[ToldRange]) -> bool:
    """Whether a range is told behind a sentence by one that refers to it: "The jets on the route have a range of"."""
    text, sentences = pile.readings[key].document.text, pile.sentences(key)
    return all(one.sentence > number and refers_back(text[slice(*sentences[one.sentence])]) for one in rows)


_OF_ITS_OWN = re.compile(r"\b(?:an?|another|other|(?!its|their)\w+['’]s)\s+(?:[a-z’'-]+\s+){0,2}$", re.I)
#: Another clause: what is told in it is told of another thing.
_ASIDE = re.compile(r";|\b(?:while|whereas|although|though|but)\b", re.I)
#: "By aircraft", "with its bombers": what does it, where the sentence says so behind the verb.
_AGENT = re.compile(r"^[^.;]{0,60}?\b(?:by|with|using|through)\s+(?:its\s+|their\s+)?(?P<what>[a-z]+)\b", re.I)


def _by_another(text: str, start: int, end: int, words: Wording, things: list[Thing]) -> bool:
    """Whether a sentence has something else reach the place than the named thing whose range it tells.

    "Missiles in X can reach Y, while the Tern flies 300 km"; "could only be hit by aircraft"; "only the bombers can".
    """
    named = [thing for thing in things if thing.named]
    plain = [thing for thing in things if not thing.named]
    ahead = [thing for thing in things if start <= thing.start < words.start]
    if ahead and not ahead[-1].named:
        front = text[start : ahead[-1].start]
        if re.search(r"\bonly\s+(?:the\s+|its\s+|their\s+)?$", front, re.I):
            return True
        # A bare plural stands for nothing that was named; "the missiles" may.
        later = [thing for thing in named if thing.start > words.end]
        bare = not re.search(
            r"\b(?:the|its|their|our|these|those|such|this|that|an?)\s+(?:[\w-]+\s+){0,2}$", front, re.I
        )
        if bare and later and not [one for one in named if one.start < words.start]:
            return _ASIDE.search(text, words.end, later[0].start) is not None
    agent = _AGENT.match(text[words.end : end]) if words.side == "before" else None
    return agent is not None and any(thing.start == words.end + agent.start("what") for thing in plain)


def _range(
    ranges: dict[str, tuple[ToldRange, ...]], pile: Pile, key: str, number: int, words: Wording, things: list[Thing]
) -> ToldRange | None:
    """The range that counts for a sentence: its own, that of its thing anywhere, else the only one told near it."""
    text = pile.readings[key].document.text
    # "From launchers near Kiel": where it is fired from, not what flies.
    things = [thing for thing in things if not re.search(r"\b[Ff]rom\s+(?:\w+\s+)?$", text[: thing.start][-20:])]
    start, end = pile.sentences(key)[number]
    own = [one for one in ranges.get(key, ()) if one.sentence == number]
    named = [thing for thing in things if thing.named]
    near = [thing for thing in named if thing.start <= words.start] or named[:1]
    if (agent := who_reaches(pile, key, words.start, words.end, things)) is not None:
        near = [agent]
    elif (
        len({thing.key for thing in named}) > 1
        or one_of_two(pile, key, words.start, words.end)
        or not_told_which(pile, key, number, words.start, words.end)
    ):
        return None  # two things are named, and the words do not tell which of them it is
    if agent is None and _by_another(text, start, end, words, things):
        return None
    names = {near[-1].key} if near else set[str]()
    rows = list(own)
    if near and not words.denied and _EXCEPT.search(text[min(start, near[-1].start) : near[-1].start]):
        return None
    if agent is None and near and near[-1].end <= words.start and turns_to_another(text, near[-1].end, words.start):
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
    elif names and own and (others := [one for one in own if one.thing and _not_of(one.thing, names, text, start)]):
        rows = [one for one in own if one not in others]
    if names:
        rows += [
            one for told in ranges.values() for one in told if one.thing and one.thing.key in names and one not in rows
        ]
    if not rows:
        close = [one for one in ranges.get(key, ()) if abs(one.sentence - number) <= BACK]
        # Where the sentence names its thing, a range near it counts only if nothing else is named as having it.
        rows = [one for one in close if one.thing is not None and (not names or not one.thing.named)]
        if names:
            # "Drones with a range of 300 km were shown. The Tern can reach Kiel."
            begins = pile.sentences(key)
            rows = [one for one in rows if one.thing and not new_thing(text, begins[one.sentence][0], one.thing)]
        if len({one.thing.key for one in rows if one.thing is not None}) > 1:
            return None
        if (
            rows
            and not names
            and not things
            and not refers_back(text[start:end])
            and not _told_after(pile, key, number, rows)
            and not re.search(r"\b(?:we|our|us)\b|\bbe\s+\w+", text[start:end], re.I)
        ):
            return None
        if rows and not names and things and any(one.thing and one.thing.named for one in rows):
            # "Its bombers can reach": other things than the one whose range was told.
            ahead = text[start : min(things, key=lambda thing: abs(thing.start - words.start)).start]
            if not _SAME.search(ahead):
                return None
    ahead = [thing for thing in things if not thing.named and thing.start < words.end]
    if ahead and not own and not names and _OF_ITS_OWN.search(text[start : ahead[-1].start]):
        # "It has a range of 300 km. A rival's jet flew ...": a thing that is told of for the first time.
        rows = [one for one in rows if one.sentence > number]
    rows = [one for one in rows if one.farthest_km > 0]
    if words.denied:
        return min(rows, key=lambda one: (one.surest_km, one.span.start), default=None)
    return max(rows, key=lambda one: (one.farthest_km, one.upper_km is None, -one.span.start), default=None)
