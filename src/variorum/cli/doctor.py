"""``variorum doctor``: what is installed, what is missing, and the command that mends it."""

from __future__ import annotations

from typing import Annotated

import typer


def doctor(
    build: Annotated[bool, typer.Option("--build", help="Build the gazetteer in the cache folder.")] = False,
) -> None:
    """Show versions, language models and reference data, and how to mend what is missing.

    The exit code is 1 if something is missing that reports cannot be made without.

    [bold]Examples[/bold]

      variorum doctor

      variorum doctor --build
    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from .checkup import build_gazetteer, examine
    from .messages import stop

    if build and (trouble := build_gazetteer()):
        stop(trouble, 1)
    findings = examine()
    table = Table(box=None, show_header=False, pad_edge=False)
    for finding in findings:
        mark = Text("ok", "green") if finding.ok else Text("missing", "bold red" if finding.essential else "yellow")
        table.add_row(mark, Text(finding.name), Text(finding.detail))
    console = Console(highlight=False, emoji=False)
    console.print(table)
    for finding in findings:
        if not finding.ok and finding.remedy:
            console.print(Text(f"{finding.name}: {finding.remedy}"), soft_wrap=True)
    if any(finding.essential and not finding.ok for finding in findings):
        raise typer.Exit(1)
