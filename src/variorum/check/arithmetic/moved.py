"""Changes wherever they stand: of three numbers one is before, one after, and one by how much."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ...model import Finding, Verdict
from ...reference import load
from ..amounts import Amount, show, written_step
from ..findings import finding
from ..pile import Pile
from ..shapes import Shape
from .bases import same_basis
from .before_after import HAD_MOVED, OFTEN, THAN, of_one_list, ranked
from .directions import alternatives
from .numbers import Number, lead, numbers, tail

_HEDGE = r"(?:\s+(?:by|of|some|about|around|just|only|over|nearly|almost|more\s+than|a|an|another|as\s+much\s+as))*\s*$"
_BEFORE_LEAD = re.compile(
    r"\b(?:from|compared\s+(?:with|to)|against|had\s+(?:stood\s+at|been|had|counted|numbered)|stood\s+at|than\s+the|than|was|were|had|used\s+to\s+be|instead\s+of"
    r"|originally|initially|at\s+first|after|down\s+from|up\s+from|previously|ago|earlier|last\s+year)(?:,?\s+(?:[\w’'-]+\s+){0,2}?)?\s*$",
    re.IGNORECASE,
)
_PAST_LEAD = re.compile(
    r"\b(?:from|compared\s+(?:with|to)|against|above\s+the|below\s+the|(?:drop|fall|rise|increase|decrease|decline|gain|up|down)\s+on(?:\s+the)?"
    r"|originally|initially|at\s+first|stood\s+at|than\s+the|than|instead\s+of|previously|ago|earlier"
    r"|last\s+year)(?:,?\s+(?:[\w’'-]+\s+){0,3}?)?\s*$",
    re.IGNORECASE,
)
_BEFORE_TAIL = re.compile(
    r"^(?:(?!,\s+(?:as|than|against|compared|from|up|down)\b)[^.;]){0,60}?\b(?:ago|earlier|last\s+(?:year|month|week|season|census|time|summer|winter)|then|before|previous\w*|in\s+the\s+last|formerly)\b",
    re.IGNORECASE,
)
_AFTER_LEAD = re.compile(
    r"\b(?:to(?!\s+(?!the|a|an|its|about|around|some|nearly|almost|just|only|over|more|record|roughly|almost)\w)|now|this\s+(?:year|month|week|season|summer|winter),?|reach\w*|total\w*|stands\s+at|(?<!stood\s)at|today|are|is|has|have|currently|hit)(?:\s+(?:[\w’'-]+\s+){0,2}?)?\s*$",
    re.IGNORECASE,
)
_AFTER_TAIL = re.compile(
    r"^[^.,;]{0,30}?\b(?:now|today|this\s+(?:year|month|week|time)(?!\s+(?:last|in|a)\b)|currently)\b", re.IGNORECASE
)
#: Changes against some third time or thing.
_OTHER = re.compile(
    r"\b(?:inflation|each|per|respectively|times|twice|loss(?:es)?|charges?|net\s+of|between|among|including|of\s+(?:them|which|whom)|capacity|limit|at\s+least|share|shares|index|points)\b",
    re.IGNORECASE,
)
#: "90 more are threatened": of another kind; "it will get 90 more": still to come.
_OTHERS = re.compile(
    r"^\s*(?:[\w’'-]+\s+){0,3}?(?:are|is|were|was|remain\w*)\s+(?:still\s+|being\s+|to\s+be\s+)?(?P<deed>\w+)",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:will|plans?|wants?|hopes?|is\s+to|are\s+to|going\s+to)\b", re.IGNORECASE)
#: Two statements side by side: the percentage may be that of the other.
_ELSE = re.compile(r"\band\s+(?:[\w’'-]+\s+){1,3}?(?:rose|fell|climbed|grew|dropped|declined|jumped)\b", re.IGNORECASE)


@cache
def _size_cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    verbs = rf"(?:{alternatives('rose')}|{alternatives('fell')}|{alternatives('a_rise')}|{alternatives('a_fall')})"
    gains = (
        r"\b(?:up|down|added|adding|gain(?:ed)?|lost|losing|shed|improved|beat|bettered|extra|additional|plus|minus|another|further)\b"
        r"(?!\s+to\b)"
    )
    before = re.compile(rf"(?:{verbs}|{gains})(?:\s+(?!from\b|to\b)[\w’'-]+){{0,1}}?{_HEDGE}", re.IGNORECASE)
    after = re.compile(
        rf"^\s*(?:(?!(?:using|with|by|on|in|for|as|and|or|to|from|at|of)\b)[\w’'-]+\s+){{0,2}}?(?:{alternatives('a_rise')}|{alternatives('a_fall')}|(?<!\bor\s)\b(?:more|fewer|less|higher|lower|above|below|up|down|larger|smaller|extra|additional)\b)",
        re.IGNORECASE,
    )
    return before, after


def moved_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings where exactly three numbers are a value before, one after, and the change."""
    if len(shape.marks) < 3 or _OTHER.search(shape.text) or ranked(shape):
        return
    three = numbers(shape, "CMPLX")
    if len(three) != 3 or of_one_list([n.after for n in three]):
        return
    before, after = _size_cues()
    sizes = [n for n in three if (before.search(lead(n)) or after.match(tail(n))) and not OFTEN.match(tail(n))]
    sizes = [n for n in sizes if n.share] or sizes
    others = [n for n in three if n not in sizes]
    if len(sizes) > 1 and not sizes[0].share:
        sizes = [
            n
            for n in sizes
            if not (_BEFORE_LEAD.search(n.before) or re.search(r"\bto\s+$", n.before) or _AFTER_LEAD.search(n.before))
        ]
        others = [n for n in three if n not in sizes]
    if len(sizes) != 1 or len(others) != 2 or not others[0].like(others[1]) or others[0].share:
        return
    size = sizes[0]
    if re.match(r"\s*(?:[\w’'-]+\s+)?of\s+(?:(?:the|its|his|her|their)\s+)?(?:[\w’'-]+\s+){0,2}$", tail(size)):
        return  # "lost 92 of its 1,487 seats": a part
    if not size.share and LEVEL_BEFORE.search(size.after):
        return  # "added 160 guards, up from 90": what was added before, no step
    if any(_ALSO_A_CHANGE.search(n.before) or THAN.match(tail(n)) for n in others) or _ELSE.search(shape.text):
        return  # "an increase of 94 million barrels or four percent"
    if (size.share and size.quantity.unit != "percent") or (not size.share and not counts_like(size, others[0])):
        return
    if not one_matter(shape, three, size) or (not size.share and of_others(size, *others)):
        return
    order = in_order(*others)
    if order is not None and same_basis(shape, size.mark, order[0].mark, order[1].mark):
        yield from judge_change(pile, shape, size, *order)


#: Behind a figure, what it was before.
LEVEL_BEFORE = re.compile(r",\s+(?:up|down)\s+from\s+(?:the\s+|some\s+|about\s+)?$", re.IGNORECASE)
#: What a sentence begins with that goes on about the same figures.
_GOES_ON = re.compile(
    r"[“\"]?(?:it|they|he|she|this|that|these|there|now|then|today|by\s+then|a\s+(?:year|month|week|day)\s+(?:later|ago|earlier)"
    r"|the\s+(?:rise|fall|increase|decrease|drop|gain|loss|decline|jump|growth|change|figure|number|total|toll)\s+(?:is|was|has|had|came|rose|fell|marks?|represents?|means?|of))\b",
    re.IGNORECASE,
)
#: A change against something of which no figure is given: "down 25 percent from the number sold a year before".
_AGAINST = re.compile(
    r"^\s*(?:percent|per\s+cent|%)?\s*(?:more\s+|fewer\s+|less\s+)?(?:from|than|compared\s+(?:with|to)|over|on|since|in)\s+"
    r"(?!a\s+(?:year|month|week|day)\s+(?:ago|earlier|before)|(?:the\s+)?(?:year|month|week|day)\s+before|last\s+(?:year|month))[\w’']+\s+\w+\s+\w+",
    re.IGNORECASE,
)


def one_matter(shape: Shape, three: list[Number], size: Number) -> bool:
    """Whether a change is that of the two values beside it, and no other sentence, clause or base comes between."""
    ends = [found.end() for found in re.finditer(r"[.!?][)”\"’']*\s+(?=[A-Z“\"(])", shape.text)]
    if any(not _GOES_ON.match(shape.text, at) for at in ends) or len(ends) > 1:
        return False
    if three[0] is size and re.search(r"\.[)”\"’']*\s", size.after):
        return False
    last = size is three[-1]
    return not (_AGAINST.match(tail(size)) and (last or len(size.after) > 40))


_ALSO_A_CHANGE = re.compile(
    r"\b(?:increase|rise|gain|fall|drop|decrease|decline|reduction|growth)\s+of\s+$", re.IGNORECASE
)


def counts_like(size: Number, value: Number) -> bool:
    """Whether a change counts what the value counts: "another 130 bodies" of a "death toll"."""
    people = load("check_words")["people"]
    return size.like(value) or (size.noun in people and value.noun in (*people, "death"))


def in_order(a: Number, b: Number) -> tuple[Number, Number] | None:
    """The value before and the one after; None where the words do not tell.

    A word of an earlier time ("from", "a year ago") tells by itself; "had" and "was" only beside one of the present.
    """
    past = [_surely_past(n) for n in (a, b)]
    present = [bool(_AFTER_LEAD.search(lead(n)) or _AFTER_TAIL.match(tail(n))) for n in (a, b)]
    weak = [bool(_BEFORE_LEAD.search(lead(n))) for n in (a, b)]
    for before, after in ((0, 1), (1, 0)):
        told = past[before] and not past[after]
        now = weak[before] and not weak[after] and present[after] and not present[before]
        told = told or (now and not past[after])
        if told and not (present[before] and not present[after] and not past[before] > 1):
            return (a, b) if before == 0 else (b, a)
    return None


def _surely_past(number: Number) -> int:
    """Whether a value is told as that of an earlier time: 2 where "from" or "compared to" stands right before it."""
    if re.search(r"\b(?:from|compared\s+(?:with|to)|against|than)\s+(?:the\s+)?$", number.before):
        return 2
    if re.search(r"\bto\s+$", number.before):
        return 0  # "were more than doubled to 86"
    if _AFTER_TAIL.match(tail(number)):
        return 0  # "216 last year and 326 this year"
    return int(bool(_PAST_LEAD.search(lead(number)) or _BEFORE_TAIL.match(tail(number))))


def of_others(size: Number, a: Number, b: Number) -> bool:
    """Whether more are told of that are of another kind, or still to come, while the two figures are not."""
    deed = _OTHERS.match(tail(size))
    if deed and not re.search(r"\bthan\b", tail(size)) and deed["deed"].lower() not in load("check_words")["gained"]:
        return True
    if _done_beside(size) or HAD_MOVED.search(lead(size)):
        return True
    ahead = [_TO_COME.search(lead(n).split(".")[-1]) is not None for n in (size, a, b)]
    return (
        ahead[0] and not any(ahead[1:]) and not any(re.search(r"\b(?:to|from)\s+(?:\w+\s+)?$", lead(n)) for n in (a, b))
    )


#: "And leased 120 more", "while his brother added 14 more": a deed joined to the figure before.
_JOINED_DEED = re.compile(
    r"(?:,|;|\s)\s*(?:and|while|but|as)\s+(?:(?P<who>(?:[\w’'-]+\s+){1,4}?))?(?:(?:has|have|had|also|then|since)\s+)*(?P<verb>[a-z]+(?:ed|t|ght|ld|de|id|on|ew)|cut|put|has|have|had)"
    r"\s+(?:about\s+|some\s+|another\s+|nearly\s+)*$"
)
_SAME_DOER = re.compile(r"(?:it|they|he|she|this|that|has|have|had|also|then|since|\s)+$", re.IGNORECASE)


def _done_beside(size: Number) -> bool:
    """Whether more are told of by another deed, or of another doer, than the figure before: "and leased 120 more"."""
    if not re.match(r"\s*(?:[\w’'-]+\s+){0,2}?more\b(?!\s+than)", tail(size)) and "another" not in lead(size)[-12:]:
        return False
    deed = _JOINED_DEED.search(lead(size))
    if deed is None:
        return False
    gained = (*load("check_words")["gained"], *load("check_words")["gaining"])
    other_doer = deed["who"] is not None and not _SAME_DOER.match(deed["who"])
    return other_doer or deed["verb"] not in (*gained, "has", "have", "had", "won", "took")


def judge_change(pile: Pile, shape: Shape, size: Number, before: Number, after: Number) -> Iterable[Finding]:
    """Hold a change against the figures before and after it."""
    if before.size.least <= 0 or size.size.value <= 0:
        return
    stated, grown = size.size, after.size.value >= before.size.value
    change = after.size - before.size if grown else before.size - after.size
    if size.share:
        share = (after.size / before.size).times(100)
        parts = (share.low, share.high, share.least, share.most)
        low, high, least, most = (part - 100 if grown else 100 - part for part in parts)
        low, high, least, most = (low, high, least, most) if grown else (high, low, most, least)
        change = Amount(abs(share.value - 100), low, high, least, most)
        step = 0.5 * written_step(size.mark.text, stated.value)
        stated = Amount(stated.value, stated.low - step, stated.high + step, stated.least - step, stated.most + step)
    elif size.quantity.qualifier == "about":
        # "By about two, to 45.2 from 47.5": what is told of about is rounded as well.
        step = 0.5 * written_step(size.mark.text, stated.value)
        stated = Amount(stated.value, stated.low - step, stated.high + step, stated.least - step, stated.most + step)
    verdict: Verdict = change.against(stated)
    words = "percent" if size.share else ""
    moved = "rise" if grown else "fall"
    says = f"as “{size.mark.text}” has it" if verdict == "consistent" else f"not of “{size.mark.text}”"
    explanation = (
        f"From “{before.mark.text}” to “{after.mark.text}” is a {moved} of {show(round(change.value, 1))} {words}"
    )
    numbers_used = {
        "before": before.size.value,
        "after": after.size.value,
        "reckoned_change": change.value,
        "stated_change": stated.value,
    }
    formula = "change = (after - before) / before" if size.share else "change = after - before"
    yield from finding(
        pile,
        "arithmetic",
        "change",
        shape.document,
        (before.mark, after.mark, size.mark),
        verdict,
        f"{explanation.rstrip()}, {says}.",
        numbers_used,
        formula,
    )
