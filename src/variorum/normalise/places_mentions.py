"""Toponyms as they stand in a text, with what the words behind them tell."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Name
from ..reference import geography, load
from .names_places import container_at
from .names_text import Text


@dataclass(frozen=True, slots=True)
class Mention:
    """A toponym in the text.

    ``holder`` is the country and division that hold it where the text says so; ``division`` the word for a division
    behind it; ``inside`` the body's name that it is part of.
    """

    start: int
    end: int
    text: str
    government: bool = False
    holder: tuple[str, str] | None = None
    division: str = ""
    inside: str = ""


def is_toponym(name: Name) -> bool:
    """Whether a name is a place's own, also where it stands for a government."""
    return name.kind == "place" or (name.kind == "government" and not _organisation(name))


def _organisation(name: Name) -> bool:
    return bool(name.known) and name.known in load("organisations")


def mention_of(text: Text, name: Name) -> Mention:
    """The toponym with what the words behind it tell of where it lies."""
    at = text.word_at(name.end - 1)
    holder = None
    if text.text[name.end :].lstrip(" ")[:1] == "," and at + 1 < len(text.words):
        holder = container_at(text, at + 1)
    following = text.words[at + 1].text.casefold() if at + 1 < len(text.words) and text.gap(at) == " " else ""
    return Mention(
        name.start,
        name.end,
        name.text,
        government=name.kind == "government",
        holder=holder,
        division=following if following in geography.DIVISION_WORDS else "",
    )
