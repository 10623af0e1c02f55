"""Numbers of one kind of thing that several reports give in like words: "fifteen of the 19 hijackers"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import log

from ...model import Answer, Claim, Event, Quantity, Value
from ..answers import give_answer
from ..beside_numbers import is_beside
from ..claim_finder import ClaimFinder
from ..page import Page
from ..phrasing import gap_question
from ..questions.clause_questions import Asked, ask_of
from ..questions.loose_questions import ask_loosely
from ..things.entities import Things

#: Least share of the smaller sentence's words, weighed by rarity, that two sentences with one number have in common.
_ALIKE = 0.4
#: The same where the numbers differ: more must speak for it.
_ALIKE_APART = 0.6
_CANDIDATES = 40


@dataclass(slots=True)
class Counted:
    """Numbers of one kind of thing in like sentences."""

    noun: str
    words: frozenset[str]
    quantity: Quantity
    uses: list[tuple[Page, Quantity, Claim]] = field(default_factory=list[tuple[Page, Quantity, Claim]])


def find_counted(
    things: Things, claims: dict[str, list[Claim]], same: dict[str, str], taken: set[tuple[str, int]]
) -> list[Counted]:
    """Join numbers of several documents that count one kind of thing in like sentences.

    Args:
        things: the named things with the pages of the documents.
        claims: claims by document.
        same: of an entity that may be another, the one that stands for both.
        taken: ``(document, offset)`` of numbers that answer a question already.

    Returns:
        Those of two documents or more, in order of their first number.
    """
    made: list[tuple[Page, Quantity, Claim, str, frozenset[str]]] = []
    for document, page in things.pages.items():
        finder = ClaimFinder(claims[document])
        for quantity in page.reading.quantities:
            unit = quantity.unit if quantity.unit and quantity.unit.isalpha() else ""
            noun = (quantity.counted or unit).casefold()
            if not noun or (document, quantity.start) in taken or is_beside(page.text, quantity.start, quantity.end):
                continue
            claim = finder.covering(quantity.start, quantity.end)
            if claim is not None and claim.checkable:
                made.append((page, quantity, claim, noun, _words(page, quantity, claim, same)))
    counts = Counter(word for *_, words in made for word in words)
    worth = {word: log((len(made) + 1) / count) + 0.2 for word, count in counts.items()}
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    found: list[Counted] = []
    for page, quantity, claim, noun, words in made:
        rare = sorted(words, key=lambda word: (-worth[word], word))[:8]
        seen = Counter(number for word in rare for number in index[noun, word][-_CANDIDATES:])
        fits = [
            (fit, -number)
            for number, _ in sorted(seen.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]
            if (fit := _fit(found[number], quantity, claim, words, worth)) > 0
        ]
        if fits:
            number = -max(fits)[1]
        else:
            found.append(Counted(noun, words, quantity))
            number = len(found) - 1
        found[number].uses.append((page, quantity, claim))
        for word in rare:
            if number not in index[noun, word][-_CANDIDATES:]:
                index[noun, word].append(number)
    return [counted for counted in found if len({page.id for page, *_ in counted.uses}) > 1]


def _words(page: Page, quantity: Quantity, claim: Claim, same: dict[str, str]) -> frozenset[str]:
    start, end = claim.evidence.start, min(claim.evidence.end, claim.evidence.start + 400)
    found = set[str]()
    for token in page.tokens_in(start, end):
        if quantity.start <= token.idx < quantity.end or not token.is_alpha or token.is_stop:
            continue
        if token.pos_ in ("NOUN", "PROPN", "VERB", "ADJ"):
            thing = page.thing_at(token.idx)
            found.add(f"§{same.get(thing[2], thing[2])}" if thing else token.lemma_.lower())
    return frozenset(found)


def _fit(
    counted: Counted, quantity: Quantity, claim: Claim, words: frozenset[str], worth: dict[str, float]
) -> float:  # fmt: skip
    shared = counted.words & words
    if len(shared) < 2:
        return 0.0
    small = min(sum(worth[word] for word in sorted(group)) for group in (counted.words, words))
    ratio = sum(worth[word] for word in sorted(shared)) / small if small else 0.0
    first = counted.quantity
    equal = (first.lower, first.upper, first.unit) == (quantity.lower, quantity.upper, quantity.unit)
    if quantity.unit and not equal and counted.uses[0][2].predicate != claim.predicate:
        return 0.0  # so many miles from a town: two lengths measure one thing only where one verb gives them
    return ratio if ratio >= (_ALIKE if equal else _ALIKE_APART) and (equal or len(shared) >= 3) else 0.0


def answer_counted(about: str, counted: Counted) -> Iterator[Answer]:
    """The numbers as answers to one question."""
    for page, quantity, claim in counted.uses:
        value = Value(text=quantity.text, quantity=quantity)
        slot = f"number of {counted.noun}"
        yield from give_answer(page, about, slot, "quantity", value, quantity.start, quantity.end, claim)


def counted_label(counted: Counted) -> str:
    """The words around the number, in one of the reports."""
    page, quantity, claim = min(counted.uses, key=lambda use: (len(use[2].evidence.quote), use[2].id))
    start, end = max(claim.evidence.start, quantity.start - 60), min(claim.evidence.end, quantity.end + 60)
    while start > claim.evidence.start and not page.text[start - 1].isspace():
        start -= 1
    while end < claim.evidence.end and not page.text[end].isspace():
        end += 1
    number = next((w for w in quantity.text.split() if any(c.isdigit() for c in w)), quantity.text.split()[0])
    words = " ".join(page.text[start:end].replace(number, "…", 1).split())
    return f"{'… ' if start > claim.evidence.start else ''}{words}{' …' if end < claim.evidence.end else ''}"


def counted_question(counted: Counted) -> str:
    """The question, with the words around the number."""
    for ask in (ask_of, ask_loosely):
        made = (
            ask(page, claim, q.start, q.end, f"number of {counted.noun}", Asked()) for page, q, claim in counted.uses
        )
        found = sorted((strays, len(asked), asked) for strays, asked in filter(None, made))
        if found:
            return found[0][2]
    return gap_question(counted_label(counted))


def make_counted_event(identifier: str, counted: Counted) -> Event:
    """What several reports give one kind of number of."""
    uses = sorted(counted.uses, key=lambda use: (use[0].id, use[1].start))
    return Event(
        id=identifier,
        label=counted_label(counted),
        type="number",
        mentions=tuple(page.reading.document.span(q.start, q.end) for page, q, _ in uses),
        claims=tuple(dict.fromkeys(claim.id for *_, claim in uses)),
        reasons=(f"{len({page.id for page, *_ in uses})} reports give a number of it in like words",),
    )
