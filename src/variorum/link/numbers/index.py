"""Where to look for numbers of the same: what is counted or measured, rare words beside it, the story it is in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from math import log

from ..sameness.story_groups import Stories
from ..things.entities import Things
from .signatures import Number

#: Groups that a number is compared with.
_CANDIDATES = 16
#: Entries that are looked at under one word, and words by which a document and a number are looked up.
_POSTINGS, _LOOKED_UP, _RARE = 40, 12, 6
#: Least likeness of the words of two reports of one story (cosine), and where they name two things in common.
_STORY, _STORY_NAMED = 0.1, 0.05


class NumberIndex:
    """Groups of numbers by keys of their members, and which documents tell one story."""

    def __init__(self, numbers: Mapping[str, list[Number]], things: Things, stories: Stories) -> None:
        self._words = dict(zip(sorted(things.pages), stories.words, strict=True))
        self._lead = {
            document: sorted(words, key=lambda word: (-words[word], word))[:_LOOKED_UP]
            for document, words in self._words.items()
        }
        self._named = {document: frozenset(name[2] for name in page.named) for document, page in things.pages.items()}
        self._known: dict[tuple[str, str], bool] = {}
        self._groups: dict[tuple[str, str], list[int]] = defaultdict(list)
        counts = Counter(word for own in numbers.values() for number in own for word in number.words)
        total = sum(len(own) for own in numbers.values()) + 1
        self._worth = {word: log(total / count) for word, count in counts.items()}

    def one_story(self, document: str, other: str) -> bool:
        """Whether two documents tell of one story, by the rare words and named things that they share."""
        key = (min(document, other), max(document, other))
        if key not in self._known:
            small, large = sorted((self._words[key[0]], self._words[key[1]]), key=len)
            theirs = map(large.get, small)
            alike = sum([weight * other for weight, other in zip(small.values(), theirs, strict=True) if other])
            both = len(self._named[document] & self._named[other])
            self._known[key] = alike >= (_STORY_NAMED if both > 1 else _STORY)
        return self._known[key]

    def add(self, number: Number, group: int) -> None:
        """Note a member of a group."""
        for key in self._keys(number):
            if group not in self._groups[key][-_POSTINGS:]:
                self._groups[key].append(group)

    def near(self, number: Number) -> list[int]:
        """Groups with members of most of a number's keys, the best first."""
        seen = Counter(group for key in self._keys(number) for group in self._groups.get(key, ())[-_POSTINGS:])
        return [group for group, _ in sorted(seen.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]]

    def _keys(self, number: Number) -> list[tuple[str, str]]:
        """What it measures and rare words beside it, and what it tells of with its report's weightiest words."""
        rare = sorted(number.words, key=lambda word: (-self._worth[word], word))[:_RARE]
        found = [(number.kind, f"={noun}") for noun in sorted(number.nouns)[:4]]
        found += [(number.kind, word) for word in rare]
        common = number.kind in ("count", "share", "duration")
        names = (number.senses | number.classes or {number.noun}) if common else {""}
        for name in sorted(names):
            found += [(f"{number.kind} {name}", word) for word in self._lead[number.page.id]]
        return found
