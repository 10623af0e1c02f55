"""What the other mentions say of a pair: whether each is the other's best match, and whether their neighbours fit too.

Computed from the pairs judged one by one. A second model takes these beside the features of the pair itself.
"""

from __future__ import annotations

import numpy as np

from .columns import Columns

#: What each feature says, for readers; names are those of the model file.
DESCRIPTIONS: dict[str, str] = {
    "judged": "how probable the pair is by itself",
    "best_of_both": "each is the best match in the other's report",
    "best_of_one": "one is the best match in the other's report",
    "neighbours_fit": "what else their sentences tell fits together",
    "documents_fit": "what else their reports tell fits together",
    "matches_of_fewer": "how many others the one with fewer matches fits",
    "matches_of_more": "how many others the one with more matches fits",
    "rivals": "better matches elsewhere",
}


def context_features(columns: Columns, one: np.ndarray, other: np.ndarray, judged: np.ndarray) -> dict[str, np.ndarray]:
    """Features of all judged pairs of a pile that depend on the other pairs.

    Args:
        columns: the mentions.
        one: row number of the first mention of each pair, each pair once.
        other: row number of its second mention.
        judged: probability of each pair by itself.

    Returns:
        An array of one number a pair for each name of :data:`DESCRIPTIONS`.
    """
    count, pairs = len(columns), len(one)
    document = columns.document.astype(np.int64)
    _, sentence = np.unique(document * (1 << 32) + columns.sentence, return_inverse=True)
    near, far = np.concatenate([one, other]), np.concatenate([other, one])
    value = np.concatenate([judged, judged]).astype(np.float64)
    in_document, documents_fit = _fit(near, far, value, document)
    _, neighbours_fit = _fit(near, far, value, sentence.astype(np.int64))
    shares = value / np.maximum(in_document, 1e-3)
    total = np.bincount(near, weights=value, minlength=count)
    most = np.zeros(count)
    np.maximum.at(most, near, value)
    found = {
        "judged": judged,
        "best_of_both": np.minimum(shares[:pairs], shares[pairs:]),
        "best_of_one": np.maximum(shares[:pairs], shares[pairs:]),
        "neighbours_fit": neighbours_fit,
        "documents_fit": documents_fit,
        "matches_of_fewer": np.minimum(total[one], total[other]),
        "matches_of_more": np.maximum(total[one], total[other]),
        "rivals": most[one] + most[other] - 2 * judged,
    }
    return {name: np.asarray(found[name], dtype=np.float32) for name in DESCRIPTIONS}


def _fit(near: np.ndarray, far: np.ndarray, value: np.ndarray, unit: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Best match of each mention in the other's unit (both ways), and how well the units' other mentions match.

    A unit is a sentence or a document. Of two units, the mean over the other mentions of each of their best match in
    the other unit, both ways added up.
    """
    width, pairs = int(unit.max(initial=0)) + 1, len(near) // 2
    codes, at = np.unique(near * width + unit[far], return_inverse=True)
    best = np.zeros(len(codes))
    np.maximum.at(best, at, value)
    mention, met = codes // width, codes % width
    units, place = np.unique(unit[mention] * width + met, return_inverse=True)
    total = np.bincount(place, weights=best, minlength=len(units))
    size = np.bincount(unit, minlength=width)
    mine = best[at]
    rest = (total[place[at]] - mine) / np.maximum(size[unit[near]] - 1, 1)
    return mine, rest[:pairs] + rest[pairs:]
