"""What identifies a place of the gazetteer."""

from __future__ import annotations

from ...model import Place
from .folding import fold


def place_key(place: Place) -> str:
    """What identifies a place: its GeoNames number, else its name, country and rough position."""
    return str(place.geoname) if place.geoname else f"{fold(place.name)}|{place.country}|{place.kind == 'government'}"
