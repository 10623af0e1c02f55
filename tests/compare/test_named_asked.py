"""Whether a report that tells of another named thing, or never names it, answers what is asked of one."""

from __future__ import annotations

import pytest

from variorum.compare.grounds import Grounds
from variorum.compare.named_asked import of_other_names
from variorum.model import Alias, Ancestry, Argument, Claim, Document, Entity, Linked, OpenQuestion, Reading, Span

_CUP = Entity(id="sun", name="Tarsk Cup", kind="other", aliases=(Alias(text="Tarsk Cup", documents=("d0",)),))
_OTHER = Entity(id="moon", name="Orlen Cup", kind="other", aliases=(Alias(text="Orlen Cup", documents=("d1",)),))
_NOVAK = Entity(id="novak", name="Ada Novak", kind="person", aliases=(Alias(text="Ada Novak", documents=("d0",)),))


@pytest.mark.parametrize(
    ("label", "text", "thing", "entity", "off"),
    [
        # another cup, and a report of some other thing that never speaks of the one
        ("Will the Tarsk Cup be held?", "Orm will hold the Orlen Cup in May.", "the Orlen Cup", "moon", True),
        ("Will the Tarsk Cup be held?", "Orm will hold the yearly fair in May.", "the yearly fair", None, True),
        # it is named further on; "it" may be it; a person may be told of without a name
        (
            "Will the Tarsk Cup be held?",
            "Orm will hold the race in May. The Tarsk Cup is old.",
            "the race",
            None,
            False,
        ),
        ("Will the Tarsk Cup be held?", "Orm will hold it in May.", "it", None, False),
        ("Was Ada Novak hit?", "A car hit a woman in Orm.", "a woman", None, False),
    ],
)
def test_who_tells_of_another_than_the_question_names(
    label: str, text: str, thing: str, entity: str | None, off: bool
) -> None:
    document = Document(id="d1", uri="1.txt", text=text, sha256="0" * 64)
    end = text.index(".")
    start = text.index(thing)
    verb = "hold" if "hold" in text else "hit"
    claim = Claim(
        id="c1", document="d1", evidence=Span("d1", 0, end, text[:end]), subject=None, predicate=verb,
        predicate_start=text.index(verb), predicate_end=text.index(verb) + len(verb),
        arguments=(Argument("object", thing, start, start + len(thing), entity=entity),),
    )  # fmt: skip
    linked = Linked(claims=(claim,), entities=(_CUP, _OTHER, _NOVAK))
    grounds = Grounds(linked, Ancestry(), [Reading(document)])
    question = OpenQuestion(id="q", label=label, kind="status", about="v", slot="status", answers=())
    assert (of_other_names(question, {"c1": claim}, grounds) == {"c1"}) is off
