"""Questions of what became of an event that a report announced, where another tells that it was held, or was not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...model import OpenQuestion, stable_id
from ..questions.names import spoken_name
from ..questions.noun_phrases import noun_phrase
from ..questions.one_question import make_question, reports_of, told_event
from ..things.entities import Things
from .plan_matching import alone_in, perhaps_held, relate_times, same_event
from .plan_parts import AHEAD, ASKED_FOR, Course
from .plan_readings import read_courses
from .plan_words import kinds
from .reports import Found, Reports, gathered, state_answers

#: How central such a question is against an event that as many tell of.
_WORTH = 0.5
_SLOT = "state plan"
#: The kind of event whose object is told by a post and by whoever fills it.
_NAMING = "naming"
#: Words of what the question is about, and statements of one event.
_WORDS, _MOST = 9, 16
#: Statements of one kind of event in a story that are held against each other.
_HELD = 240
#: Words before a noun that a question leaves out.
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "my"})


@gathered
def ask_plans(reports: Reports, asked: Iterable[OpenQuestion]) -> Iterator[Found]:
    """Ask what became of whatever one report announces and another tells as held, put off, called off or refused.

    Args:
        reports: what the reports say.
        asked: questions asked already: what one of them holds against each other is not asked again.

    Yields:
        Questions of status with the slot ``state plan``, whose answers have as their label what is told of the event,
        with the events that they are about.
    """
    things = reports.things
    told: dict[tuple[int, str], list[Course]] = defaultdict(list)
    for story, page, claims in reports.each():
        for course in read_courses(page, claims, reports.same):
            told[story, course.kind].append(course)
    joined = _joined(asked)
    taken = set[str]()
    for _, every in sorted(told.items()):
        courses = every[:_HELD]
        alone = _alone(courses)
        for plan in courses:
            if plan.stage not in AHEAD or plan.claim.id in taken:
                continue
            group = _group(plan, courses, alone, things)
            if not group or any(_held_together(one, other, joined) for one in group for other in group):
                continue
            about = stable_id("v", _SLOT, plan.page.id, plan.claim.id)
            given = state_answers(about, _SLOT, group, lambda one: one.stage)
            if len({answer.value.label for answer in given}) < 2:
                continue
            taken.update(one.claim.id for one in group if one.stage in AHEAD)
            share = reports_of(given) / max(len(things.pages), 1)
            question = make_question(about, _SLOT, "status", _label(group, things), given, _WORTH * share)
            yield question, told_event(about, "plan", group)


def _alone(courses: Sequence[Course]) -> set[int]:
    """Those, by their objects' identity, beside which their report tells of no other event of the kind."""
    by_page: dict[str, list[Course]] = defaultdict(list)
    for one in courses:
        by_page[one.page.id].append(one)
    return {id(one) for own in by_page.values() for one in own if alone_in(one, own)}


def _group(plan: Course, courses: Sequence[Course], alone: set[int], things: Things) -> list[Course]:
    """A plan with what other reports tell of the same event; nothing where none tells what became of it.

    A report that tells both that it was to come and that it was held tells the latter.
    """

    def fits(other: Course) -> bool:
        both = id(plan) in alone and id(other) in alone
        return other.page.id != plan.page.id and same_event(plan, other, things, both)

    ahead = (ASKED_FOR,) if plan.stage == ASKED_FOR else AHEAD
    found = [one for one in courses if one.stage not in ahead and fits(one)]
    own = [one for one in courses if one is not plan and one.page.id == plan.page.id and one.stage not in ahead]
    if any(same_event(plan, one, things, True) or perhaps_held(plan, one) for one in own):
        return []
    held = [one for one in found if one.stage == "held"]
    if not found or any(relate_times(one, other) < 0 for one in held for other in held):
        return []  # it is not one that they tell of
    later = {one.page.id for one in found}
    plans = [one for one in courses if one.stage == plan.stage and one.page.id not in later and fits(one)]
    return [plan, *plans, *found][:_MOST]


def _joined(asked: Iterable[OpenQuestion]) -> dict[str, dict[int, str]]:
    """By claim, the questions of status that it answers, and how."""
    found: dict[str, dict[int, str]] = defaultdict(dict)
    for number, question in enumerate(asked):
        if question.kind == "status" and not question.loose:
            for answer in question.answers:
                found[answer.claim][number] = answer.value.status or ""
    return found


def _held_together(one: Course, other: Course, joined: Mapping[str, Mapping[int, str]]) -> bool:
    """Whether some question has a plan and what became of it as two answers already."""
    # Who is named is another object than the post that is to be filled: such a question sets the two aside.
    if (one.stage in AHEAD) == (other.stage in AHEAD) or one.kind == _NAMING:
        return False
    ours, theirs = joined.get(one.claim.id, {}), joined.get(other.claim.id, {})
    return any(theirs.get(number, status) != status for number, status in ours.items())


def _label(group: Sequence[Course], things: Things) -> str:
    """The question, with the noun as a report has it; else with the noun of its kind and who is to hold it."""
    ahead = "requested" if group[0].stage == ASKED_FOR else "planned"
    for one in group:
        words = noun_phrase(one.page, one.noun, _WORDS) if one.noun is not None and one.stage != "held" else ""
        first, _, rest = words.partition(" ")
        if words:
            return f"What became of the {ahead} {rest if first.casefold() in _ARTICLES and rest else words}?"
    shared = set[str](group[0].doers).intersection(*(one.doers for one in group if one.doers))
    named = sorted(spoken_name(things, key) for key in shared if key in things.clusters)
    noun = f"{ahead} {kinds()[group[0].kind].noun}"
    return f"What became of {named[0]}’s {noun}?" if named else f"What became of the {noun}?"
