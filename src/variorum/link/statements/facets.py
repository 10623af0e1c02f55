"""The facets of a claim: each of its parts as a few words that answer one plain question.

Who, whom or what, when, where, whence and whither, how many, how long, with what, why, and what becomes of it: the verb
with what completes it ("sustained minor damage", "remains in critical condition").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from operator import attrgetter
from typing import Any

import msgspec

from ...model import Argument, Claim, QuestionKind, Value
from ...reference import load_words
from ..answers import LONGEST
from ..beside_numbers import is_beside
from ..classes import hosts, of_verb
from ..events.places_of_others import is_no_place, is_of_another
from ..events.places_told import read_places
from ..events.settings import goes_on_from, read_times
from ..events.statuses import status_words
from ..page import Page
from ..things.entities import Things
from ..things.folding import fold
from ..things.place_keys import place_key
from .phrase_slots import slot_of

#: An answer of more words is a sentence, not an answer.
_WORDS = 16
#: Words of a verb with what completes it.
_STATE_WORDS = 13
_STATUS = {"happened": "happened", "planned": "planned", "possible": "possible", "ordered": "ordered"}
_BEINGS = frozenset({"person", "organisation", "government", "outlet"})
#: Arcs from a verb to what completes it, and those that end its own phrase.
_COMPLETES = frozenset(
    {"dobj", "obj", "attr", "acomp", "oprd", "prt", "advmod", "neg", "dative", "xcomp", "prep", "agent", "npadvmod"}
)
#: Words between the members of a row.
_ROW = frozenset({"and", "or"})
_ENDS = frozenset({"advcl", "conj", "cc", "parataxis", "relcl", "ccomp", "mark", "appos", "nsubj", "nsubjpass"})


class Facet(msgspec.Struct, frozen=True):
    """A few words of a claim that answer one question about it.

    Attributes:
        slot: which question ("who", "from where", "number of vote", ...).
        kind: the question's kind.
        value: the value with its words.
        start, end: where the words stand.
    """

    slot: str
    kind: QuestionKind
    value: Value
    start: int
    end: int


def read_facets(page: Page, claim: Claim, things: Things) -> list[Facet]:
    """Read the facets of a claim.

    Args:
        page: its document.
        claim: the claim.
        things: the named things.

    Returns:
        Facets of at most 150 characters, in order of slot and offset, each stretch once for a slot.
    """
    found: dict[tuple[str, int, int], Facet] = {}
    for facet in chain(_values(page, claim), _phrases(page, claim, things), _state(page, claim)):
        start, end = facet.start, facet.end
        if 0 < end - start <= LONGEST and not page.text[start:end].isspace():
            found.setdefault((facet.slot, start, end), facet)
    return [found[key] for key in sorted(found)]


def _values(page: Page, claim: Claim) -> Iterator[Facet]:
    """Times, places and numbers."""
    for time in read_times(page, claim):
        slot = "since when" if goes_on_from(page, time) else "when"
        yield Facet(slot, "time", Value(text=time.text, time=time), time.start, time.end)
    told = of_verb(claim.predicate)
    for place in read_places(page, claim):
        if is_of_another(page, claim.predicate_start, told[0] if told else None, place.start, place.end):
            continue
        value = Value(text=place.text, place=place, label=place_key(place))
        yield Facet("where", "place", value, place.start, place.end)
    for time in claim.times:
        if time.kind == "duration":
            yield Facet("how long", "time", Value(text=time.text, time=time), time.start, time.end)
    for quantity in claim.quantities:
        if is_beside(page.text, quantity.start, quantity.end):
            continue
        if quantity.dimension == "score":
            value = Value(text=quantity.text, quantity=quantity)
            yield Facet("score", "quantity", value, quantity.start, quantity.end)
        if quantity.dimension in ("count", "money", "length", "ratio", "area", "mass", "speed"):
            noun = quantity.counted or quantity.unit or quantity.dimension
            value = Value(text=quantity.text, quantity=quantity)
            yield Facet(f"number of {noun}", "quantity", value, quantity.start, quantity.end)


def _phrases(page: Page, claim: Claim, things: Things) -> Iterator[Facet]:
    """Arguments in their own words, those that stand in a row as one."""
    for start, end, argument in _runs(page, claim):
        slot = slot_of(page, claim, argument)
        if slot == "who" and not may_act(page, start, end):
            continue
        if not slot or (claim.times and any(time.start <= argument.start < time.end for time in claim.times)):
            continue
        facet = _phrase(page, claim, argument, slot, start, end, things)
        if facet is not None:
            yield facet


def may_act(page: Page, start: int, end: int) -> bool:
    """Whether a phrase can be who did something: not a time of day, an address of the web or a number alone."""
    head = page.head(start, end)
    if head is None or "/" in head.text or "@" in head.text or ("." in head.text and head.like_url):
        return False
    return head.ent_type_ not in ("TIME", "DATE") and (head.pos_ != "NUM" or head.i + 1 < len(head.doc))


def _runs(page: Page, claim: Claim) -> Iterator[tuple[int, int, Argument]]:
    """Arguments of one role with nothing but commas and "and" between: "food, blankets and tents" is one answer."""
    last: tuple[int, int, Argument] | None = None
    for argument in sorted(claim.parts, key=attrgetter("start", "end")):
        if last:
            if argument.role == last[2].role and argument.start >= last[1]:
                between = page.text[last[1] : argument.start].replace(",", " ").split()
                if _ROW.issuperset(between):
                    last = (last[0], argument.end, last[2])
                    continue
            yield last
        last = (argument.start, argument.end, argument)
    if last:
        yield last


def _phrase(
    page: Page, claim: Claim, argument: Argument, slot: str, start: int, end: int, things: Things
) -> Facet | None:  # fmt: skip
    """One phrase without the clauses that hang on it."""
    head = page.head(argument.start, argument.end)
    if head is None or head.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB", "NUM", "ADV"):
        return None
    told = of_verb(claim.predicate)
    elsewhere = slot == "where" and is_of_another(page, claim.predicate_start, told[0] if told else None, start, end)
    if elsewhere or (slot == "where" and is_no_place(head)):
        return None
    if slot == "what" and claim.predicate == "take" and head.lemma_ in load_words("question_words", "idle"):
        return None  # "took place", "took part": no answer to "What did the talks take?"
    found = page.referents(argument.start, argument.end)
    if slot == "why":
        first, last = argument.start, argument.end
    else:
        first, last = page.core(argument.start, argument.end)
        if end > argument.end:
            last = end
    if len(found) == 1 and slot in ("who", "to whom"):
        first, last = found[0][0], found[0][1]
    text = page.text[first:last]
    if slot in ("who", "to whom") and claim.quantities and any(
        q.start - 12 <= first and last <= q.end + 12 for q in claim.quantities if q.end > first
    ):  # fmt: skip
        return None  # "12 people" says how many, not who
    if not 0 < len(text.split()) <= _WORDS or text.casefold().startswith("whose "):
        return None
    entity = found[0][2] if len(found) == 1 and end <= argument.end else None
    being = entity is not None and things.kind(entity) in _BEINGS
    if slot == "why":
        return Facet(slot, "reason", Value(text=text, label=fold(text)), first, last)
    if slot in ("who", "to whom") or being:
        label = fold(things.name(entity) if entity else text)
        return Facet(slot, "actor", Value(text=text, entity=entity, label=label), first, last)
    return Facet(slot, "identity", Value(text=text, entity=entity, label=fold(text)), first, last)


def _state(page: Page, claim: Claim) -> Iterator[Facet]:
    """The verb with what completes it."""
    status = _STATUS.get(claim.modality)
    if not status or claim.head != "verb" or claim.predicate in hosts("background"):
        return
    status = "denied" if claim.polarity == "denied" else status
    start, end = status_words(page, claim)
    verb = page.token_at(claim.predicate_start)
    if verb is not None:
        end = max(end, complement_end(page, verb, start, min(claim.evidence.end, start + LONGEST)))
    yield Facet("status", "status", Value(text=page.text[start:end], status=status, label=status), start, end)


def complement_end(page: Page, verb: Any, start: int, limit: int) -> int:
    """Where a verb's own phrase ends: its objects and complements, up to the next clause or too many words.

    Args:
        page: the document.
        verb: the token of the verb.
        start: where the words that are counted begin.
        limit: the offset that the phrase does not pass.
    """
    end = verb.idx + len(verb)
    for child in verb.rights:
        if child.dep_ in _ENDS or (child.dep_ == "punct" and child.text not in "-'’"):
            break
        if child.dep_ not in _COMPLETES:
            continue
        reach = min(_edge(page, child), limit)
        if reach <= end:
            continue
        if len(page.text[start:reach].split()) > _STATE_WORDS:
            break
        end = reach
    return end


def _edge(page: Page, token: Any) -> int:
    """Where a phrase ends without the clauses that hang on it."""
    last = token
    for child in token.rights:
        if child.dep_ in ("relcl", "acl", "advcl", "appos", "parataxis") or (
            child.dep_ == "punct" and child.text not in "-'’"
        ):
            break
        last = child
    return last.idx + len(last) if last.i == token.i else _edge(page, last)
