"""What one way of finding copies costs a process of its own. Prints one JSON object and writes the pairs it found.

    python reuters_cost.py STORIES.jsonl ours|index|lsh PAIRS.json

``ours`` is what ``variorum lineage`` does between reading and writing: words, passages with their spans, retellings,
shared forms and directions. ``index`` is the exhaustive peer: all word 5-grams of all stories in an inverted index,
those in more than 200 stories dropped; its pairs are the reference. ``lsh`` is datasketch's MinHash LSH.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

GRAM, FREQUENT, CONTAINED, FEWEST = 5, 200, 0.5, 15


def main() -> None:
    """Read the stories, then find pairs against the clock."""
    stories, way, pairs = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    with stories.open(encoding="utf-8") as lines:
        told = [json.loads(line) for line in lines]
    cost = {"ours": _ours, "index": _index, "lsh": _lsh}[way](told, pairs)
    unit = 1024**2 if sys.platform == "darwin" else 1024
    print(json.dumps({"stories": len(told), "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit, **cost}))


def grams(text: str) -> set[str]:
    """Word 5-grams."""
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1)}


def _ours(told: list[dict[str, Any]], target: Path) -> dict[str, float]:
    from variorum.lineage import trace_pile
    from variorum.lineage.passages import each_shared
    from variorum.lineage.texts import read_texts
    from variorum.model import Document, Published
    from variorum.sources.publication import NoDateError, parse_publication

    def published(words: str) -> Published:
        try:
            return parse_publication(words, "stated")
        except NoDateError:
            return Published()

    documents = [
        Document(id=one["id"], uri=one["id"], text=one["text"], sha256="", published=published(one["date"]))
        for one in told
    ]
    for _ in trace_pile(documents[:50]):
        pass  # modules and lexicons are loaded before the clock starts
    start = time.process_time()
    found = trace_pile(documents)
    derivations = list(found)
    seconds = time.process_time() - start
    start = time.process_time()
    copies = sum(1 for _ in trace_pile(documents, rewrites=False))
    copying = time.process_time() - start
    start = time.process_time()
    passages = sum(1 for _ in each_shared(read_texts([(one.id, one.text) for one in documents]), 10))
    alone = time.process_time() - start
    target.write_text(json.dumps([(d.source, d.target, d.kind, d.template) for d in derivations]), "utf-8")
    return {
        "seconds": seconds,
        "passages_seconds": alone,
        "passages": passages,
        "copies_seconds": copying,
        "copies": copies,
        "pairs": len(derivations),
        "templates": found.templates,
        "families": found.families,
    }


def _index(told: list[dict[str, Any]], target: Path) -> dict[str, float]:
    start = time.process_time()
    sets = [grams(one["text"]) for one in told]
    index: dict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(sets):
        for gram in own:
            index[gram].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in index.values():
        if 1 < len(holders) <= FREQUENT:
            for at, later in enumerate(holders):
                for earlier in holders[:at]:
                    shared[earlier, later] += 1
    pairs = [
        (told[one]["id"], told[other]["id"])
        for (one, other), count in shared.items()
        if (least := min(len(sets[one]), len(sets[other]))) >= FEWEST and count / least >= CONTAINED
    ]
    seconds = time.process_time() - start
    target.write_text(json.dumps(pairs), "utf-8")
    return {"seconds": seconds, "pairs": len(pairs)}


def _lsh(told: list[dict[str, Any]], target: Path) -> dict[str, float]:
    from datasketch import MinHash, MinHashLSH

    start = time.process_time()
    index = MinHashLSH(threshold=CONTAINED, num_perm=128)
    hashes: list[Any] = []
    for number, one in enumerate(told):
        own = MinHash(num_perm=128)
        own.update_batch([gram.encode() for gram in grams(one["text"])])
        hashes.append(own)
        index.insert(number, own)
    pairs = {
        (min(one, other), max(one, other))
        for one, own in enumerate(hashes)
        for other in index.query(own)
        if one != other and own.jaccard(hashes[other]) >= CONTAINED
    }
    seconds = time.process_time() - start
    target.write_text(json.dumps([(told[one]["id"], told[other]["id"]) for one, other in sorted(pairs)]), "utf-8")
    return {"seconds": seconds, "pairs": len(pairs)}


if __name__ == "__main__":
    main()
