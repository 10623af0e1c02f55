"""Whether one text is told after another where a third one shows it."""

import pytest

from variorum.lineage import compare_among, compare_texts, trace_pile

from .ferry_texts import ELSEWHERE, INDEPENDENT, REPORT, REWRITTEN

#: What followed in the report of the stranded ferry, in its longer edition.
LOST = """Norder Lines bought the Sea Otter second-hand from a yard in Trondheim, rebuilt her upper deck and doubled the number
of berths. An inspector's list from March names eleven faults, among them a leaking seal on the hydraulic pump, and a note in
pencil that spare parts were on order. The union of deckhands had warned twice that night crews were too small to steer by hand."""


@pytest.mark.parametrize(
    ("target", "others", "through"),
    [
        # Taken from a part that is not kept: another copy has it beside a part that is.
        (LOST, {"longer": f"{REPORT}\n\n{LOST}"}, "longer"),
        # The other copy tells the part that is kept in other words.
        (LOST, {"longer": f"{REWRITTEN}\n\n{LOST}"}, "longer"),
        # The same words under another name show nothing new, and what they share with others they share with them.
        (LOST, {"twin": LOST, "longer": f"{REPORT}\n\n{LOST}"}, "longer"),
        # A text that is no copy of the source shows nothing, however much of it the target has.
        (LOST, {"seen": f"{INDEPENDENT}\n\n{LOST}"}, None),
        # A copy of the source that has nothing of the target.
        (LOST, {"copy": REPORT, "else": ELSEWHERE}, None),
        # Where the two texts show it themselves no third one is needed.
        (REWRITTEN, {"copy": REPORT, "longer": f"{REPORT}\n\n{LOST}"}, None),
        (LOST, {}, None),
    ],
)
def test_third_texts_are_witnesses(target, others, through):
    (found,) = compare_among({"target": target, "source": REPORT, **others}, [("target", "source")])
    assert found.through == through
    alone = compare_texts(target, REPORT)
    assert (found.degree is None) == (alone.degree is None and through is None)
    assert found.score > alone.score if through else found == alone


@pytest.mark.parametrize(
    ("texts", "through"),
    [
        ({"target": LOST, "source": REPORT, "longer": f"{REPORT}\n\n{LOST}"}, "longer"),
        # In a copy of something else the target's words prove nothing.
        ({"target": LOST, "source": REPORT, "seen": f"{INDEPENDENT}\n\n{LOST}"}, None),
    ],
)
def test_third_texts_in_a_pile(texts, through, document):
    documents = [document(text, id=name) for name, text in texts.items()]
    found = [d for d in trace_pile(documents) if {d.source, d.target} == {"target", "source"}]
    assert [(d.doubtful, d.passages) for d in found] == ([(True, ())] if through else [])
    for derivation in found:
        assert f"“{through}”" in derivation.reasons[1]
        assert 0.1 < derivation.closeness < 1
