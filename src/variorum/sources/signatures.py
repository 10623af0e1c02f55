"""Lines at the head of a report that are a list of facts: "By Ana Rolf, Coast Daily, 15 March 2026"."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from ..model import Published
from ..reference import load, load_words
from ..reference.folding import fold
from ..reference.gazetteer import lookup
from ..reference.outlets import find_outlet
from .loose_days import CLOCK, LABEL, loose_day
from .publication import DAY_FIRST, MONTH_FIRST, WEEKDAY, NoDateError, parse_publication

_DAY = tuple(
    re.compile(rf"(?<![\w-]){WEEKDAY}(?P<all>{form})(?:(?:,?\s(?:at\s)?|T){CLOCK})?(?![\w-])", re.IGNORECASE)
    for form in (DAY_FIRST, MONTH_FIRST, r"\d{4}-\d{2}-\d{2}")
)
_BETWEEN = re.compile(r"\s*[|·•–—]\s*|\s+-{1,2}\s+|\s*[,;]\s+|\s*[,;]$|^[,;]\s*|\s{3,}")
_BY = re.compile(r"^(?:words\s|text\s|story\s|reported\s|posted\s)?by\s", re.IGNORECASE)
_ASIDE = re.compile(
    rf"^(?:at\s)?{CLOCK}(?:\s(?:on|at))?$|^\d+\smin(?:ute)?s?(?:\s(?:to\s)?read)?$|^{LABEL}$"
    r"|^(?:\S+\sedition|translated(?:\s.{2,24})?)$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"^(?:www\.)?[a-z][\w-]{2,40}(?:\.[a-z]{2,7}){1,2}$", re.IGNORECASE)
_LABELLED_DAY = re.compile(LABEL, re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s\([^()]{2,30}\)$")
#: A line of facts is no longer than this, and has no more parts.
_LONGEST, _MOST = 140, 6


class Signature(NamedTuple):
    """What one line tells of the report."""

    published: Published | None
    publisher: str | None
    authors: str | None
    dated: bool = False


def read_signature(line: str) -> Signature | None:
    """Read a line whose parts, between commas, bars and dashes, are a day, an outlet, a byline, a place or a clock.

    A name is the outlet's only if the reference data list it or its first or last word says so ("Harbor Times", "Radio
    Rost"); what stands beside it may be a place, a section or a person, and is left. A day may lack its year
    ("Tuesday, March 9"), or be a day of the week ("Last updated Tuesday 19:45"): then no date is told, only that the
    line is one of facts.

    Returns:
        None where the line has neither a day with a name beside it nor a byline with an outlet, or has a part that is
        none of these: "On 5 March 2026, the council voted" is a sentence.
    """
    line = line.strip(" *_#")
    if len(line) > _LONGEST or line[-1:] in (".", "!", "?", ":") or not line:
        return None
    whole = next((match for form in _DAY if (match := form.search(line))), None)
    day = whole or loose_day(line)
    rest = f"{line[: day.start()]} | {line[day.end() :]}" if day else line
    parts = [part for part in _BETWEEN.split(rest) if part.strip()]
    if len(parts) > _MOST or (whole is not None and not parts):
        return None
    authors = publisher = None
    for part in (_IN_BRACKETS.sub("", part.strip()) for part in parts):
        if _BY.match(part):
            by = _BY.sub("", part)
            publisher, authors = (publisher or by, authors) if is_outlet(by) else (publisher, authors or by)
        elif is_outlet(part):
            publisher = publisher or part
        elif not (_ASIDE.match(part) or _is_name(part) or is_section(part)):
            return None
    publisher = publisher or _in_full(authors, parts)
    # "Port Bay | 2 March 2026": a place or a section, and still the day of the report; "In Rost 2 March" is neither.
    set_off = day is not None and line[: day.start()].rstrip()[-1:] in (*",;|·•–—-", "")
    names = [part for part in parts if not _ASIDE.match(part.strip())]
    if day and not whole and not publisher and not authors and _LABELLED_DAY.match(day[0]):
        publisher = next((name for name in map(str.strip, names) if not is_section(name) and not lookup(name)), None)
    beside = len(parts) == 1 if whole else len(names) == 0 or (set_off and len(names) == 1)
    if not (publisher and (day or authors)) and not (day and (authors or (beside and (set_off or not whole)))):
        return None
    return Signature(_published(whole["all"], line) if whole else None, publisher, authors, day is not None)


def _published(day: str, line: str) -> Published | None:
    try:
        return parse_publication(day, f"a line at its head says: {line[:80]}")
    except NoDateError:
        return None


def is_outlet(name: str) -> bool:
    """Whether a name is an outlet's by the reference data: listed, or with a last word as outlets have it."""
    bare = name.strip()
    if _ADDRESS.match(bare):
        return True
    if not _is_name(bare):
        return False
    if find_outlet(bare) is not None:
        return True
    first, *_, last = bare.split() if " " in bare else ("", "")
    if first.lower() in load("source_headers")["sections"]:
        return False
    ends = load_words("name_heads", "outlet") | load_words("name_heads", "outlet_endings")
    return last in ends or first in load_words("name_heads", "outlet_openers")


def outlet_above(line: str) -> str | None:
    """The outlet that a line above the date names, with a section behind it or not, or as those who work for it.

    "Harbour Herald", "Harbour Herald — news", "Rost Horizon staff": what has a staff is an outlet, whatever its name.
    """
    parts = [part.strip() for part in _BETWEEN.split(line.strip(" *_#")) if part.strip()]
    if not parts or not all(is_section(part) for part in parts[1:]):
        return None
    named = without_staff(parts[0])
    if named != parts[0] and len(named.split()) > 1 and _is_name(named) and not is_section(named.split()[0]):
        return named
    return named if is_outlet(named) else None


def without_staff(name: str) -> str:
    """A name without the words for those who work there: "Bay Gazette staff" is of the Bay Gazette."""
    words = name.split()
    while len(words) > 1 and words[-1].lower() in load("source_headers")["staff"]:
        words.pop()
    return " ".join(words)


def _in_full(authors: str | None, parts: list[str]) -> str | None:
    """The name among the parts that the author's initials stand for: "by RTH Desk" beside "Rost Transit Hub"."""
    short = without_staff(authors or "").replace(".", "")
    if len(short) < 2 or not short.isupper():
        return None
    return next((part.strip() for part in parts if "".join(word[0] for word in part.split()) == short), None)


def is_section(part: str) -> bool:
    """Whether words name a section of a page, or what kind of text it is: "World", "Exclusive"."""
    return part.lower() in load("source_headers")["sections"]


def _is_name(part: str) -> bool:
    """Whether all words of a part are written as in a name."""
    words = part.split()
    small = load("source_headers")["particles"]
    return (
        1 <= len(words) <= 6
        and words[0][0].isupper()
        and all(
            word[0].isupper() or word[0].isdigit() or word in small or word in ("&", "of", "the", "in", "at")
            for word in words
        )
    )


def named_by_file(name: str, text: str) -> str | None:
    """The publisher that a line at the head names and the file is called after: "coast_daily-2.txt".

    Args:
        name: the file's name, folders before it or not.
        text: the report.

    Returns:
        The name as the line has it; None where no part of a line below the first is the file's name.
    """
    stem = re.sub(r"\.\w{2,5}$", "", name.rsplit("/", 1)[-1])
    called = {_letters(stem), _letters(re.sub(r"[\d\W_]+$", "", stem))}
    lines = [line.strip(" *_#") for line in islice((one for one in text[:3000].split("\n") if one.strip()), 8)]
    for line in lines[1:]:
        if len(line) > _LONGEST:
            break
        parts = [_BY.sub("", part.strip()) for part in _BETWEEN.split(line) if part.strip()]
        names = [without_staff(part) for part in parts]
        if not all(_is_name(part) or part[0].isdigit() or _ASIDE.match(part) or is_section(part) for part in names):
            continue
        for part in names:
            if len(part) >= 3 and _letters(part) in called and _is_name(part):
                return part
    return None


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", fold(name)).removeprefix("the")
