"""Lines of a file or pipe as they come in, so that nobody who waits for an answer waits for the next line."""

from __future__ import annotations

import os
import select
import stat
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from ..sources import LONGEST_LINE

#: Bytes asked for at once: as much as a pipe holds.
READ = 1 << 16
#: Lines and bytes of one batch: enough for the parser to run well, few enough to stream.
BATCH, BATCH_BYTES = 64, 200_000
#: The first batch is smaller, so that a reader of the output soon sees something.
FIRST = 8


class Batch(NamedTuple):
    """Some lines that are worked on together.

    Attributes:
        lines: number of each line in its file, from 1, and its bytes without the line end; no blank ones. There may be
            none where only the pause is to be told.
        pause: whether all that had come in is read: whoever writes may be waiting for answers.
        size: bytes of the lines.
    """

    lines: list[tuple[int, bytes]]
    pause: bool
    size: int


def read_batches(stream: BinaryIO) -> Iterator[Batch]:
    """Cut a stream into batches of lines.

    Args:
        stream: an open file or pipe. What is read of a line beyond the longest that is allowed is thrown away, so that
            no line takes more memory than that; the rest is still too long, and reading it says so.
    """
    lines: list[tuple[int, bytes]] = []
    size, most, number = 0, FIRST, 0
    for ended, pause in _bursts(stream):
        for line in ended:
            number += 1
            if not line.strip(b" \t\r\xef\xbb\xbf"):
                continue
            lines.append((number, line.rstrip(b"\r")))
            size += len(line)
            if len(lines) >= most or size > BATCH_BYTES:
                yield Batch(lines, False, size)
                lines, size, most = [], 0, BATCH
        if pause and (ended or lines):
            yield Batch(lines, True, size)
            lines, size = [], 0
    if lines:
        yield Batch(lines, True, size)


def _bursts(stream: BinaryIO) -> Iterator[tuple[list[bytes], bool]]:
    """Lines that ended with each read, and whether the read brought less than was asked for."""
    read = getattr(stream, "read1", None) or stream.read
    pieces: list[bytes] = []
    held = 0
    while chunk := read(READ):
        *ended, tail = chunk.split(b"\n")
        lines: list[bytes] = []
        for end in ended:
            lines.append(b"".join((*pieces, end)))
            pieces, held = [], 0
        if tail and held <= LONGEST_LINE:
            pieces.append(tail)
            held += len(tail)
        yield lines, len(chunk) < READ or not _more_waits(stream)
    if pieces:
        yield [b"".join(pieces)], True


def _more_waits(stream: BinaryIO) -> bool:
    """Whether a pipe holds more than was read; a file always does, and what cannot be asked is taken to."""
    try:
        return bool(select.select([stream], [], [], 0)[0])
    except (OSError, ValueError, TypeError):
        return True


def size_of(stream: BinaryIO) -> int | None:
    """Bytes of a regular file, None for a pipe or terminal."""
    try:
        found = os.fstat(stream.fileno())
    except (OSError, ValueError, AttributeError):
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) else None
