"""Cutting a text into words, numbers and marks, with offsets, the same for edited and for tokenised text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..reference import load
from .fresh_lines import fresh_starts

_MONTHS = frozenset(name.capitalize() for name in load("time_words")["months"])
# Order matters: whole addresses first (their figures count and date nothing), whole numeric dates before numbers, model
# codes ("T-72", "A380") before plain words. Possessive quantifiers keep the time linear on any input; groups are atomic
# instead, for Python 3.11.2 does not step back right from a repeated group. "mid-2011" is two
# words, "Mi-8" is one.
_TOKEN = re.compile(
    # Most words, first, for speed: what the rules below would cut the same way.
    r"[a-z]{3,}+(?=[ ,])(?<!http)(?<!https)"
    # "https://x.org/2020/05/a", and "http : / / x . org / 2020 / 05 / a - b . html" from a tokeniser; a full stop
    # before a capital ends a sentence.
    # A tag of HTML inside a sentence is no word and no "greater than".
    r"|</?(?:a|b|em|font|i|mark|span|strong|u)(?:\s[\w-]+=[^<>]{0,300})?>"
    r"|https?://[^\s<>\"()\[\]]*[^\s<>\"()\[\].,;:!?'’”]"
    r"|https?+ :(?: ?/){2}(?>(?: ?+\w++)?)(?>(?:(?! \. (?-i:[A-Z]))(?>(?: ?+[-./_=?&%#~+:,;@!])+) ?+\w++)*)"
    r"|www(?=\.\w)(?>(?:[-./_=?&%#~+:,;@!]++\w++)*)"
    r"|[ap]\s?\.\s?m\b(?:\s?\.(?!\w))?"
    r"|\d{4}-\d\d-\d\dT\d\d:?\d\d(?::?\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?"
    r"|(?:\d{1,4}/\d{1,2}/\d{2,4}|\d{1,4}-\d{1,2}-\d{2,4}|\d{1,4}\.\d{1,2}\.\d{4})(?![\w/-])"
    # "R150 million", "KSh300": the sign of a currency of one or two letters, by the shape of the sum behind it.
    r"|(?-i:\b(?:[KUT]Sh|Ksh)(?=\d)|\b(?:R|PS|Shs?|Tk)(?=\d{1,3}(?:,\d{3}|\.\d\d?+(?!\w)|(?:\.\d{1,3})?\s?(?:[mb]n\b|m\b|[mbtr]+illion))))"
    r"|[^\W\d_]++(?:(?=-?\d)(?<![Mm]id)(?<![Ee]arly)(?<![Ll]ate)(?<![Pp]ost)(?<![Pp]re)(?<![Ss]ub)(?<!\bnow)(?<!\bto)(?<!\bthan)(?<!\bminus)(?<!US)(?<!\$A)(?<!\$C)(?<!\$NZ)(?<!HK)(?<!USD)(?<!EUR)(?<!GBP)(?<!RM)(?<!Rs)(?<!agnitude)(?<!uary)(?<!March)(?<!April)(?<!May)(?<!June)(?<!July)(?<!August)(?<!ember)(?<!October)-?\d\w*+(?:[/.-]\w++|,\d{3}(?!\d))*)?"
    # "1,200", "12,34,567" as lakhs and crores are written, "10, 000" where only the blank is a slip.
    r"|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?"
    r"|\d{1,2}(?:,\d{2}){1,6},\d{3}(?!\d)(?:\.\d+)?"
    # "1.000.000" and "1'000" as elsewhere in Europe; a full-width comma; blanks that are no plain blanks.
    r"|(?<![\w.])\d{1,3}(?>(?:\.\d{3}){2,8})(?![\w.]*\d)|(?<!\w)\d{1,3}(?>(?:['’]\d{3})+)(?!['’]?\d)|\d{1,3}(?>(?:，\d{3})+)(?!\d)"
    r"|\d{1,3}(?>(?:(?:&nbsp;|&#160;|[\u200b\u2009\u2060\ufeff])\d{3})+)(?!\d)"
    # "1,5 km", "3,14": no comma between thousands, so a decimal one.
    r"|(?<![\w.,])\d{1,3},\d{1,2}(?![\w,-]|\.\d)"
    r"|\d{1,3}(?:, 000)+(?![\d.]\d|\d)"
    r"|\d{1,3}(?>(?:[ \u00a0\u202f]\d{3})+)(?![\d,.]\d|\d|[ \u00a0]\d)"
    # Figures that a tokeniser has pulled apart: "5 . 9", "1 , 500".
    r"|\d{1,3}(?>(?: , \d{3})+)(?: \. \d{1,2}(?= [^\W\d]))?(?! ?\d)"
    # ... but "killed 5 . 10 others" is the end of a sentence: behind a decimal stands what is measured.
    r"|(?<!\. )\d{1,3} \. (?:\d(?! ?\d| \. \d| (?:others|people|persons|men|women|children|more|were|of)\b)"
    r"|\d{2}(?= [%)]| (?:percent|per cent|percentage|points?|million|billion|trillion|thousand|mln|bn|euros?|dollars?"
    r"|pounds?|miles?|kilomet|met(?:er|re)|km|cm|mm|kg|tons?|tonnes?|a|per|to|and|from|in|on|for|at|by)))"
    r"|\d++(?:st|nd|rd|th|ST|ND|RD|TH)\b"
    # "the 1990's", but "1981's" is a year and its genitive.
    r"|\d{2,4}s\b|(?:(?<=the )|(?<=late )|(?<=early )|(?<=mid-))\d{1,3}0['’]s\b"
    r"|\d++(?:\.\d++)?|(?<![\w.])\.\d++(?![\w.]*\.)"
    r"|['’]s\b"
    r"|[^\w\s]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words, numbers and marks of a text: their forms, where they stand, and which stand first on a fresh line."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    fresh: frozenset[int]

    def between(self, first: int, last: int) -> str:
        """The text from token ``first`` up to, not with, token ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def line_ends(self, at: int) -> bool:
        """Whether a line ends between a token and the one before it, and not just where a line of print was full."""
        return at in self.fresh


@lru_cache(maxsize=2)
def tokenise(text: str) -> Tokens:
    """Cut a text into tokens.

    Args:
        text: any text.

    Returns:
        Its tokens in order; blanks lie between them and are in none. They are shared: do not change the lists. (The
        last two texts are kept, since times and quantities are read one after the other.)
    """
    matches = list(_TOKEN.finditer(text))
    if "<" in text:
        matches = [match for match in matches if len(match[0]) == 1 or match[0][0] != "<"]
    if " , " in text:
        return _with_days_apart(text, matches)
    return _tokens(
        text, [match[0] for match in matches], [match.start() for match in matches], [match.end() for match in matches]
    )


def _tokens(text: str, words: list[str], starts: list[int], ends: list[int]) -> Tokens:
    return Tokens(text, words, starts, ends, frozenset(fresh_starts(text, starts)))


def _with_days_apart(text: str, matches: list[re.Match[str]]) -> Tokens:
    """Tokens of tokenised text, where "March 14 , 200 people" is a day, then a number."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in matches:
        word = match[0]
        start, end = match.span()
        parts = re.finditer(r"\d+|,", word) if " , " in word and words and words[-1] in _MONTHS else ()
        for part in parts:
            words.append(part[0])
            starts.append(start + part.start())
            ends.append(start + part.end())
        if not parts:
            words.append(word)
            starts.append(start)
            ends.append(end)
    return _tokens(text, words, starts, ends)
