"""Arms and aircraft by the form of their designation: letters, a hyphen and a number ("Su-35", "Kh-101s", "MQ-9B")."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from ...model import NameKind
from ...reference import load, load_words
from .found import Found
from .text import Text

_SURE, _UNSURE = 79, 66
#: At most three digits: four are a year or a part number. The letters behind them tell the version; "s" makes a plural.
_DESIGNATION = re.compile(
    r"(?<![\w-])(?P<type>[A-Z][A-Za-z]{0,7}(?:/A)?)-(?P<number>\d{1,3})(?P<version>[A-Z]{1,4}\d?)?(?:s(?!\w))?(?![\w])"
)
_WORD = re.compile(r"[A-Za-z]+")


@cache
def _types() -> dict[str, tuple[NameKind, bool]]:
    data = load("designators")
    found: dict[str, tuple[NameKind, bool]] = {}
    for sure in (False, True):
        for kind, types in data["sure" if sure else "unsure"].items():
            found.update({name: (cast(NameKind, kind), sure) for name in types})
    return found


def designated_names(text: Text) -> list[Found]:
    """Weapons and vehicles whose designation shows what they are, whether or not the reference data know the type.

    Args:
        text: the text.

    Returns:
        The designations, the "s" of a plural left out; those that other things bear too only where the words near
        them speak of arms.
    """
    found: list[Found] = []
    for match in _DESIGNATION.finditer(text.text):
        row = _types().get(match["type"])
        if row is None:
            continue
        kind, sure = row
        if not sure and not _among_arms(text, match.start()):
            continue
        end = match.end("version") if match["version"] else match.end("number")
        found.append(Found(match.start(), end, kind, _SURE if sure else _UNSURE))
    return found


def _among_arms(text: Text, at: int) -> bool:
    segment = text.segment_at(at)
    # A sentence of any length is searched near the name only, so that time stays linear.
    near = text.text[max(segment.start, at - 150) : min(segment.end, at + 150)]
    return not load_words("designators", "beside").isdisjoint(_WORD.findall(near))
