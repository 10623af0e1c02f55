"""Keys of words, by which questions are found: the same for what a reader asks and for what a dossier holds.

A key is a word without case, accents and ending, and one key stands for words of like meaning ("hurt", "injured"). All
that is needed to make the keys of a reader's words elsewhere, in a page's search box for instance, is in :func:`rules`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from ..model import QuestionKind
from ..reference import load
from ..reference.folding import fold

#: Shortest stem: a shorter one belongs to too many words.
SHORTEST = 4
#: Kinds whose openings stand in any sentence ("is", "which").
_COMMON = frozenset({"status", "identity"})
_WORD = re.compile(r"[^\W_]+")


@cache
def rules() -> dict[str, Any]:
    """What makes a key of a word, as data: for programs that cannot call :func:`keys`.

    Returns:
        ``suffixes`` (taken off, the first that fits and leaves ``shortest`` letters; then one of two equal last letters
        goes), ``like`` (stem to the stem that stands for it), ``idle`` (words without a key), ``openings`` (kind of
        question to the words it begins with).
    """
    words = load("asking_words")
    suffixes = tuple(sorted(load("mention_words")["suffixes"], key=lambda suffix: (-len(suffix), suffix)))
    like: dict[str, str] = {}
    for group in load("like_meaning")["like"]:
        stems = [_stem(fold(word), suffixes) for word in group if " " not in word]
        for stem in stems:
            like.setdefault(stem, like.get(stems[0], stems[0]))
    return {
        "shortest": SHORTEST,
        "suffixes": suffixes,
        "like": like,
        "idle": frozenset(words["idle"]),
        "openings": {kind: tuple(opened) for kind, opened in words["openings"].items()},
    }


def keys(text: str) -> tuple[str, ...]:
    """The keys of a text's words, each once, in order; words that name no subject have none.

    Args:
        text: a question, a name, a quote.
    """
    return tuple(keyed(text))


def keyed(text: str) -> dict[str, str]:
    """The keys of a text's words, each with the first word that has it, folded."""
    found: dict[str, str] = {}
    for word in _WORD.findall(fold(text)):
        if word not in rules()["idle"]:
            found.setdefault(key(word), word)
    return found


def key(word: str) -> str:
    """The key of one folded word."""
    stem = _stem(word, rules()["suffixes"])
    return rules()["like"].get(stem, stem)


def asked_after(text: str) -> frozenset[QuestionKind]:
    """Which kinds of question a reader's words may be, by the words they begin with; empty where nothing tells.

    The longest opening decides: "how many" asks after a quantity, "how" after what something is. Words that begin with
    none ("fire when") may hold one that asks after nothing else.
    """
    words = f" {' '.join(_WORD.findall(text.casefold()))} "
    openings = [(f" {opening} ", kind) for kind, told in rules()["openings"].items() for opening in told]
    fitting = [(len(opening), kind) for opening, kind in openings if words.startswith(opening)] or [
        (len(opening), kind) for opening, kind in openings if opening in words and kind not in _COMMON
    ]
    longest = max(fitting, default=(0, None))[0]
    return frozenset(kind for length, kind in fitting if length == longest)


def _stem(word: str, suffixes: tuple[str, ...]) -> str:
    """A folded word without its ending; words of other scripts, and figures, stay whole."""
    if len(word) <= SHORTEST or not word.isascii() or word.isdigit():
        return word
    found = next(
        (word[: -len(end)] for end in suffixes if word.endswith(end) and len(word) - len(end) >= SHORTEST), word
    )
    return found[:-1] if len(found) > SHORTEST and found[-1] == found[-2] else found
