"""What is read off two sentences, and how pairs are kept together and judged, on made-up sentences."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

ROOT = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def modules() -> Iterator[dict[str, ModuleType]]:
    """The stage's modules; the path is put back afterwards."""
    sys.path.insert(0, str(ROOT))
    try:
        yield {
            name: importlib.import_module(f"entailment.{name}")
            for name in ("numbers_told", "joined", "measure", "fitting")
        }
    finally:
        sys.path.remove(str(ROOT))


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("Two died.", "2 died.", [0, 0, 0, 0]),
        ("Both ships sank.", "Two ships sank.", [0, 0, 0, 0]),
        ("It was his third win.", "He won for the 3rd time, his third.", [0, 0, 0, 0]),
        ("15 died in the north and one in the south.", "16 died.", [1, 1, 0, 1]),  # a sum
        ("Some 1,980 left.", "About 2,000 left.", [1, 1, 0, 1]),  # rounded
        ("Two died.", "Two died and seven were hurt.", [0.5, 1, 1, 1]),
        ("Men died.", "Some men died.", [0, 0, 0, 0]),  # no number at all
    ],
)
def test_numbers_told(modules: dict[str, ModuleType], first: str, second: str, told: list[float]) -> None:
    assert modules["numbers_told"].number_features(first, second) == told


def _tree(*rows: tuple[str, int, str]) -> SimpleNamespace:
    words, heads, roles = zip(*rows, strict=True)
    return SimpleNamespace(doc=Doc(English().vocab, words=list(words), heads=list(heads), deps=list(roles)))


def test_words_that_hang_together(modules: dict[str, ModuleType]) -> None:
    joined = modules["joined"].joined_features
    rebels = _tree(("Rebels", 1, "nsubj"), ("shelled", 1, "ROOT"), ("government", 3, "compound"), ("troops", 1, "dobj"))
    turned = _tree(("Government", 1, "compound"), ("rebels", 2, "nsubj"), ("shelled", 2, "ROOT"), ("troops", 2, "dobj"))
    denied = _tree(("Rebels", 2, "nsubj"), ("never", 2, "neg"), ("shelled", 2, "ROOT"), ("troops", 2, "dobj"))
    assert joined(rebels, rebels) == [1, 1, 1, 0, 4, 4]
    # The same four words, but "government" belongs to others: two of three pairs are told, the third is three steps apart.
    assert joined(rebels, turned) == pytest.approx([2 / 3, 2 / 3, 3, 0, 4, 4])
    assert joined(rebels, denied) == [1, 1, 1, 1, 4, 4]
    assert joined(rebels, _tree(("Nothing", 0, "ROOT"))) == [0.5, 0.5, 3, 0, 4, 1]  # no pair is asked for


def test_pairs_that_share_a_sentence_stand_together(modules: dict[str, ModuleType]) -> None:
    lines = [dict(zip("ab", pair, strict=True)) for pair in ("pq", "rs", "qt", "uv", "rw")]
    groups = modules["measure"].one_group(lines)
    assert groups[0] == groups[2]  # through a sentence that is first here and second there
    assert groups[1] == groups[4]
    assert len(set(groups)) == 3


def test_a_label_that_no_number_tells_is_not_foretold(modules: dict[str, ModuleType]) -> None:
    chance = np.random.default_rng(3)
    numbers = chance.normal(size=(400, 30))
    told = (numbers[:, 0] > 0).astype(float)
    blind = chance.permutation(told)
    groups = [str(row) for row in range(400)]
    shares = [
        ((modules["fitting"].judged(numbers, labels, groups) >= 0.5) == labels).mean() for labels in (told, blind)
    ]
    assert shares[0] > 0.9
    assert 0.4 < shares[1] < 0.6  # what was fitted to a row must not judge it
