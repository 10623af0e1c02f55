"""Shares told as a list of labels: "Yes: 60 percent, no: 55 percent", "Sales by region: Europe 60%, Asia 55%".

A list of labels may as well tell rates ("Turnout: Kiel 60%, Bonn 55%"). It divides one whole where nothing bears two of
the labels, where the last is what is left over, or where its heading tells that something is divided.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .directions import alternatives
from .nouns import opposed
from .numbers import Number

#: "Yes 46%", "late: 37 per cent", "licences (23%)": the part stands before its share.
_LABEL = re.compile(r"(?:^|[,;:.]|\s[-–—]|\band\b)\s*(?P<label>[^\W\d][\w’' -]{0,40}?)\s*[:(,]?\s*(?:with\s+)?$")
#: A heading ends in a colon or a dash.
_HEADING = re.compile(r"^(?P<heading>[^:]{4,90}?)(?::|\s[-–—])\s")
#: What behind the last share is no part of the list.
_ENDS = re.compile(r"\s*(?:[.,;:)”\"]|[–—-]\s|$)")
_NAME = re.compile(r"(?:the\s+)?(?:[A-Z][\w’'-]*)(?:\s+[A-Z][\w’'-]*){0,3}$")
_REST = re.compile(
    r"(?:(?:all|the)\s+)?(?:others?|rest|everything\s+else|everyone\s+else|the\s+rest|elsewhere|remainder)\b|rest\s+of\b",
    re.IGNORECASE,
)


def labelled(shares: Sequence[Number]) -> bool:
    """Whether the shares are a list of labels that divides one whole."""
    found = [_LABEL.search(n.before) for n in shares]
    behind = re.sub(r"^\W*(?:percent|per\s+cent|pct|pc)?", "", shares[-1].after)
    if not all(found):
        return False
    labels = [one["label"].strip() for one in found if one]
    if re.search(r"\w{3}", behind) and not _ENDS.match(f" {behind}".rstrip()) and not re.match(r"\s*[–—:-]", behind):
        return False
    if re.search(r"\w{3}", behind.split(".")[0]) and not re.match(r"\s*(?::|[–—-]\s)", shares[-1].after):
        return False
    heading = _HEADING.match(shares[0].before)
    words = heading["heading"] if heading else ""
    # "Smokers: men 60 percent, women 55 percent" tells two rates.
    groups = any(re.search(alternatives("groups"), label, re.IGNORECASE) for label in labels)
    if _divides(words) or (_opposed_answers(labels) and not groups):
        return True
    names = [_NAME.match(label) is not None or _REST.match(label) is not None for label in labels]
    # "Result of the runoff: Dunn 55%, Okoro 62%"; turnout and counts are told by place as well.
    decided = re.search(alternatives("results"), words, re.IGNORECASE) and not re.search(r"\bby\b", words)
    return all(names) and bool(decided)


def _divides(heading: str) -> bool:
    """Whether a heading tells that what follows are the parts of one thing."""
    by = re.search(rf"{alternatives('divisible')}\s+by\s+[a-z]+", heading, re.IGNORECASE)
    return bool(by or re.search(alternatives("breakdowns"), heading, re.IGNORECASE))


def _opposed_answers(labels: Sequence[str]) -> bool:
    """Whether nothing is two of what is told, the last perhaps those who gave no answer."""
    rest = re.compile(alternatives("rest_of_answers"), re.IGNORECASE)
    return opposed(labels) or (len(labels) > 2 and opposed(labels[:-1]) and rest.search(labels[-1]) is not None)
