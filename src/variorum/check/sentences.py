"""Sentences as they were written, where the parse tore one in two or took two for one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Reading

#: "OSLO, May 5 - ": where and when a report was written, no part of its first sentence.
_DATELINE = re.compile(
    r"(?P<place>[^,\n]{3,40}),\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s+\d{4})?(?:\s+\([^)\n]{2,20}\))?\s*[-–—]+\s+(?=\S)"
)
#: What a sentence ends with; a line that ends is a sentence's end as well.
_ENDED = re.compile(r"[.!?…:;][\"“”'’)\]]*\s*$|\n\s*$")
#: The parse takes the stop behind a unit for that of an abbreviation: "It flies at 730 km/h. Critics asked".
_UNIT_ENDS = re.compile(r"\d\s?(?:km/h|m/s|mi/h|km|kg|mph|kph|cm|mm|ha)[.!?][”\"’)]*\s+(?=[“\"]?[A-Z0-9])")

#: Where one sentence ends and the next begins, in words of which no parse is at hand.
SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s+(?=[A-Z“\"])")


def written_sentences(reading: Reading) -> list[tuple[int, int]]:
    """The sentences of a parsed report, ``(start, end)`` in order of offset; none of one that was not parsed.

    What goes on in lower case or with a comma behind no mark that ends a sentence is no sentence of its own, nor is
    what goes on inside "km/h"; a dateline is one, and a unit with a stop behind it may end one.
    """
    if reading.doc is None:
        return []
    text = reading.document.text
    whole: list[tuple[int, int]] = []
    for sent in reading.doc.sents:
        start, end = sent.start_char, sent.end_char
        if whole and _goes_on(text, whole[-1][0], start):
            whole[-1] = (whole[-1][0], end)
            continue
        dateline = _DATELINE.match(text, start, end)
        if dateline is not None and dateline["place"].isupper():
            whole.append((start, dateline.end()))
            start = dateline.end()
        whole.append((start, end))
    return [part for start, end in whole for part in _parted(text, start, end)]


def _goes_on(text: str, before: int, start: int) -> bool:
    """Whether a sentence of the parse only goes on with the one that began before."""
    if text[start - 1] == "/":
        return True
    goes_on = text[start : start + 1].islower() or text.startswith((",", ";"), start)
    return goes_on and not _ENDED.search(text[before:start])


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, or those that it is where a unit ends one."""
    for found in _UNIT_ENDS.finditer(text, start, end):
        yield start, len(text[: found.end()].rstrip())
        start = found.end()
    yield start, end
