"""Plain text: the text as it is, and what its head states."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Problem
from .decoding import decode
from .drafts import Draft, Reader
from .head import read_head
from .problems import problem


def read_plain_text(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """Read one report from a text file; headline and labelled lines stay in the text.

    Args:
        data: content of the file.
        name: name for messages.

    Raises:
        ReadError: no text, or in an unknown encoding.
    """
    text, problems = decode(data, name)
    yield from problems
    head = read_head(text)
    if head.bad_date:
        yield problem("W003", name, value=head.bad_date[0], reason=head.bad_date[1])
    yield Draft(
        text=text,
        title=head.title,
        publisher=head.publisher,
        authors=head.authors,
        published=head.published,
        uri=head.uri,
        stated=head.where(),
    )


READER = Reader("text/plain", (".txt", ".text"), read_plain_text)
