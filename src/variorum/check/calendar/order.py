"""Order: what must come later than something else is dated before it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from msgspec.structs import replace

from ...model import Finding, Verdict
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from .dates import Stretch, clock, day_words, has_year, published, stretch, written
from .deeds import deeds_of_one_name, deeds_out_of_order

#: Clocks farther apart may be of two days, dates without a year of two years.
LATER_MINUTES, HALF_A_YEAR = 360, 180
_ZONES = re.compile(
    r"\b(?:flights?|planes?|flew|landed|took\s+off|airport|gmt|utc|local\s+time|next\s+day|overnight)\b", re.IGNORECASE
)
_GAP = r"[^⟦⟧;:]{0,50}?"
_DEAD = pattern(
    rf"\bwho\s+(?:had\s+)?(?:died|was\s+(?:killed|assassinated|murdered|executed)|passed\s+away)\b{_GAP}(?:in|on)\s+{{T:first}},\s+(?:[a-z]+ly\s+)?(?P<verb>\w+)\b(?P<gap>{_GAP})\b(?:in|on)\s+{{T:second}}(?P<tail>{{12}})"
)
_ANSWER = pattern(
    rf"\b(?P<verb>replied|responded|answered|replying|responding|answering|reply|response|answer)\b{_GAP}\b(?:in|on|of|dated)\s+{{T:second}}{_GAP}\bto\b{_GAP}(?:letter|request|note|question|questions|message|proposal|offer|appeal|ultimatum|complaint|demand|petition|e-?mail|statement|inquiry|summons){_GAP}(?:of|dated|sent\s+on|from|made\s+on|received\s+on|on)\s+{{T:first}}"
)
_REPLY = pattern(
    rf"{{T:second}}{_GAP}\b(?P<verb>replied|responded|answered)\s+to\b{_GAP}(?:letter|request|note|question|questions|message|proposal|offer|appeal|ultimatum|complaint|demand|petition|e-?mail|statement|inquiry|summons){_GAP}(?:of|dated|sent\s+on|from|made\s+on|received\s+on|on)\s+{{T:first}}"
)
_WHEN = (
    (pattern((
        r"{T:a}(?P<gap>[^⟦⟧;:]{0,12}?),?\s+(?P<way>after|before|following)\b(?P<gap2>[^⟦⟧;:]{0,50}?)\b(?:on|in"
        r"|of)\s+{T:b}(?P<tail>{25})"
    )), False),
    (pattern(
        r"(?:^|[.“\"]\s*)(?P<way>after|before|following)\b(?P<gap2>[^⟦⟧;:,]{0,50}?)\b(?:on|in"
        r"|of)\s+{T:b}\s*,(?P<gap>[^⟦⟧;:]{0,60}?)\b(?:on|in)\s+{T:a}(?P<tail>{25})"
    ), True),
)  # fmt: skip
#: "Weeks after", "shortly before": how long, and no other matter.
_LENGTH = re.compile(
    r"(?:\b(?:just|only|some|a\s+few|several|many)\s+)?\b(?:hours|days|weeks|months|years|shortly|soon|long)\s*$",
    re.IGNORECASE,
)
_SPEECH = re.compile(
    r"said|says|told|wrote|announced|added|tweeted|posted|explained|insisted|warned|confirmed|denied|declared|testified|signed|met|visited|appeared|spoke|stated|claimed|promised|voted|travelled|attended",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|never|n't|n’t|no(?!-)|would|will|should|could|planned|due|scheduled|expected|set|hoped|wanted|until|deadline|months?|weeks?|days?|years?|soon|long|shortly|just|until)\b",
    re.IGNORECASE,
)


def order_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on two dates of one sentence whose order cannot be."""
    if not shape.has("TT"):
        return
    for found in shape.find(_DEAD):
        first, second = shape.taken(found, "first", "second")
        if _SPEECH.match(found["verb"]):
            yield from _late(pile, shape, first, second, "a person does nothing after death", "death")
    for found in (*shape.find(_ANSWER), *shape.find(_REPLY)):
        first, second = shape.taken(found, "first", "second")
        yield from _early(pile, shape.document, second, first, "an answer cannot come before what it answers", "answer")
    for regex, _ in _WHEN:
        for found in shape.find(regex):
            a, b = shape.taken(found, "a", "b")
            between = f"{_LENGTH.sub('', found['gap'])} {found['gap2']} {found['tail']}"
            # "Shut on 5 May after an outbreak, it opened on 3 June": what follows the comma is no part of the "after".
            if re.search(r",\s*(?:(?!which|who|held|made)\w+)", found["gap2"]):
                continue
            if _NEGATED.search(between) or re.search(
                r"\b(?:and|but|since|from|while|than|the\s+\w+day\s+after|the\s+day|\d)\b", between, re.IGNORECASE
            ):
                continue
            early, late = (b, a) if found["way"].lower() in ("after", "following") else (a, b)
            why = f"the sentence has it {found['way'].lower()}"
            several = shape.kinds.count("T") > 2
            yield from _early(pile, shape.document, late, early, why, "connective", others=several, words=shape.text)


def _early(
    pile: Pile, document: str, late: Mark, early: Mark, why: str, rule: str, *, others: bool = False, words: str = ""
) -> Iterable[Finding]:
    """A finding where what must come later is dated earlier."""
    assert late.time
    assert early.time
    clocks = clock(early.time), clock(late.time)
    if clocks[0] is not None and clocks[1] is not None and not (_dated(early) and _dated(late)):
        # Flights cross zones, nights cross midnight, and a day named beside a clock makes it another one.
        dated = _dated(early) or _dated(late) or others
        if clocks[1] >= clocks[0] or dated or clocks[0] - clocks[1] > LATER_MINUTES or _ZONES.search(words):
            return
        verdict: Verdict = "doubtful"
        numbers = {"earlier_minutes": float(clocks[0]), "later_minutes": float(clocks[1])}
    else:
        a, b = _day(early), _day(late)
        if a is None or b is None or a.year != b.year or b.last >= a.first:
            return
        if not a.year and (a.first - b.last).days > HALF_A_YEAR:
            return  # "on 20 December and on 5 January"
        verdict = "impossible" if a.year else "doubtful"
        numbers = {"days_before": float((a.first - b.last).days)}
    explanation = f"“{late.text}” is before “{early.text}”, but {why}."
    yield from finding(
        pile, "calendar", rule, document, (early, late), verdict, explanation, numbers, "earlier < later"
    )


def _dated(mark: Mark) -> bool:
    """Whether a clock time names its day ("10:00 on 5 May")."""
    return re.search(r"[a-z]{4}|may", mark.text, re.IGNORECASE) is not None


def _day(mark: Mark) -> Stretch | None:
    """The days that a mark names, those of a clock time with its date included."""
    assert mark.time
    if mark.time.kind != "time":
        return written(mark.time)
    by_words = re.search(r"\d\s+[a-z]{3}|[a-z]{3}\w*\s+\d", mark.text, re.IGNORECASE) if _dated(mark) else None
    return stretch((mark.time.timex or "").partition("T")[0], has_year(mark.time)) if by_words else None


def _late(pile: Pile, shape: Shape, first: Mark, second: Mark, why: str, rule: str) -> Iterable[Finding]:
    """A finding where what must come before something is dated after it."""
    assert first.time
    assert second.time
    a, b = written(first.time), written(second.time)
    if a is None or b is None or not (a.year and b.year) or b.first <= a.last:
        return
    explanation = f"“{second.text}” is after “{first.text}”, but {why}."
    numbers = {"days_after": float((b.first - a.last).days)}
    yield from finding(
        pile, "calendar", rule, shape.document, (first, second), "impossible", explanation, numbers, "deeds <= death"
    )


def sequence_findings(pile: Pile, document: str) -> Iterable[Finding]:
    """Findings on deeds of one subject that are dated in an order which cannot be."""
    for early, late, why, doubt in deeds_out_of_order(pile, document):
        for made in _early(pile, document, late, early, why, "sequence"):
            yield replace(made, verdict="doubtful") if doubt else made


def sequence_in_two_findings(pile: Pile) -> Iterable[Finding]:
    """Findings on deeds of one person that two reports date in an order which cannot be: doubtful, of namesakes too."""
    for (one, early), (other, late), first, then in deeds_of_one_name(pile):
        assert early.time
        assert late.time
        before, after = written(early.time), written(late.time)
        if before is None or after is None or not (before.year and after.year) or after.last >= before.first:
            continue
        yield from finding(
            pile, "calendar", "sequence", other, (late,), "doubtful",
            f"“{late.text}” is before “{early.text}”, but “{then}” must come after “{first}”.",
            {"days_before": float((before.first - after.last).days)}, "earlier < later",
            ("both reports mean the same person, and one such deed",), (pile.span(one, early.start, early.end),),
        )  # fmt: skip


def told_too_soon(pile: Pile, document: str) -> Iterable[Finding]:
    """Findings on days told as past that lie after the day of the report."""
    reading = pile.readings[document]
    appeared = published(reading.document)
    if appeared is None or appeared.days > 3:
        return
    future = _future()
    for time in reading.times:
        days = written(time) if time.tense == "past" else None
        if days is None or not days.year or days.days > 1 or (days.first - appeared.last).days < 2:
            continue
        start, end = pile.sentence(document, time.start)
        if not _of_a_deed(pile, document, time.start, time.end):
            continue
        claims = pile.claims_at(document, time.start, time.end)
        told = [claim for claim in claims if claim.modality == "happened" and claim.polarity == "affirmed"]
        if told and not future.search(reading.document.text[start:end]):
            yield from _too_soon(pile, document, Mark("T", time.start, time.end, time.text, time=time), days, appeared)


def _of_a_deed(pile: Pile, document: str, start: int, end: int) -> bool:
    """Whether the verb that a time belongs to tells a deed as past.

    Not so the present ("voters go to the polls on 5 May, he said"), what goes on until then ("notes maturing on",
    "the years ending on"), what is settled by now ("the option on 7 May has been fixed") and a day that is itself
    what is told ("the original date was 15 April").
    """
    doc = pile.readings[document].doc
    span = doc.char_span(start, end, alignment_mode="expand") if doc is not None else None
    if doc is None or span is None:
        return False
    if span.root.dep_ == "attr":
        return False
    if re.search(r"\b(?:since|after|following)\b", doc[max(0, span.start - 6) : span.start].text, re.IGNORECASE):
        return True
    verb = next((t for t in span.root.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.tag_ == "VBD":
        return verb is not None
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    # Beside a subject of its own a participle without a helper is a past that was mistaken for one.
    told = {"was", "were", "had"} & helpers or (not helpers and any(c.dep_ == "nsubj" for c in verb.children))
    return verb.tag_ == "VBN" and bool(told)


def _too_soon(pile: Pile, document: str, mark: Mark, days: Stretch, appeared: Stretch) -> Iterable[Finding]:
    after = (days.first - appeared.last).days
    explanation = (
        f"The report, of {day_words(appeared.last)}, tells “{mark.text}” as past, {after} days before it came."
    )
    numbers = {"days_after_report": float(after)}
    verdict: Verdict = "impossible" if after > 7 else "doubtful"
    yield from finding(
        pile,
        "calendar",
        "too soon",
        document,
        (mark,),
        verdict,
        explanation,
        numbers,
        "what is told as past lies before the report",
    )


@cache
def _future() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:will|would|scheduled?|planned|plans?|due|set|expected|until|till|deadline|by|postponed?|delayed?|expir\w+|extend\w*|through|valid|to\s+be|slated|upcoming|next|forecast\w*|target\w*|for|starting|from|moved|rescheduled|announced|agreed|decided|ahead|booked|called|options?|warrants?|matur\w+|coupons?|redeem\w*|projected|(?:payment|exercise|maturity|due|closing|launch|release)\s+date)\b",
        re.IGNORECASE,
    )
