"""Fixtures for all rooms: a reading of a sentence or two, and where the seeds and the gold are."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from variorum.language import identify, parse
from variorum.model import Document, Published, Reading


def make_document(text: str, **fields: object) -> Document:
    """A document with an identifier made from its text, dated by ``published="YYYY-MM-DD"`` where given."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    day = fields.pop("published", None)
    if isinstance(day, str):
        fields["published"] = Published(edtf=day, lower=day, upper=day, basis="stated", reasons=("the test states it",))
    values = {"id": f"d{digest[:12]}", "uri": f"{digest[:6]}.txt", "sha256": digest, "chars": len(text), **fields}
    return Document(text=text, **values)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    return make_document


@pytest.fixture(scope="session")
def read() -> Callable[..., Reading]:
    """Parse a text and read its values (names, places, quantities, times)."""
    from variorum.normalise import read_values

    def read_text(text: str, **fields: object) -> Reading:
        documents, _ = identify([make_document(text, **fields)])
        return read_values(parse(documents))[0]

    return read_text


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder with the three seed reports."""
    folder = os.environ.get("VARIORUM_SEEDS")
    if not folder or not Path(folder).is_dir():
        pytest.skip("VARIORUM_SEEDS names no folder")
    return Path(folder)


@pytest.fixture(scope="session")
def bench() -> Path:
    """The folder with the gold data."""
    folder = os.environ.get("VARIORUM_BENCH")
    if not folder or not Path(folder).is_dir():
        pytest.skip("VARIORUM_BENCH names no folder")
    return Path(folder)
