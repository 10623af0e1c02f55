"""Events as the dossier shows them: those of the lexicon, and those told in like words."""

from __future__ import annotations

from collections import Counter

from ...model import Event, Participant, Span, Time, stable_id
from ..events.event_answers import main_place
from ..events.gatherings import Gathering
from ..statements.parallel_answers import parallel_label
from ..statements.parallels import Parallel
from ..things.entities import Things
from .labels import event_label


def event_id(gathering: Gathering) -> str:
    """A stable identifier: of its class and first mention."""
    mentions = sorted((part.document, mention.start) for part in gathering.parts for mention in part.mentions)
    return stable_id("v", gathering.type, *mentions[0])


def make_event(identifier: str, gathering: Gathering, things: Things) -> Event:
    """One event of the lexicon with its participants, time, place and mentions."""
    mentions: list[Span] = []
    claims: dict[str, None] = {}
    for part in sorted(gathering.parts, key=lambda part: part.document):
        for mention in sorted(part.mentions, key=lambda mention: mention.start):
            mentions.append(things.pages[part.document].reading.document.span(mention.start, mention.end))
            claims.update(dict.fromkeys(voice.claim.id for voice in mention.voices))
    reasons = [f"{text} ({count} reports)" if count > 1 else text for text, count in gathering.reasons.most_common(6)]
    reasons += list(dict.fromkeys(reason for part in gathering.parts for reason in part.reasons))[:4]
    return Event(
        id=identifier,
        label=event_label(gathering, things),
        type=gathering.type,
        participants=tuple(
            Participant(role=role, entity=entity)
            for role in sorted(gathering.roles)
            for entity in sorted(gathering.roles[role])
        ),
        time=_main_time(gathering),
        place=main_place(gathering),
        mentions=tuple(mentions),
        claims=tuple(claims),
        reasons=tuple(reasons),
    )


def _main_time(gathering: Gathering) -> Time | None:
    """The date that most documents give; where as many give others, the earliest."""
    counts = Counter(
        (time.lower, time.upper) for part in gathering.parts for time in part.times if time.lower or time.upper
    )
    if not counts:
        return None
    best = min(counts, key=lambda key: (-counts[key], key[0] or "", key[1] or ""))
    return gathering.times[best]


def make_told_event(identifier: str, parallel: Parallel) -> Event:
    """What several reports tell in like words."""
    pairs = sorted(
        zip(parallel.statements, parallel.pages, strict=True),
        key=lambda pair: (pair[0].claim.document, pair[0].claim.predicate_start, pair[0].claim.id),
    )
    spans = [page.reading.document.span(s.claim.predicate_start, s.claim.predicate_end) for s, page in pairs]
    return Event(
        id=identifier,
        label=parallel_label(parallel),
        type=parallel.key,
        mentions=tuple(dict.fromkeys(spans)),
        claims=tuple(dict.fromkeys(s.claim.id for s, _ in pairs)),
        reasons=parallel.reasons or (f"{len(parallel.documents)} reports say so in like words",),
    )
