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
    ("killed", "Sunday's blast killed [five people]", "Monday's blast killed [three people]"),  # days are read elsewhere
    ("number of mile", "The mill, [15 miles] north of Orlen, burned", "The mill is [50 miles] north of Orlen"),
]  # fmt: skip


@pytest.mark.parametrize(("slot", "first", "second"), OF_ONE)
def test_figures_of_one_thing_are(slot: str, first: str, second: str) -> None:
    assert held(first, second, slot).state == "conflict"


@pytest.mark.parametrize(
    ("second", "differ"),
    [
        ("Ilva Brandt was sentenced to 12 years in prison in Tarsk.", True),
        ("Joren Maas is serving a 12-year sentence in prison in Tarsk.", False),
    ],
)
def test_spells_are_of_one_person(second: str, differ: bool, document) -> None:
    first = "Ilva Brandt was sentenced to nine years in prison in Tarsk."
    pile = [document(text, publisher=name) for name, text in (("Post", first), ("Star", second))]
    states = {q.state for q in investigate(pile, processes=1).questions if q.kind in ("quantity", "time")}
    assert ("conflict" in states) == differ
