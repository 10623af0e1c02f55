from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.language import identify, parse
from variorum.model import Document, Name, Reading
from variorum.normalise.names import find_names


def reading_of(text: str) -> Reading:
    document = Document(id="d1", uri="d1.txt", text=text, sha256="0", chars=len(text))
    return parse(identify([document])[0])[0]


def names_of(text: str) -> tuple[Name, ...]:
    return find_names(reading_of(text))


def the(names: tuple[Name, ...], text: str) -> Name:
    return next(name for name in names if name.text == text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # The small model calls weapons persons or bodies.
        ("Officials said the Oreshnik had been moved to the border.", "Oreshnik", "weapon"),
        ("Two Iskander launchers stood near the road.", "Iskander", "weapon"),
        # Unknown weapons are known by the noun behind them, quoted or not.
        ("The parade showed the ‘Zarnitsa’ missile complex for the first time.", "Zarnitsa", "weapon"),
        ('A "Brelka" medium-range ballistic missile was tested on Friday.', "Brelka", "weapon"),
        ("Witnesses saw a Brelka-2 missile leave the hangar.", "Brelka-2", "weapon"),
        # Towns that the model takes for persons.
        ("A warehouse burned down in Krichev on Monday.", "Krichev", "place"),
        ("He was born in Kyiv and studied in Lviv.", "Kyiv", "place"),
        # A dateline in capitals.
        ("MINSK, Nov 3 (BelTA) — The plant will close next year.", "MINSK", "place"),
        ("MINSK, Nov 3 (BelTA) — The plant will close next year.", "BelTA", "outlet"),
        # Bodies and seats.
        ("The Kremlin gave no comment.", "Kremlin", "government"),
        ("A spokesman for NATO declined to comment.", "NATO", "organisation"),
        ("Moscow warned the alliance on Tuesday.", "Moscow", "government"),
        ("The train left Moscow on Tuesday.", "Moscow", "place"),
        # Ambiguous outlets need a sign.
        ("The Express reported the closure on Monday.", "Express", "outlet"),
        ("Papers such as *The Sun* carried the picture.", "Sun", "outlet"),
        ("It was reported by the Mirror newspaper.", "Mirror", "outlet"),
        # People keep their place-like names.
        ("The singer Paris Hilton left the hotel.", "Paris Hilton", "person"),
        ("The novelist Jack London wrote about dogs.", "Jack London", "person"),
        # Who speaks of his own mind is a person, whatever town or firm bears the name; others say "he was held".
        ("On Friday Lincoln said he would sell the farm.", "Lincoln", "person"),
        ("Hughes told reporters that she wanted to stay.", "Hughes", "person"),
        # Towns and islands that the model takes for bodies or persons; accents left out.
        ("A flight to Tromso was late.", "Tromso", "place"),
        ("A ship left for Svalbard on Monday.", "Svalbard", "place"),
        ("The hall stands near Bodo airport.", "Bodo", "place"),
        ("The smoke could be seen from Storvikan.", "Storvikan", "place"),
        # A town's bomb, a storm's nickname: where or what, no weapon's name.
        ("The Oklahoma City bomb killed many.", "Oklahoma City", "place"),
        # An apposition says what the name is.
        ("Vardal, a Norwegian company, builds boats in the north.", "Vardal", "organisation"),
        ("They fired a Kestrel, a long-range search drone.", "Kestrel", "weapon"),
        # Commas inside a name.
        (
            "Agents of the Bureau of Alcohol, Tobacco, Firearms and Explosives came.",
            "Bureau of Alcohol, Tobacco, Firearms and Explosives",
            "organisation",
        ),
        # A small title at the head of a sentence.
        ("Fire chief Marta Haug said a cable had burned.", "Marta Haug", "person"),
        ("U.S. Rep. Dan Ortega (R-La.) was there.", "Dan Ortega", "person"),
        # A rank behind a body belongs to the next name.
        ("State Police Capt. Ana Silva spoke at noon.", "Ana Silva", "person"),
        # Tokenised text.
        ("A plane of the U . S . Geological Survey landed .", "U . S . Geological Survey", "organisation"),
        ("He boarded the USS Cole at noon.", "USS Cole", "vehicle"),
    ],
)
def test_kinds(text: str, name: str, kind: str) -> None:
    found = names_of(text)
    assert (name, kind) in [(item.text, item.kind) for item in found]


@pytest.mark.parametrize(
    ("text", "not_a_name"),
    [
        # Months, weekdays, money and numbers.
        ("The vote is due in May or on Tuesday, at a cost of $5 million.", ("May", "Tuesday", "$5 million")),
        # A headline's capitals.
        (
            "Ministry Signals Major Military Escalation Over Border Dispute\n\nThe ministry spoke of the border on Monday.",
            ("Major Military Escalation", "Military Escalation", "Signals Major Military Escalation"),
        ),
        # Ordinary words that outlets are named after.
        ("The sun rose and the express train left; he had no time to post it.", ("sun", "express", "time", "post")),
        # Part of a title.
        ("Deputy Fisheries Minister Per Aas said so.", ("Fisheries",)),
        # The point of the initials is the last one of the name.
        ("An aide in the Austin, D.C., office, was there.", ("D.C., office, was there.",)),
        # Peoples.
        ("Tutsi men fought Hutu men.", ("Tutsi", "Hutu")),
        # An adjective is no name.
        ("Belarusian officials met on Friday.", ("Belarusian",)),
    ],
)
def test_no_names(text: str, not_a_name: tuple[str, ...]) -> None:
    assert not {item.text for item in names_of(text)} & set(not_a_name)


def test_a_train_is_no_outlet() -> None:
    assert "outlet" not in {item.kind for item in names_of("An Express train derailed near the station.")}


def test_title_before_a_person_is_the_role() -> None:
    name = the(names_of("Belarusian Defense Minister Victor Khrenin met reporters."), "Victor Khrenin")
    assert (name.kind, name.role) == ("person", "Belarusian Defense Minister")


def test_title_behind_a_person_is_the_role() -> None:
    name = the(names_of("Maria Okafor, the city council chairwoman, opened the bridge."), "Maria Okafor")
    assert name.role == "city council chairwoman"


def test_a_title_ends_another_role() -> None:
    name = the(names_of("He is a staffer for Rep. Daniel Ortega of Ohio."), "Daniel Ortega")
    assert name.role == "Rep."


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Coast guard commander Liv Berg said so.", "Liv Berg", "Coast guard commander"),
        ("On June 1, coast guard commander Liv Berg said so.", "Liv Berg", "coast guard commander"),
        ("Deputy Fisheries Minister Per Aas said so.", "Per Aas", "Deputy Fisheries Minister"),
        ("Company chief Jonas Eik told reporters.", "Jonas Eik", "Company chief"),
        ("Alexandria Police Chief Michael Stone spoke in the hall.", "Michael Stone", "Alexandria Police Chief"),
        # No age, no small word at the end, no day of the week.
        ("Maria Ek, a 40-year-old teacher of music, left.", "Maria Ek", "teacher of music"),
        ("He met on Monday President Ana Silva in Lima.", "Ana Silva", "President"),
    ],
)
def test_roles(text: str, name: str, role: str) -> None:
    assert the(names_of(text), name).role == role


def test_two_people_of_one_surname() -> None:
    found = names_of("John Miller met Susan Miller in Boston.")
    assert [(item.text, item.kind) for item in found] == [
        ("John Miller", "person"),
        ("Susan Miller", "person"),
        ("Boston", "place"),
    ]


def test_one_form_has_one_kind_in_a_document() -> None:
    found = names_of(
        "The yard builds the Terna search drone. The Terna has a range of 90 kilometers. Two drones of the Terna class"
        " stood there; the yard plans to station the Terna in Bergen. Terna drones are loud."
    )
    assert {item.kind for item in found if item.text == "Terna"} == {"weapon"}


def test_last_word_stands_for_the_longer_name() -> None:
    found = names_of(
        "As reported by the newspaper The Salten Courier, boats left. The Courier notes that it is late."
        " Vestlys Aero, a Norwegian company, was hit. Vestlys Aero denied it."
    )
    assert {item.canonical for item in found if item.kind == "outlet"} == {"The Salten Courier"}
    assert {item.text for item in found if "Aero" in item.text} == {"Vestlys Aero"}


def test_short_form_of_a_known_outlet_has_its_article() -> None:
    found = names_of("The UK-based Express publication told of unease. According to the Express, talks go on.")
    assert {item.canonical for item in found if item.kind == "outlet"} == {"The Express"}


def test_surname_that_is_a_town_stays_the_persons() -> None:
    found = names_of("Coast guard commander Liv Berg spoke in Bergen, Norway. Berg said that the boats were safe.")
    assert [item.kind for item in found if item.text == "Berg"] == ["person"]


def test_surname_joins_the_full_name() -> None:
    found = names_of(
        "The talks with President Alexander Lukashenko ended at noon. Later Lukashenko left for the airport."
    )
    assert the(found, "Lukashenko").canonical == "Alexander Lukashenko"


def test_shared_surname_stays_alone() -> None:
    found = names_of("Hillary Clinton met Bill Clinton in June. Critics said Clinton was late.")
    assert the(found, "Clinton").canonical == "Clinton"


def test_given_name_alone_is_not_joined() -> None:
    found = names_of("Angela Merkel spoke in the hall. A girl named Angela sat in the first row.")
    assert all(item.canonical != "Angela Merkel" for item in found if item.text == "Angela")


def test_acronym_gets_its_long_form() -> None:
    found = names_of("The Security Service of Ukraine (SBU) denied it. The SBU gave no details.")
    assert {item.canonical for item in found if item.text == "SBU"} == {"Security Service of Ukraine"}


def test_unknown_acronym_gets_its_long_form() -> None:
    found = names_of("The Volta River Commission (VRC) met on Monday. The VRC will report in June.")
    assert [item.canonical for item in found if item.text == "VRC"] == ["Volta River Commission"] * 2


def test_body_in_apposition_has_a_role() -> None:
    found = names_of("The BVT, Ruritania's security service, denied the report.")
    assert the(found, "BVT").role == "Ruritania's security service"


def test_bare_outlet_counts_after_a_clear_mention() -> None:
    found = names_of("The UK-based Express publication told of unease. According to the Express, talks go on.")
    assert [item.known for item in found if item.text == "Express"] == ["express", "express"]


def test_bare_times_belongs_to_the_times_named_in_full() -> None:
    found = names_of("The Seattle Times broke the story. The Times said that two people were hurt.")
    assert the(found, "Times").known == "seattle-times"


def test_weapon_named_once_is_found_again() -> None:
    found = names_of("The ‘Zarnitsa’ missile system is new. Experts doubt that Zarnitsa works.")
    assert [item.kind for item in found if item.text == "Zarnitsa"] == ["weapon", "weapon"]


@pytest.mark.parametrize(
    "text", ["", "...", "“‘(", "\n\n", "12 34", "Да. Нет.", "A" * 3000, "( " * 500, "He said " * 800]
)
def test_bad_input(text: str) -> None:
    check(text, names_of(text))


def check(text: str, names: tuple[Name, ...]) -> None:
    assert all(text[item.start : item.end] == item.text for item in names)
    assert all(one.end <= other.start for one, other in pairwise(names))
    assert all(item.canonical and item.text == item.text.strip(" ‘’“”\"'*") for item in names)


PIECES = [
    "President ",
    "Ana Silva",
    "’s ",
    "the ",
    "‘",
    "’",
    "Oreshnik",
    " missile",
    "\n",
    ", ",
    "U.S. ",
    "(AP)",
    "Minsk ",
    " — ",
    "The Sun ",
    "é",
    "٣",
    "*",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_names_quote_their_text_and_never_overlap(text: str) -> None:
    check(text, names_of(text))
