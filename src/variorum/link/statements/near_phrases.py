"""Phrases that answer one question in two reports of one story, though their clauses are built otherwise.

"Doctors found traces of poison" and "a laboratory found no toxin": what answers is found by how near the clauses are in
meaning without the phrase and how near the phrases are themselves, whatever their place in the clause. Each must be the
other's likeliest by far, so that one of two like phrases joins nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from ...model import Claim
from ..page import Page
from ..sameness.judging import Pile
from ..things.entities import Things
from .facets import Facet
from .near_enough import choose
from .near_pairs import Row, find_pairs, nearness_of, read_rows, side_of
from .near_words import columns_of, room_of
from .reading import Statement
from .shared_phrases import Shared
from .short_stories import short_stories

#: Stories of more claims than these are told often enough for words to meet.
_CLAIMS = 700


def near_phrases(
    things: Things,
    claims: Mapping[str, Sequence[Claim]],
    facets: Mapping[str, list[Facet]],
    same: dict[str, str],
    pile: Pile,
) -> list[Shared]:
    """Join phrases of different reports of one story.

    Args:
        things: the named things with the pages of the documents.
        claims: claims by document.
        facets: facets of each claim by its identifier.
        same: of an entity that may be another, the one that stands for both.
        pile: the documents, opened and grouped into stories.

    Returns:
        Pairs of phrases of two documents, in order of their stories and the nearest first.
    """
    found: list[Shared] = []
    for told in short_stories(sorted(things.pages), pile.stories):
        if sum(len(claims[document]) for document in told) <= _CLAIMS:
            made, rows = read_rows([things.pages[document] for document in told], claims, facets, same)
            if rows:
                found.extend(_of_story(told, made, rows, same, pile))
    return found


def _of_story(
    told: Sequence[str], made: list[tuple[Statement, Page]], rows: list[Row], same: dict[str, str], pile: Pile
) -> Iterator[Shared]:
    near = nearness_of(made, rows, same)
    columns = columns_of(pile, [statement.claim for statement, _ in made])
    sides = [side for document in told if len((side := side_of(near, made, rows, document)).claims)]
    for one, other in combinations(sides, 2):
        room = room_of(len(one.claims), len(other.claims))
        pairs = find_pairs(one, other, rows, columns, room)
        for pair, reasons in choose(pairs, made, rows, room):
            yield Shared([rows[pair.one].phrase, rows[pair.other].phrase], reasons)
