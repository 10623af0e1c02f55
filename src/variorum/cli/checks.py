"""``variorum checks``: which checks there are, what each takes and where its rules come from."""

from __future__ import annotations

import sys
from typing import Annotated

import typer


def checks(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON array instead of the table.")] = False,
) -> None:
    """List the checks with what each takes and its sources, those of installed packages included.

    [bold]Examples[/bold]

      variorum checks

      variorum checks --json
    """
    from ..check import list_checks

    every = list_checks()
    if as_json:
        import msgspec

        rows = [{"name": check.name, "takes": check.takes, "sources": check.sources} for check in every]
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(rows), indent=2).decode() + "\n")
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("check", "takes", "sources", box=None, pad_edge=False, header_style="bold")
    for check in every:
        table.add_row(Text(check.name, "bold"), Text(check.takes), Text("\n".join(check.sources)))
    Console(highlight=False, emoji=False).print(table)
