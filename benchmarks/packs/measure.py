"""The whole job on marked stories: questions, conflicts, look-alikes and lineage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from gold import Row, read_lines
from packs.funnel import Followed, Tally, describe, follow, link_story, rows
from packs.relations import LONGEST, relations_right
from scorers import load_scorer

from variorum import investigate
from variorum.dossier import Dossier
from variorum.model import Document, Published, Question

NEEDS = ("packs/texts.jsonl", "packs/score_packs.py")
RELATION = {"evolving": "evolve", "conflict": "conflict", "refined": "refine"}

#: Two answers that do not bear on each other are said to be neither alike nor at odds.
PAIRS = {**RELATION, "single": "different"}


def documents_of(line: dict[str, Any]) -> Document:
    """A document from a line of ``texts.jsonl``."""
    day = line.get("published")
    published = Published(edtf=day, lower=day, upper=day, basis="stated") if day else Published()
    return Document(
        id=line["doc_id"], uri=line["doc_id"], text=line["text"], sha256="", title=line.get("title"),
        publisher=line.get("publisher"), published=published, chars=len(line["text"]),
    )  # fmt: skip


def _pair_relations(question: Question) -> dict[str, str]:
    """What is said of each two positions; of a question that is "said once, or not compared", nothing."""
    told = {pair: PAIRS.get(state, "agree") for pair, state in question.pair_states.items()}
    if question.state == "single":
        pairs = (f"{one}-{other}" for one, other in combinations(range(len(question.positions)), 2))
        told |= {pair: "different" for pair in pairs if pair not in told}
    return told


def predictions(pack: str, dossier: Dossier) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The dossier's questions and dependent pairs in the scorer's form."""
    questions = [
        {
            "pack": pack,
            "kind": question.kind,
            "relation": RELATION.get(question.state, "agree"),
            "pair_relation": _pair_relations(question),
            "positions": [
                {"mentions": [{"doc": m.document, "start": m.start, "end": m.end} for m in position.mentions]}
                for position in question.positions
            ],
        }
        for question in dossier.questions
    ]
    known = {document.id for document in dossier.documents}
    pairs: dict[frozenset[str], dict[str, Any]] = {}
    for derivation in dossier.derivations:
        a, b = derivation.source, derivation.target
        if a in known and b in known:
            line = {"pack": pack, "a": a, "b": b, "kind": derivation.kind, "origin": None}
            pairs.setdefault(frozenset((a, b)), line)
    unseen = [origin for origin in dossier.origins if not origin.seen]
    for origin in unseen:
        # The same words make a pair; an agency that both name makes none by itself, but names the origin of one.
        if origin.quotation or origin.kind == "unknown":
            for a, b in combinations(sorted(origin.documents), 2):
                line = {"pack": pack, "a": a, "b": b, "kind": "common origin", "origin": None}
                pairs.setdefault(frozenset((a, b)), line)
    for origin in unseen:
        for pair in map(frozenset, combinations(sorted(origin.documents), 2)):
            if origin.kind != "unknown" and pair in pairs and not pairs[pair]["origin"]:
                pairs[pair]["origin"] = origin.name
    return questions, list(pairs.values())


def measure(data: Path) -> Iterator[Row]:
    """Questions, states and lineage over all stories, as the scorer counts them, and where questions are lost."""
    yield from measure_funnel(data, None)


def measure_funnel(data: Path, misses: Path | None) -> Iterator[Row]:
    """The same, with the questions that were not found written to a file where one is given."""
    scorer = load_scorer(data / "packs/score_packs.py")
    stories: dict[str, list[Document]] = defaultdict(list)
    for line in read_lines(data / "packs/texts.jsonl"):
        stories[line["pack"]].append(documents_of(line))
    found = {}
    for pack, documents in stories.items():
        questions, lineage = predictions(pack, investigate(documents))
        found[pack] = {"q": questions, "l": lineage}
    gold = scorer.load_gold([str(data / "packs")], set(found))
    results = scorer.run(gold, found, LONGEST)
    total = results["ALL"]
    for group in ("same question", "conflict", "evolve", "agree|refine"):
        part = total["q"]["groups"][group]
        yield Row(f"{group}: questions found, %", 100 * part["qf"] / max(part["q"], 1))
        yield Row(f"{group}: pair precision, %", 100 * part["tp_p"] / max(part["pred"], 1))
    judged = [relations_right(scorer, gold[pack]["q"], found[pack]["q"]) for pack in found]
    known, right = (sum(counts) for counts in zip(*judged, strict=True))
    yield Row("relation right, of questions found, %", 100 * right / max(known, 1), note=f"of {known}")
    yield Row("look-alikes joined, %", 100 * total["q"]["neg_bad"] / max(total["q"]["neg"], 1))
    tree = total["l"]
    yield Row("dependent pairs, precision %", 100 * tree["tp"] / max(tree["pred"], 1))
    yield Row("dependent pairs, recall %", 100 * tree["tp"] / max(tree["gold"], 1))
    yield Row("origins named, recall %", 100 * tree["ook"] / max(tree["og"], 1))
    for pack in sorted(stories):
        part = results[pack]["q"]["groups"]["same question"]
        yield Row(f"{pack[:12]}: questions found, %", 100 * part["qf"] / max(part["q"], 1), note=f"of {part['q']}")
        yield Row(f"{pack[:12]}: pair precision, %", 100 * part["tp_p"] / max(part["pred"], 1))
    tallies: dict[str, Tally] = defaultdict(Tally)
    linked, compared, followed = {}, {}, list[Followed]()
    for pack, documents in sorted(stories.items()):
        linked[pack], compared[pack] = link_story(documents)
        missed = set(results[pack]["q"]["groups"]["same question"]["missed"])
        followed += follow(pack, gold[pack]["q"], linked[pack], compared[pack], missed, tallies)
    yield from rows(tallies, linked, compared.values(), sum(map(len, stories.values())))
    if misses is not None:
        texts = {document.id: document.text for documents in stories.values() for document in documents}
        misses.write_text("\n".join(describe(followed, texts)) + "\n", encoding="utf-8")
