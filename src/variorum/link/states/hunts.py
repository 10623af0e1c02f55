"""Whether whoever did a crime is told of as sought, or as caught."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...model import Argument, Claim
from ...reference import load, load_words
from ..asides import aside_at
from ..events.statuses import status_words
from ..former import is_former, today_of
from ..page import Page
from .bearers import Bearer, read_bearer

#: Characters behind a verb in which a phrase for being free or held is looked for.
_REACH = 40
#: What is so at the time of writing: "no arrests were made" tells of a day that is over.
_HAVE = re.compile(r"\b(?:has|have|had|yet)\b", re.IGNORECASE)
_SELF = frozenset({"himself", "herself", "themselves", "themself"})


@dataclass(frozen=True, slots=True)
class Hunted:
    """What a claim tells of who did it.

    Attributes:
        page, claim: where it stands.
        caught: whether they were caught; else they are sought.
        bearer: who it is; None where only the search is told of ("a manhunt is under way").
        culprit: whether they are told by what they did ("the gunman").
        start, end: the words.
    """

    page: Page
    claim: Claim
    caught: bool
    bearer: Bearer | None
    culprit: bool
    start: int
    end: int


def hunt_words(name: str) -> frozenset[str]:
    """A list of words of the lexicon."""
    return load_words("hunts", name)


@cache
def _phrases(name: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, load("hunts")[name]))
    return re.compile(rf"\s*(?:(?:still|now|also|already|reportedly|currently|remains?)\s+){{0,3}}(?:{words})\b", re.I)


def read_hunt(page: Page, claim: Claim, same: dict[str, str]) -> Hunted | None:
    """Read whether a claim tells of somebody as sought or as caught.

    Args:
        page: its document.
        claim: the claim; what is only possible, to come or told of a former time tells neither.
        same: of an entity that may be another, the one that stands for both.
    """
    token = page.token_at(claim.predicate_start)
    if token is None or claim.head == "attribute" or claim.modality != "happened":
        return None
    found = _sought(page, claim) or _caught(page, claim, token)
    if found is None or aside_at(page, token.idx) is not None or is_former(claim.times, today_of(page)):
        return None
    caught, argument = found
    bearer = read_bearer(page, argument, same) if argument is not None else None
    head = page.head(bearer.start, bearer.end) if bearer is not None else None
    if argument is not None and (bearer is None or head is None or not _one(page, bearer, head)):
        return None
    noun = head.lemma_.lower() if head is not None else ""
    culprit, seen = noun in hunt_words("culprits"), caught and noun in hunt_words("persons")
    if bearer is not None and not (culprit or seen or _named(bearer)):
        return None
    start, end = _shown(page, claim, argument)
    return Hunted(page, claim, caught, bearer, culprit, start, end)


def _named(bearer: Bearer) -> bool:
    return bool(bearer.things) and bearer.person and not bearer.place


def _one(page: Page, bearer: Bearer, head: Any) -> bool:
    """Whether it is one person, and not another one beside who is meant."""
    before = {token.lower_ for token in head.lefts}
    return not bearer.several and not bearer.counted and before.isdisjoint(hunt_words("others"))


def _sought(page: Page, claim: Claim) -> tuple[bool, Argument | None] | None:
    """The argument that is sought, with False; None for its place where only the search is told of."""
    if _nobody_caught(page, claim):
        return False, None
    if claim.head == "verb" and claim.polarity == "denied":
        whom = _whom(page, claim)
        return (False, whom) if claim.predicate in hunt_words("catching") and whom is not None else None
    if claim.polarity == "denied":
        return None
    seeking: dict[str, str] = load("hunts")["seeking"]
    if claim.head == "noun" and claim.predicate in hunt_words("hunts"):
        behind = _behind(page, claim, "for")
        return (False, behind) if behind is not None else None
    if claim.head == "verb" and claim.predicate in seeking:
        mark = seeking[claim.predicate]
        whom = _behind(page, claim, mark) if mark else _whom(page, claim)
        return (False, whom) if whom is not None else None
    for part in claim.parts if claim.head == "verb" else ():
        head = page.head(part.start, part.end)
        if part.role in ("subject", "object") and head is not None and head.lemma_.lower() == load("hunts")["hunts"][0]:
            return False, None
    if claim.head == "verb" and _phrases("free").match(_words_behind(page, claim)):
        return (False, claim.doer) if claim.doer is not None else None
    return None


def _nobody_caught(page: Page, claim: Claim) -> bool:
    """Whether a clause says that none were caught yet: "no arrests have been made", "nobody has been arrested"."""
    words = page.text[claim.evidence.start : claim.evidence.end]
    return claim.head == "verb" and bool(_none().search(words)) and bool(_HAVE.search(words))


@cache
def _none() -> re.Pattern[str]:
    """How a clause says that none were caught."""
    verbs = "|".join(sorted(load("hunts")["caught"]))
    return re.compile(
        rf"\bno (?:immediate |new )?arrests?\b|\b(?:no ?one|nobody|no suspects?)\b[^.;,]{{0,40}}\b(?:{verbs})\b|"
        rf"\bmade (?:no|any) arrests?\b",
        re.IGNORECASE,
    )


def _caught(page: Page, claim: Claim, token: Any) -> tuple[bool, Argument | None] | None:
    """The argument that was caught, with True."""
    if claim.polarity == "denied":
        return None
    whom = _whom(page, claim)
    if claim.head == "noun":
        return (True, whom) if claim.predicate == "arrest" and whom is not None else None
    if whom is not None and claim.predicate in hunt_words("catching"):
        return True, whom
    reflexive: dict[str, str] = load("hunts")["reflexive"]
    gives = token.lemma_.lower()
    particle = {child.lower_ for child in token.rights if child.dep_ in ("prt", "prep", "advmod")}
    if gives in reflexive and reflexive[gives] in particle and whom is not None and whom.text.lower() in _SELF:
        return (True, claim.doer) if claim.doer is not None else None
    if claim.predicate in hunt_words("surrendering"):
        return (True, claim.doer) if claim.doer is not None else None
    if _phrases("held").match(_words_behind(page, claim)):
        who = whom or claim.doer
        return (True, who) if who is not None else None
    return None


def _whom(page: Page, claim: Claim) -> Argument | None:
    """Whom it is done to, where that is one: none of "arrested Ada Novak and Ivan Moor"."""
    found = [part for part in claim.parts if part.role == "object"]
    several = found and re.search(r"\band\b|,", page.text[found[0].end : max(found[-1].start, found[0].end)])
    return found[0] if found and not several else None


def _behind(page: Page, claim: Claim, mark: str) -> Argument | None:
    """The argument right behind a preposition."""
    for part in claim.parts:
        if part.role != "subject" and part.start > claim.predicate_end:
            before = page.text[claim.predicate_end : part.start].split()
            if before and before[-1].casefold() == mark and len(before) <= 2:
                return part
    return None


def _words_behind(page: Page, claim: Claim) -> str:
    last = min(claim.predicate_end + _REACH, page.sentence_of(claim.predicate_start)[1])
    return page.text[claim.predicate_end : last]


def _shown(page: Page, claim: Claim, argument: Argument | None) -> tuple[int, int]:
    """The verb with what tells the state: "remains at large", "are looking for the gunman"."""
    if argument is None and (none := _none().search(page.text, claim.evidence.start, claim.evidence.end)):
        return none.start(), max(none.end(), claim.predicate_end)
    start, end = status_words(page, claim) if claim.head == "verb" else (claim.predicate_start, claim.predicate_end)
    phrase = _phrases("free").match(_words_behind(page, claim)) or _phrases("held").match(_words_behind(page, claim))
    if claim.head == "verb" and phrase:
        return start, max(end, claim.predicate_end + phrase.end())
    if argument is not None and argument.start >= end and argument.end - start <= 2 * _REACH:
        end = argument.end
    return start, end
