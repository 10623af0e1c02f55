"""``variorum annotate``: values and attributions of JSONL lines, streamed, for other programs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from .messages import show, stop

#: Parts in the order of the output.
PARTS = ("times", "quantities", "places", "attributions", "names")
#: Lines that are parsed together: enough for the parser to run well, few enough to stream.
BATCH = 64


def annotate(
    file: Annotated[str, typer.Argument(metavar="FILE.jsonl", help="Lines with id (or doc), text, dct; - for stdin.")],
    only: Annotated[
        str | None, typer.Option("--only", metavar="PARTS", help=f"Some of {','.join(PARTS)}, with commas between.")
    ] = None,
    model: Annotated[
        str | None,
        typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline; else the best one."),
    ] = None,
) -> None:
    """Annotate JSON lines with times, quantities, places, attributions and names.

    Each line {"id": ..., "text": ..., "dct": "2025-08-05"} gives one line on stdout; dct, the day the text was written,
    may be left out. A line that cannot be read gives none and is named on stderr. Offsets count Unicode code points.
    Times and quantities need no language model.

    [bold]Examples[/bold]

      variorum annotate reports.jsonl > annotated.jsonl

      variorum annotate reports.jsonl --only times,quantities

      cat reports.jsonl | variorum annotate - --only attributions
    """
    from ..language import ModelMissingError
    from ..sources import problem

    parts = _parts(only)
    with ExitStack() as stack:
        stream: BinaryIO = sys.stdin.buffer
        if file != "-":
            try:
                stream = stack.enter_context(Path(file).open("rb"))
            except FileNotFoundError:
                stop(problem("E001", file), 2)
            except OSError as error:
                stop(problem("E002", file, reason=error.strerror or error), 2)
        try:
            written = _run(stream, "stdin" if file == "-" else Path(file).name, parts, model)
        except ModelMissingError as error:
            stop(problem("E032", model or "language", reason=error), 1)
    if not written:
        stop(problem("E031", file), 2)


def _parts(only: str | None) -> tuple[str, ...]:
    from ..sources import problem

    wanted = {part.strip().lower() for part in only.split(",") if part.strip()} if only is not None else set(PARTS)
    unknown = sorted(wanted - set(PARTS))
    if unknown or not wanted:
        stop(problem("E033", "--only", part=unknown[0] if unknown else "nothing", parts=", ".join(PARTS)), 2)
    return tuple(part for part in PARTS if part in wanted)


def _run(stream: BinaryIO, name: str, parts: tuple[str, ...], model: str | None) -> int:
    """Annotate all lines; how many were written."""
    from ..sources import Line, ReadError, problem, read_line
    from .annotations import annotate_batch

    def readable() -> Iterator[tuple[str, Line]]:
        for number, raw in enumerate(_lines(stream), start=1):
            source = f"{name}:{number}"
            if not raw.strip(b" \t\r\n\xef\xbb\xbf"):
                continue
            try:
                line = read_line(raw.rstrip(b"\r\n"), source)
            except ReadError as error:
                show(error.at(source))
                continue
            for trouble in line.problems:
                show(trouble)
            yield source, line

    written = 0
    lines = readable()
    # The first batch is small, so that a reader of the pipe soon sees something.
    size = 8
    while batch := list(islice(lines, size)):
        for source, result in annotate_batch(batch, parts, model, show):
            if isinstance(result, Exception):
                show(problem("E039", source, reason=f"{type(result).__name__}: {result}"))
                continue
            sys.stdout.buffer.write(result + b"\n")
            written += 1
        sys.stdout.buffer.flush()
        size = BATCH
    return written


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines of a stream, none of which can take more memory than the longest that is allowed (``E013`` follows)."""
    from ..sources import LONGEST_LINE

    while line := stream.readline(LONGEST_LINE + 2):
        rest = line
        while rest and not rest.endswith(b"\n") and len(rest) > LONGEST_LINE:
            rest = stream.readline(LONGEST_LINE + 2)
        yield line
