"""Feeds and web archives: a report an entry, a report a page, with what each states."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum.model import Document
from variorum.sources import read_sources

from .made_files import ATOM, PAGE, RSS, STORY, gzipped, web_archive, zipped


def read(folder: Path, name: str, data: bytes) -> tuple[list[Document], list[tuple[str, str]]]:
    (folder / name).write_bytes(data)
    documents, problems = read_sources([folder / name])
    return documents, [(problem.code, problem.source) for problem in problems]


def test_entries_of_a_feed(tmp_path: Path) -> None:
    (first, second), problems = read(tmp_path, "a.rss", RSS.encode())
    assert problems == []
    assert first.text == f"Harbour closed\n\n{STORY}\n"
    assert (first.uri, first.title, first.publisher, first.authors) == (
        "https://bay.example/1",
        "Harbour closed",
        "Bay Herald",
        ("Ann Example",),
    )
    assert first.published.edtf == "2026-03-16T08:10:00+01:00"
    assert second.published.basis == "none"
    assert first.id != second.id


def test_a_day_of_change_is_the_latest_day(tmp_path: Path) -> None:
    (document,), _ = read(tmp_path, "a.xml", ATOM.encode())
    assert (document.published.edtf, document.published.lower) == ("../2026-03-16", None)
    assert document.media_type == "application/feed+xml"


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (b"<rss version='2.0'><channel><title>x</title></channel></rss>", ["E026"]),
        (
            b"<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>",
            ["E028"],
        ),
        (b"<?xml version='1.0'?><orders><order/></orders>", ["E025"]),
        (RSS.encode()[:-40], ["W030", "E026"]),  # the last entry is cut off
        (RSS.replace("16 Mar", "36 Mar").encode(), ["W003"]),
    ],
)
def test_bad_feeds(tmp_path: Path, data: bytes, codes: list[str]) -> None:
    assert [code for code, _ in read(tmp_path, "a.xml", data)[1]] == codes


def test_markup_in_an_entry_is_no_text(tmp_path: Path) -> None:
    hostile = (
        "&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;alert(2)&lt;/script&gt;&lt;p&gt;The ferry is back.&lt;/p&gt;"
    )
    (document, _), _ = read(tmp_path, "a.rss", RSS.replace(f"&lt;p&gt;{STORY}&lt;/p&gt;", hostile).encode())
    assert document.text == "Harbour closed\n\nThe ferry is back.\n"


ARCHIVE = web_archive(
    ("https://bay.example/1", "text/html; charset=utf-8", PAGE.encode()),
    ("https://bay.example/x.png", "image/png", b"\x89PNG\r\n\x1a\n"),
    ("https://bay.example/2", "text/plain", STORY.encode()),
)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.warc", ARCHIVE),
        ("a.warc.gz", gzipped(ARCHIVE)),
        ("a.wacz", zipped({"datapackage.json": "{}", "archive/a.warc.gz": gzipped(ARCHIVE)})),
    ],
)
def test_pages_of_a_web_archive(tmp_path: Path, name: str, data: bytes) -> None:
    documents, problems = read(tmp_path, name, data)
    assert [(document.uri, document.published.edtf) for document in documents] == [
        ("https://bay.example/1", "../2026-03-17"),
        ("https://bay.example/2", "../2026-03-17"),
    ]
    assert documents[0].text == f"Harbour closed after storm\n\n{STORY}"
    assert [code for code, _ in problems] == ["W025"]


def test_packed_pages_of_a_web_archive(tmp_path: Path) -> None:
    page = gzipped(PAGE.encode())
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(page), page)
    kind = "text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked"
    (document,), _ = read(tmp_path, "a.warc", web_archive(("https://bay.example/1", kind, chunked)))
    assert STORY in document.text
    bomb = gzipped(b" " * 50_000_000)
    problems = read(tmp_path, "a.warc", web_archive(("https://bay.example/1", kind.partition("\r\nT")[0], bomb)))[1]
    assert problems[0][0] in {"E004", "E005"}


def test_damaged_web_archives(tmp_path: Path) -> None:
    documents, problems = read(tmp_path, "a.warc", ARCHIVE[: len(ARCHIVE) - 400])
    assert [document.uri for document in documents][:1] == ["https://bay.example/1"]
    assert read(tmp_path, "a.warc", b"WARC/1.0\r\nno header\r\n")[1][0][0] in {"E025", "E026"}
    assert problems
