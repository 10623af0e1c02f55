"""How many: the killed, injured, missing, arrested of an event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..model import Answer, Claim, Place, Quantity, Value
from ..reference import load
from .answers import make_answer
from .classes import event_classes
from .folding import fold
from .happenings import Happening
from .page import Page
from .settings import read_places
from .whenwhere import place_fit, places_fit, times_fit

#: How many sentences back a count without an event of its own may look for one.
_REACH = 3


@dataclass(frozen=True, slots=True)
class Count:
    """A count in one document: what of, in which claim, and where."""

    slot: str
    quantity: Quantity | None
    start: int
    end: int
    claim: Claim
    places: tuple[Place, ...]
    where: str = ""


@cache
def _slots() -> dict[str, Any]:
    return load("slots")["tolls"]


@cache
def _persons() -> frozenset[str]:
    return frozenset(load("slots")["persons"])


@cache
def _things() -> frozenset[str]:
    return frozenset(load("slots")["buildings"])


@cache
def _slot_of_word() -> dict[str, str]:
    return {word: slot for slot, entry in _slots().items() for word in entry["words"]}


@cache
def _slot_of_verb() -> dict[str, str]:
    return {verb: slot for slot, entry in _slots().items() for verb in entry["verbs"]}


def read_counts(page: Page, claims: list[Claim]) -> list[Count]:
    """Find how many are said to have been killed, injured and so on.

    A number counts by the verb whose patient holds it ("14 people were killed"), by its own noun ("14 deaths") or by
    a word at its side ("14 dead"). Each number is read once for each slot.

    Args:
        page: the document.
        claims: its claims.

    Returns:
        Counts in order of offset.
    """
    found: dict[tuple[int, str], Count] = {}
    for claim in claims:
        if claim.modality in ("possible", "conditional", "opinion", "planned", "ordered"):
            continue
        verb = _slot_of_verb().get(claim.predicate)
        places: tuple[Place, ...] | None = None
        for quantity in claim.quantities:
            if quantity.dimension != "count" or quantity.unit:
                continue
            slot = _worded(page, quantity)
            if slot is None and verb and _is_patient(page, claim, quantity):
                counted = (quantity.counted or "person").casefold()
                slot = verb if counted in _persons() or counted not in _things() else None
                if counted in ("year", "day", "hour", "month", "week", "minute", "percent", "time", "vehicle", "car"):
                    slot = None
            if slot is None:
                continue
            places = read_places(page, claim) if places is None else places
            key = (quantity.start, slot)
            count = Count(slot, quantity, quantity.start, quantity.end, claim, places, _where(page, claim, places))
            # The claim whose own verb says so is the better witness than one that merely holds the number.
            if key not in found or (verb == slot and _slot_of_verb().get(found[key].claim.predicate) != slot):
                found[key] = count
    return [found[key] for key in sorted(found)]


def _worded(page: Page, quantity: Quantity) -> str | None:
    """The slot that the noun counted, or the word beside the number, gives."""
    words = _slot_of_word()
    if quantity.counted and (slot := words.get(quantity.counted.casefold())):
        return slot
    token = page.token_at(quantity.end - 1)
    if token is None:
        return None
    if (slot := words.get(token.lower_) or words.get(token.lemma_.lower())) is not None:
        return slot
    for step in range(1, 3):
        if token.i + step >= len(token.doc):
            break
        after = token.nbor(step)
        if after.is_punct or (after.pos_ in ("VERB", "AUX") and after.tag_ != "VBN"):
            break
        if after.pos_ in ("VERB", "ADJ", "NOUN") and (slot := words.get(after.lower_)) is not None:
            return slot
    return None


def _is_patient(page: Page, claim: Claim, quantity: Quantity) -> bool:
    """Whether the number stands at the head of what the verb is done to (or of the subject of "die")."""
    for argument in [*([claim.subject] if claim.subject else []), *claim.arguments]:
        if not argument.start <= quantity.start < argument.end or argument.role not in ("object", "subject"):
            continue
        active_doer = argument.role == "subject" and claim.predicate not in (
            "die",
            "perish",
            "drown",
            "flee",
            "succumb",
        )
        if active_doer:
            return False
        start, end = page.core(argument.start, argument.end)
        return start <= quantity.start < end or argument.start == quantity.start
    return False


def answer_counts(
    page: Page, counts: list[Count], happenings: list[Happening], about: dict[int, str]
) -> Iterator[Answer]:
    """Give each count to the event it is the toll of.

    That is the event told in the same sentence, or the nearest before it, or the only one of the report that people can
    come to harm in. A count at a place of its own within the event is another question than the toll in all.

    Args:
        page: the document.
        counts: its counts.
        happenings: its happenings.
        about: event identifier by ``id()`` of a happening.
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
        slot = count.slot + _scope(count, cause)
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
        if times_fit(claim.times, cause.times) == "apart" or places_fit(count.places, cause.places) == "apart":
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
    if sizes[0][0] < 0.6 * total or times_fit(claim.times, main.times) == "apart":
        return None
    return None if places_fit(count.places, main.places) == "apart" else main


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


def _where(page: Page, claim: Claim, places: tuple[Place, ...]) -> str:
    """A location that the gazetteer does not know, or that counts several ("in three towns"), in its own words."""
    for argument in claim.arguments:
        if argument.role != "location" or any(argument.start <= place.start < argument.end for place in places):
            continue
        head = page.head(argument.start, argument.end)
        if head is None:
            continue
        if head.pos_ not in ("NOUN", "PROPN"):
            continue
        several = any(argument.start <= quantity.start < argument.end for quantity in page.reading.quantities)
        named = head.pos_ == "PROPN" and page.thing_at(head.idx) is not None
        if several or named:
            start, end = page.core(argument.start, argument.end)
            return page.text[start:end]
    return ""
