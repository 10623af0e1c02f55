"""Whether a denial is of the deed of some who are not named: doctors who refused to do what a group is said to do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Answer, Argument
from .grounds import Grounds

#: What opens the words for some of many: "several doctors", "dozens of guards", but not "several of its doctors".
_SOME = re.compile(
    r"(?:several|some|many|most|few|a few|various|other|others|dozens|scores|hundreds|thousands|two|three|four|five|"
    r"six|seven|eight|nine|ten|a (?:dozen|number|group|handful)|\d[\d,.]*)\b(?! of (?:the|its|their|his|her|our)\b)",
    re.IGNORECASE,
)


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
        and all(doer is not None and doer.entity is None and _SOME.match(doer.text) for doer in some)
        for known, some in (sides, sides[::-1])
    )


def _doers(answers: Sequence[Answer], grounds: Grounds) -> list[Argument | None]:
    claims = [grounds.claims[answer.claim] for answer in answers if answer.claim in grounds.claims]
    return [claim.subject if claim.subject and claim.subject.role == "subject" else None for claim in claims]
