"""What the head of a text states about itself: headline, labelled lines, byline, and the dateline below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from ..model import Published, Stated
from ..reference import load
from ..reference.gazetteer import lookup
from ..reference.outlets import find_outlet
from .bylines import bare_author, read_byline, split_names
from .decoding import one_line
from .drafts import where_found
from .head_dates import CAPITALS, day_in, leading_capitals, note_date, read_dated
from .signatures import is_section, outlet_above, read_signature

#: Lines without blank ones that can belong to a head.
HEAD_LINES = 12
#: A headline is no longer than this.
LONGEST_HEADLINE = 160

_LABELLED = re.compile(r"^[#*_\s]{0,6}([A-Za-z][A-Za-z _]{1,20}?)[*_]{0,2}\s?:[*_]{0,2}\s{0,3}(\S.{0,300})$")
_ADDRESS = re.compile(r"^https?\s?:\s?/\s?/.{3,300}$")
_TWO_SENTENCES = re.compile(r"[a-z][.!?][\"'”’)]?\s{1,2}[\"'“‘(]?[A-Z].{20}")
# "MINSK, Aug. 5, 2025 (Reuters) —", "MINSK (Reuters) Aug. 5, 2025 —", "BERLIN (dpa) -", "(Reuters) -":
# all at the start of a line.
_CREDIT = re.compile(
    r"^(?P<place>[^()\n—–]{0,90})\(\s?(?P<agency>[^()\n\d]{2,40}?)\s?\)(?P<after>[^()\n—–]{0,30}?)\s{0,2}(?:[—–-]{1,2})(?:\s|$)"
)
#: A dateline with nothing behind it, on a line of its own.
_LONE_DATELINE = re.compile(r"^[^()\n—–]{2,90}\([^()\n\d]{2,40}\)\s?[—–-]{1,2}$")
_DAY_FIRST = re.compile(r"^(?P<day>[\w.,]{1,12} [\w.,]{1,12} \d{4})\s{0,2}(?:[—–]|--|-\s)")
_DATED = re.compile(r"^(?P<place>[^()\n—–]{6,90}?)\s{0,2}(?:[—–]|--|-\s)")


class Head(NamedTuple):
    """What a text states about itself; None and empty where it does not."""

    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: Published | None = None
    uri: str | None = None
    bad_date: tuple[str, str] | None = None

    def where(self, **others: object) -> tuple[Stated, ...]:
        """Say that its facts stand in the first lines, those aside that are known from ``others``, by their field."""
        facts = {"title": self.title, "publisher": self.publisher, "authors": self.authors, "uri": self.uri}
        return where_found("its first lines", **{name: value for name, value in facts.items() if not others.get(name)})


class Dateline(NamedTuple):
    """Date and agency of a dateline."""

    published: Published | None = None
    agency: str | None = None


@cache
def labels() -> dict[str, str]:
    """Which fact each label of a line or front matter field states."""
    return {label: fact for fact, names in load("source_headers")["labels"].items() for label in names}


def read_head(text: str) -> Head:
    """Read the lines above the first paragraph.

    Only explicit statements count: a line with a label ("Published: 2025-08-05", "Source: The Star"), a byline, a line
    that is nothing but a full date ("Updated" gives the latest day only). The headline is the first line that is none
    of these, if it is short, does not end like a sentence and stands apart from what follows.

    Args:
        text: the whole text.

    Returns:
        What was found; ``bad_date`` is a labelled date that is none, with the reason.
    """
    found: dict[str, object] = {}
    lines = list(islice(_head_lines(text), HEAD_LINES))
    above, body = True, False
    block = _head_block(lines)
    for number, (line, apart) in enumerate(lines):
        body = body or len(line) > LONGEST_HEADLINE or bool(_TWO_SENTENCES.search(line))
        if body or (not above and "published" in found):
            break
        if not above:
            # Some pages put byline and date below a standfirst; only a line that is all date counts there.
            _ = read_dated(line, found) or _signed(line, found)
            continue
        if _fact(line, found, top=number == 0):
            continue
        following = lines[number + 1][0] if number + 1 < len(lines) else None
        if "first" in found and following and (outlet := outlet_above(line)) and _fact(following, {}):
            found.setdefault("publisher", one_line(outlet))
            continue
        stands_apart = apart or following is None or number < block or _fact(following, {})
        if "first" not in found:
            found["first"] = line
            if stands_apart and _is_headline(line):
                found.setdefault("title", one_line(line))
                continue
        above = stands_apart and _is_headline(line)
    if names := bare_author(lines):
        found.setdefault("authors", names)
    found.pop("first", None)
    updated = found.pop("updated", None)
    if updated is not None:
        found.setdefault("published", updated)
    return Head(**found)  # type: ignore[arg-type]


def read_dateline(text: str) -> Dateline:
    """Read the date and the agency off a dateline at the start of one of the first lines.

    A date without a year gives nothing: the year is not stated.
    """
    for line, _ in islice(_head_lines(text), HEAD_LINES):
        match = _CREDIT.match(line)
        if match and (place := match["place"].strip(" ,")) and not CAPITALS.match(place):
            match = None
        if match:
            agency = " ".join(match["agency"].split())
            named = agency[:1].isalpha() and len(agency.split()) <= 5 and not agency.lower().startswith(("the ", "a "))
            named = named and (
                find_outlet(agency) is not None or not lookup(agency)
            )  # "The Canal (Ghent) - translated"
            day = day_in(match["place"], line) or day_in(match["after"], line)
            return Dateline(day, agency if named else None)
        match = _DAY_FIRST.match(line)
        if match and (day := day_in(match["day"], line)):
            return Dateline(day, None)
        match = _DATED.match(line)
        if match and leading_capitals(match["place"]) and (day := day_in(match["place"], line)):
            return Dateline(day, None)
    return Dateline()


def stated_date(text: str) -> Published | None:
    """The publication date that a text itself states, in its head or its dateline; None where it states none."""
    return read_head(text).published or read_dateline(text).published


def _head_lines(text: str) -> Iterator[tuple[str, bool]]:
    """Lines that are not blank, cut to a bounded length, each with whether a blank line or the end follows."""
    start = 0
    pending: str | None = None
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = " ".join(text[start : min(end, start + 400)].split())
        if pending is not None:
            yield pending, not line
        pending = line or None
        start = end + 1
    if pending is not None:
        yield pending, True


def _fact(line: str, found: dict[str, object], *, top: bool = False) -> bool:
    """Whether the line states a fact about the report; the first statement of each is kept in ``found``.

    Args:
        line: the line.
        found: facts so far.
        top: whether it opens the text: "Election Day, 5 November 2024" may be a headline.
    """
    match = _LABELLED.match(line)
    if match and (fact := labels().get(match[1].lower().strip())):
        value = match[2].strip(" *_")
        if fact == "published":
            note_date(value, line, found)
        elif fact == "authors":
            found.setdefault("authors", split_names(value))
        elif fact == "uri":
            found.setdefault("uri", value if re.match(r"https?://\S{3,}$", value) else None)
        else:
            found.setdefault(fact, one_line(value))
        return True
    if _signed(line, found, top=top):
        return True
    if names := read_byline(line):
        found.setdefault("authors", names)
        return True
    standing = bool(_ADDRESS.match(line) or _LONE_DATELINE.match(line)) or (not top and is_section(line))
    return standing or read_dated(line, found)


def _head_block(lines: Sequence[tuple[str, bool]]) -> int:
    """Lines that the first block has, if they are short, no sentences, and one of them states a fact; else none."""
    count = next((at for at, (_, apart) in enumerate(lines, start=1) if apart), 0)
    block = [line for line, _ in lines[:count]]
    facts = [_fact(line, {}, top=at == 0) for at, line in enumerate(block)]
    heads = all(fact or _is_headline(line) for line, fact in zip(block, facts, strict=True))
    return count if heads and any(facts[1:]) else 0


def _signed(line: str, found: dict[str, object], *, top: bool = False) -> bool:
    """Whether the line is a list of facts, kept in ``found``."""
    told = read_signature(line)
    if told is None or (top and not (told.publisher or told.authors)):
        return False
    facts = {"published": told.published, "publisher": told.publisher}
    for fact, value in facts.items():
        if value is not None:
            found.setdefault(fact, value)
    if told.authors:
        found.setdefault("authors", split_names(told.authors))
    return True


def _is_headline(line: str) -> bool:
    end = line.rstrip("\"'”’»)*_ ")[-1:]
    return len(line) <= LONGEST_HEADLINE and len(line.split()) >= 2 and end not in {".", ",", ";", ":", ""}
