"""What a thing is called against what is said of it: each false sentence beside its true twin."""

import pytest

from variorum.reference import load

from .reports import GRAVE, findings, verdicts


@pytest.mark.parametrize(
    ("true", "false"),
    [
        # range classes
        ("A medium-range ballistic missile with a range of 2,000 km was tested.",
         "A medium-range ballistic missile with a range of 120 km was tested."),
        ("The intercontinental ballistic missile has a range of 15,000 km.",
         "The intercontinental ballistic missile has a range of 900 km."),
        ("The short-range missile can hit targets at distances of up to 400 miles.",
         "The short-range ballistic missile can hit targets at distances of up to 4,000 miles."),
        # speed classes
        ("The hypersonic missile flies at Mach 8.", "The hypersonic missile flies at Mach 3."),
        ("Hypersonic weapons travel at more than five times the speed of sound.",
         "Hypersonic weapons travel at three times the speed of sound."),
        ("The supersonic jet flies at 2,100 km/h.", "The supersonic jet flies at 700 km/h."),
        ("The subsonic cruise missile flies at Mach 0.7.", "The subsonic cruise missile flies at Mach 2.5."),
        # storms and earthquakes
        ("The Category 4 hurricane had maximum sustained winds of 150 mph.",
         "The Category 4 hurricane had maximum sustained winds of 80 mph."),
        ("A minor magnitude-3.2 earthquake rattled the valley.", "A minor magnitude-7.2 earthquake rattled the valley."),
        # hours
        ("The attack began at 3 a.m. overnight.", "The attack began at 2 p.m. overnight."),
        ("The match began on Saturday afternoon at 3 p.m.", "The match began on Saturday afternoon at 9 a.m."),
        ("The overnight attack began at 1:30 a.m. on Tuesday.", "The overnight attack began at 1:30 p.m. on Tuesday."),
        ("They met at 21:30 in the evening.", "They met at 09:30 in the evening."),
        # places
        ("The village of Chiddingstone was cut off.", "The village of Shanghai was cut off."),
        ("The city of Lyon voted.", "The city of Germany voted."),
        # offices
        ("Angela Merkel, the German Chancellor, said on 3 May 2015 that talks would resume.",
         "Angela Merkel, the German Chancellor, said on 3 May 2023 that talks would resume."),
        ("On 12 June 1987, US President Ronald Reagan spoke in Berlin.",
         "On 12 June 1971, US President Ronald Reagan spoke in Berlin."),
        ("British Prime Minister Boris Johnson met ministers on 4 March 2020.",
         "British Prime Minister Boris Johnson met ministers on 4 March 2012."),
    ],
)  # fmt: skip
def test_false_classes_are_seen_and_true_ones_pass(true: str, false: str) -> None:
    assert verdicts(false, "class") & GRAVE
    assert not verdicts(true, "class") & GRAVE


@pytest.mark.parametrize(
    "text",
    [
        "The medium-range missile flew 300 km before it fell into the sea.",  # a flight is no range
        "The medium-range surface-to-air missile has a range of 40 km.",  # other arms have other classes
        "Short- and medium-range missiles with a range of 120 km were shown.",  # which?
        "Unlike hypersonic missiles, the rocket flies at Mach 2.",
        "The hypersonic missile flies at more than Mach 3.",  # open above
        "The Category 1 storm could bring winds of 150 mph if it strengthens.",
        "The storm strengthened from Category 2 with winds of 130 mph.",
        "A Category 2 hurricane brought gusts and winds of 140 mph.",  # gusts are stronger
        "A strong 5.4-magnitude earthquake was felt.",  # one class off is newspaper usage
        "The shop is open from 9 a.m. in the morning until 8 p.m. in the evening.",
        "It was 3 p.m. GMT, overnight in the Pacific.",  # another clock
        "The Prime Minister was born in 1953.",
        "Former US President Barack Obama said on 5 June 2019 that he was glad.",
        "US President Barack Obama said in 2016 that the law of 1998 would stay.",
        "US President Joe Biden was born in 1942.",  # no act of office
        "Pledges from the 2016 campaign stand against steps taken by US President Joe Biden.",  # the campaign's year
        "President Donald Trump said on 3 March 2018 and again on 3 March 2025 that it was so.",
        "Emmanuel Macron, the French President, said on 3 May 2040 that he would rest.",  # later than what is known
        "The city of Singapore is a country.",
        # A city that lies there, not what the country is called.
        "The capital city of Poland is Warsaw.",
        "A port town of Bavaria was flooded.",
        "The town of Luxembourg was calm.",
        "They met in Tikrit, in northern Iraq, an Iraqi town close to the river.",
        "At 25:70 p.m. in the morning, Mach zero, category 9 winds.",
        "The medium-range missile has a range of minus 200 km.",
        "",
    ],
)
def test_what_may_be_said_is_not_refused(text: str) -> None:
    assert not verdicts(text, "class") & GRAVE


def test_a_range_class_says_which_schemes_agree_and_which_do_not() -> None:
    (finding,) = findings("A medium-range ballistic missile with a range of 2,000 km was tested.", "class")
    assert finding.verdict == "consistent"
    assert "schemes differ" in finding.explanation
    assert "Britannica" in finding.explanation
    assert finding.numbers == {"range_km": 2000.0}
    assert [span.quote for span in finding.spans] == ["medium-range", "2,000 km"]


def test_a_speed_in_kilometres_is_told_over_the_temperatures_of_the_air() -> None:
    (finding,) = findings("The hypersonic missile flies at 5,000 km/h.", "class")
    assert finding.verdict == "doubtful"  # Mach 5 only in the coldest air
    assert finding.numbers["mach_lowest"] < 4.7 < 5 < finding.numbers["mach_highest"]


def test_every_class_word_has_a_scheme_that_defines_it() -> None:
    classes = {name for scheme in load("range_classes").values() for name in scheme["classes"]}
    assert set(load("class_words")["range_words"].values()) <= classes
