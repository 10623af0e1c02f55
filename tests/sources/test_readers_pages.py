"""The reader of web pages: what a page states, and nothing that it does not."""

from __future__ import annotations

import contextlib

import pytest

from variorum.sources import ReadError, read_sources
from variorum.sources.html import read_html

from .drafts import codes, one

SENTENCES = "The harbour was closed on Monday after a storm damaged two cranes, the harbour master said in a statement."


def page(head: str = "", body: str = "") -> bytes:
    article = f"<article><h1>Harbour closed after storm</h1>{body}<p>{SENTENCES}</p><p>It will open again on Thursday.</p></article>"
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body><nav><a href='/'>Home</a></nav>{article}</body></html>".encode()
    )


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


def test_a_dossier_of_our_own_is_no_report(tmp_path):
    page = '<!DOCTYPE html><html><head><meta name="generator" content="Variorum"></head><body><p>A blast.</p></body></html>'
    (tmp_path / "old.html").write_text(page, encoding="utf-8")
    documents, problems = read_sources([tmp_path])
    assert documents == []
    assert [problem.code for problem in problems] == ["E019"]


@pytest.mark.parametrize(
    ("footer", "times"),
    [
        ("<footer><p>This article first appeared in the Bay Herald.</p></footer>", 1),
        ("<p>This article first appeared in the Bay Herald.</p>", 1),  # it stands in the article: not twice
        ("<footer><p>More from those who first appeared in the Bay Herald.</p></footer>", 0),
    ],
)
def test_the_line_that_says_where_a_text_appeared_first(footer: str, times: int) -> None:
    text = one(read_html(page().replace(b"</article>", f"{footer}</article>".encode()), "a.html")).text
    assert text.count("first appeared in the Bay Herald.") == times


def test_structured_data_state_authors_and_publisher() -> None:
    data = (
        '{"@graph": [{"@type": "Organization", "name": "Bay Media Group"}, {"@type": ["NewsArticle"], "headline": "Harbour closed '
        'after storm", "author": [{"name": "Ann Example"}, {"name": "Bo Test"}], "publisher": {"name": "Bay Herald"}}]}'
    )
    draft = one(read_html(page(f'<script type="application/ld+json">{data}</script>'), "a.html"))
    assert (draft.authors, draft.publisher) == (("Ann Example", "Bo Test"), "Bay Herald")
    assert {(fact.field, fact.where) for fact in draft.stated} == {
        (field, "the page's structured data (JSON-LD)") for field in ("title", "authors", "publisher")
    }


@pytest.mark.parametrize(
    "note",
    [
        "<!-- saved from url=(0028)https://bay.example/harbour -->",
        "<!--\n Page saved with SingleFile \n url: https://bay.example/harbour \n saved date: Mon Mar 16 2026\n-->",
    ],
)
def test_the_address_that_a_browser_noted(note: str) -> None:
    data = page().replace(b"<html>", f"<html>{note}".encode())
    draft = one(read_html(data, "a.html"))
    assert draft.uri == "https://bay.example/harbour"
    assert [fact.where for fact in draft.stated if fact.field == "uri"] == [
        "the note that the browser left when it saved the page"
    ]
    own = page("<link rel='canonical' href='https://bay.example/own'>").replace(b"<html>", f"<html>{note}".encode())
    assert one(read_html(own, "a.html")).uri == "https://bay.example/own"
