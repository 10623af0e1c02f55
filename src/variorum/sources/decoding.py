"""Bytes to text: byte order marks, UTF-8, the Windows code page of typographic quotes, and line ends."""

from __future__ import annotations

import codecs
import re

from ..model import Problem
from .problems import ReadError, problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Above this share of bytes that are no UTF-8, the text is in another encoding, which nothing in the file names.
MOST_BAD = 0.02
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def decode(data: bytes, name: str) -> tuple[str, list[Problem]]:
    """Decode a text file.

    Bytes that are no UTF-8 are read as Windows-1252 where they are few, the file holds no UTF-8 sequence at all, and
    that code page knows each: the usual case is an old export whose only such bytes are quotation marks. Otherwise a
    few are replaced by U+FFFD; a file with many is refused, for a guessed encoding would be invented evidence.

    Args:
        data: content of the file.
        name: name for messages.

    Returns:
        The text with bare line feeds and no byte order mark, and a ``W001`` problem where bytes did not fit.

    Raises:
        ReadError: ``E007`` for NUL bytes (no text), ``E008`` for another encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return tidy(data.decode(encoding).removeprefix("\ufeff")), []
            except UnicodeDecodeError as error:
                if encoding != "utf-8":
                    raise ReadError("E008", bad=error.end - error.start, total=len(data)) from error
                data = data.removeprefix(mark)
    if b"\0" in data:
        raise ReadError("E007", kind="binary data")
    try:
        return tidy(data.decode("utf-8")), []
    except UnicodeDecodeError:
        return _with_bad_bytes(data, name)


def _with_bad_bytes(data: bytes, name: str) -> tuple[str, list[Problem]]:
    # Lone surrogates U+DC80..U+DCFF mark exactly the bytes that did not fit.
    marked = data.decode("utf-8", "surrogateescape")
    bad = sum("\udc80" <= character <= "\udcff" for character in marked)
    if bad > max(3, MOST_BAD * len(data)):
        raise ReadError("E008", bad=bad, total=len(data))
    if all(character < "\x80" or "\udc80" <= character <= "\udcff" for character in marked):
        try:
            how = "they were read as Windows-1252"
            return tidy(data.decode("cp1252")), [problem("W001", name, bad=bad, how=how)]
        except UnicodeDecodeError:
            pass  # one of them is no character of that code page either
    how = "each is shown as \ufffd"
    return tidy(data.decode("utf-8", "replace")), [problem("W001", name, bad=bad, how=how)]


def tidy(text: str) -> str:
    """Bare line feeds as line ends, and the mark U+FFFD for characters that no text can hold."""
    return replace_impossible(_LINE_ENDS.sub("\n", text))[0]


def replace_impossible(text: str) -> tuple[str, int]:
    """Replace NUL, other control characters and unpaired surrogates, one for one, so that offsets stay.

    Returns:
        The text, and how many characters were replaced.
    """
    return _IMPOSSIBLE.subn("\ufffd", text)


def one_line(text: str | None, limit: int = 500) -> str | None:
    """A title or name: one line, no control characters, None where nothing is left."""
    if not text:
        return None
    line = " ".join(replace_impossible(tidy(text))[0].split())
    return line[:limit] or None
