"""States of one thing told in opposite words: a conflict, or a change by the dates of the reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from ..reference import load
from .development import order_of
from .grounds import Grounds
from .occasions import disputed
from .plans_told import PLAN, relate_plans
from .positions import Stand
from .relation import Pair, Relation
from .stages import relate_stages
from .state_slots import STATE, is_staged
from .turned_out import (
    DONE,
    GAP,
    HUNT,
    OCCURRENCE,
    PERHAPS,
    came_later,
    caught_since,
    found_out,
    onset_only,
    tentative_of,
    told_of_before,
    told_of_other_times,
    told_of_other_towns,
    turned_out,
)
from .voices import speaker

#: The slot of causes, whose labels are their kinds.
CAUSE = f"{STATE}cause"
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
    if first.answers[0].slot == CAUSE and (tentative := tentative_of(one or "", other or "")):
        return found_out(first, second, tentative, grounds)
    if first.answers[0].slot == CAUSE and not _excluded(one or "", other or ""):
        return Pair(None, Relation("incomparable", "both may be so"), "both may be so", aside=True)
    if (held := [(label or "").startswith(_HELD) for label in (one, other)]) and held[0] != held[1]:
        return turned_out(*((first, second) if held[0] else (second, first)), grounds)
    named = first.answers[0].about in grounds.entities
    relation = Relation("apart", f"“{one}” here, “{other}” there", gap=GAP, soft=not named)
    if set(first.documents) & set(second.documents) and not disputed(first, second):
        return Pair(None, relation, "one report gives both, so they need not exclude each other", aside=True)
    if is_staged(first.answers[0].slot):
        return relate_stages(first, second, relation, grounds)
    if first.answers[0].slot == PLAN:
        return relate_plans(first, second, relation, grounds)
    if first.answers[0].slot == OCCURRENCE and told_of_other_towns(first.answers, second.answers, grounds):
        return Pair(None, relation, "the two are told of different places", aside=True)
    if first.answers[0].slot == OCCURRENCE and told_of_before(first, second, grounds):
        return Pair(None, relation, "what there was none of since a day may have been then", aside=True)
    if first.answers[0].slot == OCCURRENCE and (came := came_later(first, second, relation, grounds)):
        return came
    if first.answers[0].slot == HUNT:
        return caught_since(first, second, relation, grounds)
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
    if changes == "backward" and not order and any(onset_only(stand) for stand in (first, second)):
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
    if changes != "fixed" and told_of_other_times(first.answers, second.answers, grounds):
        return Pair(None, relation, "the two are told of different times", aside=True)
    why = "the two states exclude each other at one time"
    return Pair("conflict", relation, why, "status", undated=changes != "fixed")


def _dropped(plan: Stand, deed: Stand, grounds: Grounds) -> bool:
    """Whether a turn in one report ends what another tells as planned: "will run again", "has withdrawn"."""
    sides = {STATE + table["name"]: table for table in load("opposite_states")["scales"] if "dropped" in table}
    table = sides.get(plan.answers[0].slot)
    planned = table is not None and plan.value.label == table[table["dropped"]]["label"]
    affirmed = all(answer.polarity == "affirmed" for answer in (*plan.answers, *deed.answers))
    return planned and affirmed and _turned(deed, grounds) and order_of(plan, deed, grounds) <= 0


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
