"""The reach check on made-up weapons: verdicts, figures, premises."""

import pytest

from variorum.check import Check, CheckWarning, list_checks, registry, run_checks

from .piles import make

RANGE = "The Tern has a range of up to 2,000 km. "
BASED = "The Tern was deployed on Belarusian soil. "


def findings(*texts, arms=("Tern",), **fields):
    return [f for f in run_checks(*make(*texts, arms=arms, **fields)) if f.check == "reach"]


def verdict(*texts, **fields):
    found = findings(*texts, **fields)
    assert len(found) == 1, [f.explanation for f in found]
    return found[0].verdict


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Tern can reach Warsaw.", "consistent"),
        ("The Tern is capable of striking British territory.", "consistent"),  # part of it is enough
        ("The Tern could hit targets across the UK.", "doubtful"),  # all of it is claimed
        ("The Tern can strike anywhere in Poland.", "consistent"),
        ("The Tern is able to reach Lisbon.", "impossible"),
        ("The Tern could reach Brazil.", "impossible"),
        ("The deployment puts Berlin within range of the Tern.", "consistent"),
        ("The Tern could threaten Europe.", "not checkable"),  # an area without a border
    ],
)
def test_verdicts(sentence, expected):
    assert verdict(RANGE + BASED + sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The Tern could spark protest in Poland.",  # no verb of reaching
        "Talks may reach Poland.",  # no weapon is meant
        "The Tern hit Warsaw.",  # a deed, no capability
        "The Tern could target British forces.",  # people, no territory
        "The Tern cannot fly.",
    ],
)
def test_what_is_no_claim_of_reach(sentence):
    pile = RANGE + BASED if "Tern" in sentence else ""
    assert findings(pile + sentence) == []


# The distances of the examples in the design: GeoNames points, WGS84.
@pytest.mark.parametrize(
    ("sentence", "key", "km"),
    [
        ("The Tern can reach Warsaw.", "distance_from_minsk_km", 476.9),
        ("The Tern can reach Berlin.", "distance_from_minsk_km", 956.4),
        ("The Tern could hit targets across the UK.", "london_from_minsk_km", 1878.4),
        ("The Tern could hit targets across the UK.", "belfast_from_minsk_km", 2163.8),
        ("The Tern could hit targets across the UK.", "cardiff_from_minsk_km", 2079.6),
    ],
)
def test_figures(sentence, key, km):
    (finding,) = findings(RANGE + BASED + sentence)
    assert finding.numbers[key] == pytest.approx(km, abs=1.0)
    assert "Karney" in finding.formula


def test_what_lies_beyond_is_said_by_how_much_and_from_where():
    (finding,) = findings(RANGE + BASED + "The Tern could hit targets across the UK.")
    assert 0.97 < finding.numbers["share_within_max"] < 1
    assert 2_000 < finding.numbers["farthest_from_nearest_launch_point_km"] < 2_100
    assert "the nearest border of Belarus" in finding.explanation
    assert "too far" in finding.explanation
    assert "hit targets across the UK" in finding.explanation
    capital, border = finding.rings
    assert (capital.lat, capital.lon) == pytest.approx((53.9, 27.5667), abs=0.01)
    assert border.lon < 24
    assert {ring.radius_km for ring in finding.rings} == {2000.0}


def test_a_launch_place_in_the_sentence_wins():
    (finding,) = findings(RANGE + BASED + "From Lisbon, the Tern could reach Warsaw.")
    assert finding.verdict == "impossible"
    assert finding.rings[0].lat == pytest.approx(38.7, abs=0.1)


def test_the_deployment_of_another_report_is_a_premise():
    (finding,) = findings(RANGE + "The Tern can reach Warsaw.", BASED)
    assert finding.verdict == "consistent"
    assert any("another report" in premise for premise in finding.premises)


def test_a_range_under_another_name_is_a_premise():
    texts = (RANGE, "The Tirn is stationed in Belarus. The Tirn can hit targets across the UK.")
    (finding,) = findings(*texts, arms=("Tern", "Tirn"), same=(("Tirn", "Tern"),))
    assert finding.verdict == "doubtful"
    assert "Tirn is Tern" in finding.premises
    assert finding.explanation.startswith("If Tirn is Tern, ")


def test_what_rests_on_a_possible_same_is_never_impossible():
    texts = (RANGE, "The Tirn is stationed in Belarus. The Tirn could reach Brazil.")
    (finding,) = findings(*texts, arms=("Tern", "Tirn"), same=(("Tirn", "Tern"),))
    assert finding.verdict == "doubtful"


def test_names_that_are_not_linked_share_no_range():
    texts = (RANGE, "The Gull is stationed in Belarus. The Gull can reach Warsaw.")
    (finding,) = findings(*texts, arms=("Tern", "Gull"))
    assert finding.verdict == "not checkable"
    assert "No range that could be read is stated for Gull" in finding.explanation


def test_a_range_that_is_made_something_of_but_not_stated():
    (finding,) = findings("The Tern was rebuilt for longer range.")
    assert finding.verdict == "not checkable"
    assert finding.spans[0].quote == "longer range"


def test_no_launch_place():
    (finding,) = findings(RANGE + "The Tern can reach Warsaw.")
    assert finding.verdict == "not checkable"
    assert "launched from" in finding.explanation


@pytest.mark.parametrize(
    ("range_", "expected"),
    [
        ("up to 2,880 km", "impossible"),  # Lisbon is 2,905 km from the nearest border
        ("up to 2,895 km", "consistent"),  # within what the map and the gazetteer can tell
        ("about 2,700 km", "consistent"),  # "about" leaves a tenth
        ("at least 1,000 km", "doubtful"),  # open above
        ("up to 1,802 miles", "consistent"),
        ("up to 1,243 miles", "impossible"),
    ],
)
def test_bounds_and_units(range_, expected):
    assert verdict(f"The Tern has a range of {range_}. {BASED}The Tern can reach Lisbon.") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The Tern stands at a height of 20 km.",
        "The Tern flew past a base 300 km long.",
        "The Tern is 12 km deep.",
    ],
)
def test_lengths_that_are_no_range(sentence):
    (finding,) = findings(sentence + " " + BASED + "The Tern can reach Warsaw.")
    assert finding.verdict == "not checkable"


def test_a_place_inside_the_launch_country_is_near():
    (finding,) = findings(RANGE + BASED + "The Tern can reach Minsk.")
    assert finding.numbers["nearest_km"] == 0


def test_the_widest_range_is_used_and_every_position_said_with_its_speaker():
    (finding,) = findings(
        "The Tern has a range of 300 km. " + BASED + "The Tern can reach Berlin.", "The Tern has a range of 900 km."
    )
    # One of two accounts does not reach: no more than doubtful, and the sentence says whose.
    assert finding.verdict == "doubtful"
    assert "900 km" in finding.explanation
    assert "300 km stated by report0" in finding.explanation
    (premise,) = [premise for premise in finding.premises if "widest" in premise]
    assert "900 km (report1" in premise
    assert "300 km (report0" in premise


def test_variants_in_one_account_are_no_disagreement():
    text = "The Tern has a range of 300 km. The Tern has a range of 900 km. " + BASED + "The Tern can reach Berlin."
    assert verdict(text) == "consistent"


def test_a_round_range_that_just_falls_short_is_doubtful():
    text = "The Tern has a range of up to {} km. The Tern can reach Berlin from Minsk."
    assert verdict(text.format("940")) == "consistent"  # 956 km, less the radius of both cities
    assert verdict(text.format("900")) == "doubtful"
    assert verdict(text.format("890")) == "impossible"


@pytest.mark.parametrize("text", ["", "…", "Tern", "Tern Tern. Tern can reach. UK UK UK. 12 km."])
def test_odd_texts(text):
    assert isinstance(run_checks(*make(text, arms=("Tern",))), tuple)


def test_every_check_says_what_it_takes_and_where_its_rules_come_from():
    assert {"arithmetic", "calendar", "reach"} <= {check.name for check in list_checks()}
    for check in list_checks():
        assert check.takes
        assert check.sources


class Point:
    """An entry point of a package that somebody else wrote."""

    def __init__(self, name, loaded):
        self.name, self.value, self.loaded = name, f"stranger:{name}", loaded

    def load(self):
        if isinstance(self.loaded, Exception):
            raise self.loaded
        return self.loaded


def test_a_strangers_check_that_cannot_be_loaded_is_left_out_with_a_word(monkeypatch):
    own = Check("tides", "times of high water", ("a table",), lambda pile: ())
    points = [Point("broken", ImportError("no such module")), Point("odd", 7), Point("reach", own), Point("tides", own)]
    monkeypatch.setattr(registry, "entry_points", lambda group: points)
    list_checks.cache_clear()
    try:
        with pytest.warns(CheckWarning) as told:
            names = [check.name for check in list_checks()]
    finally:
        list_checks.cache_clear()
    assert names == sorted([*(check.name for check in registry.BUILT_IN), "tides"])
    assert [str(each.message).split()[2] for each in told] == ["broken", "odd", "reach"]
