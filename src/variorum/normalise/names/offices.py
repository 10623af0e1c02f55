"""Bodies whose names list what they are for: commas and "and" inside."""

from __future__ import annotations

from ...reference import gazetteer, load
from .lexicon import given_names, is_known_word
from .persons import is_title
from .text import Text
from .words import heads, never, written

#: Words that are looked at behind a comma or "and".
_LIST = 6
#: A town of so many inhabitants is named for itself.
_LARGE = 100_000


def with_list(text: Text, first: int, last: int) -> int:
    """The last word of a body whose name lists what it is for: "Department for Culture, Media and Sport".

    Args:
        text: the text.
        first: the first word of the name so far.
        last: its last word.

    Returns:
        The last word of the whole, also of one with "and" before its noun behind an opening word ("National Transport
        and Safety Authority"); ``last`` where nothing of the kind follows.
    """
    words = [word.text for word in text.words[first : last + 1]]
    at, listed = last + 1, False
    offices = heads("offices")
    if len(words) > 2 and words[-2] in ("of", "for", "on") and words[-3].casefold() in offices:
        while at < len(text.words) and at - last < _LIST and text.gap(at - 1) == ", " and _matter(text, at):
            listed, at = True, at + 1
        ends = at + 1 < len(text.words) and text.words[at].text == "and" and text.gap(at) == " "
        if ends and (text.gap(at - 1) == " " or (listed and text.gap(at - 1) == ", ")) and _matter(text, at + 1):
            at += 1
            while text.gap(at) == " " and at + 1 < len(text.words) and _matter(text, at + 1):
                at += 1
            return at
        return last
    opening = next((step for step, word in enumerate(words) if word in written("body_openers")), -1)
    if (
        opening < 0
        or len(words) - opening < 2
        or not all(map(str.istitle, words))
        or words[-1].casefold() in heads("organisation")
    ):
        return last
    if at + 2 < len(text.words) and text.words[at].text == "and" and text.gap(at - 1) == text.gap(at) == " ":
        end = at + 1
        while end < len(text.words) and end - at < _LIST and text.words[end].text.istitle() and text.gap(end) == " ":
            end += 1
        stretch = [word.text.casefold() for word in text.words[at + 1 : end + 1]]
        for length in range(len(stretch), 1, -1):
            plain = all(_matter(text, at + step) for step in range(1, length))
            if plain and stretch[length - 1] in heads("organisation"):
                return at + length
    return last


def _matter(text: Text, at: int) -> bool:
    """Whether a capitalised word tells what an office is for: no person, land, large town or body."""
    word = text.words[at].text
    low = word.casefold()
    if not word.istitle() or is_title(word) or low in never() | heads("organisation") | heads("facility"):
        return False
    if low in load("titles")["modifiers"]:
        return True  # "Labour", "Defence"
    if word in given_names() or is_known_word(word):
        return False
    return not any(town.population >= _LARGE for town in gazetteer.towns(word)[:1])
