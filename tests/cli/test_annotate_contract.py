"""The contract of ``variorum annotate`` with other programs: names and types of fields, order, streams, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from variorum.cli import app
from variorum.cli.line_stream import BATCH, FIRST, read_batches
from variorum.sources import LONGEST_LINE

TEXT = (
    "OSLO - Norwegian police said on Tuesday that between 5 and 7 boats left Bergen on 3 May 2020. "
    "“We saw about 200 people,” Anna Berg said."
)
NUMBER, MAYBE_NUMBER, WORDS, MAYBE_WORDS = (int, float), (int, float, type(None)), (str,), (str, type(None))
FIELDS = {
    "times": {
        "start": (int,), "end": (int,), "text": WORDS, "timex": MAYBE_WORDS, "edtf": MAYBE_WORDS,
        "lower": MAYBE_WORDS, "upper": MAYBE_WORDS,
    },
    "quantities": {
        "start": (int,), "end": (int,), "text": WORDS, "lower": MAYBE_NUMBER, "upper": MAYBE_NUMBER,
        "unit": MAYBE_WORDS, "qualifier": WORDS, "counted": MAYBE_WORDS,
    },
    "places": {
        "start": (int,), "end": (int,), "text": WORDS, "name": WORDS, "lat": NUMBER, "lon": NUMBER, "kind": WORDS,
    },
    "attributions": {"source": (list,), "cue": (list,), "content": (list,), "kind": WORDS},
    "names": {"start": (int,), "end": (int,), "text": WORDS, "kind": WORDS},
}  # fmt: skip


def annotate(*words: str, given: bytes = b""):
    return CliRunner().invoke(app, ["annotate", *words], input=given, env={"NO_COLOR": "1", "TERM": "dumb"})


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


def parsed(output: str | bytes) -> list[dict]:
    return [json.loads(each) for each in output.splitlines()]


def test_names_and_types_of_all_fields() -> None:
    [found] = parsed(annotate("-", given=line(id="a", text=TEXT, dct="2020-05-06")).stdout)
    assert list(found) == ["doc", *FIELDS]
    for part, fields in FIELDS.items():
        assert found[part], f"the text has {part}"
        for item in found[part]:
            assert list(item)[: len(fields)] == list(fields)  # more may follow
            for name, types in fields.items():
                assert type(item[name]) in types, (part, name, item[name])
    for item in found["attributions"]:
        for name in ("source", "cue", "content"):
            assert all(len(span) == 2 and all(type(end) is int for end in span) for span in item[name])


def test_a_part_is_the_same_alone_and_among_the_others() -> None:
    given = line(id="a", text=TEXT, dct="2020-05-06") + line(id="b", text="In Minsk, Belarus, 12 people met on Friday.")
    whole = parsed(annotate("-", given=given).stdout)
    for part in FIELDS:
        alone = parsed(annotate("-", "--only", part, given=given).stdout)
        assert [found[part] for found in alone] == [found[part] for found in whole], part


@pytest.mark.parametrize(
    ("raw", "codes", "doc"),
    [
        (line(id="a", text="In May 2020."), [], ["a"]),
        (line(id=7, text="In May 2020."), [], [7]),
        (line(doc="b", text="In May 2020."), [], ["b"]),
        (line(text="In May 2020."), [], [None]),
        (line(id=None, text="In May 2020."), [], [None]),
        (b"\xef\xbb\xbf" + line(id="a", text="In May 2020."), [], ["a"]),
        (line(id="a", text="In May 2020.").replace(b"\n", b"\r\n"), [], ["a"]),
        (line(id="a", text="In May 2020.").rstrip(), [], ["a"]),
        (b"\n \r\n\n" + line(id="a", text="In May 2020."), [], ["a"]),
        (line(id="a", text="In May\x00 2020 \ud800."), ["W010"], ["a"]),
        (line(id="a", text="In May 2020.", dct=None), [], ["a"]),
        (line(id="a", text="In May 2020.", dct=""), [], ["a"]),
        (line(id="a", text="In May 2020.", dct="soon"), ["W003"], ["a"]),
        (line(id="a", text="In May 2020.", dct="9999-12-31"), ["W003"], ["a"]),
        (line(id="a", text="In May 2020.", dct=[2020]), ["W003"], ["a"]),
        (line(id="a", text="In May 2020.") * 2, [], ["a", "a"]),
        (line(id="a", text=5), ["E012"], []),
        (line(id="a", text=None), ["E012"], []),
        (line(id="a", text=" "), ["E012"], []),
        (b"[1]\n", ["E011"], []),
        (b"{\n", ["E011"], []),
        (b"[" * 100_000 + b"\n", ["E011"], []),
        (b'{"text": "\xff"}\n', ["E011"], []),
        (line(text="x" * LONGEST_LINE), ["E013"], []),
    ],
)
def test_lines_of_all_kinds(raw: bytes, codes: list[str], doc: list[object]) -> None:
    last = line(id="last", text="In 2019.")
    done = annotate("-", "--only", "times", given=raw.rstrip(b"\n") + b"\n" + last)
    assert done.exit_code == 0
    found = parsed(done.stdout)
    assert [each["doc"] for each in found] == [*doc, "last"]
    assert all(each["times"] for each in found)
    assert [said.split(" ")[0] for said in done.stderr.splitlines()] == codes


def test_offsets_count_code_points_of_the_text_that_was_given() -> None:
    text = "😀\x00 \ud83d In May 2020 😀 and in 2021."
    [found] = parsed(annotate("-", "--only", "times", given=line(text=text)).stdout)
    assert [text[time["start"] : time["end"]] for time in found["times"]] == ["May 2020", "2021"]


def test_out_writes_a_file_and_nothing_to_stdout(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    done = annotate("-", "--only", "times", "--out", str(out), given=line(id="a", text="In May 2020."))
    assert (done.exit_code, done.stdout) == (0, "")
    assert [found["doc"] for found in parsed(out.read_bytes())] == ["a"]


def test_out_is_never_the_file_that_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(line(id="a", text="In May 2020."))
    done = annotate(str(path), "--out", str(path))
    assert done.exit_code == 1
    assert done.stderr.startswith("E035 ")
    assert path.read_bytes() == line(id="a", text="In May 2020.")


def test_an_output_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    done = annotate("-", "--only", "times", "--out", str(tmp_path / "no" / "out.jsonl"), given=line(text="In 2020."))
    assert done.exit_code == 1
    assert done.stderr.startswith("E035 ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk_is_said_in_one_line() -> None:
    done = annotate("-", "--only", "times", "--out", "/dev/full", given=line(text="In 2020."))
    assert done.exit_code == 1
    assert done.stderr.startswith("E035 ")


def test_workers_give_the_same_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [line(id=number, text=f"In {1900 + number % 100} some {number} boats.") for number in range(3 * BATCH)]
    path.write_bytes(b"".join([*lines[:20], b"broken\n", *lines[20:]]))
    one, two = (annotate(str(path), "--only", "times,quantities", "--processes", n) for n in ("1", "2"))
    assert one.stdout == two.stdout
    assert one.stderr == two.stderr
    assert len(parsed(one.stdout)) == len(lines)


def test_times_and_quantities_build_no_gazetteer(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "variorum.cli", "annotate", "-", "--only", "times,quantities"],
        input=line(text="On 3 May 2020 some 12 km."), capture_output=True, check=False, timeout=120,
        env={**os.environ, "VARIORUM_CACHE": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.iterdir()) == []


def test_help_needs_no_library_that_only_reading_needs() -> None:
    code = (
        "import sys, variorum.cli; print({'spacy', 'numpy', 'shapely', 'sqlite3', 'rich.progress'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "set()"


def test_who_asks_line_by_line_is_answered_line_by_line() -> None:
    command = [sys.executable, "-m", "variorum.cli", "annotate", "-", "--only", "times"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(line(id=number, text="In May 2020."))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["doc"] == number
        process.stdin.close()
        assert process.wait(timeout=60) == 0


class Trickle:
    """A stream that gives what it holds in pieces of any size."""

    def __init__(self, *pieces: bytes) -> None:
        self.pieces = list(pieces)

    def read1(self, _size: int) -> bytes:
        return self.pieces.pop(0) if self.pieces else b""


def test_batches_keep_all_lines_and_their_numbers() -> None:
    stream = Trickle(b"a", b"b\n\n", b"c\nd", b"\r\n", b"e")
    batches = list(read_batches(stream))  # type: ignore[arg-type]
    assert [each for batch in batches for each in batch.lines] == [(1, b"ab"), (3, b"c"), (4, b"d"), (5, b"e")]
    assert all(batch.pause for batch in batches)


def test_the_first_batch_is_small_and_a_long_line_is_cut_off() -> None:
    pieces = [b"x\n" * 32_768] * 2
    assert [len(batch.lines) for batch in read_batches(Trickle(*pieces))][:3] == [FIRST, BATCH, BATCH]  # type: ignore[arg-type]
    cut = read_batches(Trickle(*[b"x" * 65_536] * 400, b"\n"))  # type: ignore[arg-type]
    [(number, long)] = [each for batch in cut for each in batch.lines]
    assert number == 1
    assert LONGEST_LINE < len(long) <= LONGEST_LINE + 2 * 65_536
