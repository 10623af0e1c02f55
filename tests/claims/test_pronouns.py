"""What pronouns stand for, and when nothing safe can be said."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims


@pytest.mark.parametrize(
    ("text", "predicate", "resolved"),
    [
        # whoever speaks is "he"
        ("The governor said he would name a deputy on Monday.", "name", "The governor"),
        # who is told of by a calling is nearer than a name
        (
            "Governor Karl Lind lost. The retired neurosurgeon won, and he thanked the crew.",
            "thank",
            "The retired neurosurgeon",
        ),
        # a person is never "it": what the person found is
        (
            "A young worker found the parcel in the hedge, and it exploded at noon.",
            "explode",
            "the parcel in the hedge",
        ),
        # who was told it is not who it is about
        ("The union is on strike. A clerk told the Orm Herald that it wants to sell its hall.", "sell", "The union"),
        # the main clause's subject comes before one in a clause that it tells
        (
            "While detectives thought that some parcels were sent by car, they searched the mill.",
            "search",
            "detectives",
        ),
        ("A number of children suffered burns as they fled.", "flee", "A number of children"),
        # who is told of, not who is named behind the words as saying them; but that one where only he is there
        (
            "Karl Lind was driving a truck registered to him, Peter Moen said. "
            "He was booked into county jail and was released at noon, Moen said.",
            "release",
            "Karl Lind",
        ),
        ("The van was empty, officer Ivo Moen said. He searched it at noon.", "search", "Ivo Moen"),
        # an empty subject stands for nothing
        ("The mill burned down. It took two days to put out the fire.", "take", None),
    ],
)
def test_subject_pronoun(read, text, predicate, resolved):
    claims = [claim for claim in read_claims([read(text)])[0].claims if claim.predicate == predicate]
    assert claims
    assert claims[0].subject is not None
    assert claims[0].subject.resolved == resolved


@pytest.mark.parametrize(
    ("text", "predicate", "speaker"),
    [
        # a body of guards is no "she": the woman who spoke for it is
        (
            "A spokeswoman for the coast guard said 31 bodies had been found. The coast guard has ended its search. "
            "She said the ship had been overloaded.",
            "overload", "A spokeswoman for the coast guard",
        ),
        # who spoke two sentences before still speaks
        (
            "A teacher at Northfield School said the roof leaked. Northfield School was built in 1961. "
            "She said nobody had listened.",
            "listen", "A teacher at Northfield School",
        ),
        # a body named between the person and her pronoun
        (
            "Carla Dunne took over the club in 2020. The Football League fined the club on Monday. "
            "She said the club would appeal.",
            "appeal", "Carla Dunne",
        ),
    ],
)  # fmt: skip
def test_she_who_speaks_is_a_person(read, text, predicate, speaker):
    claims = [claim for claim in read_claims([read(text)])[0].claims if claim.predicate == predicate]
    assert [claim.attribution[0].name for claim in claims] == [speaker]
