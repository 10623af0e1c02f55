"""Deeds of one subject in the order that they must have: nobody is released before the arrest.

Each dated deed is a verb with the date that it governs, read from the parse, so that it does not matter in which order,
voice or construction a sentence, or two, tell them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from ..pile import Pile
from ..shapes import Mark
from .date_line import a_day_back
from .dated_deeds import Deed, dated_deeds
from .dates import written
from .deed_things import SUBJECTS
from .deeds_by_each import by_two_parties
from .deeds_of_one import APART, described, done_to_one, of_one, of_one_story
from .must_follow import Sequence, sequences
from .told_in_turn import deeds_in_turn

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How many days the deeds of one story may lie apart where nothing else ties them.
ONE_STORY = 400


def deeds_of_one_name(pile: Pile) -> Iterator[tuple[tuple[str, Mark], tuple[str, Mark], str, str]]:
    """Pairs of dated deeds out of order that two reports tell of one person, by full name.

    Yields:
        Report and date of the deed that comes first, those of the one that comes after, and the words of both deeds.
    """
    told: dict[str, list[tuple[str, Deed]]] = {}
    for document, reading in pile.readings.items():
        names = [name for name in reading.names if name.kind == "person" and " " in (name.canonical or name.text)]
        for deed in dated_deeds(pile, document) if names and len(pile.readings) > 1 else ():
            for child in deed.verb.children:
                if child.dep_ not in (*SUBJECTS, "dobj"):
                    continue
                whom = {name.canonical or name.text for name in names if name.start <= child.idx < name.end}
                for name in whom:
                    told.setdefault(name, []).append((document, deed))
    for deeds in told.values():
        for one, other in combinations(deeds, 2):
            for early, late in ((one, other), (other, one)):
                if one[0] == other[0] or early[1].at_latest:
                    continue
                found = next((row for row in sequences(early[1].verb, late[1].verb) if not row.done_to), None)
                if found is not None:
                    yield (early[0], early[1].mark), (late[0], late[1].mark), found.first, found.then


def deeds_out_of_order(pile: Pile, document: str) -> Iterator[tuple[Mark, Mark, str, bool]]:
    """Pairs of dated deeds of which one must come after the other.

    Yields:
        The date of the deed that comes first, that of the one that comes after, why so, and whether that is in doubt.
    """
    deeds = list(dated_deeds(pile, document))
    known: set[tuple[int, int]] = set()
    for one, other in combinations(deeds, 2):
        if abs(one.number - other.number) > APART or one.verb == other.verb:
            continue
        for early, late in ((one, other), (other, one)):
            # "Arrested after he had been released": told as going before.
            if early.at_latest or early.again or (_before_that(late.verb) and not late.at_latest):
                continue
            if late.again and not _within_one(early, late):
                continue
            rows = list(sequences(early.verb, late.verb))
            # "He was released on 3 May and arrested on 5 May": told as it went, it may be another arrest.
            told_so = early.verb.i < late.verb.i or _before_that(early.verb) or _within(early.verb, late.verb)
            found = next((row for row in rows if _tied(early, late, row)), None)
            if found is not None and (
                by_two_parties(early, late) or (found.trip and a_day_back(pile, document, early, late))
            ):
                continue
            if found is not None and (told_so or any(row.once for row in rows)):
                known |= {(one.verb.i, other.verb.i), (other.verb.i, one.verb.i)}
                yield early.mark, late.mark, f"“{found.then}” must come after “{found.first}”", False
                break
    for early, late, why, doubt in deeds_in_turn(deeds):
        if (early.verb.i, late.verb.i) not in known and not a_day_back(pile, document, early, late):
            yield early.mark, late.mark, why, doubt


def _tied(early: Deed, late: Deed, row: Sequence) -> bool:
    """Whether two deeds are told of one thing or one story, as a row of what must follow asks for."""
    if (row.two or row.tied) and described(early, late):
        return True
    if of_one(early, late, trip=row.trip):
        return not row.done_to or done_to_one(early, late)
    return row.two and of_one_story(early, late) and _of_one_time(early, late)


def _of_one_time(early: Deed, late: Deed) -> bool:
    """Whether two deeds lie no further apart than those of one story do: not a vote, and an oath of four years ago."""
    assert early.mark.time
    assert late.mark.time
    first, second = written(early.mark.time), written(late.mark.time)
    return first is not None and second is not None and abs((second.first - first.first).days) <= ONE_STORY


def _within_one(early: Deed, late: Deed) -> bool:
    """Whether a deed is told inside another's sentence as what went before: "ballots that had been cast on"."""
    return early.number == late.number and early.verb.dep_ in ("relcl", "acl", "advcl")


def _within(verb: Token, other: Token) -> bool:
    """Whether a verb tells of a thing that another is done with: "appealed against the verdict that was read"."""
    return verb.dep_ in ("acl", "relcl") and verb.head != other and other in verb.ancestors and verb.head.i > other.i


def _before_that(verb: Token) -> bool:
    """Whether a verb tells of what had been before: "had been announced"."""
    held = verb.head if verb.pos_ == "NOUN" and verb.dep_ in SUBJECTS else verb
    return any(child.dep_ in ("aux", "auxpass") and child.lower_ in ("had", "having") for child in held.children)
