"""Answers of statements that several reports make: who, whom or what, when, where, how many, why, and whether."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from ..model import Answer, Argument, Claim, QuestionKind, Value
from .answers import make_answer
from .clusters import place_key
from .folding import fold
from .page import Page
from .parallels import Parallel
from .phrasing import plural
from .settings import read_places, read_times
from .statuses import status_words
from .things import Things

#: An answer of more words is a sentence, not an answer.
_LONGEST = 16
_STATUS = {"happened": "happened", "planned": "planned", "possible": "possible", "ordered": "ordered"}


def answer_parallel(
    about: str, parallel: Parallel, things: Things, without: frozenset[str], taken: set[tuple[str, int]]
) -> list[Answer]:
    """The answers that the statements of a parallel give, for every slot that two documents or more fill.

    Args:
        about: the event.
        parallel: its statements.
        things: the named things.
        without: slots that are answered elsewhere.
        taken: ``(document, offset)`` of numbers that answer a question already.
    """
    found: dict[str, list[Answer]] = defaultdict(list)
    for statement, page in zip(parallel.statements, parallel.pages, strict=True):
        for answer in _answers(page, about, statement.claim, things, taken):
            if answer.slot not in without:
                found[answer.slot].append(answer)
    return [
        answer
        for slot in sorted(found)
        if len({answer.span.document for answer in found[slot]}) > 1
        for answer in found[slot]
    ]


def _answers(
    page: Page, about: str, claim: Claim, things: Things, taken: set[tuple[str, int]]
) -> Iterator[Answer]:  # fmt: skip
    made: list[Answer | None] = []

    def add(slot: str, kind: QuestionKind, value: Value, start: int, end: int) -> None:
        made.append(make_answer(page, about, slot, kind, value, start, end, claim))

    for time in read_times(page, claim):
        add("when", "time", Value(text=time.text, time=time), time.start, time.end)
    for place in read_places(page, claim):
        add("where", "place", Value(text=place.text, place=place, label=place_key(place)), place.start, place.end)
    for quantity in claim.quantities:
        if (page.id, quantity.start) in taken or quantity.dimension not in ("count", "money", "length", "ratio"):
            continue
        noun = quantity.counted or quantity.unit or ""
        if noun:
            value = Value(text=quantity.text, quantity=quantity)
            add(f"number of {noun}", "quantity", value, quantity.start, quantity.end)
    subject = "who" if claim.head == "verb" else ""
    for argument in _arguments(claim):
        slot = {"subject": subject, "object": "what", "attribute": "what", "recipient": "to whom"}.get(argument.role)
        slot = "why" if argument.role == "reason" else slot
        if slot:
            _phrase(page, claim, argument, slot, things, add)
    status = _STATUS.get(claim.modality)
    if status and claim.predicate != "be" and claim.head == "verb":
        status = "denied" if claim.polarity == "denied" else status
        start, end = status_words(page, claim)
        add("status", "status", Value(text=page.text[start:end], status=status, label=status), start, end)
    yield from (answer for answer in made if answer is not None)


def _phrase(page: Page, claim: Claim, argument: Argument, slot: str, things: Things, add: object) -> None:
    """One argument in its own words, without the clauses that hang on it."""
    head = page.head(argument.start, argument.end)
    if head is None or head.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB") or not callable(add):
        return
    found = page.referents(argument.start, argument.end)
    start, end = (argument.start, argument.end) if slot == "why" else page.core(argument.start, argument.end)
    if len(found) == 1 and slot in ("who", "to whom"):
        start, end = found[0][0], found[0][1]
    text = page.text[start:end]
    if any(
        q.start - 12 <= start and end <= q.end + 12 and q.start < end for q in page.reading.quantities if q.end > start
    ):
        return  # "12 people" says how many, not who
    if not text.strip() or len(text.split()) > _LONGEST or text.casefold().startswith("whose "):
        return
    entity = found[0][2] if len(found) == 1 else None
    being = entity is not None and things.kind(entity) in ("person", "organisation", "government", "outlet")
    if slot == "why":
        add(slot, "reason", Value(text=text, label=fold(text)), start, end)
    elif slot in ("who", "to whom") or being:
        add(
            slot,
            "actor",
            Value(text=text, entity=entity, label=fold(things.name(entity) if entity else text)),
            start,
            end,
        )
    else:
        add(slot, "identity", Value(text=text, entity=entity, label=fold(text)), start, end)


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
    return " ".join(words[:14]) + (" …" if len(words) > 14 else "")


def _parts(claim: Claim, page: Page) -> tuple[str, str, str]:
    """Subject, verb and object of a claim in its own words; empty where it has none."""

    def core(argument: Argument | None) -> str:
        if argument is None:
            return ""
        start, end = page.core(argument.start, argument.end)
        head = page.head(start, end)
        if head is not None and head.pos_ == "PRON":
            return (argument.resolved or "") if len((argument.resolved or "").split()) <= 8 else ""
        return page.text[start:end].strip(" ,;“”\"'")

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
        return f"“{told}”: {_ASK.get(slot, slot)}?"
    if slot.startswith("number of "):
        noun = plural(slot.removeprefix("number of "))
        counted = {a.role for a in _arguments(claim) if any(a.start <= q.start < a.end for q in claim.quantities)}
        if who and "object" in counted:
            return f"How many {noun} did {who} {claim.predicate}?"
        if "subject" in counted or (not who and token.tag_ == "VBN"):
            return f"How many {noun} {verb}{rest if who else ''}?"
        return f"How many {noun}: “{told}”?"
    passive = token.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in token.children)
    if passive and who and what:
        was = next(child.lower_ for child in token.children if child.dep_ == "auxpass")
        was = was if was in ("was", "were", "is", "are") else "was"
        if slot == "who":
            return f"By whom {was} {_small(what, page, claim)} {done}?"
        if slot == "what":
            return f"What {was} {done} by {who}?"
    if not who:
        was = "were" if _is_plural(page, claim) else "was"
        if token.tag_ != "VBN":
            return f"“{told}”: {_ASK.get(slot, slot)}?"
        return {
            "when": f"When {was} {what} {done}?", "where": f"Where {was} {what} {done}?",
            "who": f"By whom {was} {what} {done}?", "what": f"Who or what {was} {done}?",
            "status": f"{was.capitalize()} {what} {done}?", "why": f"Why {was} {what} {done}?",
            "to whom": f"To whom {was} {what} {done}?",
        }.get(slot, f"“{told}”: {slot}?")  # fmt: skip
    base = claim.predicate
    return {
        "when": f"When did {who} {base}{rest}?", "where": f"Where did {who} {base}{rest}?",
        "who": f"Who {_finite(token, verb)}{rest}?", "what": f"What did {who} {base}?",
        "to whom": f"To whom did {who} {base}{rest}?",
        "status": f"Did {who} {base}{rest}?", "why": f"Why did {who} {base}{rest}?",
    }.get(slot, f"“{told}”: {slot}?")  # fmt: skip


def _finite(token: Any, verb: str) -> str:
    """A verb as the predicate of a question: "leading" and "to lead" have no tense of their own."""
    if verb.startswith("to "):
        return f"was {verb}"
    alone = token.tag_ == "VBG" and not any(child.dep_ in ("aux", "auxpass") for child in token.children)
    return f"was {verb}" if alone else verb


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
