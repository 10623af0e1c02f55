import pytest
from msgspec.structs import replace

from variorum.lineage import date_through_kin
from variorum.model import Citation, Derivation, Direction, Lineage, Name, Passage, Published, Reading

TEXT = "The Lantern reports that Anna Berg and Karl Moe met in Tarn to speak of the Rask bridge."
NAMES = ("Anna Berg", "Karl Moe", "Tarn", "Rask")


def inferred(lower, upper):
    return Published(lower=lower, upper=upper, basis="inferred", reasons=("its own text",))


@pytest.fixture
def report(document):
    def make(ident, published, text=TEXT):
        names = tuple(
            Name(start=text.index(name), end=text.index(name) + len(name), text=name, canonical=name)
            for name in NAMES
            if name in text
        )
        return Reading(document=replace(document(text, id=ident, uri=f"{ident}.txt"), published=published), names=names)

    return make


def leaning(*readings, weight=0.8):
    return Lineage(
        citations=tuple(
            Citation(
                document=reading.document.id,
                outlet="lantern",
                name="The Lantern",
                span=reading.document.span(0, 11),
                form="attribution",
                weight=weight,
            )
            for reading in readings
        )
    )


def test_kin_through_an_unseen_outlet_narrows(report):
    one, two = report("a", inferred("2025-03-01", "2025-06-30")), report("b", inferred(None, "2025-06-30"))
    dated = date_through_kin([one, two], leaning(one, two))
    assert list(dated) == ["b"]
    assert (dated["b"].lower, dated["b"].upper, dated["b"].basis) == ("2025-03-01", "2025-06-30", "inferred")
    assert {span.document for span in dated["b"].premises} == {"a", "b"}
    assert "The Lantern" in " ".join(dated["b"].reasons)


@pytest.mark.parametrize(
    ("own", "kin"),
    [
        # Contradicted bounds stay as they are.
        (inferred("2026-01-01", None), inferred(None, "2025-06-30")),
        # A stated date is never touched.
        (Published(lower="2026-01-01", upper="2026-01-01", basis="stated"), inferred("2025-03-01", "2025-06-30")),
        # Nothing to learn from an undated kin.
        (inferred(None, "2025-06-30"), Published()),
    ],
)
def test_what_is_left_alone(report, own, kin):
    one, two = report("a", kin), report("b", own)
    assert "b" not in date_through_kin([one, two], leaning(one, two))


def test_another_story_on_the_same_outlet_is_no_kin(report):
    one = report("a", inferred("2025-03-01", "2025-06-30"))
    two = report("b", Published(), "The Lantern reports that the harvest of Tarn was poor this year.")
    assert date_through_kin([one, two], leaning(one, two)) == {}


def test_a_passing_mention_is_no_leaning(report):
    one, two = report("a", inferred("2025-03-01", "2025-06-30")), report("b", Published())
    assert date_through_kin([one, two], leaning(one, two, weight=0.2)) == {}


@pytest.mark.parametrize(
    ("dated", "certain", "bounds"),
    [
        ("a", False, ("2025-03-03", "2025-03-17")),
        ("a", True, ("2025-03-10", "2025-03-17")),  # no copy is older than its source
        ("b", True, ("2025-03-03", "2025-03-10")),  # nor a source younger than its copy
    ],
)
def test_a_copy_of_a_dated_text_is_of_the_same_days(report, dated, certain, bounds):
    day = Published(lower="2025-03-10", upper="2025-03-10", basis="stated")
    readings = [report(name, day if name == dated else Published()) for name in "ab"]
    passage = Passage(source=(0, len(TEXT)), target=(0, len(TEXT)))
    copy = Derivation(
        id="x",
        source="a",
        target="b",
        kind="copy",
        share=1.0,
        direction=Direction(basis="not decidable", certain=certain),
        passages=(passage,),
    )
    ((_, found),) = date_through_kin(readings, Lineage(derivations=(copy,))).items()
    assert (found.lower, found.upper) == bounds
    assert "7 days" in " ".join(found.reasons)
    assert {span.document for span in found.premises} == {"a", "b"}
