"""One thing under several forms in one document: the fullest form becomes the canonical one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace

from ..reference import geography, load
from .names_found import Found, trim
from .names_pipeline import never
from .names_text import Text

_ACRONYM = re.compile(r"\s?\(\s?(?:the |or )?[“\"‘]?([A-Z][A-Za-z]*[A-Z]\.?)[”\"’]?\s?\)")
_FILES = frozenset({"outlet", "weapon", "organisation"})
_SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})


def canonical_forms(text: Text, found: list[Found]) -> dict[Found, str]:
    """The canonical form of each name: the fullest one that the document has for the same thing.

    A person's surname joins the one full name that ends with it; where two people of the document share it, or where
    only the given name stands, it stays alone. Other names join by their key in the reference data and by stated
    acronyms.
    """
    forms: dict[Found, str] = {}
    persons = _persons(text, [item for item in found if item.kind == "person"])
    groups: dict[str, list[Found]] = defaultdict(list)
    for item in found:
        if item.known:
            groups[f"{item.sense}:{item.known}"].append(item)
        elif item.kind in ("place", "government") and (lands := geography.lands(_plain(text, item))):
            groups[f"{item.sense}:{lands[0].name}"].append(item)
    fullest = {key: _fullest([_plain(text, item) for item in items], items[0]) for key, items in groups.items()}
    expansions = {_plain(text, item): item.full for item in found if item.full}
    for item in found:
        name = _plain(text, item)
        if item.kind == "person":
            forms[item] = persons.get(name, name)
        elif item.known:
            forms[item] = fullest[f"{item.sense}:{item.known}"]
        elif item.kind in ("place", "government") and (lands := geography.lands(name)):
            forms[item] = fullest[f"{item.sense}:{lands[0].name}"]
        else:
            forms[item] = name
        forms[item] = expansions.get(forms[item]) or expansions.get(name) or forms[item]
    articled = _articled(text, found)
    return {
        item: f"The {form}" if item.kind == "outlet" and (form in articled or _named_so(item, form)) else form
        for item, form in forms.items()
    }


def _articled(text: Text, found: list[Found]) -> frozenset[str]:
    """Outlets that the text gives an article of their own: a capital one inside a sentence, "in The Salten Gazette"."""
    return frozenset(
        _plain(text, item)
        for item in found
        if item.kind == "outlet"
        and (at := text.word_at(item.start)) > 0
        and text.words[at - 1].text == "The"
        and re.fullmatch(r"\s[*_‘“\"']?", text.gap(at - 1))
        and not text.opens_segment(at - 1)
        and not text.segment_at(item.start).headline
    )


def _named_so(item: Found, form: str) -> bool:
    """Whether the reference data gives the outlet's short form an article: "The Express"."""
    row = load("outlets").get(item.known or "", {})
    return f"The {form}" in (row.get("name"), *row.get("aliases", ())) and not form.isupper()


def _plain(text: Text, item: Found) -> str:
    return " ".join(text.text[item.start : item.end].split())


def _fullest(names: list[str], item: Found) -> str:
    """The reference data's own name where the document has it, else the longest form."""
    counts = Counter(names)
    usual = load(f"{item.sense}s").get(item.known, {}).get("name", "") if item.sense in _FILES else ""
    if usual.removeprefix("The ") in counts:
        return usual.removeprefix("The ")
    return min(counts, key=lambda name: (-len(name), -counts[name], name))


def surname(name: str) -> str:
    """The last word of a name that is no suffix ("Jr.")."""
    words = [word.strip(".,") for word in name.split()]
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    return words[-1] if words else ""


def _persons(text: Text, items: list[Found]) -> dict[str, str]:
    names = Counter(_plain(text, item) for item in items)
    by_surname: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        if " " in name:
            by_surname[surname(name).casefold()].append(name)
    joined: dict[str, str] = {}
    for full in by_surname.values():
        families = _families(full)
        for family in families:
            best = min(family, key=lambda name: (-len(name.split()), -names[name], -len(name), name))
            joined.update(dict.fromkeys(family, best))
        if len(families) == 1:
            best = joined[families[0][0]]
            for name in names:
                if " " not in name and name.casefold() == surname(best).casefold():
                    joined[name] = best
    return joined


def _families(full: list[str]) -> list[list[str]]:
    """Full names of one surname, grouped into people: same or abbreviated given name, or spellings of one."""
    people: list[list[str]] = []
    for name in sorted(full, key=lambda name: (-len(name.split()), name)):
        for person in people:
            if _same_person(person[0], name):
                person.append(name)
                break
        else:
            people.append([name])
    return people


def _same_person(one: str, other: str) -> bool:
    from rapidfuzz.distance import Levenshtein

    a, b = one.split()[0].strip("."), other.split()[0].strip(".")
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return a == b or (a[0] == b[0] and Levenshtein.distance(a, b) <= 2 and min(len(a), len(b)) >= 5)


def acronyms(text: Text, found: list[Found]) -> list[Found]:
    """Acronyms in brackets behind the name they shorten: "the Institute of Seismology (IOS)".

    The acronym gets the long form as its ``full``; its other mentions follow by propagation.
    """
    ends = {item.end: item for item in found}
    added: list[Found] = []
    for match in _ACRONYM.finditer(text.text):
        short = match.group(1)
        start, end = match.span(1)
        if not 2 <= len(short) <= 8:
            continue
        owner = ends.get(match.start())
        if owner and owner.kind in ("organisation", "outlet", "government", "facility", "weapon", "other"):
            added.append(Found(start, end, owner.kind, 83, owner.known, sense=owner.sense, full=_plain(text, owner)))
        elif stretch := _initials(text, match.start(), short):
            added.append(Found(*stretch, "organisation", 79))
            added.append(Found(start, end, "organisation", 83, full=text.text[slice(*stretch)]))
    return added


def _initials(text: Text, end: int, short: str) -> tuple[int, int] | None:
    """The words before an offset whose capitals spell the acronym."""
    last = at = text.word_at(end - 1)
    left = [letter for letter in short if letter.isupper()]
    while at >= 0 and left and last - at < 12:
        word = text.words[at]
        if word.capital:
            if word.text[0] != left.pop():
                return None
        elif word.text not in ("of", "the", "and", "for", "on", "in", "to", "de"):
            return None
        if not left:
            return trim(text.text, word.start, text.words[last].end)
        at -= 1
        if "\n" in text.gap(at) or not re.fullmatch(r"\s?[-&.,]?\s?", text.gap(at)):
            return None
    return None


def repeats(text: Text, found: list[Found]) -> list[Found]:
    """Further mentions of names found once: full forms of all kinds, surnames of persons with a full name.

    A mention in capitals at the head of a segment counts too, since the text has shown what the word names.
    """
    wanted: dict[str, list[tuple[list[str], Found, int]]] = defaultdict(list)
    full = Counter(_plain(text, item) for item in found)
    seen: set[tuple[str, ...]] = set()
    for item in found:
        words = _plain(text, item).split()
        parts = [part for word in words for part in re.findall(r"[^\W_]+", word)]
        single = len(parts) == 1
        firm = item.kind in ("weapon", "vehicle", "place") or item.sense or item.full
        if parts and (not single or firm or (item.kind == "person" and full[_plain(text, item)] > 1)):
            _want(wanted, seen, parts, replace(item, role=None), _repeat_weight(item, single=single))
        if item.kind == "person" and len(words) > 1:
            last = re.findall(r"[^\W_]+", surname(_plain(text, item)))
            if last and len(last[-1]) > 2:
                _want(wanted, seen, last, replace(item, role=None, known=None), 71)
    added: list[Found] = []
    # Where the text never writes the word small, the capital at the head of a segment tells, whatever the tagger says.
    small = {word.text for word in text.words if word.text.islower()} | never()
    for at, word in enumerate(text.words):
        for parts, item, weight in wanted.get(word.text, ()):
            end = at + len(parts)
            if [other.text for other in text.words[at:end]] != parts:
                continue
            if any("\n" in text.gap(step) or len(text.gap(step)) > 3 for step in range(at, end - 1)):
                continue
            if (
                len(parts) == 1
                and item.kind in ("person", "place")
                and text.opens_segment(at)
                and text.tag(at) not in ("PROPN", "")
                and word.text.casefold() in small
            ):
                continue
            added.append(replace(item, start=word.start, end=text.words[end - 1].end, weight=weight))
    return added


def _repeat_weight(item: Found, *, single: bool) -> int:
    if item.kind == "place" and not item.sense:
        return 50
    # A full name outweighs the surname that ends it, which outweighs a land of that name.
    return 58 if single else 72 if item.kind == "person" else 62


def _want(
    wanted: dict[str, list[tuple[list[str], Found, int]]],
    seen: set[tuple[str, ...]],
    parts: list[str],
    item: Found,
    weight: int,
) -> None:
    if tuple(parts) not in seen:
        seen.add(tuple(parts))
        wanted[parts[0]].append((parts, item, weight))
