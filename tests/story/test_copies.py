"""Masses of copies of one text: read once, counted each, one origin, and a page that does not list them one by one."""

from collections import Counter

import pytest

from variorum.dossier.page import page
from variorum.model import Document, Published
from variorum.pipeline import investigate

TEXT = """A ferry with 87 passengers on board ran onto a sandbank off Kelmouth yesterday after its rudder jammed, the coastguard said.

Two lifeboats took all passengers off within an hour. "The tug will try again at high tide tomorrow," harbour master Ann Lowry
told reporters. The company Norline said it would refund all tickets."""
OTHER = """Ninety passengers were on the ferry that ran aground off Kelmouth yesterday, the harbour office said. The tug Pollux
pulled her off in the evening, and nobody was hurt."""
COPIES = 60


def copy(number: int, day: str = "2024-03-05", publisher: str | None = None) -> Document:
    published = Published(edtf=day, lower=day, upper=day, basis="stated", reasons=("given",))
    name = f"copy{number:03}"
    return Document(id=name, uri=name, text=TEXT, sha256="", chars=len(TEXT), published=published, publisher=publisher)


@pytest.fixture(scope="module")
def dossier():
    other = Document(id="other", uri="other", text=OTHER, sha256="", chars=len(OTHER))
    return investigate([*map(copy, range(COPIES)), other], processes=1)


def test_each_copy_has_the_claims_that_it_has_alone(dossier):
    alone = investigate([copy(7)], processes=1)
    told = [claim for claim in dossier.claims if claim.document == "copy007"]
    assert [(one.id, one.evidence, one.times) for one in told] == [
        (one.id, one.evidence, one.times) for one in alone.claims
    ]
    assert set(Counter(claim.document for claim in dossier.claims if claim.document != "other").values()) == {len(told)}


def test_copies_are_one_origin(dossier):
    (origin,) = [one for one in dossier.origins if "copy000" in one.documents]
    assert len(origin.documents) == COPIES
    shared = [one for question in dossier.questions for one in question.positions if len(one.documents) >= COPIES]
    assert shared
    assert all(origin.id in one.origins and len(one.origins) <= 2 for one in shared)


def test_the_page_counts_what_it_does_not_list(dossier):
    assert f"{COPIES - 40} more reports in the same words" in page(dossier)


def test_copies_of_other_days_and_publishers_are_read_by_their_own():
    # Trap: the parse of the same characters is shared, but not what "yesterday" means.
    given = [("2024-03-05", "North Post"), ("2024-03-09", "South Post"), ("2024-03-05", None)]
    copies = [copy(number, day, publisher) for number, (day, publisher) in enumerate(given)]
    together = investigate(copies, processes=1).claims
    for one in copies:
        alone = {claim.id: claim.times for claim in investigate([one], processes=1).claims}
        assert {claim.id: claim.times for claim in together if claim.document == one.id} == alone
