"""Families of one text: no chain of reports that share nothing with each other."""

from __future__ import annotations

from variorum.model import Derivation, Direction, Passage
from variorum.origins.families import shared_words, undirected_families


def shared(source: str, target: str, at: int, share: float = 0.6) -> Derivation:
    stretch = (at, at + 50)
    return Derivation(
        id=f"{source}{target}{at}",
        source=source,
        target=target,
        kind="copy",
        share=share,
        source_share=share,
        direction=Direction(basis="not decidable", certain=False),
        passages=(Passage(source=stretch, target=stretch),),
    )


def test_a_chain_is_no_family() -> None:
    # b shares a half with a and its other half with c, c with d: a and d have no word in common
    families = undirected_families([shared("a", "b", 0), shared("b", "c", 60), shared("c", "d", 120)], 0.5)
    assert "d" not in families.get("a", ())


def test_near_copies_are_one_family() -> None:
    pairs = [shared(x, y, 0, 0.9) for x, y in ("ab", "ac", "ad", "bc", "bd", "cd")]
    assert undirected_families(pairs, 0.5)["a"] == ("a", "b", "c", "d")


def test_a_single_passage_makes_no_family_but_is_shared() -> None:
    pairs = [shared("a", "b", 0, 0.1), shared("b", "c", 200, 0.1)]
    assert undirected_families(pairs, 0.5) == {}
    (first, second) = shared_words(pairs, quoted=False)["b"]
    assert first[2].documents == ("a", "b")
    assert second[2].documents == ("b", "c")
