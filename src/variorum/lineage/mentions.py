"""Where a report names an outlet as a source in its sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..model import Reading
from ..reference import load
from ..reference.outlets import listed_together
from .credits import Mention
from .cues import called_outlet, called_outlet_next, cue_precedes, names_outlet, stands_alone, verb_follows
from .outlets import PileOutlets, bare_name, find_known, folded_name, identify, is_ambiguous

_OUTLET_KINDS = ("outlet", "agency")
_WORD = re.compile(r"[^\W_]+")
_PART = r"(?:[A-Z](?:\.[A-Z])+\.?|[A-Z][\w&’'-]*(?:\.[a-z]{2,4})*)"
_SENTENCE_BEGIN = re.compile(r"(?:^|[.!?…:][\"'”’)*]*\s+|\n\s*|[“\"]\s*)$")
_CAPITALISED = re.compile(rf"(?<!\w)(?:[Tt]he[ \t]+)?{_PART}(?:[ \t]+(?:of[ \t]+|and[ \t]+|&[ \t]+)?{_PART}){{0,4}}")
#: Words of a capitalised stretch that are looked at.
_LONGEST = 6
#: Words of a source that are looked through for outlets.
_MOST = 20
#: Capitalised words that by themselves name nothing.
_NO_NAME = frozenset({"the", "a", "an", "its", "this", "state", "official"})


def outlets_called_so(reading: Reading) -> frozenset[str]:
    """Keys of what a document itself calls a newspaper, agency and so on ("the Gazette newspaper reports").

    Such an outlet may be in no list; what one report of a pile calls an outlet is one in the others too.
    """
    text = reading.document.text
    return frozenset(
        folded_name(_without_adjective(text[start:end]))
        for start, end in _stretches(reading)
        if (called_outlet(text, start, end) or names_outlet(text[start:end]) or called_outlet_next(text, end))
        and (verb_follows(text, end) or cue_precedes(text, start))
        and _is_own_name(reading, start, end)
    )


def _is_own_name(reading: Reading, start: int, end: int) -> bool:
    """Whether a stretch names something: no article, no word the text uses in lower case, no place ("Syrian daily")."""
    text = reading.document.text
    words = [word for word in _WORD.findall(text[start:end]) if word.casefold() != "the"]
    if any(place.start <= start + 4 and end <= place.end for place in reading.places):
        return False
    if reading.doc is not None and any(
        entity.label_ == "NORP" and entity.start_char <= start + 4 and end <= entity.end_char
        for entity in reading.doc.ents
    ):
        return False
    if not _SENTENCE_BEGIN.search(text, max(0, start - 20), start):
        return bool(words)
    # At the head of a sentence any word is capitalised ("Rebel radio said").
    return any(
        not re.search(rf"(?<!\w){re.escape(word[0].lower() + word[1:])}(?!\w)", text)
        for word in words
        if word[0].isupper()
    )


def outlets_in(text: str) -> list[str]:
    """Keys of known outlets that a reporting verb follows in a headline."""
    keys = []
    for match in _CAPITALISED.finditer(text):
        for first, last in _heads(text, *match.span()):
            known = find_known(text[first:last]) if stands_alone(text, first, last) else None
            if known and verb_follows(text, last, at_once=last < match.end()):
                keys.append(known[0])
                break
    return keys


def from_attributions(reading: Reading) -> list[Mention]:
    """Outlets that the claims' chains and the attributions name as speakers."""
    found = []
    text = reading.document.text
    for attribution in reading.attributions:
        for start, end in attribution.source[:1]:
            name = attribution.name or text[start:end]
            if attribution.kind in _OUTLET_KINDS and not attribution.inferred and _names_it(name, text[start:end]):
                found += _named_in(name, text, start, end)
            elif attribution.kind == "body" and not attribution.inferred:
                found += _described_in(text, start, end)
    for claim in reading.claims:
        for link in claim.attribution[:-1]:
            if link.kind not in _OUTLET_KINDS or link.start is None or link.end is None or not link.name:
                continue
            if _names_it(link.name, text[link.start : link.end]):
                found += _named_in(link.name, text, link.start, link.end)
    return sorted(found, key=lambda mention: (mention.start, mention.end, mention.name))


def _named_in(name: str, text: str, start: int, end: int) -> list[Mention]:
    """The outlets that a source's words name: "CNN and NBC" are two, "the official news agency IRNA" is IRNA."""
    words = text[start:end]
    known = [] if find_known(words) is not None else _known_inside(text, start, end)
    if known:
        return known
    if find_known(name) is not None:
        return [Mention(name, start, end, "attribution", "sentence")]
    # What is left of "the website" or "a state news agency" is no name.
    if not any(word[0].isupper() and word.casefold() not in _NO_NAME for word in _WORD.findall(bare_name(name))):
        return []
    bare = _without_adjective(words)
    if bare != words:
        return [Mention(bare, end - len(bare), end, "attribution", "sentence")]
    return [Mention(name, start, end, "attribution", "sentence")]


def _without_adjective(words: str) -> str:
    """Initials without a country's adjective before them: "French LCI", but not "Syrian Arab News Agency"."""
    adjective, _, initials = words.partition(" ")
    return initials if adjective in _adjectives() and initials.isupper() and initials.isalpha() else words


@cache
def _adjectives() -> frozenset[str]:
    """Adjectives of countries."""
    return frozenset(word for country in load("countries").values() for word in country.get("demonyms", ()))


def _described_in(text: str, start: int, end: int) -> list[Mention]:
    """Known outlets in words that say what they are: "trade publication Variety"."""
    return [one for one in _known_inside(text, start, end) if called_outlet(text, one.start, one.end)]


def _known_inside(text: str, start: int, end: int) -> list[Mention]:
    """Known outlets among the words of a stretch, the longest name first; ordinary words alone are none."""
    found: list[Mention] = []
    parts = [match.span() for match in re.finditer(r"[^\s,;()]+", text[start:end])][:_MOST]
    at = 0
    while at < len(parts):
        step = 1
        for last in range(min(len(parts), at + _LONGEST), at, -1):
            first, stop = start + parts[at][0], start + parts[last - 1][1]
            name = re.sub(r"['’]s?$", "", text[first:stop])
            known = name[:1].isupper() and find_known(name) is not None and not is_ambiguous(name)
            if known and stands_alone(text, first, first + len(name)):
                found.append(Mention(name, first, first + len(name), "attribution", "sentence"))
                step = last - at
                break
        at += step
    return found


def _names_it(name: str, words: str) -> bool:
    """Whether the words give the outlet's name, and do not just point to it ("the newspaper")."""
    parts = set(folded_name(name).split("-"))
    return (
        bool(parts & set(folded_name(words).split("-"))) or (find_known(words) or ("", "", ""))[0] == identify(name)[0]
    )


def _stretches(reading: Reading) -> list[tuple[int, int]]:
    tagged = {(name.start, name.end) for name in reading.names if name.kind == "outlet"}
    found = {match.span() for match in _CAPITALISED.finditer(reading.document.text)}
    return sorted(found | tagged)


def from_sentences(reading: Reading, pile: PileOutlets) -> list[Mention]:
    """Known outlets, and names that the pile calls outlets, beside a reporting cue."""
    text = reading.document.text
    tagged = {(name.start, name.end) for name in reading.names if name.kind == "outlet"}
    found: list[Mention] = []
    for start, end in _stretches(reading):
        for first, last in _heads(text, start, end):
            # The cue first: few names stand beside one, and the look-up is dearer.
            name, whole = text[first:last], last == end
            if not (verb_follows(text, last, at_once=not whole or is_ambiguous(name)) or cue_precedes(text, first)):
                continue
            if find_known(name) is not None:
                if not stands_alone(text, first, last):
                    continue
                found.append(Mention(name, first, last, "attribution", "sentence"))
                break
            if (start, end) in tagged or pile.has(name):
                found += _named_in(name, text, first, last)
                break
    return found


def from_lists(reading: Reading, found: Sequence[Mention]) -> list[Mention]:
    """Known outlets in one list with a name that a cue stands beside: CNN in "CNN, NBC and the AP reported"."""
    text = reading.document.text
    named = [(name.start, name.end) for name in reading.names if name.kind == "outlet"]
    return [
        Mention(text[start:end], start, end, "attribution", "sentence")
        for start, end in named
        if find_known(text[start:end]) is not None
        and any(
            mention.form == "attribution" and listed_together(text[min(start, mention.start) : max(end, mention.end)])
            for mention in found
        )
    ]


def _heads(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A capitalised stretch, and what is left of it as words go missing at the end, then at the front too.

    In a headline in title case, "Daily Gazette Reports Growing Concern" is one stretch.
    """
    parts = [match.span() for match in re.finditer(r"[^ \t\n]+", text[start:end])][:_LONGEST]
    heads = []
    for first in range(min(2, len(parts))):
        for last in range(len(parts), first, -1):
            words = text[start + parts[first][0] : start + parts[last - 1][1]]
            bare = re.sub(r"['’]s?$", "", words.rstrip(".,;:"))
            if len(bare) > 1:
                heads.append((start + parts[first][0], start + parts[first][0] + len(bare)))
    return heads
