"""Who wrote a report, by the lines at its head: "By Ann Example in Rost", or a bare name beside the date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..reference import load
from ..reference.gazetteer import lookup
from .decoding import one_line
from .head_dates import read_dated
from .signatures import is_outlet, read_signature, without_staff

_BYLINE = re.compile(
    r"^(?:by\s|(?:words|text|story|reporting)(?:\sby\s|\s?:\s?(?:by\s)?))(.{3,90})$",
    re.IGNORECASE,
)
#: Where they wrote: "Ann Example in Rost", "Ann Example reporting from Rost".
_WHERE = re.compile(r"\s(?:reporting\s)?(?:in|at|from)\s[^\W\da-z].*$")
_NAME_WORD = re.compile(r"[^\W\d_](?:['’.-]?[^\W\d_])*\.?$")
#: A head's block of lines is no longer than this; a bare name has so many words.
_BLOCK, _WORDS = 4, (2, 4)


def split_names(value: str) -> tuple[str, ...]:
    """Names of a list such as "Jane Doe, John Roe and Ann Poe"."""
    parts = re.split(r"\s?[;,&]\s?|\sand\s", value)
    return tuple(name for part in parts[:20] if (name := one_line(part)))


def read_byline(line: str) -> tuple[str, ...]:
    """Names of a byline; nothing for "By Monday evening the toll had risen"."""
    match = _BYLINE.match(line)
    if not match:
        return ()
    value = match[1]
    people = _WHERE.sub("", value.partition(",")[0])
    small = load("source_headers")["particles"]
    words = people.split()
    looks = 2 <= len(words) <= 9 and value[-1] not in ".:;?!" and not any(mark.isdigit() for mark in value)
    if not looks or not all(word in small or word[0].isupper() for word in words):
        return ()
    return split_names(people)


def bare_author(lines: Sequence[tuple[str, bool]]) -> tuple[str, ...]:
    """The name that stands alone below the day of a report, or above a line that gives outlet and day.

    Args:
        lines: the lines at the head, each with whether a blank one follows.

    Returns:
        The one name, what stands behind a comma or "in" left out ("Ann Example, Rost"); nothing where it may be an
        outlet's, a place's or a section's. What stands directly above a bare day may be the outlet.
    """
    for opening, last in _blocks(lines):
        first = max(opening, 1)  # above all stands the headline
        days = [at for at in range(first, last) if _tells_the_day(lines[at][0])]
        if len(days) != 1 or last - first > _BLOCK:
            continue
        (day,) = days
        if day == last - 2 and (name := _person(lines[last - 1][0])):
            return (name,)
        signed = read_signature(lines[day][0])
        if day == first + 1 and signed and signed.publisher and (name := _person(lines[first][0])):
            return (name,)
    return ()


def _blocks(lines: Sequence[tuple[str, bool]]) -> list[tuple[int, int]]:
    """Lines with no blank one between them: the first of each, and the one behind the last."""
    ends = [at + 1 for at, (_, apart) in enumerate(lines) if apart]
    return list(zip([0, *ends], ends, strict=False))


def _tells_the_day(line: str) -> bool:
    signature = read_signature(line)
    return read_dated(line, {}) or bool(signature and signature.dated)


def _person(line: str) -> str | None:
    name = _WHERE.sub("", line.partition(",")[0]).strip()
    words = name.split()
    small = load("source_headers")["particles"]
    if not _WORDS[0] <= len(words) <= _WORDS[1] or line[-1:] in (".", "!", "?", ":") or without_staff(name) != name:
        return None
    if not all(_NAME_WORD.match(word) and (word[0].isupper() or word in small) for word in words):
        return None
    if is_outlet(name) or not _no_person().isdisjoint(word.lower() for word in words) or lookup(name):
        return None
    return name


@cache
def _no_person() -> frozenset[str]:
    """Words that are of outlets, sections, bodies and landscapes, not of people."""
    heads = load("name_heads")
    listed = (*heads["outlet"], *heads["organisation"], *heads["features"], *heads["settlement"], *heads["openers"])
    return frozenset(word.lower() for word in (*listed, *load("source_headers")["sections"]))
