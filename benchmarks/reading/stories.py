"""Stories put together of texts that were gathered for other ends: reports of one topic, as a user would have them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

from gold import read_lines
from packs.measure import documents_of

from variorum.lineage.stems import stem, weight
from variorum.model import Document, Published, stable_id
from variorum.reference.folding import fold

#: Reports of a story of articles that no one sorted by topic: the one in the middle and those most like it.
LARGE = 8
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def stories(data: Path, topics: str, articles: str) -> Iterator[tuple[str, list[Document]]]:
    """Name and reports of each story, by turns: a sub-topic of ECB+, then articles of PolNeAR by likeness of words.

    Args:
        data: folder with the gold.
        topics: file of texts, each with its ``subtopic`` (or ``topic``).
        articles: file of texts that nobody sorted.
    """
    for pair in zip_longest(_by_topic(data / topics), _by_likeness(data / articles)):
        yield from (story for story in pair if story is not None)


def packs(data: Path) -> Iterator[tuple[str, list[Document]]]:
    """Name and reports of the marked stories."""
    lines: dict[str, list[Document]] = defaultdict(list)
    for line in read_lines(data / "packs/texts.jsonl"):
        lines[line["pack"]].append(documents_of(line))
    yield from sorted(lines.items())


def _by_topic(path: Path) -> Iterator[tuple[str, list[Document]]]:
    topics: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for line in read_lines(path) if path.exists() else ():
        topics[line.get("subtopic") or line["topic"]].append(line)
    for name in sorted(topics):
        yield name, [_report(line) for line in sorted(topics[name], key=lambda one: one["doc_id"])]


def _by_likeness(path: Path) -> Iterator[tuple[str, list[Document]]]:
    articles = sorted(read_lines(path), key=lambda one: one["doc_id"]) if path.exists() else []
    for number, group in enumerate(_grouped(articles), 1):
        yield f"articles {number}", [_report(line) for line in group]


def _report(line: Mapping[str, Any]) -> Document:
    day = line.get("date") or ""
    published = Published(edtf=day, lower=day, upper=day, basis="stated") if _DAY.fullmatch(day) else Published()
    return Document(
        id=stable_id("d", line["doc_id"]), uri=line["doc_id"], text=line["text"], sha256="", chars=len(line["text"]),
        publisher=line.get("publisher"), published=published,
    )  # fmt: skip


def _grouped(articles: Sequence[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    """Groups of articles with the most weighty words in common, each article in one at most."""
    words = [Counter(stem(fold(word)) for word in re.findall(r"[A-Za-z]{4,}", line["text"])) for line in articles]
    sets = [{word for word, times in counts.items() if times > 1 and weight(word) > 0.5} for counts in words]
    left = set(range(len(articles)))

    def alike(one: int, other: int) -> float:
        return len(sets[one] & sets[other]) / (len(sets[one] | sets[other]) or 1)

    while len(left) >= LARGE:
        near = {
            one: sorted(left - {one}, key=lambda other, one=one: (-alike(one, other), other))[: LARGE - 1]
            for one in left
        }
        middle = min(near, key=lambda one: (-sum(alike(one, other) for other in near[one]), one))
        yield [articles[index] for index in sorted([middle, *near[middle]])]
        left -= {middle, *near[middle]}
