"""Counts that belong to one person or one deed: children, shots fired and shots that hit, attackers, hostages, crowds."""

from __future__ import annotations

import pytest

from variorum import investigate
from variorum.model import Document, Published

_SHOOTING = "The shooting in Dunhaven on Friday left Ada Lund dead, and Marek Lund, a witness, saw it. "
_SIEGE = "Gunmen of the Free Highland Front stormed the embassy of Velmark in Port Salin on Friday. "
_MARCH = "Protesters marched through Dunhaven on Friday after the closing of the mill. "
_DAY = Published(edtf="2031-05-20", lower="2031-05-20", upper="2031-05-20", basis="stated")


def _disputed(lead: str, *told: str) -> set[str]:
    """The questions that the reports answer in conflict."""
    documents = [
        Document(
            id=f"d{number}", uri=f"d{number}.txt", text=lead + text, sha256="", published=_DAY, chars=len(lead + text)
        )
        for number, text in enumerate(told)
    ]
    found = investigate(documents)
    labels = {question.id: question.label for question in found.questions}
    return {labels[conflict.question] for conflict in found.conflicts if conflict.kind == "quantity"}


@pytest.mark.parametrize(
    ("lead", "one", "other", "asked"),
    [
        (_SHOOTING, "Ada Lund was the mother of four children.", "Mother of five Ada Lund was killed.", "children"),
        (_SHOOTING, "Ada Lund, a mother of three, was shot at noon.", "Ada Lund was with one of her four children.", "children"),
        (_SHOOTING, "The bullet killed a mother of six, Ada Lund.", "Ada Lund was a mother of seven.", "children"),
        (_SHOOTING, "The officers fired 11 shots.", "The officers fired seven rounds.", "fired"),
        (_SHOOTING, "Ada Lund was shot nine times by the police.", "Ada Lund was shot six times, her lawyer said.", "hit"),
        (_SHOOTING, "Ada Lund was shot eleven times, the police said.", "Seven bullets hit Ada Lund, the autopsy showed.", "hit"),
        (_SIEGE, "About 15 guerrillas stormed the embassy.", "About 20 rebels stormed the embassy.", "guerrillas"),
        (_SIEGE, "The 14 guerrillas occupying the embassy want money.", "Twenty gunmen who stormed the embassy want money.", "attack"),
        (_SIEGE, "About 15 guerrillas stormed the embassy.", "About 20 Free Highland Front rebels stormed the embassy.", "guerrillas"),
        (_SIEGE, "The gunmen hold 72 hostages.", "His brother is among the 75 people still being held hostage by the gunmen.", "hostage"),
        (_MARCH, "Some 130 people marched to the town hall.", "Between 60 and 100 rioters gathered at the town hall.", "protest"),
    ],
)  # fmt: skip
def test_two_counts_of_one_thing_are_a_conflict(lead, one, other, asked):
    assert any(asked in label for label in _disputed(lead, one, other))


@pytest.mark.parametrize(
    ("lead", "one", "other"),
    [
        # two parents, also of one surname
        (_SHOOTING, "Ada Lund, a mother of two, died.", "Marek Lund, a father of three, called for help."),
        (_SHOOTING, "Marek Lund shot Ada Lund, a mother of two.", "Marek Lund, a father of four, was arrested."),
        (_SHOOTING, "Ada Lund, a mother of two, died.", "A mother of five was wounded in the arm."),
        # the children of a class; some of somebody's own
        (_SHOOTING, "Ada Lund taught 12 children in her class.", "Ada Lund was a mother of two."),
        (_SHOOTING, "Ada Lund was a mother of four.", "Ada Lund was with her two young children."),
        # nobody was killed by being somebody's child
        (_SHOOTING, "The shots killed a mother of three.", "The shots killed a mother and wounded two men."),
        # fired, and hit
        (_SHOOTING, "The officers fired 11 shots at Ada Lund.", "Ada Lund was hit by seven bullets."),
        # two victims; some of the shots
        (_SHOOTING, "Ada Lund was shot nine times.", "Marek Lund was shot three times."),
        (_SHOOTING, "Ada Lund was shot seven times.", "Ada Lund was shot three times in the back."),
        # in the gun, and fired
        (_SHOOTING, "His gun was loaded with four bullets.", "The officers fired nine bullets."),
        (_SHOOTING, "The police found 12 bullets on the roof.", "The officers fired nine bullets."),
        # those who left the crowd, and the crowd
        (_MARCH, "Some 130 people marched to the hall.", "About two dozen protesters splintered off and smashed cars."),
        # the held, and the freed; a bound
        (_SIEGE, "The gunmen hold 72 hostages.", "The gunmen freed 12 hostages."),
        (_SIEGE, "About 15 guerrillas stormed the embassy.", "The police arrested 20 guerrillas in the hills."),
        (_SIEGE, "The gunmen hold 72 hostages.", "The gunmen hold more than 70 people hostage."),
    ],
)
def test_counts_of_two_things_are_none(lead, one, other):
    assert not _disputed(lead, one, other)


def test_a_mother_of_three_is_no_toll(link):
    linked = link(
        _SHOOTING + "The shots killed a mother of three.", _SHOOTING + "The shots killed a mother of three, he said."
    )
    assert not any(a.slot == "killed" and "three" in a.span.quote for a in linked.answers)


def test_a_figure_told_again_later_has_not_risen():
    def day(text: str) -> Published:
        return Published(edtf=text, lower=text, upper=text, basis="stated")

    told = [
        ("2031-05-20", _SIEGE + "The gunmen hold 72 hostages, an aide said."),
        (
            "2031-05-24",
            "In Port Salin the embassy of Velmark is still besieged. The gunmen hold 75 hostages, says Ivo Dahl.",
        ),
        (
            "2031-05-29",
            "Doctors saw the embassy of Velmark in Port Salin. The gunmen hold 72 hostages, the Red Cross wrote.",
        ),
        (
            "2031-05-30",
            "Talks at the Velmark embassy in Port Salin stalled. Gunmen there hold 72 hostages, their wives say.",
        ),
    ]
    documents = [
        Document(id=f"d{n}", uri=f"d{n}.txt", text=text, sha256="", published=day(when), chars=len(text))
        for n, (when, text) in enumerate(told)
    ]  # fmt: skip
    assert any(conflict.kind == "quantity" for conflict in investigate(documents).conflicts)
    assert not any(conflict.kind == "quantity" for conflict in investigate(documents[:2]).conflicts)


def _told_on(*told: tuple[str, str]) -> list[Document]:
    return [
        Document(
            id=f"d{n}", uri=f"d{n}.txt", text=text, sha256="", chars=len(text),
            published=Published(edtf=when, lower=when, upper=when, basis="stated"),
        )
        for n, (when, text) in enumerate(told)
    ]  # fmt: skip


@pytest.mark.parametrize(("again", "disputed"), [("2031-05-30", True), ("2031-05-26", False)])
def test_one_report_long_after_tells_the_first_figure_again(again, disputed):
    """Two days later it may not have heard of the new one; a week later it has."""
    documents = _told_on(
        ("2031-05-20", _SIEGE + "The gunmen hold 72 hostages, an aide said."),
        ("2031-05-24", "In Port Salin the embassy of Velmark is besieged. The gunmen hold 75 hostages, says Ivo Dahl."),
        (again, "Doctors saw the embassy of Velmark in Port Salin. The gunmen hold 72 hostages, the Red Cross wrote."),
    )
    assert any(conflict.kind == "quantity" for conflict in investigate(documents).conflicts) == disputed
