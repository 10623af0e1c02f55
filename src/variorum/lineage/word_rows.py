"""All words of many texts in one row: a number for each, with offsets, for any script and without a loop over words.

The number of a word is a polynomial over its folded characters, modulo 2**64, so that equal words have equal numbers in
every text and every run. Character by character the sums are prefix sums, and a word's number is a difference of two of
them (R. Karp, M. Rabin, "Efficient randomized pattern-matching algorithms", IBM J. Res. Dev. 31, 1987).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

#: Characters that are read at once: enough for the loops of NumPy to pay, few enough to stay in the cache.
_AT_ONCE = 1 << 18
_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 1 << 64)
_MASK = (1 << 64) - 1
#: What a character is: between words, in a word, a word of its own, or carried along by the word that it stands in.
_BETWEEN, _LETTER, _ALONE, _CARRIED = range(4)
#: Scripts written without spaces: each character is a word of its own.
_UNSPACED = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
)  # fmt: skip

Numbers = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]
Marks = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class WordRow:
    """The words of several texts, one text behind the other.

    Attributes:
        ids: a number for each word, the same in every run; case, width, composition and accents are folded.
        starts, ends: offsets of each word in its own text, in code points.
        content: whether a word is likely to carry meaning: long, a number, or of a script written otherwise.
        first: where each text's words begin in the row, and after the last text its length.
    """

    ids: Numbers
    starts: npt.NDArray[np.uint32]
    ends: npt.NDArray[np.uint32]
    content: Marks
    first: Places

    def __len__(self) -> int:
        return len(self.first) - 1

    def text_of(self) -> npt.NDArray[np.int32]:
        """For each word the number of its text."""
        return np.repeat(np.arange(len(self), dtype=np.int32), np.diff(self.first))

    def pieces(self, words: int = 1 << 20) -> Iterator[tuple[int, WordRow]]:
        """Parts of the row of whole texts, each with where it begins: work on them needs little memory at once.

        Args:
            words: a part ends with the text that reaches so many.
        """
        text = 0
        while text < len(self):
            last = max(int(np.searchsorted(self.first, self.first[text] + words)), text + 1)
            last = min(last, len(self))
            begin, end = int(self.first[text]), int(self.first[last])
            part = slice(begin, end)
            yield (
                begin,
                WordRow(
                    self.ids[part],
                    self.starts[part],
                    self.ends[part],
                    self.content[part],
                    self.first[text : last + 1] - begin,
                ),
            )
            text = last


def read_word_row(texts: Iterable[str]) -> WordRow:
    """Split texts into words, every punctuation mark a border, so that "120,000" and "120 , 000" come out alike.

    Args:
        texts: the texts, in the order in which their words are wanted.

    Returns:
        Their words in one row.
    """
    ids, starts, ends, content, counts = zip(*(_read(batch) for batch in (*_batches(texts), ())), strict=True)
    first = np.concatenate((np.zeros(1, np.int64), np.cumsum(np.concatenate(counts))))
    return WordRow(np.concatenate(ids), np.concatenate(starts), np.concatenate(ends), np.concatenate(content), first)


def fold(word: str) -> str:
    """Fold case, width and composition of a word, to show it or to look it up."""
    return word.lower() if word.isascii() else unicodedata.normalize("NFKC", word).casefold()


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        batch.append(text)
        size += len(text) + 1
        if size >= _AT_ONCE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _read(texts: Sequence[str]) -> tuple[Numbers, npt.NDArray[np.uint32], npt.NDArray[np.uint32], Marks, Places]:
    """Words of some texts: numbers, starts, ends, whether they carry meaning, and how many there are in each text."""
    points = np.frombuffer("\n".join([*texts, ""]).encode("utf-32-le", "surrogatepass"), dtype="<u4")
    borders = np.cumsum([0, *(len(text) + 1 for text in texts)])
    kinds, values, widths = _characters(points)
    inside = kinds != _BETWEEN
    if (kinds == _CARRIED).any():
        inside = _carry(kinds)
    alone = kinds == _ALONE
    before = np.concatenate(([False], inside[:-1]))
    begins = inside & (~before | alone | np.concatenate(([False], alone[:-1])))
    starts = np.flatnonzero(begins)
    stops = inside & ~np.concatenate((inside[1:], [False]))
    stops |= inside & np.concatenate((begins[1:], [False]))
    ends = np.flatnonzero(stops) + 1
    up, down = _powers(len(points) * (1 if widths is None else 3) + 1)
    at = np.arange(len(points) + 1) if widths is None else np.concatenate(([0], np.cumsum(widths)))
    sums = np.empty(len(points) + 1, np.uint64)
    sums[0] = 0
    np.cumsum(values * down[at[:-1]], out=sums[1:])
    ids = _mixed((sums[ends] - sums[starts]) * up[at[starts]])
    opening = points[starts]
    content = (ends - starts > 3) | ((opening >= 48) & (opening <= 57)) | (opening >= 128)
    counts = np.diff(np.searchsorted(starts, borders))
    shift = np.repeat(borders[:-1], counts)
    return ids, (starts - shift).astype(np.uint32), (ends - shift).astype(np.uint32), content, counts


def _carry(kinds: npt.NDArray[np.uint8]) -> Marks:
    """Which characters stand in words, marks and joiners only behind a letter."""
    own = np.where(kinds != _CARRIED, np.arange(len(kinds)), 0)
    return kinds[np.maximum.accumulate(own)] % _CARRIED != _BETWEEN


def _mixed(numbers: Numbers) -> Numbers:
    """Numbers with their bits spread, so that their order says nothing of the words (after MurmurHash3's finisher)."""
    numbers ^= numbers >> np.uint64(33)
    numbers *= np.uint64(0xFF51AFD7ED558CCD)
    numbers ^= numbers >> np.uint64(33)
    return numbers


@cache
def _growing(size: int) -> tuple[Numbers, Numbers]:
    up, down = np.full(size, _BASE, np.uint64), np.full(size, _INVERSE, np.uint64)
    up[0] = down[0] = 1
    return np.cumprod(up), np.cumprod(down)


def _powers(size: int) -> tuple[Numbers, Numbers]:
    """Powers of the base and of its inverse, at least so many."""
    return _growing(1 << max(size - 1, 1).bit_length())


@cache
def _ascii() -> tuple[npt.NDArray[np.uint8], Numbers]:
    read = [_character(point) for point in range(128)]
    return np.array([kind for kind, *_ in read], np.uint8), np.array([value for _, value, _ in read], np.uint64)


def _characters(
    points: npt.NDArray[np.uint32],
) -> tuple[npt.NDArray[np.uint8], Numbers, npt.NDArray[np.int64] | None]:  # fmt: skip
    """What each character is, its value, and how many folded characters it stands for (None: one each)."""
    plain_kinds, plain_values = _ascii()
    other = points >= 128
    if not other.any():
        return plain_kinds[points], plain_values[points], None
    low = np.where(other, 0, points)
    kinds, values = plain_kinds[low], plain_values[low]
    different, which = np.unique(points[other], return_inverse=True)
    read = [_character(int(point)) for point in different]
    kinds[other] = np.array([kind for kind, *_ in read], np.uint8)[which]
    values[other] = np.array([value for _, value, _ in read], np.uint64)[which]
    width = np.array([width for *_, width in read], np.int64)
    if (width == 1).all():
        return kinds, values, None
    widths = np.ones(len(points), np.int64)
    widths[other] = width[which]
    return kinds, values, widths


@cache
def _character(point: int) -> tuple[int, int, int]:
    """What a character is, the sum over its folded characters, and how many these are."""
    character = chr(point)
    category = "Cs" if 0xD800 <= point < 0xE000 else unicodedata.category(character)
    if category[0] == "M" or point in (0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF):
        spoken = category == "Mc" or (category == "Mn" and not 0x300 <= point <= 0x36F)
        return _CARRIED, point + 1 if spoken else 0, 1 if spoken else 0
    if not character.isalnum():
        return _BETWEEN, 0, 1
    if any(low <= point <= high for low, high in _UNSPACED):
        return _ALONE, point + 1, 1
    folded = [ord(c) for c in unicodedata.normalize("NFKD", character).casefold() if not 0x300 <= ord(c) <= 0x36F]
    value = 0
    for c in reversed(folded or [point]):
        value = (value * _INVERSE + c + 1) & _MASK
    return _LETTER, value, min(len(folded or [point]), 3)
