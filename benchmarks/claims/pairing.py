"""Which prediction finds which gold claim.

A prediction finds it where the two stand on the same predicate: the predicted predicate shares a character with the
gold one or with an alternative of it. For claims that this leaves over there is a second chance: the predicted
predicate lies inside the gold evidence, and the two evidences share at least half of the characters that either
covers. A prediction finds one gold claim at most, and the other way round. Within a sentence as many as possible are
paired, first by predicate, then by evidence; where there is a choice, the pair with more features right is taken. A
coarse prediction for two coordinated predicates therefore finds one claim, not two.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claims.features import HALF, JUDGED, Claim, Range, readings, share


def stands_in(claim: Claim, sentence: Sequence[int]) -> bool:
    """Whether a prediction takes part: its predicate begins inside the sentence."""
    at = _predicate(claim)[0]
    return sentence[0] <= at < sentence[1]


def _predicate(claim: Claim) -> Range:
    evidence = claim["evidence"]
    start = claim.get("predicate_start")
    end = claim.get("predicate_end")
    if start is None or end is None:
        return evidence["start"], evidence["start"] + 1
    return start, end


def pair(gold: Sequence[Claim], guesses: Sequence[Claim], judged: list[list[dict[str, bool]]]) -> dict[int, int]:
    """As many pairs as possible, by predicate, then by evidence: number of the gold claim to number of the guess."""

    def agreement(i: int, j: int) -> tuple[float, ...]:
        return (sum(judged[i][j][name] for name in JUDGED), share(gold[i]["evidence"], [_evidence(guesses[j])]), -j)

    def edges(rule: Callable[[Claim, Claim], bool], taken: dict[int, int]) -> dict[int, list[int]]:
        free = [j for j in range(len(guesses)) if j not in taken.values()]
        return {
            i: sorted((j for j in free if rule(gold[i], guesses[j])), key=lambda j: agreement(i, j), reverse=True)
            for i in range(len(gold))
            if i not in taken
        }

    pairs = _matching(edges(_same_predicate, {}), agreement)
    return pairs | _matching(edges(_same_evidence, pairs), agreement)


def _matching(edges: dict[int, list[int]], agreement: Callable[[int, int], tuple[float, ...]]) -> dict[int, int]:
    """A largest matching; claims whose best guess agrees most choose first."""
    owner: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j in edges[i]:
            if j in seen:
                continue
            seen.add(j)
            if j not in owner or place(owner[j], seen):
                owner[j] = i
                return True
        return False

    order = sorted((i for i in edges if edges[i]), key=lambda i: agreement(i, edges[i][0]), reverse=True)
    for i in order:
        place(i, set())
    return {i: j for j, i in owner.items()}


def _same_predicate(claim: Claim, guess: Claim) -> bool:
    start, end = _predicate(guess)
    return any(start < high and low < end for low, high in readings(claim, "predicate"))


def _same_evidence(claim: Claim, guess: Claim) -> bool:
    start, end = _predicate(guess)
    inside = any(low <= start and end <= high for low, high in claim["evidence"])
    return inside and share(claim["evidence"], [_evidence(guess)]) >= HALF


def _evidence(guess: Claim) -> Range:
    return guess["evidence"]["start"], guess["evidence"]["end"]
