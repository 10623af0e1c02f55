"""Making answers: a few words of one claim, checked against the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model import Answer, Claim, Polarity, QuestionKind, Span, Value, stable_id
from .page import Page

#: No answer is longer: what a reader takes in at one look.
LONGEST = 150


#: Pieces of a web address, also of one that was cut into words: "com / 2024 / 08 / harbour - fire".
_WEB = re.compile(r"\bhttps?\s?:\s?/|\bwww\s?\.|\b(?:com|org|net|html?)\s?/\s?\w")


def make_answer(
    page: Page,
    about: str,
    slot: str,
    kind: QuestionKind,
    value: Value,
    start: int,
    end: int,
    claim: Claim,
    premises: Iterable[str] = (),
    polarity: Polarity | None = None,
) -> Answer | None:
    """Make an answer that quotes the text.

    Args:
        page: the document.
        about: event or entity.
        slot: which question about it.
        kind: the question's kind.
        value: the value; its text should be the words.
        start: where the words begin.
        end: where they end.
        claim: the claim they stand in.
        premises: entities whose identity is only possible.
        polarity: where it differs from the claim's (a denial told beside an assertion).

    Returns:
        The answer, or None where the words are none or too many.
    """
    text = page.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if not 0 <= start < end <= len(text) or end - start > LONGEST or _WEB.search(text[start:end]):
        return None
    return Answer(
        # One part instead of seven, put together as the recipe does: a large pile makes hundreds of thousands.
        id=stable_id("a", f"{about}\x1f{slot}\x1f{page.id}\x1f{start}\x1f{end}\x1f{claim.id}\x1f{value.status or ''}"),
        about=about,
        slot=slot,
        kind=kind,
        value=value,
        span=Span(document=page.id, start=start, end=end, quote=text[start:end]),
        claim=claim.id,
        modality=claim.modality,
        polarity=polarity or claim.polarity,
        premises=tuple(sorted(set(premises))) if premises else (),
    )


def give_answer(
    page: Page,
    about: str,
    slot: str,
    kind: QuestionKind,
    value: Value,
    start: int,
    end: int,
    claim: Claim,
    premises: Iterable[str] = (),
    polarity: Polarity | None = None,
) -> Iterator[Answer]:
    """The answer that :func:`make_answer` makes of the same, nothing where it makes none."""
    answer = make_answer(page, about, slot, kind, value, start, end, claim, premises, polarity)
    if answer:
        yield answer
