"""Answers and names that a person took apart: they are gone before any answer is compared with another."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Answer, Decision, Entity, Linked, OpenQuestion, Span
from ..model.decisions import overlap


def without_misread_answers(linked: Linked, decisions: Sequence[Decision]) -> tuple[Linked, tuple[Decision, ...]]:
    """Leave out answers that were misread or do not belong together, and identities that a person refused.

    A marked question loses the answers that were marked, not those that other reports have brought since; a question
    without answers is gone. Where two names were said to be two things, answers that rest on their being one are gone.

    Args:
        linked: what ``link/`` found.
        decisions: what a person decided; those of other kinds are handed on as they are.

    Returns:
        Without what was set aside, and the decisions in their order, each that changed something with its effect.
    """
    questions, entities = list(linked.questions), list(linked.entities)
    told: list[Decision] = []
    for decision in decisions:
        if decision.kind in ("question", "answer"):
            questions, lost = _without(questions, decision)
            effect = f"{lost} {'answer was' if lost == 1 else 'answers were'} left out" if lost else ""
        elif decision.kind == "possible same":
            entities, refused = _apart(entities, decision)
            questions = [_free_of(question, refused) for question in questions]
            effect = "they are held for two things" if refused else ""
        else:
            told.append(decision)
            continue
        told.append(replace(decision, effect=effect))
    asked = tuple(question for question in questions if question.answers)
    return (
        Linked(linked.claims, tuple(entities), linked.events, asked, linked.answers),
        tuple(told),
    )


def _without(questions: list[OpenQuestion], decision: Decision) -> tuple[list[OpenQuestion], int]:
    meant = {question.id for question in decision.chosen(questions, _label, _spans)}
    kept: list[OpenQuestion] = []
    lost = 0
    for question in questions:
        if question.id in meant:
            answers = tuple(answer for answer in question.answers if not _marked(answer, decision))
            lost += len(question.answers) - len(answers)
            question = replace(question, answers=answers)
        kept.append(question)
    return kept, lost


def _label(question: OpenQuestion) -> str:
    return question.label


def _spans(question: OpenQuestion) -> list[Span]:
    return [answer.span for answer in question.answers]


def _marked(answer: Answer, decision: Decision) -> bool:
    return any(overlap(answer.span, span) for span in decision.spans)


def _apart(entities: list[Entity], decision: Decision) -> tuple[list[Entity], frozenset[str]]:
    """The entities without the identity that was refused, and the two that it was of."""
    names = {entity.id: entity.name for entity in entities}
    refused: set[str] = set()
    kept: list[Entity] = []
    for entity in entities:
        same = tuple(
            one
            for one in entity.possible_same
            if sorted((entity.name, names.get(one.entity, ""))) != sorted(decision.label.split(" / "))
        )
        refused.update(x for one in entity.possible_same if one not in same for x in (entity.id, one.entity))
        kept.append(replace(entity, possible_same=same) if same != entity.possible_same else entity)
    return kept, frozenset(refused)


def _free_of(question: OpenQuestion, refused: frozenset[str]) -> OpenQuestion:
    answers = tuple(answer for answer in question.answers if not refused.intersection(answer.premises))
    return replace(question, answers=answers) if len(answers) < len(question.answers) else question
