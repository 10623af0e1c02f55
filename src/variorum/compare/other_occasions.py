"""Whether what is planned or denied is of another occasion or another thing than what was done."""

from __future__ import annotations

import re

from ..model import Claim
from ..reference import load, load_words
from .amounts import amounts, amounts_differ
from .deed_parts import other_object
from .deeds import other_verbs
from .development import order_of
from .grounds import Grounds
from .positions import HELD, Stand
from .told_as import going_on

#: A deed that lies this many days before a plan is not its carrying out: what recurs every year is planned anew.
LONG_BEFORE_DAYS = 365
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d,])")
#: Words by which more of the same is meant.
MORE = re.compile(
    r"\b(?:more|another|further|additional|again|future"
    r"|next(?! (?:week|month|year|spring|summer|autumn|fall|winter|season|[a-z]+day|few|two|three)\b))\b",
    re.IGNORECASE,
)


def other_occasion(first: Stand, second: Stand, grounds: Grounds) -> str | None:
    """Why a plan and a deed are not one: the deed was long done, or others plan it than did it."""
    plan, deed = (first, second) if first.ahead else (second, first)
    if not plan.ahead or deed.ahead:
        return None
    planned, done = grounds.days(plan.answers), grounds.days(deed.answers)
    if planned and done and max(done) < min(planned) - LONG_BEFORE_DAYS:
        return "what was done long before is another occasion than what is planned"
    if done and (told := _told_on(plan, grounds)) and max(done) < min(told) - 1:
        return "what was done before the plan was told of is another occasion"
    if of_former_year(plan, deed, grounds):
        return "what was done years before is another occasion than what is planned"
    if all(_looks_back(answer.claim, grounds) for answer in plan.answers) and order_of(plan, deed, grounds) >= 0:
        return "what was decided is told beside what was done"
    scheduled = all(_scheduled(answer.claim, grounds) for answer in plan.answers)
    sudden = any(grounds.sudden(answer.about) for answer in plan.answers) and not scheduled
    if sudden and order_of(plan, deed, grounds) >= 0:
        return "what is threatened or feared beside it is another occasion"
    if on_other_objects(plan, deed, grounds):
        return "what is planned is done to something else than what was done"
    if set(plan.documents) <= set(deed.documents):
        return "the reports that tell of the plan tell of the deed too, so that neither is news against the other"
    planners, doers = grounds.actors(plan.answers), grounds.actors(deed.answers)
    if planners and doers and not planners & doers:
        return "others plan it than are said to have done it"
    if all(MORE.search(quote) for quote in grounds.quotes(plan.answers)):
        return "more of the same is planned, not the same"
    if all(_no_plan(answer.claim, grounds) for answer in plan.answers):
        return "an aim or a need that is told beside a deed is no plan of it"
    if other_verbs(plan.answers, deed.answers, grounds):
        return "what is planned and what is done are told with verbs that need not mean the same"
    return None


def of_former_year(plan: Stand, deed: Stand, grounds: Grounds) -> bool:
    """Whether what is told as done is named by a year well before those that the plan's reports speak of.

    "The 2031 Harbour Cup, hosted by Rost" is not what a report of the cup of 2038 plans, nor is what Rost "is hosting".
    """
    texts = [grounds.documents[key].text for key in plan.documents if key in grounds.documents]
    latest = max((int(year) for text in texts for year in _YEAR.findall(text)), default=0)
    former = [_named_year(claim) for claim in grounds.clauses(deed.answers) if not going_on(claim)]
    return bool(former) and all(0 < year < latest - 1 for year in former)


def _named_year(claim: Claim) -> int:
    """The year by which a clause names what it is done to ("the 2031 cup"); 0 where it names none."""
    words = " ".join(part.text for part in claim.parts if part.role == "object")
    return max((int(year) for year in _YEAR.findall(words)), default=0)


def _told_on(stand: Stand, grounds: Grounds) -> list[int]:
    """The first possible days of the reports that tell something, as far as they are dated."""
    return [bounds[0] for key in stand.documents if (bounds := grounds.published(key)) is not None]


def _looks_back(key: str, grounds: Grounds) -> bool:
    """Whether a clause tells a plan as something past: "decided to dismiss him", "was to release it yesterday"."""
    claim = grounds.claims.get(key)
    return claim is not None and any(
        mark in reason for reason in claim.reasons for mark in load("comparison")["looking_back"]
    )


def on_other_objects(plan: Stand, deed: Stand, grounds: Grounds) -> bool:
    """Whether clauses of a plan name another object, or another amount, than those of the deed, and none the same."""
    ours, theirs = (grounds.clauses(stand.answers[:HELD]) for stand in (plan, deed))
    pairs = [(one, other, _two_objects(one, other, grounds)) for one in ours for other in theirs]
    return any(two for _, _, two in pairs) and all(two or _vaguer(one, other, grounds) for one, other, two in pairs)


def _two_objects(one: Claim, other: Claim, grounds: Grounds) -> bool:
    apart = other_object(one, other) or _of_others(one) != _of_others(other)
    return apart or amounts_differ(amounts(one, grounds), amounts(other, grounds))


def _of_others(claim: Claim) -> bool:
    """Whether a deed is done to others than those spoken of before: "hires women from other countries"."""
    words = load_words("comparison", "set_apart")
    parts = (part.text for part in claim.parts if part.role in ("object", "location", "other"))
    return any(not words.isdisjoint(_WORD.findall(text.casefold())) for text in parts)


def _vaguer(one: Claim, other: Claim, grounds: Grounds) -> bool:
    """Whether only one of two clauses has an object, or states an amount: then they need not be of one thing."""
    objects = [any(part.role == "object" for part in claim.parts) for claim in (one, other)]
    return objects[0] != objects[1] or (not amounts(one, grounds)) != (not amounts(other, grounds))


def _scheduled(key: str, grounds: Grounds) -> bool:
    """Whether a clause tells what somebody plans to do, not what is threatened or feared."""
    claim = grounds.claims.get(key)
    marks = load_words("comparison", "scheduled")
    return claim is not None and any(not marks.isdisjoint(_WORD.findall(reason)) for reason in claim.reasons)


def _no_plan(key: str, grounds: Grounds) -> bool:
    """Whether a clause tells an aim or a need ("used force to disperse them", "had to use"), not what is to be done."""
    claim = grounds.claims.get(key)
    return claim is not None and any(
        mark in reason for reason in claim.reasons for mark in load("comparison")["no_plans"]
    )
