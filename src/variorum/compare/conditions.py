"""What a state rests on beside the texts, and what it would be otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ..model import Answer, Condition, OpenQuestion, Span, State, Time
from .grounds import Grounds
from .positions import Stand, take_stands
from .relation import Relation
from .states import Assessment, assess
from .times import day_words, relate_times, shifted

#: An inferred date of publication may be off by this many years, or by this many days.
YEARS, DAYS = (-1, 1, -2, 2), 45


def conditions(
    question: OpenQuestion, stands: Sequence[Stand], found: Assessment, grounds: Grounds
) -> tuple[Condition, ...]:
    """The premises of a question's state, each with the state it would have without it."""
    result: dict[str, Condition] = {}
    for condition in (
        *_dates_of_reports(stands, found, grounds),
        *_same_thing(question, found, grounds),
        *_order_of_reports(stands, found, grounds),
    ):
        result.setdefault(condition.premise, condition)
    return tuple(result.values())


def _dates_of_reports(stands: Sequence[Stand], found: Assessment, grounds: Grounds) -> Iterator[Condition]:
    """Times that are told from a day of publication which is itself only inferred."""
    for (i, j), pair in found.pairs.items():
        if pair.state not in ("conflict", "refined", "evolving") or pair.state != found.state:
            continue
        for own, other in ((stands[i], stands[j]), (stands[j], stands[i])):
            inferred = _inferred(own)
            reference = other.value.time
            if inferred is None or reference is None or inferred.value.time is None:
                continue
            yield _if_otherwise(inferred, inferred.value.time, reference, own, other, pair.state, grounds)
    if len(stands) == 1 and found.state in ("agreed", "repeated"):
        mixed = [a for a in stands[0].answers if a.value.time is not None and a.value.time.premises]
        if mixed and mixed[0].value.time is not None:
            label = grounds.label(mixed[0].span.document)
            premise = f"{label} was published when its own text implies; else “{mixed[0].value.text}” is another time"
            yield Condition(premise=premise, would_be="conflict", spans=mixed[0].value.time.premises)


def _inferred(stand: Stand) -> Answer | None:
    """An answer whose time rests on an inferred date, where all of the stand's do."""
    times = [a.value.time for a in stand.answers if a.value.time is not None]
    if not times or not all(time.premises for time in times):
        return None
    return next(a for a in stand.answers if a.value.time is not None)


def _if_otherwise(
    answer: Answer, time: Time, reference: Time, own: Stand, other: Stand, state: State, grounds: Grounds
) -> Condition:
    """What another date of publication would make of the pair."""
    label = grounds.label(answer.span.document)
    year = _year_written(answer.span.document, time, grounds)
    if state == "conflict":
        for years in YEARS:
            moved = shifted(time, years=years)
            if moved and year and (relation := relate_times(moved, reference)).holds_together:
                would_be = _state_of(relation, own, other)
                premise = (
                    f"If {label} was written in {year + years} instead of {year}, its “{answer.value.text}” would be "
                    f"{day_words(moved)} and would agree with “{other.value.text}”"
                )
                return Condition(premise=premise, would_be=would_be, spans=time.premises)
        # A stated day of the month does not move with the day of writing; "Sunday" and "last week" do.
        for days in range(1, DAYS + 1) if not any(letter.isdigit() for letter in time.text) else ():
            for sign in (-1, 1):
                moved = shifted(time, days=sign * days)
                if moved and (relation := relate_times(moved, reference)).holds_together:
                    side = "earlier" if sign < 0 else "later"
                    premise = (
                        f"If {label}, whose date is inferred, was published {days} day{'s' * (days > 1)} {side}, its "
                        f"“{answer.value.text}” would agree with “{other.value.text}”"
                    )
                    return Condition(premise=premise, would_be=_state_of(relation, own, other), spans=time.premises)
        premise = f"The date of {label} is inferred, and its “{answer.value.text}” is counted from it"
        return Condition(premise=premise, would_be="conflict", spans=time.premises)
    when = f" in {year}" if year else " when its own text implies"
    premise = f"{label} was written{when}; otherwise its “{answer.value.text}” is another time"
    return Condition(premise=premise, would_be="conflict", spans=time.premises)


def _state_of(relation: Relation, own: Stand, other: Stand) -> State:
    if relation.kind != "same":
        return "refined"
    return "agreed" if set(own.origins) != set(other.origins) else "repeated"


def _year_written(document: str, time: Time, grounds: Grounds) -> int | None:
    """The year a report is held to be of: of the anchor, else of its bounds where they lie in one year."""
    try:
        if time.anchor:
            return date.fromisoformat(time.anchor[:10]).year
    except ValueError:
        pass
    found = grounds.documents.get(document)
    if found is None:
        return None
    years = {bound[:4] for bound in (found.published.lower, found.published.upper) if bound}
    return int(years.pop()) if len(years) == 1 else None


def _same_thing(question: OpenQuestion, found: Assessment, grounds: Grounds) -> Iterator[Condition]:
    """Answers about a thing that is only possibly the same."""
    resting = [answer for answer in question.answers if answer.premises]
    if not resting:
        return
    rest = [answer for answer in question.answers if not answer.premises]
    without = assess(question.kind, take_stands(question.kind, rest, grounds), grounds).state if rest else "single"
    if without == found.state:
        return
    for names in sorted({_identity(answer, question, grounds) for answer in resting}):
        if names:
            yield Condition(premise=names, would_be=without, spans=_spans(resting))


def _identity(answer: Answer, question: OpenQuestion, grounds: Grounds) -> str:
    """The premise that two names are one thing: "A is B", in the names of the entities."""
    known = [grounds.entities[key] for key in answer.premises if key in grounds.entities]
    if not known:
        return ""
    if len(known) > 1:
        return " is ".join(dict.fromkeys(entity.name for entity in known))
    one = known[0]
    others = {p.entity for p in one.possible_same}
    others |= {e.id for e in grounds.entities.values() if any(p.entity == one.id for p in e.possible_same)}
    if question.about in others and question.about in grounds.entities:
        return f"{one.name} is {grounds.entities[question.about].name}"
    names = sorted(grounds.entities[key].name for key in others if key in grounds.entities)
    return f"{one.name} is {names[0]}" if names else f"{one.name} is the thing that the others speak of"


def _spans(answers: Sequence[Answer]) -> tuple[Span, ...]:
    return tuple(answer.span for answer in answers[:4])


def _order_of_reports(stands: Sequence[Stand], found: Assessment, grounds: Grounds) -> Iterator[Condition]:
    """A difference that could be a development, were it known which report is the later."""
    for (i, j), pair in found.pairs.items():
        if pair.state == "conflict" and pair.undated:
            reports = grounds.labels((*stands[i].documents, *stands[j].documents))
            undated = [d for d in (*stands[i].documents, *stands[j].documents) if grounds.published(d) is None]
            why = "are not all dated" if undated else "are of the same time by their dates"
            premise = f"The reports ({reports}) {why}: if one is later, the value may have changed between them"
            yield Condition(premise=premise, would_be="evolving")
            return
