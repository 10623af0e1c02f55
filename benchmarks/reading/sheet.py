"""Sheets for judging by hand: each conflict with its passages, and a sample of agreements.

    python benchmarks/reading/sheet.py --data FOLDER --out FILE [--stories 1-10] [--agreements 100]

The sheet quotes texts that may not be passed on: keep it out of the repository. Whoever judges sees the question, the
answers and the two passages, nothing else, and writes ``right`` or ``wrong`` behind each.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1]))

from reading.stories import stories

from variorum import investigate
from variorum.model import Document, Dossier, Position, Question

#: Characters of the text on either side of an answer.
AROUND = 220


def main() -> int:
    """Write the sheet and print how much stands on it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with coref/ and attribution/")
    parser.add_argument("--out", type=Path, required=True, help="where to write the sheet")
    parser.add_argument("--stories", default="1-20", help="numbers of the first and the last story")
    parser.add_argument("--agreements", type=int, default=100, help="how many agreements, drawn by chance")
    options = parser.parse_args()
    first, _, last = options.stories.partition("-")
    conflicts: list[str] = []
    agreements: list[str] = []
    for number, (name, documents) in enumerate(stories(options.data), 1):
        if int(first) <= number <= int(last or first):
            dossier = investigate(documents)
            conflicts += [f"{name} | {told}" for told in told_conflicts(dossier)]
            agreements += [f"{name} | {told}" for told in told_agreements(dossier)]
    drawn = Random(0).sample(agreements, min(options.agreements, len(agreements)))
    sheet = [f"C{place} | {told}" for place, told in enumerate(conflicts, 1)]
    sheet += [f"A{place} | {told}" for place, told in enumerate(drawn, 1)]
    options.out.write_text("\n\n".join(sheet) + "\n", encoding="utf-8")
    print(f"{len(conflicts)} conflicts, {len(drawn)} of {len(agreements)} agreements")
    return 0


def told_conflicts(dossier: Dossier) -> Iterator[str]:
    """Each conflict with a passage for each side, the gravest first."""
    questions = {question.id: question for question in dossier.questions}
    texts = {document.id: document for document in dossier.documents}
    for conflict in dossier.conflicts:
        question = questions[conflict.question]
        sides = [p for side in conflict.positions for p in question.positions if set(side.claims) & set(p.claims)]
        head = f"{conflict.kind} | {conflict.severity} | {question.label} | {'; '.join(conflict.reasons)}"
        yield "\n".join([head, *_passages(sides, texts)])


def told_agreements(dossier: Dossier) -> Iterator[str]:
    """Each answer that two origins give, with a passage of each."""
    texts = {document.id: document for document in dossier.documents}
    for question in dossier.questions:
        for position in question.positions:
            if len(position.origins) > 1 and len(position.documents) > 1 and _agreed(question):
                yield "\n".join([f"{question.kind} | {question.label}", *_passages([position], texts, 2)])


def _agreed(question: Question) -> bool:
    return question.state in ("agreed", "refined", "conflict", "evolving")


def _passages(positions: Sequence[Position], texts: dict[str, Document], each: int = 1) -> Iterator[str]:
    for position in positions[:4]:
        seen: set[str] = set()
        for span in position.mentions:
            if span.document in seen or len(seen) == each:
                continue
            seen.add(span.document)
            text = texts[span.document].text
            before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
            passage = " ".join(f"{before}[[{span.quote}]]{after}".split())
            yield f"   {texts[span.document].uri}: {passage}"


if __name__ == "__main__":
    raise SystemExit(main())
