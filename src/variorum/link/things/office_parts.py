"""Taking a role apart: the office, the rank or the trade in it, and the body or place that it is held of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ...model import stable_id
from ...reference import load, load_words
from ..page import Page
from .descriptions import Description
from .entities import Things
from .folding import fold
from .place_keys import place_key

#: Words that lead from an office to what it is held of.
_LINK = re.compile(r"\s*(?:,|\s(?:of|for|at|with|in|on|to|from|who|whose|and|under)\s)")
_SEPARATOR = re.compile(r"\s(?:and|&)\s|\s?,\s(?:and\s)?")

Sort = Literal["role", "rank", "trade", "former"]


@dataclass(frozen=True, slots=True)
class Office:
    """A role taken apart.

    Attributes:
        sort: what it tells: an office held now or before, a rank or a trade.
        head: the word that names it ("chief" in "chief of staff").
        posts: the offices as keys ("governor", "police chief"), those that one person at a time holds.
        body: entity that it is held of, None where the words name none.
        body_span: where the body's name stands.
    """

    sort: Sort
    head: str
    posts: tuple[str, ...]
    body: str | None
    body_span: tuple[int, int] | None


def slot_words(key: str) -> frozenset[str]:
    """A list of the lexicon of slots as a set."""
    return load_words("thing_slots", key)


def take_apart(page: Page, description: Description, things: Things) -> Office | None:
    """Take a role apart.

    Args:
        page: the document.
        description: words that say what a person is.
        things: the named things.

    Returns:
        The office, or None where the words tell no role.
    """
    start, end = description.start, description.end
    text = page.text[start:end]
    link = _LINK.search(text)
    main_end = start + (link.start() if link and link.start() > 0 else len(text))
    body, span = _body(page, description, main_end)
    if body is None:
        body, span = _leading(page, start, main_end, things)
    words = _own_words(page, start, main_end, span)
    if not words:
        return None
    former = any(word.rstrip("-") in slot_words("former") or word.startswith("ex-") for word in words[:-1])
    words = [word for word in words if word not in slot_words("former") | slot_words("coming")] or words[-1:]
    head = _full(words[-1])
    tail = fold(page.text[main_end:end]).split()
    fixed = next((p for p in load("thing_slots")["fixed_posts"] if f"{head} {' '.join(tail)} ".startswith(p + " ")), "")
    if former:
        return Office("former", head, (), body, span)
    posts = (fixed,) if fixed else _posts(page, description, words, main_end, span)
    # "Defence Minister General X": an office before the rank; "chief" before a trade only grades it.
    if posts or set(words[:-1]) & (slot_words("posts") - set(load("titles")["modifiers"])):
        return Office("role", head, posts, body, span)
    plain = " ".join(words[-2:]) in slot_words("ranks") or head in slot_words("ranks")
    if plain and (description.title or not tail):
        return Office("rank", head, (), body, span)
    return Office("role" if head in slot_words("posts") else "trade", head, (), body, span)


@cache
def _offices() -> dict[str, str]:
    return {**load("relations")["offices"], **load("thing_slots")["short_ranks"]}


@cache
def _idle() -> frozenset[str]:
    """Words by which a role is judged or pointed at, not named."""
    return frozenset({"your", "my", "our", "favorite", "favourite", "other", "such", "own", "very", "many"})


def _full(word: str) -> str:
    return _offices().get(word, word)


def _leading(page: Page, start: int, end: int, things: Things) -> tuple[str | None, tuple[int, int] | None]:
    """A body or place at the beginning of a title that other mentions name: "Lisbon Mayor", "Acme Chief Executive"."""
    stretches = [match.span() for match in re.finditer(r"\S+", page.text[start:end])]
    for number in range(min(len(stretches) - 1, 4), 0, -1):
        words = page.text[start : start + stretches[number - 1][1]]
        entity = things.called.get(fold(words)) if words[:1].isupper() else None
        if entity and things.kind(entity) not in ("person", "weapon", "vehicle"):
            return entity, (start, start + len(words))
    return None, None


def _own_words(page: Page, start: int, end: int, body: tuple[int, int] | None) -> list[str]:
    """The words of an office without the names of bodies and places in it."""
    text = page.text
    pieces: list[str] = []
    at = start
    spans = {(thing[0], thing[1]) for thing in page.things_in(start, end)} | (
        {body} if body else set[tuple[int, int]]()
    )
    for first, last in sorted(spans):
        if at <= first and last <= end:
            pieces.append(text[at:first])
            at = last
    pieces.append(text[at:end])
    words = [word for piece in pieces for word in fold(piece).replace("'s", "").split()]
    lands = {
        w for place in page.places_between(max(0, start - 20), end) if place.demonym for w in fold(place.text).split()
    }
    pointing = {"its", "his", "her", "their", "the"}
    return [word for word in words if len(word) > 1 and word not in lands | pointing]


def _posts(
    page: Page, description: Description, words: list[str], main_end: int, span: tuple[int, int] | None
) -> tuple[str, ...]:
    """The offices in a role of which there is one holder at a time, as keys; "of police" goes before "chief"."""
    tail = page.text[main_end : description.end]
    lead: list[str] = []
    if tail.lstrip().startswith("of "):
        of = tail.lstrip()[3:]
        upto = span[0] - (description.end - len(of)) if span and span[0] > main_end else len(of)
        before = fold(of[: max(upto, 0)]).split()
        stop = next((i for i, word in enumerate(before) if word in ("for", "at", "in", "of", "and", "with")), None)
        lead = [word for word in before[:stop] if word not in ("the", "a", "s")]
        if len(lead) > 3:
            return ()
    places = slot_words("place_kinds")
    if lead and all(word in places for word in lead):
        lead = []
    parts = _SEPARATOR.split(page.text[description.start : main_end])
    found: list[str] = []
    heads = [part for part in parts if part.strip()] if len(parts) > 1 else []
    if tail.lstrip().startswith("and "):
        second = _LINK.split(tail.lstrip()[4:].strip() + " ")[0]
        heads = [" ".join(words), second]
    for part in [fold(part).split() for part in heads] or [words]:
        part = [word for word in part if word in words]
        own = [_full(word) for word in part if word not in slot_words("coming") and word not in places]
        if own and (own[-1] in slot_words("posts") or " ".join(own[-2:]) in slot_words("posts")):
            whole = [*([] if heads else lead), *own]
            if own[-1] in slot_words("bare_posts") and len(whole) < 2:
                continue
            if any(word in _idle() for word in whole):
                continue
            found.append(" ".join(whole[-4:]))
    return tuple(dict.fromkeys(found))


def _body(page: Page, description: Description, main_end: int) -> tuple[str | None, tuple[int, int] | None]:
    """What an office is held of: the name behind "of", else the last before the office, else a land by its people."""
    kinds = ("organisation", "government", "outlet", "facility", "place", "other")
    things = [
        thing
        for thing in page.things_in(description.start, description.end)
        if thing[3] in kinds and thing[2] != description.entity
    ]
    behind = [thing for thing in things if thing[0] >= main_end]
    before = [thing for thing in things if thing[0] < main_end]
    chosen = behind[0] if behind else before[-1] if before else None
    if chosen is not None:
        return chosen[2], (chosen[0], chosen[1])
    for place in page.places_between(description.start, description.end):
        if place.demonym and place.geoname:
            return stable_id("e", f"place:{place_key(place)}"), (place.start, place.end)
    if page.text[description.start : description.start + 4] == "its ":
        low, _ = page.sentence_of(description.start)
        owners = {t[2]: t for t in page.things_in(low, description.start) if t[3] in ("organisation", "outlet")}
        if len(owners) == 1:
            thing = next(iter(owners.values()))
            return thing[2], (thing[0], thing[1])
    return None, None
