"""A page's tokens answer as the parse's own do, and go when the page is closed."""

from __future__ import annotations

import gc

import pytest

from variorum.link.page import close_page, open_page
from variorum.link.tokens import read_tokens

_PLAIN = (
    "i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "is_space", "is_stop", "is_alpha",
    "is_punct", "like_num", "like_url",
)  # fmt: skip
_ONE = ("head", "left_edge", "right_edge")
_SEVERAL = ("lefts", "rights", "children", "subtree", "ancestors", "conjuncts", "sent")

TEXTS = [
    "The mayor of Porto, Ada Novak, who had resigned on Monday, said that 12 boats and three ferries sank off Faro.",
    "Storm hits Faro\n\nPolice, firemen and two nurses came.  See www.example.org for more; they didn't.",  # a headline
    " \n",  # nothing but white space
    "",
]


@pytest.mark.parametrize("text", TEXTS)
def test_tokens_answer_as_those_of_the_parse(read, text):
    doc = read(text).doc
    for parsed, token in zip(doc, read_tokens(doc), strict=True):
        assert [getattr(token, name) for name in _PLAIN] == [getattr(parsed, name) for name in _PLAIN]
        assert [getattr(token, name).i for name in _ONE] == [getattr(parsed, name).i for name in _ONE]
        for name in _SEVERAL:
            assert [t.i for t in getattr(token, name)] == [t.i for t in getattr(parsed, name)], name
        assert token.is_sent_start == bool(parsed.is_sent_start)
        assert len(token) == len(parsed)
        assert [token.is_ancestor(other) for other in token.doc] == [parsed.is_ancestor(other) for other in doc]


def test_no_token_before_the_first(read):
    first, *_, last = read_tokens(read("Boats sank.").doc)
    assert first.nbor().text == "sank"
    for token, step in ((first, -1), (last, 1)):
        with pytest.raises(IndexError):
            token.nbor(step)


def test_closed_page_leaves_no_cycles(read):
    page = open_page(read(TEXTS[0]), [])
    close_page(page)
    gc.collect()
    del page
    assert gc.collect() == 0
