"""The reader of JSON lines: fields, offsets, broken lines."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.model import Problem
from variorum.sources import Draft, ReadError, read_line
from variorum.sources.jsonl import read_jsonl

from .drafts import codes


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
