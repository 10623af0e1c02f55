"""Modality between two positions: a plan and its carrying out, an assertion and its denial."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..reference import load
from .amounts import amounts, amounts_differ
from .deeds import near_verbs, one_deed
from .details import differ
from .development import order_of
from .grounds import Grounds
from .in_passing import in_passing, only_named, told_as_rule
from .narrow_denials import denies_less
from .occasions import disputed
from .on_the_way import on_the_way
from .other_doers import by_some_others
from .other_occasions import MORE, on_other_objects, other_occasion
from .positions import HELD, Stand
from .relation import Pair, Relation
from .words import fold

#: "Has not been hit in 25 years" is told of the time before, not of the deed.
FORMER = re.compile(
    r"\b(?:in|for)\b(?: [\w,-]+){0,4} (?:weeks|months|years|decades|centuries|generations)\b", re.IGNORECASE
)
#: "Does not pay such fees" is a habit, "has not been released" a state of things at the time of writing.
HABIT = re.compile(r"\b(?:do|does|has|have)(?: ?n.t\b| not\b| never\b)|\byet\b", re.IGNORECASE)
#: The former alone.
_RULE = re.compile(r"\b(?:do|does)(?: ?n[’']t\b| not\b)", re.IGNORECASE)
#: "Is not conceding" is told of the time of writing.
_PRESENT = re.compile(r"(?:\b(?:am|is|are)|[’']m|[’']re|[’']s)(?: ?n[’']t\b| not\b| never\b)", re.IGNORECASE)
#: "Has not been released" denies all that went before, unless more is waited for ("not yet").
PERFECT = re.compile(r"\b(?:has|have)(?: ?n.t\b| not\b| never\b)(?! yet\b)", re.IGNORECASE)
#: "In the past it has denied hitting markets" is no word on this one.
_OTHER_TIMES = re.compile(
    r"\b(?:in the past|on (?:other|previous|earlier|past) occasions|in (?:previous|other) cases)\b", re.I
)
#: Letters by which two forms of a verb are told to be one ("concede", "conceded").
STEM = 4
#: How many characters before a deed tell what became of it ("prevented pirates from attacking").
AVERTED = 60
#: Where a sentence ends: what went before it is no part of the deed.
_SENTENCE = re.compile(r"[.!?]\s|\n")


def relate_statuses_told(first: Stand, second: Stand, relation: Relation, grounds: Grounds) -> Pair:
    """How two statuses relate: steps on the way, or an assertion and its denial."""
    if (step := on_the_way(first, second, relation, grounds)) is not None:
        return step
    if relation.kind == "incomparable":
        if why := _ruled_out(first, second):
            return Pair("evolving", relation, why)
        return Pair(None, relation, relation.reason)
    if relation.kind != "apart":
        if why := differ(first.answers[:HELD], second.answers[:HELD], grounds):
            return Pair(None, relation, f"both tell it as {first.value.status}, but {why}", aside=True)
        return Pair("refined", relation, relation.reason)
    if "denied" in (first.value.status, second.value.status):
        other = second if first.value.status == "denied" else first
        refusal = first if other is second else second
        if other.value.status == "planned" and _refused_plan(refusal):
            return _plan_refused(refusal, other, relation, grounds)
        if other.value.status in ("planned", "ordered"):
            # "It has not happened yet" does not deny a plan.
            return Pair(None, relation, "what is not done yet may still be planned")
        return denial(first, second, relation, grounds)
    if first.ahead and second.ahead:
        return Pair(None, relation, "what is planned and what is ordered are both yet to come", aside=True)
    if why := other_occasion(first, second, grounds):
        return Pair(None, relation, why, aside=True)
    if any(stand.value.status == "happened" and in_passing(stand.answers, grounds) for stand in (first, second)):
        return Pair(None, relation, "named in passing, or told as what is done as a rule, not as done", aside=True)
    steps = "; ".join(f"{stand.value.status} in {grounds.labels(stand.documents)}" for stand in (first, second))
    return Pair("evolving", relation, f"a step on the way: {steps} (by modality, no dates needed)")


def _refused_plan(denial: Stand) -> bool:
    """Whether a denial is of what is to come: "will not appeal", "has no plans to appeal"."""
    return denial.ahead and not any(HABIT.search(answer.value.text) for answer in denial.answers)


def _plan_refused(refusal: Stand, plan: Stand, relation: Relation, grounds: Grounds) -> Pair:
    """A plan in one report that another says there is none of: a change of plan by dates, else a contradiction."""
    if set(refusal.documents) & set(plan.documents) and not disputed(refusal, plan):
        return Pair(None, relation, "one report says both, so it hardly means the same thing")
    if why := _hardly_a_denial(refusal, plan, grounds):
        return Pair(None, relation, why, aside=True)
    if not one_deed_told(refusal, plan, grounds):
        return Pair(None, relation, "what is not done yet may still be planned")
    if order_of(refusal, plan, grounds):
        return Pair("evolving", relation, "planned in one, ruled out in another, by the dates of the reports")
    why = "one says that it is planned, the other that it is not"
    return Pair("conflict", replace(relation, soft=True), why, "denial", undated=True)


def one_deed_told(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether a denial is of what the other side tells of the same subject, with the same verb or its opposite."""
    ours, theirs = (grounds.clauses(stand.answers[:HELD]) for stand in (first, second))
    opposed = any(answer.polarity == "affirmed" for s in (first, second) if s.denied for answer in s.answers)
    return any(
        one_deed(one, other, opposed) and not amounts_differ(amounts(one, grounds), amounts(other, grounds))
        for one in ours
        for other in theirs
    )


def _one_past_deed(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether opposite verbs tell what was over before either report, once.

    That is one verb and its "against", one date, or how something ended that is held once, of which the reports do not
    give two dates ("passed" and "failed the inspection").
    """
    ours, theirs = (grounds.clauses(stand.answers[:HELD]) for stand in (first, second))
    dated = [
        {(time.lower, time.upper) for claim in claims for time in claim.times if time.lower}
        for claims in (ours, theirs)
    ]
    one_verb = any(one.predicate == other.predicate for one in ours for other in theirs)
    outcomes = set(load("comparison")["outcomes"])
    decided = all(claim.predicate in outcomes for claim in (*ours, *theirs)) and not (dated[0] and dated[1])
    return one_verb or decided or bool(dated[0] & dated[1])


def _ruled_out(first: Stand, second: Stand) -> str | None:
    """Whether what one report holds open is refused in another: "could suspend talks" and "will not suspend talks".

    A plain "did not" leaves open what may still come, and what is no more than a comment was never held open.
    """
    sides = {stand.value.status: stand for stand in (first, second)}
    refusal = sides.get("denied")
    if "possible" not in sides or refusal is None or not refusal.ahead:
        return None
    # Who is not let do it may find others who let them, and who denies that it was ever planned rules nothing out.
    if refusal.quoted_denial or any(answer.modality == "ordered" for answer in refusal.answers):
        return None
    return "held open in one, ruled out in the other (by modality, no dates needed)"


def denial(first: Stand, second: Stand, relation: Relation, grounds: Grounds) -> Pair:
    """One affirms, the other denies: plain where a source is said to deny it, weaker for a mere "not"."""
    denial, other = (first, second) if first.denied else (second, first)
    quoted = denial.quoted_denial
    if only_named(other.answers, grounds):
        return Pair(None, relation, "it is only named, not told as done", aside=True)
    told = [f"{_SENTENCE.split(grounds.before(a, AVERTED))[-1]} {a.value.text}" for a in denial.answers]
    if told and all(_OTHER_TIMES.search(words) for words in told):
        return Pair(None, relation, "it is denied of other occasions", aside=True)
    since = not quoted and _not_yet(denial) and other.told_as_fact and order_of(denial, other, grounds) < 0
    if since and one_deed_told(first, second, grounds) and not _hardly_a_denial(denial, other, grounds):
        return Pair("evolving", relation, "refused or not so at first, and told as done by a later report")
    if denial.ahead and other.told_as_fact:
        return Pair(None, relation, "what will not be done may have been done before", aside=True)
    if not quoted and (why := _hardly_a_denial(denial, other, grounds)):
        return Pair(None, relation, why, aside=True)
    if not quoted and (why := denies_less(denial.answers, other.answers, grounds)):
        return Pair(None, relation, why, aside=True)
    if not quoted and grounds.of_two_persons(denial.answers, other.answers):
        return Pair(None, relation, "the two are told of different persons", aside=True)
    if not quoted and by_some_others(denial.answers, other.answers, grounds):
        return Pair(None, relation, "what some who are not named did not do, another may have done", aside=True)
    if not quoted and on_other_objects(denial, other, grounds):
        return Pair(None, relation, "what is denied is done to something else than what was done", aside=True)
    if all(answer.polarity == "affirmed" for answer in denial.answers) and not quoted:
        # Told with the opposite verb: of another offer, or of a change of mind by the next report.
        if not one_deed_told(first, second, grounds):
            return Pair(None, relation, "told with opposite verbs, but hardly of one thing", aside=True)
        if order_of(first, second, grounds) and not _one_past_deed(first, second, grounds):
            return Pair("evolving", relation, "told with opposite verbs, the one after the other by the reports’ dates")
    denials = [answer.value.text for answer in denial.answers]
    if any(all(words.search(text) for text in denials) for words in (FORMER, MORE)):
        return Pair(None, relation, "it is denied of another time than the deed's", aside=True)
    one_speaker = first.speakers and set(first.speakers) == set(second.speakers)
    # Two reports may give one speaker's words as opposites: then one of them misheard.
    if one_speaker and (set(first.documents) & set(second.documents) or not one_deed_told(first, second, grounds)):
        return Pair(None, relation, "the same speaker says both, so it hardly means the same thing")
    if not quoted and set(denial.documents) <= set(other.documents) and not disputed(first, second):
        return Pair(None, relation, "one report says both, so it hardly means the same thing")
    why = "one affirms what the other denies" if quoted else "one says it was so, the other that it was not"
    return Pair("conflict", Relation("apart", why, gap=0.9 if quoted else 0.5, soft=not quoted), why, "denial")


def _not_yet(denial: Stand) -> bool:
    """Whether something is denied of the time of writing and what follows: "won't concede", "is not conceding"."""
    return denial.ahead or all(_PRESENT.search(answer.value.text) for answer in denial.answers)


def _hardly_a_denial(denial: Stand, other: Stand, grounds: Grounds) -> str | None:
    """Why a mere "not" does not deny what others tell: a habit, an attempt that was averted, another verb."""
    quotes = grounds.quotes(denial.answers)
    passing = quotes and all(HABIT.search(quote) for quote in quotes)
    held = _still_denied(denial, other, quotes, grounds) or _for_good(denial, other, quotes, grounds)
    if passing and not held and not _both_as_a_rule(denial, other, quotes, grounds):
        return "what is not so at the time of writing, or not as a rule, may have been so"
    averting = set(load("comparison")["averting"])
    before = [_SENTENCE.split(grounds.before(answer, AVERTED))[-1] for answer in denial.answers]
    if all(averting & set(re.findall(r"[a-z]+", words.casefold())) for words in before):
        return "an attempt that was averted was made all the same"
    expecting = set(load("comparison")["expecting"])
    if all(expecting & set(re.findall(r"[a-z]+", words.casefold())) for words in before):
        return "what was not expected may have come all the same"
    stems = [
        {word[:STEM] for a in s.answers for word in fold(a.value.text).split() if len(word) >= STEM}
        for s in (denial, other)
    ]
    unlike = all(stems) and not stems[0] & stems[1] and not near_verbs(denial.answers, other.answers, grounds)
    if unlike and not all(answer.polarity == "affirmed" for answer in denial.answers):
        return "the two use other verbs, and may tell of two deeds"
    return None


def _both_as_a_rule(denial: Stand, other: Stand, quotes: Sequence[str], grounds: Grounds) -> bool:
    """Whether both tell of one thing as a rule, in the present: "does not hire children", "hires children"."""
    if not all(_RULE.search(quote) for quote in quotes) or not one_deed_told(denial, other, grounds):
        return False
    return all(told_as_rule(claim) for claim in grounds.clauses(other.answers))


def _for_good(denial: Stand, other: Stand, quotes: Sequence[str], grounds: Grounds) -> bool:
    """Whether what nobody comes back from is denied: who "has not been killed" was not killed before."""
    verbs = set(load("event_classes")["killing"]["verbs"])
    claims = [grounds.claims.get(answer.claim) for stand in (denial, other) for answer in stand.answers[:HELD]]
    deadly = all(claim is not None and claim.predicate in verbs for claim in claims)
    later = order_of(denial, other, grounds) >= 0
    return deadly and later and other.told_as_fact and all(PERFECT.search(quote) for quote in quotes)


def _still_denied(denial: Stand, other: Stand, quotes: Sequence[str], grounds: Grounds) -> bool:
    """Whether what others told before was, by later reports, never done: "was held", next day "has not been held"."""
    if not all(PERFECT.search(quote) for quote in quotes) or not other.told_as_fact:
        return False
    denied, told = ([grounds.published(key) for key in stand.documents] for stand in (denial, other))
    return all(late and early and late[0] > early[1] for late in denied for early in told)
