"""Archives and Word files: every file in them is read by its own reader, and what is meant to do harm is not unpacked."""

from __future__ import annotations

import struct
import time
import zlib
from pathlib import Path

import pytest

from variorum.sources import read_sources, unpacking

from .made_files import PAGE, STORY, paragraph, word_file, zipped
from .made_files import gzipped as packed


def read(folder: Path, name: str, data: bytes) -> tuple[list[str], list[tuple[str, str]]]:
    """Addresses of the documents, and codes and sources of the problems."""
    (folder / name).write_bytes(data)
    documents, problems = read_sources([folder / name])
    return [document.uri for document in documents], [(problem.code, problem.source) for problem in problems]


def test_each_file_by_its_own_reader(tmp_path: Path) -> None:
    inner = zipped({"x.txt": STORY, "y.md": f"# Harbour\n\n{STORY}"})
    files = {
        "a.txt": STORY, "in/b.html": PAGE, "in/c.zip": inner, "p.html": PAGE, "p_files/frame.html": PAGE,
        "README.txt": STORY, ".hidden.txt": STORY, "__MACOSX/a.txt": STORY, "x.csv": "a,b\n",
    }  # fmt: skip
    documents, problems = read(tmp_path, "s.zip", zipped(files))
    assert documents == [
        "s.zip/a.txt",
        "s.zip/in/b.html",
        "s.zip/in/c.zip/x.txt",
        "s.zip/in/c.zip/y.md",
        "s.zip/p.html",
    ]
    assert problems == [("W025", "s.zip"), ("W006", "s.zip/README.txt"), ("E006", "s.zip/x.csv")]


def test_a_file_keeps_its_identifier_inside_an_archive(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "s.zip").write_bytes(zipped({"deep/a.txt": STORY}))
    alone, inside = (read_sources([tmp_path / name])[0][0].id for name in ("a.txt", "s.zip"))
    assert alone == inside


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/cron.txt", "s.zip/etc/cron.txt"),
        ("/etc/cron.txt", "s.zip/etc/cron.txt"),
        ("C:\\win\\cron.txt", "s.zip/C:/win/cron.txt"),
        ("a\x1b[31m\n.txt", "s.zip/a\ufffd[31m\ufffd.txt"),
        ("<img src=x onerror=alert(1)>.txt", "s.zip/<img src=x onerror=alert(1)>.txt"),
    ],
)
def test_names_are_labels(tmp_path: Path, name: str, shown: str) -> None:
    assert read(tmp_path, "s.zip", zipped({name: STORY})) == ([shown], [])
    assert [path.name for path in tmp_path.iterdir()] == ["s.zip"]  # nothing was unpacked to the disk


def test_bombs(tmp_path: Path) -> None:
    started = time.monotonic()
    zeros = b"0" * 20_000_000
    assert read(tmp_path, "tight.zip", zipped({"a.txt": STORY, "z.txt": zeros})) == (
        ["tight.zip/a.txt"],
        [("E022", "tight.zip/z.txt")],
    )
    assert read(tmp_path, "z.txt.gz", packed(zeros))[1] == [("E022", "z.txt.gz")]
    lying = bytearray(zipped({"z.txt": zeros}))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):  # says that it unpacks to ten bytes
        struct.pack_into("<I", lying, lying.index(mark) + place, 10)
    assert read(tmp_path, "lying.zip", bytes(lying))[1][0][0] in {"E022", "E025", "E006"}
    many = zipped({f"{number}.txt": b"" for number in range(5_100)})
    assert read(tmp_path, "many.zip", many)[1] == [("E022", "many.zip")]
    nested = STORY.encode()
    for _ in range(8):
        nested = zipped({"n.zip": nested})
    assert [code for code, _ in read(tmp_path, "nested.zip", nested)[1]] == ["E024"]
    assert time.monotonic() - started < 15


def test_what_one_file_holds_is_bounded_over_all_depths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MOST_BYTES", 1_000)
    files = {f"{number}.txt": f"{number} {STORY}" for number in range(9)}
    documents, problems = read(tmp_path, "s.zip", zipped(files))
    assert len(documents) in range(2, 9)
    assert problems == [("E022", "s.zip")]


def test_many_files_with_one_problem_are_counted(tmp_path: Path) -> None:
    problems = read(tmp_path, "s.zip", zipped({f"{number:02}.csv": "a,b\n" for number in range(30)}))[1]
    assert len(problems) == 21
    assert problems[0] == ("W026", "s.zip (E006)")


def test_damaged_archives(tmp_path: Path) -> None:
    whole = zipped({"a.txt": STORY, "b.txt": STORY * 20})
    assert read(tmp_path, "cut.zip", whole[:-30])[1] == [("E025", "cut.zip")]
    mangled = bytearray(whole)
    mangled[whole.index(b"b.txt") + 20] ^= 0xFF
    documents, problems = read(tmp_path, "mangled.zip", bytes(mangled))
    assert documents == ["mangled.zip/a.txt"]
    assert problems == [("E025", "mangled.zip/b.txt")]
    locked = bytearray(whole)
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert ("E020", "locked.zip/a.txt") in read(tmp_path, "locked.zip", bytes(locked))[1]
    assert read(tmp_path, "cut.txt.gz", packed((STORY * 9).encode())[:-9]) == (
        ["cut.txt.gz/cut.txt"],
        [("W030", "cut.txt.gz")],
    )
    assert read(tmp_path, "no.gz", b"\x1f\x8b\x08" + b"\xff" * 40)[1] == [("E025", "no.gz")]
    assert zlib.decompress(zlib.compress(b"x")) == b"x"


@pytest.mark.parametrize("name", ["xl/workbook.xml", "ppt/presentation.xml"])
def test_other_office_files_are_named(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, "a.zip", zipped({name: "<x/>"}))[1] == [("E007", "a.zip")]


def test_word_file(tmp_path: Path) -> None:
    table = "<w:tbl><w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("Cranes", "2")) + "</w:tr></w:tbl>"
    struck = "<w:p><w:del><w:r><w:delText>three</w:delText><w:t>three</w:t></w:r></w:del><w:r><w:t>Two</w:t><w:tab/><w:t>men</w:t></w:r></w:p>"
    core = "<dc:title>Doc1</dc:title><dc:creator>Ann Example</dc:creator><dcterms:modified>2026-03-16T10:00:00Z</dcterms:modified>"
    data = word_file(paragraph("Harbour closed after storm.", "Title") + paragraph(STORY) + struck + table, core)
    (tmp_path / "a.docx").write_bytes(data)
    documents, problems = read_sources([tmp_path])
    assert problems == []
    (document,) = documents
    assert document.text == f"Harbour closed after storm.\n\n{STORY}\n\nTwo\tmen\n\nCranes | 2\n"
    assert (document.title, document.authors, document.published.edtf) == (
        "Harbour closed after storm.",
        ("Ann Example",),
        "../2026-03-16",
    )
    assert [(fact.field, fact.where) for fact in document.stated] == [
        ("authors", "its properties"),
        ("title", "a paragraph in the style of a title"),
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (word_file(""), "E026"),
        (zipped({"word/document.xml": "<w:document"}), "E025"),
        (
            zipped({"word/document.xml": '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'}),
            "E028",
        ),
        (word_file(paragraph(STORY))[:-40], "E025"),
        (b"no archive", "E025"),
        (word_file("<w:tbl>" * 5_000 + "</w:tbl>" * 5_000), "E025"),
    ],
)
def test_bad_word_files(tmp_path: Path, data: bytes, code: str) -> None:
    assert [found for found, _ in read(tmp_path, "a.docx", data)[1]] == [code]
