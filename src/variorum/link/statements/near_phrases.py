"""Phrases that answer one question in two reports of one story, though their clauses are built otherwise.

"Doctors found traces of poison" and "a laboratory found no toxin": what answers is found by how near the clauses are in
meaning without the phrase and how near the phrases are themselves, whatever their place in the clause. Each must be the
other's likeliest by far, so that one of two like phrases joins nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from ...model import Claim
from ..page import Page
from ..sameness.judging import Pile
from ..things.entities import Things
from .aligned_phrases import statement_of
from .facets import Facet
from .near_values import likeness_of
from .near_words import Found, Near, probabilities, read_near, room_of, words_of
from .reading import Statement, page_words, tells_capability
from .saying_alike import at_odds, numbers_at_odds, of_others, set_apart
from .shared_phrases import Phrase, Shared
from .unlike_owners import unlike_owners

#: Stories of more reports or claims than these are told often enough for words to meet.
_REPORTS, _CLAIMS = 6, 700
#: What the learned model's probability adds to how far two clauses cover each other.
_LEARNED = 0.5
#: Least lead over the next likeliest of another sentence; least one that outweighs other company.
_LEAD, _FAR = 0.1, 0.3
#: Least likeness of phrases, and least cover of their clauses, to be looked at.
_OWN, _COVER = 0.2, 0.15
#: How near two phrases are whose nouns alone are near.
_HEADS = 0.9
#: Slots whose words are compared elsewhere.
_ELSEWHERE = frozenset({"when said", "where said", "according to whom", "told to whom"})
_SORTS = frozenset({"time", "place", "quantity", "status", "reason"})


@dataclass(frozen=True, slots=True)
class _Row:
    """A phrase, the number of its claim, what sort of answer it is, and the sentence that it stands in."""

    phrase: Phrase
    claim: int
    sort: str
    sentence: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Pair:
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
    documents: dict[int, list[str]] = defaultdict(list)
    for document, story in zip(sorted(things.pages), pile.stories.group, strict=True):
        documents[story].append(document)
    found: list[Shared] = []
    for story in sorted(documents):
        told = documents[story]
        if 2 <= len(told) <= _REPORTS and sum(len(claims[document]) for document in told) <= _CLAIMS:
            made, rows = _rows([things.pages[document] for document in told], claims, facets, same)
            if rows:
                found.extend(_of_story(told, made, rows, same, pile))
    return found


def _rows(
    pages: Sequence[Page],
    claims: Mapping[str, Sequence[Claim]],
    facets: Mapping[str, list[Facet]],
    same: dict[str, str],
) -> tuple[list[tuple[Statement, Page]], list[_Row]]:
    """The claims of a story and their phrases, each stretch once for a sort of answer, with the shortest claim."""
    made: list[tuple[Statement, Page]] = []
    rows: list[_Row] = []
    for page in pages:
        words = page_words(page, same)
        seen = set[tuple[str, int, int]]()
        for claim in sorted(claims[page.id], key=lambda claim: (len(claim.evidence.quote), claim.id)):
            mine = [facet for facet in facets.get(claim.id, ()) if facet.slot not in _ELSEWHERE]
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
                    rows.append(_Row(phrase, len(made) - 1, sort, page.sentence_of(claim.predicate_start)))
    return made, rows


def _of_story(
    told: Sequence[str], made: list[tuple[Statement, Page]], rows: list[_Row], same: dict[str, str], pile: Pile
) -> Iterator[Shared]:
    near = _near(made, rows, same)
    for first, second in combinations(told, 2):
        sides = [np.array([n for n, (_, page) in enumerate(made) if page.id == side]) for side in (first, second)]
        if not all(len(side) for side in sides):
            continue
        room = room_of(len(sides[0]), len(sides[1]))
        pairs = _pairs(near, made, rows, (first, second), sides, pile, room)
        best: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for pair in pairs:
            best[pair.one].append((pair.fit, pair.other))
            best[pair.other].append((pair.fit, pair.one))
        for pair in sorted(pairs, key=lambda pair: (-pair.fit, pair.one, pair.other)):
            lead = min(_lead(best[pair.one], pair.other, rows), _lead(best[pair.other], pair.one, rows))
            if lead >= _LEAD and _near_enough(rows[pair.one].sort, pair, lead, room) and _may(made, rows, pair, lead):
                yield Shared([rows[pair.one].phrase, rows[pair.other].phrase])


def _near(made: Sequence[tuple[Statement, Page]], rows: Sequence[_Row], same: Mapping[str, str]) -> Near:
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


def _pairs(
    near: Near,
    made: Sequence[tuple[Statement, Page]],
    rows: Sequence[_Row],
    told: tuple[str, str],
    sides: Sequence[np.ndarray],
    pile: Pile,
    room: float,
) -> list[_Pair]:
    """Pairs of phrases of one sort that are near enough to be looked at."""
    claims, every = len(made), len(rows)
    cover = near.covered(sides[0], sides[1])
    around = near.covered(sides[0] + claims + 3 * every, sides[1] + claims + 3 * every)
    looked = np.argwhere(cover >= _COVER)
    probable = np.zeros_like(cover)
    if len(looked):
        one, other = sides[0][looked[:, 0]], sides[1][looked[:, 1]]
        judged = probabilities(pile, [statement.claim for statement, _ in made], one, other)
        probable[looked[:, 0], looked[:, 1]] = judged
    mine, theirs = (np.array([n for n, r in enumerate(rows) if r.phrase.page.id == side], dtype=int) for side in told)
    own = near.covered(mine + claims, theirs + claims)
    own = np.maximum(own, _HEADS * near.covered(mine + claims + 2 * every, theirs + claims + 2 * every))
    beside = near.covered(mine + claims + every, theirs + claims + every)
    at = [{int(claim): place for place, claim in enumerate(side)} for side in sides]
    found: list[_Pair] = []
    sorts = [np.array([rows[row].sort for row in side.tolist()]) for side in (mine, theirs)]
    grid = np.ix_(
        [at[0][rows[row].claim] for row in mine.tolist()], [at[1][rows[row].claim] for row in theirs.tolist()]
    )
    alike = (sorts[0][:, None] == sorts[1][None, :]) & (np.maximum(cover, around)[grid] >= _COVER)
    for x, y in np.argwhere(alike).tolist():
        one, other = int(mine[x]), int(theirs[y])
        place = at[0][rows[one].claim], at[1][rows[other].claim]
        likeness = likeness_of(rows[one].sort, rows[one].phrase.facet, rows[other].phrase.facet, float(own[x, y]))
        covered, likely = cover[place], probable[place]
        timed = rows[one].sort == "time"
        if timed and likeness >= 1 and room < 0.5:
            covered = max(covered, around[place])  # in a short report the sentence tells what the day is of
        if likeness < _OWN or covered < _COVER:
            continue
        rest = float(beside[x, y])
        context = covered if timed or rows[one].sort == "status" else rest
        fit = round(float(context) + _LEARNED * float(likely) + likeness, 4)
        found.append(_Pair(one, other, likeness, rest, float(covered), float(likely), fit))
    return found


def _near_enough(sort: str, pair: _Pair, lead: float, room: float) -> bool:
    """Whether two phrases are near enough: less for the only one of its kind in a short report, more in long ones."""
    alone = room < 0.5 and pair.own >= 0.9 and lead >= 0.9
    told = pair.rest + _LEARNED * pair.probable
    if sort == "time":
        return pair.own >= 0.4 and pair.cover >= (0.3 if pair.own >= 1 else 0.45)
    if sort == "quantity":
        return pair.own >= 0.75 and ((pair.cover >= 0.3 and told >= 0.15) or (alone and pair.cover >= 0.35))
    if sort == "status":
        speaks = pair.rest >= 0.2 or pair.probable >= 0.4 or pair.own >= 0.5 + 0.3 * room
        whole = pair.own + pair.cover + _LEARNED * pair.probable + 0.25 * pair.rest
        return pair.own >= 0.25 and pair.cover >= 0.25 and speaks and whole >= 0.95 + 0.25 * room
    return pair.own >= 0.35 and (
        (pair.rest >= 0.2 + 0.1 * room and told >= 0.3 + 0.1 * room) or (alone and pair.cover >= 0.4)
    )


def _may(made: Sequence[tuple[Statement, Page]], rows: Sequence[_Row], pair: _Pair, lead: float) -> bool:
    """Whether nothing stands against the claims of two phrases."""
    one, other = made[rows[pair.one].claim], made[rows[pair.other].claim]
    if unlike_owners(one, other) or at_odds(one[0], other[0]) or set_apart(one[0], other[0]):
        return False
    # Two tolls in statements of one kind are as well two happenings as one told twice.
    if rows[pair.one].sort != "quantity" and numbers_at_odds(one[0], other[0]):
        return False
    return lead >= _FAR or not of_others(one[0], other[0], ends=pair.cover < 0.5)


def _lead(likely: Sequence[tuple[float, int]], mine: int, rows: Sequence[_Row]) -> float:
    """How far a phrase is ahead of the next likeliest that stands in another sentence; below 0 where it is not."""
    fit = max(value for value, row in likely if row == mine)
    if any(value > fit for value, _ in likely):
        return -1.0
    others = [value for value, row in likely if row != mine and rows[row].sentence != rows[mine].sentence]
    return fit - max(others, default=0.0)
