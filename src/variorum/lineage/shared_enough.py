"""How many words in common make two texts kin, and how many make one of them a copy."""

from __future__ import annotations

from .passages import Shared
from .texts import Words

#: Share of the shorter text from which the longer one is a copy of it.
COPY = 0.5
#: A copied paragraph inside other text counts as a copy from this many equal words in one passage.
PARAGRAPH = 60
#: Fewer words do where hardly a word in between was changed: a sentence or two, taken over as they stand.
SENTENCE, UNBROKEN = 24, 0.95
#: Below a copy: weighed words, or words in one passage, that chance and a common subject do not explain.
REWRITE_WORDS = 16
REWRITE_PASSAGE = 12


def contained(shared: Shared, first: Words, second: Words) -> float:
    """What of the shorter of two texts the other one has, quotations at a quarter."""
    return shared.weight / max(min(first.judged, second.judged), 1)


def is_kin(shared: Shared) -> bool:
    """Whether two texts share more words than chance and a common subject explain."""
    return shared.weight >= REWRITE_WORDS or shared.longest >= REWRITE_PASSAGE


def is_most(shared: Shared, part: float) -> bool:
    """Whether a text stands in the other for the most part, given what :func:`contained` says."""
    # Half of a text, quotations and all, is no accident where words outside of them are the same too.
    whole = part if shared.plain < REWRITE_WORDS else (shared.plain + shared.quoted) * part / shared.weight
    return whole >= COPY


def is_unbroken(shared: Shared) -> bool:
    """Whether a sentence or two are taken over with hardly a word changed."""
    covered = min(shared.covered_first, shared.covered_second)
    return shared.longest >= SENTENCE and shared.plain + shared.quoted >= UNBROKEN * covered


def is_copy(shared: Shared, part: float) -> bool:
    """Whether one of two texts, or a part of it, stands in the other word for word."""
    return is_most(shared, part) or shared.longest >= PARAGRAPH or is_unbroken(shared)
