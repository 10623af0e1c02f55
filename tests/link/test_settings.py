"""When and where an event was: times and places that a clause names of something else are none of its own."""

from __future__ import annotations

import pytest

from variorum.model import Linked


def _given(linked: Linked, slot: str) -> set[str]:
    return {answer.value.text for answer in linked.answers if answer.slot == slot and answer.kind in ("time", "place")}


@pytest.mark.parametrize(
    ("text", "slot", "told", "other"),
    [
        # a year of make; a year that an occasion is named by dates it
        ("Karl Stein struck a nurse with his 2013 van on 3 May 2031.", "when", "3 May 2031", "2013"),
        ("Ada Novak hosted the 2014 gala in Porto.", "where", "Porto", "2014"),
        # who died in a fall did not die in autumn; a season with its year is one
        ("A climber died in fall near Porto on 3 May 2031.", "when", "3 May 2031", "fall"),
        ("A climber died near Porto in fall 2030.", "when", "fall 2030", "fall"),
        # the month of what he is named for
        ("Ada Novak was named on Friday as host of February's quiz.", "when", "Friday", "February"),
        ("Ada Novak will host February's quiz in Porto.", "when", "February", "Porto"),
        # a feast names the party
        ("A gunman opened fire at a Christmas party in Porto on 3 May 2031.", "when", "3 May 2031", "Christmas"),
        # whatever stands between the article and the year of make
        ("Ivo Stein was struck by a gray 2013 Skoda Octavia heading north on Friday.", "when", "Friday", "2013"),
        ("Police found his black 2019 Ford Focus in Porto on 3 May 2031.", "when", "3 May 2031", "2019"),
        ("The 2013 Porto bombing killed nine people.", "when", "2013", "nine"),
        # where it is called so, and a place given as an example of where they come from
        ("Builders destroyed a quarter known as Har in Norvia.", "where", None, "Norvia"),
    ],
)  # fmt: skip
def test_times_and_places_of_something_else(link, text: str, slot: str, told: str | None, other: str) -> None:
    given = _given(link(text), slot)
    assert other not in given
    assert told is None or told in given


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # where a speaker sits, whom the parse takes for the town; where it was felt
        ("In the raid on Linz, Ada Novak, head of the mission in Graz, said that six were hurt.", {"Linz"}),
        ("The quake destroyed 500 houses on Crete and was felt across the sea in Egypt.", {"Crete"}),
        # a border is in neither land
        ("A soldier shot dead a farmer near the Austria-Hungary border on Friday.", set()),
        ("A soldier shot dead a farmer near the border with Hungary in Burgenland.", {"Burgenland"}),
        # where it was done, whoever and whatever is named between
        ("The killing of the mayor, Ada Novak, in Graz on Friday shocked many.", {"Graz"}),
        ("The raid on Linz, a town in Austria, destroyed a house.", {"Linz", "Austria"}),
        ("A bombing killed a shopkeeper in Graz.", {"Graz"}),
    ],
)  # fmt: skip
def test_where_it_was_done_is_not_where_somebody_sits_or_felt_it(link, text: str, told: set[str]) -> None:
    linked = link(text)
    given = {a.value.text for a in linked.answers if a.slot == "where" and a.about[:1] == "v"}
    assert given == told


def test_a_charge_is_not_of_the_day_of_the_deed(link) -> None:
    linked = link("Karl Stein was convicted on 3 May 2031 in an April 2027 shooting in Porto.")
    convicted = {claim.id for claim in linked.claims if claim.predicate == "convict"}
    times = {a.value.text for a in linked.answers if a.slot == "when" and a.claim in convicted and a.about[:1] == "v"}
    assert times == {"3 May 2031"}


def test_a_hit_and_run_is_no_run(link) -> None:
    linked = link("Karl Stein was charged in a fatal hit and run in Porto.")
    assert "run" not in {claim.predicate for claim in linked.claims}
    assert "run" in {claim.predicate for claim in link("Karl Stein hit the gate and ran for the ferry.").claims}
