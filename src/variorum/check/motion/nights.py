"""A night that a way is said to take: "overnight", "between dusk and dawn", "while the passengers slept"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from ...reference import load
from ..amounts import Amount
from ..clauses import verb_of, word_at
from ..phrases import any_listed
from ..pile import Pile
from ..shapes import Mark, Shape

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How long a night is at most, and what nobody calls longer than one, in hours.
NIGHT_H, LONGEST_NIGHT_H = 12.0, 16.0
#: How many sentences before "by dawn it had" may tell that it set out in the evening.
BACK = 3
_ONE = r"(?:the|one|a|a\s+single|that|last|this|the\s+same)"
_LONG_SINCE = re.compile(r"\b(?:ago|earlier|since|before|previous)\b|\blast\b(?!\s+night)", re.IGNORECASE)
#: An evening and a morning of named days, or with days between, are no one night.
_DAYS = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bdays\b|\bnights\b|\bevenings\b", re.IGNORECASE)
#: What stands before a night at the head of a sentence, and the verb that it then goes with.
_AHEAD = re.compile(
    r"[\s“\"'‘]*(?:(?:by|between|from|before|at|in|on|it|was)\s+){0,2}(?:the\s+)?(?:\w+\s+(?:and|to|until|till)\s+)?",
    re.IGNORECASE,
)
_MAIN = ("ROOT", "ccomp", "conj")
_BY, _HAD = re.compile(r"\bby\s+(?:the\s+)?(?:next\s+|following\s+)?$", re.IGNORECASE), re.compile(r"\bhad\s+\w+")
_OTHER_WAY = ("after", "following", "since", "despite", "before")


def night_of(pile: Pile, shape: Shape) -> tuple[Mark, Amount] | None:
    """The night of a sentence, where it is told of the same deed as the one length in it."""
    text = pile.readings[shape.document].document.text
    paths = [m for m in shape.marks if m.kind == "L"]
    if len(paths) != 1 or any(m.kind == "T" and _LONG_SINCE.search(m.text) for m in shape.marks):
        return None
    for start, end in _nights(pile, shape, text):
        if _one_deed(pile, shape, (start, end), paths[0]):
            mark = Mark("T", start, end, text[start:end])
            return mark, Amount(10.0, 6.0, NIGHT_H, 4.0, LONGEST_NIGHT_H)
    return None


def _nights(pile: Pile, shape: Shape, text: str) -> Iterator[tuple[int, int]]:
    """Where a sentence tells of one night."""
    for found in _single().finditer(text, shape.start, shape.end):
        yield found.span()
    evening, morning = any_listed("movers", "evening"), any_listed("movers", "morning")
    late, early = evening.search(text, shape.start, shape.end), morning.search(text, shape.start, shape.end)
    if early is None or _DAYS.search(text, shape.start, shape.end):
        return
    if late is not None:
        # The morning is when the way ends, the evening when it begins.
        yield early.span()
        yield late.span()
        return
    bounds = [low for low, _ in pile.sentences(shape.document) if low < shape.start]
    ahead = text[bounds[max(0, len(bounds) - BACK)] : shape.start] if bounds else ""
    set_out = evening.search(ahead) and not _DAYS.search(ahead) and not morning.search(ahead)
    # "Had moved 300 km by morning": since when is left out, as the evening before is meant.
    if set_out or (_BY.search(text, shape.start, early.start()) and _HAD.search(text, shape.start, shape.end)):
        yield early.span()


def _one_deed(pile: Pile, shape: Shape, night: tuple[int, int], path: Mark) -> bool:
    """Whether a night and a length are told of one verb: not of "arrived overnight after sailing 9,000 km"."""
    doc, length = pile.readings[shape.document].doc, word_at(pile, shape.document, path.start, path.end)
    span = doc.char_span(*night, alignment_mode="expand") if doc is not None else None
    if length is None or span is None:
        return True
    going, inside = verb_of(length), {word.i for word in span}
    for word in (length, *length.ancestors):
        if word.i in inside:
            return True  # "a night march of 60 km"
        if word == going:
            break
        if word.lower_ in _OTHER_WAY:
            return False
    if going is None:
        return True
    text = pile.readings[shape.document].document.text
    if _AHEAD.fullmatch(text, shape.start, night[0]) and going.dep_ in _MAIN and going.i > span[-1].i:
        return not re.search(r"[;:]", text[night[1] : path.start])
    for word in (span.root, span[0], span[-1]):
        verb = verb_of(word)
        if verb is not None and verb.i in inside and not _in_order_to(verb, going):
            # "While they slept", "when the sun rose": the clause goes with the verb that it hangs on.
            verb = verb_of(verb.head) if verb.head != verb else None
        if verb is None or verb == going or _in_order_to(verb, going) or _going_on(verb, going):
            return True
    return False


def _going_on(verb: Token, going: Token) -> bool:
    """Whether what was gone is told behind another verb of it: "travelled all night, covering 300 km"."""
    return going.dep_ == "advcl" and going.tag_ == "VBG" and going.head == verb


def _in_order_to(one: Token, other: Token) -> bool:
    """Whether one of two verbs is what the other was for: "used the night to drive", "a night was enough to bring"."""
    inner, outer = (one, other) if other in one.ancestors else (other, one)
    if outer not in inner.ancestors:
        return False
    between = [word for word in (inner, *inner.ancestors) if word == inner or outer in word.ancestors]
    return any(child.tag_ == "TO" for child in inner.children) and all(
        word == inner or word.pos_ not in ("VERB", "AUX") for word in between
    )


@cache
def _single() -> re.Pattern[str]:
    """One night in words, whatever its ends are called."""
    words = load("movers")
    way = "|".join(words["journeys"])
    asleep = rf"\b(?:while|as)\s+(?:[\w’'-]+\s+){{1,5}}?(?:{'|'.join(words['asleep'])})\b"
    return re.compile(
        rf"\bover\s?night\b|\b(?:during|in|within|over|through(?:out)?)\s+(?:just\s+|only\s+|but\s+|barely\s+|the\s+course\s+of\s+)*{_ONE}\s+night\b(?!\s+(?:before|of)\b)"
        rf"|\bby\s+night\b|\ball\s+night(?:\s+long)?\b|\bthe\s+(?:whole\s+)?night\s+through\b|\b(?:{_ONE}\s+(?:single\s+)?)?night(?:['’]s|-time|time)?[\s-](?:{way}|bus|train|ferry|boat|driving|sailing|flying|marching)\b"
        r"|\b(?:one|a|a\s+single)\s+night\s+(?:was\s+(?:all|enough)|on\s+the\s+(?:road|march|move|water|rails)|at\s+sea|in\s+the\s+air|(?:at|behind)\s+the\s+wheel|of\s+(?:driving|marching|sailing|flying|riding))\b"
        r"|\b(?:took|takes|taken|needed|needs|needing|us(?:ed|es|ing))\s+(?:[\w’'-]+\s+){0,5}?(?:one|a\s+single|a|the)\s+night(?=\s+(?:for|to)\b)"
        r"|(?-i:\b(?:One|A\s+single))\s+night(?=[,:])|\blast\s+night\s+alone\b"
        r"|\bunder\s+(?:the\s+)?cover\s+of\s+(?:darkness|night)\b|\bin\s+the\s+night\s+(?:to|of|from)\b|\bduring\s+(?:the\s+)?(?:hours\s+of\s+)?darkness\b|\bin\s+the\s+dark\b"
        rf"|{asleep}",
        re.IGNORECASE,
    )
