"""Titles in a file's properties that a program made, not a writer."""

from __future__ import annotations

import re

_MADE = re.compile(
    r"^(?:microsoft (?:word|powerpoint|excel)\b|untitled|unbenannt|sans titre|(?:document|presentation|doc)\d*$"
    r"|(?:slide|layout) \d+$|print(?:ing)?\b.{0,20}$)"
    r"|\.(?:docx?|pdf|indd|qxp|qxd|tex|dvi|pptx?|xlsx?|html?|rtf|odt|pages)$|^[\w-]*\d[\w-]*$",
    re.IGNORECASE,
)


def is_made_title(title: str) -> bool:
    """Whether a title is a file's name or a program's default."""
    return bool(_MADE.search(title.strip()))
