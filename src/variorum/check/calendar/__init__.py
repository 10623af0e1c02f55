"""Calendar: days, weekdays, durations, ages, anniversaries and the order of what must follow."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ...model import Finding
from ..pile import Pile
from ..shapes import Shape, shapes
from .ages import age_findings
from .anniversaries import anniversary_findings
from .days import day_findings, day_pair_findings
from .gaps import gap_findings
from .order import order_findings, told_too_soon
from .relative_years import relative_year_findings
from .since import since_findings
from .spans import span_findings

__all__ = ["check_calendar"]

OF_SENTENCES: tuple[Callable[[Pile, Shape], Iterable[Finding]], ...] = (
    day_pair_findings,
    span_findings,
    gap_findings,
    anniversary_findings,
    since_findings,
    order_findings,
)
OF_DOCUMENTS: tuple[Callable[[Pile, str], Iterable[Finding]], ...] = (
    day_findings,
    relative_year_findings,
    told_too_soon,
)


def check_calendar(pile: Pile) -> Iterable[Finding]:
    """Findings on dates as such, and on dates, durations and ages that neighbours in the text state together."""
    for document in pile.readings:
        for rule in OF_DOCUMENTS:
            yield from rule(pile, document)
        for shape in shapes(pile, document):
            if "T" in shape.kinds:
                for rule in OF_SENTENCES:
                    yield from rule(pile, shape)
        seen: set[str] = set()
        for shape in shapes(pile, document, sentences=2):
            for made in age_findings(pile, shape):
                if made.id not in seen:
                    seen.add(made.id)
                    yield made
