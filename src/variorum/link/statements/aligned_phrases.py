"""Phrases of two reports of one story that state one fact in clauses of their own: each the other's likeliest.

"Remained in the hospital on Thursday" and "will be in the hospital for some time" share no verb, no name, nothing rare.
In a short story it is enough that no other phrase of the other report is as near, that the words in common are not the
phrase's only and commonest one, and that nothing stands against it. Long stories are left to words that meet by
themselves; there the likeliest phrase is too often of something else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest
from math import log

from ...model import Claim
from ..classes import hosts
from ..page import Page
from ..sameness.story_groups import Stories
from ..things.entities import Things
from .facets import Facet
from .like_words import root
from .phrase_fit import Phrase
from .reading import NAMED, NUMBER, Statement, named, page_words, statement_of, tells_capability
from .saying_alike import at_odds, numbers_at_odds, of_others, set_apart, weigh, weigh_rarity
from .shared_phrases import Shared
from .short_stories import join_in_turn, likeliest_of_each_other, short_stories

#: Least likeness.
_LEAST = 0.65
#: Phrases looked at under one word, and in all for one phrase.
_UNDER, _LOOKED_AT = 24, 32
#: Slots whose words are compared elsewhere, or whose answers say nothing of the claim itself.
_ELSEWHERE = frozenset({"when", "how long", "when said", "where said", "according to whom", "told to whom"})


@dataclass(slots=True)
class _Row:
    """A phrase with what it is compared by.

    Attributes:
        phrase: the phrase; ``around`` are the words of its sentence and the names that take part.
        clause: words of its clause and the names that take part, without its own.
        statement: what takes part in its claim.
        weights: of its own words, of its clause's and of its sentence's, by rarity in the story.
    """

    phrase: Phrase
    clause: frozenset[str]
    statement: Statement
    weights: tuple[int, int] = (0, 0)


def align_phrases(
    things: Things,
    claims: dict[str, list[Claim]],
    facets: Mapping[str, list[Facet]],
    same: dict[str, str],
    stories: Stories,
) -> list[Shared]:
    """Join phrases of different reports of one story.

    Args:
        things: the named things with the pages of the documents.
        claims: claims by document.
        facets: facets of each claim by its identifier.
        same: of an entity that may be another, the one that stands for both.
        stories: which documents, in order of their identifiers, tell of one story.

    Returns:
        Groups of two documents or more, in order of their stories and first phrases.
    """
    found: list[Shared] = []
    for told in short_stories(sorted(things.pages), stories):
        rows = [row for d in told for row in _rows(things.pages[d], claims[d], facets, same)]
        found.extend(_align(rows))
    return found


def _rows(
    page: Page, claims: Sequence[Claim], facets: Mapping[str, list[Facet]], same: dict[str, str]
) -> Iterator[_Row]:
    """The phrases of a document, each stretch once for a slot, with the shortest claim that holds it.

    Phrases that count something are left to the numbers.
    """
    words = page_words(page, same)
    seen = set[tuple[str, int, int]]()
    for claim in sorted(claims, key=lambda claim: (len(claim.evidence.quote), claim.id)):
        mine = [f for f in facets.get(claim.id, ()) if f.slot not in _ELSEWHERE and f.kind != "quantity"]
        if not mine or tells_capability(claim):
            continue
        statement = statement_of(page, claim, words.lands, same)
        part = frozenset(NAMED + same.get(t[2], t[2]) for a in claim.parts for t in page.argument_things(a))
        clause = words.within(claim.evidence.start, claim.evidence.end) | part
        around = words.within(*page.sentence_of(claim.predicate_start)) | clause
        for facet in mine:
            inside = words.within(facet.start, facet.end)
            if facet.slot != "status" and any(facet.start <= q.start < facet.end for q in claim.quantities):
                continue
            if inside and (facet.slot, facet.start, facet.end) not in seen:
                seen.add((facet.slot, facet.start, facet.end))
                yield _Row(Phrase(page, claim, facet, inside, around - inside, same), clause - inside, statement)


def _align(rows: list[_Row]) -> list[Shared]:
    """Join the phrases of one story, each with the one that is nearest to it in another report, both ways."""
    worth = weigh_rarity(row.phrase.inside | row.phrase.around for row in rows)
    unit = 1000 * log(len(rows) + 2)
    for row in rows:
        row.phrase.weight = weigh(row.phrase.inside, worth)
        row.weights = (weigh(row.clause, worth), weigh(row.phrase.around, worth))
    document = [row.phrase.page.id for row in rows]
    fits = [(fit_clauses(rows[one], rows[other], worth, unit), one, other) for one, other in _candidates(rows, worth)]
    edges = [
        (fit, one, other)
        for fit, one, other in likeliest_of_each_other(fits, document)
        if fit >= _LEAST and _stands(rows[one], rows[other], worth, unit)
    ]
    return [Shared([rows[number].phrase for number in members]) for members in join_in_turn(edges, document)]


def _candidates(rows: Sequence[_Row], worth: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    """Pairs of phrases of two reports with one slot and a word in common, those with the most in common first."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        seen = Counter[int]()
        for word in row.phrase.inside:
            for other in index[row.phrase.facet.slot, word][-_UNDER:]:
                if rows[other].phrase.page is not row.phrase.page:
                    seen[other] += worth[word]
        for other, _ in nsmallest(_LOOKED_AT, seen.items(), key=lambda item: (-item[1], item[0])):
            yield other, number
        for word in row.phrase.inside:
            index[row.phrase.facet.slot, word].append(number)


def fit_clauses(one: _Row, other: _Row, worth: Mapping[str, int], unit: float) -> float:
    """How near two phrases are: by what they share themselves, by their clauses, and by their sentences."""
    inside = weigh(one.phrase.inside & other.phrase.inside, worth)
    clause = weigh(one.clause & other.clause, worth)
    around = weigh(one.phrase.around & other.phrase.around, worth) / unit
    share = 2 * inside / max(one.phrase.weight + other.phrase.weight, 1)
    return round(
        0.5 * share + 0.4 * min(inside / unit, 1.5) + 0.3 * min(around, 2)
        + 0.8 * clause / max(one.weights[0] + other.weights[0], 1), 6,
    )  # fmt: skip


def _stands(one: _Row, other: _Row, worth: Mapping[str, int], unit: float) -> bool:
    """Whether enough beside likeness speaks for two phrases, and nothing against."""
    first, second = one.statement, other.statement
    if at_odds(first, second) or set_apart(first, second) or numbers_at_odds(first, second):
        return False
    if _of_others(one, other) or of_others(first, second, ends=one.phrase.facet.slot == "status"):
        return False
    shared = one.phrase.inside & other.phrase.inside
    if not shared - _partitives():
        return False  # "the rest of the season", "the rest of the team"
    telling = any(word.startswith((NAMED, NUMBER)) for word in shared)
    inside = weigh(shared, worth) / unit
    share = 2 * weigh(shared, worth) / max(one.phrase.weight + other.phrase.weight, 1)
    clause = weigh(one.clause & other.clause, worth) / unit
    near = 2 * clause * unit / max(one.weights[0] + other.weights[0], 1)
    around = weigh(one.phrase.around & other.phrase.around, worth) / unit
    slot = one.phrase.facet.slot
    if slot == "status":
        return (len(shared) > 1 or (telling and around + clause > 0.15)) and (share >= 0.25 or around > 0.5)
    if first.attribute != second.attribute and len(shared) < 2:
        return False
    if first.attribute and second.attribute:
        return (bool(first.subject & second.subject) and (len(shared) > 1 or not telling)) or inside >= 0.7
    if len(shared) > 1:
        return around + clause >= 0.25
    if slot == "where":
        return around > 0.25
    if near >= 0.2 and around >= 0.3:
        return slot != "who" or bool(first.acts & second.acts)
    return slot != "who" and inside >= 0.35 and around >= 0.4


@cache
def _partitives() -> frozenset[str]:
    return frozenset(root(word) for word in hosts("partitives"))


def _of_others(one: _Row, other: _Row) -> bool:
    """Whether the clauses of both name somebody or something beside the phrase, and not one of them the same."""
    first, second = named(one.clause - other.phrase.inside), named(other.clause - one.phrase.inside)
    return bool(first and second) and not first & second
