"""``variorum lineage``: pairs of any pile as lines, the same for any order, and every bad line named."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from variorum.cli import app

FIELDS = [
    "source",
    "target",
    "kind",
    "template",
    "doubtful",
    "closeness",
    "share",
    "retold",
    "source_share",
    "direction",
    "spans",
    "retellings",
    "reasons",
]


def run(*words: str, given: bytes | None = None):
    return CliRunner().invoke(app, ["lineage", *words], input=given, env={"NO_COLOR": "1", "TERM": "dumb"})


def written(path: Path, *lines: object) -> str:
    path.write_bytes(
        b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)
    )
    return str(path)


def parsed(output: str) -> list[dict]:
    return [json.loads(line) for line in output.splitlines()]


def test_fields_spans_and_direction(tmp_path: Path, flood) -> None:
    texts = {7: f"{flood.story}\n\n{flood.other}", "late": flood.story}
    path = written(
        tmp_path / "a.jsonl",
        {"doc": "late", "text": texts["late"], "date": "2024-05-09", "publisher": "B"},
        {"id": 7, "text": texts[7], "published": "2024-05-03", "publisher": "A"},
    )
    done = run(path)
    assert done.exit_code == 0
    (pair,) = parsed(done.stdout)
    assert list(pair) == FIELDS
    assert (pair["source"], pair["target"], pair["kind"], pair["template"]) == (7, "late", "copy", False)
    assert pair["direction"]["certain"]
    assert set(pair["direction"]) == {"basis", "certain"}
    assert pair["share"] == pair["closeness"] == 1.0 > pair["source_share"]
    for s0, s1, t0, t1 in pair["spans"]:
        assert texts[7][s0:s1] == texts["late"][t0:t1]
    assert done.stderr.splitlines()[-1] == "2 documents, 1 family, 1 pair, of these 0 by a shared form"


def test_any_order_of_lines_gives_the_same_bytes(tmp_path: Path, flood) -> None:
    texts = [flood.story, f"{flood.story} {flood.other}", flood.other, flood.story.replace("noon", "dusk")]
    lines = [{"id": f"n{number % 8}", "text": text} for number, text in enumerate(texts * 3)]
    outputs = set()
    for seed in range(4):
        random.Random(seed).shuffle(lines)
        outputs.add(run(written(tmp_path / "a.jsonl", *lines)).stdout)
    assert len(outputs) == 1
    assert outputs.pop()


def test_broken_lines_are_named_and_the_others_read(tmp_path: Path, flood) -> None:
    path = written(
        tmp_path / "a.jsonl",
        b"broken",
        b"[1]",
        {"id": "empty", "text": " "},
        {"id": "none"},
        {"id": "one", "text": flood.story},
        {"id": "one", "text": flood.story},
        {"id": "one", "text": f"{flood.story} And more."},
        {"id": "brief", "text": "The dam held through the night, they said."},
        {"id": "dated", "text": flood.other, "date": "soon"},
    )
    done = run(path)
    assert done.exit_code == 0
    assert [{pair["source"], pair["target"]} for pair in parsed(done.stdout)] == [{"one", "one-2"}]
    assert sorted(line.split()[0] for line in done.stderr.splitlines()[:-1]) == [
        "E011", "E011", "E012", "E012", "W003", "W004", "W005", "W016",
    ]  # fmt: skip
    assert "4 documents" in done.stderr


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda folder: str(folder / "none.jsonl"), "E001"),
        (lambda folder: written(folder / "a.jsonl"), "E005"),
        (lambda folder: written(folder / "a.jsonl", b"", b" "), "E005"),
        (lambda folder: "-", "E038"),
        (lambda folder: written(folder / "a.jsonl", b"\x00\xff", b"{"), "E011"),
        (lambda folder: str(folder), "E016"),
    ],
)
def test_nothing_read(tmp_path: Path, make, code: str) -> None:
    done = run(make(tmp_path))
    assert done.exit_code == 2
    assert code in done.stderr
    assert "E031" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_number_and_its_digits_are_two_identifiers(tmp_path: Path, flood) -> None:
    more = f"{flood.story}\n\nMore rain may come."
    # Trap: the one was taken for the other, renamed and told as a mistake, whichever of the texts came first.
    for one, other in ((5, "5"), ("5", 5)):
        done = run(written(tmp_path / "a.jsonl", {"id": one, "text": flood.story}, {"id": other, "text": more}))
        (pair,) = parsed(done.stdout)
        assert {(type(key), str(key)) for key in (pair["source"], pair["target"])} == {(int, "5"), (str, "5")}
        assert "W004" not in done.stderr
    # One text under both is two copies, not one report that came twice.
    done = run(written(tmp_path / "a.jsonl", {"id": 5, "text": flood.story}, {"id": "5", "text": flood.story}))
    assert len(parsed(done.stdout)) == 1
    assert "W005" not in done.stderr


def test_the_output_is_never_an_input(tmp_path: Path, flood) -> None:
    path = written(tmp_path / "a.jsonl", {"text": flood.story})
    done = run(path, "--out", path)
    assert (done.exit_code, done.stderr[:5]) == (1, "E035 ")
    # Trap: a file of a folder that is read was emptied before it was read.
    done = run(str(tmp_path), "--out", path)
    assert (done.exit_code, done.stderr[:5]) == (1, "E035 ")
    assert json.loads(Path(path).read_text())["text"] == flood.story


def test_a_missing_folder_for_the_output_is_made(tmp_path: Path, flood) -> None:
    path, out = written(tmp_path / "a.jsonl", {"text": flood.story}), tmp_path / "no" / "b.jsonl"
    assert run(path, "--out", str(out)).exit_code == 0
    assert out.exists()


def test_many_problems_of_a_kind_are_counted(tmp_path: Path, flood) -> None:
    lines = [b"{"] * 30 + [{"id": n, "text": f"Number {n}."} for n in range(30)]
    done = run(written(tmp_path / "a.jsonl", *lines))
    codes = [line.split()[0] for line in done.stderr.splitlines()]
    assert (codes.count("E011"), codes.count("E017"), codes.count("W016"), codes.count("W017")) == (20, 1, 20, 1)


def test_quiet_says_only_what_is_lost(tmp_path: Path, flood) -> None:
    done = run(written(tmp_path / "a.jsonl", b"{", {"text": "Too short."}), "--quiet")
    assert [line.split()[0] for line in done.stderr.splitlines()] == ["E011"]


def test_folders_stdin_and_lines_together(tmp_path: Path, flood) -> None:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "a.txt").write_text(flood.story, encoding="utf-8")
    (folder / "b.md").write_text(f"# Floods\n\n{flood.story}\n\n{flood.other}", encoding="utf-8")
    written(folder / "c.jsonl", {"text": flood.other})
    done = run(str(folder), "-", given=json.dumps({"id": "pipe", "text": flood.story.upper()}).encode())
    pairs = {frozenset((pair["source"], pair["target"])) for pair in parsed(done.stdout)}
    assert {frozenset(("a.txt", "pipe")), frozenset(("b.md", "c.jsonl#1"))} <= pairs


def test_masses_of_copies_are_one_star(tmp_path: Path, flood) -> None:
    path = written(tmp_path / "a.jsonl", *({"id": f"n{n:05}", "text": flood.story} for n in range(10_000)))
    done = run(path, "--out", str(tmp_path / "out.jsonl"))
    pairs = parsed((tmp_path / "out.jsonl").read_text())
    assert done.stdout == ""
    assert len(pairs) == 9_999
    assert {pair["source"] for pair in pairs} == {"n00000"}
    assert "1 family" in done.stderr


def test_a_huge_text_and_other_scripts(tmp_path: Path, flood) -> None:
    rng = random.Random(3)
    huge = " ".join(rng.choice(("flow", "dam", "wall")) + str(n) for n in range(500_000))
    russian = "Паром сел на мель у северного берега рано утром во вторник, на борту было девяносто пассажиров. " * 2
    chinese = "周二凌晨一艘载有九十名乘客的渡轮在北部海岸搁浅两艘拖船在中午前将其拖离港务局说无人重伤"
    lines = [
        {"id": "huge", "text": huge},
        {"id": "part", "text": huge[1_000_000:1_004_000]},
        {"id": "ru", "text": russian},
        {"id": "ru2", "text": f"{russian} И ещё."},
        {"id": "zh", "text": chinese},
        {"id": "zh2", "text": f"{chinese}然而"},
    ]
    done = run(written(tmp_path / "a.jsonl", *lines))
    found = {frozenset((pair["source"], pair["target"])) for pair in parsed(done.stdout)}
    assert found == {frozenset(pair) for pair in (("huge", "part"), ("ru", "ru2"), ("zh", "zh2"))}


def test_parquet(tmp_path: Path, flood) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    path = tmp_path / "a.parquet"
    rows = {"id": [1, 2, 3], "text": [flood.story, f"{flood.story} More.", None], "publisher": ["A", "B", None]}
    parquet.write_table(pyarrow.table(rows), path)
    done = run(str(path))
    assert [{pair["source"], pair["target"]} for pair in parsed(done.stdout)] == [{1, 2}]
    assert "E012 a.parquet:3: " in done.stderr
    parquet.write_table(pyarrow.table({"words": ["a"]}), path)
    assert "E037" in run(str(path)).stderr
    path.write_bytes(b"PAR1 and nothing")
    done = run(str(path))
    assert "E037" in done.stderr
    assert done.exit_code == 2


def test_without_pyarrow_parquet_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    done = run(str(tmp_path / "a.parquet"))
    assert done.exit_code == 2
    assert 'pip install "variorum[parquet]"' in done.stderr


def test_no_language_model_is_loaded(tmp_path: Path, flood) -> None:
    path = written(tmp_path / "a.jsonl", {"text": flood.story}, {"text": flood.story})
    code = (
        "import sys; from variorum.cli import app; app(['lineage', sys.argv[1]], standalone_mode=False); "
        "print(sorted({'spacy', 'wordllama', 'pyarrow'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_copies_alone(tmp_path: Path, flood) -> None:
    # What is told in other words takes most of the time and can be left out; what is copied is found all the same.
    half = " ".join(flood.story.split()[:30])
    path = written(tmp_path / "a.jsonl", {"id": "a", "text": flood.story}, {"id": "b", "text": f"{half} {flood.other}"})
    everything, copies = run(path, "--quiet"), run(path, "--copies", "--quiet")
    assert copies.exit_code == 0
    assert [line["kind"] for line in parsed(copies.stdout)] == ["copy"]
    assert parsed(copies.stdout)[0] in parsed(everything.stdout)


def test_pairs_of_answers_to_one_question_are_ranked(tmp_path: Path) -> None:
    source = (
        "The heron waits in shallow water for small fish, holding its neck folded and its weight on one leg. When a fish comes "
        "near it strikes with the long bill and swallows the catch whole, head first. Herons nest in tall trees beside rivers, "
        "often dozens of pairs together, and repair the same untidy platform of sticks every spring. The eggs are pale blue and "
        "hatch after twenty-six days; both parents bring food, which they cough up into the nest."
    )
    free = (
        "Standing quietly in shallow water, this grey bird waits on one leg until small fish swim near, and what its long bill "
        "takes goes down whole, the head first. Colonies of dozens of pairs live in tall trees above a river. Sticks are what "
        "their homes consist of, and an untidy platform is mended each spring instead of being built anew. Chicks come out of "
        "light blue eggs within four weeks, and father and mother take turns with feeding."
    )
    own = (
        "Many people know the heron from garden ponds, where it is no welcome guest because goldfish are expensive. A net over "
        "the surface helps, and so do steep banks. In flight you can tell it from a stork by the bent neck. Ornithologists count "
        "the colonies every year from the air, and the numbers have gone up since hunting was forbidden in the nineteen-seventies."
    )
    path = written(
        tmp_path / "a.jsonl", {"id": "source", "text": source}, {"id": "free", "text": free}, {"id": "own", "text": own}
    )
    (pair,) = parsed(run(path).stdout)
    assert {pair["source"], pair["target"]} == {"free", "source"}
    assert pair["doubtful"]
    assert 0.1 <= pair["closeness"] < 0.3
    assert pair["share"] > 0
