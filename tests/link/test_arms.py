"""With what kind of weapon the attack of a story was done."""

from __future__ import annotations

import pytest

SHOT = "TROY, May 19 - A gunman opened fire at an accounting firm in Troy on Monday, killing a woman and wounding two men. "
FIRED = "Two men were wounded and a woman was killed when a man opened fire at an accounting office in Troy on Monday. "


def _asked(linked) -> list[set[tuple[str, str]]]:
    return [
        {(a.span.document, a.value.label) for a in question.answers}
        for question in linked.questions
        if question.slot == "arms"
    ]


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ("The victims were shot with a shotgun.", "Witnesses said he brought a rifle into the building.", ("shotgun", "rifle")),
        ("The gunman used a handgun.", "He was armed with a rifle.", ("handgun", "rifle")),
        ("The gunman used a shotgun or a rifle, police said.", "He fired a shotgun.", ("rifle shotgun", "shotgun")),
        ("He stabbed the woman with a knife.", "He attacked the woman with an axe.", ("knife", "axe")),
    ],
)  # fmt: skip
def test_kinds_of_weapons_are_asked(link, first, second, kinds):
    assert _asked(link(SHOT + first, FIRED + second)) == [{("d0", kinds[0]), ("d1", kinds[1])}]


@pytest.mark.parametrize(
    "told",
    [
        "The gunman was carrying a revolver.",  # one kind in another word
        "Police officers carrying rifles searched the building.",
        "In 2009 a man armed with a rifle attacked the firm.",
        "He was not carrying a rifle.",
        "He may have used a rifle.",
        "He used a rifle. The other man had a pistol and fired a pistol.",  # two attackers
        "He was denied a rifle permit in March.",
    ],
)
def test_what_is_not_the_weapon_of_the_attack(link, told):
    assert _asked(link(SHOT + "The gunman used a handgun.", FIRED + told)) == []
