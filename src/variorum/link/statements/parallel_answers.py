"""Answers of statements that several reports make: who, whom or what, when, where, how many, why, and whether."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from msgspec.structs import replace

from ...model import Answer, Argument, Claim, Value
from ..answers import make_answer
from ..classes import hosts
from ..events.statuses import status_words
from ..page import Page
from .facets import Facet, may_act
from .parallels import Parallel
from .poles import Side, opposite, sides_of
from .reading import Statement

#: Fewer words than these say nothing of what a question is about.
_TELLING = 3


def answer_parallel(
    about: str, parallel: Parallel, facets: Mapping[str, list[Facet]], taken: set[tuple[str, int]]
) -> list[Answer]:
    """The answers that the statements of a parallel give, for every slot that two documents or more fill.

    Args:
        about: the event.
        parallel: its statements.
        facets: facets of each claim by its identifier.
        taken: ``(document, offset)`` of numbers that answer a question already.
    """
    without = _crossed(parallel)
    asked = parallel.statements[_clearest(parallel)]
    first = parallel.statements[0].claim
    sides = sides_of(parallel.pages[0], first)
    found: dict[str, list[Answer]] = defaultdict(list)
    for statement, page in zip(parallel.statements, parallel.pages, strict=True):
        for facet in facets.get(statement.claim.id, ()):
            if facet.slot in ("status", "who") and done_to_another(statement, asked):
                continue
            if facet.slot in without or (facet.kind == "quantity" and (page.id, facet.start) in taken):
                continue
            value = facet.value
            if facet.slot == "status" and statement.claim.id != first.id:
                value = _as_opposite(first, sides, page, statement.claim, value)
            answer = make_answer(page, about, facet.slot, facet.kind, value, facet.start, facet.end, statement.claim)
            if answer is not None:
                found[answer.slot].append(answer)
    filled = {slot for slot, answers in found.items() if len({answer.span.document for answer in answers}) > 1}
    if "what" in filled and all(statement.attribute for statement in parallel.statements):
        filled.discard("status")  # what it is, not that it is
    return [answer for slot in sorted(filled) for answer in found[slot]]


def _as_opposite(first: Claim, sides: Mapping[int, Side], page: Page, claim: Claim, value: Value) -> Value:
    """A status as against the first statement's: who is said to have fled was not caught, as another report has it."""
    if value.status != "happened" or first.polarity != claim.polarity:
        return value
    found = opposite([sides, sides_of(page, claim)])
    if found is None:
        return value
    # A turn leaves its words: what was cut has been cleared since, and no report denies the other.
    return replace(value, status="denied", label="denied") if found == "odds" else replace(value, status=None)


def done_to_another(statement: Statement, asked: Statement) -> bool:
    """Whether one who does a thing to something does it to something else than the question names.

    "Rejected the criticism" does not say that the demand was rejected.
    """
    if statement.attribute or asked.attribute or not statement.object or not asked.object:
        return False
    if {statement.claim.predicate, asked.claim.predicate} & hosts("occurrence"):
        return False  # who begins a strike and who starts a walkout: the object is the deed
    return statement.object.isdisjoint(asked.words) and asked.object.isdisjoint(statement.words)


def _crossed(parallel: Parallel) -> set[str]:
    """Slots that statements in other words fill with different things: what is hit in one is who suffers in another."""
    without = set[str]()
    for slot, other in (("who", "object"), ("what", "subject")):
        sides: list[frozenset[str]] = [getattr(statement, other) for statement in parallel.statements]
        if not parallel.firm and not all(side & sides[0] for side in sides):
            without.add(slot)
    return without


def representative(parallel: Parallel) -> tuple[Claim, Page]:
    """The statement that says most in fewest words, and its page."""
    clearest = _clearest(parallel)
    return parallel.statements[clearest].claim, parallel.pages[clearest]


def _clearest(parallel: Parallel) -> int:
    """Which statement says most in fewest words: a verb with both its ends named."""

    def rank(number: int) -> tuple[bool, bool, int, str]:
        claim = parallel.statements[number].claim
        what = any(argument.role in ("object", "attribute") for argument in claim.parts)
        return (claim.head != "verb", not (claim.doer and what), len(claim.evidence.quote), claim.id)

    if parallel.clearest is None:
        parallel.clearest = min(range(len(parallel.statements)), key=rank)
    return parallel.clearest


def parallel_label(parallel: Parallel) -> str:
    """A few words for what the statements tell, in the words of one of them."""
    claim, page = representative(parallel)
    who, verb, what = _parts(claim, page)
    label = " ".join(part for part in ((who, verb, what) if who else (what, verb)) if part)
    words = label.split()
    if len(words) < _TELLING:  # "“events”: where?" asks nothing
        words = claim.evidence.quote.split()
    if len(words) < _TELLING:
        first, last = page.sentence_of(claim.predicate_start)
        words = page.text[first:last].split()
    return " ".join(words[:14]) + (" …" if len(words) > 14 else "")


def _parts(claim: Claim, page: Page) -> tuple[str, str, str]:
    """Subject, verb and object of a claim in its own words; empty where it has none."""

    def core(argument: Argument | None) -> str:
        if argument is None:
            return ""
        start, end = page.core(argument.start, argument.end)
        head = page.head(start, end)
        if not may_act(page, start, end):
            return ""
        if head is not None and head.pos_ == "PRON":
            return (argument.resolved or "") if len((argument.resolved or "").split()) <= 8 else ""
        text = page.text[start:end].strip(" ,;“”\"'")
        return "" if text.casefold().startswith(("whose ", "which ")) else text

    thing = next((a for a in claim.parts if a.role in ("object", "attribute")), None)
    start, end = status_words(page, claim)
    return core(claim.doer), page.text[start:end], core(thing)
