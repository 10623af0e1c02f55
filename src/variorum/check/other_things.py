"""Whether a range near a claim of reach is that of something else: "the rockets fly 300 km; the planes ..."."""

from __future__ import annotations

import re
from functools import cache

from ..reference import load
from .clauses import word_at
from .flying_things import Thing
from .phrases import any_listed
from .pile import Pile
from .reach_wordings import Wording
from .told_of import agent_of, told_of
from .told_ranges import ToldRange
from .two_things import two_things

#: "Within reach of the Tern": who reaches stands behind.
_OF = re.compile(r"^\W*(?:of|by|with|for)\s+(?:the\s+|its\s+|their\s+)?(?:[a-z][\w-]*\s+){0,2}$", re.IGNORECASE)
#: How many characters before its length a range's owner is looked for.
_AHEAD = 60


def of_another(pile: Pile, key: str, number: int, words: Wording, things: list[Thing], told: ToldRange) -> bool:
    """Whether the range is not that of what the sentence says can reach the place.

    Args:
        pile: the reports.
        key: the report with the claim.
        number: which of its sentences has the claim.
        words: the words of reaching.
        things: the things that the sentence names.
        told: the range that is nearest.
    """
    if told.thing is None:
        return False
    text = pile.readings[key].document.text
    start, end = pile.sentences(key)[number]
    of = pile.readings[told.document].document.text[max(0, told.span.start - _AHEAD) : told.span.start]
    if any_listed("reach_words", "of_another").search(re.split(r"[.;]", of)[-1]):
        return True
    if told.document == key and two_things(
        pile,
        key,
        agent_of(word_at(pile, key, words.start, words.end)),
        told_of(word_at(pile, key, told.span.start, told.span.end)),
    ):
        return True
    agent = _agent(text, start, end, words, things)
    if agent is None:
        return False
    if agent.named and told.thing.named:
        return agent.key != told.thing.key
    if agent.named or told.thing.named:
        return False
    one, other = _noun(agent.key), _noun(told.thing.key)
    if one == other:
        return False
    ahead = text[start : agent.start]
    if told.sentence != number and re.search(r"\b(?:its|their)\s+$", ahead, re.IGNORECASE):
        return True
    return not any(one in kind and other in kind for kind in load("reach_words")["one_kind"])


def _agent(text: str, start: int, end: int, words: Wording, things: list[Thing]) -> Thing | None:
    """What is said to reach the place: named right behind the words of reaching, else last before them."""
    behind = [thing for thing in things if thing.start >= words.end and _OF.match(text[words.end : thing.start])]
    if behind:
        return behind[0]
    ahead = [thing for thing in things if start <= thing.start < words.start and not thing.named]
    return ahead[-1] if ahead else None


@cache
def _noun(key: str) -> str:
    """A noun in the singular."""
    return key if key.endswith(("aircraft", "ss")) else key.removesuffix("s")
