"""Results of matches and votes, which look like ranges: "2-1", "6-4, 3-6, 7-6", "voted 348-77", "led two to one"."""

from __future__ import annotations

from collections.abc import Iterator

from ..numbers import figure
from .amounts import Amount
from .lexicon import BEATING, DASHES, NUMBERED, RESULT_VERBS, SCORE_AFTER, SCORE_BEFORE, STOPS
from .naming import named_word
from .words import Words

#: So many sets a match has at most, and so far before a result its verb stands ("beat Real Old Town 3-2").
_SETS = 4
_NAMES_WITHIN = 7
#: Games that one side wins in a set at most, but for the last one.
_GAMES = 7


def is_score(text: Words, one: Amount, two: Amount) -> bool:
    """Whether two numbers joined by a dash are the result of a match or a vote."""
    low = text.low
    if one.value > 999 or two.value > 999 or not (one.value.is_integer() and two.value.is_integer()):
        return False
    before = low[max(one.first - 3, 0) : one.first]
    after = low[two.last : two.last + 2]
    told = any(word in SCORE_BEFORE for word in before) or any(word in SCORE_AFTER for word in after)
    small = one.value <= 150 and two.value <= 150
    return one.figures and two.figures and (told or (small and (one.value >= two.value or _in_sets(text, one, two))))


def _in_sets(text: Words, one: Amount, two: Amount) -> bool:
    """Whether a result stands in a row of sets of which another is won ("6-4, 3-6 7-6"); pages and ages only rise."""
    sides = _sets(text.low, one.first - 1, -1), _sets(text.low, two.last, 1)
    return any(first > second for row in sides for first, second in row)


def _sets(low: list[str], at: int, step: int) -> Iterator[tuple[float, float]]:
    """The sets before or behind a place, nearest first, with commas between them or none."""
    for _ in range(_SETS):
        if 0 <= at < len(low) and low[at] == ",":
            at += step
        pair = low[max(at - 2, 0) : at + 1] if step < 0 else low[at : at + 3]
        if len(pair) < 3 or pair[1] not in DASHES:
            return
        first, second = figure(pair[0]), figure(pair[2])
        if first is None or second is None:
            return
        yield first, second
        at += 3 * step


def follows_set(low: list[str], at: int) -> bool:
    """Whether a number begins a set of a match right behind another set, with no comma between: "6-4 3-6"."""
    words = low[max(at - 3, 0) : at + 3]
    numbers = [words[place] for place in (0, 2, 3, 5)] if len(words) == 6 else []
    joined = len(words) == 6 and words[1] in DASHES and words[4] in DASHES
    return joined and all(word.isdigit() for word in numbers) and max(int(word) for word in numbers[:2]) <= _GAMES


def is_result(text: Words, one: Amount, two: Amount) -> bool:
    """Whether a result behind a name is told as one: by a word for winning beside it, or by a name on either side."""
    words, low = text.tokens.words, text.low
    if one.first and not named_word(words[one.first - 1]):
        return True
    if two.last < len(low) and low[two.last] in SCORE_AFTER:
        return True  # "in the Rovers 17 - 14 victory"
    start = one.first
    while start > max(one.first - _NAMES_WITHIN, 0) and low[start - 1] not in (".", ";", "!", "?"):
        start -= 1
    told = any(word in SCORE_BEFORE or word in BEATING for word in low[start : one.first])
    sides = two.last < len(words) and named_word(words[two.last]) and words[two.last][0].isalpha()
    return told or (sides and low[one.first - 1] not in NUMBERED)


def is_spoken_result(text: Words, one: Amount, two: Amount) -> bool:
    """Whether two numbers in words with "to" between them are a result: "led two to one", "won by three to two"."""
    low = text.low
    small = max(one.value, two.value) <= _GOALS and not (one.figures or two.figures)
    behind = low[two.last] if two.last < len(low) else "."
    if not small or (behind.isalpha() and behind not in STOPS):
        return False
    return not RESULT_VERBS.isdisjoint(low[max(one.first - 2, 0) : one.first])


def is_level(text: Words, one: Amount) -> bool:
    """Whether a number before "apiece" is the goals of both sides: "made it one apiece", "level at two apiece"."""
    low = text.low
    if low[one.last : one.last + 1] not in (["apiece"], ["all"]) or one.value > _GOALS:
        return False
    before = low[max(one.first - 3, 0) : one.first]
    return before[-2:] in (["made", "it"], ["makes", "it"], ["it", "was"], ["level", "at"], ["stood", "at"]) or (
        low[one.last] == "apiece" and before[-1:] in (["drew"], ["finished"], ["ended"])
    )


_GOALS = 20
