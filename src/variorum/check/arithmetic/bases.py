"""On what basis a change is told: whether it is of the thing, in the terms and against the time of the two figures.

A report tells one figure, what it was before, and a change; often the change is of another figure ("its sales rose"),
since another time ("2,000 in the month", beside a figure of the year before) or reckoned otherwise ("in dollar
terms"). Only a change that nothing tells apart from the two figures is held against them.
"""

from __future__ import annotations

import re
from functools import cache

from ...reference import load
from ..phrases import MONTHS, any_listed
from ..shapes import Mark, Shape
from .directions import alternatives

#: Where what is said of a value ends.
_BREAK = re.compile(r"[,;()]|\.\s|\s[-–—]\s|\b(?:and|but|while)\b")
_UNIT = r"(?:day|week|month|quarter|half|season|year|decade)"
#: "three months earlier", "the same month last year", "the year-earlier quarter", "December's".
_PERIOD = re.compile(
    rf"(?P<n>\b(?:two|three|four|five|six|nine|ten|twelve|\d{{1,2}})[\s-]+)?\b(?P<unit>{_UNIT})s?\b|(?-i:\b(?P<month>{MONTHS})\b)"
    r"|\b(?P<dated>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
#: The time that a change runs over, not the one that its result is of: "in the month", "over the past year".
_OVER = re.compile(
    rf"\b(?:in|over|during|within|on|for)\s+(?:the|a)\s+(?:last\s+|past\s+|preceding\s+)?(?:(?:two|three|four|five|six|nine|ten|twelve|\d{{1,2}})\s+)?{_UNIT}s?\b",
    re.IGNORECASE,
)
_AGAINST = r"(?:above|below|than|from|over|against|since|compared\s+(?:with|to)|on)"
#: "3 percent above the total of March", "12 percent from last year".
_OWN_BASE = re.compile(
    rf"^\s*(?:percent|per\s+cent|pct|%|points?)?\s*(?:more|fewer|less|higher|lower|up|down|rise|fall|increase|decrease|drop|gain)?\s*"
    rf"\b{_AGAINST}\s+(?P<base>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
#: A base that is but a time, and may be that of the figure before.
_ONLY_A_TIME = re.compile(
    rf"(?:(?:the|a|an|one|last|same|previous|preceding|prior|year|time|period|comparable|of|in|{MONTHS})\s+|(?:19|20)\d\d\s*)*"
    rf"(?:before|previously|then|{_UNIT}|period|time|(?:19|20)\d\d|{MONTHS}|this\s+time)?(?:[\s-](?:ago|earlier|before|previously|last\s+year|level|figure|period))*\s*",
    re.IGNORECASE,
)
#: A figure of long ago set beside the one after a change.
_YEAR_AGO = re.compile(
    rf"\b(?:against|compared\s+(?:with|to))\b.*\b(?:{_UNIT}s?\s+(?:ago|earlier|before)|last\s+year|same\s+{_UNIT}|(?:19|20)\d\d)",
    re.IGNORECASE | re.DOTALL,
)
#: "Up 17 percent on March but down from the record 60": the figure before has a move of its own.
_ANOTHER_MOVE = re.compile(r"[,;]\s.*\b(?:up|down)\s+from\b|\bbut\b", re.IGNORECASE | re.DOTALL)
#: A place or a thing of its own behind a figure: "compared with 40 for coffee".
_OF_ITS_OWN = re.compile(
    rf"^\s*(?:for|by|at|among)\s+(?=\w)(?!(?:the|a|an|that|its|his|her|their)?\s*(?:same\s+|whole\s+|full\s+|first\s+|last\s+|previous\s+)*"
    rf"(?:{_UNIT}|period|time|end|start|beginning|all|{MONTHS}|(?:19|20)\d\d|⟦T))",
    re.IGNORECASE,
)


#: A mean that is itself the figure: "the average attendance went up from 389 to 553".
MEAN_THING = re.compile(
    r"\b(?:the|its|their)\s+average\b(?=\s+[a-z]+\s+(?:went|rose|fell|grew|climbed|dropped|moved|increased|declined|has)\b"
    r"[^.;]{0,30}\sfrom\b)",
    re.IGNORECASE,
)
#: "Compared with 252 a year earlier - a rise of": the change from the figure right before.
_A_RISE = re.compile(
    r"(?:[^,;.⟦⟧]|⟦T\d+⟧)*\s*(?:[:;]\s+(?:there|that|this|it)\s+(?:are|is|were|makes|means)\s+(?:now\s+)?$|,|\(|-|–|—)\s*(?:or\s+)?(?:an?\s+|up\s+by\s+|up\s+|down\s+by\s+|down\s+)(?:\w+\s+of\s+(?:about\s+|some\s+)?)?"
)


def same_basis(shape: Shape, size: Mark, before: Mark, after: Mark) -> bool:
    """Whether nothing tells a change apart from the two figures that it is held against.

    Args:
        shape: where the three stand.
        size: the change.
        before: the figure before it.
        after: the figure after it.

    Returns:
        False where the sentence reckons on another basis, the change has another base or runs over another time than
        lies between the two, or a thing of its own is told to have changed by so much.
    """
    if any_listed("check_words", "other_basis").search(MEAN_THING.sub(" ", shape.in_words())):
        return False
    if _own_base(shape, size, before) or _OF_ITS_OWN.match(_behind(shape, before)):
        return False
    told_of_it = size.start > before.start and _A_RISE.fullmatch(
        shape.text[_at(shape, before)[1] : _at(shape, size)[0]]
    )
    if (
        size.kind != "P"
        and not told_of_it
        and _YEAR_AGO.search(shape.in_words(_before(shape, before) + before.text + _behind(shape, before)))
    ):
        return False  # "dropped by 52 to 131, against 222 a year ago": by 52 since the last count
    since, then = _periods_of_change(shape, size, before), _periods_before(shape, before)
    if since and then and not since & then:
        return False
    moved = size.kind == "P" or re.search(r"\b(?:up|down)\s+(?:by\s+)?$", _before(shape, size), re.IGNORECASE)
    if _other_month(shape, size, before) or (moved and _ANOTHER_MOVE.search(_between(shape, size, before))):
        return False
    return not _another_subject(shape, size, before, after)


def _at(shape: Shape, mark: Mark) -> tuple[int, int]:
    """Where a value stands in the shape's text."""
    start = len(shape.ahead(mark))
    return start, start + len(shape.sign(mark))


def _behind(shape: Shape, mark: Mark) -> str:
    """What is said right behind a value, with its times as marks, up to the next value that is none, or a break."""
    rest = re.split(r"⟦[^TD]\d+⟧", shape.behind(mark))[0]
    found = _BREAK.search(rest)
    return rest[: found.start()] if found else rest


def _before(shape: Shape, mark: Mark) -> str:
    """What is said right before a value, with its times as marks, back to the last value that is none, or a break."""
    lead = re.split(r"⟦[^TD]\d+⟧", shape.ahead(mark))[-1]
    breaks = list(_BREAK.finditer(lead))
    return lead[breaks[-1].end() :] if breaks else lead


def _own_base(shape: Shape, size: Mark, before: Mark) -> bool:
    """Whether a change is told against something else than the figure before: "3 percent above the total of March"."""
    behind, end = _behind(shape, size), _at(shape, size)[1]
    found = _OWN_BASE.match(shape.in_words(behind))
    if found is None or _at(shape, before)[0] == end + len(behind):
        return False
    onward = shape.text[end + len(behind) : _at(shape, before)[0]]
    if re.fullmatch(r",\s+when\s+(?:\w+\s+){0,3}", onward):
        return False  # "12 more than on Monday, when 34 were affected"
    return _ONLY_A_TIME.fullmatch(found["base"].strip(" .")) is None


def _between(shape: Shape, size: Mark, before: Mark) -> str:
    """The words between a change and a later figure before it."""
    return shape.text[_at(shape, size)[1] : _at(shape, before)[0]]


def _other_month(shape: Shape, size: Mark, before: Mark) -> bool:
    """Whether the figure before is of a month that the change need not be against: "compared with 50 in April"."""
    behind, lead = shape.in_words(_behind(shape, before)), shape.in_words(_before(shape, before))
    named = re.findall(rf"\b(?:{MONTHS})\b", behind)
    own = _OWN_BASE.match(shape.in_words(_behind(shape, size)))
    if own and (months := set(re.findall(rf"\b(?:{MONTHS})\b", own["base"]))) and not months & set(named):
        return before.text not in own["base"] and _at(shape, before)[0] != _at(shape, size)[1] + len(
            _behind(shape, size)
        )
    compared = re.search(r"\b(?:against|compared\s+(?:with|to))\s+(?:[\w-]+\s+){0,2}$", lead)
    return bool(
        named
        and compared
        and own is None
        and _at(shape, size)[0] < _at(shape, before)[0]
        and "year" not in _keys(behind)
    )


def _keys(words: str) -> set[str]:
    """The kinds of times that some words name: "year", "3 month", "december"."""
    keys: set[str] = set()
    for found in _PERIOD.finditer(words):
        if found["dated"]:
            keys.add("year")
        elif found["month"]:
            keys.add(found["month"].lower())
        else:
            keys.add(f"{(found['n'] or '').strip(' -').lower()} {found['unit'].lower()}".strip())
    return keys


def _periods_of_change(shape: Shape, size: Mark, before: Mark) -> set[str]:
    """Since when, or over what time, a change is told to be."""
    behind = _behind(shape, size)
    words = shape.in_words(behind)
    own = _OWN_BASE.match(words) if _at(shape, before)[0] != _at(shape, size)[1] + len(behind) else None
    spans = " ".join(found[0] for found in _OVER.finditer(f"{shape.in_words(_before(shape, size))} | {words}"))
    return _keys(f"{spans} {own['base'] if own else ''}")


def _periods_before(shape: Shape, before: Mark) -> set[str]:
    """Of when the figure before is told to be."""
    owned = re.search(r"(?:[\w-]+\s+){0,2}[\w-]+['’]s?\s+(?:[\w-]+\s+){0,2}$", shape.in_words(_before(shape, before)))
    keys = _keys(f"{shape.in_words(_behind(shape, before))} {owned[0] if owned else ''}")
    return {"year"} if "year" in keys else keys


@cache
def _changes() -> str:
    return f"(?:{alternatives('rose')}|{alternatives('fell')})"


def _another_subject(shape: Shape, size: Mark, before: Mark, after: Mark) -> bool:
    """Whether a thing that the figures are not of is told to change: "..., said its own profits rose by 19 percent"."""
    places = {mark: _at(shape, mark) for mark in (size, before, after)}
    first, last = min((before, after), key=lambda m: places[m]), max((before, after), key=lambda m: places[m])
    if places[size] > places[last]:
        between, earlier = shape.text[places[last][1] : places[size][0]], shape.text[: places[last][0]]
        verb = rf"(?:(?:had|has|have|also|then|thus|therefore|so)\s+)*{_changes()}"
    elif places[size] < places[first]:
        between, earlier = shape.text[places[size][1] : places[first][0]], shape.text[: places[size][0]]
        stood = alternatives("stood_at")
        verb = rf"(?:(?:had|has|have|also|then|thus|therefore|so)\s+)*(?:{_changes()}|{stood})"
    else:
        return False
    found = re.search(
        rf"(?:^|[,;.:“\"]|\b(?:and|but|while|as|with|that|said|because|after|when|whereas)\b)\s*(?P<subject>(?:\w[\w’'-]*\s+){{1,6}}?){verb}",
        between,
        re.IGNORECASE,
    )
    if found is None:
        return False
    known = {_stem(word) for word in re.findall(r"[\w’'-]+", earlier)} | set(load("check_words")["same_figure"])
    return any(_stem(word) not in known for word in found["subject"].split())


def _stem(word: str) -> str:
    return re.sub(r"(?:['’]s|s['’]|s)$", "", word.lower())
