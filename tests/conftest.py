"""Fixtures for all rooms: a reading of a sentence or two, and where the seeds and the gold are."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

from variorum.language import identify, parse
from variorum.model import Document, Published, Reading

# The same examples in every run and on every machine; `--hypothesis-profile=default` draws others.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.load_profile("ci")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of a file together where several processes share the run, so that each makes its fixtures once.

    Tests that cost most say themselves how they may be parted.
    """
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(item.path.relative_to(Path(__file__).parent).as_posix()))


class Flood(NamedTuple):
    """Made-up texts of which piles are put together: a report, one on something else, and a quotation."""

    story: str
    other: str
    speech: str


_STORY = """The dam above Westerhall held through the night, the water board said on Friday, after three days of rain.

Some 2,400 people who had been moved to schools and churches were allowed to return home by noon.

Engineer Paula Rask said that the spillway had carried 310 cubic metres a second at its peak, more than ever measured.

The road to Lower Farrow stays closed until divers have looked at the footings of its bridge."""
_OTHER = """Farmers in the valley have lost most of their winter wheat and ask the government for help before sowing begins.

Their union puts the damage at forty million and says that insurers have paid for a quarter of it at best."""
_SPEECH = "“We opened every gate we have and then we prayed that the old wall would stand until the morning came,”"


def make_document(text: str, **fields: object) -> Document:
    """A document with an identifier made from its text, dated by ``published="YYYY-MM-DD"`` where given."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    day = fields.pop("published", None)
    if isinstance(day, str):
        fields["published"] = Published(edtf=day, lower=day, upper=day, basis="stated", reasons=("the test states it",))
    values = {"id": f"d{digest[:12]}", "uri": f"{digest[:6]}.txt", "sha256": digest, "chars": len(text), **fields}
    return Document(text=text, **values)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def flood() -> Flood:
    return Flood(_STORY, _OTHER, _SPEECH)


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
