"""From one place to another in a stated time: "reach London in eight minutes" from Belarus."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from ...model import Finding, Place, Span, Verdict
from ...reference import load
from ..amounts import Amount, show
from ..deployments import Deployment, deployments, usual
from ..extents import extent_of
from ..findings import finding
from ..geodesy import reach
from ..other_meanings import nearest_meant
from ..pile import Pile
from ..shapes import MARK, Mark, Shape
from ..unread_places import towns_of_reach
from .movers import Mover, mover_in, unlike
from .physics import orbital_kmh, speed_kmh
from .way_times import with_minutes

_GOES = re.compile(
    r"\b(?:reach\w*|hit\w*|str(?:ike|ikes|iking|uck)|fl(?:y|ew|ies|ying|own)|travel\w*|dr(?:ive|ove|iven|iving)|sail\w*|cross\w*|arriv\w+|got?|went|gone|walk\w*|march\w*|ran|run|cycl\w+|rode|ride|made|journey|trip|flight|voyage|land\w*|cover\w*|mov\w+|target\w*)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|leav\w+|left|between|departed)\s+(?:(?!(?:to|and)\b)[\w’'-]+\s+){0,4}$", re.IGNORECASE)
_TO = re.compile(
    r"\b(?:to|reach\w*|hit|hits|hitting|str(?:ike|ikes|iking|uck)|target\w*|in|at|and|on|for)\s+(?:the\s+|central\s+|downtown\s+)*(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
_IN = re.compile(
    r"(?:\b(?:in|within|under|took|takes|lasted|lasts|only|just|need(?:s|ed)?)\s+(?:just\s+|only\s+|under\s+|less\s+than\s+|about\s+|around\s+|as\s+little\s+as\s+|some\s+|a\s+mere\s+|the\s+|him\s+|her\s+|them\s+|it\s+)*)$",
    re.IGNORECASE,
)
_NOT_TRAVEL = re.compile(
    r"\b(?:after|before|every|delay|later|since|first|last|warning|week|next|past|visit|time|of\s+(?:its|their|his|her|the|arriv|reach|land))\b",
    re.IGNORECASE,
)
#: Beyond the stated top speed by this much it is impossible, not only doubtful.
WIDE = 1.3
FORMULA = (
    "average speed >= shortest distance / time (WGS84 geodesic, Karney 2013); circular orbit sqrt(GM / R) = 7.9 km/s"
)


@dataclass(frozen=True, slots=True)
class StatedSpeed:
    """The greatest speed that is stated of a weapon, in km/h, and where."""

    kmh: Amount
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Known:
    """What the whole pile says of weapons: where they are and how fast they go."""

    placed: dict[str, tuple[Deployment, ...]]
    speeds: dict[str, StatedSpeed]


_KNOWN: WeakKeyDictionary[Pile, Known] = WeakKeyDictionary()


def flight_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on a way between two places and the time that it is said to take."""
    if "D" not in shape.kinds or not _GOES.search(shape.text):
        return
    text = pile.readings[shape.document].document.text
    known = pile.places_within(shape.document, shape.start, shape.end)
    unread = towns_of_reach(text, shape.start, shape.end, known)
    places = sorted((p for p in (*known, *unread) if not p.demonym), key=lambda p: p.start)
    if not places:
        return
    starts = [p for p in places if _FROM.search(text[max(shape.start, p.start - 45) : p.start])]
    goals = [p for p in places if p not in starts and _TO.search(text[max(shape.start, p.start - 40) : p.start])]
    times = [m for m in shape.marks if m.kind == "D" and _IN.search(text[max(shape.start, m.start - 40) : m.start])]
    if len(goals) != 1 or len(starts) > 1 or len(times) != 1:
        return
    if times[0].quantity is None or _NOT_TRAVEL.match(text[times[0].end :].lstrip(" -")):
        return
    weapon = pile.arms_between(shape.document, shape.start, shape.end)
    bearer = weapon[0][1].id if len({entity.id for _, entity in weapon}) == 1 else None
    mover = mover_in(MARK.sub(" ", shape.text))
    if (mover is None and not weapon) or unlike().search(shape.text):
        return
    start, premise, other = (starts[0], "", ()) if starts else _deployed(pile, bearer)
    if start is not None:
        yield from _judge(pile, shape, times[0], start, goals[0], bearer, mover, premise, other)


def _deployed(pile: Pile, weapon: str | None) -> tuple[Place | None, str, tuple[Span, ...]]:
    """Where a weapon is said to be, for a sentence that does not say where from."""
    placed = usual(_known(pile).placed.get(weapon or "", ()))
    if placed is None:
        return None, "", ()
    name = pile.entities[placed.entity].name
    return (
        placed.place,
        f"{name} is in {placed.place.name}, as {pile.label(placed.span.document)} has it",
        (placed.span,),
    )


def _judge(
    pile: Pile,
    shape: Shape,
    time: Mark,
    start: Place,
    goal: Place,
    weapon: str | None,
    mover: Mover | None,
    premise: str,
    others: tuple[Span, ...],
) -> Iterable[Finding]:
    a, b = extent_of(start), extent_of(goal)
    told = with_minutes(shape, time)
    if a is None or b is None or told is None or told[1].least <= 0:
        return
    time, lasted = told
    # The slack is how far places may lie from their points.
    shortest = max(0.0, reach(a, b, 1.0).nearest.km - start.precision_km - goal.precision_km)
    namesakes = nearest_meant(start, goal)
    if shortest < 20 or (namesakes is not None and namesakes < shortest):
        return  # one town, or "London" told beside Toronto
    low, least = shortest / lasted.high, shortest / lasted.most
    stated = _known(pile).speeds.get(weapon or "")
    where = (
        f"From {a.name} to {b.name} is at least {show(round(shortest))} km: in “{time.text}” that is at least "
        f"{show(round(low))} km/h on average"
    )
    numbers = {"distance_km": shortest, "time_h": lasted.value, "implied_least_km_h": low}
    verdict: Verdict = "consistent"
    ceiling = orbital_kmh()
    if low > ceiling:
        verdict = "impossible" if least > ceiling else "doubtful"
        says = f", faster than a circular orbit ({show(round(ceiling))} km/h), which nothing suborbital exceeds"
        numbers["orbital_km_h"] = ceiling
    elif stated is not None and low > stated.kmh.high:
        verdict = "impossible" if least > stated.kmh.most * WIDE else "doubtful"
        says = f", more than the “{stated.text}” stated of it"
        numbers["stated_km_h"] = stated.kmh.value
        others = (*others, stated.span)
    elif mover is not None and low > mover.usual_kmh:
        verdict = "impossible" if least > mover.top_kmh else "doubtful"
        bound, how = (
            (mover.top_kmh, "faster than any record of")
            if verdict == "impossible"
            else (mover.usual_kmh, "more than is usual for")
        )
        says = f", {how} {mover.name} ({show(bound)} km/h)"
        numbers |= {"usual_km_h": mover.usual_kmh, "top_km_h": mover.top_kmh}
    else:
        says = ""
    premises = (premise,) if premise else ()
    formula = FORMULA if mover is None else f"{FORMULA}; {mover.source}"
    yield from finding(
        pile,
        "motion",
        "flight",
        shape.document,
        (time,),
        verdict,
        f"{where}{says}.",
        numbers,
        formula,
        premises,
        _quotes(pile, shape, (start, goal), premise, others),
    )


def _quotes(
    pile: Pile, shape: Shape, places: tuple[Place, Place], premise: str, others: tuple[Span, ...]
) -> tuple[Span, ...]:
    """The places' words in the sentence, then what stands elsewhere."""
    start, goal = places
    own = [pile.span(shape.document, goal.start, goal.end)]
    if not premise:
        own.append(pile.span(shape.document, start.start, start.end))
    return (*own, *others)


def _known(pile: Pile) -> Known:
    if pile not in _KNOWN:
        _KNOWN[pile] = Known(deployments(pile), _speeds(pile))
    return _KNOWN[pile]


def _speeds(pile: Pile) -> dict[str, StatedSpeed]:
    """The greatest speed stated of each weapon in any report; one open above ("over Mach 10") bounds nothing."""
    systems = tuple(load("reach_words")["systems"])
    found: dict[str, StatedSpeed] = {}
    open_above: set[str] = set()
    for claim in pile.claims:
        if claim.polarity == "denied":
            continue
        for quantity in claim.quantities:
            if quantity.dimension != "speed" or (bearer := pile.bearer(claim, quantity.start, systems)) is None:
                continue
            kmh = speed_kmh(quantity)
            if kmh is None or quantity.qualifier == "at least":
                open_above.add(bearer.entity.id)
                continue
            span = pile.span(claim.document, quantity.start, quantity.end)
            kept = found.get(bearer.entity.id)
            if kept is None or kmh.high > kept.kmh.high:
                found[bearer.entity.id] = StatedSpeed(kmh, span, quantity.text)
    return {key: value for key, value in found.items() if key not in open_above}
