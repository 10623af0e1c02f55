"""Problems from their one table: code, what is wrong, what to do."""

from __future__ import annotations

import re

from ..model import Problem
from .lexicons import load

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def problem(code: str, source: str, **details: object) -> Problem:
    """Make a listed problem from the table ``reference/data/problems.yaml``.

    Args:
        code: a key of the table.
        source: file, line or address it concerns; control characters in it are made harmless.
        details: what the message's braces stand for.

    Raises:
        KeyError: the table has no such code, or a detail is missing.
    """
    entry = load("problems")[code]
    shown = {name: printable(str(value)) for name, value in details.items()}
    return Problem(
        code=code,
        source=printable(source, 300),
        message=entry["message"].format(**shown),
        remedy=entry["remedy"].format(**shown),
    )


def printable(text: str, limit: int = 120) -> str:
    """The text on one line, without characters that steer a terminal, and not longer than ``limit``."""
    line = " ".join(_CONTROL.sub("\ufffd", text.replace("\n", " ").replace("\r", " ").replace("\t", " ")).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
