"""``variorum report``: from files to a dossier."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .messages import show_all, stop

if TYPE_CHECKING:
    from ..model import Problem

#: Files that a report consists of; an older report in a folder of inputs is no input.
WRITTEN = ("dossier.html", "dossier.json", "map.geojson", "timeline.json")
#: Folder in it that keeps what was fetched from addresses.
FETCHED = "fetched"
_STEPS = {
    "language": "reading sentences",
    "values": "names, places, times, quantities",
    "claims": "claims and who makes them",
    "lineage": "who copied whom",
    "links": "the same things and events",
    "origins": "origins",
    "comparison": "where accounts differ",
    "checks": "what cannot be true",
    "dossier": "putting it together",
}


def report(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT",
            help="Files and folders: text, Markdown, HTML, JSONL, PDF, e-mail, Word, feeds, web archives, ZIP; "
            "or a web address, which is fetched once and kept in DIR/fetched.",
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="DIR", help="Folder to write to; made if missing.")
    ] = Path("variorum-report"),
    meta: Annotated[
        Path | None,
        typer.Option(
            "--meta", metavar="FILE.csv", help="Table with what files lack: file,publisher,published,uri,title."
        ),
    ] = None,
    sources: Annotated[
        Path | None,
        typer.Option("--sources", metavar="FILE.csv", help="Your letters A to F for sources: name,letter,note."),
    ] = None,
    decisions: Annotated[
        Path | None,
        typer.Option("--decisions", metavar="FILE.jsonl", help="What you marked as misread on the page, and saved."),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline; else the best one."),
    ] = None,
    processes: Annotated[
        int | None, typer.Option("--processes", min=1, max=256, help="Worker processes; else chosen by size.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")] = False,
) -> None:
    """Compare reports on one story and write a dossier.

    Writes dossier.html (open it in any browser), dossier.json, map.geojson and timeline.json.
    The exit code is 0 while at least one report was read, 2 when none was, 1 when the report could not be made.

    [bold]Examples[/bold]

      variorum report reports/

      variorum report a.txt b.pdf mails.zip --out out

      variorum report https://paper.example/story reports/

      variorum report reports/ --decisions decisions.jsonl

      variorum report reports/ --meta meta.csv --sources sources.csv --quiet
    """
    from ..sources import problem, read_decisions, read_letters, read_sources

    if trouble := _unwritable(out):
        stop(trouble, 1)
    left_out = [*(out / name for name in WRITTEN), *(path for path in (sources, decisions) if path)]
    with _reading(quiet) as tell:
        documents, problems = read_sources(inputs, meta, leave_out=left_out, fetched=out / FETCHED, progress=tell)
    letters, unread = read_letters(sources) if sources else ([], [])
    problems += unread
    decided, unread = read_decisions(decisions, documents) if decisions else ([], [])
    problems += unread
    if not documents:
        show_all(problems)
        stop(problem("E031", "variorum report"), 2)
    from ..dossier import summarise, write
    from ..language import ModelMissingError
    from ..pipeline import investigate

    try:
        with _progress(quiet) as progress:
            dossier = investigate(
                documents,
                problems=problems,
                sources=letters,
                decisions=decided,
                model=model,
                processes=processes,
                progress=progress,
            )
    except ModelMissingError as error:
        stop(problem("E032", model or "language", reason=error), 1)
    try:
        write(dossier, out)
    except OSError as error:
        stop(problem("E030", str(out), reason=error.strerror or error), 1)
    if quiet:
        show_all(dossier.problems, lost_only=True)
    else:  # the summary lists problems itself
        from rich.console import Console
        from rich.text import Text

        console = Console(highlight=False, emoji=False)
        console.print(summarise(dossier))
        console.print(Text(f"Report: {out / WRITTEN[0]}"), soft_wrap=True)


def _unwritable(out: Path) -> Problem | None:
    """Why nothing can be written to a folder, found out before the work is done; None where it can."""
    from ..sources import problem

    place = out
    while not place.exists() and place != place.parent:
        place = place.parent
    if not place.is_dir():
        return problem("E030", str(out), reason=f"{place} is a file")
    if not os.access(place, os.W_OK | os.X_OK):
        return problem("E030", str(out), reason=f"{place} is not yours to write to")
    blocked = next((name for name in WRITTEN if (out / name).is_dir()), None)
    return problem("E030", str(out), reason=f"a folder is called {blocked}") if blocked else None


@contextmanager
def _reading(quiet: bool) -> Iterator[Callable[[str], None] | None]:
    """A line on stderr that names the file that is read; nothing where stderr is no terminal."""
    from rich.console import Console
    from rich.markup import escape

    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield None
        return
    with console.status("reading") as status:
        yield lambda name: status.update(f"reading {escape(name[-60:])}")


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[str, int], None] | None]:
    """A bar on stderr that counts steps; nothing where stderr is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield None
        return
    columns = (SpinnerColumn(), BarColumn(bar_width=24), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)
        begun = 0

        def begin(step: str, steps: int) -> None:
            nonlocal begun
            bar.update(task, total=steps, completed=begun, description=_STEPS.get(step, step))
            begun += 1

        yield begin
