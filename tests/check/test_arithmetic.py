"""Sums that a sentence states with what they are made of: each false statement beside its true twin."""

import pytest

from variorum.check.amounts import amount, exact, within
from variorum.check.arithmetic import check_arithmetic
from variorum.model import Quantity

from .told import pile_of, worst

TWINS = [
    # conversions
    ("The quake struck at a depth of 10 km (16 miles).", "impossible", "The quake struck at a depth of 10 km (6 miles)."),
    ("Temperatures reached 35 degrees Celsius (85 Fahrenheit).", "impossible", "Temperatures reached 35 degrees Celsius (95 Fahrenheit)."),
    ("The fire burned 1,000 hectares (5,000 acres).", "impossible", "The fire burned 1,000 hectares (2,471 acres)."),
    ("The missile has a range of 2,000 km (1,000 miles).", "impossible", "The ship went 1,852 km (1,000 miles)."),  # miles at sea
    ("It is 10-20 km (12-25 miles) long.", "impossible", "It is 10-20 km (6-12 miles) long."),
    # shares
    ("The party won 60 of 120 seats, or 60 percent.", "impossible", "The party won 60 of 120 seats, or 50 percent."),
    ("Of the 90 members, 45 (60 percent) voted for the bill.", "impossible", "Of the 90 members, 45 (50 percent) voted for the bill."),
    ("Half of the 300 houses, 100, were destroyed.", "impossible", "A third of the 300 houses, 100, were destroyed."),
    ("The party won 45 of the 120 seats, a clear majority.", "doubtful", "The party won 75 of the 120 seats, a clear majority."),
    ("Turnout was 60 percent, with 30,000 of 40,000 voters casting ballots.", "doubtful", "Turnout was 75 percent, with 30,000 of 40,000 voters casting ballots."),
    ("About 200 of the 150 workers walked out.", "impossible", "About 100 of the 150 workers walked out."),
    # rises and falls
    ("Fares rose 10 percent from 50 to 60 rubles.", "impossible", "Fares rose 20 percent from 50 to 60 rubles."),
    ("Spending will increase by 25 percent, from 40 million euros to 45 million.", "doubtful", "Spending will increase by 25 percent, from 40 million euros to 50 million."),
    ("The number of visitors fell by a third, from 900 to 800.", "impossible", "The number of visitors fell by a third, from 900 to 600."),
    ("The rate fell from 7 percent to 5 percent, a drop of four percentage points.", "doubtful", "The rate fell from 7 percent to 5 percent, a drop of two percentage points."),
    ("Jobs were cut by 5,000 to 20,000 from 22,000.", "doubtful", "Jobs were cut by 2,000 to 20,000 from 22,000."),
    ("The death toll rose from 80 to 60.", "impossible", "The death toll rose from 60 to 80."),
    # multiples
    ("The number of cases doubled from 4 to 10.", "doubtful", "The number of cases more than doubled from 4 to 10."),
    ("The council halved its budget, from 80 million to 60 million.", "doubtful", "The council halved its budget, from 80 million to 40 million."),
    ("Output rose fivefold, from 10 to 20 tonnes.", "impossible", "Output rose twofold, from 10 to 20 tonnes."),
    # parts
    ("The strike killed 12 people, 8 soldiers and 5 civilians.", "impossible", "The strike killed 13 people, 8 soldiers and 5 civilians."),
    ("The quake killed 40 people, among them 25 women and 20 men.", "impossible", "The quake killed 50 people, among them 25 women and 20 men."),
    ("The bomb killed 12 people, including 15 children.", "impossible", "The bomb killed 12 people, including 9 children."),
    ("Eight soldiers and five civilians were killed, 12 people in all.", "impossible", "Eight soldiers and five civilians were killed, 13 people in all."),
    ("The budget of $10 billion includes $6 billion for defence and $7 billion for health.", "impossible", "The budget of $10 billion includes $6 billion for defence and $3 billion for health."),
    ("Twelve medals: five gold, four silver and four bronze.", "impossible", "Twelve medals: five gold, four silver and three bronze."),
    ("Polls showed 60 percent in favour, 50 percent against and 5 percent undecided.", "doubtful", "Polls showed 60 percent in favour, 35 percent against and 5 percent undecided."),
    # averages
    ("He scored 30 goals in 10 games, an average of five a game.", "impossible", "He scored 30 goals in 10 games, an average of three a game."),
    ("They carried 30 tonnes in 3 days, an average of 20 tonnes a day.", "impossible", "They carried 30 tonnes in 3 days, an average of 10 tonnes a day."),
    ("The average of 10, 20 and 30 is 45.", "impossible", "The average of 10, 20 and 30 is 20."),
    # of three numbers one is for each, in any order and in two sentences
    ("In four weeks the clinic treated 200 patients, 90 per week on average.", "impossible", "In four weeks the clinic treated 200 patients, 50 per week on average."),
    ("The bank paid 12 managers 60 million dollars, an average of 15 million dollars each.", "impossible", "The bank paid 12 managers 60 million dollars, an average of five million dollars each."),
    ("The district has eight schools with 4,000 pupils. On average that is 900 pupils per school.", "impossible", "The district has eight schools with 4,000 pupils. On average that is 500 pupils per school."),
    # before, after and the change
    ("The firm hired 300 people, an increase of 50 percent compared with 290 last year.", "impossible", "The firm hired 300 people, an increase of 50 percent compared with 200 last year."),
    # parts of a whole
    ("The town had 300 houses. The flood damaged 450 of them.", "impossible", "The town had 300 houses. The flood damaged 250 of them."),
    ("Union leaders said 1,200 of the company's 900 drivers walked out.", "impossible", "Union leaders said 700 of the company's 900 drivers walked out."),
    ("The court heard 40 of its 80 cases, a rate of 80 percent.", "impossible", "The court heard 40 of its 80 cases, a rate of 50 percent."),
    # what remains
    ("The fund owns 70 percent of the port. The remaining 45 percent is held by the city.", "doubtful", "The fund owns 70 percent of the port. The remaining 30 percent is held by the city."),
    ("Some 40 percent came by car, 35 percent by bus and the other 50 percent on foot.", "doubtful", "Some 40 percent came by car, 35 percent by bus and the other 25 percent on foot."),
    # leads
    ("The motion passed by 60 votes to 40. The majority of 35 was a surprise.", "impossible", "The motion passed by 60 votes to 40. The majority of 20 was a surprise."),
    ("She got 52 percent and her rival 38 percent, a lead of 24 percentage points.", "impossible", "She got 52 percent and her rival 38 percent, a lead of 14 percentage points."),
    # scores and votes
    ("City won 2-0, a three-goal victory.", "impossible", "City won 3-0, a three-goal victory."),
    ("The match ended in a 2-1 draw.", "impossible", "The match ended in a 2-2 draw."),
    ("The bill passed by 60 votes to 40, a majority of 30.", "impossible", "The bill passed by 60 votes to 40, a majority of 20."),
    ("The 100-member parliament voted 60-50 to back it.", "impossible", "The 110-member parliament voted 60-50 to back it."),
    ("The bill was passed by 48 votes to 51.", "doubtful", "The bill was passed by 51 votes to 48."),
    # ranges
    ("Between 50 and 30 people took part.", "doubtful", "Between 30 and 50 people took part."),
    ("The hall holds a minimum of 500 and a maximum of 300 guests.", "doubtful", "The hall holds a minimum of 300 and a maximum of 500 guests."),
    ("Guesses ranged from 900 to 400 visitors.", "doubtful", "Guesses ranged from 400 to 900 visitors."),
]  # fmt: skip


@pytest.mark.parametrize(("false", "verdict", "true"), TWINS, ids=[row[0][:40] for row in TWINS])
def test_false_statements_and_their_true_twins(false, verdict, true):
    assert worst(check_arithmetic, false) == verdict
    assert worst(check_arithmetic, true) in ("consistent", None)


SILENT = [
    "The fire killed 12 people, 8 cows and 5 dogs.",  # a list of three things, no parts
    "The bomb killed 12 people, including three children, and 20 were injured.",  # the injured are none of the dead
    "At least 12 people were killed, eight soldiers and five civilians.",  # at least
    "There were 56 passengers and 10 crew aboard, among them 30 French citizens.",  # of both
    "The club rose from 12 to 8 in the rankings.",  # the lower place is the better one
    "They won 3-1 after leading by two goals, 2-0, at half-time.",  # two scores
    "City won 2-2 on penalties.",
    "The gap between 20 and 10 percent is wide.",  # no range
    "It is not true that the party won 60 of 120 seats, or 60 percent.",  # nobody says it
    "Sales rose 10 percent and profit climbed from 50 to 80 million.",  # two statements
    "About 1,150 of the 2,000 workers, or 58 percent, were absent.",  # half a point
    "Of 3,000 homes, some 1,000, or a third, were lost.",
    "The rate inched closer to double-digit figures, rising to 9.6 percent from 9.1 percent.",
    "The contract jumped from $893,000 to $1.77 million.",  # the smaller numeral is the larger sum
    "Gold was 4.71 billion (4.90 billion and 3.83 billion).",  # earlier figures
    "They have 439 orders from 16 airlines, comprising 275 firm ones and 164 options.",  # parts of the first number
    "Exports rose by more than 70 percent, year-on-year, to 8.14 billion from 5.7 billion in January.",  # two bases
    "The village had 300 houses. A shelter took in 20 families. The flood damaged 250 of them.",  # of the houses
    "Of the 30 guests, 20 were doctors and 15 came from abroad.",  # some are both
    "The price went from 900 to 400 dollars.",  # no range
    "She led by 12 points at half-time and won 83-63.",  # not the final margin
    "Sales rose 10 percent. It had sold 50 cars in May and 80 in June.",  # of two things
    "Prices fell to about 12 dollars from 25 dollars in the year, and 58 wells were shut.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_wrong_is_left_alone(text):
    assert worst(check_arithmetic, text) in ("consistent", None)


def test_a_finding_quotes_its_numbers_and_can_be_recomputed():
    (found,) = check_arithmetic(pile_of("The strike killed 12 people, 8 soldiers and 5 civilians."))
    assert [span.quote for span in found.spans] == ["12 people", "8 soldiers", "5 civilians"]
    assert found.numbers["sum_of_parts"] == 13
    assert found.numbers["total"] == 12
    assert found.explanation == "“8 soldiers” and “5 civilians” make 13, more than “12 people”."


def test_an_amount_in_words_is_never_narrower_under_every_reading():
    for text, value in (("about 50", 50.0), ("2.5 million", 2.5e6), ("2,000", 2000.0), ("12", 12.0)):
        qualifier = "about" if "about" in text else "exactly"
        got = amount(Quantity(start=0, end=len(text), text=text, lower=value, upper=value, qualifier=qualifier))
        assert got is not None
        assert got.least <= got.low <= got.value <= got.high <= got.most


def test_verdicts_go_by_both_intervals():
    assert exact(10).against(within(11, 0.5, 2)) == "doubtful"
    assert exact(10).against(within(11, 1, 2)) == "consistent"
    assert exact(10).against(within(20, 1, 2)) == "impossible"
