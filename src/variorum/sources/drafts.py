"""What a reader gives: a report as it stands in one file, before it has an identifier; or a file inside the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..model import Page, Problem, Published, Record, Stated


class Draft(Record, frozen=True):
    """A report as a reader found it.

    Attributes:
        text: the text that offsets will count in.
        title, publisher, authors, published, uri: what the file itself states; empty where it does not.
        existed: by when the text was there, as a PDF's metadata or an archive's capture tell; counts only where nothing
            states when it was published.
        id: the identifier the file gives (JSONL); None where one is to be made.
        sha256: digest of the original bytes where that is not the whole file (a JSONL line).
        line: number of the line or entry it came from, from 1.
        pages: which stretch of the text stands on which page.
        stated: where title, publisher, authors and address were found.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: Published | None = None
    uri: str | None = None
    existed: Published | None = None
    id: str | None = None
    sha256: str | None = None
    line: int | None = None
    pages: tuple[Page, ...] = ()
    stated: tuple[Stated, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A file inside a file: a member of an archive, an attachment, a page that was crawled.

    Attributes:
        name: what it is called inside; a label only, never a place to write to.
        data: its bytes.
        media_type: what the container says it is, None where it says nothing; the content decides.
        uri: where on the web it was taken from.
        existed: by when it was there.
    """

    name: str
    data: bytes
    media_type: str | None = None
    uri: str | None = None
    existed: Published | None = None


#: Takes the bytes of a file and its name for messages; gives reports, files inside the file, and problems, or raises
#: ``ReadError``.
ReadFunction = Callable[[bytes, str], Iterable[Draft | Part | Problem]]


@dataclass(frozen=True)
class Reader:
    """A reader of one kind of file.

    Attributes:
        media_type: what it reads, the key it is found by.
        endings: endings of names that suggest it, lower case, with the dot.
        read: the function that reads.
        signatures: first bytes that give the kind away whatever the name says.
        recognise: tells the kind by looking further into the content; asked before ``signatures`` of other readers.
    """

    media_type: str
    endings: tuple[str, ...]
    read: ReadFunction
    signatures: tuple[bytes, ...] = ()
    recognise: Callable[[bytes], bool] | None = None


def where_found(place: str, **facts: object) -> tuple[Stated, ...]:
    """Say for those facts that are there that they were found in one place.

    Args:
        place: where, in words a reader follows.
        facts: values by the name of the field; empty ones are left out.
    """
    return tuple(Stated(field=field, where=place) for field, value in facts.items() if value)
