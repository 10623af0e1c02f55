"""Every finding `impossible` or `doubtful` on real texts, with its quotes, for a person to judge.

    python benchmarks/planted_errors/real_texts.py FOLDER --out FILE

FOLDER is the one that ``benchmarks/run.py --data`` takes. A story of ``packs/`` is one pile, an article of PolNeAR a
pile of its own. Each finding ends in a line "right:" to be filled in.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from gold import read_lines
from planted_errors.judging import ALARMS, findings

from variorum.language import identify, parse
from variorum.model import Document, Finding, Published

#: Characters of the text shown on both sides of a quote.
ROUND = 160


def piles(data: Path) -> Iterator[tuple[str, list[Document]]]:
    """The stories, then the articles, as far as they are there."""
    stories: dict[str, list[Document]] = defaultdict(list)
    for name in ("packs/texts.jsonl", "attribution/polnear_dev.jsonl"):
        if (data / name).exists():
            for line in read_lines(data / name):
                day = line.get("published") or line.get("date")
                key = line["doc_id"]
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
    options = parser.parse_args()
    counted: Counter[tuple[str, str]] = Counter()
    written: list[str] = []
    for pile, documents in piles(options.data):
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
