import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.lineage import trace_pile
from variorum.lineage.circles import without_circles
from variorum.model import Derivation, Direction


def sure(source, target, *, certain=True):
    return Derivation(
        id=f"{source}{target}", source=source, target=target, kind="copy", share=1.0,
        direction=Direction(basis=f"{target} names {source}", certain=certain),
    )  # fmt: skip


def directed(derivations):
    return {(one.source, one.target) for one in without_circles(derivations) if one.direction.certain}


def test_three_that_name_each_other_are_left_open_with_the_reason():
    round_ = [sure("a", "b"), sure("b", "c"), sure("c", "a")]
    told = without_circles(round_)
    assert not any(one.direction.certain for one in told)
    assert all("circle" in one.reasons[-1] and one.direction.basis == "not decidable" for one in told)


def test_what_leads_into_a_circle_and_out_of_it_stays():
    lines = [sure("a", "b"), sure("b", "c"), sure("c", "b"), sure("c", "d")]
    assert directed(lines) == {("a", "b"), ("c", "d")}


def test_an_unsure_direction_closes_no_circle():
    assert directed([sure("a", "b"), sure("b", "a", certain=False)]) == {("a", "b")}


def test_a_line_of_ten_thousand_is_walked():
    line = [sure(f"{at:05}", f"{at + 1:05}") for at in range(10_000)]
    assert len(directed(line)) == 10_000
    assert directed([*line, sure("10000", "00000")]) == set()


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
def test_what_stays_sure_makes_nobody_their_own_ancestor(pairs):
    kept = directed([sure(str(one), str(other)) for one, other in pairs if one != other])
    reached = dict.fromkeys({name for pair in kept for name in pair})
    for start in reached:
        waiting, seen = [start], set()
        while waiting:
            here = waiting.pop()
            for source, target in kept:
                if source == here and target not in seen:
                    seen.add(target)
                    waiting.append(target)
        assert start not in seen


@pytest.mark.parametrize(
    ("reports", "left"),
    [
        # Each names the next one's publisher.
        ([("A", "B", None), ("B", "C", None), ("C", "A", None)], set()),
        # Two credits and a date: the date stays, since dates alone lead nowhere round.
        ([("A", "B", "2024-05-01"), ("B", "C", None), ("C", None, "2024-05-03")], {("d0", "d2")}),
        # A line is no circle.
        ([("A", "B", None), ("B", "C", None), ("C", None, None)], {("d1", "d0"), ("d2", "d1")}),
    ],
)
def test_a_pile_of_any_size_leaves_circles_open_too(document, flood, reports, left):
    names = {"A": "The Salten Courier", "B": "The Skerry Gazette", "C": "The Norrvik Herald"}
    documents = [
        document(
            f"{flood.story}\n\nMore on page {number}{number}.\n\n" + (f"Reprinted from {names[cited]}" if cited else ""),
            id=f"d{number}", publisher=names[publisher], **({"published": day} if day else {}),
        )
        for number, (publisher, cited, day) in enumerate(reports)
    ]  # fmt: skip
    pairs = list(trace_pile(documents))
    assert {(one.source, one.target) for one in pairs if one.direction.certain} == left
    assert len(pairs) == 3
    assert all("circle" in one.reasons[-1] for one in pairs if not left)


def test_two_that_credit_each_other_are_left_open_with_the_reason(document, flood):
    one = document(f"{flood.story}\nSource: Bay Herald", id="one", publisher="Skerry Gazette")
    two = document(
        f"{flood.story}\nThis article was first published by the Skerry Gazette.", id="two", publisher="Bay Herald"
    )
    (found,) = trace_pile([one, two])
    assert (found.direction.basis, found.direction.certain) == ("not decidable", False)
    assert "each names the other's publisher" in found.reasons[-1]
