"""Whether a denial is of the deed of some who are not named: doctors who refused to do what a group is said to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..model import Answer, Argument
from ..reference import load
from .grounds import Grounds


def by_some_others(first: Sequence[Answer], second: Sequence[Answer], grounds: Grounds) -> bool:
    """Whether the one side tells of a doer that is known by name, and the other of some who are not.

    Args:
        first: answers of one value.
        second: others.
        grounds: the claims they stand in.
    """
    sides = [_doers(answers, grounds) for answers in (first, second)]
    return any(
        bool(known and some)
        and all(doer is not None and doer.entity is not None for doer in known)
        and all(doer is not None and doer.entity is None and _some().match(doer.text) for doer in some)
        for known, some in (sides, sides[::-1])
    )


@cache
def _some() -> re.Pattern[str]:
    """What opens the words for some of many: "several doctors", "dozens of guards", but not "several of its own"."""
    words = "|".join(map(re.escape, load("comparison")["some"]))
    return re.compile(rf"(?:{words}|\d[\d,.]*)\b(?! of (?:the|its|their|his|her|our)\b)", re.IGNORECASE)


def _doers(answers: Sequence[Answer], grounds: Grounds) -> list[Argument | None]:
    subjects = (claim.subject for claim in grounds.clauses(answers))
    return [subject if subject and subject.role == "subject" else None for subject in subjects]
