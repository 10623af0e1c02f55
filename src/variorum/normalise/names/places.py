"""Names of places: from the reference data, from datelines, and where the words around them say "place"."""

from __future__ import annotations

import re

from ...reference import gazetteer, geography, load_words
from ...reference.folding import fold
from .datelines import dateline_places
from .found import Found
from .lexicon import Hit, stretch_of
from .persons import is_title
from .signs import moves
from .text import Text
from .words import heads, never, written

#: Behind these a capitalised word is a place rather than a person or a body.
LOCATIVES = frozenset(
    ["in", "near", "outside", "around", "across", "toward", "towards", "inside", "throughout", "at", "into"]
)
#: Towns in short, by their capitals ("L.A.", "NYC"): read where the gazetteer knows them.
_SHORT = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,3}|(?<![\w.-])[A-Z]{2,3}(?![\w.-])")
#: A town that the pipeline takes for a person must be this large to be believed without other signs.
_LARGE = 300_000
#: A town that describes a noun ("the Aleppo offensive") must be this large.
_KNOWN = 50_000
#: A town outweighs the land of its name (70) where the land behind the comma holds such a town.
_HELD = 72
_POSTAL = load_words("regions", "US")


def place_names(text: Text, hits: list[Hit], others: list[Found]) -> list[Found]:
    """Places among the reference hits, the pipeline's names and the capitalised words of a text.

    Args:
        text: the text.
        hits: names of the reference data found in it.
        others: what the other finders propose: persons and bodies that may hold a place's name.
    """
    full = [item for item in others if item.kind == "person" and " " in text.text[item.start : item.end]]
    surnames = {text.text[item.start : item.end].rpartition(" ")[2] for item in full}
    persons = _held(full)
    bodies = _held(
        [item for item in others if item.kind in ("organisation", "facility", "outlet") and item.weight >= 44]
    )
    found = [item for hit in hits if (item := _land(text, hit, persons, bodies))]
    found += dateline_places(text)
    found += [
        Found(*match.span(), "place", 71)
        for match in _SHORT.finditer(text.text)
        if gazetteer.abbreviated(match.group())
    ]
    found += _contained(text)
    found += _situated(text)
    found += _mistaken(text, others, surnames)
    return found


def _held(found: list[Found]) -> dict[int, Found]:
    """The longest of the names at each offset."""
    longest = sorted(found, key=lambda item: item.end - item.start)
    return {cell: item for item in longest for cell in range(item.start, item.end)}


def _land(text: Text, hit: Hit, persons: dict[int, Found], bodies: dict[int, Found]) -> Found | None:
    if hit.known.sense not in ("land", "town"):
        return None
    start, end = stretch_of(text, hit)
    quote = text.text[start:end]
    if hit.known.dotted:
        if not text.gap(hit.first - 1).strip().startswith(","):
            return None
        # Initials bring their last point along already.
        end = end if text.text[end - 1] == "." else text.text.index(".", end) + 1
    weight = 70
    if hit.known.sense == "town":
        if hit.known.ambiguous or text.tag(hit.first) not in ("PROPN", ""):
            return None
        weight = 52 if text.opens_segment(hit.first) and hit.last - hit.first == 1 else 54
    person, body = persons.get(start), bodies.get(start)
    if person and end <= person.end and (hit.known.sense == "town" or quote in written("also_personal")):
        return None
    if body and end <= body.end and body.end - body.start > end - start:
        return None
    if longer := _longer(text, hit):
        return Found(start, text.words[longer - 1].end, "place", weight + 1)
    return Found(start, end, "place", weight, known=hit.known.key or None, sense=hit.known.sense)


def _longer(text: Text, hit: Hit) -> int | None:
    """Where a longer town's name that begins with the land's ends: "Kansas City", "Virginia Beach", "Texas County"."""
    for last in (hit.last + 2, hit.last + 1):
        if last > len(text.words) or not text.words[last - 1].capital:
            continue
        if any(text.gap(step) != " " for step in range(hit.last - 1, last - 1)):
            continue
        stretch = text.text[text.words[hit.first].start : text.words[last - 1].end]
        towns = gazetteer.towns(stretch)
        if (towns and not towns[0].alternate) or gazetteer.counties(stretch):
            return last
    return None


def _contained(text: Text) -> list[Found]:
    """Capitalised words before a comma and the land that holds them: "Woodburn, Ore.", "Cox's Bazar, Bangladesh"."""
    found: list[Found] = []
    for at in range(1, len(text.words)):
        if text.gap(at - 1).strip() != "," or not text.words[at].capital:
            continue
        holder = container_at(text, at)
        if holder is None:
            continue
        for first in range(max(0, at - 4), at):
            stretch = text.text[text.words[first].start : text.words[at - 1].end]
            if not re.fullmatch(r"[^\s,;:()]+(?: [^\s,;:()]+)*", stretch) or not text.words[first].capital:
                continue
            if any(
                entry.country == holder[0] and holder[1] in ("", entry.region) for entry in gazetteer.towns(stretch)
            ):
                # "Lebanon, N.H." is no country: what stands behind the comma says which of that name is meant.
                other = any(entry.country not in ("", holder[0]) for entry in geography.lands(stretch)[:1])
                weight = _HELD if other else 66
                found.append(Found(text.words[first].start, text.words[at - 1].end, "place", weight))
                break
        if text.words[at].text in _POSTAL and not found_at(found, text.words[at].start) and found:
            end = text.words[at].end
            if found[-1].end == text.words[at - 1].end:
                found.append(Found(text.words[at].start, end, "place", 66))
    return found


def found_at(found: list[Found], offset: int) -> bool:
    """Whether one of the names holds the offset."""
    return any(item.start <= offset < item.end for item in found)


def container_at(text: Text, at: int) -> tuple[str, str] | None:
    """Country and division (may be empty) that begins at word ``at``: "Ore." gives ``("US", "OR")``."""
    for length in (4, 3, 2, 1):
        if at + length > len(text.words):
            continue
        stretch = text.text[text.words[at].start : text.words[at + length - 1].end]
        if "\n" in stretch or len(stretch) > 45:
            continue
        if length == 1 and stretch in _POSTAL and stretch.isupper() and len(stretch) == 2:
            return "US", stretch
        dotted = text.gap(at + length - 1).lstrip(" ").startswith(".")
        # The last point belongs to initials, and stands for nothing behind a whole word: "N.J.", "Ore.", "Ohio."
        entries = (geography.lands(f"{stretch}.") if dotted else ()) or geography.lands(stretch)
        if entries and (length > 1 or len(stretch) > 4 or stretch.isupper() or dotted or entries[0].kind == "country"):
            entry = next((entry for entry in entries if entry.country), None)
            if entry:
                return (entry.country or "", entry.region)
    return None


def _situated(text: Text) -> list[Found]:
    """Capitalised words behind "in", "near", "outside" that the gazetteer knows."""
    found: list[Found] = []
    for at, word in enumerate(text.words[:-1]):
        low = word.text.casefold()
        if text.gap(at) != " " or not (low in LOCATIVES or (low in ("to", "from") and moves(text, at))):
            continue
        if text.segment_at(word.start).headline:
            continue
        first = at + 1
        while first < len(text.words) and text.words[first].text in (
            "central",
            "northern",
            "southern",
            "eastern",
            "western",
            "downtown",
        ):
            first += 1
        last = first
        while last < len(text.words) and last - first < 4 and text.words[last].capital:
            last += 1
            if text.gap(last - 1) not in (" ", "-", " - "):
                break
        for end in range(last, first, -1):
            stretch = text.text[text.words[first].start : text.words[end - 1].end]
            if not _plain(stretch):
                continue
            towns = gazetteer.towns(stretch)
            if towns and (towns[0].population >= _KNOWN or not _modifies(text, end - 1)):
                found.append(
                    Found(text.words[first].start, text.words[end - 1].end, "place", 47 if end == last else 38)
                )
                break
    return found


def _modifies(text: Text, at: int) -> bool:
    """Whether the word only describes the noun behind it: "across Western capitals"."""
    if text.gap(at) not in (" ", "-") or at + 1 >= len(text.words):
        return False
    word = text.words[at + 1].text
    # A place's airport or region stands at the place.
    setting = word in heads("facility") or word in heads("situating")
    return text.tag(at + 1) in ("NOUN", "ADJ") and word.islower() and not setting


def _plain(name: str) -> bool:
    """Whether the word is neither a month, a title, a demonym nor the head of a body's name."""
    low = name.casefold()
    return not (
        low in never()
        or is_title(name)
        or geography.demonym(name)
        or low in heads("organisation")
        or low in heads("facility")
        or len(name) < 3
    )


def _mistaken(text: Text, others: list[Found], surnames: set[str]) -> list[Found]:
    """Towns that the pipeline takes for persons or bodies: "Kyiv", "Krichev"."""
    found: list[Found] = []
    for item in others:
        if item.kind not in ("person", "organisation") or item.sense or item.weight > 55 or item.role:
            continue
        quote = text.text[item.start : item.end]
        if quote in surnames or not _plain(quote):
            continue
        entries = gazetteer.towns(quote)
        if not entries:
            continue
        at = text.word_at(item.start)
        situated = at > 0 and text.words[at - 1].text.casefold() in LOCATIVES and text.gap(at - 1) == " "
        capital = fold(quote) in geography.capitals()
        titled = at > 0 and is_title(text.words[at - 1].text)
        large = item.kind == "person" and entries[0].population >= _LARGE and quote not in written("also_personal")
        if not titled and (situated or capital or large):
            found.append(Found(item.start, item.end, "place", 60))
    return found
