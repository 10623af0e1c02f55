"""States of one thing told in opposite words: a conflict, or a change by the dates of the reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from ..model import Answer
from ..reference import load
from .amounts import any_apart
from .development import order_of
from .grounds import Grounds
from .occasions import disputed
from .plans_told import PLAN, relate_plans
from .positions import Stand
from .relation import Pair, Relation
from .stages import relate_stages
from .state_slots import STATE, is_staged
from .times import relate_times
from .voices import speaker

#: How far apart two opposite states are.
GAP = 0.6
#: The slot of causes, whose labels are their kinds.
CAUSE = f"{STATE}cause"
#: Its label where the cause is not known.
UNKNOWN = "unknown"
#: How its label begins where it is no more than thought of.
PERHAPS = "perhaps "
#: The slot of what was done or not, and its side that can come last: what there was none of may still come.
OCCURRENCE, DONE = f"{STATE}occurrence", "there was"
#: The slot of who is sought, and its side that can come last: nobody looks for who was caught.
HUNT, CAUGHT = f"{STATE}hunt", "caught"
#: How the words begin that tell what is so at the time of writing.
_NOW = re.compile(r"(?:is|are|has|have)\b", re.IGNORECASE)
#: How the words begin that tell what has come about.
_HAS = re.compile(r"(?:has|have|had)\b", re.IGNORECASE)
#: How the label of a state begins that somebody is trying to end.
_NOT_YET = "not yet "
#: The same of one that is only feared, or that nobody could confirm the opposite of.
_HELD = ("feared ", "unconfirmed ")
#: The same in the words of somebody who is not quoted as saying them.
_THEN = re.compile(r"(?:was|were|had)\b", re.IGNORECASE)
#: How words begin that tell how a state began.
_WENT = re.compile(r"(?:went|going|gone|go|goes)\b", re.IGNORECASE)
_YET = re.compile(r"\b(?:yet|so far)\b", re.IGNORECASE)
#: "No arrests have been made" tells what is so at the time of writing.
_NONE_SO_FAR = re.compile(r"\bno (?:[\w-]+ ){1,3}(?:has|have) been\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till)\b", re.IGNORECASE)
Tense = Literal["lasting", "now", "ahead", "turn", "past"]
#: "Running again": it was not, for a time.
_AGAIN = re.compile(r"\b(?:again|once more)\b", re.IGNORECASE)


def relate_states(first: Stand, second: Stand, grounds: Grounds) -> Pair:
    """How two states of one thing relate, told in whatever words.

    Args:
        first: a position of such a question.
        second: another one.
        grounds: dates and speakers.

    Returns:
        ``conflict`` where they cannot both be so at one time; ``evolving`` where the reports' dates let the one follow
        the other; no state where one is only planned, or one speaker says both.
    """
    one, other = first.value.label, second.value.label
    if one == other or _same_told_as_tried(one or "", other or ""):
        return Pair(None, Relation("same", "both tell the same state"), "both tell the same state", aside=True)
    if first.answers[0].slot == CAUSE and (tentative := _tentative(one or "", other or "")):
        return _found_out(first, second, tentative, grounds)
    if first.answers[0].slot == CAUSE and not _excluded(one or "", other or ""):
        return Pair(None, Relation("incomparable", "both may be so"), "both may be so", aside=True)
    if (held := [(label or "").startswith(_HELD) for label in (one, other)]) and held[0] != held[1]:
        return _turned_out(*((first, second) if held[0] else (second, first)), grounds)
    named = first.answers[0].about in grounds.entities
    relation = Relation("apart", f"“{one}” here, “{other}” there", gap=GAP, soft=not named)
    if set(first.documents) & set(second.documents) and not disputed(first, second):
        return Pair(None, relation, "one report gives both, so they need not exclude each other", aside=True)
    if is_staged(first.answers[0].slot):
        return relate_stages(first, second, relation, grounds)
    if first.answers[0].slot == PLAN:
        return relate_plans(first, second, relation, grounds)
    if first.answers[0].slot == OCCURRENCE and (came := _came_later(first, second, relation, grounds)):
        return came
    if first.answers[0].slot == HUNT:
        return _caught_since(first, second, relation, grounds)
    refusal = False
    if first.ahead != second.ahead and first.answers[0].slot not in _ways():
        plan, deed = (first, second) if first.ahead else (second, first)
        if _dropped(plan, deed, grounds):
            return Pair("evolving", relation, "planned in one, given up in the other (no dates needed)")
        if not all(answer.polarity == "denied" for answer in plan.answers) or not deed.told_as_fact:
            return Pair(None, relation, "what is planned does not deny what is so now", aside=True)
        refusal = True
    changes, order = _changes(first.answers[0].slot), order_of(first, second, grounds)
    told: list[Tense] = [_tense(stand, grounds) for stand in (first, second)]
    tried = [(label or "").startswith(_NOT_YET) for label in (one, other)]
    if tried[0] != tried[1] and changes != "fixed":
        done = second if tried[0] else first
        turned = told[tried[0]] == "turn" or any(_HAS.match(answer.value.text) for answer in done.answers)
        if turned and order * (1 if tried[0] else -1) <= 0:
            return Pair("evolving", relation, "being tried in one, done in the other (no dates needed)")
    if order and (refusal or _may_follow(changes, first, second, order, told)):
        earlier, later = (first, second) if order < 0 else (second, first)
        dates = f"{grounds.labels(earlier.documents)} came before {grounds.labels(later.documents)}"
        return Pair(
            "evolving",
            relation,
            f"“{earlier.value.text}” became “{later.value.text}” by the dates of the reports: {dates}",
        )
    if changes == "backward" and not order and any(_onset_only(stand) for stand in (first, second)):
        return Pair(None, relation, "that they went missing does not say that they still are", aside=True)
    if changes == "backward" and not order and set(first.documents).isdisjoint(second.documents):
        return Pair("evolving", relation, "the one comes before the other by its nature, and no dates say otherwise")
    # "Still at large" is no word against a capture that may have come later.
    known = order or _of_one_day(first, second, grounds) or set(told) <= {"now", "lasting", "ahead"}
    told = [_as_spoken(tense, stand, grounds) for tense, stand in zip(told, (first, second), strict=True)]
    # Of undated reports neither is known to be the later; unless a turn is told, or "still", they are held against
    # each other, and the conflict says that dates could dissolve it.
    open_ended = changes == "either" and not known and set(told) <= {"now", "past"}
    if changes in ("either", "backward") and not open_ended and not (known and _at_one_time(told)):
        return Pair(None, relation, "one may have followed on the other", aside=True)
    if changes != "fixed" and any(_UNTIL.search(quote) for quote in grounds.quotes((*first.answers, *second.answers))):
        return Pair(None, relation, "one of them lasts no longer than until some day", aside=True)
    if changes != "fixed" and _told_of_other_times(first.answers, second.answers, grounds):
        return Pair(None, relation, "the two are told of different times", aside=True)
    why = "the two states exclude each other at one time"
    return Pair("conflict", relation, why, "status", undated=changes != "fixed")


def _onset_only(stand: Stand) -> bool:
    """Whether every answer tells only how a state began: "went missing" is told of who was found, too."""
    return all(_WENT.match(answer.value.text) for answer in stand.answers)


def _dropped(plan: Stand, deed: Stand, grounds: Grounds) -> bool:
    """Whether a turn in one report ends what another tells as planned: "will run again", "has withdrawn"."""
    sides = {STATE + table["name"]: table for table in load("opposite_states")["scales"] if "dropped" in table}
    table = sides.get(plan.answers[0].slot)
    planned = table is not None and plan.value.label == table[table["dropped"]]["label"]
    affirmed = all(answer.polarity == "affirmed" for answer in (*plan.answers, *deed.answers))
    return planned and affirmed and _turned(deed, grounds) and order_of(plan, deed, grounds) <= 0


def _tentative(one: str, other: str) -> str:
    """Which of two labels for a cause comes before the other: not known, then thought of, then told."""
    for label, more in ((one, other), (other, one)):
        if label == UNKNOWN or (label.startswith(PERHAPS) and more == label.removeprefix(PERHAPS)):
            return label
    return ""


def _turned_out(feared: Stand, found: Stand, grounds: Grounds) -> Pair:
    """What one report only fears, or could not confirm, and another tells as otherwise: it turned out in between."""
    relation = Relation("apart", f"“{feared.value.label}” here, “{found.value.label}” there", gap=GAP, soft=True)
    if order_of(feared, found, grounds) > 0 or found.ahead or set(feared.documents) & set(found.documents):
        return Pair(None, relation, "what is only feared denies nothing", aside=True)
    return Pair("evolving", relation, "feared or not confirmed in one, told otherwise in the other (no dates needed)")


def _found_out(first: Stand, second: Stand, tentative: str, grounds: Grounds) -> Pair:
    """A cause that one report does not know yet and another gives: it was found out, or thought of, in between."""
    relation = Relation("apart", f"“{first.value.label}” here, “{second.value.label}” there", gap=GAP, soft=True)
    unknown, known = (first, second) if first.value.label == tentative else (second, first)
    if order_of(unknown, known, grounds) > 0 or set(unknown.documents) & set(known.documents):
        return Pair(None, relation, "what one source gives as the cause another may still look into", aside=True)
    return Pair("evolving", relation, "the cause was not known yet in one, and is given in the other")


def _came_later(first: Stand, second: Stand, relation: Relation, grounds: Grounds) -> Pair | None:
    """What was not done yet and then was, and what was planned and then was not."""
    none, some = (second, first) if first.value.label == DONE else (first, second)
    order = order_of(none, some, grounds)
    if some.ahead:
        dropped = order > 0 and not _told_of_other_times(none.answers, some.answers, grounds)
        return Pair("evolving", relation, "planned in one, and by a later report there was none") if dropped else None
    quotes = grounds.quotes(none.answers)
    if order <= 0 and (any(map(_YET.search, quotes)) or (quotes and all(map(_NONE_SO_FAR.search, quotes)))):
        return Pair("evolving", relation, "there was none yet by one report, and there was by the other")
    return None


def _caught_since(first: Stand, second: Stand, relation: Relation, grounds: Grounds) -> Pair:
    """Somebody sought in one report and caught in another, which is not known to be the earlier one."""
    sought, caught = (second, first) if first.value.label == CAUGHT else (first, second)
    if order_of(sought, caught, grounds) > 0:
        return Pair(None, relation, "who is sought after an arrest need not be who was arrested", aside=True)
    return Pair("evolving", relation, "sought in one, caught in the other (no dates needed)")


def _same_told_as_tried(one: str, other: str) -> bool:
    """Whether one label tells that what the other does not say was not so yet: "not yet open" and "closed"."""
    tried = [label for label in (one, other) if label.startswith(_NOT_YET)]
    return len(tried) == 1 and tried[0].removeprefix(_NOT_YET) not in (one, other)


def _at_one_time(told: Sequence[Tense]) -> bool:
    """Whether two states are told of the same time: both of now, or one as going on whatever was told before."""
    return "lasting" in told or all(tense in ("now", "ahead") for tense in told)


def _of_one_day(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether the reports of both sides are dated, and none of them known to be the later."""
    return all(grounds.published(document) for stand in (first, second) for document in stand.documents)


def _tense(stand: Stand, grounds: Grounds) -> Tense:
    """How a state is told: as going on ("still", "remains"), of now, as to come, as a turn, or as what was."""
    if stand.ahead:
        return "ahead"
    claims = grounds.clauses(stand.answers)
    if any(_persisting(claim.evidence.quote) for claim in claims):
        return "lasting"
    if any(_NOW.match(answer.value.text) for answer in stand.answers):
        return "now"
    return "turn" if _turned(stand, grounds) else "past"


def _turned(stand: Stand, grounds: Grounds) -> bool:
    """Whether every clause tells of a turn to a state, by its verb or by "again"."""
    turns = load("opposite_states")["turns"]
    return all(
        claim.predicate in turns or _AGAIN.search(claim.evidence.quote) for claim in grounds.clauses(stand.answers)
    )


def _as_spoken(tense: Tense, stand: Stand, grounds: Grounds) -> Tense:
    """The tense in which somebody spoke: "villagers complained that relief was slow" tells what was so as they did."""
    told = any(_THEN.match(answer.value.text) and speaker(answer, grounds) for answer in stand.answers)
    return "now" if told and tense == "past" else tense


def _persisting(quote: str) -> bool:
    return not set(load("opposite_states")["persisting"]).isdisjoint(quote.casefold().split())


def _excluded(one: str, other: str) -> bool:
    """Whether two kinds of causes exclude each other: not a kind and a narrower one, as "faulty" and "wiring" tell."""
    if one.startswith(PERHAPS) or other.startswith(PERHAPS):
        return False
    if one.startswith("not ") or other.startswith("not "):
        return one.removeprefix("not ") == other.removeprefix("not ")
    narrower = load("opposite_states")["broader"]
    return other not in narrower.get(one, ()) and one not in narrower.get(other, ())


def _may_follow(changes: str, first: Stand, second: Stand, order: int, told: Sequence[Tense]) -> bool:
    """Whether the state reported later may have come after the earlier one."""
    later, tense = (second, told[1]) if order < 0 else (first, told[0])
    # "Remains closed" says that it was never open since, whenever it was written; "was closed" tells of no day.
    if changes == "fixed" or tense == "lasting" or (changes == "either" and tense == "past"):
        return False
    last = later.value.label == _last(first.answers[0].slot)
    return changes == "either" or (changes == "forward") == last


@cache
def _table() -> dict[str, tuple[str, str]]:
    """By slot, how a state changes, and the label of the side that can come last."""
    tables = load("opposite_states")["scales"]
    found = {STATE + table["name"]: (table["changes"], table["other"]["label"]) for table in tables}
    return {**found, CAUSE: ("fixed", ""), OCCURRENCE: ("forward", DONE)}


@cache
def _ways() -> frozenset[str]:
    """The slots of ways in which one deed is done: told as to come or as done, it is done in one."""
    return frozenset(STATE + table["name"] for table in load("opposite_states")["scales"] if table.get("once"))


def _changes(slot: str) -> str:
    return _table()[slot][0]


def _last(slot: str) -> str:
    return _table()[slot][1]


def _told_of_other_times(first: Sequence[Answer], second: Sequence[Answer], grounds: Grounds) -> bool:
    """Whether every clause of the one side states another time than every clause of the other."""
    sides = [
        [grounds.claims[answer.claim].times for answer in answers if answer.claim in grounds.claims]
        for answers in (first, second)
    ]
    return all(sides[0]) and all(sides[1]) and all(any_apart(a, b, relate_times) for a in sides[0] for b in sides[1])
