"""When a claim's event is said to be: its own dates, not those of what it mentions."""

from __future__ import annotations

from typing import Any

from ...model import Claim, Time
from ...reference import load_words
from ..classes import hosts, of_noun
from ..page import Page
from .years_of_make import of_make

#: What a verb is done to or by has its date: "he hosts this year's gala". Not "named host of next year's gala".
_DATED = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "ROOT", "conj", "appos"})
#: Values of "now" and the like: no date of an event.
_VAGUE = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})


def read_times(page: Page, claim: Claim) -> tuple[Time, ...]:
    """The dates of a claim that can be its event's: no durations, no "now", none inside a named thing's aside."""
    found: list[Time] = []
    for time in claim.times:
        if not _datable(time):
            continue
        token = page.token_at(time.start)
        if token is not None and (_belongs_elsewhere(token, claim, page) or _names_a_thing(page, time)):
            continue
        found.append(time)
    return tuple(found)


def _belongs_elsewhere(token: Any, claim: Claim, page: Page) -> bool:
    """Whether a date hangs on another verb or on a noun phrase of its own rather than on the claim's predicate."""
    start, end = claim.predicate_start, claim.predicate_end
    for _ in range(12):
        if start <= token.idx < end:
            return False
        if token.head.i == token.i:
            return False
        if (
            token.dep_ in ("compound", "nmod")
            and of_noun(token.head.lemma_.lower())
            and not (start <= token.head.idx < end)
        ):
            return True  # "charged in an April 2007 shooting"
        if token.dep_ == "relcl" and token.pos_ in ("VERB", "AUX") and not start <= token.idx < end:
            return True
        if token.dep_ == "poss" or (token.dep_ == "pobj" and token.head.lower_ in ("since", "until")):
            # "Tuesday's raid" dates the raid: right only where the possessed noun is the predicate.
            if token.dep_ != "poss" or start <= token.head.idx < end:
                return False
            return of_noun(token.head.lemma_.lower()) is not None or token.head.dep_ not in _DATED
        token = token.head
    return False


def _names_a_thing(page: Page, time: Time) -> bool:
    """Whether a time only says of what kind a thing is, or is none.

    A Christmas party may be held before, "his 2013 van" was built then, and who died "in fall" fell.
    """
    token = page.head(time.start, time.end)
    if token is None or time.text.casefold() == "fall":
        return token is not None
    if time.text.isdigit() and of_make(token):
        return True
    if token.dep_ not in ("compound", "nmod", "amod", "nummod") or token.head.pos_ not in ("NOUN", "PROPN"):
        return False
    if of_noun(token.head.lemma_.lower()) is not None:
        return False
    if time.text.isdigit():
        return any(kid.lower_ in ("a", "an") or kid.tag_ == "PRP$" for kid in token.head.lefts)
    words = time.text.casefold().split()
    dates = any(char.isdigit() for char in time.text) or not load_words("comparison", "spans").isdisjoint(words)
    return token.head.pos_ == "NOUN" and time.text[:1].isupper() and not dates


def times_under(page: Page, token: Any) -> tuple[Time, ...]:
    """Dates in an event noun's own phrase: "the attack on Monday", "Friday's blast"."""
    first, last = max(0, token.idx - 60), token.idx + 120
    found: list[Time] = []
    for time in page.times_between(first, last):
        inner = page.head(time.start, time.end) if not _names_a_thing(page, time) else None
        for _ in range(6):
            if inner is None or inner.head.i == inner.i or inner.pos_ in ("VERB", "AUX"):
                break
            inner = inner.head
            if inner.i == token.i:
                if _datable(time):
                    found.append(time)
                break
            if inner.pos_ in ("NOUN", "PROPN") and of_noun(inner.lemma_.lower()):
                break
    return tuple(found)


def when_clause(page: Page, claim: Claim, claims: list[Claim]) -> tuple[Claim, tuple[Time, ...]] | None:
    """The date before a clause with "when": "shown in May 2020, when it hit the port", with the claim that holds it."""
    token = page.token_at(claim.predicate_start)
    if token is None or claim.head != "verb":
        return None
    when = next((child for child in token.lefts if child.lower_ == "when"), None) or _when_before(token)
    if when is None:
        return None
    for time in page.times_between(max(0, when.idx - 80), when.idx):
        if _datable(time) and 0 <= when.idx - time.end <= 3:
            for host in claims:
                if any(other.start == time.start for other in host.times):
                    return host, (time,)
            return claim, (time,)
    return None


def _when_before(token: Any) -> Any:
    """The "when" that opens a clause whose parse broke before its verb; None where another verb stands between."""
    for back in range(1, min(token.i, _WHEN) + 1):
        word = token.nbor(-back)
        if word.lower_ == "when":
            return word
        if word.pos_ in ("VERB", "AUX") or word.text in (";", "\n"):
            return None
    return None


#: Words between "when" and its verb, at most.
_WHEN = 12


def _datable(time: Time) -> bool:
    """Whether it can date an event; one that cannot be placed on the calendar ("Tuesday") still answers when."""
    vague = time.kind in ("duration", "set") or time.timex in _VAGUE or time.invalid
    return not vague and bool(time.edtf or time.lower or time.upper or any(c.isdigit() for c in time.timex or ""))


def goes_on_from(page: Page, time: Time) -> bool:
    """Whether a time is when something began and went on from: "since this morning"."""
    token = page.token_at(time.start)
    for _ in range(3):
        if token is None or token.i == 0:
            return False
        if token.nbor(-1).lower_ in hosts("onward"):
            return True
        token = token.nbor(-1)
        if token.pos_ not in ("DET", "ADJ", "ADV"):
            return False
    return False
