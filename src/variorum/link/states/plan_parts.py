"""What a clause tells of an event that is announced, and the words and times that it is known by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ...model import Argument, Claim, Time
from ..page import Page
from ..statements.like_words import root
from .plan_words import body_of, plan_words
from .scales import words_of

Stage = Literal["asked for", "to come", "ordered", "held", "put off", "called off", "refused"]
ASKED_FOR: Stage = "asked for"
TO_COME: Stage = "to come"
#: What is told of an event that has yet to be held.
AHEAD: tuple[Stage, ...] = (ASKED_FOR, TO_COME)
_TIMED = frozenset({"poss", "compound", "nmod", "nummod", "npadvmod", "prep"})


@dataclass(frozen=True, slots=True)
class Course:
    """What a clause tells of an event of some kind.

    Attributes:
        page, claim: where it stands.
        kind: the kind of event.
        stage: what is told of it.
        noun: its noun's token; None where a verb tells it.
        doers: who holds it, by entity or by word.
        whom: whom or what it is done to, alike.
        others: whom, what or where else the clause names, alike.
        beside: words before its noun that tell it from others of its kind.
        when: when it is, as ISO dates or hours; None where it is not told.
        known: whether its noun is spoken of as the one that is known.
        more: whether one more of its kind is meant, so that only its day tells which.
        outcome: whether a verb tells its outcome rather than the event.
        start, end: the words that are shown.
    """

    page: Page
    claim: Claim
    kind: str
    stage: Stage
    noun: Any
    doers: frozenset[str]
    whom: frozenset[str]
    others: frozenset[str]
    beside: frozenset[str]
    when: tuple[str, str] | None
    known: bool
    more: bool
    outcome: bool
    start: int
    end: int


def keys_of_part(page: Page, part: Argument, same: Mapping[str, str]) -> set[str]:
    """Who or what an argument is, with what belongs to it."""
    things = {same.get(thing[2], thing[2]) for thing in page.argument_things(part)}
    start, end = part.start, part.end
    head: Any = page.head(start, end)
    if head is not None and head.pos_ == "PRON" and part.resolved_start is not None and part.resolved_end is not None:
        start, end = part.resolved_start, part.resolved_end
        head = page.head(start, end)
    if head is None or head.pos_ == "PRON":
        return things
    return (
        things | keys_of_word(page, head, same) | {same.get(thing[2], thing[2]) for thing in page.things_in(start, end)}
    )


def keys_of_word(page: Page, token: Any, same: Mapping[str, str]) -> set[str]:
    """Who or what a noun is, and those that are joined to it by "and"."""
    found = set[str]()
    for one in [token, *(child for child in token.rights if child.dep_ == "conj")]:
        if (thing := page.thing_at(one.idx)) is not None:
            found.add(same.get(thing[2], thing[2]))
            if thing[3] != "person":
                found.add(body_of(one.lemma_.lower(), one.lower_))  # "the Labour Ministry" is the ministry
        elif one.pos_ in ("NOUN", "PROPN") and one.ent_type_ not in ("DATE", "TIME"):
            found.add(body_of(one.lemma_.lower(), one.lower_))
    return found - {""}


def words_before(page: Page, noun: Any) -> frozenset[str]:
    """Words before a noun that tell what kind of its kind it is: "a bail hearing", "a preliminary hearing"."""
    idle = plan_words("more") | plan_words("plain") | words_of("idle")
    return frozenset(
        root(child.lemma_.lower())
        for child in noun.lefts
        if child.dep_ in ("amod", "compound", "nmod") and child.lower_ not in idle and child.is_alpha
        and page.thing_at(child.idx) is None and child.ent_type_ not in ("DATE", "TIME", "ORDINAL")
    )  # fmt: skip


def times_beside(page: Page, noun: Any) -> list[Time]:
    """Times that belong to a noun: "Friday's vote", "a meeting on Sunday"."""
    inside = [child for child in noun.children if child.dep_ in _TIMED]
    starts = {child.idx for child in inside} | {child.idx for one in inside for child in one.children}
    first, last = noun.idx - 40, noun.idx + len(noun) + 60
    return [time for time in page.times_between(max(0, first), last) if time.start in starts]


def time_of(times: Iterable[Time]) -> tuple[str, str] | None:
    """The first time with both ends."""
    return next(((time.lower, time.upper) for time in times if time.lower and time.upper), None)


def time_ahead(page: Page, when: tuple[str, str] | None) -> tuple[str, str] | None:
    """A time that can be that of what is to come: who called on Monday for a march did not call for one on Monday."""
    published = page.reading.document.published.lower
    return when if when is not None and (not published or when[1][:10] >= published[:10]) else None


def time_told(page: Page, token: Any, stage: Stage) -> tuple[str, str] | None:
    """The stretch of the times in the sentence that tells of an event as held, wherever they stand in it."""
    if stage != "held":
        return None
    times = [time for time in page.times_between(*page.sentence_of(token.idx)) if time.lower and time.upper]
    return (min(time.lower or "" for time in times), max(time.upper or "" for time in times)) if times else None
