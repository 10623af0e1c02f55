"""Findings: what the Earth, the clock and plain sums say of a claim."""

from __future__ import annotations

from typing import Literal

from .base import Record
from .evidence import Span

Verdict = Literal["consistent", "doubtful", "impossible", "not checkable"]


class Ring(Record, frozen=True):
    """A geodesic circle for the map: centre in WGS84 degrees, radius in km, the claim it comes from."""

    lat: float
    lon: float
    radius_km: float
    label: str
    claim: str


class Finding(Record, frozen=True):
    """The verdict of one check on one or more claims.

    Attributes:
        check: name of the check ("reach").
        explanation: one sentence that a newspaper could print.
        numbers: the figures used, unit in the name (``distance_km``), so that each can be recomputed.
        premises: what the verdict rests on beside the claims ("Orehok is Oreshnik").
        spans: the quotes used.
        about: entity or event concerned.
    """

    id: str
    check: str
    claims: tuple[str, ...]
    verdict: Verdict
    explanation: str
    numbers: dict[str, float]
    premises: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    rings: tuple[Ring, ...] = ()
    formula: str = ""
    about: str | None = None
