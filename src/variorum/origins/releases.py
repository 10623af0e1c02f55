"""What claims are told from that is no report: a body's statement, somebody's letter, the unnamed media of a state.

Two reports that read the same release tell it in words of their own, and share nothing that lineage could see; they
are no two witnesses of what it says all the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from ..model import Claim, Document, Reading
from ..reference import load
from ..reference.folding import fold

#: Reports that must tell from one release: a single one may have spoken with the body itself.
TELLING = 2
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*\s|\n")
_WORD = re.compile(r"[^\W\d_]{2,}")
_EMPTY = frozenset({"the", "of", "for", "and", "in", "his", "her", "its", "their"})
_SENTENCE = 400


@dataclass(frozen=True, slots=True)
class Release:
    """What claims of several reports are told from.

    Attributes:
        key: the same for each form of its name.
        name: for readers ("statement of the Transport Ministry").
        media: whether it is a medium of a state, not a paper that somebody gave out.
    """

    key: str
    name: str
    media: bool


def find_releases(readings: Sequence[Reading]) -> dict[str, Release]:
    """Find what claims are told from, where that is no report and no named outlet.

    Args:
        readings: all documents with their claims.

    Returns:
        For the identifier of each such claim its release. A statement or a letter counts where claims of
        :data:`TELLING` reports are told from one by the same body or person.
    """
    told: dict[str, tuple[str, str]] = {}
    holders: dict[str, set[str]] = defaultdict(set)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    media: dict[str, str] = {}
    for reading in readings:
        for claim in reading.claims:
            if form := _state_media(claim):
                media[claim.id] = form
            elif paper := _paper(claim, reading.document):
                told[claim.id] = paper
                holders[paper[0]].add(claim.document)
                names[paper[0]][paper[1]] += 1
    found = {
        claim: Release(key, min(names[key], key=lambda name: (-names[key][name], name)), False)
        for claim, (key, _) in told.items()
        if len(holders[key]) >= TELLING
    }
    meant = _meant(media.values())
    return found | {claim: meant[form] for claim, form in media.items()}


def _state_media(claim: Claim) -> str | None:
    """The unnamed medium of a state on whose word a claim is told, without its article."""
    for link in reversed(claim.attribution[:-1]):
        if link.name and link.kind not in ("outlet", "agency", "person"):
            name = re.sub(r"^(?:the|a)\s+", "", link.name.strip(), flags=re.IGNORECASE)
            if _media_pattern().fullmatch(name):
                return name
    return None


def _meant(forms: Iterable[str]) -> dict[str, Release]:
    """The media that each form means: "state media" are those of the one state whose media the pile names."""
    of_states: dict[str, dict[str, str]] = defaultdict(dict)
    for form in sorted(set(forms)):
        if fold(form) != _kind_of(form):
            of_states[_kind_of(form)].setdefault(fold(form), form)
    meant: dict[str, Release] = {}
    for form in sorted(set(forms)):
        known = of_states[_kind_of(form)]
        name = next(iter(known.values())) if fold(form) == _kind_of(form) and len(known) == 1 else form
        meant[form] = Release(fold(name), name[:1].upper() + name[1:], True)
    return meant


def _kind_of(form: str) -> str:
    match = _media_pattern().fullmatch(form)
    return fold(match.group("kind")) if match else fold(form)


def _paper(claim: Claim, document: Document) -> tuple[str, str] | None:
    """Key and name of the statement or letter that a claim is told from, by its own sentence."""
    link = next((one for one in claim.attribution[:-1] if one.name and one.kind in ("body", "person")), None)
    if link is None or not link.name or link.start is None or link.inferred:
        return None
    begin, end = _sentence(document.text, min(claim.evidence.start, link.start), claim.evidence.end)
    match = _paper_pattern().search(document.text, begin, end)
    if match is None:
        return None
    words = [fold(word) for word in _WORD.findall(link.name)]
    words = [word for word in words if word not in _EMPTY]
    if not words:
        return None
    # A person is known by the last name; a body by its words in any order ("Ministry of Transport").
    whose = words[-1] if link.kind == "person" else " ".join(sorted(words))
    kind = _papers()[match.group("paper").casefold()]
    return f"{kind} {whose}", f"{kind} of {link.name}"


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    before = [match.end() for match in _SENTENCE_END.finditer(text, max(0, start - _SENTENCE), start)]
    behind = _SENTENCE_END.search(text, end, min(len(text), end + _SENTENCE))
    return (before[-1] if before else max(0, start - _SENTENCE)), (
        behind.end() if behind else min(len(text), end + _SENTENCE)
    )


@cache
def _papers() -> dict[str, str]:
    return {word: kind for kind, words in load("statement_words")["papers"].items() for word in words}


@cache
def _paper_pattern() -> re.Pattern[str]:
    """Words for a paper: "in a statement", "his resignation letter", "according to the ministry's press release"."""
    words = "|".join(re.escape(word) for word in sorted(_papers(), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"(?:\b(?:in|through|by|via)\s+(?:an?|its|his|her|their|the)|\b(?:his|her|its|their)|\w['’]s)\s+"
        rf"(?:(?!(?:{words})\b)\w+\s+)?(?P<paper>{words})\b",
        re.IGNORECASE,
    )


@cache
def _media_pattern() -> re.Pattern[str]:
    words = "|".join(
        re.escape(word) for word in sorted(load("statement_words")["state_media"], key=lambda w: (-len(w), w))
    )
    return re.compile(rf"(?:[A-Z][\w-]+(?:\s[A-Z][\w-]+)?(?:['’]s?)?\s)?(?P<kind>(?i:{words}))")
