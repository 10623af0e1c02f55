"""Claims that leave out who or what a question asks about: as near to it in words as those that answer it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..model import Argument, Claim, OpenQuestion
from ..reference import load_words
from .counted_nouns import PERSON, kind_of, relate_counted
from .deed_parts import telling_words, words_of_sentence
from .grounds import Grounds
from .like_words import meets, singular

#: Characters on either side of a clause in which it may be told who or what it is about.
AROUND = 200
#: Most words of a question that the clause which words it does not have itself.
_FOREIGN = 1
#: What opens the name of something spoken of before.
_KNOWN = re.compile(r"(?:the|this|that|these|those|his|her|its|their)\s", re.IGNORECASE)
#: "Dozens of residents" are residents, and so is "a total of nine".
_MANY = re.compile(
    r"^(?:(?:an?|the)\s(?:\w+\s)?)?(?:dozens|scores|hundreds|thousands|tens|millions|number|total|group|variety|host)\sof\s",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_HEAD = re.compile(r"\s(?:of|for|from|to|in|on|at|with|by|about|over|near|against|between|that|who|which)\s|,\s")


def without_its_core(opened: OpenQuestion, claims: Mapping[str, Claim], grounds: Grounds) -> set[str]:
    """Claims whose passages do not name the doer or the thing that the question asks about.

    "The driver hit an old woman" backs no "Did the driver hit several cars?", nor "two boats were firing" a "Were small
    arms fired?".

    Args:
        opened: a question that one of the clauses words.
        claims: the clauses that answer it.
        grounds: the reports.
    """
    asked = telling_words(opened.label) - load_words("comparison", "asking")
    worded = max(claims.values(), key=lambda claim: (_had(asked, claim), claim.id), default=None)
    if worded is None or len(asked) - _had(asked, worded) > _FOREIGN:
        return set()
    named = [part for part in worded.parts if any(meets(word, asked) for word in telling_words(part.text))]
    done_to = [part for part in worded.parts if part.role == "object"]
    core = [part for part in named if part.role == ("object" if done_to else "location")]
    return {
        key for key, claim in claims.items()
        if claim is not worded and any(not _told(part, claim, grounds) for part in core)
    }  # fmt: skip


def _had(asked: frozenset[str], claim: Claim) -> int:
    """How many words of a question a clause has."""
    told = telling_words(claim.evidence.quote) | {claim.predicate}
    told |= {word for part in claim.parts for word in telling_words(part.resolved or "")}
    return sum(meets(word, told) for word in asked)


def _told(part: Argument, claim: Claim, grounds: Grounds) -> bool:
    """Whether a passage names the same thing.

    In its own sentence, or, where it says nothing of what it was done to, around it; what is named as known ("the
    dhow") may be called otherwise, and then stands elsewhere in the report.
    """
    nouns = telling_words(_HEAD.split(_MANY.sub("", part.text))[0]) | telling_words(part.resolved or "")
    document = grounds.documents.get(claim.document)
    if not nouns or document is None or (part.entity and any(p.entity == part.entity for p in claim.parts)):
        return True
    resolved = {word for p in claim.parts for word in telling_words(p.resolved or "")}
    told = words_of_sentence(claim, grounds) | resolved
    if any(meets(word, told) for word in nouns):
        return True
    own = [p for p in claim.parts if p.role == "object"]
    if part.role == "location" and claim.places:
        return True  # whether the two are one place is judged by where they lie
    if not own:
        first, last = max(0, claim.evidence.start - AROUND), claim.evidence.end + AROUND
        return any(meets(word, telling_words(document.text[first:last])) for word in nouns)
    if any(p.resolved or not telling_words(p.text) or _one_kind(part, p, grounds) for p in own):
        return True
    known = part.entity is not None or _KNOWN.match(part.text)
    return bool(known) and any(meets(word, telling_words(document.text)) for word in nouns)


def _one_kind(first: Argument, second: Argument, grounds: Grounds) -> bool:
    """Whether two phrases may name one person or thing by their kinds: "the victim" and "Mr Novak", "a strike"."""
    kinds = _kind(first, grounds), _kind(second, grounds)
    if relate_counted(*kinds) != "two":
        return True
    return (load_words("event_nouns", "events") | load_words("event_nouns", "acts")).issuperset(kinds)


def _kind(part: Argument, grounds: Grounds) -> str:
    entity = grounds.entities.get(part.entity or "")
    words = _WORD.findall(_HEAD.split(_MANY.sub("", part.text))[0])
    if entity is not None and entity.kind == "person":
        return PERSON
    return kind_of(singular(words[-1].casefold())) if words else ""
