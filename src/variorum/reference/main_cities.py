"""The capital and the main cities of each country (GeoNames, CC BY 4.0), shipped with the package.

A small table that needs no built gazetteer: for saying which cities of a country lie inside a ring.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec


class City(NamedTuple):
    """A city: GeoNames identifier, name, WGS84 degrees."""

    geoname: int
    name: str
    lat: float
    lon: float


class _Country(msgspec.Struct):
    capital: int | None
    cities: list[tuple[int, str, float, float]]


class _MainCities(msgspec.Struct):
    countries: dict[str, _Country]


@cache
def _table() -> dict[str, _Country]:
    packed = files("variorum.reference").joinpath("data", "main_cities.json.gz").read_bytes()
    return msgspec.json.decode(gzip.decompress(packed), type=_MainCities).countries


def main_cities(iso2: str) -> tuple[City, ...]:
    """Main cities of a country, the most populous first; empty for an unknown code."""
    country = _table().get(iso2.upper())
    return tuple(City(*row) for row in country.cities) if country else ()


def capital(iso2: str) -> City | None:
    """The capital of a country; None where it has none or the code is unknown."""
    country = _table().get(iso2.upper())
    if country is None or country.capital is None:
        return None
    return next((city for city in main_cities(iso2) if city.geoname == country.capital), None)
