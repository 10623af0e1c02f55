"""The first screen's items as the page shows them: the quotes of a conflict under the answer that each gives."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from ..model import Dossier, Highlight, Position, Span
from .quote_view import Desk, Quote
from .quoting import anchor
from .wording import support

#: What a person takes back who marks an item as misread.
_MISREAD = {"conflict": "question", "finding": "finding", "possible same": "possible same"}
_KINDS = {
    "conflict": "Conflict",
    "finding": "Check",
    "origin": "One origin",
    "no first-hand source": "Sources",
    "possible same": "Possibly the same",
}


@dataclass(frozen=True)
class Side:
    """Quotes that stand together: of one answer of a conflict, with who supports it; else each by itself, unnamed."""

    answer: str
    support: str
    quotes: tuple[Quote, ...]


def highlight_view(item: Highlight, dossier: Dossier, desk: Desk, sheets: Collection[str]) -> dict[str, Any]:
    """One item.

    Args:
        item: what is shown.
        dossier: for the answers of its question.
        desk: for its quotes.
        sheets: identifiers of the things that have a fact sheet on the page.
    """
    targets = [target for name in item.refs if (target := _target(name, item.kind, desk)) is not None]
    return {
        "kind": item.kind.replace(" ", "-"),
        "kind_words": _KINDS.get(item.kind, item.kind),
        "title": item.title,
        "misread": _MISREAD.get(item.kind, "item"),
        "label": _label(item, desk),
        "reason": item.reason,
        "sides": _sides(item, dossier, desk),
        "settle": item.settle,
        "conditional": item.conditional,
        "target": next((target for target in targets if target[1:2] != "e" or target[1:] in sheets), None),
    }


def _sides(item: Highlight, dossier: Dossier, desk: Desk) -> list[Side]:
    told = [*zip(item.quotes, [*item.speakers, *[""] * len(item.quotes)], strict=False)]
    held = [side.value for one in dossier.conflicts if one.id in item.refs for side in one.positions]
    asked = [one for question in dossier.questions if question.id in item.refs for one in question.positions]
    # A question may have answers beside those of the conflict.
    positions = [one for one in asked if one.value in held] or asked
    answers = [_answer(span, speaker, positions, desk) for span, speaker in told]
    if item.kind != "conflict" or not all(answers):
        return [Side("", "", (desk.quote(span, speaker),)) for span, speaker in told]
    found: dict[int, list[Quote]] = {}
    for (span, speaker), answer in zip(told, answers, strict=True):
        if answer is not None:
            found.setdefault(answer[0], []).append(desk.quote(span, speaker, answer[1]))
    return [Side(positions[place].value.text, _told(positions[place]), tuple(own)) for place, own in found.items()]


def _told(position: Position) -> str:
    """Who gives an answer; of a denial that it is one, which its own words need not say ("a hoax about his death")."""
    return f"denied, {support(position)}" if position.value.status == "denied" else support(position)


def _answer(span: Span, speaker: str, positions: Sequence[Position], desk: Desk) -> tuple[int, Span] | None:
    """Which answer a quote gives, by number, and the words in it that give it.

    A sentence may hold the words of two sides: then the one that its speaker says.
    """
    holding = [
        (place, mention)
        for place, position in enumerate(positions)
        for mention in position.mentions
        if mention.document == span.document and span.covers(mention.start, mention.end)
    ]
    own = [
        (place, mention)
        for place, mention in holding
        if any(
            claim.document == span.document and desk.speaker(claim) == speaker
            for name in positions[place].claims
            if (claim := desk.claims.get(name)) is not None
        )
    ]
    return next(iter(own or holding), None)


def _label(item: Highlight, desk: Desk) -> str:
    """Under what the item stands elsewhere: a conflict under its question, two names under both."""
    if item.kind == "conflict":
        return next((desk.asked[name] for name in item.refs if name in desk.asked), item.title)
    if item.kind == "possible same":
        return " / ".join(desk.entities[name] for name in item.refs if name in desk.entities)
    return item.reason if item.kind == "finding" else item.title


def _target(name: str, kind: str, desk: Desk) -> str | None:
    letters = {"conflict": "k", "finding": "f", "origin": "o", "possible same": "e", "no first-hand source": "d"}
    letter = "d" if name in desk.documents else letters.get(kind)
    return f"#{anchor(letter, name)}" if letter else None
