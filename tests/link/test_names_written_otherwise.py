"""One person whose name reports of one story write in two ways that no letter or two explain alone."""

from __future__ import annotations

import pytest

FIRST = "The Harbour Works of Troy will close two of their docks in May. {} The union has called a meeting for Friday."
SECOND = (
    "Two docks of the Harbour Works in Troy are to close in May. {} A meeting of the union is to be held on Friday."
)


def _asked(linked) -> list[set[tuple[str, str]]]:
    return [
        {(a.span.document, a.value.label) for a in question.answers}
        for question in linked.questions
        if question.slot == "told of person name"
    ]


@pytest.mark.parametrize(
    ("first", "second", "labels"),
    [
        ("Judge Ann DelMonte objected.", "Judge Ann Del Monte objected.", ("ann-delmonte", "ann-del-monte")),
        ("Observer Jarosukel Brodsky spoke.", "Observer Jarkel Brodsky spoke.", None),  # four letters
        ("Observer Jarosuke Brodsky spoke.", "Observer Jaruke Brodsky spoke.", ("jarosuke-brodsky", "jaruke-brodsky")),
        ("Ann Brodsky, general manager of the Harbour Works, spoke.", "Ida Brodsky, general manager of the Harbour Works, spoke.",
         ("ann-brodsky", "ida-brodsky")),
        ("Ann Brodsky, general manager of the Harbour Works, spoke.", "Ann Carlsen, general manager of the Harbour Works, spoke.",
         ("ann-brodsky", "ann-carlsen")),
        ("The worker's sister Karolina Brodsky spoke.", "The worker's sister Karoline spoke.", ("karolina-brodsky", "karoline")),
        ("Jan Brodski spoke.", "Jan Brodski and Ida Roe spoke. The owner thanked Brodsky.", ("jan-brodski", "brodsky")),
    ],
)  # fmt: skip
def test_a_name_written_in_two_ways_is_asked(link, first, second, labels):
    asked = _asked(link(FIRST.format(first), SECOND.format(second)))
    assert asked == ([{("d0", labels[0]), ("d1", labels[1])}] if labels else [])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ann Brodsky, deputy manager of the Harbour Works, spoke.", "Ida Brodsky, owner of the Harbour Works, spoke."),
        ("Ann Brodsky, director of the Harbour Works, spoke.", "Ida Brodsky, director of the Troy Choir, spoke."),
        ("Ann Brodsky, director of the Harbour Works, spoke.", "Ida Brodsky, former director of the Harbour Works, spoke."),
        ("Ann Brodsky, a worker of the Harbour Works, spoke.", "Ida Brodsky, a worker of the Harbour Works, spoke."),
        ("Jan Brodski, director of the Harbour Works, spoke.",
         "Jan Brodski spoke. Ida Brodski, director of the Harbour Works, objected."),  # a report that names both
        ("Jan Brodski spoke.", "Jan Brodski and Ida Brodsky spoke. The owner thanked Brodsky."),  # introduced
        ("Jan Brodski spoke.", "Jan Brodski spoke. The owner thanked the Brodskis."),
        ("Jan Hansen spoke.", "Jan Hansen spoke. The owner thanked Jansen."),  # another name
        ("The worker's sister Karolina Brodsky spoke.", "The worker's cousin Karoline spoke."),
    ],
)  # fmt: skip
def test_two_persons_are_not_one(link, first, second):
    assert _asked(link(FIRST.format(first), SECOND.format(second))) == []


def test_the_half_of_a_name_behind_a_hyphen_between_blanks(link):
    told = "Wang Li - chung spoke. Later Wang Li - chung left."
    assert _asked(link(FIRST.format(told), SECOND.format("Wang Li - tung spoke."))) == [
        {("d0", "wang-li-chung"), ("d1", "wang-li-tung")}
    ]
    assert _asked(link(FIRST.format(told), SECOND.format("Wang Li - who objected - left."))) == []
