"""Readers: what each kind of file gives."""

from __future__ import annotations

import codecs
import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.model import Problem
from variorum.sources import Draft, ReadError, read_line, read_sources
from variorum.sources.decoding import decode
from variorum.sources.html import read_html
from variorum.sources.jsonl import read_jsonl
from variorum.sources.markdown import read_markdown
from variorum.sources.plain_text import read_plain_text

SENTENCES = "The harbour was closed on Monday after a storm damaged two cranes, the harbour master said in a statement."


def page(head: str = "", body: str = "") -> bytes:
    article = f"<article><h1>Harbour closed after storm</h1>{body}<p>{SENTENCES}</p><p>It will open again on Thursday.</p></article>"
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body><nav><a href='/'>Home</a></nav>{article}</body></html>".encode()
    )


def one(items) -> Draft:
    drafts = [item for item in items if isinstance(item, Draft)]
    assert len(drafts) == 1
    return drafts[0]


def codes(items) -> list[str]:
    return [item.code for item in items if isinstance(item, Problem)]


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


# --- web pages


def test_page_states_its_facts() -> None:
    head = (
        "<title>Harbour closed after storm | Bay Herald</title><meta property='og:title' content='Harbour closed after storm'>"
        "<meta property='og:site_name' content='Bay Herald'><meta name='author' content='Ann Example'>"
        "<meta property='article:published_time' content='2026-03-16T08:10:00+00:00'>"
        "<link rel='canonical' href='https://bay.example/harbour'>"
    )
    draft = one(read_html(page(head), "a.html"))
    assert (draft.title, draft.publisher, draft.uri) == (
        "Harbour closed after storm",
        "Bay Herald",
        "https://bay.example/harbour",
    )
    assert draft.authors == ("Ann Example",)
    assert draft.published is not None
    assert draft.published.lower == "2026-03-16"
    assert draft.text.startswith(f"Harbour closed after storm\n\n{SENTENCES}")
    assert "Home" not in draft.text


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ('<script type="application/ld+json">{"@graph":[{"datePublished":"2026-03-16"}]}</script>', "", "2026-03-16"),
        ("<meta name='date' content='2026-03'>", "", "2026-03"),  # a month stays a month
        ("", "<time datetime='2026-03-16'>Monday</time>", "2026-03-16"),
        ("", "<p class='date'>Published 16 March 2026</p>", "2026-03-16"),
        ("<link rel='canonical' href='https://bay.example/2026/03/16/harbour'>", "", "2026-03-16"),
        ("", "", None),
        ("", "<p>The storm of 3 February 2020 was worse, people said in the town.</p>", None),  # a date of the story
        (
            "<meta property='og:image' content='https://bay.example/2019/01/02/p.jpg'>",
            "<img src='/2019/01/02/p.jpg'>",
            None,
        ),  # of a picture
    ],
)
def test_only_stated_dates_of_pages(head: str, body: str, day: str | None) -> None:
    published = one(read_html(page(head, body), "a.html")).published
    assert (published.edtf if published else None) == day


def test_impossible_date_of_a_page() -> None:
    items = list(read_html(page("<meta name='date' content='2026-02-30'>"), "a.html"))
    assert codes(items) == ["W003"]
    assert one(items).published is None


def test_scripts_are_no_text() -> None:
    body = "<script>document.write('evil words that nobody wrote in the report')</script><style>p{color:red}</style>"
    text = one(read_html(page("<script>alert('top')</script>", body), "a.html")).text
    assert "evil" not in text
    assert "color" not in text
    assert "alert" not in text


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body><nav><a href='/'>Home</a><a href='/n'>News</a></nav><footer>Copyright</footer></body></html>",
        b"<html></html>",
        b"<html><head><title>T</title></head><body><div id='root'></div><script>var a = 'one two three four five six seven eight nine';</script></body></html>",
        b"<!doctype html>",
    ],
)
def test_pages_without_an_article(data: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        list(read_html(data, "a.html"))
    assert caught.value.code == "E009"


def test_a_page_in_another_charset() -> None:
    words = "Le café du port était fermé lundi après la tempête, a dit le maître du port dans une déclaration."
    data = f"<html><head><meta charset='iso-8859-1'></head><body><p>{words}</p></body></html>".encode("latin-1")
    assert words in one(read_html(data, "a.html")).text


@pytest.mark.parametrize("depth", [300, 5000])
def test_deep_pages_end(depth: int) -> None:
    data = ("<html><body>" + "<div>" * depth + f"<p>{SENTENCES}</p>" + "</div>" * depth + "</body></html>").encode()
    with contextlib.suppress(ReadError):  # libxml2 gives up at some depth
        assert one(read_html(data, "a.html")).text


# --- JSON lines


def test_fields_of_a_line() -> None:
    line = read_line(
        b'{"doc": 7, "text": "One.", "title": " T\\n2 ", "published": "2026-03", "uri": "u:1", "authors": ["A", "B"], "publisher": "P"}',
        "x:1",
    )
    draft = line.draft
    assert (line.key, draft.id, draft.title, draft.uri, draft.authors, draft.publisher) == (
        7,
        "7",
        "T 2",
        "u:1",
        ("A", "B"),
        "P",
    )
    assert draft.published is not None
    assert (draft.published.lower, draft.published.upper) == ("2026-03-01", "2026-03-31")


def test_text_of_a_line_keeps_its_offsets() -> None:
    line = read_line(b'{"text": "a\\r\\nb\\u0000c\\ud800d \\ud83d\\ude00 e"}', "x:1")
    assert line.draft.text == "a\r\nb\ufffdc\ufffdd 😀 e"
    assert [problem.code for problem in line.problems] == ["W010"]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"broken", "E011"),
        (b"[1, 2]", "E011"),
        (b'{"text": "cut', "E011"),
        (b'{"text": "\xff"}', "E011"),
        (b"[" * 100_000, "E011"),  # deep nesting
        (b'{"text": "a", "n": ' + b"9" * 10_000 + b"}", "E011"),  # a number no one needs
        (b'{"id": 1}', "E012"),
        (b'{"text": 5}', "E012"),
        (b'{"text": " \\n"}', "E012"),
    ],
)
def test_broken_lines(raw: bytes, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_line(raw, "x:1")
    assert caught.value.code == code


def test_other_lines_are_kept() -> None:
    items = list(
        read_jsonl(
            b'\xef\xbb\xbf{"text": "One."}\n\nbroken\n{"text": "Two.", "published": "soon", "title": 3}\r\n', "x.jsonl"
        )
    )
    assert [item.text for item in items if isinstance(item, Draft)] == ["One.", "Two."]
    assert [(item.code, item.source) for item in items if isinstance(item, Problem)] == [
        ("E011", "x.jsonl:3"),
        ("W014", "x.jsonl:4"),
        ("W003", "x.jsonl:4"),
    ]


@pytest.mark.parametrize(("raw", "key", "codes_"), [
    (b"1.5", None, ["W015"]), (b"[1]", None, ["W015"]), (b"{}", None, ["W015"]), (b"true", None, ["W015"]),
    (b"7", 7, []), (b'"a"', "a", []), (b'""', None, []), (b"null", None, []),
])  # fmt: skip
def test_identifiers_of_other_kinds_are_told(raw: bytes, key: object, codes_: list[str]) -> None:
    line = read_line(b'{"text": "One.", "id": ' + raw + b"}", "x:1")
    assert (line.draft.text, line.key, [problem.code for problem in line.problems]) == ("One.", key, codes_)


def test_many_broken_lines_are_counted() -> None:
    items = list(read_jsonl(b"broken\n" * 500, "x.jsonl"))
    assert codes(items) == ["E011"] * 20 + ["E017"]
    assert "480" in items[-1].message


@given(
    st.dictionaries(
        st.sampled_from(["id", "doc", "text", "title", "published", "dct", "authors", "uri"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(st.sampled_from(["edtf", "lower", "basis"]), inner, max_size=3)
            ),
            max_leaves=5,
        ),
    )
)
def test_any_object_is_a_report_or_a_coded_error(fields: dict[str, object]) -> None:
    try:
        line = read_line(json.dumps(fields).encode(), "x:1")
    except ReadError:
        return
    assert len(line.draft.text) == len(fields["text"])  # type: ignore[arg-type]
    line.draft.text.encode("utf-8")


def test_a_dossier_of_our_own_is_no_report(tmp_path):
    page = '<!DOCTYPE html><html><head><meta name="generator" content="Variorum"></head><body><p>A blast.</p></body></html>'
    (tmp_path / "old.html").write_text(page, encoding="utf-8")
    documents, problems = read_sources([tmp_path])
    assert documents == []
    assert [problem.code for problem in problems] == ["E019"]
