"""Which of two deeds must come after the other, by the words that tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Any

from ...reference import load
from .dated_deeds import AROUND
from .deed_things import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How far behind a verb what it is done with or to may stand, in characters: "took X into custody".
BEHIND = 60


@dataclass(frozen=True, slots=True)
class Sequence:
    """The words of two deeds of which the second follows the first; ``once``: whether neither is done twice.

    ``two``: whether two parties do it, one after the other; ``tied``: the same, but the one deed must be said to be
    of the other ("the report on the crash"); ``done_to``: whether both must be done to one thing, whoever does them;
    ``trip``: whether the one leads from a place and the other to one.
    """

    first: str
    then: str
    once: bool
    two: bool
    tied: bool
    done_to: bool
    trip: bool


def sequences(early: Token, late: Token) -> Iterator[Sequence]:
    """What is known of two deeds of which the second must come after the first, row by row."""
    for first, then, flags in _sequences():
        before = _says(early, first)
        after = _says(late, then) if before else None
        if before and after and before != after:
            yield Sequence(before, after, *flags)


@dataclass(frozen=True, slots=True, eq=False)
class _Deed:
    """A pattern of a deed's words, and the words that stand in it: a verb that is none of them is not told by it."""

    words: re.Pattern[str]
    listed: frozenset[str]


def says_any(verb: Token, name: str) -> bool:
    """Whether a verb tells one of the deeds that a list of that name holds."""
    return any(_says(verb, deed) for deed in _deeds(name))


def _says(verb: Token, deed: _Deed) -> str | None:
    """The words of a deed at its verb, in the words its noun stands for, or set in order: "the appeal was lodged"."""
    lemma, words = verb.lemma_.lower(), deed.words
    known = _as_nouns().get(lemma)
    if known is not None and verb.pos_ not in ("VERB", "AUX"):
        return verb.lower_ if words.search(f"was {known}") else None
    forms = {verb.lower_, _past(lemma)}
    if forms.isdisjoint(deed.listed):
        return None
    sentence = verb.sent
    text, at = sentence.text, verb.idx - sentence.start_char
    for found in words.finditer(text, max(0, at - AROUND), min(len(text), at + len(verb) + AROUND)):
        if found.start() <= at < found.end():
            return " ".join(found.group().lower().split())
    rest = text[at + len(verb) : at + len(verb) + BEHIND]
    for form in sorted(forms):
        for told, active in _told_plainly(verb, form + rest):
            found = words.search(told)
            if found is not None and found.end() > told.index(form + rest) and (active or not found.start()):
                return verb.lower_
    return None


@cache
def _past(base: str) -> str:
    """The past form of a verb."""
    irregular = {verb: past for past, verb in load("irregular_verbs")["past"].items()}
    if base in irregular:
        return irregular[base]
    return base + ("d" if base.endswith("e") else "ed")


@cache
def _as_nouns() -> dict[str, str]:
    """What the nouns of deeds and of states stand for."""
    lexicon = load("sequences")
    return {**lexicon["deeds_as_nouns"], **lexicon["states"]}


@cache
def _deeds(name: str) -> tuple[_Deed, ...]:
    """The deeds that a list of that name holds."""
    return tuple(_any([f"={deed}"]) for deed in load("sequences")[name])


def _told_plainly(verb: Token, behind: str) -> list[tuple[str, bool]]:
    """A deed with what it is told of right before it, whatever stands between them; last, and marked so, its object."""
    held: list[Token] = []
    one = verb
    while not held:
        held = [child for child in one.children if child.dep_ in SUBJECTS and child.tag_ not in ("WDT", "WP")]
        if not held and one.dep_ in ("acl", "relcl"):
            held = [one.head]
        elif not held and one.dep_ in ("conj", "advcl") and one.head != one:
            one = one.head
        else:
            break
    passive = "was " if verb.tag_ == "VBN" else ""
    told = [(f"{thing.lower_} {passive}{behind}", True) for thing in held]
    done_to = [child.lower_ for child in verb.children if child.dep_ == "dobj"]
    # "Dismissed the appeal", "the suit that the company had filed": the appeal was, the suit was.
    if verb.dep_ == "relcl" and held != [verb.head] and any(child.dep_ in SUBJECTS for child in verb.children):
        done_to.append(verb.head.lower_)
    return told + [(f"{thing} was {behind}", False) for thing in done_to if verb.tag_ in ("VBD", "VBN", "VBG")]


@cache
def _sequences() -> tuple[tuple[_Deed, _Deed, tuple[bool, ...]], ...]:
    told: list[tuple[_Deed, _Deed, tuple[bool, ...]]] = []
    rows: list[dict[str, Any]] = load("sequences")["sequences"]
    stories = [{**row, "stages": [row["first"], row["then"]]} for row in rows] + load("sequences")["stories"]
    for story in stories:
        flags = tuple(bool(story.get(flag)) for flag in ("once", "two", "tied", "done_to", "trip"))
        told += [(first, then, flags) for first, then in combinations([_any(stage) for stage in story["stages"]], 2)]
    return tuple(told)


def _any(words: list[str]) -> _Deed:
    """A pattern of the words; one that begins with ``=`` stands for the words of that name."""
    known: dict[str, list[str]] = load("sequences")["deeds"]
    parts = [part for word in words for part in (known[word[1:]] if word.startswith("=") else [word])]
    pattern = rf"\b(?:{'|'.join(parts)})\b"
    return _Deed(re.compile(pattern, re.IGNORECASE), frozenset(re.findall(r"[a-z]+(?:-[a-z]+)*", pattern)))
