"""Whether two numbers of two reports are numbers of the same: what speaks for it, what against, what rules it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...reference import load, load_words
from .odds import plain_verbs, rule_out, shared_senses
from .signatures import Number

#: Points from which on two numbers are of one thing.
ENOUGH = 2.55
#: A number this small says little by being the same.
_SMALL = 12
#: What one sense, what one measured noun, whose it is and so on speak for it.
_SENSE, _NOUN, _COUNTED, _CLASS, _VERB, _OWNER, _WORDS = 1.9, 1.2, 0.9, 0.5, 0.6, 0.6, 3.0
#: What it speaks for it that no other number of the kind is there.
_ONLY, _ONLY_PLAIN, _ONLY_SMALL = 2.1, 1.5, 0.6
#: What it speaks for it that neither report gives another number of the one sense.
_ONLY_OF_SENSE = 0.9
#: What one unit speaks for it where many are in use.
_UNIT = 0.4
#: What it speaks for it that two distances are measured from one named place.
_POINT = 1.5
#: What it speaks for it that both are told on top of others ("a further four").
_FURTHER = 0.4
#: Ratio up to which two numbers are close, and up to which a third one is a rival.
_CLOSE, _NEAR = 1.12, 1.5
#: Magnitudes further apart are of two earthquakes.
_STRONGER = 0.35
#: What it speaks for it that both count one make.
_MAKE = 1.5
#: What is against it.
_OTHER_SENSE, _NO_SENSE, _OTHER_OWNER, _OTHER_PLACE = 1.8, 0.2, 1.2, 1.0


@dataclass(frozen=True, slots=True)
class Fit:
    """How well two numbers go together.

    Attributes:
        points: the sum of what speaks for and against it; minus infinity where it is ruled out.
        reasons: what was found, weightiest first.
    """

    points: float
    reasons: tuple[str, ...]


_NEVER = float("-inf")


def _gives_way(sense: str, other: str) -> bool:
    """Whether a sense is told by words of another one and more: a ransom is demanded."""
    return other in load("number_senses")["senses"][sense].get("over", ())


def fit_numbers(one: Number, other: Number, peers: Mapping[str, Sequence[Number]], kinds: Mapping[str, str]) -> Fit:
    """Judge two numbers of two reports of one story.

    Args:
        one: a number of one report.
        other: one of another report.
        peers: all numbers of each report, by document.
        kinds: kind of each named thing.
    """
    if ruled_out := rule_out(one, other, kinds):
        return Fit(_NEVER, (ruled_out,))
    found = [
        item for item in (*_by_sense(one, other), *_by_counted(one, other), *_by_owner(one, other, kinds),
                          *_by_size(one, other), *_by_setting(one, other)) if item[0]
    ]  # fmt: skip
    if one.verbs & other.verbs - plain_verbs():
        found.append((_VERB, "one verb"))
    if one.kind in ("length", "duration", "area", "mass") and one.quantity.unit == other.quantity.unit:
        found.append((_UNIT, "one unit"))
    if _only_of_sense(one, other, peers) and _only_of_sense(other, one, peers):
        found.append((_ONLY_OF_SENSE, "neither report gives another number of that"))
    share = _shared_words(one, other)
    found.append((_WORDS * share, "like words around them"))
    if _nearest(one, other, peers) and _nearest(other, one, peers):
        found.append((_telling(one, other), "no other number of this kind and size in either report"))
    found.sort(key=lambda item: (-abs(item[0]), item[1]))
    return Fit(sum(points for points, _ in found), tuple(reason for points, reason in found if points > 0.2))


def _nearest(one: Number, other: Number, peers: Mapping[str, Sequence[Number]]) -> bool:
    """Whether no other number of the second report is of the first's kind and about as near to it in size."""
    reach = max(_ratio(one, other), _NEAR) * 1.2
    for rival in peers.get(other.page.id, ()):
        if rival.key == other.key or rival.kind != one.kind or (rival.low, rival.high) == (other.low, other.high):
            continue
        counts = one.kind in ("count", "rate")
        if counts and one.noun and rival.noun and rival.noun != one.noun and not rival.classes & one.classes:
            continue
        if _ratio(one, rival) <= reach:
            return False
    return True


def _only_of_sense(one: Number, other: Number, peers: Mapping[str, Sequence[Number]]) -> bool:
    """Whether the second report gives one number alone of what both tell of, in whatever words and however often."""
    both = one.senses & other.senses
    return bool(both) and all(
        (rival.low, rival.high) == (other.low, other.high)
        for rival in peers.get(other.page.id, ())
        if rival.senses & both and rival.kind == other.kind and not rival.part
    )


def _telling(one: Number, other: Number) -> float:
    """What it says that no other number of the kind is there: much for a speed, little for a handful of people."""
    if one.kind not in ("count", "rate"):
        return _ONLY_PLAIN if one.kind in ("length", "duration", "share", "age") else _ONLY
    if not one.noun or not other.noun or max(one.high, other.high) <= _SMALL:
        return _ONLY_SMALL
    # "In 11 states", "systems of 20 states": what is counted in stories of every kind tells no more than people do.
    narrow = one.noun not in _everywhere() and (not one.classes & _broad() or one.classes & other.classes - _broad())
    return _ONLY_PLAIN if narrow or _ratio(one, other) <= _CLOSE else _ONLY_SMALL


def _ratio(one: Number, other: Number) -> float:
    low, high = sorted((abs(one.low + one.high), abs(other.low + other.high)))
    return 1.0 if low == high else high / low if low > 0 else 1e9


def _named(number: Number) -> bool:
    return any(word[0] == "§" for word in number.words)


def _broad() -> frozenset[str]:
    return load_words("number_senses", "broad")


def _everywhere() -> frozenset[str]:
    return load_words("number_senses", "everywhere")


def _by_sense(one: Number, other: Number) -> list[tuple[float, str]]:
    found: list[tuple[float, str]] = []
    if both := sorted(shared_senses(one, other)):
        found.append((_SENSE, f"both tell of {both[0]}"))
    elif any(_gives_way(a, b) or _gives_way(b, a) for a in one.senses for b in other.senses):
        found.append((_SENSE / 3, "what they tell of goes together"))
    elif one.senses and other.senses:
        found.append((-_OTHER_SENSE, "they tell of different things"))
    elif one.senses or other.senses:
        found.append((-_NO_SENSE, "one tells of something else"))
    if shared := sorted(one.nouns & other.nouns - {"percent"}):
        named = [noun for noun in shared if not noun.startswith("§")]
        word = named[0].lstrip("=") if named else "the same thing"
        found.append((_NOUN if named else _NOUN / 2, f"both are of {word}"))
    return found


def _by_counted(one: Number, other: Number) -> list[tuple[float, str]]:
    if one.kind not in ("count", "rate"):
        return []
    if one.make and one.make == other.make:
        return [(_MAKE, "both count one make")]
    if one.noun and one.noun == other.noun:
        plain = one.noun in ("person", "people", "man", "one")
        return [(_COUNTED / 2 if plain else _COUNTED, f"both count {one.noun}")]
    if shared := one.classes & other.classes:
        return [(_COUNTED if shared - _broad() else _CLASS, f"{one.noun} and {other.noun} can be one")]
    return []


def _by_owner(one: Number, other: Number, kinds: Mapping[str, str]) -> list[tuple[float, str]]:
    shared = one.owners & other.owners
    if shared:
        aged = one.kind == "age" and any(o.startswith("~") or kinds.get(o) == "person" for o in shared)
        return [(3.5 if aged else _OWNER, "of one person" if aged else "the same one has or does it")]
    able = [{o for o in n.owners if kinds.get(o) in ("person", "organisation")} for n in (one, other)]
    return [(-_OTHER_OWNER, "two have or do it")] if all(able) else []


def _by_size(one: Number, other: Number) -> list[tuple[float, str]]:
    """How near the numbers are; bounds that meet ("more than 9,000", 9,400) are as near as can be."""
    ratio = _ratio(one, other)
    if one.kind == "magnitude" and abs(one.low + one.high - other.low - other.high) > 2 * _STRONGER:
        return [(-4.0, "numbers of another size")]
    if ratio == 1.0:
        small = (
            one.kind in ("count", "duration", "age") and one.quantity.lower is not None and one.quantity.lower <= _SMALL
        )
        return [(0.8 if small else 1.4, "the same number")]
    if one.low <= other.high and other.low <= one.high:
        return [(1.1, "numbers that can be one")]
    for limit, points in ((_CLOSE, 1.1), (1.4, 0.7), (2.0, 0.2), (4.0, -0.6)):
        if ratio <= limit:
            # Two who tell of one strike may be far apart in how many they count.
            return [(points if points > 0 or not one.senses & other.senses else 0.0, "numbers of like size")]
    return [(-2.0, "numbers of another size")]


def _by_setting(one: Number, other: Number) -> list[tuple[float, str]]:
    towns = [{key for key, kind in n.places.items() if kind != "country"} for n in (one, other)]
    if all(towns) and not towns[0] & towns[1] and one.kind == "count":
        return [(-_OTHER_PLACE, "told of two places")]
    if "distance" in one.senses & other.senses:
        ends = [max((w, word) for word, w in n.words.items() if word[0] == "§")[1:] for n in (one, other) if _named(n)]
        if len(ends) == 2 and ends[0] != ends[1]:
            return [(-2 * _OTHER_PLACE, "from two places")]
    if one.kind == "length" and one.bounds.point == other.bounds.point and one.bounds.point.startswith("§"):
        return [(_POINT, "measured from one place")]
    if one.bounds.further and other.bounds.further and one.kind == "count":
        return [(_FURTHER, "both are told on top of others")]
    if one.lead and other.lead and one.senses & other.senses:
        return [(0.4, "both stand in the lead")]
    return []


def _shared_words(one: Number, other: Number) -> float:
    """Share of the words around two numbers that both have, by weight (0 to 1)."""
    small, large = (one.words, other.words) if len(one.words) <= len(other.words) else (other.words, one.words)
    both = sum(min(weight, large[word]) for word, weight in sorted(small.items()) if word in large)
    least = min(sum(small.values()), sum(large.values()))
    return both / least if least > 0 else 0.0
