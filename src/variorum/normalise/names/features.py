"""Places whose names tell what they are: streets, rivers, counties, and what a party's mark makes one."""

from __future__ import annotations

import re
from functools import cache

from ...reference import gazetteer, geography
from .found import Found
from .lexicon import given_names
from .persons import is_title
from .text import Text
from .words import heads, never, written

#: Words that a name of this kind holds at most.
_LONGEST = 5
#: They win over the recogniser's person (55) and a body's last word (48), and lose to the reference data (70 and more).
_STREET, _FEATURE, _MARKED = 63, 56, 64
_SPACE = re.compile(r" |-|\. ")
_ROAD_NUMBER = re.compile(r"(?<![\w.-])(?:I-|US[- ]|U\.S\. |SR[- ])\d{1,3}(?!\w)")
_PARTY = re.compile(r"(?<=[ (])(?:D|R|I|DFL|GOP|Lib|Lab|Con)-(?P<place>[A-Z][\w’']+(?: [A-Z][\w’']+){0,2})")
#: Behind these a street with an ambiguous last word is meant.
_ON = frozenset({"on", "along", "off", "onto", "of", "near", "between", "and", "at"})


@cache
def _ends() -> frozenset[str]:
    return written("streets") | written("streets_ambiguous") | written("features") | {"State"}


@cache
def _begins() -> frozenset[str]:
    return written("numbered_roads") | written("streets_first") | written("features_first")


def feature_names(text: Text) -> list[Found]:
    """Streets, natural features, counties and what a list or a party's mark makes a place.

    Args:
        text: the text.

    Returns:
        "Maple Drive", "Highway 9" (facility); "Otter Creek", "Salem" in
        "D-Salem" (place).
    """
    found: list[Found] = []
    ends, begins = _ends(), _begins()
    for at, word in enumerate(text.words):
        if word.text in ends or (word.text.isupper() and word.text.title() in ends):
            found += _ending_here(text, at)
        if word.text in begins:
            found += _beginning_here(text, at)
    found += [Found(*match.span(), "facility", _STREET) for match in _ROAD_NUMBER.finditer(text.text)]
    for match in _PARTY.finditer(text.text):
        if not geography.lands(match["place"]):
            found.append(Found(*match.span("place"), "place", _MARKED))
    return found


def _ending_here(text: Text, at: int) -> list[Found]:
    """A name that ends with word ``at``, a street's or a feature's last word."""
    word = text.words[at].text
    word = word.title() if word.isupper() and len(word) > 3 else word
    street, maybe = word in written("streets"), word in written("streets_ambiguous")
    feature = word in written("features") or (word == "State" and _is_division(text, at))
    if not (street or maybe or feature) or text.segment_at(text.words[at].start).headline:
        return []
    first = _front(text, at)
    while first < at and (_opens_sentence(text, first) or text.words[first].text.casefold() in never() - _DIRECTIONS):
        first += 1
    if first == at or (geography.demonym(text.words[first].text) and at - first == 1):
        return []
    if _goes_on(text, at, feature=feature):
        return []
    if maybe and not (_numbered(text, first) or (word not in ("St", "Dr") and _behind_on(text, first))):
        return []
    # "Diane Lane", "Picabo Street": a given name before a noun that is a surname too, without a sign of a street.
    if (
        not feature
        and text.words[first].text in given_names()
        and not _behind_on(text, first)
        and not _numbered(text, first)
    ):
        return []
    if any(is_title(other.text) and not other.text.istitle() for other in text.words[first:at]):
        return []
    start, end = text.words[first].start, text.words[at].end
    return [Found(start, end, "place" if feature else "facility", _FEATURE if feature else _STREET)]


def _is_division(text: Text, at: int) -> bool:
    """Whether the gazetteer has a division of this name: "Rakhine State"."""
    first = _front(text, at)
    return first < at and bool(gazetteer.divisions(text.text[text.words[first].start : text.words[at].end]))


_DIRECTIONS = frozenset({"west", "east", "north", "south", "western", "eastern", "northern", "southern", "central"})


def _front(text: Text, at: int) -> int:
    """First word of the capitalised stretch that ends with word ``at``; numbers of streets ("42nd") belong to it."""
    first = at
    while first > 0 and at - first < _LONGEST and _SPACE.fullmatch(text.gap(first - 1)):
        before = text.words[first - 1]
        point = text.gap(first - 1) == ". "
        ordinal = before.text[0].isdigit() and not before.text.isdigit()
        if not (before.capital or ordinal) or (
            point and len(before.text) > 1 and before.text not in ("St", "Mt", "Ft")
        ):
            break
        first -= 1
    return first


def _opens_sentence(text: Text, at: int) -> bool:
    """Whether the word has its capital only from the head of a sentence, or is an article."""
    word = text.words[at]
    if word.text in ("The", "A", "An"):
        return True
    return text.opens_segment(at) and text.tag(at) not in ("PROPN", "NOUN", "ADJ", "")


def _goes_on(text: Text, at: int, *, feature: bool) -> bool:
    """Whether the name goes on behind word ``at``: "Orange County Clerk", "Bridge Street Theatre"."""
    if at + 1 >= len(text.words) or text.gap(at) != " " or not text.words[at + 1].capital:
        return False
    follower = text.words[at + 1].text
    if follower.casefold() in _DIRECTIONS:
        return False
    # A title behind it begins what belongs to the person: "Orange County Clerk Ann Moore".
    return not (feature and (is_title(follower) or follower in ("Sheriff", "Commission", "Jail")))


def _numbered(text: Text, first: int) -> bool:
    return first > 0 and text.words[first - 1].text.isdigit() and text.gap(first - 1) == " "


def _behind_on(text: Text, first: int) -> bool:
    return first > 0 and text.words[first - 1].text in _ON and text.gap(first - 1) == " "


def _beginning_here(text: Text, at: int) -> list[Found]:
    """A name that begins with word ``at``: "Lake Geneva", "Gulf of Aden", "Highway 9"."""
    word = text.words[at].text
    if at + 1 >= len(text.words) or text.segment_at(text.words[at].start).headline:
        return []
    gap, follower = text.gap(at), text.words[at + 1]
    if word in written("numbered_roads") and gap == " " and follower.text[0].isdigit() and len(follower.text) < 5:
        first = at
        while (
            first > 0 and text.gap(first - 1) == " " and text.words[first - 1].text in ("State", "County", "US", "Farm")
        ):
            first -= 1
        return [Found(text.words[first].start, follower.end, "facility", _STREET)]
    if (
        word in written("streets_first")
        and gap == " "
        and not text.opens_segment(at)
        and (street := _foreign(text, at))
    ):
        return [street]
    if gap not in (" ", ". ") or (gap == ". " and word != "Mt"):
        return []
    if word not in written("features_first"):
        return []
    # "Orange County Fair": the county stands before its word.
    if word in written("features") and at and text.words[at - 1].capital and text.gap(at - 1) == " ":
        return []
    if word == "County" and not gazetteer.divisions(follower.text):
        return []
    last = at + 1
    if follower.text == "of" and at + 2 < len(text.words) and text.gap(at + 1) == " ":
        last = at + 2
    elif word in ("Gulf", "Bay", "Strait", "Straits", "Isle", "Sea"):
        return []
    if not text.words[last].capital or text.words[last].text.casefold() in never() or is_title(text.words[last].text):
        return []
    while last + 1 < len(text.words) and last - at < 3 and text.gap(last) == " " and text.words[last + 1].capital:
        last += 1
    low = text.words[last].text.casefold()
    if low in heads("organisation") | heads("facility") | heads("corporate"):
        return []
    return [Found(text.words[at].start, text.words[last].end, "place", _FEATURE)]


def _foreign(text: Text, at: int) -> Found | None:
    """A street by its first word: "Rue de Rivoli", "Avenue X"."""
    last = at
    while last + 1 < len(text.words) and last - at < 4 and text.gap(last) in (" ", "-", "’", "'"):
        follower = text.words[last + 1]
        if not (follower.capital or follower.text in written("particles")):
            break
        last += 1
    while last > at and not text.words[last].capital:
        last -= 1
    low = text.words[last].text.casefold()
    if (
        last == at
        or is_title(low)
        or low in heads("organisation") | heads("corporate")
        or (at and text.words[at - 1].capital)
    ):
        return None
    return Found(text.words[at].start, text.words[last].end, "facility", _STREET)


def town_behind(text: Text, end: int) -> Found | None:
    """The town behind a person's name and "of": "Robert Lind of East Hampton"."""
    at = text.word_at(end - 1) + 1
    if at + 1 >= len(text.words) or text.words[at].text != "of" or text.gap(at) != " " or text.gap(at - 1) != " ":
        return None
    last = at + 1
    while (
        last < len(text.words) and last - at < 4 and text.words[last].capital and text.gap(last - 1) in (" ", "-", ". ")
    ):
        last += 1
    for stop in range(last, at + 1, -1):
        start, close = text.words[at + 1].start, text.words[stop - 1].end
        if gazetteer.towns(text.text[start:close]) and text.words[stop - 1].text.casefold() not in never():
            return Found(start, close, "place", _FEATURE)
    return None
