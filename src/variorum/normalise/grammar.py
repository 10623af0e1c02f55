"""Patterns over kinds of words: each token becomes one letter, so that a rule is a small, fast regular expression.

A rule is written with names of word groups in capitals, words in small letters and marks in quotation marks:
``"early? d:DAY of? m:MONTH (','? y:YEAR)?"``; ``name:`` captures a token,
``name:(...)`` several, ``{name}`` includes a fragment. Every distinct set of groups that a token can belong
to has a letter, and a group in a rule stands for all letters whose set contains it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from .grammar_rules import Match, Rule
from .tokens import Tokens

_RUN = re.compile(r"[^x]++")
#: Kinds of stretches for which the rules that fit are remembered.
_REMEMBERED = 10_000
_BY_PLACE = itemgetter(0, 1, 2)
_ITEM = re.compile(r"([a-z]\w*):\(|(?:([a-z]\w*):)?(?:([A-Z][A-Z0-9_]*)|([a-z]+)|'([^']+)')|\s+|.")


class Grammar:
    """Rules compiled against a lexicon.

    Args:
        rules: the rules, preferred ones first.
        words: groups of each lower-cased word.
        cased: groups of words that only count as they are written ("May", "Sun"); looked up first.
        numbers: gives the groups of a token that begins with a digit.
        fragments: patterns that rules include as ``{name}``.
        cores: groups of which every match has at least one token ("March", "week", figures). Stretches of text without
            one are not searched.
    """

    def __init__(
        self,
        rules: Iterable[Rule],
        words: Mapping[str, Iterable[str]],
        cased: Mapping[str, Iterable[str]],
        numbers: Callable[[str], frozenset[str]],
        number_kinds: Iterable[frozenset[str]],
        fragments: Mapping[str, str],
        cores: Iterable[str],
    ) -> None:
        self._rules = [Rule(_expand(rule.pattern, fragments), rule.build) for rule in rules]
        literals = {word for rule in self._rules for word in _literals(rule.pattern)}
        groups: dict[str, set[str]] = {word: set(names) for word, names in words.items()}
        for literal in literals:
            groups.setdefault(literal, set()).add(literal)
        kinds = {word: frozenset(names) for word, names in groups.items()}
        special = {word: frozenset(names) for word, names in cased.items()}
        every = sorted({*kinds.values(), *special.values(), *number_kinds}, key=sorted)
        self._letters = dict(zip(every, _alphabet(), strict=False))
        self._word_letters = {word: self._letters[kind] for word, kind in kinds.items()}
        self._word_letters |= {word.capitalize(): letter for word, letter in self._word_letters.items()}
        self._word_letters |= {word.upper(): letter for word, letter in self._word_letters.items() if len(word) > 1}
        self._word_letters |= {word: self._letters[kind] for word, kind in special.items()}
        self._numbers = numbers
        wanted = frozenset(cores)
        self._core = re.compile("[" + "".join(letter for kind, letter in self._letters.items() if kind & wanted) + "]")
        # What rules need is numbered, one bit a set of letters; a letter clears the bits of the sets it is in. So
        # the few rules that fit a text are found by one "and" a letter and one a rule.
        needs = [self._needs(rule.pattern) for rule in self._rules]
        bits = {need: 1 << at for at, need in enumerate(dict.fromkeys(need for each in needs for need in each))}
        self._every_need = (1 << len(bits)) - 1
        self._met_by = {
            letter: ~sum(bit for need, bit in bits.items() if letter in need) for letter in self._letters.values()
        }
        self._fits: dict[int, tuple[int, ...]] = {}
        self._patterns = [
            (re.compile(self._compile(rule.pattern)), sum({bits[need] for need in each}), rule.build)
            for rule, each in zip(self._rules, needs, strict=True)
        ]

    def encode(self, tokens: Tokens) -> str:
        """One letter a token; ``x`` for words that no rule knows."""
        letters, numbers, kinds = self._word_letters, self._numbers, self._letters
        return "".join(
            [
                letters.get(word) or (kinds.get(numbers(word), "x") if word[0].isdigit() else "x")
                for word in tokens.words
            ]
        )

    def read(self, tokens: Tokens, whole: bool = False) -> Iterator[tuple[Match, Any]]:
        """Find what the rules find: at each place the longest match that its builder accepts, no overlaps.

        Args:
            tokens: the text.
            whole: search all of it, not only the stretches that have a core word (the result is the same; for tests).
        """
        code = self.encode(tokens)
        places: list[int] = []
        shifts: list[int] = []
        kept: list[str] = []
        # Stretches of known words with a core word among them, one "x" between two of them.
        length = 0
        for first, last in _stretches(code, sorted(tokens.fresh), whole):
            if whole or self._core.search(code, first, last):
                kept.append(code[first:last])
                places.append(length)
                shifts.append(first - length)
                length += last - first + 1
        code = "x".join(kept)
        fitting = {order for run in kept for order in self._fitting(run)}
        found = [
            (match.start(), -match.end(), order, match, self._patterns[order][2])
            for order in fitting
            for match in self._patterns[order][0].finditer(code)
        ]
        found.sort(key=_BY_PLACE)
        reached = 0
        for start, _, _, match, build in found:
            if start < reached:
                continue
            here = Match(tokens, match, shifts[bisect_right(places, start) - 1])
            value = build(here)
            if value is not None:
                reached = match.end()
                yield here, value

    def _fitting(self, run: str) -> tuple[int, ...]:
        """Numbers of the rules whose words are all there in a stretch."""
        unmet, masks = self._every_need, self._met_by
        for letter in set(run):
            unmet &= masks.get(letter, -1)
        fitting = self._fits.get(unmet)
        if fitting is None:
            fitting = tuple(order for order, (_, needs, _) in enumerate(self._patterns) if not needs & unmet)
            if len(self._fits) < _REMEMBERED:
                self._fits[unmet] = fitting
        return fitting

    def _needs(self, pattern: str) -> list[frozenset[str]]:
        """For each word that a rule cannot do without the letters it may have; most rules fit few texts."""
        needs: list[frozenset[str]] = []
        depth = 0
        before = False
        for item in _ITEM.finditer(pattern):
            opened, _, group, literal, mark = item.groups()
            wanted = group or literal or mark
            if opened or item[0] == "(":
                depth += 1
            elif item[0] == ")":
                depth -= 1
            elif item[0] == "|" and depth == 0:
                return []
            elif item[0] in ("?", "*", "{") and before:
                needs.pop()
            elif wanted is not None and depth == 0:
                needs.append(frozenset(letter for kind, letter in self._letters.items() if wanted in kind))
            if item[0].strip():
                before = wanted is not None and depth == 0
        return needs

    def _compile(self, pattern: str) -> str:
        out: list[str] = []
        for item in _ITEM.finditer(pattern):
            opened, name, group, literal, mark = item.groups()
            if opened:
                out.append(f"(?P<{opened}>")
                continue
            wanted = group or literal or mark
            if wanted is None:
                out.append(item[0].strip())
                continue
            letters = "".join(letter for kind, letter in self._letters.items() if wanted in kind)
            if not letters:
                raise ValueError(f"no word is in group {wanted!r} of rule {pattern!r}")
            out.append(f"(?P<{name}>[{letters}])" if name else f"[{letters}]")
        return "".join(out)


def _stretches(code: str, fresh: Sequence[int], whole: bool) -> Iterator[tuple[int, int]]:
    """Runs of known words, or of all words, none of which reaches over a token that begins anew."""
    starts = [0, *fresh]
    for start, end in zip(starts, [*fresh, len(code)], strict=True):
        if whole:
            yield start, end
        else:
            yield from (run.span() for run in _RUN.finditer(code, start, end))


def _alphabet() -> Iterator[str]:
    """Letters for kinds of words, but ``x``: those below 256 first, since sets of them are matched fastest."""
    yield from (chr(at) for at in range(0xC0, 0x100))
    yield from (chr(at) for at in range(0x30, 0xC0) if chr(at).isalnum() and chr(at) != "x")
    yield from (chr(at) for at in range(0x100, 0x1000))


def _expand(pattern: str, fragments: Mapping[str, str]) -> str:
    while (expanded := re.sub(r"\{([a-z]\w*)\}", lambda match: fragments[match[1]], pattern)) != pattern:
        pattern = expanded
    return pattern


def _literals(pattern: str) -> Iterator[str]:
    for item in _ITEM.finditer(pattern):
        if item[4] or item[5]:
            yield item[4] or item[5]
