"""A process of its own that opens PDFs: what a hostile file does to it, it does to no one else.

Runs as a script, with nothing of the package imported. Reads from stdin, for each file, its length (8 bytes,
big-endian) and its bytes; writes lines of JSON: a first one about the file, one for each page, and a last one. A line
about a page holds its runs: stretches of characters that stand on one line without a wide gap.
"""

from __future__ import annotations

import ctypes
import json
import math
import signal
import struct
import sys
from collections import Counter
from typing import Any, BinaryIO

#: Bytes of memory that the process may have.
MOST_MEMORY = 1_500_000_000
#: Seconds of processor time that a page may take; the first argument of the script.
PAGE_SECONDS = float(sys.argv[1]) if __name__ == "__main__" and len(sys.argv) > 1 else 4.0
#: Pages that are read, and characters of all pages together.
MOST_PAGES, MOST_CHARS = 1_000, 4_000_000
#: A gap wider than this many heights of a letter parts two runs.
WIDE = 0.9


def serve(stdin: BinaryIO, stdout: BinaryIO) -> None:
    """Answer for one file after another until stdin ends."""

    def write(**line: object) -> None:
        stdout.write(json.dumps(line).encode() + b"\n")
        stdout.flush()

    while len(head := stdin.read(8)) == 8:
        data = stdin.read(struct.unpack(">Q", head)[0])
        try:
            _answer(data, write)
            _bound_time(-PAGE_SECONDS)
        except MemoryError:
            write(error="memory")
        except Exception as error:  # whatever it is, the next file is read
            write(error=f"{type(error).__name__}")


def _answer(data: bytes, write: Any) -> None:
    import pypdfium2
    from pypdfium2 import raw

    _bound_time(len(data) / 5_000_000)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        write(error="password" if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD else "format")
        return
    try:
        pages = len(document)
        info = {name: document.get_metadata_value(name) for name in ("Title", "Author", "CreationDate", "ModDate")}
        write(pages=pages, info=info, tail=b"%%EOF" in data[-2048:])
        chars = 0
        for number in range(min(pages, MOST_PAGES)):
            _bound_time()
            try:
                page = document[number]
            except pypdfium2.PdfiumError:
                write(page=number + 1, damaged=True, runs=[])
                continue
            text = page.get_textpage()
            count = max(raw.FPDFText_CountChars(text), 0)
            chars += count
            if chars > MOST_CHARS:
                write(error="length")
                return
            height, runs = _runs(raw, text, count, page.get_bbox())
            write(page=number + 1, height=height, runs=runs)
            text.close()
            page.close()
        write(end=True)
    finally:
        document.close()


def _runs(raw: Any, text: Any, count: int, bounds: tuple[float, float, float, float]) -> tuple[float, list[list[Any]]]:
    """Height of the page, and stretches of characters: words, left, bottom, right, top, in points, turned upright.

    Most letters of a page decide which way up it is read. Those that stand otherwise, such as a stamp up the margin,
    come below the page's foot.
    """
    letters = _letters(raw, text, count)
    turns = Counter(turn for _, _, turn, *_ in letters)
    upright = turns.most_common(1)[0][0] if turns else 0
    left0, bottom0, right0, top0 = bounds
    height = (right0 - left0) if upright % 2 else (top0 - bottom0)
    runs: list[list[Any]] = []
    for turn in sorted(turns, key=lambda turn: turn != upright):
        current: list[Any] | None = None
        below = 0.0 if turn == upright else 20_000.0 * (1 + turn)
        for letter, blank, own, *place in letters:
            if own != turn:
                current = None
                continue
            left, bottom, right, top = _turned(turn, place, bounds)
            bottom, top = bottom - below, top - below
            size = max(top - bottom, 1.0)
            if current is not None:
                gap = left - current[3]
                same_line = abs(bottom - current[2]) < 0.4 * size or abs(top - current[4]) < 0.3 * size
                if not same_line or gap > WIDE * size or gap < -2 * size:
                    current = None
            if current is None:
                current = [letter, left, bottom, right, top]
                runs.append(current)
                continue
            current[0] += f" {letter}" if blank else letter
            current[1], current[3] = min(current[1], left), max(current[3], right)
            if size > current[4] - current[2]:
                current[2], current[4] = bottom, top
    return height, [[words, *(round(value, 1) for value in place)] for words, *place in runs]


def _letters(raw: Any, text: Any, count: int) -> list[tuple[Any, ...]]:
    """Characters in the order of the file: the letter, whether a blank stands before it, its quarter turns, its box."""
    box = raw.FS_RECTF()
    place = ctypes.byref(box)
    letters: list[tuple[Any, ...]] = []
    blank = False
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in (32, 160, 9, 10, 13):
            blank = True
        elif raw.FPDFText_GetLooseCharBox(text, index, place):
            letter = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
            turn = round(raw.FPDFText_GetCharAngle(text, index) / (math.pi / 2)) % 4
            letters.append((letter, blank, turn, box.left, box.bottom, box.right, box.top))
            blank = False
    return letters


def _turned(turn: int, place: list[float], bounds: tuple[float, float, float, float]) -> tuple[float, ...]:
    """A box as it lies once the page is turned so that its letters stand upright."""
    left, bottom, right, top = place
    left0, bottom0, right0, top0 = bounds
    if turn == 3:  # read upwards: PDFium counts turns clockwise
        return bottom - bottom0, right0 - right, top - bottom0, right0 - left
    if turn == 2:
        return right0 - right, top0 - top, right0 - left, top0 - bottom
    if turn == 1:  # read downwards
        return top0 - top, left - left0, top0 - bottom, right - left0
    return left - left0, bottom - bottom0, right - left0, top - bottom0


def _bound_time(more: float = 0.0) -> None:
    """End the process when the next page takes longer: in processor time, so that a busy machine loses no page."""
    if hasattr(signal, "setitimer"):  # Windows: the parent's clock is the only bound there
        signal.setitimer(signal.ITIMER_PROF, PAGE_SECONDS + more)


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    bound = MOST_MEMORY if most == resource.RLIM_INFINITY else min(MOST_MEMORY, most)
    resource.setrlimit(resource.RLIMIT_AS, (bound, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    _bound_memory()
    serve(sys.stdin.buffer, sys.stdout.buffer)
