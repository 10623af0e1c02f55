"""The tokens of one document with all that is asked of them read once, column by column.

A parse makes a token anew, and decodes its strings anew, each time it is asked for one. This room asks a large pile for
a few million heads and children, so it has tokens of its own; what they can be asked for is called as the parse has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from spacy.attrs import (
    DEP,
    ENT_TYPE,
    HEAD,
    IDX,
    LEMMA,
    ORTH,
    POS,
    SENT_START,
    TAG,
)
from spacy.tokens import Doc

#: Columns of a parse: what tells one word from another, then where it stands.
_COLUMNS: list[int | str] = [ORTH, LEMMA, POS, TAG, DEP, ENT_TYPE, IDX, HEAD, SENT_START]
#: The strings of a word and what its form says, by language and by the numbers that tell it from others.
Words = dict[str, dict[tuple[int, ...], tuple[Any, ...]]]
_NONE: tuple[PageToken, ...] = ()


class PageToken:
    """A token of a page; attributes are those of the parser's tokens, ``doc`` is the list of all tokens in order."""

    __slots__ = (
        "children", "dep_", "doc", "ent_type_", "head", "i", "idx", "is_alpha", "is_punct", "is_sent_start", "is_space",
        "is_stop", "left_edge", "lefts", "lemma_", "like_num", "like_url", "lower_", "pos_", "right_edge", "rights",
        "tag_", "text",
    )  # fmt: skip

    doc: list[PageToken]
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    is_space: bool
    is_stop: bool
    is_alpha: bool
    is_punct: bool
    like_num: bool
    like_url: bool
    is_sent_start: bool
    head: PageToken
    left_edge: PageToken
    right_edge: PageToken
    lefts: Sequence[PageToken]
    rights: Sequence[PageToken]
    children: Sequence[PageToken]

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    def nbor(self, i: int = 1) -> PageToken:
        """The token so many places behind this one.

        Raises:
            IndexError: the document has none there.
        """
        if self.i + i < 0:
            raise IndexError(f"no token {-i} before token {self.i}")
        return self.doc[self.i + i]

    @property
    def sent(self) -> list[PageToken]:
        """The tokens of its sentence."""
        start, end = self.i, self.i + 1
        while start and not self.doc[start].is_sent_start:
            start -= 1
        while end < len(self.doc) and not self.doc[end].is_sent_start:
            end += 1
        return self.doc[start:end]

    @property
    def ancestors(self) -> Iterator[PageToken]:
        """What it hangs on, from the nearest on."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, descendant: PageToken) -> bool:
        """Whether another token of the document hangs on this one, however far below."""
        while descendant.head is not descendant:
            descendant = descendant.head
            if descendant is self:
                return True
        return False

    @property
    def subtree(self) -> list[PageToken]:
        """It and all that hangs on it, in order."""
        found: list[PageToken] = []
        _gather(self, found)
        return found

    @property
    def conjuncts(self) -> tuple[PageToken, ...]:
        """The tokens that stand in a row with it."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        row = [first]
        for token in row:
            row.extend(child for child in token.rights if child.dep_ == "conj")
        return tuple(token for token in row if token is not self)


def _gather(token: PageToken, found: list[PageToken]) -> None:
    for child in token.lefts:
        _gather(child, found) if child.children else found.append(child)
    found.append(token)
    for child in token.rights:
        _gather(child, found) if child.children else found.append(child)


def read_tokens(doc: Doc, known: Words | None = None) -> list[PageToken]:
    """Read all tokens of a parse.

    Args:
        doc: the parse.
        known: what is known of words of the pile so far, to which those of this parse are added; a word is looked up
            once in a pile, and two tokens of one word have the very same strings.

    Returns:
        Its tokens in order, white space among them. They refer to one another; :func:`part_tokens` parts them.
    """
    told = {} if known is None else known.setdefault(doc.vocab.lang, {})
    rows = doc.to_array(_COLUMNS)
    offsets, arcs, begins = (rows[:, column].astype(np.int64) for column in range(-3, 0))
    heads: list[int] = (arcs + np.arange(len(doc))).tolist()
    tokens = [PageToken() for _ in heads]
    words: Any = map(tuple, rows[:, :-3].tolist())
    columns = zip(tokens, words, offsets.tolist(), heads, (begins == 1).tolist(), *_reach(heads), strict=True)
    for i, (token, word, token.idx, head, token.is_sent_start, left, right) in enumerate(columns):
        found = told.get(word)
        if found is None:
            found = told[word] = _look_up(doc, word)
        (
            token.text, token.lower_, token.lemma_, token.pos_, token.tag_, token.dep_, token.ent_type_,
            token.is_space, token.is_stop, token.is_alpha, token.is_punct, token.like_num, token.like_url,
        ) = found  # fmt: skip
        token.doc, token.i = tokens, i
        token.head, token.left_edge, token.right_edge = tokens[head], tokens[left], tokens[right]
        token.lefts = token.rights = token.children = _NONE
    _hang(tokens)
    return tokens


def _look_up(doc: Doc, word: tuple[int, ...]) -> tuple[Any, ...]:
    """The strings of a word and what its form alone says."""
    form, strings = doc.vocab[word[0]], doc.vocab.strings
    return (
        form.text, form.lower_, *(strings[number] for number in word[1:]),
        form.is_space, form.is_stop, form.is_alpha, form.is_punct, form.like_num, form.like_url,
    )  # fmt: skip


def _reach(heads: list[int]) -> tuple[list[int], list[int]]:
    """Of each token, the first and the last of all that hang on it, itself among them."""
    left, right = list(range(len(heads))), list(range(len(heads)))
    moved = True
    while moved:  # twice where no arcs cross, once more for each crossing one
        moved = False
        for order in (range(len(heads)), range(len(heads) - 1, -1, -1)):
            for i in order:
                head = heads[i]
                if left[i] < left[head]:
                    left[head], moved = left[i], True
                if right[i] > right[head]:
                    right[head], moved = right[i], True
    return left, right


def _hang(tokens: list[PageToken]) -> None:
    """Give each token the list of those that hang on it."""
    below: dict[int, list[PageToken]] = {}
    for token in tokens:
        if token.head is not token:
            below.setdefault(token.head.i, []).append(token)
    for i, children in below.items():
        token = tokens[i]
        token.children = tuple(children)
        first = sum(child.i < i for child in children)
        token.lefts, token.rights = token.children[:first], token.children[first:]


def part_tokens(tokens: list[PageToken]) -> None:
    """Part tokens from one another, so that they go without a search for cycles. They tell nothing of arcs then."""
    for token in tokens:
        del token.head, token.left_edge, token.right_edge
    tokens.clear()
