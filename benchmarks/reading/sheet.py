"""Sheets for judging by hand: conflicts, developments, first items with their passages, and a sample of agreements.

    python benchmarks/reading/sheet.py --data FOLDER --out FILE [--stories 1-20] [--packs] [--agreements 100] [--seed 0]

The sheet quotes texts that may not be passed on: keep it out of the repository. Whoever judges sees the question, what
the dossier says of it and the passages, nothing else, and writes ``right``, ``wrong`` or ``arguable`` behind each.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1]))

from msgspec.structs import replace
from reading.stories import packs, stories

from variorum import investigate
from variorum.dossier.value_wording import value_words
from variorum.model import ConflictPosition, Document, Dossier, Position, Question, Span, State

#: Characters of the text on either side of an answer.
AROUND = 260


def main() -> int:
    """Write the sheet and print how much stands on it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with coref/, attribution/ and packs/")
    parser.add_argument("--out", type=Path, required=True, help="where to write the sheet")
    parser.add_argument("--stories", default="1-20", help="numbers of the first and the last story; 0 for none")
    parser.add_argument("--topics", default="coref/ecbplus_dev.jsonl", help="texts sorted by topic")
    parser.add_argument("--articles", default="attribution/polnear_dev.jsonl", help="texts to be grouped")
    parser.add_argument("--packs", action="store_true", help="the marked stories as well")
    parser.add_argument("--agreements", type=int, default=100, help="how many agreements, drawn by chance")
    parser.add_argument("--seed", type=int, default=0, help="of the drawing")
    options = parser.parse_args()
    first, _, last = options.stories.partition("-")
    piles = [*packs(options.data)] if options.packs else []
    numbered = enumerate(stories(options.data, options.topics, options.articles), 1) if int(first) else ()
    for number, story in numbered:
        if number > int(last or first):
            break
        piles += [story] if number >= int(first) else []
    sheet: dict[str, list[str]] = {"C": [], "D": [], "F": [], "A": []}
    for name, documents in piles:
        dossier = investigate(documents)
        for letter, told in (("C", conflicts), ("D", developments), ("F", first_items), ("A", agreements)):
            sheet[letter] += [f"{name} | {line}" for line in told(dossier)]
    every = len(sheet["A"])
    sheet["A"] = Random(options.seed).sample(sheet["A"], min(options.agreements, every))
    lines = [f"{letter}{place} | {told}" for letter, items in sheet.items() for place, told in enumerate(items, 1)]
    options.out.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    shown = [f"{len(sheet['C'])} conflicts", f"{len(sheet['D'])} developments", f"{len(sheet['F'])} first items"]
    print(f"{len(piles)} stories: {', '.join(shown)}, {len(sheet['A'])} of {every} agreements")
    return 0


def conflicts(dossier: Dossier) -> Iterator[str]:
    """Each conflict with a passage for each side, the gravest first."""
    questions = {question.id: question for question in dossier.questions}
    for conflict in dossier.conflicts:
        question = questions[conflict.question]
        head = f"CONFLICT | {question.label} | {conflict.explanation}"
        yield "\n".join([head, *_answers([_held(side, question) for side in conflict.positions], dossier)])


def _held(side: ConflictPosition, question: Question) -> Position:
    """The answer that a side of a conflict is, with the mentions first that stand in the words held against others."""
    answer = next(position for position in question.positions if set(side.claims) & set(position.claims))
    inside = [span for span in answer.mentions if span.document in side.documents] or answer.mentions
    mentions = sorted(inside, key=lambda span: span.quote != side.value.text)
    return replace(answer, value=side.value, mentions=tuple(mentions))


def developments(dossier: Dossier) -> Iterator[str]:
    """Each question of which two answers are told to have changed with time."""
    for question in dossier.questions:
        if grown := _pairs(question, "evolving"):
            sides = sorted({side for pair in grown for side in pair})
            head = f"DEVELOPMENT, not conflict | {question.label}"
            yield "\n".join([head, *_answers([question.positions[side] for side in sides], dossier)])


def first_items(dossier: Dossier) -> Iterator[str]:
    """What stands on the first screen."""
    for item in dossier.highlights:
        told = f"FIRST ITEM, {item.kind} | {item.title} | {item.reason}"
        yield "\n".join([told, *(_passage(span, _texts(dossier)) for span in item.quotes)])


def agreements(dossier: Dossier) -> Iterator[str]:
    """Each answer that two origins give, and each two answers of which one is the other more exactly."""
    for question in dossier.questions:
        for position in question.positions:
            if len(position.origins) > 1 and len(position.documents) > 1 and question.state != "single":
                yield "\n".join([f"AGREEMENT | {question.label}", *_answers([position], dossier, 2)])
        for pair in _pairs(question, "refined"):
            sides = [question.positions[side] for side in pair]
            yield "\n".join([f"REFINEMENT, one answer more exact | {question.label}", *_answers(sides, dossier)])


def _pairs(question: Question, wanted: State) -> list[tuple[int, int]]:
    """Places of the answers of which each two are in this state."""
    pairs = combinations(range(len(question.positions)), 2)
    return [(a, b) for a, b in pairs if question.pair_states.get(f"{a}-{b}", question.state) == wanted]


def _texts(dossier: Dossier) -> dict[str, Document]:
    return {document.id: document for document in dossier.documents}


def _answers(positions: Sequence[Position], dossier: Dossier, each: int = 1) -> Iterator[str]:
    texts, names = _texts(dossier), {entity.id: entity.name for entity in dossier.entities}
    for position in positions[:4]:
        seen: set[str] = set()
        yield f" - {value_words(position.value, names) or ''}"
        for span in position.mentions:
            if span.document not in seen and len(seen) < each:
                seen.add(span.document)
                yield _passage(span, texts)


def _passage(span: Span, texts: dict[str, Document]) -> str:
    document = texts[span.document]
    before = document.text[max(0, span.start - AROUND) : span.start]
    after = document.text[span.end : span.end + AROUND]
    passage = " ".join(f"{before}[[{span.quote}]]{after}".split())
    return f"   {document.uri} ({document.published.edtf or 'undated'}): {passage}"


if __name__ == "__main__":
    raise SystemExit(main())
