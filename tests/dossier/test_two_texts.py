"""Two reports side by side: only words that really differ are marked, and nothing is lost or added."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.dossier.two_texts import differing


def marked(side: tuple[tuple[str, bool], ...]) -> list[str]:
    return [words.strip() for words, differs in side if differs]


@pytest.mark.parametrize(
    ("one", "other", "here", "there"),
    [
        ("Nine people died on Monday.", "Nine people died on Monday.", [], []),
        # A changed figure is what an editor looks for.
        ("At least 14 died on Monday.", "At least 41 died on Monday.", ["14"], ["41"]),
        ("a fine of 1,200 euros", "a fine of 2,100 euros", ["1,200"], ["2,100"]),
        # Wrapping and case are no difference.
        ("The  bridge\nfell", "the bridge fell", [], []),
        # Words added on one side have no partner on the other.
        ("The bridge fell.", "The old bridge fell.", [], ["old"]),
        ("", "All of it.", [], ["All of it."]),
    ],
)  # fmt: skip
def test_what_differs_is_marked(one: str, other: str, here: list[str], there: list[str]) -> None:
    left, right = differing(one, other)
    assert (marked(left), marked(right)) == (here, there)


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_words_stay_whole(one: str, other: str) -> None:
    left, right = differing(one, other)
    assert "".join(words for words, _ in left) == one
    assert "".join(words for words, _ in right) == other
