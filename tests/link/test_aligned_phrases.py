"""Phrases of two short reports that state one fact in clauses of their own, and the order of questions."""

from __future__ import annotations

import pytest

from variorum.model import Linked


def joined(linked: Linked, one: str, other: str) -> bool:
    """Whether a question has an answer with the first words in one report and one with the second in the other."""
    return any(
        {a.span.document for a in q.answers if one in a.span.quote}
        and {a.span.document for a in q.answers if other in a.span.quote} - {
            a.span.document for a in q.answers if one in a.span.quote
        }
        for q in linked.questions
    )  # fmt: skip


LEAD = "Ada Novak, the mayor of Porto, fell from a bridge in Brno during the harbour festival. "
OTHER = (
    "The mayor of Porto, Ada Novak, was hurt when she fell off a bridge in Brno. Crowds watched the harbour festival. "
)


@pytest.mark.parametrize(
    ("first", "second", "one", "other"),
    [
        # two verbs, one place to be in
        (
            "Novak remained in the city hospital with a broken pelvis.",
            "Novak will be in the city hospital with her broken pelvis for weeks.",
            "remained", "will be",
        ),
        # an adjective in other words
        (
            "Novak will require additional operations on her pelvis.", "Novak would need further operations on her pelvis.",
            "additional operations", "further operations",
        ),
    ],
)  # fmt: skip
def test_one_fact_in_short_reports_is_joined(link, first, second, one, other):
    assert joined(link(LEAD + first, OTHER + second), one, other)


@pytest.mark.parametrize(
    ("first", "second", "one", "other"),
    [
        # the same phrase of two people
        (
            "Ivo Petrak was taken to a hospital in Varna.", "Mara Lind was taken to a hospital in Varna.",
            "Varna", "Varna",
        ),
    ],
)  # fmt: skip
def test_like_phrases_of_others_stay_apart(link, first, second, one, other):
    linked = link(LEAD + first, OTHER + second)
    about = [q for q in linked.questions if q.slot in ("where", "status", "what", "in what")]
    told = [q for q in about if {one, other} <= {a.value.text.removeprefix("the ") for a in q.answers}]
    assert not [q for q in told if len({a.span.document for a in q.answers}) > 1 and q.central > 0.1]


def test_an_address_of_the_web_does_nothing(link):
    linked = link("www.example.org measured the tremor in Porto.", "www.example.org measured a tremor in Porto.")
    assert not any("www" in question.label for question in linked.questions)


def test_what_reports_copy_comes_after_what_they_tell_themselves(link):
    copied = "The old ferry carried grain and timber to the northern villages for the farmers every winter."
    linked = link(
        f"{copied} Engineers closed the tall bridge for repairs.",
        f"{copied} Cracks had been seen when the engineers closed the tall bridge.",
    )
    central = {q.slot: q.central for q in linked.questions if "bridge" in q.label or "engineers" in q.label.lower()}
    grain = [q.central for q in linked.questions if "ferry" in q.label]
    assert central
    assert max(central.values()) > max(grain, default=0)
