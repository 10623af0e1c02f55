"""The kinds of things that a reader must see first, and how much each weighs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ..model import (
    Citation,
    Claim,
    Comparison,
    Conflict,
    Entity,
    Finding,
    Highlight,
    Origin,
    Position,
    Question,
    Reading,
    Span,
)
from .hearsay import nearness, nobody_was_there, whence
from .quoting import around
from .side_by_side import QUOTES, Item, Sight, condition_words, position_quotes
from .wording import count, listed, sentence, shortened

#: Share of a report's claims that an origin must explain for the report to be one of its copies on the first page.
_GOOD_PART = 0.25


def hearsay_items(readings: Sequence[Reading], citations: Sequence[Citation], sight: Sight) -> Iterator[Item]:
    """That no report stands near a first hand."""
    judged = [
        (reading, *nearness(reading))
        for reading in readings
        if reading.doc is not None or reading.claims or reading.attributions
    ]
    title = nobody_was_there([kind for _, kind, _ in judged])
    if title is None:
        return
    outlets = {one.span.quote.casefold(): one.name for one in citations}
    outlets |= {name.removeprefix("the "): told for name, told in outlets.items() if name.startswith("the ")}
    clauses = [whence(reading, kind, sight.names[reading.document.id], outlets) for reading, kind, _ in judged]
    shown = "; ".join(clauses[:4]) + (f"; {count(len(clauses) - 4, 'report')} more alike" if len(clauses) > 4 else "")
    told = [sight.quote(shows.id) for _, _, shows in judged if isinstance(shows, Claim)]
    quotes = [quoted for quoted in told if quoted is not None][:QUOTES]
    yield Item(
        Highlight(
            kind="no first-hand source",
            title=title,
            reason=f"Nobody was there, and nobody's own words are given: {shown}.",
            refs=tuple(reading.document.id for reading, _, _ in judged),
            quotes=tuple(span for span, _ in quotes),
            speakers=tuple(speaker for _, speaker in quotes),
            settle="A named witness or official in their own words, a document, or an outlet with a reporter there.",
            score=1.0,
        ),
        frozenset({"hearsay"}),
    )


def conflict_items(comparison: Comparison, sight: Sight) -> Iterator[Item]:
    """Conflicts whose sides can be quoted."""
    questions = {question.id: question for question in comparison.questions}
    for conflict in comparison.conflicts:
        question = questions.get(conflict.question)
        quotes = position_quotes(_sides(conflict, question), sight)
        if len(quotes) < 2:
            continue
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
                score=round(0.6 + 0.4 * conflict.severity - (0.05 if conditional else 0.0), 4),
            ),
            frozenset({conflict.question}),
        )


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


def origin_items(origins: Sequence[Origin], citations: Sequence[Citation], sight: Sight) -> Iterator[Item]:
    """Origins that several reports rest on."""
    for origin in origins:
        # That several quote the same words of a speaker is no copying.
        documents = [] if origin.quotation else _resting(origin, sight)
        tellers = [identifier for identifier in documents if identifier != origin.document]
        if len(documents) < 2 or not tellers:
            continue
        quotes = [quoted for name in documents if (quoted := _leaning(origin, name, citations, sight)) is not None]
        quotes = quotes[:QUOTES]
        share = len(documents) / max(len(sight.documents), 1)
        title, reason = _told(origin, documents, tellers, sight)
        # A lost common text is no report that could have been among them.
        outside = not origin.seen and origin.kind in ("outlet", "agency")
        name = shortened(origin.name, 60)
        yield Item(
            Highlight(
                kind="origin",
                title=title,
                reason=reason,
                refs=(origin.id, *documents),
                quotes=tuple(span for span, _ in quotes),
                speakers=tuple(speaker for _, speaker in quotes),
                settle=(
                    f"The text of {name} itself, or a report that does not rest on it."
                    if outside
                    else "A report that does not rest on it."
                ),
                score=round(0.55 + 0.2 * share, 4),
            ),
            frozenset(documents),
        )


def _resting(origin: Origin, sight: Sight) -> list[str]:
    """The reports of which an origin explains a good part: not those that take a sentence from it."""
    told = Counter(claim.document for claim in sight.claims.values())
    rests = Counter(sight.claims[name].document for name in origin.claims if name in sight.claims)
    return [
        one
        for one in origin.documents
        if one in sight.documents and (one == origin.document or not told[one] or rests[one] >= _GOOD_PART * told[one])
    ]


def _told(origin: Origin, documents: Sequence[str], tellers: Sequence[str], sight: Sight) -> tuple[str, str]:
    """Title and reason: who repeats whom, and that it counts once."""
    name = sight.names[origin.document] if origin.document else shortened(origin.name, 60)
    shown = [sight.names[identifier] for identifier in tellers[:4]]
    who = listed(shown) if len(tellers) <= 4 else f"{', '.join(shown)} and {count(len(tellers) - 4, 'more report')}"
    repeat = "repeats" if len(tellers) == 1 else "repeat"
    many = number(len(documents))
    hedge = "" if origin.certain else "as far as can be seen, "
    if origin.document:
        reason = f"{hedge}{who} {repeat} it: one witness, not {many}."
        return f"{name}, told {count(len(documents), 'time')}", sentence(reason)
    if origin.kind == "unknown":
        return f"{count(len(documents), 'report')} share one text", sentence(
            f"{who} tell it in the same words, and which came first cannot be told: one witness, not {many}."
        )
    title = f"{count(len(documents), 'report')} rest on one origin: {name}"
    reason = f"{hedge}{who} have it from {name}, which is not among the files: one witness, not {many}."
    return title, sentence(reason)


def number(value: int) -> str:
    """A small number as a word."""
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    return words[value] if value < len(words) else str(value)


def _leaning(origin: Origin, document: str, citations: Sequence[Citation], sight: Sight) -> tuple[Span, str] | None:
    """The words of one report that show it to rest on an origin: where it names it, else a claim taken from it."""
    named = [one for one in citations if one.document == document and one.name.casefold() == origin.name.casefold()]
    if named:
        span = max(named, key=lambda one: one.weight).span
        return around(sight.documents[document], span.start, span.end), f"{sight.names[document]} on {origin.name}"
    told = next(
        (name for name in origin.claims if name in sight.claims and sight.claims[name].document == document), None
    )
    return sight.quote(told) if told is not None else None


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
