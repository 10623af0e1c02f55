"""What is meant to break a reader, or does so by accident: each a listed problem, the others read, nothing hangs."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from variorum.model import Document
from variorum.sources import read_sources

from .made_files import MESSAGE, PAGE, RSS, STORY, paragraph, pdf_file, web_archive, word_file, zipped


def read(folder: Path, name: str, data: bytes) -> tuple[list[Document], list[str]]:
    (folder / name).write_bytes(data)
    (folder / "good.txt").write_text(STORY)
    started = time.process_time()
    documents, problems = read_sources([folder])
    assert time.process_time() - started < 5
    assert "good.txt" in {document.uri for document in documents}  # the rest is unharmed
    assert all(problem.message and problem.remedy for problem in problems)
    return [document for document in documents if document.uri != "good.txt"], [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("name", "data", "codes"),
    [
        ("line.txt", b"a" * 49_000_000, ["E010"]),
        ("large.txt", b"a" * 50_000_001, ["E004"]),
        ("nul.txt", b"The harbour\0 was closed.", ["E007"]),
        ("line.html", b"<p>" + b"word " * 1_000_000, ["E010"]),
        ("deep.html", b"<html>" + b"<div>" * 50_000 + STORY.encode(), ["E009"]),
        ("tags.html", b"<html>" + b"<b>a</b>" * 200_000, ["E050"]),
        ("attributes.html", b"<html><p " + b" ".join(b"a%d=1" % number for number in range(60_000)) + b">", ["E050"]),
        ("large.md", b"*a " * 500_000, ["E004"]),
        ("tags.rss", b"<rss version='2.0'><channel>" + b"<a>" * 200_000, ["E050"]),
        ("line.jsonl", b'{"text": "' + b"a" * 19_000_000 + b'"}', ["E010"]),
        ("header.eml", b"Message-ID: <1@x>\nFrom: a\nSubject: s\nX: " + b"=?a?= <(" * 200 + b"\n\n" + STORY.encode(), []),
        ("forwards.eml", MESSAGE.encode() + b"Begin forwarded message:\nFrom: a\nSubject: b\n\nx\n" * 20_000, []),
        ("parts.eml", b'Message-ID: <1@x>\nFrom: a\nContent-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\nx\n" * 50_000, []),
    ],
)  # fmt: skip
def test_too_much_of_something(tmp_path: Path, name: str, data: bytes, codes: list[str]) -> None:
    assert read(tmp_path, name, data)[1] == codes


#: Right-to-left marks, a soft hyphen, combining marks, an emoji of five code points, a letter beyond the first plane.
MARKS = "Harbour \u202b\u05d0\u05d1\u202c so\u00adft e\u0301 \U0001f469\u200d\U0001f680 \U0001d49c closed."


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", f"{MARKS}\n\n{STORY}".encode()),
        ("a.txt", f"{MARKS}\n\n{STORY}".encode("utf-16")),
        ("a.md", f"{MARKS}\n\n{STORY}".encode()),
        ("a.jsonl", f'{{"text": "{MARKS} {STORY}"}}'.encode()),
        ("a.eml", MESSAGE.replace(STORY, f"{MARKS}\n\n{STORY}").encode()),
        ("a.rss", RSS.replace("The ferry is back", f"{MARKS} The ferry is back").encode()),
        ("a.docx", word_file(paragraph(MARKS) + paragraph(STORY))),
    ],
)
def test_offsets_count_code_points(tmp_path: Path, name: str, data: bytes) -> None:
    documents, _ = read(tmp_path, name, data)
    (document,) = [document for document in documents if MARKS in document.text]
    start = document.text.index(MARKS)
    assert document.span(start, start + len(MARKS)).quote == MARKS
    assert document.chars == len(document.text)


CODE = "<img src=x onerror=alert(1)>"
ESCAPED = CODE.replace("<", "&lt;").replace(">", "&gt;")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (
            "a.jsonl",
            f'{{"id": "{CODE}", "text": "{CODE}", "title": "{CODE}", "publisher": "{CODE}", "uri": "{CODE}"}}'.encode(),
        ),
        ("a.md", f"---\ntitle: '{CODE}'\npublisher: '{CODE}'\n---\n{STORY}".encode()),
        ("a.html", PAGE.replace("Bay Herald", ESCAPED).replace("Harbour closed", f"Harbour {ESCAPED}").encode()),
        ("a.eml", MESSAGE.replace("Ann Example", f'"{CODE}"').replace("Subject: ", f"Subject: {CODE}").encode()),
        ("a.rss", RSS.replace("Bay Herald", ESCAPED).replace("Ferry back", ESCAPED).encode()),
        ("a.docx", word_file(paragraph(ESCAPED, "Title") + paragraph(STORY), f"<dc:creator>{ESCAPED}</dc:creator>")),
        ("a.pdf", pdf_file([[(20, 40, "The harbour was closed.")]], info={"title": CODE, "author": CODE})),
        ("a.zip", zipped({f"{CODE}.txt": STORY, f"{CODE}.png": b"\x89PNG\r\n\x1a\n"})),
        ("a.warc", web_archive((f"https://bay.example/{CODE}", "text/html", PAGE.encode()))),
        (f"{CODE}.txt", STORY.encode()),
        (f"{CODE}.pdf", b"no PDF"),
    ],
)
def test_code_in_every_field_reaches_the_page_as_words(tmp_path: Path, name: str, data: bytes) -> None:
    from variorum.dossier import write
    from variorum.pipeline import investigate

    (tmp_path / "in").mkdir()
    documents, _ = read(tmp_path / "in", name, data)
    problems = read_sources([tmp_path / "in"])[1]
    write(investigate(documents, problems=problems), tmp_path / "out")
    page = (tmp_path / "out/dossier.html").read_text(encoding="utf-8")
    assert "<img src=x" not in page


def test_folders_that_lead_back_to_themselves(tmp_path: Path) -> None:
    deep = tmp_path / "a/b/c"
    deep.mkdir(parents=True)
    (deep / "up").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (deep / "story.txt").write_text(STORY)
    documents, problems = read_sources([tmp_path])
    assert [document.uri for document in documents] == ["a/b/c/story.txt"]
    assert [problem.code for problem in problems] == ["E002"]


def test_the_folder_of_a_saved_page_is_left_out(tmp_path: Path) -> None:
    for folder in ("Story_files", "Other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "frame.html").write_text(PAGE)
    (tmp_path / "Story.html").write_text(PAGE)
    documents, problems = read_sources([tmp_path])
    assert [document.uri for document in documents] == ["Other_files/frame.html", "Story.html"]
    assert [(problem.code, problem.source) for problem in problems] == [("W025", "Story_files")]
