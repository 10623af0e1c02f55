"""Planted trees: which reports are kin, in which direction, as what, and what they go back to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from gold import Row
from trees.piles import number_of, pile_of
from trees.planting import Gardener
from trees.reports import Planted
from trees.stories import Stories
from trees.truth import Truth, truth_of

from variorum.lineage import trace_lineage
from variorum.model import Ancestry, Derivation, Lineage, Linked, Reading
from variorum.origins import find_origins

NEEDS = ("reuse/reuters_docs.jsonl",)
#: Trees of a run of the table; ``all_trees.py`` takes any number.
TREES = 300


def measure(data: Path) -> Iterator[Row]:
    """The rows over the first trees."""
    yield from measure_trees(data, TREES)


def measure_trees(data: Path, count: int) -> Iterator[Row]:
    """The rows over so many trees."""
    stories = Stories(data / NEEDS[0])
    tally: Counter[str] = Counter()
    for seed in range(count):
        tree = Gardener(stories, seed).plant()
        judge(tree, pile_of(tree, seed), tally)
    yield from rows(tally)


def judge(tree: list[Planted], pile: list[Reading], tally: Counter[str]) -> list[str]:
    """Read one pile, count what is right, and say what is not."""
    truth = truth_of(tree)
    began = process_time()
    lineage = trace_lineage(pile)
    ancestry = find_origins(pile, lineage, Linked())
    tally["microseconds"] += round(1e6 * (process_time() - began))
    tally["piles"] += 1
    tally["reports"] += len(pile)
    return [
        *_judge_pairs(truth, lineage, {one.id for one in tree if one.form}, tally),
        *_judge_directions(truth, lineage, tally),
        *_judge_origins(truth, ancestry, tally),
    ]


def _judge_pairs(truth: Truth, lineage: Lineage, forms: set[str], tally: Counter[str]) -> list[str]:
    listed = [one for one in lineage.derivations if not one.template]
    found = {frozenset((one.source, one.target)) for one in listed} - truth.grey
    tally["forms taken for copies"] += len([pair for pair in found if pair <= forms])
    tally["pairs found"] += len(found)
    tally["pairs"] += len(truth.kin)
    tally["pairs right"] += len(found & truth.kin)
    tally["pairs too small to judge"] += len(truth.grey)
    return [
        *(f"missed {'+'.join(sorted(pair))}" for pair in sorted(truth.kin - found, key=sorted)),
        *(f"wrong {'+'.join(sorted(pair))}" for pair in sorted(found - truth.kin, key=sorted)),
    ]


def _judge_directions(truth: Truth, lineage: Lineage, tally: Counter[str]) -> list[str]:
    sure = {(one.source, one.target): one for one in lineage.derivations if one.direction.certain}
    best: dict[frozenset[str], Derivation] = {}
    for one in lineage.derivations:
        pair = frozenset((one.source, one.target))
        if pair not in best or best[pair].kind == "cites":
            best[pair] = one
    told: list[str] = []
    tally["decidable"] += len(truth.decidable)
    tally["decided right"] += len([pair for pair in truth.decidable if pair in sure])
    told += [f"undirected {'>'.join(pair)}" for pair in sorted(truth.decidable) if pair not in sure]
    for pair, one in sorted(sure.items()):
        if pair[::-1] in truth.before:
            tally["certain and reversed"] += 1
            told.append(f"reversed {'>'.join(pair)}: {one.direction.basis}")
        elif pair not in truth.before and frozenset(pair) in truth.kin:
            tally["certain between siblings"] += 1
            told.append(f"sideways {'>'.join(pair)}: {one.direction.basis}")
    for pair, kind in sorted(truth.kinds.items()):
        one = best.get(frozenset(pair))
        if one is not None:
            tally["kinds"] += 1
            tally[f"{kind} kinds"] += 1
            tally["kinds right"] += one.kind == kind
            tally[f"{kind} kinds right"] += one.kind == kind
            told += [] if one.kind == kind else [f"kind {'>'.join(pair)}: {kind}, not {one.kind}"]
    return told


def _judge_origins(truth: Truth, ancestry: Ancestry, tally: Counter[str]) -> list[str]:
    told: list[str] = []
    unseen = [one for one in ancestry.origins if not one.seen and not one.quotation]
    holders: dict[str, set[str]] = {}
    for (report, _), origin in truth.origins.items():
        holders.setdefault(origin, set()).add(report)
    for lost, shown in truth.lost.items():
        found = any(len(holders[lost] & set(one.documents)) >= 2 for one in unseen)
        tally["lost"] += 1
        tally["lost found"] += found
        if shown:
            tally["lost and shown"] += 1
            tally["lost and shown, found"] += found
            told += [] if found else [f"lost {lost} not found"]
    tally["origins apart"] += abs(len([one for one in ancestry.origins if not one.quotation]) - len(holders))
    for one in ancestry.origins:
        for report, line in (number_of(claim) for claim in one.claims):
            origin = truth.origins.get((report, line))
            if origin is None:
                continue
            tally["claims"] += 1
            if holders[origin] == {report}:
                right = one.document == report
            elif origin in truth.lost:
                right = len(holders[origin] & set(one.documents)) >= 2
            else:
                right = origin in one.documents
            tally["claims right"] += right
            told += [] if right else [f"claim {report} {line}: {origin}, not {one.name}"]
    return told


def rows(tally: Counter[str]) -> Iterator[Row]:
    """The rows of a tally."""

    def of(part: str, whole: str) -> float:
        return 100 * tally[part] / max(tally[whole], 1)

    precision, recall = of("pairs right", "pairs found"), of("pairs right", "pairs")
    size = f"of {tally['pairs']:,} in {tally['piles']:,} trees, {tally['reports']:,} reports"
    yield Row("dependent pairs, precision %", precision)
    yield Row(
        "dependent pairs, recall %", recall, note=f"{size}; {tally['pairs too small to judge']} too small to judge"
    )
    yield Row("dependent pairs, F1 %", 2 * precision * recall / max(precision + recall, 1), note="bar 97")
    yield Row(
        "direction right where decidable, %",
        of("decided right", "decidable"),
        note=f"of {tally['decidable']:,}; bar 95",
    )
    yield Row("certain and reversed", tally["certain and reversed"], note="bar 0")
    yield Row("certain between siblings", tally["certain between siblings"])
    yield Row("kind right, %", of("kinds right", "kinds"))
    for kind in ("copy", "rewrite", "cites", "revision"):
        yield Row(
            f"kind right of {kind}, %", of(f"{kind} kinds right", f"{kind} kinds"), note=f"of {tally[f'{kind} kinds']}"
        )
    yield Row("forms taken for copies, pairs", tally["forms taken for copies"])
    yield Row(
        "lost origins found where shown, %",
        of("lost and shown, found", "lost and shown"),
        note=f"of {tally['lost and shown']}; of all {tally['lost']} {of('lost found', 'lost'):.0f} %",
    )
    yield Row("origins too many or too few, per tree", tally["origins apart"] / max(tally["piles"], 1))
    yield Row("claims on their origin, %", of("claims right", "claims"), note=f"of {tally['claims']:,}")
    yield Row("milliseconds a tree", tally["microseconds"] / 1000 / max(tally["piles"], 1))
