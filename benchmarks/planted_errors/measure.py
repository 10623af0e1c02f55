"""Planted errors: how many false statements are caught, and how often a true one is called wrong, by check."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from gold import Row
from planted_errors.judging import Judged, judge
from planted_errors.phrasing import CHECKS
from planted_errors.planting import SEEDS, plant
from planted_errors.traps import plant_traps

#: The texts are made up here; nothing is read.
NEEDS = ()
#: False statements of each split in a run of the table; ``all_statements.py`` takes any number.
STATEMENTS = 300


def measure(data: Path) -> Iterator[Row]:
    """The rows over a part of the statements of each split."""
    for split in SEEDS:
        yield from rows(split, list(judge([*plant(split, STATEMENTS), *plant_traps(split, 1)])))


def rows(split: str, judged: Sequence[Judged]) -> Iterator[Row]:
    """Shares over all, then by check."""
    for check in ("", *CHECKS):
        mine = [one for one in judged if check in ("", one.planted.check)]
        false = [one for one in mine if one.planted.false]
        twins = [one for one in mine if not one.planted.false and not one.planted.trap]
        traps = [one for one in mine if one.planted.trap]
        label = f"{split}: {check} " if check else f"{split}: "
        yield Row(f"{label}caught, %", share(one.caught for one in false), note=f"of {len(false)}")
        for name, some in (("true twins", twins), ("traps", traps)):
            yield Row(f"{label}{name} called wrong, %", share(bool(one.alarms) for one in some), note=f"of {len(some)}")


def share(values: Iterable[bool]) -> float:
    """Per cent of them that hold."""
    held = list(values)
    return 100 * sum(held) / max(len(held), 1)


def counts(judged: Sequence[Judged]) -> Iterator[str]:
    """A line for each kind of statement: how many were caught, how many twins and traps were called wrong."""
    kinds: dict[tuple[str, str], list[Judged]] = defaultdict(list)
    for one in judged:
        kinds[one.planted.check, one.planted.kind].append(one)
    yield f"{'check':11} {'kind':26} {'caught':>10} {'twins wrong':>12} {'traps wrong':>12}"
    for (check, kind), mine in sorted(kinds.items()):
        false = [one.caught for one in mine if one.planted.false]
        twins = [bool(one.alarms) for one in mine if not one.planted.false and not one.planted.trap]
        traps = [bool(one.alarms) for one in mine if one.planted.trap]
        told = [f"{sum(some)}/{len(some)}" if some else "-" for some in (false, twins, traps)]
        yield f"{check:11} {kind:26} {told[0]:>10} {told[1]:>12} {told[2]:>12}"
