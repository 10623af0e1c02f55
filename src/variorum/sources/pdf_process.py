"""The process that opens PDFs, from outside: started when the first one comes, killed when a page takes too long."""

from __future__ import annotations

import atexit
import json
import os
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from .problems import ReadError

#: Seconds of processor time that a page may take (an ordinary one takes a hundredth), and by the clock at worst.
LONGEST_PAGE, LONGEST_WAIT = 4.0, 30.0
_SCRIPT = Path(__file__).with_name("pdf_worker.py")
#: The process and the one that started it: a copy of this one (a fork) must not talk into its pipe.
_running: list[tuple[int, subprocess.Popen[bytes]]] = []


def open_pdf(data: bytes) -> Iterator[dict[str, Any]]:
    """Open a PDF in another process.

    Args:
        data: the file.

    Returns:
        What is known of the file (``pages``, ``info``, ``tail``), then each page (``page``, ``width``, ``height``,
        ``runs``).

    Raises:
        ReadError: ``E014`` no PDF or damaged, ``E020`` locked, ``E010`` too long, ``E023`` too much memory,
            ``E027`` too slow.
    """
    fresh = not _running
    told = False
    try:
        for line in _ask(data):
            told = True
            yield line
    except ReadError as error:
        # A process that has read other files may have had little memory left.
        if fresh or told or error.code not in {"E014", "E023"} or error.details.get("reason") == _NO_PDF:
            raise
        stop()
        yield from _ask(data)


_NO_PDF = "it is no PDF, or its table of contents is missing"


def _ask(data: bytes) -> Iterator[dict[str, Any]]:
    process = _process()
    assert process.stdin
    assert process.stdout
    late = threading.Event()
    finished = False
    try:
        with _Clock(process, late):
            try:
                process.stdin.write(struct.pack(">Q", len(data)) + data)
                process.stdin.flush()
                line = _line(process, late)
            except OSError as error:
                raise ReadError("E014", reason="the program that opens it ended") from error
        while "end" not in line:
            yield line
            with _Clock(process, late):
                line = _line(process, late)
        finished = True
    except ReadError as error:
        finished = error.code in {"E010", "E020"} or error.details.get("reason") == _NO_PDF
        raise
    finally:
        if not finished:
            stop()  # its answer to this file must not be taken for that to the next


def _line(process: subprocess.Popen[bytes], late: threading.Event) -> dict[str, Any]:
    assert process.stdout
    answer = process.stdout.readline()
    if not answer.endswith(b"\n"):
        process.wait()
        if late.is_set() or process.returncode == -getattr(signal, "SIGPROF", 0):
            raise ReadError("E027", limit=int(LONGEST_PAGE))
        raise ReadError("E014", reason="the program that opens it ended")
    line = json.loads(answer)
    if error := line.get("error"):
        if error == "password":
            raise ReadError("E020")
        if error == "length":
            raise ReadError("E010", size="more than 4,000,000", limit="2,000,000")
        if error == "memory":
            raise ReadError("E023")
        raise ReadError("E014", reason=_NO_PDF if error == "format" else error)
    return line


def _process() -> subprocess.Popen[bytes]:
    if _running and _running[0][0] == os.getpid() and _running[0][1].poll() is None:
        return _running[0][1]
    stop()
    # -P: the folder of this package holds an html.py, which is not the one that libraries mean.
    process = subprocess.Popen(
        [sys.executable, "-P", str(_SCRIPT), str(LONGEST_PAGE)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    _running.append((os.getpid(), process))
    return process


@atexit.register
def stop() -> None:
    """End the process, if it runs and is this one's own."""
    while _running:
        owner, process = _running.pop()
        if owner != os.getpid():
            continue
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream:
                with suppress(OSError):
                    stream.close()


class _Clock:
    """Kills the process when the time is up."""

    def __init__(self, process: subprocess.Popen[bytes], late: threading.Event) -> None:
        def end() -> None:
            late.set()
            process.kill()

        self._timer = threading.Timer(LONGEST_WAIT, end)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
