"""The questions that were not found, with documents, offsets and what was put forward there.

    python benchmarks/packs/misses.py --data FOLDER --misses FILE

prints the rows of the funnel and writes FILE. It quotes the gold: keep it out of the repository.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from gold import miss_options
from packs.measure import measure_funnel


def main() -> int:
    """Print the funnel and write what was missed."""
    options = miss_options(__doc__, "packs/")
    for row in measure_funnel(options.data, options.misses):
        print(f"{row.measure:60} {row.ours:8.1f}  {row.note}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
