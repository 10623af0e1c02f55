"""Hours: a time of the day against the part of the day it is told in: "at 3 p.m. ... overnight"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..model import Finding, Span, Verdict
from ..reference import load
from .day_part_words import Part
from .day_parts import parts_of_deed
from .denials import refuses
from .phrases import WEEKDAY, either
from .pile import Pile
from .said import finding_on

SOURCE = "hours that the words may mean between the tropics and 60 degrees of latitude (class_words.yaml)"
#: Outside the hours by less than this is doubtful, in hours.
CLOSE = 1.5
_CLOCK = r"(?P<clock>(?P<h>\d{1,2})(?:[:.](?P<m>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?"
_CLOCK += r"|(?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)(?!\s?[ap]\.?\s?m)(?:\s?hrs?|\s+hours)?)"
_DAY = rf"(?:(?:on\s+)?{WEEKDAY}\s+"
_DAY += r"|(?:that|this|the\s+same|the\s+next|the\s+following|yesterday|tomorrow)\s+)?"
_ABOUT = r"(?:(?:at|around|about|approximately|roughly|exactly|(?:just|shortly)\s+(?:after|before))\s+){1,3}"
#: A time given for another clock than the one of the place.
_ZONE = re.compile(
    r"\s*\(?(?:GMT|UTC|EST|EDT|ET|CST|CDT|CT|PST|PDT|PT|MST|BST|CET|CEST|MSK|IST|Moscow|Eastern|Pacific|Central)\b"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = load("class_words")
    parts = either(words["day_parts"])
    events, happened = ("|".join(words[name]) for name in ("night_events", "happened"))
    part = rf"(?P<part>{parts})"
    return (
        # 3 p.m. on Monday morning; 2 p.m., shortly after midnight
        re.compile(
            rf"(?<![\d:.]){_CLOCK},?\s+(?:local\s+time,?\s+)?{_DAY}(?:(?:just|shortly|well|early|late)\s+)?"
            rf"(?:in\s+the\s+(?:(?:middle|height|course)\s+of\s+(?:the\s+)?)?)?{part}\b",
            re.I,
        ),
        # overnight at 3 p.m.; Monday morning at about 8 p.m.
        re.compile(
            rf"\b{part}(?:,?\s+(?:local\s+time,?\s+)?{_ABOUT}|(?:,\s+|\s+\(|\s+[–—-]\s+)(?:{_ABOUT})?){_CLOCK}",
            re.I,
        ),
        # the overnight attack began at 3 p.m.
        re.compile(
            r"\b(?P<part>overnight|pre-?dawn|early\s+morning|late\s+afternoon|evening|morning|afternoon)[\s-]+"
            rf"(?:{events})\s+(?:on\s+[\w\s]{{1,25}}?)?(?:(?:{happened})\s+(?:[\w’']+\s+){{0,3}}?)?{_ABOUT}{_CLOCK}",
            re.I,
        ),
    )  # fmt: skip


def hour_findings(pile: Pile) -> Iterator[Finding]:
    """Findings on times of the day that are told with a part of the day."""
    for key, reading in pile.readings.items():
        text = reading.document.text
        seen: set[int] = set()
        for pattern in _patterns():
            for match in pattern.finditer(text):
                hour = _hour(match)
                if hour is None or match.start("clock") in seen or _ZONE.match(text[match.end("clock") :]):
                    continue
                if re.search(
                    r"\b(?:until|till|to|through|from|since|between|and|by)\s+$",
                    text[max(0, match.start() - 12) : match.start()],
                    re.I,
                ):
                    continue
                seen.add(match.start("clock"))
                if refuses(text[max(pile.sentence(key, match.start())[0], match.start() - 40) : match.start()]):
                    continue
                start, end = load("class_words")["day_parts"][
                    re.sub(r"\s+", " ", match["part"].lower()).replace("predawn", "pre-dawn")
                ]
                spans = (pile.span(key, match.start(), match.end()),)
                yield _judged(pile, spans, match["clock"].strip(), match["part"], hour, (start, end))
        for match in (*_A_CLOCK.finditer(text), *_A_CLOCK_IN_WORDS.finditer(text)):
            hour = _hour(match) if match.re is _A_CLOCK else _hour_in_words(match)
            if hour is None or match.start("clock") in seen or _ZONE.match(text[match.end("clock") :]):
                continue
            low, high = pile.sentence(key, match.start())
            if len([*_A_CLOCK.finditer(text, low, high), *_A_CLOCK_IN_WORDS.finditer(text, low, high)]) > 1:
                continue
            at = match.start("clock")
            told = parts_of_deed(pile, key, at, match.end("clock"))
            if told and not any(_refused(text, part, at) for part in told):
                part = min(told, key=lambda one, hour=hour: _off(hour, *one.hours))
                spans = (pile.span(key, *match.span("clock")), pile.span(key, part.start, part.end))
                yield _judged(pile, spans, match["clock"].strip(), part.words, hour, part.hours)


#: "1 in the afternoon", "noon", "midnight".
_IN_WORDS = (
    r"(?P<clock>(?P<h>\d{1,2})(?::(?P<m>[0-5]\d))?(?:\s+o['’]clock)?\s+(?P<in>in\s+the\s+(?:morning|afternoon|evening)|at\s+night)"
    r"|(?<=\bat\s)(?P<named>noon|midday|midnight))\b(?!\s+(?:sun|heat|prayer|mass|meal|blue|oil|express))"
)
_A_CLOCK = re.compile(rf"(?<![\d:.]){_CLOCK}", re.I)
_A_CLOCK_IN_WORDS = re.compile(rf"(?<![\d:.])\b{_IN_WORDS}", re.I)


def _refused(text: str, part: Part, clock: int) -> bool:
    """Whether a part of the day is refused: "not before dawn but at 3 p.m."."""
    start = max(text.rfind(".", 0, part.start), text.rfind("\n", 0, part.start)) + 1
    ahead = text[max(start, part.start - 40) : part.start]
    return refuses(ahead if clock > part.start else text[clock : part.start])


def _judged(
    pile: Pile, spans: tuple[Span, ...], clock: str, part: str, hour: float, hours: tuple[float, float]
) -> Finding:
    """The finding on a time and a part of the day, which means some hours."""
    off = _off(hour, *hours)
    verdict: Verdict = "consistent" if off == 0 else "doubtful" if off <= CLOSE else "impossible"
    told = {"consistent": "may be called", "doubtful": "is hardly", "impossible": "is not"}[verdict]
    explanation = f"“{clock}” {told} “{part}”."
    return finding_on(pile, "class", spans, verdict, explanation, {"hour": round(hour, 2)}, formula=SOURCE)


def _hour(match: re.Match[str]) -> float | None:
    """The time as hours from midnight; None where it is none."""
    if match["h24"] is not None:
        return int(match["h24"]) + int(match["m24"]) / 60
    hour = int(match["h"])
    if not 1 <= hour <= 12:
        return None
    return hour % 12 + (12 if match["half"].lower() == "p" else 0) + int(match["m"] or 0) / 60


def _hour_in_words(match: re.Match[str]) -> float | None:
    """The hour of "1 in the afternoon" or "noon"; None where it is none."""
    if match["named"]:
        return 0.0 if match["named"].lower() == "midnight" else 12.0
    hour, part = int(match["h"]), match["in"].lower()
    if not 1 <= hour <= 12:
        return None
    late = part.endswith(("afternoon", "evening")) or (part.endswith("night") and hour >= 5)
    return hour % 12 + (12 if late and hour < 12 else 0) + int(match["m"] or 0) / 60


def _off(hour: float, start: float, end: float) -> float:
    """How many hours a time lies outside a stretch of the day, which may run through midnight."""
    length = (end - start) % 24 or 24
    after = (hour - start) % 24
    return 0.0 if after <= length else min(after - length, 24 - after)
