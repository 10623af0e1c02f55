"""Comparisons of mentions pair by pair: equal words, sets that overlap or clash, nearness of vectors."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .columns import Columns


@dataclass(slots=True)
class Pairs:
    """Pairs of rows with what is said of their documents.

    Attributes:
        columns: the mentions.
        one, other: row numbers.
        same_document: whether both stand in one document.
        sentences_apart: how many sentences lie between them, where they do.
        documents_alike: cosine of the words of their documents, 1 in one document, 0 in two stories.
        story_level: how alike the groups of documents are in which both end up, 1 in one document.
        names_alike: cosine of the names of their documents, 1 in one document, 0 in two stories.
        leads_alike: cosine of the words that their documents open with, likewise.
    """

    columns: Columns
    one: np.ndarray
    other: np.ndarray
    same_document: np.ndarray = field(init=False)
    sentences_apart: np.ndarray = field(init=False)
    documents_alike: np.ndarray = field(init=False)
    story_level: np.ndarray = field(init=False)
    names_alike: np.ndarray = field(init=False)
    leads_alike: np.ndarray = field(init=False)

    def __post_init__(self) -> None:
        columns, one, other = self.columns, self.one, self.other
        self.same_document = columns.document[one] == columns.document[other]
        self.sentences_apart = np.abs(columns.sentence[one] - columns.sentence[other])
        measured = (columns.stories.alike, columns.stories.level, columns.likeness.names, columns.likeness.leads)
        found = [np.zeros(len(one), dtype=np.float32) for _ in measured]
        group = np.where(columns.group[one] == columns.group[other], columns.group[one], -1)
        for story in np.unique(group[group >= 0]):
            inside = np.flatnonzero(group == story)
            first, second = columns.place[one[inside]], columns.place[other[inside]]
            for row, matrices in zip(found, measured, strict=True):
                row[inside] = matrices[story][first, second]
        self.documents_alike, self.story_level, self.names_alike, self.leads_alike = found


def equal(pairs: Pairs, name: str) -> np.ndarray:
    """Whether both have the same single word."""
    column = pairs.columns.words[name]
    return (column[pairs.one] == column[pairs.other]) & (column[pairs.one] >= 0)


def shared(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Whether two rows of numbered words, filled up with -1, have one in common."""
    return ((first[:, :, None] == second[:, None, :]) & (first >= 0)[:, :, None]).any(axis=(1, 2))


def clash(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Whether both rows hold words and none is in common."""
    return (first[:, 0] >= 0) & (second[:, 0] >= 0) & ~shared(first, second)


def overlap(pairs: Pairs, name: str) -> tuple[np.ndarray, np.ndarray]:
    """Summed rarity of the words in common, and its share of the smaller row's."""
    rows, rarity = pairs.columns.sets[name], pairs.columns.rarity
    weights = np.where(rows >= 0, rarity[rows], 0)
    first, second = rows[pairs.one], rows[pairs.other]
    hit = ((first[:, :, None] == second[:, None, :]) & (first >= 0)[:, :, None]).any(axis=2)
    weight = (hit * weights[pairs.one]).sum(axis=1)
    totals = weights.sum(axis=1)
    return weight, weight / np.maximum(np.minimum(totals[pairs.one], totals[pairs.other]), 1e-6)


def cosine(pairs: Pairs, name: str) -> np.ndarray:
    """Cosine of unit vectors; 0 where one of them is missing."""
    rows = pairs.columns.vectors[name]
    return np.einsum("ij,ij->i", rows[pairs.one], rows[pairs.other])


def unequal(pairs: Pairs, name: str) -> np.ndarray:
    """Whether both have a single word, and not the same."""
    column = pairs.columns.words[name]
    return (column[pairs.one] != column[pairs.other]) & (column[pairs.one] >= 0) & (column[pairs.other] >= 0)
