"""A part of a whole wherever they stand: not more than all of it, and the percentage told with them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ...model import Finding
from ...reference import load
from ..amounts import amount, exact
from ..pile import Pile
from ..shapes import Shape
from .beyond_whole import SINCE_GONE, done_to_some
from .directions import alternatives
from .nouns import is_person, singular
from .numbers import Number, lead, numbers, tail
from .quotients import OTHER, quotients
from .shares import share_finding, too_many_finding
from .tied_shares import tells

_THE = r"(?:the|its|his|her|their|our|all|all\s+the|those|these|a|some|about|around|a\s+total\s+of)"
#: Up to three words between "of" and the whole: "of the company's nearly", "of its roughly".
_OF = re.compile(
    rf"^\s*[(,]?\s*(?:(?:[\w’'-]+\s+){{0,2}}?(?:of|among|from\s+among)|(?:(?!(?:and|or|plus|in|on)\b)[\w’'-]+\s+){{0,6}}?out\s+of)"
    rf"\s+(?:{_THE}\s+)*(?:(?!(?:and|or|plus|with|for|this|that|these|those|it|them|which)\b)\w[\w’'-]*\s+){{0,3}}?$",
    re.IGNORECASE,
)
#: "Seven from each of three districts": so many of every one, and no part of them.
_EACH_OF = re.compile(r"\b(?:each|every\s+one|any|either)\s+(?:one\s+)?of\b", re.IGNORECASE)
_OF_LEAD = re.compile(
    rf"(?:^|[.,;:“\"—–-]\s*|\b(?:that|and|but)\s+)(?:(?:out\s+)?of|among|amongst)\s+(?:{_THE}\s+)*(?:[\w’'-]+\s+){{0,3}}?$",
    re.IGNORECASE,
)
#: "Of its workforce of 30,800": what is counted stands before the number.
_NAMED_LEAD = re.compile(rf"\b(?:{_THE}\s+)(?:[\w’'-]+\s+){{1,2}}of\s+$", re.IGNORECASE)
#: "24 of the 16 accused": what is counted is told by a participle.
_THE_ACCUSED = re.compile(
    r"\s+(?:accused|injured|wounded|dead|missing|arrested|detained|invited|registered|infected|hospitalised|hospitalized)\b",
    re.I,
)
#: "The 599-seat parliament", "the 40-strong crew": all of a house, of which somebody holds some.
_STRONG = re.compile(r"[-‐–]\s*(?:seat|member|strong|man|bed|room|place)", re.IGNORECASE)
_OF_THEM = re.compile(
    r"^\s*(?:[\w’'-]+\s+){0,2}?of\s+(?:(?:them|these|those|whom|which)\b"
    r"|(?:the\s+(?P<same>[a-z]+)|its\s+(?P<own>[a-z]+)|their\s+(?P<theirs>[a-z]+))\b"
    r"(?!\s+(?:in|on|at|near|from|who|that|which|of|with|under|over|around|behind|across)\s))",
    re.IGNORECASE,
)
#: "Of these, 38 were empty": what the numbers before them are of.
_OF_THEM_LEAD = re.compile(
    r"(?:^|[.;,]\s+)(?:out\s+)?of\s+(?:them|these|those|which|whom)\s*,?\s+(?:only\s+|just\s+|some\s+|about\s+)?$",
    re.IGNORECASE,
)
#: "Among the 95 on the bus were 14 children".
_WERE = re.compile(
    r"^[^,.;]{0,40}?\s(?:were|was|are|is)\s+(?:also\s+|only\s+|about\s+|some\s+|at\s+least\s+)?$", re.IGNORECASE
)
#: "799 are over 65".
_AN_AGE = re.compile(
    r".*\b(?:are|is|were|was|aged|be)\s+(?:over|under|above|below|older\s+than|younger\s+than)\s+\d\d[,.;”\"]?",
    re.DOTALL,
)
_NEEDED = re.compile(
    r"\s*(?:\w+\s+)?(?:is|are|was|were|would\s+be)\s+(?:needed|required|necessary|planned|allowed)\b", re.I
)
_VOTES = re.compile(r"\b(?:vot|back|support|oppos|approv|reject|abstain|elect|sit|sat)\w*\b", re.IGNORECASE)
#: "As many as 140 of the 95": the most that it may be.
_AS_MANY = re.compile(r"(?:as\s+many\s+as|up\s+to)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\b(?:there|local|abroad|overseas|elsewhere|at\s+home|(?-i:in\s+[A-Z]\w+))\b", re.IGNORECASE)
#: "Out of 34,600", "out of a workforce of 34,600".
_OUT_OF = re.compile(r"\bout\s+of\s+(?:(?:an?|the|its|their)\s+(?:[a-z]+\s+)?[a-z]+\s+of\s+)?$", re.IGNORECASE)
_AMONG = re.compile(r"\bamong\s+the\s+$", re.IGNORECASE)
_TURNOUT = re.compile(r"\bturnout\b", re.IGNORECASE)
_IN_ALL = re.compile(r"\b(?:total|sum)\s+of\s+$", re.IGNORECASE)
#: How far back "them" may reach, in characters.
BEFORE_CHARS = 300


@cache
def _numbered() -> re.Pattern[str]:
    """A number that is a name: "Sections 5 and 18 of the rules"."""
    return re.compile(rf"{alternatives('numbered')}\s+(?:⟦|\d)", re.IGNORECASE)


@cache
def _holds() -> re.Pattern[str]:
    return re.compile(rf"{alternatives('holding')}\s+(?:[\w’'-]+\s+){{0,2}}?$", re.IGNORECASE)


@cache
def _includes() -> re.Pattern[str]:
    """Between a whole and its part: "A budget of 80 million euros includes 20 million"."""
    return re.compile(
        rf"^\s*(?:[\w’'-]+\s+){{0,3}}?{alternatives('including')}\s+(?:only\s+|just\s+|about\s+)?$", re.IGNORECASE
    )


@cache
def _employs() -> re.Pattern[str]:
    """Before a workforce: "employs 3,000 people ..., or 20 percent of its workforce"."""
    return re.compile(rf"{alternatives('employing')}\s+(?:about\s+|some\s+|around\s+|more\s+than\s+)?$", re.IGNORECASE)


@cache
def _of_its_workforce() -> re.Pattern[str]:
    return re.compile(
        r"^\s*(?:percent|per\s+cent|pct|%)?\s*of\s+(?:its|the|their|all|his|her)\s+(?:[\w’'-]+\s+)?"
        + alternatives("workforce"),
        re.IGNORECASE,
    )


def part_of_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on the only part and whole of a sentence, with the percentage where there is one."""
    several = numbers(shape, "CMPLX")
    shares = [n for n in several if n.share]
    counts = [
        n for n in several if not n.share and not _AN_AGE.fullmatch(f"{n.before[-12:]}{n.mark.text}{n.after[:1]}")
    ]
    if not counts and 0 < len(shares) < 3:
        yield from quotients(pile, shape, shares)
    if len(counts) != 2 or len(shares) > 1 or _numbered().search(shape.text):
        return
    two = _part_and_whole(*counts, adjacent=_adjacent(several, counts))
    if two is None:
        two = _cut_of(counts, shares)
    if two is None or (_TURNOUT.search(shape.text) and two[1].noun not in load("check_words")["voters"]):
        return
    part, whole = two
    others = {part.noun, whole.noun} - {None, *load("check_words")["voters"]}
    # "Of the six delegates she won four with 63 percent of the vote": two kinds of share.
    if others and any(re.match(r"\s*(?:\w+\s+)?of\s+the\s+vote", n.after) for n in shares):
        return
    most = exact(part.size.value) if _AS_MANY.match(part.mark.text) else part.size
    if most.low > whole.size.high:
        if _NEEDED.match(tail(part)):
            return  # "two polls, of which four are needed"
        them = _OF_THEM.match(tail(part))
        if them and any(them.groupdict().values()) and done_to_some(whole):
            return  # "lost 40 tanks. 60 of its tanks are old": of those it still has
        if them and (them["own"] or them["theirs"]) and SINCE_GONE.match(tail(part)):
            return  # "has 12 ships. It sold 15 of its ships last year": it had more then
        if whole.quantity.qualifier == "at most" or _IN_ALL.search(lead(part)):
            return  # "will buy up to 50,000": a plan, and no whole; "for a total of $2.4 billion" is no part
        people = part.noun is not None and (is_person(part.noun) or _AMONG.search(lead(whole)) is not None)
        kinds = people and whole.noun in _whole_of_people()
        out_of = whole.noun is None and _OUT_OF.search(lead(whole)) is not None
        cast = part.noun in ("vote", "ballot") and whole.noun in ("member", "seat")
        if (part.noun in (None, whole.noun) or kinds or out_of or cast) and not _larger_before(pile, shape, part):
            named = _NAMED_LEAD.search(whole.before) is not None or _THE_ACCUSED.match(whole.after) is not None
            yield from too_many_finding(
                pile, shape, part.mark, whole.mark, named=named or out_of, kinds=kinds or out_of or cast
            )
    elif (
        shares
        and shares[0].quantity.unit == "percent"
        and tells(shares[0], part, whole)
        and not OTHER.search(shape.text)
    ):
        yield from share_finding(pile, shape, part.mark, whole.mark, shares[0].mark)


def _larger_before(pile: Pile, shape: Shape, part: Number) -> bool:
    """Whether a number shortly before is large enough to be the whole that "of them" means."""
    start = max(0, shape.start - BEFORE_CHARS)
    earlier = pile.quantities_within(shape.document, start, part.mark.start)
    sizes = [size for q in earlier if q.dimension == "count" and (size := amount(q)) is not None]
    return any(size.high >= part.size.low for size in sizes)


def _adjacent(several: list[Number], counts: list[Number]) -> bool:
    return several.index(counts[1]) - several.index(counts[0]) == 1


def _part_and_whole(a: Number, b: Number, adjacent: bool) -> tuple[Number, Number] | None:
    """Which number is of the other: "3 of the 5", "of 5 houses, 3", "5 houses. ... 3 of them"."""
    if a.mark.kind != b.mark.kind or a.quantity.unit != b.quantity.unit or "D" in (a.mark.kind,):
        return None
    strong = _STRONG.search(f"{b.mark.text}{b.after[:10]}")
    if a.mark.kind == "L" or (strong is None and re.search(r"\d\s*-|^\d{4}$", b.mark.text)):
        return None
    # What was read into the number stands before "of": "10 matches of her 30".
    between = f"{tail(a).removesuffix(a.after)}{lead(b)}"
    if _EACH_OF.search(between):
        return None
    if adjacent and _OF.match(between) and (a.noun in (None, b.noun) or b.noun is not None or "out of" in between):
        return a, b
    if (
        _OF_LEAD.search(lead(a))
        and (b.noun is None or b.noun == a.noun)
        and re.search(r",|\s(?:only|just)\s|^\s*(?:\w+\s+)?\w+ed\s+$", between)
    ):
        return b, a
    if (
        _STRONG.search(f"{a.mark.text}{a.after[:10]}")
        and a.noun
        and b.noun in (a.noun, None)
        and _holds().search(lead(b))
    ):
        return b, a
    if a.noun and b.noun in (a.noun, None) and _OF_THEM_LEAD.search(lead(b)):
        return b, a
    if _STRONG.search(f"{a.mark.text}{a.after[:10]}") and b.noun in ("vote", "ballot") and _VOTES.search(f" {between}"):
        return b, a
    people = load("check_words")["people"]
    if a.noun in people and b.noun and is_person(b.noun) and _OF_LEAD.search(lead(a)) and _WERE.match(between):
        return b, a
    if strong and re.search(r"\b(?:in|of|on)\s+(?:the|its|a)\s*$", lead(b)):
        cast = a.noun in ("vote", "ballot") and b.noun in ("member", "seat")
        held = (a.noun == b.noun or cast) and _holds().search(lead(a))
        return (a, b) if held else None
    if (
        _STRONG.search(f"{a.mark.text}{a.after[:10]}")
        and re.search(r"^\s*In\s+(?:the|its|a)\s*$", lead(a))
        and b.noun is not None
        and is_person(b.noun)
        and _VOTES.search(tail(b)[:40])
    ):
        return b, a
    if a.mark.kind == "M" and _includes().match(between):
        return b, a
    found = _OF_THEM.match(tail(b))
    if found and a.noun:
        named = found["same"] or found["own"] or found["theirs"]
        if named is None or singular(named.lower()) == a.noun:
            return b, a
    return None


def _whole_of_people() -> tuple[str, ...]:
    """Nouns that take in whoever a kind of person names; a council's members are its councillors."""
    return (*load("check_words")["people"], "member")


def _cut_of(counts: list[Number], shares: list[Number]) -> tuple[Number, Number] | None:
    """The part and the whole of "employs 3,000 people and will cut 600 jobs, or 20 percent of its workforce"."""
    if len(shares) != 1 or not _of_its_workforce().match(tail(shares[0])):
        return None
    whole, part = counts
    if _ELSEWHERE.search(f"{whole.after} {part.after} {tail(shares[0])}"):
        return None  # "employs 3,000 people in Kiel and will cut 600 jobs in Bonn"
    cut = part.noun is None or part.noun in load("check_words")["jobs"]
    if cut and _employs().search(lead(whole)) and whole.mark.kind == part.mark.kind == "C":
        return part, whole
    return None
