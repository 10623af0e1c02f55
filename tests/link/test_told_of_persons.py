"""Offices, ranks, kin and children of one named person that two reports tell otherwise."""

from __future__ import annotations

import pytest


def _asked(linked) -> dict[str, set[tuple[str, str]]]:
    prefix = "told of person "
    return {
        question.slot.removeprefix(prefix): {(a.span.document, a.value.label) for a in question.answers}
        for question in linked.questions
        if question.slot.startswith(prefix)
    }


FIRST = "The Harbour Works of Troy will close two of their docks in May. {} The union has called a meeting for Friday."
SECOND = (
    "Two docks of the Harbour Works in Troy are to close in May. {} A meeting of the union is to be held on Friday."
)


@pytest.mark.parametrize(
    ("first", "second", "slot", "labels"),
    [
        ("CEO Ann Brodsky said so.", "COO Ann Brodsky said so.", "office chief officer", ("ceo", "coo")),
        ("Owner Jan Hale, CEO Ann Brodsky and coach Tim Roe spoke.", "Ann Brodsky, the chief financial officer, spoke.",
         "office chief officer", ("ceo", "cfo")),
        ("Bishop Ann Brodsky blessed it.", "Archbishop Ann Brodsky blessed it.", "office clergy", ("bishop", "archbishop")),
        ("Capt. Ann Brodsky led them.", "They were led by Sgt. Ann Brodsky.", "office rank", ("captain", "sergeant")),
        ("Sen. Ann Brodsky objected.", "Rep. Ann Brodsky objected.", "office lawmaker", ("senator", "representative")),
        ("Deputy Mayor Ann Brodsky objected.", "Mayor Ann Brodsky objected.", "deputy mayor", ("below-mayor", "mayor")),
        ("Ann Brodsky, deputy director of the port, spoke.", "Director Ann Brodsky spoke.", "deputy director",
         ("below-director", "director")),
        ("Justice Minister Ann Brodsky said so.", "Interior Minister Ann Brodsky said so.", "portfolio", ("justice", "interior")),
        ("Jan Hale met his brother Tim Brodsky.", "Jan Hale met his half-brother, Tim Brodsky.", "degree brother",
         ("brother", "half-brother")),
        ("Jan Hale and his brother Tim spoke.", "Jan Hale spoke. So did Hale's half-brother, 17-year-old Tim.", "degree brother",
         ("brother", "half-brother")),
        ("Jan Hale met his brother Tim Brodsky.", "Jan Hale met his cousin Tim Brodsky.", "kin", ("brother", "cousin")),
        ("Ann Brodsky, a mother of three, spoke.", "Ann Brodsky was the mother of four children.", "children", ("3", "4")),
        ("Troy mother of five Ann Brodsky spoke.", "Ann Brodsky has four children.", "children", ("5", "4")),
        ("Ann Brodsky was walking with one of her six children.", "Ann Brodsky, 34, a mother of seven, was hurt.", "children",
         ("6", "7")),
        ("Ann Brodsky, 36, of Lisbon, spoke.", "Ann Brodsky, who lives in Madrid, spoke.", "home", ("Lisbon", "Madrid")),
        ("Lisbon resident Ann Brodsky spoke.", "Ann Brodsky, of Madrid, spoke.", "home", ("Lisbon", "Madrid")),
        ("Lisbon-based Tarvo Foods spoke.", "Tarvo Foods, based in Madrid, spoke.", "home", ("Lisbon", "Madrid")),
    ],
)  # fmt: skip
def test_what_two_reports_tell_otherwise_of_a_person_is_asked(link, first, second, slot, labels):
    asked = _asked(link(FIRST.format(first), SECOND.format(second)))
    found = [answers for key, answers in asked.items() if key.startswith(slot)]
    assert found == [{("d0", labels[0]), ("d1", labels[1])}]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("CEO Ann Brodsky said so.", "Former COO Ann Brodsky said so."),  # held at another time
        ("CEO Ann Brodsky said so.", "President Ann Brodsky said so."),  # one may be both
        ("CEO Ann Brodsky said so.", "COO Jan Brodsky said so."),  # two of one surname
        ("CEO Ann Brodsky said so.", "Ann Brodsky and COO Tim Roe said so."),
        ("CEO Ann Brodsky said so.", "In 2009 COO Ann Brodsky had said so."),
        ("Ann Brodsky, Sen. Tim Roe and others spoke.", "Rep. Ann Brodsky spoke."),
        ("Gen. Ann Brodsky spoke.", "Maj. Gen. Ann Brodsky spoke."),
        ("Attorney General Ann Brodsky spoke.", "Captain Ann Brodsky spoke of Capt. Tim Roe."),
        ("Deputy Prime Minister Ann Brodsky spoke.", "Finance Minister Ann Brodsky spoke."),
        ("Economy and Finance Minister Ann Brodsky spoke.", "Finance Minister Ann Brodsky spoke."),
        ("Ann Brodsky, acting mayor of Troy, spoke.", "Deputy Mayor Ann Brodsky spoke."),
        (
            "Ann Brodsky, deputy director of the Harbour Works, spoke.",
            "Ann Brodsky, director of the Troy Choir, spoke.",
        ),
        ("Jan Hale met his brother Tim Brodsky.", "Ida Roe met her cousin Tim Brodsky."),  # of two persons
        (
            "Jan Hale and his brother Tim spoke.",
            "Ida Roe's half-brother, 17-year-old Tim, spoke.",
        ),  # two of one first name
        ("Jan Hale and his brother Tim spoke.", "Ann Hale spoke, and so did Ann Hale's half-brother Tim."),
        ("Jan Hale and his brother Tim spoke.", "A half-brother, 17-year-old Tim, spoke."),  # whose is not told
        ("Tim Brodsky, Ida Roe's brother, spoke.", "Tim Brodsky, Jan Hale's half-brother, spoke."),
        ("Ann Brodsky, a mother of three, spoke.", "Ann Brodsky, mother of two of the workers, spoke."),
        ("Ann Brodsky, a mother of three, spoke.", "Ann Brodsky, the mother of four-year-old Tim, spoke."),
        ("Ann Brodsky, a mother of three, spoke.", "Ann Brodsky came with two children."),
        ("Ann Brodsky, a mother of three, spoke.", "Ann Brodsky met Ida Roe and her two children."),
        ("Ann Brodsky, a mother of three, spoke.", "Ann Brodsky, a mother of two sons, spoke."),  # a part of them
        ("Ann Brodsky, 36, of Lisbon, spoke.", "Ann Brodsky, of Portugal, spoke."),
        ("Ann Brodsky, of Lisbon, spoke.", "Ann Brodsky, minister of Madrid, spoke."),
        ("Ann Brodsky, of Lisbon, spoke.", "Ann Brodsky lives in fear. She was born in Madrid."),
    ],
)
def test_what_need_not_be_at_odds_is_not_asked(link, first, second):
    assert _asked(link(FIRST.format(first), SECOND.format(second))) == {}


def test_a_report_that_gives_both_is_held_against_neither(link):
    both = "CEO Ann Brodsky said so. COO Ann Brodsky said so."
    assert _asked(link(FIRST.format(both), SECOND.format("COO Ann Brodsky said so."))) == {}
