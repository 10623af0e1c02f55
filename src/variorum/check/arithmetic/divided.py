"""One whole told in parts: "coal supplies 52 percent of the power, gas 40 and wind 28 percent" is more than all.

Percentages side by side are mostly of several wholes, or overlap. They are held against all of one only where the words
divide it: by a verb of dividing, a vote, kinds of which nothing is both, a number of parts told before, or a verb of
having a part that the items after the first leave out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import pairwise
from operator import add
from typing import TYPE_CHECKING

from ...model import Finding
from ...reference import load
from ..amounts import show
from ..findings import finding
from ..phrases import any_listed
from ..pile import Pile
from ..shapes import Mark, Shape
from .directions import alternatives
from .labelled_shares import labelled
from .nouns import listed, opposed
from .numbers import Number, numbers

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Percentages that are no parts of one whole: changes, rates, comparisons, several answers.
_RATES = re.compile(
    r"\b(?:up|down|tied|ahead|now|as\s+a\s+whole|overall|in\s+all|rose|fell|risen|fallen|rise|fall|growth|increase\w*|decrease\w*|compared|turnout|inflation|interest|unemployment|yield|discount|more|less|higher|lower"
    r"|than|includ(?:es|ed|ing)|each|both|also|several|multiple|between|at\s+least|earlier|ago|last|previous\w*|year-on-year|respectively|same|of\s+(?:which|whom|these|them|those(?!\s+(?:who|polled|asked|surveyed|questioned)))"
    r"|where|could\s+(?:choose|name)|(?:nearly|almost)(?!\s+all)|must|needs?|needed|has\s+to|have\s+to|had\s+to|would|should|required|right|wrong|correct\w*)\b"
    r"|\bfrom\s+(?:(?:the|a|an|its|about|some)\s+)?(?:\w+\s+)?(?:⟧|$)",
    re.IGNORECASE,
)
_OF = re.compile(
    r"^\s*(?:(?:stake|share|interest|holding)\s+in|of)\s+(?:(?:the|all|its|their|his|her|our|those|these|total)\s+)*(?P<whole>[\w’'-]+(?:\s+(?:of\s+)?[\w’'-]+)?)",
    re.IGNORECASE,
)
#: What two shares in turn are of: "in the first half and 55 percent in the second".
_IN_TURN = re.compile(
    r"\b(?:first|second|third|last)\s+(?:half|round|quarter|leg|set|period|serve|try|attempt|time|visit)\b",
    re.IGNORECASE,
)
_ITS_OWN = re.compile(
    r"^\s*of\s+(?:its|his|her|their|our)\s[^,;]*?(?:,|\band|\bwhile|\bwith)\s+(?!(?:from|in|on|to|for|at)\b)[\w’' -]+$",
    re.IGNORECASE,
)
_OF_ALL = re.compile(r"^\W*(?:of|among)\s+(?!(?:these|those|them|which|whom)\s*,)[^,]{3,45},\s*", re.IGNORECASE)
_SOMEWHERE = re.compile(r"^[^,.;]{0,30}?\b(?:in|among|at|for)\s+(?:the\s+)?(?:[A-Z]|men|women|under|over|those|people)")
_IN_HIS_OWN = re.compile(r"^[^,;]{0,25}?\b(?:in|among)\s+(?:his|her|its|their)\s", re.IGNORECASE)
#: The same before a share: "in Scotland 62 percent chose to stay, in London 60".
_THERE_AHEAD = re.compile(
    r"\b(?:[Ii]n|[Aa]mong|[Aa]t|[Ff]or)\s+(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,2},?\s+(?:only\s+|about\s+|some\s+)?$"
)
_PARTED = re.compile(r"[,;]|\b(?:and|against|to|while|with|versus)\b", re.IGNORECASE)
#: Verbs that tell who says it.
_TELLING = ("say", "report", "show", "accord", "announce", "estimate")
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_FINITE = ("VBD", "VBP", "VBZ", "MD")
#: "Two sources: 70 percent from taxes and 44 percent from loans".
_SO_MANY = re.compile(
    r"\b(?P<n>two|three|four|five)\s+(?:(?!of\b)[\w-]+\s+){0,2}?[a-z]+s\s*(?:only\s*|alone\s*)?(?::|\s[-–—])\s*[^:]*$",
    re.IGNORECASE,
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}


def divided_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on parts that the words make parts of one whole."""
    shares = numbers(shape, "P")
    if len(shares) < 2 or any(
        n.quantity.unit != "percent" or n.quantity.qualifier not in ("exactly", "about") for n in shares
    ):
        return
    gaps = [shares[0].before, *(n.after for n in shares)]
    summed = reduce(add, (n.size for n in shares))
    if (
        summed.low <= 100 + len(shares)
        or max(n.size.value for n in shares) > 100
        or any(_RATES.search(re.sub(alternatives("partition"), " ", gap, flags=re.IGNORECASE)) for gap in gaps)
    ):
        return
    first, last = shares[0].mark.start, shares[-1].mark.start
    if any(mark.kind == "T" and first < mark.start < last for mark in shape.marks):
        return  # shares of two days
    if any(_IN_TURN.search(n.after) for n in shares[:-1]):
        return
    if any(_ITS_OWN.match(n.after) for n in shares) and not opposed([n.after[:45] for n in shares]):
        return  # "buys 60 percent of its gas from Norway and Italy 80 percent"
    wholes = {found["whole"].lower() for n in shares if (found := _OF.match(n.after))}
    ball = re.search(r"\bpossession\b", " ".join(gaps), re.IGNORECASE)
    if len(wholes) > 1 or (not ball and sum(_SOMEWHERE.match(n.after) is not None for n in shares) > 1):
        return  # "60 percent of the men and 55 percent of the women"
    if any(_IN_HIS_OWN.match(n.after) for n in shares):
        return  # "He got 58 percent of the vote, she 52 percent in her own town"
    if all(_THERE_AHEAD.search(n.before) for n in shares):
        return
    if any(not _PARTED.search(n.after) or len(n.after) > 90 or "." in n.after for n in shares[:-1]):
        return
    told = (
        _one_whole(" ".join(gaps))
        or _opposed([f"{n.mark.text} {n.after}"[:45] for n in shares])
        or _residence(shares)
        or _by_each(shares)
        or labelled(shares)
        or _so_many(shares)
        or _left_out(pile, shape, shares, whole=bool(wholes) or _OF_ALL.match(shares[0].before) is not None)
    )
    if told:
        yield from more_than_all(pile, shape, [n.mark for n in shares], summed.value, " of one whole")


def _one_whole(words: str) -> bool:
    """Whether a sentence divides one thing, or tells the shares of candidates in one vote."""
    says = {
        key: re.search(alternatives(key), words, re.IGNORECASE)
        for key in ("partition", "shared_out", "divisible", "election", "polled")
    }
    return bool(
        says["partition"] or (says["shared_out"] and says["divisible"]) or (says["election"] and says["polled"])
    )


def _opposed(told: list[str]) -> bool:
    """Whether nothing is two of what is told, the last perhaps those who gave no answer."""
    rest = re.compile(alternatives("rest_of_answers"), re.IGNORECASE)
    return opposed(told) or (len(told) > 2 and opposed(told[:-1]) and rest.search(told[-1]) is not None)


_LIVE = re.compile(
    r"^\s*(?:of\s+(?:[\w’'-]+\s+){1,4}?)?(?:live|lives|lived|reside|resides)\s+(?P<where>[^,.;]+)", re.IGNORECASE
)
_THERE = re.compile(
    r"^\s*(?:(?:live|lives|lived|reside|resides)\s+)?(?P<where>(?:in|on|outside)\s+[^,.;]+)", re.IGNORECASE
)


def _residence(shares: Sequence[Number]) -> bool:
    """Whether two shares are of those who live in towns and of those who live in the country."""
    first, last = _LIVE.match(shares[0].after), _THERE.match(shares[-1].after)
    if len(shares) != 2 or first is None or last is None:
        return False
    words = any_listed("check_words", "town_or_country")
    told = [words.match(found["where"]) for found in (first, last)]
    return all(told) and len({one.group().lower() for one in told if one}) == 2


def _by_each(shares: Sequence[Number]) -> bool:
    """Whether one thing is paid or owned by several: "paid to 60 percent by the state, 55 percent by the town"."""
    shared = re.search(alternatives("borne"), shares[0].before, re.IGNORECASE)
    return shared is not None and all(re.match(r"\s*by\s", n.after) for n in shares)


def _so_many(shares: Sequence[Number]) -> bool:
    """Whether as many parts are announced as there are: "two sources: ... and ..."."""
    found = _SO_MANY.search(shares[0].before)
    return found is not None and _NUMBERS[found["n"].lower()] == len(shares)


def _left_out(pile: Pile, shape: Shape, shares: Sequence[Number], whole: bool) -> bool:
    """Whether a verb of having a part of one whole is told of the first item, and left out of the others, or varied.

    "Coal supplies 52 percent of the power, gas 40 percent", "60 percent chose red and 55 percent blue", "the juice is
    60 percent water and 45 percent sugar".
    """
    doc = pile.readings[shape.document].doc
    if doc is None:
        return False
    ends = [(shape.start, shares[0].mark.start)]
    ends += [(one.mark.end, two.mark.start) for one, two in pairwise(shares)]
    ends.append((shares[-1].mark.end, shape.end))
    lead, *between, behind = [list(doc.char_span(start, end, alignment_mode="contract") or ()) for start, end in ends]
    had, chosen = set(load("check_words")["having_a_part"]), set(load("check_words")["choosing"])
    deeds = [word.lemma_.lower() for gap in between for word in gap if _finite(word)]
    told = [word.lemma_.lower() for word in behind if _finite(word) and word.lemma_ not in _TELLING]
    one_choice = load("check_words")["choosing_one"]
    choices = [[word.lemma_.lower() for word in gap if word.lemma_.lower() in one_choice] for gap in (*between, behind)]
    if len(shares) == 2 and choices[0] and choices[0] == choices[1] and set(told) <= set(choices[0]):
        return True  # "60 percent picked red and 55 percent picked blue"
    if told:
        return False
    before = [word for word in lead if word.is_alpha and word.pos_ not in ("ADV", "DET")][-1:]
    if before and before[0].lemma_.lower() in had and whole:
        return had.issuperset(deeds) and all(_holder(gap) for gap in between)
    if before and before[0].lemma_ == "be" and not deeds:
        return all(gap and gap[0].pos_ in ("NOUN", "PROPN") for gap in (*between, behind)) and len(lead) > 1
    # The verb stands behind the first share: what was chosen by the others is told without it.
    return len(deeds) == 1 and deeds[0] in chosen and len(shares) == 2


def _finite(word: Token) -> bool:
    """Whether a word is a finite verb; a plural behind a comma ("and renewables 28 percent") may look like one."""
    return word.tag_ in _FINITE and (word.tag_ != "VBZ" or any(child.dep_ in _SUBJECTS for child in word.children))


def _holder(gap: list[Token]) -> bool:
    """Whether the words between two shares end in who has the second: ", gas", "and the bank gets"."""
    joints = [at for at, word in enumerate(gap) if word.text in (",", ";") or word.lower_ in ("and", "while", "with")]
    held = gap[joints[-1] + 1 :] if joints else []
    return any(word.pos_ in ("NOUN", "PROPN", "PRON") or word.tag_ == "VBZ" for word in held) and not any(
        word.pos_ == "ADP" for word in held
    )


def more_than_all(pile: Pile, shape: Shape, shares: Sequence[Mark], summed: float, of: str = "") -> Iterable[Finding]:
    """The finding that some shares are together more than all; ``of`` says in words of what, where that is told."""
    yield from finding(
        pile,
        "arithmetic",
        "shares of one",
        shape.document,
        shares,
        "doubtful",
        f"{listed([f'“{mark.text}”' for mark in shares])}{of} make {show(summed)} percent, more than all.",
        {"sum_percent": summed},
        "shares <= 100 percent",
    )
