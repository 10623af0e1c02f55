"""Counts in a list behind one of a make: in "12 AK 47 guns, three rifles and cash" the three are the other rifles."""

from __future__ import annotations

import re
from bisect import bisect_left

from ...model import Quantity
from ...model.designations import designation
from ..noun_classes import classes_of
from ..page import Page

#: What stands between the items of a list.
_ITEMS = re.compile(r"\s*(?:,|;|and|as well as|,\s*and)\s*(?:an?\s+)?", re.IGNORECASE)


def is_rest(page: Page, quantity: Quantity, noun: str) -> bool:
    """Whether a count follows in a list upon one of a make that is of its kind: "12 AK 47 guns, three rifles".

    Args:
        page: the document.
        quantity: the count.
        noun: lemma of what it counts.
    """
    if quantity.dimension != "count" or not noun or designation(quantity.text):
        return False
    quantities = page.reading.quantities
    at = bisect_left(quantities, quantity.start, key=lambda other: other.start) - 1
    while at >= 0 and quantities[at].end > quantity.start:
        at -= 1
    if at < 0 or not designation(quantities[at].text):
        return False
    last = quantities[at]
    if not _ITEMS.fullmatch(page.text[last.end : quantity.start]):
        return False
    kind = (last.counted or "").casefold().split(" ")[-1]
    return kind == noun or bool(classes_of(kind) & classes_of(noun)) or bool(designation(last.counted or ""))
