"""Whether one of two texts is told after the other, by themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.lineage import compare_texts
from variorum.lineage.stems import stem

from .ferry_texts import ELSEWHERE, INDEPENDENT, OTHER_SUBJECT, REPORT, REWRITTEN


@pytest.mark.parametrize(
    ("target", "source", "degree"),
    [
        (REPORT, REPORT, "near copy"),
        # A copy that leaves out the middle.
        (REPORT[:130] + REPORT[330:], REPORT, "near copy"),
        (INDEPENDENT, REPORT, None),
        (ELSEWHERE, REPORT, None),
        (OTHER_SUBJECT, REPORT, None),
        # Too short to tell a rewriting from what everybody would say.
        ("A ferry ran onto a sandbank off Kelmouth on Tuesday.", REPORT, None),
        ("", REPORT, None),
        ("", "", None),
    ],
)
def test_degrees(target, source, degree):
    assert compare_texts(target, source).degree == degree


def test_a_rewriting_is_closer_than_an_account_of_ones_own():
    assert compare_texts(REWRITTEN, REPORT).degree in ("light", "heavy")
    assert compare_texts(REWRITTEN, REPORT).closeness.score > 3 * compare_texts(INDEPENDENT, REPORT).closeness.score


def test_other_scripts_are_measured():
    text = (
        "Паром с девяноста пассажирами сел на мель у северного берега рано утром во вторник, когда заклинило руль. "
        "Две шлюпки сняли всех за час, никто не пострадал, кроме повара, обжёгшего руку о плиту. "
        "Буксиры попробуют снять судно вечером, с приливом, а владелец обещает вернуть деньги за билеты до пятницы."
    )
    retold = (
        "Рано утром во вторник у северного берега сел на мель паром, на борту девяносто пассажиров: заклинило руль. "
        "Всех за час сняли две шлюпки; не пострадал никто, кроме повара, он обжёг руку о плиту. "
        "Вечером, с приливом, снять судно попробуют буксиры. Деньги за билеты владелец обещает вернуть до пятницы."
    )
    other = (
        "Музей часов откроется в субботу после ремонта крыши, который длился одиннадцать месяцев и стоил вдвое дороже. "
        "Посетители увидят четыре новых зала, один из них отведён солнечным часам, и мастерскую для детей. "
        "Самые старые часы, железные башенные, теперь заводят вручную, рассказал хранитель журналистам накануне открытия."
    )
    assert compare_texts(retold, text).degree is not None
    assert compare_texts(other, text).degree is None


words = st.lists(
    st.sampled_from(["fog", "tide", "Kelmouth", "87", "the", "hull.", "“gull", "wave”", "潮", "руль"]), max_size=120
)


@given(words, words)
def test_shares_are_shares(one, other):
    found = compare_texts(" ".join(one), " ".join(other))
    shares = [getattr(found.closeness, name) for name in ("together", "sentences", "alike", "order", "score")]
    for share in (*shares, found.manner.words, found.manner.verbatim):
        assert 0.0 <= share <= 1.000001


@pytest.mark.parametrize(
    ("one", "other"),
    [("allowed", "allowing"), ("governments", "government"), ("harbours", "harbour"), ("planned", "planning")],
)
def test_endings_are_taken_off(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["fog", "руля", "潮", "2019", "ring"])
def test_short_words_and_other_scripts_stay_whole(word):
    assert stem(word) == word
