"""Shares that polls found: each poll has its own, and they are held against each other only where one poll gave both.

"Bell leads with 48 percent" in a poll of this week and "with 45 percent" in one of another institute, of another state
or among other voters are all so; no report says anything against the other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from ..model import Claim
from ..reference import load
from .figure_words import Told, figures_told
from .grounds import Grounds
from .groups_asked import groups_named
from .like_words import stands_in
from .positions import Stand

#: Characters on either side of a figure in which a poll may be spoken of.
_NEAR = 400
#: Words before "poll" that may name who made it.
_NAMING = 6
_NAME = re.compile(r"[A-Z][\w&.’'-]*|[A-Z]+")
_BEHIND = re.compile(r"\W{1,2}(?:\w+\s){0,5}?(?:by|from|for)\s+((?:the\s)?(?:[A-Z][\w&.’'-]*[\s/-]*){1,6})")
#: The figure before another one's "to": "45 to 40 percent", "by 57 percent to 33 percent", "47 percent to Lind's 46".
_SECOND = re.compile(r"\d\s?(?:percent|per cent|%|points?)?\s?(?:to|versus|vs\.?|[-–—])\s?(?:[A-Z]\w+['’]s?\s)?$")
#: "Bell has 5 percent support", "an approval rating of 41 percent": what only a poll finds, though no poll is named.
_SUPPORT = re.compile(
    r"\bsupport (?:from|among|of|in)\b[^.;]{0,50}…|\b(?:approval|favorability|favourability)\b[^.;]{0,40}…"
    r"|… ?(?:support|approval)\b",
    re.IGNORECASE,
)


def of_polls(first: Stand, second: Stand, grounds: Grounds) -> str | None:
    """Why two shares that polls found are not held against each other; None where they are none, or are of one poll.

    Args:
        first: a position with a figure.
        second: one that excludes it.
        grounds: the reports, for the words around the figures.
    """
    ours, theirs = (figures_told(stand, grounds) for stand in (first, second))
    if not ours or not theirs or any(told.quantity.dimension != "ratio" for told in (*ours, *theirs)):
        return None
    sides = [any(_is_second(told) for told in side) for side in (ours, theirs)]
    if sides[0] != sides[1]:
        return "one is the share of the other side"
    polled = [[told for told in side if _is_polled(told, grounds)] for side in (ours, theirs)]
    if not any(polled):
        return None
    if not all(polled):
        return "one is the share that a poll found"
    if _other_voters(ours, theirs):
        return "the two are shares of different voters"
    makers = [frozenset[str]().union(*(_makers(told, grounds) for told in side)) for side in polled]
    if not makers[0] & makers[1]:
        return "nothing says that the two are of one poll"
    return None


def of_other_polls(label: str, claims: Mapping[str, Claim], grounds: Grounds) -> set[str]:
    """Claims that tell of another poll than the one whose figures a question names.

    "Bell leads by 9 points" in an earlier poll backs no "Who leads by 52 percent to 41 percent?".
    """
    shares = {key: [q for q in claim.quantities if q.dimension == "ratio"] for key, claim in claims.items()}
    asked = {key for key, found in shares.items() if any(stands_in(q.text, label) for q in found)}
    polls = {key: _poll_of(claims[key], shares[key][0].start, grounds) for key in claims if shares[key]}
    ours = [names for key in asked if (names := polls.get(key))]
    return {
        key for key, names in polls.items()
        if key not in asked and names and ours and all(names.isdisjoint(own) for own in ours)
    }  # fmt: skip


def _poll_of(claim: Claim, at: int, grounds: Grounds) -> frozenset[str]:
    document = grounds.documents.get(claim.document)
    if document is None or not _polled().search(document.text, max(at - _NEAR, 0), at + _NEAR):
        return frozenset()
    return _made_by(document.text, at)


def _is_second(told: Told) -> bool:
    return bool(_SECOND.search(told.before))


def _is_polled(told: Told, grounds: Grounds) -> bool:
    return bool(_SUPPORT.search(f"{told.before} … {told.behind}") or _polled().search(_around(told, grounds)))


def _around(told: Told, grounds: Grounds) -> str:
    span = told.answer.span
    return grounds.documents[span.document].text[max(span.start - _NEAR, 0) : span.end + _NEAR]


@cache
def _polled() -> re.Pattern[str]:
    words = "|".join(map(re.escape, load("comparison")["polls"]["words"]))
    # "The polls closed", "went to the polls": an election.
    return re.compile(rf"(?<!to the )\b(?:{words})\b(?! (?:clos|open)\w+)(?! (?:station|worker)s?)", re.IGNORECASE)


def _other_voters(ours: Sequence[Told], theirs: Sequence[Told]) -> bool:
    """Whether two shares are of different voters, or one of some ("among women") and the other of all."""
    groups = [frozenset[str]().union(*(_voters(told) for told in side)) for side in (ours, theirs)]
    if all(groups):
        return not groups[0] & groups[1]
    among = [any(re.search(r"\b[Aa]mong\b", told.before) for told in side) for side in (ours, theirs)]
    return any(groups) and among[0] != among[1]


def _voters(told: Told) -> frozenset[str]:
    """The groups of voters whom the words beside a share name."""
    return groups_named(f"{told.before} {told.behind}")


def _makers(told: Told, grounds: Grounds) -> frozenset[str]:
    """Words of the names of those who made the poll that is spoken of nearest before a share, else behind it."""
    return _made_by(grounds.documents[told.answer.span.document].text, told.answer.span.start)


def _made_by(text: str, at: int) -> frozenset[str]:
    found = [(match.start(), names) for match in _polled().finditer(text) if (names := _named(text, match))]
    before = [names for start, names in found if start <= at]
    behind = [names for start, names in found if start > at]
    return before[-1] if before else behind[0] if behind else frozenset()


def _named(text: str, poll: re.Match[str]) -> frozenset[str]:
    """Names right before the word for a poll ("a new Orm University poll"), or behind its "by"."""
    words = text[max(poll.start() - 80, 0) : poll.start()].split()[-_NAMING:]
    names: list[str] = []
    for word in reversed(words):
        parts = _NAME.findall(word)
        if parts and not word.endswith((".", ",", ":", ";")):
            names += parts
        elif names or word.endswith((".", ",", ":", ";")):
            break
    if (behind := _BEHIND.match(text, poll.end())) is not None:
        names += _NAME.findall(behind[1])
    plain = load("comparison")["polls"]["no_names"]
    return frozenset(part for name in names for part in re.split(r"[/-]", name.casefold()) if part not in plain)
