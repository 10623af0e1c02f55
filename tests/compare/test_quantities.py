"""How two quantities relate, whatever the documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from variorum.compare.quantities import relate_quantities
from variorum.model import Quantity

from .askings import read_quantity


def q(text):
    return Quantity(start=0, end=len(text), text=text, **read_quantity(text)["quantity"])


numbers = st.floats(0.1, 1e6).map(lambda x: round(x, 2))


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("217 people", "217 people", "same"),
        ("217 people", "218 people", "apart"),  # exact figures are not rounded
        ("14 people", "41 people", "apart"),
        ("about 200 people", "217 people", "second finer"),
        ("about 200 people", "290 people", "apart"),
        ("about 200 m", "150 m", "apart"),  # half a step of a round number is wide
        ("about 20 people", "17 people", "second finer"),  # but not in twos and tens
        ("about 700 m", "2,000 feet", "apart"),  # no rounding makes 610 m of it
        ("about 600 m", "2,000 feet", "same"),
        ("13 miles", "13 nmi", "same"),  # a landsman's word for them
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
        ("up to 110,000 people", "111,800 people", "second finer"),  # a round limit, passed by a little
        ("up to 110,000 people", "118,000 people", "apart"),
        ("up to 112 people", "113 people", "apart"),  # no round one
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


@pytest.mark.parametrize(
    ("size", "least", "figure", "kind"),
    [
        ("hundreds of times", 100, 5000, "apart"),  # nobody calls that hundreds
        ("hundreds of times", 100, 700, "second finer"),
        ("hundreds of times", 100, 1500, "second finer"),  # fifteen hundreds
        ("hundreds of times", 100, 60000, "incomparable"),  # hardly of one thing
        ("dozens of times", 12, 10, "apart"),
        ("dozens of times", 12, 90, "second finer"),
        ("several times", 3, 50, "incomparable"),  # no lower bound of its own
        ("a few hundred times", 100, 10000, "apart"),
    ],
)
def test_what_only_the_size_is_told_of_has_an_end(size, least, figure, kind):
    vague = Quantity(start=0, end=9, text=size, lower=float(least), dimension="count", qualifier="at least")
    if size.startswith("several"):
        vague = replace(vague, lower=None)
    exact = Quantity(
        start=0, end=9, text=f"{figure} times", lower=float(figure), upper=float(figure), dimension="count"
    )
    assert relate_quantities(vague, exact).kind == kind


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


def test_results_are_of_two_sides_not_the_ends_of_a_range():
    three_one, three_two = (
        Quantity(start=0, end=3, text=f"{low}-{high}", lower=low, upper=high, dimension="score")
        for low, high in ((1.0, 3.0), (2.0, 3.0))
    )
    assert relate_quantities(three_one, three_two).kind == "apart"
    assert relate_quantities(three_one, three_one).kind == "same"
