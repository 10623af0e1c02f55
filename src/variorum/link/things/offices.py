"""What somebody is: office, rank, trade and body by the words beside the name, a lawmaker's party and state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...model import Answer, Value
from ...reference import load, load_words
from ..answers import give_answer
from ..claim_finder import ClaimFinder
from ..page import Page
from .descriptions import Description, quantities_in
from .entities import Things
from .folding import fold, person_words
from .office_parts import Office, slot_words, take_apart

#: "R-La.", "(D-N.J.)", "(Texas)", "Republican of Kentucky" behind a name.
_SHORT = re.compile(r"\s?[,(]\s?\(?((?:[RDI]|Rep|Dem|Ind)\.?\s?[-–]\s?((?:[A-Z][A-Za-z]*\.?[ \t]?){1,2}))[,);.]?")
_LONG = re.compile(r"\s?,\s((Republican|Democrat|Independent) of ([A-Z][a-z]+(?: [A-Z][a-z]+)?))\b")
_STATE = re.compile(r"\s?\(((?:[A-Z][A-Za-z]*\.?[ \t]?){1,2})\)")
_OF_STATE = re.compile(r"\s(?:of|from)\s((?:[A-Z][a-z]+)(?: [A-Z][a-z]+)?)\b")
#: "Tom Tennant of the Woodburn Police Department".
_OF_BODY = re.compile(r"\s?,?\s(?:of|from|with|at)\s(?:the\s)?")
_LONGEST = 14
#: "Only the second woman to lead it": a place among others, no office.
ORDINAL = re.compile(
    r"(?:only |just )?(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|last|latest|youngest|oldest)\s", re.I
)


def office(role: str) -> str:
    """An office without abbreviations, so that "Rep." and "Representative" are one."""
    full = load("relations")["offices"]
    return " ".join(full.get(word, word) for word in fold(role).split())


@cache
def _role_words() -> frozenset[str]:
    relations = load("relations")
    return (load_words("titles", "heads") | frozenset(relations["role_nouns"])) - frozenset(relations["no_role"])


def is_role(words: str) -> bool:
    """Whether one of some words tells what somebody is by office, trade or party."""
    plain = [word.strip(".,;:()[]'’\"") for word in words.casefold().replace("’s ", " ").split()]
    return any(_role_word(part) for word in plain for part in (word, *word.split("-")[-1:]))


def _role_word(word: str) -> bool:
    known = word in _role_words() or word in load("relations")["offices"] or word in slot_words("posts")
    return known or (len(word) > 7 and word.endswith(("man", "woman", "ologist")))


@cache
def _states() -> dict[str, str]:
    return {short.replace(".", "").casefold(): state for short, state in load("relations")["us_states"].items()}


def answer_offices(
    page: Page, descriptions: list[Description], finder: ClaimFinder, things: Things
) -> Iterator[Answer]:
    """What persons are said to be, of which body, party and state, and who holds an office.

    Args:
        page: the document.
        descriptions: what it says that its things are.
        finder: of its claims, the one that covers a stretch.
        things: the named things.
    """
    for description in descriptions:
        if description.kind == "person":
            yield from _office(page, description, things)
    for thing in page.named:
        if thing[3] == "person":
            yield from _body_behind(page, thing, finder, things)
            yield from _party(page, thing, finder)


def _office(page: Page, description: Description, things: Things) -> Iterator[Answer]:
    start, end = description.start, description.end
    text = page.text[start:end]
    words = text.split()
    if not is_role(text) or len(words) > _LONGEST or "year-old" in text or words[-1].casefold() in ("of", "for", "and"):
        return
    if any(q.dimension in ("age", "time") for q in quantities_in(page, start, end)):
        return
    found = take_apart(page, description, things)
    if found is None or not is_role(found.head) or found.head in slot_words("kin"):
        return
    entity, claim = description.entity, description.claim
    party = _party_of(page, description)
    if party:
        value = Value(text=text, label=party)
        slot = "party and state" if " " in party else "party"
        yield from give_answer(page, entity, slot, "identity", value, start, end, claim)
        return
    sort = found.sort
    if ORDINAL.match(text):
        sort = "standing"  # "the second woman to lead it"
    elif sort == "trade" and (
        _unlike_trade(text) or words[0].casefold() in ("your", "my", "our", "their", "other", "another")
    ):
        return
    value = Value(text=text, label=office(text))
    yield from give_answer(page, entity, sort, "identity", value, start, end, claim)
    if sort == "role":
        for post in found.posts:
            name = description.name
            if " " not in post or (found.body and things.kind(found.body) != "place"):
                continue  # a plain "president" is one of many
            value = Value(text=page.text[name[0] : name[1]], label=_spelled(things.name(entity)))
            yield from give_answer(page, entity, f"named@{post}", "identity", value, *name, claim)
    if found.body and found.body_span and found.sort != "former":
        yield from _holders(page, description, found, things)
        if things.kind(found.body) in ("organisation", "outlet", "government"):
            yield from _body(page, entity, found.body, found.body_span, things, description)


def _unlike_trade(text: str) -> bool:
    """Whether a role tells of membership, a prize or a passing part rather than of what somebody does."""
    words = fold(text).split()
    main = fold(re.split(r"\s(?:of|for|at|with|in|who)\s", text)[0]).split()
    return not main or main[-1] in slot_words("passing_parts") or words[0] in ("next", "new", "same", "one")


def _holders(page: Page, description: Description, found: Office, things: Things) -> Iterator[Answer]:
    """Who holds the office, by name."""
    name = description.name
    if not name[0] <= name[1] or found.body is None or found.body not in things.clusters:
        return
    for post in found.posts:
        vague = " " not in post and post in slot_words("vague_posts")
        if vague and things.kind(found.body) == "place":
            continue  # "the West Bank chief": of what?
        value = Value(text=page.text[name[0] : name[1]], label=_spelled(things.name(description.entity)))
        slot = f"holder@{post}"
        yield from give_answer(page, found.body, slot, "identity", value, *name, description.claim)


def _spelled(text: str) -> str:
    words = person_words(text)
    return f"{words[0]} {words[-1]}" if words else fold(text)


def _body(
    page: Page, entity: str, body: str, span: tuple[int, int], things: Things, description: Description
) -> Iterator[Answer]:
    value = Value(text=page.text[span[0] : span[1]], label=fold(things.name(body)), entity=body)
    yield from give_answer(page, entity, "body", "identity", value, *span, description.claim)


def _body_behind(page: Page, thing: tuple[int, int, str, str], finder: ClaimFinder, things: Things) -> Iterator[Answer]:
    """The body right behind a name: "Capt. Tom Tennant of the Woodburn Police Department"."""
    found = _OF_BODY.match(page.text, thing[1], thing[1] + 30)
    body = page.thing_at(found.end()) if found else None
    if body is None or body[3] not in ("organisation", "outlet") or found is None or body[0] != found.end():
        return
    claim = finder.near(page, thing[0], body[1])
    if claim is not None and "." not in page.text[thing[1] : body[0]]:
        value = Value(text=page.text[body[0] : body[1]], label=fold(things.name(body[2])), entity=body[2])
        yield from give_answer(page, thing[2], "body", "identity", value, body[0], body[1], claim)


def _party_of(page: Page, description: Description) -> str | None:
    """Label of a party and state in plain words: "a New Jersey Democrat", "Republican of Kentucky"."""
    words = fold(page.text[description.start : description.end]).split()
    partisans = [w for w in words if w in ("democrat", "republican")]
    if not partisans or (words[-1] != partisans[0] and words[0] != partisans[0]):
        return None
    if words[-1] == partisans[0]:
        place = " ".join(words[:-1])
    elif len(words) > 2 and words[1] in ("of", "from"):
        place = " ".join(words[2:])
    else:
        place = ""
    states = set(_states().values())
    if place in states:
        return f"{partisans[0][0]} {place}"
    return partisans[0] if words[-1] == partisans[0] else None


def _party(page: Page, thing: tuple[int, int, str, str], finder: ClaimFinder) -> Iterator[Answer]:
    """A party and a state in brackets or behind a comma, or a state alone."""
    limit = thing[1] + 60
    found = _SHORT.match(page.text, thing[1], limit) or _LONG.match(page.text, thing[1], limit)
    if found is not None:
        place = found.group(found.re.groups).strip().replace(".", "").casefold()
        label = f"{found.group(1)[0].casefold()} {_states().get(place, place)}"
    else:
        found = _STATE.match(page.text, thing[1], limit) or _OF_STATE.match(page.text, thing[1], limit)
        place = found.group(1).strip().replace(".", "").casefold() if found else ""
        label = _states().get(place, place)
        lawmaker = re.search(
            r"\b(?:Sens?|Reps?|Senator|Representative|Congress\w+)\b[^.]{0,3}$",
            page.text[max(0, thing[0] - 16) : thing[0]],
        )
        if found is None or label not in _states().values() or not lawmaker:
            return
    start, end = found.span(1)
    end = start + len(page.text[start:end].rstrip(" ,;)"))
    claim = finder.near(page, thing[0], end)
    if claim is None:
        return
    value = Value(text=page.text[start:end], label=label)
    yield from give_answer(page, thing[2], "party and state", "identity", value, start, end, claim)
