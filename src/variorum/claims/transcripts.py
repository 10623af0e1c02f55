"""Who speaks in a transcript: lines that open with a name and a colon."""

from __future__ import annotations

import re

from ..model import Reading
from .names import Names
from .report import Report
from .sources import Source

#: "BLITZER: ...", "Q: ...", "Anna Berg (Oslo): ..."; a speaker's label is short and stands at the start of a line.
_LABEL = re.compile(
    r"^[ \t]*[\"“]?([A-Z][\w.'’-]{0,30}(?: [\w.'’&-]{1,30}){0,4}(?: ?\([^()\n]{1,40}\))?) ?:(?=[ \t]+\S)", re.M
)
#: So many labelled lines make a transcript, and one name must come back.
_FEWEST = 3


def transcript_reports(reading: Reading, names: Names) -> list[Report]:
    """Attributions of a transcript's lines, each up to the next label.

    Args:
        reading: the document.
        names: its names.

    Returns:
        One report for each labelled line; none where too few lines are labelled or no label comes back.
    """
    text = reading.document.text
    labels = list(_LABEL.finditer(text))
    spoken = [label.group(1) for label in labels]
    if len(labels) < _FEWEST or len(set(spoken)) == len(spoken) or len(set(spoken)) < 2:
        return []
    found: list[Report] = []
    for index, label in enumerate(labels):
        start, end = label.end(), labels[index + 1].start() if index + 1 < len(labels) else len(text)
        blank = text.find("\n\n", start)
        end = blank if 0 <= blank < end else end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            continue
        inside = names.inside(label.start(1), label.end(1))
        named = inside[0] if len(inside) == 1 else None
        source = Source(
            start=label.start(1),
            end=label.end(1),
            name=(named.canonical or named.text) if named else label.group(1),
            kind="person" if named is None or named.kind == "person" else "body",
        )
        found.append(
            Report(
                token=-1,
                cue=((label.end() - 1, label.end()),),
                content=((start, end),),
                source=source,
                stance="asserts",
                form="quote",
                inferred=True,
            )
        )
    return found
