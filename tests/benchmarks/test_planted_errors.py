"""Planted statements are what their page says: false ones false, twins true, by sums that the bench does not use."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from functools import cache
from typing import Any

import pytest
import yaml

from variorum.reference.gazetteer import lookup

from .recomputed import HERE, ROOT, apart, code, town
from .truths import CLEARLY, HOLDS


@pytest.fixture(autouse=True)
def on_path() -> Iterator[None]:
    sys.path.insert(0, str(ROOT))
    yield
    sys.path.remove(str(ROOT))


@cache
def planted_of(split: str) -> list[Any]:
    from planted_errors.planting import plant  # pyright: ignore[reportMissingImports]

    return plant(split, 1000)


@pytest.mark.parametrize("split", ["dev", "held"])
def test_false_statements_are_false_and_their_twins_true(split: str) -> None:
    wrong = []
    for one in planted_of(split):
        right = HOLDS[one.kind](one.facts)
        if right == one.false or (one.false and one.kind in CLEARLY and not CLEARLY[one.kind](one.facts)):
            wrong.append((one.id, one.kind, dict(one.facts)))
    assert not wrong


def test_a_false_country_has_no_town_of_that_name() -> None:
    for split in ("dev", "held"):
        for one in planted_of(split):
            if one.kind == "in_country" and one.false and "country" in one.facts:
                there = [
                    e for e in lookup(one.facts["T"][0]) if e.country == code(one.facts["country"]) and not e.alternate
                ]
                assert not [e for e in there if e.population > 15_000], one.facts


@pytest.mark.parametrize("split", ["dev", "held"])
def test_twins_differ_in_the_statement_alone(split: str) -> None:
    planted = planted_of(split)
    assert len(planted) == 2000
    for false, true in zip(planted[::2], planted[1::2], strict=True):
        assert (false.false, true.false, false.id[:-1]) == (True, False, true.id[:-1])
        assert [text.words for text in false.texts] != [text.words for text in true.texts]
        for first, second in zip(false.texts, true.texts, strict=True):
            assert rest(first) == rest(second)


def rest(text: Any) -> str:
    """What stands round the statement."""
    words = text.words
    for start, end in reversed(text.stretches):
        assert 0 <= start < end <= len(words)
        words = words[:start] + words[end:]
    return words.replace(".", "")


def test_the_words_are_whole() -> None:
    for split in ("dev", "held"):
        for one in planted_of(split):
            for text in one.texts:
                assert not re.search(r"[{}\[\]]|///|  |\.\.|\b([Tt]he|[Aa]) \1\b", text.words), text.words
                assert text.stretches


def test_the_same_seed_gives_the_same_bytes() -> None:
    from planted_errors.planting import plant  # pyright: ignore[reportMissingImports]

    first, second = (json.dumps([asdict(one) for one in plant("dev", 200)], default=str) for _ in range(2))
    assert first == second
    assert plant("dev", 200, seed=1) != plant("dev", 200)


def test_each_kind_has_many_phrasings_and_a_third_of_them_held() -> None:
    for path in sorted((HERE / "phrasings").glob("*.yaml")):
        for kind, splits in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            assert not set(splits["dev"]) & set(splits["held"]), kind
            assert len(splits["held"]) * 3 >= len(splits["dev"] + splits["held"]) - 1, kind


def test_every_trap_is_true() -> None:
    def km(first: str, second: str) -> float:
        return apart(town(first), town(second))

    for check, splits in yaml.safe_load((HERE / "traps.yaml").read_text(encoding="utf-8")).items():
        for line in (*splits["dev"], *splits["held"]):
            assert eval(line["holds"], {"date": date, "km": km}), (check, line)


def test_the_short_street_finds_what_the_whole_one_finds() -> None:
    from planted_errors.judging import document, findings  # pyright: ignore[reportMissingImports]

    from variorum import investigate
    from variorum.language import identify, parse

    planted = planted_of("dev")[:24]
    documents = [document(one, number) for one in planted for number in range(len(one.texts))]
    parsed = {reading.document.id: reading for reading in parse(identify(documents)[0])}
    for one in planted:
        pile = [document(one, number) for number in range(len(one.texts))]
        assert findings([parsed[each.id] for each in pile]) == investigate(pile).findings
