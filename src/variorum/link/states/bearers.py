"""Who or what is in a state, and whether two reports speak of the same one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from ...model import Argument
from ...reference import load, load_words
from ..events.verb_frames import is_being
from ..page import Page
from ..statements.like_words import root
from ..things.names_beside import named_behind
from .scales import words_of

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "'s", "’s"})
_PERSONS = frozenset({"person", "organisation", "government", "outlet"})
_TELLING = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who or what is in a state.

    Attributes:
        start, end: the words, of the antecedent where a pronoun stands for it.
        head: root of the noun that it hangs on.
        things: the named things that it is.
        names: the named things in its words, beside what it is.
        before, behind: roots of the other words that tell it from others of its kind, on either side of the noun.
        definite: whether it is spoken of as the one that is known.
        whole: whether all of a kind, or none of it, are meant.
        counted: whether some of a kind are meant, by number.
        number: that number in small letters.
        several: whether it is a plural.
        person, thing, place: what it can be.
        nobody: whether it is "nobody".
        service: whether it is what is brought to houses; then its head is the name of that.
    """

    start: int
    end: int
    head: str
    things: frozenset[str]
    names: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    definite: bool
    whole: bool
    counted: bool
    several: bool
    person: bool
    thing: bool
    place: bool
    nobody: bool = False
    service: bool = False
    number: str = ""

    @property
    def beside(self) -> frozenset[str]:
        """Roots of all other words that tell it from others of its kind."""
        return self.before | self.behind


def read_bearer(page: Page, argument: Argument, same: dict[str, str]) -> Bearer | None:
    """Read who or what an argument is.

    Args:
        page: its document.
        argument: a part of a claim.
        same: of an entity that may be another, the one that stands for both.

    Returns:
        The bearer; None where the words point to something that was not found, or say too little of what it is.
    """
    found = page.argument_things(argument) or _apposed(page, argument) or _left_of(page, argument)
    things = frozenset(same.get(thing[2], thing[2]) for thing in found)
    start, end = argument.start, argument.end
    head: Any = page.head(start, end)
    if head is None:
        return None
    nobody = head.lower_ in words_of("none") or page.text[start:end].casefold().startswith("no one")
    if not nobody and head.pos_ == "PRON":
        if argument.resolved_start is None or argument.resolved_end is None:
            return None
        # Whom a pronoun means is sure only where no other person is named in between.
        between = page.things_in(argument.resolved_end, argument.start)
        own = {thing[2] for thing in found}
        if any(thing[3] == "person" and thing[2] not in own for thing in between):
            return None
        start, end = argument.resolved_start, argument.resolved_end
        head = page.head(start, end)
    if head is None or (not nobody and head.pos_ not in ("NOUN", "PROPN", "NUM") and not _named_by_verb(head)):
        return None
    whole = _whole_behind(head)
    if whole is not None:
        head = whole
        start, end = min(token.idx for token in whole.subtree), max(token.idx + len(token) for token in whole.subtree)
    start, end = page.core(start, end)
    inside = [token for token in page.tokens_in(start, end) if token.i != head.i]
    if {token.lower_ for token in (*inside, head)} & words_of("others"):
        return None  # which "hundreds of other prisoners", and "hundreds more", nobody knows
    kinds = {thing[3] for thing in found}
    names = {same.get(thing[2], thing[2]) for thing in page.things_in(start, end)} - things
    before = [token for token in inside if token.i < head.i]
    low = {token.lower_ for token in before}
    counted = head.pos_ == "NUM" or any(token.dep_ == "nummod" and token.head.i == head.i for token in before)
    # What belongs to somebody is not that somebody: "the company's ships" are told by whose they are.
    owned = any(token.dep_ == "poss" for token in before)
    being = is_being(page, start, end)
    place = bool(kinds & {"place", "organisation"}) or (
        not things and head.lemma_.lower() in load_words("name_heads", "settlement_of")
    )
    kind = root(head.lemma_.lower())
    service = _service(page, head, before)
    if service:
        kind, before = service, []
    return Bearer(
        start=start,
        end=end,
        head=kind,
        things=things,
        names=frozenset(names),
        before=_beside(page, before, names | things),
        behind=_beside(page, [token for token in inside if token.i > head.i], names | things),
        definite=bool(things or service) or owned or not _DEFINITE.isdisjoint(low) or _mass(head, before),
        whole=nobody or not low.isdisjoint(words_of("whole") | words_of("none")),
        counted=counted,
        several=not service and (head.tag_ in ("NNS", "NNPS") or head.pos_ == "NUM"),
        person=being if not things else bool(kinds & _PERSONS),
        thing="person" not in kinds if things else not being,
        place=place,
        nobody=nobody,
        service=bool(service),
        number=next((token.lower_ for token in before if token.dep_ == "nummod" and token.head.i == head.i), ""),
    )


def _named_by_verb(head: Any) -> bool:
    """Whether a form in -ing with an article is a noun, whatever the parse has it for: "the flood warning"."""
    return head.tag_ == "VBG" and any(child.dep_ == "det" for child in head.lefts)


def _service(page: Page, head: Any, before: list[Any]) -> str:
    """What is brought to houses, where that is what a noun tells: "power supplies", "the water mains"."""
    if head.lemma_.lower() in _services():
        return _services()[head.lemma_.lower()]
    if head.lemma_.lower() not in words_of("supplies"):
        return ""
    return next((_services()[token.lemma_.lower()] for token in before if token.lemma_.lower() in _services()), "")


@cache
def _services() -> dict[str, str]:
    return {word: name for name, words in load("opposite_states")["services"].items() for word in words}


def _apposed(page: Page, argument: Argument) -> list[tuple[int, int, str, str]]:
    """The name that stands beside a noun: "its commander, Ada Novak, was captured", "a fighter known as Rona"."""
    head = page.head(argument.start, argument.end)
    behind = [child for child in head.rights if child.dep_ == "appos"] if head is not None else []
    behind += named_behind(head) if head is not None else []
    return [thing for child in behind if (thing := page.thing_at(child.idx)) is not None]


def _left_of(page: Page, argument: Argument) -> list[tuple[int, int, str, str]]:
    """Whose body it is that was found."""
    head = page.head(argument.start, argument.end)
    if head is None or head.lemma_.lower() not in words_of("remains"):
        return []
    persons = [thing for thing in page.things_in(argument.start, argument.end) if thing[3] == "person"]
    return persons if len(persons) == 1 else []


def _whole_behind(head: Any) -> Any | None:
    """What it is the whole of, or the bodies: "the main building of the store", "the bodies of two climbers"."""
    remains, wholes = (head.lemma_.lower() in words_of(name) for name in ("remains", "wholes"))
    if not remains and not wholes:
        return None
    marks = (child for child in head.rights if child.dep_ == "prep" and child.lower_ == "of")
    found = (child for mark in marks for child in mark.children if child.dep_ == "pobj" and child.pos_ == "NOUN")
    return next((noun for noun in found if wholes or any(child.dep_ == "nummod" for child in noun.lefts)), None)


def _mass(head: Any, before: list[Any]) -> bool:
    """Whether a noun stands without an article, as "power" and "talks" do."""
    return head.pos_ == "NOUN" and not any(token.dep_ in ("det", "nummod", "quantmod") for token in before)


def _beside(page: Page, inside: list[Any], names: set[str] | frozenset[str]) -> frozenset[str]:
    """Roots of the words that tell a thing from others of its kind."""
    idle = words_of("idle") | words_of("whole") | words_of("none")
    return frozenset(
        root(token.lemma_.lower())
        for token in inside
        if token.pos_ in _TELLING
        and token.is_alpha | token.like_num | ("-" in token.text)
        and token.lower_ not in idle
        and token.dep_ not in ("nummod", "quantmod")
        and not (names and page.thing_at(token.idx) is not None)
    )


def told_apart(bearer: Bearer) -> bool:
    """Whether the words of a bearer say enough to find the same one in another report."""
    if bearer.things or bearer.nobody:
        return True
    if bearer.head in _too_general() and not (bearer.names or bearer.beside):
        return False
    if bearer.several and bearer.person and not (bearer.definite or bearer.whole or bearer.counted):
        return False
    return bearer.definite or bearer.whole or bearer.counted or bool(bearer.names or bearer.beside)


def _too_general() -> frozenset[str]:
    return frozenset(root(word) for word in words_of("too_general"))


def same_bearer(one: Bearer, other: Bearer) -> bool:
    """Whether two bearers of one scale, in two reports of one story, are the same as far as their words go."""
    if one.nobody or other.nobody:
        return one.nobody != other.nobody and ((one.person and other.person) or one.counted or other.counted)
    if one.things or other.things:
        return bool(one.things & other.things)
    if one.head != other.head or (one.several != other.several and not (one.whole or other.whole)):
        return False
    # Three climbers missing and three found are likely the same; three people may be others.
    alike = one.number != "" and one.number == other.number and one.head not in _too_general()
    if not alike and ((one.counted and not other.whole) or (other.counted and not one.whole)):
        return False
    if one.names and other.names and one.names.isdisjoint(other.names):
        return False
    # "The smoke alarms" may be "the alarms", but no "car alarms".
    for mine, theirs in ((one.before, other.before), (one.behind, other.behind)):
        if mine and theirs and mine.isdisjoint(theirs):
            return False
    if not alike and not (one.definite or one.whole) and not (other.definite or other.whole):
        return bool(one.beside & other.beside or one.names & other.names)
    return True
