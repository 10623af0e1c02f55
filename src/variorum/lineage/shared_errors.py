"""Shared errors: a rare spelling or number that two reports have in common where the rest of the pile has another.

In textual criticism a shared error is the strongest sign that two copies have a common ancestor (P. Maas,
"Textkritik", 1927: Leitfehler), because two writers seldom go wrong alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from .texts import Words

#: Texts that must agree on the usual reading before another one is called rare.
USUAL = 3
#: The rare reading stands in this many texts at most.
RARE = 3
#: Names shorter than this are too easily another name.
SHORTEST = 6
#: Larger piles hold too many different things for a rare spelling to mean anything.
LARGEST_PILE = 5_000


def shared_errors(texts: Sequence[Words]) -> dict[tuple[int, int], list[str]]:
    """Find rare readings that two texts share.

    Args:
        texts: the different texts of the pile.

    Returns:
        For pairs ``(i, j)``, ``i < j``, a sentence for each shared reading.
    """
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    if not USUAL + 2 <= len(texts) <= LARGEST_PILE:
        return found
    for holders, reason in [*_spellings(texts), *_numbers(texts)]:
        for second, later in enumerate(holders):
            for earlier in holders[:second]:
                found[earlier, later].append(reason)
    return found


def _spellings(texts: Sequence[Words]) -> list[tuple[list[int], str]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(texts):
        for word in sorted({word for at, word in enumerate(words.folded) if _is_name(words, at)}):
            holders[word].append(number)
    usual = [word for word in sorted(holders) if len(holders[word]) >= USUAL]
    near: dict[str, list[str]] = defaultdict(list)
    for word in usual:
        for form in _deletions(word):
            near[form].append(word)
    found: list[tuple[list[int], str]] = []
    for word in sorted(holders):
        if not 2 <= len(holders[word]) <= RARE:
            continue
        for other in sorted({match for form in _deletions(word) for match in near.get(form, ())} - {word}):
            alone = not set(holders[word]) & set(holders[other])
            if alone and len(holders[other]) > len(holders[word]) and _misspelt(word, other):
                found.append((holders[word], f"shared spelling “{word}” where the other reports have “{other}”"))
                break
    return found


def _is_name(words: Words, at: int) -> bool:
    start = words.starts[at]
    return (
        words.ends[at] - start >= SHORTEST
        and words.text[start].isupper()
        and not any(character.isdigit() for character in words.folded[at])
    )


def _misspelt(word: str, other: str) -> bool:
    """One letter apart, and not by an ending as in "Belarus" and "Belarusi"."""
    return Levenshtein.distance(word, other, score_cutoff=1) == 1 and word[:-1] != other and other[:-1] != word


def _deletions(word: str) -> set[str]:
    """The word and all forms with one letter missing: two words one edit apart share one of them."""
    return {word} | {word[:at] + word[at + 1 :] for at in range(min(len(word), 30))}


def _numbers(texts: Sequence[Words]) -> list[tuple[list[int], str]]:
    """Numbers in the same two words before and behind, where most texts have another."""
    slots: dict[tuple[str, ...], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, words in enumerate(texts):
        folded = words.folded
        for at in range(2, len(folded) - 2):
            if folded[at].isdigit():
                holders = slots[*folded[at - 2 : at], *folded[at + 1 : at + 3]][folded[at]]
                if not holders or holders[-1] != number:
                    holders.append(number)
    found: list[tuple[list[int], str]] = []
    for around in sorted(slots):
        readings = slots[around]
        most = max(sorted(readings), key=lambda value: len(readings[value]))
        for value in sorted(readings):
            holders = readings[value]
            alone = not set(holders) & set(readings[most])
            if (
                value != most
                and 2 <= len(holders) <= RARE
                and alone
                and len(readings[most]) >= max(USUAL, len(holders) + 1)
            ):
                where = f"“{around[0]} {around[1]} … {around[2]} {around[3]}”"
                found.append((holders, f"shared number {value} in {where} where the other reports have {most}"))
    return found
