"""Questions of whether somebody plans something, where another report says that they do not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ...model import OpenQuestion, stable_id
from ..questions.names import is_plural_name, spoken_name
from ..questions.one_question import make_question, reports_of, told_event
from ..things.entities import Things
from .asking import disputed_in
from .intentions import Intention, of_one_plan, read_intention
from .reports import Found, Reports, gathered, state_answers
from .scales import scale_named

#: How central such a question is against an event that as many tell of.
_WORTH = 0.6
#: The slot.
SLOT = "state intention"
#: Plans of a story that are held against each denial, and statements that answer a question.
_HELD, _MOST = 200, 16
#: Words of a name, and most words behind a verb without an object.
_NAME, _BEHIND = 4, 6


@gathered
def ask_intentions(reports: Reports, asked: Iterable[OpenQuestion]) -> Iterator[Found]:
    """Ask whether somebody plans what one report says that they plan and another that they do not.

    Args:
        reports: what the reports say.
        asked: questions asked already: what one of them holds against each other is not asked again.

    Yields:
        Questions of status with the slot ``state intention``, with the events that they are about.
    """
    things = reports.things
    told: dict[int, list[Intention]] = defaultdict(list)
    for story, page, claims in reports.each():
        for claim in claims:
            if (found := read_intention(page, claim, reports.same)) is not None:
                told[story].append(found)
    disputed = disputed_in(asked)
    taken = set[str]()
    for _, own in sorted(told.items()):
        plans = [one for one in own if not one.none][:_HELD]
        for none in (one for one in own if one.none):
            kept = [plan for plan in plans if of_one_plan(none, plan)]
            known = disputed.get((none.claim.id, "denied"), set[int]())
            away = [plan for plan in kept if plan.page.id != none.page.id]
            # Of two that share their planner, a question that has them as assertion and denial holds them apart.
            asked_so = any(p.who & none.who and disputed.get((p.claim.id, ""), set[int]()) & known for p in away)
            if none.claim.id in taken or not away or asked_so:
                continue
            group = [one for one in own if one.none and (one is none or any(of_one_plan(one, p) for p in kept))]
            taken.update(one.claim.id for one in group)
            both = sorted((*group, *kept), key=lambda one: (one.page.id, one.start, one.claim.id))[:_MOST]
            about = stable_id("v", SLOT, none.page.id, none.claim.id)
            given = state_answers(about, SLOT, both, _side)
            label = _label(away, things)
            if len({answer.value.label for answer in given}) < 2 or not label:
                continue
            weight = _WORTH * reports_of(given) / max(len(things.pages), 1)
            yield make_question(about, SLOT, "status", label, given, weight), told_event(about, "plan", both)


def _label(plans: Sequence[Intention], things: Things) -> str:
    """The question in the words of the plan that says most plainly whose it is."""
    for plan in sorted(plans, key=lambda one: (not one.who, one.page.id, one.start)):
        named = sorted(plan.who & things.clusters.keys())
        name = spoken_name(things, named[0]) if named else f"the {plan.body}" if plan.body else _as_told(plan)
        if name:
            whom = [part for part in plan.claim.parts if part.role == "object"]
            text = plan.page.text[whom[0].start : whom[-1].end] if whom else _behind(plan)
            what = " ".join(word for word in (plan.claim.predicate, text, plan.adverb) if word)
            does = "do" if is_plural_name(name) else "does"
            label = scale_named("intention").question.format(name=name, does=does, what=what)
            return label[0].upper() + label[1:]
    return ""


def _behind(plan: Intention) -> str:
    """The words of the plan behind a verb without an object: "against the mayor"; empty where they are many."""
    verb = plan.page.token_at(plan.claim.predicate_start)
    words = plan.page.text[verb.idx + len(verb) : plan.end].strip() if verb is not None else ""
    return words if len(words.split()) <= _BEHIND and words.isprintable() else ""


def _as_told(plan: Intention) -> str:
    """A short name as the text has it."""
    subject = plan.claim.subject
    name = subject is not None and plan.who and len(subject.text.split()) <= _NAME and subject.text[0].isupper()
    return re.sub(r"^The\b", "the", subject.text) if subject is not None and name else ""


def _side(one: Intention) -> str:
    return scale_named("intention").labels["other" if one.none else "one"]
