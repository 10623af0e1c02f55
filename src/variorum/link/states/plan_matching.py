"""Whether what one report announces is what another tells of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..page import Page
from ..things.entities import Things
from .plan_parts import AHEAD, Course
from .plan_words import kinds

#: What speaks for one event: whoever holds it or what it is about being the same, its day, and so many of them.
_WHO, _WHAT, _DAY = 2, 2, 1
_ENOUGH, _ENOUGH_OFTEN = 2, 3
#: Days between the ends of a time that tells the day of an event.
_A_DAY = 1
#: Days after the report of a plan within which it is carried out, where no day is set.
_SOON = 45


def same_event(plan: Course, other: Course, things: Things, alone: bool) -> bool:
    """Whether two clauses tell of one announced event, as far as their words go.

    Args:
        plan: a clause that tells of it as to come.
        other: a clause of another report, of the same kind of event.
        things: the named things, for what they are.
        alone: whether neither report tells of another event of the kind.
    """
    kind = kinds()[plan.kind]
    day = relate_times(plan, other)
    who, whom = _relate(plan.doers, other.doers, things), _relate(plan.whom, other.whom, things)
    mine, theirs = plan.whom | plan.others, other.whom | other.others
    crossed = who <= 0 and bool(plan.doers & theirs or mine & other.doers)
    what = whom > 0 or not mine.isdisjoint(theirs)
    if day < 0 or (who < 0 and not crossed) or (kind.object and whom <= 0 and not other.outcome):
        return False
    if plan.beside and other.beside and plan.beside.isdisjoint(other.beside):
        return False
    if kind.place and _relate_places(plan, other, things) < (day <= 0):
        return False
    if (day < 1 and (plan.more or other.more)) or not _in_time(plan, other):
        return False
    score = _WHO * (who > 0 or crossed) + _WHAT * what + _DAY * (day > 0)
    # "This year's game is scheduled", and an 11-2 victory: the one game of either report.
    if other.outcome and other.noun is not None and alone and plan.known and plan.doers <= plan.beside and not mine:
        return True
    if other.outcome:
        return (who > 0 or crossed) and (what or day > 0)
    if other.stage in ("put off", "called off") and alone and (other.known or score):
        return True
    if alone and (kind.rare or (kind.day and day > 0)):
        return True
    named = any(key in things.clusters for key in plan.whom & other.whom)
    enough = _ENOUGH_OFTEN if kind.often or (kind.object and not named) else _ENOUGH
    return score >= enough and (alone or score > _WHO)


def perhaps_held(plan: Course, other: Course) -> bool:
    """Whether a report that tells of an event as to come, as in a speech before it, also tells of one like it as held.

    Of events of which there are many, such as meetings, that is no sign: there only what tells them apart counts.
    """
    if other.stage != "held" or other.outcome or kinds()[plan.kind].often or plan.more or other.more:
        return False
    pairs = ((plan.beside, other.beside), (plan.whom, other.whom))
    apart = any(ours and theirs and ours.isdisjoint(theirs) for ours, theirs in pairs)
    return not apart and relate_times(plan, other) >= 0


def relate_times(one: Course, other: Course) -> int:
    """1 where both tell one day, -1 where they tell two days or two hours, 0 where the words do not say."""
    if one.when is None or other.when is None:
        return 0
    length = 16 if all("T" in bound for when in (one.when, other.when) for bound in when) else 10
    (first, last), (begins, ends) = ([bound[:length] for bound in when] for when in (one.when, other.when))
    if last < begins or ends < first:
        return -1
    spans = [_days(when) for when in (one.when, other.when)]
    return 1 if all(span is not None and span[1] - span[0] <= _A_DAY for span in spans) else 0


def _days(when: tuple[str, str] | None) -> tuple[int, int] | None:
    """First and last day as ordinals."""
    try:
        first, last = (date.fromisoformat(bound[:10]).toordinal() for bound in when or ("", ""))
    except ValueError:
        return None
    return first, last


def _relate(ours: frozenset[str], theirs: frozenset[str], things: Things) -> int:
    """1 where something is in both, -1 where two different names or two different words stand for it, else 0."""
    names = [{key for key in keys if key in things.clusters} for keys in (ours, theirs)]
    if names[0] & names[1]:
        return 1
    if all(names) and {things.kind(key) for key in names[0]} & {things.kind(key) for key in names[1]}:
        return -1
    if ours & theirs:
        return 1
    return -1 if ours and theirs and not any(names) else 0


def _relate_places(plan: Course, other: Course, things: Things) -> int:
    """1 where both name one place, -1 where they name two, else 0."""
    ours, theirs = (
        {key for key in course.whom | course.others if key in things.clusters and things.kind(key) == "place"}
        for course in (plan, other)
    )
    return 1 if ours & theirs else -1 if ours and theirs else 0


def _in_time(plan: Course, other: Course) -> bool:
    """Whether by the dates of the reports the one can be what became of the other."""
    planned, told = _published(plan.page), _published(other.page)
    if planned is None or told is None or other.stage in AHEAD:
        return True
    day, held = _days(plan.when), _days(other.when)
    if told[1] < planned[0] or (held is not None and held[1] < planned[0]):
        return False
    if day is not None:
        return other.stage != "held" or told[1] >= day[0]
    return told[0] - planned[1] <= _SOON


def _published(page: Page) -> tuple[int, int] | None:
    """First and last possible day of a report, as ordinals; None where a side is open."""
    bounds = page.reading.document.published
    return _days((bounds.lower or "", bounds.upper or ""))


def alone_in(course: Course, told: Sequence[Course]) -> bool:
    """Whether a report, by all that it tells of the kind, tells of no other event of it."""
    own = [one for one in told if one is not course and not one.outcome]
    return not any(relate_times(course, one) < 0 or one.more for one in own)
