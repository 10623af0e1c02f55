"""Borders by the build of a sentence: "The border with Spain runs just outside the town", "at the border, in X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..model import Place
from .marked_lines import marked_line
from .meant_places import meant_places
from .pile import Pile
from .place_pairs import PlacePair, as_land, pair_within, words
from .unread_places import towns_in

#: Longest stretch between the two, in characters.
GAP = 150


@dataclass(frozen=True)
class Bordering:
    """A town said to lie on a land's border, or two lands said to share one.

    Attributes:
        pair: the two in their sentence.
        place: the town, or the first land.
        other: the land, or the second one.
        near: how near: "on" or "near".
        across_sea: whether neighbours across a sea are meant as well.
    """

    pair: PlacePair
    place: Place
    other: Place
    near: str
    across_sea: bool


def borders_in_sentences(pile: Pile) -> Iterator[Bordering]:
    """What the build of each sentence says of borders."""
    for key, reading in pile.readings.items():
        text = reading.document.text
        named = [as_land(place) for place in pile.places[key]]
        if not any(place.kind == "country" for place in named):
            continue
        points = sorted((*named, *meant_places(pile, key)), key=lambda place: (place.start, place.end))
        for start, end in sorted({pile.sentence(key, place.start) for place in points}):
            if not _cue().search(text, start, end) or _sea().search(text, start, end):
                continue
            places = [place for place in points if start <= place.start and place.end <= end]
            if not any(place.kind == "country" for place in places):
                continue
            places = sorted((*places, *towns_in(text, start, end, places)), key=lambda place: (place.start, place.end))
            line = marked_line(text, start, end, [(p.start, p.end, _mark(n, p)) for n, p in enumerate(places)])
            for regex in _of_towns() if "⟦T" in line else ():
                for found in regex.finditer(line):
                    town = places[int(found["town"])]
                    for group in ("land", "beside"):
                        if (number := found.groupdict().get(group)) is None:
                            continue
                        other = places[int(number)]
                        first, second = sorted((town, other), key=lambda place: place.start)
                        if 0 <= second.start - first.end <= GAP:
                            near = "on" if (found.groupdict().get("near") or "").lower() in _ON else "near"
                            yield Bordering(
                                pair_within(key, text, (start, end), first, second), town, other, near, False
                            )
            for regex, across_sea in _of_lands():
                for found in regex.finditer(line):
                    first, second = places[int(found["a"])], places[int(found["b"])]
                    if first.end <= second.start <= first.end + GAP:
                        pair = pair_within(key, text, (start, end), first, second)
                        yield Bordering(pair, first, second, "on", across_sea)


_ON = ("on", "along", "at")


def _mark(number: int, place: Place) -> str:
    kind = ("D" if place.demonym else "L") if place.kind == "country" else "T" if place.kind == "city" else "O"
    return f"⟦{kind}{number}⟧"


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{words('border')}|border\w*|neighbou?r\w*|cross\w*|adjoins?|abuts?|next|meets?|walk|begins?)\b", re.I
    )


@cache
def _sea() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{words('at_sea')})\s+(?:{words('border')})\b|\bacross\s+the\s+\w*\s*(?:sea|strait|channel)\b", re.I
    )


@cache
def _of_towns() -> tuple[re.Pattern[str], ...]:
    noun, border = words("place_nouns"), words("border")
    some = r"(?:[a-z][\w-]*\s+){0,2}?"
    owner = r"(?:the|its|their|(?:the\s+)?⟦L\d+⟧['’]s?|(?:the\s+)?⟦D\d+⟧)"
    land, beside = r"(?:the\s+)?⟦L(?P<land>\d+)⟧", r"(?:the\s+)?⟦L(?P<beside>\d+)⟧"
    frontiers = (
        rf"{owner}\s+{some}(?:{border})\s+(?:with|to|of)\s+{land}",
        rf"the\s+(?:⟦[LD]\d+⟧\s?[-–—/]\s?)?⟦[LD](?P<land>\d+)⟧\s+(?:{border})\b(?!\s+(?:guard|polic|force|patrol|agen|town|village|region|cross))",
        rf"the\s+{some}(?:{border})\s+(?:(?:that|which)\s+)?(?:separat|divid)\w+\s+(?:the\s+country|it|⟦[LO]\d+⟧)\s+from\s+{land}",
        rf"the\s+{some}(?:{border})\s+between\s+{beside}\s+and\s+{land}",
        rf"(?:a|the)\s+point\s+where\s+{beside}\s+(?:meets|borders)\s+{land}",
    )
    near = rf"(?P<near>{words('near')}"
    near += r"|not\s+far\s+from|within\s+sight\s+of|a\s+stone['’]s\s+throw\s+from|a\s+short\s+(?:walk|drive)\s+from)"
    town = r"(?:the\s+(?:(?:[\w-]+\s+){0,3}?of\s+)?)?⟦T(?P<town>\d+)⟧"
    called = r"(?:,|\s[–—-])?\s+(?:is\s+|was\s+)?(?:a|an|the|one\s+of\s+the)\s+(?:[\w-]+\s+){0,3}?"
    called += rf"(?:{noun}|crossing(?:\s+point)?|checkpoint|post|station|gateway)s?"
    lies = r"(?:,)?(?:\s+(?:which|that|is|lies|sits|stands|located|situated|right|just|directly|lying|very|close))*"
    at = r"(?:in|at|near|outside|beside)"
    ways: list[str] = []
    for frontier in frontiers:
        ways += (
            # X, (a town) (which lies) on Spain's border with Y; X (on Spain's border with Y)
            rf"⟦T(?P<town>\d+)⟧(?:,\s+[^⟦,.;]{{1,40}},)?(?:{called})?{lies}\s+\(?{near}\s+{frontier}",
            # Situated on Spain's border with Y, X is; near the border with Y, in X
            rf"(?:^|[.“\"]\s*|,\s+|\b(?:situated|located|lying)\s+){near}\s+{frontier},\s+(?:{at}\s+)?{town}",
            # the border with Y runs just outside X
            rf"{frontier}\s+(?:is|runs|lies|passes|begins|was)\s+(?:just\s+|right\s+|only\s+|directly\s+)?(?:outside|near|beside|behind|close\s+to|next\s+to|through|past)\s+{town}",
            # crossed the Y border at X; queue at the Y border in X; a crossing on the border with Y, X
            rf"{frontier},?\s+{at}\s+{town}",
            rf"\b(?:crossing|checkpoint|post)\s+(?:point\s+)?{near}\s+{frontier},\s+⟦T(?P<town>\d+)⟧",
        )
    ways += (
        # the crossing at X between Y and Z
        rf"\b(?:crossing|checkpoint|border\s+post)\s+(?:point\s+)?{at}\s+{town},?\s+between\s+{beside}\s+and\s+{land}",
        rf"\b(?:crossing|checkpoint|border\s+post)\s+(?:point\s+)?{at}\s+{town},?\s+(?:(?:in)?to|with|from)\s+{land}",
        # the border town of X, next to Y; X, a border town facing Y; X, next to Y
        rf"\b(?:border|frontier)\s+(?:town|city|village|post|crossing)\s+(?:of\s+)?⟦T(?P<town>\d+)⟧,?\s+(?:next\s+to|opposite|facing|across\s+from|with|to)\s+{land}",
        rf"⟦T(?P<town>\d+)⟧(?:,|\s+is)\s+(?:a|the)\s+{some}(?:border|frontier)\s+(?:town|city|village|post|crossing)\s+(?:next\s+to|opposite|facing|across\s+from|with|to|into)\s+{land}",
        rf"⟦T(?P<town>\d+)⟧(?:,|\s+is)\s+(?:a|the)\s+{some}(?:border|frontier)\s+(?:town|city|village|post|crossing)\s*(?::|;|,\s+and|,|\s[–—-])\s+{land}\s+(?:begins|starts|lies)\b",
        # Y begins just outside X; from X it is a short walk to Y; X, the last town before Y
        rf"{land}\s+(?:begins|starts)\s+(?:just\s+|right\s+)?(?:outside|behind|beyond|at\s+the\s+edge\s+of|on\s+the\s+outskirts\s+of|where)\s+{town}",
        rf"\bfrom\s+⟦T(?P<town>\d+)⟧\s+it\s+is\s+(?:only\s+|just\s+)?(?:a\s+short\s+(?:walk|drive|ride)|a\s+few\s+(?:steps|minutes|kilomet(?:er|re)s|miles)|a\s+stone['’]s\s+throw)\s+(?:across\s+the\s+border\s+)?(?:in)?to\s+{land}",
        rf"⟦T(?P<town>\d+)⟧,\s+the\s+last\s+{some}(?:{noun}|stop|station)\s+before\s+(?:the\s+)?(?:border\s+(?:with|to)\s+)?{land}",
        # X lies where Spain meets Y
        rf"⟦T(?P<town>\d+)⟧{lies}\s+where\s+{beside}\s+(?:meets|borders|ends\s+and)\s+{land}",
        # from Y across the border into X; X, where the road crosses into Y; those who go to Y cross the border at X
        rf"\bfrom\s+{land}\s+(?:(?:over|across)\s+)?the\s+border\s+(?:in)?to\s+{town}",
        rf"\bcross\w*\s+(?:over\s+)?(?:the\s+border\s+)?from\s+{land}\s+(?:{at}|(?:in)?to)\s+⟦T(?P<town>\d+)⟧,?\s+(?:[^⟦.;]{{0,20}}\s+)?(?:on|at|over)\s+the\s+border",
        rf"⟦T(?P<town>\d+)⟧,\s+(?:from\s+)?where\s+[^⟦.;]{{1,40}}\bcross\w*\s+(?:the\s+border\s+)?(?:in)?to\s+{land}",
        rf"\b(?:to|into)\s+{land}\s+(?:must\s+|have\s+to\s+|can\s+|usually\s+)?cross\s+(?:the\s+border\s+)?{at}\s+{town}",
        rf"\bcross\w*\s+the\s+border\s+(?:in)?to\s+{land}\s+{at}\s+{town}",
        rf"⟦T(?P<town>\d+)⟧,?\s+(?:which|that)?\s*borders\s+on\s+{land}",
    )  # fmt: skip
    return tuple(re.compile(way, re.IGNORECASE) for way in ways)


@cache
def _of_lands() -> tuple[tuple[re.Pattern[str], bool], ...]:
    border = words("border")
    some = r"(?:[a-z][\w-]*\s+){0,2}?"
    a, b = r"(?:the\s+)?⟦L(?P<a>\d+)⟧", r"(?:the\s+)?⟦L(?P<b>\d+)⟧"
    ways = (
        # Y has built a fence along its border with Z; Y, whose border with Z is closed
        (rf"⟦L(?P<a>\d+)⟧,?\s+(?:[a-z][\w-]*\s+){{0,8}}?(?:its|whose)\s+{some}(?:{border})\s+(?:with|to)\s+{b}", False),
        # the border separating Y and Z; the frontier that divides Y from Z; the land border of Y and Z
        (rf"\b(?:{border})\s+(?:(?:that|which)\s+)?(?:separat|divid|part)\w+\s+{a}\s+(?:and|from)\s+{b}", False),
        (rf"\b(?:land|common|shared|joint)\s+(?:{border})\s+of\s+{a}\s+and\s+{b}", False),
        (rf"\b(?:across|over)\s+the\s+(?:{border})\s+from\s+{a}\s+(?:in)?to\s+{b}", False),
        (rf"\bfrom\s+{a}\s+(?:across|over)\s+the\s+(?:{border})\s+(?:in)?to\s+{b}", False),
        # Y adjoins Z; bordered by Z, Y has
        (rf"⟦L(?P<a>\d+)⟧\s+(?:adjoins|abuts)\s+{b}", False),
        (rf"(?:^|[.“\"]\s*)Border(?:ing|ed\s+by)(?:\s+on)?\s+{a},\s+{b}", False),
        (rf"⟦L(?P<a>\d+)⟧\s+(?:is|lies|sits)\s+(?:right\s+)?(?:next\s+(?:door\s+)?to|beside|alongside)\s+{b}", True),
        # Y is a neighbour of Z; the neighbours Y and Z
        (rf"⟦L(?P<a>\d+)⟧\s+is\s+(?:a|an|the|one\s+of\s+the)\s+{some}neighbou?rs?\s+of\s+{b}", True),
        (rf"⟦L(?P<a>\d+)⟧\s+(?:is|and)\s+(?:one\s+of\s+)?{b}['’]s?\s+{some}neighbou?rs?\b(?!hood)", True),
        (rf"\bneighbou?rs,?\s+{a}\s+and\s+{b}", True),
        (rf"\bneighbou?ring\s+(?:countries|states|nations)(?:\s+of)?,?\s+{a}\s+and\s+{b}", True),
        (rf"\b(?:from|of|in)\s+{a}\s+(?:(?:and\s+)?(?:in)?to|and)\s+neighbou?ring\s+{b}", True),
    )  # fmt: skip
    return tuple((re.compile(way, re.IGNORECASE), across_sea) for way, across_sea in ways)
