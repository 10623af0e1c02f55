"""Which place an "it" takes up in a clause that can tell of a place alone: the one that the sentence told of before."""

from __future__ import annotations

from typing import Any

from ...model import Argument
from ...reference import load_words
from ..page import Page

#: What befalls a place in a clause: it is taken, or has been.
_BEFALLEN = frozenset({"dobj", "nsubjpass"})


def place_taken_up(page: Page, argument: Argument) -> Argument | None:
    """The town in "its troops retook the town from rebels, who say it remains in their hands".

    Of what holds a place, and is held, nothing else in the sentence can be meant.

    Args:
        page: the document.
        argument: who or what a clause tells to be held or taken.

    Returns:
        The words of the place; None where it is no such pronoun, where it takes up a place already, and where the
        sentence tells of several.
    """
    if argument.text.casefold() != "it" or any(thing[3] == "place" for thing in page.argument_things(argument)):
        return None
    start, _ = page.sentence_of(argument.start)
    before: list[Any] = [token for token in page.tokens_in(start, argument.start) if token.dep_ in _BEFALLEN]
    places = [token for token in before if _is_place(page, token)]
    if len({token.lower_ for token in places}) != 1:
        return None
    last = places[-1]
    first = min([last.idx, *(child.idx for child in last.lefts)])
    end = last.idx + len(last)
    return Argument(role=argument.role, text=page.text[first:end], start=first, end=end)


def _is_place(page: Page, token: Any) -> bool:
    thing = page.thing_at(token.idx)
    if thing is not None:
        return thing[3] == "place"
    return token.tag_ == "NN" and token.lemma_.lower() in load_words("name_heads", "settlement_of")
