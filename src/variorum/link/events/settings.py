"""When and where a claim's event is said to be: its own dates and places, not those of what it mentions."""

from __future__ import annotations

from typing import Any

from ...model import Claim, Place, Time
from ...reference import load_words
from ..classes import hosts, of_noun
from ..page import Page
from .years_of_make import of_make

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
            return (
                not start <= token.head.idx < end
                and token.dep_ == "poss"
                and of_noun(token.head.lemma_.lower()) is not None
            )
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


def read_places(page: Page, claim: Claim) -> tuple[Place, ...]:
    """The places where a claim's event is said to be: behind "in", "at", "near", under its own verb or noun.

    Args:
        page: the document.
        claim: the claim.

    Returns:
        Places in order of offset; not those that a phrase merely mentions ("the president of Chile").
    """
    if claim.id not in page.where:
        verb = page.token_at(claim.predicate_start)
        locations = [(argument.start, argument.end) for argument in claim.arguments if argument.role == "location"]
        own = {place.start for place in claim.places}
        page.where[claim.id] = _places(page, verb, own, locations) if verb is not None else ()
    return page.where[claim.id]


def places_under(page: Page, token: Any) -> tuple[Place, ...]:
    """Places in an event noun's own phrase: "the quake in Chile", "the Madrid bombing"."""
    return _places(page, token, set(), [])


def _places(page: Page, verb: Any, own: set[int], locations: list[tuple[int, int]]) -> tuple[Place, ...]:
    first, last = verb.left_edge.idx, verb.right_edge.idx + len(verb.right_edge)
    reach = (min(first, *own), max(last, *own) + 1) if own else (first, last)
    broken = _next_phrase(page, verb)
    found: list[Place] = []
    for place in page.places_between(*reach):
        if place.demonym or place.kind == "government" or place.start > broken:
            continue
        if place.start not in own and not first <= place.start < last:
            continue
        token = page.head(place.start, place.end)
        if token is None:
            continue
        region = (
            token.head if token.dep_ in ("compound", "nmod", "amod", "poss") and token.head.pos_ == "NOUN" else token
        )
        named_after = region is not token and of_noun(region.lemma_.lower())
        if named_after and token.text in load_words("event_nouns", "adjectival_names"):
            continue  # "in a U.S. airstrike": whose it was
        behind = _preposition(token) in hosts("where") or (
            region is not token and _preposition(region) in hosts("where")
        )
        inside = token.dep_ in ("pobj", "appos", "conj", "compound") and any(s <= place.start < e for s, e in locations)
        struck = any(t.dep_ in ("dobj", "nsubjpass") and t.head.i == verb.i for t in (token, region))
        compound = token.dep_ in ("compound", "nmod", "poss") and token.head.i == verb.i
        if struck or compound or ((behind or inside) and (inside or _leads_to(token, verb))):
            found.append(place)
    return tuple(found)


def _next_phrase(page: Page, noun: Any) -> int:
    """Where behind a noun somebody is named "in apposition" to a place: there another phrase begins.

    "In the raid on Orm, Ada Novak, head of the mission in Har, said": the parse takes her for the town.
    """
    for token in noun.subtree if noun.pos_ == "NOUN" else ():
        named = token.i > noun.i and token.dep_ == "appos" and token.ent_type_ == "PERSON" != token.head.ent_type_
        if named and page.places_between(token.head.idx, token.head.idx + len(token.head)):
            return token.idx
    return len(page.text)


def _preposition(token: Any) -> str:
    """The preposition that governs a place, or the first of a chain of places ("in A, B and C")."""
    for _ in range(6):
        if token.dep_ == "pobj":
            return token.head.lower_
        if token.dep_ not in ("appos", "conj", "npadvmod") or token.head.i == token.i:
            return ""
        token = token.head
    return ""


def _leads_to(token: Any, verb: Any) -> bool:
    """Whether a place hangs on a verb or noun without another clause between."""
    for _ in range(12):
        if token.i == verb.i:
            return True
        if token.head.i == token.i or token.dep_ in ("relcl", "advcl", "ccomp", "parataxis"):
            return False
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("xcomp", "acl", "conj"):
            return False
        if token.dep_ == "acl" and token.lemma_ in ("know", "call") and token.i != verb.i:
            return False  # "a quarter known as Har in Orm": where it is called so
        if token.dep_ == "appos" and _person(token):
            return False  # "the raid on Orm, Ada Novak, head of the mission in Har": where somebody sits
        if token.pos_ == "VERB" and token.dep_ == "conj" and token.lemma_ in hosts("felt"):
            return False  # "it destroyed houses and was felt in Norvia"
        if token.dep_ == "prep" and token.lower_ == "like":
            return False  # "operating from ports like Eyl in Somalia, pirates attacked": an example
        token = token.head
    return False


def _person(token: Any) -> bool:
    """Whether a noun names a person or what somebody is ("head", "spokesman")."""
    return token.ent_type_ == "PERSON" or token.lemma_.lower() in load_words("slots", "persons")


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
