"""The examples in docs/values.md are what the readers give."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from variorum.model import Published, Reading
from variorum.normalise import find_quantities, find_times

PAGE = (Path(__file__).parents[2] / "docs/values.md").read_text(encoding="utf-8")
WRITTEN = Published(edtf="2025-10-10", lower="2025-10-10", upper="2025-10-10", basis="stated")


def rows(kind: str) -> list[dict[str, str]]:
    """Rows of the table below a heading, by the names of its columns."""
    table = PAGE.split(f"### Examples of {kind}\n")[1].split("\n#")[0]
    lines = [
        [cell.strip(" `") for cell in line.strip("|").split("|")] for line in table.splitlines() if line[:1] == "|"
    ]
    return [dict(zip(lines[0], line, strict=True)) for line in lines[2:]]


def shown(value: object) -> str:
    """A value as the tables write it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "-" if value is None else f"{value:.0f}" if isinstance(value, float) else str(value)


def assert_row(row: dict[str, str], found: Iterable[Any]) -> None:
    fields = [name for name in row if name not in ("text", "words")]
    given = [{"words": item.text} | {name: shown(getattr(item, name)) for name in fields} for item in found]
    wanted = {name: cell for name, cell in row.items() if name != "text"}
    assert wanted in given or (row["words"] == "-" and not given)


@pytest.mark.parametrize("row", rows("times"), ids=lambda row: row["text"])
def test_times(row: dict[str, str]) -> None:
    assert_row(row, find_times(row["text"], WRITTEN))


@pytest.mark.parametrize("row", rows("quantities"), ids=lambda row: row["text"])
def test_quantities(row: dict[str, str]) -> None:
    assert_row(row, find_quantities(row["text"], find_times(row["text"], WRITTEN)))


@pytest.mark.parametrize("row", rows("places"), ids=lambda row: row["text"])
def test_places(row: dict[str, str], read: Callable[..., Reading]) -> None:
    assert_row(row, read(row["text"]).places)


def test_every_field_has_a_meaning() -> None:
    from variorum.cli.annotations import _FIELDS

    for part in ("times", "quantities", "places", "names"):
        for field in set(_FIELDS[part]) - {"start", "end", "text"}:
            assert f"`{field}`" in PAGE, f"{part}: {field}"
