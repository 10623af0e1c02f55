"""From answers to positions: one for each distinct value, with all that give it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from ..model import Answer, QuestionKind, Value
from .counted_nouns import counted_as, names_counted
from .crossed import tell_crossed
from .details import differ
from .grounds import Grounds
from .places import relate_places
from .quantities import relate_quantities
from .relation import Relation
from .rewording import long_wording, reworded
from .spots import is_spot, relate_parts, relate_spots
from .state_slots import ARMS, PART, is_told_beside
from .times import relate_times
from .told_as import AHEAD, SPECULATIVE, is_denied, told_as
from .voices import denies, speaker
from .words import fold, relate_actors, relate_arms, relate_labels, relate_statuses, relate_told

#: Answers of each side whose clauses are held against each other: more say hardly more.
HELD = 3
#: An answer of so many words is hardly given twice by chance.
TELLING = 2
#: And this many groups of one status: where reports tell so many different things, one more is no surprise.
GROUPS = 10


@dataclass(frozen=True)
class Stand:
    """A position before it is graded: the answers that give one value.

    Attributes:
        value: the value, in the words that most documents use.
        denied: whether the answers deny the value.
        answers: in order of document and offset.
        documents, origins: who gives it, and what they rest on; sorted.
        speakers: who is quoted as saying so.
        quoted_denial: whether a source is said to deny it ("dismissed"), beyond a plain "not".
        off_question: whether its clauses tell of something else than the question asks.
    """

    value: Value
    denied: bool
    answers: tuple[Answer, ...]
    documents: tuple[str, ...]
    origins: tuple[str, ...]
    speakers: tuple[str, ...]

    quoted_denial: bool = False
    off_question: bool = False

    @property
    def speculative(self) -> bool:
        """Whether nobody says that it is so."""
        return all(answer.modality in SPECULATIVE for answer in self.answers)

    @property
    def ahead(self) -> bool:
        """Whether it is told of what is yet to come only."""
        return all(answer.modality in AHEAD for answer in self.answers)

    @property
    def told_as_fact(self) -> bool:
        """Whether somebody tells it of what has happened."""
        return any(answer.modality == "happened" for answer in self.answers)


def of_one_sense(first: Stand, second: Stand) -> bool:
    """Whether a figure of the one tells of what one of the other does, with whatever verb ("want", "demand")."""
    ours, theirs = ({sense for answer in stand.answers for sense in answer.senses} for stand in (first, second))
    return not ours.isdisjoint(theirs)


def relate(kind: QuestionKind, first: Value, second: Value, grounds: Grounds, slot: str = "") -> Relation:
    """How two values relate, by the kind of the question and its slot."""
    if is_spot(slot):
        return relate_spots(first, second)
    if slot.startswith(PART):
        return relate_parts(first.label or "", second.label or "")
    if is_told_beside(slot):
        return relate_places(first.place, second.place) if first.place and second.place else relate_told(first, second)
    if slot == ARMS:
        return relate_arms(first, second)
    if kind == "time" and first.time and second.time:
        return relate_times(first.time, second.time)
    if kind == "quantity" and first.quantity and second.quantity:
        relation = relate_quantities(first.quantity, second.quantity)
        # "270 km (165 miles)" is no "270 km (115 miles)".
        if relation.kind == "same" and _figures(first) != _figures(second) and reworded(first.text, second.text):
            return Relation("incomparable", "the same figure with another one beside it")
        return relation
    # "Romney on his plan of two trillion" is no "Romney on his plan of one trillion".
    if kind in ("actor", "place") and long_wording(first.text) and (changed := reworded(first.text, second.text)):
        return Relation("incomparable", f"the same words with “{changed[0]}” here and “{changed[1]}” there")
    if kind == "place" and first.place and second.place:
        return relate_places(first.place, second.place)
    if kind == "actor":
        return relate_actors(first, second, grounds.entities)
    if kind == "status":
        return relate_statuses(first, second)
    return relate_labels(first, second)


def take_stands(
    kind: QuestionKind, answers: Iterable[Answer], grounds: Grounds, off: Container[str] = (), loose: bool = False
) -> tuple[Stand, ...]:
    """Put answers of one value together.

    Args:
        kind: the question's kind.
        answers: its answers.
        grounds: origins, documents and entities.
        off: the claims that tell of something else than the question asks; they back no answer, of each other neither.
        loose: whether the answers are joined by the likeness of words alone; then clauses that need not tell the same
            do not back each other by a value that is no figure.

    Returns:
        Stands ordered by number of origins, then of documents, then by text.
    """
    groups: dict[tuple[str, ...], list[Answer]] = {}
    for answer in sorted(answers, key=lambda a: (a.span.document, a.span.start, a.id)):
        whole = answer.claim in off or compared_whole(kind, loose, answer.value)
        apart = answer.span.document if whole else ""
        groups.setdefault((str(answer.claim in off), apart, *_key(kind, answer, grounds)), []).append(answer)
    merged: list[list[Answer]] = []
    for group in (side for key in sorted(groups) for side in _sides(groups[key], grounds)):
        whole = compared_whole(kind, loose, group[0].value)
        home = _home(whole, kind, group, [m for m in merged if m[0].claim not in off], grounds)
        if home is None or group[0].claim in off:
            merged.append(list(group))
        else:
            home += group
    stands = [replace(stand_of(kind, group, grounds), off_question=group[0].claim in off) for group in merged]
    return tuple(sorted(stands, key=lambda s: (-len(s.origins), -len(s.documents), s.value.text, s.answers[0].id)))


def compared_whole(kind: QuestionKind, loose: bool, value: Value) -> bool:
    """Whether clauses are held against each other, see details.py, before two answers with one value are called one.

    Of those that like words alone have joined, the answers of one word ("police", "both sides") are: they may stand in
    two clauses by chance. A figure or a longer wording seldom does.
    """
    bare = kind in ("actor", "identity", "reason") and len(fold(value.text).split()) < TELLING
    return kind == "status" or (loose and bare)


def _sides(group: list[Answer], grounds: Grounds) -> list[list[Answer]]:
    """Answers of one value, those apart whose clauses tell it the other way round than the first one's."""
    straight, turned = list[Answer](), list[Answer]()
    for answer in group:
        (turned if tell_crossed(group[:1], [answer], grounds) else straight).append(answer)
    return [straight, turned] if turned else [straight]


def _home(
    whole: bool, kind: QuestionKind, group: Sequence[Answer], merged: Sequence[list[Answer]], grounds: Grounds
) -> list[Answer] | None:
    """The answers found so far to which some more belong; None where they give another value, or tell it otherwise.

    ``whole``: whether their clauses must tell the same, not the value alone.
    """
    told, held = told_as(kind, group[0], grounds), 0
    for other in merged:
        if told_as(kind, other[0], grounds) != told:
            continue
        if relate(kind, other[0].value, group[0].value, grounds, group[0].slot).kind != "same":
            continue
        if tell_crossed(other[:HELD], group[:HELD], grounds):
            continue
        if not whole or not differ(other[:HELD], group[:HELD], grounds):
            return other
        held += 1
        if held == GROUPS:
            return None
    return None


def stand_of(kind: QuestionKind, answers: Sequence[Answer], grounds: Grounds) -> Stand:
    """The position that answers of one value take, in the words that most documents use."""
    ordered = sorted(answers, key=lambda a: (a.span.document, a.span.start, a.id))
    wordings = {(a.span.document, a.value.text) for a in ordered}
    votes = Counter(text for _, text in wordings)
    best = min(ordered, key=lambda a: (_conditional(a), -votes[a.value.text], len(a.value.text), a.value.text, a.id))
    speakers = {name for a in ordered if (name := speaker(a, grounds))}
    return Stand(
        value=best.value,
        denied=is_denied(kind, best, grounds),
        answers=tuple(ordered),
        documents=tuple(sorted({a.span.document for a in ordered})),
        origins=grounds.apart(grounds.origin(a.claim, a.span.document) for a in ordered),
        speakers=tuple(sorted(speakers)),
        quoted_denial=any(denies(a, grounds) for a in ordered),
    )


def _conditional(answer: Answer) -> bool:
    """Whether a value rests on more than its own words: plain ones stand for the position first."""
    return bool(answer.premises or (answer.value.time is not None and answer.value.time.premises))


def _key(kind: QuestionKind, answer: Answer, grounds: Grounds) -> tuple[str, ...]:
    """Answers with the same key have the same value."""
    value, side = answer.value, told_as(kind, answer, grounds)
    if kind == "time" and value.time and (value.time.lower or value.time.upper):
        return ("t", side, str(value.time.lower), str(value.time.upper))
    if kind == "quantity" and value.quantity:
        q = value.quantity
        return (
            "q",
            side,
            str(q.lower),
            str(q.upper),
            str(q.unit),
            q.qualifier,
            str(counted_as(q)),
            *names_counted(q),
            *_figures(value),
        )
    if kind == "place" and value.place:
        p = value.place
        if is_spot(answer.slot):
            return ("p", side, p.name, str(p.country), value.label or "")
        kept = p.kind if p.geoname is None else ""
        return ("p", side, str(p.geoname), p.name, str(p.country), kept, *_wording(value))
    if kind == "actor" and value.entity:
        return ("e", side, value.entity, *_wording(value))
    if kind == "status" and value.status:
        return ("s", side, value.status)
    return ("w", side, fold(value.label or value.text))


def _wording(value: Value) -> tuple[str, ...]:
    """The words of a long answer, which may tell more than the thing that it names."""
    return (fold(value.text),) if long_wording(value.text) else ()


def _figures(value: Value) -> tuple[str, ...]:
    """The figures of an answer that has several, as it does where a unit is converted in brackets."""
    figures = re.findall(r"\d[\d.,]*", value.text)
    return tuple(figures) if len(figures) > 1 else ()
