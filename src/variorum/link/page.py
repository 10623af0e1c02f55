"""One document as the other modules of this room need it: tokens by offset, phrases and the things named in it."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..model import Argument, Place, Reading, Time
from ..reference import load_words
from .arcs import core_of, modifies
from .text_tables import count_before, sentence_table
from .tokens import Words, part_tokens, read_tokens

if TYPE_CHECKING:
    from .asides import Aside


@dataclass(slots=True)
class Page:
    """A reading with indexes: tokens by offset, named things by offset.

    Attributes:
        reading: the reading.
        tokens: its tokens.
        starts: their offsets.
        named: ``(start, end, entity id, kind)`` of every name, in order.
        id, text: identifier and text of the document.
        opening: where the text begins, behind blanks.
        before: how many tokens begin before each offset of the text.
        words: features of its words, once they are read.
        where: places of its claims' events by the claim's identifier, once they are read.
        clauses: its claims as questions take them, by the claim's identifier, once they are read.
        asides: stretches that are told of a former time, once they are read.
        today: the day that it speaks on, once it is read.
        phrases: words of its noun phrases by noun, most words and tokens left out, once they are put together.
    """

    reading: Reading
    tokens: list[Any]
    starts: list[int]
    named: list[tuple[int, int, str, str]]
    words: Any = field(default=None, repr=False)
    spellings: tuple[frozenset[str], frozenset[str]] | None = field(default=None, repr=False)
    where: dict[str, tuple[Place, ...]] = field(default_factory=dict[str, tuple[Place, ...]], repr=False)
    clauses: dict[str, Any] = field(default_factory=dict[str, Any], repr=False)
    asides: tuple[Aside, ...] = ()
    today: str | None = None
    phrases: dict[tuple[int, int, frozenset[int]], str] = field(
        default_factory=dict[tuple[int, int, frozenset[int]], str], repr=False
    )
    id: str = field(init=False)
    text: str = field(init=False)
    opening: int = field(init=False)
    _length: int = field(init=False, repr=False)
    _lemmas: Counter[str] | None = field(default=None, init=False, repr=False)
    before: array[int] = field(init=False, repr=False)
    _sentences: list[tuple[int, int]] = field(init=False, repr=False)
    _edges: array[int] = field(init=False, repr=False)
    _over: list[tuple[int, int, str, str] | None] = field(init=False, repr=False)
    _times: list[int] = field(init=False, repr=False)
    _places: list[int] = field(init=False, repr=False)
    _heads: dict[tuple[int, int], Any] = field(default_factory=dict[tuple[int, int], Any], repr=False)
    _referents: dict[tuple[int, int], list[tuple[int, int, str, str]]] = field(
        default_factory=dict[tuple[int, int], list[tuple[int, int, str, str]]], repr=False
    )
    _cores: dict[tuple[int, int], tuple[int, int]] = field(
        default_factory=dict[tuple[int, int], tuple[int, int]], repr=False
    )

    def __post_init__(self) -> None:
        self.id, self.text = self.reading.document.id, self.reading.document.text
        self.opening = len(self.text) - len(self.text.lstrip())
        self._length = len(self.text)
        self.before = count_before(self.starts, self._length)
        self._sentences = sentence_table(self.tokens[0].doc if self.tokens else (), self._length)
        # The text cut where a name begins or ends, so that the name over an offset is found by one look.
        edges = sorted({edge for name in self.named for edge in name[:2]})
        self._edges = count_before(edges, self._length)
        self._over = [None, *(self._name_over(edge) for edge in edges)]
        self._times = [time.start for time in self.reading.times]
        self._places = [place.start for place in self.reading.places]

    @property
    def lemmas(self) -> Counter[str]:
        """How often each lemma stands in it, in small letters; counted once."""
        if self._lemmas is None:
            self._lemmas = Counter(token.lemma_.lower() for token in self.tokens)
        return self._lemmas

    def token_at(self, offset: int) -> Any | None:
        """The token that an offset stands in."""
        count = self.before[offset + 1] if offset < self._length else len(self.tokens)
        return self.tokens[count - 1] if count else None

    def tokens_in(self, start: int, end: int) -> list[Any]:
        """Tokens that begin inside a stretch (and the one that it begins in)."""
        before, length = self.before, self._length
        count = before[start + 1] if start < length else len(self.tokens)
        found = self.tokens[count - 1 if count else 0 : before[end] if end < length else None]
        # Of tokens in order only the first can begin before the stretch.
        return found[1:] if found and found[0].idx + len(found[0].text) <= start else found

    def head(self, start: int, end: int) -> Any | None:
        """The token that a stretch hangs on: the one whose head lies outside."""
        try:
            return self._heads[start, end]
        except KeyError:
            found = self._heads[start, end] = self._head(start, end)
            return found

    def _head(self, start: int, end: int) -> Any | None:
        inside = self.tokens_in(start, end)
        if not inside:
            return None
        first, last = inside[0].i, inside[-1].i
        for token in inside:
            outside = token.head.i == token.i or not first <= token.head.i <= last
            if outside and token.dep_ not in ("punct", "det", "case", "prep", "cc"):
                return token
        for token in inside:  # "in the attack": what the preposition governs
            if token.dep_ == "prep":
                for child in token.children:
                    if child.dep_ == "pobj":
                        return child
        return inside[-1]

    def things_in(self, start: int, end: int) -> Iterator[tuple[int, int, str, str]]:
        """Named things inside a stretch."""
        first = bisect_left(self.named, (start, 0, "", ""))
        for name in self.named[first:]:
            if name[0] >= end:
                return
            if name[1] <= end:
                yield name

    def thing_at(self, offset: int) -> tuple[int, int, str, str] | None:
        """The named thing whose words an offset stands in."""
        return self._over[self._edges[offset + 1] if offset < self._length else -1]

    def _name_over(self, offset: int) -> tuple[int, int, str, str] | None:
        for index in range(bisect_right(self.named, (offset, 1 << 60, "", "")) - 1, -1, -1):
            name = self.named[index]
            if name[0] <= offset < name[1]:
                return name
            if name[1] + 400 < offset:
                return None
        return None

    def referents(self, start: int, end: int) -> list[tuple[int, int, str, str]]:
        """Named things that a phrase *is*, not those that it merely mentions.

        "the ‘Oreshnik’ missile complex" is the Oreshnik; "Belarus's arsenal" is not Belarus; "the A and B systems" are
        both.
        """
        if (start, end) not in self._referents:
            self._referents[start, end] = self._find_referents(start, end)
        return self._referents[start, end]

    def _find_referents(self, start: int, end: int) -> list[tuple[int, int, str, str]]:
        head = self.head(start, end)
        if head is None:
            return []
        found: list[tuple[int, int, str, str]] = []
        for token in [head, *self._coordinated(head, start, end)]:
            name = self.thing_at(token.idx)
            if name is not None:
                found.append(name)
                continue
            if load_words("relations", "generic_heads").isdisjoint(
                (token.lemma_.lower(), token.lower_.removesuffix("s"))
            ):
                continue
            for other in self.things_in(start, end):
                anchor = self.head(other[0], other[1])
                if anchor is not None and modifies(anchor, token):
                    found.append(other)
        return list(dict.fromkeys(found))

    def _coordinated(self, head: Any, start: int, end: int) -> list[Any]:
        result: list[Any] = []
        for token in head.children:
            if token.dep_ == "conj" and start <= token.idx < end and len(result) < 12:
                result.append(token)
                result.extend(self._coordinated(token, start, end)[:12])
        return result

    def argument_things(self, argument: Argument) -> list[tuple[int, int, str, str]]:
        """Named things that an argument is, by its own words or by its antecedent's."""
        found = self.referents(argument.start, argument.end)
        if not found and argument.resolved_start is not None and argument.resolved_end is not None:
            found = self.referents(argument.resolved_start, argument.resolved_end)
            found = found or self._possessor(argument.resolved_start, argument.resolved_end)
        return found

    def _possessor(self, start: int, end: int) -> list[tuple[int, int, str, str]]:
        """Whose it is: a pronoun that takes up "the missile's precision" and then acts is the missile."""
        head = self.head(start, end)
        for child in head.children if head is not None and head.pos_ == "NOUN" else ():
            if child.dep_ == "poss":
                return [thing for thing in self.referents(start, child.idx + len(child)) if thing[0] >= start]
        return []

    def core(self, start: int, end: int) -> tuple[int, int]:
        """A phrase without the clauses and asides that hang on it."""
        if (start, end) not in self._cores:
            head = self.head(start, end)
            self._cores[start, end] = core_of(head, start, end) if head is not None else (start, end)
        return self._cores[start, end]

    def times_between(self, start: int, end: int) -> tuple[Time, ...]:
        """Times that begin inside a stretch."""
        return self.reading.times[bisect_left(self._times, start) : bisect_left(self._times, end)]

    def places_between(self, start: int, end: int) -> tuple[Place, ...]:
        """Places that begin inside a stretch."""
        return self.reading.places[bisect_left(self._places, start) : bisect_left(self._places, end)]

    def sentence_of(self, offset: int) -> tuple[int, int]:
        """Offsets of the sentence that an offset stands in."""
        return self._sentences[self.before[offset + 1] if offset < self._length else -1]


def open_page(reading: Reading, named: list[tuple[int, int, str, str]], known: Words | None = None) -> Page:
    """Index a reading.

    Args:
        reading: a reading with a parse.
        named: the named things of the document with their entities.
        known: what is known of words of the pile so far.
    """
    row = read_tokens(reading.doc, known) if reading.doc is not None else []
    tokens = [token for token in row if not token.is_space]
    return Page(reading=reading, tokens=tokens, starts=[token.idx for token in tokens], named=sorted(named))


def close_page(page: Page) -> None:
    """Let go of a page's tokens, which refer to one another, when nothing more will be asked of it."""
    if page.tokens:
        part_tokens(page.tokens[0].doc)
