"""A number of a report with what it is a number of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...model import Claim, Quantity
from ..page import Page
from .bounds import Bounds
from .moved import Source


@dataclass(frozen=True, slots=True)
class Number:
    """A number with what tells what it is a number of.

    Attributes:
        page, quantity, claim: where it stands.
        kind: dimension, with the currency of money ("count", "share", "money EUR", "length", "age").
        noun: lemma of what is counted; empty where nothing is.
        classes: classes of nouns that it belongs to.
        senses: what came of the counted or what was done or measured, by the lexicon ("strike", "depth").
        verbs: roots of the verbs that govern it.
        nouns: roots and named things of what it measures or belongs to ("raise", "share of the vote").
        owners: named things that do, have or are it.
        places: keys of places in its own clause, and whether they are towns.
        years: years that its clause dates it to; ``old`` where it is said to be of some former time.
        part: it is a part of another number ("of whom 15").
        alone: it is bound to the place beside it.
        words: roots of the words around it by weight.
        low, high: its bounds, the one standing for the other where it is open.
        lead: it stands in the headline or the lead.
        acting: who it counts does something to others ("three soldiers rescued ...").
        bounds: what it is a share of, is measured from or adds to.
        source: from where those whom it counts were moved.
        there: names of the places that its own clause says it is of.
        make: the make that it counts ("ak47"); empty where it names none.
    """

    page: Page
    quantity: Quantity
    claim: Claim
    kind: str
    noun: str
    classes: frozenset[str]
    senses: frozenset[str]
    verbs: frozenset[str]
    nouns: frozenset[str]
    owners: frozenset[str]
    places: Mapping[str, str]
    years: frozenset[str]
    old: bool
    part: bool
    alone: bool
    words: Mapping[str, float]
    low: float
    high: float
    lead: bool
    acting: bool
    bounds: Bounds
    source: Source
    there: frozenset[str]
    make: str = ""

    @property
    def key(self) -> tuple[str, int]:
        """Document and offset."""
        return self.page.id, self.quantity.start
