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


class MarkedCity(Record, frozen=True):
    """A city that a finding names within or beyond a ring, for the map.

    ``within`` is ``all`` (from every launch point measured), ``some`` (from the nearest one only) or ``none``.
    ``nearest_km`` is the distance from the nearest launch point, ``centre_km`` that from the launch country's capital.
    """

    name: str
    lat: float
    lon: float
    within: Literal["all", "some", "none"]
    nearest_km: float
    centre_km: float | None = None


class Finding(Record, frozen=True):
    """The verdict of one check on one or more claims.

    Attributes:
        check: name of the check ("reach").
        explanation: one sentence that a newspaper could print.
        numbers: the figures used, unit in the name (``distance_km``), so that each can be recomputed.
        premises: what the verdict rests on beside the claims ("Orehok is Oreshnik").
        spans: the quotes used.
        rings, cities: what the map shows of it.
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
    cities: tuple[MarkedCity, ...] = ()
    formula: str = ""
    about: str | None = None
