"""Train the judges of pairs in ``variorum.link.sameness`` and write them as plain numbers.

    python scripts/train_pairs.py --data FOLDER [--only same_event,same_thing] [--out FOLDER]

FOLDER holds ``coref/ecbplus_train.jsonl``, ``coref/np4e_train.jsonl`` and ``coref/score.py`` (see
benchmarks/README.md). It needs the ``train`` extra. Written are, under ``src/variorum/reference/data`` where no other
folder is named, ``word_rarity.json`` (in how many of these documents a word occurs; words of one topic are left out)
and a model for events and for things, each with and without word vectors. What a model is tuned on is judged by one
that has not seen the pair's topic, with rarities of other topics. All of it takes seven minutes of one core.

Nothing in it is left to chance: the same texts, reference data and versions of packages give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

from gold import token_offsets
from scorers import load_scorer

from variorum.claims import read_claims
from variorum.language import identify, parse
from variorum.link.sameness.columns import Columns, arrange
from variorum.link.sameness.context import context_features
from variorum.link.sameness.document_likeness import measure_likeness
from variorum.link.sameness.joining import group_pairs, pairs_of
from variorum.link.sameness.kinds import KINDS, Kind
from variorum.link.sameness.opened import open_readings
from variorum.link.sameness.rarity import Rarity, content_lemmas
from variorum.link.sameness.sketches import read_sketch
from variorum.link.sameness.story_groups import group_documents
from variorum.model import Document, Reading
from variorum.normalise import read_values

OUT = Path(__file__).parents[1] / "src/variorum/reference/data"
CORPORA = ("coref/ecbplus_train.jsonl", "coref/np4e_train.jsonl")
GOLD_KINDS = {"same_event": "event", "same_thing": "entity"}
FOLDS = 5
#: Of pairs that are not the same, one in so many stands for all.
THINNED = 4
#: A feature whose name ends so needs word vectors.
VECTORS = "_likeness"
#: What can only speak for sameness, and what only against it, by how the feature's name begins or ends.
FOR = ("_shared", "_share", "_likeness", "_alike", "_level", "_known")
AGAINST = ("_clash", "_differs")
#: A word of fewer topics is one story's own (its people, its towns), and as good as new; none such is written.
FEWEST = 2
#: Thresholds of which the mean is taken: those whose score is within so much of the best one's.
CLOSE = 0.2
THRESHOLDS = tuple(np.round(np.arange(0.2, 0.61, 0.05), 2).tolist())


@dataclass(frozen=True)
class Shape:
    """How a kind's model is built; what scored best on unseen topics.

    Attributes:
        models: models that are averaged, :data:`THINNED` at most, each with other pairs that are not the same.
        trees: trees of each.
        pace: share of what a tree finds that it adds.
        leaves: of a tree.
        choice: share of the features among which each node chooses.
    """

    models: int
    trees: int
    pace: float
    leaves: int
    choice: float


SHAPES = {"same_event": Shape(4, 50, 0.12, 12, 0.4), "same_thing": Shape(1, 100, 0.08, 15, 1.0)}


@dataclass
class Fold:
    """Some topics, laid out: every pair of mentions inside a story, its features and whether it is the same."""

    columns: Columns
    one: np.ndarray
    other: np.ndarray
    found: dict[str, np.ndarray]
    chains: list[str]

    @property
    def same(self) -> np.ndarray:
        """Whether each pair is of one gold chain."""
        chains = np.array(self.chains)
        return chains[self.one] == chains[self.other]


def main() -> None:
    """Read, train, tune, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", default=",".join(GOLD_KINDS))
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    scorer = load_scorer(options.data / "coref/score.py")
    lines, readings = read_corpora(options.data)
    write_rarity(options.out / "word_rarity.json", lines, readings)
    for name in options.only.split(","):
        folds = lay_out_folds(lines, readings, name)
        for suffix in ("", "_without_vectors"):
            entry, judged = train(folds, KINDS[name], scorer, vectors=not suffix)
            write_model(options.out / f"{name}{suffix}.json", entry)
            if KINDS[name].in_context and not suffix:
                around = [in_context(*each) for each in zip(folds, judged, strict=True)]
                entry, _ = train(around, KINDS[name], scorer, vectors=True)
                write_model(options.out / f"{KINDS[name].in_context}.json", entry)


def write_model(path: Path, entry: Mapping[str, Any]) -> None:
    """Write a model file and say how large it is."""
    path.write_text(json.dumps(entry, separators=(",", ":")) + "\n", encoding="utf-8")
    print(path.name, path.stat().st_size, "bytes; join from", entry["join_from"], flush=True)


def in_context(fold: Fold, judged: np.ndarray) -> Fold:
    """A fold with what the other pairs say of each, judged by a model that has not seen the fold."""
    around = context_features(fold.columns, fold.one, fold.other, judged)
    return replace(fold, found={**fold.found, **around})


def read_corpora(data: Path) -> tuple[list[dict[str, Any]], dict[str, Reading]]:
    """Gold lines with their topic made unique, and readings by document."""
    lines: list[dict[str, Any]] = []
    for name in CORPORA:
        for line in (data / name).read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            # NP4E gives all its stories one topic.
            lines.append({**entry, "topic": f"{name} {entry['topic']} {entry['subtopic'] if 'np4e' in name else ''}"})
    documents, _ = identify(Document(id=d["doc_id"], uri=d["doc_id"], text=d["text"], sha256="") for d in lines)
    return lines, {r.document.id: r for r in read_claims(read_values(parse(documents)))}


def count_words(lines: Iterable[Mapping[str, Any]], readings: Mapping[str, Reading]) -> Rarity:
    """In how many documents each lemma occurs that is used in :data:`FEWEST` topics or more."""
    counts: Counter[str] = Counter()
    topics: defaultdict[str, set[str]] = defaultdict(set)
    documents = 0
    for line in lines:
        doc = readings[line["doc_id"]].doc
        if doc is not None:
            documents += 1
            found = set(content_lemmas(doc))
            counts.update(found)
            for lemma in found:
                topics[lemma].add(line["topic"])
    return Rarity(documents, {lemma: count for lemma, count in counts.items() if len(topics[lemma]) >= FEWEST})


def write_rarity(path: Path, lines: Iterable[Mapping[str, Any]], readings: Mapping[str, Reading]) -> None:
    """Write the background counts."""
    rarity = count_words(lines, readings)
    entry = {
        "about": "In how many of some news documents a lemma of several stories occurs; NOTICE says of which."
        " Made by scripts/train_pairs.py",
        "documents": rarity.documents,
        "counts": dict(sorted(rarity.counts.items())),
    }
    path.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


def lay_out_folds(lines: Sequence[Mapping[str, Any]], readings: Mapping[str, Reading], name: str) -> list[Fold]:
    """Split the topics into folds; each is read with word rarities of the others."""
    topics = sorted({line["topic"] for line in lines})
    number = {topic: at % FOLDS for at, topic in enumerate(topics)}
    folds: list[Fold] = []
    for fold in range(FOLDS):
        inside = [line for line in lines if number[line["topic"]] == fold]
        others = [line for line in lines if number[line["topic"]] != fold]
        folds.append(lay_out_fold(inside, readings, count_words(others, readings), KINDS[name], GOLD_KINDS[name]))
    return folds


def lay_out_fold(
    lines: Sequence[Mapping[str, Any]], readings: Mapping[str, Reading], rarity: Rarity, kind: Kind, gold: str
) -> Fold:
    """Lay out gold mentions and all their pairs inside the stories that the program finds."""
    opened = open_readings([readings[line["doc_id"]] for line in lines])
    stories = group_documents([page.doc for page in opened.values()], rarity)
    marked = [mark for line in sorted(lines, key=lambda line: line["doc_id"]) for mark in gold_mentions(line, gold)]
    sketches = [read_sketch(opened[d], start, end) for d, start, end, _ in marked]
    columns = arrange(sketches, opened, stories, measure_likeness(opened, stories, rarity), rarity)
    one, other = pairs_of(columns, kind)
    parts = [
        kind.features(columns, one[at : at + 20_000], other[at : at + 20_000]) for at in range(0, len(one), 20_000)
    ]
    found = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    return Fold(columns, one, other, found, [chain for *_, chain in marked])


def gold_mentions(line: Mapping[str, Any], kind: str) -> list[tuple[str, int, int, str]]:
    """Document, stretch and chain of the gold mentions of one kind."""
    offsets = token_offsets(line)
    return [
        (line["doc_id"], offsets[m["sent"], m["tok"][0]][0], offsets[m["sent"], m["tok"][-1]][1], m["chain"])
        for m in line["mentions"]
        if m["kind"] == kind
    ]


def train(folds: Sequence[Fold], kind: Kind, scorer: Any, *, vectors: bool) -> tuple[dict[str, Any], list[np.ndarray]]:
    """Fit the trees, choose from where to join on pairs of unseen topics, and put all into plain numbers."""
    shape = SHAPES[kind.model]
    names = [name for name in folds[0].found if vectors or not name.endswith(VECTORS)]
    tables = [np.stack([fold.found[name] for name in names], axis=1) for fold in folds]
    labels = [fold.same for fold in folds]
    judged = []
    for fold in range(len(folds)):
        rest = [at for at in range(len(folds)) if at != fold]
        models = fit(
            names, np.concatenate([tables[at] for at in rest]), np.concatenate([labels[at] for at in rest]), shape
        )
        judged.append(judged_by(models, tables[fold]))
    scores = {cut: joined_f1(folds, judged, cut, kind, scorer) for cut in THRESHOLDS}
    print("CoNLL F1 on unseen topics:", scores, flush=True)
    best = [cut for cut, score in scores.items() if score >= max(scores.values()) - CLOSE]
    models = fit(names, np.concatenate(tables), np.concatenate(labels), shape)
    entry = {**as_numbers(models, names, np.concatenate(tables)), "join_from": round(sum(best) / len(best), 3)}
    return entry, judged


def fit(
    names: Sequence[str], table: np.ndarray, labels: np.ndarray, shape: Shape
) -> list[HistGradientBoostingClassifier]:
    """Models of small trees."""
    leanings = [leaning(name) for name in names]
    models = []
    for turn in range(shape.models):
        keep = labels | (np.arange(len(labels)) % THINNED == turn)
        models.append(
            HistGradientBoostingClassifier(
                max_iter=shape.trees, learning_rate=shape.pace, max_leaf_nodes=shape.leaves, max_features=shape.choice,
                max_depth=6, min_samples_leaf=60, l2_regularization=5.0, random_state=turn, early_stopping=False,
                monotonic_cst=leanings,
            ).fit(table[keep], labels[keep], sample_weight=np.where(labels[keep], 1.0, THINNED))
        )  # fmt: skip
    return models


def judged_by(models: Sequence[HistGradientBoostingClassifier], table: np.ndarray) -> np.ndarray:
    """What the models say of each pair: the mean of their log odds."""
    return 1 / (1 + np.exp(-np.mean([model.decision_function(table) for model in models], axis=0)))


def leaning(name: str) -> int:
    """1 where more of a feature can only speak for sameness, -1 where only against it, 0 where the data decide."""
    if name in ("same_document", "same_sentence", "story_share"):
        return 0
    if name.endswith(AGAINST) or name in ("another", "other_class", "nested"):
        return -1
    return int(name.endswith(FOR) or name.startswith("same_") or name in ("acronym", "equated", "lemma_alone"))


def joined_f1(folds: Sequence[Fold], judged: Sequence[np.ndarray], cut: float, kind: Kind, scorer: Any) -> float:
    """CoNLL F1 of the groups that a threshold gives, over the mentions of all folds."""
    ours: dict[tuple[int, int], tuple[int, int]] = {}
    gold: dict[tuple[int, int], str] = {}
    for number, (fold, probability) in enumerate(zip(folds, judged, strict=True)):
        groups = group_pairs(fold.columns, kind, fold.one, fold.other, probability, cut)
        ours.update({(number, at): (number, group) for at, group in enumerate(groups)})
        gold.update({(number, at): chain for at, chain in enumerate(fold.chains)})
    return float(scorer.score(gold, ours)["CoNLL"])


def as_numbers(models: Sequence[Any], names: Sequence[str], table: np.ndarray) -> dict[str, Any]:
    """All trees as ``[feature, most, left, right, worth]`` rows, and the mean size of what each feature adds."""
    trees: list[list[list[float]]] = []
    added = np.zeros(len(names))
    sample = table[:: max(len(table) // 20_000, 1)]
    for (predictor,) in (tree for model in models for tree in model._predictors):
        rows = []
        for at, node in enumerate(predictor.nodes):
            leaf = bool(node["is_leaf"])
            left, right = (at, at) if leaf else (int(node["left"]), int(node["right"]))
            asked, most = (-1, 0.0) if leaf else (int(node["feature_idx"]), float(f"{node['num_threshold']:.6g}"))
            rows.append([asked, most, left, right, float(node["value"]) / len(models)])
        mean_up(rows, [int(node["count"]) for node in predictor.nodes])
        trees.append(rows)
        added += steps(rows, sample, len(names))
    weights = {names[at]: round(float(added[at]) / len(sample), 4) for at in np.argsort(-added, kind="stable")}
    start = float(np.mean([np.ravel(model._baseline_prediction)[0] for model in models]))
    return {
        "about": "Made by scripts/train_pairs.py; variorum.link.sameness.pair_model says how to read it.",
        "features": list(names),
        "weights": weights,
        "start": round(start, 5),
        "trees": trees,
    }


def mean_up(rows: list[list[float]], counts: Sequence[int]) -> None:
    """Let each inner node stand for the mean of what lies under it; children stand behind their parents."""
    for at in range(len(rows) - 1, -1, -1):
        if rows[at][0] >= 0:
            left, right = int(rows[at][2]), int(rows[at][3])
            whole = counts[left] + counts[right]
            rows[at][4] = (rows[left][4] * counts[left] + rows[right][4] * counts[right]) / max(whole, 1)
    for row in rows:
        row[4] = float(f"{row[4]:.4g}")


def steps(rows: Sequence[Sequence[float]], sample: np.ndarray, count: int) -> np.ndarray:
    """Summed size of the steps that a tree takes at nodes of each feature."""
    found = np.zeros(count)
    node = np.zeros(len(sample), dtype=int)
    table = np.array(rows)
    while True:
        asked = table[node, 0].astype(int)
        inner = asked >= 0
        if not inner.any():
            return found
        goes_left = sample[np.arange(len(sample)), asked] <= table[node, 1]
        following = np.where(goes_left, table[node, 2], table[node, 3]).astype(int)
        np.add.at(found, asked[inner], np.abs(table[following, 4] - table[node, 4])[inner])
        node = np.where(inner, following, node)


if __name__ == "__main__":
    main()
