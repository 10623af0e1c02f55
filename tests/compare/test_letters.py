"""Letters: whose they are, what they change, and that they never move the digit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from variorum.compare import compare_answers, give_letters
from variorum.lineage import match_letters
from variorum.model import Document, Origin, SourceLetter

from .askings import Told, make, quantity

ORIGINS = {"agency": ("a", "b"), "paper": ("c",)}


def graded(letters: list[SourceLetter]):
    told = [Told(name, "12", quantity(12.0, counted="person", dimension="count")) for name in "abc"]
    linked, ancestry, readings = make(
        "quantity", [*told, Told("d", "20", quantity(20.0, counted="person"))], origins=ORIGINS
    )
    names = {reading.document.uri: reading.document.id for reading in readings}
    comparison = compare_answers(linked, ancestry, readings)
    return comparison, ancestry.origins, names


def test_the_best_origin_gives_its_letter() -> None:
    comparison, origins, _ = graded([])
    position = comparison.questions[0].positions[0]
    first, second = position.origins
    reliable = SourceLetter(name="Paper", letter="B", note="own reporters", origins=(second,))
    poor = SourceLetter(name="Agency", letter="D", origins=(first,))
    got = give_letters(comparison, [poor, reliable], origins).questions[0].positions
    assert got[0].grade.reliability == "B"
    assert got[0].grade.credibility == position.grade.credibility
    assert got[0].grade.reasons[-2:] == (
        "Paper is B in the table of sources: own reporters",
        "Agency is D in the table of sources",
    )
    assert got[1].grade.reliability == "F"  # of a report that the table does not name


def test_a_report_counts_where_its_origin_is_not_named() -> None:
    comparison, origins, _ = graded([])
    position = comparison.questions[0].positions[0]
    own = SourceLetter(name="Post", letter="C", documents=position.documents[:1])
    assert give_letters(comparison, [own], origins).questions[0].positions[0].grade.reliability == "C"
    # The origin's own letter rules: a good paper that retells a bad one is no better than it.
    bad = SourceLetter(name="Agency", letter="E", origins=position.origins)
    assert give_letters(comparison, [own, bad], origins).questions[0].positions[0].grade.reliability == "E"


@given(st.lists(st.tuples(st.sampled_from("ABCDEF"), st.integers(0, 3), st.booleans()), max_size=6))
def test_a_letter_never_moves_the_digit(rows: list[tuple[str, int, bool]]) -> None:
    comparison, origins, names = graded([])
    documents = sorted(names.values())
    letters = [
        SourceLetter(
            name=f"S{number}",
            letter=letter,
            documents=(documents[which],) if of_report else (),
            origins=() if of_report else (origins[which % len(origins)].id,),
        )
        for number, (letter, which, of_report) in enumerate(rows)
    ]
    got = give_letters(comparison, letters, origins)
    assert [
        (position.value, position.grade.credibility) for question in got.questions for position in question.positions
    ] == [(p.value, p.grade.credibility) for question in comparison.questions for p in question.positions]
    assert got.conflicts == comparison.conflicts


def origin(name: str, *, document: str | None = None) -> Origin:
    return Origin(
        id=f"o-{name}", name=name, kind="outlet", seen=document is not None, certain=True, documents=(), claims=(),
        reasons=(), document=document,
    )  # fmt: skip


def report(name: str, publisher: str | None = None, uri: str = "") -> Document:
    return Document(id=name, uri=uri or f"{name}.txt", text="x", sha256="", publisher=publisher)


def test_names_are_matched_through_the_outlets() -> None:
    documents = [
        report("one", "BBC News"),
        report("two", uri="https://www.bbc.co.uk/news/1"),  # by its address alone
        report("three", "The Nordal Post"),
        report("four"),
    ]
    origins = [origin("the Express"), origin("three", document="three")]
    table = [
        SourceLetter(name="the BBC", letter="A"),
        SourceLetter(name="express.co.uk", letter="D"),
        SourceLetter(name="Nordal Post", letter="C"),
        SourceLetter(name="Somebody Else", letter="B"),
    ]
    found, problems = match_letters(table, documents, origins)
    assert [(one.letter, one.documents, one.origins) for one in found] == [
        ("A", ("one", "two"), ()),
        ("D", (), ("o-the Express",)),
        ("C", ("three",), ("o-three",)),
    ]
    assert problems == []


def test_two_lines_for_one_outlet_and_none_at_all() -> None:
    twice = [SourceLetter(name="BBC", letter="A"), SourceLetter(name="BBC News", letter="C")]
    found, problems = match_letters(twice, [report("one", "BBC")], [])
    assert [(one.letter, one.documents) for one in found] == [("A", ("one",))]
    assert [problem.code for problem in problems] == ["W020"]
    assert "BBC News" in problems[0].message
    assert [problem.code for problem in match_letters(twice[:1], [report("four")], [])[1]] == ["W021"]
    assert match_letters([], [report("four")], []) == ((), [])
