"""What a share or a mass is of: "30 percent of voters", "5 tonnes of fuel", "half the seats"."""

from __future__ import annotations

from ..numbers import SCALES
from ..tokens import Tokens
from .counted import WORDS_AT_MOST, Counted, as_counted
from .lexicon import DETERMINERS, IRREGULAR, STOPS, VERBS_TOO, singular
from .noun_neighbours import both_describe


def measured_of(tokens: Tokens, low: list[str], at: int) -> Counted | None:
    """What a share or a mass is of ("30 percent of voters", "5 tonnes of fuel")."""
    return part_noun(tokens, low, at + 1) if at < len(low) and low[at] == "of" else None


def part_noun(tokens: Tokens, low: list[str], first: int) -> Counted | None:
    """The head of a noun phrase that begins at a token."""
    while first < len(low) and (
        low[first] in DETERMINERS or low[first][0].isdigit() or low[first] in ("all", "about", "a", "an", "million")
    ):
        first += 1
    last_noun: Counted | None = None
    for place in range(first, min(first + WORDS_AT_MOST + 2, len(low))):
        word = low[place]
        if word[0].isdigit() or word in SCALES or (low[place - 1][0].isdigit() and len(word) == 1):
            first = place + 1
            continue  # "of the 2.6M tickets"
        if word == "and" and place > first and both_describe(tokens, place):
            continue
        if word in ("'s", "’s") and last_noun is not None:
            first, last_noun = place + 1, None  # "a third of the country's trade"
            continue
        if last_noun is not None and word.endswith(("ed", "ing")) and not _describes(low, place):
            break  # "of hillside burned.", "half the city thinking that"
        if not word[0].isalpha() or tokens.line_ends(place) or (word in STOPS and word not in IRREGULAR):
            break
        noun = None if place > first and word in VERBS_TOO else singular(tokens.words[place])
        if noun is not None:
            return as_counted(tokens, first, place, noun)
        if word.endswith("ly") or (place > first and word in VERBS_TOO):
            break
        last_noun = as_counted(tokens, first, place, word if tokens.words[place].isupper() else tokens.words[place])
    return last_noun


def _describes(low: list[str], at: int) -> bool:
    """Whether a form in "-ed" or "-ing" goes on to a noun: "of grass planted fields"."""
    behind = low[at + 1] if at + 1 < len(low) else "."
    return behind.isalpha() and behind not in STOPS
