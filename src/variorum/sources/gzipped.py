"""gzip: the one file inside, unpacked no further than its bounds."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from ..model import Problem
from .archive import HARMLESS, TIGHTEST, safe_name
from .drafts import Part, Reader
from .problems import ReadError, problem

#: Bytes that are unpacked at most: web archives are large.
MOST_UNPACKED = 250_000_000
_STEP = 1_000_000


def unpack(data: bytes) -> tuple[bytes, bool]:
    """Unpack gzip members one behind another, as web archives have them.

    Returns:
        The bytes, and whether the end was missing or damaged.

    Raises:
        ReadError: ``E022`` a bomb, ``E025`` where nothing could be unpacked.
    """
    pieces: list[bytes] = []
    size = 0
    rest = data
    broken = False
    while rest:
        member = zlib.decompressobj(wbits=31)
        try:
            while not member.eof and rest:
                piece = member.decompress(rest, _STEP)
                rest = member.unconsumed_tail
                pieces.append(piece)
                size += len(piece)
                if size > MOST_UNPACKED or (size > HARMLESS and size > TIGHTEST * len(data)):
                    raise ReadError("E022", reason=f"it unpacks to more than {size // 1_000_000} MB")
        except zlib.error:
            broken = True
        if broken or not member.eof:
            broken = True
            break
        rest = member.unused_data.lstrip(b"\0")
    if not size:
        raise ReadError("E025", kind="gzip file", reason="it cannot be unpacked")
    return b"".join(pieces), broken


def read_gzip(data: bytes, name: str) -> Iterator[Part | Problem]:
    """Give the file inside a gzip file.

    Args:
        data: content of the file.
        name: name for messages.

    Raises:
        ReadError: as :func:`unpack`.
    """
    content, broken = unpack(data)
    if broken:
        yield problem("W030", name)
    base = name.rsplit("/", 1)[-1]
    yield Part(safe_name(base[:-3] if base.lower().endswith(".gz") else base), content)


READER = Reader("application/gzip", (".gz",), read_gzip, (b"\x1f\x8b\x08",))
