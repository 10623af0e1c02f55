"""Which near phrases answer one question: how near they must be, and what must not stand against their claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..page import Page
from .near_pairs import LEARNED, Pair, Row
from .reading import Statement, named
from .saying_alike import at_odds, numbers_at_odds, of_others, set_apart

#: Least lead over the next likeliest of another sentence; least one that outweighs other company.
_LEAD, _FAR = 0.1, 0.3
#: Least lead and probability of one event together in long reports, where many phrases are nearly as likely.
_SURE = 0.42
#: Cover below which nothing is near but the phrases themselves.
_BARE = 0.1


def choose(
    pairs: Sequence[Pair], made: Sequence[tuple[Statement, Page]], rows: Sequence[Row], room: float
) -> Iterator[tuple[Pair, tuple[str, ...]]]:
    """Pairs of phrases that answer one question, with reasons.

    Args:
        pairs: near phrases of two reports.
        made: the claims of the story with their pages.
        rows: the phrases of the story.
        room: how much the reports leave to chance, see :func:`~.near_words.room_of`.

    Yields:
        Those of which each is the other's likeliest by far, the nearest first.
    """
    likely: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for pair in pairs:
        likely[pair.one].append((pair.fit, pair.other))
        likely[pair.other].append((pair.fit, pair.one))
    for pair in sorted(pairs, key=lambda pair: (-pair.fit, pair.one, pair.other)):
        lead = min(_lead(likely[pair.one], pair.other, rows), _lead(likely[pair.other], pair.one, rows))
        if room >= 0.5 and lead + pair.probable < _SURE:
            continue
        if lead >= _LEAD and _near_enough(rows[pair.one].sort, pair, lead, room) and _may(made, rows, pair, lead):
            yield pair, _reasons(pair, lead)


def _reasons(pair: Pair, lead: float) -> tuple[str, ...]:
    return (
        f"each is the other's likeliest phrase of the two reports, {lead:.2f} ahead of the next",
        f"likeness in meaning of the phrases {pair.own:.2f}, of their clauses {pair.cover:.2f}",
        f"probability that the clauses tell of one event {pair.probable:.2f}",
    )


def _lead(likely: Sequence[tuple[float, int]], mine: int, rows: Sequence[Row]) -> float:
    """How far a phrase is ahead of the next likeliest that stands in another sentence; below 0 where it is not."""
    fit = max(value for value, row in likely if row == mine)
    if any(value > fit for value, _ in likely):
        return -1.0
    others = [value for value, row in likely if row != mine and rows[row].sentence != rows[mine].sentence]
    return fit - max(others, default=0.0)


def _near_enough(sort: str, pair: Pair, lead: float, room: float) -> bool:
    """Whether two phrases are near enough: less for the only one of its kind in a short report, more in long ones."""
    alone = room < 0.5 and pair.own >= 0.9 and lead >= 0.9
    told = pair.rest + LEARNED * pair.probable
    if sort == "time":
        return pair.own >= 0.4 and pair.cover >= (0.3 if pair.own >= 1 else 0.45)
    if sort == "quantity":
        return pair.own >= 0.75 and ((pair.cover >= 0.3 and told >= 0.15) or (alone and pair.cover >= 0.35))
    if sort == "status":
        sure = pair.own >= 0.9 and pair.probable >= 0.9
        if pair.rest < _BARE and pair.cover < 0.3 + 0.15 * room and not sure:
            return False  # "was injured": one man in one report, another in the other
        speaks = pair.rest >= 0.2 or pair.probable >= 0.4 or pair.own >= 0.5 + 0.3 * room
        whole = pair.own + pair.cover + LEARNED * pair.probable + 0.25 * pair.rest
        return pair.own >= 0.25 and pair.cover >= 0.25 and speaks and whole >= 0.95 + 0.25 * room
    return pair.own >= 0.35 and (
        (pair.rest >= 0.2 + 0.1 * room and told >= 0.3 + 0.1 * room) or (alone and pair.cover >= 0.4)
    )


def _may(made: Sequence[tuple[Statement, Page]], rows: Sequence[Row], pair: Pair, lead: float) -> bool:
    """Whether nothing stands against the claims of two phrases."""
    one, other = made[rows[pair.one].claim], made[rows[pair.other].claim]
    if _unlike_owners(one, other) or at_odds(one[0], other[0]) or set_apart(one[0], other[0]):
        return False
    # Two tolls in statements of one kind are as well two happenings as one told twice.
    if rows[pair.one].sort != "quantity" and numbers_at_odds(one[0], other[0]):
        return False
    if rows[pair.one].sort == "status" and pair.rest < _BARE and one[0].attribute and other[0].attribute:
        return False  # what two things are that have nothing in common
    return lead >= _FAR or not of_others(one[0], other[0], ends=pair.cover < 0.5)


def _unlike_owners(one: tuple[Statement, Page], other: tuple[Statement, Page]) -> bool:
    """Whether both tell of what is somebody's whom a pronoun alone names, and share no name that takes part.

    "His condition" may be one man's or another's.
    """
    if named(one[0].subject | one[0].object) & named(other[0].subject | other[0].object):
        return False
    return _owned(*one) and _owned(*other)


def _owned(statement: Statement, page: Page) -> bool:
    heads = [page.head(part.start, part.end) for part in statement.claim.parts if part.role in ("subject", "object")]
    owners = [child for head in heads if head is not None for child in head.children if child.dep_ == "poss"]
    return any(owner.pos_ == "PRON" for owner in owners)
