"""Claims whose "he" or "she" was read as somebody of whom reports say the other: the driver as his victim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from ..model import Argument, Claim

_FORMS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}
#: How many times as often as the other a pronoun stands for somebody before the other is taken for a misreading.
_OFTEN = 2


def genders_told(claims: Iterable[Claim]) -> Mapping[str, str]:
    """The pronoun that stands for each person, by far more often than the other does.

    Args:
        claims: of all reports.
    """
    told: dict[str, Counter[str]] = {}
    for claim in claims:
        for part in claim.parts:
            if part.entity is not None and (form := _form(part)) is not None:
                told.setdefault(part.entity, Counter())[form] += 1
    return {
        entity: form for entity, forms in told.items()
        for form, times in forms.items() if times >= _OFTEN * max(1, forms.total() - times)
    }  # fmt: skip


def misread_pronouns(claims: Mapping[str, Claim], genders: Mapping[str, str]) -> set[str]:
    """The claims in which somebody is "he" who is "she" almost everywhere else, or the other way round.

    Args:
        claims: those that answer a question.
        genders: what :func:`genders_told` found.
    """
    return {
        key for key, claim in claims.items()
        if any(
            (form := _form(part)) is not None and genders.get(part.entity or "", form) != form for part in claim.parts
        )
    }  # fmt: skip


def _form(part: Argument) -> str | None:
    return _FORMS.get(part.text.casefold()) if part.role in ("subject", "object") else None
