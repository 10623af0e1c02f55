"""Word vectors are loaded only for words, and a package without its weights counts as none."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from variorum.link.sameness import join_mentions, vectors
from variorum.model import Reading

QUAKE = "An earthquake destroyed a school in Morvale on Monday."
AGAIN = "The earthquake that destroyed the school in Morvale on Monday was felt far away."


@pytest.fixture
def forgetful() -> Iterator[None]:
    """What is known of the installed package is looked up anew, before and after."""
    vectors._folder.cache_clear()
    yield
    vectors._folder.cache_clear()


@pytest.mark.parametrize("present", [(), ("__init__.py",), ("__init__.py", vectors._FILES[0])])
def test_a_package_without_its_files_counts_as_none(
    present: tuple[str, ...],
    readings: Callable[..., list[Reading]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    forgetful: None,
) -> None:
    for name in present:
        file = tmp_path / "wordless" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(vectors, "_PACKAGE", "wordless")
    assert not vectors.installed()
    assert not vectors.word_vectors(["quake", ""]).any()
    read = readings(QUAKE, AGAIN)
    words = [("d0", QUAKE, "destroyed"), ("d1", AGAIN, "destroyed"), ("d1", AGAIN, "felt")]
    spans = [(document, text.index(word), text.index(word) + len(word)) for document, text, word in words]
    assert join_mentions(read, spans, "event") == [0, 0, 1]


def test_importing_and_asking_whether_it_is_there_loads_nothing() -> None:
    told = "import sys, variorum.link.sameness.vectors as v; v.installed(); print('wordllama' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
