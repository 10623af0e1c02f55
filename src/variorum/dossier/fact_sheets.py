"""Fact sheets: for each central thing, every answer, claim and finding about it, and what may be the same thing."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Claim, Dossier, Entity, Finding
from .quote_view import Desk, Quote
from .quoting import anchor
from .value_wording import value_words
from .wording import VERDICTS, count, listed, state_words

#: Sheets on one page, and claims in one sheet: what is less central is reached through the texts and the data file.
_MOST_SHEETS, _MOST_CLAIMS = 10, 40
#: A thing below this share of the pile has no sheet of its own.
_LEAST = 0.1
#: Outlets stand in the family tree, places on the map; they have a sheet only where something is asked about them.
_NO_SHEET = ("outlet", "place", "government")


@dataclass(frozen=True)
class FindingView:
    """A finding in words with its figures."""

    id: str
    verdict: str
    verdict_words: str
    check: str
    explanation: str
    numbers: tuple[tuple[str, str], ...]
    formula: str
    premises: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class FactSheet:
    """All that is said about one thing."""

    id: str
    name: str
    kind: str
    summary: str
    aliases: tuple[str, ...]
    same: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[Quote, ...]], ...]
    answers: tuple[tuple[str, str, str, str, str], ...]
    findings: tuple[FindingView, ...]
    claims: tuple[Quote, ...]
    left_out: int


def finding_view(finding: Finding, desk: Desk) -> FindingView:
    """A finding as the page shows it."""
    claims = [desk.claims[name] for name in finding.claims if name in desk.claims]
    return FindingView(
        id=anchor("f", finding.id),
        verdict=finding.verdict.replace(" ", "-"),
        verdict_words=VERDICTS[finding.verdict],
        check=finding.check,
        explanation=finding.explanation,
        numbers=tuple((_figure(name), f"{value:,.6g}") for name, value in finding.numbers.items()),
        formula=finding.formula,
        premises=finding.premises,
        quotes=tuple(desk.claim_quote(claim) for claim in claims[:4]),
    )


def _figure(name: str) -> str:
    """``distance_km`` as ``distance, km``."""
    words, _, unit = name.rpartition("_")
    return (
        f"{words.replace('_', ' ')}, {unit.replace('_', ' ')}" if words and len(unit) <= 4 else name.replace("_", " ")
    )


def fact_sheets(dossier: Dossier, desk: Desk) -> list[FactSheet]:
    """The sheets of the most central things, in the order of the dossier's entities."""
    about: dict[str, list[Claim]] = {}
    for claim in dossier.claims:
        if claim.checkable:
            for name in _entities_of(claim):
                about.setdefault(name, []).append(claim)
    events: dict[str, list[str]] = {}
    for event in dossier.events:
        for participant in event.participants:
            events.setdefault(participant.entity, []).append(event.id)
    asked_about = {question.about for question in dossier.questions} | {one.about for one in dossier.findings}
    alike = {same.entity for entity in dossier.entities for same in entity.possible_same}
    first: list[Entity] = []
    rest: list[Entity] = []
    for entity in dossier.entities:
        if entity.id in asked_about or entity.id in alike or entity.possible_same:
            first.append(entity)
        elif entity.central >= _LEAST and entity.id in about and entity.kind not in _NO_SHEET:
            rest.append(entity)
    chosen = {entity.id for entity in [*first, *rest][:_MOST_SHEETS]}
    return [
        _sheet(entity, about.get(entity.id, []), {entity.id, *events.get(entity.id, ())}, dossier, desk)
        for entity in dossier.entities
        if entity.id in chosen
    ]


def _entities_of(claim: Claim) -> list[str]:
    parts = (claim.subject, *claim.arguments)
    return list(dict.fromkeys(part.entity for part in parts if part is not None and part.entity is not None))


def _sheet(entity: Entity, claims: list[Claim], asked: set[str], dossier: Dossier, desk: Desk) -> FactSheet:
    own = {claim.id for claim in claims if claim.subject is not None and claim.subject.entity == entity.id}
    findings = [
        finding
        for finding in dossier.findings
        if finding.about == entity.id or (finding.about is None and own.intersection(finding.claims))
    ]
    answers = [
        (
            f"#{anchor('q', question.id)}",
            question.label,
            " / ".join(
                position.value.text + (f" ({words})" if (words := value_words(position.value, desk.entities)) else "")
                for position in question.positions[:6]
            ),
            question.state,
            state_words(question)[0],
        )
        for question in dossier.questions
        if question.about in asked and question.id in desk.questions
    ]
    names = {other.id: other.name for other in dossier.entities}
    reports = len({claim.document for claim in claims})
    return FactSheet(
        id=anchor("e", entity.id),
        name=entity.name,
        kind=entity.kind,
        summary=f"{count(len(claims), 'claim')} in {count(reports, 'report')}, {count(len(answers), 'question')}",
        aliases=tuple(f"{alias.text} ({_letters(alias.documents, desk)})" for alias in entity.aliases),
        same=tuple(
            (
                anchor("e", same.entity),
                names.get(same.entity, same.entity),
                same.reasons,
                same.against,
                tuple(desk.quote(span) for span in same.spans),
            )
            for same in entity.possible_same
        ),
        answers=tuple(answers),
        findings=tuple(finding_view(finding, desk) for finding in findings),
        claims=tuple(desk.claim_quote(claim) for claim in claims[:_MOST_CLAIMS]),
        left_out=max(len(claims) - _MOST_CLAIMS, 0),
    )


def _letters(documents: tuple[str, ...], desk: Desk) -> str:
    return listed([desk.letters[name] for name in documents if name in desk.letters])
