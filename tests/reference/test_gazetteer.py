from __future__ import annotations

import threading
from pathlib import Path

import pytest

from variorum.reference import gazetteer, geography, load
from variorum.reference.folding import fold
from variorum.reference.misspelt_names import near_names


@pytest.mark.parametrize(
    ("name", "expected", "country"),
    [
        ("Minsk", "Minsk", "BY"),
        ("KYIV", "Kyiv", "UA"),
        ("Kiev", "Kyiv", "UA"),  # an old English name
        ("Dnipropetrovsk", "Dnipro", "UA"),  # renamed
        ("Krichev", "Krychaw", "BY"),  # the Russian spelling of a Belarusian town
        ("Saint-Etienne", "Saint-Étienne", "FR"),  # accents and hyphens
        ("Cox’s Bazar", "Cox's Bazar", "BD"),  # a curly apostrophe
        ("Washington", "Washington", "US"),  # the capital before the towns in England and elsewhere
        ("Paris", "Paris", "FR"),
    ],
)
def test_most_populous_town_comes_first(name: str, expected: str, country: str) -> None:
    first = gazetteer.lookup(name)[0]
    assert (fold(first.name), first.country, first.kind) == (fold(expected), country, "city")


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Belarus", "country", "BY"),
        ("U.S.", "country", "US"),
        ("Britain", "country", "GB"),
        ("Oregon", "region", "US"),
        ("Kharkiv region", "region", "UA"),
        ("Donbass", "area", "UA"),
        ("Eastern Europe", "area", None),
        ("Black Sea", "water", None),
    ],
)
def test_lands_come_before_towns(name: str, kind: str, country: str | None) -> None:
    first = gazetteer.lookup(name)[0]
    assert (first.kind, first.country) == (kind, country)


def test_codes_and_machine_spellings_are_no_names() -> None:
    assert not gazetteer.towns("DNK")  # an airport
    assert gazetteer.lookup("Xyzzyville") == []
    assert gazetteer.lookup("") == []
    assert gazetteer.lookup("!?") == []


def test_every_country_has_a_point_among_its_towns() -> None:
    """The points come from another source than the towns; each must lie near some town of its own country's size."""
    missing = [iso2 for iso2 in gazetteer.country_rows() if geography.country(iso2) is None]
    # Uninhabited or tiny territories without a row in the file are found as towns or not at all.
    assert not {"US", "RU", "BY", "UA", "CN", "GB", "XK", "TW", "PS"} & set(missing)
    for iso2 in ("BY", "UA", "RU", "US", "IN", "BR", "NG", "FR"):
        country, capital = geography.country(iso2), geography.capital(iso2)
        assert country is not None
        assert capital is not None
        assert abs(country.lat - capital.lat) < 30
        assert country.precision_km > 100 > capital.precision_km


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Belarusian", "Belarus"),
        ("Belarusians", "Belarus"),
        ("Poles", "Poland"),
        ("Scottish", "Scotland"),
        ("European", "Europe"),
        ("Chechen", "Chechnya"),
    ],
)
def test_demonyms(word: str, name: str) -> None:
    entry = geography.demonym(word)
    assert entry is not None
    assert entry.name == name


def test_division_points_lie_in_their_division() -> None:
    texas, oblast = geography.region("US", "TX"), geography.region("UA", "04")
    assert texas is not None
    assert oblast is not None
    assert 29 < texas.lat < 33
    assert -102 < texas.lon < -96
    assert 47 < oblast.lat < 49.5
    assert 33 < oblast.lon < 37


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Rakhine", "MM", "region"), ("Chubut", "AR", "region"), ("Nangarhar Province", "AF", "region"),
        ("Rapides Parish", "US", "county"), ("Rapides", "US", "county"), ("Oxfordshire", "GB", "county"),
        ("County Cork", "IE", "county"),
    ],
)  # fmt: skip
def test_divisions_of_both_orders(name: str, country: str, kind: str) -> None:
    first = gazetteer.divisions(name)[0]
    assert (first.country, first.kind) == (country, kind)
    assert first.precision_km >= 4


def test_first_order_divisions_stand_worldwide() -> None:
    countries = [iso2 for iso2, row in gazetteer.country_rows().items() if row.population > 1_000_000]
    without = [iso2 for iso2 in countries if not gazetteer.region_codes(iso2)]
    # Serbia and Montenegro is no more; Singapore is one town.
    assert without == ["CS", "SG"]


def test_a_county_does_not_stand_at_its_states_point() -> None:
    state, county = geography.region("US", "CA"), gazetteer.counties("Orange County")[0]
    assert state is not None
    assert (county.region, round(county.lat)) == ("CA", 34)
    assert abs(county.lat - state.lat) > 2


def test_names_one_letter_away() -> None:
    assert "volgograd" in near_names("Volgagrad")
    assert near_names("Pari") == ()
    assert near_names("x" * 10_000) == ()


def test_usual_english_names_and_abbreviations_lead_to_towns() -> None:
    for name, (town, country) in load("town_names")["names"].items():
        found = [entry for entry in gazetteer.towns(name) if not entry.alternate]
        assert (town, country) in {(entry.name, entry.country) for entry in found}, name
    for name in load("town_names")["abbreviations"]:
        assert gazetteer.abbreviated(name) is not None, name


def test_the_file_name_changes_with_data_and_tables(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VARIORUM_CACHE", str(tmp_path))
    assert gazetteer.location().parent == tmp_path
    assert not gazetteer.is_built()
    assert str(gazetteer.SCHEMA) in gazetteer.location().name


def test_two_threads_can_read() -> None:
    seen: list[str] = []
    threads = [threading.Thread(target=lambda: seen.append(gazetteer.towns("Gomel")[0].name)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(seen)) == 1
    assert len(seen) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. Louis", "saint louis"),
        ("Zürich", "ZURICH"),
        ("Łódź", "Lodz"),
        ("Port-au-Prince", "Port au Prince"),
        ("Xi’an", "Xi'an"),
    ],
)
def test_folding(one: str, other: str) -> None:
    assert fold(one) == fold(other)
