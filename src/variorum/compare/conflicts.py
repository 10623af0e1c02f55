"""Conflicts: positions that cannot both be right as stated, said in one sentence, with how grave it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from ..model import Condition, Conflict, ConflictKind, ConflictPosition, OpenQuestion, stable_id
from .figures import midpoint
from .grounds import Grounds
from .kinds_of_counted import as_opposed
from .person_names import SPELLED
from .positions import Stand
from .several import are_several
from .states import Assessment, Pair
from .times import day_words
from .voices import speaker

SETTLE: dict[ConflictKind, str] = {
    "time": "The dates of publication of the reports, or a dated first-hand account of the event.",
    "quantity": "The statement that each figure was taken from, with its date and what it counts.",
    "place": "A first-hand account or a picture that can be located.",
    "actor": "A statement of those named, or a first-hand account.",
    "identity": "The first report that uses the name, in the original language.",
    "status": "A later report, or a first-hand account.",
    "denial": "Evidence that does not come from either party.",
}
#: Words that name nobody where they stand for themselves: "Uganda, which denies involvement".
RELATIVE = frozenset({"who", "which", "that"})
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
        sides = _sides(pairs, stands)
        gap = max(pair.relation.gap for pair in pairs.values())
        soft = all(pair.relation.soft for pair in pairs.values())
        severity, reasons = _severity(question, [stands[i] for i in sides], gap, soft, conditional)
        shown = [as_opposed(stands[i], [stands[j] for j in sides if j != i], grounds) for i in sides]
        yield Conflict(
            id=stable_id("x", question.id, kind),
            kind=kind,
            question=question.id,
            positions=tuple(
                ConflictPosition(
                    value=side.value,
                    claims=tuple(dict.fromkeys(answer.claim for answer in side.answers)),
                    documents=side.documents,
                )
                for side in shown
            ),
            severity=severity,
            explanation=_explain(question, kind, shown, pairs.values(), grounds),
            conditional=conditional,
            # What the severity rests on must not fall off the end of a long list.
            reasons=(*list(dict.fromkeys(pair.reason for pair in pairs.values()))[:4], *reasons),
            settle=_settle(kind, conditional),
        )


def _sides(pairs: Mapping[tuple[int, int], Pair], stands: Sequence[Stand]) -> list[int]:
    """Positions that all exclude each other, the best supported first: what a reader must choose between.

    Of figures equally supported the higher go first: who gives several gives parts beside the whole. What may differ
    in words alone ("at least 14" beside "at least 17") is no third side where some exclude each other ("a dozen").
    """
    hard = {key for key, pair in pairs.items() if not pair.relation.soft} or set(pairs)
    inside = {index for key in hard for index in key}
    order = sorted(inside, key=lambda i: (-len(stands[i].origins), -len(stands[i].documents), -_figure(stands[i]), i))
    chosen: list[int] = []
    for index in order:
        if all((min(index, other), max(index, other)) in hard for other in chosen):
            chosen.append(index)
    return sorted(chosen)


def _figure(stand: Stand) -> float:
    quantity = stand.value.quantity
    return (midpoint(quantity) or 0.0) if quantity is not None else 0.0


def _severity(
    question: OpenQuestion, sides: Sequence[Stand], gap: float, soft: bool, conditional: Sequence[Condition]
) -> tuple[float, tuple[str, ...]]:
    """Severity from 0 to 1: half by how far apart, a quarter by how central, a quarter by the origins on each side."""
    reasons: list[str] = []
    origins = [set(side.origins) for side in sides]
    shared = set.intersection(*origins)
    speakers = [set(side.speakers) for side in sides]
    disputed = all(speakers) and not set.intersection(*speakers)
    weakest = min(len(found) for found in origins)
    # Two witnesses against two weigh more than one against one; beyond that, one more changes little.
    grounded = 0.25 if disputed else 0.05 if shared else min(0.25, 0.17 + 0.04 * (weakest - 1))
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


def _explain(
    question: OpenQuestion, kind: ConflictKind, sides: Sequence[Stand], pairs: Collection[Pair], grounds: Grounds
) -> str:
    """Two sentences at most: what against what, and what kind of difference it is."""
    label = question.label.rstrip("?: ")
    documents = {document for stand in sides for document in stand.documents}
    if kind == "denial" or _parties(sides):
        return f"{label}: {_dispute(sides, grounds)} {_told_by(sides, documents, grounds)}"
    told = " or ".join(_side(stand, grounds) for stand in sides[:NAMED])
    if len(sides) > NAMED:
        told += f", or one of {len(sides) - NAMED} more answers"
    # Who asks for a person or a name is told that the two differ by no more than letters.
    spelled = not label.startswith("How is") and all(pair.relation.reason == SPELLED for pair in pairs)
    told = f"one name, spelled {told}" if spelled else told
    return f"{label}: {told}? {_ground(question, sides, documents, grounds)}"


def _parties(sides: Sequence[Stand]) -> bool:
    """Whether one report tells all sides, each in the words of speakers of its own."""
    speakers = [set(stand.speakers) for stand in sides]
    told_together = set.intersection(*(set(stand.documents) for stand in sides))
    return bool(told_together) and all(speakers) and not set.intersection(*speakers)


def _dispute(sides: Sequence[Stand], grounds: Grounds) -> str:
    clauses: list[str] = []
    for stand in sorted(sides[:NAMED], key=lambda one: one.denied):
        who, words = _in_whose_words(stand, grounds)
        verb = ("deny" if stand.denied else "say") if are_several(who) else ("denies" if stand.denied else "says")
        told = f"it is {'denied' if stand.denied else 'said'}" if who in RELATIVE else f"{who} {verb} it"
        clauses.append(f"{told} (“{words}”)")
    if not any(stand.denied for stand in sides):
        told = (_in_whose_words(stand, grounds) for stand in sides[:NAMED])
        clauses = [f"“{words}”, {'say' if are_several(who) else 'says'} {who}" for who, words in told]
    return f"{'; '.join(clauses)}."


def _in_whose_words(stand: Stand, grounds: Grounds) -> tuple[str, str]:
    """Who takes a side, and that speaker's own words, those of the position where some speaker has them."""
    told = [(who, answer.value.text) for answer in stand.answers if (who := speaker(answer, grounds))]
    if not told:
        return grounds.labels(stand.documents), stand.value.text
    return next((one for one in told if one[1] == stand.value.text), told[0])


def _told_by(sides: Sequence[Stand], documents: set[str], grounds: Grounds) -> str:
    """Who tells of a dispute; copies of one report tell it once."""
    if len(documents) == 1:
        return f"Told by {grounds.labels(documents)} alone."
    every = {origin for stand in sides for origin in grounds.sources(stand.answers)}
    if len(grounds.apart(every)) == 1:
        first = next((o.document for key in sorted(every) if (o := grounds.origins.get(key)) and o.document), None)
        if first and all(first in stand.documents for stand in sides):
            others = documents - {first}
            tell = "repeats" if len(others) == 1 else "repeat"
            return f"Told by {grounds.label(first)}; {grounds.labels(others)} {tell} it, so it counts once."
        return f"Told by {grounds.labels(documents)} from one origin, so it counts once."
    return f"Told by {grounds.labels(documents)}."


def _ground(question: OpenQuestion, sides: Sequence[Stand], documents: set[str], grounds: Grounds) -> str:
    """Whether the sides are as many witnesses, or one that was retold in two ways."""
    if len(documents) == 1:
        return "One report gives both."
    who = "Both" if len(sides) == 2 else "All"
    error = "a retelling error within one origin"
    if publisher := grounds.one_publisher(documents):
        error = f"a correction or a newer state by {publisher} itself"
    for side in sides:
        for other in sides:
            if side is other or not grounds.repeats(side.answers, other.answers):
                continue
            source = grounds.origin_name(grounds.origin(side.answers[0].claim, side.answers[0].span.document))
            count = len(other.origins)
            witnesses = f"; {count} origins give “{other.value.text}”" if count > 1 else ""
            rest = "rests" if len(side.documents) == 1 else "rest"
            # Where others give the other value too, a lost origin may itself have had this one; one at hand shows it.
            own = grounds.origins.get(grounds.origin(side.answers[0].claim, side.answers[0].span.document))
            shows = own is not None and own.document in other.documents
            retold = (count == 1 or shows) and _in_shared_words(side, grounds)
            told = f"{error}, not two witnesses" if retold else "one origin"
            return f"{grounds.labels(side.documents)} {rest} on {source}: {told}{witnesses}."
    if shared := _shared_origin(sides):
        name = grounds.origin_name(shared)
        best = max(sides, key=lambda side: len(side.origins))
        witnesses = f"; {len(best.origins)} origins give “{best.value.text}”" if len(best.origins) > 1 else ""
        both = who if not witnesses else "Reports on either side"
        if _speakers_apart(sides):
            return f"{both} rest on {name}, which quotes different speakers{witnesses}."
        shown = publisher or all(_in_shared_words(side, grounds) for side in sides)
        return f"{both} rest on {name}: {f'{error}, not two witnesses' if shown else 'one origin'}{witnesses}."
    count = len(grounds.apart(origin for stand in sides for origin in stand.origins))
    return f"{count} origins, no dependence found between them." if count > 1 else "They share an origin in part."


def _in_shared_words(stand: Stand, grounds: Grounds) -> bool:
    """Whether a claim of a position itself stands in words that its origin gave, not beside them in some report."""
    found = ((a.claim, grounds.origins.get(grounds.origin(a.claim, a.span.document))) for a in stand.answers)
    return any(origin is not None and claim in origin.claims for claim, origin in found)


def _speakers_apart(sides: Sequence[Stand]) -> bool:
    """Whether each side is told in the words of speakers of its own: a wrong retelling need not be what differs."""
    speakers = [set(side.speakers) for side in sides]
    return all(speakers) and all(a is b or not a & b for a in speakers for b in speakers)


def _shared_origin(sides: Sequence[Stand]) -> str | None:
    """The origin behind all sides, where all but one of them have no other."""
    shared = set.intersection(*(set(stand.origins) for stand in sides))
    alone = sum(len(stand.origins) == 1 for stand in sides)
    return min(shared) if shared and alone >= len(sides) - 1 else None


def _side(stand: Stand, grounds: Grounds) -> str:
    value = stand.value
    words = f"“{value.text}”"
    if value.time is not None and value.time.relative and (day := day_words(value.time)):
        words += f", that is {day},"
    denied = "denied, " if stand.denied and value.status != "denied" else ""
    return f"{words} ({denied}{grounds.labels(stand.documents)})"


def _settle(kind: ConflictKind, conditional: Sequence[Condition]) -> str:
    guessed = kind == "time" and any(condition.would_be != "conflict" for condition in conditional)
    return "The date of publication of the report that counts from it." if guessed else SETTLE[kind]
