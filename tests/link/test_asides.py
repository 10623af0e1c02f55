"""Stretches of a report that are told of a former time."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims
from variorum.link import asides
from variorum.link.things import find_things

_LEAD = "A fire broke out in the hills above Orm on Monday and burned 1,200 hectares by Tuesday. "
_MORE = "Some 300 people fled. The wind had dropped by noon. Crews are still at work. "


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        # a sentence that opens with its year, and the one that goes on with it
        ("In 2018 a blaze there burned 27,000 hectares. It killed nobody.", ["In 2018", "It killed"]),
        # the date behind the verb
        ("A blaze in neighbouring Rost last year burned 8,400 hectares.", ["A blaze"]),
        # remembered, and told in the clause behind it
        ("The town remembers June 2001, when a blaze killed 26 people.", ["The town"]),
        # back to the news in the same paragraph
        ("In 2018 a blaze killed three people. The wind turned on Tuesday.", ["In 2018"]),
        ("In 2018 a blaze killed three people. This time nobody was hurt.", ["In 2018"]),
        # the year is the noun's, open to now, or beside what is so now
        ("The brigade, founded in 1998, sent 40 men.", []),
        ("Since 2018 the town has had a siren.", []),
        ("The school was built in 1977 and holds 600 pupils.", []),
        # the date of another figure that the news is held against
        ("Turnout was 43 percent, compared with 41 in 2022, when a woman won.", []),
        ("Profit rose to 3.1 billion, up from $2.6 billion in 2019.", []),
        # the news itself
        ("On Monday evening the fire reached the road.", []),
    ],
)
def test_asides(read, text: str, aside: list[str]):
    things = find_things(read_claims([read(_LEAD + _MORE + "\n\n" + text, id="d0", published="2026-08-11")]))
    asides.mark_asides(things.pages.values())
    page = things.pages["d0"]
    found = [page.text[each.start : each.end] for each in page.asides]
    assert len(found) == len(aside)
    assert all(each.startswith(opening) for each, opening in zip(found, aside, strict=True))


def test_what_an_earlier_report_was_written_about_is_no_aside(read):
    march = read("The bank was robbed on Monday. Two men fled.", id="d0", published="2026-03-03")
    told = f"{_LEAD}{_MORE}\n\nOn 2 March the bank was robbed. Two men fled."
    may = read(told, id="d1", published="2026-05-20")
    things = find_things(read_claims([march, may]))
    asides.mark_asides(things.pages.values())
    assert not things.pages["d1"].asides
