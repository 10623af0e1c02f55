"""Piles of any size out of the sentences of a news archive: copies, cuts, splices, other numbers, common quotations.

The same pile on every run: each document is drawn from its own number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from random import Random

from variorum.model import Document, Published

#: Documents of one story: the first is made of new sentences, the others from it.
STORY = 5
#: Sentences of a document.
SENTENCES = 8
#: Of a hundred words, so many become others in a mutated copy.
MUTATED = 6
#: Different words that the vocabulary adds, so that sentences of a large pile do not all repeat the archive's.
VOCABULARY = 60_000

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SYLLABLES = [first + last for first in "bdfgklmnprstvz" for last in ("a", "e", "i", "o", "u", "an", "er", "ol")]


def make_pile(texts: Sequence[str], wanted: int) -> Iterator[Document]:
    """Documents of ever more stories.

    Args:
        texts: what sentences are taken from.
        wanted: how many documents.
    """
    told = [" ".join(one.split()) for text in texts for one in _SENTENCE.split(text)]
    sentences = [one for one in told if 6 <= len(one.split()) <= 40]
    for number in range(wanted):
        story, version = divmod(number, STORY)
        chance = Random(number)
        first = _first(sentences, story)
        text = " ".join(_version(first, version, sentences, story, chance))
        day = f"2020-{1 + story % 12:02}-{1 + version:02}"
        published = Published(edtf=day, lower=day, upper=day, basis="stated", reasons=("made up",))
        name = f"d{number:07}"
        yield Document(id=name, uri=name, text=text, sha256="", chars=len(text), published=published)


def _first(sentences: Sequence[str], story: int) -> list[str]:
    """The first report of a story: sentences of the archive, of ten words three are new ones."""
    chance = Random(f"story {story}")
    return [_mutated(chance.choice(sentences), chance, 30) for _ in range(SENTENCES)]


def _version(first: list[str], version: int, sentences: Sequence[str], story: int, chance: Random) -> list[str]:
    if version == 0:
        return first
    if version == 1:  # lightly edited
        return [_mutated(one, chance, MUTATED) for one in first]
    if version == 2:  # cut, and told on
        return [*first[: SENTENCES // 2], *_new(sentences, chance, 3)]
    if version == 3:  # a paragraph inside a report of another story
        other = _first(sentences, max(story - 1 - chance.randrange(50), 0))
        return [*other[:3], *first[2:5], *other[5:]]
    quotation = f"“{first[0]}” a speaker said."  # requoted
    return [quotation, *_new(sentences, chance, SENTENCES - 2), _mutated(first[1], chance, MUTATED)]


def _new(sentences: Sequence[str], chance: Random, count: int) -> list[str]:
    return [_mutated(chance.choice(sentences), chance, 30) for _ in range(count)]


def _mutated(sentence: str, chance: Random, percent: int) -> str:
    return " ".join(_word(chance) if chance.randrange(100) < percent else word for word in sentence.split())


def _word(chance: Random) -> str:
    number, word = chance.randrange(VOCABULARY), ""
    while number or not word:
        number, rest = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[rest]
    return word
