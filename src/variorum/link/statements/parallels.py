"""Statements of different documents that say the same of the same, in one or in other words.

The event lexicon knows some fifty classes of happenings. Whatever else reports tell ("postal workers intercepted the
parcel") is joined here by the words themselves, found by an index over their rare words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from ...model import Claim
from ..page import Page
from ..sameness.judging import Pile
from ..things.entities import Things
from .copies import COMPARED, Copies, statement_wording
from .reading import Statement, page_words, read_statement
from .retold import find_retold
from .saying_alike import firmly, loosely, weigh, weigh_rarity

#: At most so many parallels under one index key, and in all, are looked at for each new statement.
_UNDER, _CANDIDATES = 20, 16
#: Rare words of a statement that it is looked up by.
_LOOKED_UP = 6
#: Share of words in common from which on two sentences are one text.
_COPIED = 0.8


@dataclass(slots=True)
class Parallel:
    """Statements of several documents that say the same of the same.

    Attributes:
        key: event class or lemma of the first of them.
        statements: the statements.
        pages: their documents.
        firm: whether they say it with one verb of one doer or object.
        clearest: position of the statement whose words label it, once it is found.
        reasons: why they were joined, where it was not for like words.
    """

    key: str
    statements: list[Statement] = field(default_factory=list[Statement])
    pages: list[Page] = field(default_factory=list[Page])
    firm: bool = True
    clearest: int | None = None
    reasons: tuple[str, ...] = ()

    @property
    def copied(self) -> bool:
        """Whether all its documents use nearly the same words, as copies of one text do."""
        quotes = dict.fromkeys(statement.claim.evidence.quote for statement in self.statements)
        words = [frozenset(quote.casefold().split()) for quote in quotes]
        first = words[0]
        return all(len(first & other) >= _COPIED * max(len(first | other), 1) for other in words[1:])

    @property
    def documents(self) -> set[str]:
        """Documents that make the statement."""
        return {statement.claim.document for statement in self.statements}


def find_parallels(things: Things, claims: dict[str, list[Claim]], same: dict[str, str], pile: Pile) -> list[Parallel]:
    """Join claims of different documents that say the same of the same.

    Args:
        things: the named things with the pages of the documents.
        claims: claims by document.
        same: of an entity that may be another, the one that stands for both.
        pile: the documents, opened and grouped into stories.

    Returns:
        Parallels of two documents or more, in order of their first statement.
    """
    made: list[tuple[Statement, Page]] = []
    for document, page in things.pages.items():
        words = page_words(page, same)
        for claim in claims[document]:
            statement = read_statement(page, claim, words, same)
            if statement is not None:
                made.append((statement, page))
    worth = weigh_rarity(statement.words for statement, _ in made)
    for statement, _ in made:
        statement.weight = weigh(statement.words, worth)
    keys = [_keys(statement, worth) for statement, _ in made]
    groups = _of_one_verb(made, [told for told, _ in keys], worth)
    home = {statement.claim.id: number for number, group in enumerate(groups) for statement in group.statements}
    groups += _in_other_words(made, [loose for _, loose in keys], worth, home)
    known = _numbers(made, [group for group in groups if len(group.documents) > 1])
    groups += [_together(made, members) for members in find_retold(made, worth, pile, known)]
    return [parallel for parallel in groups if len(parallel.documents) > 1]


def _numbers(made: list[tuple[Statement, Page]], groups: list[Parallel]) -> dict[int, int]:
    """Of each statement that is joined, by its position, the number of its first group."""
    at = {id(statement): position for position, (statement, _) in enumerate(made)}
    found: dict[int, int] = {}
    for number, group in enumerate(groups):
        for statement in group.statements:
            found.setdefault(at[id(statement)], number)
    return found


def _together(made: list[tuple[Statement, Page]], members: list[int]) -> Parallel:
    """Statements in other words as one parallel."""
    statements, pages = zip(*(made[member] for member in members), strict=True)
    return Parallel(statements[0].key, list(statements), list(pages), firm=False)


def _of_one_verb(
    made: list[tuple[Statement, Page]], keys: list[list[str]], worth: Mapping[str, int]
) -> list[Parallel]:  # fmt: skip
    """Put each statement to the group whose first two it fits best, by one verb of one doer or object."""
    index: dict[str, list[int]] = defaultdict(list)
    found: list[Parallel] = []
    copies = Copies()
    for (statement, page), mine in zip(made, keys, strict=True):
        wording = statement_wording(statement)
        if (number := copies.settled(wording)) is not None:
            found[number].statements.append(statement)
            found[number].pages.append(page)
            continue
        best: tuple[float, int] | None = None
        for number in _most_seen(index[key][-_UNDER:] for key in mine):
            fit = 1.0
            for member in found[number].statements[:2]:
                fit = min(fit, firmly(statement, member, worth))
                if fit <= 0 or (best is not None and (fit, -number) <= (best[0], -best[1])):
                    break
            else:
                best = (fit, number)
        if best is None:
            found.append(Parallel(statement.key))
        number = len(found) - 1 if best is None else best[1]
        copies.note(wording, number)
        found[number].statements.append(statement)
        found[number].pages.append(page)
        for key in mine:
            if number not in index[key][-_UNDER:]:
                index[key].append(number)
    return found


def _in_other_words(
    made: list[tuple[Statement, Page]], keys: list[list[str]], worth: Mapping[str, int], home: Mapping[str, int]
) -> list[Parallel]:
    """Put together statements of two reports each of which is the other's nearest in its report."""
    index: dict[str, list[int]] = defaultdict(list)
    nearest: dict[tuple[int, str], tuple[float, int]] = {}
    pages = [page.id for _, page in made]
    homes = [home[statement.claim.id] for statement, _ in made]
    repeated: dict[int, set[str]] = defaultdict(set)
    for page, own in zip(pages, homes, strict=True):
        repeated[own].add(page)
    compared: dict[object, list[int]] = defaultdict(list)
    copies: dict[int, list[int]] = defaultdict(list)
    for number, (statement, _) in enumerate(made):
        told = compared[statement_wording(statement)]
        if len(told) >= COMPARED:
            copies[told[0]].append(number)
            continue
        told.append(number)
        likely = _most_seen([index[key][-_UNDER:] for key in keys[number]])
        for key in keys[number]:
            index[key].append(number)
        for other in likely:
            if pages[other] == pages[number] or homes[other] == homes[number]:
                continue
            # What both reports say word for word has found its like: another sentence beside it is not it.
            if pages[other] in repeated[homes[number]] and pages[number] in repeated[homes[other]]:
                continue
            fit = loosely(statement, made[other][0], worth)
            if fit > 0:
                for here, there, where in ((number, other, pages[other]), (other, number, pages[number])):
                    nearest[here, where] = max(nearest.get((here, where), (0.0, 0)), (fit, -there))
    edges = [
        (fit, number, -other)
        for (number, _), (fit, other) in nearest.items()
        if number < -other and nearest[-other, pages[number]][1] == -number
    ]
    # Of each document that a group has a statement of, that statement.
    group: dict[int, dict[str, int]] = {}
    for _, one, other in sorted(edges, key=lambda edge: (-edge[0], edge[1], edge[2])):
        first, second = (group.setdefault(n, {made[n][1].id: n}) for n in (one, other))
        if first is not second and first.keys().isdisjoint(second):
            large, small = (first, second) if len(first) >= len(second) else (second, first)
            large.update(small)
            group.update(dict.fromkeys(small.values(), large))
    found: list[Parallel] = []
    for number in sorted(group):
        members = sorted(group[number].values()) if min(group[number].values()) == number else []
        if len(members) > 1:
            found.append(_together(made, _with_copies(members, copies, pages)))
    return found


def _with_copies(members: list[int], copies: Mapping[int, list[int]], pages: list[str]) -> list[int]:
    """Statements with those of other documents that repeat them word for word."""
    held = {pages[member]: member for member in members}
    for member in members:
        for copy in copies.get(member, ()):
            held.setdefault(pages[copy], copy)
    return sorted(held.values())


def _most_seen(seen: Iterable[list[int]]) -> list[int]:
    """The numbers that most of some lists have, the smaller of two that as many have."""
    counts = Counter(chain.from_iterable(seen))
    if len(counts) <= _CANDIDATES:
        return list(counts)
    return sorted(sorted(counts), key=counts.__getitem__, reverse=True)[:_CANDIDATES]


def _keys(statement: Statement, worth: Mapping[str, int]) -> tuple[list[str], list[str]]:
    """What a statement is looked up by: its verb with rare words and ends, and rare words and deeds with ends alone."""
    rare = sorted(sorted(statement.words), key=worth.__getitem__, reverse=True)[:_LOOKED_UP]
    ends = sorted(statement.subject | statement.object)[:_LOOKED_UP]
    told = [f"{statement.key} {word}" for word in dict.fromkeys([*rare, *ends])]
    return told, [*rare, *(f"{act} {end}" for act in sorted(statement.acts) for end in ends)]
