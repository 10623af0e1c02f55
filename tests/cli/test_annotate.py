"""``variorum annotate``: a line out for a line in, aligned, and no more work than asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from variorum.cli import app
from variorum.cli.annotate import PARTS
from variorum.cli.line_stream import BATCH

LINE = {
    "id": "a",
    "text": "Police in Oslo said on Monday that 12 people had left. 😀 “Two more stayed,” Anna Berg said.",
    "dct": "2026-03-17",
}


def run(path: str, *words: str, given: bytes | None = None):
    return CliRunner().invoke(app, ["annotate", path, *words], input=given, env={"NO_COLOR": "1", "TERM": "dumb"})


def written(path: Path, *lines: object) -> str:
    path.write_bytes(
        b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)
    )
    return str(path)


def parsed(output: str) -> list[dict]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.mark.parametrize("only", [*PARTS, "times,places", None])
def test_fields_and_offsets(tmp_path: Path, only: str | None) -> None:
    done = run(written(tmp_path / "a.jsonl", LINE), *(["--only", only] if only else []))
    assert done.exit_code == 0, done.stderr
    [found] = parsed(done.stdout)
    parts = only.split(",") if only else list(PARTS)
    assert list(found) == ["doc", *parts]
    assert found["doc"] == "a"
    for part in set(parts) - {"attributions"}:
        for item in found[part]:
            assert LINE["text"][item["start"] : item["end"]] == item["text"]
    for item in found.get("attributions", []):
        assert set(item) == {"source", "cue", "content", "kind"}
        assert all(0 <= start < end <= len(LINE["text"]) for start, end in item["cue"] + item["content"])


def test_values() -> None:
    done = run("-", "--only", "times,quantities", given=json.dumps(LINE).encode())
    [found] = parsed(done.stdout)
    assert [(time["text"], time["lower"]) for time in found["times"]] == [("Monday", "2026-03-16")]
    assert found["quantities"][0]["lower"] == 12


def test_a_date_that_the_text_states_stands_in_for_a_missing_one() -> None:
    text = "OSLO, March 17, 2026 - Police said on Monday that they had left."
    days = []
    for dct in (None, "2026-03-24"):
        done = run("-", "--only", "times", given=json.dumps({"text": text, "dct": dct}).encode())
        days.append([time["lower"] for time in parsed(done.stdout)[0]["times"] if time["text"] == "Monday"])
    assert days == [["2026-03-16"], ["2026-03-23"]]  # what the line gives goes first


def test_broken_lines_go_to_stderr_and_give_no_line(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.jsonl",
        {"id": 1, "text": "One."},
        b"broken",
        b"",
        b'{"id": 2}',
        b'{"text": "\xff"}',
        {"doc": "b", "text": "Two.", "dct": None},
        {"text": "Three."},
    )
    done = run(path, "--only", "times")
    assert done.exit_code == 0
    assert [line["doc"] for line in parsed(done.stdout)] == [1, "b", None]  # as they were given
    assert [line.split(" ")[:2] for line in done.stderr.splitlines()] == [
        ["E011", "a.jsonl:2:"],
        ["E012", "a.jsonl:4:"],
        ["E011", "a.jsonl:5:"],
    ]


def test_repeated_identifiers_keep_their_lines(tmp_path: Path) -> None:
    lines = [{"id": "same", "text": f"It happened in {1900 + number}."} for number in range(2 * BATCH + 20)]
    found = parsed(run(written(tmp_path / "a.jsonl", *lines), "--only", "times").stdout)
    assert [line["times"][0]["lower"][:4] for line in found] == [str(1900 + number) for number in range(len(lines))]


def test_a_bad_date_costs_the_date_only(tmp_path: Path) -> None:
    done = run(written(tmp_path / "a.jsonl", {"text": "It ended in May 2026.", "dct": "2026-02-30"}), "--only", "times")
    assert len(parsed(done.stdout)) == 1
    assert done.stderr.startswith("W003 a.jsonl:1: ")


def test_a_text_that_breaks_a_step_costs_its_line_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import variorum.normalise

    whole = variorum.normalise.find_times

    def fragile(text: str, published=None):
        if "break" in text:
            raise RuntimeError("a bug")
        return whole(text, published)

    monkeypatch.setattr(variorum.normalise, "find_times", fragile)
    done = run(written(tmp_path / "a.jsonl", {"id": 1, "text": "break"}, {"id": 2, "text": "hold"}), "--only", "times")
    assert [line["doc"] for line in parsed(done.stdout)] == [2]
    assert done.stderr.startswith("E039 a.jsonl:1: ")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["missing.jsonl"], "E001"),
        (["."], "E002"),
        (["-", "--only", "times,weather"], "E033"),
        (["-", "--only", ""], "E033"),
        (["-", "--only", "times"], "E031"),  # nothing came in
    ],
)
def test_errors_end_with_2_in_one_line(words: list[str], code: str) -> None:
    done = run(*words, given=b"")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"{code} ")
    assert len(done.stderr.splitlines()) == 1


def test_times_and_quantities_need_no_language_model() -> None:
    code = (
        "import sys; from typer.testing import CliRunner; from variorum.cli import app; "
        "done = CliRunner().invoke(app, ['annotate', '-', '--only', 'times'], input=b'{\"text\": \"It ended in May 2026.\"}'); "
        "assert '2026-05' in done.stdout, done.output; sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.jsonl", *({"id": number, "text": "It ended in May 2026. " * 50} for number in range(2000))
    )
    command = [sys.executable, "-m", "variorum.cli", "annotate", path, "--only", "times"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b'{"doc":0')
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
