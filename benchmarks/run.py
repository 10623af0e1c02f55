"""Run the stage benchmarks whose data is present and print one table.

    python benchmarks/run.py --data FOLDER [--only temporal,quantity] [--peers]

Each stage is a folder with a ``measure.py`` that has one function, ``measure(data) -> rows``; the README beside this
file says where the corpora come from. Scores count, and ratios where a peer ran in the same run; seconds do not.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

HERE = Path(__file__).parent
#: Runs only when it is asked for: it installs other people's programs and takes minutes.
PEERS = "peers"
STAGES = tuple(sorted(path.parent.name for path in HERE.glob("*/measure.py") if path.parent.name != PEERS))


def main() -> int:
    """Measure and print; exit code 2 where there was nothing to measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder with one folder of gold data a stage")
    parser.add_argument("--only", help="comma-separated stages")
    parser.add_argument("--peers", action="store_true", help="also install and run the peers, in .bench-peers/")
    options = parser.parse_args()
    if options.data is None or not options.data.is_dir():
        parser.error("name the folder with the gold data: --data FOLDER (benchmarks/README.md says where to get it)")
    stages = options.only.split(",") if options.only else list(STAGES)
    if unknown := [stage for stage in stages if stage not in (*STAGES, PEERS)]:
        parser.error(f"no stage {unknown[0]!r}; there are {', '.join((*STAGES, PEERS))}")
    if options.peers and PEERS not in stages:
        stages.append(PEERS)
    sys.path.insert(0, str(HERE))
    table = Table("stage", "measure", "ours", "peer", "ratio", "", title="Measured in this run")
    rows = 0
    for stage in stages:
        module = importlib.import_module(f"{stage}.measure")
        missing = [name for name in module.NEEDS if not (options.data / name).exists()]
        if missing:
            print(f"{stage}: skipped, {options.data / missing[0]} is not there", file=sys.stderr)
            continue
        for row in module.measure(options.data):
            beside = "" if row.peer is None else _figure(row.peer)
            ratio = f"{row.ours / row.peer:.2f}" if row.peer and row.ours is not None else ""
            note = escape(" ".join(part for part in (row.peer_name, f"({row.note})" if row.note else "") if part))
            table.add_row(stage, row.measure, "" if row.ours is None else _figure(row.ours), beside, ratio, note)
            rows += 1
    Console(width=140).print(table)
    return 0 if rows else 2


def _figure(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.2f}"


if __name__ == "__main__":
    raise SystemExit(main())
