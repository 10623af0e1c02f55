"""How the tests of names read a text: with its parse."""

from __future__ import annotations

from variorum.language import identify, parse
from variorum.model import Document, Name
from variorum.normalise.names import find_names


def names_of(text: str) -> tuple[Name, ...]:
    """The names of a text that is a whole report."""
    document = Document(id="d1", uri="d1.txt", text=text, sha256="0", chars=len(text))
    return find_names(parse(identify([document])[0])[0])


def the(names: tuple[Name, ...], text: str) -> Name:
    """The first name of these words."""
    return next(name for name in names if name.text == text)
