"""Words beside a name that make it an outlet, or the source of what is told."""

from __future__ import annotations

import re
from functools import cache

from ..reference import load
from .outlets import is_ambiguous

#: Characters behind a name in which its verb must follow.
_AFTER = 40
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w&’'.-]*[ \t]+(?:[Tt]he[ \t]+)?$")
_CAPITALS_BEHIND = re.compile(r"(?:[ \t]+(?:of[ \t]+)?[A-Z][\w&’'-]*)+")
#: Characters behind a name in which a noun such as "newspaper" must follow, and what tells whether it is the name's.
_NOUN_AFTER = 80
#: Characters in which a sentence ends and the next one begins.
_NEXT = 240


@cache
def _verbs() -> str:
    """Forms of the reporting verbs as one alternation."""
    irregular = {"say": "said", "write": "wrote", "tell": "told"}
    forms: set[str] = set()
    for verb in load("wire_tags")["verbs"]:
        stem = verb[:-1] if verb.endswith("e") else verb
        ending_y = verb.endswith("y") and verb[-2] not in "aeiou"
        forms |= {verb, verb[:-1] + "ies" if ending_y else verb + "s", irregular.get(verb, "")}
        forms |= {verb[:-1] + "ied" if ending_y else stem + "ed", verb + "ing" if stem == verb else stem + "ing"}
    return "|".join(sorted((re.escape(form) for form in forms if form), key=lambda form: (-len(form), form)))


def called_outlet(text: str, start: int, end: int) -> bool:
    """Whether the words around a name call it an outlet ("the Gazette newspaper", "media outlets like ...")."""
    return bool(
        _generic_after().match(text, end, min(len(text), end + _NOUN_AFTER))
        or _generic_before().search(text, max(0, start - 30), start)
        or _outlets_before().search(text, max(0, start - 40), start)
    )


def called_outlet_next(text: str, end: int) -> bool:
    """Whether the next sentence calls what was just named a paper ("... according to X. The newspaper found ...")."""
    return bool(_paper_next().match(text, end, min(len(text), end + _NEXT)))


@cache
def _paper_next() -> re.Pattern[str]:
    nouns = "|".join(re.escape(noun) for noun in load("wire_tags")["papers"])
    return re.compile(rf"[^.!?\n]{{0,{_NEXT}}}[.!?][\"”’)]*\s{{1,4}}The (?:{nouns}) [a-z]")


def names_outlet(name: str) -> bool:
    """Whether a name is built like an outlet's ("The Salten Gazette"), and not like a person's ("Anna Ledger")."""
    words = name.removeprefix("The ").removeprefix("the ").split()
    person = len(words) == 2 and words[0] in _given_names()
    return len(words) >= 2 and not person and words[-1] in load("wire_tags")["last_words"]


@cache
def _given_names() -> frozenset[str]:
    return frozenset(load("given_names")["names"].split())


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether an outlet's name is not a part of a longer one: "Sun" in "the Evening Sun", "Metro" in "Metro Ledger".

    A name that is an ordinary word too stands alone where no capitalised word is beside it, days and verbs left out
    ("Guardian Reports Growing Concern"). Any other may have its programmes and desks behind it ("CNN International"),
    but no body of its own ("the Reuters Institute").
    """
    ordinary = is_ambiguous(text[start:end].removeprefix("The ").removeprefix("the "))
    if ordinary and _CAPITAL_BEFORE.search(text, max(0, start - 40), start):
        return False
    behind = _CAPITALS_BEHIND.match(text, end, min(len(text), end + 80))
    if behind is None or verb_follows(text, end, at_once=True):
        return True
    words = behind.group().split()
    if words[0] in load("name_heads")["never"]:
        return True
    return not ordinary and words[-1].casefold() not in load("name_heads")["organisation"]


@cache
def _outlets_before() -> re.Pattern[str]:
    cues = "|".join(re.escape(cue) for cue in load("wire_tags")["cues_to_outlets"])
    return re.compile(rf"\b(?:{cues})\s+[*_“‘\"']*$", re.IGNORECASE)


@cache
def _generic_after() -> re.Pattern[str]:
    nouns = "|".join(re.escape(noun) for noun in load("wire_tags")["generic"])
    # "the Norwegian newspaper The Gazette": the name is the other one.
    return re.compile(rf"[*_”’\"']*\s+(?:{nouns})\b(?!\s+[*_“‘\"']*(?:[Tt]he\s+)?[A-Z])")


@cache
def _generic_before() -> re.Pattern[str]:
    nouns = "|".join(re.escape(noun) for noun in load("wire_tags")["generic"])
    return re.compile(rf"\b(?:{nouns})\s+[*_“‘\"']*$")


@cache
def _verb_after(between: int) -> re.Pattern[str]:
    return re.compile(
        rf"[*_”’\"']{{0,6}}(?:['’]s)?,?\s{{1,4}}(?:[\w-]+\s{{1,4}}){{0,{between}}}(?:{_verbs()})\b", re.IGNORECASE
    )


@cache
def _cue_before() -> re.Pattern[str]:
    words = [*load("wire_tags")["cues_before"], *load("wire_tags")["cues_to_outlets"]]
    cues = "|".join(re.escape(cue) for cue in sorted(words, key=len, reverse=True))
    return re.compile(rf"\b(?:{cues})\s+(?:the\s+|a\s+)?(?:[\w-]+\s+){{0,3}}[*_“‘\"']*$", re.IGNORECASE)


def verb_follows(text: str, end: int, *, at_once: bool = False) -> bool:
    """Whether a reporting verb follows a name closely ("the Gazette newspaper reported"), or at once."""
    return bool(_verb_after(0 if at_once else 2).match(text, end, min(len(text), end + _AFTER)))


def cue_precedes(text: str, start: int) -> bool:
    """Whether words before a name make it the source ("according to the Gazette")."""
    return bool(_cue_before().search(text, max(0, start - 80), start))


@cache
def anaphor_pattern() -> re.Pattern[str]:
    """A noun for an outlet named before, as the subject of a reporting verb ("the newspaper notes")."""
    nouns = "|".join(re.escape(noun) for noun in sorted(load("wire_tags")["anaphors"], key=len, reverse=True))
    gap, word = r"\s{1,4}", r"\w{1,40}"
    return re.compile(
        rf"\b[Tt]h(?:e|is){gap}(?:{word}{gap})?(?:{nouns})(?:['’]s{gap}{word}(?:{gap}{word})?)?{gap}"
        rf"(?:(?:also|further|has){gap})?(?:{_verbs()})\b"
        rf"|\b(?:[Aa]ccording to){gap}the{gap}(?:{word}{gap})?(?:{nouns})\b"
    )
