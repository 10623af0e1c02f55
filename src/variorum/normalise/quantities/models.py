"""Figures inside a noun phrase that name a model: "two new 640 Cloud jets", "two Lumo 4s"."""

from __future__ import annotations

from ..tokens import Tokens


def model_behind(tokens: Tokens, at: int) -> bool:
    """Whether figures inside a noun phrase name a model: "two new 737 Max jets"."""
    return at + 1 < len(tokens.words) and tokens.words[at - 1][0].isalpha() and tokens.words[at + 1][0].isupper()


def model_ends(tokens: Tokens, at: int) -> int:
    """The token behind figures with a plural's "s" that end a model's name ("two Lumo 4s"), else 0."""
    words = tokens.words
    if not words[at][0].isdigit() or len(words[at]) > 4 or not words[at - 1][:1].isupper():
        return 0
    if words[at].endswith("s"):
        return at + 1
    split = words[at + 1 : at + 2] == ["s"] and tokens.starts[at + 1] == tokens.ends[at]
    return at + 2 if split else 0


def digits_behind(tokens: Tokens, dash: int) -> bool:
    """Whether figures are glued to a dash that a word in capitals stands before."""
    at = dash + 1
    return at + 1 < len(tokens.words) and tokens.words[at].isdigit() and tokens.starts[at] == tokens.ends[dash]
