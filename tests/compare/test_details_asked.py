"""Where and how far something was done, where one clause alone tells it."""

from __future__ import annotations

import pytest

from variorum.compare.details_asked import without_its_details
from variorum.compare.grounds import Grounds
from variorum.model import Ancestry, Argument, Claim, Document, Linked, OpenQuestion, Reading

HALL = "The parcel was found in a sorting hall."


def _off(label: str, first: str, second: str) -> set[str]:
    claims, readings = dict[str, Claim](), list[Reading]()
    for number, text in enumerate((first, second)):
        document = Document(id=f"d{number}", uri=f"{number}.txt", text=text, sha256="0" * 64, chars=len(text))
        start = text.find("in a sorting hall")
        parts = (
            (Argument(role="location", start=start, end=start + 17, text="in a sorting hall"),) if start >= 0 else ()
        )
        head = text.split(" the ", maxsplit=1)[0].rstrip(".")
        claims[f"c{number}"] = Claim(
            id=f"c{number}", document=document.id, evidence=document.span(0, len(text)), subject=None,
            predicate="find", predicate_start=0, predicate_end=len(head), arguments=parts,
        )  # fmt: skip
        readings.append(Reading(document=document))
    question = OpenQuestion(id="q", label=label, kind="status", about="v", slot="status", answers=())
    return without_its_details(question, claims, Grounds(Linked(claims=tuple(claims.values())), Ancestry(), readings))


@pytest.mark.parametrize(
    ("label", "second", "off"),
    [
        ("Was the parcel found in a sorting hall?", "The parcel was found on Friday.", {"c1"}),
        # told around it, in other words, or not asked
        ("Was the parcel found in a sorting hall?", "The parcel was found. It lay in the hall.", set()),
        ("Was the parcel found?", "The parcel was found on Friday.", set()),
        # what goes on is not done yet
        ("Has the cup been held?", "They are holding the cup.", {"c1"}),
    ],
)
def test_a_clause_without_the_place_asked_for_backs_no_answer(label: str, second: str, off: set[str]) -> None:
    assert _off(label, HALL, second) == off
