"""Which near phrases answer one question: how near they must be, and what must not stand against their claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..page import Page
from .near_pairs import LEARNED, Pair, Row
from .near_words import LONG_REPORTS
from .reading import Statement, named
from .saying_alike import at_odds, numbers_at_odds, of_others, set_apart

# No formula gives the values below; what a change of one costs is seen in the rows of benchmarks/packs. Likeness, cover
# and probability go from 0 to 1, see near_pairs.py.
#: Least lead over the next likeliest of another sentence; least one that outweighs other company.
_LEAD, _FAR = 0.1, 0.3
#: Least lead and probability of one event together in long reports, where many phrases are nearly as likely.
_SURE = 0.42
#: Cover below which nothing is near but the phrases themselves.
_BARE = 0.1
#: Likeness and lead of the only phrase of its kind in a short report, for which less cover is enough.
_ALONE = 0.9
#: Least cover of a number's clauses and of another phrase's where it is alone.
_ALONE_NUMBER, _ALONE_THING = 0.35, 0.4
#: Least likeness of times, and least cover of their clauses where they are the same and where they are not.
_TIME, _SAME_TIME, _OTHER_TIME = 0.4, 0.3, 0.45
#: Least likeness of numbers, least cover of their clauses, and least of what these tell without them.
_NUMBER, _OF_NUMBER, _TOLD_OF_NUMBER = 0.75, 0.3, 0.15
#: Least likeness of verbs with what completes them, and least cover of their clauses.
_STATUS, _OF_STATUS = 0.25, 0.25
#: Likeness and probability from which on such a phrase stands without anything beside it.
_SURE_STATUS = 0.9
#: Least cover where nothing stands beside it, in the shortest reports, and how much more in the longest.
_BARE_STATUS, _BARE_STATUS_LONG = 0.3, 0.15
#: One of these must speak for it: cover without the phrases, probability, likeness (which rises with the room).
_SPEAKS_BESIDE, _SPEAKS_PROBABLE, _SPEAKS_LIKE, _SPEAKS_LIKE_LONG = 0.2, 0.4, 0.5, 0.3
#: Least of all together, how much more in the longest reports, and what cover without the phrases adds to it.
_WHOLE, _WHOLE_LONG, _BESIDE = 0.95, 0.25, 0.25
#: Least likeness of other phrases, least cover without them, least of what the clauses tell, and the rise of both.
_THING, _BESIDE_THING, _TOLD_OF_THING, _THING_LONG = 0.35, 0.2, 0.3, 0.1
#: Cover of clauses below which it matters who takes part at their ends.
_ENDS = 0.5


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
        if room >= LONG_REPORTS and lead + pair.probable < _SURE:
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
    alone = room < LONG_REPORTS and pair.own >= _ALONE and lead >= _ALONE
    told = pair.rest + LEARNED * pair.probable
    if sort == "time":
        return pair.own >= _TIME and pair.cover >= (_SAME_TIME if pair.own >= 1 else _OTHER_TIME)
    if sort == "quantity":
        plain = pair.cover >= _OF_NUMBER and told >= _TOLD_OF_NUMBER
        return pair.own >= _NUMBER and (plain or (alone and pair.cover >= _ALONE_NUMBER))
    if sort == "status":
        return _near_status(pair, room)
    plain = pair.rest >= _BESIDE_THING + _THING_LONG * room and told >= _TOLD_OF_THING + _THING_LONG * room
    return pair.own >= _THING and (plain or (alone and pair.cover >= _ALONE_THING))


def _near_status(pair: Pair, room: float) -> bool:
    """The same for verbs with what completes them, which are told of many."""
    sure = pair.own >= _SURE_STATUS and pair.probable >= _SURE_STATUS
    if pair.rest < _BARE and pair.cover < _BARE_STATUS + _BARE_STATUS_LONG * room and not sure:
        return False  # "was injured": one man in one report, another in the other
    like = pair.own >= _SPEAKS_LIKE + _SPEAKS_LIKE_LONG * room
    speaks = pair.rest >= _SPEAKS_BESIDE or pair.probable >= _SPEAKS_PROBABLE or like
    whole = pair.own + pair.cover + LEARNED * pair.probable + _BESIDE * pair.rest
    near = pair.own >= _STATUS and pair.cover >= _OF_STATUS
    return near and speaks and whole >= _WHOLE + _WHOLE_LONG * room


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
    return lead >= _FAR or not of_others(one[0], other[0], ends=pair.cover < _ENDS)


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
