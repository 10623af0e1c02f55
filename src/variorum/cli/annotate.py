"""``variorum annotate``: values and attributions of JSONL lines, streamed, for other programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from .messages import show_all, stop

#: Parts in the order of the output.
PARTS = ("times", "quantities", "places", "attributions", "names")


def annotate(
    file: Annotated[str, typer.Argument(metavar="FILE.jsonl", help="Lines with id (or doc), text, dct; - for stdin.")],
    only: Annotated[
        str | None, typer.Option("--only", metavar="PARTS", help=f"Some of {','.join(PARTS)}, with commas between.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="File to write to instead of stdout.")
    ] = None,
    model: Annotated[
        str | None,
        typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline; else the best one."),
    ] = None,
    processes: Annotated[
        int | None, typer.Option("--processes", min=1, metavar="N", help="Worker processes; else as the input needs.")
    ] = None,
) -> None:
    """Annotate JSON lines with times, quantities, places, attributions and names.

    Each line {"id": ..., "text": ..., "dct": "2025-08-05"} gives one line on stdout, in the same order; dct, the day
    the text was written, may be left out. A line that cannot be read gives none and is named on stderr. Offsets count
    Unicode code points. Times and quantities need no language model.

    [bold]Examples[/bold]

      variorum annotate reports.jsonl --out annotated.jsonl

      variorum annotate reports.jsonl --only times,quantities

      cat reports.jsonl | variorum annotate - --only attributions
    """
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
        sink: BinaryIO = sys.stdout.buffer
        if out is not None:
            try:
                if file != "-" and out.exists() and out.samefile(file):
                    stop(problem("E035", str(out), reason="it is the file that is read"), 1)
                sink = stack.enter_context(out.open("wb"))
            except OSError as error:
                stop(problem("E035", str(out), reason=error.strerror or error), 1)
        written = _run(stream, sink, "stdin" if file == "-" else Path(file).name, parts, model, processes)
    if not written:
        stop(problem("E031", file), 2)


def _parts(only: str | None) -> tuple[str, ...]:
    from ..sources import problem

    wanted = {part.strip().lower() for part in only.split(",") if part.strip()} if only is not None else set(PARTS)
    unknown = sorted(wanted - set(PARTS))
    if unknown or not wanted:
        stop(problem("E033", "--only", part=unknown[0] if unknown else "nothing", parts=", ".join(PARTS)), 2)
    return tuple(part for part in PARTS if part in wanted)


def _run(
    stream: BinaryIO, sink: BinaryIO, name: str, parts: tuple[str, ...], model: str | None, processes: int | None
) -> int:
    """Annotate all lines; how many were written."""
    from ..sources import problem
    from .annotations import Annotator, UnableError
    from .line_stream import read_batches, size_of
    from .workers import in_order

    size = size_of(stream)
    written = 0
    work = Annotator(name, parts, model)
    with _progress(size, visible=not sink.isatty()) as advance:
        try:
            for answers in in_order(work, read_batches(stream), processes, size or 0, work.worth):
                for answer in answers:
                    show_all(answer.problems)
                lines = [answer.line for answer in answers if answer.line is not None]
                written += len(lines)
                _write(sink, b"".join(line + b"\n" for line in lines))
                advance(sum(answer.size for answer in answers))
        except UnableError as error:
            stop(problem("E032", model or "language", reason=error), 1)
    return written


def _write(sink: BinaryIO, data: bytes) -> None:
    from ..sources import problem

    try:
        sink.write(data)
        sink.flush()
    except BrokenPipeError:
        raise  # whoever read has gone, which is no mistake
    except OSError as error:
        stop(problem("E035", str(getattr(sink, "name", "output")), reason=error.strerror or error), 1)


@contextmanager
def _progress(size: int | None, *, visible: bool) -> Iterator[Callable[[int], None]]:
    """A bar on stderr of the bytes that are done; nothing where stderr is no terminal or the output goes there too."""
    if not (visible and sys.stderr.isatty()):
        yield lambda done: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, SpinnerColumn, TimeRemainingColumn

    columns = (SpinnerColumn(), BarColumn(bar_width=24), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=size)
        yield lambda done: bar.advance(task, done)
