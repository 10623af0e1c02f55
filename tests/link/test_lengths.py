"""How long something lasted, whatever words reports have for it."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims
from variorum.link import link_claims

_LEADS = {
    "quake": "A magnitude 6.1 earthquake shook the southern coast on Monday, killing nine people. ",
    "siege": "A gunman held eleven people in a bank in Linden on Monday until police stormed it. ",
    "match": "The match between Orley and Halden was halted on Monday after a fence fell. ",
    "trial": "A jury in Linden convicted a baker of murder on Monday. ",
    "power": "Two million people in Halden were without power on Monday, the grid operator said. ",
    "talks": "The two presidents met in Linden on Monday to discuss the border. ",
}


def _lengths(linked) -> set[tuple[str, str]]:
    return {
        (answer.span.document, answer.span.quote)
        for question in linked.questions
        if question.slot == "how long"
        for answer in question.answers
    }


@pytest.mark.parametrize(
    ("lead", "first", "second"),
    [
        # by a noun that lasted, by what shook, by a compound; a length without a figure
        ("quake", "The shaking lasted about 30 seconds, residents said.", "The ground shook for about a minute."),
        ("quake", "It shook the ground for 40 seconds.", "The shaking went on for two thirds of a minute."),
        ("quake", "The tremor lasted 20 seconds.", "Buildings swayed for half a minute, witnesses said."),
        ("siege", "Police ended a five-hour siege.", "The standoff lasted nine hours."),
        ("siege", "The siege ended after six hours.", "It was a siege of nine hours."),
        ("siege", "He was caught after a 15-minute chase.", "The pursuit lasted half an hour."),
        ("match", "The match was halted for 20 minutes.", "There was a 40-minute delay while doctors worked."),
        ("trial", "The jury deliberated for six hours.", "Jurors agreed after nine hours of deliberations."),
        ("power", "The outage lasted nearly three hours.", "Power was out for five hours."),
        ("talks", "The talks lasted 90 minutes.", "They talked for three hours."),
    ],
)
def test_two_words_for_one_length(link, lead, first, second):
    found = _lengths(link(_LEADS[lead] + first, _LEADS[lead] + second))
    assert len({document for document, _ in found}) == 2


@pytest.mark.parametrize(
    ("lead", "first", "second"),
    [
        # two things
        ("siege", "The siege lasted six hours.", "The chase lasted 15 minutes."),
        ("match", "The match was halted for 20 minutes.", "The match lasted three hours."),
        ("quake", "The initial tremor lasted 10 seconds.", "The shaking lasted a minute."),
        # a part, a bound, what is to come
        ("siege", "The siege lasted six hours.", "In the first two hours of the siege nobody spoke."),
        ("match", "The match was halted for 20 minutes.", "The match will go on for another 40 minutes."),
        # one report gives two lengths
        (
            "power",
            "The outage lasted three hours. In the port the outage lasted nine hours.",
            "The outage lasted an hour.",
        ),
        # two towns, a former time
        ("quake", "The shaking lasted 30 seconds in Dubai.", "The shaking lasted two minutes in Tehran."),
        ("siege", "The siege lasted six hours.", "In 1998 a siege in the town lasted nine days."),
        # how long ago
        ("quake", "The shaking lasted 30 seconds.", "The quake came two hours after the match ended."),
        # nothing that lasts, though it is told by the minute
        ("siege", "The siege lasted six hours.", "The gunman was three hours from home."),
    ],
)
def test_lengths_of_two_things(link, lead, first, second):
    found = _lengths(link(_LEADS[lead] + first, _LEADS[lead] + second))
    assert len({document for document, _ in found}) < 2


@pytest.mark.parametrize(("day", "reports"), [("2031-05-21", 2), ("2031-05-29", 0)])
def test_each_report_tells_of_the_talks_of_its_own_days(read, day, reports):
    told = [_LEADS["talks"] + "The talks lasted 90 minutes.", _LEADS["talks"] + "They talked for three hours."]
    made = [read(text, id=f"d{n}", uri=f"{n}", published=(day, "2031-05-20")[n]) for n, text in enumerate(told)]
    assert len({document for document, _ in _lengths(link_claims(read_claims(made)))}) == reports
