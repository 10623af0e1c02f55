"""``variorum lineage``: who copied whom in files, folders and piles of any size, a line for each pair."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from .messages import show_all, stop

if TYPE_CHECKING:
    from ..model import Derivation

#: Lines that are written at once.
_AT_ONCE = 256


def lineage(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT", help="Folders, files, JSONL, Parquet; - for JSON lines on stdin."),
    ],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE.jsonl", help="File to write to instead of stdout.")
    ] = None,
    copies: Annotated[
        bool, typer.Option("--copies", help="Only what shares passages: no rewrites, under half of the time.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary, no caveats.")] = False,
) -> None:
    """Find copies, rewrites and shared forms among texts, without a language model.

    Each pair of kindred texts gives one JSON line: source, target, kind, template, doubtful, closeness, share,
    retold, source_share, direction, spans, retellings and reasons. A line of JSONL, or a row of Parquet, has text and
    may have id (or doc), published (or date), publisher and title. The exit code is 0 while at least one text was
    read, 2 when none was, 1 when the output cannot be written.

    [bold]Examples[/bold]

      variorum lineage reports/ --out pairs.jsonl

      variorum lineage articles.jsonl more.parquet > pairs.jsonl

      variorum lineage archive.jsonl --copies --out pairs.jsonl

      cat articles.jsonl | variorum lineage -
    """
    from ..sources import Complaints, problem, read_pile

    with ExitStack() as stack:
        sink: BinaryIO = sys.stdout.buffer
        if out is not None:
            try:
                if out.exists() and any(_holds(Path(path), out) for path in inputs if path != "-"):
                    stop(problem("E035", str(out), reason="it is a file that is read"), 1)
                out.parent.mkdir(parents=True, exist_ok=True)
                sink = stack.enter_context(out.open("wb"))
            except OSError as error:
                stop(problem("E035", str(out), reason=error.strerror or error), 1)
        with _progress(_size(inputs), visible=not quiet and not sink.isatty()) as (advance, say):
            complaints = Complaints(lambda trouble: show_all([trouble], lost_only=quiet))
            documents, keys = read_pile(inputs, sys.stdin.buffer, complaints, advance)
            if not documents:
                complaints.close()
                stop(problem("E031", "variorum lineage"), 2)
            say("comparing")
            from ..lineage import SHORTEST, trace_pile

            found = trace_pile(documents, rewrites=not copies)
            del documents
            for document, count in sorted(found.short, key=lambda one: one[0].id):
                complaints.add(problem("W016", document.id, count=count, limit=SHORTEST), "short texts")
            complaints.close()
            say("writing")
            waiting: list[bytes] = []
            for derivation in found:
                waiting.append(_line(derivation, keys))
                if len(waiting) >= _AT_ONCE:
                    _write(sink, waiting)
                    waiting = []
            _write(sink, waiting)
        if not quiet:
            summary = (
                f"{_count(len(found.documents), 'document')}, {_count(found.families, 'family')}, "
                f"{_count(found.pairs, 'pair')}, of these {found.templates:,} by a shared form"
            )
            typer.echo(summary, err=True)


def _holds(given: Path, out: Path) -> bool:
    """Whether an input is a file, or a folder that holds it, whatever the one or the other is called."""
    if given.is_file():
        return out.samefile(given)
    return given.is_dir() and out.resolve().is_relative_to(given.resolve())


def _line(derivation: Derivation, keys: dict[str, str | int]) -> bytes:
    import msgspec

    return msgspec.json.encode(
        {
            "source": keys.get(derivation.source, derivation.source),
            "target": keys.get(derivation.target, derivation.target),
            "kind": derivation.kind,
            "template": derivation.template,
            "doubtful": derivation.doubtful,
            "closeness": derivation.closeness,
            # Known by rare words alone, or by a third text: nothing to show, and as near as it is close.
            "share": max(derivation.share, derivation.retold) or derivation.closeness,
            "retold": derivation.retold,
            "source_share": derivation.source_share,
            "direction": {"basis": derivation.direction.basis, "certain": derivation.direction.certain},
            "spans": [[*passage.source, *passage.target] for passage in derivation.passages],
            "retellings": [[*passage.source, *passage.target] for passage in derivation.retellings],
            "reasons": derivation.reasons,
        }
    )


def _count(number: int, noun: str) -> str:
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"


def _write(sink: BinaryIO, lines: list[bytes]) -> None:
    from ..sources import problem

    try:
        sink.write(b"".join(line + b"\n" for line in lines))
        sink.flush()
    except BrokenPipeError:
        raise  # whoever read has gone, which is no mistake
    except OSError as error:
        stop(problem("E035", str(getattr(sink, "name", "output")), reason=error.strerror or error), 1)


def _size(inputs: list[str]) -> int | None:
    """Bytes to be read, as far as they are known beforehand."""
    total = 0
    for path in inputs:
        if path == "-":
            return None
        try:
            files = [Path(path)] if Path(path).is_file() else list(Path(path).rglob("*"))
            total += sum(entry.stat().st_size for entry in files if entry.is_file())
        except (OSError, ValueError):
            continue
    return total


@contextmanager
def _progress(size: int | None, *, visible: bool) -> Iterator[tuple[Callable[[int], None], Callable[[str], None]]]:
    """A bar on stderr: bytes that are read, then what is being done; nothing where stderr is no terminal."""
    if not (visible and sys.stderr.isatty()):
        yield (lambda done: None), (lambda step: None)
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), BarColumn(bar_width=24), DownloadColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=size)
        yield (
            lambda done: bar.advance(task, done),
            lambda step: bar.update(task, description=step),
        )
