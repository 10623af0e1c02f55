"""What the whole report costs beside the bare language pipeline, in one run on the same texts."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from gold import Row, read_lines

from variorum import investigate
from variorum.language import load_pipeline
from variorum.model import Document

NEEDS = ("packs/texts.jsonl",)


def measure(data: Path) -> Iterator[Row]:
    """CPU time of bare ``nlp.pipe`` over that of ``investigate``: 0.5 means that the report costs twice the parse."""
    texts = [line["text"] for line in read_lines(data / "packs/texts.jsonl")]
    documents = [Document(id=f"d{n}", uri=f"{n}", text=text, sha256="") for n, text in enumerate(texts)]
    nlp = load_pipeline()
    list(nlp.pipe(texts[:4]))
    investigate(documents[:4], processes=1)
    start = time.process_time()
    list(nlp.pipe(texts))
    bare = time.process_time() - start
    start = time.process_time()
    investigate(documents, processes=1)
    ours = time.process_time() - start
    yield Row("CPU seconds, 68 reports as one pile", ours, "bare spaCy", bare)
