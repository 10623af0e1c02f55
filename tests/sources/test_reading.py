"""Files and folders to documents: each once, in any order, and nothing dropped in silence."""

from __future__ import annotations

import importlib.metadata
import json
import os
import re
import sys
from pathlib import Path

import msgspec
import pytest

from variorum.reference import load
from variorum.sources import Draft, Reader, read_sources, readers
from variorum.sources import files as files_module
from variorum.sources import reading as reading_module

ROOT = Path(__file__).parents[2]
STORY = "The ferry to Rost stopped on Sunday, the harbour office said. Nobody was hurt, and boats went out in the evening.\n"


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder with something of everything."""
    folder = tmp_path / "pile"
    (folder / "deep/er").mkdir(parents=True)
    (folder / "a.txt").write_text(f"Ferry stops at Rost\n\n{STORY}")
    (folder / "deep/a.txt").write_text(f"Ferry stops at Rost\n\n{STORY}")
    (folder / "deep/er/c.md").write_text(f"# Ferry\n\n{STORY}")
    (folder / "d.html").write_text(f"<html><body><h1>Ferry</h1><p>{STORY}</p></body></html>")
    (folder / "e.jsonl").write_text('{"id": "x", "text": "One."}\nbroken\n{"text": "Two."}\n')
    (folder / ".hidden.txt").write_text(STORY)
    (folder / "README.md").write_text("What this folder is.")
    return folder


def codes(problems) -> list[tuple[str, str]]:
    return sorted((problem.code, problem.source) for problem in problems)


def test_a_folder_of_everything(pile: Path) -> None:
    documents, problems = read_sources([pile])
    assert [document.uri for document in documents] == [
        "a.txt",
        "d.html",
        "deep/a.txt",
        "deep/er/c.md",
        "e.jsonl#3",
        "e.jsonl#x",
    ]
    assert codes(problems) == [("E011", "e.jsonl:2"), ("W006", "README.md")]
    assert len({document.id for document in documents}) == 6  # the same bytes in two places are two reports
    assert all(str(pile) not in msgspec.json.encode(document).decode() for document in documents)
    assert all(document.chars == len(document.text) for document in documents)


def test_order_and_repetition_do_not_matter(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inputs = [pile, pile / "deep", pile / "deep/a.txt", pile / "a.txt", pile / "e.jsonl"]
    there = read_sources(inputs)
    assert read_sources(inputs[::-1]) == there
    assert read_sources([*inputs, *inputs]) == there
    assert read_sources([pile]) == there
    monkeypatch.chdir(pile.parent)
    assert read_sources(["pile", "./pile/../pile"]) == there


def test_the_same_bytes_keep_their_identifier_wherever_they_lie(tmp_path: Path) -> None:
    ids = set()
    for folder in ("one", "two/three"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "a.txt").write_text(STORY)
        ids.add(read_sources([tmp_path / folder / "a.txt"])[0][0].id)
    assert len(ids) == 1


def test_links_and_loops(tmp_path: Path) -> None:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY)
    (folder / "loop").symlink_to(folder)
    (folder / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "other").mkdir()
    (tmp_path / "other/b.txt").write_text(STORY)
    (folder / "linked").symlink_to(tmp_path / "other")
    documents, problems = read_sources([folder])
    assert [document.uri for document in documents] == ["a.txt", "linked/b.txt"]
    assert codes(problems) == [("E001", "gone.txt")]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.txt", b"", "E005"),
        ("blank.md", b" \n\n\t", "E005"),
        ("front.md", b"---\ntitle: x\n---\n", "E005"),  # a title and no text
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0", "E007"),
        ("paper.html", b"%PDF-1.7\n", "E007"),
        ("nul.txt", b"abc\0def", "E007"),
        ("table.csv", b"a,b\n1,2\n", "E006"),
        ("script.py", b"print()\n", "E006"),
        ("noending", b"words\n", "E006"),
        ("list.json", b'[{"text": "One."}]', "E006"),
        ("menu.html", b"<html><body><a href='/'>Home</a></body></html>", "E009"),
        ("russian.txt", "Привет, мир".encode("cp1251"), "E008"),
    ],
)
def test_lost_files(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(STORY)
    documents, problems = read_sources([tmp_path])
    assert [document.uri for document in documents] == ["good.txt"]
    assert codes(problems) == [(code, name)]
    assert all(problem.message and problem.remedy and "{" not in problem.message for problem in problems)


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("page.txt", f"<!DOCTYPE html><html><body><p>{STORY}</p></body></html>", "text/html"),
        ("words.html", STORY, "text/plain"),
        ("lines.txt", '{"text": "One."}\n', "application/jsonl"),
        ("words.jsonl", STORY, "text/plain"),
        ("lines.json", '{"text": "One."}\n{"text": "Two."}\n', "application/jsonl"),
        ("words.log", STORY, "text/plain"),  # named directly, so meant
    ],
)
def test_content_decides(tmp_path: Path, name: str, content: str, media_type: str) -> None:
    (tmp_path / name).write_text(content)
    documents, problems = read_sources([tmp_path / name])
    assert {document.media_type for document in documents} == {media_type}
    assert codes(problems) == [("W002", name)]


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "void").mkdir()
    problems = read_sources([tmp_path / "pipe.txt", tmp_path / "void", tmp_path / "missing.txt", "x\0y.txt"])[1]
    assert [code for code, _ in codes(problems)] == ["E001", "E001", "E003", "E016"]


def test_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "long.txt").write_text(STORY * 10)
    monkeypatch.setattr(reading_module, "LONGEST_TEXT", 500)
    assert codes(read_sources([tmp_path])[1]) == [("E010", "long.txt")]
    monkeypatch.setattr(files_module, "LARGEST_FILE", 500)
    assert codes(read_sources([tmp_path])[1]) == [("E004", "long.txt")]


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux")
def test_names_that_no_output_can_hold(tmp_path: Path) -> None:
    for name in (b"bad\xff.txt", b"\x1b[31mred.txt", b"<script>alert(1)<.txt", b"two\nlines.csv"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(STORY)
    documents, problems = read_sources([tmp_path])
    shown = "".join(document.uri for document in documents) + "".join(problem.source for problem in problems)
    assert len(documents) == 3
    assert "<script>alert(1)<.txt" in shown  # kept: whoever shows it escapes it
    assert not re.search(r"[\x00-\x1f\ud800-\udfff]", shown)
    msgspec.json.encode(documents)


def test_identifiers_of_lines(tmp_path: Path) -> None:
    lines = [
        ("x", "One."),
        ("x", "Other."),
        ("x", "One."),
        ("x", "Other."),
        ("x-2", "Mine."),
        (None, "Two."),
        (None, "Two."),
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps({"id": key, "text": text}) + "\n" for key, text in lines))
    (tmp_path / "b.jsonl").write_text('{"id": "x", "text": "One."}\n')
    documents, problems = read_sources([tmp_path])
    texts = {document.id: document.text for document in documents}
    assert (texts["x"], texts["x-2"], texts["x-3"]) == (
        "One.",
        "Mine.",
        "Other.",
    )  # a given identifier is never taken over
    assert len(documents) == 4
    assert [code for code, _ in codes(problems)] == ["W004", "W005", "W005", "W005", "W005"]


# --- the table beside the files


def with_table(tmp_path: Path, table: str, encoding: str = "utf-8"):
    (tmp_path / "in/sub").mkdir(parents=True)
    (tmp_path / "in/a.txt").write_text(STORY)
    (tmp_path / "in/sub/b.txt").write_text(f"Published: 2026-03-15\n\n{STORY}")
    (tmp_path / "in/c.jsonl").write_text(
        '{"id": "x", "text": "One."}\n{"id": "y", "text": "Two.", "publisher": "Own"}\n'
    )
    (tmp_path / "in/meta.csv").write_text(table, encoding=encoding)
    documents, problems = read_sources([tmp_path / "in"], tmp_path / "in/meta.csv")
    return {document.uri: document for document in documents}, codes(problems)


def test_the_table_fills_gaps(tmp_path: Path) -> None:
    found, problems = with_table(
        tmp_path,
        'file,publisher,published,uri,title\na.txt,The Star,2026-03,https://s.example/a,Ferry\nsub/b.txt,"Mail, The",,,\nc.jsonl#x,Radio,2026-03-16,,\nc.jsonl,All,,,\n',
    )
    assert problems == [("W012", "meta.csv:5")]  # line y of the JSONL file names its own publisher
    star = found["https://s.example/a"]
    assert (star.publisher, star.title, star.published.upper, star.published.basis) == (
        "The Star",
        "Ferry",
        "2026-03-31",
        "stated",
    )
    assert star.published.reasons == ("line 2 of meta.csv gives the date",)
    assert found["sub/b.txt"].publisher == "Mail, The"
    assert found["sub/b.txt"].published.edtf == "2026-03-15"
    assert (found["c.jsonl#x"].publisher, found["c.jsonl#y"].publisher) == ("Radio", "Own")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_tables_of_spreadsheets(tmp_path: Path, encoding: str) -> None:
    found, problems = with_table(tmp_path, "File;Publisher;Published\r\na.txt;Żółw;15.03.2026\r\n;;\r\n", encoding)
    assert problems == []
    assert (found["a.txt"].publisher, found["a.txt"].published.edtf) == ("Żółw", "2026-03-15")


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("", [("E018", "meta.csv")]),
        ("name,publisher\na.txt,Star\n", [("E018", "meta.csv")]),
        ("file\na.txt\n", [("E018", "meta.csv")]),
        ("file,publisher,publisher\na.txt,Star,Mail\n", [("E018", "meta.csv")]),
        ("file,published\na.txt,2026-02-30\n", [("W003", "meta.csv:2")]),
        ("file,publisher\nnone.txt,Star\n", [("W007", "meta.csv")]),
        ("file,publisher,colour\na.txt,Star,red\n", [("W008", "meta.csv")]),
        ("file,publisher\na.txt,Star,more\n", [("W009", "meta.csv")]),
        ("file,publisher\n,Star\n", [("W009", "meta.csv")]),
        ("file,publisher\na.txt,Star\na.txt,Mail\n", [("W009", "meta.csv")]),
        ("file,published\nsub/b.txt,2025\n", [("W012", "meta.csv:2")]),  # the file states 2026-03-15
        ("file,published\nsub/b.txt,2026\n", []),  # less exact, no contradiction
    ],
)
def test_bad_tables(tmp_path: Path, table: str, expected: list[tuple[str, str]]) -> None:
    found, problems = with_table(tmp_path, table)
    assert problems == expected
    assert len(found) == 4


def test_a_missing_table_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    documents, problems = read_sources([tmp_path / "a.txt"], tmp_path / "meta.csv")
    assert len(documents) == 1
    assert codes(problems) == [("E001", "meta.csv")]


def test_the_agency_of_a_dateline_is_the_publisher_only_where_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"BODO, March 15, 2026 (PPA) - {STORY}")
    alone = read_sources([tmp_path / "a.txt"])[0][0]
    assert (alone.publisher, alone.published.edtf) == ("PPA", "2026-03-15")
    (tmp_path / "meta.csv").write_text("file,publisher\na.txt,The Star\n")
    assert read_sources([tmp_path / "a.txt"], tmp_path / "meta.csv")[0][0].publisher == "The Star"


# --- readers of other packages, and the codes


def test_another_package_adds_a_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_memo(data: bytes, name: str):
        if data == b"crash":
            raise RuntimeError("a bug")
        yield Draft(text=data.decode(), title=name)

    class Entry:
        name, value = "memo", "memos:MEMO"

        def load(self) -> object:
            return Reader("text/x-memo", (".memo",), read_memo, (b"MEMO",))

    class Broken(Entry):
        name, value = "zz", "zz:ZZ"

        def load(self) -> object:
            raise ImportError("gone")

    monkeypatch.setattr("variorum.sources.registry.entry_points", lambda group: [Broken(), Entry()])
    readers.cache_clear()
    try:
        (tmp_path / "a.memo").write_text(STORY)
        (tmp_path / "b.txt").write_text(f"MEMO {STORY}")  # by its first bytes
        (tmp_path / "c.memo").write_bytes(b"crash")
        documents, problems = read_sources([tmp_path])
    finally:
        readers.cache_clear()
    assert [document.media_type for document in documents] == ["text/x-memo", "text/x-memo"]
    assert codes(problems) == [("E015", "c.memo"), ("W013", "zz:ZZ")]


def test_installed_readers_load() -> None:
    assert importlib.metadata.entry_points(group="variorum.readers") is not None
    assert set(readers()[0]) >= {"text/plain", "text/markdown", "text/html", "application/jsonl"}


def test_every_code_is_documented_and_every_code_in_use_is_in_the_table() -> None:
    page = (ROOT / "docs/reading-files.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| ([EW]\d{3}) \|", page, re.M)
    assert listed == sorted(load("problems"))
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    used = set(re.findall(r'(?:problem|ReadError)\(\s*"([EW]\d{3})"', source)) | set(
        re.findall(r'code="([EW]\d{3})"', source)
    )
    assert used <= set(load("problems"))


def test_the_reader_in_the_docs_works() -> None:
    page = (ROOT / "docs/reading-files.md").read_text(encoding="utf-8")
    code = next(block for block in re.findall(r"```python\n(.*?)```", page, re.S) if "MEMO" in block)
    space: dict[str, object] = {}
    exec(code, space)
    assert [draft.title for draft in space["MEMO"].read(b"Subject\nWords.", "a.memo")] == ["Subject"]  # type: ignore[attr-defined]
