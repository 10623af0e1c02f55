"""Hand-made piles: a text, the things it names, and a claim for each sentence."""

from __future__ import annotations

import hashlib
import re
from functools import cache

from variorum.model import (
    Claim,
    Document,
    Entity,
    Linked,
    Place,
    PossibleSame,
    Quantity,
    Reading,
    stable_id,
)

PLACES = {
    "Minsk": {"lat": 53.9, "lon": 27.56667, "country": "BY", "precision_km": 10.0},
    "Warsaw": {"lat": 52.22977, "lon": 21.01178, "country": "PL", "precision_km": 10.0},
    "Lisbon": {"lat": 38.71667, "lon": -9.13333, "country": "PT", "precision_km": 10.0},
    "Berlin": {"lat": 52.52437, "lon": 13.41053, "country": "DE", "precision_km": 10.0},
    "Belarusian": {"name": "Belarus", "lat": 53.0, "lon": 28.0, "country": "BY", "kind": "country", "demonym": True},
    "Belarus": {"lat": 53.0, "lon": 28.0, "country": "BY", "kind": "country"},
    "British": {
        "name": "United Kingdom",
        "lat": 54.0,
        "lon": -2.0,
        "country": "GB",
        "kind": "country",
        "demonym": True,
    },
    "UK": {"name": "United Kingdom", "lat": 54.0, "lon": -2.0, "country": "GB", "kind": "country"},
    "Poland": {"lat": 52.0, "lon": 20.0, "country": "PL", "kind": "country"},
    "Portugal": {"lat": 39.5, "lon": -8.0, "country": "PT", "kind": "country"},
    "Brazil": {"lat": -10.0, "lon": -55.0, "country": "BR", "kind": "country"},
    "Europe": {"lat": 50.0, "lon": 10.0, "kind": "area", "precision_km": 2500.0},
}
RANGE = re.compile(r"(up to |at least |about |more than )?([\d,]+) (kilometers|km|miles)")
QUALIFIERS = {
    "up to ": "at most",
    "at least ": "at least",
    "more than ": "at least",
    "about ": "about",
    None: "exactly",
}


def quantities(text: str) -> tuple[Quantity, ...]:
    found = []
    for m in RANGE.finditer(text):
        value, qualifier = float(m[2].replace(",", "")), QUALIFIERS[m[1]]
        found.append(
            Quantity(
                start=m.start(),
                end=m.end(),
                text=m.group(),
                lower=None if qualifier == "at most" else value,
                upper=None if qualifier == "at least" else value,
                unit="mile" if m[3] == "miles" else "kilometer",
                dimension="length",
                qualifier=qualifier,
            )
        )
    return tuple(found)


def places(text: str) -> tuple[Place, ...]:
    found = [
        Place(start=m.start(), end=m.end(), text=word, **{"name": word, **fields})
        for word, fields in PLACES.items()
        for m in re.finditer(rf"\b{word}\b", text)
    ]
    return tuple(sorted(found, key=lambda p: p.start))


def make(
    *texts: str, arms: tuple[str, ...] = (), same: tuple[tuple[str, str], ...] = ()
) -> tuple[Linked, list[Reading]]:
    """A pile: each text a document, each of its sentences a claim, ``arms`` weapons by name."""
    readings, claims = [], []
    mentions: dict[str, list] = {name: [] for name in arms}
    for n, text in enumerate(texts):
        document = Document(
            id=f"d{n}",
            uri=f"report{n}.txt",
            text=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            chars=len(text),
        )
        for name in arms:
            mentions[name] += [document.span(m.start(), m.end()) for m in re.finditer(rf"\b{name}\b", text)]
        stated, named = quantities(text), places(text)
        for m in re.finditer(r"[^.]+\.", text):
            start = m.start() + len(m.group()) - len(m.group().lstrip())
            end = m.end()
            inside = lambda v, s=start, e=end: s <= v.start and v.end <= e  # noqa: E731
            claims.append(
                Claim(
                    id=stable_id("c", n, start),
                    document=document.id,
                    evidence=document.span(start, m.end()),
                    subject=None,
                    predicate="",
                    predicate_start=start,
                    predicate_end=start + 1,
                    quantities=tuple(filter(inside, stated)),
                    places=tuple(filter(inside, named)),
                )
            )
        doc = sentences(text)
        readings.append(Reading(document=document, doc=doc, places=named, quantities=stated))
    pairs = dict(same)
    entities = tuple(
        Entity(
            id=f"e-{name}",
            name=name,
            kind="weapon",
            aliases=(),
            mentions=tuple(mentions[name]),
            possible_same=(PossibleSame(entity=f"e-{pairs[name]}", reasons=("spelling",), against=()),)
            if name in pairs
            else (),
        )
        for name in arms
    )
    return Linked(claims=tuple(claims), entities=entities), readings


@cache
def splitter():
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def sentences(text: str):
    return splitter()(text)
