"""Reach told of things without a name, and bad input for reach: bounds or "not checkable", never a wrong certainty."""

import pytest

from variorum.check.positions import said_in_public
from variorum.check.reach import check_reach
from variorum.check.verdicts import rounding_km

from .piles import make
from .reports import GRAVE, findings, verdicts
from .test_reach import BASED, RANGE
from .test_reach import findings as named_findings
from .told import worst


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("With a range of 300 kilometres, the missile can reach Seoul from Pyongyang.",
         "With a range of 30 kilometres, the missile can reach Seoul from Pyongyang."),
        ("The rocket, with a range of 700 kilometers, could hit Berlin from Kaliningrad.",
         "The rocket, with a range of 70 kilometers, could hit Berlin from Kaliningrad."),
        ("The airliner, which has a range of 18,000 km, can fly nonstop from London to Sydney.",
         "The airliner, which has a range of 3,000 km, can fly nonstop from London to Sydney."),
        ("The drone has a range of 1,200 km. Launched from Lviv, it could reach Moscow.",
         "The drone has a range of 100 km. Launched from Lviv, it could reach Moscow."),
        ("The missile, with a range of 9,000 km, is capable of hitting targets across Australia from Jakarta.",
         "The missile, with a range of 3,000 km, is capable of hitting targets across Australia from Jakarta."),
        # A name that no list knows, with its range in the next sentence, and where it stands told of it.
        ("Kestrel-4 missiles stationed in Lviv threaten Moscow. Their range is 1,500 km.",
         "Kestrel-4 missiles stationed in Lviv threaten Moscow. Their range is 150 km."),
        # The passive, the range behind.
        ("Madrid can be struck from Lisbon with the Kestrel, whose range is 900 km.",
         "Madrid can be struck from Lisbon with the Kestrel, whose range is 90 km."),
        # A trip without a stop.
        ("The turboprop, with a range of 2,500 km, flew from Lisbon to Berlin without landing.",
         "The turboprop, with a range of 250 km, flew from Lisbon to Berlin without landing."),
        ("Iranian drones with a range of 2,000 km could reach Tel Aviv.",
         "Iranian drones with a range of 200 km could reach Tel Aviv."),
    ],
)  # fmt: skip
def test_false_reaches_are_seen_and_true_ones_pass(true: str, false: str) -> None:
    assert verdicts(false, "reach") & GRAVE
    assert verdicts(true, "reach") == {"consistent"}


@pytest.mark.parametrize(
    "text",
    [
        "The missile can reach Seoul.",  # neither range nor launch place
        "The missile has a range of 30 km and can reach Seoul.",  # no launch place
        "Prices in the range of 30 km could reach Seoul from Pyongyang.",  # no thing that flies
        "The drone flew from Pyongyang and a rocket of 30 km could reach.",
        "The missile, with a range of 30 km, could hit targets in Asia from Pyongyang.",  # an area without a border
        "",
    ],
)
def test_what_lacks_a_part_is_left_alone(text: str) -> None:
    assert not verdicts(text, "reach") & GRAVE


@pytest.mark.parametrize(
    ("text", "grave"),
    [
        ("The Kestrel in Lisbon, with a range of 5,000 km, cannot reach Madrid.", True),
        ("The Kestrel in Lisbon, with a range of 300 km, cannot reach Madrid.", False),
        ("Madrid lies outside the range of the Kestrel in Lisbon, 5,000 km.", True),
        # Not said of the thing whose range is told.
        ("The older Kestrel had a range of 300 km; the new model flies 2,500 km and can hit London from Minsk.", False),
        ("If moved from Moscow to Minsk, the Kestrel could reach Warsaw with its range of 600 km.", False),
        ("The Kestrel has a range of 300 km. The fleet's bombers can reach London from Minsk.", False),
        ("Can the Kestrel, with a range of 300 km, reach London from Minsk?", False),
    ],
)
def test_what_is_told_out_of_reach_and_what_is_told_of_another(text: str, grave: bool) -> None:
    assert bool(verdicts(text, "reach") & GRAVE) is grave


def test_a_range_in_one_report_counts_for_the_target_in_another() -> None:
    reports = "The Kestrel has a range of 200 km.", "Fired from Lisbon, the Kestrel could hit Berlin."
    assert worst(check_reach, *reports) == "impossible"


def test_a_launch_place_that_is_only_guessed_makes_no_more_than_doubtful() -> None:
    (finding,) = findings("Iranian drones with a range of 200 km could reach Tel Aviv.", "reach")
    assert finding.verdict == "doubtful"
    assert any("launched from Iran" in premise for premise in finding.premises)


def test_a_launch_place_before_the_claim_is_read() -> None:
    ranges = "The Tern has a range of up to 300 km. "
    (finding,) = named_findings(ranges + "Fired from Lisbon, the Tern can reach Warsaw.")
    assert finding.verdict == "impossible"


# Bad input for claims about a named weapon.
def test_a_range_without_a_unit_is_said_to_be_one() -> None:
    (finding,) = named_findings("The Tern has a range of 2,000. " + BASED + "The Tern can reach Warsaw.")
    assert finding.verdict == "not checkable"
    assert "range of 2,000" in finding.explanation


@pytest.mark.parametrize("words", ["0 km", "about 0 miles"])
def test_a_range_that_is_no_distance(words: str) -> None:
    (finding,) = named_findings(f"The Tern has a range of {words}. {BASED}The Tern can reach Warsaw.")
    assert finding.verdict == "not checkable"


def test_a_range_beyond_the_antipodes_reaches_all_and_says_so() -> None:
    text = f"The Tern has a range of up to 30,000 km. {BASED}The Tern can strike anywhere in Brazil."
    (finding,) = named_findings(text)
    assert finding.verdict == "consistent"
    assert any("20,004 km apart" in premise for premise in finding.premises)


def test_a_launch_place_inside_the_target() -> None:
    text = "The Tern has a range of up to {} km. From Warsaw, the Tern can strike anywhere in Poland."
    assert [f.verdict for f in named_findings(text.format("900"))] == ["consistent"]
    (finding,) = named_findings(text.format("100"))
    assert finding.verdict == "doubtful"
    assert finding.numbers["nearest_km"] == 0
    assert 0 < finding.numbers["share_within_max"] < 0.2


def test_an_area_without_a_border_is_not_checkable() -> None:
    (finding,) = named_findings(RANGE + BASED + "The Tern could threaten Europe.")
    assert finding.verdict == "not checkable"
    assert "no border to measure to" in finding.explanation


def test_a_launch_area_without_a_border_is_not_said_to_be_untold() -> None:
    (finding,) = named_findings(RANGE + "The Tern could reach Kiel from Eastern Europe.")
    assert finding.verdict == "not checkable"
    assert "“Europe”, where Tern is launched from, has no border" in finding.explanation
    assert "No report says where" not in finding.explanation


def test_odd_piles_do_not_stop_the_check() -> None:
    for text in ("", "range of range of km km", "The Tern has a range of 1e999 km."):
        assert make(text, arms=("Tern",))
        assert isinstance(named_findings(text), list)


def test_what_is_said_in_public_is_given_with_its_speaker_and_never_used() -> None:
    (finding,) = named_findings("The Polonez-M was rebuilt for longer range.", arms=("Polonez-M",))
    assert finding.verdict == "not checkable"
    assert any("300 km (Ministry of Defence of Belarus, 2023-11-15)" in premise for premise in finding.premises)
    assert "not used" in finding.premises[0]
    assert said_in_public("Oreshnik").count(" km (") >= 3  # the disagreement is kept
    assert said_in_public("Tern") == ""


@pytest.mark.parametrize(("km", "half"), [(500, 25), (2000, 100), (450, 5), (2880, 5), (70, 3.5), (1, 0.05)])
def test_half_a_step_of_a_round_figure(km: float, half: float) -> None:
    assert rounding_km(km) == pytest.approx(half)
