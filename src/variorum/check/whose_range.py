"""Whose range a figure is: the thing named beside it, the one that "it" stands for, or something without a name."""

from __future__ import annotations

import re

from ..model import Entity, Span
from ..reference import load
from .clauses import verb_of, word_at
from .flying_things import BACK, Thing, another, before, refers_back, same_thing, things_in
from .pile import Pile
from .two_things import of_its_own, of_plain_noun
from .who_reaches import owner_of_figure, subject_of

_TIED = re.compile(
    r"(?:\s+[a-z]+s?)?(?:,?\s+(?:with|which|whose|that|and\s+its|having|and\s+the\s+range)\b[^,;.]{0,45}|\s+\([^,;.)]{0,30}|['’]s?\s+[^,;.]{0,30}|,\s+"
    r"|\s+(?:flies|flew|can\s+fly|has|had)\b[^,;.]{0,30})",
    re.I,
)


#: Nouns by which no name of a missile is taken up.
_GUNS = ("howitzer", "gun", "artillery", "shell", "torpedo", "interceptor", "ferry")
_IS_THE_RANGE_OF = re.compile(r"\s+(?:is|was|being|are)\s+the\s+(?:[\w-]+\s+)?range\s+of\s+", re.I)


def bearer_of(pile: Pile, key: str, number: int, first: int, last: int) -> Thing | None:
    """The thing named last before a figure in its sentence, else behind it, else the one that "it" stands for."""
    start, end = pile.sentences(key)[number]
    text = pile.readings[key].document.text
    things = things_in(pile, key, start, end)
    ahead = [thing for thing in things if thing.start < first]
    named = [thing for thing in ahead if thing.named]
    if told := _IS_THE_RANGE_OF.match(text[last:end]):
        # "300 km is the range of the Tern".
        return next((thing for thing in things if thing.start >= last + told.end()), None)
    if of_its_own(pile, key, (first, last)):
        return None  # "its predecessor flies 300 km"
    if named and _TIED.fullmatch(text[named[-1].end : first]):
        return named[-1]
    if named and (plain := of_plain_noun(pile, key, (first, last), things, named[-1])) is not None:
        return plain
    if (owner := owner_of_figure(pile, key, first, last, things)) is not None:
        return owner
    if named:
        return None if another(text[named[-1].end : first]) else named[-1]
    later = sorted((thing for thing in things if thing.start >= last), key=lambda thing: not thing.named)
    # "With a range of 300 km the Tern ...": at the head of the sentence.
    if later and re.match(
        r"\W*(?:With|At|On|Given|Thanks\s+to|Having|Because|The\s+(?:maximum\s+)?range)\b", text[start:first]
    ):
        return later[0]
    if refers_back(text[start:end]):
        low, high = before(pile, key, number)
        if ahead and (new_thing(text, start, ahead[-1]) or ahead[-1].key.removesuffix("s") in _GUNS):
            return ahead[-1]  # "the other missile", "the howitzers": never the one that was named
        earlier = [thing for thing in things_in(pile, key, low, high) if thing.named]
        if earlier and len({thing.key for thing in earlier}) == 1:
            return earlier[-1]
        if not earlier and not ahead and not later:
            # No name at all: "The plane flew to Oslo. It can fly 500 km."
            plain = things_in(pile, key, low, high)
            if plain and len({thing.key for thing in plain}) == 1:
                return plain[-1]
    return ahead[-1] if ahead else later[0] if later else None


_NEW = re.compile(r"\b(?:an?|another|other|some|several|two|three|four)\s+(?:[\w-]+\s+){0,2}$", re.I)
_KNOWN = re.compile(r"\b(?:the|its|their|our|his|these|those|this|that|such|whose)\s+(?:[\w-]+\s+){0,2}$", re.I)
_SAID_TO_BE = re.compile(r"(?:\b(?:is|are|was|were|be|being|as|called)|,)\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}$", re.I)


#: "Berlin, 300 km farther than the Tern": a difference.
_FARTHER = re.compile(r"^\s*(?:farther|further|longer|shorter|more|less)\s+than\b", re.I)
#: "The other missile", "the older rocket", "its launcher": never the one that was named.
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:(?:the|this|that)\s+(?:(?:other|older|old|oldest|second|third|smaller|larger|lighter|heavier|newer|previous|former|next|earlier)\s+)+"
    r"|(?:its|their)\s+)(?:[\w-]+\s+)?$",
    re.I,
)


def of_something_else(pile: Pile, span: Span) -> bool:
    """Whether a range is told of a thing that nothing named is: "the truck that carries it", "a ship with a range of".

    Args:
        pile: the reports.
        span: the words of the range.
    """
    text = pile.readings[span.document].document.text
    start, _ = pile.sentence(span.document, span.start)
    known = {*load("reach_words")["bearers"], *load("reach_words")["systems"], *load("reach_words")["of_a_range"]}
    beside = _WITH.search(text[start : span.start])
    if beside is not None and beside["noun"].islower() and beside["noun"] not in ("and", "but", "or", "is", "also"):
        return _singular(beside["noun"]) not in known and beside["noun"] not in known
    verb = verb_of(word_at(pile, span.document, span.start, span.end))
    if verb is None or verb.lemma_ not in ("have", "fly", "travel"):
        return False
    subject = subject_of(pile, span.document, verb.idx, verb.idx + len(verb))
    return (
        subject is not None and subject.pos_ == "NOUN" and subject.lemma_ not in known and subject.lower_ not in known
    )


_WITH = re.compile(
    r"\b(?P<noun>[A-Za-z]+)\s+(?:with|having)\s+(?:an?|its|their)\s+(?:[\w-]+\s+)?range\s+of\s+(?:[a-z]+\s+){0,3}$"
)


def _singular(noun: str) -> str:
    return noun if noun.endswith(("ss", "craft")) else noun.removesuffix("s")


def new_thing(text: str, start: int, thing: Thing) -> bool:
    """Whether a thing without a name is told of for the first time: "a rocket with a range", "drones with".

    Args:
        text: the report.
        start: where the sentence begins.
        thing: the thing.
    """
    ahead = text[start : thing.start]
    if thing.named or _SAID_TO_BE.search(ahead):
        return False  # "the Tern is a rocket with a range of"
    if _ONE_OF_SEVERAL.search(ahead) or thing.key.removesuffix("s") in _GUNS:
        return True  # "the other missile", "its launcher"
    return _NEW.search(ahead) is not None or (thing.key.endswith("s") and not _KNOWN.search(ahead))


def told_of(pile: Pile, entity: Entity, span: Span) -> bool:
    """Whether a range may be that of a weapon, as the sentence has it: no other is named as having it.

    Args:
        pile: the reports.
        entity: the weapon that the range is taken to be of.
        span: the words of the range.
    """
    text = pile.readings[span.document].document.text
    if _FARTHER.match(text[span.end : pile.sentence(span.document, span.start)[1]]):
        return False
    sentences = pile.sentences(span.document)
    number = next((at for at, (low, high) in enumerate(sentences) if low <= span.start < high), 0)
    if of_something_else(pile, span) or of_its_own(pile, span.document, (span.start, span.end)):
        return False
    owner = bearer_of(pile, span.document, number, span.start, span.end)
    if owner is not None and owner.named:
        return same_thing(owner, entity)
    if owner is not None and new_thing(text, sentences[number][0], owner):
        return False
    # "The Tern was shown beside the Gull. Its range is 300 km."
    if any(thing.named for thing in things_in(pile, span.document, *sentences[number])):
        return True
    for low, high in sentences[max(0, number - BACK) : number][::-1]:
        named = {thing.key: thing for thing in things_in(pile, span.document, low, high) if thing.named}
        if named:
            models = all(re.search(r"\d", key) for key in named)
            return len(named) == 1 and (not models or all(same_thing(one, entity) for one in named.values()))
    return True
