"""Names of the gazetteer that a misspelt name may stand for."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from .folding import fold
from .gazetteer_file import database

#: Letters that a misspelt name must share with the right one from its start, and the shortest name looked at.
_SHARED, _SHORTEST = 4, 7


@lru_cache(maxsize=2_000)
def near_names(name: str) -> tuple[str, ...]:
    """Keys of towns and divisions that are one letter away from a long name; only names with the same beginning.

    Args:
        name: as written; names shorter than seven letters or longer than forty have none.
    """
    key = fold(name)
    if not _SHORTEST <= len(key) <= 40:
        return ()
    start = key[:_SHARED]
    bounds = (start, start[:-1] + chr(ord(start[-1]) + 1), len(key) - 1, len(key) + 1)
    found: set[str] = set()
    for table in ("names", "division_names"):
        rows = database().execute(
            f"SELECT DISTINCT key FROM {table} WHERE key > ? AND key < ? AND length(key) BETWEEN ? AND ?", bounds
        )
        found.update(row[0] for row in rows if DamerauLevenshtein.distance(row[0], key, score_cutoff=1) == 1)
    return tuple(sorted(found))
