"""Doubled, halved, threefold, twice as many: a factor in words against the two numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ...model import Finding
from ...reference import load
from ..amounts import Amount, show
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from .before_after import ends
from .moved import in_order
from .numbers import Number, lead, numbers

_VERB = (
    r"(?<!\bthe )(?<!\ba )"
    r"(?P<word>doubl(?:ed?|es|ing)(?!\s+(?:down|as\s+an?)\b)|tripl(?:ed?|es|ing)|trebl(?:ed?|es|ing)|quadrupl(?:ed?|es|ing)|quintupl(?:ed?|es"
    r"|ing)|halv(?:ed?|es|ing)|cut\s+in\s+half)\b(?!-|\s+digit)"
)
_FOLD = r"(?P<word>(?:two|three|four|five|six|seven|eight|nine|ten|\d+)-?\s?fold)\b"
_TIMES = r"(?P<word>twice|double|triple|treble|half|(?:three|four|five|six|seven|eight|nine|ten)\s+times)\b"
_MORE = r"(?P<how>(?:more|less)\s+than\s+|nearly\s+|almost\s+|over\s+|roughly\s+|about\s+|around\s+|close\s+to\s+)?"
_SAME = r"(?:(?!\b(?:and|but|while|with|as|after|when|which|who|then|before|until)\b)[^⟦⟧;:]|⟦T\d+⟧){0,50}?"
_N = "CMLVXP"
#: What a plain factor allows, as shares of it: as written, and under every reading.
NEAR, WIDE = (0.88, 1.15), (0.75, 1.35)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    number = r"(?:the\s+|a\s+|about\s+|some\s+|just\s+|only\s+)*"
    two = (
        rf"\bfrom\s+{number}{{{_N}:a}}{_SAME}\bto\s+{number}{{{_N}:b}}",
        rf"\bto\s+{number}{{{_N}:b}}{_SAME}\bfrom\s+{number}{{{_N}:a}}",
    )
    ways = [rf"\b{_MORE}{verb}{_SAME}{ends}" for verb in (_VERB, _FOLD) for ends in two]
    ways += [
        rf"{two[0]}{_SAME}(?:,|\(|—|–|--)\s*(?:an?\s+)?{_MORE}{_FOLD}",
        rf"{{{_N}:b}}(?P<gap>{_SAME})(?:,|\(|—|–|--|\bis|\bwas|\bwere|\bare)\s+{_MORE}{_TIMES}\s+(?:the|that\s+of|(?:as\s+)?(?:many|much|high|large|long|fast|heavy|big)(?:\s+\w+)?\s+as|its|last\s+year’s|last\s+year's)\s+(?:the\s+)?(?:[\w’']+\s+){{0,3}}?{{{_N}:a}}",
    ]
    ways.append(
        rf"{{{_N}:b}}(?P<gap>{_SAME})(?:,|\(|—|–|--|\bis|\bwas|\bwere|\bare)\s+{_MORE}(?P<word>{{CX:times}})(?:\s+times)?\s+"
        r"(?:the|that\s+of|(?:as\s+)?(?:many|much|high|large|long|fast|heavy|big)(?:\s+\w+)?\s+as|its)\s+"
        rf"(?:the\s+)?(?:[\w’']+\s+){{0,3}}?{{{_N}:a}}"
    )
    return tuple(pattern(way) for way in ways)


def multiple_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on a factor that is said to lie between two numbers."""
    if len(shape.marks) < 2 or not re.search(
        r"doubl|tripl|trebl|upl|halv|half|fold|twice|times", shape.text, re.IGNORECASE
    ):
        return
    seen: set[tuple[Mark, Mark]] = set()
    for regex in _patterns():
        for found in shape.find(regex):
            a, b = shape.taken(found, "a", "b")
            if (a, b) not in seen and (two := ends(a, b)) and two[0].least > 0:
                seen.add((a, b))
                yield from _judge(pile, shape, found, a, b, two)
    if not seen:
        yield from _two_values(pile, shape)


#: Beside a factor in words, another matter: who it is for, how often, a part.
_OTHER = re.compile(
    r"\b(?:half\s+(?:an?|of\s+(?:the|them)|past|time|brother|sister)|second\s+half|first\s+half|each|per|apiece|average|between|at\s+least|times\s+(?:a|in)|respectively|more\s+than\s+half)\b",
    re.IGNORECASE,
)
_FACTOR = re.compile(
    rf"\b{_MORE}(?:{_VERB.replace('?P<word>', '?P<verb>')}|{_FOLD.replace('?P<word>', '?P<fold>')}|"
    r"(?P<as>twice|double|triple|treble|half|(?:three|four|five|six|ten)\s+times)\s+(?:as|the|its|of|that|last))",
    re.IGNORECASE,
)


#: "Increased by nearly 60,000 to 140,000": a change, and no value.
_BY_HOW_MUCH = re.compile(
    r"\b(?:by|(?:rise|increase|gain|growth|fall|drop|decrease|decline)\s+of)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)


def _told_base(shape: Shape, two: list[Number], factor: re.Match[str]) -> tuple[Number, Number] | None:
    """The values in order where a factor stands between them with its base behind: "double the record of 5"."""
    first, second = (shape.text.index(shape.sign(n.mark)) for n in two)
    plain = factor["as"] or re.match(r"\s+(?:the|that|its|last)\b", shape.text[factor.end() :])
    if (
        plain
        and not re.search(r"(?:ed|ing|es)$", factor["verb"] or "")
        and first < factor.start()
        and factor.end() <= second
        and "." not in shape.text[factor.end() : second]
    ):
        return two[1], two[0]
    return None


def _two_values(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """The only two values of a sentence with one factor in words: which comes after the other, its words tell."""
    two = [
        n
        for n in numbers(shape, _N)
        if not re.search(r"\btimes\b|\bfold\b|^(?:twice|half|double|triple)\b", n.mark.text, re.IGNORECASE)
    ]
    factors = list(_FACTOR.finditer(shape.text))
    if len(two) != 2 or len(factors) != 1 or _OTHER.search(shape.text) or not two[0].like(two[1]) or two[0].share:
        return
    if any(_BY_HOW_MUCH.search(lead(n)) for n in two):
        return
    order = _told_base(shape, two, factors[0]) or in_order(*two)
    if order is None or order[0].size.least <= 0 or order[0].size.value == order[1].size.value:
        return  # a headline and its sentence tell one number
    before, after = order
    found = factors[0]
    word = found["verb"] or found["fold"] or found["as"]
    yield from _held(pile, shape, word, found["how"] or "", before.mark, after.mark, (before.size, after.size))


def _judge(
    pile: Pile, shape: Shape, found: re.Match[str], a: Mark, b: Mark, two: tuple[Amount, Amount]
) -> Iterable[Finding]:
    times = shape.mark(found, "times")
    said = f"{times.text.removesuffix(' times')} times" if times else found["word"]
    yield from _held(pile, shape, said, found["how"] or "", a, b, two)


def _held(
    pile: Pile, shape: Shape, said: str, hedge: str, a: Mark, b: Mark, two: tuple[Amount, Amount]
) -> Iterable[Finding]:
    """Hold the ratio of the value after to the one before against a factor in words."""
    word, how = " ".join(said.lower().split()), " ".join(hedge.lower().split())
    factor = _factor(word)
    if factor is None:
        return
    ratio = two[1] / two[0]
    verdict = ratio.against(_allowed(factor, how))
    # "Threefold" of an increase may also mean three times as much again.
    if verdict != "consistent" and "fold" in word and ratio.against(_allowed(factor + 1, how)) == "consistent":
        return
    stated = f"{how} {word}".strip()
    ratio_words = show(round(ratio.value, 2))
    same = "so" if verdict == "consistent" else "not"
    explanation = f"“{b.text}” is {ratio_words} times “{a.text}”: {same} “{stated}”."
    numbers = {"before": two[0].value, "after": two[1].value, "reckoned_ratio": ratio.value, "stated_ratio": factor}
    yield from finding(
        pile, "arithmetic", "ratio", shape.document, (a, b), verdict, explanation, numbers, "ratio = after / before"
    )


def _factor(word: str) -> float | None:
    numbers_in_words = load("check_words")["factor_numbers"]
    if "fold" in word:
        head = re.split(r"-?\s?fold", word)[0]
        return float(head) if head.isdigit() else numbers_in_words.get(head)
    if re.fullmatch(r"\d+\s+times", word):
        return float(word.split()[0])
    if word.split()[0] in numbers_in_words and word.endswith("times"):
        return numbers_in_words[word.split()[0]]
    if word.startswith(("half", "cut")):
        return 0.5
    if word == "twice":
        return 2.0
    return next(
        (value for verb, value in load("check_words")["factor_verbs"].items() if word.startswith(verb[:4])), None
    )


def _allowed(factor: float, how: str) -> Amount:
    """The ratios that a factor allows; "more than doubled" is open above, "more than halved" below."""
    beyond, short = 1e9, 0.0
    more, less = how in ("more than", "over"), how == "less than"
    if factor < 1 and (more or less):
        more, less = less, more
        if how in ("more than", "over"):
            return Amount(factor, 0.0, factor * 1.02, 0.0, factor * 1.1)
    if more:
        return Amount(factor, factor * 0.98, beyond, factor * 0.9, beyond)
    if less:
        return Amount(factor, short, factor * 1.02, short, factor * 1.1)
    if how in ("nearly", "almost", "close to"):
        return Amount(factor, factor * 0.8, factor * 1.05, factor * 0.65, factor * 1.2)
    return Amount(factor, factor * NEAR[0], factor * NEAR[1], factor * WIDE[0], factor * WIDE[1])
