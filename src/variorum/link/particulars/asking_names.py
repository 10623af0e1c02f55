"""How a person's name is written, where reports of one story write it in ways that no letter or two explain alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace
from rapidfuzz.distance import OSA

from ...model import Answer, Claim, OpenQuestion, Value
from ..answers import make_answer
from ..claim_finder import ClaimFinder
from ..page import Page
from ..questions.one_question import Asked, make_question, reports_of
from ..sameness.judging import Pile
from ..things.entities import Things
from ..things.folding import fold, person_words
from .name_variants import HALF, SLIPS, find_name_variants, one_letter

SLOT, _WORTH = "told of person name", 0.3
#: The share of a person's mentions that have such a half, how many there are at least, and how unlike two halves are.
_MOSTLY, _LEAST, _UNLIKE = 0.6, 3, 2

_Mention = tuple[Page, int, int]


def ask_names(claims: Mapping[str, Sequence[Claim]], things: Things, pile: Pile, central: Mapping[str, float]) -> Asked:
    """Ask how the name of a person is written.

    Args:
        claims: claims by document.
        things: the named things.
        pile: the documents, grouped into stories.
        central: how central each thing is.

    Returns:
        Questions of identity whose answers have the name as their label, no events, and all their answers.
    """
    questions: list[OpenQuestion] = []
    answers: list[Answer] = []
    asked = set[str]()
    for entity, name, mentions in (*_variants(things, pile), *_within(things), *_halves(things, pile)):
        given = [answer for mention in mentions for answer in _answer(entity, mention, claims)]
        if entity in asked or reports_of(given) < 2 or len({answer.value.label for answer in given}) < 2:
            continue
        asked.add(entity)
        label = f"How is the name of {name} spelled?"
        questions.append(make_question(entity, SLOT, "identity", label, given, _WORTH * central.get(entity, 0.0)))
        answers += given
    return questions, [], answers


def _variants(things: Things, pile: Pile) -> Iterator[tuple[str, str, list[_Mention]]]:
    for common, rare in find_name_variants(things, pile.story):
        theirs = _mentions(things, rare)
        own = {page.id for page, _, _ in theirs}
        ours = [mention for mention in _mentions(things, common) if mention[0].id not in own]
        yield common, things.name(common), [*ours, *theirs]


def _within(things: Things) -> Iterator[tuple[str, str, list[_Mention]]]:
    """Persons whose bare surname a report writes otherwise than their full name."""
    for entity, cluster in sorted(things.clusters.items()):
        if cluster.kind != "person" or len(cluster.documents) < 2:
            continue
        known = {word for _, name in cluster.names for word in person_words(name.canonical or name.text)}
        surname = person_words(things.name(entity))[-1:]
        odd = [
            (things.pages[document], name.start, name.end) for document, name in cluster.names
            if len(bare := person_words(name.text)) == 1 and bare[0] not in known
            and surname and one_letter(bare[0], surname[0])
        ]  # fmt: skip
        own = {page.id for page, _, _ in odd}
        if odd and len(odd) <= SLIPS:
            yield entity, things.name(entity), [*(m for m in _mentions(things, entity) if m[0].id not in own), *odd]


def _mentions(things: Things, entity: str) -> list[_Mention]:
    """The first mention in each report by the most words."""
    best: dict[str, tuple[int, int, int]] = {}
    for document, name in things.clusters[entity].names:
        key = (-len(person_words(name.text)), name.start, name.end)
        best[document] = min(best.get(document, key), key)
    widest = min((key[0] for key in best.values()), default=0)
    return [(things.pages[d], key[1], key[2]) for d, key in sorted(best.items()) if key[0] == widest]


def _halves(things: Things, pile: Pile) -> Iterator[tuple[str, str, list[_Mention]]]:
    """Persons whose names go on behind a hyphen, and go on otherwise in some reports."""
    for entity, cluster in sorted(things.clusters.items()):
        if cluster.kind != "person" or len(cluster.documents) < 2:
            continue
        ends = [(d, n.start, n.end) for d, n in cluster.names if len(person_words(n.text)) > 1]
        halves = [(d, s, found.end(), found[1]) for d, s, e in ends if (found := HALF.match(things.pages[d].text, e))]
        if len(halves) < _LEAST or len(halves) < _MOSTLY * len(ends):
            continue
        told: dict[str, dict[str, _Mention]] = defaultdict(dict)
        for document, start, end, half in sorted(halves):
            told[half].setdefault(document, (things.pages[document], start, end))
        common = max(sorted(told), key=lambda half: len(told[half]))
        own = {d for half, by in told.items() if half != common for d in by}
        rare = [half for half in sorted(told) if half != common and 0 < OSA.distance(half, common) <= _UNLIKE]
        mentions = [
            m for half in (common, *rare) for d, m in sorted(told[half].items()) if half != common or d not in own
        ]
        if rare:
            page, start, end = next(iter(told[common].values()))
            yield entity, re.sub(r"\s-\s", "-", page.text[start:end]), mentions


def _answer(entity: str, mention: _Mention, claims: Mapping[str, Sequence[Claim]]) -> Iterator[Answer]:
    page, start, end = mention
    claim = ClaimFinder(list(claims[page.id])).near(page, start, end)
    if claim is None:
        return
    text = page.text[start:end]
    value = Value(text=text, label="-".join(fold(re.sub(r"\s-\s", "-", text)).split()))
    answer = make_answer(page, entity, SLOT, "identity", value, start, end, claim, polarity="affirmed")
    if answer is not None:
        yield replace(answer, modality="happened")
