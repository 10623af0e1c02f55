"""Judge any number of planted statements.

    python benchmarks/planted_errors/all_statements.py --split held --number 1000 --misses FILE --counts FILE

``--misses`` writes each statement that was missed, and each true one that was called wrong, as a line of JSON with its
text and what was found; ``--counts`` the table by kind alone, which a writer of checks may see.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from planted_errors.judging import describe, judge
from planted_errors.measure import counts, rows
from planted_errors.planting import SEEDS, plant
from planted_errors.traps import plant_traps


def main() -> None:
    """Print the table by check, then by kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=tuple(SEEDS), default="dev", help="whose phrasings")
    parser.add_argument("--number", type=int, default=1000, help="false statements, each with its true twin")
    parser.add_argument("--seed", type=int, help="other values in the same phrasings")
    parser.add_argument("--misses", type=Path)
    parser.add_argument("--counts", type=Path)
    options = parser.parse_args()
    began = perf_counter()
    planted = [*plant(options.split, options.number, options.seed), *plant_traps(options.split, 3, options.seed)]
    judged = list(judge(planted))
    table = [f"{row.measure:45} {row.ours:6.1f}  {row.note}" for row in rows(options.split, judged)]
    table += ["", *counts(judged)]
    print("\n".join(table), f"\n{perf_counter() - began:.0f} s")
    if options.misses:
        lines = (json.dumps(line, ensure_ascii=False) for line in describe(judged))
        options.misses.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if options.counts:
        options.counts.write_text("\n".join(table) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
