"""A logistic regression, fitted inside the folds of a cross-validation, its one setting chosen there as well."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

#: Parts that the pairs are divided into; each is judged by what was fitted to the others.
FOLDS = 5
#: How strongly weights are held near nothing (the variance of a Gaussian prior on them): the one of these by which the
#: labels that are fitted to are likeliest.
PRIORS = (0.005, 0.01, 0.02, 0.05, 0.1)
_STEPS = 25
#: Newton's method stops where no weight moves further than this.
_STILL = 1e-3


def judged(
    numbers: np.ndarray, labels: np.ndarray, groups: Sequence[str], seed: int = 0, priors: Sequence[float] = PRIORS
) -> np.ndarray:
    """The odds of each row by what was fitted to the rows of other folds.

    Args:
        numbers: a row of features for each pair.
        labels: 1 or 0.
        groups: pairs of one group stand in one fold (bodies of text that several pairs share).
        seed: which pairs stand in one fold.
        priors: the priors to choose from, anew for each fold, by the rows of the others alone.

    Returns:
        For each row a number from 0 to 1.
    """
    names = sorted(set(groups))
    order = np.random.default_rng(seed).permutation(len(names))
    fold_of = {names[place]: number % FOLDS for number, place in enumerate(order)}
    folds = np.array([fold_of[group] for group in groups])
    odds = np.zeros(len(labels))
    for fold in range(FOLDS):
        inside = folds == fold
        mean, spread = numbers[~inside].mean(axis=0), numbers[~inside].std(axis=0) + 1e-9
        rows = (numbers[~inside] - mean) / spread
        fitted = [_fit(rows, labels[~inside], prior) for prior in priors]
        weights = max(fitted, key=lambda found: found[1])[0]
        odds[inside] = _odds((numbers[inside] - mean) / spread, weights)
    return odds


def _fit(rows: np.ndarray, labels: np.ndarray, prior: float) -> tuple[np.ndarray, float]:
    """Newton's method on the penalised likelihood.

    Returns:
        The weights, and how likely the labels are whatever the weights, as a logarithm: Laplace's approximation to
        the evidence for the prior (Bishop, Pattern Recognition and Machine Learning, 4.137).
    """
    rows = np.c_[rows, np.ones(len(rows))]
    weights = np.zeros(rows.shape[1])
    held = np.eye(rows.shape[1]) / prior
    held[-1, -1] = 1e-6
    curve = held
    for _ in range(_STEPS):
        odds = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (odds - labels) + held @ weights
        # In one thread: those of a matrix product wait for each other on matrices as small as these.
        curve = np.einsum("ij,ik->jk", rows * (odds * (1 - odds))[:, None], rows) + held
        step = np.linalg.solve(curve, slope)
        weights = weights - step
        if float(np.abs(step).max()) < _STILL:
            break
    odds = 1 / (1 + np.exp(-rows @ weights))
    likely = np.log(np.where(labels > 0, odds, 1 - odds).clip(1e-300)).sum() - weights @ held @ weights / 2
    room = (np.linalg.slogdet(held)[1] - np.linalg.slogdet(curve)[1]) / 2
    return weights, float(likely + room)


def _odds(rows: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-(np.c_[rows, np.ones(len(rows))] @ weights)))


def best_cut(values: np.ndarray, labels: np.ndarray) -> float:
    """The share of rows judged right by the best single cut through one feature: what overlap alone can do."""
    return max(float(((values >= cut) == labels).mean()) for cut in np.linspace(values.min(), values.max(), 101))


def f1(found: np.ndarray, gold: np.ndarray) -> float:
    """F1 of the rows found."""
    both = float((found & gold).sum())
    return 2 * both / max(1.0, float(found.sum() + gold.sum()))


def most_like(odds: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """The rows of the highest odds, as many as the label has: a class this rare is never likelier than not."""
    cut = np.sort(odds)[::-1][max(0, int(labels.sum()) - 1)]
    return odds >= cut
