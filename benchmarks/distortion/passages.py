"""The passages that are distorted: a sentence with the ones around it, and the two reports that are made of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random

from gold import read_lines

from variorum.claims import read_claims
from variorum.language import identify, parse
from variorum.model import Document, Published, Reading
from variorum.normalise import read_values

#: Words of a sentence worth changing: shorter ones are headings, longer ones lists.
WORDS = (7, 38)
#: Good enough to cut passages; the program splits them again by its own means.
_END = re.compile(r"(?<=[.!?])[\"”'’]*\s+(?=[\"“‘'A-Z0-9])|\n+")
DAY = "2016-09-14"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a report.

    Attributes:
        source: which report it stands in.
        text: its sentences.
        start, end: the sentence to be changed.
        published: the day of the report, ISO.
    """

    source: str
    text: str
    start: int
    end: int
    published: str = DAY


def passages(data: Path, chance: Random, number: int) -> list[Passage]:
    """Passages of the development texts, in an order that only the seed decides."""
    found: list[Passage] = []
    for name in ("packs/texts.jsonl", "attribution/polnear_dev.jsonl"):
        if (data / name).exists():
            for line in read_lines(data / name):
                day = line.get("published") or line.get("date") or DAY
                found += cut(line["doc_id"], line["text"], day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else DAY)
    if (path := data / "contradiction/newsnli_dev.jsonl").exists():
        for line in read_lines(path):
            found.append(Passage(line["id"], line["a"], 0, len(line["a"])))
    found = [one for one in found if WORDS[0] <= len(one.text[one.start : one.end].split()) <= WORDS[1]]
    chance.shuffle(found)
    return found[:number]


def cut(source: str, text: str, day: str) -> Iterator[Passage]:
    """Each sentence of a text with the one before it and the one after."""
    ends = [match.end() for match in _END.finditer(text)]
    starts = [0, *ends]
    stops = [*ends, len(text)]
    for index, (start, stop) in enumerate(zip(starts, stops, strict=True)):
        first, last = starts[max(index - 1, 0)], stops[min(index + 1, len(stops) - 1)]
        sentence = text[start:stop].rstrip()
        yield Passage(source, text[first:last].rstrip(), start - first, start - first + len(sentence), day)


def report(key: str, text: str, publisher: str, day: str) -> Document:
    """One report of a pair."""
    digest = sha256(f"{key} {text}".encode()).hexdigest()
    return Document(
        id=key, uri=key, text=text, sha256=digest, publisher=publisher, chars=len(text),
        published=Published(edtf=day, lower=day, upper=day, basis="stated"),
    )  # fmt: skip


def read_reports(documents: Sequence[Document]) -> dict[str, Reading]:
    """Readings with values and claims by key: all reports are parsed in one go, which is what costs time."""
    known, _ = identify(documents)
    return {reading.document.id: reading for reading in read_claims(read_values(parse(known)))}
