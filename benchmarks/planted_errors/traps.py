"""True statements that look false, written out one by one; each says what makes it true."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

import yaml
from planted_errors.drawing import HERE, some_day
from planted_errors.phrasing import CHECKS, Phrasing
from planted_errors.planting import SEEDS, Planted, set_in


def lines(split: str) -> list[tuple[str, dict[str, Any]]]:
    """The traps of a split with their check."""
    checks = yaml.safe_load((HERE / "traps.yaml").read_text(encoding="utf-8"))
    return [(check, line) for check in CHECKS for line in checks[check][split]]


def plant_traps(split: str, times: int, seed: int | None = None) -> list[Planted]:
    """Every trap so many times, each time with other names and in other surroundings."""
    chance = Random(SEEDS[split] + 1 if seed is None else seed)
    planted: list[Planted] = []
    for time in range(times):
        for number, (check, line) in enumerate(lines(split)):
            subject, _, text = line["text"].partition(" | ")
            phrasing = Phrasing(check, f"trap: {line['kind']}", number, subject, "", text)
            published: date = line.get("published") or some_day(chance, 2018, 2024)
            texts = set_in(phrasing, published, chance, {})
            facts = {"holds": line["holds"], "published": published.isoformat()}
            planted.append(
                Planted(
                    f"{split}-trap-{time}-{number:03}",
                    check,
                    phrasing.kind,
                    number,
                    False,
                    texts[0],
                    published,
                    facts,
                    True,
                )
            )
    return planted
