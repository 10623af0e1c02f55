import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_pile import document

from variorum.dossier.quoting import Quotes, around, shown, words_around
from variorum.model import EvidenceError, Span


@given(st.text(alphabet="ab .,!\n\t“”’é😀", min_size=1, max_size=400), st.data())
def test_a_sentence_holds_the_words_it_is_around(text: str, data: st.DataObject) -> None:
    report = document("a.txt", text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = around(report, start, end, 60)
    assert span.start <= start < end <= span.end
    assert span.end - span.start <= max(60, end - start)


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("One thing. Two things, at last! Three.", "things", "Two things, at last!"),
        ("Headline without a stop\n\nThe text.", "text", "The text."),
        ("He said: “We left.” Then silence.", "left", "He said: “We left.”"),
        ("word " * 30 + "here " + "word " * 30, "here", None),  # no stop anywhere: cut at words
    ],
)
def test_the_sentence_around_words(text: str, words: str, sentence: str | None) -> None:
    report = document("a.txt", text)
    span = around(report, text.index(words), text.index(words) + len(words), 100)
    if sentence is not None:
        assert span.quote == sentence
        assert words_around(span, report) == ("", "")
    else:
        assert set(span.quote.split()) == {"word", "here"}
        assert words_around(span, report) == ("… ", " …")


@given(
    st.text(alphabet="ab<&\"' \n", min_size=1, max_size=80), st.lists(st.tuples(st.integers(0, 79), st.integers(1, 30)))
)
def test_marks_leave_the_text_as_it_is(text: str, stretches: list[tuple[int, int]]) -> None:
    report = document("a.txt", text)
    quotes = Quotes({report.id: report}, frozenset({report.id}))
    names = set()
    for start, length in stretches:
        if start < len(text):
            names.add(quotes.link(report.span(start, min(start + length, len(text)))))
    marked = str(quotes.marked(report.id))
    assert unescape(re.sub(r"</?(?:mark|a)[^>]*>", "", marked)) == text
    assert sorted(re.findall(r'<a id="([^"]+)"', marked)) == sorted(names)


def test_a_wrong_quote_is_refused() -> None:
    report = document("a.txt", "some text")
    with pytest.raises(EvidenceError):
        Quotes({report.id: report}, frozenset({report.id})).link(Span(document=report.id, start=0, end=4, quote="sum "))


def test_what_html_cannot_hold_is_shown_as_a_stand_in() -> None:
    assert shown("a\x00b\u202ec\x1b[2J") == "a\ufffdb\ufffdc\ufffd[2J"
