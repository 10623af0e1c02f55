"""Texts that are no tidy prose: fewer claims at worst, never a crash and never a stretch that runs away."""

from __future__ import annotations

import pytest

from variorum.claims import find_attributions, read_claims

SENTENCE = "the crew of the ferry reached the harbour while the wind rose and "
HOSTILE = {
    "one mark that is never closed": "“The gate is open, Lund said.\n\n" + "The council met in Orm. " * 200,
    "marks of five kinds inside each other": "«He said “they told me ‘go’ and \"leave\"” to us», said Lund. ``Why?'' she asked.",
    "only closing marks": "” said Lund ” and ” left ”",
    "capitals": "THE COUNCIL OF ORM SAID ON MONDAY THAT LUND HAD LEFT. LUND DENIED IT.",
    "small letters": "the council of orm said on monday that lund had left. lund denied it.",
    "a transcript": "LUND: We left at noon.\nBERG: Who told you?\nLUND: The guard did.\n" * 30,
    "a list": "- two boats sank\n- the harbour closed\n- nobody was hurt\n" * 30,
    "a table turned to text": "Town\tDead\tHurt\nOrm\t3\t12\nLysvik\t0\t4\n" * 40,
    "one sentence of three thousand words": SENTENCE * 250 + "it was over.",
    "no mark at all": "lund said the gate was open the council met in orm and nobody came " * 120,
    "brackets without end": "Lund said (" * 300,
    "attribution without anything": "according to according to said said that that",
    "nothing but numbers": "12 34 56 " * 400,
    "quoted words in a clause about a speaker of whom nothing is reported": (
        "The guard, who is the “best man in Orm,” did not respond when questioned if she left the gate open instead."
    ),
    "right to left": "قال لوند إن البوابة مفتوحة. Lund said the gate was open.",
}  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_no_text_breaks_the_reading(read, text: str) -> None:
    (reading,) = read_claims([read(text)])
    for claim in reading.claims:
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
        assert len(claim.evidence.quote) <= 600
        for link in claim.attribution:
            assert link.start is None or 0 <= link.start < (link.end or 0) <= len(text)
    for one in find_attributions(reading):
        assert all(0 <= start < end <= len(text) for start, end in (*one.source, *one.cue, *one.content))


@pytest.mark.parametrize("name", ["one mark that is never closed", "no mark at all", "brackets without end"])
def test_nothing_runs_away(read, name: str) -> None:
    # trap: what is attributed to one speaker must not be the rest of the document
    text = HOSTILE[name]
    for one in find_attributions(read(text)):
        assert sum(end - start for start, end in one.content) <= 1200


def test_a_transcript_keeps_its_speakers(read) -> None:
    (reading,) = read_claims([read(HOSTILE["a transcript"])])
    speakers = {claim.attribution[0].name for claim in reading.claims}
    assert {"LUND", "BERG"} & {str(name).upper() for name in speakers}
