"""Stated positions against the gazetteer: each false sentence beside its true twin."""

import pytest

from variorum import investigate
from variorum.check.coasts import sea_km
from variorum.check.loci import kilometres_to, neighbours_km
from variorum.reference import borders, gazetteer, load

from .reports import GRAVE, findings, verdicts


@pytest.mark.parametrize(
    ("true", "false"),
    [
        # part of a country
        (
            "Kharkiv, a city in northeastern Ukraine, lost power.",
            "Kharkiv, a city in southwestern Ukraine, lost power.",
        ),
        ("Fires burned at Faro, in Portugal's south.", "Fires burned at Faro, in Portugal's north."),
        ("The northern Italian city of Turin voted.", "The southeastern Italian city of Turin voted."),
        ("Zaragoza is located in the north of Spain.", "Zaragoza is located in the south of Spain."),
        ("The storm hit Bergen in western Norway.", "The storm hit Bergen in eastern Norway."),
        # which country
        ("Police in Lyon, France, arrested two men.", "Police in Lyon, Spain, arrested two men."),
        ("The Egyptian city of Cairo was calm.", "The Libyan city of Cairo was calm."),
        ("The ship left the Italian port of Genoa.", "The ship left the Spanish port of Genoa."),
        ("He was born in Houston, Texas.", "He was born in Houston, Oregon."),
        # capitals
        ("Talks were held in Chisinau, the capital of Moldova.", "Talks were held in Odesa, the capital of Moldova."),
        ("The Portuguese capital Lisbon expects heat.", "The Portuguese capital Porto expects heat."),
        ("Wellington, New Zealand's capital, shook.", "Auckland, New Zealand's capital, shook."),
        ("The Spanish capital of Madrid sweltered.", "The Spanish capital of Barcelona sweltered."),
        ("The Danish capital Copenhagen will host.", "The Danish capital Aarhus will host."),
        ("Sacramento, the capital of California, voted.", "Fresno, the capital of California, voted."),
        (
            "Marches filled the capital, Lima, and all of Peru.",
            "Marches filled the capital, Arequipa, and all of Peru.",
        ),
        # borders
        ("Lviv, near the border with Poland, was quiet.", "Lviv, near the border with Finland, was quiet."),
        ("Poland, which borders Ukraine, sent aid.", "Portugal, which borders Ukraine, sent aid."),
        ("Trucks queued at the Polish-Ukrainian border.", "Trucks queued at the Polish-Spanish border."),
        ("France and neighbouring Spain signed.", "France and neighbouring Ukraine signed."),
        ("Vilnius is 30 km from the border with Belarus.", "Vilnius is 400 km from the border with Belarus."),
        ("The Argentine city of Buenos Aires is calm.", "The Brazilian city of Buenos Aires is calm."),
        # distance and direction
        (
            "They flew from Perth to Sydney, a distance of 3,300 km.",
            "They flew from Perth to Sydney, a distance of 900 km.",
        ),
        ("Chernihiv, about 130 km north of Kyiv, lost power.", "Chernihiv, about 130 km south of Kyiv, lost power."),
        ("Zaragoza lies 300 km northeast of Madrid.", "Zaragoza lies 900 km northeast of Madrid."),
        ("Madrid and Barcelona, some 500 km apart, voted.", "Madrid and Barcelona, some 2,000 km apart, voted."),
        ("The 470-km drive from Lyon to Paris is slow.", "The 90-km drive from Lyon to Paris is slow."),
        # coasts
        ("The coastal city of Barcelona was flooded.", "The coastal city of Madrid was flooded."),
        ("Paraguay, a landlocked country, signed.", "Portugal, a landlocked country, signed."),
        ("Kenya, a coastal country, signed.", "Laos, a coastal country, signed."),
        ("Japan, an island nation, imports fuel.", "Hungary, an island nation, imports fuel."),
    ],
)
def test_false_positions_are_seen_and_true_ones_pass(true: str, false: str) -> None:
    assert verdicts(false, "gazetteer") & GRAVE
    assert not verdicts(true, "gazetteer") & GRAVE


@pytest.mark.parametrize(
    "text",
    [
        "He has offices in London, Spain and Italy.",  # a list, not a town in Spain
        "In Boston, Texas officials said they were ready.",  # two things
        "The Pope visited Vienna, Virginia, on Monday.",  # a namesake there
        "Sevastopol, Russia, was shelled.",  # disputed
        "Talks with Moscow in Turkey failed.",  # a government
        "Lagos, the commercial capital of Nigeria, grew.",  # another kind of capital
        "Bonn was once the capital of Germany.",
        "The rebels met in their Syrian capital Aleppo.",
        "The Dutch capital, The Hague, is calm.",  # a seat of government all the same
        "Madrid, Spain's capital markets hub, grew.",
        "San Juan, the capital of Puerto Rico, lost power.",
        "Cork lies 220 km southwest of Dublin by road.",  # roads are longer
        "Nepal, a landlocked nation between India and China, depends on both.",
        "Japan and South Korea argued over their maritime border.",
        "The island of Montreal was flooded.",
        "Tbilisi, the capital of Georgia, and Atlanta, the capital of Georgia, are twins.",  # both Georgias
        "Kinshasa, the capital of Congo, and Brazzaville, the capital of Congo, face each other.",
        "Nadi, in western Fiji, was hit.",  # at the antimeridian
        "",
        "north of of the , capital capital border",
    ],
)
def test_what_is_true_or_cannot_be_told_is_not_refused(text: str) -> None:
    assert not verdicts(text, "gazetteer") & GRAVE


def test_a_finding_shows_its_figures_words_and_source() -> None:
    (finding,) = findings("Chernihiv, about 130 km south of Kyiv, lost power.", "gazetteer")
    assert finding.verdict == "impossible"
    assert 120 < finding.numbers["distance_km"] < 140
    assert "Karney" in finding.formula
    assert finding.spans[0].quote == "Chernihiv, about 130 km south of Kyiv"


def test_states_without_coast_and_island_states_agree_with_the_map() -> None:
    facts = load("territories")
    shore = borders.land().boundary
    for code in facts["landlocked"]:
        polygon = borders.country_polygon(code)
        # The Caspian is left out of the land, and a small state may touch the drawn coast.
        if polygon is not None and code not in {"KZ", "AZ", "TM", "UZ"}:
            assert polygon.boundary.distance(shore) * 111 > 5, code
    for code in facts["islands"]:
        near = [other for other in borders.countries() if other != code and neighbours_km(code, other) < 0.01]
        # Islands that are shared: with up to two others on Borneo, one elsewhere.
        assert len(near) <= (3 if code == "ID" else 1), (code, near)


def test_seats_are_towns_of_their_country_or_division() -> None:
    facts = load("seats")
    for country, divisions in facts["divisions"].items():
        for code, town in divisions.items():
            assert any(one.country == country and one.region in (code, "") for one in gazetteer.towns(town)), town
    # Written as reports write them; GeoNames knows them by another spelling or not at all.
    unknown = {"Washington, D.C.", "Oyala", "Tifariti", "Ngerulmud", "Melekeok", "Nusantara", "Brades", "Plymouth"}
    absent = {
        (country, town)
        for country, towns in facts["also"].items()
        for town in towns
        if town not in unknown and not any(one.country == country for one in gazetteer.towns(town))
    }
    assert absent == {("PS", "Jerusalem")}  # claimed as a capital, filed elsewhere


def test_distances_to_coast_and_country() -> None:
    assert sea_km(41.38, 2.18) < 15  # Barcelona
    assert 250 < sea_km(40.42, -3.70) < 350  # Madrid
    assert kilometres_to(52.23, 21.01, "PL") == 0
    assert kilometres_to(52.23, 21.01, "ZZ") == float("inf")
    assert neighbours_km("US", "RU") < 100  # across the strait, the map cut at the antimeridian


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("Bonn is the capital of Germany.", {"doubtful"}),
        ("Almaty, the capital of Kazakhstan, was hit by a storm.", {"doubtful"}),
        ("Bonn was the capital of West Germany in 1975.", set[str]()),
        ("Berlin is the capital of Germany.", {"consistent"}),
        ("Sydney is the capital of Australia.", {"impossible"}),
    ],
)
def test_a_capital_of_former_days_is_doubted(document, told: str, verdict: set[str]) -> None:
    assert {one.verdict for one in investigate([document(told)], processes=1).findings} == verdict
