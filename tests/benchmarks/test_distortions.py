"""A hundred values changed by script in made-up reports: none of them may be called agreement with the original."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

ROOT = Path(__file__).parents[2] / "benchmarks"

#: Each passage ends in the sentence that is changed; what stands before it is common ground of both reports.
STORIES = [
    ("The river Asker rose all week.", "Rescuers from Oslo freed 14 people from a flooded school in Bergen on 3 March 2024."),
    ("A ferry ran aground in fog.", "The ferry carried 212 passengers when it struck a rock near Lisbon on Tuesday."),
    ("Talks on the pipeline dragged on.", "Minister Helga Brandt signed the contract in Vienna on 12 May 2023."),
    ("The mine had been closed for years.", "Police arrested six men at the mine near Lima on Friday."),
    ("Fire broke out before dawn.", "The fire destroyed 40 houses in Ankara and killed three people on 9 August 2022."),
    ("The museum had searched for it.", "Curator Paul Renner found the painting in Prague in June 2021."),
    ("The union called a strike.", "About 3,000 workers stopped work in Turin on Monday, said union leader Carla Neri."),
    ("The bank was in trouble.", "Nordbank lost 25 million euros in Denmark in 2020."),
    ("Nobody had expected the vote.", "Parliament rejected the bill in Warsaw on Thursday by 87 votes."),
    ("The bridge was an old one.", "The bridge collapsed in Genoa on 14 April 2019 and injured 21 people."),
    ("The storm came from the south.", "The storm killed nine people in Jamaica and flooded 500 houses on Sunday."),
    ("The trial took two years.", "A court in Madrid sentenced Tomas Ferrer to seven years in prison on 8 October 2023."),
    ("The army had denied it at first.", "Soldiers killed 17 rebels near Kabul on Wednesday, General Omar Sadiq said."),
    ("The airline gave no reason.", "Skyways cancelled 130 flights from Nairobi on 22 December 2022."),
    ("The expedition left in spring.", "Climber Anna Lindqvist reached the summit in Nepal on 17 May 2018 with four companions."),
    ("The company makes engines.", "Volmer Motors will build a factory in Hungary and hire 1,200 people in 2026."),
    ("The lake had never been so low.", "Engineers measured a depth of 31 metres in Kenya in September 2021."),
    ("The quake was felt far away.", "An earthquake of magnitude 5.8 struck Peru on Saturday and injured 62 people."),
    ("The two sides had met before.", "President Viktor Halas met Marta Olsen in Geneva on 5 February 2024."),
    ("The train was late.", "The train left the rails near Cairo on Monday and 33 passengers were injured."),
    ("The vaccine was new.", "Doctors vaccinated 45,000 children in Ghana in March 2020."),
    ("The ship was bound for Spain.", "The navy stopped the ship off Malta on 30 July 2023 and found two tonnes of cocaine."),
    ("The town hall was full.", "Mayor Ruth Keller announced in Zurich on Tuesday that 80 trees were felled."),
    ("The plant is the oldest of its kind.", "The plant in Sweden was closed on 1 November 2021 after 11 workers were hurt."),
    ("The election was close.", "Jan Kowal won the election in Poland on 12 July 2020 by 420,000 votes."),
    ("The satellite weighs little.", "The agency launched the satellite from India on 19 June 2022 with eight instruments."),
    ("The team had lost every match.", "Striker Leo Brandao scored two goals in Porto on Saturday before 18,000 spectators."),
    ("The law divides the country.", "The governor signed the law in Ohio on 6 March 2023."),
]  # fmt: skip


@pytest.fixture(autouse=True)
def on_path() -> Iterator[None]:
    sys.path.insert(0, str(ROOT))
    yield
    sys.path.remove(str(ROOT))


def test_no_distorted_value_is_called_agreement():
    from distortion.measure import KINDS, distort, hold_trials, read_originals  # pyright: ignore[reportMissingImports]
    from distortion.passages import Passage  # pyright: ignore[reportMissingImports]

    told = [Passage(f"s{n}", f"{a} {b}", len(a) + 1, len(a) + 1 + len(b)) for n, (a, b) in enumerate(STORIES)]
    originals = read_originals(told)
    trials = distort(originals, Random(11), 100)
    assert len(trials) == 100
    assert {trial.change.kind for trial in trials} == set(KINDS)
    judged = hold_trials(originals, trials)
    wrong = [(t.change.text, v.question) for t, v in judged if v.state == "agreed"]
    assert not wrong
    # The test says nothing of what the program does not ask about.
    assert Counter(v.state == "not asked" for _, v in judged)[False] >= 50


def test_the_same_value_told_otherwise_still_agrees():
    from distortion.measure import hold_trials, read_originals, retold  # pyright: ignore[reportMissingImports]
    from distortion.passages import Passage  # pyright: ignore[reportMissingImports]

    told = [Passage(f"s{n}", f"{a} {b}", len(a) + 1, len(a) + 1 + len(b)) for n, (a, b) in enumerate(STORIES)]
    originals = read_originals(told)
    judged = [v.state for _, v in hold_trials(originals, retold(originals, Random(11), 100))]
    asked = [state for state in judged if state != "not asked"]
    assert asked.count("agreed") >= 0.85 * len(asked)


def test_the_same_seed_makes_the_same_partners():
    from distortion.measure import distort, read_originals  # pyright: ignore[reportMissingImports]
    from distortion.passages import Passage  # pyright: ignore[reportMissingImports]

    told = [Passage(f"s{n}", text, 0, len(text)) for n, (_, text) in enumerate(STORIES[:6])]
    first, second = (distort(read_originals(told), Random(3), 20) for _ in range(2))
    assert first == second
