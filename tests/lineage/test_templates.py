"""Shared forms against revisions, and standing paragraphs against copied ones."""

from __future__ import annotations

import pytest

from variorum.lineage import trace_lineage, trace_pile
from variorum.model import Reading

ESTIMATE = (
    "Traders at the fish market of {town} put the landings of cod at about {a} crates today, against {b} last week and "
    "{c} a year ago. Landings of herring are put at about {d} crates, against {e} last week and {f} a year ago."
)
WEATHER = (
    "Forecast for {day}: cloudy with showers in the morning, brighter from the west by noon. Highs near {a} degrees on the "
    "coast and {b} degrees inland, winds from the north at {c} knots, falling light in the evening."
)
STORY = (
    "A crane fell on the pier of Norrvik on Tuesday and killed {a} men, the harbour police said. Another {b} people were "
    "taken to hospital. The crane was built in 1987 and had been inspected in March, when {c} bolts were replaced. The pier "
    "stays closed for 10 days, and the 40 ships that wait outside are sent to other harbours up the coast."
)


def estimate(town: str, *numbers: str) -> str:
    return ESTIMATE.format(town=town, **dict(zip("abcdef", numbers, strict=True)))


@pytest.mark.parametrize(
    ("one", "other", "template"),
    [
        # Every number differs; thousands have a comma, of which one part may be the same.
        (estimate("Norrvik", "1,200", "1,350", "990", "2,100", "2,250", "2,400"),
         estimate("Norrvik", "1,280", "1,200", "1,010", "2,300", "2,100", "2,040"), True),
        # Some are the same by chance.
        (estimate("Norrvik", "1,200", "1,350", "990", "2,100", "2,250", "2,400"),
         estimate("Norrvik", "1,280", "1,200", "990", "2,300", "2,100", "2,040"), True),
        (WEATHER.format(day="Monday", a=14, b=17, c=20), WEATHER.format(day="Friday", a=11, b=12, c=25), True),
        # One correction, two corrections: a revision of one report.
        (STORY.format(a=2, b=11, c=24), STORY.format(a=3, b=11, c=24), False),
        (STORY.format(a=2, b=11, c=24), STORY.format(a=3, b=14, c=24), False),
        # Three of many, in a text whose other numbers agree.
        (STORY.format(a=2, b=11, c=24), STORY.format(a=3, b=14, c=28), False),
        # Names are put otherwise and no number is changed.
        (STORY.format(a=2, b=11, c=24), STORY.format(a=2, b=11, c=24).replace("Norrvik", "Farrow").replace("Tuesday", "Wednesday"), False),
        # A copy that is told on with numbers of its own.
        (STORY.format(a=2, b=11, c=24), STORY.format(a=2, b=11, c=24) + " In 2019 a crane fell in Farrow; 7 died and 30 were hurt.", False),
    ],
)  # fmt: skip
def test_forms_and_revisions(document, one, other, template):
    documents = [document(one, id="a"), document(other, id="b")]
    for derivations in (
        trace_lineage([Reading(document=each) for each in documents]).derivations,
        list(trace_pile(documents)),
    ):
        (derivation,) = derivations
        assert derivation.template is template
        if template:
            assert not derivation.direction.certain


def test_a_form_makes_no_family_and_no_origin(document):
    from variorum.model import Linked
    from variorum.origins import find_origins

    texts = [estimate("Norrvik", *(str(100 * day + 7 * place) for place in range(6))) for day in range(3, 8)]
    documents = [
        document(text, id=f"d{day}", uri=f"{day}", published=f"2024-05-0{day + 1}") for day, text in enumerate(texts)
    ]
    readings = [Reading(document=each) for each in documents]
    lineage = trace_lineage(readings)
    assert len(lineage.derivations) == 10
    assert all(derivation.template for derivation in lineage.derivations)
    found = find_origins(readings, lineage, Linked())
    assert len(found.origins) == 5
    pile = trace_pile(documents)
    assert len(list(pile)) == pile.templates == 10
    assert pile.families == 0


ABOUT = (
    "The Norrvik Courier is published on weekdays and belongs to its readers. It was founded by fishermen, prints its letters "
    "unabridged and takes no money from the council."
)
SUBJECTS = [
    "Grain prices rose for the third week as dealers waited for the harvest in the south, and bakers warned of dearer bread before winter.",
    "The school on the hill gets a new roof this summer because rain has come through the old one since the storms of the past autumn.",
    "Two brothers have walked round the lake in nineteen hours and want to do it backwards next, in boots lent to them by the museum.",
    "Divers looked for the lost anchor of the lightship again yesterday but came up with a bicycle, a stove and eleven empty bottles.",
    "The choir sings in the old cannery on Saturday; doors open at seven, tickets are left, and dogs have to wait outside this time.",
    "Nobody has claimed the purse found on the morning ferry, which holds foreign coins, a key without label and a pressed flower.",
]


@pytest.mark.parametrize("first", [False, True])
def test_a_standing_paragraph_is_set_aside(document, first):
    texts = [f"{ABOUT}\n\n{text}" if first else f"{text}\n\n{ABOUT}" for text in SUBJECTS]
    documents = [document(text, id=f"d{number}") for number, text in enumerate(texts)]
    assert list(trace_pile(documents)) == []
    assert trace_lineage([Reading(document=each) for each in documents]).derivations == ()


RIGHTS = (
    "Copyright 2024 The Norrvik Courier Printing Works. All rights reserved. No part of this page may be reproduced."
)


@pytest.mark.parametrize(
    ("tail", "count", "pairs"),
    [
        # What stands behind it is set aside itself, and does not hide that the paragraph closes the text.
        (f"\n\n{ABOUT}\n\n{RIGHTS}", 6, 0),
        # A paragraph of its own before a copyright line needs no five texts.
        (f"\n\n{ABOUT}\n\n{RIGHTS}", 2, 0),
        # Run in with the report, or without such a line, it may be the report's.
        (f" {ABOUT}\n\n{RIGHTS}", 2, 1),
        (f"\n\n{ABOUT}", 2, 1),
        # What follows is no boilerplate.
        (f"\n\n{ABOUT}\n\nThe council meets again on Friday.", 2, 1),
    ],
)
def test_a_standing_paragraph_may_stand_before_a_copyright_line(document, tail, count, pairs):
    documents = [document(f"{text}{tail}", id=f"d{number}") for number, text in enumerate(SUBJECTS[:count])]
    assert len(list(trace_pile(documents))) == pairs


def test_copies_that_end_with_a_standing_paragraph_stay_copies(document):
    texts = [f"{text}\n\n{ABOUT}" for text in (*SUBJECTS, SUBJECTS[0].replace("third", "fourth"))]
    documents = [document(text, id=f"d{number}") for number, text in enumerate(texts)]
    (derivation,) = trace_pile(documents)
    assert {derivation.source, derivation.target} == {"d0", "d6"}
    assert derivation.kind == "copy"
    assert derivation.share > 0.8


def test_a_paragraph_that_few_share_is_no_standing_one(document):
    documents = [document(f"{text}\n\n{ABOUT}", id=f"d{number}") for number, text in enumerate(SUBJECTS[:3])]
    assert len(list(trace_pile(documents))) == 3
