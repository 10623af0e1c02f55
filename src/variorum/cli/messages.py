"""Problems on the terminal: one line each, on stderr, with nothing in them that steers the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn

import typer

from ..model import Problem


def show(problem: Problem) -> None:
    """Print a problem as one line on stderr."""
    from rich.console import Console
    from rich.text import Text

    colour = "red" if problem.code.startswith("E") else "yellow"
    line = Text.assemble((problem.code, f"bold {colour}"), f" {problem.source}: {problem.message} {problem.remedy}")
    # Text, not markup: a file may be called "[red]".
    Console(stderr=True, soft_wrap=True, highlight=False, emoji=False).print(line)


def show_all(problems: Iterable[Problem], lost_only: bool = False) -> None:
    """Print problems; only those of lost inputs where ``lost_only``."""
    for problem in problems:
        if not lost_only or problem.code.startswith("E"):
            show(problem)


def stop(problem: Problem, code: int) -> NoReturn:
    """Print a problem and end the command with an exit code."""
    show(problem)
    raise typer.Exit(code)
