"""Claims of a happening gone by ("the last major quake") and of the one that is news: neither answers for the other."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..model import Claim, OpenQuestion
from ..reference import load_words
from .grounds import Grounds

_WORD = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[.!?][”\"]?\s+(?=[“\"]?[A-Z])")
_TAKES_UP = re.compile(r"(?:It|That\s\w+|They)\s")
#: Characters before a clause in which its sentence and the one before it stand.
_BACK = 400
#: Slots of what was done: by whom, to whom or what, when and where.
OF_DEEDS = frozenset({"status", "who", "whom", "what", "when", "where"})


def of_later_news(label: str, claims: Mapping[str, Claim]) -> set[str]:
    """Claims of what is news now, where the question asks about "the last major quake" or "the previous strike"."""
    words = [word.casefold() for word in _WORD.findall(label)]
    bygone, spans = load_words("comparison", "bygone"), load_words("comparison", "spans")
    before = [
        n for n, word in enumerate(words[:-1])
        if word in bygone and words[n - 1] in ("the", "a") and n and words[n + 1].removesuffix("s") not in spans
    ]  # fmt: skip
    if not before:
        return set()
    named = {words[n] for n in before} | {"since", "ago"}
    told = {key: set(map(str.casefold, _WORD.findall(claim.evidence.quote))) for key, claim in claims.items()}
    return {key for key, claim in claims.items() if not told[key] & named and not claim.times}


def of_bygone(opened: OpenQuestion, claims: Mapping[str, Claim], grounds: Grounds) -> set[str]:
    """Claims of "the last major quake" or "the previous strike", where the question asks about the one that is news."""
    if opened.slot not in OF_DEEDS or opened.kind == "time" or opened.quoted or _bygone(opened.label):
        return set()
    found = {key for key, claim in claims.items() if _bygone(claim.evidence.quote) or _goes_on(claim, grounds)}
    return found if len(found) < len(claims) else set()


def _goes_on(claim: Claim, grounds: Grounds) -> bool:
    """Whether a claim goes on about a happening gone by: "The last flood was in May. It killed four"."""
    document = grounds.documents.get(claim.document)
    if document is None:
        return False
    ahead = document.text[max(0, claim.evidence.start - _BACK) : claim.evidence.end]
    ends = [end.end() for end in _END.finditer(ahead, 0, len(ahead) - len(claim.evidence.quote) + 1)]
    if not ends or _TAKES_UP.match(ahead, ends[-1]) is None:
        return False
    return _bygone(ahead[ends[-2] if len(ends) > 1 else 0 : ends[-1]])


def _bygone(text: str) -> bool:
    """Whether words tell of a happening as the one before: "the last major quake to hit"; not "the last week"."""
    words = [word.casefold() for word in _WORD.findall(text)]
    spans = load_words("comparison", "spans")
    return any(
        one == "the" and word in ("last", "previous") and next_word.removesuffix("s") not in spans
        for one, word, next_word in zip(words, words[1:], words[2:], strict=False)
    )
