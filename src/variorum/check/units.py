"""Lengths in kilometres."""

from __future__ import annotations

from functools import cache

import pint

#: One unit in km by definition (SI; the international mile of 1959): most ranges need no registry, which takes a
#: quarter of a second to make.
_KM = {"kilometer": 1.0, "meter": 0.001, "mile": 1.609344}


@cache
def registry() -> pint.UnitRegistry:
    """One registry for the room: making it takes a quarter of a second."""
    return pint.UnitRegistry(cache_folder=None)


@cache
def factor(unit: str, target: str) -> float | None:
    """How many of ``target`` one ``unit`` is; None where they do not convert."""
    try:
        return float(registry().Quantity(1.0, unit).to(target).magnitude)
    except (pint.PintError, AttributeError, ValueError, TypeError, AssertionError):
        return None


def kilometres(amount: float | None, unit: str | None) -> float | None:
    """An amount of a unit of length in km; None where it is none."""
    if amount is None or unit is None:
        return None
    by = _KM[unit] if unit in _KM else factor(unit, "kilometer")
    return None if by is None else amount * by
