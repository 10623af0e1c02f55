"""How many children somebody has: "a mother of two", "one of her twelve children", "he has three children"."""

from __future__ import annotations

from typing import Any

from ...model import Quantity
from ...reference import load_words
from ..beside_numbers import of_a_parent
from ..page import Page

#: The sense of such numbers.
CHILDREN = "children"
#: Nouns for children, and verbs of having them.
_NOUNS = frozenset({"child", "kid"})
_HAVING = frozenset({"have", "leave", "raise"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def whose_children(page: Page, quantity: Quantity, anchor: Any) -> list[Any] | None:
    """The names of those who have so many children.

    Args:
        page: the document.
        quantity: the number.
        anchor: the word that its phrase hangs on.

    Returns:
        Words of the name, none where the parent is not named; None where the number counts nobody's children.
    """
    if of_a_parent(page.text, quantity):
        return _names_at(page, _parent(anchor)) or _name_behind(page, quantity)
    bare = anchor.lemma_.lower() in _NOUNS and not any(child.dep_ == "amod" for child in anchor.children)
    if quantity.dimension != "count" or not bare:
        return None  # "two young children" may be two of more
    owner = next((child for child in anchor.children if child.dep_ == "poss" and child.idx < quantity.start), None)
    if owner is not None:
        return [owner] if owner.pos_ == "PROPN" else _only_subject(page, anchor)
    if anchor.dep_ != "dobj" or anchor.head.lemma_ not in _HAVING or _narrowed(anchor):
        return None
    return [child for child in anchor.head.children if child.dep_ in _SUBJECTS and child.pos_ == "PROPN"]


def _parent(anchor: Any) -> Any:
    """The noun for the parent above a number."""
    parents = load_words("quantity_words", "parents")
    above = anchor
    while above.lemma_.lower() not in parents and above.head.i != above.i:
        above = above.head
    return above


def _names_at(page: Page, parent: Any) -> list[Any]:
    """The names that a noun for a parent stands beside: as an apposition of either, or by what is said of a subject."""
    beside = [child for child in parent.children if child.dep_ in ("appos", "compound", "nmod")]
    if parent.dep_ in ("appos", "compound", "nmod"):
        beside.append(parent.head)
    if parent.dep_ == "attr":
        beside += [child for child in parent.head.children if child.dep_ in _SUBJECTS]
    behind = [inner for child in parent.children if child.dep_ == "prep" for inner in child.children]
    beside += [child for inner in behind for child in (inner, *inner.children) if child.dep_ == "appos"]
    return [token for token in beside if token.pos_ == "PROPN" and _is_person(page, token)]


def _name_behind(page: Page, quantity: Quantity) -> list[Any]:
    """A person's name right behind the number: "mother of four Ada Lund", "a mother of four, Ada Lund"."""
    last = page.token_at(quantity.end - 1)
    behind = list(last.doc[last.i + 1 : last.i + 3]) if last is not None else []
    if behind and behind[0].text == "," and len(behind) > 1 and behind[1].dep_ in ("compound", "appos"):
        behind.pop(0)
    thing = page.thing_at(behind[0].idx) if behind else None
    return behind[:1] if thing is not None and thing[3] == "person" else []


def _only_subject(page: Page, anchor: Any) -> list[Any]:
    """Whom a pronoun before the children means where its sentence names one person alone, as a subject."""
    start, end = page.sentence_of(anchor.idx)
    named = {thing[2]: token for token in page.tokens_in(start, end) if (thing := page.thing_at(token.idx)) is not None
             and thing[3] == "person" and token.idx < anchor.idx}  # fmt: skip
    return [token for token in named.values() if len(named) == 1 and _subject(token)]


def _subject(token: Any) -> bool:
    return token.dep_ in _SUBJECTS or (token.dep_ == "compound" and token.head.dep_ in _SUBJECTS)


def _is_person(page: Page, token: Any) -> bool:
    thing = page.thing_at(token.idx)
    return thing is None or thing[3] == "person"


def _narrowed(anchor: Any) -> bool:
    """Whether words behind the noun make the children those of a place or a time ("12 children in her class")."""
    return any(child.dep_ in ("prep", "acl", "relcl") for child in (*anchor.children, *anchor.head.children))
