"""What a reader must see first: at most seven items, ranked, with the words side by side."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Ancestry, Comparison, Decision, Finding, Highlight, Lineage, Linked, Reading
from .highlight_kinds import conflict_items, finding_items, possible_same_items
from .highlight_sources import hearsay_items, origin_items
from .side_by_side import Item, Sight
from .speakers import report_names

MOST = 7
#: Of these kinds no more, even where there is room: the third shared origin is no news.
_MOST_OF = {"origin": 2, "possible same": 2}


def choose_highlights(
    readings: Sequence[Reading],
    lineage: Lineage,
    linked: Linked,
    ancestry: Ancestry,
    comparison: Comparison,
    findings: Sequence[Finding],
    decisions: Sequence[Decision] = (),
) -> tuple[tuple[Highlight, ...], tuple[Decision, ...]]:
    """Choose what a reader must see first.

    Each kind has its place on one scale from 0 to 1: that nobody was there (1), findings that something cannot be
    (0.85) or is in doubt (0.6 to 0.7), conflicts (0.6 to 1, by severity), one origin told many times (0.55 to 0.75),
    possible same names that something rests on (0.5 to 0.7). Each further item of a kind loses 0.04, so that no kind
    drowns the others.

    Args:
        readings: reports.
        lineage: for the words in which reports name an origin.
        linked: claims and entities.
        ancestry: origins.
        comparison: questions and conflicts.
        findings: what the checks said.
        decisions: what a person decided; items that are not to stand here are left out.

    Returns:
        At most seven items, best first, no two about the same thing; and the decisions, with their effect.
    """
    documents = [reading.document for reading in readings]
    sight = Sight(
        claims={claim.id: claim for claim in linked.claims},
        documents={document.id: document for document in documents},
        names=report_names(documents),
    )
    items = [
        *hearsay_items(readings, lineage.citations, sight),
        *conflict_items(comparison, sight),
        *finding_items(findings, linked.entities, sight),
        *origin_items(ancestry.origins, lineage, sight, comparison.questions),
        *possible_same_items(linked.entities, comparison, findings, sight),
    ]
    told: list[Decision] = []
    for decision in decisions:
        if decision.kind == "item":
            gone = decision.chosen(items, lambda item: item.highlight.title, lambda item: item.highlight.quotes)
            items = [item for item in items if item not in gone]
            decision = replace(decision, effect="it no longer stands on the first screen" if gone else "")
        told.append(decision)
    return _ranked(items), tuple(told)


def _ranked(items: list[Item]) -> tuple[Highlight, ...]:
    chosen: list[Item] = []
    taken: dict[str, int] = {}
    rest = sorted(items, key=lambda item: (-item.highlight.score, item.highlight.kind, item.highlight.refs))
    while rest and len(chosen) < MOST:
        best = max(rest, key=lambda item: item.highlight.score - 0.04 * taken.get(item.highlight.kind, 0))
        rest.remove(best)
        kind = best.highlight.kind
        if taken.get(kind, 0) >= _MOST_OF.get(kind, MOST) or any(_same(best.thing, one.thing) for one in chosen):
            continue
        chosen.append(best)
        taken[kind] = taken.get(kind, 0) + 1
    return tuple(item.highlight for item in chosen)


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two items are about the same thing: more than half of what they rest on is shared."""
    return bool(one and other) and len(one & other) / len(one | other) > 0.5
