"""Dates, durations, ages and order: each false statement beside its true twin."""

import pytest

from variorum import investigate
from variorum.check.calendar import check_calendar
from variorum.check.calendar.anniversaries import ordinal

from .told import worst

TWINS = [
    # days
    ("The quake struck on Monday, 4 March 2025.", "impossible", "The quake struck on Tuesday, 4 March 2025."),
    ("He left on 5 March 2024, a Monday.", "impossible", "He left on 5 March 2024, a Tuesday."),
    ("The meeting was held on 31 June.", "impossible", "The meeting was held on 30 June."),
    ("The quake on 29 February 2023 lasted 20 seconds.", "impossible", "The quake on 29 February 2024 lasted 20 seconds."),
    # durations and their ends
    ("The three-day summit, from 4 to 9 May, will be held in Geneva.", "impossible", "The six-day summit, from 4 to 9 May, will be held in Geneva."),
    ("The three-day strike began on 4 May and ended on 12 May.", "impossible", "The three-day strike began on 4 May and ended on 6 May."),
    ("The minister served for ten years, from 2001 to 2005.", "impossible", "The minister served for ten years, from 1995 to 2005."),
    ("The two-hour match ran from 3pm to 8pm.", "impossible", "The two-hour match ran from 3pm to 5pm."),
    ("He paid a three-day visit from Monday to Friday.", "impossible", "He paid a five-day visit from Monday to Friday."),
    ("The week-long strike ran from 4 May to 25 May.", "impossible", "The week-long strike ran from 4 May to 10 May."),
    # durations in any order of words, and of two sentences
    ("The dam was begun in March 2010 and finished in March 2016, a wait of 12 years.", "impossible", "The dam was begun in March 2010 and finished in March 2016, a wait of six years."),
    ("The hearing opened in May 2021. It closed nine months later, in August 2021.", "impossible", "The hearing opened in May 2021. It closed three months later, in August 2021."),
    ("The theft of 2003 was cleared up in 2013, 25 years later.", "impossible", "The theft of 2003 was cleared up in 2013, ten years later."),
    # time between two dates
    ("He resigned on 5 May 2021, three days after the attack of 1 April 2021.", "impossible", "He resigned on 5 May 2021, three days after the attack of 2 May 2021."),
    ("Ten years after the 2001 attack, in 2018, the memorial opened.", "impossible", "Ten years after the 2001 attack, in 2011, the memorial opened."),
    # ages
    ("The mayor, born on 3 May 1960, died on 4 June 2010 at the age of 60.", "impossible", "The mayor, born on 3 May 1960, died on 4 June 2010 at the age of 50."),
    ("John Smith (1940-2010) died at 60.", "impossible", "John Smith (1940-2010) died at 69."),
    ("Born in 1950, he died in 1940.", "impossible", "Born in 1940, he died in 1950."),
    ("The judge was born in 1970 and joined the court in 2010, at 52.", "impossible", "The judge was born in 1970 and joined the court in 2010, at 40."),
    # deeds after a death
    ("The painter John Smith died on 5 May 2021. He told reporters on 9 June 2021 that he was well.", "impossible", "The painter John Smith died on 9 June 2021. He told reporters on 5 May 2021 that he was well."),
    ("Mary Jones signed the lease on 4 July 2020. She died on 3 March 2020.", "impossible", "Mary Jones signed the lease on 3 March 2020. She died on 4 July 2020."),
    # anniversaries
    ("People recalled the flood of 1990. In 2020, on the 20th anniversary, a stone was laid.", "impossible", "People recalled the flood of 1990. In 2020, on the 30th anniversary, a stone was laid."),
    ("The ceremony was in 2023, the tenth anniversary of the 2011 quake.", "impossible", "The ceremony was in 2021, the tenth anniversary of the 2011 quake."),
    ("Founded in 1980, the club celebrated its 50th anniversary in 2020.", "impossible", "Founded in 1980, the club celebrated its 40th anniversary in 2020."),
    # years told twice
    ("Last year, in 2019, the club won; this year, in 2023, it lost.", "doubtful", "Last year, in 2019, the club won; this year, in 2020, it lost."),
    # order
    ("The plane left on 5 May 2021 and arrived on 3 May 2021.", "impossible", "The plane left on 3 May 2021 and arrived on 5 May 2021."),
    ("The missile, produced in 2021, was first used in 2019.", "impossible", "The missile, produced in 2019, was first used in 2021."),
    ("He was arrested on 5 May and released on 3 May.", "doubtful", "He was arrested on 3 May and released on 5 May."),
    ("The minister, who died in 2010, told reporters in 2015 that it was over.", "impossible", "The minister, who died in 2015, told reporters in 2010 that it was over."),
    ("They replied on 3 May 2021 to the letter of 8 May 2021.", "impossible", "They replied on 8 May 2021 to the letter of 3 May 2021."),
]  # fmt: skip


@pytest.mark.parametrize(("false", "verdict", "true"), TWINS, ids=[row[0][:40] for row in TWINS])
def test_false_statements_and_their_true_twins(false, verdict, true):
    assert worst(check_calendar, false) == verdict
    assert worst(check_calendar, true) in ("consistent", None)


DATED = [
    ("Last year, in 2019, the company lost $3 billion.", "2024-05-02", "impossible"),
    ("Last year, in 2023, the company lost $3 billion.", "2024-05-02", "consistent"),
    (
        "The bridge opened on Thursday, 30 May 2024, officials said.",
        "2024-05-02",
        "impossible",
    ),  # told as past before it came
    ("The bridge will open on Thursday, 30 May 2024, officials said.", "2024-05-02", None),
    ("The deadline was moved to 30 May 2024.", "2024-05-02", None),
    ("He was arrested on Monday, 30 April.", "2024-05-02", "doubtful"),  # a Tuesday, if the report's date is right
    ("He was arrested on Tuesday, 30 April.", "2024-05-02", None),
    ("Smith was born in 1960. He is 45 years old.", "2024-05-02", "impossible"),
    ("Smith was born in 1960. He is 63 years old.", "2024-05-02", "consistent"),
]


@pytest.mark.parametrize(("text", "day", "verdict"), DATED)
def test_against_the_day_of_the_report(text, day, verdict):
    assert worst(check_calendar, text, day=day) == verdict


SILENT = [
    "John Smith died on 5 May 2021. A novel by him was published on 9 June 2021.",  # after his death
    "John Smith died on 5 May 2021. He was buried on 9 May 2021.",
    "John Smith died on 5 May 2021. Mary Jones told reporters on 9 June 2021 that he was missed.",  # somebody else
    "He was sentenced in 2010 to a prison term of 12 years and freed in 2016.",  # not all of it served
    "A three-day delay moved the talks from 4 to 9 May.",
    "There is no such day as 31 June.",
    "The three-day ceasefire was agreed during talks from 4 to 9 May.",  # two things
    "Smith was born in 1960 and his son, who is 20, lives in Rome.",
    "The 1990s band was founded in 1980, and its singer died in 2010 at 40.",
    "Born in 1942 in Lyon, she moved to Paris at 18 and died in 2010.",
    "The ship left on 28 December and arrived on 3 January.",  # over the turn of the year
    "The plane left London at 22:00 on 5 May and landed in Paris at 01:00 on 6 May.",
    "He resigned in 2020 and, after being released on 3 May, left on 1 June.",
    "On Wednesday 31 December 1600 the company got its charter.",  # a Wednesday by the Julian calendar
    "The clubs met on 5 May, two weeks before the final of 19 May.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_wrong_is_left_alone(text):
    assert worst(check_calendar, text) in ("consistent", None)


@pytest.mark.parametrize(
    ("word", "number"),
    [("tenth", 10), ("21st", 21), ("twenty-fifth", 25), ("fortieth", 40), ("ninth", 9), ("many", None)],
)
def test_ordinals(word, number):
    assert ordinal(word) == number


def test_lives_of_one_full_name_in_two_reports_are_doubtful_at_most(document):
    # trap: they may be two people
    pile = [
        document("Anna Weber was born in Kiel on 3 May 1960.", publisher="Post", published="2012-01-05"),
        document("Anna Weber died in Bonn on 4 June 2010 at the age of 71.", publisher="Star", published="2012-01-05"),
    ]
    verdicts = {finding.verdict for finding in investigate(pile, processes=1).findings if finding.check == "calendar"}
    assert verdicts == {"doubtful"}
