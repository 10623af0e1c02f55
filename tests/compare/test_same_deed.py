"""What two clauses must share before one backs the other: amounts, the noun's number, the deed and who does it."""

import pytest

from variorum import investigate
from variorum.compare.amounts import ordinals_differ
from variorum.compare.deeds import told_alike


def states(first: str, second: str, document, kinds: tuple[str, ...] = ("status",)) -> set[str]:
    """The states of the questions that two reports answer both."""
    pile = [
        document(text, publisher=name, published="2025-03-08") for name, text in (("Post", first), ("Star", second))
    ]
    questions = [q for q in investigate(pile, processes=1).questions if q.kind in kinds]
    return {q.state for q in questions if len({d for p in q.positions for d in p.documents}) > 1}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # "pounds" read as money here and as a weight there, by two verbs
        (
            "Mayor Ilva Brandt accepted 90,000 pounds from the builder Corvane.",
            "Mayor Ilva Brandt repaid 40,000 pounds to the builder Corvane.",
        ),
        # the second of them is not the one
        (
            "The fire at the Orlen mill in Tarsk killed one welder.",
            "A second welder has died after the fire at the Orlen mill in Tarsk.",
        ),
        # one verb, two things; the place that they have in common joins nothing
        (
            "The number of patients in Tarsk rose to nine on Friday.",
            "The river in Tarsk rose by two metres on Friday.",
        ),
        # the figure of the one stands behind the clause that it belongs to
        (
            "Nine sailors died in the storm off Tarsk.",
            "The number of sailors killed in the storm off Tarsk has risen to seven.",
        ),
        # an empty verb is near to none, and a number that stands in both is no thing in common
        (
            "Ilva Brandt gets two years in the Corvane fraud case.",
            "Ilva Brandt was found guilty of two charges of fraud on Friday.",
        ),
        # several and one of a family
        (
            "Ilva Brandt took revenge on the Tarsk raiders for killing her son in Orlen.",
            "Ilva Brandt avenged her son in Orlen by killing nine Tarsk raiders.",
        ),
        # several, unnamed, and one by name
        ("Two drivers were acquitted in Tarsk on Friday.", "Ilva Brandt was acquitted in Tarsk on Friday."),
        (
            "The Harbour Party won 31 of 90 seats in the election in Tarsk.",
            "The Harbour Party won 29 seats in the election in Tarsk.",
        ),
        # a set phrase
        ("The players shook hands in Tarsk on Friday.", "The players were shaken in Tarsk on Friday."),
        # whoever reads it
        (
            "Without the accounts, the voters of Tarsk have no way of knowing the facts.",
            "The prices in Tarsk are high, and you have no way of knowing the facts.",
        ),
        ("The dam above Tarsk broke on Friday, police said.", "The dam above Tarsk did not break on Friday, police said."),
    ],
)  # fmt: skip
def test_clauses_that_do_not_say_the_same_are_not_agreed(first: str, second: str, document) -> None:
    assert "agreed" not in states(first, second, document)
    assert "refined" not in states(first, second, document)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # other verbs for one deed
        (
            "Mayor Ilva Brandt repaid 40,000 pounds to the builder Corvane.",
            "Mayor Ilva Brandt paid back 40,000 pounds to the builder Corvane.",
        ),
        (
            "A second welder was killed in the fire at the Orlen mill in Tarsk.",
            "A second welder has died after the fire at the Orlen mill in Tarsk.",
        ),
        # other nouns for those who did it, and for what they did
        (
            "The workers at the Orlen mill began a strike on Friday.",
            "The staff of the Orlen mill started a walkout on Friday.",
        ),
    ],
)
def test_clauses_that_say_the_same_in_other_words_are_agreed(first: str, second: str, document) -> None:
    assert "agreed" in states(first, second, document)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # met and urged: one party, two deeds, and half of the words in common
        (
            "Mayor Ilva Brandt urged both sides in the Orlen strike to return to the table.",
            "Mayor Ilva Brandt met both sides in the Orlen strike on Wednesday afternoon.",
        ),
        # two classes of deeds of the same many people
        (
            "The Corvane ferry sank in the storm with all 44 people on board.",
            "The Corvane ferry caught fire, killing all 44 people on board.",
        ),
        # several, and one
        ("At least 300 houses collapsed in Tarsk, police said.", "A school collapsed in Tarsk, police said."),
        # where something was, and where something else was spoken of
        (
            "The attack began near the food court at noon.",
            "Shoppers spoke of panic near the food court.",
        ),
    ],
)
def test_two_deeds_around_one_thing_are_not_agreed(first: str, second: str, document) -> None:
    assert "agreed" not in states(first, second, document)


@pytest.mark.parametrize(
    ("first", "second", "evolving"),
    [
        (
            "Ardania will close the Orlen mill in Tarsk, the government said.",
            "Ardania has closed the Orlen mill in Tarsk, the government said.",
            True,
        ),
        # an aim told beside its deed is no plan of what another report tells
        (
            "Firefighters used foam to put out the fire at the Orlen mill in Tarsk.",
            "Firefighters had to use foam to put out the fire at the Orlen mill in Tarsk.",
            False,
        ),
        (
            "Guards came by boat to arrest four smugglers off Tarsk on Friday.",
            "Guards arrested four smugglers off Tarsk on Friday.",
            False,
        ),
        # what is planned is another deed than what was done
        (
            "Mayor Ilva Brandt urged both sides in the Orlen strike to return to the table.",
            "Mayor Ilva Brandt will meet both sides in the Orlen strike on Wednesday.",
            False,
        ),
    ],
)
def test_a_plan_and_its_carrying_out(first: str, second: str, evolving: bool, document) -> None:
    assert ("evolving" in states(first, second, document)) is evolving


@pytest.mark.parametrize(
    ("early", "late"),
    [
        # refused at first, and done all the same
        ("“I won't concede,” candidate Ilva Brandt said in Tarsk.", "Ilva Brandt conceded in Tarsk on Friday."),
        ("“I'm not conceding,” candidate Ilva Brandt said in Tarsk.", "Ilva Brandt conceded in Tarsk on Friday."),
    ],
)
def test_what_was_refused_and_is_done_later_is_a_change(early: str, late: str, document) -> None:
    pile = [document(early, publisher="Post", published="2025-03-04"),
            document(late, publisher="Star", published="2025-03-08")]  # fmt: skip
    found = [q.state for q in investigate(pile, processes=1).questions if q.kind == "status" and len(q.positions) > 1]
    assert "conflict" not in found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # decided and done, told side by side; another number of games; a threat beside an attack; another object
        ("The owner decided on Saturday to dismiss coach Ilva Brandt.", "Coach Ilva Brandt was dismissed on Monday."),
        ("Ilva Brandt missed four games in March.", "Ilva Brandt will miss the last two games."),
        ("Ardania will strike Tarsk again, its leader said.", "Missiles struck Tarsk on Friday, killing two people."),
        ("Ilva Brandt will win many votes in Tarsk.", "Ilva Brandt won the race in Tarsk."),
    ],
)
def test_what_is_no_carrying_out_of_a_plan(first: str, second: str, document) -> None:
    assert "evolving" not in states(first, second, document)


@pytest.mark.parametrize(
    ("first", "second", "state"),
    [
        # one subject told more fully
        ("The flood sirens in Tarsk did not sound that night.", "All four sirens in Tarsk sounded that night.", "conflict"),
        # another deed of the verb, another person
        ("Brandt's inability to win minority votes was plain.", "Ilva Brandt won the primary in Tarsk.", None),
    ],
)  # fmt: skip
def test_a_denial_is_of_one_deed(first: str, second: str, state: str | None, document) -> None:
    found = states(first, second, document)
    assert (state in found) if state else ("conflict" not in found)


def test_who_says_it_is_not_agreed_where_reports_give_other_figures(document) -> None:
    first = "Nine sailors died in the storm off Tarsk, governor Ilva Brandt said."
    second = "Seven sailors died in the storm off Tarsk, governor Ilva Brandt said."
    pile = [document(text, publisher=name) for name, text in (("Post", first), ("Star", second))]
    told = [q for q in investigate(pile, processes=1).questions if "sailors" in q.label and q.kind != "quantity"]
    asked = [q.label for q in told if q.state == "agreed" and ("nine" in q.label.lower() or "seven" in q.label.lower())]
    assert asked == []


@pytest.mark.parametrize(
    ("denial", "published", "state"),
    [
        ("Ilva Brandt has not been arrested.", "2025-03-09", "conflict"),  # the deed was told the day before
        ("Ilva Brandt has not been arrested.", "2025-03-07", "evolving"),  # and was done a day later
        ("Ilva Brandt has not yet been arrested.", "2025-03-07", "evolving"),
    ],
)
def test_a_later_report_denies_what_was_told_as_done(denial: str, published: str, state: str, document) -> None:
    told = document("Ilva Brandt was arrested on Friday.", publisher="Post", published="2025-03-08")
    pile = [told, document(denial, publisher="Star", published=published)]
    questions = [q for q in investigate(pile, processes=1).questions if q.kind == "status"]
    assert state in {q.state for q in questions}
    assert state == "conflict" or "conflict" not in {q.state for q in questions}


@pytest.mark.parametrize(
    ("first", "second", "noun"),
    [
        ("a second welder has died", "killing one welder", "welder"),
        ("the third round of talks", "the fourth round of talks", "round"),
        ("scored in the 87th minute", "scored in the 88th minute", "minute"),
        ("the 3rd round of talks", "the third round of talks", None),
        ("a second welder has died", "the second welder died", None),
        ("a second welder has died", "a welder has died", None),  # the one may be the second
        ("two welders died", "three welders died", None),  # counts are compared as figures
    ],
)
def test_nouns_numbered_otherwise(first: str, second: str, noun: str | None) -> None:
    assert ordinals_differ(first, second) == noun


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        # a town that both name, and what it is called besides, is no deed that both tell
        (
            "Brandt Island is situated off the coast from the large port city of Orlen Tarsk.",
            "The quake also shook the major port city of Orlen Tarsk.",
            False,
        ),
        (
            "The council discussed the new harbour bridge of Orlen Tarsk.",
            "The council debated the new harbour bridge of Orlen Tarsk.",
            True,
        ),
        # names alone, which are all that is told
        (
            "The rebels are backed by Burundi, Rwanda and Uganda.",
            "The rebels are fed by Rwanda, Uganda and Burundi.",
            True,
        ),
    ],
)
def test_clauses_with_two_verbs_are_alike_by_more_than_a_name(first: str, second: str, alike: bool, document) -> None:
    pile = [document(text, publisher=name) for name, text in (("Post", first), ("Star", second))]
    ours, theirs = (
        next(claim for claim in investigate(pile, processes=1).claims if claim.document == one.id) for one in pile
    )
    assert told_alike(ours, theirs) == alike
