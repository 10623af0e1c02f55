"""Who speaks in a transcript: lines that open with a name and a colon."""

from __future__ import annotations

import re
from dataclasses import replace

from ..model import Reading
from .lexicon import described_kinds, reporting_words
from .names import Names
from .report import Report
from .sources import Source, outlet_kind

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
    speakers: dict[str, Source] = {}
    for index, label in enumerate(labels):
        start, end = label.end(), labels[index + 1].start() if index + 1 < len(labels) else len(text)
        blank = text.find("\n\n", start, end)
        end = blank if blank >= 0 else end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            continue
        if (speaker := speakers.get(label.group(1))) is None:
            speaker = speakers[label.group(1)] = _speaker(names, label)
        found.append(
            Report(
                token=-1,
                cue=((label.end() - 1, label.end()),),
                content=((start, end),),
                source=replace(speaker, start=label.start(1), end=label.end(1)),
                stance="asserts",
                form="quote",
                inferred=True,
            )
        )
    return found


def _speaker(names: Names, label: re.Match[str]) -> Source:
    """Who a label names: a paper or broadcaster, somebody by what they do ("HOST", "Q"), else a person."""
    start, end = label.span(1)
    words = label.group(1)
    known = outlet_kind(words)
    if known is not None:
        return Source(start, end, words, known)
    if len(words) == 1 or words.lower() in described_kinds()["person"] | reporting_words("unnamed"):
        return Source(start, end, words, "unnamed")
    return Source(start, end, _full_name(names, words), "person")


def _full_name(names: Names, label: str) -> str:
    """The name that a surname in capitals stands for, where the text gives exactly one."""
    bare = label.split("(")[0].split()
    full = {
        name.canonical or name.text
        for name in names.names
        if name.kind == "person"
        and (name.canonical or name.text).casefold().split()[-len(bare) :] == [word.casefold() for word in bare]
    }
    longest = {name for name in full if len(name.split()) > len(bare)}
    return longest.pop() if len(longest) == 1 else label
