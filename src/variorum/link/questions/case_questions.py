"""Questions of whether a charge is true, where one report tells of the charge and another that it is denied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ...model import Answer, Claim, Event, OpenQuestion, Value, stable_id
from ..answers import make_answer
from ..sameness.judging import Pile
from ..things.entities import Things
from .one_question import Asked, make_question, reports_of, told_event
from .pleas import Charge, one_case, read_charges_and_pleas

#: How central such a dispute is against an event that as many tell of.
_WORTH = 0.6


def ask_cases(claims: Mapping[str, Sequence[Claim]], things: Things, same: dict[str, str], pile: Pile) -> Asked:
    """Ask of what somebody is charged with whether it is so, where another report tells that the accused denies it.

    Args:
        claims: claims by document, in order.
        things: the named things.
        same: of an entity that may be another, the one that stands for both.
        pile: the documents, grouped into stories.

    Returns:
        One question of status for each case, with the charges as affirming answers and the pleas as denying ones; the
        events that they are about; and all their answers.
    """
    story = pile.story
    told: dict[int, list[Charge]] = defaultdict(list)
    for document, page in sorted(things.pages.items()):
        told[story[document]] += read_charges_and_pleas(page, claims[document], same)
    questions: list[OpenQuestion] = []
    events: list[Event] = []
    answers: list[Answer] = []
    for number in sorted(told):
        for case in _cases(told[number]):
            given = [answer for one in case if (answer := _answer(case[0], one)) is not None]
            if reports_of(given) < 2 or len({a.value.status for a in given}) < 2:
                continue
            about = given[0].about
            share = reports_of(given) / max(len(things.pages), 1)
            questions.append(make_question(about, "status", "status", _label(case), given, _WORTH * share))
            events.append(told_event(about, "charge", case))
            answers += given
    return questions, events, answers


def _cases(told: Sequence[Charge]) -> list[list[Charge]]:
    """Charges against one accused, with the pleas that answer them.

    A plea that may answer the charges against two people answers neither.
    """
    cases: list[list[Charge]] = []
    for charge in (one for one in told if not one.denied):
        home = next((case for case in cases if any(_one_charge(charge, other) for other in case)), None)
        if home is None:
            cases.append([charge])
        else:
            home.append(charge)
    for plea in (one for one in told if one.denied):
        answered = [case for case in cases if any(one_case(one, plea) for one in case if not one.denied)]
        accused = {name for case in answered for one in case for name in one.accused}
        if answered and len(accused) < 2:
            max(answered, key=lambda case: len({one.page.id for one in case})).append(plea)
    return [case for case in cases if any(one.denied for one in case)]


def _one_charge(one: Charge, other: Charge) -> bool:
    if one.accused and other.accused:
        return bool(one.accused & other.accused) and (bool(one.crimes & other.crimes) or not one.crimes)
    return bool(one.crimes & other.crimes)


def _label(case: Sequence[Charge]) -> str:
    """The question in the words of the first charge that names the accused, as far as any does."""
    charges = [one for one in case if not one.denied]
    first = next((one for one in charges if one.accused), charges[0])
    crime, name = (" ".join(words.split()) for words in (first.crime, first.name))
    return f"Is the charge against {name[:1].lower() + name[1:] if not first.accused else name} true: {crime}?"


def _answer(first: Charge, one: Charge) -> Answer | None:
    about = stable_id("v", "charge", first.page.id, first.start)
    value = Value(
        text=one.page.text[one.start : one.end], status="denied" if one.denied else "happened",
        label="denied" if one.denied else "happened",
    )  # fmt: skip
    polarity = "denied" if one.denied else "affirmed"
    return make_answer(one.page, about, "status", "status", value, one.start, one.end, one.claim, polarity=polarity)
