"""One thing under several forms in one document: the fullest form becomes the canonical one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace

from ...reference import geography, load
from .forms import plain, surname, with_particles
from .found import Found, trim
from .people import people
from .persons import is_title
from .text import Text
from .words import never, written

_ACRONYM = re.compile(r"\s?(?:\(\s?(?:the |or )?|, or (?:the )?)[“\"‘]?([A-Z][A-Za-z]*[A-Z])\.?[”\"’]?\s?[),.]")
_FILES = frozenset({"outlet", "weapon", "organisation"})


#: The words of names to look for again, with the name and the weight of its further mentions.
Wanted = dict[tuple[str, ...], tuple[Found, int]]


def canonical_forms(text: Text, found: list[Found]) -> dict[Found, str]:
    """The canonical form of each name: the fullest one that the document has for the same thing.

    A person's surname joins the one full name that ends with it; where two people of the document share it, or where
    only the given name stands, it stays alone. Other names join by their key in the reference data and by stated
    acronyms.
    """
    forms: dict[Found, str] = {}
    persons = people(text, [item for item in found if item.kind == "person"])
    companies = _companies(
        sorted({plain(text, item) for item in found if item.kind == "organisation" and not item.known})
    )
    groups: dict[str, list[Found]] = defaultdict(list)
    for item in found:
        if item.known:
            groups[f"{item.sense}:{item.known}"].append(item)
        elif item.kind in ("place", "government") and (lands := geography.lands(plain(text, item))):
            groups[f"{item.sense}:{lands[0].name}"].append(item)
    fullest = {key: _fullest([plain(text, item) for item in items], items[0]) for key, items in groups.items()}
    expansions = {plain(text, item): item.full for item in found if item.full}
    for item in found:
        name = plain(text, item)
        if item.kind == "person":
            forms[item] = persons[item]
        elif item.known:
            forms[item] = fullest[f"{item.sense}:{item.known}"]
        elif item.kind in ("place", "government") and (lands := geography.lands(name)):
            forms[item] = fullest[f"{item.sense}:{lands[0].name}"]
        else:
            forms[item] = companies.get(name, name)
        forms[item] = expansions.get(forms[item]) or expansions.get(name) or forms[item]
    articled = _articled(text, found)
    return {
        item: f"The {form}" if item.kind == "outlet" and (form in articled or _named_so(item, form)) else form
        for item, form in forms.items()
    }


def _articled(text: Text, found: list[Found]) -> frozenset[str]:
    """Outlets that the text gives an article of their own: a capital one inside a sentence, "in The Salten Gazette"."""
    return frozenset(
        plain(text, item)
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


def _fullest(names: list[str], item: Found) -> str:
    """The reference data's own name where the document has it, else the longest form."""
    counts = Counter(names)
    usual = load(f"{item.sense}s").get(item.known, {}).get("name", "") if item.sense in _FILES else ""
    if usual.removeprefix("The ") in counts:
        return usual.removeprefix("The ")
    return min(counts, key=lambda name: (-len(name), -counts[name], name))


def _companies(names: list[str]) -> dict[str, str]:
    """Short forms of companies: "Condor" and "Condor Oil" for "Condor Oil Ltd", where one company only begins so."""
    begins: dict[str, set[str]] = defaultdict(set)
    for name in names:
        words = name.split()
        if words[-1].strip(".,") in written("company_forms"):
            for last in range(1, len(words)):
                begins[" ".join(words[:last]).strip(".,").casefold()].add(name)
    return {
        name: next(iter(owners))
        for name in names
        if (owners := begins.get(name.strip(".,").casefold())) and len(owners) == 1
    }


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
            added.append(Found(start, end, owner.kind, 83, owner.known, sense=owner.sense, full=plain(text, owner)))
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
    wanted: Wanted = {}
    full = Counter(plain(text, item) for item in found)
    for item in found:
        words = plain(text, item).split()
        parts = [part for word in words for part in re.findall(r"[^\W_]+", word)]
        single = len(parts) == 1
        firm = item.kind in ("weapon", "vehicle", "place") or item.sense or item.full
        if parts and (not single or firm or (item.kind == "person" and full[plain(text, item)] > 1)):
            _want(wanted, parts, item, _repeat_weight(item, single=single))
        if item.kind == "person" and len(words) > 1:
            last = re.findall(r"[^\W_]+", surname(plain(text, item)))
            if (tail := with_particles(plain(text, item))) and list(tail) != words:
                pieces = [piece for word in tail for piece in re.findall(r"[^\W_]+", word)]
                _want(wanted, pieces, _unknown(item), 72)
            if last and len(last[-1]) > 2:
                _want(wanted, last, _unknown(item), 71)
    added: list[Found] = []
    # Where the text never writes the word small, the capital at the head of a segment tells, whatever the tagger says.
    small = {word.text for word in text.words if word.text.islower()} | never()
    lengths: dict[str, set[int]] = defaultdict(set)
    for key in wanted:
        lengths[key[0]].add(len(key))
    for at, word in enumerate(text.words):
        for length in sorted(lengths.get(word.text, ())):
            end = at + length
            hit = wanted.get(tuple(other.text for other in text.words[at:end]))
            if hit is None:
                continue
            item, weight = hit
            if any("\n" in text.gap(step) or len(text.gap(step)) > 3 for step in range(at, end - 1)):
                continue
            if (
                length == 1
                and item.kind in ("person", "place")
                and text.opens_segment(at)
                and text.tag(at) not in ("PROPN", "")
                and word.text.casefold() in small
                and not _acts(text, at)
            ):
                continue
            if length == 1 and item.kind == "person" and word.text.casefold() in never() and not _acts(text, at):
                continue
            stop = text.words[end - 1].end
            added.append(Found(word.start, stop, item.kind, weight, item.known, None, item.sense, item.full))
    return added


def _acts(text: Text, at: int) -> bool:
    """Whether a surname that is a month's too is meant: a title before it, or a verb of which it is the subject."""
    if at and text.gap(at - 1) in (" ", ". "):
        before = text.words[at - 1].text
        if before in load("titles")["address"] or (before.istitle() and is_title(before)):
            return True
        if not text.opens_segment(at):
            return False
    if at + 1 == len(text.words) or text.gap(at) != " ":
        return False
    return (
        text.parsed
        and text.words[at].text.casefold() in never()
        and text.token(text.words[at + 1].start).tag_ in ("VBD", "VBZ")
    )


def _unknown(item: Found) -> Found:
    return item if item.known is None else replace(item, known=None)


def _repeat_weight(item: Found, *, single: bool) -> int:
    if item.kind == "place" and not item.sense:
        return 50
    # A full name outweighs the surname that ends it, which outweighs a land of that name.
    return 58 if single else 72 if item.kind == "person" else 62


def _want(wanted: Wanted, parts: list[str], item: Found, weight: int) -> None:
    wanted.setdefault(tuple(parts), (item, weight))
