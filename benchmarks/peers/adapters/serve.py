"""What all adapters share: read the documents, time the reading alone, write what was found. Standard library only."""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any


def serve(read: Callable[[dict[str, Any]], Any], show: Callable[[dict[str, Any], Any], list[dict[str, Any]]]) -> None:
    """Read the file named on the command line and write the results.

    Args:
        read: gives whatever the peer finds in a document; this is what is timed.
        show: turns that into the scorer's form, outside the clock.
    """
    _, _, source, target = sys.argv
    warm_up, *documents = map(json.loads, Path(source).read_text("utf-8").splitlines())
    read(warm_up)
    start = _cpu()
    raw: list[Any] = []
    failed = 0
    for document in documents:
        try:
            raw.append(read(document))
        except Exception:
            raw.append(None)
            failed += 1
    spent = _cpu() - start
    found = {
        document["doc"]: show(document, value) if value is not None else []
        for document, value in zip(documents, raw, strict=True)
    }
    Path(target).write_text(json.dumps({"found": found, "cpu": spent, "start": start, "failed": failed}), "utf-8")


def _cpu() -> float:
    """CPU seconds of this process and of those that it started and waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)
