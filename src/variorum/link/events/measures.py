"""Measures of events, such as magnitude and depth, by the words that stand beside the number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...model import Answer, Claim, Quantity, Value
from ...reference import load
from ..answers import make_answer
from ..classes import hosts
from ..page import Page
from ..things.folding import fold
from .happenings import Happening

#: How many sentences back a measure without an event of its own may look for one.
_REACH = 3


def answer_measures(
    page: Page, claims: list[Claim], happenings: list[Happening], about: dict[int, str]
) -> Iterator[Answer]:
    """Measures of events, such as an earthquake's magnitude and depth, by the words that stand beside the number."""
    seen = set[tuple[int, str]]()
    for slot, entry in sorted(load("slots")["event_measures"].items()):
        fitting = [happening for happening in happenings if happening.type in entry["classes"]]
        if not fitting:
            continue
        for claim in claims:
            for quantity in claim.quantities:
                if (quantity.start, slot) in seen or not _measures(page, claim, quantity, entry):
                    continue
                if _of_lesser(page, quantity, fitting):
                    continue
                owner = _owner(claim, quantity, fitting)
                if owner is None or id(owner) not in about:
                    continue
                seen.add((quantity.start, slot))
                value = Value(text=quantity.text, quantity=quantity)
                answer = make_answer(
                    page, about[id(owner)], slot, "quantity", value, quantity.start, quantity.end, claim
                )
                if answer:
                    yield answer


def _measures(page: Page, claim: Claim, quantity: Quantity, entry: dict[str, Any]) -> bool:
    start, end = max(claim.evidence.start, quantity.start - 40), min(claim.evidence.end, quantity.end + 40)
    around = set(fold(page.text[start:end]).replace("-", " ").split())
    beside = bool(around & set(entry["cues"]))
    if "units" in entry:
        named = {(quantity.unit or "").casefold(), (quantity.counted or "").casefold(), quantity.dimension}
        if named & set(entry["units"]):
            return True
        plain = (
            quantity.unit is None
            and quantity.counted is None
            and quantity.dimension in ("count", "dimensionless", "number")
        )
        return beside and plain and (quantity.lower or quantity.upper or 0) <= 10
    return beside and quantity.dimension == entry["dimension"]


def _of_lesser(page: Page, quantity: Quantity, fitting: list[Happening]) -> bool:
    """Whether it measures a lesser event that nothing else is told of: "80 aftershocks, the strongest of 5.6"."""
    told = {mention.start for happening in fitting for mention in happening.mentions}
    start, _ = page.sentence_of(quantity.start)
    for token in reversed(page.tokens_in(start, quantity.start)):
        if token.lemma_.lower() in hosts("lesser"):
            return token.idx not in told
        if token.idx in told:
            return False
    return False


def _owner(claim: Claim, quantity: Quantity, fitting: list[Happening]) -> Happening | None:
    """The happening told nearest: in the claim's own sentence, or within a few before it, or the only one."""
    near = [
        (claim.sentence - mention.number, abs(mention.start - quantity.start), index)
        for index, happening in enumerate(fitting)
        for mention in happening.mentions
        if 0 <= claim.sentence - mention.number <= _REACH
    ]
    if near:
        return fitting[min(near)[2]]
    return fitting[0] if len(fitting) == 1 else None
