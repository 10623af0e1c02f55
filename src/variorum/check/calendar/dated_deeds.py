"""The dated deeds of a report: a verb, or a noun that stands for one, with the date that it governs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...reference import load
from ..clauses import told_as_past, verb_of, word_at
from ..pile import Pile
from ..shapes import Mark
from .dates import written
from .deed_things import SUBJECTS, bearer, is_bare, of_another_thing, state_since, things_of, told_of

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How far back from a verb its own words may begin, and how far behind it they may end, in characters.
AROUND = 30
#: A date behind these is no day of the deed.
_BOUND = re.compile(
    r"\b(?:since|until|till|before|after|following|from|to|through|between|for|of|than|dated)\s+$", re.IGNORECASE
)
#: "Jailed since 5 May": the day on which it began.
_SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
#: "It was rebuilt by 5 May": on that day or before.
_AT_LATEST = re.compile(r"\bby\s+$", re.IGNORECASE)
#: "In a letter of 5 May": the day of what is asked in it.
_WRITTEN = re.compile(
    r"\b(?:letter|request|note|message|e-?mail|petition|application|appeal|report|order|decree)s?\s+(?:of|dated)\s+$",
    re.IGNORECASE,
)
_UNDONE = re.compile(
    r"\b(?:never|planned|plans?|due|scheduled|expected|set\s+(?:to|for)|hoped|wanted|second|another)\b"
)
_OPENING = re.compile(r"\W*([A-Z][a-z]+(?:ed|en|wn|ilt|old|orn))\s+(?:on|in)\s+")
_AGAIN = re.compile(r"\b(?:(?<!opened\s)again|re-\w+)\b")


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb with its date: what did it, or was done to, by lemma; where, in which sentence.

    ``bare``: whether nothing says what its subject is of or for; ``at_latest``: whether it was done on that day or
    before; ``again``: whether it was done once more.
    """

    verb: Token
    mark: Mark
    things: frozenset[str]
    number: int
    bare: bool
    at_latest: bool
    again: bool


def dated_deeds(pile: Pile, document: str) -> Iterator[Deed]:
    """Each dated deed of a report; a verb with two dates is none, nor one that is denied or only planned."""
    reading = pile.readings[document]
    text, starts = reading.document.text, [start for start, _ in pile.sentences(document)]
    seen: dict[int, int] = {}
    found: list[Deed] = []
    for time in reading.times:
        if (days := written(time)) is None or (not days.year and days.days > 1):
            continue
        start, end = pile.sentence(document, time.start)
        word = word_at(pile, document, time.start, time.end)
        noun = state_since(word) or _noun_of(word)
        verb = noun or _deed_of(verb_of(word))
        opening = _opening(pile, document, start, time.start) if verb is not None else None
        if verb is not None and opening is not None and opening != verb and opening.pos_ not in ("VERB", "AUX"):
            seen[opening.i] = seen.get(opening.i, 0) + 1
            mark = Mark("T", time.start, time.end, time.text, time=time)
            found.append(Deed(opening, mark, things_of(verb), starts.index(start), is_bare(verb), False, False))
            continue
        if (
            verb is None
            or not start <= verb.idx < end
            or (_BOUND.search(lead := text[start : time.start]) and not _begins(lead, verb) and noun is None)
        ):
            continue
        if noun is not None:
            ahead = text[max(start, noun.idx - AROUND) : noun.idx]
            if not _UNDONE.search(ahead) and not _AGAIN.search(ahead):
                seen[noun.i] = seen.get(noun.i, 0) + 1
                mark = Mark("T", time.start, time.end, time.text, time=time)
                of = told_of(noun) | bearer(noun)
                found.append(Deed(noun, mark, of, starts.index(start), not of, False, False))
            continue
        around = text[max(start, verb.idx - AROUND) : verb.idx + len(verb) + len(" again")]
        # "It was announced that ...": of what is told no more than that.
        if (
            any(c.dep_ == "ccomp" and c.i > verb.i and c.pos_ in ("VERB", "AUX") for c in verb.children)
            or not (told_as_past(verb) or _alongside(verb) or _begins(lead, verb))
            or _UNDONE.search(around)
        ):
            continue
        if of_another_thing(verb):
            continue
        seen[verb.i] = seen.get(verb.i, 0) + 1
        mark = Mark("T", time.start, time.end, time.text, time=time)
        at_latest = _AT_LATEST.search(lead) is not None
        again = _AGAIN.search(around) is not None or any(child.lower_ in ("again", "anew") for child in verb.children)
        found.append(Deed(verb, mark, things_of(verb), starts.index(start), is_bare(verb), at_latest, again))
    yield from (deed for deed in found if seen[deed.verb.i] == 1)


def _opening(pile: Pile, document: str, start: int, end: int) -> Token | None:
    """The participle that opens a sentence, where the parse takes it for a name: "Hijacked on 5 May, the ship ..."."""
    text, doc = pile.readings[document].document.text, pile.readings[document].doc
    found = _OPENING.fullmatch(text[start:end])
    span = doc.char_span(start + found.start(1), start + found.end(1)) if found and doc is not None else None
    return span.root if span is not None else None


def _begins(lead: str, verb: Token) -> bool:
    """Whether a date behind these words is a day of the deed all the same: "in a letter of", "jailed since"."""
    since = _SINCE.search(lead) is not None
    return _WRITTEN.search(lead) is not None or (since and (verb.tag_ == "VBN" or verb.dep_ == "acl"))


def _deed_of(verb: Token | None) -> Token | None:
    """The verb of a deed: "began" of "began selling it on 5 May"."""
    begun = verb is not None and verb.dep_ == "xcomp" and verb.head.lemma_.lower() in load("sequences")["begin_or_end"]
    return verb.head if verb is not None and begun else verb


def _noun_of(word: Token | None) -> Token | None:
    """The deed that a date belongs to where a noun tells it: "the arrest on 3 May", "the vote of 12 May"."""
    nouns = load("sequences")["deeds_as_nouns"]
    for held in word.ancestors if word is not None else ():
        if held.lemma_.lower() in ("take", "be", "come", "fall", "occur", "happen", "hold", "follow"):
            # "The wedding took place on", "the opening was on": told by its subject.
            subject = next((child for child in held.children if child.dep_ in SUBJECTS), None)
            told = subject is not None and subject.lemma_.lower() in nouns and told_as_past(held)
            return subject if told else None
        if held.pos_ not in ("ADP", "SCONJ", "NOUN", "PROPN", "NUM", "ADJ") or held.dep_ == "npadvmod":
            return None
        if held.pos_ in ("NOUN", "ADJ"):
            return held if held.lemma_.lower() in nouns else None
    return None


def _alongside(verb: Token) -> bool:
    """Whether a verb tells what went with something past: "departed on 3 May, arriving on"."""
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and told_as_past(verb.head)
