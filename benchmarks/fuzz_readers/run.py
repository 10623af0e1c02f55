"""Reads thousands of broken inputs with every reader: no crash, no hang, every one listed.

python benchmarks/fuzz_readers/run.py --count 10000 --seed 1
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def read_all(seed: int, count: int) -> tuple[list[dict[str, Any]], list[str]]:
    """Read inputs in a process that may die; what came of each, and which ended it."""
    results: list[dict[str, Any]] = []
    ended: list[str] = []
    first = 0
    while first < count:
        command = [sys.executable, str(HERE / "reading.py"), str(seed), str(first), str(count)]
        process = subprocess.run(command, capture_output=True, text=True, check=False)
        lines = [json.loads(line) for line in process.stdout.splitlines()]
        results += lines
        first += len(lines)
        if process.returncode or not lines:
            how = f"signal {-process.returncode}" if process.returncode < 0 else process.stderr.strip()[-300:]
            ended.append(f"input {first}: {how}")
            first += 1
    return results, ended


def main() -> int:
    """Run, print the figures, and fail where anything was wrong."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--count", type=int, default=10_000)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    started = time.monotonic()
    results, ended = read_all(given.seed, given.count)
    codes = Counter(code for result in results for code in result["codes"])
    kinds = Counter(result["name"].rpartition(".")[2] for result in results)
    slow = sorted(results, key=lambda result: -result["seconds"])[:5]
    wrong = [(result["number"], result["name"], result["wrong"]) for result in results if result["wrong"]]
    print(f"{len(results)} inputs, seed {given.seed}: {time.monotonic() - started:.0f} s")
    counts = [result["documents"] for result in results]
    print(f"with a report: {sum(count > 0 for count in counts)}; reports: {sum(counts)}")
    print(f"ended the process (crash, or over 5 s of processor time): {len(ended)}", *ended, sep="\n  ")
    print(f"against the rules: {len(wrong)}", *wrong[:20], sep="\n  ")
    print("slowest:", ", ".join(f"{result['number']} {result['name']} {result['seconds']:.2f} s" for result in slow))
    print("codes:", ", ".join(f"{code} {number}" for code, number in sorted(codes.items())))
    print("endings:", ", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items())))
    return 1 if ended or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
