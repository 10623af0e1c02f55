"""``variorum ask``: what the reports say to a question, out of a dossier that was written before."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .messages import stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..dossier.nearest import Near
    from ..model import Dossier

#: The dossier's file in the folder of a report.
DATA = "dossier.json"


def ask(
    dossier: Annotated[
        Path, typer.Argument(metavar="DOSSIER", help="A dossier.json, or the folder that holds it.", show_default=False)
    ],
    words: Annotated[
        list[str], typer.Argument(metavar="QUESTION", help="A question, or some words of one.", show_default=False)
    ],
    most: Annotated[int, typer.Option("--most", "-n", min=1, max=100, help="How many questions at most.")] = 3,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON: the questions as in dossier.json.")] = False,
) -> None:
    """Find the questions of a dossier that are nearest to your words and print what each report answers.

    Each answer comes with its state, its grade, who says it and the words themselves. The exit code is 0 where a
    question was found, 1 where none is near the words, 2 where the dossier cannot be read.

    [bold]Examples[/bold]

      variorum ask out "when did the fire start?"

      variorum ask out/dossier.json how many were injured --most 1

      variorum ask out "who ordered the drones" --json
    """
    from ..dossier.nearest import nearest, spoken_of, unheard_of
    from ..sources import problem

    asked = " ".join(" ".join(words).split())
    opened = _read(dossier)
    found = nearest(asked, opened, most)
    unheard = unheard_of(asked, opened)
    if as_json:
        _print_json(asked, unheard, found, opened)
        if not found:
            raise typer.Exit(1)
        return
    from rich.console import Console
    from rich.text import Text

    from ..dossier.told_question import question_text
    from ..dossier.wording import shortened

    console = Console(highlight=False, emoji=False)
    if unheard:
        told = ", ".join(shortened(word, 40) for word in unheard)
        console.print(Text(f"No report says: {told}." + "\n" * bool(found)))
    if not found:
        names = ", ".join(spoken_of(opened)) or "nothing that has a name"
        stop(problem("E046", asked or "ask", names=names), 1)
    for place, near in enumerate(found):
        console.print(*([""] if place else []), question_text(near, opened), sep="\n")


def _read(path: Path) -> Dossier:
    """The dossier in a file or folder; ends the command where there is none."""
    import msgspec

    from ..model import SCHEMA, Dossier
    from ..sources import problem

    file = path / DATA if path.is_dir() else path
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        if path.is_dir():
            stop(problem("E045", str(path), reason=f"the folder holds no {DATA}"), 2)
        stop(problem("E001", str(path)), 2)
    except OSError as error:
        stop(problem("E002", str(path), reason=error.strerror or error), 2)
    try:
        opened = msgspec.json.decode(content, type=Dossier)
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, RecursionError) as error:
        stop(problem("E045", str(file), reason=error), 2)
    if opened.schema != SCHEMA:
        stop(problem("E045", str(file), reason=f"its schema is {opened.schema}, and {SCHEMA} is read"), 2)
    return opened


def _print_json(asked: str, unheard: Sequence[str], found: Sequence[Near], opened: Dossier) -> None:
    import msgspec

    from ..dossier.told_question import question_data

    content = {"asked": asked, "unheard": unheard, "questions": [question_data(near, opened) for near in found]}
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(content), indent=1).decode() + "\n")
