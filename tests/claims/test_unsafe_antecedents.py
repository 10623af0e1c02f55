"""When a pronoun or a description stands for a name, and when it is kept as it is because several could be meant."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims


@pytest.mark.parametrize(
    ("text", "predicate", "resolved"),
    [
        # the field of an office is not its holder
        ("Mine Director Olga Stern spoke on Monday. The mine closed in May.", "close", None),
        ("School Principal Ada Berg met parents. The school reopened on Friday.", "reopen", None),
        ("Defence Minister Jan Holm flew to Tallinn. The minister praised the troops.", "praise", "Jan Holm"),
        # one minister is not another
        (
            "Foreign Minister Ana Costa flew to Rome. Interior Minister Luis Reyes stayed. The foreign minister signed the pact.",
            "sign",
            "Ana Costa",
        ),
        # two of one role in a sentence
        ("Mayor Ida Holm met Mayor Per Lund in Bergen. The mayor left at noon.", "leave", None),
        # a place acts only where its verb says so; what flies is the thing it tested
        ("Moscow tested the glider in May. It flew 900 km.", "fly", "the glider"),
        ("Norway signed the treaty in 2011. It ratified the annex in 2013.", "ratify", "Norway"),
        ("Kyiv received a new radar in March. It tracks drones.", "track", None),
        # what kills is an event that the words before need not name
        ("Rescuers reached Ankara on Monday. It killed 12 people.", "kill", None),
        # a group is "they" only where no several things or people stand beside it
        ("Police arrested four men. They had robbed a bank.", "rob", None),
        ("The ministry bought three boats. They patrol the bay.", "patrol", "three boats"),
        # a body is not what another body does something to
        ("Parliament made the bank publish its books.", "publish", None),
        # the speaker's own gender rules him out
        ("Judge Maria Lopez freed the man. The judge said he was innocent.", "be", None),
        # the nearest main subject, with a name or without
        ("Nina Falk met reporters. My father repaired clocks. He retired in May.", "retire", "My father"),
        ("The sailors' union owns the hall. Reporters filled it. Nine men stormed the stage.", "storm", None),
        # words that open a sentence belong to its subject
        ("After his arrest, Karl Lind left Sweden.", "arrest", "Karl Lind"),
        # a ship is known by those aboard, by its sailing or its port; another craft is not it
        ("Some 90 people were aboard the Santa Irena. The ship was built in 1984.", "build", "Santa Irena"),
        ("Rescuers said the Santa Irena left the port of Velden at dawn. The ferry hit a rock.", "hit", "Santa Irena"),
        ("The Santa Irena sailed at dawn. A helicopter came. The helicopter hit a mast.", "hit", None),
        ("A bus with 40 people aboard the Halden Star waited. A boat passed. The boat hit a rock.", "hit", None),
        ("The Meridian burned down at dawn. The ferry hit a rock.", "hit", None),
        # by whom it is told is not by whom it is done
        ("The fire was lit by rebels, according to the Karsk Watch Group. The group killed two guards.", "kill", None),
        # a name right behind its description
        ("The head of the agency, Karl Lind, resigned.", "resign", "Karl Lind"),
    ],
)
def test_antecedent(read, text, predicate, resolved):
    claims = [claim for claim in read_claims([read(text)])[0].claims if claim.predicate == predicate]
    assert claims
    subject = claims[-1].subject
    assert subject is not None
    assert subject.resolved == resolved


def test_object_is_not_its_own_subject(read):
    text = "The firms met in Orm. The pilots flew them home."
    claims = read_claims([read(text)])[0].claims
    (flown,) = [part for claim in claims for part in claim.arguments if part.text == "them"]
    assert flown.resolved != "The pilots"
