"""The claim scorer on made-up rows, and the form of the committed gold."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2] / "benchmarks"
TEXT = "Minister Ada Vane spoke on Monday. She said the ferry sank and did not drift. Two men drowned."
SENTENCE = [35, 77]


@pytest.fixture
def scorer() -> Iterator[ModuleType]:
    sys.path.insert(0, str(ROOT))
    yield importlib.import_module("scorers").load_scorer(ROOT / "claims/scorer.py")
    sys.path.remove(str(ROOT))


def at(words: str, nth: int = 0) -> list[int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return [start, start + len(words)]


def part(words: str, head: str | None = None, reach: str | None = None) -> dict[str, list[int]]:
    return {"span": at(words), "head": at(head or words), "reach": at(reach or words)}


PUBLISHER = {"span": None, "kind": "publisher", "stance": "asserts", "inferred": False}
SHE = {
    "span": at("She"), "antecedent": at("Ada Vane"), "kind": "person", "stance": "asserts", "inferred": False
}  # fmt: skip


def gold_claim(evidence: str, predicate: str, **changes: Any) -> dict[str, Any]:
    return {
        "evidence": [at(evidence)],
        "predicate": at(predicate),
        "subject": part("the ferry", "ferry"),
        "antecedent": None,
        "polarity": "affirmed",
        "modality": "happened",
        "checkable": True,
        "core": True,
        "chain": [SHE, PUBLISHER],
        **changes,
    }


def guess(evidence: str, predicate: str, **changes: Any) -> dict[str, Any]:
    start, end = at(evidence)
    low, high = at(predicate)
    return {
        "evidence": {"start": start, "end": end},
        "predicate_start": low,
        "predicate_end": high,
        "subject": argument("the ferry"),
        "polarity": "affirmed",
        "modality": "happened",
        "checkable": True,
        "attribution": [link("She"), {"kind": "publisher", "start": None, "end": None}],
        **changes,
    }


def argument(words: str, **changes: Any) -> dict[str, Any]:
    start, end = at(words)
    return {"text": words, "start": start, "end": end, **changes}


def link(words: str, **changes: Any) -> dict[str, Any]:
    start, end = at(words)
    return {
        "name": words, "kind": "person", "stance": "asserts", "start": start, "end": end, "inferred": False, **changes
    }  # fmt: skip


def row(*claims: dict[str, Any]) -> dict[str, Any]:
    return {"doc": "d", "sentence": SENTENCE, "held": False, "claims": list(claims)}


SANK = gold_claim("the ferry sank", "sank")
DRIFT = gold_claim("did not drift", "drift", polarity="denied", core=False)


def test_same_claims_are_found_and_right(scorer: ModuleType) -> None:
    guesses = [guess("the ferry sank", "sank"), guess("did not drift", "drift", polarity="denied")]
    counts = scorer.score([row(SANK, DRIFT)], {"d": guesses})
    assert counts["all"]["gold"] == counts["all"]["found"] == counts["all"]["right"] == 2
    assert counts["core"]["gold"] == counts["fine"]["gold"] == 1
    assert counts["all"]["predicted"] == counts["all"]["matched"] == 2


def test_gold_scored_on_itself_is_all_right(scorer: ModuleType) -> None:
    rows = [row(SANK, DRIFT)]
    counts = scorer.score(rows, scorer.as_predictions(rows))
    assert counts["all"]["found"] == counts["all"]["right"] == 2


def test_coarse_guess_finds_one_claim_only(scorer: ModuleType) -> None:
    vague = gold_claim("the ferry sank", "sank", **{"or": [{"predicate": at("drift")}]})
    counts = scorer.score([row(vague, DRIFT)], {"d": [guess("the ferry sank and did not drift", "drift")]})
    assert counts["all"]["found"] == 1


def test_one_guess_gives_way_where_another_claim_needs_it(scorer: ModuleType) -> None:
    either = gold_claim("the ferry sank", "sank", **{"or": [{"predicate": at("drift")}]})
    guesses = [guess("did not drift", "drift", polarity="denied"), guess("the ferry sank", "sank", polarity="denied")]
    counts = scorer.score([row(either, DRIFT)], {"d": guesses})
    assert counts["all"]["found"] == 2


def test_guesses_outside_the_sentence_are_left_out(scorer: ModuleType) -> None:
    counts = scorer.score([row(SANK)], {"d": [guess("Two men drowned", "drowned")]})
    assert counts["all"]["predicted"] == counts["all"]["found"] == 0


def test_evidence_gives_a_second_chance_but_not_to_the_reporting_act(scorer: ModuleType) -> None:
    inside = guess("the ferry sank", "ferry")
    reporting = guess("She said the ferry sank", "said")
    assert scorer.score([row(SANK)], {"d": [inside]})["all"]["found"] == 1
    assert scorer.score([row(SANK)], {"d": [reporting]})["all"]["found"] == 0


def test_features_are_counted_each_by_itself(scorer: ModuleType) -> None:
    wrong = guess("the ferry sank", "sank", modality="planned", subject=argument("Monday"))
    counts = scorer.score([row(SANK)], {"d": [wrong]})["all"]
    assert (counts["found"], counts["right"]) == (1, 0)
    assert (counts["subject"], counts["modality"], counts["polarity"], counts["chain"]) == (0, 0, 1, 1)
    assert counts["subject of"] == counts["chain of"] == 1


def test_either_reading_is_right(scorer: ModuleType) -> None:
    either = gold_claim("the ferry sank", "sank", **{"or": [{"modality": "planned"}, {"chain": [PUBLISHER]}]})
    other = guess("the ferry sank", "sank", modality="planned", attribution=[{"kind": "author"}])
    counts = scorer.score([row(either)], {"d": [other]})["all"]
    assert counts["right"] == 1
    assert "kind of" not in counts


@pytest.mark.parametrize(
    ("words", "right"),
    [("the ferry", True), ("ferry", True), ("the ferry sank", False), ("She said the ferry", False)],
)
def test_subject_holds_the_head_within_the_phrase(scorer: ModuleType, words: str, right: bool) -> None:
    claim = gold_claim("the ferry sank", "sank", subject=part("the ferry", "ferry") | {"span": at("ferry")})
    counts = scorer.score([row(claim)], {"d": [guess("the ferry sank", "sank", subject=argument(words))]})
    assert counts["all"]["subject"] == right


def test_title_within_reach_belongs_to_the_subject(scorer: ModuleType) -> None:
    claim = gold_claim("the ferry sank", "sank", subject=part("Ada Vane", "Vane", "Minister Ada Vane"))
    whole = guess("the ferry sank", "sank", subject=argument("Minister Ada Vane"))
    assert scorer.score([row(claim)], {"d": [whole]})["all"]["subject"] == 1


def test_antecedent_is_as_good_as_the_pronoun(scorer: ModuleType) -> None:
    claim = gold_claim("the ferry sank", "sank", subject=part("She"), antecedent=part("Ada Vane", "Vane"))
    kept = guess("the ferry sank", "sank", subject=argument("She"))
    resolved = guess("the ferry sank", "sank", subject=argument("Ada Vane"))
    named = guess("the ferry sank", "sank", subject=argument("She", resolved="Minister Vane"))
    for made, texts, right in (
        (kept, None, 0),
        (resolved, None, 1),
        (named, None, 0),
        (named, {"d": "x" * 200}, 0),
    ):
        counts = scorer.score([row(claim)], {"d": [made]}, texts)["all"]
        assert (counts["subject"], counts["resolved"], counts["resolved of"]) == (1, right, 1)


def test_same_name_elsewhere_needs_the_text(scorer: ModuleType) -> None:
    claim = gold_claim("the ferry sank", "sank", subject=part("She"), antecedent=part("Ada Vane", "Vane"))
    named = guess("the ferry sank", "sank", subject=argument("Two", resolved="Vane"))
    assert scorer.score([row(claim)], {"d": [named]})["all"]["subject"] == 0
    assert scorer.score([row(claim)], {"d": [named]}, {"d": TEXT})["all"]["subject"] == 1


def test_no_subject_is_right_only_where_there_is_none(scorer: ModuleType) -> None:
    none = gold_claim("the ferry sank", "sank", subject=None)
    implied = gold_claim("the ferry sank", "sank", subject=None, antecedent=part("Ada Vane", "Vane"))
    bare = guess("the ferry sank", "sank", subject=None)
    assert scorer.score([row(none)], {"d": [bare]})["all"]["subject"] == 1
    assert scorer.score([row(implied)], {"d": [bare]})["all"]["subject"] == 0


def test_chain_has_the_same_sources_in_the_same_order(scorer: ModuleType) -> None:
    nested = gold_claim("the ferry sank", "sank", chain=[SHE, {**SHE, "span": at("Two men")}, PUBLISHER])
    nested["chain"][1].pop("antecedent")
    straight = guess("the ferry sank", "sank", attribution=[link("Vane"), link("Two men"), {"kind": "publisher"}])
    turned = guess("the ferry sank", "sank", attribution=[link("Two men"), link("She")])
    short = guess("the ferry sank", "sank", attribution=[link("She"), {"kind": "publisher"}])
    chains = [scorer.score([row(nested)], {"d": [made]})["all"]["chain"] for made in (straight, turned, short)]
    assert chains == [1, 0, 0]


def test_kind_and_stance_are_judged_in_right_chains_only(scorer: ModuleType) -> None:
    body = guess("the ferry sank", "sank", attribution=[link("She", kind="body", stance="denies")])
    counts = scorer.score([row(SANK)], {"d": [body]})["all"]
    assert (counts["chain"], counts["kind"], counts["kind of"], counts["stance"]) == (1, 0, 1, 0)
    unsourced = scorer.score([row(SANK)], {"d": [guess("the ferry sank", "sank", attribution=[])]})["all"]
    assert (unsourced["chain"], unsourced["kind of"]) == (0, 0)


def test_committed_gold_is_offsets_and_labels_only(scorer: ModuleType) -> None:
    rows = [json.loads(line) for line in (ROOT / "claims/gold.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [sum(r["held"] is held for r in rows) for held in (False, True)] == [150, 50]
    labels = {
        "affirmed", "denied", "happened", "planned", "possible", "ordered", "conditional", "opinion",
        "person", "outlet", "agency", "body", "unnamed", "publisher", "asserts", "denies", "doubts", "repeats",
    }  # fmt: skip
    for r in rows:
        start, end = r["sentence"]
        for claim in r["claims"]:
            assert set(strings(claim)) <= labels
            assert all(start <= low < high <= end for low, high in [*claim["evidence"], claim["predicate"]])
            assert claim["chain"][-1] == PUBLISHER
    counts = scorer.score(rows, scorer.as_predictions(rows))["all"]
    assert counts["found"] == counts["right"] == counts["gold"]


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
