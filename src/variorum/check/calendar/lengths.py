"""Durations wherever they stand: two dates of a passage, and how long it is said to have been between them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding
from ..clauses import names_a_thing, word_at
from ..pile import Pile
from ..shapes import MARK, Mark, Shape
from .across import belong_together
from .dates import Stretch, written
from .own_lengths import of_a_thing_of_its_own
from .spans import HOW_OFTEN, PART_OF_IT, judge_span, limits

_HEDGE = (
    r"(?:\s+(?:the|a|an|its|his|her|their|some|about|almost|nearly|just|only|exactly|a\s+total\s+of|all\s+of))*\s*$"
)
#: What ties a duration to the time between two dates.
_LASTED = re.compile(
    rf"(?:\b(?:there\s+(?:will\s+be|are|were)|for|after|last(?:ed|ing|s)?|spen[dt]\w*|took|takes|taking|total\w*|of|or|continued|endured|covering|span\w*|served|ran|stayed"
    rf"|reigned|ruled|was|were|than)|[,(–—-]){_HEDGE}",
    re.IGNORECASE,
)
_SPENDING = frozenset(
    (
        "wait",
        "drift",
        "lie",
        "sit",
        "stand",
        "stay",
        "remain",
        "spend",
        "serve",
        "last",
        "hold",
        "run",
        "go",
        "rule",
        "reign",
    )
)
#: "Waited for a day in court".
_A_DAY = re.compile(r"an?\s+\w+", re.IGNORECASE)
#: "LYON, 3 May - ": the day of the report.
_DATELINE = re.compile(r"\b[A-Z]{3,}(?:[ -][A-Z]+)*,\s+⟦T(\d+)⟧\s+(?:\([^)]*\)\s+)?[-–—]\s")
_LATER_BEHIND = re.compile(
    r"^\s*(?:later|afterwards|on(?=\s*[,.;]|\s*$)|in\s+(?:all|total)|altogether|long|behind\s+bars)\b", re.IGNORECASE
)
#: Durations that need not be those between the dates.
_OTHER = re.compile(
    r"\b(?:sentence[ds]?|jailed\s+for|jail\s+term|prison\s+term|rap|contract\w*|loans?|lease\w*|licen[cs]\w*|deal|bann?ed|suspended|deadline|mandate|warrant\w*|plans?|planned|planning|schedul\w*"
    r"|instead|rather|exten\w+|parole|every|each|old|aged?|ago|within|agree\w*|delay\w*|early|earlier|late|between\s+them|since|half|first|last\s+of"
    r"|postpone\w*|notice|should|would|was\s+to|were\s+to|up\s+to|born|anniversary|birthday|compared|consecutive|any|than\s+in)\b",
    re.IGNORECASE,
)
#: Before the earlier date: what ended then is not what lasted until the later one.
_ENDED = re.compile(
    r"\b(?:end|conclud|finish|expir|complet|dissolv|ceas|wound\s+up|abolish)\w*\s+(?:(?:in|on|by|early|late)\s+)*$",
    re.I,
)
#: "Before 1997 he had served a five-year term in 1959": no end of a stretch that the other date begins.
_BEFORE_ONE = re.compile(r"\b(?:before|prior\s+to|ahead\s+of)\s+$", re.IGNORECASE)
#: "The marriage of 1999 lasted ten years; that of 2011 is in its third": another one.
_THAT_OF = re.compile(r"\b(?:that|those|the\s+(?:other|second|next|last)(?:\s+one)?)\s+(?:of|in)\s+$", re.IGNORECASE)
#: "Eight years in exile, from 1970 to 1972 in Rome and then in Lima".
_THEN_ON = re.compile(r"⟦T\d+⟧[^⟦.;]{0,40}\band\s+(?:then|later|afterwards)\s+(?:in|at|for|with|as)\b", re.IGNORECASE)
#: "10-19 year olds", "a veteran of 22 years in parliament": no stretch between dates.
_AGES = re.compile(r"\s*-?\s*olds?\b", re.IGNORECASE)
_SENIOR = re.compile(
    r"\b(?:veteran|member|resident|teacher|coach|fan|friends?|widow\w*|age|child|man|woman|boy|girl)\s+of\s+$",
    re.IGNORECASE,
)
#: "In 1998, following ten years as": the years up to then.
_UP_TO = re.compile(r"⟧,?\s+(?:after|following)\s+$", re.IGNORECASE)


def length_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings where exactly two dates stand with exactly one duration that is tied to them."""
    # Terms of loans and rates stand with money and percentages.
    if shape.kinds.count("T") < 2 or set(shape.kinds) & set("MPX") or _OTHER.search(MARK.sub(" ", shape.text)):
        return
    lasted = [m for m in shape.marks if m.kind == "D" and m.quantity and not _A_DAY.fullmatch(m.text)]
    line = _DATELINE.search(shape.text)
    times = [m for m in shape.marks if m.kind == "T" and not (line and shape.marks[int(line[1])] == m)]
    dated = [(m, days) for m in times if (days := _days(m))]
    if len(dated) != 2 or len(lasted) != 1 or len(times) != 2:
        return
    (mark,) = lasted
    if re.search(r"\b(?:first|last|next|past|consecutive|straight)\b", mark.text, re.IGNORECASE):
        return
    length = mark.quantity
    if length is None or not (_tied(shape, mark) or _spent(pile, shape, mark)) or _of_another(shape, mark):
        return
    if "-" in mark.text and re.search(r"\.\s", shape.text):
        return  # "a five-year accord" of a sentence of its own
    (a, first), (b, second) = dated
    if not (first.year or second.year):
        return
    ordered = (a, b) if (first.first, first.last) <= (second.first, second.last) or not first.year else (b, a)
    if _ENDED.search(shape.ahead(ordered[0])):
        return
    if any(_BEFORE_ONE.search(shape.ahead(one)) or _THAT_OF.search(shape.ahead(one)) for one in ordered):
        return
    since = _LATER_BEHIND.match(shape.behind(mark))
    named = any(names_a_thing(word_at(pile, shape.document, one.start, one.end)) for one in ordered)
    if _counted_to(shape, mark, ordered) or (named and not since):
        return
    if not belong_together(pile, shape, ordered, mark) or of_a_thing_of_its_own(pile, shape, mark, ordered):
        return
    if any(HOW_OFTEN.match(shape.behind(one)) for one in ordered):
        return  # "from 1999 to 2004 twice a year"
    bounds = limits(*ordered, None, length)
    if bounds is not None:
        yield from judge_span(pile, shape, mark, (mark, *ordered), bounds)


def _spent(pile: Pile, shape: Shape, mark: Mark) -> bool:
    """Whether a duration stands bare beside its verb: "waited seven months", "drifted 19 days"."""
    word = word_at(pile, shape.document, mark.start, mark.end)
    if word is None or word.dep_ not in ("npadvmod", "dobj") or word.head.lemma_.lower() not in _SPENDING:
        return False
    # "Waited two years for the visa that he had sought in 1990": dates of the visa.
    dates = [word_at(pile, shape.document, one.start, one.end) for one in shape.marks if one.kind == "T"]
    return not any(
        held.dep_ == "relcl" and word.head in held.ancestors for date in dates if date for held in date.ancestors
    )


def _of_another(shape: Shape, mark: Mark) -> bool:
    """Whether a duration is that of something else: "two years after his wife", "30 years to build the bridge"."""
    before, after = shape.ahead(mark), shape.behind(mark)
    if PART_OF_IT.match(after) or _THEN_ON.search(after):
        return True
    if re.match(r"\s*(?:after|before|since|prior\s+to|following|to\s+[a-z]+)\b(?!\s+⟦)", after, re.IGNORECASE):
        return True
    # "Between 1990 and 2010 he was away for five years."
    within = re.search(r"\bbetween\b[^⟦]*⟦T\d+⟧\s+and\b[^⟦]*⟦T\d+⟧", before, re.IGNORECASE)
    away = re.search(r"\b(?:for|spent)\s*$", before, re.IGNORECASE) or mark.text.lower().startswith("for ")
    return within is not None and bool(away)


def _counted_to(shape: Shape, mark: Mark, dates: tuple[Mark, Mark]) -> bool:
    """Whether a duration is an age, or ends with the earlier date: "in 1998, following ten years as"."""
    ahead, behind = shape.ahead(mark), shape.behind(mark)
    lead = re.split(r"\d", mark.text)[0] if mark.text[:1].isalpha() else ""
    if _AGES.match(behind) or _SENIOR.search(ahead):
        return True
    first = shape.sign(dates[0])
    up_to = _UP_TO.search(f"{ahead}{lead}") or (
        re.match(r"(?:after|following)\b", lead, re.I) and re.search(r"⟧,?\s+$", ahead)
    )
    return bool(up_to) and ahead.rstrip(" ,").removesuffix("following").removesuffix("after").rstrip(" ,").endswith(
        first
    )


def _days(mark: Mark) -> Stretch | None:
    """The days that a mark names by its own words."""
    return written(mark.time) if mark.time and re.search(r"\d", mark.text) else None


def _tied(shape: Shape, mark: Mark) -> bool:
    """Whether the words beside a duration tie it to the dates: "after 20 years", "a 20-day voyage"."""
    before, after = shape.ahead(mark), shape.behind(mark)
    lead = f"{before}{re.split(r'[0-9]', mark.text)[0] if mark.text[:1].isalpha() else ''}"
    return (
        _LASTED.search(before) is not None
        or _LASTED.search(lead) is not None
        or _LATER_BEHIND.match(after) is not None
        or "-" in mark.text
        or mark.text.lower().startswith(("for ", "after ", "a total of "))
    )
