"""The calibre of the one gun of a story."""

from __future__ import annotations

import pytest

SHOT = "TROY, May 19 - A man was shot dead outside a bank in Troy on Monday, police said. {}"
FIRED = "Police in Troy said that a man was shot dead on Monday outside a bank. {}"


def _asked(linked) -> list[set[tuple[str, str]]]:
    return [
        {(a.span.document, a.value.label) for a in question.answers}
        for question in linked.questions
        if question.slot == "told of thing calibre"
    ]


@pytest.mark.parametrize(
    ("first", "second", "labels"),
    [
        ("He pointed a .38-caliber revolver at a clerk.", "A .357 caliber revolver was found.", (".38", ".357")),
        ("He had a 9mm pistol.", "He had a .45-calibre pistol.", ("9mm", ".45")),
        ("He had a 9 mm semi-automatic handgun.", "He had a .22-caliber handgun.", ("9mm", ".22")),
        ("A . 38 - caliber revolver lay there.", "He held a . 32 caliber revolver.", (".38", ".32")),
        ("He fired a 5.56mm rifle.", "He fired a 7.62mm assault rifle.", ("5.56mm", "7.62mm")),
    ],
)
def test_two_calibres_of_one_gun_are_asked(link, first, second, labels):
    assert _asked(link(SHOT.format(first), FIRED.format(second))) == [{("d0", labels[0]), ("d1", labels[1])}]


@pytest.mark.parametrize(
    "told",
    [
        "A .357 caliber rifle was found.",  # another gun
        "Officers fired their .40-caliber revolvers. The officers carry a .40-caliber revolver.",
        "He had a .38-caliber revolver and a .45-caliber revolver.",  # two
        "He had a .45-caliber revolver and a 9mm pistol.",
        "He had a 105mm howitzer.",
        "Some 38 people saw a revolver.",
        "A .38 revolver was found.",
    ],
)
def test_what_is_no_other_calibre_of_it(link, told):
    assert _asked(link(SHOT.format("He pointed a .38-caliber revolver at a clerk."), FIRED.format(told))) == []


def test_one_bore_in_two_measures(link):
    assert _asked(link(SHOT.format("He had a 9mm pistol."), FIRED.format("He had a .357-caliber pistol."))) == []
