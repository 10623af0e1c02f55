"""Mentions as arrays, so that many pairs are compared at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..things.folding import acronym_of
from .document_likeness import Likeness
from .opened import Opened
from .rarity import Rarity
from .sketches import Sketch
from .story_groups import Stories
from .vectors import SIZE, word_vectors

#: Sets of words of a sketch, and how many of each are compared.
SETS = {
    "doers": 4, "objects": 4, "others": 8, "parts": 14, "modifiers": 6, "around": 24, "things": 8, "own": 4,
    "times": 4, "places": 6, "numbers": 6, "classes": 2, "words": 10, "own_times": 2, "own_places": 3, "acronyms": 2,
}  # fmt: skip
#: Single words of a sketch.
WORDS = ("lemma", "stem", "form", "governor", "kind", "sort", "relation", "meant", "gender", "person")
FLAGS = ("negated", "unreal", "future", "plural", "definite", "indefinite", "another", "reporting")


@dataclass(slots=True)
class Columns:
    """Sketches as arrays of one row each.

    Attributes:
        sketches: the mentions.
        stories, likeness: how their documents fall into stories, and how alike these are.
        words: of each field of :data:`WORDS`, numbers of words; -1 where there is none.
        sets: of each field of :data:`SETS`, rows of numbers of words, filled up with -1.
        flags: truth values.
        rarity: weight of each numbered word.
        document, sentence: number of the document and of the sentence in it.
        group, place: story and place in it of each mention's document.
        head, equated: offsets of the heads and of the words that the text says are the same.
        count: how often the mention's document uses its lemma.
        share: share of the story's documents that use its lemma.
        vectors: word vectors of ``head``, ``parts``, ``sentence``, ``governor`` and ``form``, of unit length or zero.
    """

    sketches: Sequence[Sketch]
    stories: Stories
    likeness: Likeness
    words: dict[str, np.ndarray]
    sets: dict[str, np.ndarray]
    flags: dict[str, np.ndarray]
    rarity: np.ndarray
    document: np.ndarray
    sentence: np.ndarray
    group: np.ndarray
    place: np.ndarray
    head: np.ndarray
    equated: np.ndarray
    count: np.ndarray
    share: np.ndarray
    vocabulary: Sequence[str] = field(default_factory=list)
    vectors: dict[str, np.ndarray] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.sketches)


def arrange(
    sketches: Sequence[Sketch],
    opened: Mapping[str, Opened],
    stories: Stories,
    likeness: Likeness,
    rarity: Rarity,
    *,
    embed: bool = True,
) -> Columns:
    """Lay sketches out as arrays.

    Args:
        sketches: mentions, in a fixed order.
        opened: their documents, in the order in which they were grouped into stories.
        stories: the stories.
        likeness: how alike the documents of a story are.
        rarity: weights of words.
        embed: read word vectors.
    """
    numbers: dict[str, int] = {}
    order = {identifier: number for number, identifier in enumerate(opened)}
    document = np.array([order[sketch.document] for sketch in sketches], dtype=np.int32)
    pages = list(opened.values())

    def number(word: str) -> int:
        return numbers.setdefault(word, len(numbers)) if word else -1

    words = {
        name: np.array([number(getattr(sketch, name)) for sketch in sketches], dtype=np.int32) for name in WORDS
    }  # fmt: skip
    sets: dict[str, np.ndarray] = {}
    for name, most in SETS.items():
        rows = np.full((len(sketches), most), -1, dtype=np.int32)
        for at, sketch in enumerate(sketches):
            for index, word in enumerate(words_of(sketch, name, rarity)[:most]):
                rows[at, index] = number(word)
        sets[name] = rows
    group = np.array([stories.group[number] for number in document], dtype=np.int32)
    count = np.array([pages[d].lemmas.get(s.lemma.split(" ")[0], 0) for d, s in zip(document, sketches, strict=True)])
    return Columns(
        sketches=sketches,
        stories=stories,
        likeness=likeness,
        words=words,
        sets=sets,
        flags={name: np.array([getattr(sketch, name) for sketch in sketches], dtype=bool) for name in FLAGS},
        rarity=np.array([rarity.of_key(word) for word in numbers] or [0.0], dtype=np.float32),
        document=document,
        sentence=np.array([sketch.sentence for sketch in sketches], dtype=np.int32),
        group=group,
        place=np.array([stories.place[number] for number in document], dtype=np.int32),
        head=np.array([sketch.head for sketch in sketches], dtype=np.int64),
        equated=np.array([sketch.equated for sketch in sketches], dtype=np.int64),
        count=count.astype(np.float32),
        share=_shares(sketches, group, pages, stories),
        vocabulary=list(numbers),
        vectors=_vectors(sketches, embed),
    )


def words_of(sketch: Sketch, name: str, rarity: Rarity) -> Sequence[str]:
    """The words of one of the :data:`SETS` of a sketch; the rarest of the sentence's."""
    if name in ("doers", "objects", "others", "modifiers"):
        return getattr(sketch.parts, name)
    if name == "parts":
        return tuple(dict.fromkeys((*sketch.parts.doers, *sketch.parts.objects, *sketch.parts.others)))
    if name == "around":
        return sorted(sketch.around, key=lambda word: (-rarity.of(word), word))
    if name == "acronyms":
        return acronym_of(sketch.form)
    if name == "words":
        return tuple(dict.fromkeys(sketch.form.split()))
    return getattr(sketch, name)


def _shares(sketches: Sequence[Sketch], group: np.ndarray, pages: Sequence[Opened], stories: Stories) -> np.ndarray:
    members: dict[int, list[Opened]] = {}
    for story, page in zip(stories.group, pages, strict=True):
        members.setdefault(story, []).append(page)
    known: dict[tuple[int, str], float] = {}
    found: list[float] = []
    for story, sketch in zip(group.tolist(), sketches, strict=True):
        key = (story, sketch.lemma.split(" ")[0])
        if key not in known:
            known[key] = sum(key[1] in page.lemmas for page in members[story]) / len(members[story])
        found.append(known[key])
    return np.array(found, dtype=np.float32)


def _vectors(sketches: Sequence[Sketch], embed: bool) -> dict[str, np.ndarray]:
    texts = {
        "head": [sketch.lemma for sketch in sketches],
        "parts": [
            " ".join((*sketch.parts.doers, *sketch.parts.objects, *sketch.parts.others)) for sketch in sketches
        ],
        "sentence": [" ".join((sketch.lemma, *sketch.around)) for sketch in sketches],
        "governor": [sketch.governor for sketch in sketches],
        "form": [sketch.form for sketch in sketches],
    }  # fmt: skip
    if not embed:
        return {name: np.zeros((len(sketches), SIZE), dtype=np.float32) for name in texts}
    return {name: word_vectors(rows) for name, rows in texts.items()}
