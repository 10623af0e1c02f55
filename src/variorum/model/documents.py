"""Documents as they were read, when they were published, and what went wrong."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from .base import Record
from .evidence import EvidenceError, Span

DateBasis = Literal["stated", "inferred", "none"]

_OPEN_YEAR = re.compile(r"XXXX-(\d{2})-(\d{2})$")


class Published(Record, frozen=True):
    """When a document was published, as far as that can be said.

    Attributes:
        edtf: EDTF (ISO 8601-2) string, or None where nothing is known.
        lower: earliest day, ``YYYY-MM-DD``, None where open.
        upper: latest day, likewise.
        basis: ``stated`` (file, metadata or dateline gives it), ``inferred`` (from what the text tells as past or
            to come, or from a kindred report), ``none``.
        premises: the spans an inferred date rests on.
        reasons: how it was found, in words a reader follows.
    """

    edtf: str | None = None
    lower: str | None = None
    upper: str | None = None
    basis: DateBasis = "none"
    premises: tuple[Span, ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def day(self) -> date | None:
        """The day, where it is known to be one and no other."""
        if not self.lower or self.lower != self.upper:
            return None
        try:
            return date.fromisoformat(self.lower[:10])
        except ValueError:
            return None

    def day_in(self, year: int) -> date | None:
        """The day of a date that leaves its year open (``XXXX-03-15``), put into one; None for any other date."""
        open_year = _OPEN_YEAR.match(self.edtf or "")
        try:
            return date(year, int(open_year[1]), int(open_year[2])) if open_year else None
        except ValueError:
            return None

    @property
    def lacks_year(self) -> bool:
        """Whether it is a day that leaves its year open."""
        return bool(_OPEN_YEAR.match(self.edtf or ""))


class Page(Record, frozen=True):
    """Which stretch of a document's text stands on which page of the original.

    Attributes:
        page: number of the page in the file, from 1 (a printed number may differ).
        start, end: offsets in the text; pages stand in order and do not overlap.
    """

    page: int
    start: int
    end: int


class Stated(Record, frozen=True):
    """Where a fact about a document was found.

    Attributes:
        field: ``title``, ``publisher``, ``authors`` or ``uri``; a date carries its reasons itself.
        where: the place, in words a reader follows.
    """

    field: str
    where: str


class Document(Record, frozen=True):
    """One report.

    Attributes:
        id: stable identifier (the user's own for JSONL lines that carry one).
        uri: the file's name relative to what the user named, or the address the file states.
        title: headline, None where the file does not give one.
        publisher: outlet, None where the file does not give one.
        authors: bylines.
        language: ISO 639-1 code of the text.
        supported: whether claims are read from this language.
        sha256: digest of the original bytes (of the line for JSONL).
        text: the text that all offsets count in (Unicode code points).
        published: when it appeared.
        media_type: what the file was read as.
        pages: the pages of a PDF, empty for other files.
        stated: where title, publisher, authors and address were found.
    """

    id: str
    uri: str
    text: str
    sha256: str
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    language: str = "en"
    supported: bool = True
    chars: int = 0
    published: Published = Published()
    media_type: str = "text/plain"
    pages: tuple[Page, ...] = ()
    stated: tuple[Stated, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """Quote ``text[start:end]``.

        Raises:
            EvidenceError: the stretch is empty or outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise EvidenceError(f"{start}:{end} is no stretch of {self.id} ({len(self.text)} characters)")
        return Span(document=self.id, start=start, end=end, quote=self.text[start:end])


class Problem(Record, frozen=True):
    """Something that could not be read or judged: listed, never dropped in silence.

    Attributes:
        code: ``E...`` where an input is lost, ``W...`` where it is kept with a caveat.
        source: file, line or document it concerns.
        message: what is wrong, in one sentence.
        remedy: what the user can do.
    """

    code: str
    source: str
    message: str
    remedy: str
