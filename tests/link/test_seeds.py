"""The three seed reports, where the folder is given: which questions must be one."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims
from variorum.language import identify, parse
from variorum.link import link_claims
from variorum.model import Document, Linked
from variorum.normalise import read_values


@pytest.fixture(scope="module")
def linked(seeds) -> Linked:
    documents = [
        Document(id=path.stem[:3], uri=path.name, text=path.read_text(encoding="utf-8"), sha256="")
        for path in sorted(seeds.glob("0*.txt"))
    ]
    return link_claims(read_claims(read_values(parse(identify(documents)[0]))))


@pytest.mark.parametrize(
    ("slot", "words", "documents"),
    [
        ("when", "used against", {"002", "003"}),  # two dates of one strike
        ("when", "deployed in", {"002", "003"}),
        ("status", "deployed in", {"000", "002", "003"}),  # planned, then done
        ("range", "reach", {"000"}),
        ("when", "make the request", {"002"}),
    ],
)
def test_one_question(linked, slot, words, documents):
    found = [question for question in linked.questions if question.slot == slot and words in question.label]
    assert len(found) == 1
    assert {answer.span.document for answer in found[0].answers} == documents


def test_a_claim_and_its_dismissal_share_a_status_question(linked):
    pairs = [{a.value.status for a in question.answers} for question in linked.questions if question.slot == "status"]
    assert {"happened", "denied"} in pairs


def test_the_two_spellings_are_possibly_one(linked):
    same = [entity for entity in linked.entities if entity.possible_same]
    assert len(same) == 2
    for entity in same:
        assert len(entity.possible_same[0].reasons) >= 2
        assert entity.possible_same[0].against
