"""Questions that ask one thing twice: those of one wording with an answer in common, and those within another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from ...model import OpenQuestion

_Place = tuple[str, int, int]


def once_each(questions: Iterable[OpenQuestion]) -> list[OpenQuestion]:
    """Join questions that ask one thing in one wording, and leave out those that another one answers whole.

    Phrases and numbers are joined by several ways, which may find the same words of one report and those of others
    beside them: then one question would stand twice, with a part of its answers each.

    Args:
        questions: questions in their order.

    Returns:
        The questions in the same order. Two of one wording and kind that share the words of an answer are one, with the
        answers of both, where like words have joined either; of one firmly joined and one loosely joined the firm one
        stays as it is, since an answer that only may belong to it would make it one that disputes nothing.
    """
    found: list[OpenQuestion] = []
    places: list[set[_Place]] = []
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for question in questions:
        own = _places(question)
        home = next((n for n in alike[question.label, question.kind] if not own.isdisjoint(places[n])), None)
        if home is None:
            alike[question.label, question.kind].append(len(found))
            found.append(question)
            places.append(own)
        elif found[home].loose == question.loose:
            found[home] = _joined(found[home], question)
            places[home] |= own
        elif found[home].loose:
            found[home], places[home] = question, own
    return _not_within_another(found, places)


def _not_within_another(questions: list[OpenQuestion], places: list[set[_Place]]) -> list[OpenQuestion]:
    """The questions without those that like words have joined and of whose kind another has all answers, and more."""
    holding: dict[_Place, list[int]] = defaultdict(list)
    for n, own in enumerate(places):
        for place in own:
            holding[place].append(n)
    kept: list[OpenQuestion] = []
    for question, own in zip(questions, places, strict=True):
        holders = set[int]()
        if question.loose and own:
            first, *others = own
            holders = set(holding[first]).intersection(*(holding[place] for place in others))
        if not any(questions[n].kind == question.kind and len(places[n]) > len(own) for n in holders):
            kept.append(question)
    return kept


def _joined(first: OpenQuestion, second: OpenQuestion) -> OpenQuestion:
    known = _places(first)
    more = tuple(a for a in second.answers if (a.span.document, a.span.start, a.span.end) not in known)
    return replace(first, answers=(*first.answers, *more), central=max(first.central, second.central))


def _places(question: OpenQuestion) -> set[_Place]:
    return {(answer.span.document, answer.span.start, answer.span.end) for answer in question.answers}
