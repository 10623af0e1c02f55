"""What ``variorum lineage`` costs on one pile, in a process of its own. Prints one JSON object.

    python pile_cost.py FOLDER reuters|made-up DOCUMENTS

CPU seconds are those between reading and writing; memory is the peak of the process with the texts in it.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from gold import read_lines
from lineage_growth.made_up_pile import make_pile

from variorum.lineage import trace_pile
from variorum.model import Document


def main() -> None:
    """Make the pile, trace it, say what it cost."""
    stories = read_lines(Path(sys.argv[1]) / "reuse/reuters_docs.jsonl")
    wanted = int(sys.argv[3])
    if sys.argv[2] == "reuters":
        documents = [
            Document(id=one["id"], uri=one["id"], text=one["text"], sha256="") for one in islice(stories, wanted)
        ]
    else:
        documents = list(make_pile([one["text"] for one in stories], wanted))
    for _ in trace_pile(documents[:50]):
        pass  # modules and lexicons are loaded before the clock starts
    before = _peak_mb()
    start = time.process_time()
    found = trace_pile(documents)
    spans = sum(len(derivation.passages) for derivation in found)
    seconds = time.process_time() - start
    cost = {"documents": len(documents), "words": int(found.texts.row.first[-1]), "pairs": found.pairs, "spans": spans}
    print(json.dumps({**cost, "families": found.families, "seconds": seconds, "mb_before": before, "mb": _peak_mb()}))


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
