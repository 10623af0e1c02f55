"""Distance, time and speed: each false statement beside its true twin."""

import pytest

from variorum import investigate
from variorum.check.motion import check_motion
from variorum.check.motion.physics import orbital_kmh, sound_kmh
from variorum.model import Document
from variorum.reference import load

from .told import pile_of, worst

TWINS = [
    ("The missile covered 2,000 km in 10 minutes at a speed of 3,000 km/h.", "impossible", "The missile covered 2,000 km in 10 minutes at a speed of 12,000 km/h."),
    ("The 300-km train journey took two hours at an average speed of 80 km/h.", "doubtful", "The 300-km train journey took two hours at an average speed of 150 km/h."),
    ("The missile flies at Mach 10 (1,230 km/h).", "impossible", "The missile flies at Mach 10 (12,300 km/h)."),
    ("The ship sailed 900 km in five hours.", "impossible", "The ship sailed 900 km in 20 hours."),
    ("The convoy covered 1,500 km overnight.", "doubtful", "The convoy covered 600 km overnight."),
    ("The storm covered 1,500 km in five hours.", "impossible", "The storm covered 150 km in five hours."),
    ("She ran the marathon in 1 hour 20 minutes.", "impossible", "She ran the marathon in 2 hours 20 minutes."),
    ("The sprinter ran 100 metres in 6.2 seconds.", "impossible", "The sprinter ran 100 metres in 9.9 seconds."),
    ("The ferry made the 200-km crossing in 30 minutes.", "impossible", "The ferry made the 200-km crossing in five hours."),
    ("The hurricane had winds of 900 km/h.", "impossible", "The hurricane had winds of 290 km/h."),
    ("The train travelled at 900 km/h.", "impossible", "The train travelled at 300 km/h."),
    ("The convoy drove from Kyiv to Warsaw in two hours.", "impossible", "The convoy drove from Kyiv to Warsaw in 14 hours."),
    ("The missile could reach London from Minsk in 30 seconds.", "impossible", "The missile could reach London from Minsk in eight minutes."),
    # any order of words, and neighbours
    ("London could be hit by the missile within 20 seconds of a launch in Minsk.", "impossible", "London could be hit by the missile within eight minutes of a launch in Minsk."),
    ("The missile is stationed in Minsk. It needs 20 seconds to strike London.", "impossible", "The missile is stationed in Minsk. It needs eight minutes to strike London."),
    ("The plane flew 900 km in two hours. Its average speed was 900 km/h.", "impossible", "The plane flew 900 km in two hours. Its average speed was 450 km/h."),
    ("The bus has a top speed of 90 km/h. It drove the 800 km to the coast in four hours.", "impossible", "The bus has a top speed of 90 km/h. It drove the 800 km to the coast in ten hours."),
    ("The missile flies at Mach 8, the army said. That is about 20,000 km/h.", "impossible", "The missile flies at Mach 8, the army said. That is about 9,500 km/h."),
    ("The freighter sailed 3,000 km during the night.", "impossible", "The freighter sailed 300 km during the night."),
]  # fmt: skip


@pytest.mark.parametrize(("false", "verdict", "true"), TWINS, ids=[row[0][:40] for row in TWINS])
def test_false_statements_and_their_true_twins(false, verdict, true):
    assert worst(check_motion, false) == verdict
    assert worst(check_motion, true) in ("consistent", None)


SILENT = [
    "The satellite covered 40,000 km in 90 minutes.",  # in orbit
    "The plane flew at 900 km/h, faster than any train.",
    "The car stopped 200 km from the border in 5 minutes of rain.",
    "The plane left Minsk. Its crew of 12 met reporters in London 20 minutes later.",  # who met, not who flew
    "The train needed three hours. Its top speed is 300 km/h, and the line is 1,200 km long.",  # no way of three hours
    "The ship lay 600 km off the coast two hours later.",
    "A train would need to travel at 2,000 km/h to arrive in time.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_wrong_is_left_alone(text):
    assert worst(check_motion, text) in ("consistent", None)


def test_textbook_values():
    assert sound_kmh(288.15) / 3.6 == pytest.approx(340.29, abs=0.01)  # US Standard Atmosphere 1976, sea level
    assert orbital_kmh() / 3600 == pytest.approx(7.905, abs=0.001)


def test_a_finding_gives_its_figures_and_source():
    (found,) = check_motion(pile_of("The ship sailed 900 km in five hours."))
    assert [span.quote for span in found.spans] == ["900 km", "five hours"]
    assert found.numbers["implied_km_h"] == 180
    assert found.numbers["top_km_h"] == 112
    assert "knots" in found.formula


def test_every_mover_has_a_source_and_bounds_in_order():
    for row in (*load("movers")["movers"], load("movers")["wind"]):
        assert row["source"]
        assert 0 < row["usual"] <= row["top"]


def test_a_time_is_held_against_the_speed_that_another_report_states():
    reports = (
        "The Tern missile was deployed in Belarus last week. The Tern missile has a top speed of Mach 3, officials said.",
        "The Tern missile could reach London in eight minutes, an analyst said.",
    )
    documents = [
        Document(id=f"d{n}", uri=f"{n}.txt", text=text, sha256=str(n) * 64, chars=len(text))
        for n, text in enumerate(reports)
    ]
    (found,) = (f for f in investigate(documents).findings if f.check == "motion")
    assert found.verdict == "impossible"
    assert found.premises == ("Tern is in Belarus, as 0 has it",)
    assert {span.document for span in found.spans} == {"d0", "d1"}
    assert "more than the “Mach 3” stated of it" in found.explanation
