"""How alike the documents of a story are in the names they use and in how they open.

Two happenings of one sort (two quakes, two prize-givings) share their words but neither people nor places. Documents
that tell of one of them share both, so what tells the strands of a story apart is names and leads rather than words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import log, sqrt

import numpy as np

from .opened import Opened
from .rarity import Rarity, content_lemmas
from .story_groups import Stories, hashed

#: Sentences that a document opens with.
_LEAD = 2


@dataclass(frozen=True, slots=True)
class Likeness:
    """Likeness of every two documents of each story; rows and columns as in :class:`Stories`.

    Attributes:
        names: cosine of the names that two documents use.
        leads: cosine of the words of their first sentences.
    """

    names: tuple[np.ndarray, ...]
    leads: tuple[np.ndarray, ...]


def measure_likeness(opened: Mapping[str, Opened], stories: Stories, rarity: Rarity) -> Likeness:
    """Compare the documents of each story.

    Args:
        opened: the documents, in the order in which they were grouped.
        stories: their stories.
        rarity: weights of words.
    """
    pages = list(opened.values())
    names = hashed([_names(page, rarity) for page in pages])
    leads = hashed([_lead(page, rarity) for page in pages])
    members: list[list[int]] = [[] for _ in stories.alike]
    for document, story in enumerate(stories.group):
        members[story].append(document)  # in order of their place
    return Likeness(tuple(_cosines(names[rows]) for rows in members), tuple(_cosines(leads[rows]) for rows in members))


def _cosines(rows: np.ndarray) -> np.ndarray:
    return (rows @ rows.T).astype(np.float16)


def _names(page: Opened, rarity: Rarity) -> dict[str, float]:
    things = page.page.things_in(0, len(page.page.text))
    found = Counter(page.named[thing[2]] for thing in things if thing[2] in page.named)
    return _weigh(found, [rarity.of_key(name) for name in found])


def _lead(page: Opened, rarity: Rarity) -> dict[str, float]:
    sentences = islice(page.doc.sents, _LEAD)
    found = Counter(lemma for sentence in sentences for lemma in content_lemmas(list(sentence)))
    return _weigh(found, [rarity.of(word) for word in found])


def _weigh(found: Counter[str], rarities: Sequence[float]) -> dict[str, float]:
    """Weights of length 1: ``(1 + log count) * rarity``, as in :func:`weigh_words`."""
    known = zip(found.items(), rarities, strict=True)
    weights = {word: (1 + log(count)) * rarity for (word, count), rarity in known if rarity > 0}
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in sorted(weights.items())}
