"""What somebody is charged with is shown as alleged, unless two origins tell it as done."""

from __future__ import annotations

import pytest

from variorum.compare.grounds import Grounds
from variorum.compare.only_charged import CHARGE, only_charged
from variorum.model import Ancestry, Answer, Claim, Document, Linked, Reading, Value

CHARGED = "Karl Brandt was charged with theft and with leaving the scene."
ACCUSED = "The man accused of leaving the scene appeared in court."
TOLD = "Karl Brandt told the court about leaving the scene."
BEFORE = "He was charged with theft. Leaving the scene, he fell."  # another sentence


def _charged(*texts: str) -> bool:
    claims, answers, readings = list[Claim](), list[Answer](), list[Reading]()
    for number, text in enumerate(texts):
        document = Document(id=f"d{number}", uri=f"{number}.txt", text=text, sha256="0" * 64, chars=len(text))
        start = text.casefold().index("leaving")
        span = document.span(start, start + len("leaving the scene"))
        claims.append(
            Claim(
                id=f"c{number}", document=document.id, evidence=span, subject=None, predicate="leave",
                predicate_start=start, predicate_end=start + len("leaving"),
            )
        )  # fmt: skip
        answers.append(
            Answer(
                id=f"a{number}", about="v", slot="status", kind="status",
                value=Value(text=span.quote, status="happened"), span=span, claim=f"c{number}",
                modality="happened", polarity="affirmed",
            )
        )  # fmt: skip
        readings.append(Reading(document=document))
    return only_charged(answers, Grounds(Linked(claims=tuple(claims)), Ancestry(), readings))


@pytest.mark.parametrize(
    ("texts", "alleged"),
    [
        ((CHARGED, ACCUSED), True),
        ((CHARGED, TOLD), True),  # one alone tells it as done
        ((CHARGED, TOLD, TOLD), False),
        ((TOLD, TOLD), False),
        ((TOLD, BEFORE), False),
    ],
)
def test_a_charge_is_no_deed(texts: tuple[str, ...], alleged: bool) -> None:
    assert _charged(*texts) == alleged


def test_a_question_about_the_charge_is_answered_by_it() -> None:
    assert CHARGE.search("Was Karl Brandt charged with theft?")
    assert not CHARGE.search("Did Karl Brandt leave the scene?")
