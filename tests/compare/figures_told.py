"""Two reports that each give a figure, in brackets in a sentence: what becomes of the question that joins them."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.compare import compare_answers
from variorum.model import (
    Ancestry,
    Answer,
    Claim,
    Comparison,
    Document,
    Event,
    Link,
    Linked,
    OpenQuestion,
    Origin,
    Published,
    Question,
    Reading,
    Value,
    stable_id,
)
from variorum.normalise import find_quantities, find_times


def held(
    first: str,
    second: str,
    slot: str,
    dates: tuple[str, str] = ("", ""),
    alike: bool = False,
    senses: tuple[str, ...] = (),
    verbs: tuple[str, str] = ("", ""),
    loose: bool = False,
) -> Question:
    """The question to which two reports give the figures in brackets: "Crews found [three boats] there".

    ``alike``: whether like words alone have joined them, the numbers or (``loose``) the clauses; ``senses``: what both
    figures tell of; ``verbs``: those of the clauses.
    """
    return compared((first, second), slot, dates, alike, senses, verbs, loose).questions[0]


def compared(
    reports: Sequence[str],
    slot: str,
    dates: Sequence[str] = (),
    alike: bool = False,
    senses: tuple[str, ...] = (),
    verbs: Sequence[str] = (),
    loose: bool = False,
) -> Comparison:
    """The same of any number of reports, with the conflicts among them."""
    readings, answers, claims, origins = [], [], [], []
    for n, told in enumerate(reports):
        before, _, rest = told.partition("[")
        words, _, behind = rest.partition("]")
        text = f"{before}{words}{behind}."
        date = dates[n] if dates else ""
        published = Published(edtf=date, lower=date, upper=date, basis="stated") if date else Published()
        document = Document(
            id=f"d{n}", uri=f"{n}.txt", text=text, sha256="0" * 64, chars=len(text), published=published
        )
        quantity = next(q for q in find_quantities(text, find_times(text)) if q.start < len(before + words) <= q.end)
        claim = Claim(
            id=stable_id("c", n), document=document.id, evidence=document.span(0, len(text)), subject=None,
            predicate=verbs[n] if verbs else "", predicate_start=0, predicate_end=1, attribution=(Link(name=None, kind="publisher"),),
        )  # fmt: skip
        answers.append(
            Answer(
                id=stable_id("a", n), about="v1", slot=slot, kind="quantity",
                value=Value(text=quantity.text, quantity=quantity),
                span=document.span(quantity.start, quantity.end), claim=claim.id, senses=senses,
            )
        )  # fmt: skip
        claims.append(claim)
        readings.append(Reading(document=document))
        origins.append(
            Origin(
                id=f"o{n}", name=document.uri, kind="document", seen=True, certain=True,
                documents=(document.id,), claims=(claim.id,), reasons=(), document=document.id,
            )
        )  # fmt: skip
    question = OpenQuestion(
        id="q1", label="How many were there?", kind="quantity", about="v1", slot=slot, answers=tuple(answers),
        central=0.6, loose=loose,
    )  # fmt: skip
    spans = tuple(answer.span for answer in answers)
    events = (Event(id="v1", label="", type="number" if alike else "attack", mentions=spans, claims=()),)
    linked = Linked(claims=tuple(claims), events=events, questions=(question,))
    return compare_answers(linked, Ancestry(origins=tuple(origins)), readings)
