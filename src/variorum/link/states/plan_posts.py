"""Hearings told by who is due in court, and the posts that somebody is named to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ...model import Claim
from ..page import Page
from .plan_parts import TO_COME, Course, keys_of_part, time_ahead, time_of
from .plan_words import plan_words

#: "Is due in court", "is expected before a judge".
_DUE = re.compile(
    r"\s*(?:(?:now|also|next)\s+)?(?:due|expected|scheduled)\s+(?:back\s+)?(?:in|before|at)\s+(?:[\w'’]+\s+){0,5}?"
    r"(?:court|magistrates?|judge|tribunal)\b",
    re.IGNORECASE,
)
#: Characters behind the verb in which that stands.
_REACH = 80


def read_due(page: Page, verb: Any, claim: Claim, same: Mapping[str, str]) -> Iterator[Course]:
    """Read a hearing from who is due in court: "Carl Odum is due in court on Monday".

    Args:
        page: the document.
        verb: the token of the verb.
        claim: its claim.
        same: of an entity that may be another, the one that stands for both.
    """
    if claim.predicate != "be" or claim.polarity == "denied" or claim.doer is None or verb.tag_ == "VBD":
        return
    found = _DUE.match(page.text, claim.predicate_end, min(page.sentence_of(verb.idx)[1], claim.predicate_end + _REACH))
    if found is None:
        return
    doers = frozenset(keys_of_part(page, claim.doer, same))
    when = time_ahead(page, time_of(claim.times))
    yield Course(
        page, claim, "hearing", TO_COME, None, doers, doers, frozenset(), frozenset(), when, False, False, False,
        verb.idx, found.end(),
    )  # fmt: skip


def read_posts(page: Page, claim: Claim, *, done: bool) -> set[str]:
    """The posts that a clause tells to be filled: "a new finance minister", "Jon Berg as the new finance minister".

    Args:
        page: the document.
        claim: the claim, of naming somebody.
        done: whether somebody was named, who is then a replacement too, whatever the post.

    Returns:
        Each post by its noun with the nouns before it.
    """
    found = set(plan_words("anybody")) if done else set[str]()
    for part in claim.parts:
        head: Any = page.head(part.start, part.end)
        if part.role in ("subject", "time") or head is None or head.pos_ not in ("NOUN", "PROPN"):
            continue
        before = [child.lower_ for child in head.lefts if child.dep_ in ("compound", "nmod")]
        found.add(" ".join([*before, head.lemma_.lower()]))
    return found
