"""Names and their kinds, what is no name, and input that holds none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from name_reading import names_of

from variorum.model import Name


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
