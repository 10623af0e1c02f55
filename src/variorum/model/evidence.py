"""Evidence: the characters that a statement rests on, and the rule that they are there."""

from __future__ import annotations

from .base import Record


class EvidenceError(ValueError):
    """A span does not quote its document: a bug in the stage that made it, never the user's fault."""


class Span(Record, frozen=True):
    """A stretch of one document's text.

    Attributes:
        document: identifier of the document.
        start: offset of the first character, in Unicode code points of ``Document.text``.
        end: offset behind the last character.
        quote: the characters themselves, ``text[start:end]``.

    Raises:
        EvidenceError: the offsets and the quote cannot belong together. (That the quote stands in the text
            is checked by :meth:`Document.span`, which makes spans, and again when a dossier is put together.)
    """

    document: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not (0 <= self.start < self.end and self.end - self.start == len(self.quote)):
            raise EvidenceError(f"span {self.start}:{self.end} of {self.document} does not fit {self.quote[:60]!r}")

    def covers(self, start: int, end: int) -> bool:
        """Whether the stretch ``start:end`` of the same document lies inside."""
        return self.start <= start and end <= self.end
