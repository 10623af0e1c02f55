"""Highlights on what the reports say: conflicts, findings and names that may be one; and how much each weighs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Comparison, Conflict, Entity, Finding, Highlight, Position, Question, Span
from ..reference import load
from .quoting import around
from .side_by_side import QUOTES, Item, Sight, condition_words, position_quotes
from .wording import listed, sentence, shortened

#: What a conflict weighs less that is of the spelling of a name, and of what else stands beside a name.
_OF_NAME, _BESIDE_NAME = 0.15, 0.05


def conflict_items(comparison: Comparison, sight: Sight) -> Iterator[Item]:
    """Conflicts whose sides can be quoted; one that two questions ask after in the same sentences stands once."""
    questions = {question.id: question for question in comparison.questions}
    told: set[frozenset[tuple[str, int, int]]] = set()
    for conflict in sorted(comparison.conflicts, key=lambda conflict: -conflict.severity):
        question = questions.get(conflict.question)
        sides = _sides(conflict, question)
        words = frozenset((span.document, span.start, span.end) for side in sides for span in side.mentions)
        quotes = position_quotes(sides, sight)
        shown = frozenset((span.document, span.start, span.end) for span, _ in quotes)
        if len(quotes) < 2 or words in told or shown in told:
            continue
        told |= {words, shown}
        conditional = condition_words(conflict.conditional)
        yield Item(
            Highlight(
                kind="conflict",
                title=question.label if question is not None else shortened(conflict.explanation, 90),
                reason=_without_title(conflict.explanation, question),
                refs=(conflict.id, conflict.question),
                quotes=tuple(span for span, _ in quotes),
                speakers=tuple(speaker for _, speaker in quotes),
                settle=conflict.settle,
                conditional=conditional,
                score=round(0.6 + 0.4 * conflict.severity - (0.05 if conditional else 0.0) - _slight(question), 4),
            ),
            frozenset({conflict.question}),
        )


def _slight(question: Question | None) -> float:
    """How much less a conflict weighs that is of what stands beside a name: its spelling, an age, an office."""
    if question is None:
        return 0.0
    asked = question.slot.partition("@")[0]
    return _OF_NAME if asked == "name" else _BESIDE_NAME if asked in load("thing_slots")["weights"] else 0.0


def _without_title(explanation: str, question: Question | None) -> str:
    """An explanation that does not begin by saying the title again."""
    head = f"{question.label.rstrip('?')}: " if question is not None else ""
    told = explanation.removeprefix(head) if head else explanation
    return told[:1].upper() + told[1:]


def _sides(conflict: Conflict, question: Question | None) -> list[Position]:
    """The question's positions that stand in the conflict, in the conflict's order."""
    if question is None:
        return []
    wanted = [set(side.claims) for side in conflict.positions]
    sides = [position for claims in wanted for position in question.positions if claims & set(position.claims)]
    # What is claimed stands before its denial.
    return sorted(sides, key=lambda position: position.value.status == "denied")


def finding_items(findings: Sequence[Finding], entities: Sequence[Entity], sight: Sight) -> Iterator[Item]:
    """Findings that something cannot be, or is in doubt."""
    names = {entity.id: entity.name for entity in entities}
    for finding in findings:
        if finding.verdict not in ("impossible", "doubtful"):
            continue
        quotes = [quoted for name in finding.claims if (quoted := sight.quote(name)) is not None]
        quotes = list(dict.fromkeys(quotes))[:QUOTES]
        if not quotes:
            continue
        weight = 0.85 if finding.verdict == "impossible" else 0.65
        yield Item(
            Highlight(
                kind="finding",
                title=_finding_title(finding, names.get(finding.about or "")),
                reason=_crisp(finding.explanation),
                refs=(finding.id,),
                quotes=tuple(span for span, _ in quotes),
                speakers=tuple(speaker for _, speaker in quotes),
                settle="The exact figures and places meant, from whoever stated them.",
                conditional=tuple(one for one in finding.premises if one not in finding.explanation)[:2],
                score=round(weight + 0.02 * min(len(quotes), 3) - (0.05 if finding.premises else 0.0), 4),
            ),
            frozenset(finding.claims),
        )


def _crisp(explanation: str, most: int = 260) -> str:
    """As many clauses of an explanation as a card has room for; the rest stands with the finding."""
    clauses = explanation.split("; ")
    told = clauses[0]
    for clause in clauses[1:]:
        if len(told) + len(clause) > most:
            break
        told += f"; {clause}"
    return sentence(told)


def _finding_title(finding: Finding, about: str | None) -> str:
    what = {
        "reach": "A reach",
        "motion": "A movement",
        "calendar": "A date",
        "arithmetic": "A sum",
        "class": "A description",
        "gazetteer": "A location",
    }.get(finding.check, f"Something ({finding.check})")
    told = f"{what} that cannot be as stated" if finding.verdict == "impossible" else f"{what} that is in doubt"
    return f"{about}: {told[0].lower()}{told[1:]}" if about else told


def possible_same_items(
    entities: Sequence[Entity], comparison: Comparison, findings: Sequence[Finding], sight: Sight
) -> Iterator[Item]:
    """Names that may be one thing, where a comparison or a finding rests on it, or either is central."""
    by_id = {entity.id: entity for entity in entities}
    spoken = " ".join(
        [condition.premise for question in comparison.questions for condition in question.conditional]
        + [premise for finding in findings for premise in finding.premises]
    ).casefold()
    told: set[frozenset[str]] = set()
    for entity in entities:
        for same in entity.possible_same:
            other, pair = by_id.get(same.entity), frozenset({entity.id, same.entity})
            if other is None or pair in told:
                continue
            told.add(pair)
            carries = entity.name.casefold() in spoken and other.name.casefold() in spoken
            central = max(entity.central, other.central)
            if not carries and central < 0.3:
                continue
            quotes: list[Span] = list(same.spans[:QUOTES]) or [
                mention for one in (entity, other) for mention in one.mentions[:1]
            ]
            quotes = [around(sight.documents[span.document], span.start, span.end) for span in quotes]
            quotes = list(dict.fromkeys(quotes))
            # What the text itself says weighs more than how often the names stand side by side.
            against = sorted(same.against, key=lambda words: "“" not in words)[:1]
            but = f" Against: {against[0]}." if against else ""
            yield Item(
                Highlight(
                    kind="possible same",
                    title=f"{entity.name} and {other.name}: perhaps the same",
                    reason=f"For: {listed(same.reasons[:2])}.{but}" + (" A finding rests on it." if carries else ""),
                    refs=(entity.id, other.id),
                    quotes=tuple(quotes),
                    speakers=tuple(sight.names[span.document] for span in quotes),
                    settle="A person decides; a source that names both and tells them apart, or calls them one.",
                    score=round(0.5 + (0.1 if carries else 0.0) + 0.1 * central, 4),
                ),
                pair,
            )
