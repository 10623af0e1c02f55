"""Names as a question has them: with the article and in the number that the reports give them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ...model import Place
from ...reference import load
from ..things.entities import Things

#: Share of the places where a name stands that have "the" before it.
_MOSTLY = 0.6


def spoken_name(things: Things, entity: str) -> str:
    """The name of a thing with its article, where it has one."""
    if entity not in things.spoken:
        things.spoken[entity] = _spoken_name(things, entity)
    return things.spoken[entity]


def _spoken_name(things: Things, entity: str) -> str:
    name = things.name(entity)
    bare, kind = name.casefold(), things.kind(entity)
    if bare.startswith("the ") or kind == "person":
        return name
    if _has_article(bare) or (kind in ("organisation", "government") and " of " in bare):
        return f"the {name}"
    cluster = things.clusters.get(entity)
    found = [
        (document, own.start, own.end) for document, own in (cluster.names if cluster is not None else ())
        if things.pages[document].text[own.start : own.end].casefold() == bare
    ]  # fmt: skip
    return f"the {name}" if _mostly_with_article(found, things) else name


def place_in_text(name: str, found: Sequence[tuple[str, Place]], things: Things) -> str:
    """The name of a place with its article, where the reports give it one."""
    if name.casefold().startswith("the "):
        return f"the {name[4:]}"
    spans = [(document, place.start, place.end) for document, place in found]
    return f"the {name}" if _has_article(name.casefold()) or _mostly_with_article(spans, things) else name


def _has_article(name: str) -> bool:
    with_article = load("question_words")["with_article"]
    first, *others = name.split() or [""]
    return (bool(others) and first in with_article["first"]) or (others or [first])[-1] in with_article["last"]


def _mostly_with_article(found: Sequence[tuple[str, int, int]], things: Things) -> bool:
    """Whether a name has "the" before it in most places where it stands by itself ("the Havel")."""
    with_it = alone = 0
    for document, start, end in found:
        page = things.pages[document]
        last = page.token_at(end - 1)
        if last is None or (last.dep_ in ("compound", "amod", "nmod", "poss") and last.head.i > last.i):
            continue
        if document in things.pages and page.text[end : end + 2] in ("'s", "’s"):
            continue
        alone += 1
        with_it += page.text[max(start - 4, 0) : start].casefold() == "the "
    return with_it >= 2 and with_it >= _MOSTLY * alone


def is_plural_name(name: str) -> bool:
    """Whether a name takes "were" ("the Grammys", "the Republicans")."""
    last = (name.split() or [""])[-1]
    return last.casefold() in load("question_words")["plural_names"] or last in _members()


@cache
def _members() -> frozenset[str]:
    """Names for all of a people, a faith or a party: "Republicans", "Tories"."""
    return frozenset(f"{one}s" for one in load("name_heads")["peoples"]) | {"Tories"}
