"""Calendar: days, weekdays, durations, ages, anniversaries and the order of what must follow."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ...model import Finding
from ..neighbours import neighbours
from ..pile import Pile
from ..shapes import Shape, shapes
from .ages import age_findings
from .anniversaries import anniversary_findings
from .between import between_findings
from .days import day_findings, day_pair_findings
from .deaths import death_findings
from .gaps import gap_findings
from .lengths import length_findings
from .lives import life_findings
from .order import order_findings, sequence_findings, sequence_in_two_findings, told_too_soon
from .relative_years import relative_year_findings
from .since import since_findings
from .spans import span_findings
from .this_year import this_year_findings
from .years_counted import counted_year_findings

__all__ = ["check_calendar"]

OF_SENTENCES: tuple[Callable[[Pile, Shape], Iterable[Finding]], ...] = (
    day_pair_findings,
    span_findings,
    gap_findings,
    anniversary_findings,
    since_findings,
    order_findings,
    this_year_findings,
)
OF_DOCUMENTS: tuple[Callable[[Pile, str], Iterable[Finding]], ...] = (
    day_findings,
    relative_year_findings,
    sequence_findings,
    told_too_soon,
)

#: Rules that ask for the only dates of a passage, and so may be held against two sentences.
OF_TWO: tuple[Callable[[Pile, Shape], Iterable[Finding]], ...] = (
    length_findings,
    counted_year_findings,
    between_findings,
)


def check_calendar(pile: Pile) -> Iterable[Finding]:
    """Findings on dates as such, and on dates, durations and ages that neighbours in the text state together."""
    aged: set[tuple[str, int]] = set()
    for document in pile.readings:
        for rule in OF_DOCUMENTS:
            yield from rule(pile, document)
        alarms: set[int] = set()
        for shape in shapes(pile, document):
            if "T" in shape.kinds:
                for rule in OF_SENTENCES:
                    for made in rule(pile, shape):
                        if made.verdict != "consistent":
                            alarms |= {span.start for span in made.spans}
                        yield made
        for passages in (shapes(pile, document), neighbours(pile, document)):
            for shape in passages:
                for rule in OF_TWO:
                    for made in rule(pile, shape):
                        # Where another rule has spoken already, one finding on the same dates is enough.
                        if made.verdict != "consistent" and not any(span.start in alarms for span in made.spans):
                            alarms |= {span.start for span in made.spans}
                            yield made
        seen: set[str] = set()
        for shape in shapes(pile, document, sentences=2):
            for made in age_findings(pile, shape):
                if made.id not in seen:
                    seen.add(made.id)
                    aged |= {(span.document, span.start) for span in made.spans}
                    yield made
    yield from (made for made in life_findings(pile) if not all((s.document, s.start) in aged for s in made.spans))
    yield from sequence_in_two_findings(pile)
    yield from death_findings(pile)
