"""Claims of another named thing than a question names, or of reports that never name it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..model import Argument, Claim, Entity, OpenQuestion
from .grounds import Grounds

_NAMES = re.compile(r"[A-Z][\w’'.-]*(?:\s(?:(?:of|the|and|for|de|la)\s)?[A-Z0-9][\w’'.-]*)*")
_CAPITAL = re.compile(r"[A-Z]")
_WORD = re.compile(r"[^\W\d_]+")
#: Letters from which on a word of a name tells one from others.
_TELLING = 4
#: Kinds of what a report may well speak of without its name ("a man", "the town").
_DESCRIBED = frozenset({"person", "place", "government", "organisation"})


def of_other_names(opened: OpenQuestion, claims: Mapping[str, Claim], grounds: Grounds) -> set[str]:
    """The claims of another named thing than the one that the question names.

    "The Tarsk Cup will be held in May" backs no "Will the Orlen Cup be held?", nor does what a report tells that never
    speaks of the Orlen Cup.

    Args:
        opened: the question.
        claims: the clauses that answer it.
        grounds: the things and the reports.
    """
    doers = {claim.doer.entity for claim in claims.values() if claim.doer is not None}
    doers -= {part.entity for claim in claims.values() for part in claim.parts if part.role == "object"}
    off = set[str]()
    for entity in _asked(opened.label, grounds):
        if entity.id in doers or any(_called_so(claim.doer, entity) for claim in claims.values()):
            continue
        off |= {key for key, claim in claims.items() if _of_another(entity, claim, grounds)}
    return off


def _asked(label: str, grounds: Grounds) -> Iterator[Entity]:
    """The things that a question names."""
    for match in _NAMES.finditer(label[:1].lower() + label[1:]):  # "Will the Tarsk Cup be held?"
        yield from grounds.called(match[0].removesuffix("’s").removesuffix("'s"))


def _of_another(entity: Entity, claim: Claim, grounds: Grounds) -> bool:
    document = grounds.documents.get(claim.document)
    if document is None or any(part.entity == entity.id for part in claim.parts):
        return False
    words = {word for alias in (entity.name, *(a.text for a in entity.aliases)) for word in _WORD.findall(alias)}
    words = {word for word in words if len(word) >= _TELLING}
    if not words:
        return False
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, words)))})", re.IGNORECASE)
    if pattern.search(claim.evidence.quote):
        return False
    same = {other.entity for other in entity.possible_same}
    things = [part for part in claim.parts if part.role == "object"]
    for part in things:
        other = grounds.entities.get(part.entity or "")
        if part.resolved or not (" " in part.text or _CAPITAL.search(part.text)):
            return False  # "she"
        if other is not None and other.kind == entity.kind and other.id not in same:
            return not any(one.entity == entity.id for one in other.possible_same)
    told = [part for part in things if part.entity is None and not part.resolved and " " in part.text]
    return bool(told) and entity.kind not in _DESCRIBED and not pattern.search(document.text)


def _called_so(doer: Argument | None, entity: Entity) -> bool:
    return doer is not None and entity.name.casefold() in (doer.resolved or doer.text).casefold()
