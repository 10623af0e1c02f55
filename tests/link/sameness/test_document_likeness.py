"""How alike the documents of a story are in names and in how they open."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from variorum.link.sameness import open_readings
from variorum.link.sameness.document_likeness import measure_likeness
from variorum.link.sameness.rarity import background
from variorum.link.sameness.story_groups import Stories
from variorum.model import Reading

QUAKE = "An earthquake shook Tarlos on Monday and killed nine people. Rescuers from Brenn were on their way, Ana Vidal said."
SAME_QUAKE = "Nine people died in Tarlos. Ana Vidal, who leads the rescuers of Brenn, called for blood after Monday's earthquake."
OTHER_QUAKE = (
    "An earthquake shook Olmar on Friday and killed six people. Rescuers from Sundvik were on their way, Per Lund said."
)


def one_story(readings: list[Reading]):
    count = len(readings)
    alike = np.ones((count, count), dtype=np.float16)
    return measure_likeness(
        open_readings(readings), Stories((0,) * count, tuple(range(count)), (alike,), (alike,)), background()
    )


def test_names_tell_two_happenings_of_one_sort_apart(readings: Callable[..., list[Reading]]) -> None:
    # The trap: the first and the third are told in the same words, the first and the second tell of the same.
    likeness = one_story(readings(QUAKE, SAME_QUAKE, OTHER_QUAKE))
    names, leads = likeness.names[0], likeness.leads[0]
    assert names[0, 1] > 0.5 > names[0, 2]
    assert leads[0, 1] > leads[0, 2] > 0
    assert np.array_equal(names, names.T)


def test_a_document_without_names_is_like_none(readings: Callable[..., list[Reading]]) -> None:
    names = one_story(readings(QUAKE, "It rained all day.")).names[0]
    assert names[0, 1] == names[1, 1] == 0


def test_stories_are_kept_in_order(readings: Callable[..., list[Reading]]) -> None:
    read = readings(QUAKE, OTHER_QUAKE, SAME_QUAKE)
    pair, single = np.eye(2, dtype=np.float16), np.eye(1, dtype=np.float16)
    stories = Stories((0, 1, 0), (0, 0, 1), (pair, single), (pair, single))
    likeness = measure_likeness(open_readings(read), stories, background())
    assert [matrix.shape for matrix in likeness.names] == [(2, 2), (1, 1)]
    assert likeness.names[0][0, 1] > 0.5
