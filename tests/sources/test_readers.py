"""Bytes to text, and the readers of plain text and Markdown."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.sources import ReadError
from variorum.sources.decoding import decode
from variorum.sources.markdown import read_markdown
from variorum.sources.plain_text import read_plain_text

from .drafts import codes, one

SENTENCES = "The harbour was closed on Monday after a storm damaged two cranes, the harbour master said in a statement."

# --- bytes to text


@pytest.mark.parametrize(
    ("data", "text", "code"),
    [
        (b"plain\r\nlines\rhere", "plain\nlines\nhere", None),
        (codecs.BOM_UTF8 + "café".encode(), "café", None),
        (codecs.BOM_UTF16_LE + "ночь".encode("utf-16-le"), "ночь", None),
        (codecs.BOM_UTF16_BE + "ночь".encode("utf-16-be"), "ночь", None),
        (b"He said \x93no\x94 to it.", "He said “no” to it.", "W001"),  # quotation marks of Windows
        ("café ".encode() + b"\xff and " + b"so on " * 40, "café \ufffd and " + "so on " * 40, "W001"),
        (b"bell\x07 here", "bell\ufffd here", None),  # would steer a terminal
        ("a\u2028b\x0cc".encode(), "a\nb\nc", None),
    ],
)
def test_decoding(data: bytes, text: str, code: str | None) -> None:
    decoded, problems = decode(data, "x.txt")
    assert decoded == text
    assert [problem.code for problem in problems] == ([code] if code else [])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("Привет, мир, это новость".encode("cp1251"), "E008"),  # nothing in the file names the encoding
        (b"abc\0def", "E007"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "E008"),  # half a surrogate pair
    ],
)
def test_what_cannot_be_decoded(data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode(data, "x.txt")
    assert caught.value.code == code


@given(st.binary(max_size=300))
def test_decoded_text_can_always_be_encoded(data: bytes) -> None:
    try:
        text, _ = decode(data, "x")
    except ReadError:
        return
    text.encode("utf-8")
    assert "\0" not in text
    assert "\r" not in text


# --- plain text


def test_plain_text_keeps_its_headline() -> None:
    draft = one(read_plain_text(f"Storm closes harbour\n\n{SENTENCES}\n".encode(), "a.txt"))
    assert draft.title == "Storm closes harbour"
    assert draft.text.startswith("Storm closes harbour\n\n")


# --- Markdown


def test_front_matter() -> None:
    source = f"---\ntitle: 'Storm: harbour closed'\ndate: 2026-03-17\nsite: The Coast\nauthor: Ann Example and Bo Roe\nurl: https://c.example/1\ntags: [a, b]\n---\n\n# Storm\n\n{SENTENCES}\n"
    draft = one(read_markdown(source.encode(), "a.md"))
    assert (draft.title, draft.publisher, draft.uri) == ("Storm: harbour closed", "The Coast", "https://c.example/1")
    assert draft.authors == ("Ann Example", "Bo Roe")
    assert draft.published is not None
    assert draft.published.edtf == "2026-03-17"
    assert draft.text == f"Storm\n\n{SENTENCES}\n"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# A *b* head\n\nSome **bold** [link](http://x.example) `code`.", "A b head\n\nSome bold link code.\n"),
        ("a line\nwrapped", "a line wrapped\n"),
        ("* one\n* two\n\n> quoted", "one\n\ntwo\n\nquoted\n"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n\n1 | 2\n"),
        ("seen <b>here</b> <script>alert(1)</script>now", "seen here now\n"),  # no script, whatever it holds
        ("<script>\nalert(1)\n</script>\n\nwords", "words\n"),
        ("<div onclick='x()'>shown</div>\n\n<style>p {}</style>\n\nwords", "shown\n\nwords\n"),
        ("![a picture](p.png)\n\nwords &amp; more", "words & more\n"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name\n"),  # no emphasis
    ],
)
def test_markdown_words(source: str, text: str) -> None:
    assert one(read_markdown(source.encode(), "a.md")).text.replace("  ", " ") == text


@pytest.mark.parametrize(
    ("front", "code"),
    [("date: 2026-02-30", "W003"), ("a: [", "W011"), ("[" * 3000, "W011")],
)
def test_bad_front_matter_costs_only_itself(front: str, code: str) -> None:
    items = list(read_markdown(f"---\n{front}\n---\n\n{SENTENCES}\n".encode(), "a.md"))
    assert codes(items) == [code]
    assert one(items).text == f"{SENTENCES}\n"
    assert one(items).published is None
