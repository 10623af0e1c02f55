"""Figures that the words beside them narrow are not held against those that nothing narrows."""

from __future__ import annotations

import pytest

from .figures_told import held

NARROWED = [
    # slot, two sentences with the figure in brackets
    # a part and the whole, or a whole of which the part is none
    ("number of bullet", "An autopsy found [three] of the seven bullets in his back", "Officers fired [11 bullets]"),
    ("number of boat", "Crews towed [two] of the nine boats ashore", "The storm sank [five boats]"),
    ("injured", "The blast hurt 40, [15] of them on the island", "The blast injured [almost 50]"),
    ("killed", "[Two] of the three victims died", "[Three victims] were killed"),
    # added to another figure
    ("number of year", "The judge gave her [12 years]", "She admitted it, adding [three years] to her sentence"),
    ("number of year", "The judge gave her [12 years]", "As part of the plea, [three more years] were added"),
    ("number of job", "The mill will cut [900 jobs]", "The mill will cut another [2,000] jobs"),
    ("number of goal", "She scored [six goals] this year", "She added [three goals] in the cup"),
    ("number of flight", "The airline cancelled [140 flights]", "The airline cancelled [60 additional flights]"),
    ("killed", "The gas killed [three more people]", "The gas killed [eleven]"),  # those on top of others
    ("killed", "It killed [eleven people]", "[Three more people] died in hospital overnight"),
    ("killed", "It killed [eleven people]", "[Three others] have died since"),
    # of a former time, or some in a row
    ("arrested", "The man has [four prior arrests]", "There was [one arrest]"),
    ("number of game", "Brandt will miss the final [two games]", "Brandt missed [four games]"),
    ("number of season", "He spent his first [11 seasons] with them", "She has spent [19 seasons] with them"),
    # summed up over days
    ("number of window", "Some [nine windows] were broken over four nights", "There were [two broken windows]"),
    # in a longer time
    ("number of percent", "Shares rose [8.1 percent] before noon", "The stock had risen [26 percent] this year"),
    ("number of percent", "Sales fell [3 percent] in May", "Sales have fallen [11 percent] this year"),
    # children told of a parent
    ("number of child", "The mother-of-[two] was found", "Police found [five children] there"),
    # a side of a result, a bare figure with a noun of its own
    ("number of person", "She leads him, [1,428] to 1,153", "She told [2,267 people] so"),
    ("number of win", "The champion is now 58 - 3 ( [51] KO )", "He improves to [58 wins]"),
    # other kinds and groups
    ("number of count", "He faces [two counts] of murder", "She faces [one count] of kidnapping"),
    ("number of goal", "She scored [six goals] from penalties", "She scored [three goals] from corners"),
    ("number of percent", "He won [19 percent] among rural voters", "The two won [3 percent] between them"),
    ("number of percent", "Some [52 percent] in Orlen were cut off", "Some [82 percent] in Tarsk were cut off"),
    ("number of percent", "The village was destroyed [100 percent]", "Some [40 percent] of the mills were destroyed"),
]  # fmt: skip


@pytest.mark.parametrize(("slot", "first", "second"), NARROWED)
def test_narrowed_figures_are_not_held_against_each_other(slot: str, first: str, second: str) -> None:
    assert held(first, second, slot).state == "single"
    assert held(second, first, slot).state == "single"


DISPUTED = [
    ("number of cable", "Two reports tell that [three undersea cables] were cut", "Ships cut [two cables]"),
    ("killed", "It killed [seven people]", "It killed [11 people]"),
    ("killed", "It killed [one worker]", "[Two] of the three workers died"),  # a toll of all who were there
    ("killed", "It injured six, and [three more people] were killed", "It killed [nine people]"),
    ("injured", "After six deaths the blast hurt [40] more", "The blast hurt [60 people]"),  # beside other harm
    ("injured", "It hurt 12, of whom [three] were still in hospital", "It left [five] in hospital"),
    ("number of week", "She had been there for the past [three weeks]", "She had been there for [four weeks]"),
    ("number of percent", "Stocks closed down [3 . 9 percent]", "Stocks plunged [5 . 4 per cent]"),
    ("number of percent", "Some [40 percent] of the mills burned", "Fire took [70 percent] of the mills"),
    ("number of percent", "Shares rose [8 percent] this year", "Shares have risen [12 percent] this year"),
    ("number of house", "Brandt added that [30 houses] were lost", "The fire took [50 houses]"),
    ("number of house", "Brandt added [30 houses] were lost", "The fire took [50 houses]"),
    ("number of count", "He faces [two counts] of murder", "He faces [three counts] of first-degree murder"),
    ("number of person", "The crowd was put at [70], she said", "The [200 person] crowd sang"),
    ("number of game", "He missed [nine games]", "He missed [12 games] this season"),
    ("number of car", "Fire took [12 cars] on Friday", "Fire took [nine cars] on the motorway"),
]


@pytest.mark.parametrize(("slot", "first", "second"), DISPUTED)
def test_other_figures_are(slot: str, first: str, second: str) -> None:
    assert held(first, second, slot).state == "conflict"
    assert held(second, first, slot).state == "conflict"


def test_a_toll_told_as_a_floor_far_above_another_was_told_later() -> None:
    assert held("It killed [at least seven people]", "It killed [at least 11 people]", "killed").state == "evolving"
    assert held("It killed [seven people]", "It killed [at least 11 people]", "killed").state == "evolving"
    assert held("It killed [at least seven people]", "It killed [at least eight people]", "killed").state != "evolving"


def test_what_is_narrowed_is_no_development() -> None:
    told = ("The mill will cut [900 jobs]", "The mill cut another [2,000] jobs")
    assert held(*told, "number of job", ("2025-03-01", "2025-03-08")).state == "single"
    assert (
        held(told[0], told[1].replace("another ", ""), "number of job", ("2025-03-01", "2025-03-08")).state
        == "evolving"
    )


GAUGED = [
    ("Police estimated the crowd at [6,000]", "Marshals counted [11,000 people] at the march", "conflict"),
    ("Some [6,000 people] had joined the march", "Some [11,000 people] had joined the march", "evolving"),  # it grows
    ("They called a further [four crews]", "They called an additional [six crews]", "conflict"),  # no count goes on
    ("It was previously reported that [40 people] were held", "Some [70 people] were held", "evolving"),
]


@pytest.mark.parametrize(("first", "second", "state"), GAUGED)
def test_what_does_not_grow_from_day_to_day(first: str, second: str, state: str) -> None:
    assert held(first, second, "number of person", ("2025-03-01", "2025-03-02"), senses=("protest",)).state == state


def test_what_was_reported_before_is_no_new_figure() -> None:
    told, ransom = "They asked for [$40 million]", {"slot": "number of USD", "senses": ("ransom",)}
    assert held(told, "It was previously reported that they asked for [$70 million]", **ransom).state == "conflict"
    assert held(told, "They asked for [$70 million], not as previously reported", **ransom).state == "evolving"


AT_FIRST = [
    # what a report gives as first told is neither its own figure nor one against the other's
    ("killed", "Local radio originally reported that [four] of the miners died", "The blast killed [two people]", "evolving"),
    ("injured", "Early reports spoke of [30 injured]", "The crash injured [12]", "evolving"),
    ("arrested", "Police initially said they had arrested [nine men]", "Police arrested [four men]", "evolving"),
    # the other figure of such a sentence, and what is only told early in time, are
    ("injured", "Police initially reported a fire but later put the number of injured at [30]", "It injured [12]", "conflict"),
    ("killed", "The crash killed [two people] early on Friday", "The crash killed [four people]", "conflict"),
    ("killed", "Rescuers who first reached the bus said [two people] died", "The crash killed [four people]", "conflict"),
]  # fmt: skip


@pytest.mark.parametrize(("slot", "first", "second", "state"), AT_FIRST)
def test_what_was_told_at_first_disputes_nothing(slot: str, first: str, second: str, state: str) -> None:
    assert held(first, second, slot).state == state
    assert held(second, first, slot).state == state


STOCKS = [
    # how much of one stuff is there, by whichever verb says no more than that
    (
        "There were [90 tonnes] of acid in the shed",
        "The shed had held [200 tonnes] of acid",
        ("be", "hold"),
        "conflict",
    ),
    ("There were [90 tonnes] of acid in the shed", "They sold [200 tonnes] of acid", ("be", "sell"), "single"),
    ("There were [90 tonnes] of acid in the shed", "The shed held [200 tonnes] of grain", ("be", "hold"), "single"),
]


@pytest.mark.parametrize(("first", "second", "verbs", "state"), STOCKS)
def test_how_much_of_one_stuff_is_there(first: str, second: str, verbs: tuple[str, str], state: str) -> None:
    assert held(first, second, "number of ton", verbs=verbs, loose=True).state == state
    assert held(first, second, "number of ton", verbs=verbs, alike=True).state == state
