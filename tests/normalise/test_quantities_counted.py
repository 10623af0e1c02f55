"""What is counted: the head noun, its singular, and where it stands."""

from __future__ import annotations

import pytest
from quantity_reading import read

from variorum.normalise.quantities.lexicon import singular

COUNTED = [
    # text, counted: what the words say and no more
    ("There were 179 tankers.", "tanker"),
    ("There were 12 Belarusian army soldiers.", "soldier"),
    ("There were 217 people.", "person"),
    ("There were 12 police officers.", "officer"),
    ("There were 12 sports car drivers.", "driver"),  # a plural that stands before another noun
    ("There were 12 minority Tutsis.", "Tutsi"),
    ("There were 40 Helios common bonds.", "bond"),  # a name in -s
    ("There were 4 Israeli and Syrian officers.", "officer"),
    ("It has 2.6 million local and global clients.", "client"),
    ("They grounded two new 737 Max jets.", "jet"),
    ("They had 50 head of cattle.", "cattle"),
    ("Two Chinese were hurt.", "Chinese"),
    ("Five salespeople left.", "salesperson"),
    ("It injured 21.", None),
    ("Blast kills 12", None),
    ("14 were killed.", None),
    ("Blast Kills 12 Soldiers in North", "soldier"),  # a headline's capitals are no name
    ("Police Free 12 Palestinians", "Palestinian"),
    ("Blast killed 12 Monday and soldiers left.", None),
    ("There were 12 injured.", "injured"),  # who they are is not said
    ("Ten dead in the south", "dead"),
    ("Another 14 hospitalized, he said.", "hospitalized"),
    ("There were 21 others injured.", "other"),
    ("There were 12 wounded soldiers.", "soldier"),  # here it describes
    ("Two displaced families left.", "family"),
    ("Some 37 people wounded by glass left.", "person"),
    ("Three women dead, police say.", "woman"),
    ("He named the 12 worst-hit villages.", "village"),
    ("He named the 12 worst - hit villages .", "village"),
    ("The 12 dead - officials say - were young.", "dead"),
    ("A dozen says no.", None),  # a verb
    ("Among 19 remains a doubt.", None),
    ("A three-judge panel met.", "judge"),
    ("An 11-member council met.", "member"),
    ("A 5 - member council met .", "member"),
    ("A two-vehicle crash hurt none.", "vehicle"),
    ("The death toll rose to 41.", "death"),
    ("The death toll has now climbed to more than 41.", "death"),
    ("The number of people killed rose to 41.", "person"),
    ("The number of wounded is 41.", "wounded"),
    ("Casualties reached 41.", "casualty"),
    ("Add a pick or two.", "pick"),
    ("One of the gunmen fled.", "gunman"),
    ("Five of their soldiers fled.", "soldier"),
    ("Use 30 percent of voters.", "voter"),
    ("Use 50 tonnes of fuel.", "fuel"),
    ("At least one building has burnt down.", "building"),  # no gerund
    ("One American was hurt.", "American"),
    ("At least one Palestinian was killed.", "Palestinian"),
    ("One Republican abstained.", "Republican"),
    ("One Republican senator abstained.", "senator"),
    ("It has 450 full- and part-time workers.", "worker"),  # a dash that hangs
]


@pytest.mark.parametrize(("text", "counted"), COUNTED)
def test_counted(text: str, counted: str | None) -> None:
    assert [quantity.counted for quantity in read(text)] == [counted]


PHRASES = [
    ("There were 12 Belarusian army soldiers.", "Belarusian army soldier"),
    ("There were 12 soldiers.", "soldier"),
    ("He named the 12 worst-hit villages.", "worst-hit village"),
    ("It injured 21.", None),
]


@pytest.mark.parametrize(("text", "phrase"), PHRASES)
def test_the_noun_with_what_describes_it(text: str, phrase: str | None) -> None:
    assert [quantity.counted_phrase for quantity in read(text)] == [phrase]


def test_killed_and_wounded_count_what_is_said() -> None:
    assert [(q.lower, q.counted) for q in read("It went off, killing three and wounding five.")] == [
        (3, None),
        (5, None),
    ]


def test_a_part_and_its_whole() -> None:
    assert [(q.text, q.lower, q.counted) for q in read("Here 7 of the 9 jury members met.")] == [
        ("7", 7, "member"),
        ("9 jury members", 9, "member"),
    ]


def test_a_line_end_ends_what_is_counted() -> None:
    assert [q.counted for q in read("Bukavu, 18\nTroops left.")] == [None]


PLURALS = [("soldiers", "soldier"), ("women", "woman"), ("bodies", "body"), ("buses", "bus"), ("churches", "church"),
           ("Palestinians", "Palestinian"), ("aircraft", "aircraft"), ("class", None), ("serious", None), ("fast", None),
           ("houses", "house"), ("causes", "cause"), ("campuses", "campus"), ("beaches", "beach"), ("headaches", "headache"),
           ("aldermen", "alderman"), ("Yemen", None), ("specimen", None), ("Iraqis", "Iraqi"), ("heroes", "hero"),
           ("shoes", "shoe"), ("grandchildren", "grandchild"), ("movies", "movie"), ("cities", "city")]  # fmt: skip


@pytest.mark.parametrize(("plural", "wanted"), PLURALS)
def test_singular(plural: str, wanted: str | None) -> None:
    assert singular(plural) == wanted
