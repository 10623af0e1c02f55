"""Ways against the speed that is told of them, and against what such a mover can do, in neighbouring sentences too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model import Finding, Span, Verdict
from ..amounts import show
from ..findings import finding
from ..flying_things import things_in
from ..neighbours import pointing
from ..phrases import any_listed
from ..pile import Pile
from ..shapes import Mark, Shape
from ..who_reaches import owner_of_figure
from .movers import Mover, cannot_be_one, mover_in, movers_in, names_only_a_flight, unlike, weather_told
from .physics import orbital_kmh
from .told_speeds import Told, told_speeds
from .ways import Way, ways

#: How much faster than its stated speed a journey may be on average: near, wide.
FASTER_NEAR, FASTER_WIDE = 1.1, 1.3
#: How many sentences lie between a way and its speed at most.
APART = 2
FORMULA = "average speed = distance / time; between places the shortest geodesic (WGS84, Karney 2013)"
_NAMED = re.compile(r"\b[A-Z][\w’']*(?:[- ]?\d+[\w-]*)")


def pace_findings(pile: Pile, documents: Iterable[str]) -> Iterator[Finding]:
    """Findings on every way of every report."""
    documents = tuple(documents)
    told = {document: tuple(told_speeds(pile, document)) for document in documents}
    for document in documents:
        for way in ways(pile, document, _beside(pile, document, told[document])):
            made = next((m for speed in _meant(pile, way, told) for m in _against_speed(pile, way, speed)), None)
            if made is None or (made.verdict == "consistent" and not _only_a_flight(pile, way)):
                made = next(iter(_against_kind(pile, way)), None)
            if made is not None and made.verdict != "consistent":
                yield made


def _beside(pile: Pile, document: str, told: Iterable[Told]) -> frozenset[int]:
    """Where sentences begin that stand beside a top speed or an average, and refer to what has it."""
    sentences = [start for start, _ in pile.sentences(document)]
    at = {number for one in told if one.bound or one.average for number in [sentences.index(one.shape.start)]}
    near = {start for number, start in enumerate(sentences) if any(abs(number - one) <= APART for one in at)}
    return frozenset(near)


def _only_a_flight(pile: Pile, way: Way) -> bool:
    """Whether nothing but the word "flight" tells what goes a way whose speed is told: it need be no airliner."""
    words = pile.readings[way.shape.document].document.text[way.shape.start : way.shape.end]
    return names_only_a_flight(words, way.km.value)


def _meant(pile: Pile, way: Way, told: dict[str, tuple[Told, ...]]) -> Iterator[Told]:
    """Speeds told of what goes the way: in its sentence, in a neighbour that refers to it, or under the same name."""
    own = way.shape
    sentences = [start for start, _ in pile.sentences(own.document)]
    here = sentences.index(own.start) if own.start in sentences else 0
    names = _names(pile, own)
    for document, speeds in told.items():
        for speed in speeds:
            if _of_two_things(pile, own, speed.shape):
                continue
            if document == own.document:
                there = sentences.index(speed.shape.start) if speed.shape.start in sentences else 0
                later = own if here > there else speed.shape
                if speed.shape.start == own.start:
                    if speed.average or speed.bound or re.search(r"\bat\b", own.text):
                        yield speed
                    continue
                if abs(here - there) <= APART and (speed.average or speed.bound) and refers_back(later):
                    yield speed
                    continue
            if speed.bound and (names & _names(pile, speed.shape) or _one_name(pile, own, speed)):
                yield speed


#: "The old train can do 100 km/h, the new one covers": one of two.
_ONE_OF_TWO = re.compile(
    r"\b(?:the|its|their)\s+(?:new|newer|old|older|other|second|latter)\s+\w+|\banother\s+\w+", re.IGNORECASE
)


def _of_two_things(pile: Pile, way: Shape, speed: Shape) -> bool:
    """Whether the sentences of a way and of a speed name things that cannot be one: a convoy, and planes."""
    words = [pile.readings[one.document].document.text[one.start : one.end] for one in (way, speed)]
    told = [{found[0].lower() for found in _ONE_OF_TWO.finditer(one)} for one in words]
    if way is speed or (way.document, way.start) == (speed.document, speed.start):
        return len(told[0]) > 1
    if told[0] and told[0] != told[1]:
        return True
    kinds = [
        {"a missile"} if pile.arms_between(one.document, one.start, one.end) or _ARMED.search(text) else movers_in(text)
        for one, text in zip((way, speed), words, strict=True)
    ]
    return cannot_be_one(*kinds)


def _one_name(pile: Pile, way: Shape, speed: Told) -> bool:
    """Whether what has a speed is named in the sentence of a way: a name that no list knows ("the Tern")."""
    document, shape = speed.shape.document, speed.shape
    things = things_in(pile, document, shape.start, shape.end)
    owner = owner_of_figure(pile, document, speed.mark.start, speed.mark.end, things)
    return owner is not None and any(
        thing.named and thing.key == owner.key for thing in things_in(pile, way.document, way.start, way.end)
    )


def refers_back(shape: Shape) -> bool:
    """Whether a sentence begins with words that point back, or speaks of "it"."""
    return (
        pointing().match(shape.text) is not None
        or _HEADED.match(shape.text) is not None
        or re.search(
            r"\b(?:it|its|they)\b|^\W*(?:and|but|yet)\s+(?:this|the|that)\b|^\W*an?\s+(?:launch|shot|strike|attack|trip|flight|crossing)\b",
            shape.text[:60],
            re.IGNORECASE,
        )
        is not None
    )


#: "Flight time from Oran to Turin: 20 minutes": told of what was named before.
_HEADED = re.compile(
    r"\W*(?:[\w-]+\s+)?(?:times?|speed|length|distance)\b[^.;]{0,60}:|\W*(?:flight|flying|travel|travelling|journey|crossing|driving|sailing)\s+times?\b",
    re.IGNORECASE,
)


def _names(pile: Pile, shape: Shape) -> frozenset[str]:
    """Names of things in a sentence that have a number in them ("Tern-2"), and of weapons and vehicles."""
    text = pile.readings[shape.document].document.text[shape.start : shape.end]
    arms = {entity.id for _, entity in pile.arms_between(shape.document, shape.start, shape.end)}
    return frozenset(found[0] for found in _NAMED.finditer(text) if not found[0].startswith("Mach")) | arms


def _against_speed(pile: Pile, way: Way, told: Told) -> Iterator[Finding]:
    implied = way.km / way.hours
    stated = told.kmh
    verdict: Verdict = "consistent"
    if implied.low > stated.high * FASTER_NEAR:
        verdict = "impossible" if implied.least > stated.most * FASTER_WIDE else "doubtful"
    elif told.average and not told.bound and way.path is not None and implied.high < stated.low / FASTER_NEAR:
        verdict = "impossible" if implied.most < stated.least / FASTER_WIDE else "doubtful"
    says = "fits" if verdict == "consistent" else "does not fit"
    own = told.shape.document == way.shape.document
    # "The bus cannot go faster than 90 km/h" denies nothing of the way told in another sentence.
    beside = own and told.shape.start == way.shape.start
    marks = tuple(m for m in (way.path, way.time, told.mark if beside else None) if m)
    others = way.quotes(pile)
    if not beside:
        others = (*others, pile.span(told.shape.document, told.mark.start, told.mark.end))
    yield from _made(
        pile, way, "journey", marks, verdict, f"“{told.mark.text}” {says}", {"stated_km_h": stated.value}, others
    )


def _against_kind(pile: Pile, way: Way) -> Iterator[Finding]:
    implied = way.km / way.hours
    ceiling = orbital_kmh()
    mover = _mover(pile, way)
    if mover is None and way.places and _moves(way.shape.text) and not unlike().search(way.shape.text):
        mover = Mover("anything short of orbit", ceiling, ceiling, "circular orbit sqrt(GM / R), WGS84")
    if mover is None:
        return
    verdict: Verdict = "consistent"
    usual, top = min(mover.usual_kmh, ceiling), min(mover.top_kmh, ceiling)
    if implied.low > usual:
        verdict = "impossible" if implied.least > top else "doubtful"
    bound = top if verdict == "impossible" else usual
    says = (
        f"more than {mover.name} {'can do' if verdict == 'impossible' else 'usually does'} ({show(round(bound))} km/h)"
    )
    marks = (way.path, way.time) if way.path else (way.time,)
    numbers = {"usual_km_h": mover.usual_kmh, "top_km_h": mover.top_kmh}
    yield from _made(pile, way, "pace", marks, verdict, says, numbers, way.quotes(pile), mover.source)


def _moves(words: str) -> bool:
    """Whether a verb is of going or hitting: what takes a minute between two towns may be a call."""
    return any_listed("movers", "travel_verbs", "striking").search(words) is not None


def _mover(pile: Pile, way: Way) -> Mover | None:
    """What goes the way: by the words of the sentence, of those that it refers back to, or as a weapon by name."""
    shape = way.shape
    text = pile.readings[shape.document].document.text
    sentences = pile.sentences(shape.document)
    at = next((n for n, (start, _) in enumerate(sentences) if start == shape.start), 0)
    words = _FOR_FLIGHT.sub(" ", text[shape.start : shape.end])
    if unlike().search(words):
        return None
    weapon = pile.arms_between(shape.document, shape.start, shape.end) or _ARMED.search(words)
    if weapon:
        return mover_in("missile")
    if (found := mover_in(words, way.km.value)) is not None:
        # "The flight time is ten minutes" in a report on missiles is that of one.
        return mover_in("missile") if found.name == "an airliner" and _ARMED.search(text) else found
    if refers_back(shape):
        for start, end in sentences[max(0, at - 2) : at][::-1]:
            if (found := mover_in(text[start:end], way.km.value)) is not None:
                return found
            if pile.arms_between(shape.document, start, end):
                return mover_in("missile")
    return weather_told(words) if _IT.match(words) else None


_IT = re.compile(r"[“\"'‘\s]*it\b", re.IGNORECASE)


_FOR_FLIGHT = re.compile(r"\b(?:for|on)\s+(?:the|its|a)\s+flight\b", re.IGNORECASE)
#: Words that only missiles and their kin go with.
_ARMED = re.compile(r"\b(?:missiles?|warheads?)\b", re.IGNORECASE)


def _made(
    pile: Pile,
    way: Way,
    rule: str,
    marks: tuple[Mark | None, ...],
    verdict: Verdict,
    says: str,
    numbers: dict[str, float],
    others: tuple[Span, ...],
    source: str = "",
) -> Iterator[Finding]:
    implied = way.km / way.hours
    what = (
        f"“{way.path.text}”"
        if way.path
        else f"From {way.places[0].name} to {way.places[1].name} is at least {show(round(way.km.low))} km, which"
    )
    explanation = f"{what} in “{way.time.text}” is at least {show(round(implied.low))} km/h on average: {says}."
    figures = {"distance_km": way.km.value, "time_h": way.hours.value, "implied_least_km_h": implied.low, **numbers}
    kept = tuple(mark for mark in marks if mark)
    formula = f"{FORMULA}; {source}" if source else FORMULA
    yield from finding(
        pile, "motion", rule, way.shape.document, kept, verdict, explanation, figures, formula, (), others
    )
