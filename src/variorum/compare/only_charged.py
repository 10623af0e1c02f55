"""What somebody is only charged with or accused of: told in no report as what was done."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model import Answer
from .grounds import Grounds

#: Characters before a verb in which may stand what somebody is charged with.
_BEFORE = 160
#: The words by which a deed is charged, with what may stand between them and it in one sentence.
_CHARGED = re.compile(
    r"\b(?:(?:charged|indicted)\s+with|(?:accus(?:es?|ed|ing)|suspected)\s(?:[^.;]{0,70}?\s)?of|charges\s+of)\s[^.;]*$",
    re.IGNORECASE,
)
#: What asks about a charge itself, which is told as made.
CHARGE = re.compile(r"\b(?:charge|indict|accus|suspect|alleg)", re.IGNORECASE)
#: Origins that tell it as done, from which on it is shown so.
_PLAIN = 2


def only_charged(answers: Iterable[Answer], grounds: Grounds) -> bool:
    """Whether answers tell of a deed as a charge, and fewer than two origins tell it as done.

    "Charged with leaving the scene" says not that he left it, nor does "the man accused of robbing the shop".

    Args:
        answers: the answers of one position.
        grounds: the reports they stand in.
    """
    charged, plain = False, set[str]()
    for answer in answers:
        if _is_charged(answer, grounds):
            charged = True
        else:
            plain.add(grounds.origin(answer.claim, answer.span.document))
    return charged and len(plain) < _PLAIN


def _is_charged(answer: Answer, grounds: Grounds) -> bool:
    claim, document = grounds.claims.get(answer.claim), grounds.documents.get(answer.span.document)
    if claim is None or document is None:
        return False
    verb = document.text[claim.predicate_start : claim.predicate_end]
    before = document.text[max(0, claim.predicate_start - _BEFORE) : claim.predicate_start]
    return verb.endswith("ing") and bool(_CHARGED.search(before))
