"""What the whole report on some articles costs a process of its own, beside bare spaCy. Prints one JSON object.

    python report_cost.py FILE.jsonl ARTICLES [--bare]

``--bare`` also gives the CPU seconds of ``nlp.pipe`` of the same model on the same texts.
Memory is the peak of the report, before that.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from itertools import islice, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from gold import read_lines

from variorum import investigate
from variorum.dossier import write
from variorum.language import load_pipeline
from variorum.model import Document


def main() -> None:
    """Make the report, say what it cost step by step."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="lines with a text")
    parser.add_argument("articles", type=int)
    parser.add_argument("--bare", action="store_true")
    options = parser.parse_args()
    texts = [line["text"] for line in islice(read_lines(options.file), options.articles)]
    documents = [Document(id=f"d{n}", uri=f"{n}", text=text, sha256="") for n, text in enumerate(texts)]
    nlp = load_pipeline()
    # Models, lexicons and facts are read once, whatever the pile.
    list(nlp.pipe(texts[:4]))
    investigate(documents[:4], processes=1)
    begun: list[tuple[str, float]] = []

    def begin(step: str, _: int = 0) -> None:
        begun.append((step, time.process_time()))

    dossier = investigate(documents, processes=1, progress=begin)
    begin("files")
    with TemporaryDirectory() as folder:
        page = write(dossier, Path(folder))[0].stat().st_size
    begin("end")
    cost = {
        "words": sum(len(text.split()) for text in texts),
        "seconds": begun[-1][1] - begun[0][1],
        "steps": {step: end - start for (step, start), (_, end) in pairwise(begun)},
        "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024),
        "page_mb": page / 1e6,
    }
    if options.bare:
        start = time.process_time()
        for _ in nlp.pipe(texts):
            pass
        cost["bare"] = time.process_time() - start
    print(json.dumps(cost))


if __name__ == "__main__":
    main()
