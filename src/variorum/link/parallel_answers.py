"""Answers of statements that several reports make: who, whom or what, when, where, how many, why, and whether."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from ..model import Answer, Argument, Claim, Value
from .answers import LONGEST, make_answer
from .facets import Facet, complement_end, may_act
from .page import Page
from .parallels import Parallel
from .phrasing import plural
from .poles import opposite
from .statuses import status_words

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
    first = parallel.statements[0].claim
    found: dict[str, list[Answer]] = defaultdict(list)
    for statement, page in zip(parallel.statements, parallel.pages, strict=True):
        for facet in facets.get(statement.claim.id, ()):
            if facet.slot in without or (facet.kind == "quantity" and (page.id, facet.start) in taken):
                continue
            value = facet.value
            if facet.slot == "status" and statement.claim.id != first.id:
                value = _as_opposite(parallel.pages[0], first, page, statement.claim, value)
            answer = make_answer(page, about, facet.slot, facet.kind, value, facet.start, facet.end, statement.claim)
            if answer is not None:
                found[answer.slot].append(answer)
    filled = {slot for slot, answers in found.items() if len({answer.span.document for answer in answers}) > 1}
    if "what" in filled and all(statement.attribute for statement in parallel.statements):
        filled.discard("status")  # what it is, not that it is
    return [answer for slot in sorted(filled) for answer in found[slot]]


def _as_opposite(home: Page, first: Claim, page: Page, claim: Claim, value: Value) -> Value:
    """A status as against the first statement's: who is said to have fled was not caught, as another report has it."""
    found = opposite([home, page], [first, claim]) if value.status == "happened" else None
    if found is None or first.polarity != claim.polarity:
        return value
    # A turn leaves its words: what was cut has been cleared since, and no report denies the other.
    return replace(value, status="denied", label="denied") if found == "odds" else replace(value, status=None)


def _crossed(parallel: Parallel) -> set[str]:
    """Slots that statements in other words fill with different things: what is hit in one is who suffers in another."""
    without = set[str]()
    for slot, other in (("who", "object"), ("what", "subject")):
        sides: list[frozenset[str]] = [getattr(statement, other) for statement in parallel.statements]
        if not parallel.firm and not all(side & sides[0] for side in sides):
            without.add(slot)
    return without


def representative(parallel: Parallel) -> tuple[Claim, Page]:
    """The statement that says most in fewest words: a verb with both its ends named."""

    def rank(number: int) -> tuple[bool, bool, int, str]:
        claim = parallel.statements[number].claim
        what = any(argument.role in ("object", "attribute") for argument in claim.parts)
        return (claim.head != "verb", not (claim.doer and what), len(claim.evidence.quote), claim.id)

    best = min(range(len(parallel.statements)), key=rank)
    return parallel.statements[best].claim, parallel.pages[best]


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


def parallel_question(parallel: Parallel, slot: str) -> str:
    """The question that a slot of a parallel asks, in the words of its clearest statement."""
    claim, page = representative(parallel)
    who, verb, what = (" ".join(part.split()) for part in _parts(claim, page))
    who, what = _lower(who, page, claim.doer), _small(what, page, claim)
    token = page.token_at(claim.predicate_start)
    done = token.text.lower() if token is not None else claim.predicate
    rest = f" {what}" if what else ""
    told = parallel_label(parallel)
    if claim.head != "verb" or token is None or claim.predicate == "be" or not (who or what):
        if slot == "what" and claim.predicate == "be" and who:
            return f"What is {who}?"
        return f"“{told}”: {_asked(slot)}?"
    if slot.startswith("number of "):
        noun = plural(slot.removeprefix("number of "))
        counted = {a.role for a in _arguments(claim) if any(a.start <= q.start < a.end for q in claim.quantities)}
        if who and "object" in counted:
            return f"How many {noun} did {who} {claim.predicate}?"
        if "subject" in counted or (not who and token.tag_ == "VBN"):
            return f"How many {noun} {verb}{rest if who else ''}?"
        return f"How many {noun}: “{told}”?"
    helpers = {child.dep_ for child in token.children}
    passive = token.tag_ == "VBN" and ("auxpass" in helpers or "aux" not in helpers)  # "was measured by", "measured by"
    if passive and who and what:
        was = next((child.lower_ for child in token.children if child.dep_ == "auxpass"), "")
        was = was if was in ("was", "were", "is", "are") else "were" if _is_plural(page, claim) else "was"
        if slot == "who":
            return f"By whom {was} {_small(what, page, claim)} {done}?"
        if slot == "what":
            return f"What {was} {done} by {who}?"
        if slot == "status":
            return f"{was.capitalize()} {what} {done} by {who}?"
    if not who:
        was = "were" if _is_plural(page, claim) else "was"
        if token.tag_ != "VBN":
            return f"“{told}”: {_asked(slot)}?"
        return {
            "when": f"When {was} {what} {done}?", "where": f"Where {was} {what} {done}?",
            "who": f"By whom {was} {what} {done}?", "what": f"Who or what {was} {done}?",
            "status": f"{was.capitalize()} {what} {done}?", "why": f"Why {was} {what} {done}?",
            "to whom": f"To whom {was} {what} {done}?",
        }.get(slot, f"“{told}”: {_asked(slot)}?")  # fmt: skip
    base, whole = token.lemma_.lower(), _completed(page, claim, token, slot)
    clause = any(child.dep_ in ("ccomp", "xcomp") for child in token.children)  # "ensured that it becomes law"
    if not what and (slot == "what" or (slot == "who" and not whole) or (clause and not whole)):
        return f"“{told}”: {_asked(slot)}?"
    return {
        "when": f"When did {who} {base}{whole}?", "where": f"Where did {who} {base}{whole}?",
        "who": f"Who {_finite(token, verb)}{rest or whole}?", "what": f"What did {who} {claim.predicate}?",
        "to whom": f"To whom did {who} {claim.predicate}{rest}?",
        "status": f"Did {who} {base}{whole}?", "why": f"Why did {who} {base}{whole}?",
    }.get(slot, f"“{told}”: {_asked(slot)}?")  # fmt: skip


def _completed(page: Page, claim: Claim, token: Any, slot: str) -> str:
    """A verb's objects and complements in the words of the text, up to what the question asks for."""
    start = token.idx + len(token)
    end = complement_end(page, token, token.idx, min(claim.evidence.end, token.idx + LONGEST))
    asked = {"when": ("time",), "where": ("location",), "why": ("reason",)}.get(slot, ())
    for argument in claim.parts:
        if argument.role in asked and start <= argument.start < end:
            before = page.token_at(argument.start - 2)
            end = before.idx if before is not None and before.pos_ == "ADP" and before.idx >= start else argument.start
    words = page.text[start:end].strip(" ,;:“”\"'").split()
    return " " + " ".join(words) if words else ""


def _finite(token: Any, verb: str) -> str:
    """A verb as the predicate of a question: "leading" and "to lead" have no tense of their own."""
    if verb.startswith("to "):
        return f"was {verb}"
    if verb[:1] in "'’":  # "'m hosting", "'ll host"
        return f"{'will' if verb[1:3] == 'll' else 'has' if verb[1:3] == 've' else 'is'} {verb.partition(' ')[2]}"
    alone = token.tag_ == "VBG" and not any(child.dep_ in ("aux", "auxpass") for child in token.children)
    return f"was {verb}" if alone else verb


def _asked(slot: str) -> str:
    """The question words of a slot where no whole question can be made."""
    if slot.startswith("number of "):
        return f"how many {plural(slot.removeprefix('number of '))}"
    return _ASK.get(slot, slot)


def _small(what: str, page: Page, claim: Claim) -> str:
    return _lower(what, page, next((a for a in claim.parts if a.role in ("object", "attribute")), None))


def _arguments(claim: Claim) -> list[Argument]:
    return list(claim.parts)


_ASK = {"when": "when", "where": "where", "who": "who", "what": "what", "why": "why", "status": "is it so",
        "to whom": "to whom"}  # fmt: skip


def _lower(text: str, page: Page, argument: Argument | None) -> str:
    """A subject as it stands inside a sentence: its first word small unless it is a name."""
    if not text or argument is None or not page.text.startswith(text.split()[0], argument.start):
        return text
    token = page.token_at(argument.start)
    small = (
        token is not None and token.pos_ != "PROPN" and not token.ent_type_ and page.thing_at(argument.start) is None
    )
    return (
        text[0].lower() + text[1:] if small and not (len(text.split()[0]) > 1 and text.split()[0].isupper()) else text
    )


def _is_plural(page: Page, claim: Claim) -> bool:
    thing = next((a for a in claim.parts if a.role == "object"), None)
    head = page.head(thing.start, thing.end) if thing else None
    return head is not None and head.tag_ in ("NNS", "NNPS")
