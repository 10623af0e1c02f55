"""The learned judge of pairs: a sum of small decision trees over named features, kept as plain numbers.

A model file lists the features, where the trees start from (log odds) and of each tree its nodes: the feature asked,
the greatest value that goes left, the two children and the log odds that the node stands for. What a feature adds to a
judgement is the sum of the steps taken at nodes that ask for it (Saabas 2014): all steps add up to the log odds.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

#: Pairs that are asked all trees at once.
_TOGETHER = 512


@dataclass(frozen=True, slots=True, eq=False)
class PairModel:
    """A judge of pairs.

    Attributes:
        features: names of the features, in the order of the columns it takes.
        start: log odds before anything is known.
        asked: of each tree, the feature each node asks for; -1 at leaves.
        most: of each tree, the greatest value that goes to the left child.
        left, right: of each tree, the children of each node; a leaf is its own.
        worth: of each tree, the log odds that each node stands for.
        join_from: mean probability from which on groups of mentions are joined.
        weights: mean size of what each feature adds, in log odds, on the pairs it was trained on.
    """

    features: tuple[str, ...]
    start: float
    asked: tuple[np.ndarray, ...]
    most: tuple[np.ndarray, ...]
    left: tuple[np.ndarray, ...]
    right: tuple[np.ndarray, ...]
    worth: tuple[np.ndarray, ...]
    join_from: float
    weights: Mapping[str, float]

    def probability(self, found: Mapping[str, np.ndarray]) -> np.ndarray:
        """Probability of each pair that both are the same.

        Args:
            found: an array of one number a pair for each feature.
        """
        table = np.stack([found[name] for name in self.features], axis=1)
        total = np.full(len(table), self.start, dtype=np.float64)
        asked, most, left, right, worth, roots = _as_one(self)
        for first in range(0, len(table), _TOGETHER):
            part = table[first : first + _TOGETHER]
            rows = np.arange(len(part))[:, None]
            node = np.broadcast_to(roots, (len(part), len(roots)))
            while True:
                following = np.where(part[rows, asked[node]] <= most[node], left[node], right[node])
                if np.array_equal(following, node):
                    break
                node = following
            for told in worth[node].T:  # tree by tree, so that the sum is the same in any company
                total[first : first + _TOGETHER] += told
        return 1 / (1 + np.exp(-total))

    def contributions(self, found: Mapping[str, np.ndarray], row: int = 0) -> dict[str, float]:
        """What each feature adds to the log odds of one pair; features that add nothing are left out."""
        added: dict[str, float] = {}
        for asked, most, left, right, worth in zip(
            self.asked, self.most, self.left, self.right, self.worth, strict=True
        ):
            node = 0
            while asked[node] >= 0:
                name = self.features[asked[node]]
                following = int(left[node] if found[name][row] <= most[node] else right[node])
                added[name] = added.get(name, 0.0) + float(worth[following] - worth[node])
                node = following
        return {name: value for name, value in added.items() if value}


@cache
def _as_one(model: PairModel) -> tuple[np.ndarray, ...]:
    """All trees as one: the nodes' features, values, children and log odds, and where each tree begins."""
    roots = np.cumsum([0, *map(len, model.asked[:-1])])
    left, right = (
        np.concatenate([child + root for child, root in zip(children, roots, strict=True)])
        for children in (model.left, model.right)
    )
    return np.concatenate(model.asked), np.concatenate(model.most), left, right, np.concatenate(model.worth), roots


@cache
def load_model(name: str) -> PairModel:
    """Read ``reference/data/NAME.json`` once.

    Args:
        name: ``same_event``, ``same_event_in_context`` or ``same_thing``, each also with ``_without_vectors``.

    Raises:
        FileNotFoundError: there is no such model in the package.
    """
    return read_model(json.loads(files("variorum.reference").joinpath("data", f"{name}.json").read_text("utf-8")))


def read_model(entry: Mapping[str, Any]) -> PairModel:
    """A model from what its file holds; see ``scripts/train_pairs.py`` for how it is made."""
    trees: Sequence[Sequence[Sequence[float]]] = entry["trees"]
    columns = [list(zip(*tree, strict=True)) for tree in trees]
    whole = [tuple(np.array(tree[at], dtype=np.intp) for tree in columns) for at in (0, 2, 3)]
    fine = [tuple(np.array(tree[at], dtype=np.float64) for tree in columns) for at in (1, 4)]
    return PairModel(
        features=tuple(entry["features"]),
        start=float(entry["start"]),
        asked=whole[0],
        most=fine[0],
        left=whole[1],
        right=whole[2],
        worth=fine[1],
        join_from=float(entry["join_from"]),
        weights=dict(entry["weights"]),
    )
