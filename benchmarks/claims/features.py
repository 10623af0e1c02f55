"""Which features of a found claim are right.

Each is judged by itself; an entry of ``or`` is as good as the first reading.

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
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

#: What must be right for the whole claim to be.
JUDGED = ("subject", "polarity", "modality", "chain")
LINK_FEATURES = ("kind", "stance", "inferred")
HALF = 0.5
IGNORED = frozenset({"the", "a", "an", "s", "his", "her", "its", "their", "mr", "mrs", "ms"})

Claim = Mapping[str, Any]
Range = tuple[int, int]


def share(one: Iterable[Sequence[int]], other: Iterable[Sequence[int]]) -> float:
    """Characters in both, out of those in either."""
    a = {at for start, end in one for at in range(start, end)}
    b = {at for start, end in other for at in range(start, end)}
    return len(a & b) / len(a | b) if a | b else 0.0


def readings(claim: Claim, name: str) -> list[Any]:
    """The gold's readings of a feature: the first one and those of ``or``."""
    return [claim[name], *(other[name] for other in claim.get("or", ()) if name in other)]


def judge(claim: Claim, guess: Claim, text: str | None) -> dict[str, bool]:
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
        features[name] = guess.get(name) in readings(claim, name)
    links = [link for link in guess.get("attribution", ()) if link["kind"] not in ("publisher", "author")]
    chains = [chain for chain in readings(claim, "chain") if _right_chain(chain[:-1], links, text)]
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
    return (holds_head and within) or share([part["span"]], [span]) >= HALF


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
