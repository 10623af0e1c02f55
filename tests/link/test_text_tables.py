"""A table of a text says of each offset what a search says, also before the first word and behind the last."""

from __future__ import annotations

from bisect import bisect_left

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.link.page import open_page
from variorum.link.text_tables import count_before

TEXTS = [
    "Ferries sank. Two nurses came.",
    "  \n Storm hits Faro\n\nPolice came.  ",  # blanks before, between and behind
    " \n",  # no word at all
    "",
]


@given(st.lists(st.integers(0, 40)), st.integers(40, 60))
def test_counts_are_those_of_a_search(offsets, length):
    table = count_before(offsets, length)
    assert list(table) == [bisect_left(sorted(offsets), offset) for offset in range(length + 2)]


def test_more_offsets_than_two_bytes_count():
    assert count_before(range(70_000), 70_000)[-1] == 70_000


@pytest.mark.parametrize("text", TEXTS)
def test_every_offset_has_its_token_and_sentence(read, text):
    reading = read(text)
    page = open_page(reading, [])
    words = [token for token in reading.doc if not token.is_space]
    for offset in range(-1, len(text) + 5):
        before = [token for token in words if token.idx <= offset]
        found = page.token_at(offset)
        assert (found and found.i) == (before[-1].i if before else None)
        sentence = before[-1].sent if before else None
        whole = (sentence.start_char, sentence.end_char) if sentence is not None else (0, len(text))
        assert page.sentence_of(offset) == whole
        for end in (offset, offset + 3, len(text) + 9):
            inside = [token.i for token in words if token.idx + len(token) > offset and token.idx < end]
            assert [token.i for token in page.tokens_in(max(offset, 0), max(end, 0))] == inside or offset < 0
