"""What linking one pile costs a process of its own: CPU seconds, memory, comparisons. Prints one JSON object.

    python linking_cost.py FOLDER one|many DOCUMENTS [--count | --compare]

``--count`` runs the room under the profiler and gives how often it compared two of anything, not the seconds.
``--compare`` also compares and grades the answers, each report an origin of its own, and gives the seconds of that.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections import defaultdict
from cProfile import Profile
from pathlib import Path
from types import CodeType

sys.path.insert(0, str(Path(__file__).parents[1]))

from gold import read_lines
from growth.retelling import retell_many_stories, retell_one_story

from variorum.claims import read_claims
from variorum.compare import compare_answers, grade_positions
from variorum.language import parse
from variorum.link import link_claims
from variorum.model import Document, Lineage, Linked, Reading
from variorum.normalise import read_values
from variorum.origins import find_origins

#: Functions of the room that hold two mentions, statements, phrases or names against each other: module and name.
COMPARING = {
    ("events/fitting.py", "fit"), ("events/joining.py", "_one_main"), ("events/mention_fit.py", "fit_mention"),
    ("things/likeness.py", "_compare"), ("statements/saying_alike.py", "firmly"),
    ("statements/saying_alike.py", "loosely"), ("statements/phrase_fit.py", "fit_phrases"),
    ("numbers/fit.py", "fit_numbers"), ("numbers/odds.py", "rule_out"),
}  # fmt: skip


def main() -> None:
    """Make the pile, link it, say what it cost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("stories", choices=("one", "many"))
    parser.add_argument("documents", type=int)
    parser.add_argument("--count", action="store_true")
    parser.add_argument("--compare", action="store_true")
    options = parser.parse_args()
    readings = _pile(options.data, options.stories, options.documents)
    link_claims(readings[:20])
    before = _peak_mb()
    start = time.process_time()
    if options.count:
        profile = Profile()
        linked = profile.runcall(link_claims, readings)
    else:
        profile, linked = None, link_claims(readings)
    seconds = time.process_time() - start
    cost = {
        "documents": len(readings),
        "claims": sum(len(reading.claims) for reading in readings),
        "questions": len(linked.questions),
        "seconds": None if options.count else seconds,
        "mb_before": before,
        "mb": _peak_mb(),
        "comparisons": _comparisons(profile) if profile else None,
    }
    if options.compare:
        cost |= _comparing(linked, readings)
    print(json.dumps(cost))


def _comparing(linked: Linked, readings: list[Reading]) -> dict[str, float]:
    """Answers, and the CPU seconds of comparing and grading them."""
    ancestry = find_origins(readings, Lineage(), linked)
    start = time.process_time()
    grade_positions(compare_answers(linked, ancestry, readings), linked, ())
    seconds = time.process_time() - start
    return {"answers": sum(len(question.answers) for question in linked.questions), "comparing_seconds": seconds}


def _pile(data: Path, stories: str, documents: int) -> list[Reading]:
    """The largest story told again and again, or the openings of all told as many stories."""
    texts: dict[str, list[Document]] = defaultdict(list)
    for line in read_lines(data / "packs/texts.jsonl"):
        texts[line["pack"]].append(Document(id=line["doc_id"], uri=line["doc_id"], text=line["text"], sha256=""))
    largest = max(sorted(texts), key=lambda pack: len(texts[pack]))
    wanted = texts[largest] if stories == "one" else [document for found in texts.values() for document in found]
    reports = read_claims(read_values(parse(wanted, processes=1)))
    if stories == "one":
        return retell_one_story(reports, documents)
    return [reading for batch in retell_many_stories(reports, documents) for reading in batch]


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)


def _comparisons(profile: Profile) -> int:
    return sum(entry.callcount for entry in profile.getstats() if _function(entry.code) in COMPARING)


def _function(code: CodeType | str) -> tuple[str, str]:
    """Folder, module and name of a function; built-in ones have a name alone."""
    if isinstance(code, str):
        return "", code
    return "/".join(Path(code.co_filename).parts[-2:]), code.co_name


if __name__ == "__main__":
    main()
