"""Rules over kinds of words: a pattern, what makes a value of its matches, and a match with its captured tokens."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .tokens import Tokens


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule matched: token numbers, and the captured tokens by name.

    ``shift`` is added to a place in the searched code to get the token's number: the code leaves out what cannot match.
    """

    tokens: Tokens
    found: re.Match[str]
    shift: int = 0

    @property
    def start(self) -> int:
        """Number of the first token."""
        return self.found.start() + self.shift

    @property
    def end(self) -> int:
        """Number of the token behind the last."""
        return self.found.end() + self.shift

    def __getitem__(self, name: str) -> str:
        """Lower-cased words captured under a name, joined by blanks; empty where nothing was."""
        return " ".join(self.words(name))

    def words(self, name: str) -> list[str]:
        """Lower-cased words captured under a name."""
        if name not in self.found.re.groupindex:
            return []
        start, end = self.at(name)
        return [] if start < 0 else [word.lower() for word in self.tokens.words[start:end]]

    def at(self, name: str) -> tuple[int, int]:
        """Token numbers of what was captured under a name; -1 twice where nothing was."""
        start, end = self.found.span(name)
        return (-1, -1) if start < 0 else (start + self.shift, end + self.shift)


Builder = Callable[[Match], Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what makes a value of its matches (None rejects a match)."""

    pattern: str
    build: Builder


class RuleBook:
    """Rules in order of preference; filled by the decorator :meth:`rule`."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    def rule(self, *patterns: str) -> Callable[[Builder], Builder]:
        """Use a function for the matches of some patterns."""

        def keep(build: Builder) -> Builder:
            self.rules += [Rule(pattern, build) for pattern in patterns]
            return build

        return keep
