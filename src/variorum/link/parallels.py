"""Statements of different documents that say the same of the same: one verb, one doer, one object, like words.

The event lexicon knows some fifty classes of happenings. Whatever else reports tell ("postal workers intercepted the
parcel") is joined here by the words themselves, found by an index over their rare words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from math import log
from typing import Any

from ..model import Argument, Claim
from ..reference import load
from .classes import event_classes, hosts, of_noun, of_verb
from .page import Page
from .settings import read_places, read_times
from .things import Things
from .whenwhere import places_fit, times_fit

#: At most so many statements under one index key are looked at for each new one.
_CANDIDATES = 60
#: Rare words of a statement that it is looked up by.
_LOOKED_UP = 8
#: Marks a feature that is a named thing rather than a lemma.
_NAMED = "§"
#: Share of words in common from which on two sentences are one text.
_COPIED = 0.8
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


@dataclass(slots=True)
class Statement:
    """A claim as it is compared: its verb, who and what by role, and the content words of its clause."""

    claim: Claim
    key: str
    subject: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    light: bool = False
    capable: bool = False


@dataclass(slots=True)
class Parallel:
    """Statements of several documents that say the same of the same."""

    key: str
    statements: list[Statement] = field(default_factory=list[Statement])
    pages: list[Page] = field(default_factory=list[Page])

    @property
    def copied(self) -> bool:
        """Whether all its documents use nearly the same words, as copies of one text do."""
        words = [frozenset(statement.claim.evidence.quote.casefold().split()) for statement in self.statements]
        first = words[0]
        return all(len(first & other) >= _COPIED * max(len(first | other), 1) for other in words[1:])

    @property
    def documents(self) -> set[str]:
        """Documents that make the statement."""
        return {statement.claim.document for statement in self.statements}


@cache
def _light() -> frozenset[str]:
    return frozenset(load("event_hosts")["light_verbs"])


def find_parallels(things: Things, claims: dict[str, list[Claim]], same: dict[str, str]) -> list[Parallel]:
    """Join claims of different documents that say the same of the same.

    Args:
        things: the named things with the pages of the documents.
        claims: claims by document.
        same: of an entity that may be another, the one that stands for both.

    Returns:
        Parallels of two documents or more, in order of their first statement.
    """
    made = [
        (statement, page)
        for document, page in things.pages.items()
        for claim in claims[document]
        if (statement := _statement(page, claim, same)) is not None
    ]
    counts = Counter(word for statement, _ in made for word in statement.words)
    worth = {word: log((len(made) + 1) / count) + 0.2 for word, count in counts.items()}
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    found: list[Parallel] = []
    for statement, page in made:
        rare = sorted(statement.words, key=lambda word: (-worth[word], word))[:_LOOKED_UP]
        keys = [(statement.key, word) for word in sorted({*rare, *statement.subject, *statement.object})]
        seen = Counter(number for key in keys for number in index[key][-_CANDIDATES:])
        best: tuple[float, int] | None = None
        for number, _ in sorted(seen.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]:
            members = found[number].statements
            fit = min((_fit(statement, page, m, p, worth) for m, p in _heads(found[number])), default=0.0)
            if fit > 0 and members and (best is None or (fit, -number) > (best[0], -best[1])):
                best = (fit, number)
        if best is None:
            found.append(Parallel(statement.key))
            number = len(found) - 1
        else:
            number = best[1]
        found[number].statements.append(statement)
        found[number].pages.append(page)
        for key in keys:
            if number not in index[key][-_CANDIDATES:]:
                index[key].append(number)
    return [parallel for parallel in found if len(parallel.documents) > 1]


def _heads(parallel: Parallel) -> list[tuple[Statement, Page]]:
    """The statements that a new one must fit: the first two."""
    return list(zip(parallel.statements[:2], parallel.pages[:2], strict=False))


def _statement(page: Page, claim: Claim, same: dict[str, str]) -> Statement | None:
    if claim.head == "attribute" or not claim.checkable:
        return None
    known = of_verb(claim.predicate) if claim.head == "verb" else None
    # What a thing is capable of is no happening.
    capable = bool(known and claim.modality in ("possible", "conditional") and event_classes()[known[0]].capability)
    key = known[0] if known else of_noun(claim.predicate) if claim.head == "noun" else None
    if key is None and (claim.predicate in _reporting() or claim.predicate in hosts("scheduling")):
        return None
    if claim.predicate == "be" and _of_person(page, claim):
        return None  # what somebody is, is asked of the person
    who = _features(page, claim.doer, same) if claim.doer else frozenset[str]()
    what = frozenset[str]()
    for argument in claim.parts:
        if argument.role in ("object", "attribute"):
            what |= _features(page, argument, same)
    start, end = claim.evidence.start, min(claim.evidence.end, claim.evidence.start + 500)
    words = set[str]()
    for token in page.tokens_in(start, end):
        if claim.predicate_start <= token.idx < claim.predicate_end:
            continue
        if token.pos_ in _CONTENT and not token.is_stop and token.ent_type_ not in ("DATE", "TIME") and token.is_alpha:
            thing = page.thing_at(token.idx)
            words.add(_NAMED + same.get(thing[2], thing[2]) if thing else token.lemma_.lower())
    words |= who | what
    if len(words) < 2:
        return None
    return Statement(
        claim, key or claim.predicate, who, what, frozenset(words),
        light=claim.predicate in _light() and key is None, capable=capable,
    )  # fmt: skip


def _of_person(page: Page, claim: Claim) -> bool:
    arguments = list(claim.parts)
    return any(thing[3] == "person" for argument in arguments for thing in page.argument_things(argument))


@cache
def _reporting() -> frozenset[str]:
    return frozenset(
        lemma for entry in load("reporting_verbs") for lemma in entry["lemmas"] if "clause" in entry["takes"]
    )


def _features(page: Page, argument: Argument, same: dict[str, str]) -> frozenset[str]:
    """The named things that an argument is, else the noun that it hangs on."""
    things = page.argument_things(argument)
    if things:
        return frozenset(_NAMED + same.get(thing[2], thing[2]) for thing in things)
    head: Any = page.head(argument.start, argument.end)
    if head is not None and head.pos_ == "PRON" and argument.resolved_start is not None and argument.resolved_end:
        head = page.head(argument.resolved_start, argument.resolved_end)
    return frozenset({head.lemma_.lower()}) if head is not None and head.pos_ in ("NOUN", "PROPN") else frozenset()


def _named(features: frozenset[str]) -> frozenset[str]:
    return frozenset(feature for feature in features if feature.startswith(_NAMED))


def _fit(one: Statement, page: Page, other: Statement, second: Page, worth: dict[str, float]) -> float:
    """How far two statements say the same, 0 to 1; 0 where they do not."""
    shared = one.words & other.words
    weight = sum(worth[word] for word in sorted(shared))
    small = min(sum(worth[word] for word in sorted(s.words)) for s in (one, other))
    ratio = weight / small if small else 0.0
    copied = ratio >= 0.65 and len(shared) >= 4
    for first, last in ((one.subject, other.subject), (one.object, other.object)):
        if _named(first) and _named(last) and not first & last and not (copied and ratio >= 0.9):
            return 0.0
    if copied and one.claim.predicate == other.claim.predicate:
        return ratio
    if one.capable or other.capable:
        return 0.0
    dates = times_fit(read_times(page, one.claim), read_times(second, other.claim))
    places = places_fit(read_places(page, one.claim), read_places(second, other.claim))
    if "apart" in (dates, places) or one.claim.head != other.claim.head:
        return 0.0
    who, what = bool(one.subject & other.subject), bool(one.object & other.object)
    firm = bool(_named(one.subject) & _named(other.subject)) or bool(_named(one.object) & _named(other.object))
    if one.light or other.light:
        return ratio if who and what and firm and ratio >= 0.35 else 0.0
    if who and what:
        return ratio if firm or ratio >= 0.25 else 0.0
    unknown = not (one.subject and other.subject) if what else not (one.object and other.object)
    if (who or what) and ratio >= (0.35 if unknown or firm else 0.5) and len(shared) >= 3:
        return ratio
    return 0.0
