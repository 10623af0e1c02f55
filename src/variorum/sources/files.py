"""Which files are meant: names and folders become a list of files, each once."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from ..model import Problem, Published
from .problems import problem
from .saved_pages import is_asset_folder

#: Largest file that is read, in bytes.
LARGEST_FILE = 50_000_000


@dataclass(frozen=True, slots=True)
class Found:
    """A file to be read.

    Attributes:
        path: where it lies, links resolved.
        name: its name relative to what the user named; goes into the dossier, the path never does.
        in_folder: whether a folder was named, not the file itself.
        uri: where on the web it was fetched from.
        media_type: what the server there said it is.
        existed: by when it was there, from the day of fetching.
    """

    path: Path
    name: str
    in_folder: bool
    uri: str | None = None
    media_type: str | None = None
    existed: Published | None = None


def find_files(
    paths: Iterable[str | Path], leave_out: Iterable[Path] = (), unlimited: Collection[str] = ()
) -> tuple[list[Found], list[Problem]]:
    """List the files that paths mean.

    Folders are walked to the bottom, hidden files and folders excepted; links are followed, and loops of them end. A
    file that is reached in several ways is listed once, under its longest name, however the inputs are ordered.

    Args:
        paths: files and folders.
        leave_out: files and folders that are no input (the table of facts, the folder the report is written to).
        unlimited: endings of names whose files may have any size, because they are read piece by piece.

    Returns:
        Files sorted by name, and problems for what is missing, unreadable or no file.
    """
    skipped = {os.path.realpath(path) for path in leave_out}
    any_size = tuple(unlimited)
    found: dict[str, Found] = {}
    problems: set[Problem] = set()
    for path in paths:
        given = Path(path)
        if "\0" in str(given):
            problems.add(problem("E001", printable_name(given.name)))
            continue
        real = os.path.realpath(given)
        name = printable_name(given.name if given.name not in {"", ".", ".."} else Path(real).name) or "/"
        if real in skipped:
            continue
        if given.is_dir():
            listed, troubles = _walk(Path(real), name, skipped, any_size)
            for item in listed:
                _keep(found, item)
            problems.update(troubles if listed or troubles else [problem("E016", name)])
        elif trouble := _trouble(given, name, any_size):
            problems.add(trouble)
        else:
            _keep(found, Found(Path(real), name, in_folder=False))
    files = sorted(found.values(), key=lambda item: (item.name, str(item.path)))
    return files, sorted(problems, key=lambda item: (item.source, item.code))


def _keep(found: dict[str, Found], item: Found) -> None:
    key = str(item.path)
    other = found.get(key)
    if other is None:
        found[key] = item
        return
    longest = max(other, item, key=lambda each: (each.name.count("/"), each.name))
    found[key] = Found(item.path, longest.name, in_folder=other.in_folder and item.in_folder)


def _walk(folder: Path, label: str, skipped: set[str], unlimited: tuple[str, ...]) -> tuple[list[Found], list[Problem]]:
    """Files below a folder, named relative to it, and problems, which call the folder itself ``label``."""
    listed: list[Found] = []
    problems: list[Problem] = []
    seen = {os.path.realpath(folder)}
    stack: list[tuple[Path, str]] = [(folder, "")]
    while stack:
        current, prefix = stack.pop()
        try:
            entries = sorted(os.scandir(current), key=lambda entry: entry.name)
        except OSError as error:
            problems.append(problem("E002", f"{label}/{prefix}".rstrip("/"), reason=error.strerror or "unknown"))
            continue
        beside = {entry.name for entry in entries}
        for entry in entries:
            real = os.path.realpath(entry.path)
            if entry.name.startswith(".") or real in skipped:
                continue
            name = prefix + printable_name(entry.name)
            if Path(real).is_dir():
                if is_asset_folder(entry.name, beside):
                    kind = "folder of a saved page's pictures, scripts and styles"
                    problems.append(problem("W025", name, count=1, kind=kind))
                elif real not in seen:
                    seen.add(real)
                    stack.append((Path(entry.path), f"{name}/"))
            elif trouble := _trouble(Path(entry.path), name, unlimited):
                problems.append(trouble)
            else:
                listed.append(Found(Path(real), name, in_folder=True))
    return listed, problems


def _trouble(path: Path, name: str, unlimited: tuple[str, ...]) -> Problem | None:
    """Why a path cannot be read as a file; None where it can."""
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return problem("E001", name)
    except (OSError, ValueError) as error:
        return problem("E002", name, reason=getattr(error, "strerror", None) or "the name is not valid")
    if not stat.S_ISREG(status.st_mode):
        kinds = (
            (stat.S_ISFIFO, "a pipe"),
            (stat.S_ISSOCK, "a socket"),
            (stat.S_ISCHR, "a device"),
            (stat.S_ISBLK, "a device"),
        )
        return problem(
            "E003", name, kind=next((kind for test, kind in kinds if test(status.st_mode)), "something else")
        )
    if status.st_size > LARGEST_FILE and not name.lower().endswith(unlimited or ("\0",)):
        return problem("E004", name, size=-(-status.st_size // 1_000_000), limit=LARGEST_FILE // 1_000_000)
    return None


def printable_name(name: str) -> str:
    """A file name that any output can hold: bytes that are no UTF-8 and control characters become U+FFFD."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join("\ufffd" if ord(character) < 32 or 127 <= ord(character) < 160 else character for character in text)
