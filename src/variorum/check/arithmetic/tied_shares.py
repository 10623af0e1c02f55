"""Whether a percentage beside a part and a whole is the share of the one in the other."""

from __future__ import annotations

import re

from ..sentences import SENTENCE_END
from .numbers import Number, lead, tail

#: Percentages that are prices.
_RATE = re.compile(
    r"\b(?:at\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}rates?|yield|price|coupon|interest|discount|return|premium|growth|inflation)s?\s+(?:of|at)\s+"
    r"(?:[a-z]+\s+)?$",
    re.IGNORECASE,
)
#: Percentages of something with a name.
_NAMED_SHARE = re.compile(
    r"^\s*-?\s*(?:percent|per\s+cent|pct|%)?\s*(?!(?:of|in|on|at|as|to|when|while|because|since|after|and|or|were|was|are|is|had|have|has|voted|did|said|turnout|chance|rate|cut)\b)[a-z]",
    re.IGNORECASE,
)
#: What a percentage is told to be of.
_OF_WHAT = re.compile(
    r"^\s*(?:percent|per\s+cent|pct|%)?\s*of\s+(?:(?:the|its|their|all|his|her|our|total)\s+)*(?P<what>[\w’'-]+)",
    re.IGNORECASE,
)
#: What joins a share to the part and the whole that it is reckoned from.
_LINKED = re.compile(
    r"(?:\bor|[,(:–—-]|\b(?:is|was|are|were|be|makes?|made|means|meaning|represent(?:s|ed|ing)|equal\w*(?:\s+to)?|amount(?:s|ed|ing)?\s+to|equivalent\s+to"
    r"|corresponds?\s+to|compris\w+|constitut\w+|rate\s+of|share\s+of|just|only|some|about|nearly|almost|of)|^)\s*$",
    re.IGNORECASE,
)
#: A deed of its own that is done to so much: "paid back 45 percent", "saving 35 percent".
_DONE_TO = re.compile(
    r"\b(?:sav\w+|paid|pay\w*|rais\w+|los(?:t|es|ing)|gain\w*|sav\w+|charg\w+|discount\w*|tax\w*|earn\w*|cost\w*)(?:\s+[\w’'-]+){0,2}\s*$",
    re.IGNORECASE,
)
_MEANING = re.compile(r"\b(?:meaning|means|so)(?:\s+that)?\s*$", re.IGNORECASE)
#: Wholes up to which a part of them may be but a way of speaking.
SMALL = 10
#: How a sentence begins that tells the share of what the one before counts.
_THAT_IS = re.compile(
    r"[“\"]?(?:That|This|It|Which|In\s+other\s+words|The\s+(?:[\w-]+\s+){0,2}(?:rate|share|proportion|figure|percentage|quota))\b"
)
#: A share that the numbers behind a colon explain.
_TOLD_FIRST = re.compile(r"(?::|\(|\s[–—-])\s*(?:about\s+|some\s+|only\s+|just\s+)?$", re.IGNORECASE)


def tells(share: Number, part: Number, whole: Number) -> bool:
    """Whether a percentage is told as the share of the part in the whole, not as one of something else."""
    if share.quantity.unit != "percent":
        return False
    if _RATE.search(lead(share)):
        return False  # "were sold at a rate of 9 percent"
    if _NAMED_SHARE.match(share.after) and not _MEANING.search(lead(share)):
        return False  # "a five percent sales tax", "100% convinced"
    # One of two, nine of ten: ways of speaking, unless the share is told as theirs.
    if whole.size.value <= SMALL and _LINKED.search(lead(share)) is None:
        return False
    if share.mark.start > part.mark.start and (
        ends := list(SENTENCE_END.finditer(f"{part.after} {whole.after} {share.before}"))
    ):
        return _THAT_IS.match(f"{part.after} {whole.after} {share.before}", ends[-1].end()) is not None
    if share.mark.start < part.mark.start and SENTENCE_END.search(share.after) and not _TOLD_FIRST.search(share.after):
        return False  # "earnings improved by 50 percent. ... The bank made 316 million of the 1.25 billion"
    of = _OF_WHAT.match(tail(share))
    if _TOLD_FIRST.search(share.after) and share.mark.start < part.mark.start:
        return True  # "cut 30 percent of its schedule: 120 of 400 flights"
    if of is None:
        return _LINKED.search(lead(share)) is not None or not _DONE_TO.search(lead(share))
    if of["what"].lower() in ("them", "these", "those", "which", "whom"):
        return False
    known = {number.noun for number in (part, whole)} - {None}
    return _singular(of["what"]) in known or _LINKED.search(lead(share)) is not None


def _singular(word: str) -> str:
    return word.lower().removesuffix("s")
