"""Whether a charge is true: what one report tells as charged, and another that the accused denies."""

import pytest

from variorum import investigate


def case(first: str, second: str, document) -> list[str]:
    """The states of the questions whether a charge is true."""
    pile = [
        document(text, publisher=name, published="2025-03-08") for name, text in (("Post", first), ("Star", second))
    ]
    found = investigate(pile, processes=1).questions
    return [question.state for question in found if question.label.startswith("Is the charge")]


CHARGED = "Daniel Pitt, 30, was charged with murder on Friday, police in Tarsk said."


@pytest.mark.parametrize(
    ("charge", "plea"),
    [
        (CHARGED, "Daniel Pitt pleaded not guilty to murder at Tarsk court on Monday."),
        (CHARGED, "Daniel Pitt entered a not guilty plea at Tarsk court on Monday."),
        (CHARGED, "Daniel Pitt denied murdering the clerk, a court in Tarsk heard."),
        (CHARGED, "Daniel Pitt denies the charges."),
        # a report that names one accused means no other by "a man"
        (CHARGED, "A man has denied murder at Tarsk court. Daniel Pitt, 30, will stand trial in May."),
        ("A man has been charged with arson after a fire at a mill in Tarsk.", "A man denied arson at Tarsk court."),
        (
            "A grand jury indicted Carla Vane on two counts of bribery.",
            "Carla Vane has denied any wrongdoing.",
        ),
    ],
)
def test_a_charge_that_the_accused_denies_is_disputed(charge: str, plea: str, document) -> None:
    assert case(charge, plea, document) == ["conflict"]


@pytest.mark.parametrize(
    ("charge", "plea"),
    [
        (CHARGED, "Daniel Pitt pleaded guilty to murder at Tarsk court on Monday."),
        # what he was not given is no plea
        (CHARGED, "Daniel Pitt was denied bail at Tarsk court on Monday."),
        # another accused, another crime
        (CHARGED, "Carla Vane pleaded not guilty to murder at Tarsk court on Monday."),
        (CHARGED, "Daniel Pitt denied owning the mill in Tarsk."),
        ("A man has been charged with arson after a fire at a mill in Tarsk.", "A woman denied fraud at Tarsk court."),
        # a body that denies what is said of it is on no trial here
        (CHARGED, "The Orlen mill denied the charges of the union in Tarsk."),
    ],
)
def test_what_is_no_plea_to_the_charge(charge: str, plea: str, document) -> None:
    assert case(charge, plea, document) == []


def test_a_dispute_quotes_its_text(document) -> None:
    pile = [document(CHARGED, publisher="Post"), document("Daniel Pitt denied murder.", publisher="Star")]
    texts = {one.id: one.text for one in pile}
    for question in investigate(pile, processes=1).questions:
        for mention in (m for position in question.positions for m in position.mentions):
            assert texts[mention.document][mention.start : mention.end] == mention.quote
