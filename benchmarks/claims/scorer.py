"""Claims against the gold that was made by reading: how many are found and, of those found, what is right.

**Which predictions take part.** Those of a drawn sentence: its document, and the predicate (where a claim has none, the
beginning of its evidence) inside the sentence. Everything else in the document is left out of account.

**When a gold claim is found.** A prediction finds it where the two stand on the same predicate: the predicted predicate
shares a character with the gold one or with an alternative of it. For claims that this leaves over there is a second
chance: the predicted predicate lies inside the gold evidence, and the two evidences share at least half of the
characters that either covers. A prediction finds one gold claim at most, and the other way round. Within a sentence as
many as possible are paired, first by predicate, then by evidence; where there is a choice, the pair with more features
right is taken. A coarse prediction for two coordinated predicates therefore finds one claim, not two.

**When a feature of a found claim is right.** Each by itself; an entry of ``or`` is as good as the first reading.

* *subject*: the predicted words hold the head of the gold subject and lie within its ``reach`` (the noun phrase with
  titles, appositions and relative clauses), or the two share at least half of the characters that either covers. The
  antecedent is as good as the pronoun, at its own place or, where ``texts`` are given, as the same name elsewhere. A
  prediction without a subject is right where the gold has neither subject nor antecedent.
* *resolved* (counted only where the gold names an antecedent): the predicted subject or its ``resolved`` words are it.
* *polarity*, *modality*, *checkable*: equal.
* *chain*: as many links as the gold before the publisher or author, in the same order, each the same source: half of
  the shorter of the two spans is shared (the antecedent of a pronoun counts too) or, where ``texts`` are given, the
  names agree.
* *kind*, *stance*, *inferred* (counted only where the chain is right and has a link beside the publisher): equal in
  every such link.

``right`` counts the found claims with subject, polarity, modality and chain all right. ``core`` are the claims that
any reader would list; ``fine`` are titles, appositions, attributes, purposes and nominal events; ``all`` is both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

GROUPS = ("all", "core", "fine")
JUDGED = ("subject", "polarity", "modality", "chain")
LINK_FEATURES = ("kind", "stance", "inferred")
HALF = 0.5
IGNORED = frozenset({"the", "a", "an", "s", "his", "her", "its", "their", "mr", "mrs", "ms"})

Claim = Mapping[str, Any]
Range = tuple[int, int]


def score(
    gold: Iterable[Mapping[str, Any]],
    predicted: Mapping[str, Sequence[Claim]],
    texts: Mapping[str, str] | None = None,
) -> dict[str, Counter[str]]:
    """Count what is found and right.

    Args:
        gold: rows of ``gold.jsonl``.
        predicted: claims of each document by its identifier, with the fields of ``claims[]`` in the data contract and
            ``predicate_start``, ``predicate_end``.
        texts: the documents' texts by identifier; names that stand at different places can then be compared.

    Returns:
        For ``all``, ``core`` and ``fine``: ``gold``, ``found``, ``right``, and for each feature how many were right
        (``subject``) out of how many were judged (``subject of``). Under ``all`` also ``predicted`` and ``matched``:
        predictions in the drawn sentences, and those that found a claim. What is left over need not be wrong.
    """
    counts: dict[str, Counter[str]] = {group: Counter() for group in GROUPS}
    for row in gold:
        text = (texts or {}).get(row["doc"])
        here = [claim for claim in predicted.get(row["doc"], ()) if _stands_in(claim, row["sentence"])]
        judged = [[_judge(claim, guess, text) for guess in here] for claim in row["claims"]]
        pairs = _pair(row["claims"], here, judged)
        counts["all"]["predicted"] += len(here)
        counts["all"]["matched"] += len(pairs)
        for number, claim in enumerate(row["claims"]):
            for group in ("all", "core" if claim["core"] else "fine"):
                tally = counts[group]
                tally["gold"] += 1
                if number not in pairs:
                    continue
                features = judged[number][pairs[number]]
                tally["found"] += 1
                tally["right"] += all(features[name] for name in JUDGED)
                for name, right in features.items():
                    tally[f"{name} of"] += 1
                    tally[name] += right
    return counts


def as_predictions(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Gold rows in the form of predictions (first readings only), so that one annotator can be scored on another's."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        for claim in row["claims"]:
            found.setdefault(row["doc"], []).append(
                {
                    "evidence": {"start": claim["evidence"][0][0], "end": claim["evidence"][-1][1]},
                    "predicate_start": claim["predicate"][0],
                    "predicate_end": claim["predicate"][1],
                    "subject": _as_argument(claim),
                    **{name: claim[name] for name in ("polarity", "modality", "checkable")},
                    "attribution": [_as_link(link) for link in claim["chain"]],
                }
            )
    return found


def _as_argument(claim: Claim) -> dict[str, Any] | None:
    part, antecedent = claim["subject"], claim["antecedent"]
    if not part and not antecedent:
        return None
    start, end = (part or antecedent)["span"]
    if not (part and antecedent):
        return {"start": start, "end": end}
    return {
        "start": start,
        "end": end,
        "resolved_start": antecedent["span"][0],
        "resolved_end": antecedent["span"][1],
    }


def _as_link(link: Mapping[str, Any]) -> dict[str, Any]:
    start, end = link["span"] or (None, None)
    return {"start": start, "end": end, **{name: link[name] for name in LINK_FEATURES}}


# Pairing


def _stands_in(claim: Claim, sentence: Sequence[int]) -> bool:
    at = _predicate(claim)[0]
    return sentence[0] <= at < sentence[1]


def _predicate(claim: Claim) -> Range:
    evidence = claim["evidence"]
    start = claim.get("predicate_start")
    end = claim.get("predicate_end")
    if start is None or end is None:
        return evidence["start"], evidence["start"] + 1
    return start, end


def _pair(gold: Sequence[Claim], guesses: Sequence[Claim], judged: list[list[dict[str, bool]]]) -> dict[int, int]:
    """As many pairs as possible, by predicate, then by evidence: number of the gold claim to number of the guess."""

    def agreement(i: int, j: int) -> tuple[float, ...]:
        return (sum(judged[i][j][name] for name in JUDGED), _share(gold[i]["evidence"], [_evidence(guesses[j])]), -j)

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
    return any(start < high and low < end for low, high in _readings(claim, "predicate"))


def _same_evidence(claim: Claim, guess: Claim) -> bool:
    start, end = _predicate(guess)
    inside = any(low <= start and end <= high for low, high in claim["evidence"])
    return inside and _share(claim["evidence"], [_evidence(guess)]) >= HALF


def _evidence(guess: Claim) -> Range:
    return guess["evidence"]["start"], guess["evidence"]["end"]


def _share(one: Iterable[Sequence[int]], other: Iterable[Sequence[int]]) -> float:
    """Characters in both, out of those in either."""
    a = {at for start, end in one for at in range(start, end)}
    b = {at for start, end in other for at in range(start, end)}
    return len(a & b) / len(a | b) if a | b else 0.0


# Features


def _readings(claim: Claim, name: str) -> list[Any]:
    return [claim[name], *(other[name] for other in claim.get("or", ()) if name in other)]


def _judge(claim: Claim, guess: Claim, text: str | None) -> dict[str, bool]:
    """Which features of a guess are right; features that are not judged here are absent."""
    subjects = [
        (claim["subject"], claim["antecedent"]),
        *((o["subject"], o["antecedent"]) for o in claim.get("or", ()) if "subject" in o),
    ]
    features = {"subject": any(_right_subject(*pair, guess.get("subject"), text) for pair in subjects)}
    antecedents = [antecedent for _, antecedent in subjects if antecedent]
    if claim["antecedent"]:
        features["resolved"] = any(_right_antecedent(part, guess.get("subject"), text) for part in antecedents)
    for name in ("polarity", "modality", "checkable"):
        features[name] = guess.get(name) in _readings(claim, name)
    links = [link for link in guess.get("attribution", ()) if link["kind"] not in ("publisher", "author")]
    chains = [chain for chain in _readings(claim, "chain") if _right_chain(chain[:-1], links, text)]
    features["chain"] = bool(chains)
    if chains and links:
        for name in LINK_FEATURES:
            features[name] = any(
                all(link.get(name) == real[name] for link, real in zip(links, chain[:-1], strict=True))
                for chain in chains
            )
    return features


def _right_subject(
    part: Mapping[str, Any] | None, antecedent: Mapping[str, Any] | None, guess: Claim | None, text: str | None
) -> bool:
    if guess is None:
        return part is None and antecedent is None
    if part is not None and _fits(part, (guess["start"], guess["end"])):
        return True
    return antecedent is not None and _right_antecedent(antecedent, guess, text)


def _right_antecedent(part: Mapping[str, Any], guess: Claim | None, text: str | None) -> bool:
    if guess is None:
        return False
    spans = [(guess["start"], guess["end"])]
    if guess.get("resolved_start") is not None:
        spans.append((guess["resolved_start"], guess["resolved_end"]))
    if any(_fits(part, span) for span in spans):
        return True
    if text is None:
        return False
    words = [text[start:end] for start, end in spans] + [guess.get("resolved") or ""]
    name = text[slice(*part["span"])]
    return any(_same_name(name, guessed) for guessed in words)


def _fits(part: Mapping[str, Any], span: Range) -> bool:
    start, end = span
    holds_head = start <= part["head"][0] and part["head"][1] <= end
    within = part["reach"][0] <= start and end <= part["reach"][1]
    return (holds_head and within) or _share([part["span"]], [span]) >= HALF


def _right_chain(real: Sequence[Mapping[str, Any]], links: Sequence[Claim], text: str | None) -> bool:
    return len(real) == len(links) and all(
        _same_source(source, link, text) for source, link in zip(real, links, strict=True)
    )


def _same_source(source: Mapping[str, Any], link: Claim, text: str | None) -> bool:
    places = [place for place in (source["span"], source.get("antecedent")) if place]
    start, end = link.get("start"), link.get("end")
    if start is not None and end is not None:
        for low, high in places:
            shared = min(end, high) - max(start, low)
            if shared >= HALF * min(end - start, high - low):
                return True
    if text is None:
        return False
    guesses = [link.get("name") or ""]
    if start is not None and end is not None:
        guesses.append(text[start:end])
    return any(_same_name(text[low:high], guess) for low, high in places for guess in guesses)


def _same_name(one: str, other: str) -> bool:
    """Whether the words of one are all among the other's: ``Trump`` and ``Donald J. Trump``."""
    a, b = (frozenset(re.findall(r"\w+", name.casefold())) - IGNORED for name in (one, other))
    return bool(a and b) and (a <= b or b <= a)
