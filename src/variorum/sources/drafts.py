"""What a reader gives: a report as it stands in one file, before it has an identifier."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..model import Problem, Published, Record


class Draft(Record, frozen=True):
    """A report as a reader found it.

    Attributes:
        text: the text that offsets will count in.
        title, publisher, authors, published, uri: what the file itself states; empty where it does not.
        id: the identifier the file gives (JSONL); None where one is to be made.
        sha256: digest of the original bytes where that is not the whole file (a JSONL line).
        line: number of the line it came from, from 1.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: Published | None = None
    uri: str | None = None
    id: str | None = None
    sha256: str | None = None
    line: int | None = None


#: Takes the bytes of a file and its name for messages; gives reports and problems, or raises ``ReadError``.
ReadFunction = Callable[[bytes, str], Iterable[Draft | Problem]]


@dataclass(frozen=True)
class Reader:
    """A reader of one kind of file.

    Attributes:
        media_type: what it reads, the key it is found by.
        endings: endings of names that suggest it, lower case, with the dot.
        read: the function that reads.
        signatures: first bytes that give the kind away whatever the name says.
    """

    media_type: str
    endings: tuple[str, ...]
    read: ReadFunction
    signatures: tuple[bytes, ...] = ()
