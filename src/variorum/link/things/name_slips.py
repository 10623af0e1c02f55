"""Full names of persons that differ by a letter or two in one word: hardly two persons of one story, but a slip."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from rapidfuzz.distance import OSA

from ...reference import load
from .clusters import best_name
from .entities import Things
from .folding import fold

#: Letters that such a word has at least; and from how many letters on, or beside how many other words, two forms of it
#: may differ by two.
_LONG, _LONGER, _BESIDE = 5, 7, 2
#: What a person's name that a report spells otherwise may have been read as, where others know the person.
_READ_AS = frozenset({"person", "organisation", "other"})
#: So many names that share all but one word are compared.
_MOST = 12


def find_name_slips(things: Things, story: Mapping[str, int]) -> dict[str, str]:
    """Persons that one report calls by a name which others spell otherwise.

    Args:
        things: the named things.
        story: number of the story of each document.

    Returns:
        Of each such person the one whose name more reports have. No report names both, and both are of one story.
    """
    index: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for entity, cluster in sorted(things.clusters.items()):
        words = _words(best_name(cluster))
        if cluster.kind not in _READ_AS or len(words) < 2:
            continue
        for number, word in enumerate(words):
            if len(word) >= _LONG:
                index[number, *words[:number], "", *words[number + 1 :]].append(entity)
    found: dict[str, str] = {}
    for key in sorted(index, key=str):
        group = index[key][:_MOST]
        for place, one in enumerate(group):
            for other in group[place + 1 :]:
                if _slip(things, one, other, story):
                    rare, common = sorted((one, other), key=lambda e: (len(things.clusters[e].documents), e))
                    found.setdefault(rare, found.get(common, common))
    return found


def _words(name: str) -> list[str]:
    """The words of a name without what tells a son from his father."""
    suffixes = load("relations")["suffixes"]
    return [word for word in fold(name).split() if word not in suffixes]


def _slip(things: Things, one: str, other: str, story: Mapping[str, int]) -> bool:
    ours, theirs = things.clusters[one], things.clusters[other]
    if "person" not in (ours.kind, theirs.kind):
        return False
    if ours.documents & theirs.documents or not {story[d] for d in ours.documents} & {
        story[d] for d in theirs.documents
    }:
        return False
    pairs = list(zip(_words(best_name(ours)), _words(best_name(theirs)), strict=True))
    return all(
        OSA.distance(first, second) <= 1 + (min(len(first), len(second)) >= _LONGER or len(pairs) > _BESIDE)
        for first, second in pairs
    )
