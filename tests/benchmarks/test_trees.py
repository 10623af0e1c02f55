"""The planted trees are what their page says: the same for a number, true in themselves, and told by their texts."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

ROOT = Path(__file__).parents[2] / "benchmarks"
_SYLLABLES = ["ba", "ko", "ri", "ten", "mal", "dor", "si", "lun", "fe", "gar", "no", "wik"]


@pytest.fixture(autouse=True)
def on_path() -> Iterator[None]:
    sys.path.insert(0, str(ROOT))
    yield
    sys.path.remove(str(ROOT))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty stories of words that mean nothing."""
    chance = Random(7)

    def word() -> str:
        return "".join(chance.choice(_SYLLABLES) for _ in range(chance.choice([2, 3])))

    def sentence() -> str:
        words = [word() for _ in range(chance.randrange(10, 20))]
        words[3] = chance.choice(["said", "will", "company"])
        words[5] = chance.choice(["Karolin", "Bendorf", "Sandwik", "Maltesin", "Dorgano"])
        return (
            f"{' '.join(words).capitalize().replace(words[5].lower(), words[5])} {chance.randrange(10, 99)} {word()}."
        )

    path = tmp_path_factory.mktemp("corpus") / "stories.jsonl"
    lines = [
        {"title": f"STORY {at}", "text": f"STORY {at}\n" + "\n".join(sentence() for _ in range(14))} for at in range(60)
    ]
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return path


def planted(corpus: Path, seeds: range):
    from trees.planting import Gardener
    from trees.stories import Stories

    stories = Stories(corpus)
    return [(seed, Gardener(stories, seed).plant()) for seed in seeds]


def test_a_number_is_a_tree(corpus: Path) -> None:
    assert planted(corpus, range(5)) == planted(corpus, range(5))
    first, second = (tree for _, tree in planted(corpus, range(2)))
    assert first != second


def test_what_is_true_holds_together(corpus: Path) -> None:
    from trees.truth import truth_of

    for _, tree in planted(corpus, range(120)):
        truth, pile = truth_of(tree), {one.id for one in tree if not one.lost}
        assert truth.decidable <= truth.before
        assert all(frozenset(pair) in truth.kin and {*pair} <= pile for pair in truth.before)
        assert not {pair[::-1] for pair in truth.before} & truth.before
        assert not truth.kin & truth.grey
        assert set(truth.lost) <= {one.id for one in tree if one.lost}


def test_texts_hold_their_lines_and_a_false_date_is_spoken_against(corpus: Path) -> None:
    from trees.piles import number_of, pile_of

    for seed, tree in planted(corpus, range(60)):
        reports = {one.id: one for one in tree}
        for reading in pile_of(tree, seed):
            one = reports[reading.document.id]
            assert [claim.evidence.quote for claim in reading.claims] == [line.text for line in one.lines]
            assert [number_of(claim.id) for claim in reading.claims] == [(one.id, at) for at in range(len(one.lines))]
            if one.stated not in (None, one.day):
                assert reports[next(iter(one.parents))].publisher in one.names


def test_every_way_of_taking_is_planted(corpus: Path) -> None:
    trees = [tree for _, tree in planted(corpus, range(150))]
    kinds = {kind for tree in trees for one in tree for kind in one.parents.values()}
    assert kinds == {"copy", "rewrite", "cites", "revision"}
    for mark in ("lost", "broken", "circle", "form"):
        assert any(getattr(one, mark) for tree in trees for one in tree), mark


def test_a_reading_of_the_trees_is_counted(corpus: Path) -> None:
    from collections import Counter

    from trees.measure import judge, rows
    from trees.piles import pile_of

    tally: Counter[str] = Counter()
    for seed, tree in planted(corpus, range(12)):
        judge(tree, pile_of(tree, seed), tally)
    found = {row.measure: row.ours for row in rows(tally)}
    assert found["certain and reversed"] == 0
    assert found["dependent pairs, F1 %"] > 90
