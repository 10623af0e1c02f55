"""Names that the recogniser passed over: persons by their given names, companies by the form behind their names."""

from __future__ import annotations

import re

from ...reference import gazetteer, geography, load
from .found import Found
from .lexicon import given_names
from .persons import is_title
from .text import Text
from .words import heads, never, written

#: Words a person's name holds at most, particles and initials included.
_LONGEST = 6
#: A given name and a surname weigh as much as what the recogniser takes for a person (55): the longer one is kept.
_PERSON, _COMPANY, _TOWN = 55, 65, 51
_INSIDE = re.compile(r" |[-‐‑]|['’](?=[A-Z])")
_POINT = re.compile(r" ?\. ?|\.-")
_ARABIC = frozenset({"al", "el", "ul", "Al", "El"})


def run_names(text: Text) -> list[Found]:
    """Persons by their given names, companies by the form behind their names, towns by those who live there.

    Args:
        text: the text.

    Returns:
        "Jean-Claude Juncker", "Ursula von der Leyen", "H. R. McMaster" (person); "Condor Shipping Ltd" (organisation);
        "Springfield" in "a Springfield resident" (place), where the gazetteer has it.
    """
    found: list[Found] = []
    at = 0
    given, forms, inhabitants = given_names(), written("company_forms"), written("inhabitants")
    while at < len(text.words):
        word = text.words[at]
        if not (
            word.text in inhabitants
            or word.text in given
            or word.text in forms
            or len(word.text) == 1
            or word.text in written("month_names")
        ):
            at += 1
            continue
        if word.text in written("month_names"):
            if _called_after_month(text, at):
                found.append(Found(word.start, text.words[at + 1].end, "person", _PERSON + 1))
        elif word.capital and not text.segment_at(word.start).headline:
            if person := _person(text, at):
                found.append(Found(word.start, text.words[person - 1].end, "person", _PERSON))
                found += _suffix(text, found[-1], person)
                at = person
                continue
            if word.text in forms and (company := _company(text, at)):
                found.append(company)
        elif word.text in inhabitants and (town := _town_before(text, at)):
            found.append(town)
        at += 1
    return found


def _called_after_month(text: Text, at: int) -> bool:
    """Whether a month's name is a given name: at the head of a sentence, a single surname and a verb behind it."""
    if at + 2 >= len(text.words) or text.gap(at) != " " or not text.parsed or not text.opens_segment(at):
        return False
    last = text.words[at + 1]
    if not last.text.istitle() or text.token(last.start).tag_ != "NNP":
        return False
    verb = text.token(text.words[at + 2].start).tag_ in ("VBD", "VBZ") and text.gap(at + 1) == " "
    return verb and _may_be_person(text, at, at + 2, [text.words[at].text, last.text])


def _person(text: Text, at: int) -> int:
    """Where the person's name that begins with word ``at`` ends, 0 where none begins."""
    first = text.words[at].text
    initial = len(first) == 1 and _POINT.fullmatch(text.gap(at)) is not None
    if not initial and (first not in given_names() or text.tag(at) not in ("PROPN", "NOUN", "")):
        return 0
    if at and text.gap(at - 1) in (" ", "-", "'", "’", ". ") and _part_of_longer(text, at - 1):
        return 0
    end, capitals, initials = at + 1, 1, int(initial)
    while end < len(text.words) and end - at < _LONGEST:
        gap, word = text.gap(end - 1), text.words[end].text
        before = text.words[end - 1].text
        if not _INSIDE.fullmatch(gap) and not (_POINT.fullmatch(gap) and len(before) == 1 and before.isupper()):
            break
        if word in written("particles") or word in _ARABIC:
            if not _particles_lead(text, end):
                break
        elif gap == "-" and word.islower() and end - at == 2 and first in written("family_first"):
            pass  # Korean given names have a small second half: "Moon Jae-in".
        elif word[0].isupper() and word.isalpha() and (word.istitle() or not word.isupper() or len(word) == 1):
            if len(word) == 1 and not text.gap(end).lstrip(" ").startswith("."):
                break
            capitals += 1
            initials += len(word) == 1
        else:
            break
        end += 1
    words = [word.text for word in text.words[at:end]]
    if capitals < 2 or initials == capitals or len(words[-1]) == 1:
        return 0
    return end if _may_be_person(text, at, end, words) else 0


def _part_of_longer(text: Text, before: int) -> bool:
    """Whether the word before belongs to the same name, so that this is no first word."""
    word = text.words[before]
    if not word.capital or text.opens_segment(before):
        return False
    low = word.text.casefold()
    title = is_title(word.text) or low in load("titles")["modifiers"] or word.text in load("titles")["address"]
    return not (title or geography.demonym(word.text) or low in never() or "." in text.gap(before))


def _particles_lead(text: Text, at: int) -> bool:
    """Whether a capitalised word follows the particles that begin with word ``at``: "von der Leyen", "al-Assad"."""
    for step in range(at, min(at + 3, len(text.words) - 1)):
        if text.gap(step) not in (" ", "-"):
            return False
        if text.words[step + 1].capital:
            return True
        if text.words[step + 1].text not in written("particles"):
            return False
    return False


def _may_be_person(text: Text, at: int, end: int, words: list[str]) -> bool:
    last, quote = words[-1].casefold(), text.text[text.words[at].start : text.words[end - 1].end]
    named = words[1:]
    # "Theresa May": no day of the month behind it.
    if (
        words[-1] in written("month_surnames")
        and len(words) == 2
        and not text.text[text.words[end - 1].end :][1:2].isdigit()
    ):
        named = []
    if any(word.casefold() in never() or geography.demonym(word) or is_title(word) for word in named):
        return False
    others = heads("corporate") | heads("other") | heads("awards") | heads("organisation")
    if last in others or last in heads("outlet") or words[-1] in written("company_forms"):
        return False
    if last in heads("facility") | heads("streets") | heads("features") and len(words) > 1:
        return False
    if end < len(text.words) and text.gap(end - 1) == " " and text.words[end].capital:
        return False
    # A town's name may begin with a given name: "Virginia Beach", "Carson City", "St. Joseph".
    towns = gazetteer.towns(quote)
    return not (geography.lands(quote) or (towns and not towns[0].alternate) or gazetteer.counties(quote))


def _suffix(text: Text, item: Found, end: int) -> list[Found]:
    """The same name with "Jr." behind it."""
    if end < len(text.words) and text.gap(end - 1) == ", " and text.words[end].text in ("Jr", "Sr"):
        return [Found(item.start, text.words[end].end + text.text.startswith(".", text.words[end].end), "person", 56)]
    return []


def _company(text: Text, at: int) -> Found | None:
    """The company whose form ("Ltd") is word ``at``."""
    first = at
    while first > 0 and at - first < 6:
        gap, before = text.gap(first - 1), text.words[first - 1]
        link = (
            before.text in ("of", "and", "de")
            and first > 1
            and text.words[first - 2].capital
            and text.gap(first - 2) == " "
        )
        if not re.fullmatch(r",? |-| & |'|’|\. ?", gap) or not (before.capital or link or before.text.isdigit()):
            break
        if "." in gap and len(before.text) > 3 and before.text not in written("company_forms"):
            break
        if gap == ", " and first != at:
            break
        if before.text in ("and", "of") and text.words[first - 2].text in written("company_forms"):
            break
        first -= 1
    while first < at and (text.words[first].text in ("The", "A", "And") or is_title(text.words[first].text)):
        first += 1
    if first == at or (at - first == 1 and text.words[first].text.casefold() in never()):
        return None
    end = text.words[at].end
    return Found(text.words[first].start, end, "organisation", _COMPANY)


def _town_before(text: Text, at: int) -> Found | None:
    """The town whose name describes the resident, word ``at``."""
    for first in range(max(0, at - 3), at):
        start, end = text.words[first].start, text.words[at - 1].end
        quote = text.text[start:end]
        if (
            not text.words[first].capital
            or not re.fullmatch(r"[^\s,;:()]+(?: [^\s,;:()]+)*", quote)
            or text.gap(at - 1) != " "
        ):
            continue
        if quote.casefold() in never() or is_title(quote) or geography.demonym(quote) or quote in given_names():
            continue
        # "Area woman", "Many motorists": no towns, though towns are called so.
        if any(not text.words[step].capital or text.tag(step) not in ("PROPN", "") for step in range(first, at)):
            continue
        if gazetteer.towns(quote):
            return Found(start, end, "place", _TOWN)
    return None
