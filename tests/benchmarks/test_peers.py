"""The harness that runs peers: environments, children on one core, and a table that says why a peer did not run."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2] / "benchmarks"


class Harness(NamedTuple):
    children: ModuleType
    environments: ModuleType
    measure: ModuleType


@pytest.fixture
def harness() -> Iterator[Harness]:
    sys.path.insert(0, str(ROOT))
    from peers import children, environments, measure  # pyright: ignore[reportMissingImports]

    yield Harness(children, environments, measure)
    sys.path.remove(str(ROOT))


def test_every_peer_has_a_script_and_pinned_packages_or_a_reason(harness: Harness) -> None:
    for peer in harness.environments.read_peers():
        assert peer.licence, peer.name
        assert peer.samples, peer.name
        if peer.cannot:
            continue
        assert (ROOT / "peers/adapters" / peer.adapter).is_file(), peer.name
        assert any("==" in package for package in (*peer.alone, *peer.packages)), peer.name
        assert all(sample.stage in harness.measure.STAGES for sample in peer.samples)


def test_what_cannot_run_says_why(harness: Harness) -> None:
    peer = harness.environments.Peer("p", (), needs={"no-such-program-here": "install it"})
    with pytest.raises(harness.environments.MissingPeerError, match="no no-such-program-here: install it"):
        harness.environments.python_of(peer)


def test_a_child_reads_the_documents_and_says_what_it_cost(
    harness: Harness, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "serve.py").write_text((ROOT / "peers/adapters/serve.py").read_text("utf-8"), "utf-8")
    (tmp_path / "words.py").write_text(
        "from serve import serve\n"
        "serve(lambda d: d['text'].split() if d['text'] != 'break' else 1 / 0, lambda d, found: [{'words': len(found)}])\n",
        "utf-8",
    )
    monkeypatch.setattr(harness.children, "ADAPTERS", tmp_path)
    lines = [{"doc": "a", "text": "one two", "gold": 1}, {"doc": "b", "text": "break"}]
    reading = harness.children.run_adapter(sys.executable, "words.py", "times", lines)
    assert reading.found == {"a": [{"words": 2}], "b": []}
    assert (reading.failed, reading.cpu >= 0, reading.start > 0) == (1, True, True)


def test_a_child_that_breaks_gives_its_last_words(
    harness: Harness, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bad.py").write_text("raise SystemExit('no such model')\n", "utf-8")
    monkeypatch.setattr(harness.children, "ADAPTERS", tmp_path)
    with pytest.raises(harness.children.BrokenPeerError, match="no such model"):
        harness.children.run_adapter(sys.executable, "bad.py", "times", [])


def test_ours_goes_through_the_same_door(harness: Harness) -> None:
    lines = [{"doc": "a", "text": "In May 2020 some 200 people walked 12 km.", "dct": "2020-06-01"}]
    times, quantities = (
        harness.children.run_adapter(sys.executable, harness.measure.OURS, stage, lines).found["a"]
        for stage in ("times", "quantities")
    )
    assert [time["value"] for time in times] == ["2020-05"]
    assert [(quantity["value"], quantity["unit"]) for quantity in quantities] == [(200, "people"), (12, "kilometer")]
    assert json.dumps([times, quantities])
