"""The street up to the checks, a pile for each planted statement, and what its findings say of the statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from planted_errors.planting import Planted

from variorum.check import run_checks
from variorum.claims import read_claims
from variorum.language import identify, parse
from variorum.lineage import date_through_kin, trace_lineage
from variorum.link import link_claims
from variorum.model import Document, Finding, Published, Reading
from variorum.normalise import read_values, redate

#: Verdicts that tell the reader to doubt.
ALARMS = ("impossible", "doubtful")
#: Some statements are a matter of two checks: "hypersonic" at Mach 2 of class and motion, Mach in km/h of sums as well.
FITTING = {
    "reach": {"reach"},
    "motion": {"motion", "class", "arithmetic"},
    "calendar": {"calendar"},
    "arithmetic": {"arithmetic"},
    "class": {"class", "motion", "calendar", "gazetteer"},
    "gazetteer": {"gazetteer", "class"},
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A planted statement with the alarms on its pile.

    Attributes:
        caught: whether one of them quotes the statement under a fitting check.
        alarms: all of them.
    """

    planted: Planted
    caught: bool
    alarms: tuple[Finding, ...]


def document(planted: Planted, number: int) -> Document:
    """One report of a planted statement."""
    text = planted.texts[number].words
    key = f"{planted.id}-{number}"
    day = planted.published.isoformat()
    return Document(
        id=key, uri=key, text=text, sha256=sha256(f"{key} {text}".encode()).hexdigest(), chars=len(text),
        publisher=("The Morning Post", "The Evening Star")[number],
        published=Published(edtf=day, lower=day, upper=day, basis="stated"),
    )  # fmt: skip


def findings(readings: Sequence[Reading]) -> tuple[Finding, ...]:
    """What the checks find in a pile that is parsed already: the street without what comes after them.

    The rooms between linking and checking give the checks nothing, so that leaving them out changes no finding.
    """
    read = read_claims(read_values(list(readings)))
    lineage = trace_lineage(read)
    read = redate(read, date_through_kin(read, lineage))
    return run_checks(link_claims(read), list(read))


def judge(planted: Sequence[Planted]) -> Iterator[Judged]:
    """Judge each one as a pile of its own; only the parse, which takes each report alone, is done for all at once."""
    documents = [document(one, number) for one in planted for number in range(len(one.texts))]
    known, _ = identify(documents)
    parsed = {reading.document.id: reading for reading in parse(known)}
    for one in planted:
        pile = [parsed[key] for number in range(len(one.texts)) if (key := f"{one.id}-{number}") in parsed]
        alarms = tuple(finding for finding in findings(pile) if finding.verdict in ALARMS)
        yield Judged(one, any(quotes(one, finding) for finding in alarms), alarms)


def quotes(planted: Planted, finding: Finding) -> bool:
    """Whether a finding of a fitting check quotes the planted statement."""
    return finding.check in FITTING[planted.check] and any(
        span.document == f"{planted.id}-{number}" and span.start < end and start < span.end
        for span in finding.spans
        for number, text in enumerate(planted.texts)
        for start, end in text.stretches
    )


def describe(judged: Iterable[Judged]) -> Iterator[dict[str, object]]:
    """Statements that were missed or called wrong, for a reader."""
    for one in judged:
        if one.planted.false != one.caught or (one.alarms and not one.planted.false):
            yield {
                "id": one.planted.id, "check": one.planted.check, "kind": one.planted.kind, "false": one.planted.false,
                "texts": [text.words for text in one.planted.texts],
                "found": [f"{f.check}, {f.verdict}: {f.explanation}" for f in one.alarms],
            }  # fmt: skip
