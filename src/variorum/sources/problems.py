"""What a reader raises where an input is lost."""

from __future__ import annotations

from ..model import Problem
from ..reference.problems import printable, problem

__all__ = ["ReadError", "printable", "problem"]


class ReadError(Exception):
    """A file or line that is lost, with its code; readers raise it, and it becomes a listed problem."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def at(self, source: str) -> Problem:
        """The problem to list for ``source``."""
        return problem(self.code, source, **self.details)
