"""The note of what is compared: it watches functions of the room that links by their names."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

import pytest

from variorum.claims import read_claims
from variorum.link import link_claims


@pytest.fixture
def candidates(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "benchmarks"))
    import packs.candidates

    yield packs.candidates
    for name in [name for name in sys.modules if name == "packs" or name.startswith("packs.")]:
        del sys.modules[name]


def test_what_is_watched_is_public_there_and_compares_two(candidates):
    for module, name, _ in candidates.COMPARING:
        assert not name.startswith("_")
        assert len(inspect.signature(getattr(module, name)).parameters) >= 2, f"{module.__name__}.{name}"


def test_what_two_reports_tell_is_noted_and_the_functions_are_put_back(candidates, read):
    texts = (
        "The flood destroyed the old bridge in Dunhaven on Friday.",
        "On Friday the old bridge in Dunhaven was destroyed by the flood.",
    )
    readings = read_claims([read(text, id=f"d{n}", uri=f"{n}.txt") for n, text in enumerate(texts)])
    before = [getattr(module, name) for module, name, _ in candidates.COMPARING]
    with candidates.watch() as noted:
        linked = link_claims(readings)
    noted.close(linked)
    assert before == [getattr(module, name) for module, name, _ in candidates.COMPARING]
    assert noted.held(("d0", 0, len(texts[0])), ("d1", 0, len(texts[1]))) == (True, True)
