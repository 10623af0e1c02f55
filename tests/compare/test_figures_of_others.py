"""Figures of another person, another time or another thing are not held against each other."""

from __future__ import annotations

import pytest

from variorum import investigate

from .figures_told import held

OTHERS = [
    # another time, of which the other report does not speak
    ("magnitude", "A [5.6 magnitude] quake shook the island", "A quake of [magnitude 6.1] struck there in September"),
    ("injured", "The raid hurt [12 people]", "A raid hurt [nine people] in 2019"),
    ("number of boat", "The storm sank [12 boats] there", "A storm sank [nine boats] last year"),
    # quakes on two days, the report's own first
    ("injured", "Sunday's quake hurt [five people]", "Monday's quake hurt [three people]. One quake came on Sunday"),
    ("magnitude", "A [5.6 magnitude] quake came on Sunday", "A [5.2 magnitude] quake came on Monday"),
    ("depth", "A quake [10 km] deep came on Sunday", "A quake [35 km] deep came on Monday"),
    ("depth", "The quake was [10 km] deep", "The quake of 2019 was [35 km] deep"),
    # two things and their distances from one place
    ("number of mile", "The mill, [15 miles] north of Orlen, burned", "A driver [50 miles] north of Orlen saw him"),
]  # fmt: skip


@pytest.mark.parametrize(("slot", "first", "second"), OTHERS)
def test_figures_of_others_are_not_held_against_each_other(slot: str, first: str, second: str) -> None:
    assert held(first, second, slot).state == "single"
    assert held(second, first, slot).state == "single"


OF_ONE = [
    ("injured", "The raid of March hurt [12 people]", "The raid hurt [nine people] in March"),
    ("injured", "Sunday's quake hurt [five people]", "The quake hurt [three people], officials said Monday"),
    ("injured", "Sunday's quake hurt [five people]", "The quake on Sunday hurt [three people]. Monday's quake hurt none"),
    # the day on which something else ended
    ("injured", "Sunday's quake hurt [five people]", "They ended the search on Monday. The quake hurt [nine people]"),
    ("killed", "Sunday's blast killed [five people]", "Monday's blast killed [three people]"),  # days are read elsewhere
    ("depth", "It struck at a depth of [10 km]", "The quake was [35 km] deep"),
    ("number of mile", "The mill, [15 miles] north of Orlen, burned", "The mill is [50 miles] north of Orlen"),
]  # fmt: skip


@pytest.mark.parametrize(("slot", "first", "second"), OF_ONE)
def test_figures_of_one_thing_are(slot: str, first: str, second: str) -> None:
    assert held(first, second, slot).state == "conflict"


def test_a_report_that_gives_the_others_figure_as_replaced_speaks_of_one_thing() -> None:
    first, second = "They called it for [three days]", "It will run for [six days]"
    assert held(first, second, "number of day", alike=True).state == "single"
    assert held(first, f"{second} instead of three", "number of day", alike=True).state == "conflict"
    assert held(first, f"{second} instead of two", "number of day", alike=True).state == "single"


def states(first: str, second: str, document) -> set[str]:
    pile = [document(text, publisher=name) for name, text in (("Post", first), ("Star", second))]
    return {q.state for q in investigate(pile, processes=1).questions if q.kind in ("quantity", "time")}


@pytest.mark.parametrize(
    ("second", "differ"),
    [
        ("Ilva Brandt was sentenced to 12 years in prison in Tarsk.", True),
        ("Joren Maas is serving a 12-year sentence in prison in Tarsk.", False),
    ],
)
def test_spells_are_of_one_person(second: str, differ: bool, document) -> None:
    first = "Ilva Brandt was sentenced to nine years in prison in Tarsk."
    assert ("conflict" in states(first, second, document)) == differ


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        # one verb and one noun, and nothing that keeps them apart
        ("Volunteers in Rost painted 14 fences for the fair.", "Volunteers painted 18 fences in Rost for the fair.", True),
        # numbers of other names, nouns or deeds
        ("Volunteers in Rost painted 14 fences for the fair.", "Volunteers painted 18 fences in Tarsk for the fair.", False),
        ("Volunteers in Rost painted 14 fences for the fair.", "Volunteers painted 18 benches in Rost for the fair.", False),
        ("Volunteers in Rost painted 14 fences for the fair.", "Volunteers in Rost had 18 fences for the fair.", False),
    ],
)  # fmt: skip
def test_numbers_joined_by_like_words_are_of_one_deed(first: str, second: str, differ: bool, document) -> None:
    assert ("conflict" in states(first, second, document)) == differ


@pytest.mark.parametrize(
    ("second", "differ"),
    [
        ("Ann Bell ended her bid. She raised $6 million in May for the fair in Tarsk.", False),
        ("The group raised $6 million in May for the fair in Tarsk.", True),
    ],
)
def test_a_sum_is_that_of_a_person_or_of_a_body(second: str, differ: bool, document) -> None:
    first = "The group raised $4 million in May for the fair in Tarsk."
    assert ("conflict" in states(first, second, document)) == differ
