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
from variorum.sources import Draft, Reader, read_sources, readers, unpacking
from variorum.sources import files as files_module

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
        ("paper.pdf", b"%PDF-1.7\n", "E014"),
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
    monkeypatch.setattr(unpacking, "LONGEST_TEXT", 500)
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
    assert codes(problems) == [("E015", "c.memo"), ("W002", "b.txt"), ("W013", "zz:ZZ")]


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
