"""Finding the time expressions of a text, from its words to values."""

from __future__ import annotations

from functools import cache

from ...model import Published, Time
from ..grammar import Grammar
from ..tokens import tokenise
from . import (  # noqa: F401  (each adds its rules)
    absolute,
    clock,
    compounds,
    counted,
    durations,
    eras,
    holidays,
    months,
    named,
    parts_of_year,
    relative,
    sets,
    spoken,
    vague,
    years,
)
from .found import Found
from .joining import joined
from .lexicon import CORES, FRAGMENTS, SAMPLES, figures, words
from .meaning import RULES
from .order import settled
from .spoken import hours_alone
from .telling import tell


@cache
def grammar() -> Grammar:
    """The time rules, compiled once."""
    plain, cased = words()
    kinds = [figures(sample) for sample in SAMPLES]
    return Grammar(RULES.rules, plain, cased, figures, kinds, FRAGMENTS, CORES)


def find_times(text: str, published: Published | None = None) -> list[Time]:
    """Find time expressions and place them on the calendar.

    Args:
        text: any text, edited or tokenised.
        published: the document's date: a day, an interval or one bound. Without it relative times stay unplaced
            (``edtf``, ``lower`` and ``upper`` are None) unless the story itself gives them an anchor.

    Returns:
        The times in order of offset; they do not overlap. ``premises`` is what an inferred anchor rests on.
    """
    tokens = tokenise(text)
    matched = list(grammar().read(tokens))
    meanings = settled([meaning for _, meaning in matched], published)
    found = [Found(match.start, match.end, meaning) for (match, _), meaning in zip(matched, meanings, strict=True)]
    return tell(tokens, published, hours_alone(tokens, joined(tokens, found)))
