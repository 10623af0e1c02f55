"""Places behind or before a noun that says what each of several names is: "Kent and Surrey counties"."""

from __future__ import annotations

from ...reference import geography
from .found import Found
from .lexicon import given_names
from .persons import is_title
from .text import Text
from .words import heads, never, written

#: They win over the recogniser's person (55) and lose to the reference data (70 and more).
_LISTED, _SETTLEMENT = 64, 61


def listed_names(text: Text) -> list[Found]:
    """Names that a noun beside them explains, several at once.

    Args:
        text: the text.

    Returns:
        "Kent" and "Surrey" in "Kent and Surrey counties", "Tarnow" and "Lipa" in "the villages of Tarnow and
        Lipa" (place);
        "Fifth" and "Main" in "Fifth and Main streets" (facility).
    """
    found: list[Found] = []
    plurals, settlements = written("listed_places") | written("listed_streets"), written("settlement_of")
    for at, word in enumerate(text.words):
        if word.text in plurals:
            found += _listed(text, at)
        if word.text in settlements:
            found += _settlements(text, at)
    return found


def _listed(text: Text, at: int) -> list[Found]:
    """The names before a plural noun that says what each of them is: "Kent, Essex and Surrey counties"."""
    place = text.words[at].text in written("listed_places")
    found: list[Found] = []
    last, joined = at - 1, False
    while last >= 0 and text.words[last].capital and len(found) < 12:
        first = last
        while (
            first > 0 and text.gap(first - 1) in (" ", "-", ". ") and text.words[first - 1].capital and last - first < 2
        ):
            first -= 1
        start, end = text.words[first].start, text.words[last].end
        if text.text[start:end].casefold() in never() or geography.demonym(text.text[start:end]):
            return []
        found.append(Found(start, end, "place" if place else "facility", _LISTED))
        gap = text.gap(first - 1)
        if first > 1 and text.words[first - 1].text in ("and", "or") and gap == " ":
            joined, last = True, first - 2
            last_gap = text.gap(last)
            if last_gap not in (" ", ", "):
                break
        elif gap == ", " and joined:
            last = first - 1
        else:
            break
    return found if joined and len(found) > 1 and text.gap(at - 1) == " " else []


def _settlements(text: Text, at: int) -> list[Found]:
    """The names behind a noun for a settlement: "the villages of Tarnow and Lipa", "the village Lipa"."""
    first = at + 1
    if first < len(text.words) and text.words[first].text == "of" and text.gap(at) == " ":
        first += 1
    elif text.words[at].text not in written("settlement_bare"):
        return []
    found: list[Found] = []
    while first < len(text.words) and len(found) < 6:
        gap = text.gap(first - 1)
        if not text.words[first].capital or gap not in (" ", ", ") or (gap == ", " and not found):
            break
        last = first
        while (
            last + 1 < len(text.words)
            and last - first < 3
            and text.gap(last) in (" ", "-")
            and text.words[last + 1].capital
        ):
            last += 1
        names = [text.words[step].text for step in range(first, last + 1)]
        if any(is_title(name) or name.casefold() in never() | heads("organisation") for name in names) or not any(
            text.tag(step) in ("PROPN", "") for step in range(first, last + 1)
        ):
            break
        if first == at + 1 and names[0] in given_names():
            break
        found.append(Found(text.words[first].start, text.words[last].end, "place", _SETTLEMENT))
        if not text.words[at].text.endswith("s"):
            break
        first = last + 1
        if first < len(text.words) and text.words[first].text == "and" and text.gap(last) in (" ", ", "):
            first += 1
    return found
