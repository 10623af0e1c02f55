"""The core of a story: what several origins tell of what happened, one line each, for the first screen."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from ..model import Dossier, Position, Question
from ..reference import load_words
from .highlights import MOST
from .quoting import anchor
from .wording import is_naming, support

#: Most lines, and the least that a question matters in its pile to be one.
_LINES, _LEAST = 5, 0.1
#: Answers of one line; the rest is counted.
_ANSWERS = 3
#: Questions on the same sentences that stand here: more of them tell no more.
_OF_ONE = 2
_STATES = frozenset({"evolving", "agreed", "refined"})
#: Characters of a report's opening, and reports that must have an answer there; a count of the harmed may stand below.
_OPENING, _OPENED = 500, 2
_HARMED = load_words("slots", "tolls")
#: How a question ends that asks after a happening by its noun.
_HAPPENING = " take place?"
#: Slots for whoever did it or suffered it.
_DOERS = frozenset({"who", "whom"})
#: A number that is joined to what it counts.
_OF_A_KIND = re.compile(r"[\w.,]+-[a-z]")
#: First words of an answer that point to somebody whom it does not name.
_POINTING = frozenset({"his", "her", "its", "their", "my", "our", "your", "this", "that", "these", "those"})


@dataclass(frozen=True)
class CoreLine:
    """A question with its answers, each with who supports it; ``more`` is how many answers are left out."""

    id: str
    question: str
    answers: tuple[tuple[str, str], ...]
    more: int


def core_lines(dossier: Dossier, shown: Collection[str] | None = None) -> tuple[CoreLine, ...]:
    """What several origins tell of the most central matters, where the first screen has room beside its items.

    Names and offices, quotations with a gap, whether something happened that nobody doubts, and what fewer than two
    reports open with are not among them.

    Args:
        dossier: what was found.
        shown: identifiers of the questions that the page holds; all where not given.
    """
    carded = {name for item in dossier.highlights for name in item.refs}
    room = min(_LINES, MOST - len(dossier.highlights))
    called = (alias.text for one in dossier.entities if one.kind == "person" for alias in one.aliases)
    persons = {word for name in called for word in (name.casefold(), *name.casefold().split())}
    chosen: list[Question] = []
    ranked = sorted(dossier.questions, key=lambda one: (-one.central, one.label.casefold(), one.id))
    for question in ranked:
        if len(chosen) >= room or question.central < _LEAST:
            break
        if shown is not None and question.id not in shown:
            continue
        if question.kind == "place" and _first(question) in persons:
            continue  # a town has his name: he is no place
        if question.id not in carded and _is_core(question) and _tells_more(question, chosen):
            chosen.append(question)
    return tuple(_line(question) for question in chosen)


def _is_core(question: Question) -> bool:
    if question.state not in _STATES or is_naming(question) or "“" in question.label:
        return False
    if question.slot == "status" and question.state != "evolving":
        return False
    best = _best(question)
    if best.value.text.split(" ")[0].casefold() in _POINTING:
        return False
    if question.kind == "quantity" and _OF_A_KIND.match(best.value.text):
        return False  # "18-karat" says of what kind a thing is
    return (question.state == "evolving" or len(best.origins) > 1) and _opens(question) and _names(question, best)


def _names(question: Question, best: Position) -> bool:
    """Whether question or answer names somebody or something: "What did the woman take?" is of any story."""
    if question.kind == "quantity" or question.state == "evolving" or question.label.endswith(_HAPPENING):
        return True
    named = any(word[:1].isupper() for word in question.label.split()[1:])
    return named or (question.slot in _DOERS and best.value.entity is not None)


def _opens(question: Question) -> bool:
    """Whether reports open with it, or it tells how many were harmed."""
    opening = {span.document for one in question.positions for span in one.mentions if span.start < _OPENING}
    return len(opening) >= _OPENED or (bool(opening) and question.slot in _HARMED)


def _tells_more(question: Question, chosen: list[Question]) -> bool:
    """Whether it neither rests on the sentences of several lines before it nor has the answer of one of its kind."""
    own = _claims(question)
    if any(question.slot == other.slot and _first(question) == _first(other) for other in chosen):
        return False
    alike = sum(2 * len(own & _claims(other)) >= min(len(own), len(_claims(other))) for other in chosen)
    return alike < _OF_ONE or question.kind == "quantity"


def _best(question: Question) -> Position:
    """The answer of most origins."""
    return max(question.positions, key=lambda position: len(position.origins))


def _first(question: Question) -> str:
    """The words of the answer of most origins."""
    return _best(question).value.text.casefold()


def _claims(question: Question) -> set[str]:
    return {claim for position in question.positions for claim in position.claims}


def _line(question: Question) -> CoreLine:
    """The answers of several origins, of what changed with time all; the others are counted."""
    ordered = list(question.positions)
    if question.state != "evolving":
        ordered.sort(key=lambda position: (-len(position.origins), -len(position.documents)))
    distinct = list({position.value.text.casefold(): position for position in reversed(ordered)}.values())[::-1]
    firm = [position for position in distinct if question.state == "evolving" or len(position.origins) > 1]
    told = tuple((position.value.text, support(position)) for position in firm[:_ANSWERS])
    return CoreLine(anchor("q", question.id), question.label, told, len(distinct) - len(told))
