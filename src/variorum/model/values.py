"""Values read from words: times, quantities, places and names. Each keeps its words and its bounds."""

from __future__ import annotations

from typing import Literal

from .base import Record
from .evidence import Span

Qualifier = Literal["exactly", "about", "at most", "at least", "between"]
NameKind = Literal["person", "organisation", "outlet", "government", "place", "weapon", "vehicle", "facility", "other"]
TimeKind = Literal["date", "time", "duration", "set"]


class Time(Record, frozen=True):
    """A time expression and what it says.

    Attributes:
        start, end, text: where it stands and its words.
        edtf: EDTF string; None where it cannot be placed on the calendar (a duration, or no anchor).
        lower, upper: ISO date or datetime bounds of the interval, None where open or unknown.
        kind: TIMEX3 type in lower case.
        timex: TIMEX3 value (``2025-08``, ``P6M``, ``PRESENT_REF``, ...), for the benchmarks.
        anchor: the day (ISO) or the words it was resolved against, None for absolute ones.
        basis: one phrase on how it was derived ("month and year stated", "last year, from the publication date").
        relative: whether the value depends on the document's date (or on the narrative).
        premises: spans that a value resolved against an inferred date rests on; not empty = conditional.
        invalid: a date that does not exist (31 February).
        tense: how the text tells it where that is plain from its verb: ``past``, ``future`` or None.
    """

    start: int
    end: int
    text: str
    edtf: str | None = None
    lower: str | None = None
    upper: str | None = None
    kind: TimeKind = "date"
    timex: str | None = None
    anchor: str | None = None
    basis: str = ""
    relative: bool = False
    premises: tuple[Span, ...] = ()
    invalid: bool = False
    tense: Literal["past", "future"] | None = None


class Quantity(Record, frozen=True):
    """A stated quantity.

    Attributes:
        start, end, text: where it stands and its words, qualifier included.
        lower, upper: the stated numbers, never widened by "about"; None on the open side.
        unit: pint's singular name or ISO 4217 code; None for counted things.
        dimension: ``length``, ``mass``, ``money``, ``speed``, ... ``count``, ``ratio``.
        qualifier: how the words bound it.
        counted: singular noun of what is counted ("soldier"), None where nothing is.
        counted_phrase: that noun with the words that describe it ("Belarusian army soldier").
        reason: how the unit was decided where its word has several meanings ("pounds", "pesos"), or why it was not.
    """

    start: int
    end: int
    text: str
    lower: float | None = None
    upper: float | None = None
    unit: str | None = None
    dimension: str = "count"
    qualifier: Qualifier = "exactly"
    counted: str | None = None
    counted_phrase: str | None = None
    reason: str | None = None


class Place(Record, frozen=True):
    """A place named in a text and its gazetteer identity.

    Attributes:
        start, end, text: where it stands and its words.
        name: the gazetteer's name.
        lat, lon: WGS84 degrees of its point (for a country a point inside it; its extent is the polygon).
        kind: ``country``, ``region``, ``city``, ``area`` (Eastern Europe), ``water`` ... or ``government`` where a
            capital or country stands for its government.
        geoname: GeoNames identifier, None where it has none here.
        country: ISO 3166-1 alpha-2 code, None where it has none.
        precision_km: how far the thing meant may lie from the point, in km.
        demonym: whether the words are an adjective or people ("Belarusian"), not the place's own name.
        candidates: other readings that could not be ruled out, each "name, country: reason".
        reasons: why this one.
    """

    start: int
    end: int
    text: str
    name: str
    lat: float
    lon: float
    kind: str = "city"
    geoname: int | None = None
    country: str | None = None
    precision_km: float = 0.0
    demonym: bool = False
    candidates: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


class Name(Record, frozen=True):
    """A named thing in one document.

    Attributes:
        start, end, text: where it stands and its words (quotation marks, articles and titles outside).
        kind: what it is.
        canonical: the fullest form in the document ("Alexander Lukashenko" for "Lukashenko").
        role: title or role beside the name ("Belarusian Defense Minister"), None where there is none.
        known: key in the reference data (outlet, weapon), None where there is none.
    """

    start: int
    end: int
    text: str
    kind: NameKind = "other"
    canonical: str = ""
    role: str | None = None
    known: str | None = None


class Value(Record, frozen=True, omit_defaults=True):
    """The value of an answer: its words and, where they could be read, the typed value.

    Attributes:
        text: the words of the answer, as they stand (or as most documents put them, for a position).
        time, quantity, place: the typed value, one of them at most.
        entity: identifier of the entity that is the answer.
        status: ``happened``, ``planned``, ``possible``, ``denied``, ... for questions of status.
        label: normalised words for answers without a typed value.
    """

    text: str
    time: Time | None = None
    quantity: Quantity | None = None
    place: Place | None = None
    entity: str | None = None
    status: str | None = None
    label: str | None = None
