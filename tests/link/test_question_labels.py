"""Questions about what reports tell in like words: whole questions in plain English."""

from __future__ import annotations

import re

import pytest

from variorum.claims import read_claims
from variorum.link import link_claims
from variorum.link.phrasing import whole_question
from variorum.link.questions.clause_verbs import participle
from variorum.link.questions.clauses import base_form
from variorum.link.questions.one_question import make_question
from variorum.model import Linked


@pytest.fixture(scope="session")
def pile(read):
    def link_texts(*texts: str) -> Linked:
        readings = [read(text, id=f"d{n}", uri=f"{n}.txt", published="2031-05-20") for n, text in enumerate(texts)]
        return link_claims(read_claims(readings))

    return link_texts


@pytest.mark.parametrize(
    ("first", "second", "slot", "label"),
    [
        # what the text asks is left out of the question
        (
            "Painters restored the chapel in Porto.", "Painters restored the chapel in Porto on Friday.",
            "where", "Where did painters restore the chapel?",
        ),
        # who is asked for in a passive too
        (
            "The chapel was restored by painters.", "The chapel was restored by painters in Porto.",
            "who", "By whom was the chapel restored?",
        ),
        # a participle behind its noun is a passive, and a number at the head of a sentence no name
        (
            "Two people briefed on the matter praised the plan.",
            "Two people briefed on the matter by Ada Novak praised the plan.",
            "status", "Were two people briefed on the matter?",
        ),
        # what every report denies is not asked for as if it were so
        (
            "The airline does not employ Bosnian women as pilots.",
            "The airline does not employ Bosnian women as pilots, it said.",
            "what", "Whom does the airline not employ as pilots?",
        ),
        (
            "Ada Novak is not running the museum.", "Ada Novak is not running the museum in Brno.",
            "who", "Who is not running the museum in Brno?",
        ),
        # who died is not said to have been killed by anybody
        ("Karl Stein died in Porto on Friday.", "Karl Stein’s death in Porto was announced.", "whom", "Who died in Porto?"),
        ("Karl Stein was killed in Porto.", "Karl Stein was killed in Porto on Friday.", "whom", "Who was killed in Porto?"),
        # a verb without a passive, whatever it looks like
        (
            "Karl Stein immigrated to Norvia on Friday for a visit.", "Karl Stein immigrated to Norvia on Friday.",
            "when", "When did Karl Stein immigrate to Norvia?",
        ),
        # the tense of the text stays
        (
            "Ada Novak has praised the museum in Brno.", "Ada Novak has praised the new museum in Brno.",
            "status", "Has Ada Novak praised the museum in Brno?",
        ),
        # what one report alone tells is not asked of both
        (
            "Police found the parcel in a sorting hall in Brno.", "Police found the parcel.",
            "status", "Did police find the parcel?",
        ),
        (
            "Police found the parcel in a sorting hall.", "Police found the parcel in the big sorting hall.",
            "status", "Did police find the parcel in a sorting hall?",
        ),
        # a verb whose base form no rule makes
        (
            "Bruno Salas underwent a second operation.", "Bruno Salas underwent an operation in Porto.",
            "what", "What did Bruno Salas undergo?",
        ),
        # a fire is nobody
        (
            "A fire ruined the chapel in Porto.", "A big fire ruined the chapel.",
            "who", "What ruined the chapel?",
        ),
        # the first to whom or by whom something was done has had it done or did it
        (
            "Ada Novak was the first woman to lead the museum in Brno.",
            "Ada Novak was the first woman to lead the museum.",
            "status", "Was the museum led in Brno?",
        ),
        # the verb of the reports, not that of its class
        (
            "The dam above Porto was built in 1936.", "The dam above Porto, built in 1936, broke on Friday.",
            "when", "When was the dam built?",
        ),
        # what stands behind a preposition may be a state
        (
            "The suspect was taken to hospital in critical condition.",
            "The suspect was taken to a hospital in Porto in critical condition.",
            "in what", "In what condition was the suspect taken to hospital?",
        ),
        # who leaves by himself is not evacuated
        (
            "The driver fled the scene in Porto on Friday.", "Police say the driver fled the scene in Porto.",
            "status", "Did the driver flee in Porto?",
        ),
        # "carried out" is not "carried", and boats that fire are no jobs
        (
            "Rebels carried out 100 attacks in Porto.", "Rebels have carried out 100 attacks in Porto this year.",
            "number of attack", "How many attacks were there?",
        ),
        # a people's name keeps its capital at the head of a sentence
        (
            "Danish painters restored the chapel in Porto.", "Danish painters restored the chapel in Porto on Friday.",
            "where", "Where did Danish painters restore the chapel?",
        ),
    ],
)  # fmt: skip
def test_the_question_in_plain_english(pile, first, second, slot, label):
    assert label in [question.label for question in pile(first, second).questions if question.slot == slot]


@pytest.mark.parametrize(
    ("first", "second", "never"),
    [
        # a phrase that points to something else
        ("This move alarmed the fishermen of Porto.", "This move alarmed the fishermen.", "this move"),
        # a pronoun
        ("It alarmed the fishermen of Porto.", "It alarmed the fishermen in Porto.", "did it"),
        # an address of the web
        ("www.example.org praised the museum in Brno.", "www.example.org praised the museum.", "www"),
        # a headline that runs on into the text
        ("Chapel fire\n\nPainters restored the chapel.", "Chapel fire\n\nPainters restored the chapel.", "fire painters"),
        # a relative pronoun
        ("Painters who restored the chapel left.", "Painters who restored the chapel slept.", "did who"),
        # words of a set phrase
        (
            "The attack took place nine miles off Porto.", "The incident took place about nine miles off Porto.",
            "what did the attack take",
        ),
        ("The attack took place in Porto.", "An attack took place near Porto.", "take place take"),
        # a verb that is fired with, no job
        ("Two boats were firing small arms at the ferry.", "It came under fire from two boats.", "to go"),
        # half a word with a hyphen
        (
            "Managers at the dairy in Porto were warned by e-mail in March.",
            "Managers at the dairy in Porto were warned by e-mail, the union said.", "by e?",
        ),
    ],
)  # fmt: skip
def test_no_question_is_about_what_means_nothing_alone(pile, first, second, never):
    asked = [question.label for question in pile(first, second).questions if "“" not in question.label]
    assert not [label for label in asked if never in label.lower()]


@pytest.mark.parametrize(
    ("text", "word", "base"),
    [
        ("Bruno Salas underwent an operation.", "underwent", "undergo"),
        ("The rebels overran the town.", "overran", "overrun"),
        ("The guards closed the gate.", "closed", "close"),
        ("The council puts the plan aside.", "puts", "put"),
    ],
)
def test_base_form(read, text, word, base):
    token = next(token for token in read(text).doc if token.text == word)
    assert base_form(token) == base


@pytest.mark.parametrize(
    ("sentence", "word", "done"),
    [
        ("They had to rebuild the chapel.", "rebuild", "rebuilt"),  # a prefix before an irregular verb
        ("The ship will transit the strait.", "transit", "transited"),  # ends like "sit" by chance
        ("The council will commit the money.", "commit", "committed"),
        ("They stop the train.", "stop", "stopped"),
        ("They carry the boat.", "carry", "carried"),
    ],
)
def test_participle(read, sentence, word, done):
    token = next(token for token in read(sentence).doc if token.text == word)
    assert participle(token) == done


def test_a_holiday_in_the_name_of_a_thing_dates_nothing(pile):
    texts = [
        "A gunman opened fire at a Christmas party in Porto on Friday.",
        "The shooting at a Christmas party in Porto.",
    ]
    answers = [a.value.text for q in pile(*texts).questions if q.slot == "when" for a in q.answers]
    assert "Christmas" not in answers
    texts = [f"The gunman opened fire in Porto on Christmas Day. {more}" for more in ("Rain fell.", "Snow fell.")]
    assert any("Christmas" in a.value.text for q in pile(*texts).questions if q.slot == "when" for a in q.answers)


def test_a_question_is_put_in_the_words_that_most_reports_have(pile):
    # whom "they" stands for may have been misread
    texts = [
        "Rivals met the Orm ministry. They hold towns and land along the border.",
        "The rebels hold towns and land along the border.",
    ]
    labels = [question.label for question in pile(*texts).questions]
    assert "What did the rebels hold?" in labels
    assert not [label for label in labels if "ministry" in label or "ivals" in label]


def test_questions_of_one_wording_are_told_apart(pile):
    texts = [
        f"Three people were killed in a fire in Porto on Friday. {more} Two people were killed in a crash in Brno on Monday."
        for more in ("The mayor wept.", "Rain fell.")
    ]
    labels = [question.label for question in pile(*texts).questions]
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        ("who was ignorant'' of art", "Who was ignorant of art?"),
        ("did Ada Novak go after” Karl Stein", "Did Ada Novak go after Karl Stein?"),
        ("did she sing “Orm” in Porto", "Did she sing “Orm” in Porto?"),
        # an hour with gaps
        ("had Ada Novak parked her car around 7 p", "Had Ada Novak parked her car around 7 p.m.?"),
        # torn off: a dash, half a word, half a comparison
        ("who is lost — resign", None),
        ("how many -member boards were there", None),
        ("where was the ad to air as soon in nine towns", None),
        ("did it air as soon as Monday", "Did it air as soon as Monday?"),
    ],
)
def test_a_question_has_no_torn_ends(asked, question):
    made = whole_question(asked, 0)
    assert (made[1] if made is not None else None) == question


@pytest.mark.parametrize(
    ("first", "second", "asked"),
    [
        # what somebody would need to do is nothing that anybody was told to do
        ("Stein said that officers would need to shoot him.", "Stein shouted that officers would need to shoot him.", False),
        ("Stein said that officers were to shoot him.", "Stein shouted that officers were to shoot him.", True),
    ],
)  # fmt: skip
def test_what_one_would_need_to_do_is_not_asked_as_told_to_do(link, first, second, asked):
    labels = [question.label for question in link(first, second).questions]
    assert any(re.match(r"(Were .*officers|Who was) to ", label) for label in labels) == asked, labels


def test_what_one_of_two_is_called_is_asked_of_that_one(pile):
    # the island is no port
    labels = [
        question.label for question in pile(
            "The epicentre of the quake was in the waters of the gulf between the port city of Barsa and Orm Island.",
            "The quake also shook the major port city of Barsa and was felt in nearby lands.",
        ).questions
    ]  # fmt: skip
    assert "How is Barsa described?" in labels
    assert not [label for label in labels if "described" in label and "Orm" in label]


def test_pieces_of_web_addresses_are_not_asked_about() -> None:
    label = "Where was id=225&site=21&t=13 Bridge closed?"
    assert make_question("v", "where", "place", label, [], 0.5).label == "Where was Bridge closed?"
    assert make_question("v", "where", "place", "Where did AT&T close it?", [], 0.5).label == "Where did AT&T close it?"
