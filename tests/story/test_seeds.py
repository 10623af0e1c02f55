"""What a careful reader finds in the three seed reports, the dossier must find too (points 1 to 9 of their README)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import variorum

Json = dict[str, Any]


@pytest.fixture(scope="module")
def dossier(seeds: Path) -> Json:
    return json.loads(variorum.investigate(variorum.read(seeds)).to_json())


@pytest.fixture(scope="module")
def ids(dossier: Json) -> dict[str, str]:
    """Document ids by the first three characters of their file names."""
    return {document["uri"][:3]: document["id"] for document in dossier["documents"]}


def entity(dossier: Json, name: str) -> Json:
    return next(e for e in dossier["entities"] if e["name"].lower() == name.lower())


def test_1_a_date_that_conflicts_on_a_premise(dossier: Json, ids: dict[str, str]) -> None:
    found = []
    for conflict in dossier["conflicts"]:
        dates = {p["value"].get("time", {}).get("edtf"): set(p["documents"]) for p in conflict["positions"]}
        if conflict["kind"] == "time" and ids["002"] in dates.get("2023-11", ()):
            found.append((conflict, dates))
    assert len(found) == 1
    conflict, dates = found[0]
    assert dates["2024-11-21"] == {ids["003"]}
    assert conflict["conditional"], "the conflict must say that it rests on an inferred date"
    assert conflict["conditional"][0]["would_be"] in {"refined", "agreed", "repeated"}
    assert "origin" in conflict["explanation"], "one origin giving two dates is a retelling error, not two witnesses"


def test_1_the_undated_report_is_dated_through_its_kin(dossier: Json, ids: dict[str, str]) -> None:
    published = {document["id"]: document["published"] for document in dossier["documents"]}
    retold = published[ids["003"]]
    assert (retold["lower"], retold["upper"], retold["basis"]) == ("2025-08-01", "2025-12-31", "inferred")
    assert {premise["document"] for premise in retold["premises"]} >= {ids["002"]}
    assert published[ids["000"]]["basis"] == "none"


def test_2_one_origin_told_twice(dossier: Json, ids: dict[str, str]) -> None:
    origin = next(o for o in dossier["origins"] if not o["seen"] and "Express" in o["name"])
    assert set(origin["documents"]) == {ids["002"], ids["003"]}
    assert origin["certain"] is False
    unseen = [o["name"] for o in dossier["origins"] if not o["seen"]]
    assert unseen == [origin["name"]], "“the publication” is the newspaper named before, no origin of its own"
    december = [
        (question, position)
        for question in dossier["questions"]
        for position in question["positions"]
        if question["kind"] == "time" and (position["value"].get("time") or {}).get("edtf") == "2025-12"
    ]
    assert any(set(position["documents"]) == {ids["002"], ids["003"]} for _, position in december)
    assert all(question["state"] != "agreed" for question, _ in december), "one origin is never an agreement"


def test_3_one_thing_under_two_names(dossier: Json) -> None:
    one, other = entity(dossier, "Orehok"), entity(dossier, "Oreshnik")
    for this, that in ((one, other), (other, one)):
        same = next(s for s in this["possible_same"] if s["entity"] == that["id"])
        assert len(same["reasons"]) >= 2
        assert same["against"]


def test_4_a_range_that_does_not_reach(dossier: Json) -> None:
    reach = [finding for finding in dossier["findings"] if finding["check"] == "reach"]
    consistent = " ".join(f["explanation"] for f in reach if f["verdict"] == "consistent")
    for name in ("Warsaw", "Berlin"):
        assert name in consistent
    british = [f for f in reach if f["verdict"] == "consistent" and f["numbers"].get("share_within_max")]
    assert british, "British territory lies partly within reach"
    doubtful = [f for f in reach if f["verdict"] == "doubtful"]
    assert len(doubtful) == 1, "only 'across the UK' is doubtful"
    assert any("Orehok" in premise and "Oreshnik" in premise for premise in doubtful[0]["premises"])
    assert any(key.endswith("_km") for key in doubtful[0]["numbers"])
    assert not [f for f in reach if f["verdict"] == "impossible"]


def test_5_planned_then_done(dossier: Json, ids: dict[str, str]) -> None:
    evolving = [question for question in dossier["questions"] if question["state"] == "evolving"]
    assert any(
        {document for position in question["positions"] for document in position["documents"]}
        >= {ids["000"], ids["002"]}
        for question in evolving
    )


def test_6_who_says_it(dossier: Json) -> None:
    destroyed = [claim for claim in dossier["claims"] if claim["predicate"] == "destroy"]
    said = [c for c in destroyed if any((link["name"] or "").startswith("SBU") for link in c["attribution"])]
    denied = [
        claim
        for claim in dossier["claims"]
        if any("Russia" in (link["name"] or "") and link["stance"] == "denies" for link in claim["attribution"])
    ]
    assert said
    assert said[0]["attribution"][-1]["kind"] == "publisher"
    assert denied
    assert denied[0]["polarity"] == "denied"
    unnamed = [link for claim in dossier["claims"] for link in claim["attribution"] if link["kind"] == "unnamed"]
    assert any("analysts" in (link["name"] or "").lower() for link in unnamed)
    assert any(item["kind"] == "no first-hand source" for item in dossier["highlights"])


def test_7_what_is_possible_is_not_done(dossier: Json) -> None:
    said = {
        "could potentially reach": "reach",
        "could trigger": "trigger",
        "considering further sanctions": "sanction",
    }
    for words, predicate in said.items():
        claims = [c for c in dossier["claims"] if words in c["evidence"]["quote"] and c["predicate"] == predicate]
        assert {claim["modality"] for claim in claims} <= {"possible", "planned"}, words
    assert [c for c in dossier["claims"] if c["predicate"] == "reach"]
    assert [c for c in dossier["claims"] if c["predicate"] == "trigger" and c["modality"] == "possible"]


def test_8_two_systems_two_fact_sheets(dossier: Json) -> None:
    for name in ("Oreshnik", "Polonez-M"):
        assert entity(dossier, name)["kind"] == "weapon"
        assert any(question["about"] == entity(dossier, name)["id"] for question in dossier["questions"])
    unchecked = [f for f in dossier["findings"] if f["verdict"] == "not checkable"]
    assert any("Polonez-M" in finding["explanation"] for finding in unchecked)


def test_9_comment_is_not_a_claim(dossier: Json) -> None:
    comment = [claim for claim in dossier["claims"] if "stakes" in claim["evidence"]["quote"]]
    assert comment
    assert not any(claim["checkable"] for claim in comment)
    told = {c for question in dossier["questions"] for position in question["positions"] for c in position["claims"]}
    assert told.isdisjoint(claim["id"] for claim in comment)


def test_every_quote_stands_in_its_text(dossier: Json) -> None:
    texts = {document["id"]: document["text"] for document in dossier["documents"]}
    for claim in dossier["claims"]:
        text, evidence = texts[claim["document"]], claim["evidence"]
        assert text[evidence["start"] : evidence["end"]] == evidence["quote"]
        for part in (*claim["times"], *claim["quantities"], *claim["places"], *claim["arguments"]):
            assert text[part["start"] : part["end"]] == part["text"]


def test_same_bytes_in_any_order_and_twice(seeds: Path) -> None:
    files = sorted(seeds.glob("*.txt"))
    once = variorum.investigate(variorum.read(files)).to_json()
    assert variorum.investigate(variorum.read(files[::-1])).to_json() == once
    assert variorum.investigate(variorum.read([*files, *files])).to_json() == once
