"""The main figure of each report: the toll, the burned area, the jobs to go of the story's own event.

Reports of one story tell the figure in words of their own ("the flames had consumed 1,200 hectares", "6,700 hectares of
hillside burned") and it grows from day to day, so neither words nor size join it. A report gives one such figure of
its news, though; another one is of a former time, of another place or of a part, and says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from ...reference import load, load_words
from ..things.place_keys import place_key
from .index import NumberIndex
from .odds import rule_out
from .signatures import Number

#: A report's figure of one sense: the sense, the dimension and the class of what is counted.
Key = tuple[str, str, str]


def main_figures(
    numbers: Mapping[str, Sequence[Number]], kinds: Mapping[str, str], index: NumberIndex
) -> Iterator[tuple[str, list[Number]]]:
    """Put together the main figures of reports of one story.

    Args:
        numbers: of each document, in order of offset.
        kinds: kind of each named thing.
        index: which documents tell one story.

    Yields:
        A reason and the numbers of two reports or more, one each or the same number more than once.
    """
    found: dict[Key, list[list[Number]]] = defaultdict(list)
    for document in sorted(numbers):
        for key, own in _of_report(numbers[document]).items():
            for group in found[key]:
                if _fits(own[0], group, kinds, index):
                    group.extend(own)
                    break
            else:
                found[key].append(own)
    for key in sorted(found):
        for group in found[key]:
            if len({number.page.id for number in group}) > 1:
                yield f"each report's one figure of that: {key[0]}", group


def _of_report(own: Sequence[Number]) -> dict[Key, list[Number]]:
    """The figures that a report gives as those of its news: one number each, however often it is told."""
    told: dict[Key, list[Number]] = defaultdict(list)
    for number in own:
        doing = bool(number.senses & _listed("doing"))
        if number.part or number.old or number.alone or number.years or number.bounds.further or number.bounds.total:
            continue
        if (number.acting and not doing) or (number.high <= 0 and not number.senses & _nones()):
            continue
        if number.noun in _listed("some") and not number.senses & _listed("men too"):
            continue
        for sense in number.senses & _listed("senses"):
            if (counted := _counted(number, sense)) is not None:
                told[sense, number.kind, counted].append(number)
    return {key: chosen for key, found in told.items() if (chosen := _chosen(found))}


def _chosen(found: list[Number]) -> list[Number]:
    """Of a report's numbers of one sense those that give one figure: all, those of its lead, or those in all."""
    lead = [number for number in found if number.lead]
    summed = [number for number in found if any(word in number.words for word in _listed("in all"))]
    for some in (found, summed, lead):
        if some and len({(number.low, number.high) for number in some}) == 1:
            return some
    return []


def _counted(number: Number, sense: str) -> str | None:
    """What is counted, as far as it keeps figures of one sense apart; None where it cannot be told."""
    if number.kind not in ("count", "rate"):
        return ""
    if load("number_senses")["senses"][sense]["family"] in _listed("of people"):
        return (
            ""
            if not number.noun or number.classes & _listed_of("broad") or number.noun in _listed_of("lives")
            else None
        )
    if number.high <= 1:
        return None  # "one" house is as often any
    narrow = number.classes - _listed_of("broad")
    return min(narrow) if narrow else number.noun or None


def _fits(number: Number, group: Sequence[Number], kinds: Mapping[str, str], index: NumberIndex) -> bool:
    """Whether a figure may be that of the first report of a group, told in the same places or in none."""
    first = group[0]
    if not index.one_story(number.page.id, first.page.id) or rule_out(number, first, kinds):
        return False
    return _placed_there(number, first) and _placed_there(first, number)


def _placed_there(number: Number, other: Number) -> bool:
    """Whether a town that a figure is told of, if any, is named by the other report too."""
    towns = {key for key, kind in number.places.items() if kind != "country"}
    return not towns or not towns.isdisjoint(map(place_key, other.page.reading.places))


@cache
def _nones() -> frozenset[str]:
    """Senses of which reports say that there are none any more."""
    return frozenset(load("number_senses")["nones"]["senses"])


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(load("number_senses")["main"][key])


def _listed_of(key: str) -> frozenset[str]:
    return load_words("number_senses", key)
