"""Decisions: what a person, having looked at the words, took back from the program."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, TypeVar

from .base import Record
from .evidence import Span

DecisionKind = Literal["question", "answer", "finding", "possible same", "item"]
_Thing = TypeVar("_Thing")


class Decision(Record, frozen=True):
    """One thing of a dossier that a person marked as misread.

    Attributes:
        kind: ``question`` (these answers do not belong together), ``answer`` (these words do not say it), ``finding``,
            ``possible same`` (they are two things), ``item`` (not worth standing on the first screen).
        label: the line under which it stood on the page.
        spans: the words it rests on, in the documents of this pile.
        note: the person's own words.
        effect: what was left out for it, in words; empty where nothing in this dossier is concerned any more.
    """

    kind: DecisionKind
    label: str
    spans: tuple[Span, ...]
    note: str = ""
    effect: str = ""

    def concerns(self, spans: Iterable[Span]) -> bool:
        """Whether each stretch of the decision overlaps one of these."""
        others = tuple(spans)
        return bool(self.spans) and all(any(overlap(span, other) for other in others) for span in self.spans)

    def chosen(
        self, things: Sequence[_Thing], label: Callable[[_Thing], str], spans: Callable[[_Thing], Iterable[Span]]
    ) -> list[_Thing]:
        """Those of some things that the decision is about.

        The same few words can stand in several questions: of those that have its words, the ones under its label are
        meant, and all of them only where none has it (labels change as reports are added).
        """
        about = [thing for thing in things if self.concerns(spans(thing))]
        return [thing for thing in about if label(thing) == self.label] or about


def overlap(one: Span, other: Span) -> bool:
    """Whether two stretches of one document share a character."""
    return one.document == other.document and one.start < other.end and other.start < one.end
