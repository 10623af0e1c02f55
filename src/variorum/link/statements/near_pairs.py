"""Phrases of two reports of one story, and how near they are by their own words and by those of their clauses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ...model import Claim
from ..page import Page
from ..sameness.columns import Columns
from .facets import Facet
from .near_values import likeness_of
from .near_words import LONG_REPORTS, Found, Near, Part, probabilities, read_near, words_of
from .phrase_fit import Phrase
from .reading import Statement, page_words, reporting_verbs, statement_of, tells_capability

#: What the learned model's probability adds to how far two clauses cover each other.
LEARNED = 0.5
#: Least likeness of phrases, and least cover of their clauses, to be looked at.
_OWN, _COVER = 0.2, 0.15
#: What the likeness of their nouns alone counts for against that of two whole phrases.
_HEADS = 0.9
#: Slots whose words are compared elsewhere.
_ELSEWHERE = frozenset({"when said", "where said", "according to whom", "told to whom"})
_SORTS = frozenset({"time", "place", "quantity", "status", "reason"})


@dataclass(frozen=True, slots=True)
class Row:
    """A phrase, the number of its claim, what sort of answer it is, and the sentence that it stands in."""

    phrase: Phrase
    claim: int
    sort: str
    sentence: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two phrases and how near they are.

    Attributes:
        one, other: their rows.
        own: likeness of the phrases, 0 to 1.
        rest: cover of their clauses without them.
        cover: cover of their clauses.
        probable: probability that their claims tell of one event.
        fit: all together.
    """

    one: int
    other: int
    own: float
    rest: float
    cover: float
    probable: float
    fit: float


def read_rows(
    pages: Sequence[Page],
    claims: Mapping[str, Sequence[Claim]],
    facets: Mapping[str, list[Facet]],
    same: dict[str, str],
) -> tuple[list[tuple[Statement, Page]], list[Row]]:
    """The claims of a story and their phrases, each stretch once for a sort of answer, with the shortest claim."""
    made: list[tuple[Statement, Page]] = []
    rows: list[Row] = []
    for page in pages:
        words = page_words(page, same)
        seen = set[tuple[str, int, int]]()
        for claim in sorted(claims[page.id], key=lambda claim: (len(claim.evidence.quote), claim.id)):
            mine = [facet for facet in facets.get(claim.id, ()) if facet.slot not in _ELSEWHERE]
            if _only_reports(page, claim):
                mine = [facet for facet in mine if facet.slot != "status"]
            if not mine or claim.head == "attribute" or tells_capability(claim):
                continue
            made.append((statement_of(page, claim, words.lands, same), page))
            for facet in mine:
                sort = facet.kind if facet.kind in _SORTS else "thing"
                if sort == "thing" and any(facet.start <= q.start < facet.end for q in claim.quantities):
                    continue  # what is counted is compared as a number
                if (sort, facet.start, facet.end) not in seen:
                    seen.add((sort, facet.start, facet.end))
                    inside = words.within(facet.start, facet.end)
                    phrase = Phrase(page, claim, facet, inside, frozenset(), same)
                    rows.append(Row(phrase, len(made) - 1, sort, page.sentence_of(claim.predicate_start)))
    return made, rows


def _only_reports(page: Page, claim: Claim) -> bool:
    """Whether a claim says no more than that somebody said, showed or suggested something, which is a claim itself.

    "The mayor will concede on Monday" says more: no clause stands behind the verb.
    """
    if claim.head != "verb" or claim.predicate not in reporting_verbs():
        return False
    if any(part.role in ("object", "attribute") for part in claim.parts):
        return False
    verb = page.token_at(claim.predicate_start)
    return verb is None or any(child.dep_ in ("ccomp", "parataxis", "advcl") for child in verb.children)


def nearness_of(made: Sequence[tuple[Statement, Page]], rows: Sequence[Row], same: Mapping[str, str]) -> Near:
    """The words of claims, of phrases, of claims without the phrases, of the phrases' nouns, and of sentences."""
    clauses = [words_of(page, statement.claim, same) for statement, page in made]
    inner = [_inside(row.phrase, same) for row in rows]
    rest = [
        {key: found for key, found in clauses[row.claim].items() if key not in mine}
        for row, mine in zip(rows, inner, strict=True)
    ]
    heads = [_head(row.phrase, same) for row in rows]
    spoken = [
        words_of(page, statement.claim, same, page.sentence_of(statement.claim.predicate_start))
        for statement, page in made
    ]
    return read_near([*clauses, *inner, *rest, *heads, *spoken], len(made))


def _inside(phrase: Phrase, same: Mapping[str, str]) -> Found:
    return words_of(phrase.page, phrase.claim, same, (phrase.facet.start, phrase.facet.end))


def _head(phrase: Phrase, same: Mapping[str, str]) -> Found:
    """The noun that a phrase hangs on."""
    head = phrase.page.head(phrase.facet.start, phrase.facet.end)
    if head is None or phrase.facet.kind in ("time", "status") or head.pos_ not in ("NOUN", "PROPN"):
        return {}
    return words_of(phrase.page, phrase.claim, same, (head.idx, head.idx + len(head)))


@dataclass(frozen=True, slots=True)
class Side:
    """One report of a story: its claims and phrases by number, and the words of what nearness_of lays out."""

    claims: np.ndarray
    rows: np.ndarray
    clauses: Part
    phrases: Part
    without: Part
    nouns: Part
    sentences: Part


def side_of(near: Near, made: Sequence[tuple[Statement, Page]], rows: Sequence[Row], document: str) -> Side:
    """The claims and phrases of one report, ready to be held against those of another."""
    claims = np.array([number for number, (_, page) in enumerate(made) if page.id == document], dtype=int)
    mine = np.array([number for number, row in enumerate(rows) if row.phrase.page.id == document], dtype=int)
    # Where the parts of nearness_of begin behind the claims.
    phrases, without, nouns, sentences = (len(made) + part * len(rows) for part in range(4))
    return Side(
        claims,
        mine,
        clauses=near.part(claims),
        phrases=near.part(mine + phrases),
        without=near.part(mine + without),
        nouns=near.part(mine + nouns),
        sentences=near.part(claims + sentences),
    )


def find_pairs(one: Side, other: Side, rows: Sequence[Row], columns: Columns, room: float) -> list[Pair]:
    """Pairs of phrases of one sort, of two reports, that are near enough to be looked at."""
    cover = one.clauses.covered(other.clauses)
    around = one.sentences.covered(other.sentences)
    looked = np.argwhere(cover >= _COVER)
    probable = np.zeros_like(cover)
    if len(looked):
        probable[looked[:, 0], looked[:, 1]] = probabilities(
            columns, one.claims[looked[:, 0]], other.claims[looked[:, 1]]
        )
    own = np.maximum(one.phrases.covered(other.phrases), _HEADS * one.nouns.covered(other.nouns))
    beside = one.without.covered(other.without)
    at = [{int(claim): place for place, claim in enumerate(side.claims)} for side in (one, other)]
    found: list[Pair] = []
    sorts = [np.array([rows[row].sort for row in side.rows.tolist()]) for side in (one, other)]
    grid = np.ix_(
        [at[0][rows[row].claim] for row in one.rows.tolist()], [at[1][rows[row].claim] for row in other.rows.tolist()]
    )
    alike = (sorts[0][:, None] == sorts[1][None, :]) & (np.maximum(cover, around)[grid] >= _COVER)
    for x, y in np.argwhere(alike).tolist():
        first, second = int(one.rows[x]), int(other.rows[y])
        place = at[0][rows[first].claim], at[1][rows[second].claim]
        sort = rows[first].sort
        likeness = likeness_of(sort, rows[first].phrase.facet, rows[second].phrase.facet, float(own[x, y]))
        covered, likely = cover[place], probable[place]
        timed = sort == "time"
        if timed and likeness >= 1 and room < LONG_REPORTS:
            covered = max(covered, around[place])  # in a short report the sentence tells what the day is of
        if likeness < _OWN or covered < _COVER:
            continue
        rest = float(beside[x, y])
        context = covered if timed or sort == "status" else rest
        fit = round(float(context) + LEARNED * float(likely) + likeness, 4)
        found.append(Pair(first, second, likeness, rest, float(covered), float(likely), fit))
    return found
