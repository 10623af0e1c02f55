"""Papers and unnamed media as origins of single claims."""

import pytest

from variorum.claims import read_claims
from variorum.lineage import trace_lineage
from variorum.model import Linked
from variorum.origins import find_origins

FIRST = """A bridge in Lomsk fell into the river on Monday. {told}

Police closed the road, and a crane is on its way from the coast. Fishermen pulled a driver out of the water."""
SECOND = """People in Lomsk had complained about rust for years. {told}

Schoolchildren take a ferry now. A baker, Karl Olsen, has lost half of his customers since the crossing is gone."""


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        # A statement, by all forms of the body's name and all words for the paper.
        (
            "The Transport Ministry said in a statement that the bridge had been inspected in March.",
            "The bridge was inspected in March, the Ministry of Transport said in a press release.",
            "statement of",
        ),
        (
            "In a letter to parliament, Anton Varga said that money for the bridge was missing.",
            "Varga said in his letter that there was no money for the bridge.",
            "letter of",
        ),
        # The ministry may have told each of the two.
        (
            "The Transport Ministry said that the bridge had been inspected in March.",
            "The bridge was inspected in March, the Transport Ministry said in a statement.",
            None,
        ),
        # Papers of two bodies, and two papers of one.
        (
            "The Transport Ministry said in a statement that the bridge had been inspected in March.",
            "The Interior Ministry said in a statement that 14 people were hurt.",
            None,
        ),
        (
            "The Transport Ministry said in a statement that the bridge had been inspected in March.",
            "The Transport Ministry wrote in a letter that the bridge had been inspected in March.",
            None,
        ),
        # The media of one state are one voice; where no state is named, those of the one that the pile names.
        (
            "State media said 14 people were hurt.",
            "Tarvian state media reported that 14 people were hurt.",
            "Tarvian state media",
        ),
        ("State media said 14 people were hurt.", "The state media reported that 14 people were hurt.", "State media"),
        (
            "Russian state television said 14 people were hurt.",
            "Iranian state television said 14 people were hurt.",
            None,
        ),
        ("State television said 14 people were hurt.", "State radio reported that 14 people were hurt.", None),
        # A report that leans on a paper has from there what state media said.
        (
            "The Salten Gazette reports that, according to Tarvian state media, 14 people were hurt. The Gazette says more will be known soon.",
            "Tarvian state media reported that 14 people were hurt.",
            None,
        ),
        # A named outlet is an origin by its name.
        ("The state news agency IRNA said 14 people were hurt.", "State media said 14 people were hurt.", None),
    ],
)
def test_what_two_reports_tell_from(read, one, other, name):
    readings = read_claims([read(FIRST.format(told=one), id="a"), read(SECOND.format(told=other), id="b")])
    ancestry = find_origins(readings, trace_lineage(readings), Linked())
    shared = [origin for origin in ancestry.origins if len(origin.documents) == 2]
    assert [origin.name.startswith(name) for origin in shared] == [True] if name else shared == []
    for origin in shared:
        # The rest of both reports is their own.
        assert (origin.seen, origin.certain, len(origin.claims)) == (False, False, 2)
        assert origin.reasons
        assert {document for one in ancestry.origins if one.seen for document in one.documents} == {"a", "b"}
