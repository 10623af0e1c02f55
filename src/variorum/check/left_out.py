"""Numbers whose noun is left out: "Diaz received 12,400 votes and Moreno 11,900", "thrashed United 5-1 to win"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ..model import Quantity

#: A number right behind a name that is joined to what stands before it.
_JOINED = re.compile(
    r"(?:,|;|\band|\bto|\bwhile|\bbut)\s+(?:[A-Z][\w’'-]+(?:\s+|['’]s?\s+)){1,3}(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"(?=\s*(?:[,;.)]\s|[,;.)]?$|\s(?:and|so|for|in|with)\b))"
)
_SCORE = re.compile(
    r"\b[A-Z][\w’'-]+\s+(?P<number>\d{1,3}\s?[-–]\s?\d{1,3})(?=\s+(?:to|for|in|on|at|and|after|with)\b|[,.;]|$)"
)
#: "Falcons 101, Lions 77": a result in which each side stands before its number.
_SIDES = re.compile(
    r"(?:^|(?<=[:.–—-]\s)|(?<=[“\"(]))(?:[Tt]he\s+)?(?:[A-Z][\w’'-]+\s+){1,3}(?P<first>\d{1,3}),\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+){1,3}"
    r"(?P<second>\d{1,3})(?=\s*(?:[,:;.()–—]|-\s|$))",
    re.MULTILINE,
)
#: What is beaten, with the score behind it.
_BEATS = re.compile(
    r"\b(?:beat|beats|beaten|beating|thrash\w*|defeat\w*|rout\w*|edg(?:e|ed|es|ing)|hammer\w*|crush\w*|down(?:ed|s)|won|lost|win|lose|overc\w+"
    r"|top(?:ped|s)|stunn\w+|demolish\w+|outplay\w+|outscor\w+|trounc\w+|blank\w+|eliminat\w+|held|drew)\b",
    re.IGNORECASE,
)
#: "And the other seven across the border": a rest without its noun.
_REST = re.compile(
    r"\bthe\s+(?:other|remaining)\s+(?P<number>\d{1,3}(?:,\d{3})+|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
    r"(?!\s*(?:percent|per\s+cent|%|[-–/.]\d))"
)
#: The number that it goes on from stands at most so far before, in characters, and is at most so many times as large.
NEAR, LIKE = 90, 20.0
#: The same of a rest.
FAR = 200
_NUMERALS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORDS = {word: number for number, word in enumerate(_NUMERALS, 2)}
_STATED = ("count", "ratio", "score")


def left_out(text: str, quantities: Sequence[Quantity]) -> Iterator[Quantity]:
    """Numbers of a text that were not read as quantities, with the unit and noun of the one that they go on from.

    Args:
        text: the text.
        quantities: what was read of it, in order.

    Yields:
        Counts and percentages behind a name in a list of such, and scores behind who was beaten.
    """
    taken = [(q.start, q.end) for q in quantities]
    for found in _JOINED.finditer(text):
        start, end = found.span("number")
        if any(a < end and start < b for a, b in taken):
            continue
        value = float(found["number"].replace(",", ""))
        before = next((q for q in reversed(quantities) if q.end <= found.start() + 1), None)
        if before is None or start - before.end > NEAR or re.search(r"[.!?]\s", text[before.end : start]):
            continue
        size = before.upper if before.lower == before.upper else None
        if before.dimension not in _STATED[:2] or size is None or before.qualifier == "between":
            continue
        if value and size and max(value, size) <= LIKE * min(value, size):
            words = text[start:end]
            yield replace(before, start=start, end=end, text=words, lower=value, upper=value, qualifier="exactly")
    for found in _REST.finditer(text):
        start, end = found.span("number")
        before = next((q for q in reversed(quantities) if q.end <= found.start() and q.dimension == "count"), None)
        if before is None or start - before.end > FAR or any(a < end and start < b for a, b in taken):
            continue
        value = float(_WORDS[found["number"]] if found["number"] in _WORDS else found["number"].replace(",", ""))
        yield replace(before, start=start, end=end, text=text[start:end], lower=value, upper=value, qualifier="exactly")
    for found in _SIDES.finditer(text):
        for name in ("first", "second"):
            start, end = found.span(name)
            if not any(a < end and start < b for a, b in taken):
                value = float(found[name])
                yield Quantity(
                    start=start, end=end, text=text[start:end], lower=value, upper=value, unit=None, dimension="count"
                )
    for found in _SCORE.finditer(text):
        start, end = found.span("number")
        if any(a < end and start < b for a, b in taken) or not _BEATS.search(text, max(0, start - 60), start):
            continue
        a, b = sorted(float(number) for number in re.findall(r"\d+", found["number"]))
        yield Quantity(start=start, end=end, text=text[start:end], lower=a, upper=b, unit=None, dimension="score")
