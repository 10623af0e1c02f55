"""What reports tell of a person's life: home, family, kin by name and years of service."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Answer, Argument, Claim, Quantity, Value
from ...reference import load_words
from ..answers import give_answer
from ..claim_finder import ClaimFinder
from ..page import Page
from .descriptions import Description, bare, quantities_in
from .entities import Things
from .folding import fold
from .office_parts import slot_words

#: "Ana Stone, 36, of Milton", "Ana Stone of Milton".
_OF_PLACE = re.compile(r"\s?,\s(?:(?:aged\s|age\s)?\d{1,2}\s?,\s)?(?:of|from)\s(?:the\s)?")
#: Words of a family that is told of in a few.
_LONGEST = 10


def answer_lives(
    page: Page, claims: list[Claim], descriptions: list[Description], finder: ClaimFinder, things: Things
) -> Iterator[Answer]:
    """Answers about the lives of the persons that a document names.

    Args:
        page: the document.
        claims: its claims.
        descriptions: what it says that its things are.
        finder: of its claims, the one that covers a stretch.
        things: the named things.
    """
    for description in descriptions:
        if description.kind == "person":
            yield from _kin_named(page, description, things)
            yield from _service(page, description)
            yield from _family_words(page, description)
    for claim in claims:
        if claim.polarity == "denied" or claim.subject is None or not claim.checkable:
            continue
        subjects = page.argument_things(claim.subject)
        if len(subjects) == 1 and subjects[0][3] == "person":
            yield from _told(page, claim, subjects[0][2])
    for thing in page.named:
        if thing[3] == "person":
            yield from _home_behind(page, thing, finder)


def _answer(
    page: Page, about: str, slot: str, start: int, end: int, claim: Claim, quantity: Quantity | None = None
) -> Iterator[Answer]:
    text = page.text[start:end]
    if not text.strip():
        return
    value = Value(text=text, quantity=quantity, label=None if quantity else fold(text))
    yield from give_answer(page, about, slot, "quantity" if quantity else "identity", value, start, end, claim)


def _home_behind(page: Page, thing: tuple[int, int, str, str], finder: ClaimFinder) -> Iterator[Answer]:
    found = _OF_PLACE.match(page.text, thing[1], thing[1] + 40)
    place = page.thing_at(found.end()) if found else None
    if found is None or place is None or place[3] != "place" or place[0] != found.end():
        return
    claim = finder.near(page, thing[0], place[1])
    if claim is not None:
        yield from _answer(page, thing[2], "home", place[0], place[1], claim)


def _told(page: Page, claim: Claim, person: str) -> Iterator[Answer]:
    """What statements about a person tell of home, family and service."""
    for argument in claim.arguments:
        if claim.predicate in slot_words("live") and argument.role == "location":
            places = [thing for thing in page.things_in(argument.start, argument.end) if thing[3] == "place"]
            if places:
                yield from _answer(page, person, "home", *bare(page, argument.start, argument.end), claim)
    if claim.predicate in slot_words("survive"):
        kin = [stretch for argument in claim.arguments if (stretch := _kin_stretch(page, argument))]
        if kin:
            start, end = min(kin)[0], max(kin)[1]
            yield from _answer(page, person, "family", start, end if end - start < 120 else min(kin)[1], claim)
    if claim.predicate in slot_words("serve") and claim.head == "verb":
        verb = page.token_at(claim.predicate_start)
        for quantity in claim.quantities:
            token = page.token_at(quantity.start)
            lead = fold(page.text[max(0, quantity.start - 5) : quantity.start])
            mine = verb is not None and token is not None and any(t.i == verb.i for t in list(token.ancestors)[:4])
            years = (quantity.lower or quantity.upper or 0) * _years(quantity)
            if quantity.dimension == "time" and mine and lead.endswith("for") and years >= 1:
                yield from _answer(page, person, "tenure", quantity.start, quantity.end, claim, quantity)


def _years(quantity: Quantity) -> float:
    return {"year": 1.0, "month": 1 / 12, "decade": 10.0, "century": 100.0}.get(quantity.unit or "", 0.0)


def _service(page: Page, description: Description) -> Iterator[Answer]:
    """Years that words beside a name give: "a 28-year veteran of the force"."""
    for quantity in quantities_in(page, description.start, description.end):
        if quantity.dimension == "time" and _years(quantity):
            behind = fold(page.text[quantity.end : min(quantity.end + 40, description.end)]).split()
            if set(behind[:3]) & slot_words("tenures"):
                yield from _answer(
                    page, description.entity, "tenure", quantity.start, quantity.end, description.claim, quantity
                )


def _family() -> frozenset[str]:
    return load_words("thing_slots", "family")


def _family_words(page: Page, description: Description) -> Iterator[Answer]:
    text = page.text[description.start : description.end]
    plain = fold(text)
    words = plain.split()
    told = any(phrase in plain if " " in phrase else phrase in words for phrase in _family())
    # "A mother of four", not "the mother of Ada Novak".
    parent = len(words) > 2 and words[0] in slot_words("kin") and words[1] == "of"
    parent = parent and page.thing_at(description.end - 1) is None
    if (told or parent) and len(words) <= _LONGEST:
        yield from _answer(page, description.entity, "family", description.start, description.end, description.claim)


def _kin_stretch(page: Page, argument: Argument) -> tuple[int, int] | None:
    """From the first to the last of the kin in a phrase, with what belongs to them."""
    start, end = bare(page, argument.start, argument.end)
    tokens = page.tokens_in(start, end)
    kin = [token for token in tokens if token.lemma_.casefold() in slot_words("kin")]
    head = page.head(start, end)
    if not kin or head is None or head.lemma_.casefold() not in slot_words("kin"):
        return None
    last = kin[-1]
    return argument.start, min(end, last.idx + len(last))


def _kin_named(page: Page, description: Description, things: Things) -> Iterator[Answer]:
    """In "his wife, Ada", Ada is the answer to who his wife is."""
    words = fold(page.text[description.start : description.end]).split()
    one = slot_words("kept_kin")
    if words and words[-1] in one and len(words) <= 4:
        kin = words[-1]
    elif words and words[0] in one and words[1:2] == ["of"]:
        kin = words[0]
    else:
        return
    owner = _owner(page, description)
    if owner and owner != description.entity and owner in things.clusters:
        start, end = description.name
        yield from _answer(page, owner, f"kin@{kin}", start, end, description.claim)


def _owner(page: Page, description: Description) -> str | None:
    """Whose kin: a name in the words, else the speaker or the one person named before in the sentence."""
    for thing in page.things_in(max(0, description.start - 1), description.end):
        if thing[3] == "person" and thing[2] != description.entity:
            return thing[2]
    before = page.text[max(0, description.start - 12) : description.start].casefold().split()
    said = (before[-1:] or [""])[0]
    inside = fold(page.text[description.start : description.end]).split()[:1]
    owner = said if said in ("my", "his", "her") else inside[0] if inside and inside[0] in ("my", "his", "her") else ""
    if owner == "my":
        first = description.claim.attribution[0] if description.claim.attribution else None
        if first is not None and first.start is not None and first.end is not None:
            found = page.referents(first.start, first.end)
            return found[0][2] if len(found) == 1 and found[0][3] == "person" else None
        return None
    if owner:
        low, _ = page.sentence_of(description.start)
        persons = {t[2] for t in page.things_in(low, description.start) if t[3] == "person"} - {description.entity}
        return next(iter(persons)) if len(persons) == 1 else None
    return None
