"""Words by their root or by what they can stand for, so that a verb, its noun and its like are one."""

from __future__ import annotations

from functools import cache

from ...reference import load, load_words

#: Letters of a word that must be left when an ending is taken off.
_LEFT = 4


@cache
def _groups() -> dict[str, str]:
    """The first word of the group that a lemma belongs to, by lemma."""
    found: dict[str, str] = {}
    for group in load("like_meaning")["like"]:
        for lemma in group:
            found.setdefault(lemma, group[0])
    return found


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(sorted(load("like_meaning")["suffixes"], key=lambda ending: (-len(ending), ending)))


def empty_verbs() -> frozenset[str]:
    """Verbs that leave it to their object to say what is done."""
    return load_words("like_meaning", "empty_verbs")


@cache
def stem(lemma: str) -> str:
    """A lemma without the endings that make a noun of a verb or an adverb of an adjective ("injury": "injur")."""
    word = lemma.casefold()
    for _ in range(2):
        ending = next((e for e in _suffixes() if word.endswith(e) and len(word) - len(e) >= _LEFT), None)
        if ending is None:
            break
        word = word.removesuffix(ending)
    # A doubled last letter is the verb's own where an ending followed it ("stopped").
    return word[:-1] if len(word) > _LEFT and word[-1] == word[-2] and word[-1] not in "ls" else word


@cache
def root(lemma: str) -> str:
    """What a lemma is compared by: the word that stands for its group, else its stem.

    Args:
        lemma: a lemma, of a verb with its particle where it has one ("carry out").
    """
    word = lemma.casefold()
    known = _groups().get(word)
    return f"={known}" if known else stem(word)
