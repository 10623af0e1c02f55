"""The words of a person's name: initials, suffixes, surnames and their particles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from .found import Found
from .text import Text
from .words import written

_INITIAL = re.compile(r"\b([A-Z])\.(?=\w)")
_SUFFIXES = frozenset({"Jr", "Sr"})
#: Numbers of kings and popes: "Leo XIV".
_REGNAL = re.compile(r"[IVX]{2,5}")


@cache
def particles() -> frozenset[str]:
    """Small words inside surnames ("von", "de")."""
    return written("particles")


def plain(text: Text, item: Found) -> str:
    """A name's words with single spaces."""
    return " ".join(text.text[item.start : item.end].split())


@lru_cache(maxsize=1 << 14)
def parts(name: str) -> tuple[tuple[str, ...], str]:
    """The words of a person's name, initials apart ("J.D." is two), and its suffix ("Jr")."""
    whole = _INITIAL.sub(r"\1. ", name.replace(" . ", ". ").replace(" - ", "-").replace(" '", "'"))
    words = [word for part in whole.split() if (word := part.strip(".,"))]
    suffix = ""
    while len(words) > 1 and (words[-1] in _SUFFIXES or _REGNAL.fullmatch(words[-1])):
        suffix = words.pop()
    return tuple(words), suffix


def is_regnal(name: str) -> bool:
    """Whether the name is one word and a number, as kings and popes have it: "Leo XIV"."""
    words, suffix = parts(name)
    return len(words) == 1 and bool(suffix) and suffix not in _SUFFIXES


def surname(name: str) -> str:
    """The last word of a name that is no suffix ("Jr.")."""
    words = parts(name)[0]
    return words[-1] if words else ""


def with_particles(name: str) -> Sequence[str]:
    """The surname with the particles before it: "von der Heide"; empty where there are none."""
    words = parts(name)[0]
    at = next((at for at, word in enumerate(words) if at and word in particles()), 0)
    return words[at:] if at else ()
