"""Towns that stand for their teams: "Chicago beat Boston 102-98"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from ...reference import gazetteer, load
from .found import Found
from .text import Text

_SCORE = re.compile(r"(?<![\w-])\d{1,3} ?[-–] ?\d{1,3}(?![\w-])")
#: So many characters at most stand between two teams, and between the second and the score.
_BETWEEN, _BEHIND = 40, 60


@cache
def _played() -> re.Pattern[str]:
    verbs = sorted(load("teams")["results"], key=len, reverse=True)
    return re.compile(rf"\s(?:{'|'.join(map(re.escape, verbs))})(?:\s+(?:visiting|host|hosts))?\s")


def as_teams(text: Text, found: list[Found]) -> list[Found]:
    """Take for organisations two towns with a verb of a match's result between them and a score in the sentence.

    Args:
        text: the text.
        found: names that do not overlap, in order of the text.
    """
    teams: set[Found] = set()
    for one, other in pairwise([item for item in found if item.kind == "place"]):
        between = text.text[one.end : other.start]
        if len(between) > _BETWEEN or "\n" in between or not _played().fullmatch(between):
            continue
        sentence = text.segment_at(one.start)
        scored = _SCORE.search(text.text, other.end, min(sentence.end, other.end + _BEHIND))
        if scored and all(gazetteer.towns(text.text[item.start : item.end]) for item in (one, other)):
            teams |= {one, other}
    return [replace(item, kind="organisation", sense="", known=None) if item in teams else item for item in found]
