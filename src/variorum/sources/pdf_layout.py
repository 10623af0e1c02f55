"""From where words stand on a page to lines in reading order: columns first, then from top to bottom.

The method is that of recursive cuts along white space (Nagy and Seth 1984), with lines that reach over a gutter,
such as headlines, as borders of bands in which columns are read one after another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

#: A gutter is at least so wide, in heights of a line.
GUTTER = 0.8
#: A column has at least so many lines, of so many words at the median: a table's cells have fewer.
FEWEST_LINES, FEWEST_WORDS = 3, 2.5
#: Columns side by side that are looked for, as cuts within cuts.
DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Run:
    """Words on one line without a wide gap; in points, from the lower left corner of the page."""

    words: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Height of its letters."""
        return max(self.top - self.bottom, 1.0)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column, with the edges of its column."""

    words: str
    left: float
    bottom: float
    right: float
    top: float
    column: int
    column_left: float
    column_right: float

    @property
    def height(self) -> float:
        """Height of its letters."""
        return max(self.top - self.bottom, 1.0)


def read_page(runs: Sequence[Run]) -> list[Line]:
    """Put the runs of a page into lines, in the order in which a reader takes them."""
    lines: list[Line] = []
    for column, block in enumerate(_blocks(list(runs), DEEPEST)):
        left, right = min(run.left for run in block), max(run.right for run in block)
        for row in _rows(block):
            words = " ".join(run.words for run in row)
            lines.append(
                Line(
                    words=words,
                    left=row[0].left,
                    bottom=min(run.bottom for run in row),
                    right=max(run.right for run in row),
                    top=max(run.top for run in row),
                    column=column,
                    column_left=left,
                    column_right=right,
                )
            )
    return lines


def _rows(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs side by side, from top to bottom and from left to right."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (-(run.top + run.bottom), run.left)):
        middle = (run.top + run.bottom) / 2
        if rows and any(other.bottom < middle < other.top for other in rows[-1][-3:]):
            rows[-1].append(run)
        else:
            rows.append([run])
    for row in rows:
        row.sort(key=lambda run: run.left)
    return rows


def _blocks(runs: list[Run], depth: int) -> list[list[Run]]:
    """Stretches that are read one after another."""
    if not runs:
        return []
    cut = _gutter(runs) if depth else None
    if cut is None:
        return [runs]
    left = [run for run in runs if run.right <= cut]
    right = [run for run in runs if run.left >= cut]
    across = sorted((run for run in runs if run.left < cut < run.right), key=lambda run: -run.top)
    blocks: list[list[Run]] = []
    ceiling = float("inf")
    for band in [*_bands(across), None]:
        floor = band[0].top - band[0].height / 2 if band else float("-inf")
        for side in (left, right):
            inside = [run for run in side if floor <= (run.top + run.bottom) / 2 < ceiling]
            blocks += _blocks(inside, depth - 1)
        if band:
            blocks.append(band)
            ceiling = floor
    return blocks


def _bands(across: list[Run]) -> list[list[Run]]:
    """Lines over the gutter that stand right under each other, together."""
    bands: list[list[Run]] = []
    for run in across:
        if bands and bands[-1][-1].bottom - run.top < 1.5 * run.height:
            bands[-1].append(run)
        else:
            bands.append([run])
    return bands


def _gutter(runs: list[Run]) -> float | None:
    """Where a column ends and the next begins, None where there is one column only."""
    if len(runs) < 2 * FEWEST_LINES:
        return None
    start, end = min(run.left for run in runs), max(run.right for run in runs)
    width = int(end - start) + 2
    if not 0 < width < 20_000:
        return None
    steps = [0] * (width + 1)
    for run in runs:
        steps[int(run.left - start) + 1] += 1
        steps[min(max(int(run.right - start), int(run.left - start) + 1), width)] -= 1
    covered, cover = 0, [0] * width
    for place in range(width):
        covered += steps[place]
        cover[place] = covered
    height = median(run.height for run in runs)
    allowed = len(runs) * 0.25
    best: tuple[float, float] | None = None
    place = 0
    while place < width:
        if cover[place] > allowed:
            place += 1
            continue
        behind = place
        while behind < width and cover[behind] == cover[place]:
            behind += 1
        middle = start + (place + behind) / 2
        if behind - place >= GUTTER * height and (worth := _parts(runs, middle)) and (best is None or worth > best[0]):
            best = (worth, middle)
        place = behind
    return best[1] if best else None


def _parts(runs: list[Run], cut: float) -> float:
    """How many lines stand side by side on both sides of a cut; 0 where these are no columns of prose."""
    left = [run for run in runs if run.right <= cut]
    right = [run for run in runs if run.left >= cut]
    across = len(runs) - len(left) - len(right)
    if across > 0.4 * len(runs):
        return 0
    sides = [_rows(side) for side in (left, right)]
    if any(len(rows) < FEWEST_LINES for rows in sides):
        return 0
    if any(median(sum(len(run.words.split()) for run in row) for row in rows) < FEWEST_WORDS for rows in sides):
        return 0
    top = min(max(run.top for run in side) for side in (left, right))
    bottom = max(min(run.bottom for run in side) for side in (left, right))
    beside = [sum(bottom <= (row[0].top + row[0].bottom) / 2 <= top for row in rows) for rows in sides]
    return min(beside) if min(beside) >= FEWEST_LINES else 0
