"""Every finding `impossible` or `doubtful` on real texts, with its quotes, for a person to judge.

    python benchmarks/planted_errors/real_texts.py FOLDER --out FILE
    python benchmarks/planted_errors/real_texts.py FOLDER --out FILE --only reuse/reuters_docs.jsonl --every 7

FOLDER is the one that ``benchmarks/run.py --data`` takes. A story of ``packs/`` is one pile, every other text a pile
of its own. ``--every`` and ``--first`` draw a sample, so that a change can be read on texts that it was not made on.
Each finding ends in a line "right:" to be filled in.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from gold import read_lines
from planted_errors.judging import ALARMS, findings

from variorum.language import identify, parse
from variorum.model import Document, Finding, Published

#: Texts read where nothing else is asked for.
CORPORA = ("packs/texts.jsonl", "attribution/polnear_dev.jsonl", "toponym/lgl.jsonl")
#: What the corpora call a text's identifier.
KEYS = ("doc_id", "doc", "body_id", "id")
#: Characters of the text shown on both sides of a quote.
ROUND = 160


def piles(data: Path, only: Sequence[str], every: int, first: int) -> Iterator[tuple[str, list[Document]]]:
    """The texts of the corpora that are there, told by pack where they belong to one."""
    stories: dict[str, list[Document]] = defaultdict(list)
    for name in only or CORPORA:
        if (data / name).exists():
            for line in islice(read_lines(data / name), first, None, every):
                key = f"{Path(name).stem}-{next(line[field] for field in KEYS if field in line)}"
                day = _day(line.get("published") or line.get("date") or "")
                stories[line.get("pack", key)].append(
                    Document(
                        id=key,
                        uri=key,
                        text=line["text"],
                        sha256=sha256(line["text"].encode()).hexdigest(),
                        title=line.get("title"),
                        publisher=line.get("publisher"),
                        chars=len(line["text"]),
                        published=Published(edtf=day, lower=day, upper=day, basis="stated") if day else Published(),
                    )
                )
    yield from stories.items()


def _day(told: str) -> str | None:
    """A day as ISO 8601, from one written so or as "26-FEB-1987 15:01:01"; None where there is none."""
    for form in ("%Y-%m-%d", "%d-%b-%Y"):
        with suppress(ValueError):
            return datetime.strptime(told.split()[0] if told.split() else "", form).date().isoformat()
    return None


def told(pile: str, finding: Finding, texts: dict[str, str]) -> str:
    """A finding with its numbers and the words around each quote."""
    lines = [f"## {pile}: {finding.check}, {finding.verdict}", finding.explanation, f"numbers: {finding.numbers}"]
    lines += [f"premise: {premise}" for premise in finding.premises]
    for span in finding.spans:
        text = texts[span.document]
        before, after = text[max(0, span.start - ROUND) : span.start], text[span.end : span.end + ROUND]
        lines.append(" ".join(f"{span.document}: ...{before}[[{text[span.start : span.end]}]]{after}...".split()))
    return "\n".join([*lines, "right:", ""])


def main() -> None:
    """Write the findings, and print how many there are by check and verdict."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", nargs="*", default=(), help="other files of the folder, as paths inside it")
    parser.add_argument("--every", type=int, default=1, help="every n-th text alone")
    parser.add_argument("--first", type=int, default=0, help="how many texts to pass over before the first")
    options = parser.parse_args()
    counted: Counter[tuple[str, str]] = Counter()
    written: list[str] = []
    for pile, documents in piles(options.data, options.only, options.every, options.first):
        known, _ = identify(documents)
        texts = {document.id: document.text for document in documents}
        for finding in findings(parse(known)):
            counted[finding.check, finding.verdict] += 1
            if finding.verdict in ALARMS:
                written.append(told(pile, finding, texts))
    options.out.write_text("\n".join(written), encoding="utf-8")
    for (check, verdict), count in sorted(counted.items()):
        print(f"{check:12} {verdict:14} {count:5}")


if __name__ == "__main__":
    main()
