"""Which places were hit hardest, and who was the youngest, by the names that two reports give."""

from __future__ import annotations

import pytest

QUAKE = "TROY, May 19 - An earthquake shook the island of Tarvo on Monday and killed 12 people. {}"
SHOOK = "At least 12 people were killed when an earthquake shook the island of Tarvo on Monday. {}"


def _asked(linked) -> list[set[tuple[str, str]]]:
    return [
        {(a.span.document, a.value.label) for a in question.answers}
        for question in linked.questions
        if question.slot.startswith("told of thing superlative")
    ]


@pytest.mark.parametrize(
    ("first", "second", "labels"),
    [
        ("The four hardest - hit villages were Orlo , Kusto and Bardin , he said .",
         "The villages of Temril and Vasko were worst hit .", ("bardin kusto orlo", "temril vasko")),
        ("The worst-hit town was Orlo.", "Temril, the worst-hit town, was cut off.", ("orlo", "temril")),
        ("The most affected districts were identified as Orlo and Kusto.",
         "The most badly hit districts were Temril and Vasko.", ("kusto orlo", "temril vasko")),
        ("The city of Orlo was the hardest hit.", "The worst affected city was Temril.", ("orlo", "temril")),
        ("The youngest victim was Ada Novak, who was 4.", "The youngest victim, Jan Hale, was 3.", ("ada-novak", "jan-hale")),
    ],
)  # fmt: skip
def test_other_names_for_what_was_hit_hardest_are_asked(link, first, second, labels):
    assert _asked(link(QUAKE.format(first), SHOOK.format(second))) == [{("d0", labels[0]), ("d1", labels[1])}]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The worst-hit villages were Orlo and Kusto.", "The worst-hit villages were Kusto and Temril."),  # some of them
        ("The worst-hit town was Karavan.", "The worst-hit town was Karvan."),  # spelling
        ("The worst-hit town was Orlo.", "The worst-hit village was Temril."),  # another kind
        ("The worst-hit town was Orlo.", "The town of Temril was hit too."),
        ("The worst-hit town was Orlo.", "In 2003 the worst-hit town was Temril."),  # another quake
        ("The worst-hit town was Orlo.", "The worst-hit town may be Temril."),
        ("The worst-hit town was Orlo.", "In the north the worst-hit town was Temril, in the south the worst-hit town was Orlo."),
        ("The youngest victim was Ada Novak.", "The oldest victim was Jan Hale."),
        ("The youngest victim was Ada Novak.", "The youngest survivor was Jan Hale."),
    ],
)  # fmt: skip
def test_what_is_no_other_name_for_it(link, first, second):
    assert _asked(link(QUAKE.format(first), SHOOK.format(second))) == []
