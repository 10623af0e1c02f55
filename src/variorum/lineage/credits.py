"""Credit lines, datelines, bylines and reprint lines: where a text says outright whose it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ..model import Document
from ..reference import load
from .cues import names_outlet
from .outlets import NO_OUTLETS, PileOutlets, find_known, is_ambiguous

#: A dateline stands at the head of a text, below its headline and byline.
HEAD = 700

Form = Literal["credit", "attribution", "reprint"]


@dataclass(frozen=True, slots=True)
class Mention:
    """An outlet named as a source: its name, the words, the form, and which kind of line they stand in."""

    name: str
    start: int
    end: int
    form: Form
    where: str


# Words and gaps are bounded, so that a text of one endless word costs no more than its length.
# A full stop belongs to a name inside a word ("express.co.uk") and behind what is short ("U.S. News", "St. Ives").
_WORD = (
    r"(?:(?:[A-Z]\.){1,4}|(?:St|Mt|Ft)\.|[A-Z][\w&’'-]{0,40}(?:\.[\w&’'-]{1,20}){0,3}"
    r"|[a-z0-9][\w-]{1,40}(?:\.[a-z]{2,10}){1,3})"
)
#: A name may run over the end of a line, but not over a blank one.
_GAP = r"(?:[ \t]{1,4}|[ \t]{0,4}\n[ \t]{0,4})"
_NAME = rf"(?P<name>(?:[Tt]he{_GAP})?{_WORD}(?:{_GAP}(?:of{_GAP})?{_WORD}){{0,4}})"
#: "MOSCOW (AFP) —", "LONDON, March 3 (Reuters) -", "(AP) - ..." at the head of a line.
_DATELINE = re.compile(
    r"^[ \t]{0,20}(?P<place>[A-Z][^\n()]{0,60}?)?[ \t]{0,8}"
    r"\([ \t]{0,8}(?P<name>[A-Z][\w&./ -]{1,40}?|[a-z]{2,6})[ \t]{0,8}\)[ \t]{0,8}(?:[-–—]{1,2}|:)",
    re.MULTILINE,
)
#: "MOSCOW, March 3, TASS." and "Paris, AFP –"
_COMMA_DATELINE = re.compile(
    r"^[ \t]*[A-Z][\w .'-]{1,40},(?:[^\n,()]{1,25},)?[ \t]*(?P<name>[A-Z][\w-]{1,25})[ \t]*(?:[-–—]{1,2}|\.|/)",
    re.MULTILINE,
)
_BYLINE = re.compile(
    rf"^[ \t]*(?:By|BY)[ \t]+(?:[^\n,|]{{2,60}}(?:,|\||[ \t][-–—]|[ \t]of|[ \t]for)[ \t]*)?{_NAME}[ \t.]*$",
    re.MULTILINE,
)
#: A tag alone at the end of a paragraph: "... he said. (AP)"
_TAG = re.compile(r"\([ \t]*(?:Source:[ \t]*)?(?P<name>[A-Z][\w&. -]{1,30}?|[a-z]{2,6})[ \t]*\)[ \t.]*(?=\n|$)")
_RIGHTS = re.compile(rf"(?:©|\([cC]\)|[Cc]opyright)[ \t]*(?:\d{{4}}[ \t,]*)?{_NAME}")
_CONTRIBUTED = re.compile(r"\s{1,4}contributed to this (?:report|story|article)")
_CONTRIBUTOR = re.compile(rf"(?<![\w&.’'-]){_NAME}\Z")
#: How far before these words the name of a contributor may begin.
_CONTRIBUTOR_REACH = 120
#: What words of republication say: the text is another's, was made from another's, or another added to it.
_KINDS = ("reprint", "contributed", "material")
_TAG_LIKE = re.compile(r"[A-Z]{2,6}")
_MONTHS = re.compile(r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b")


def find_credits(document: Document, pile: PileOutlets = NO_OUTLETS) -> list[Mention]:
    """Find the lines that credit a text to an outlet or agency.

    Args:
        document: the document.
        pile: what the pile itself tells about its outlets.

    Returns:
        The mentions, in order of offset. Only a name that the reference data knows as an outlet counts in a dateline,
        byline or tag; behind words of republication every name does.
    """
    text = document.text
    found: list[Mention] = []
    for pattern, where, reach in (
        (_DATELINE, "dateline", HEAD),
        (_COMMA_DATELINE, "dateline", HEAD),
        (_BYLINE, "byline", HEAD),
        (_TAG, "tag", len(text)),
        (_RIGHTS, "tag", len(text)),
    ):
        # Looking for a sign costs less than the pattern that it stands in.
        if pattern is _RIGHTS and not any(sign in text for sign in ("©", "(c)", "(C)", "opyright")):
            continue
        for match in pattern.finditer(text, 0, reach):
            found += _known_in(match, where, pile)
    for words in _CONTRIBUTED.finditer(text) if "contributed to this" in text else ():
        reach = max(0, words.start() - _CONTRIBUTOR_REACH)
        if match := _CONTRIBUTOR.search(text, reach, words.start()):
            found += _known_in(match, "contributed", pile)
    found += _after_phrases(text, pile)
    kept: list[Mention] = []
    for mention in found:
        if not any(mention.start < other.end and other.start < mention.end for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda mention: (mention.start, mention.end))


def _known_in(match: re.Match[str], where: str, pile: PileOutlets) -> list[Mention]:
    """The known outlet in a matched name, leading words dropped one by one ("Jane Doe Associated Press")."""
    start, words = match.start("name"), match.group("name")
    for step in re.finditer(r"(?:^|(?<=[\s/]))\S", words):
        name = words[step.start() :].rstrip(" .")
        for form in (name, name.split("/")[0]):
            # In small letters only a tag that is written so is one: "(dpa)", not "(ap)".
            if form.islower() and form not in load("wire_tags")["tags"]:
                continue
            # "The Salten Courier" is not short for another paper of that name, nor "Kelmouth Metro" for the Metro.
            if step.start() and len(form.split()) == 1 and (names_outlet(words) or is_ambiguous(form)):
                continue
            if form and (find_known(form) or pile.has(form)):
                begin = start + step.start()
                return [Mention(form, begin, begin + len(form), "credit", where)]
    # Between a place and a dash, capitals in brackets can be nothing else than an agency's tag.
    if match.groupdict().get("place") and _TAG_LIKE.fullmatch(words):
        return [Mention(words, start, start + len(words), "credit", where)]
    return []


@cache
def _phrase_pattern() -> re.Pattern[str]:
    phrases = load("reprint_phrases")
    kinds = {kind: phrases[kind] for kind in _KINDS}
    groups = "|".join(
        rf"(?P<{kind}>{'|'.join(_loose(phrase) for phrase in sorted(words, key=len, reverse=True))})"
        for kind, words in kinds.items()
    )
    return re.compile(
        rf"(?<!\w)(?i:{groups})(?:\s{{0,4}}:)?\s{{1,4}}(?:(?i:the\s{{1,4}})?(?i:website|newspaper|magazine)\s{{1,4}})?[*_“\"']{{0,6}}{_NAME}"
    )


def _loose(phrase: str) -> str:
    return r"[ \t]{1,4}".join(re.escape(word) for word in phrase.split())


@cache
def _phrase_words() -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    """The words of all phrases: the longest and so rarest of each, and for each of these the other words of phrases."""
    phrases = load("reprint_phrases")
    others: dict[str, set[tuple[str, ...]]] = {}
    for phrase in (phrase for kind in _KINDS for phrase in phrases[kind]):
        rarest, *words = sorted(set(phrase.lower().split()), key=lambda word: (-len(word), word))
        others.setdefault(rarest, set()).add(tuple(words))
    return tuple((word, tuple(sorted(others[word]))) for word in sorted(others))


def _after_phrases(text: str, pile: PileOutlets) -> list[Mention]:
    found: list[Mention] = []
    # Few texts have all the words of a phrase, and looking for these costs less than the pattern.
    lowered = text.lower()
    for word, others in _phrase_words():
        if word in lowered and any(all(other in lowered for other in words) for words in others):
            break
    else:
        return found
    for match in _phrase_pattern().finditer(text):
        reprint = match.group("reprint") is not None
        # "Source" and "via" are everyday words: they credit only at the head of a line or in brackets.
        bare = (match.group("material") or "").lower() in ("source", "via")
        if bare and not re.search(r"(?:^|\n|\()[ \t*_]*$", text[max(0, match.start() - 10) : match.start()]):
            continue
        known = _known_in(match, next(kind for kind in _KINDS if match.group(kind)), pile)
        if known:
            found.append(
                Mention(known[0].name, known[0].start, known[0].end, "reprint" if reprint else "credit", known[0].where)
            )
        elif reprint:
            name = match.group("name").rstrip(" .")
            if _MONTHS.fullmatch(name.split()[0]) is None:
                found.append(Mention(name, match.start("name"), match.start("name") + len(name), "reprint", "reprint"))
    return found
