"""Weapons, ships, facilities and bodies known by the noun they stand beside."""

from __future__ import annotations

import re
from functools import cache

from .found import Found, trim
from .lexicon import given_names, is_known_word
from .offices import with_list
from .persons import is_title
from .ships import ship_names
from .text import Text
from .words import heads, never, written

_SHUT = "’”'\"»*"
_OPENING = {"’": "‘", "”": "“", "'": "'", '"': '"', "»": "«", "*": "*"}
_LINK = re.compile(r"\s?[-–/]?\s?")
_DIRECTIONS = frozenset({"west", "east", "north", "south", "western", "eastern", "northern", "southern", "central"})
#: A quoted name is a few words at most.
_QUOTED = 40


def headed_names(text: Text) -> list[Found]:
    """Names that a noun beside them explains: "the ‘Grom’ missile complex", "USS Cole", "Ministry of Defence"."""
    return [*_weapons(text), *ship_names(text), *_bodies(text)]


@cache
def _between() -> frozenset[str]:
    return heads("weapon_between")


def _singular(word: str) -> str:
    low = word.casefold()
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def _weapons(text: Text) -> list[Found]:
    found: list[Found] = []
    strong, weak, vehicle = heads("weapon"), heads("weapon_weak"), heads("vehicle")
    for at, word in enumerate(text.words):
        low = _singular(word.text)
        if low not in strong and low not in weak and low not in vehicle:
            continue
        back, firm = at - 1, low in strong
        while back >= 0 and at - back <= 5 and _LINK.fullmatch(text.gap(back)) and _plain_modifier(text, back):
            firm = firm or _singular(text.words[back].text) in strong
            back -= 1
        if back < 0:
            continue
        kind = "vehicle" if low in vehicle and not firm else "weapon"
        stretch = _quoted_before(text, back)
        if stretch is None and firm and kind == "weapon":
            stretch = _capital_before(text, back)
        if stretch and low in heads("weapon_unnamed") and not any(map(str.isdigit, text.text[slice(*stretch)])):
            continue
        for start, end in _with_partners(text, stretch):
            found.append(Found(start, end, kind, 78 if stretch else 60))
    return found


def _plain_modifier(text: Text, at: int) -> bool:
    word = text.words[at].text
    return (
        word.islower()
        and (word in _between() or _singular(word) in _between())
        and text.gap(at).strip() in ("", "-", "–")
    )


def _quoted_before(text: Text, at: int) -> tuple[int, int] | None:
    """The words in quotation marks that end with word ``at``."""
    mark = text.gap(at).strip(" ,")[:1]
    if mark not in _OPENING or not mark:
        return None
    end = text.words[at].end
    opening = text.text.rfind(_OPENING[mark], max(0, end - _QUOTED), end)
    if opening < 0 or "\n" in text.text[opening:end]:
        return None
    start, end = trim(text.text, opening + 1, end)
    return (start, end) if start < end and text.text[start].isupper() and _is_new(text.text[start:end]) else None


def _capital_before(text: Text, at: int) -> tuple[int, int] | None:
    """The capitalised word, with what hangs on it by hyphens and figures, that ends at word ``at``."""
    if not _LINK.fullmatch(text.gap(at)):
        return None
    first = at
    while first > 0 and re.fullmatch(r"\s?[-–]\s?", text.gap(first - 1)) and at - first < 3:
        first -= 1
    if text.words[first].text.isdigit() and first > 0 and text.gap(first - 1) == " " and text.words[first - 1].capital:
        first -= 1
    word = text.words[first]
    if not word.capital or text.opens_segment(first) or text.segment_at(word.start).headline:
        return None
    if text.tag(first) not in ("PROPN", "") or not _is_new(text.text[word.start : text.words[at].end]):
        return None
    # "Malaysia Airlines rocket", "Air Force missile": two capitalised words are more often an owner than a weapon.
    if (
        first > 0
        and text.gap(first - 1) == " "
        and text.words[first - 1].capital
        and not is_known_word(text.words[first - 1].text)
    ):
        return None
    return word.start, text.words[at].end


def _is_new(name: str) -> bool:
    words = re.findall(r"[^\W_]+", name)
    # Words that hang on by a hyphen are descriptions: "Western-supplied", "Soviet-era".
    if any(word.islower() for word in words):
        return False
    return bool(words) and not any(
        is_known_word(word) or is_title(word) or word.casefold() in never() | heads("organisation") | _between()
        for word in words
    )


def _with_partners(text: Text, stretch: tuple[int, int] | None) -> list[tuple[int, int]]:
    """The name and the quoted one joined to it: "the ‘Grom’ and ‘Molniya’ missile systems"."""
    if stretch is None:
        return []
    found = [stretch]
    before = re.search(
        r"[‘“\"'«]([^‘’“”\"'«»\n]{2,30})[’”\"'»]\s+(?:and|or)\s+[‘“\"'«]?$",
        text.text[max(0, stretch[0] - 45) : stretch[0]],
    )
    if before and before.group(1)[0].isupper() and _is_new(before.group(1)):
        begin = max(0, stretch[0] - 45) + before.start(1)
        found.append(trim(text.text, begin, begin + len(before.group(1))))
    return found


def _bodies(text: Text) -> list[Found]:
    """Capitalised sequences with a noun for a body, an outlet or a building at their edge."""
    found: list[Found] = []
    at = 0
    while at < len(text.words):
        if not text.words[at].capital or text.segment_at(text.words[at].start).headline:
            at += 1
            continue
        last = at
        while last + 1 < len(text.words) and last - at < 7:
            gap = text.gap(last)
            follower = text.words[last + 1]
            if gap in (" ", "-", " - ", " & ", "’", "'") and follower.capital:
                last += 1
            elif (
                gap == " "
                and (
                    follower.text == "the"
                    or (follower.text in ("of", "for", "on") and _joins(text, at, last, follower.text))
                )
                and last + 2 < len(text.words)
                and text.gap(last + 1) == " "
                and (text.words[last + 2].capital or text.words[last + 2].text == "the")
            ):
                last += 1 if text.words[last + 2].capital else 2
                last += 1 if last + 1 < len(text.words) and text.words[last + 1].capital else 0
            else:
                break
        last = with_list(text, at, last)
        found.extend(_body(text, at, last))
        at = last + 1
    return found


def _joins(text: Text, first: int, last: int, link: str) -> bool:
    """Whether the words before "of" or "for" may be the head of a body's name: an office or a body, not a person."""
    words = [word.text for word in text.words[first : last + 1]]
    low = words[-1].casefold()
    if link == "on":
        return low in heads("offices")
    # "Front for the Liberation of the North": what a body is for goes on.
    if any(word in ("of", "for") for word in words):
        return True
    if _singular(low) in heads("organisation") | heads("facility") | heads("corporate") or low in heads(
        "joining"
    ) | heads("fellowships"):
        return True
    # What is said of people and machines: "Ana Berg of the Ministry", "Black Hawks of the Air Force".
    named = words[0] in given_names() or is_title(words[0]) or any(word.isdigit() for word in words)
    return not named and len(words) == 1 and low in heads("peoples")


def _body(text: Text, first: int, last: int) -> list[Found]:
    while first < last and (
        text.words[first].text
        in (
            "The",
            "A",
            "An",
            "In",
            "At",
            "On",
            "For",
            "But",
            "And",
            "As",
            "While",
            "When",
            "After",
            "His",
            "Her",
            "Their",
        )
    ):
        first += 1
    # "Sunday the Palestinian Authority": a day before the name, then its article.
    while first < last and (
        text.words[first].text.casefold() in never() - _DIRECTIONS or text.words[first].text == "the"
    ):
        first += 1
    words = [word.text for word in text.words[first : last + 1]]
    if len(words) < 2 or not text.words[first].capital or not text.words[last].capital:
        return []
    start, end = text.words[first].start, text.words[last].end
    tail = words[-1].casefold()
    if words[0].casefold() in heads("fellowships") and words[1] in ("of", "for") and not text.opens_segment(first):
        return [Found(start, end, "organisation", 48)]
    # "First National Bank of Oak Park": the noun before "of" is the head.
    if "of" in words[1:] and words[words.index("of", 1) - 1].casefold() in heads("organisation"):
        return [Found(start, end, "organisation", 48)]
    if words[-1] in written("outlet") and "of" not in words and len(words[-1]) > 2:
        return [Found(start, end, "outlet", 44)] if not is_title(words[0]) else []
    if tail in heads("facility"):
        return [Found(start, end, "facility", 46)]
    # "Chief of Police Ana Berg": the body's noun ends a title there.
    opens = words[0].casefold() in heads("organisation") and words[1] not in given_names()
    ends = tail in heads("organisation") | heads("corporate") or opens
    if ends and not is_title(words[-1]):
        return [Found(start, end, "organisation", 48)]
    return []
