"""How an answer tells its value: as denied, as so, as to come, as possible; and what is told as a property."""

from __future__ import annotations

import re

from ..model import Answer, Claim, QuestionKind, Value
from .grounds import Grounds
from .state_slots import is_state
from .verb_signs import verb_signs

#: Modalities in which nothing is said to be so.
SPECULATIVE = frozenset({"possible", "conditional", "opinion"})
#: What is counted can grow from report to report; a missile's range does not.
CHANGING = ("count", "ratio", "money")
#: What comes of a deed, or is true of somebody at the time of it: a plan of it is not yet that.
OUTCOMES = (*CHANGING, "time", "age", "score")
#: None at all as a figure, which a "not" beside it denies as it denies any other.
STATED_ZERO = re.compile(r"\bzero\b|\b0\b", re.IGNORECASE)
#: Modalities of what is yet to come.
AHEAD = frozenset({"planned", "ordered"})
#: "I'm hosting the cup" is told of now, or of what is to come, and so is "glad to be hosting it".
_GOING_ON = re.compile(r"(?:\b(?:am|is|are|be)|['’]\s?(?:m|s|re))\s(?:\w+ly\s)?\w+ing$", re.IGNORECASE)


def going_on(claim: Claim) -> bool:
    """Whether a verb tells what goes on when its report is written, or is to come."""
    return bool(_GOING_ON.search(claim.evidence.quote[: max(claim.predicate_end - claim.evidence.start, 0)]))


def measured(value: Value) -> bool:
    """Whether a value is a property of a thing ("can fly 2,000 km"), not the outcome of a deed ("got seven years")."""
    return value.quantity is not None and value.quantity.dimension not in OUTCOMES


def is_denied(kind: QuestionKind, answer: Answer, grounds: Grounds) -> bool:
    """Whether an answer denies its value. "Mayor Smith is not in town" denies neither name nor office."""
    if kind == "status":
        return answer.value.status == "denied"
    none = kind == "quantity" and answer.value.quantity is not None and answer.value.quantity.upper == 0
    if none and not STATED_ZERO.search(answer.value.text):
        return False  # "nobody was hurt" is a number, and its own "no" is all that denies it
    return answer.polarity == "denied" and not _beside(kind, answer, grounds)


def _beside(kind: QuestionKind, answer: Answer, grounds: Grounds) -> bool:
    """Whether an answer is what somebody is called or holds, told by the way: nothing that is said of the deed."""
    if kind != "identity" or answer.about not in grounds.entities:
        return False
    claim = grounds.claims.get(answer.claim)
    if claim is None or claim.predicate != "be" or claim.subject is None:
        return True
    return claim.subject.start <= answer.span.start and answer.span.end <= claim.subject.end


def told_as(kind: QuestionKind, answer: Answer, grounds: Grounds) -> str:
    """How a value is told: of what is denied, of what is, to come or only possible. No one of them backs another."""
    if is_state(answer.slot):
        # Its label says the rest; what is so today may follow on what was told otherwise yesterday.
        how = "ahead" if answer.modality in AHEAD else "told"
        return f"{how} {grounds.published(answer.span.document)}"
    denied = is_denied(kind, answer, grounds)
    if not denied and kind == "status":
        return _with_signs("told", answer, grounds)  # a status says it itself
    if is_property(answer, grounds) or _beside(kind, answer, grounds):
        return "denied told" if denied else "told"  # what a thing measures is told as what it can do
    how = "ahead" if answer.modality in AHEAD else "possible" if answer.modality in SPECULATIVE else "told"
    return _with_signs(f"denied {how}" if denied else how, answer, grounds)


def _with_signs(told: str, answer: Answer, grounds: Grounds) -> str:
    """How a value is told, with the words beside its verb that say otherwise."""
    return " ".join([told, *signs(answer, grounds)])


def signs(answer: Answer, grounds: Grounds) -> tuple[str, ...]:
    """The words beside an answer's verb that say otherwise than the reading of its claim."""
    claim = grounds.claims.get(answer.claim)
    return verb_signs(claim) if claim is not None else ()


def is_property(answer: Answer, grounds: Grounds) -> bool:
    """Whether an answer is a measured property of a thing; what an event measured is told of the event."""
    return measured(answer.value) and answer.about in grounds.entities
