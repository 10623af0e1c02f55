"""Reports that give the other's value of something else: then the two hardly speak of one thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Quantity, QuestionKind, Reading, Time, Value
from .counted_nouns import counted_as
from .grounds import Grounds
from .positions import Stand
from .spots import is_spot

#: Words of a name shorter than this tell nobody apart.
SHORT = 3


def known_elsewhere(kind: QuestionKind, first: Stand, second: Stand, stands: Sequence[Stand], grounds: Grounds) -> bool:
    """Whether all reports of one side give the other side's value too, but not as an answer to the question.

    A report of a shooting that tells of the gunman and of his victim does not dispute who was shot.

    Args:
        kind: the question's kind.
        first: a position.
        second: one that it excludes.
        stands: all positions of the question, for what answers it.
        grounds: texts and values of the reports.
    """
    if is_spot(first.answers[0].slot) and (first.value.place is None or second.value.place is None):
        return False  # "the ministry" of another sentence is no place where the talks were held
    answered = {(answer.span.document, answer.span.start) for stand in stands for answer in stand.answers}
    return any(
        all(_gives(kind, document, theirs.value, answered, grounds) for document in ours.documents)
        for ours, theirs in ((first, second), (second, first))
    )


def _gives(kind: QuestionKind, document: str, value: Value, answered: set[tuple[str, int]], grounds: Grounds) -> bool:
    reading = grounds.readings.get(document)
    if reading is None:
        return False
    if kind == "quantity" and value.quantity is not None:
        wanted = value.quantity
        if _in_results(reading, wanted):
            return True
        return any(
            _same_figure(quantity, wanted) and not _answers(document, quantity, answered)
            for quantity in reading.quantities
        )
    if kind == "time" and value.time is not None:
        wanted_time = value.time
        return any(_same_day(time, wanted_time) and not _answers(document, time, answered) for time in reading.times)
    return kind in ("actor", "place") and _named(value, reading.document.text, grounds)


def _in_results(reading: Reading, wanted: Quantity) -> bool:
    """Whether a count stands in a result that the report gives: the 58 wins of "58-3"."""
    return wanted.dimension == "count" and any(
        quantity.dimension == "score" and wanted.lower in (quantity.lower, quantity.upper)
        for quantity in reading.quantities
    )


def _answers(document: str, value: Quantity | Time, answered: set[tuple[str, int]]) -> bool:
    return any(where == document and value.start <= start < value.end for where, start in answered)


def _same_figure(one: Quantity, other: Quantity) -> bool:
    same = (one.lower, one.upper, one.unit, one.dimension) == (other.lower, other.upper, other.unit, other.dimension)
    return same and (one.dimension != "count" or counted_as(one) == counted_as(other))


def _same_day(one: Time, other: Time) -> bool:
    return one.lower is not None and (one.lower, one.upper) == (other.lower, other.upper)


def _named(value: Value, text: str, grounds: Grounds) -> bool:
    """Whether a text has the name, or the last word of it, by which reports call a person again."""
    entity = grounds.entities.get(value.entity or "")
    name = value.place.name if value.place is not None and value.place.name else entity.name if entity else value.text
    last = name.split()[-1] if name.split() else ""
    words = [word for word in {name, last} if len(word) >= SHORT]
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in words)
