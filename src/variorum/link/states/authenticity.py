"""Whether a recording or a paper is told of as checked: "could not confirm the authenticity of the video"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...model import Argument, Claim
from ..asides import aside_at
from ..page import Page
from .bearers import read_bearer, told_apart
from .readings import Told
from .scales import scale_named, words_of

#: What before a verb of checking says that it was not done: "not in a position to", "has yet to", "unable to".
_UNDONE = re.compile(r"\b(?:not|n[’']t|unable|cannot|yet|impossible|never)\b[^.;:]{0,60}$", re.IGNORECASE)
#: Characters of a clause that are shown.
_SHOWN = 110


def read_checked(page: Page, claim: Claim, same: dict[str, str]) -> Iterator[Told]:
    """Read a clause that tells of something as confirmed to be genuine, or as not confirmed yet.

    Args:
        page: its document.
        claim: the claim.
        same: of an entity that may be another, the one that stands for both.

    Yields:
        A side of the scale of what is true, told as open where nobody could confirm it.
    """
    verb = page.token_at(claim.predicate_start)
    if claim.head != "verb" or claim.predicate not in words_of("checking") or verb is None:
        return
    if claim.modality in ("planned", "ordered", "conditional") or aside_at(page, verb.idx) is not None:
        return
    whom = next((part for part in claim.parts if part.role == "object"), None)
    noun: Any = page.head(whom.start, whom.end) if whom is not None else None
    if noun is not None and noun.lemma_.lower() in words_of("authenticity"):
        marks = (child for child in noun.rights if child.dep_ == "prep" and child.lower_ == "of")
        noun = next((child for mark in marks for child in mark.children if child.dep_ == "pobj"), None)
    elif claim.predicate not in ("verify", "authenticate"):
        return
    if whom is None or noun is None or noun.lemma_.lower() not in words_of("records"):
        return
    before = page.text[page.sentence_of(verb.idx)[0] : verb.idx]
    undone = claim.polarity == "denied" or _UNDONE.search(before) is not None
    if not undone and claim.modality != "happened":
        return
    start, end = noun.left_edge.idx, noun.idx + len(noun)
    bearer = read_bearer(page, Argument(role="object", text=page.text[start:end], start=start, end=end), same)
    if bearer is None or not told_apart(bearer):
        return
    helpers = [child.idx for child in verb.lefts if child.dep_ in ("aux", "auxpass", "neg")]
    first, last = min([verb.idx, *helpers]), max(verb.idx + len(verb), min(whom.end, verb.idx + _SHOWN))
    side = "other" if undone else "one"
    yield Told(
        page, claim, scale_named("truth"), side, bearer, first, last, frozenset(), held="unconfirmed" if undone else ""
    )
