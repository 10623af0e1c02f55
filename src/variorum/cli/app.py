"""The ``variorum`` command and its sub-commands."""

from __future__ import annotations

import io
import os
import sys
from typing import Annotated

import typer

from .annotate import annotate
from .ask import ask
from .checks import checks
from .doctor import doctor
from .lineage import lineage
from .report import report

app = typer.Typer(
    name="variorum",
    help="Every report on a story side by side: claims, who said them, who copied whom, where accounts conflict.",
    epilog='Examples:  variorum report reports/ --out out  |  variorum ask out "when was it?"  |  variorum doctor',
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(report)
app.command()(ask)
app.command()(annotate)
app.command()(lineage)
app.command()(checks)
app.command()(doctor)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"variorum {version('variorum')}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Every report on a story side by side: claims, who said them, who copied whom, where accounts conflict."""


def main() -> None:
    """Run the command line; what goes wrong ends in one line with a code, never in a stack trace."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal in another encoding must not end the run
    try:
        app()
    except BrokenPipeError:
        # Whoever read the output has gone (``| head``); nothing more is to be flushed to them.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        if os.environ.get("VARIORUM_DEBUG"):
            raise
        from ..sources import problem
        from .messages import show

        show(problem("E039", "variorum", reason=f"{type(error).__name__}: {error}"))
        sys.exit(1)
