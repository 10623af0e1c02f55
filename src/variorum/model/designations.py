"""Names of makes with a number in them: "seven AK-47s", "two Boeing 737 jets", "30 iPhone 15 handsets"."""

from __future__ import annotations

import re

#: A count, then a name with a capital in it and its number, with whatever joins them.
_COUNT = r"(?:\d|\b(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\b)"
_MADE = re.compile(
    rf"(?i:{_COUNT})(?:[^\d]*?[\s-])?(?<![\w.])([A-Za-z]{{0,3}}[A-Z][A-Za-z]{{0,9}})"
    r"\s?[-–]?\s?(\d{1,4}[A-Za-z]{0,2}?)(?:['’]?s)?(?![\w]|[.,]\d)"
)


def designation(text: str) -> str:
    """The make that the words of a count name, in one spelling; empty where they name none.

    Args:
        text: a count with what it counts, as "seven AK 47 rifles".
    """
    found = _MADE.search(text)
    return f"{found[1]}{found[2]}".casefold() if found else ""
