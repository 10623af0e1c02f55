"""Rewrites invented from news stories, looked for in the pile of all; and reports of like events, to be left apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from random import Random

from gold import Row, read_lines
from reuse.invented_rewrites import MANNERS, rewrite

from variorum.lineage.rewrites import Telling, find_rewrites
from variorum.lineage.texts import read_texts

NEEDS = ("reuse/reuters_docs.jsonl", "coref/ecbplus_train.jsonl")
#: Stories that are told again, and characters of each.
STORIES = 300
SIZES = range(500, 6000)
#: Sentences of another story that the rewriter may add.
OWN = (0, 0, 1, 2, 4)


def measure(data: Path) -> Iterator[Row]:
    """Invented rewrites found by manner, and pairs of different events of one kind that are called rewrites."""
    chance = Random(6)
    lines = [line for line in read_lines(data / NEEDS[0]) if len(line["text"]) in SIZES]
    stories = chance.sample(lines, STORIES)
    documents: list[tuple[str, str]] = []
    for at, line in enumerate(stories):
        manner = sorted(MANNERS)[at % len(MANNERS)]
        own = [f"{part}." for part in stories[at - 1]["text"].split(". ") if len(part) in range(40, 300)]
        added = chance.sample(own, min(len(own), chance.choice(OWN)))
        documents.append((line["id"], line["text"]))
        documents.append((f"{manner} {line['id']}", rewrite(line["text"], MANNERS[manner], chance, added)))
    found = _pairs(documents)
    for manner in sorted(MANNERS):
        wanted = [frozenset((key.split()[1], key)) for key, _ in documents if key.startswith(manner)]
        yield Row(f"invented rewrites found, {manner}, %", 100 * sum(one in found for one in wanted) / len(wanted))
    yield from _like_events(data)


def _like_events(data: Path) -> Iterator[Row]:
    """ECB+ has two events of one kind in each topic; reports of the one are none of the other's rewrites."""
    topics: dict[int, dict[str, tuple[str, str]]] = defaultdict(dict)
    for line in read_lines(data / NEEDS[1]):
        text = line.get("text") or " ".join(" ".join(sentence) for sentence in line["sents"])
        topics[line["topic"]][line["doc_id"]] = (line["subtopic"], text)
    wrong = count = 0
    for topic in topics.values():
        found = _pairs([(key, text) for key, (_, text) in topic.items()])
        for one, other in combinations(topic, 2):
            if topic[one][0] != topic[other][0]:
                count += 1
                wrong += frozenset((one, other)) in found
    yield Row("reports of two like events called rewrites, %", 100 * wrong / count, note=f"of {count:,} pairs")


def _pairs(documents: list[tuple[str, str]]) -> set[frozenset[str]]:
    texts = read_texts(documents)
    return {
        frozenset((texts.words[one].document, texts.words[other].document))
        for one, other in find_rewrites(Telling(texts), {}, ())
    }
