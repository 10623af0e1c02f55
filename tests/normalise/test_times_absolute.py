"""Times that name their year: bounds, EDTF and TIMEX3 value, on sentences made for the purpose."""

from __future__ import annotations

import pytest
from edtf import parse_edtf
from time_reading import day, only

from variorum.normalise import find_times

POINTS = [
    # text, words, edtf, lower, upper
    ("It burnt down in March 2019.", "March 2019", "2019-03", "2019-03-01", "2019-03-31"),
    ("It burnt down on 3 March 2019.", "3 March 2019", "2019-03-03", "2019-03-03", "2019-03-03"),
    ("It burnt down on March 3rd, 2019.", "March 3rd, 2019", "2019-03-03", "2019-03-03", "2019-03-03"),
    ("It burnt down on the third of March 2019.", "the third of March 2019", "2019-03-03", "2019-03-03", "2019-03-03"),
    ("On Nov . 27 , 2005 the bridge fell .", "Nov . 27 , 2005", "2005-11-27", "2005-11-27", "2005-11-27"),  # tokenised
    ("Seen 11 / 28 / 05 by all.", "11 / 28 / 05", "2005-11-28", "2005-11-28", "2005-11-28"),
    ("Filed 2025-08-17 at court.", "2025-08-17", "2025-08-17", "2025-08-17", "2025-08-17"),
    ("Filed 17.08.2025 at court.", "17.08.2025", "2025-08-17", "2025-08-17", "2025-08-17"),
    ("Ambiguous 05/06/2013 here.", "05/06/2013", "[2013-05-06,2013-06-05]", "2013-05-06", "2013-06-05"),
    ("It was cut in 1981's budget.", "1981", "1981", "1981-01-01", "1981-12-31"),  # a genitive, no decade
    ("It was built circa 1850.", "circa 1850", "1850~", "1850-01-01", "1850-12-31"),
    ("It was built around 1911.", "around 1911", "1911~", "1911-01-01", "1911-12-31"),
    ("Nothing was the same since 9/11.", "9/11", "2001-09-11/..", "2001-09-11", None),
    ("It opened on Easter Monday 2013.", "Easter Monday 2013", "2013-04-01", "2013-04-01", "2013-04-01"),
    ("It opened on Thanksgiving 2012.", "Thanksgiving 2012", "2012-11-22", "2012-11-22", "2012-11-22"),
    ("It shut on New Year’s Eve 2012.", "New Year’s Eve 2012", "2012-12-31", "2012-12-31", "2012-12-31"),
]  # fmt: skip

INTERVALS = [
    ("In early April 2021 it rained.", "early April 2021", "2021-04", "2021-04-01", "2021-04-10"),
    ("In early August 2025 it rained.", "early August 2025", "2025-08", "2025-08-01", "2025-08-10"),
    ("In late 2021 it rained.", "late 2021", "2021", "2021-09-01", "2021-12-31"),
    ("In the second half of 2025 it rained.", "the second half of 2025", "2025-41", "2025-07-01", "2025-12-31"),
    ("In the third quarter of 2020 it fell.", "the third quarter of 2020", "2020-35", "2020-07-01", "2020-09-30"),
    ("In Q3 2020 it fell.", "Q3 2020", "2020-35", "2020-07-01", "2020-09-30"),
    ("In fiscal 2013 it fell.", "fiscal 2013", "2013~", "2012-02-01", "2014-11-30"),  # which months is not said
    ("In the 1990s it rained.", "the 1990s", "199X", "1990-01-01", "1999-12-31"),
    ("In the late '90s it rained.", "the late '90s", "199X", "1996-09-01", "1999-12-31"),
    ("In the 20th century it rained.", "the 20th century", "19XX", "1901-01-01", "2000-12-31"),
    ("In the twenty-first century it rained.", "the twenty-first century", "20XX", "2001-01-01", "2100-12-31"),
    ("In the summer of 2016 it rained.", "the summer of 2016", "2016-22", "2016-06-01", "2016-08-31"),
    ("In 2012-13 it rained.", "2012-13", "2012/2013", "2012-01-01", "2013-12-31"),
    ("Shut between 3 and 5 May 2020 for rain.", "3 and 5 May 2020", "2020-05-03/2020-05-05", "2020-05-03", "2020-05-05"),
    ("Shut on 3-5 May 2020 for rain.", "3-5 May 2020", "2020-05-03/2020-05-05", "2020-05-03", "2020-05-05"),
    ("Later in 1792 it fell.", "Later in 1792", "1792", "1792-01-01", "1792-12-31"),
    ("It fell in 493 BC.", "493 BC", "-0492", "-0492-01-01", "-0492-12-31"),
    ("It fell in April 480 BC.", "April 480 BC", "-0479-04", "-0479-01-01", "-0479-12-31"),
    ("In the 470s BC it fell.", "the 470s BC", "-0478/-0469", "-0478-01-01", "-0469-12-31"),
    ("In the 4th century BC it fell.", "the 4th century BC", "-0399/-0300", "-0399-01-01", "-0300-12-31"),
]  # fmt: skip

OPEN = [
    ("Open since 2014, it said.", "2014", "2014/..", "2014-01-01", None),
    ("Done by the end of 2022, it said.", "the end of 2022", "../2022-12-31", None, "2022-12-31"),
    (
        "It was known by the 1990s.",
        "the 1990s",
        "../1999",
        None,
        "1999-12-31",
    ),  # no "../199X": EDTF has no such interval
    ("It has been known since the 1990s.", "the 1990s", "1990/..", "1990-01-01", None),
    ("It was sold before the 1990s.", "the 1990s", "../1989-12-31", None, "1989-12-31"),
    ("It was sold after 2011.", "2011", "2012-01-01/..", "2012-01-01", None),
    ("It ran until 5 May 2020.", "5 May 2020", "../2020-05-05", None, "2020-05-05"),
]


@pytest.mark.parametrize(("text", "words", "edtf", "lower", "upper"), [*POINTS, *INTERVALS, *OPEN])
def test_absolute(text: str, words: str, edtf: str, lower: str | None, upper: str | None) -> None:
    time = only(text)
    assert (time.text, time.edtf, time.lower, time.upper) == (words, edtf, lower, upper)
    assert not time.relative
    parse_edtf(edtf)


def test_an_ambiguous_date_says_so() -> None:
    assert "ambiguous: 2013-05-06 or 2013-06-05" in only("Ambiguous 05/06/2013 here.").basis


BOTH_ENDS = [
    # text, words and TIMEX3 value of each end, EDTF of both
    ("It ran from 2009 to 2011.", ("2009", "2009"), ("2011", "2011"), "2009/2011"),
    ("It ran 1965-1975.", ("1965", "1965"), ("1975", "1975"), "1965/1975"),
    ("A war (14 August-24 August 1914).", ("14 August", "1914-08-14"), ("24 August 1914", "1914-08-24"), "1914-08-14/1914-08-24"),
    ("A war (31 December - 2 January 1953).", ("31 December", "1952-12-31"), ("2 January 1953", "1953-01-02"), "1952-12-31/1953-01-02"),
    ("It ran (July-November 1954).", ("July", "1954-07"), ("November 1954", "1954-11"), "1954-07/1954-11"),
    ("It ran from March to May 1954.", ("March", "1954-03"), ("May 1954", "1954-05"), "1954-03/1954-05"),
    ("A war (499-493 BC).", ("499", "BC0499"), ("493 BC", "BC0493"), "-0498/-0492"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "one", "two", "edtf"), BOTH_ENDS)
def test_both_ends_state_the_stretch(text: str, one: tuple[str, str], two: tuple[str, str], edtf: str) -> None:
    first, second = find_times(text, day("2013-03-22"))
    assert ((first.text, first.timex), (second.text, second.timex)) == (one, two)
    assert first.edtf == second.edtf == edtf
    assert (first.lower, first.upper) == (second.lower, second.upper)


LISTED = [
    ("It met on May 4 and 5, 2012.", ["2012-05-04", "2012-05-05"]),
    ("It met on the 28 and 29 August 2012.", ["2012-08-28", "2012-08-29"]),
    ("It met in August and September 1914.", ["1914-08", "1914-09"]),
    ("On May 4 and 5 people died.", ["2012-05-04"]),  # five people, not the fifth
    ("He won in March and May 2012.", ["2012-03", "2012-05"]),
]


@pytest.mark.parametrize(("text", "edtf"), LISTED)
def test_a_list_is_of_several_times(text: str, edtf: list[str]) -> None:
    assert [time.edtf for time in find_times(text, day("2013-03-22"))] == edtf


ORDERS = [
    ("Posted 11/27/2005, changed 12/1/2005.", None, "2005-12-01"),  # the first can only be month first
    ("Posted 27/11/2005, changed 1/12/2005.", None, "2005-12-01"),
    ("It opened on 5 June 2013, changed 6/5/2013.", None, "2013-06-05"),  # the day stands there in words
    ("Changed 6/5/2013.", "2013-06-05", "2013-06-05"),
    ("Changed 6/5/2013.", "2013-07-05", "[2013-05-06,2013-06-05]"),
    ("Posted 11/27/2005 and 27/11/2005, changed 12/1/2005.", None, "[2005-01-12,2005-12-01]"),  # both orders
]


@pytest.mark.parametrize(("text", "written", "edtf"), ORDERS)
def test_the_order_of_day_and_month(text: str, written: str | None, edtf: str) -> None:
    assert find_times(text, day(written) if written else None)[-1].edtf == edtf


def test_a_year_behind_what_came_later_is_whole() -> None:
    found = find_times("It reopened two years later in 2020.", day("2021-10-10"))
    assert [time.text for time in found] == ["two years later", "2020"]
