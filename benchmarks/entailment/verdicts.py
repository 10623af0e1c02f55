"""What the program says when two sentences are two reports: which questions both answer, and how the answers relate."""

from __future__ import annotations

from collections import Counter

from distortion.judging import compare_reports

from variorum.model import Reading, Span

NAMES = (
    "questions on which they agree",
    "questions on which one refines the other",
    "questions on which they conflict",
    "questions that both answer",
    "questions that the first alone answers",
    "questions that the second alone answers",
    "events that both tell of",
    "names that the second alone has",
)


def verdict_features(first: Reading, second: Reading) -> list[float]:
    """The numbers of :data:`NAMES` for two sentences."""
    linked, comparison = compare_reports([first, second])
    ours, theirs = first.document.id, second.document.id
    both: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for question in comparison.questions:
        documents = {mention.document for position in question.positions for mention in position.mentions}
        if len(documents) > 1:
            both[question.state] += 1
        else:
            alone.update(documents)
    return [
        float(both["agreed"]),
        float(both["refined"]),
        float(both["conflict"]),
        float(both.total()),
        float(alone[ours]),
        float(alone[theirs]),
        float(sum(len(_documents(event.mentions)) > 1 for event in linked.events)),
        float(sum(_documents(entity.mentions) == {theirs} for entity in linked.entities)),
    ]


def _documents(mentions: tuple[Span, ...]) -> set[str]:
    return {mention.document for mention in mentions}
