"""Stretches of quoted speech in a text."""

from __future__ import annotations

import re

_OPENING = {"“": "”", "«": "»", "„": "“”", "‹": "›", "「": "」", "『": "』", "``": "''"}
_QUOTE_MARK = re.compile(r"``|''|[“”„«»‹›「」『』\"]")
_BREAK = re.compile(r"\n[ \t\r]*\n")
#: A pair of quotation marks around fewer words marks a name or a doubt, not speech.
_SPEECH_FROM = 5


def quotations(text: str) -> list[tuple[int, int]]:
    """Stretches of quoted speech, marks left outside.

    A quotation ends with its paragraph at the latest: a speaker quoted over several paragraphs has an opening mark in
    each and a closing one only in the last.
    """
    found: list[tuple[int, int]] = []
    paragraph = 0
    for cut in [*(match.start() for match in _BREAK.finditer(text)), len(text)]:
        found += _quotations_in(text, paragraph, cut)
        paragraph = cut
    return found


def _quotations_in(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for match in _QUOTE_MARK.finditer(text, begin, end):
        mark = match.group()
        if opened is None:
            if mark in _OPENING:
                opened = (match.end(), _OPENING[mark])
            elif mark == '"':
                opened = (match.end(), '"')
        elif mark in opened[1] or (mark == "''" and opened[1] == '"'):
            found.append((opened[0], match.start()))
            opened = None
    if opened is not None and (opened[1] != '"' or end - opened[0] < 600):
        found.append((opened[0], end))
    return [(first, last) for first, last in found if text.count(" ", first, last) + 1 >= _SPEECH_FROM]
