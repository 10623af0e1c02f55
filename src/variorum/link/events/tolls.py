"""Giving each count of people to the event it is the toll of."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Answer, Claim, Place, Value
from ..answers import give_answer
from ..asides import aside_at
from ..classes import event_classes
from ..page import Page
from ..things.folding import fold
from .counts import Count
from .happenings import Happening
from .whenwhere import POINTS, place_fit, places_fit, times_fit, told_apart

#: How many sentences back a count without an event of its own may look for one.
_REACH = 3
#: A headline and its repeats stand within so many sentences of the beginning.
_HEADLINE = 4


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
    owned = [
        (count, cause) for count in counts
        if (cause := _cause(count, _of_its_time(page, count, causes))) is not None and id(cause) in about
    ]  # fmt: skip
    scopes = [_scope_at(count, cause, homes.get(about[id(cause)], [])) for count, cause in owned]
    for number, (count, cause) in enumerate(owned):
        slot = count.slot + (scopes[number] or _summed_up(number, owned, scopes))
        if count.quantity is not None:
            value = Value(text=count.quantity.text, quantity=count.quantity)
        else:
            value = Value(text=page.text[count.start : count.end], label=fold(page.text[count.start : count.end]))
        yield from give_answer(page, about[id(cause)], slot, "quantity", value, count.start, count.end, count.claim)


def _scope_at(count: Count, cause: Happening, home: list[Place]) -> str:
    """Where a count is said of another place than the event's own: "@" and the place; nothing else."""
    if _at_home(count, home):
        return ""
    scope = _scope(count, cause)
    if scope or count.places:
        return scope
    # "Planes bombed a market in X, killing 8": what one clause tells of one place is that place's.
    beside = [
        mention for mention in cause.mentions
        if mention.targets and any(voice.claim.sentence == count.claim.sentence for voice in mention.voices)
    ]  # fmt: skip
    if not beside or len(cause.targets) < 2:
        return ""
    nearest = min(beside, key=lambda mention: (abs(mention.start - count.start), mention.start))
    if len(nearest.targets) > 1:
        return ""
    (place,) = nearest.targets.values()
    if isinstance(place, str):
        return f"@{place}"
    return "" if home and place_fit(place, home[0]) == "same" else f"@{place.text}"


def _summed_up(number: int, owned: list[tuple[Count, Happening]], scopes: list[str]) -> str:
    """The scope of a headline's count: that of the same count in the body ("21 dead", "21 killed in three towns")."""
    count, cause = owned[number]
    if (
        count.claim.sentence > _HEADLINE
        or count.quantity is None
        or any(place.kind in POINTS for place in count.places)
    ):
        return ""
    found = {
        scope
        for (other, where), scope in zip(owned, scopes, strict=True)
        if other.slot == count.slot and where is cause and other.quantity is not None
        and other.claim.sentence > count.claim.sentence and other.start != count.start
        and (other.quantity.lower, other.quantity.upper) != (None, None) and _as_many(other, count)
    }  # fmt: skip
    found.discard("") if len(found) > 1 else None
    return found.pop() if len(found) == 1 else ""


def _as_many(one: Count, other: Count) -> bool:
    """Whether two counts give the same number, "at least" or not."""
    numbers = [
        {bound for bound in (count.quantity.lower, count.quantity.upper) if bound is not None}
        for count in (one, other) if count.quantity is not None
    ]  # fmt: skip
    return len(numbers) == 2 and bool(numbers[0] & numbers[1])


def _of_its_time(page: Page, count: Count, causes: list[Happening]) -> list[Happening]:
    """The events that a count may be of: one told in an aside is of what is told there."""
    if aside_at(page, count.start) is None:
        return causes
    return [cause for cause in causes if any(aside_at(page, mention.start) for mention in cause.mentions)]


def _cause(count: Count, causes: list[Happening]) -> Happening | None:
    return cause_near(count.claim, causes, count.start, count.places)


def cause_near(
    claim: Claim, causes: list[Happening], start: int, where: tuple[Place, ...] = ()
) -> Happening | None:  # fmt: skip
    """The event in which people came to the harm that a claim tells: the nearest, or the only one of the report.

    Args:
        claim: the claim.
        causes: the report's events in which people can come to harm.
        start: offset of the words for whom or how many.
        where: the places that the claim gives.

    Returns:
        The event; None where dates or places are at odds with all, or none is told nearby and none stands out.
    """
    sentence = claim.sentence
    near: list[tuple[float, int]] = []
    dated = any(time.kind in ("date", "time") and (time.lower or time.upper) for time in claim.times)
    for index, cause in enumerate(causes):
        if told_apart(claim.times, cause.times) or places_fit(where, cause.places) == "apart":
            continue
        for mention in cause.mentions:
            back = sentence - mention.number
            if back == 0 and any(voice.claim.id == claim.id for voice in mention.voices):
                near.append((-1.0, index))
            elif back == 0:
                near.append((0.0 + abs(mention.start - start) / 1e6, index))
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
    return None if places_fit(where, main.places) == "apart" else main


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
