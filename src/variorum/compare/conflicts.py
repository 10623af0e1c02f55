"""Conflicts: positions that cannot both be right as stated, said in one sentence, with how grave it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Condition, Conflict, ConflictKind, ConflictPosition, OpenQuestion, stable_id
from .grounds import Grounds
from .positions import Stand
from .states import Assessment
from .times import day_words

SETTLE: dict[ConflictKind, str] = {
    "time": "The dates of publication of the reports, or a dated first-hand account of the event.",
    "quantity": "The statement that each figure was taken from, with its date and what it counts.",
    "place": "A first-hand account or a picture that can be located.",
    "actor": "A statement of those named, or a first-hand account.",
    "identity": "The first report that uses the name, in the original language.",
    "status": "A later report, or a first-hand account.",
    "denial": "Evidence that does not come from either party.",
}
#: Positions named in the sentence.
NAMED = 4


def find_conflicts(
    question: OpenQuestion,
    stands: Sequence[Stand],
    found: Assessment,
    conditional: tuple[Condition, ...],
    grounds: Grounds,
) -> Iterator[Conflict]:
    """The conflicts of a question, one for each kind."""
    kinds: dict[ConflictKind, None] = {
        pair.conflict: None for pair in found.pairs.values() if pair.state == "conflict" and pair.conflict
    }
    for kind in sorted(kinds):
        pairs = {key: pair for key, pair in found.pairs.items() if pair.state == "conflict" and pair.conflict == kind}
        sides = sorted({index for key in pairs for index in key})
        gap = max(pair.relation.gap for pair in pairs.values())
        soft = all(pair.relation.soft for pair in pairs.values())
        severity, reasons = _severity(question, [stands[i] for i in sides], gap, soft, conditional)
        yield Conflict(
            id=stable_id("x", question.id, kind),
            kind=kind,
            question=question.id,
            positions=tuple(
                ConflictPosition(
                    value=stands[i].value,
                    claims=tuple(dict.fromkeys(answer.claim for answer in stands[i].answers)),
                    documents=stands[i].documents,
                )
                for i in sides
            ),
            severity=severity,
            explanation=_explain(question, kind, [stands[i] for i in sides], grounds),
            conditional=conditional,
            reasons=(*dict.fromkeys(pair.reason for pair in pairs.values()), *reasons)[:8],
            settle=_settle(kind, conditional),
        )


def _severity(
    question: OpenQuestion, sides: Sequence[Stand], gap: float, soft: bool, conditional: Sequence[Condition]
) -> tuple[float, tuple[str, ...]]:
    """Severity from 0 to 1: half by how far apart, a quarter by how central, a quarter by the origins on each side."""
    reasons: list[str] = []
    origins = [set(side.origins) for side in sides]
    shared = set.intersection(*origins)
    speakers = [set(side.speakers) for side in sides]
    disputed = all(speakers) and not set.intersection(*speakers)
    grounded = 0.05 if shared and not disputed else 0.25
    if disputed:
        reasons.append("the parties that are quoted differ")
    elif shared:
        reasons.append("all sides rest on one origin")
    else:
        counts = " against ".join(str(len(o)) for o in origins[:NAMED])
        reasons.append(f"origins on each side: {counts}")
    severity = 0.5 * gap + 0.25 * min(1.0, max(0.0, question.central)) + grounded
    reasons.append("far apart" if gap >= 0.6 else "some way apart" if gap >= 0.3 else "close together")
    if question.central >= 0.5:
        reasons.append("central to the story")
    if conditional:
        severity *= 0.75
        reasons.append("rests on a premise")
    if soft:
        severity *= 0.6
        reasons.append("may be a way of putting it")
    return round(min(1.0, severity), 3), tuple(reasons)


def _explain(question: OpenQuestion, kind: ConflictKind, sides: Sequence[Stand], grounds: Grounds) -> str:
    """One sentence: the values, who gives them, and whether they rest on one origin."""
    told = " against ".join(_side(stand, grounds) for stand in sides[:NAMED])
    if len(sides) > NAMED:
        told += f" and {len(sides) - NAMED} more"
    documents = {document for stand in sides for document in stand.documents}
    shared = set.intersection(*(set(stand.origins) for stand in sides))
    speakers = [set(stand.speakers) for stand in sides]
    if kind == "denial" or (all(speakers) and not set.intersection(*speakers)):
        parties = [", ".join(stand.speakers[:2]) for stand in sides if stand.speakers]
        tail = f"a dispute between {' and '.join(parties[:NAMED])}" if len(parties) > 1 else "affirmed and denied"
        tail += f", as {grounds.labels(documents)} {'tells' if len(documents) == 1 else 'tell'} it"
    elif shared and len(documents) > 1:
        name = grounds.origin_name(min(shared))
        who = "both" if len(sides) == 2 else "all"
        tail = f"{who} rest on {name}: a retelling error within one origin, not two witnesses"
    elif len(documents) == 1:
        tail = "one report gives both"
    else:
        count = len({origin for stand in sides for origin in stand.origins})
        tail = f"{count} origins, no dependence found between them"
    label = question.label.rstrip("?: ")
    return f"{label}: {told} ({tail})."


def _side(stand: Stand, grounds: Grounds) -> str:
    value = stand.value
    words = f"“{value.text}”"
    if value.time is not None and value.time.relative and (day := day_words(value.time)):
        words += f", that is {day}"
    said = f", said by {', '.join(stand.speakers[:2])}" if stand.speakers else ""
    denied = " (denied)" if stand.denied and value.status != "denied" else ""
    return f"{words}{denied} in {grounds.labels(stand.documents)}{said}"


def _settle(kind: ConflictKind, conditional: Sequence[Condition]) -> str:
    if kind == "time" and any(condition.would_be != "conflict" for condition in conditional):
        return "The date of publication of the report that counts from its own day."
    return SETTLE[kind]
