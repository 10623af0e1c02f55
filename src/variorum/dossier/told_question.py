"""A question told outside the page: positions with grade, who says each, and the words; as data or for a terminal."""

from __future__ import annotations

from typing import Any

import msgspec
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ..model import Dossier, Position, Span
from .nearest import Near
from .quoting import around
from .side_by_side import condition_words
from .speakers import chain_words, report_names
from .value_wording import value_words
from .wording import GRADES, count, cut, state_words, support

#: Quotes of one position: beyond these the report shows the rest.
QUOTES = 3


def question_data(near: Near, dossier: Dossier) -> dict[str, Any]:
    """A question that was found as plain data: the contract's fields, and with each position its quotes and speakers.

    Args:
        near: the question and how near it is.
        dossier: where it stands.

    Returns:
        ``nearness``, ``matched``, then the fields of ``questions[]``; each position also has ``quotes`` (document,
        start, end, quote, report, speaker), and ``conflicts`` are the sentences about it.
    """
    told: dict[str, Any] = msgspec.to_builtins(near.question)
    for position, data in zip(near.question.positions, told["positions"], strict=True):
        data["quotes"] = [
            {**msgspec.to_builtins(span), "report": report, "speaker": speaker}
            for span, report, speaker in _quotes(position, dossier)
        ]
    told["conflicts"] = [one.explanation for one in dossier.conflicts if one.question == near.question.id]
    return {"nearness": near.nearness, "matched": list(near.matched), **told}


def question_text(near: Near, dossier: Dossier) -> RenderableType:
    """A question that was found, for a terminal: nothing in it is read as markup or steers the terminal."""
    question = near.question
    heading, explanation = state_words(question)
    names = {entity.id: entity.name for entity in dossier.entities}
    parts: list[RenderableType] = [
        Text(_plain(question.label, 200), style="bold"),
        Text(f"{heading}. {explanation}", style="dim"),
    ]
    for number, position in enumerate(question.positions, 1):
        parts.append(_indented(_position(number, position, names), 2))
        for span, _, speaker in _quotes(position, dossier)[:QUOTES]:
            quote = Text(f"“{_plain(span.quote, 300)}” ", style="italic")
            quote.append(f"({_plain(speaker, 120)})", style="dim")
            parts.append(_indented(quote, 5))
        if (rest := len({one.document for one in position.mentions}) - QUOTES) > 0:
            parts.append(_indented(Text(f"and {count(rest, 'more report')}", style="dim"), 5))
    for conflict in dossier.conflicts:
        if conflict.question == question.id:
            parts.append(_indented(Text(_plain(conflict.explanation, 500)), 2))
            parts.append(_indented(Text(f"What would settle it: {_plain(conflict.settle, 200)}", style="dim"), 2))
    parts += [
        _indented(Text(_plain(premise, 300), style="dim"), 2) for premise in condition_words(question.conditional)
    ]
    return Group(*parts)


def _position(number: int, position: Position, names: dict[str, str]) -> Text:
    told = Text(f"{number}. “{_plain(position.value.text, 160)}”", style="bold")
    if read_as := value_words(position.value, names):
        told.append(f" ({_plain(read_as, 80)})", style="not bold")
    grade = position.grade
    words = GRADES.get(grade.credibility, "")
    told.append(f": {support(position)}; grade {grade.reliability}{grade.credibility}, {words}", style="not bold")
    return told


def _quotes(position: Position, dossier: Dossier) -> list[tuple[Span, str, str]]:
    """One quote a report: the sentence around the words that state the value, the report's name, who says it."""
    documents = {document.id: document for document in dossier.documents}
    claims = {claim.id: claim for claim in dossier.claims}
    names = report_names(dossier.documents)
    found: dict[str, tuple[Span, str, str]] = {}
    for mention in position.mentions:
        holding = [
            claims[one]
            for one in position.claims
            if one in claims
            and claims[one].document == mention.document
            and claims[one].evidence.covers(mention.start, mention.end)
        ]
        report = names[mention.document]
        speaker = chain_words(holding[0], report) if holding else report
        span = around(documents[mention.document], mention.start, mention.end)
        found.setdefault(mention.document, (span, report, speaker))
    return list(found.values())


def _indented(part: Text, by: int) -> Padding:
    return Padding(part, (0, 0, 0, by))


def _plain(text: str, most: int) -> str:
    return "".join(character for character in cut(text, most) if character.isprintable())
