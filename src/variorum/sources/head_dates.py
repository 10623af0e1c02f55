"""Dates among the first lines of a text: labelled, alone on a line, behind a place in capitals."""

from __future__ import annotations

import re

from ..model import Published
from .loose_days import loose_day
from .publication import DAY_FIRST, MONTH_FIRST, NoDateError, parse_publication

_DATED_LABEL = re.compile(r"^(?:published|posted)(?:\son)?\s:?\s?(?=[\dA-Z])(.{6,110})$", re.IGNORECASE)
_UPDATED = re.compile(r"^(?:last\s)?(?:updated|modified)(?:\son)?\s?:?\s{0,2}(\S.{5,80})$", re.IGNORECASE)
# A dash before a clock parts it from the day: "April 9, 2026 - 14:05".
_LOOSE = re.compile(r"(?<=\d)(?!\s-\s\d{1,2}\s?[:.]\s?\d\d)\s?([-:/])\s?(?=\d)")
_DAY = tuple(re.compile(form, re.IGNORECASE) for form in (DAY_FIRST, MONTH_FIRST))
#: Two letters or more at the start; whether they are capitals is asked of the first.
CAPITALS = re.compile(r"^[^\W\d_]{2,}")


def read_dated(line: str, found: dict[str, object]) -> bool:
    """Whether the line is a date and nothing else, but for a word such as "Posted" or a place in capitals before it."""
    if len(line) > 120 or not any(character.isdigit() for character in line):
        return False
    if match := _UPDATED.match(line):
        # Updated on a day: published on it or before, and nothing says how long before.
        last = _day_of(match[1])
        if last and last.upper:
            reason = f"a line at its head says: {line[:80]}"
            found.setdefault("updated", parse_publication(f"../{last.upper}", reason))
        return last is not None
    if match := _DATED_LABEL.match(line):
        # Behind the label the day counts, whatever follows it: "Posted: Nov 3, 2026 6:45 AM, last updated ...".
        value = _tight(match[1])
        day = next((day[0] for form in _DAY if (day := form.match(value))), value)
        return note_date(value, line, found, loud=False) or note_date(day, line, found, loud=False)
    if len(line) > 60:
        return False
    if note_date(line, line, found, loud=False):
        return True
    words = line.split()
    if not leading_capitals(line):
        return False
    return any(note_date(" ".join(words[count:]).lstrip(", "), line, found, loud=False) for count in range(1, 6))


def note_date(value: str, line: str, found: dict[str, object], loud: bool = True) -> bool:
    """Whether a value is a date, kept in ``found``; ``loud`` where a label says so and a wrong one is a problem."""
    value = _tight(value)
    reason = f"a line at its head says: {line[:80]}"
    try:
        published = parse_publication(value, reason)
    except NoDateError as error:
        # "Published: 23:52, 18 Sep" is a day, though not a whole one.
        if loud and not read_dated(line, found) and not loose_day(value):
            found.setdefault("bad_date", (value, str(error)))
        return False
    if not loud and published.lower != published.upper:
        return False  # a bare year or month on a line may be anything
    found.setdefault("published", published)
    return True


def _day_of(value: str) -> Published | None:
    value = _tight(value)
    try:
        return parse_publication(value, "")
    except NoDateError:
        return day_in(value, value)


def _tight(value: str) -> str:
    """Tokenised text puts blanks around every mark: "November 28 , 2005 , 09 : 11"."""
    return _LOOSE.sub(r"\1", value.replace(" ,", ","))


def leading_capitals(place: str) -> bool:
    """Whether words begin with a place as datelines write it ("MINSK", "NEW YORK")."""
    first = CAPITALS.match(place.strip())
    return bool(first and first[0].isupper())


def day_in(words: str, line: str) -> Published | None:
    """The first full date within the words of a dateline, None where they give none."""
    for form in _DAY:
        if match := form.search(" ".join(words.replace(" ,", ",").split())):
            try:
                return parse_publication(match[0], f"its dateline says: {line[: min(80, len(words) + 12)].strip()}")
            except NoDateError:
                return None
    return None
