"""Giving each count of people to the event it is the toll of."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Answer, Place, Value
from .answers import make_answer
from .classes import event_classes
from .counts import Count
from .folding import fold
from .happenings import Happening
from .page import Page
from .whenwhere import place_fit, places_fit, times_fit, told_apart

#: How many sentences back a count without an event of its own may look for one.
_REACH = 3


def answer_counts(
    page: Page,
    counts: list[Count],
    happenings: list[Happening],
    about: dict[int, str],
    homes: dict[str, list[Place]],
) -> Iterator[Answer]:
    """Give each count to the event it is the toll of.

    That is the event told in the same sentence, or the nearest before it, or the only one of the report that people can
    come to harm in. A count at a place of its own within the event is another question than the toll in all.

    Args:
        page: the document.
        counts: its counts.
        happenings: its happenings.
        about: event identifier by ``id()`` of a happening.
        homes: the places that all reports give of each event, the one that most give first.
    """
    classes = event_classes()
    causes = [
        happening for happening in happenings
        if classes[happening.type].toll and happening.type not in ("killing", "injury") and happening.real
    ]  # fmt: skip
    for count in counts:
        cause = _cause(count, causes)
        if cause is None or id(cause) not in about:
            continue
        home = homes.get(about[id(cause)], [])
        slot = count.slot + ("" if _at_home(count, home) else _scope(count, cause))
        if count.quantity is not None:
            value = Value(text=count.quantity.text, quantity=count.quantity)
        else:
            value = Value(text=page.text[count.start : count.end], label=fold(page.text[count.start : count.end]))
        answer = make_answer(page, about[id(cause)], slot, "quantity", value, count.start, count.end, count.claim)
        if answer:
            yield answer


def _cause(count: Count, causes: list[Happening]) -> Happening | None:
    claim = count.claim
    sentence = claim.sentence
    near: list[tuple[float, int]] = []
    dated = any(time.kind in ("date", "time") and (time.lower or time.upper) for time in claim.times)
    for index, cause in enumerate(causes):
        if told_apart(claim.times, cause.times) or places_fit(count.places, cause.places) == "apart":
            continue
        for mention in cause.mentions:
            back = sentence - mention.number
            if back == 0 and any(voice.claim.id == claim.id for voice in mention.voices):
                near.append((-1.0, index))
            elif back == 0:
                near.append((0.0 + abs(mention.start - count.start) / 1e6, index))
            elif 0 < back <= _REACH and not (dated and times_fit(claim.times, cause.times) != "same"):
                near.append((float(back), index))
    if near:
        return causes[min(near)[1]]
    # A count with a date of its own ("in 1994 up to ...") is not the main event's by default.
    if not causes or dated:
        return None
    sizes = sorted(((len(cause.mentions), -index) for index, cause in enumerate(causes)), reverse=True)
    total = sum(size for size, _ in sizes)
    main = causes[-sizes[0][1]]
    if sizes[0][0] < 0.6 * total or told_apart(claim.times, main.times):
        return None
    return None if places_fit(count.places, main.places) == "apart" else main


def _at_home(count: Count, home: list[Place]) -> bool:
    """Whether a count is said of the event's own place, by what most reports say."""
    return bool(count.places) and bool(home) and all(place_fit(place, home[0]) == "same" for place in count.places)


def _scope(count: Count, cause: Happening) -> str:
    """``@Place`` where the count is said of a place that is narrower than the event's or one of several."""
    points = {place.name for place in cause.places if place.kind == "city"}
    for place in count.places:
        if place.kind == "country":
            continue
        fits = {place_fit(place, other) for other in cause.places}
        if "same" in fits and len(points) <= 1:
            return ""
        if place.kind == "city" or fits:
            return f"@{place.text}"
    return f"@{count.where}" if count.where else ""
