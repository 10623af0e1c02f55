"""Ages of one person whom reports tell by a role, and ages of two."""

from __future__ import annotations

import pytest

from variorum import investigate
from variorum.model import Document

FIRST = (
    "TARVO - A gunman opened fire outside a school in Tarvo on Monday, killing a teacher and wounding two pupils, "
    "police said. {} The mayor of Tarvo called for calm and the school will stay closed until Friday."
)
SECOND = (
    "Two pupils were wounded and a teacher was killed when a gunman opened fire on Monday outside a school in Tarvo, "
    "according to police. {} Tarvo's mayor appealed for calm. The school is closed until Friday."
)


def _disputed(first: str, second: str) -> bool:
    texts = (FIRST.format(first), SECOND.format(second))
    told = [Document(id=f"d{n}", uri=f"d{n}.txt", text=t, sha256="", chars=len(t)) for n, t in enumerate(texts)]
    dossier = investigate(told)
    slots = {question.id: question.slot for question in dossier.questions}
    return any(slots[conflict.question] == "age" for conflict in dossier.conflicts)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A 17-year-old girl was hit in the leg.", "One of the wounded, a girl aged 16, was hit in the leg."),
        ("The dead teacher was 43 years old.", "The teacher, 45, died at the scene."),
        ("The gunman, a 22-year-old student, was named as Ivo Dahl.", "Police identified the gunman as Ivo Dahl, 24."),
        ("The gunman, 19, was arrested in the woods.", "The 20-year-old gunman was found in the woods."),
        ("Gunman Ivo Dahl, 22, was arrested.", "Ivo Dahl, a 24-year-old student, was arrested."),
    ],
)
def test_two_ages_of_one_person(first, second):
    assert _disputed(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A 17-year-old girl was hit in the leg.", "A girl aged 16 was grazed by a bullet in the yard."),  # two girls
        ("A 17-year-old girl was hit in the leg.",
         "A girl aged 16 was hit in the leg, and a 17-year-old boy in the arm."),  # of about one age
        ("The dead teacher was 43 years old.", "A teacher, 45, saw it from a window."),
        ("The dead teacher was 43 years old.", "The headmaster, 45, wept."),
        ("A 17-year-old girl was hit in the leg.", "A girl aged 9 was hit in the leg."),  # too far apart for one
        ("Ivo Dahl, 22, was arrested.", "His brother Jan Dahl, 24, was arrested."),  # of one surname
    ],
)  # fmt: skip
def test_ages_of_two_persons(first, second):
    assert not _disputed(first, second)
