"""Offices: who is said to act in an office on a day, against published dates of taking and leaving it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from ..model import Finding, Time
from ..reference import load
from .pile import Pile
from .said import finding_on

#: Days around a change of office on which reports may call either holder so.
GRACE = timedelta(days=3)
_ACTS = (
    r"(?:said|told|announced|declared|signed|vetoed|met|hosted|addressed|ordered|visited|welcomed|received|called|warned|urged|appointed|nominated|"
    r"ruled|insisted|pledged|vowed|promised|unveiled|opened|spoke|arrived|travell?ed|flew|held|chaired|gave|delivered|condemned|praised|approved|rejected|dismissed|[a-z]{3,}ed|led|took|sent|began|went|wrote|made|won|chose|sought|laid|left)"
)
_HEAD = (
    r"(?:[A-Z][A-Z'’ .-]{2,}[^.;]{0,30}\s[-–—]+\s)?[\"“(]?"
    r"(?:[Oo]n|[Ii]n|Early\s+on|Late\s+on|Speaking\s+on|Back\s+in)\s+"
)
_PAST = re.compile(
    r"\b(?:former|formerly|then|ex|late|past|one-time|onetime|future|incoming|outgoing|elect|retired|acting|candidate|vice|deputy|first\s+lady)\b[-\s]*(?:\w+\s+)?$",
    re.I,
)


@dataclass(frozen=True)
class _Office:
    """One office with a pattern for its holders by name."""

    key: str
    title: str
    facts: dict[str, Any]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    by: re.Pattern[str]


@cache
def _offices() -> tuple[_Office, ...]:
    found: list[_Office] = []
    for key, facts in load("offices").items():
        full = "|".join(re.escape(title) for title in sorted(facts["titles"], key=lambda t: (-len(t), t)))
        whole = {name for row in facts["holders"] for name in (row["name"], *row.get("also", ()))}
        last = {
            name.rpartition(" ")[2]
            for name in whole
            if " " in name and name.rpartition(" ")[2] not in ("May", "II", "XVI", "XIV")
        }
        names = "|".join(re.escape(name) for name in sorted(whole | last, key=lambda n: (-len(n), n)))
        wholes = "|".join(re.escape(name) for name in sorted(whole, key=lambda n: (-len(n), n)))
        found.append(
            _Office(
                key,
                facts["titles"][0],
                facts,
                re.compile(
                    rf"\b(?P<title>(?i:{full})|{re.escape(facts['short'])}),?\s+(?P<name>{names})\b(?!['’]s?\b)(?P<act>,?\s+(?:\w+ly\s+)?{_ACTS}\b)?"
                ),
                re.compile(
                    rf"\b(?P<name>{wholes}),\s+(?:the\s+)?(?P<title>(?i:{full})),(?P<act>\s+(?:\w+ly\s+)?{_ACTS}\b)?"
                ),
                re.compile(
                    rf"\b(?P<act>(?:signed|written|sent|issued|approved|given|drafted|opened|ordered)\s+by\s+)(?P<name>{wholes})\s+as\s+(?:the\s+)?(?P<title>(?i:{full}))"
                ),
            )
        )
    return tuple(found)


def office_findings(pile: Pile) -> Iterator[Finding]:
    """Findings on holders of an office who are said to act in it on a dated day."""
    for key, reading in pile.readings.items():
        text = reading.document.text
        for office in _offices():
            for pattern in (office.before, office.behind, office.by):
                for match in pattern.finditer(text):
                    start, end = pile.sentence(key, match.start())
                    if match["act"] is None or _PAST.search(text[max(start, match.start() - 30) : match.start()]):
                        continue
                    # "Prime Minister Modi" of India only by name: the short title says no country.
                    near = [time for time in reading.times if start <= time.start and time.end <= end]
                    times = [time for time in near if _day(time) is not None and _own(text, start, match, time)]
                    if len(times) == 1:
                        yield from _judged(pile, key, office, match, times[0], pattern is not office.before)


def _own(text: str, start: int, match: re.Match[str], time: Time) -> bool:
    """Whether a date is that of the act: right behind it within its clause, or at the head of the sentence."""
    if time.start >= match.end():
        between = text[match.end() : time.start]
        return len(between) <= 60 and not re.search(
            r"\b(?:that|who|since|until|till|by|before|after|elected|election|for|would|will|because|when)\b|[,;:“\"]",
            between,
        )
    # "A letter of May 2004, signed by": the paper bears the date.
    if re.fullmatch(r",?\s+", text[time.end : match.start()]) and re.search(
        r"\b(?:of|from|dated|in)\s+$", text[start : time.start]
    ):
        return match["act"].rstrip().endswith("by") or re.fullmatch(_HEAD, text[start : time.start]) is not None
    return bool(re.fullmatch(_HEAD, text[start : time.start])) and bool(
        re.fullmatch(r",?\s+(?:as\s+(?:the\s+)?|the\s+)?", text[time.end : match.start()])
    )


def _day(time: Time) -> tuple[date, date] | None:
    """Bounds of a day, month or year stated with its year; None for anything looser."""
    if (
        not time.lower
        or not time.upper
        or time.relative
        or time.premises
        or not re.search(r"\b(?:19|20)\d\d\b", time.text)
    ):
        return None
    try:
        return date.fromisoformat(time.lower[:10]), date.fromisoformat(time.upper[:10])
    except ValueError:
        return None


def _judged(
    pile: Pile, key: str, office: _Office, match: re.Match[str], time: Time, apposed: bool
) -> Iterator[Finding]:
    days, name = _day(time), match["name"]
    if days is None:
        return
    rows = [
        row
        for row in office.facts["holders"]
        if name in (row["name"], *row.get("also", ()))
        or row["name"].endswith(f" {name}")
        or any(other.endswith(f" {name}") for other in row.get("also", ()))
    ]
    if not rows:
        return
    terms = [
        (date.fromisoformat(row["from"]), date.fromisoformat(row["until"]) if row["until"] else None) for row in rows
    ]
    known = date.fromisoformat(office.facts["date"])
    if any(first - GRACE <= days[1] and (last is None or days[0] <= last + GRACE) for first, last in terms):
        return
    if all(last is None for _, last in terms) and days[0] > known:
        return
    told = " and ".join(
        f"from {first:%-d %B %Y} to {last:%-d %B %Y}" if last else f"from {first:%-d %B %Y} on" for first, last in terms
    )
    # A former president keeps the title by courtesy: only what is said outright is refused.
    after = any(last is not None and days[0] > last for _, last in terms)
    verdict = "impossible" if apposed or not after else "doubtful"
    yield finding_on(
        pile,
        "class",
        (pile.span(key, match.start(), match.end()), pile.span(key, time.start, time.end)),
        verdict,
        f"{rows[0]['name']} was {office.title} {told}; “{time.text}” lies outside.",
        formula=f"{office.facts['source']} ({office.facts['by']}, {office.facts['date']})",
    )
