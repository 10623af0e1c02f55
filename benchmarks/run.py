"""Run the stage benchmarks whose data is present and print one table.

    python benchmarks/run.py --data FOLDER [--only temporal,quantity]

Each stage is a folder with a ``measure.py`` that has one function, ``measure(data) -> rows``; the README beside this
file says where the corpora come from. Scores count, and ratios where a peer runs in the same process; seconds do not.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

STAGES = ("temporal", "quantity", "toponym", "attribution", "claims", "packs", "pipeline")


def main() -> int:
    """Measure and print; exit code 2 where there was nothing to measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder with one folder of gold data a stage")
    parser.add_argument("--only", default=",".join(STAGES), help="comma-separated stages")
    options = parser.parse_args()
    if options.data is None or not options.data.is_dir():
        parser.error("name the folder with the gold data: --data FOLDER (benchmarks/README.md says where to get it)")
    sys.path.insert(0, str(Path(__file__).parent))
    table = Table("stage", "measure", "ours", "peer", "ratio", title="Measured in this run")
    rows = 0
    for stage in options.only.split(","):
        if stage not in STAGES:
            parser.error(f"no stage {stage!r}; there are {', '.join(STAGES)}")
        module = importlib.import_module(f"{stage}.measure")
        missing = [name for name in module.NEEDS if not (options.data / name).exists()]
        if missing:
            print(f"{stage}: skipped, {options.data / missing[0]} is not there", file=sys.stderr)
            continue
        for row in module.measure(options.data):
            beside = f"{row.peer:.2f} ({row.peer_name})" if row.peer is not None else "-"
            ratio = f"{row.ours / row.peer:.2f}" if row.peer else "-"
            table.add_row(stage, row.measure, f"{row.ours:.2f}", beside, ratio)
            rows += 1
    Console(width=110).print(table)
    return 0 if rows else 2


if __name__ == "__main__":
    raise SystemExit(main())
