"""Questions as the page shows them: by state, each with its positions side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Conflict, Dossier, Position, Question, Span, State
from .question_filters import Traits
from .quote_view import Desk, Quote
from .quoting import anchor
from .side_by_side import condition_words
from .value_wording import value_words
from .wording import GRADES, STATES, is_naming, state_words, support

#: Quotes of one position that stand open; the rest is folded.
_OPEN = 2
#: Quotes of one position in the same words: masses of copies are counted, not shown one by one.
_ALIKE = 40


@dataclass(frozen=True)
class PositionView:
    """One answer: its words, what they were read as, quotes, how many origins, the grade with reasons.

    ``alike`` is how many more quotes have the words of others; ``letter`` is the source's by the user's own table,
    empty where there is none.
    """

    value: str
    read_as: str | None
    quotes: tuple[Quote, ...]
    more: tuple[Quote, ...]
    alike: int
    support: str
    grade: int
    letter: str
    grade_words: str
    grade_reasons: tuple[str, ...]


@dataclass(frozen=True)
class QuestionView:
    """One question with its positions and, where there are any, its conflicts."""

    id: str
    label: str
    kind: str
    state: State
    state_words: str
    naming: bool
    traits: Traits
    positions: tuple[PositionView, ...]
    reasons: tuple[str, ...]
    conditional: tuple[str, ...]
    conflicts: tuple[tuple[str, str, str], ...]
    pairs: tuple[str, ...]


@dataclass(frozen=True)
class StateView:
    """The questions of one state; ``left_out`` is how many more the data file holds."""

    state: State
    heading: str
    explanation: str
    questions: tuple[QuestionView, ...]
    left_out: int


def questions_by_state(dossier: Dossier, desk: Desk, traits: dict[str, Traits]) -> list[StateView]:
    """The questions under their states, what matters most first; ``traits`` are what the filters choose by."""
    conflicts: dict[str, list[Conflict]] = {}
    for conflict in dossier.conflicts:
        conflicts.setdefault(conflict.question, []).append(conflict)
    views = [
        _view(question, conflicts.get(question.id, ()), desk, traits[question.id])
        for question in dossier.questions
        if question.id in desk.questions
    ]
    sizes = Counter(question.state for question in dossier.questions)
    told: list[StateView] = []
    for state, (heading, explanation) in STATES.items():
        chosen = tuple(view for view in views if view.state == state)
        if sizes[state]:
            told.append(StateView(state, heading, explanation, chosen, sizes[state] - len(chosen)))
    return told


def _view(question: Question, conflicts: Iterable[Conflict], desk: Desk, traits: Traits) -> QuestionView:
    return QuestionView(
        id=anchor("q", question.id),
        label=question.label,
        kind=question.kind,
        state=question.state,
        state_words=state_words(question)[0],
        naming=is_naming(question),
        traits=traits,
        positions=tuple(_position(position, desk) for position in question.positions),
        reasons=question.reasons,
        conditional=condition_words(question.conditional),
        conflicts=tuple((anchor("k", conflict.id), conflict.explanation, conflict.settle) for conflict in conflicts),
        pairs=tuple(
            _pair(key, state)
            for key, state in question.pair_states.items()
            # Answers that stand beside each other in peace need no line of their own.
            if state != "single" or question.state == "conflict"
        ),
    )


def _pair(key: str, state: State) -> str:
    one, _, other = key.partition("-")
    words = "not held against each other" if state == "single" else STATES[state][0].lower()
    if not (one.isdigit() and other.isdigit()):
        return f"{key}: {words}"
    return f"answers {int(one) + 1} and {int(other) + 1}: {words}"


def _position(position: Position, desk: Desk) -> PositionView:
    quotes: list[Quote] = []
    used: set[str] = set()
    alike: Counter[tuple[str, str]] = Counter()
    mentions: dict[str, list[Span]] = {}
    for span in position.mentions:
        mentions.setdefault(span.document, []).append(span)
    for name in position.claims:
        claim = desk.claims.get(name)
        if claim is None:
            continue
        inside = [span for span in mentions.get(claim.document, ()) if claim.evidence.covers(span.start, span.end)]
        words = claim.evidence.quote, inside[0].quote if inside else ""
        alike[words] += 1
        if alike[words] > _ALIKE:
            continue
        quote = desk.claim_quote(claim, inside[0] if inside else None)
        if quote.href not in used:
            used.add(quote.href)
            quotes.append(quote)
    if not quotes:
        quotes = [desk.quote(span) for span in position.mentions]
    return PositionView(
        value=position.value.text,
        read_as=value_words(position.value, desk.entities),
        quotes=tuple(quotes[:_OPEN]),
        more=tuple(quotes[_OPEN:]),
        alike=sum(max(0, times - _ALIKE) for times in alike.values()),
        support=support(position),
        grade=position.grade.credibility,
        letter=position.grade.reliability if desk.lettered else "",
        grade_words=GRADES.get(position.grade.credibility, ""),
        grade_reasons=position.grade.reasons,
    )
