"""The same kinds of find on the made-up story, always: each test names what was planted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import variorum

Json = dict[str, Any]
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def dossier() -> Json:
    pile = variorum.read(EXAMPLES / "reports", meta=EXAMPLES / "meta.csv")
    return json.loads(variorum.investigate(pile).to_json())


@pytest.fixture(scope="module")
def ids(dossier: Json) -> dict[str, str]:
    """Document ids by the publisher's name; an outlet's second report has a 2 behind it."""
    found: dict[str, str] = {}
    for document in sorted(dossier["documents"], key=lambda document: document["published"]["lower"]):
        name = document["publisher"]
        found[f"{name} 2" if name in found else name] = document["id"]
    return found


def documents_of(position: Json) -> set[str]:
    return set(position["documents"])


def test_everything_is_read_without_a_problem(dossier: Json) -> None:
    assert len(dossier["documents"]) == 8
    assert dossier["problems"] == []


def test_copies_are_found_with_their_direction(dossier: Json, ids: dict[str, str]) -> None:
    pairs = {(d["source"], d["target"]): d for d in dossier["derivations"] if d["passages"]}
    assert (ids["Polar Press Agency"], ids["Harbour News"]) in pairs
    assert (ids["Polar Press Agency"], ids["Northern Mail"]) in pairs
    assert pairs[ids["Polar Press Agency"], ids["Harbour News"]]["share"] > 0.5
    assert ids["The Coast Monitor"] not in {document for pair in pairs for document in pair}


def test_a_changed_number_is_a_retelling_error_and_two_origins_agree(dossier: Json, ids: dict[str, str]) -> None:
    injured = next(
        question
        for question in dossier["questions"]
        if question["kind"] == "quantity"
        and {p["value"]["quantity"]["lower"] for p in question["positions"] if p["value"].get("quantity")} >= {12, 21}
    )
    assert injured["state"] == "conflict"
    sides = {position["value"]["quantity"]["lower"]: position for position in injured["positions"]}
    assert documents_of(sides[21]) == {ids["Harbour News"]}
    assert documents_of(sides[12]) >= {ids["Polar Press Agency"], ids["Northern Mail"], ids["The Coast Monitor"]}
    assert len(sides[12]["origins"]) == 2, "three reports, two origins"
    conflict = next(one for one in dossier["conflicts"] if one["question"] == injured["id"])
    assert "Harbour News rests on Polar Press Agency: a retelling error" in conflict["explanation"]


def test_a_denial_is_kept_as_one(dossier: Json) -> None:
    links = [
        (claim, link) for claim in dossier["claims"] for link in claim["attribution"] if link["stance"] == "denies"
    ]
    assert any("Nordlys Aero" in (link["name"] or "") and claim["polarity"] == "denied" for claim, link in links)


def test_a_denied_destruction_is_a_dispute_of_two_parties(dossier: Json, ids: dict[str, str]) -> None:
    denials = [conflict for conflict in dossier["conflicts"] if conflict["kind"] == "denial"]
    assert any("Nordlys Aero" in conflict["explanation"] for conflict in denials)


def test_an_unseen_newspaper_is_one_origin(dossier: Json, ids: dict[str, str]) -> None:
    origin = next(o for o in dossier["origins"] if not o["seen"] and "Gazette" in o["name"])
    assert set(origin["documents"]) >= {ids["Maritime Digest"], ids["Arctic Notebook"]}
    assert origin["certain"] is False


def test_an_undated_report_is_dated_through_it_and_its_date_conflicts_on_that_premise(
    dossier: Json, ids: dict[str, str]
) -> None:
    notebook = next(d for d in dossier["documents"] if d["id"] == ids["Arctic Notebook"])
    assert notebook["published"]["basis"] == "inferred"
    assert notebook["published"]["lower"][:4] == notebook["published"]["upper"][:4] == "2026"
    conflicts = [
        conflict
        for conflict in dossier["conflicts"]
        if conflict["kind"] == "time"
        and any((p["value"].get("time") or {}).get("edtf") == "2026-03-16" for p in conflict["positions"])
    ]
    assert conflicts
    assert conflicts[0]["conditional"]


def test_two_spellings_are_possibly_one_thing(dossier: Json) -> None:
    by_name = {entity["name"]: entity for entity in dossier["entities"]}
    same = by_name["Havorne"]["possible_same"]
    assert [other["entity"] for other in same] == [by_name["Havorn"]["id"]]


def test_a_plan_that_later_happens_is_evolving(dossier: Json, ids: dict[str, str]) -> None:
    assert any(
        question["state"] == "evolving"
        and ids["The Coast Monitor 2"] in {d for p in question["positions"] for d in p["documents"]}
        for question in dossier["questions"]
    )


def test_a_range_that_does_not_reach(dossier: Json) -> None:
    reach = [finding for finding in dossier["findings"] if finding["check"] == "reach"]
    assert any(f["verdict"] == "impossible" and "Longyearbyen" in f["explanation"] for f in reach)
    assert any(f["verdict"] == "consistent" and "Troms" in f["explanation"] for f in reach)


def test_what_a_person_marked_as_misread_is_left_out_and_said(dossier: Json, tmp_path: Path) -> None:
    hashes = {document["id"]: document["sha256"] for document in dossier["documents"]}
    conflict = next(question for question in dossier["questions"] if question["state"] == "conflict")
    finding = next(one for one in dossier["findings"] if one["verdict"] == "impossible" and one["spans"])

    def line(kind: str, label: str, spans: list[Json]) -> str:
        placed = [{**span, "sha256": hashes[span["document"]]} for span in spans]
        return json.dumps({"decision": "misread", "kind": kind, "label": label, "spans": placed})

    mentions = [mention for position in conflict["positions"] for mention in position["mentions"]]
    decisions = tmp_path / "decisions.jsonl"
    lines = [line("question", conflict["label"], mentions), line("finding", finding["explanation"], finding["spans"])]
    decisions.write_text("\n".join(lines), encoding="utf-8")
    pile = variorum.read(EXAMPLES / "reports", meta=EXAMPLES / "meta.csv")
    without = json.loads(variorum.investigate(pile, decisions=decisions).to_json())
    assert [bool(one["effect"]) for one in without["decisions"]] == [True, True]
    assert without["problems"] == []
    assert conflict["id"] not in {question["id"] for question in without["questions"]}
    assert len(without["conflicts"]) < len(dossier["conflicts"])
    assert finding["explanation"] not in {one["explanation"] for one in without["findings"]}
