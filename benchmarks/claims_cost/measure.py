"""What attribution and claims cost beyond the parse they use: CPU time of both in one process, one after another."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from gold import Row, read_lines

from variorum.claims import read_claims
from variorum.language import load_pipeline, parse
from variorum.model import Document
from variorum.normalise import read_values

NEEDS = ("attribution/polnear_train.jsonl",)
#: As many articles as the bar is set on.
ARTICLES = 300


def measure(data: Path) -> Iterator[Row]:
    """Claims' share of the whole parse, and of the parse without the recognition of names."""
    lines = islice(read_lines(data / "attribution/polnear_train.jsonl"), ARTICLES)
    documents = [Document(id=d["doc_id"], uri=d["doc_id"], text=d["text"], sha256="", language="en") for d in lines]
    warm = list(read_values(parse(documents[:3], processes=1)))
    read_claims(warm)
    start = time.process_time()
    parsed = list(parse(documents, processes=1))
    whole = time.process_time() - start
    pipeline = load_pipeline()
    start = time.process_time()
    with pipeline.select_pipes(disable=["ner"]):
        for _ in pipeline.pipe(document.text for document in documents):
            pass
    bare = time.process_time() - start
    readings = list(read_values(parsed))
    start = time.process_time()
    found = list(read_claims(readings))
    spent = time.process_time() - start
    yield Row(
        f"{ARTICLES} articles, {sum(len(r.claims) for r in found)} claims: CPU time, % of the parse",
        100 * spent / whole,
    )
    yield Row("the same, % of the parse without names", 100 * spent / bare)
