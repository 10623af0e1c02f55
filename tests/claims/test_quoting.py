"""Which quotation belongs to which cue, in any typography, and what is no attribution."""

from __future__ import annotations

import pytest

from variorum.claims import find_attributions, read_claims


def _read(reading):
    text = reading.document.text
    return [
        (
            " ".join(text[start:end] for start, end in one.source),
            " ".join(text[start:end] for start, end in one.cue),
            " … ".join(text[start:end] for start, end in one.content),
        )
        for one in find_attributions(reading)
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        # two single marks on both sides are a paper's own way, not the end of a tokenised quotation
        (
            "''The dam held all night,'' said Maria Lund, an engineer. ''Nobody had to leave.''",
            "Maria Lund, an engineer",
            "The dam held all night … Nobody had to leave",
        ),
        # a long description between the cue and what goes on
        (
            "“The dam held,” said Maria Lund, who has worked for the water board of the province for more than thirty years and "
            "knows every gate of it. “Nobody had to leave.”",
            "Maria Lund, who has worked for the water board of the province for more than thirty years and knows every gate of it",
            "The dam held … Nobody had to leave",
        ),
        # the parser makes the second sentence of a quotation the clause: the first one belongs to it all the same
        (
            "“I do not know why they left. We found the house empty,” he said. “The stove was still warm.”",
            "he",
            "I do not know why they left. We found the house empty … The stove was still warm",
        ),
        # a quotation that ended its own sentence is not part of what is then told
        (
            "“I expect nothing from them.” Lund has said she would stay in the valley.",
            "Lund",
            "she would stay in the valley",
        ),
        # what a "that" opens is the content, not what stands in front of the teller
        (
            "While the council was meeting, Lund told reporters that the gate was open.",
            "Lund",
            "that the gate was open",
        ),
        # the teller goes on: two attributions, one teller
        ("Lund said the gate was open, adding that nobody had noticed.", "Lund", "that nobody had noticed"),
        ("Lund said the gate was open but added that nobody had noticed.", "Lund", "the gate was open"),
        # a remark at the end of what is told is the author's
        ("Lund said the council would blame the mayor, who was abroad.", "Lund", "the council would blame the mayor"),
        # "according to" covers both halves of its sentence
        (
            "The gate broke and the lower road was flooded, according to the water board.",
            "the water board",
            "The gate broke and the lower road was flooded",
        ),
        # ... names what nobody would call a teller
        ("Rents rose by a third, according to the latest average.", "the latest average", "Rents rose by a third"),
        # ... and keeps to its brackets
        (
            "Rents rose sharply (they doubled, according to the union) while wages fell.",
            "the union",
            "they doubled",
        ),
        # attitudes and topics
        ("The council is wary of new dams.", "The council", "new dams"),
        ("Lund called for an inquiry into the flood.", "Lund", "an inquiry into the flood"),
        ("Official records show the gate was last tested in May.", "Official records", "the gate was last tested in May"),
    ],
)  # fmt: skip
def test_content(read, text, source, content):
    found = [(who, what.rstrip(".")) for who, _, what in _read(read(text))]
    assert (source, content) in found, found


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        # quoted thinking is part of what is quoted, not a second attribution
        ("“I think we know what they want,” Lund said.", "said"),
        # what a verb of saying has as an object clause of purpose tells nothing
        ("As the council seeks a new site, the old dam is crumbling, Lund said.", "said"),
    ],
)
def test_nothing_else(read, text, cue):
    assert [found for _, found, _ in _read(read(text))] == [cue]


def test_somebody_else_inside_a_quotation(read):
    # trap: quoted words may tell what a third one told
    found = _read(read("“The mayor told us that the gate was open,” Lund said."))
    assert ("The mayor", "told", "that the gate was open") in found


def test_lost_mark_stays_small(read):
    # trap: one mark that is never closed must not swallow the rest of the report
    text = "“The gate was open, Lund said.\n\nThe council met. " + "Nothing was decided. " * 300
    assert all(len(what) < 200 for _, _, what in _read(read(text)))


def test_capitals(read):
    # trap: no word's shape tells anything
    for who, _, what in _read(read("THE MAYOR SAID THE GATE WAS OPEN. LUND DENIED IT.")):
        assert len(who) < 40
        assert len(what) < 60


@pytest.mark.parametrize(
    "text",
    [
        "Officials would not confirm that the gate had been opened.",
        "The council refused to confirm that the gate had been opened.",
        "No official has confirmed that the gate was opened.",
        "The council did not deny that the gate was opened.",
    ],
)
def test_what_somebody_would_not_say_is_told_by_nobody(read, text):
    # trap: silence must never count as an origin that supports the claim
    (reading,) = read_claims([read(text)])
    claims = [claim for claim in reading.claims if claim.predicate == "open"]
    assert [(claim.polarity, claim.modality, len(claim.attribution)) for claim in claims] == [
        ("affirmed", "possible", 1)
    ]


@pytest.mark.parametrize(
    "text",
    [
        # two speakers in one paragraph, each with words of their own
        "“The upper gate was open all night,” said Anna Kohl. “The upper gate was locked at noon,” said Peter Maas.",
        # a semicolon parts what two sides say
        "Kohl says the gate was open all night; Maas says it was locked at noon.",
    ],
)
def test_two_speakers_keep_their_own_words(read, text):
    found = [(who, what) for who, _, what in _read(read(text))]
    assert len(found) == 2
    for who, what in found:
        assert ("open" in what) == who.endswith("Kohl")
        assert ("locked" in what) == who.endswith("Maas")
