"""How far two statements of different reports say the same, by what they share and what sets them apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from math import log

from ...reference import load_words
from ..classes import event_classes, of_verb
from ..events.whenwhere import near_days, places_fit, times_fit
from .margins import in_other_company, margins_apart, to_other_ends
from .reading import Statement, named

#: Share of the smaller statement's words, by weight, from which on two statements of one verb are one text.
_COPIED = 0.65
#: Words in common below which two statements are no one text.
_COPIED_WORDS = 4
#: Least share of both statements' words, by weight (Dice), that statements in other words have in common.
_LIKE = 0.3
#: The same where no like verb or noun speaks for it.
_LIKE_OTHERWISE = 0.5
#: The same for what a thing is said to be.
_LIKE_ATTRIBUTE = 0.45


def weigh_rarity(uses: Iterable[frozenset[str]]) -> dict[str, int]:
    """The weight of each word: thousandths of ``log((N + 1) / n) + 0.2`` for ``n`` of ``N`` uses.

    Whole numbers, since sums of floats depend on the order in which a set gives its words.
    """
    every = Counter(uses)  # a large pile uses the same words together again and again
    counts = Counter[str]()
    for words, times in every.items():
        for word in words:
            counts[word] += times
    total = every.total() + 1
    return {word: int(1000 * (log(total / count) + 0.2)) for word, count in counts.items()}


def weigh(words: Iterable[str], worth: Mapping[str, int]) -> int:
    """The weight of some words together."""
    return sum(map(worth.__getitem__, words))


def firmly(one: Statement, other: Statement, worth: Mapping[str, int]) -> float:
    """How far two statements of one verb or class say the same of one doer or object.

    Args:
        one: a statement.
        other: one of another report.
        worth: weight of each feature, the rarer in the pile the more.

    Returns:
        0 to 1, the share of the smaller one's words that they have in common; 0 where they do not say the same.
    """
    if one.key != other.key or one.attribute != other.attribute or margins_apart(one.margins, other.margins):
        return 0.0
    shared = one.words & other.words
    if not shared or (len(shared) < _COPIED_WORDS and _no_common_end(one, other)):
        return 0.0
    ratio = weigh(shared, worth) / max(min(one.weight, other.weight), 1)
    return ratio if _firm(one, other, shared, ratio) else 0.0


def _no_common_end(one: Statement, other: Statement) -> bool:
    """Whether nobody and nothing takes part in both in one way, and nothing named in both in any."""
    return (
        one.subject.isdisjoint(other.subject)
        and one.object.isdisjoint(other.object)
        and one.names.isdisjoint(other.names)
    )


def loosely(one: Statement, other: Statement, worth: Mapping[str, int]) -> float:
    """How far two statements say the same in other words: like deeds of one thing, or rare words around one thing.

    Args:
        one: a statement.
        other: one of another report.
        worth: weight of each feature.

    Returns:
        0 to 1, the share of both ones' words that they have in common (Dice); 0 where they do not say the same.
    """
    shared = one.words & other.words
    if len(shared) < 2:
        return 0.0
    return _loose(one, other, shared, 2 * weigh(shared, worth) / max(one.weight + other.weight, 1))


def at_odds(one: Statement, other: Statement) -> bool:
    """Whether both name who did it, or whom it befell, and name others."""
    if not one.names or not other.names:
        return False
    for first, last in ((one.subject, other.subject), (one.object, other.object)):
        apart = first and last and first.isdisjoint(last)
        if apart and not one.names.isdisjoint(first) and not other.names.isdisjoint(last):
            return True
    return False


def set_apart(one: Statement, other: Statement) -> bool:
    """Whether times, places or which of several it is tell two statements from each other."""
    if margins_apart(one.margins, other.margins):
        return True
    dates_apart = one.times and other.times and times_fit(one.times, other.times) == "apart"
    if dates_apart and not (_once(one, other) or _seldom(one, other)):
        return True
    if _of_another_time(one, other):
        return True
    return bool(one.places and other.places) and places_fit(one.places, other.places) == "apart"


def _once(one: Statement, other: Statement) -> bool:
    """Whether both tell of a named thing what comes to pass once, whatever year they give for it.

    It was built or founded once; and what has gone on since a year began once.
    """
    named = (one.subject | one.object) & (other.subject | other.object) & one.names
    if not named or one.claim.predicate != other.claim.predicate:
        return False
    return one.claim.predicate in load_words("like_meaning", "once") or all(
        any(re.search(rf"\bsince\s+{re.escape(time.text)}", told.claim.evidence.quote) for time in told.claim.times)
        for told in (one, other)
    )


def _seldom(one: Statement, other: Statement) -> bool:
    """Whether both tell with one verb, on days near each other, what hardly befalls a named thing twice in weeks."""
    known = of_verb(one.claim.predicate)
    if one.claim.predicate != other.claim.predicate:
        return False
    if not (event_classes()[known[0]].seldom if known else one.claim.predicate in load_words("like_meaning", "seldom")):
        return False
    ends = one.object & other.object if one.object and other.object else one.subject & other.subject
    return bool(named(ends) or (ends and named(one.subject & other.subject))) and near_days(one.times, other.times)


def _of_another_time(one: Statement, other: Statement) -> bool:
    """Whether one is dated well before its report, and the other, without a date, tells of its own report's days.

    Old news told without its date has the same doer and object, and no other numbers.
    """
    if one.former == other.former or (one.claim.times and other.claim.times):
        return False
    alike = one.subject & other.subject and one.object & other.object
    return not alike or numbers_at_odds(one, other)


def of_others(one: Statement, other: Statement, *, ends: bool = True) -> bool:
    """Whether two statements with no named end in common name other persons beside, or other ends where none acts.

    Args:
        one: a statement.
        other: one of another report.
        ends: whether what it is done to, for or at is compared.
    """
    if not one.names.isdisjoint(other.names):
        return False
    if in_other_company(one.margins, other.margins):
        return True
    return ends and one.subject.isdisjoint(other.subject) and to_other_ends(one.margins, other.margins)


def _firm(one: Statement, other: Statement, shared: frozenset[str], ratio: float) -> bool:
    """One doer or object or nearly the same words."""
    copied = ratio >= _COPIED and len(shared) >= _COPIED_WORDS
    if at_odds(one, other) and not (copied and ratio >= 0.9):
        return False
    if copied and one.claim.predicate == other.claim.predicate:
        return True
    if one.capable or other.capable or one.claim.head != other.claim.head or set_apart(one, other):
        return False
    if of_others(one, other):
        return False
    if _once(one, other):
        return True
    who, what = one.subject & other.subject, one.object & other.object
    sure = not (one.names.isdisjoint(who) and one.names.isdisjoint(what))
    if one.light or other.light:
        return bool(who and what) and sure and ratio >= 0.35
    if who and what:
        return sure or ratio >= 0.25
    unknown = not (one.subject and other.subject) if what else not (one.object and other.object)
    return bool(who or what) and ratio >= (0.35 if unknown or sure else 0.5) and len(shared) >= 3


def numbers_at_odds(one: Statement, other: Statement) -> bool:
    """Whether both give numbers of one kind of thing, and no number in common: as well two events as one told twice."""
    for first in one.claim.quantities:
        rivals = [second for second in other.claim.quantities if second.dimension == first.dimension]
        if rivals and not any((q.lower, q.upper) == (first.lower, first.upper) for q in rivals):
            return True
    return False


def _loose(one: Statement, other: Statement, shared: frozenset[str], dice: float) -> float:
    """Other words for it: like deeds of one thing, or rare words in common around one thing."""
    if dice < _LIKE or one.capable or other.capable or at_odds(one, other):
        return 0.0
    ends = [statement.subject | statement.object for statement in (one, other)]
    common = ends[0] & ends[1]
    around = (ends[0] & other.words) | (ends[1] & one.words)
    acts = one.acts & other.acts
    if one.attribute != other.attribute and not acts:
        return 0.0
    least = _LIKE_ATTRIBUTE if one.attribute and other.attribute else _LIKE if acts else _LIKE_OTHERWISE
    if not (common or (acts and around) or (around and len(shared) >= 4)):
        return 0.0
    if dice < least or (not acts and len(shared) < 3) or set_apart(one, other) or numbers_at_odds(one, other):
        return 0.0
    return 0.0 if of_others(one, other) else dice
