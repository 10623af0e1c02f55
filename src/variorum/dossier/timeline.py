"""The timeline: what is said to have happened or to come, by the time of the event and not of the report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..model import Claim, Dossier, Event, Question, Time, TimelineEntry
from .time_wording import time_words
from .wording import MODALITIES

#: TIMEX3 values that say "now", "once" or "some day" and stand for no place on the calendar.
_VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")


def draw_up(claims: Sequence[Claim], events: Iterable[Event], questions: Iterable[Question]) -> list[TimelineEntry]:
    """Put every claim that gives a time on the timeline.

    The answers to questions of time come first: they say which event a time belongs to. Then each time that another
    claim gives, under the words of the claim itself. The same event at the same time is one entry.

    Args:
        claims: all claims.
        events: for their labels.
        questions: with positions; those of kind ``time`` are used.

    Returns:
        Entries by time; those that cannot be placed on the calendar last.
    """
    by_id = {claim.id: claim for claim in claims}
    labels = {event.id: event.label for event in events}
    found: dict[tuple[str, str | None, str | None, str], list[tuple[Time, str, str, str | None]]] = {}
    told: set[tuple[str, int]] = set()

    def note(time: Time, claim: Claim, label: str, question: str | None) -> None:
        key = (question or label.casefold(), time.lower, time.upper or time.text.casefold(), claim.modality)
        found.setdefault(key, []).append((time, claim.id, label, question))
        told.add((claim.document, time.start))

    for question in questions:
        if question.kind != "time":
            continue
        for position in question.positions:
            for claim in (by_id[name] for name in position.claims if name in by_id):
                time = _time_of(claim, position.value.time)
                if time is not None and _is_event_time(time):
                    note(time, claim, labels.get(question.about, question.label), question.id)
    for claim in claims:
        if not claim.checkable:
            continue
        for time in claim.times:
            if (claim.document, time.start) not in told and _is_event_time(time):
                note(time, claim, phrase(claim), None)
    entries = [_entry(members, by_id) for members in found.values()]
    return sorted(entries, key=_by_time)


def _time_of(claim: Claim, value: Time | None) -> Time | None:
    """The time inside a claim that a position took from it; the position's own where the claim has none like it."""
    if value is None:
        return None
    alike = [time for time in claim.times if (time.lower, time.upper) == (value.lower, value.upper)]
    return alike[0] if alike else value


def _is_event_time(time: Time) -> bool:
    return time.kind in ("date", "time") and not time.invalid and (time.timex or "") not in _VAGUE


def _entry(members: list[tuple[Time, str, str, str | None]], by_id: dict[str, Claim]) -> TimelineEntry:
    time, first, label, question = members[0]
    return TimelineEntry(
        time=time,
        label=label,
        claims=tuple(dict.fromkeys(claim for _, claim, _, _ in members)),
        question=question,
        modality=by_id[first].modality,
        inferred=all(bool(other.premises) for other, _, _, _ in members),
    )


def _by_time(entry: TimelineEntry) -> tuple[bool, str, str, str, tuple[str, ...]]:
    time = entry.time
    undated = time.lower is None and time.upper is None
    return undated, time.lower or time.upper or "", time.upper or "9999", entry.label, entry.claims


def phrase(claim: Claim, most: int = 90) -> str:
    """A claim in a few of its own words: from its subject to its end, in one line."""
    quote = claim.evidence.quote
    places = [claim.predicate_start, *(argument.start for argument in claim.arguments if argument.role == "object")]
    if claim.subject is not None:
        places.append(claim.subject.start)
    inside = [place for place in places if claim.evidence.start <= place < claim.evidence.end]
    words = " ".join(quote[min(inside, default=claim.evidence.start) - claim.evidence.start :].split())
    if len(words) <= most:
        return words
    return words[:most].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"


def timeline_document(dossier: Dossier) -> dict[str, Any]:
    """The content of ``timeline.json``.

    Returns:
        ``events``: dated entries by time, each with its words, EDTF string, bounds, whether it is inferred, claims and
        documents; ``undated``: what is told with a time that cannot be placed, and events told without any.
    """
    documents = {claim.id: claim.document for claim in dossier.claims}
    dated: list[dict[str, Any]] = []
    undated: list[dict[str, Any]] = []
    for entry in dossier.timeline:
        time = entry.time
        told = {
            "label": entry.label,
            "when": time_words(time),
            "words": time.text,
            "edtf": time.edtf,
            "lower": time.lower,
            "upper": time.upper,
            "inferred": entry.inferred,
            "modality": entry.modality,
            "told": MODALITIES.get(entry.modality, entry.modality),
            "question": entry.question,
            "claims": list(entry.claims),
            "documents": sorted({documents[claim] for claim in entry.claims if claim in documents}),
        }
        (undated if time.lower is None and time.upper is None else dated).append(told)
    placed = {claim for entry in dossier.timeline for claim in entry.claims}
    undated += [
        {
            "label": event.label,
            "claims": list(event.claims),
            "documents": sorted({documents[claim] for claim in event.claims if claim in documents}),
        }
        for event in dossier.events
        if event.time is None and not placed.intersection(event.claims)
    ]
    return {"schema": "variorum-timeline/1", "events": dated, "undated": undated}
