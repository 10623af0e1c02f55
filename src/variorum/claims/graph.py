"""The parse as plain lists: one pass over spaCy's tokens, then nothing but integers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Any

from .across_lines import rejoin
from .lemmas import lemma_of
from .lost_subjects import find_lost_subjects
from .lost_verbs import find_lost_verbs
from .mending import Arcs, mend
from .mistagged import retag
from .noun_clauses import rehang_noun_clauses
from .rearranged import reorder
from .summing_up import rehang_summing_up
from .taglines import rehang_taglines

#: Arcs of these labels end a noun phrase: what hangs on them is a statement of its own.
LOOSE = frozenset({"relcl", "acl", "appos", "parataxis", "advcl", "ccomp", "conj", "cc", "punct"})
_TRIM = frozenset(" \t\r\n\xa0,;:.!?-–—\"'`’‘“”«»„…*")
_CLOSERS = {"’": "‘", "”": "“", "»": "«", ")": "("}
_OPENERS = {"‘": "’", "“": "”", "«": "»", "(": ")"}
_TERMINAL = frozenset(".!?\"'”’»:;")


@dataclass(frozen=True, slots=True)
class Graph:
    """A document's tokens and arcs, with arcs that cross a line or paragraph end cut.

    Attributes:
        text: the document's text.
        starts, ends: offsets of each token.
        words, lemmas, pos, tags, deps: of each token (words in lower case).
        heads: index of each token's head, its own at a root.
        kids: children of each token in order.
        lefts, rights: first and last token under each token.
        sentences: number of the sentence each token stands in.
        bounds: first and last token of each sentence.
        blocks: number of the line or paragraph each token stands in.
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    lemmas: list[str]
    pos: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    kids: list[list[int]]
    lefts: list[int]
    rights: list[int]
    sentences: list[int]
    bounds: list[tuple[int, int]]
    blocks: list[int]

    def __len__(self) -> int:
        return len(self.starts)

    def under(self, token: int, *labels: str) -> list[int]:
        """Children of a token with one of these labels."""
        kids = self.kids[token]
        if not kids:
            return []
        deps = self.deps
        return [kid for kid in kids if deps[kid] in labels]

    def trimmed(self, first: int, last: int) -> tuple[int, int]:
        """Offsets of a stretch of tokens without the punctuation around it; ``(0, 0)`` where nothing else is there."""
        text, start, end = self.text, self.starts[first], self.ends[last]
        while start < end and text[start] in _TRIM:
            start += 1
        while end > start and text[end - 1] in _TRIM:
            # "Lt." and "U.S." keep their point, and an apostrophe of a plural possessor is not a quotation mark.
            if text[end - 1] == "." and text[max(start, end - 3) : end].count(".") > 1:
                break
            end -= 1
        if 0 < start < end and text[start - 1] in _OPENERS and text[start:end].find(_OPENERS[text[start - 1]]) > 0:
            start -= 1  # the opening mark of a name quoted at the very start: ‘Kestrel’ launchers
        # A closing mark whose opening one stands inside belongs to the words: the ‘Kestrel’.
        if start < end < len(text) and text[end] in _CLOSERS:
            opener = _CLOSERS[text[end]]
            inside = text[start:end]
            if opener in inside and inside.count(opener) > (inside.count(text[end]) if text[end] != opener else 0):
                end += 1
        return (start, end) if start < end else (0, 0)

    def phrase(self, token: int) -> tuple[int, int]:
        """First and last token of the phrase a token heads, without clauses and asides that hang on it."""
        first, last = token, token
        for kid in self.kids[token]:
            if self.deps[kid] in LOOSE:
                if kid > token and self.deps[kid] != "punct":
                    break
                if self.deps[kid] != "punct":
                    continue
                # Quotation marks and hyphens inside a name belong to it; a comma behind it does not.
                if kid > token:
                    continue
            if kid < token:
                first = min(first, self.lefts[kid])
            elif self.deps[kid] == "amod" or self.words[self.lefts[kid] - 1] in (",", "—", "–", "--"):
                break
            else:
                last = max(last, self.phrase_end(kid))
        return first, last

    def phrase_end(self, token: int) -> int:
        """Last token of a phrase, walking down its right side only."""
        last = token
        while True:
            following = None
            for kid in self.kids[token]:
                if kid < token:
                    continue
                if self.deps[kid] in LOOSE:
                    if self.deps[kid] == "punct":
                        continue
                    break
                following = kid
            if following is None:
                return last
            token = following
            last = max(last, token)

    def ancestors(self, token: int) -> list[int]:
        """The heads above a token, nearest first."""
        chain: list[int] = []
        while self.heads[token] != token and len(chain) < 200:
            token = self.heads[token]
            chain.append(token)
        return chain

    def tokens_in(self, start: int, end: int) -> range:
        """Tokens that overlap the stretch ``start:end``."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def top(self, start: int, end: int) -> int | None:
        """The token of a stretch whose head lies outside it: what the words hang on."""
        inside = self.tokens_in(start, end)
        for token in inside:
            head = self.heads[token]
            if (head == token or head not in inside) and self.deps[token] not in ("punct", "case", "det"):
                return token
        return inside[-1] if len(inside) else None


def _blocks(doc: Any) -> list[int]:
    """Number of the line or paragraph of each token; a single line end inside wrapped prose does not count."""
    text = doc.text
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    open_ended = sum(line[-1] not in _TERMINAL for line in lines)
    wrapped = len(lines) > 3 and open_ended > 0.6 * len(lines)
    number, blocks = 0, []
    for token in doc:
        blocks.append(number)
        if "\n" in token.text and (not wrapped or token.text.count("\n") > 1):
            number += 1
    return blocks


def build_graph(doc: Any) -> Graph:
    """Read a spaCy parse into a :class:`Graph`.

    Args:
        doc: a parsed ``spacy.tokens.Doc``.

    Returns:
        The graph; linear in the number of tokens.
    """
    size = len(doc)
    blocks = _blocks(doc)
    heads, deps, starts, ends, words, lemmas, pos, tags = [], [], [], [], [], [], [], []
    sentences: list[int] = []
    sentence, fresh = -1, True
    severed: list[int] = []
    for token in doc:
        index = token.i
        head = token.head.i
        cut = blocks[head] != blocks[index]
        heads.append(index if cut else head)
        if cut:
            severed.append(index)
        deps.append("ROOT" if cut else token.dep_)
        starts.append(token.idx)
        ends.append(token.idx + len(token.text))
        words.append(token.lower_)
        lemmas.append(lemma_of(token))
        pos.append(token.pos_)
        tags.append(token.tag_)
        if token.is_sent_start or (index and blocks[index] != blocks[index - 1]):
            fresh = True
        if fresh and not token.is_space:
            sentence += 1
            fresh = False
        sentences.append(max(sentence, 0))
    bounds = [(size, -1)] * (sentence + 1)
    for index, number in enumerate(sentences):
        if bounds:
            first, last = bounds[number]
            bounds[number] = (min(first, index), max(last, index))
    arcs = Arcs(heads, deps, pos, tags, words, lemmas)
    rejoin(arcs, severed, blocks)
    rehang_taglines(arcs, bounds)
    retag(arcs, bounds)
    find_lost_verbs(arcs, bounds)
    mend(arcs, bounds)
    reorder(arcs, bounds)
    rehang_noun_clauses(arcs, bounds)
    rehang_summing_up(arcs, bounds)
    find_lost_subjects(arcs, bounds)
    kids: list[list[int]] = [[] for _ in range(size)]
    for index, head in enumerate(heads):
        if head != index:
            kids[head].append(index)
    lefts, rights = list(range(size)), list(range(size))
    for index in _leaves_first(heads, kids):
        head = heads[index]
        if head != index:
            lefts[head] = min(lefts[head], lefts[index])
            rights[head] = max(rights[head], rights[index])
    return Graph(
        text=doc.text, starts=starts, ends=ends, words=words, lemmas=lemmas, pos=pos, tags=tags, deps=deps, heads=heads,
        kids=kids, lefts=lefts, rights=rights, sentences=sentences, bounds=bounds, blocks=blocks,
    )  # fmt: skip


def _leaves_first(heads: list[int], kids: list[list[int]]) -> list[int]:
    order = [index for index, head in enumerate(heads) if head == index]
    for token in order:  # grows while it is walked: breadth first from the roots
        order.extend(kids[token])
    return order[::-1]
