"""How two values relate, whatever the documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from variorum.compare.person_names import misspelt
from variorum.compare.places import relate_places
from variorum.compare.quantities import relate_quantities
from variorum.compare.rewording import reworded
from variorum.compare.times import relate_times
from variorum.compare.words import heads_meet, relate_labels
from variorum.model import Place, Quantity, Time, Value

from .askings import read_quantity


def q(text):
    return Quantity(start=0, end=len(text), text=text, **read_quantity(text)["quantity"])


def t(lower, upper=None, text="x", **fields):
    return Time(start=0, end=1, text=text, lower=lower, upper=upper or lower, **fields)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("217 people", "217 people", "same"),
        ("217 people", "218 people", "apart"),  # exact figures are not rounded
        ("14 people", "41 people", "apart"),
        ("about 200 people", "217 people", "second finer"),
        ("about 200 people", "290 people", "apart"),
        ("at least 10 people", "12 people", "second finer"),
        ("at least 10 people", "8 people", "apart"),
        ("at least 10 people", "at least 12 people", "incomparable"),  # both can hold, and neither says the other
        ("7 degrees", "6.8 degrees", "second finer"),
        ("7.0 degrees", "6.8 degrees", "apart"),  # a nought behind the point is no rounding
        ("1,240 miles", "2,000 km", "same"),  # a conversion, rounded
        ("1,000 miles", "2,000 km", "apart"),  # half a step of 1,000 must not swallow the difference
        ("up to 2,000 km", "up to 3,000 km", "apart"),  # two limits, though 1,500 fits both
        ("up to 2,000 km", "up to 1,240 miles", "same"),
        ("up to 2,000 km", "2,000 km", "second finer"),
        ("2 tonnes", "2 km", "incomparable"),
        ("12 soldier", "12 civilian", "incomparable"),
        ("about 2,000 people", "about 3,000 people", "apart"),  # the edges of two rough figures touch: no agreement
        ("about 80,000 people", "about 100,000 people", "apart"),  # half a step of 100,000 is wide
        ("about 200 people", "about 210 people", "second finer"),
        ("10-15 people", "12 people", "second finer"),
        ("10-15 people", "14-20 people", "compatible"),
        ("350 soldiers", "400 troops", "incomparable"),  # nouns come in the singular
        ("350 soldier", "400 troop", "apart"),  # two words for one kind
        ("2,400 employee", "2,400 worker", "same"),
        ("9 miner", "7 people", "apart"),  # a part is never more than the whole
        ("3 miner", "7 people", "incomparable"),  # but may be less
        ("2 boy", "3 child", "incomparable"),
        ("2 passenger", "2 dead", "first finer"),  # a driver may have died too
        ("20 other", "20 people", "same"),  # "20 others were hurt"
        ("8 arrested", "8 people", "same"),
        ("8 arrested", "8 house", "incomparable"),
        ("2 Iranian", "5 people", "incomparable"),  # a nationality counts people
        ("at least 6 people", "at least 9 people", "apart"),  # who says six does not know of nine
        ("at least 2 people", "at least 70 people", "incomparable"),  # hardly one riot
        (
            "at least 40 people",
            "at least 43 people",
            "incomparable",
        ),  # two open ends, one round: neither backs the other
        ("up to 20 people", "0 people", "apart"),  # "nobody was hurt"
    ],
)
def test_quantities(first, second, kind):
    assert relate_quantities(q(first), q(second)).kind == kind


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (("2025-12-01", "2025-12-31"), ("2025-12-01", "2025-12-31"), "same"),
        (("2025-12-01", "2025-12-31"), ("2025-12-08",), "second finer"),
        (("2023-11-01", "2023-11-30"), ("2024-11-21",), "apart"),
        (("2025-08-01", "2025-08-10"), ("2025-08-08", "2025-08-12"), "compatible"),
        ((None, None), ("2025-08-08",), "incomparable"),
        (("2025-13-40",), ("2025-08-08",), "incomparable"),  # unreadable bounds never crash
        (("2025-08-08",), ("2025-08-09",), "apart"),
        (("2025-08-08T21:00",), ("2025-08-08T23:30",), "incomparable"),  # a time zone may lie between
        (("2025-08-08T21:00",), ("2025-08-08T22:10",), "apart"),  # but none of an hour and ten minutes
        (("2025-08-08T21:00",), ("2025-08-08T21:20",), "compatible"),  # rounded
        (("2025-08-08T21:00:00", "2025-08-08T21:59:59"), ("2025-08-08T21:20",), "second finer"),
        (("2025-08-08T21:00",), ("2025-08-08",), "first finer"),
    ],
)
def test_times(first, second, kind):
    assert relate_times(t(*first), t(*second)).kind == kind


def test_a_bare_number_beside_an_age_is_an_age():
    aged = Quantity(start=0, end=2, text="58", lower=58.0, upper=58.0, unit="year", dimension="age")
    bare = Quantity(start=0, end=2, text="59", lower=59.0, upper=59.0)
    counted = Quantity(start=0, end=5, text="59 men", lower=59.0, upper=59.0, counted="man")
    assert relate_quantities(aged, bare).kind == "apart"
    assert relate_quantities(aged, counted).kind == "incomparable"


@pytest.mark.parametrize(
    ("dozen", "more", "kind"),
    [("More than a dozen", 15, "incomparable"), ("More than a dozen", 40, "apart"), ("More than 12", 15, "apart")],
)
def test_fifteen_are_more_than_a_dozen(dozen, more, kind):
    least = {"dimension": "count", "counted": "person", "qualifier": "at least"}
    rough = Quantity(start=0, end=9, text=f"{dozen} people", lower=12.0, **least)
    figure = Quantity(start=0, end=9, text=f"At least {more} people", lower=float(more), **least)
    assert relate_quantities(rough, figure).kind == kind


def test_a_bare_decimal_beside_a_magnitude_is_one():
    told = Quantity(start=0, end=13, text="magnitude 4.1", lower=4.1, upper=4.1, dimension="magnitude")
    bare, whole = (Quantity(start=0, end=3, text=text, lower=float(text), upper=float(text)) for text in ("3.8", "4"))
    assert relate_quantities(told, replace(bare, text="4.1", lower=4.1, upper=4.1)).kind == "same"
    assert relate_quantities(told, bare).kind == "apart"
    assert relate_quantities(told, whole).kind == "incomparable"  # four of something


def test_a_noun_that_says_little_is_read_with_the_one_before_it():
    crew = Quantity(start=0, end=7, text="22 crew", lower=22.0, upper=22.0, counted="crew", counted_phrase="crew")
    members = replace(crew, text="22 crew members", counted="member", counted_phrase="crew member")
    board = replace(crew, text="22 board members", counted="member", counted_phrase="board member")
    assert relate_quantities(crew, members).kind == "same"
    assert relate_quantities(crew, board).kind == "incomparable"


def test_a_share_in_words_and_in_percent():
    words = Quantity(start=0, end=4, text="half", lower=0.5, upper=0.5, dimension="ratio")
    percent = Quantity(start=0, end=3, text="50%", lower=50.0, upper=50.0, unit="percent", dimension="ratio")
    assert relate_quantities(words, percent).kind == "same"


@pytest.mark.parametrize(
    ("one", "other", "wrong"),
    [
        ("Karel Novotny", "Karel Novodny", True),
        ("Karel Novotny", "Karel Novotný", False),  # accents
        ("Anthony LaCorrita III", "Anthony Corrita", True),
        ("Moammar Gaddafi", "Muammar Kadhafi", False),  # two ways out of another alphabet
        ("Yiannis Melas", "Giannis Melas", False),
        ("Karel Novotny", "Petra Holub", False),  # another person: an office may have changed hands
        ("Novotny", "Novodny", False),  # one word alone is too little to go by
        ("Bill Harper", "William Harper", False),
        # two letters the other way round are a slip of the hand, in whatever alphabet
        ("John Ardile", "John Ardlie", True),
    ],
)
def test_misspelt_names(one, other, wrong):
    assert misspelt(one, other) == misspelt(other, one) == wrong


def test_an_open_side_excludes_nothing_beyond_it():
    assert relate_times(Time(start=0, end=1, text="x", upper="2025-12-01"), t("2024-05-05")).kind == "second finer"
    assert relate_times(Time(start=0, end=1, text="x", upper="2025-12-01"), t("2026-05-05")).kind == "apart"


def test_one_day_of_the_year_without_a_year_is_no_conflict():
    inferred = t("2012-08-19", text="Aug. 19", relative=True)
    assert relate_times(inferred, t("2014-08-19", text="August 19, 2014")).kind == "compatible"
    assert relate_times(inferred, t("2014-08-21", text="August 21, 2014")).kind == "apart"
    stated = t("2012-08-19", text="August 19, 2012")
    assert relate_times(stated, t("2014-08-19", text="August 19, 2014")).kind == "apart"


def test_a_year_has_no_night_between_it_and_the_next():
    this_year = t("2025-01-01", "2025-12-31", relative=True)
    assert relate_times(this_year, t("2026-01-01", "2026-12-31")).kind == "apart"


def test_a_night_is_no_contradiction_where_one_counts_from_its_own_day():
    assert relate_times(t("2025-08-08", relative=True), t("2025-08-09")).kind == "compatible"
    assert relate_times(t("2025-08-07", relative=True), t("2025-08-09")).kind == "apart"
    # of a day of the calendar only the year is counted
    fourth, fifth = (t(f"2025-05-0{day}", text=f"{day} May", relative=True) for day in (4, 5))
    assert relate_times(fourth, fifth).kind == "apart"


def p(name, lat, lon, **fields):
    return Place(start=0, end=len(name), text=name, name=name, lat=lat, lon=lon, **fields)


KYIV = p("Kyiv", 50.45, 30.52, country="UA", geoname=703448, precision_km=10)
LVIV = p("Lviv", 49.84, 24.03, country="UA", geoname=702550, precision_km=10)
UKRAINE = p("Ukraine", 49.0, 32.0, country="UA", kind="country")
POLAND = p("Poland", 52.0, 20.0, country="PL", kind="country")
EAST = p("Eastern Europe", 50.0, 25.0, kind="area", precision_km=1000)
RAVA = p("Rava-Ruska", 50.23, 23.63, country="UA", geoname=695464, precision_km=5)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (KYIV, KYIV, "same"),
        (KYIV, UKRAINE, "first finer"),
        (UKRAINE, LVIV, "second finer"),
        (KYIV, LVIV, "apart"),
        (UKRAINE, POLAND, "apart"),
        (KYIV, POLAND, "apart"),
        (RAVA, POLAND, "compatible"),  # on the border: which side is meant is a matter of speech
        (EAST, KYIV, "incomparable"),
        (EAST, POLAND, "incomparable"),
        (p("Springfield", 39.8, -89.6, candidates=("Springfield, US: smaller",)), LVIV, "incomparable"),
    ],
)
def test_places(first, second, kind):
    assert relate_places(first, second).kind == kind


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("the defence minister", "Defence Minister", "same"),
        ("ballistic missile", "modern ballistic missile", "second finer"),
        ("to deter NATO", "because of sanctions", "incomparable"),
        ("…", "!", "same"),  # nothing but marks
    ],
)
def test_labels(first, second, kind):
    assert relate_labels(Value(text=first), Value(text=second)).kind == kind


days = st.dates().map(lambda d: d.isoformat())


@given(st.lists(days, min_size=4, max_size=4))
def test_time_relations_are_symmetric(bounds):
    a, b, c, d = bounds
    first, second = t(min(a, b), max(a, b)), t(min(c, d), max(c, d))
    assert relate_times(first, second).swapped() == relate_times(second, first)


numbers = st.floats(0.1, 1e6).map(lambda x: round(x, 2))


@given(numbers, numbers, st.sampled_from(["exactly", "about", "at least", "at most"]))
def test_a_quantity_holds_together_with_itself_and_relations_mirror(x, y, qualifier):
    def make(value):
        return Quantity(
            start=0,
            end=1,
            text="x",
            lower=None if qualifier == "at most" else value,
            upper=None if qualifier == "at least" else value,
            qualifier=qualifier,
        )

    assert relate_quantities(make(x), make(x)).kind == "same"
    one, other = relate_quantities(make(x), make(y)), relate_quantities(make(y), make(x))
    assert one.kind == other.swapped().kind


def test_two_occasions_are_no_conflict():
    # a prize given twice, years apart; the year-old strike and this one stay a conflict
    assert relate_times(t("2007-01-01", "2007-12-31"), t("2014-01-01", "2014-12-31")).kind == "incomparable"
    assert relate_times(t("2023-11-01", "2023-11-30"), t("2024-11-21")).kind == "apart"


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (("2015-01-01", "2015/.."), ("2017-01-01", "2017/.."), "incomparable"),  # they overlap for ever
        (("2015-01-01", "2015/.."), ("2015-05-01", "2015-05/.."), "second finer"),  # one says the other's start exactly
    ],
)
def test_open_times_with_two_beginnings_say_two_things(first, second, kind):
    one, other = (Time(start=0, end=1, text="x", lower=lower, edtf=edtf) for lower, edtf in (first, second))
    assert relate_times(one, other).kind == kind


@pytest.mark.parametrize(
    ("first", "second", "changed"),
    [
        (
            "Police freed six hostages in the old harbour",
            "Police freed nine hostages in the old harbour",
            ("six", "nine"),
        ),  # a figure in words
        (
            "Halas met the delegation in the old palace",
            "Orban met the delegation in the old palace",
            ("Halas", "Orban"),
        ),
        (
            "The talks end on Feb. 28 in the capital",
            "The talks end on February 28 in the capital",
            None,
        ),  # short for it
        ("The UN called for talks in the capital", "The United Nations called for talks in the capital", None),
        (
            "The court has not freed the editor of the paper",
            "The court has freed the editor of the paper",
            ("not", "no such word"),
        ),
        (
            "The court has not only freed the editor of the paper",
            "The court has only freed the editor of the paper",
            None,
        ),  # denies nothing
        (
            "Radio ran news from Oslo",
            "Radio ran news from Bergen showing harm to some houses and to a few cars",
            ("Oslo", "Bergen"),
        ),  # one goes on
        ("Halas met the delegation", "Yesterday Olsen was seen with nobody", None),  # not one wording
    ],
)
def test_a_name_changed_in_the_same_words(first, second, changed):
    assert reworded(first, second) == changed


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (("PT2H", "two hours"), ("PT5H", "five hours"), "apart"),
        (("PT30S", "30 seconds"), ("PT1M", "a minute"), "apart"),
        (("P2D", "two days"), ("PT48H", "48 hours"), "compatible"),
        (("PT6H", "more than six hours"), ("PT8H", "eight hours"), "compatible"),
        (("PT6H", "more than six hours"), ("PT1H", "an hour"), "apart"),
        (("PT1H", "less than an hour"), ("PT50M", "50 minutes"), "compatible"),
        (("P3D", "three days"), ("P4D", "nearly four days"), "compatible"),
        (("P3D", "three days"), ("PXD", "some days"), "incomparable"),  # no figure
    ],
)
def test_lengths_of_time(first, second, kind):
    one, other = (
        Time(start=0, end=len(text), text=text, timex=timex, kind="duration") for timex, text in (first, second)
    )
    assert relate_times(one, other).kind == kind


def test_results_are_of_two_sides_not_the_ends_of_a_range():
    three_one, three_two = (
        Quantity(start=0, end=3, text=f"{low}-{high}", lower=low, upper=high, dimension="score")
        for low, high in ((1.0, 3.0), (2.0, 3.0))
    )
    assert relate_quantities(three_one, three_two).kind == "apart"
    assert relate_quantities(three_one, three_one).kind == "same"


@pytest.mark.parametrize(
    ("shorter", "longer", "meet"),
    [
        ("Novak", "Mayor Ada Novak", True),
        ("the mayor", "Mayor Novak", True),
        ("the body", "the journalist's body", True),
        ("a pool of blood", "a pool of his own blood", True),
        ("jail time", "jail time for stealing a boat", True),
        ("Reading", "Reading it", True),
        ("Eva Brandt", "Ada Novak and Eva Brandt", True),  # one of those who are named
        # what the longer one only has to do with
        ("Novak", "a picture of Novak", False),
        ("Novak", "Novak's family", False),
        ("the police", "A police spokesman", False),
        ("a white flag", "A picture of Novak holding a white flag", False),
        ("the Red Column", "a Red Column fighter", False),
    ],
)
def test_a_longer_wording_is_about_the_shorter_one(shorter, longer, meet):
    finer = relate_labels(Value(text=shorter), Value(text=longer)).kind == "second finer"
    assert finer == meet


@pytest.mark.parametrize(
    ("shorter", "longer", "meet"),
    [
        ("Novak", "Mayor Ada Novak", True),
        ("Novak", "a picture of Novak", False),
        ("Cuba and Iran", "Cuba as well as Iran", True),
        ("Copenhagen", "behalf of Copenhagen", True),
    ],
)
def test_whether_a_longer_wording_is_about_the_shorter_one(shorter, longer, meet):
    assert heads_meet(shorter, longer) == meet
