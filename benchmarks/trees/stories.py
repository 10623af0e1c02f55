"""What trees are planted from: stories of a corpus as lists of sentences, found again by what they tell of."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from random import Random

from gold import read_lines

#: A story has at least so many sentences, a sentence so many words.
SENTENCES, SHORTEST, LONGEST = 9, 8, 45
#: A name in this many stories tells what a story is about: fewer have no neighbours, more are a crowd.
TELLING = range(4, 60)
#: Stories that have this many runs of six words in common may be one story, and do not stand beside each other.
ALIKE = 3

_SENTENCE = re.compile(r"(?<=[a-z]{2}[.!?])\s+(?=[A-Z\"])")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")


@dataclass(frozen=True)
class Story:
    """One story: its sentences, the names it tells of, and its runs of six words."""

    title: str
    sentences: tuple[str, ...]
    names: tuple[str, ...]
    runs: frozenset[tuple[str, ...]]


class Stories:
    """The stories of a corpus, drawn by chance or by what they tell of."""

    def __init__(self, path: Path) -> None:
        told = [story for line in read_lines(path) if (story := _story(line["title"], line["text"]))]
        held = Counter(name for story in told for name in story.names)
        self.stories = told
        self._telling = [tuple(name for name in story.names if held[name] in TELLING) for story in told]
        self._holders: dict[str, list[int]] = defaultdict(list)
        for number, names in enumerate(self._telling):
            for name in names:
                self._holders[name].append(number)

    def draw(self, chance: Random, beside: list[Story]) -> Story:
        """A story that has nothing in common with others, on their subject where one can be found."""
        near = sorted({number for story in beside for name in story.names for number in self._holders.get(name, ())})
        for attempt in range(60):
            number = chance.choice(near) if near and attempt < 30 else chance.randrange(len(self.stories))
            story = self.stories[number]
            if all(len(story.runs & other.runs) < ALIKE and story is not other for other in beside):
                return story
        raise ValueError("the corpus holds too few stories that differ")


def _story(title: str, text: str) -> Story | None:
    body = " ".join(text.split("\n", 1)[-1].split())
    sentences = tuple(
        sentence
        for sentence in _SENTENCE.split(body)
        if SHORTEST <= len(sentence.split()) <= LONGEST
        and sentence[-1] in ".!?"
        and "euter" not in sentence
        and "REUTER" not in sentence
        and sentence.count('"') % 2 == 0
        and sum(map(str.isalpha, sentence)) > 0.7 * len(sentence)
    )
    if len(sentences) < SENTENCES or len(set(sentences)) < len(sentences):
        return None
    words = " ".join(sentences).lower().split()
    runs = frozenset(zip(*(words[step:] for step in range(6)), strict=False))
    names = tuple(sorted(set(_NAME.findall(" ".join(sentences)))))
    return Story(re.sub(r"\s*<[^>]*>", "", title).strip().capitalize(), sentences[:24], names, runs)
