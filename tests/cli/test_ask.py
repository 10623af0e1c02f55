"""``variorum ask``: the nearest questions of a dossier, what is printed, and what goes wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

from variorum import investigate, read
from variorum.cli import app
from variorum.dossier.nearest import nearest
from variorum.dossier.question_keys import asked_after, keys, rules
from variorum.model import Dossier

EXAMPLES = Path(__file__).parents[2] / "examples"
PLAIN = {"COLUMNS": "120", "TERM": "dumb", "NO_COLOR": "1"}


def run(*words: object):
    return CliRunner().invoke(app, ["ask", *map(str, words)], env=PLAIN)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return investigate(read(EXAMPLES / "reports", meta=EXAMPLES / "meta.csv"))


@pytest.fixture(scope="module")
def folder(dossier: Dossier, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    dossier.write(folder)  # pyright: ignore[reportAttributeAccessIssue]
    return folder


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("How many people were injured in the fire?", "How many people were injured in the fire in Bodo?"),
        ("how many were hurt in the fire", "How many people were injured in the fire in Bodo?"),  # another word for it
        ("when was the fire", "When did the fire in Bodo take place?"),
        ("FIRE WHEN", "When did the fire in Bodo take place?"),  # no question, only words
        ("has the Havorn been destroyed", "Has the Havorn been destroyed?"),
        ("the range of the Havorn", "How far does the Havorn reach?"),  # the slot's own word
        ("what is Nordlys Aero", "What is Nordlys Aero?"),
    ],
)
def test_the_nearest_question(words: str, label: str, dossier: Dossier) -> None:
    assert nearest(words, dossier)[0].question.label == label


def test_words_of_an_answer_alone_find_its_question(dossier: Dossier) -> None:
    found = [near.question for near in nearest("another building", dossier)]
    quotes = {claim.id: claim.evidence.quote for claim in dossier.claims}
    told = [" ".join(quotes[c] for position in question.positions for c in position.claims) for question in found]
    assert any("another building" in quote for quote in told)


@pytest.mark.parametrize("words", ["who won the cup final?", "why", "?", "what office", "Où est la gare"])
def test_nothing_is_near(words: str, dossier: Dossier) -> None:
    assert nearest(words, dossier) == ()


def test_the_order_of_questions_does_not_matter(dossier: Dossier) -> None:
    turned = replace(dossier, questions=tuple(reversed(dossier.questions)))
    for words in ("how many were hurt", "drones in Bodo", "who wanted the drones"):
        assert nearest(words, dossier, 20) == nearest(words, turned, 20)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("How many were hurt?", {"quantity"}),
        ("how did it end", {"identity"}),
        ("When?", {"time"}),
        ("which country sent them", {"place", "actor"}),  # may be either
        ("drones in Bodo", set()),
        ("whenever it was", set()),  # only whole words
        ("fire when", {"time"}),
        ("the fire which was", set()),  # "which" and "was" stand in any sentence
    ],
)
def test_what_is_asked_after(words: str, kinds: set[str]) -> None:
    assert asked_after(words) == kinds


def test_keys_follow_from_their_rules_alone() -> None:
    """A search box makes keys from the rules as data, without the code."""
    table = json.loads(json.dumps({**rules(), "idle": sorted(rules()["idle"])}))
    assert "the" in table["idle"]
    for word in ("injured", "deployed", "deployment", "2024", "strikes"):
        stem = word
        if len(word) > table["shortest"] and not word.isdigit():
            ends = (end for end in table["suffixes"] if word.endswith(end))
            stem = next((word[: -len(end)] for end in ends if len(word) - len(end) >= table["shortest"]), word)
            stem = stem[:-1] if len(stem) > table["shortest"] and stem[-1] == stem[-2] else stem
        assert keys(word) == (table["like"].get(stem, stem),)
    assert keys("Deployed, the deployment") == keys("deploying")


def test_text(folder: Path) -> None:
    done = run(folder, "how many people were injured in the fire", "--most", "1")
    assert done.exit_code == 0, done.output
    assert done.output.startswith("How many people were injured in the fire in Bodo?\nIn conflict.")
    for part in ("1. “12 people”", "2. “21 people”", "grade F", "as told by", "What would settle it"):
        assert part in done.output


def test_json(folder: Path) -> None:
    done = run(folder / "dossier.json", "how", "many", "were", "hurt", "in", "Kharkiv", "--json")
    assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)
    assert told["asked"] == "how many were hurt in Kharkiv"
    assert told["unheard"] == ["Kharkiv"]
    texts = {one["id"]: one["text"] for one in json.loads((folder / "dossier.json").read_bytes())["documents"]}
    first = told["questions"][0]
    assert first["state"] == "conflict"
    assert first["matched"] == ["hurt"]
    assert first["conflicts"]
    for position in first["positions"]:
        assert position["grade"]["reasons"]
        for quote in position["quotes"]:
            assert texts[quote["document"]][quote["start"] : quote["end"]] == quote["quote"]
            assert quote["speaker"]


def test_a_word_that_no_report_uses_is_named(folder: Path) -> None:
    assert run(folder, "when was the fire in Kharkiv").output.startswith("No report says: Kharkiv.\n")
    assert run(folder, "mayor of Kharkiv").stdout == "No report says: Kharkiv.\n"  # and nothing is near


@pytest.mark.parametrize(("json_too", "code"), [([], 1), (["--json"], 1)])
def test_nothing_near_ends_with_1(folder: Path, json_too: list[str], code: int) -> None:
    done = run(folder, "who won the cup final", *json_too)
    assert done.exit_code == code
    if json_too:
        assert json.loads(done.stdout)["questions"] == []
    else:
        assert done.stderr.startswith("E046 who won the cup final: ")
        assert "Bodo" in done.stderr  # what could be asked


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("missing.json", None, "E001"),
        ("empty.json", b"", "E045"),
        ("text.txt", b"no json", "E045"),
        ("list.json", b"[1, 2]", "E045"),
        ("deep.json", b'{"documents":' + b"[" * 100_000, "E045"),
        ("bytes.json", b"\xff\xfe\x00", "E045"),
        ("other.json", b'{"documents": [], "schema": "variorum/9"}', "E045"),
        ("quote.json", b'{"documents": [], "claims": [{"id": "c1"}]}', "E045"),
    ],
)
def test_what_is_no_dossier_ends_with_2(tmp_path: Path, name: str, content: bytes | None, code: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = run(tmp_path / name, "when was it")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"{code} ")
    assert len(done.stderr.splitlines()) == 1


def test_a_folder_without_a_dossier(tmp_path: Path) -> None:
    done = run(tmp_path, "when was it")
    assert done.exit_code == 2
    assert done.stderr.startswith("E045 ")


def test_a_dossier_without_questions(tmp_path: Path) -> None:
    (tmp_path / "dossier.json").write_text('{"documents": []}')
    done = run(tmp_path, "when was it burnt")
    assert done.exit_code == 1
    assert done.stderr.startswith("E046 ")
