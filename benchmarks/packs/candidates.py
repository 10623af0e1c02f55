"""What the room that links holds against each other: a note of every pair that it compares, kept while it works.

The room knows nothing of this: its comparing functions are wrapped by name where they are called. Whoever renames one,
or gives it other first arguments, mends :data:`COMPARING` too (``tests/benchmarks/test_candidates.py`` tells). What is
near in meaning only (``near_pairs``) is compared all at once, as rows of numbers, and is not noted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import product
from types import ModuleType
from typing import Any
from unittest.mock import patch

from variorum.link.events import joining
from variorum.link.numbers import groups
from variorum.link.statements import aligned_phrases, parallels, retold, shared_phrases
from variorum.model import Claim, Linked

#: The functions that compare, where they are called, and which claims each of their first two arguments stands for.
COMPARING: tuple[tuple[ModuleType, str, Callable[[Any], Iterable[Claim]]], ...] = (
    (parallels, "firmly", lambda statement: (statement.claim,)),
    (parallels, "loosely", lambda statement: (statement.claim,)),
    (retold, "fit_told", lambda statement: (statement.claim,)),
    (shared_phrases, "fit_phrases", lambda phrase: (phrase.claim,)),
    (aligned_phrases, "fit_clauses", lambda row: (row.phrase.claim,)),
    (groups, "fit_numbers", lambda number: (number.claim,)),
    (joining, "fit", lambda told: _claims(told)),
)


def _claims(told: Any) -> Iterator[Claim]:
    """The claims that tell a happening, or the happenings of a gathering."""
    for part in getattr(told, "parts", (getattr(told, "happening", told),)):
        for mention in part.mentions:
            for voice in mention.voices:
                yield voice.claim


@dataclass(slots=True)
class Candidates:
    """Pairs of claims of two documents that were held against each other.

    Most groups are asked through two of their members: whoever is held against these is a candidate of the whole group.
    """

    pairs: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    _group: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    _asked: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    _claims: dict[str, list[Claim]] = field(default_factory=dict[str, list[Claim]])

    def note(self, ones: Iterable[Claim], others: Iterable[Claim]) -> None:
        """Add the pairs of some claims with some others."""
        for one, other in product(tuple(ones), tuple(others)):
            if one.document != other.document:
                self.pairs.add((min(one.id, other.id), max(one.id, other.id)))

    def close(self, linked: Linked) -> None:
        """Take in which claims came to tell one event, once the room is done."""
        events = {event.id for event in linked.events}
        for answer in linked.answers:
            if answer.about in events:
                self._group.setdefault(answer.claim, set()).add(answer.about)
        for claim in linked.claims:
            self._claims.setdefault(claim.document, []).append(claim)
        for pair in self.pairs:
            for one, other in (pair, pair[::-1]):
                self._asked.update((one, group) for group in self._group.get(other, ()))

    def held(self, one: tuple[str, int, int], other: tuple[str, int, int]) -> tuple[bool, bool]:
        """Whether claims that hold two stretches were held against each other.

        Args:
            one: document, start and end of a stretch.
            other: the same of another one.

        Returns:
            Whether some two of them were themselves, and whether they were themselves or through a group.
        """
        ends = [(a.id, b.id) for a, b in product(self._at(*one), self._at(*other))]
        if any((min(pair), max(pair)) in self.pairs for pair in ends):
            return True, True
        return False, any(
            (here, group) in self._asked
            for pair in ends for here, there in (pair, pair[::-1]) for group in self._group.get(there, ())
        )  # fmt: skip

    def _at(self, document: str, start: int, end: int) -> list[Claim]:
        return [c for c in self._claims.get(document, ()) if c.evidence.start < end and start < c.evidence.end]


@contextmanager
def watch() -> Iterator[Candidates]:
    """Note what is compared inside the block.

    Yields:
        The pairs, filled as the room works. Its comparing functions are wrapped, so that the time of the block says
        nothing.
    """
    candidates = Candidates()

    def noting(compare: Callable[..., Any], claims: Callable[[Any], Iterable[Claim]]) -> Callable[..., Any]:
        def compared(one: Any, other: Any, *rest: Any) -> Any:
            candidates.note(claims(one), claims(other))
            return compare(one, other, *rest)

        return compared

    with ExitStack() as stack:
        for module, name, claims in COMPARING:
            stack.enter_context(patch.object(module, name, noting(getattr(module, name), claims)))
        yield candidates
