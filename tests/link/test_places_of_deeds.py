"""Where one thing was found, held or done: asked where reports tell one deed of one thing in unlike words."""

from __future__ import annotations

import pytest

ROBBED = "GRAZ, May 19 - Three armed men robbed a bank in Graz on Monday and escaped with 480,000 euros, police said. "
HUNTED = "GRAZ, May 20 - Police hunted on Tuesday for three men who robbed a bank in Graz on Monday. "
STRUCK = (
    "LISBON, May 18 - Pilots of Lusaria went on strike on Friday and 200 flights were cancelled, the airline said. "
)
WALKED = "PORTO, May 19 - Lusaria pilots walked out on Friday in a dispute that has grounded 200 flights. "
BURNT = "A fire killed nine people at a house in Leeds on Monday, police said. "
BURNED = "Nine people died when a fire tore through a house in Leeds on Monday. "
FELL = "A plane with nine people on board crashed in Turkey on Monday. "
DOWN = "Nine people were killed when a passenger plane went down in Turkey on Monday. "


def _asked(linked) -> list[tuple[str, set[tuple[str, str]]]]:
    return [
        (question.label, {(a.span.document, a.value.text) for a in question.answers})
        for question in linked.questions
        if question.slot.startswith("whereabouts ")
    ]


@pytest.mark.parametrize(
    ("first", "second", "question"),
    [
        # another verb, another word for the thing, and the make of a car
        (ROBBED + "The car was found burnt out in a gravel pit near Leibnitz.", HUNTED + "The gang's grey Skoda was discovered in a wood near Gleisdorf.", "Where was the car found?"),
        (ROBBED + "Police recovered the getaway car from a canal in Leibnitz.", HUNTED + "The getaway vehicle turned up in Vienna.", "Where was the getaway car found?"),
        (ROBBED + "The body of a guard was found in a river.", HUNTED + "The guard's body was found in a flat, police said.", "Where was the guard's body found?"),
        (ROBBED + "Josef Kralj, 34, was arrested at a petrol station in Leibnitz.", HUNTED + "Josef Kralj was detained on Tuesday at his home in Vienna.", "Where was Josef Kralj arrested?"),
        (ROBBED + "The suspect, Josef Kralj, was arrested at his home in Linz.", HUNTED + "Josef Kralj was taken into custody at a motel in Vienna.", "Where was Josef Kralj arrested?"),
        (ROBBED + "Their car was found in Leibnitz.", HUNTED + "The robbers' car was found in Vienna.", "Where was the car found?"),
        (ROBBED + "The guard died in hospital.", HUNTED + "The guard died at the scene.", "Where did the guard die?"),
        (STRUCK + "Saturday's talks took place at the Labour Ministry.", WALKED + "The weekend negotiations were held at the Hotel Vista in Cascais on Saturday.", "Where were Saturday's talks held?"),
        (BURNT + "The fire started in the kitchen, an official said.", BURNED + "The blaze began in the basement.", "Where did the fire start?"),
        (FELL + "The plane came down in a field near Ankara.", DOWN + "The plane crashed into a forest near Izmir.", "Where did the plane come down or crash?"),
    ],
)  # fmt: skip
def test_a_place_of_one_deed_is_asked(link, first, second, question):
    found = _asked(link(first, second))
    assert question in [label for label, _ in found]
    assert {document for _, answers in found for document, _ in answers} == {"d0", "d1"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (ROBBED + "A second car was found in Leibnitz.", HUNTED + "The car was found in Vienna."),
        (ROBBED + "The victim's car was found in Leibnitz.", HUNTED + "The robbers' car was found in Vienna."),
        (ROBBED + "In 2014 the car was found in Leibnitz.", HUNTED + "The car was found in Vienna."),  # remembered
        (ROBBED + "The car may have been abandoned in Leibnitz.", HUNTED + "The car was found in Vienna."),
        (ROBBED + "Josef Kralj was arrested in Leibnitz.", HUNTED + "Police arrested a woman at a hotel in Vienna."),
        (ROBBED + "A man was arrested in Leibnitz.", HUNTED + "A man was arrested in Vienna."),  # two men perhaps
        (ROBBED + "The guard was found in a field near Leibnitz.", HUNTED + "The car was found in a wood near Weiz."),
        (ROBBED + "The car was found on Monday in Leibnitz.", HUNTED + "The car was found on Tuesday in Vienna."),
        (STRUCK + "Saturday's talks took place at the Labour Ministry.", WALKED + "Sunday's talks were held in Cascais."),
        (STRUCK + "Talks were held at the Labour Ministry.", WALKED + "Talks were held in Cascais."),  # no day told
        (STRUCK + "The talks will be held on Saturday in Lisbon.", WALKED + "The talks were held on Saturday in Porto."),
    ],
)  # fmt: skip
def test_what_may_be_two_deeds_is_not_asked(link, first, second):
    assert _asked(link(first, second)) == []


def test_the_centre_of_an_earthquake_is_placed_by_distance_and_direction(link):
    shaken = "A magnitude 6.8 earthquake struck southern Peru on Tuesday, killing nine people. "
    linked = link(
        shaken + "The quake was centred in the sea 30 kilometres southwest of Camana, at a depth of 33 kilometres.",
        shaken + "The epicentre was on land, 12 kilometres north of Aplao in the Majes valley.",
    )
    found = [answer.value for q in linked.questions if q.slot == "epicentre" for answer in q.answers]
    assert [(value.place.name, value.label) for value in found if value.place] == [
        ("30 km southwest of Camaná", "sea"), ("12 km north of Aplao", "land"),
    ]  # fmt: skip
