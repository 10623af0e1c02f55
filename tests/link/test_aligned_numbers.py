"""Numbers of the same in two reports: which are put to one question, and which never."""

from __future__ import annotations

import pytest

#: Reports of one story beside the sentence under test, so that they are known to be of one.
_FLOOD = "The flood hit the town of Dunhaven in Velmark on Friday after the river Orla had burst its banks. "
_STRIKE = "The strike at the Volta car plant in Leipzig began on Monday, the IG Metall union said. "
_COURT = "The court in Varna convicted the former mayor Kiril Danev of corruption on Tuesday. "
_JET = "A Norair jet overran the runway at Port Salin on Friday. "
_QUAKE = "The earthquake shook the province of Velmark on Monday and flattened hundreds of houses. "
_VOTE = "Lena Strand won the presidential election in Norvia on Sunday, beating Tor Halvik. "


def _together(linked, one: str, other: str) -> bool:
    """Whether one question has an answer with these words of either document."""

    def has(question, document: str, words: str) -> bool:
        return any(a.span.document == document and words in a.span.quote for a in question.answers)

    return any(
        has(question, "d0", one) and has(question, "d1", other)
        for question in linked.questions
        if question.kind in ("quantity", "time")
    )


_ALIGNED = [
    (_QUAKE, "It had a magnitude of 5.9.", "5.9", "The magnitude was put at 6.0.", "6.0"),
    # other words for one act, other nouns for the same people
    (_STRIKE, "More than 3,000 workers walked out.", "3,000", "Some 2,400 employees stopped work.", "2,400"),
    (_STRIKE, "The union wants a raise of 8 percent.", "8", "IG Metall is demanding 7% more money.", "7"),
    # one make, however it is spelled and whatever it is called
    (_COURT, "Police seized seven AK-47 rifles.", "seven", "Police seized 12 AK 47 guns, three rifles and cash.", "12"),
    (_JET, "Norair has ordered 30 Boeing 737s.", "30", "The airline ordered 24 Boeing 737 jets.", "24"),
    # places with so many houses each, and the worst hit
    (_QUAKE, "It destroyed 700 houses in 40 villages.", "40", "It destroyed 900 houses in 65 villages.", "65"),
    (_QUAKE, "Five villages were badly hit.", "Five", "Seven villages were most strongly affected.", "Seven"),
    # "so far" alone sums up no raids
    (_FLOOD, "So far 120 homes were destroyed.", "120", "At least 150 houses were gutted.", "150"),
    # who wants to get it demands it
    (_STRIKE, "The union wants to get a raise of 8 percent.", "8", "IG Metall is demanding 7% more money.", "7"),
    (_STRIKE, "Volta has offered 3.5 percent.", "3.5", "Volta put 3% on the table.", "3%"),
    (_STRIKE, "The plant employs 640 people.", "640", "Some 700 workers are employed at the plant.", "700"),
    # "at least" is a bound
    (_FLOOD, "At least 11 people were killed.", "11", "Thirteen people lost their lives.", "Thirteen"),
    (_FLOOD, "Some 4,500 residents were evacuated.", "4,500", "Nearly 5,000 people fled their homes.", "5,000"),
    (_FLOOD, "About 60,000 households were without electricity.", "60,000", "Power was cut to 75,000 homes.", "75,000"),
    (_FLOOD, "The Orla rose to 7.8 metres.", "7.8", "The Orla peaked at 8.1 metres.", "8.1"),
    # the verb says nothing, the currency and the size do
    (
        _FLOOD,
        "The government released 20 million euros in aid.",
        "20",
        "Premier Ella Ronn promised 25 million euros.",
        "25",
    ),
    (_FLOOD, "Seven people are missing.", "Seven", "Five people were still missing.", "Five"),
    (_FLOOD, "120 homes were destroyed.", "120", "At least 150 houses were gutted.", "150"),
    (_FLOOD, "Temperatures reached 31 degrees.", "31", "The mercury hit 32 degrees.", "32"),
    # as a phrase behind the verb, and before the noun
    (_COURT, "He was sentenced to seven years in prison.", "seven", "He was given a seven-year sentence.", "seven"),
    (
        _COURT,
        "He took bribes worth 1.2 million euros.",
        "1.2",
        "He had accepted 1.4 million euros from a builder.",
        "1.4",
    ),
    (_COURT, "Danev, 58, denied the charges.", "58", "Danev is 59.", "59"),
    (_COURT, "He was fined 40,000 euros.", "40,000", "He must pay a penalty of 42,000 euros.", "42,000"),
    (_VOTE, "Turnout was 71 percent.", "71", "The commission put turnout at 68 percent.", "68"),
    (_VOTE, "She won with 52.3 percent of the vote.", "52.3", "She got 52 percent of the votes.", "52"),
    (_JET, "It was carrying 156 people.", "156", "There were 158 people aboard.", "158"),
    (_JET, "It was travelling at 260 kilometres per hour.", "260", "It landed at 270 kilometres an hour.", "270"),
    (_JET, "It stopped 200 metres beyond the runway.", "200", "It stopped 250 metres past its end.", "250"),
    # a year that ends a stretch, or a former figure told in a clause of grounds, is not the number's own time
    (_STRIKE, "Volta employs 640 people.", "640", "The plant will employ 900 people by the end of 2090.", "900"),
    (
        _JET,
        "There were 156 people aboard.",
        "156",
        "Some 180 people were aboard, since the previous flight was cancelled.",
        "180",
    ),
    # a lead in votes, however it is told
    (_VOTE, "She held a lead of 212 votes over Halvik.", "212", "A recount turned it into a 17-vote loss.", "17"),
    (_VOTE, "She beat Halvik by 1,204 votes.", "1,204", "Strand's majority was 1,310 votes.", "1,310"),
    # who is not accounted for is missing
    (_FLOOD, "Nine people had not been accounted for.", "Nine", "Five people were still missing.", "Five"),
    # each on top of others
    (_FLOOD, "The crew called in an additional six pumps.", "six", "They then called a further four pumps.", "four"),
    # a ransom by what it is for
    (_JET, "The gunmen demanded $90 million for his release.", "90", "They want a ransom of $110 million.", "110"),
    # the same whole in other words
    (
        _FLOOD,
        "About 40 percent of the houses were destroyed.",
        "40",
        "Some 45 percent of the homes were destroyed.",
        "45",
    ),
    # measured from one place
    (
        _JET,
        "The wreck lay eight miles south of Port Salin.",
        "eight",
        "The wreck was found ten miles from Port Salin.",
        "ten",
    ),
    (
        _FLOOD,
        "The dam lies 40 kilometres north of Dunhaven.",
        "40",
        "The dam, about 55 kilometres north-west of Dunhaven, broke.",
        "55",
    ),
    # the other unit in brackets
    (
        _FLOOD,
        "Marsk, about 40 kilometres (25 miles) north of Dunhaven, was cut off.",
        "40",
        "Marsk lies 60 kilometres (37 miles) north of Dunhaven.",
        "60",
    ),
    # the auxiliary is no verb of its own
    (_FLOOD, "The water trapped 14 miners.", "14", "Rescuers said that 11 are still trapped.", "11"),
    # a year behind the next verb dates no number
    (_STRIKE, "The plant employs 640 people and opened in 1978.", "640", "Some 900 people work there.", "900"),
    # "another" beside one number in both
    (_FLOOD, "Another 80 people were injured.", "80", "A further 80 people were injured.", "80"),
    # miles and kilometres are one measure
    (_JET, "The wreck lay 10 kilometres from the coast.", "10", "The wreck was found six miles off the coast.", "six"),
]

_APART = [
    # of so many places a share was hit, or so many houses: none of these counts the places that are gone
    (_QUAKE, "It flattened 40 villages.", "40", "Half of the homes in 65 villages were destroyed.", "65"),
    (_QUAKE, "It flattened 40 villages.", "40", "It destroyed 900 houses in 65 villages.", "65"),
    # a sum of several occasions, and what one came to
    (_COURT, "Police seized 40 rifles.", "40", "In their four raids they seized 95 rifles.", "95"),
    (_COURT, "It was the third raid. So far, police have seized 95 rifles.", "95", "Police seized 40 rifles.", "40"),
    # two makes, and the rest of a list behind a make
    (_COURT, "Police seized seven AK-47 rifles.", "seven", "Police seized nine M16 rifles.", "nine"),
    (
        _COURT,
        "Police seized seven AK-47 rifles.",
        "seven",
        "Police seized 12 AK 47 guns, three rifles and cash.",
        "three",
    ),
    # who wants to do something to so many demands none: two wishes are of two things
    (_VOTE, "Strand wants to sign up 5 million people.", "5", "Halvik wants to abolish it for 20 million.", "20"),
    (_STRIKE, "Volta seeks to hire 300 engineers.", "300", "The union wants to train 9,000 people.", "9,000"),
    # an aftershock, an earlier and weaker shock
    (
        _QUAKE,
        "An aftershock of 5.0 followed after 40 minutes.",
        "5.0",
        "In January a weaker shock, of magnitude 4.8, cracked walls.",
        "4.8",
    ),
    (_QUAKE, "It had a magnitude of 5.9.", "5.9", "An aftershock of magnitude 5.6 followed.", "5.6"),
    # a lead in votes now and then, and votes that are none
    (_VOTE, "She won by 1,204 votes.", "1,204", "In 2019 Halvik won by 310 votes.", "310"),
    (_VOTE, "She won by 1,204 votes.", "1,204", "Some 900 votes were not counted.", "900"),
    (_VOTE, "Some 40 officers led the search.", "40", "Strand has a lead of 60 votes.", "60"),
    # what came of them
    (_FLOOD, "Fourteen people were killed.", "Fourteen", "Fourteen people were injured.", "Fourteen"),
    (_FLOOD, "Some 40 people were arrested.", "40", "Some 40 people were rescued.", "40"),
    # a part of the town, a former flood
    (_FLOOD, "Nine people were killed.", "Nine", "In the village of Marsk alone, nine people were killed.", "nine"),
    (_FLOOD, "Thirteen people were killed.", "Thirteen", "The flood of 1954 killed 13 people.", "13"),
    (_FLOOD, "Some 300 houses were destroyed.", "300", "Some 300 boats were destroyed.", "300"),
    # what one wanted the other says was given
    (
        _COURT,
        "The gang demanded 3 million euros.",
        "3",
        "The gang had received 2 million euros.",
        "2",
    ),
    # what one asks the other does not offer
    (_STRIKE, "The union wants 8 percent.", "8", "Volta has offered 8 percent.", "8"),
    (_COURT, "He was sentenced to seven years in prison.", "seven", "Prosecutors had asked for seven years.", "seven"),
    # two persons
    (_COURT, "Danev, 58, denied the charges.", "58", "His deputy Ivo Petkov, 58, was acquitted.", "58"),
    # two currencies, two measures
    (_COURT, "He took 1.2 million euros.", "1.2", "He took 1.2 million dollars.", "1.2"),
    (_JET, "It broke apart at a depth of 90 metres.", "90", "It broke apart at a height of 90 metres.", "90"),
    # whom something is sent to, and what; a number in a name
    (_STRIKE, "The union sent a letter to 12 teachers.", "12", "The union sent 15 guards to the gate.", "15"),
    (_STRIKE, "The union sent 12 questions to the firm.", "12", "The union sent 15 guards to the gate.", "15"),
    (_STRIKE, 'The "Fight for 15" movement joined them.', "15", "The union sent 12 guards to the gate.", "12"),
    # room for so many, and so many on board
    (_JET, "It was carrying 150 passengers.", "150", "It was built for 150 passengers.", "150"),
    # a rate and a number
    (_STRIKE, "The plant has 900 cars in its yard.", "900", "The plant makes 900 cars a day.", "900"),
    # a figure of quite another size
    (_FLOOD, "The damage was put at 2 million euros.", "2 million", "Aid of 900 million euros was promised.", "900"),
    # of two wholes
    (
        _FLOOD,
        "Half of the wooden houses were destroyed.",
        "Half",
        "Some 60 percent of the industrial buildings were destroyed.",
        "60",
    ),
    # two who have served or stood so long
    (
        _COURT,
        "Inspector Ana Belova has been with the force for 11 years.",
        "11",
        "The branch has been there for ten years.",
        "ten",
    ),
    (_VOTE, "Strand had led the party for four terms.", "four", "Halvik left the party after three terms.", "three"),
    # measured from two places
    (_JET, "The runway is eight miles south of Velden.", "eight", "The runway lies ten miles from Quellmar.", "ten"),
    # one more beside another number
    (_FLOOD, "Three people were treated for burns.", "Three", "Another 80 people were treated for burns.", "80"),
    # of another country, which the other report does not speak of
    (
        "A quake struck the town of Kerman in Iran on Friday. ",
        "Ten people were killed.",
        "Ten",
        "More than a dozen people were killed by a quake in China.",
        "dozen",
    ),
    # who does it, not to whom it is done
    (_FLOOD, "Three soldiers rescued a family.", "Three", "Three soldiers were rescued.", "Three"),
]


@pytest.mark.parametrize(("story", "text", "one", "other_text", "other"), _ALIGNED)
def test_put_to_one_question(link, story, text, one, other_text, other):
    assert _together(link(story + text, story + other_text), one, other)


@pytest.mark.parametrize(("story", "text", "one", "other_text", "other"), _APART)
def test_kept_apart(link, story, text, one, other_text, other):
    assert not _together(link(story + text, story + other_text), one, other)


def test_two_stories_share_no_question(link):
    linked = link(_FLOOD + "About 300 houses were destroyed.", "A fire in Quellmar burned down 310 houses on Tuesday.")
    assert not _together(linked, "300", "310")


def test_no_number_answers_two_questions(link):
    texts = (
        _FLOOD + "Eleven people were killed and 40 were injured.",
        _FLOOD + "Thirteen people died and 45 were hurt.",
    )
    spans = [(a.span.document, a.span.start) for q in link(*texts).questions if q.kind == "quantity" for a in q.answers]
    assert len(spans) == len(set(spans))


def test_disputed_numbers_of_one_report_answer_one_question(link):
    linked = link(
        _STRIKE + "More than 3,000 workers walked out.",
        _STRIKE + "Some 2,400 employees went on strike. The company said about 1,900 people had stopped work.",
    )
    assert _together(linked, "3,000", "2,400")
    assert _together(linked, "3,000", "1,900")


def test_any_order_gives_the_same(read):
    from variorum.claims import read_claims
    from variorum.link import link_claims

    texts = [_FLOOD + f"Some {n},500 residents were evacuated and {n + 8} people died." for n in (3, 4, 5)]
    readings = read_claims([read(text, id=f"d{n}", uri=f"{n}.txt") for n, text in enumerate(texts)])
    assert link_claims(readings) == link_claims(readings[::-1])


@pytest.mark.parametrize(
    "text", ["", "7", "One, two, three.", "7 7 7 of 7 percent", "12 12 12 12 people people people"]
)
def test_odd_text_is_harmless(link, text):
    link(text, text)
