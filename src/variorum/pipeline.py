"""The street: the one module that knows the order of the rooms."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .check import run_checks
from .claims import read_claims
from .compare import compare_answers, give_letters, grade_positions
from .decisions import without_misread_answers, without_misread_findings
from .dossier import Dossier, assemble
from .language import identify, parse
from .lineage import date_through_kin, match_letters, trace_lineage
from .link import link_claims
from .model import Decision, Document, Problem, SourceLetter
from .normalise import read_values, redate
from .origins import find_origins

#: Called with the name of the step that begins and how many steps there are in all.
Progress = Callable[[str, int], None]
STEPS = ("language", "values", "claims", "lineage", "links", "origins", "comparison", "checks", "dossier")


def investigate(
    documents: Iterable[Document],
    *,
    problems: Iterable[Problem] = (),
    sources: Iterable[SourceLetter] = (),
    decisions: Iterable[Decision] = (),
    model: str | None = None,
    processes: int | None = None,
    progress: Progress | None = None,
) -> Dossier:
    """Find what a pile of reports claims, who copied whom, where they conflict and what cannot be true.

    Args:
        documents: reports as :func:`variorum.read` gives them, in any order.
        problems: what went wrong while reading, to be listed in the dossier.
        sources: the user's own table of sources, as :func:`variorum.sources.read_letters` gives it.
        decisions: what a person marked as misread, as :func:`variorum.sources.read_decisions` gives it.
        model: name of an installed spaCy pipeline; the best installed one where None.
        processes: worker processes for the parse; chosen by size where None.
        progress: told of each step as it begins.

    Returns:
        The dossier; the same documents in any order give the same one.

    Raises:
        variorum.language.ModelMissingError: no language pipeline is installed.
    """

    def begin(step: str) -> None:
        if progress:
            progress(step, len(STEPS))

    begin("language")
    known, unsupported = identify(sorted(documents, key=lambda document: (document.uri, document.id)))
    readings = parse(known, model=model, processes=processes)
    begin("values")
    readings = read_values(readings)
    begin("claims")
    readings = read_claims(readings)
    begin("lineage")
    lineage = trace_lineage(readings)
    # The street's one loop: a report without a date is dated through its kin, and its relative times are read again.
    readings = redate(readings, date_through_kin(readings, lineage))
    begin("links")
    linked = link_claims(readings)
    linked, decided = without_misread_answers(linked, tuple(decisions))
    begin("origins")
    ancestry = find_origins(readings, lineage, linked)
    begin("comparison")
    comparison = compare_answers(linked, ancestry, readings)
    begin("checks")
    findings, decided = without_misread_findings(run_checks(linked, readings), linked.claims, decided)
    comparison = grade_positions(comparison, linked, findings)
    letters, doubled = match_letters(list(sources), [reading.document for reading in readings], ancestry.origins)
    comparison = give_letters(comparison, letters, ancestry.origins)
    begin("dossier")
    listed = [*problems, *unsupported, *doubled]
    return assemble(readings, listed, lineage, linked, ancestry, comparison, findings, letters, decided)
