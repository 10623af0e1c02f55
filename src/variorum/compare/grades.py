"""Grades: the Admiralty digit for each position, 2 to 6, with reasons. 1, confirmed, is a person's to give."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from ..model import Claim, Comparison, Finding, Grade, Linked, OpenQuestion, Position, Question
from .one_voice import one_voice
from .positions import Stand
from .relation import Pair
from .states import COMPARED, Assessment

#: Pairs of one position with the others, by their numbers.
Pairs = Sequence[tuple[int, Pair]]


def grade(question: OpenQuestion, index: int, stands: Sequence[Stand], found: Assessment, conditional: bool) -> Grade:
    """Grade a position by its origins and by what contradicts it."""
    stand = stands[index]
    origins = len(stand.origins)
    named = "one origin" if origins == 1 else f"{origins} origins, no dependence found between them"
    physical = stand.value.quantity is not None and stand.value.quantity.dimension not in ("count", "ratio", "money")
    if stand.speculative and not physical:
        return Grade(credibility=6, reasons=("told only as possible, conditional or as an opinion",))
    if (
        question.kind == "time"
        and stand.value.time is not None
        and not (stand.value.time.lower or stand.value.time.upper)
    ):
        return Grade(credibility=6, reasons=("the time cannot be placed on the calendar",))
    own = _own_pairs(index, stands, found)
    against = [(stands[other], pair) for other, pair in own if pair.state == "conflict"]
    if index >= COMPARED and len(stands) > 1:
        return Grade(credibility=6, reasons=(named, f"not compared: the question has {len(stands)} answers"))
    aside = _not_compared(stands, own)
    if not against:
        return _uncontradicted(index, stands, own, named, aside)
    strongest = max(len(other.origins) for other, _ in against)
    contradicted = f"contradicted by “{against[0][0].value.text}”"
    if strongest > max(origins, 1) and not conditional:
        return Grade(
            credibility=5, reasons=(named, f"{contradicted}, which rests on more origins ({strongest})", *aside)
        )
    if origins > 1 and strongest < origins:
        return Grade(
            credibility=3, reasons=(named, f"{contradicted}, which rests on fewer origins ({strongest})", *aside)
        )
    reasons = [named, f"{contradicted}, which is as well grounded"]
    if conditional:
        reasons.append("the contradiction rests on a premise")
    return Grade(credibility=4, reasons=(*reasons, *aside))


def _own_pairs(index: int, stands: Sequence[Stand], found: Assessment) -> Pairs:
    """The pairs that a position is one of, by the number of the other."""
    pairs = ((other, found.pairs.get((min(index, other), max(index, other)))) for other in range(len(stands)))
    return [(other, pair) for other, pair in pairs if pair is not None]


def _uncontradicted(index: int, stands: Sequence[Stand], own: Pairs, named: str, aside: Sequence[str]) -> Grade:
    """A position that stands in no conflict: consistent only with what it was compared with."""
    stand = stands[index]
    held = any(pair.state in ("refined", "evolving") for _, pair in own)
    if any(pair.aside and not set(stands[other].documents) & set(stand.documents) for other, pair in own):
        if len(stand.origins) > 1 or held:
            return Grade(credibility=3, reasons=(named, *aside))
        return Grade(credibility=6, reasons=(named, *aside))
    if stand.off_question:
        return Grade(credibility=3, reasons=(named, "its clauses tell of something else than the question asks"))
    if len(stand.origins) > 1:
        return Grade(credibility=2, reasons=(named, *(aside or ("nothing contradicts it",))))
    if aside:
        return Grade(credibility=3, reasons=(named, *aside))
    if held:
        return Grade(credibility=3, reasons=(named, "consistent with the rest"))
    if own:
        return Grade(credibility=3, reasons=(named, "no other answer can be compared with it"))
    return Grade(credibility=3, reasons=(named, "no other answer is given"))


def _not_compared(stands: Sequence[Stand], own: Pairs) -> tuple[str, ...]:
    """The answers that differ from a position but were not held against it, by reason."""
    texts: dict[str, list[str]] = {}
    for other, pair in own:
        if pair.aside:
            texts.setdefault(pair.reason, []).append(f"“{stands[other].value.text}”")
    return tuple(
        f"not compared with {', '.join(told[:3])}{' and others' * (len(told) > 3)}: {reason}"
        for reason, told in texts.items()
    )


def grade_positions(comparison: Comparison, linked: Linked, findings: Iterable[Finding]) -> Comparison:
    """Revise the grades by who speaks, and by what the checks found.

    What several origins tell on the word of one speaker is 3 at best: they have one witness. A doubtful finding on the
    words of a position makes it 4 at best, an impossible one 5.

    Args:
        comparison: questions with positions as first graded.
        linked: the claims (what a finding names must be among them).
        findings: from the checks.

    Returns:
        The comparison with grades revised; states and conflicts stay as they are.
    """
    known = {claim.id: claim for claim in linked.claims}
    by_claim: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.verdict in ("doubtful", "impossible"):
            for claim in finding.claims:
                if claim in known:
                    by_claim.setdefault(claim, []).append(finding)
    return Comparison(tuple(_revise(q, by_claim, known) for q in comparison.questions), comparison.conflicts)


def _revise(question: Question, by_claim: dict[str, list[Finding]], known: dict[str, Claim]) -> Question:
    positions = tuple(_lower(_heard(position, known), by_claim) for position in question.positions)
    return question if positions == question.positions else replace(question, positions=positions)


def _heard(position: Position, known: dict[str, Claim]) -> Position:
    """A position of several origins, graded as one witness's where all of them tell it on the word of one speaker."""
    if position.grade.credibility != 2:
        return position
    speaker = one_voice(known[name] for name in position.claims if name in known)
    if speaker is None:
        return position
    reasons = (*position.grade.reasons, f"all of them tell it on the word of {speaker}: one witness")
    return replace(position, grade=replace(position.grade, credibility=3, reasons=reasons))


def _lower(position: Position, by_claim: dict[str, list[Finding]]) -> Position:
    current = position.grade
    for claim in position.claims:
        for finding in by_claim.get(claim, ()):
            if not _touches(finding, position):
                continue
            worst = 5 if finding.verdict == "impossible" else 4
            reason = f"{finding.check} check: {finding.verdict}"
            # 6 says that it cannot be judged; a check that judges it knows more.
            credibility = worst if current.credibility == 6 else max(current.credibility, worst)
            if reason not in current.reasons:
                current = replace(current, credibility=credibility, reasons=(*current.reasons, reason))
    return position if current is position.grade else replace(position, grade=current)


def _touches(finding: Finding, position: Position) -> bool:
    """Whether a finding is about the very words of a position, not about another part of its claim."""
    return any(
        span.document == mention.document and span.start < mention.end and mention.start < span.end
        for span in finding.spans
        for mention in position.mentions
    )
