"""The turns of phrase that say that a place lies on a border, or that two countries share one."""

from __future__ import annotations

import re
from functools import cache

from .place_pairs import words


@cache
def frontier_patterns() -> dict[str, re.Pattern[str]]:
    """The wordings by what they are, each as it stands between, before or behind the two places."""
    noun, near, border = words("place_nouns"), words("near"), words("border")
    called = rf"(?:,?\s+(?:is\s+)?(?:a|an|the)\s+(?:[\w-]+\s+){{0,3}}?(?:{noun}))?"
    lies = r"(?:,)?(?:\s+(?:which|that|is|lies|sits|located|situated|right|just|directly|lying))*"
    held = r"(?:\s+in\s+(?:[\w-]+\s+){1,3}?)?"
    return {
        "with": re.compile(
            rf"{called}{lies}{held}\s+(?P<near>{near})\s+(?:the|its|their)\s+(?:{border})\s+"
            r"(?:with|to|of)\s+(?:the\s+)?",
            re.I,
        ),
        "the": re.compile(rf"{called}{lies}{held}\s+(?P<near>{near})\s+the\s+", re.I),
        "after": re.compile(
            rf"\s+(?:{border})\b(?!\s+(?:guard|polic|force|patrol|agen|town|village|region|cross))", re.I
        ),
        "ahead": re.compile(rf"{called}{lies}\s+(?P<near>{near})\s+(?:the\s+)?", re.I),
        "on between": re.compile(
            rf"{called}{lies}\s+(?P<near>{near})\s+the\s+(?:(?:{border})\s+between\s+(?:the\s+)?)?", re.I
        ),
        "bordering": re.compile(
            rf",?\s+(?:(?:which|that)\s+)?(?:border(?:s|ing|ed\s+by)?(?:\s+on)?"
            rf"|shar(?:es|ing)\s+(?:a|its)\s+(?:[\w-]+\s+)?(?:{border})\s+with)"
            r"\s+(?:the\s+)?",
            re.I,
        ),
        # "Spain's border with France", "Spain has closed its border with France"
        # "crossed the border from Spain into France"
        "crossed": re.compile(rf"\b(?:{border})\s+from\s+(?:the\s+)?$", re.I),
        "own": re.compile(
            rf"(?:['’]s?\s+(?:[a-z][\w-]*\s+){{0,2}}?|(?:\s+[a-z][\w-]*){{1,4}}\s+its\s+(?:[a-z][\w-]*\s+){{0,2}}?)(?:{border})\s+(?:with|to)\s+(?:the\s+)?"
        ),
        "share": re.compile(
            rf"\s+(?:share|have\s+(?:re)?opened|have\s+closed|have(?=\s+a\s+(?:common|shared|joint|long|land)\b))"
            rf"\s+(?:a|their)\s+(?:[\w-]+\s+)?(?:{border})\b",
            re.I,
        ),
        # "Y and its neighbour Z", "Y's western neighbour Z", "Y's neighbours include Z"; "Z, Y's neighbour,"
        "neighbour": re.compile(
            r"\s+and\s+(?:its\s+)?neighbou?r(?:ing)?,?\s+(?:the\s+)?"
            r"|['’]s?\s+(?:[\w-]+\s+)?neighbou?rs?(?:,|\s+include)?\s+(?:the\s+)?"
            r"|\s+(?:in)?to\s+neighbou?ring\s+(?:the\s+)?",
            re.I,
        ),
        "neighbour of": re.compile(r",\s+(?:an?|the)\s+(?:[a-z]+\s+)?neighbou?r\s+of\s+(?:the\s+)?", re.I),
        "crossing": re.compile(r"\b(?:border\s+)?crossing\s+(?:point\s+)?(?:(?:in)?to|with)\s+(?:the\s+)?$", re.I),
        "crossed from": re.compile(r"\bcross\w*\s+(?:over\s+)?(?:the\s+border\s+)?from\s+(?:the\s+)?$", re.I),
        "its neighbour": re.compile(r"['’]s?\s+(?:[\w-]+\s+)?neighbou?r\b(?!s|hood)", re.I),
        "are neighbours": re.compile(r"\s+are\s+(?:close\s+|direct\s+)?neighbou?rs\b(?!\s+(?:across|at\s+sea))", re.I),
        # "Y has borders with A, B and Z", "on the Polish side of the border with Z"
        "has": re.compile(
            rf"\s+(?:has|have)\s+(?!no\b)(?:a\s+|an\s+)?(?:[a-z]+\s+)?(?:{border})\s+with\s+(?:(?:the\s+)?[A-Z]\w+(?:,\s+and\s+|,\s+|\s+and\s+)){{0,4}}(?:the\s+)?"
            rf"|\s+side\s+of\s+(?:the|its)\s+(?:{border})\s+with\s+(?:the\s+)?"
        ),
        "meets": re.compile(r"\s+(?:meets|borders)\s+(?:the\s+)?"),
        "across": re.compile(
            rf"{called},?\s+(?:just\s+|right\s+|directly\s+)?across\s+the\s+(?:{border}|river)\s+from\s+"
            r"(?:the\s+)?",
            re.I,
        ),
        "from with": re.compile(rf"\s+(?:away\s+)?from\s+(?:the|its)\s+(?:{border})\s+with\s+(?:the\s+)?", re.I),
        "from the": re.compile(r"\s+(?:away\s+)?from\s+the\s+", re.I),
        "lies": re.compile(rf"{called}{lies}(?:,)?(?:\s+(?:about|around|some|only|just|roughly))*\s*", re.I),
        "joined": re.compile(r"\s?[-–—/]\s?"),
        "between": re.compile(rf"\b(?P<sea>[\w-]+\s+)?(?:{border})\s+between\s+(?:the\s+)?$", re.I),
        "sea": re.compile(rf"\b(?:{words('at_sea')})\b", re.I),
    }  # fmt: skip
