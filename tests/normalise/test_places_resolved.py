"""Which of several places is meant, what is no place, and reasons that are true of the report."""

from __future__ import annotations

import unicodedata

import pytest
from place_reading import places_of

from variorum.model import Place
from variorum.reference import gazetteer, geography


def the(text: str, words: str, nth: int = 0) -> Place:
    return [place for place in places_of(text) if place.text == words][nth]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Ivory Coast", "CI"), ("Burma", "MM"), ("Holland", "NL"), ("Czechia", "CZ"), ("Cape Verde", "CV"),
        ("East Timor", "TL"), ("Swaziland", "SZ"), ("Macedonia", "MK"), ("Micronesia", "FM"), ("Palestine", "PS"),
        ("Gaza", "PS"), ("Kosovo", "XK"), ("Taiwan", "TW"), ("UAE", "AE"), ("UK", "GB"), ("Britain", "GB"),
        ("America", "US"), ("the States", "US"), ("Republic of Congo", "CG"), ("DR Congo", "CD"), ("DRC", "CD"),
        ("Congo-Kinshasa", "CD"), ("Congo-Brazzaville", "CG"), ("Rhodesia", "ZW"), ("Zaire", "CD"), ("Åland", "AX"),
        ("Jersey", "JE"), ("Guernsey", "GG"), ("Malvinas", "FK"), ("St. Kitts", "KN"), ("FYROM", "MK"),
        ("Republic of Moldova", "MD"), ("Scotland", "GB"), ("Crimea", "UA"),
    ],
)  # fmt: skip
def test_common_names_of_countries_lead_to_them(name: str, country: str) -> None:
    assert geography.lands(name)[0].country == country


def test_no_town_takes_the_name_of_a_country() -> None:
    for row in gazetteer.country_rows().values():
        if geography.country(row.iso2):
            assert geography.lands(row.name)[0].kind in ("country", "area"), row.name


@pytest.mark.parametrize(
    ("text", "words", "name", "country"),
    [
        # Two countries of one name: the report's other places decide, without any the more populous one.
        ("Congo accused Rwanda of lying.", "Congo", "Democratic Republic of the Congo", "CD"),
        ("Congo, Niger and Chad shut their airports.", "Congo", "Democratic Republic of the Congo", "CD"),
        ("Soldiers of Congo's army left Goma.", "Congo", "Democratic Republic of the Congo", "CD"),
        ("Congo counted its votes in Brazzaville.", "Congo", "Republic of the Congo", "CG"),
        ("The Republic of Congo counted its votes.", "Republic of Congo", "Republic of the Congo", "CG"),
        # A small neighbour's other name against the city that owns it.
        ("Storms hit Cape Town, Durban and Pretoria.", "Durban", "Durban", "ZA"),
        # The adjective tells between two cities that are known everywhere.
        ("Floods in Valencia shut the port, Spanish ministers said.", "Valencia", "Valencia", "ES"),
        ("Floods in Valencia shut the port, Venezuelan ministers said.", "Valencia", "Valencia", "VE"),
        ("Hyderabad was calm, Pakistani police said.", "Hyderabad", "Hyderabad", "PK"),
        # Two names that pair up in one country.
        ("The line between Newcastle and York was shut.", "Newcastle", "Newcastle upon Tyne", "GB"),
        ("The line between Newcastle and Sydney was shut.", "Newcastle", "Newcastle", "AU"),
        ("Men from Birmingham and Tuscaloosa were held.", "Birmingham", "Birmingham", "US"),
        # Parts of England, and a part of a town.
        ("A Yorkshire village lost its bridge.", "Yorkshire", "Yorkshire", "GB"),
        ("Homes in Leeds and Otley were searched.", "Otley", "Otley", "GB"),
        ("Farms in Kent and Sussex were flooded.", "Kent", "Kent", "GB"),
        # What the report says holds it, behind "in", ", in" and a comma.
        ("The ferry stopped at Cartagena in Spain.", "Cartagena", "Cartagena", "ES"),
        ("The fair in Paris, in Texas, was shut.", "Paris", "Paris", "US"),
        ("A mill in Melbourne in Florida burned.", "Melbourne", "Melbourne", "US"),
        ("She left Victoria, British Columbia.", "Victoria", "Victoria", "CA"),
        ("She left Hamilton, New Zealand.", "Hamilton", "Hamilton", "NZ"),
        ("She left Perth, Scotland.", "Perth", "Perth", "GB"),
        ("She left Kent, Ohio, in May.", "Kent", "Kent", "US"),
        ("She left Kent, Washington, in May.", "Washington", "Washington State", "US"),
        ("She left Birmingham, Ala.", "Birmingham", "Birmingham", "US"),
        # "in" between a capital and the land where it speaks holds nothing.
        ("Talks with Moscow in Georgia ended.", "Moscow", "Moscow", "RU"),
        # Usual spellings, and places that no list of towns has.
        ("Trucks waited at Rafah.", "Rafah", "Rafaḩ", "PS"),
        ("Trucks waited at Khan Younis.", "Khan Younis", "Khān Yūnis", "PS"),
        ("Ships waited at Hodeidah.", "Hodeidah", "Al Ḩudaydah", "YE"),
        ("Generals met at Panmunjom.", "Panmunjom", "Panmunjom", None),
        ("Metro Manila was dark.", "Metro Manila", "Metro Manila", "PH"),
        ("The storm crossed Catanduanes.", "Catanduanes", "Catanduanes", "PH"),
        ("He left the States in May.", "States", "United States", "US"),
        # A state in short, where the report is about it.
        ("A Jersey man was held in Trenton.", "Jersey", "New Jersey", "US"),
        ("A ferry left Guernsey for Jersey.", "Jersey", "Jersey", "JE"),
    ],
)
def test_the_place_that_is_meant(text: str, words: str, name: str, country: str | None) -> None:
    place = the(text, words)
    assert (place.name, place.country) == (name, country)
    assert place.reasons


def test_both_congos_are_told() -> None:
    assert the("Congo accused Rwanda of lying.", "Congo").candidates == (
        "Republic of the Congo: a country of that name",
    )
    people = the("The Congolese president returned to Brazzaville.", "Congolese")
    assert people.country == "CG"
    assert any(candidate.startswith("Democratic") for candidate in people.candidates)


def test_each_of_two_namesakes_keeps_its_own_holder() -> None:
    text = "Clubs from Manchester, New Hampshire, and Manchester, England, met."
    assert [the(text, "Manchester", nth).country for nth in (0, 1)] == ["US", "GB"]
    assert "the report says that it lies in England" in the(text, "Manchester", 1).reasons


def test_a_town_before_the_county_of_its_name() -> None:
    assert the("They settled in Plymouth, Massachusetts.", "Plymouth").kind == "city"


def test_what_holds_a_place_is_no_town() -> None:
    assert the("Shells fell on Khan Younis in Gaza.", "Gaza").name == "Gaza Strip"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jordan scored 34 points in the final.", "Jordan"),
        ("Jordan scored 34 points. Later Jordan spoke of his knee.", "Jordan"),
        ("Turkey was served with potatoes.", "Turkey"),
        ("The guests ate Peking duck.", "Peking"),
        ("The INDIA bloc lost two seats.", "INDIA"),
        ("Panama hats are made elsewhere.", "Panama"),
        ("In other States nothing changed.", "States"),
        ("Guinea pigs are no pigs.", "Guinea"),
        ("He spoke of Stockholm syndrome.", "Stockholm"),
        ("They met in Arab East Jerusalem.", "Arab"),  # a town in Alabama bears the name
        ("Two Arab villages were cut off.", "Arab"),
    ],
)
def test_spelt_like_a_place(text: str, words: str) -> None:
    assert words not in {place.text for place in places_of(text)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jordan scored two goals against Syria.", "Jordan"),
        ("Turkey was blamed by Greece.", "Turkey"),
        ("India and its allies agreed.", "India"),
    ],
)
def test_and_still_a_place(text: str, words: str) -> None:
    assert words in {place.text for place in places_of(text)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gaza said the roof fell.", "Gaza"),
        ("Moscow would respond to Kyiv, he said.", "Kyiv"),
        ("Brussels and Ankara disagreed over visas.", "Brussels"),
        ("Brussels and Ankara disagreed over visas.", "Ankara"),
        ("Congo accused Rwanda of lying.", "Congo"),
    ],
)
def test_stands_for_a_government(text: str, words: str) -> None:
    assert the(text, words).kind == "government"


def test_a_country_that_speaks_holds_no_adjective() -> None:
    assert [place.text for place in places_of("Saudi Arabia has objected to the plan.")] == ["Saudi Arabia"]


def test_letters_with_their_marks_apart() -> None:
    text = unicodedata.normalize("NFD", "Rain fell on São Paulo and Bogotá.")
    places = places_of(text)
    assert [place.country for place in places] == ["BR", "CO"]
    assert all(text[place.start : place.end] == place.text for place in places)


def test_a_reason_names_only_what_the_report_says() -> None:
    reasons = the("She was born in Baranovichi, Belarus.", "Baranovichi").reasons
    assert "the report says that it lies in Belarus" in reasons
    assert not any("Brest" in reason for reason in reasons)


def test_a_small_town_far_from_all_the_rest_is_doubtful() -> None:
    reasons = the("Ministers from Poland and Latvia met in Oberursel.", "Oberursel").reasons
    assert "nothing else in the report speaks for Germany" in reasons
    reasons = the("Ministers from Poland and Germany met in Oberursel.", "Oberursel").reasons
    assert not any("nothing else" in reason for reason in reasons)
