"""Assembly: the whole dossier out of what every room found, in the order in which a reader wants it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from ..model import Ancestry, Comparison, Decision, Finding, Lineage, Linked, Problem, Question, Reading, SourceLetter
from ..model import Dossier as Found
from ..reference.problems import problem
from .highlights import choose_highlights
from .places import gather_places
from .timeline import draw_up
from .wording import STATES, is_naming
from .writing import write

_VERDICTS = ("impossible", "doubtful", "not checkable", "consistent")


class Dossier(Found, frozen=True):
    """All that was found, with a door to write it down; the fields are those of :class:`variorum.model.Dossier`."""

    def write(self, folder: str | Path) -> list[Path]:
        """Write the report, the data, the map and the timeline into a folder, which is made where it is missing.

        Args:
            folder: where the four files go; nothing outside it is touched.

        Returns:
            The files written: ``dossier.html``, ``dossier.json``, ``map.geojson``, ``timeline.json``.

        Raises:
            OSError: the folder cannot be made or written to.
        """
        return write(self, folder)


def assemble(
    readings: Sequence[Reading],
    problems: Iterable[Problem],
    lineage: Lineage,
    linked: Linked,
    ancestry: Ancestry,
    comparison: Comparison,
    findings: Sequence[Finding],
    letters: Sequence[SourceLetter] = (),
    decisions: Sequence[Decision] = (),
) -> Dossier:
    """Put the dossier together.

    Args:
        readings: the reports, in the order in which they are to be shown; sentences are no longer needed.
        problems: what could not be read or judged.
        lineage: citations, and derivations before unseen ancestors were added.
        linked: claims with their entities, entities, events.
        ancestry: origins and all derivations.
        comparison: questions with positions and states, conflicts.
        findings: what the checks said.
        letters: sources of the user's own table that are among the reports or behind them.
        decisions: what a person marked as misread, with the effects so far.

    Returns:
        The dossier, every quote in it checked against the texts.

    Raises:
        EvidenceError: a room before gave a span that does not quote its document.
    """
    questions = tuple(sorted(comparison.questions, key=question_rank))
    ranks = {verdict: place for place, verdict in enumerate(_VERDICTS)}
    entities = sorted(linked.entities, key=lambda entity: (-entity.central, entity.name.casefold(), entity.id))
    highlights, decided = choose_highlights(readings, lineage, linked, ancestry, comparison, findings, decisions)
    stale = [problem("W024", one.label or one.kind) for one in decided if not one.effect]
    return Dossier(
        documents=tuple(reading.document for reading in readings),
        problems=(*problems, *stale),
        entities=tuple(entities),
        events=linked.events,
        claims=linked.claims,
        questions=questions,
        conflicts=tuple(sorted(comparison.conflicts, key=lambda conflict: (-conflict.severity, conflict.id))),
        derivations=ancestry.derivations or lineage.derivations,
        origins=ancestry.origins,
        findings=tuple(sorted(findings, key=lambda finding: (ranks[finding.verdict], finding.check, finding.id))),
        timeline=tuple(draw_up(linked.claims, linked.events, questions)),
        places=tuple(gather_places(readings, linked.claims)),
        highlights=highlights,
        decisions=decided,
        citations=lineage.citations,
        sources=tuple(letters),
    )


def question_rank(question: Question) -> tuple[int, int, float, str, str]:
    """What orders questions: their states, in each names, offices and then quotations last, and how central they are.

    A quotation that disputes something is as good as another question.
    """
    place = list(STATES).index(question.state)
    quoted = question.state != "conflict" and "“" in question.label
    last = 2 if quoted else 1 if is_naming(question) else 0
    return place, last, -question.central, question.label.casefold(), question.id
