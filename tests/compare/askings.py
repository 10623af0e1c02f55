"""Hand-made questions: each answer a report of its own sentence, unless told otherwise."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from variorum.compare import compare_answers
from variorum.model import (
    Ancestry,
    Answer,
    Claim,
    Conflict,
    Document,
    Entity,
    Link,
    Linked,
    NameKind,
    OpenQuestion,
    Origin,
    Place,
    PossibleSame,
    Published,
    Quantity,
    Question,
    Reading,
    Time,
    Value,
    stable_id,
)


@dataclass
class Told:
    """One answer: the report it stands in, its words and value, and how it is told."""

    report: str
    text: str
    value: dict[str, Any] = field(default_factory=dict)
    modality: str = "happened"
    polarity: str = "affirmed"
    speaker: str | None = None
    premises: tuple[str, ...] = ()
    conditional: bool = False


def time(lower: str | None, upper: str | None = None, **fields: Any) -> dict[str, Any]:
    return {"time": {"lower": lower, "upper": upper or lower, **fields}}


def quantity(lower: float | None, upper: float | None = None, **fields: Any) -> dict[str, Any]:
    fields.setdefault("qualifier", "exactly")
    return {
        "quantity": {"lower": lower, "upper": upper if upper is not None or fields.pop("open", 0) else lower, **fields}
    }


def place(name: str, lat: float, lon: float, **fields: Any) -> dict[str, Any]:
    return {"place": {"name": name, "lat": lat, "lon": lon, **fields}}


def make(
    kind: str,
    told: list[Told],
    *,
    origins: dict[str, tuple[str, ...]] | None = None,
    dates: dict[str, str] | None = None,
    inferred: dict[str, tuple[str, str]] | None = None,
    publishers: dict[str, str] | None = None,
    entities: tuple[Entity, ...] = (),
    about: str = "v1",
    slot: str = "slot",
    central: float = 0.6,
) -> tuple[Linked, Ancestry, list[Reading]]:
    """A pile with one question. ``origins``: name to reports; reports in none are origins of their own."""
    texts: dict[str, str] = {}
    places: list[tuple[Told, int]] = []
    for one in told:
        text = texts.get(one.report, "")
        places.append((one, len(text)))
        texts[one.report] = f"{text}{one.text}. "
    documents = {}
    for name, text in texts.items():
        published = Published()
        if dates and name in dates:
            published = Published(edtf=dates[name], lower=dates[name], upper=dates[name], basis="stated")
        if inferred and name in inferred:
            published = Published(lower=inferred[name][0], upper=inferred[name][1], basis="inferred")
        documents[name] = Document(
            id=f"d-{name}",
            uri=f"{name}.txt",
            text=text,
            sha256="0" * 64,
            chars=len(text),
            published=published,
            publisher=(publishers or {}).get(name),
        )
    claims, answers = [], []
    for n, (one, start) in enumerate(places):
        document = documents[one.report]
        end = start + len(one.text)
        span = document.span(start, end)
        fields: dict[str, Any] = {"text": one.text}
        for key, value in one.value.items():
            if key == "time":
                spans = (document.span(0, 1),) if one.conditional else ()
                fields[key] = Time(start=start, end=end, text=one.text, premises=spans, **value)
            elif key == "quantity":
                fields[key] = Quantity(start=start, end=end, text=one.text, **value)
            elif key == "place":
                fields[key] = Place(start=start, end=end, text=one.text, **value)
            else:
                fields[key] = value
        chain = [Link(name=None, kind="publisher")]
        if one.speaker:
            stance = "denies" if "denied" in (one.polarity, one.value.get("status")) else "asserts"
            chain.insert(0, Link(name=one.speaker, kind="body", stance=stance, cue="said", start=start, end=end))
        claim = Claim(
            id=stable_id("c", one.report, n),
            document=document.id,
            evidence=span,
            subject=None,
            predicate="",
            predicate_start=start,
            predicate_end=start + 1,
            attribution=tuple(chain),
            modality=one.modality,
            polarity=one.polarity,
        )
        claims.append(claim)
        answers.append(
            Answer(
                id=stable_id("a", one.report, start),
                about=about,
                slot=slot,
                kind=kind,
                value=Value(**fields),
                span=span,
                claim=claim.id,
                modality=one.modality,
                polarity=one.polarity,
                premises=one.premises,
            )
        )
    found, taken = [], set()
    for name, reports in (origins or {}).items():
        ids = tuple(f"d-{report}" for report in reports)
        taken |= set(ids)
        mine = tuple(c.id for c in claims if c.document in ids)
        found.append(
            Origin(
                id=f"o-{name}",
                name=name,
                kind="outlet",
                seen=False,
                certain=False,
                documents=ids,
                claims=mine,
                reasons=(),
            )
        )
    for document in documents.values():
        if document.id not in taken:
            mine = tuple(c.id for c in claims if c.document == document.id)
            found.append(
                Origin(
                    id=f"o-{document.id}", name=document.uri, kind="document", seen=True, certain=True,
                    documents=(document.id,), claims=mine, reasons=(), document=document.id,
                )
            )  # fmt: skip
    question = OpenQuestion(
        id="q1", label="What is it?", kind=kind, about=about, slot=slot, answers=tuple(answers), central=central
    )
    linked = Linked(claims=tuple(claims), entities=entities, questions=(question,))
    return linked, Ancestry(origins=tuple(found)), [Reading(document=d) for d in documents.values()]


def read_quantity(text: str) -> dict[str, Any]:
    """Words like "about 1,200 km" to a value: enough of English for the tables."""
    match = re.fullmatch(r"(about |at least |up to )?([\d,.]+)(?:-([\d,.]+))?(?: (\w+))?", text)
    assert match
    qualifier = {"about ": "about", "at least ": "at least", "up to ": "at most", None: "exactly"}[match[1]]
    low = float(match[2].replace(",", ""))
    high = float(match[3].replace(",", "")) if match[3] else low
    lengths = {"km": "kilometer", "miles": "mile", "nmi": "nautical_mile", "m": "meter", "feet": "foot"}
    unit = {**lengths, "tonnes": "metric_ton"}.get(match[4] or "")
    dimension = "mass" if unit == "metric_ton" else "length" if unit else "count"
    return {
        "quantity": {
            "lower": None if qualifier == "at most" else low,
            "upper": None if qualifier == "at least" else high,
            "qualifier": "between" if match[3] else qualifier,
            "unit": unit,
            "dimension": dimension,
            "counted": None if unit else (match[4] or "person"),
        }
    }


def toll(report: str, text: str, **fields: Any) -> Told:
    """A figure that a report gives: "12 people"."""
    return Told(report, text, read_quantity(text), **fields)


def ask(kind: str, told: list[Told], **fields: Any) -> tuple[Question, tuple[Conflict, ...]]:
    """The one question of a pile and its conflicts."""
    comparison = compare_answers(*make(kind, told, **fields))
    return comparison.questions[0], comparison.conflicts


def entity(key: str, name: str, same: str | None = None, kind: NameKind = "weapon") -> Entity:
    """A thing, where told with another that it may be."""
    links = (PossibleSame(entity=same, reasons=("spelling",), against=()),) if same else ()
    return Entity(id=key, name=name, kind=kind, aliases=(), possible_same=links)
