"""What is true of a planted tree, and what of it the texts and files still tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from trees.edits import kept_words
from trees.reports import Kind, Line, Planted

#: Words outside speech that two reports must have from one text to count as kin; with fewer nobody judges them.
KIN = 25
#: Share of the words taken that stand in unbroken runs, from which they are copied, and up to which they are rewritten.
COPIED, REWRITTEN = 0.6, 0.4


@dataclass(frozen=True)
class Truth:
    """What holds of the pile of a tree, that is of its reports less the lost ones.

    Attributes:
        kin: pairs in which both have words of one written text, or the one credits the other.
        grey: pairs that have fewer words from one text than anybody could judge.
        before: pairs ``(ancestor, descendant)`` among the kin.
        decidable: those of them whose direction the texts or the dates still show, and nothing speaks against.
        kinds: kind of taking for each pair of parent and child; what lies between copy and rewrite is left out.
        origins: for each report and line the report that wrote it, lost or not.
        lost: lost reports from which two or more of the pile have words, with whether the pile still shows that.
    """

    kin: set[frozenset[str]]
    grey: set[frozenset[str]]
    before: set[tuple[str, str]]
    decidable: set[tuple[str, str]]
    kinds: Mapping[tuple[str, str], str]
    origins: dict[tuple[str, int], str]
    lost: dict[str, bool]


def truth_of(tree: list[Planted]) -> Truth:
    """Work out what is true of a tree."""
    pile = [one for one in tree if not one.lost]
    reports = {one.id: one for one in tree}
    above = {one.id: _ancestors(reports, one) for one in tree}
    kin: set[frozenset[str]] = set()
    grey: set[frozenset[str]] = set()
    before: set[tuple[str, str]] = set()
    for one, other in combinations(pile, 2):
        pair = frozenset((one.id, other.id))
        words = _common_words(one, other)
        told = "cites" in (one.parents.get(other.id), other.parents.get(one.id))
        if not words and (
            _told_of_another_version(reports, one, other) or _told_of_another_version(reports, other, one)
        ):
            grey.add(pair)
            continue
        if words >= KIN or told:
            kin.add(pair)
        elif words:
            grey.add(pair)
        for high, low in ((one, other), (other, one)):
            if high.id in above[low.id] and pair in kin:
                before.add((high.id, low.id))
    decidable = {pair for pair in before if _decidable(reports, above, *pair)}
    kinds = {
        (parent, one.id): worded
        for one in pile
        for parent, kind in one.parents.items()
        if (parent, one.id) in before and (worded := _by_words(kind, reports[parent], one)) is not None
    }
    origins = {
        (one.id, at): line.origin if line.origin in reports else one.id
        for one in pile
        for at, line in enumerate(one.lines)
        if not line.speech
    }
    lost = {one.id: shown for one in tree if one.lost and (shown := _shown(one, pile, above)) is not None}
    return Truth(kin, grey, before, decidable, kinds, origins, lost)


def _ancestors(reports: dict[str, Planted], one: Planted) -> set[str]:
    found: set[str] = set()
    waiting = [*one.parents]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += reports[name].parents
    return found


def _told_of_another_version(reports: dict[str, Planted], one: Planted, other: Planted) -> bool:
    """Whether one credits a publisher that has several versions of a text in the pile, of which the other is one."""
    return any(
        kind == "cites" and other.publisher == reports[parent].publisher and _several(reports, reports[parent])
        for parent, kind in one.parents.items()
    )


def _several(reports: dict[str, Planted], one: Planted) -> bool:
    return len([other for other in reports.values() if other.publisher == one.publisher and not other.lost]) > 1


def _by_words(kind: Kind, parent: Planted, one: Planted) -> Kind | None:
    """The kind by what is left of the words: a copy keeps most of them in their runs, a rewrite few."""
    if kind in ("cites", "revision"):
        return kind
    mine, theirs = _lines(one), _lines(parent)
    common = mine.keys() & theirs.keys()
    words = sum(len(mine[key].text.split()) for key in common)
    kept = sum(kept_words(theirs[key].text, mine[key].text) for key in common) / max(words, 1)
    return "copy" if kept >= COPIED else "rewrite" if kept <= REWRITTEN else None


def _lines(one: Planted) -> dict[tuple[str, int], Line]:
    return {(line.origin, line.number): line for line in one.lines if not line.speech}


def _common_words(one: Planted, other: Planted) -> int:
    mine, theirs = _lines(one), _lines(other)
    return sum(min(len(mine[key].text.split()), len(theirs[key].text.split())) for key in mine.keys() & theirs.keys())


def _decidable(reports: dict[str, Planted], above: dict[str, set[str]], high: str, low: str) -> bool:
    source, taker = reports[high], reports[low]
    dated = None if source.stated is None or taker.stated is None else taker.stated - source.stated
    names = bool(source.publisher) and source.publisher in taker.names
    named = bool(taker.publisher) and taker.publisher in source.names
    # Dates or credits that speak against the descent leave nothing to be sure of.
    if named or source.circle or (dated is not None and dated < 0):
        return False
    told = names and source.publisher != taker.publisher
    if not (told or dated or _breaks_off(source, taker)):
        return False
    # An older report of the pile that has the same words may as well be the source; a credit tells publishers apart.
    return not any(
        not reports[older].lost
        and (not told or reports[older].publisher == source.publisher)
        and _adds_nothing(reports[older], source, taker)
        for older in above[high] & above[low]
    )


def _breaks_off(source: Planted, taker: Planted) -> bool:
    last = taker.lines[-1]
    whole = _lines(source).get((last.origin, last.number))
    return taker.broken and not taker.after and whole is not None and whole.text.startswith(last.text)


def _adds_nothing(older: Planted, source: Planted, taker: Planted) -> bool:
    """Whether all that a report has in common with its source, an older one has in the same words."""
    mine, theirs, first = _lines(taker), _lines(source), _lines(older)
    return all(key in first and first[key].text == theirs[key].text for key in mine.keys() & theirs.keys())


def _shown(lost: Planted, pile: list[Planted], above: dict[str, set[str]]) -> bool | None:
    """Whether a pile shows that a text is lost: two with its words credit it, or nothing puts one before the other."""
    holders = [one for one in pile if any(line.origin == lost.id for line in one.lines)]
    if len(holders) < 2:
        return None
    for one, other in combinations(holders, 2):
        if _common_words(one, other) < KIN or one.id in above[other.id] or other.id in above[one.id]:
            continue
        both = lost.publisher in one.names and lost.publisher in other.names
        undated = one.stated is None or other.stated is None or one.stated == other.stated
        if both or (undated and not (one.names or other.names or one.broken or other.broken)):
            return True
    return False
