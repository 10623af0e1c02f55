from hypothesis import given
from hypothesis import strategies as st

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
