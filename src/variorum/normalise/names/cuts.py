"""What the recogniser ran together: names over the end of a sentence, a person "of" a body, two bodies."""

from __future__ import annotations

import re
from functools import cache

from ...reference import load
from .lexicon import given_names
from .persons import is_title
from .text import Text
from .words import written

#: A word, a full stop and a capital: initials and short forms of titles are sorted out by their length and by data.
_SENTENCE_END = re.compile(r"(?<![^\W_])([^\W\d_]{2,})[.!?]\s+(?=[^\W\d_a-z])")
#: A person in full and what the person belongs to: "Ana Berg of the Party".
_PERSON_OF = re.compile(r"(([A-Z][\w'’-]+)(?: [A-Z][\w.'’-]*){0,2} ([A-Z][\w'’-]+)) of (?:the )?(?=[A-Z])")
_ONE_OF = re.compile(r"[A-Z]\w+ of (?:the )?(?=[A-Z])")
_NUMBERED_OF = re.compile(r"\d[ -]$")
#: Letters of the longest abbreviation of a rank ("Capt").
_RANK = 4


def pieces_of(text: Text, start: int, end: int) -> list[tuple[int, int, str]]:
    """The pieces of one of the recogniser's names.

    Args:
        text: the text.
        start: where the name begins.
        end: where it ends.

    Returns:
        Start, end and label of each, the label empty where it is the recogniser's own.
    """
    pieces: list[tuple[int, int, str]] = []
    for match in _SENTENCE_END.finditer(text.text, start, end):
        if match.group(1).casefold() not in _short_forms():
            pieces.append((start, match.end(1), ""))
            start = match.end()
    person = _PERSON_OF.match(text.text, start, end)
    if person and person.group(2) in given_names() and person.group(3).casefold() not in written("organisation"):
        return [*pieces, (start, person.end(1), "PERSON"), (person.end(), end, "")]
    # "The League of Oak and the Church of Elm" are two.
    before, link, behind = text.text[start:end].partition(" and the ")
    if link and all(_headed(part) for part in (before, behind)):
        return [*pieces, (start, start + len(before), ""), (end - len(behind), end, "")]
    # "The 737 Max of Oak Airways": what it is "of" is the body.
    if _NUMBERED_OF.search(text.text[max(0, start - 5) : start]) and (body := _ONE_OF.match(text.text, start, end)):
        return [*pieces, (body.end(), end, "")]
    return [*pieces, (start, end, "")]


def _headed(name: str) -> bool:
    """Whether a word of the name heads bodies' names."""
    bodies = written("organisation") | written("joining") | written("fellowships")
    return any(word.casefold() in bodies for word in name.split())


@cache
def _short_forms() -> frozenset[str]:
    """Words whose point is their own: "Gov.", "St.", "Inc."."""
    forms = {"st", "ft", "mt", "jr", "sr", "dr", "mr", "mrs", "ms", "no", "vs", *map(str.casefold, _heads_list())}
    return frozenset(form for form in forms if len(form) <= _RANK + 1)


def _heads_list() -> list[str]:
    return [*written("company_forms"), *load("titles")["heads"], *load("titles")["modifiers"]]


def before_rank(text: Text, start: int, words: list[str]) -> int:
    """Where a body's name ends before a rank that belongs to the name behind it: "State Police Lt."; 0 without one."""
    last = len(words)
    while last > 1 and ((is_title(words[last - 1]) and _ranks(words, last - 1)) or words[last - 1] == "and"):
        last -= 1
        while last > 1 and words[last - 1].casefold() in load("titles")["modifiers"]:
            last -= 1
    if last == len(words):
        return 0
    return text.words[text.word_at(start) + last - 1].end


def _ranks(words: list[str], at: int) -> bool:
    """Whether the title that ends a body's name belongs to who comes next, as in "State Police Lt." before a name."""
    return len(words[at]) <= _RANK or not (
        {"of", "for", "the"} & set(words) or words[at].casefold() in written("organisation")
    )
