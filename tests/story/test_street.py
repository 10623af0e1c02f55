"""The street runs one way: what a room, and in link a folder, takes from others by what it imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import variorum

PACKAGE = Path(variorum.__file__).parent
#: What every room may take from.
FOR_ALL = {"model", "reference"}
#: What stands above the rooms.
ABOVE = {"cli", "pipeline.py", "__init__.py", "__main__.py"}
#: The folders of link, each of which takes from those before it.
FOLDERS = ["things", "sameness", "events", "statements", "questions", "states", "particulars", "numbers"]


def imports(below: Path) -> Iterator[tuple[Path, Path]]:
    """Modules below a folder with what each imports from the package, as paths within that folder's parent."""
    for module in sorted(below.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                home = module.parents[node.level - 1]
                yield module, home.joinpath(*(node.module or "").split("."))


def test_a_room_takes_from_model_reference_and_itself() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir()} - FOR_ALL - ABOVE
    wrong = [
        f"{module.relative_to(PACKAGE)} takes from {taken.relative_to(PACKAGE)}"
        for room in sorted(rooms)
        for module, taken in imports(PACKAGE / room)
        if taken != PACKAGE and taken.relative_to(PACKAGE).parts[0] not in {room, *FOR_ALL}
    ]
    assert wrong == []


def test_a_folder_of_link_takes_from_those_before_it() -> None:
    link = PACKAGE / "link"
    assert {path.name for path in link.iterdir() if path.is_dir() and path.name != "__pycache__"} == set(FOLDERS)
    wrong = [
        f"{module.relative_to(link)} takes from {taken.relative_to(link)}"
        for number, folder in enumerate(FOLDERS)
        for module, taken in imports(link / folder)
        if taken.is_relative_to(link)
        and taken.relative_to(link).parts[:1] in {(later,) for later in FOLDERS[number + 1 :]}
    ]
    assert wrong == []
