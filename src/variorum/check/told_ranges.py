"""Ranges that reports tell of things with or without a name, each with the thing that has it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..model import Quantity, Span
from ..reference import load
from .flying_things import Thing, things_in
from .phrases import any_listed, either
from .pile import Pile
from .units import kilometres
from .whose_range import bearer_of, of_something_else


@dataclass(frozen=True)
class ToldRange:
    """A range with its bounds and whose it is.

    Attributes:
        document: identifier of the document.
        sentence: number of the sentence in it.
        thing: what has it; None where nothing is named.
        lower_km, upper_km: the bounds; None on the open side.
        about: whether the words call it approximate.
        span: the words.
    """

    document: str
    sentence: int
    thing: Thing | None
    lower_km: float | None
    upper_km: float | None
    about: bool
    span: Span

    @property
    def farthest_km(self) -> float:
        """The distance that the words allow at most, or the stated one where they leave it open."""
        return self.upper_km if self.upper_km is not None else self.lower_km or 0.0

    @property
    def surest_km(self) -> float:
        """The distance that it flies under every reading of the words."""
        least = self.lower_km if self.lower_km is not None else self.upper_km or 0.0
        return least * (0.9 if self.about else 1.0)


#: "A range of" much else: prices, hills, targets, ages.
_OTHER = re.compile(r"\b(?:mountain|price|age|wide|broad|full|whole|vision|firing|shooting)\s+ranges?\b", re.I)
_NOT_FLOWN = re.compile(
    r"^\s*(?:(?:farther|further|longer|shorter|more|less)\s+than\b|-?\s*(?:long|wide|high|deep|thick|tall)\b|(?:north|south|east|west|away|from|off|inland|short\s+of)\w*\b|(?:an?|per)\s+hour|/h|above|below)",
    re.I,
)
_OLD = re.compile(
    r"\b(?:radars?|radios?|transmitters?|signals?|cameras?|sensors?|antennas?|broadcasts?|used\s+to|originally|initially|formerly)\b",
    re.I,
)


#: "Can hit targets up to 900 km away".
_AT_TARGETS = re.compile(
    r"\b(?:(?:hit|strik|reach|engag|destroy|attack)\w*|(?:be\s+)?(?:fired|launched|aimed|used)\s+(?:at|against))\s+(?:\w+\s+)?targets?\s+(?:(?:up\s+to|as\s+far\s+as|at|some|about|around|more\s+than|over)\s+)*$",
    re.I,
)
_AWAY = re.compile(r"^\s+(?:away|off|distant)\b", re.I)


#: A bound above, which holds the words of one below.
_NO_MORE = re.compile(
    r"\b(?:cannot|can['’]t|could\s+not|not|never|unable|nor)\b[^.;,\d]{0,30}\b(?:farther|further|more|longer)\s+than\s+[\d,]+",
    re.I,
)


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = load("reach_words")
    flown = "|".join(re.escape(word) for word in words["flies"])
    about = any_listed("reach_words", "about").pattern
    most = either(words["at_most"])
    return (
        re.compile(
            rf"(?:(?<![\w-])(?:range|radius|reach|distances?)\b[^.;!?]{{0,75}}"
            rf"|\b(?:{flown})\s+(?:(?:{most})\s+)?(?:{about}\s+)?"
            rf"|\b(?:carr(?:y|ies|ying)|deliver(?:s|ing)?)\s+(?:an?|its|the|their|nuclear)\s+(?:[\w-]+\s+){{0,3}}?(?:warhead|payload|load|bomb)s?\s+(?:(?:{most})\s+)?(?:{about}\s+)?"
            rf"|\bfired\s+(?:over|at)\s+(?:distances?\s+of\s+)?"
            rf"|\b(?:lasts?|good|enough|aloft|airborne|in\s+the\s+air|fuel|tanks?|power|charge|battery)\s+for\s+(?:(?:{most})\s+)?"
            rf"|\b(?:refuel\w*|recharg\w+|land|stop|filled\s+up|fuel|power)\s+(?:every|after)\s+(?:(?:{most})\s+)?"
            rf"|\b(?:farthest|furthest)\b[^.;!?]{{0,40}}\b(?:is|was|are)\s+(?:(?:{most})\s+)?)$",
            re.I,
        ),
        re.compile(
            r"^[\s-]*(?:\([^)]*\)\s*)?(?:(?:maximum|flying|operational|operating)\s+)?(?:range|radius)\b"
            r"|^\s+(?:is|was)\s+(?:the|its|their)\s+(?:[\w-]+\s+)?(?:range|radius|reach)\b"
            r"|^\s*,?\s+(?:the|its|their|his)\s+(?:[\w-]+\s+)?(?:range|radius|reach)\b"
            r"|^\s+(?:that\s+|which\s+)?(?:it|they|the\s+[\w-]+(?:\s+[a-z]+)?)\s+(?:can|could)\s+(?:fly|cover|manage|travel|reach)\b"
            r"|^\s+(?:at\s+(?:the\s+)?most\s+)?(?:on|with|per)\s+(?:a|one|its|their|each)?\s*(?:full|single)?\s*(?:tank|charge|battery|load\s+of\s+fuel)"
            r"|^,?\s+(?:at\s+(?:the\s+)?most\s+)?(?:without\s+refuel|before\s+(?:(?:it|they|the\s+\w+)\s+)?(?:needs?|has|have|must|refuel|land|recharg))",
            re.I,
        ),
    )


def is_range(text: str, start: int, end: int, quantity: Quantity, things: Sequence[Thing] = ()) -> bool:
    """Whether a length within a sentence is told as how far something flies.

    Args:
        text: the report.
        start: where the sentence begins.
        end: where it ends.
        quantity: the length.
        things: what may fly: "the Tern (300 km)", "a 300-km Tern missile".
    """
    if quantity.dimension != "length" or quantity.unit is None:
        return False
    front, after = text[max(start, quantity.start - 90) : quantity.start], text[quantity.end : end]
    behind, follows = _cues()
    if follows.match(after) or (_AT_TARGETS.search(front) and _AWAY.match(after)):
        return True
    if _NOT_FLOWN.match(after) or _OTHER.search(front):
        return False
    found = behind.search(front)
    if any(text[thing.end : quantity.start] == " (" and after.startswith(")") for thing in things):
        return True
    if any(
        re.fullmatch(r"[\s-]+(?:[a-z-]+\s+)?", text[quantity.end : thing.start])
        for thing in things
        if thing.start >= quantity.end
    ):
        return True
    # Another figure between the word and this one has taken it: "a range of 300 km, lies 600 km".
    return found is not None and not re.search(r"(?<![\w-])\d", found.group())


def told_ranges(pile: Pile) -> dict[str, tuple[ToldRange, ...]]:
    """Every range told in a pile, by document."""
    found: dict[str, list[ToldRange]] = defaultdict(list)
    for key, reading in pile.readings.items():
        text = reading.document.text
        for number, (start, end) in enumerate(pile.sentences(key)):
            last: Quantity | None = None
            quantities = pile.quantities_within(key, start, end)
            things = things_in(pile, key, start, end) if any(q.dimension == "length" for q in quantities) else []
            for quantity in quantities:
                # "300 km (186 miles)": one range in two units.
                converted = last is not None and text[last.end : quantity.start].strip() in (
                    "(",
                    "or",
                    ", or",
                    "/",
                    "(about",
                )
                if (
                    converted
                    or not is_range(text, start, end, quantity, things)
                    or _OLD.search(text, start, quantity.start)
                ):
                    continue
                last = quantity
                span = pile.span(key, quantity.start, quantity.end)
                if of_something_else(pile, span):
                    continue
                lower, upper = kilometres(quantity.lower, quantity.unit), kilometres(quantity.upper, quantity.unit)
                if upper is None and _NO_MORE.search(text[start : quantity.start + 12]):
                    lower, upper = None, lower  # "cannot fly farther than 300 km"
                if lower is None and upper is None:
                    continue
                found[key].append(
                    ToldRange(
                        key,
                        number,
                        bearer_of(pile, key, number, quantity.start, quantity.end),
                        lower,
                        upper,
                        quantity.qualifier == "about",
                        span,
                    )
                )
    return {key: tuple(rows) for key, rows in found.items()}


#: What ties a figure to the name right before it: "the Tern with its 300 km", "the Tern (range: 300 km)".
