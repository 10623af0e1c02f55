"""Any number of planted trees, and what is not right in them.

    python benchmarks/trees/all_trees.py FOLDER [--trees 2000] [--first 0] [--misses FILE]

A line of FILE is the number of a tree and what went wrong there, in the names of its reports; it quotes nothing.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from trees.measure import NEEDS, judge, rows
from trees.piles import pile_of
from trees.planting import Gardener
from trees.stories import Stories


def main() -> None:
    """Plant, judge and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--trees", type=int, default=2000)
    parser.add_argument("--first", type=int, default=0, help="number of the first tree")
    parser.add_argument("--misses", type=Path)
    options = parser.parse_args()
    stories = Stories(options.data / NEEDS[0])
    tally: Counter[str] = Counter()
    told: list[str] = []
    for seed in range(options.first, options.first + options.trees):
        tree = Gardener(stories, seed).plant()
        told += [f"{seed} {line}" for line in judge(tree, pile_of(tree, seed), tally)]
    for row in rows(tally):
        print(f"{row.measure:45} {row.ours:10,.2f}  {row.note}")
    if options.misses:
        options.misses.write_text("\n".join(told) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
