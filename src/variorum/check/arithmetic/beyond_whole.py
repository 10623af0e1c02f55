"""A part that is more than the whole it is told to be of, wherever the two stand: "six witnesses ... 11 of them".

What a number is a part of is told by "of them", or by a noun that another number counts: "154 of the pupils", "of the
people on board, 196". That other number is all of them only where nothing of the kind was told before it ("hundreds of
pupils"), and where the noun has no word beside it that was not told of them ("154 of the older pupils").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ...model import Finding
from ...reference import load, load_words
from ..amounts import show
from ..findings import finding
from ..phrases import any_listed
from ..pile import Pile
from ..shapes import Shape
from .nouns import is_person, singular
from .numbers import Number, lead, numbers, tail

#: A number so many times as large as another is of something else.
MOST_BEYOND = 2.5
#: How far back a larger number may stand that is meant by "them", in characters.
BEFORE_CHARS = 300
#: How near a number words stand that make it one of something else, in characters.
NEAR = 25
_DETERMINER = r"(?:all\s+)?(?:the|those|these|its|their|his|her|our|my|[\w-]+(?:\s+[\w-]+)?['’]s?)"
_OF_BEHIND = re.compile(rf"^\s*(?:[\w-]+\s+)?of\s+{_DETERMINER}\s+(?P<what>[\w’' -]{{2,60}})", re.IGNORECASE)
_OF_BEFORE = re.compile(
    rf"(?:^|[.;:“\"]\s*|\b(?:and|but|that)\s+)(?:of|among|out\s+of)\s+{_DETERMINER}"
    r"\s+(?P<what>[\w’' -]{2,60}),\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"^\s*(?:[\w-]+\s+)?(?:of|among)\s+(?:them|these|those|whom|which)\b(?!\s+(?:who|that|in|on|at|from|[a-z]+ed)\b)",
    re.IGNORECASE,
)
_OF_THEM_BEFORE = re.compile(
    r"\bamong\s+(?:them|these):?\s+$|(?:^|[.;:,(“\"]\s*)(?:out\s+)?of\s+(?:them|these|those|whom|which),?\s+(?:(?:only|just|some|about|at\s+least)\s+|(?:[a-z]+\s+){0,2}[a-z]+:\s+)?$",
    re.IGNORECASE,
)
#: "Houses inspected so far: 451": what is counted stands before the colon.
_LABEL = re.compile(r"(?:^|[.;]\s+)[A-Z][^.:;⟦]{3,60}:\s*$")
#: "Of those on board": of all who were told of.
_THOSE_THERE = re.compile(
    r"\bof\s+(?:all\s+)?(?:the\s+people|those)\s+(?:on\s+board|aboard|present|inside|there),\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
#: What stands behind a number of all, not of those in one place.
_ALL = re.compile(r"\s*(?:worldwide|in\s+all|in\s+total|today|now|so\s+far)?\s*[.,;:(]")
#: What is told of a bare number: "630 were positive", "630 failed".
_BECAME = re.compile(
    r"^\s*(?:(?:were|was|are|is|had|have|turned\s+out)\s+(?:not\s+|to\s+be\s+|been\s+|found\s+)*(?P<deed>\w+)|(?P<done>[a-z]+ed)\b)",
    re.IGNORECASE,
)
#: Two numbers that are compared, or of which one was planned, needed or allowed.
_OTHER = re.compile(
    r"\b(?:needed|required|necessary|planned|allowed|up\s+to|instead|compared|than|another|more|further|additional|other|others|each|per|times|years?|applied|applications?|applicants?|requests?|bids?|hoped)\b",
    re.IGNORECASE,
)
#: A time before the one that the whole is told of.
SINCE_GONE = re.compile(
    r"^[^.;]{0,50}?\b(?:last\s+(?:year|month|week|season)|since|ago|earlier|in\s+(?:19|20)\d\d)\b", re.IGNORECASE
)
_HEADLINE = re.compile(r"\A[^\n.]+\n")
_WORD = re.compile(r"[A-Za-z-]{2,}")


@cache
def _collective() -> re.Pattern[str]:
    """What stands before a number of all who belong to something: "a staff of", "(population"."""
    return re.compile(rf"{any_listed('check_words', 'collectives').pattern}(?:\s+of|:)?\s+$", re.IGNORECASE)


def beyond_whole_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on numbers told as parts of what another number counts all of."""
    known = numbers(shape, "CM")
    if len(known) < 2:
        return
    for at, part in enumerate(known):
        whole = _whole(pile, shape, known, at)
        if whole is None or any(_OTHER.search(f"{lead(n)[-NEAR:]} {tail(n)[:NEAR]}") for n in (part, whole)):
            continue
        if re.match(r"\s*of\s+(?:its|their|his|her)\b", tail(part)) and SINCE_GONE.match(tail(part)):
            continue  # "has 12 ships. It sold 15 of its ships last year": it had more then
        if part.quantity.qualifier == "at most" or whole.quantity.qualifier == "at least":
            continue
        if not whole.size.high < part.size.low <= MOST_BEYOND * whole.size.value or _larger(pile, shape, part, whole):
            continue
        yield from finding(
            pile, "arithmetic", "more than all", shape.document, (part.mark, whole.mark), "impossible",
            f"“{part.mark.text}” cannot be part of “{whole.mark.text}”: it is more than all "
            f"{show(whole.size.value)}.",
            {"part": part.size.value, "whole": whole.size.value}, "part <= whole",
        )  # fmt: skip
        return


def _whole(pile: Pile, shape: Shape, known: list[Number], at: int) -> Number | None:
    """The number of all that a number is told to be a part of."""
    part = known[at]
    earlier = [n for n in known[:at] if n.mark.kind == part.mark.kind and n.quantity.unit == part.quantity.unit]
    if not earlier or (part.mark.kind == "M"):
        return None
    behind, before = _OF_BEHIND.match(tail(part)), _OF_BEFORE.search(lead(part))
    if before is not None and _THOSE_THERE.search(lead(part)):
        fitting = [n for n in earlier if n.noun in load("check_words")["people"] and _first_told(pile, shape, n)]
        told = pile.readings[shape.document].document.text[earlier[0].mark.end : part.mark.start]
        alone = re.search(r"\b(?:another|more|further|other)\b", told, re.I) is None  # "another 60 waited"
        return fitting[0] if len(fitting) == 1 and alone else None
    if (named := behind or before) is not None:
        fitting = [n for n in earlier if _names(named["what"], n) and _first_told(pile, shape, n)]
        return max(fitting, key=lambda n: n.size.value) if fitting else None
    if _OF_THEM.match(tail(part)) or _OF_THEM_BEFORE.search(lead(part)):
        fitting = [n for n in earlier if n.noun is not None or _collective().search(lead(n)) or _LABEL.search(lead(n))]
        fitting = [n for n in fitting if part.noun in (None, n.noun) or (is_person(part.noun) and n.noun is None)]
        if sum(n.size.high for n in earlier) >= part.size.low:
            return None  # "four men and six women; seven of them": of all together
        return max(fitting, key=lambda n: n.size.value) if len(fitting) == len(earlier) else None
    if len(known) == 2 and _gone_through(*known):
        return known[0] if at == 1 else None
    residents = load("check_words")["residents"]
    of_all = [n for n in earlier if _collective().search(lead(n)) and "population" in lead(n)[-16:].lower()]
    if part.noun in residents and len(of_all) == 1 and at == known.index(of_all[0]) + 1:
        return of_all[0] if not re.search(r"[.;]\s", of_all[0].after) else None
    return None


def _gone_through(whole: Number, part: Number) -> bool:
    """Whether a bare number tells what became of those that something was done to: "40 were tested, 63 fell ill"."""
    done = any_listed("check_words", "gone_through").search(f"{whole.before[-NEAR:]} {whole.after}")
    told = _BECAME.match(tail(part))
    if done is None or told is None or whole.noun is None or part.noun not in (None, whole.noun):
        return False
    return (told["deed"] or told["done"]).lower() not in load("check_words")["harmed"] and not re.search(
        r"\d{4}", part.mark.text
    )


def _names(what: str, whole: Number) -> bool:
    """Whether words behind "of the" name what a number counts, with nothing beside it that was not told there."""
    told = {singular(word.lower()) for word in _WORD.findall(f"{whole.before} {whole.mark.text} {whole.after}")}
    noun = singular(whole.noun) if whole.noun else None
    small, restricting = load_words("check_words", "little_words"), load_words("check_words", "restricting")
    words = [(word, word in small or any(_akin(singular(word), one) for one in told)) for word in _words(what)]
    for at, (word, known) in enumerate(words):
        if noun == "person" and known and is_person(singular(word)) and not words[at + 1 :] and _ALL.match(whole.after):
            return True  # "employs 400 people. Of its employees, 630"
        if noun is not None and word.endswith("ed") and known:
            return True  # "of those charged", "of the recalled cars"
        # "It has 400 employees and is laying off 630 of its staff"
        elsewhere = re.match(r"\s+(?:in|at|on)\s+[A-Z]", whole.after)  # "employs 400 people in Spain"
        works = word in load("check_words")["workforce"] and noun in load("check_words")["jobs"] and not elsewhere
        if singular(word) == noun or works:
            behind = [one for one in words[at + 1 :] if one[0] not in small][:1]
            apart = words[at + 1 : at + 2] and words[at + 1][0] in restricting and not all(k for _, k in behind)
            # "Lost 40 tanks ... 63 of its tanks": those that were not lost as well.
            return not apart and not done_to_some(whole)
        if not known:
            return False
    return False


def _words(what: str) -> list[str]:
    return _WORD.findall(what.lower())


def done_to_some(number: Number) -> bool:
    """Whether a deed beside a number was done to some of a kind, of which there may be more."""
    behind = re.split(r"[.,;:]", number.after)[0]
    return any_listed("check_words", "done_to_some").search(f"{number.before[-NEAR:]} {behind[:NEAR]}") is not None


def _akin(word: str, other: str) -> bool:
    """Whether two words have one stem: "recalled" and "recall"."""
    least = max(4, min(len(word), len(other)) - 2)
    return word == other or (min(len(word), len(other)) >= 4 and word[:least] == other[:least])


def _first_told(pile: Pile, shape: Shape, whole: Number) -> bool:
    """Whether nothing before a number in the report speaks of what it counts: it may then be all of them."""
    if whole.noun is None:
        return False
    earlier = pile.readings[shape.document].document.text[: whole.mark.start]
    earlier = _HEADLINE.sub("", earlier)  # which tells of what the story will count
    return not any(singular(word.lower()) == singular(whole.noun) for word in _WORD.findall(earlier))


def _larger(pile: Pile, shape: Shape, part: Number, whole: Number) -> bool:
    """Whether another number near by, of the same or of no noun, is large enough to be the whole that is meant."""
    near = pile.quantities_within(shape.document, max(0, whole.mark.start - BEFORE_CHARS), part.mark.start)
    return any(
        q.dimension == "count" and q.upper is not None and q.upper >= part.size.low
        and (q.counted is None or whole.noun is None or singular(q.counted.lower()) == singular(whole.noun))
        and (q.start, q.end) != (part.mark.start, part.mark.end)
        and not (q.counted is None and 1900 <= q.upper <= 2100)
        for q in near
    )  # fmt: skip
