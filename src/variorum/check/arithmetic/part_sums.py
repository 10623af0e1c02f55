"""Parts held against their total: together not more than it, and all of it where they are all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import add

from ...model import Finding, Verdict
from ...reference import load
from ..amounts import Amount, amount, show
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape
from .nouns import listed, mark_index, singular

#: A number so many times as large as another is no part of it gone wrong, but of something else.
MOST_BEYOND = 4
#: How far back the total that is meant may stand, in characters.
BEFORE_CHARS = 300

#: "Six more", "two million euros more".
_MORE = re.compile(r"^\S+(?:\s+(?!(?:and|or|but|with|while)\b)[\w-]+){0,3}?\s+more\b(?!\s+than)", re.IGNORECASE)


def part_sum_finding(
    pile: Pile, shape: Shape, total: Mark, parts: Sequence[Mark], mode: str, apart: bool
) -> Iterable[Finding]:
    """Hold parts against their total.

    Args:
        pile: the pile.
        shape: where they stand.
        total: the total.
        parts: its parts.
        mode: "all" or "list" where they are all of it, "among" or "of" where some may be left.
        apart: whether the parts share nobody.

    Yields:
        The finding, where all have a size.
    """
    assert total.quantity
    whole = amount(total.quantity)
    amounts = [amount(part.quantity) for part in parts if part.quantity]
    known = [a for a in amounts if a is not None]
    if whole is None or len(known) != len(parts):
        return
    summed = reduce(add, known)
    largest = max(known, key=lambda a: a.value)
    if any(_added(shape, part) for part in parts):
        return
    if largest.value > MOST_BEYOND * whole.value or summed.value * MOST_BEYOND < whole.value:
        return
    verdict = _verdict(whole, summed, largest, mode, apart)
    parts_words = listed([f"“{part.text}”" for part in parts])
    if mode == "of" and verdict == "consistent":
        return
    if verdict != "consistent" and summed.value > whole.value and _meant(pile, shape, total, parts, summed):
        return
    if verdict != "consistent" and _of_another_whole(pile, shape, total, parts):
        return
    if largest.value > whole.value and verdict != "consistent":
        part = parts[known.index(largest)]
        explanation = f"“{part.text}” cannot be among “{total.text}”: a part is not more than the whole."
    elif len(parts) == 1:
        explanation = f"“{parts[0].text}” can be among “{total.text}”."
    elif verdict == "consistent":
        fits = "as" if mode in ("all", "list") else "within"
        explanation = (
            f"{parts_words} make {show(summed.value)}, {fits} “{total.text}”{' has it' if fits == 'as' else ''}."
        )
    else:
        more = "more than" if summed.value > whole.value else "not"
        explanation = f"{parts_words} make {show(summed.value)}, {more} “{total.text}”."
    numbers = {
        "total": whole.value,
        "sum_of_parts": summed.value,
        "largest_part": largest.value,
        "parts": float(len(parts)),
    }
    formula = "parts = total" if mode in ("all", "list") else "parts <= total"
    yield from finding(
        pile, "arithmetic", "parts", shape.document, (total, *parts), verdict, explanation, numbers, formula
    )


def _added(shape: Shape, part: Mark) -> bool:
    """Whether a number is told as one more than those before: "two goals in the first half and three more later"."""
    # By its place alone: a bare number among sums of money was made one of them.
    sign = re.search(rf"⟦[A-Z]{mark_index(shape, part)}⟧", shape.text)
    if sign is None:
        return False
    return _MORE.match(f"{part.text} {shape.in_words(shape.text[sign.end() : sign.end() + 60])}") is not None


def _meant(pile: Pile, shape: Shape, total: Mark, parts: Sequence[Mark], summed: Amount) -> bool:
    """Whether another number of the sentences before is large enough to be the total that parts of a later one have."""
    assert total.quantity
    later, _ = pile.sentence(shape.document, parts[0].start)
    if total.start >= later or total.quantity.counted is None:
        return False
    used = {(mark.start, mark.end) for mark in (total, *parts)}
    return any(
        (q.start, q.end) not in used and q.unit == total.quantity.unit and q.dimension == total.quantity.dimension
        and (size := amount(q)) is not None and summed.low <= size.high < MOST_BEYOND * summed.value
        and (q.counted is None or total.quantity.counted is None or q.counted == total.quantity.counted)
        for q in pile.quantities_within(shape.document, max(0, shape.start - BEFORE_CHARS), later)
    )  # fmt: skip


#: "The survivors were", "Of those wins,": which whole the parts of a later sentence are told of.
_WHOLE = re.compile(
    r"\W*(?:(?:of|among)\s+)?(?:the|these|those)\s+(?P<noun>[a-z]+)(?:,\s|\s+(?:were|are|was|include[sd]?|comprise[sd]?|consist(?:s|ed)?)\b)",
    re.IGNORECASE,
)


def _of_another_whole(pile: Pile, shape: Shape, total: Mark, parts: Sequence[Mark]) -> bool:
    """Whether a later sentence says what its parts are of, and the total counts something else."""
    text = pile.readings[shape.document].document.text
    later, _ = pile.sentence(shape.document, parts[0].start)
    named = _WHOLE.match(text, later, parts[0].start)
    if total.start >= later or named is None or total.quantity is None or total.quantity.counted is None:
        return False
    start, end = pile.sentence(shape.document, total.start)
    noun, counted = singular(named["noun"].lower()), singular(total.quantity.counted.lower())
    told = {singular(word.lower()) for word in re.findall(r"[A-Za-z]+", text[start:end])}
    doc = pile.readings[shape.document].doc
    span = doc.char_span(start, end, alignment_mode="contract") if doc is not None else None
    told |= {token.lemma_.lower() for token in span or ()}
    return noun not in told and counted not in load("check_words")["people"]


def _verdict(whole: Amount, summed: Amount, largest: Amount, mode: str, apart: bool) -> Verdict:
    """Parts beyond the whole cannot be where they share nobody; parts that leave some over may only be unnamed."""
    alone = largest.below(whole)
    if alone != "consistent":
        return alone
    over = summed.below(whole)
    if over != "consistent":
        return over if apart else "doubtful"
    if mode in ("all", "list") and summed.against(whole) != "consistent":
        return "doubtful"
    return "consistent"
