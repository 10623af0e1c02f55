"""Passages: the same words in two texts, aligned outward from shared fingerprints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from ..model import Passage
from .fingerprints import GRAM, Seeds
from .words import Words

#: Words that may differ between two runs of equal words for them to be one passage.
GAP = 8
#: Fewest equal words of a passage, and fewest of them that carry meaning.
LEAST = 7
LEAST_CONTENT = 4
#: Share of a passage's equal words inside quotation marks on both sides that makes it a quotation.
QUOTED = 0.75

Run = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Shared:
    """What two texts share.

    Attributes:
        passages: in the order of the first text.
        plain: equal words outside quotations.
        quoted: equal words inside them.
        covered_first, covered_second: words of each text that lie in passages.
        longest: equal words outside quotations of the longest passage.
    """

    passages: tuple[Passage, ...] = ()
    plain: int = 0
    quoted: int = 0
    covered_first: int = 0
    covered_second: int = 0
    longest: int = 0

    @property
    def weight(self) -> float:
        """Equal words, those of quoted speakers at a quarter."""
        return self.plain + self.quoted / 4


def is_content(word: str) -> bool:
    """Whether a folded word is likely to carry meaning: long, a number, or of a script written otherwise."""
    return len(word) > 3 or word.isdigit() or not word.isascii()


def align(first: Words, second: Words, seeds: Seeds) -> Shared:
    """Align two texts around shared fingerprints.

    Args:
        first: one text.
        second: the other one.
        seeds: places ``(word in first, word in second)`` where :data:`~.fingerprints.GRAM` words are equal.

    Returns:
        The passages with exact spans, and how much they cover.
    """
    passages: list[Passage] = []
    plain = quoted = longest = 0
    taken_first, taken_second = bytearray(len(first)), bytearray(len(second))
    for chain in _chains(_runs(first, second, seeds)):
        # Trim what a stronger passage has taken already: one stretch of a text counts once.
        equal = [(i, j) for i, j in _equal_words(first, second, chain) if not taken_first[i] and not taken_second[j]]
        content = sum(is_content(first.folded[i]) for i, _ in equal)
        if len(equal) < LEAST or content < LEAST_CONTENT:
            continue
        in_quotes = sum(first.quoted[i] and second.quoted[j] for i, j in equal)
        (i, j), (i_last, j_last) = equal[0], equal[-1]
        is_quote = in_quotes >= QUOTED * len(equal)
        passages.append(
            Passage(
                source=(first.starts[i], first.ends[i_last]),
                target=(second.starts[j], second.ends[j_last]),
                quote=is_quote,
            )
        )
        spoken = len(equal) if is_quote else in_quotes
        plain += len(equal) - spoken
        quoted += spoken
        longest = max(longest, len(equal) - spoken)
        taken_first[i : i_last + 1] = b"\x01" * (i_last + 1 - i)
        taken_second[j : j_last + 1] = b"\x01" * (j_last + 1 - j)
    return Shared(
        passages=tuple(sorted(passages, key=lambda passage: (passage.source, passage.target))),
        plain=plain,
        quoted=quoted,
        covered_first=sum(taken_first),
        covered_second=sum(taken_second),
        longest=longest,
    )


def _runs(first: Words, second: Words, seeds: Seeds) -> list[Run]:
    """Grow each seed to the longest run of equal words: ``(word in first, word in second, length)``."""
    runs: list[Run] = []
    reached: dict[int, int] = {}
    a, b, aside_a, aside_b = first.ids, second.ids, first.aside, second.aside
    for i, j in sorted(seeds):
        diagonal = i - j
        if reached.get(diagonal, -1) >= i + GRAM:
            continue
        begin_i, begin_j = i, j
        while (
            begin_i
            and begin_j
            and a[begin_i - 1] == b[begin_j - 1]
            and not (aside_a[begin_i - 1] or aside_b[begin_j - 1])
        ):
            begin_i, begin_j = begin_i - 1, begin_j - 1
        end_i, end_j = i, j
        while end_i < len(a) and end_j < len(b) and a[end_i] == b[end_j] and not (aside_a[end_i] or aside_b[end_j]):
            end_i, end_j = end_i + 1, end_j + 1
        if end_i - begin_i >= GRAM:
            runs.append((begin_i, begin_j, end_i - begin_i))
        reached[diagonal] = end_i
    return sorted(set(runs))


def _chains(runs: list[Run]) -> list[list[Run]]:
    """Join runs that follow each other closely in both texts; the chains with most equal words first."""
    open_chains: list[list[Run]] = []
    done: list[list[Run]] = []
    for run in runs:
        still = []
        for chain in open_chains:
            (still if run[0] - (chain[-1][0] + chain[-1][2]) <= GAP else done).append(chain)
        open_chains = still
        best = None
        for chain in open_chains:
            i, j, length = chain[-1]
            gap_i, gap_j = run[0] - i - length, run[1] - j - length
            # Runs may overlap by a word or two where a word was doubled; a real overlap is another passage.
            if -2 <= gap_i <= GAP and -2 <= gap_j <= GAP and (best is None or gap_i + gap_j < best[0]):
                best = (gap_i + gap_j, chain)
        if best:
            best[1].append(run)
        else:
            open_chains.append([run])
    chains = done + open_chains
    return sorted(chains, key=lambda chain: (-sum(run[2] for run in chain), chain[0]))


def _equal_words(first: Words, second: Words, chain: list[Run]) -> Iterator[tuple[int, int]]:
    """Pairs of equal words along a chain, those in its gaps included."""
    last_i = last_j = -1
    for number, (i, j, length) in enumerate(chain):
        if number and i > last_i + 1 and j > last_j + 1:
            yield from _equal_in_gap(first, second, (last_i + 1, i), (last_j + 1, j))
        for step in range(length):
            if i + step > last_i and j + step > last_j:
                last_i, last_j = i + step, j + step
                yield last_i, last_j


def _equal_in_gap(
    first: Words, second: Words, gap_i: tuple[int, int], gap_j: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    codes = LCSseq.opcodes(first.ids[slice(*gap_i)], second.ids[slice(*gap_j)])
    for code in codes:
        if code.tag == "equal":
            for step in range(code.src_end - code.src_start):
                yield gap_i[0] + code.src_start + step, gap_j[0] + code.dest_start + step
