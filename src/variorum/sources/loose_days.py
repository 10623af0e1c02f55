"""Days at the head of a report that do not say their year: "Tuesday, March 9", "Last updated Friday 19:45"."""

from __future__ import annotations

import re

from .publication import DAY_NAME, MONTH

#: A time of day with its zone, as pages put it beside the day.
CLOCK = r"\d{1,2}(?:[:.]\d{2}(?::\d{2})?|(?=\s?[ap]\.?m))(?:\s?[ap]\.?m\.?)?(?:\s?(?:[A-Z]{2,4}|Z|[+-]\d{2}:?\d{2})\b)?"
#: Words that say what a day at the head is.
LABEL = r"(?:(?:first|last)\s)?(?:posted|published|updated?|modified)(?:\s(?:on|at))?\s?:?"

_SHORT = r"(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?"
_DAY_OF_YEAR = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?)"
_LOOSE = tuple(
    re.compile(
        rf"(?<![\w-])(?:{LABEL}\s{{0,2}})?(?:{CLOCK}\s?,?\s(?:on\s)?)?{form}(?:,?\s(?:at\s)?{CLOCK})?(?![\w-])",
        re.IGNORECASE,
    )
    for form in (rf"(?:(?:{DAY_NAME}|{_SHORT})\s?,?\s)?{_DAY_OF_YEAR}", DAY_NAME)
)


def loose_day(line: str) -> re.Match[str] | None:
    """The day without a year that a line of facts gives, with its label and its clock; None where it gives none."""
    return next((match for form in _LOOSE if (match := form.search(line))), None)
