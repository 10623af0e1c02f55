"""Inputs for every reader, broken in seeded ways: the same ones for the same seed and number."""

from __future__ import annotations

import base64
import importlib.util
import io
import random
import struct
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

_MADE = Path(__file__).parents[2] / "tests/sources/made_files.py"
#: What breaks programs that read text: marks that steer, hide or combine, code, bombs in a line, other formats.
_HOSTILE = (
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\r",
    b"\x1b[31m",
    b"\xed\xa0\x80",
    b"\xf0\x9f\x8c\x8a",
    b"\xf4\x90\x80\x80",
    "\u202e\u2066evil\u2069".encode(),
    "a\u0301\u0301\u0301\u0301".encode(),
    "so\u00adft".encode(),
    "\u2028\u2029\u0085".encode(),
    b"<img src=x onerror=alert(1)>",
    b"<script>alert(1)</script>",
    b"]]>",
    b"<!--",
    b"<![CDATA[",
    b"&#0;",
    b"&#xFFFFFFFF;",
    b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>",
    b"<div>" * 300,
    b"<table><tr><td>" * 80,
    b"{" * 500,
    b"[" * 500,
    b"../../../etc/passwd",
    b"http://127.0.0.1/",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"\x1f\x8b\x08",
    b"WARC/1.0\r\n",
    b"MIME-Version: 1.0\n",
    b"Content-Length: 99999999999999999999\r\n",
    b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n',
    b"charset=utf-7",
    b"charset=idna",
    b"Published: 2026-99-99\n",
    b"Date: Mon, 31 Feb 99999 25:61:61 +9999\n",
    b"Subject: =?utf-8?b?////?=\n",
    b"---\n{a: [\n---\n",
    b"> " * 400,
    b"-----Original Message-----\nFrom: a\nSubject: b\n\n",
    b"Transfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n",
    b"endobj",
    b"stream\n",
    b"/Kids[3 0 R 3 0 R]",
    b"/Length 99999999999",
    b"9" * 400,
    b"\n" * 2000,
    b" " * 5000,
    b"word " * 2000,
    b"a" * 20_000,
    b"(" * 3000,
    b"**" * 2000,
    b"`" * 3000,
)


@cache
def made_files() -> Any:
    """The module of the tests that makes small files of every kind."""
    spec = importlib.util.spec_from_file_location("made_files", _MADE)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def whole_files() -> tuple[tuple[str, bytes], ...]:
    """A sound file or more of every kind, by name."""
    made = made_files()
    story, page = made.STORY, made.PAGE
    lines = [(20.0, 40.0 + 5 * number, story[at : at + 40]) for number, at in enumerate(range(0, len(story), 40))]
    beside = [(left + 90, top, words) for left, top, words in lines]
    attached = (
        "From: a@x.example\nSubject: Fwd: Harbour\nDate: Mon, 16 Mar 2026 08:10:00 +0100\nMessage-ID: <1@x>\n"
        "MIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n'
        f"Look.\n\n---------- Forwarded message ---------\nFrom: A <a@x.example>\nSubject: S\n\n{story}\n--b\n"
        f'Content-Type: text/html\n\n{page}\n--b\nContent-Type: application/octet-stream; name="a.txt"\n'
        f"Content-Transfer-Encoding: base64\n\n{base64.b64encode(story.encode()).decode()}\n--b--\n"
    )
    linked = page.replace(
        "</head>", '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"A"}]}</script></head>'
    )
    table = "| a | b |\n|---|---|\n| 1 | 2 |\n"
    inner = {"a.txt": story, "p.html": page, "p_files/x.js": "1", "in.zip": made.zipped({"b.txt": story})}
    word = made.word_file(made.paragraph("Harbour closed", "Title") + made.paragraph(story), "<dc:title>x</dc:title>")
    archive = made.web_archive(("https://bay.example/1", "text/html", page.encode()))
    return (
        ("a.txt", f"Harbour closed\n\nBy Ann Example\nPublished: 2026-03-16\n\n{story}\n".encode()),
        ("u.txt", story.encode("utf-16")),
        (
            "a.md",
            f"---\ntitle: Harbour\ndate: 2026-03-16\n---\n# Harbour\n\n{story}\n\n{table}".encode(),
        ),
        ("a.html", linked.encode()),
        ("a.jsonl", (f'{{"id": 1, "text": "{story}", "date": "2026-03-16"}}\n' * 3).encode()),
        ("a.pdf", made.pdf_file([lines + beside, lines], info={"title": "Harbour closed"}, compress=False)),
        ("b.pdf", made.pdf_file([lines + beside])),
        ("a.eml", made.MESSAGE.encode()),
        ("b.eml", attached.encode()),
        ("a.mbox", f"From a@bay.example Mon Mar 16 08:10:00 2026\n{made.MESSAGE}\n".encode() * 3),
        ("a.docx", word),
        ("a.rss", made.RSS.encode()),
        ("a.xml", made.ATOM.encode()),
        ("a.mhtml", made.mhtml(page)),
        ("a.warc", archive),
        ("a.warc.gz", made.gzipped(archive)),
        ("a.wacz", made.zipped({"datapackage.json": "{}", "archive/a.warc": archive})),
        (
            "a.zip",
            made.zipped(inner),
        ),
        ("a.txt.gz", made.gzipped(story.encode())),
    )


def broken_file(seed: int, number: int) -> tuple[str, bytes]:
    """The name and bytes of one broken input."""
    rng = random.Random(f"{seed}:{number}")
    files = whole_files()
    name, data = files[number % len(files)]
    inside = name.endswith(".docx") and rng.random() < 0.7
    if inside:  # the text, not the archive around it, whose checksums would keep the reader from it
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = archive.read("word/document.xml")
    for _ in range(rng.choice((1, 1, 2, 3, 6))):
        data = rng.choice(_WAYS)(rng, data)
    if inside:
        data = made_files().zipped({"word/document.xml": data})
    if rng.random() < 0.15:
        name = rng.choice(files)[0]  # a name that says something else
    if rng.random() < 0.2:
        name, data = _wrapped(rng, name, data)
    return name, data[:3_000_000]


def _wrapped(rng: random.Random, name: str, data: bytes) -> tuple[str, bytes]:
    """The broken file inside a sound container, so that no checksum stands before it."""
    made = made_files()
    way = rng.randrange(4)
    if way == 0:
        return "w.zip", made.zipped({name: data, "ok.txt": made.STORY})
    if way == 1:
        return f"{name}.gz", made.gzipped(data)
    if way == 2:
        kind = rng.choice(("text/html", "text/plain", "application/pdf", "text/html; charset=koi8-r"))
        return "w.warc", made.web_archive(("https://bay.example/" + name, kind, data))
    head = (
        "Message-ID: <1@x>\nFrom: a@x.example\nSubject: s\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n"
        f'Content-Type: application/octet-stream; name="{name}"\n\n'
    )
    return "w.eml", head.encode() + base64.encodebytes(data)


def _place(rng: random.Random, data: bytes) -> int:
    return rng.randrange(len(data) + 1)


def _flip(rng: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.choice((1, 3, 20))):
        if changed:
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _noise(rng: random.Random, data: bytes) -> bytes:
    at = _place(rng, data)
    noise = rng.randbytes(rng.choice((1, 8, 200)))
    return data[:at] + noise + data[at + len(noise) :]


def _cut_end(rng: random.Random, data: bytes) -> bytes:
    return data[: _place(rng, data)]


def _cut_out(rng: random.Random, data: bytes) -> bytes:
    at = _place(rng, data)
    return data[:at] + data[at + rng.choice((1, 10, 300)) :]


def _repeat(rng: random.Random, data: bytes) -> bytes:
    at = _place(rng, data)
    piece = data[at : at + rng.choice((1, 4, 60, 400))]
    return data[:at] + piece * rng.choice((2, 20, 1000)) + data[at:]


def _insert(rng: random.Random, data: bytes) -> bytes:
    at = _place(rng, data)
    return data[:at] + rng.choice(_HOSTILE) + data[at:]


def _insert_at_line(rng: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    lines.insert(rng.randrange(len(lines) + 1), rng.choice(_HOSTILE))
    return b"\n".join(lines)


def _splice(rng: random.Random, data: bytes) -> bytes:
    other = rng.choice(whole_files())[1]
    return data[: _place(rng, data)] + other[_place(rng, other) :]


def _number(rng: random.Random, data: bytes) -> bytes:
    """Another number where digits or a length stood."""
    at = _place(rng, data)
    value = rng.choice((0, 1, 0x7FFFFFFF, 0xFFFFFFFF, 65535))
    written = rng.choice((struct.pack("<I", value), str(value).encode(), struct.pack("<H", value & 0xFFFF)))
    return data[:at] + written + data[at + len(written) :]


def _shuffle(rng: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    rng.shuffle(lines)
    return b"\n".join(lines)


_WAYS: tuple[Callable[[random.Random, bytes], bytes], ...] = (
    _flip, _noise, _cut_end, _cut_out, _repeat, _insert, _insert, _insert_at_line, _splice, _number, _shuffle,
)  # fmt: skip
