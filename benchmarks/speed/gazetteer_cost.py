"""Run in a fresh process: what the gazetteer takes, in seconds by the wall clock and in MB beyond the bare import.

Names to look up come on standard input. The database is built before the clock starts, if it is not there.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from variorum.reference import gazetteer


def resident() -> float:
    """MB that this process holds in memory, files that it maps included; its peak where the system tells no more."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text("utf-8").splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


names = sys.stdin.read().splitlines()
if not gazetteer.is_built():
    gazetteer.build()
before = resident()
start = time.perf_counter()
gazetteer.lookup("Minsk")
seconds = time.perf_counter() - start
opened = resident() - before
for name in names:
    gazetteer.lookup(name)
used = resident() - before
print(json.dumps({"seconds": seconds, "opened_mb": opened, "used_mb": used, "names": len(names)}))
