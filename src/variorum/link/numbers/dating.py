"""Of what time a number is told: years that its clause names, and whether it is of a former time."""

from __future__ import annotations

from typing import Any

from ...model import Quantity
from ...reference import load, load_words
from ..asides import aside_at
from ..page import Page

#: Prepositions before a year that does not date the number ("the highest since 1954", "by 2030").
_OPEN_YEARS = frozenset({"since", "until", "till", "by", "from", "before"})
#: What opens a clause that gives grounds or sets something against, and so tells of other things.
_GROUNDS = frozenset({"since", "because", "as", "although", "though", "while", "whereas"})


def read_years(page: Page, quantity: Quantity, anchor: Any, near: list[Any], kind: str) -> tuple[frozenset[str], bool]:
    """Read the time that a number is of.

    Args:
        page: the document.
        quantity: the number.
        anchor: the word that it hangs on.
        near: the words around it in its sentence.
        kind: what it measures; an age is of its report's own time, whatever other clauses tell.

    Returns:
        Years that its clause dates it to, and whether it is said to be of some former time.
    """
    if kind == "age":
        return frozenset(), False
    published = page.reading.document.published
    year = (published.lower or "")[:4] if published.basis == "stated" else ""
    dating = _up_to_a_comparison(near, anchor)
    years = frozenset(
        token.text for token in dating
        if len(token.text) == 4 and token.text.isdigit() and token.text[:2] in ("18", "19", "20")
        and token.text != year and token.i and not _is_open(token)
        and not quantity.start <= token.idx < quantity.end and not _of_next_clause(token, anchor)
    )  # fmt: skip
    if _is_old([token.lower_ for token in _up_to_a_ground(dating, anchor)]):
        return years, True
    if (aside := aside_at(page, quantity.start)) is not None:
        return years or (aside.years if len(aside.years) == 1 else years), True
    return years, False


def _up_to_a_comparison(near: list[Any], anchor: Any) -> list[Any]:
    """The words around a number, but those of a former one: "43 percent, compared with 41 in 2022"."""
    end = next((t.i for t in near if t.i > anchor.i and t.lower_ in load_words("number_senses", "compared")), None)
    return [token for token in near if end is None or token.i < end]


def _up_to_a_ground(near: list[Any], anchor: Any) -> list[Any]:
    """The words around a number, but those of a clause that gives grounds: "200, as the previous train was full"."""
    end = next((t.i for t in near if t.i > anchor.i and t.dep_ == "mark" and t.lower_ in _GROUNDS), None)
    return [token for token in near if end is None or token.i < end]


def _is_open(year: Any) -> bool:
    """Whether a year is an end of a stretch: "since 1954", "by the end of 2027"."""
    low = year.i - 1
    while low > 0 and year.doc[low].lower_ in load_words("number_senses", "of a year"):
        low -= 1
    return year.doc[low].lower_ in _OPEN_YEARS


def _of_next_clause(token: Any, anchor: Any) -> bool:
    """Whether a word behind a number stands under a verb joined to the number's ("employs 320, opened in 1978")."""
    verb = next((above for above in token.ancestors if above.pos_ in ("VERB", "AUX")), None)
    return verb is not None and verb.dep_ == "conj" and anchor.i < verb.i < token.i


def _is_old(plain: list[str]) -> bool:
    """Whether words say that it is of a former time."""
    joined = f" {' '.join(plain)} "
    return any(f" {word} " in joined for word in load("number_senses")["apart"])
