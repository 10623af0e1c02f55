"""How long something lasted, as clauses tell it: "the shaking lasted about 30 seconds", "a five-hour siege"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...model import Claim, Time
from ...reference import load, load_words
from ..asides import aside_at
from ..page import Page
from .told_hours import claim_of, told_of_former_time

_LENGTH = re.compile(r"PT?\d+(?:\.\d+)?[SMHDW]")
_BESIDE = frozenset({"compound", "nummod", "amod", "nmod", "quantmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_UNREAL = frozenset({"conditional", "opinion", "possible"})
#: Arcs from a length up to what has it.
_ARCS = 6


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time that something is told to have.

    Attributes:
        page: the document.
        claim: the clause.
        time: the length.
        kind: what has it.
        noun: the noun for that, where there is one.
        seconds: the length.
    """

    page: Page
    claim: Claim
    time: Time
    kind: str
    noun: str
    seconds: float


def read_lengths(page: Page, claims: Sequence[Claim], end: int) -> Iterator[Length]:
    """The lengths of time that a report gives.

    Args:
        page: the document.
        claims: its claims.
        end: where its opening ends.

    Yields:
        Lengths with a figure; none of a part ("the first ten minutes"), of a denial or of a former time.
    """
    for time in _lengths(page):
        before = page.token_at(time.start)
        words = {before.nbor(-step).lower_ for step in (1, 2) if before is not None and before.i >= step}
        if words & _listed("parts") or aside_at(page, time.start) is not None:
            continue
        found = _what_lasts(page, time)
        if found is None:
            continue
        kind, token, noun = found
        if any(child.lower_ in load("onsets")["several"] for child in token.lefts):
            continue  # "the initial tremor"
        if load("lengths")["kinds"][kind].get("opening") and time.start >= end:
            continue
        claim = claim_of(token, time, claims)
        if claim is None or claim.polarity == "denied" or claim.modality in _UNREAL:
            continue
        if not told_of_former_time(page, claim, time):
            yield Length(page, claim, time, kind, noun, _seconds(time))


def length_question(kind: str, noun: str) -> str:
    """The question how long something lasted."""
    entry = load("lengths")["kinds"][kind]
    return entry.get("question") or f"How long did the {noun or entry['noun']} last?"


def _lengths(page: Page) -> Iterator[Time]:
    """The lengths of time in a report, with those that have no figure ("about a minute")."""
    told = [time for time in page.reading.times if time.kind == "duration"]
    yield from (time for time in told if _LENGTH.fullmatch(time.timex or ""))
    if _anywhere().search(page.text.lower()) is None:
        return
    for match in _unnumbered().finditer(page.text):
        words = match["length"].casefold()
        if not any(time.start < match.end() and match.start("length") < time.end for time in told):
            start, seconds = match.start(), load("lengths")["lengths"][" ".join(words.split())]
            yield Time(start=start, end=match.end(), text=match[0], kind="duration", timex=f"PT{seconds}S")


def _what_lasts(page: Page, time: Time) -> tuple[str, Any, str] | None:
    """What has a length: the kind, the noun or verb that tells it, and the noun for it."""
    token: Any = page.head(time.start, time.end)
    for _ in range(_ARCS):
        if token is None:
            return None
        up = token.head
        if (
            not time.start <= token.idx < time.end
            and "\n" in page.text[min(token.idx, time.end) : max(token.idx, time.start)]
        ):
            return None
        of = next((word for word in token.rights if word.lower_ == "of" and word.idx >= time.end), None)
        inner = next((noun for noun in of.children if noun.dep_ == "pobj"), None) if of is not None else None
        if inner is not None:  # "six hours of talks"
            kind = _named_by().get(inner.lemma_.lower())
            return (kind, inner, inner.lower_) if kind else None
        if up.i == token.i:
            return None
        if not time.start <= up.idx < time.end:
            if up.pos_ in ("NOUN", "PROPN") and token.dep_ in _BESIDE:  # "a five-hour siege"
                kind = _named_by().get(up.lemma_.lower())
                return (kind, up, up.lower_) if kind and up.tag_ != "NNS" else None
            if up.lower_ == "of" and (kind := _named_by().get(up.head.lemma_.lower())):  # "a siege of six hours"
                return kind, up.head, up.head.lower_
            if up.pos_ in ("VERB", "AUX"):
                return _by_verb(up, token)
        token = up
    return None


def _by_verb(verb: Any, hung: Any) -> tuple[str, Any, str] | None:
    """What a verb tells to last so long.

    Args:
        verb: the verb.
        hung: the word by which the length hangs on it.
    """
    subject = next((child for child in verb.lefts if child.dep_ in _SUBJECTS), None)
    if verb.dep_ == "relcl" and (subject is None or subject.lower_ in ("which", "that")):
        subject = verb.head
    lemma, bare = verb.lemma_.lower(), hung.dep_ in ("npadvmod", "dobj", "attr", "tmod")
    named = _named_by().get(subject.lemma_.lower()) if subject is not None else None
    if named and subject is not None and lemma in _listed("lasting") and (bare or hung.lower_ == "for"):
        return named, subject, subject.lower_
    if named and subject is not None and lemma in _listed("ending") and hung.lower_ == "after":
        return named, subject, subject.lower_
    if hung.lower_ != "for":
        return None
    phrases = {lemma, *(f"{lemma} {child.lower_}" for child in verb.rights)}
    for kind, entry in load("lengths")["kinds"].items():
        needed = entry.get("subjects")
        if not phrases.isdisjoint(entry.get("verbs", ())) and (
            needed is None or (subject is not None and subject.lemma_.lower() in needed)
        ):
            return kind, verb, ""
    return None


def _seconds(time: Time) -> float:
    unit = {"S": 1, "M": 60, "H": 3600, "D": 86400, "W": 604800}
    value = time.timex or ""
    return float(re.sub(r"[A-Z]", "", value)) * unit[value[-1]]


def _listed(key: str) -> frozenset[str]:
    return load_words("lengths", key)


@cache
def _named_by() -> dict[str, str]:
    return {noun: kind for kind, entry in load("lengths")["kinds"].items() for noun in entry["nouns"]}


@cache
def _without_figure() -> str:
    words = sorted(load("lengths")["lengths"], key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)


@cache
def _anywhere() -> re.Pattern[str]:
    """The same without what stands before it, which is found many times as fast."""
    return re.compile(rf"(?:{_without_figure()})\b")


@cache
def _unnumbered() -> re.Pattern[str]:
    near = "|".join(map(re.escape, sorted(load("onsets")["near"], key=len, reverse=True)))
    length = _without_figure()
    return re.compile(
        rf"\b(?:(?:{near}|just|only|over|more than|less than|under)\s+)?(?P<length>{length})\b", re.IGNORECASE
    )
