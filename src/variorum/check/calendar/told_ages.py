"""Whose age a number in a report is, and on which day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...model import Name
from ...reference import load
from ..clauses import verb_of, word_at
from ..pile import Pile
from ..shapes import Mark, Shape
from .persons import full_name, last_named, next_named, who

if TYPE_CHECKING:
    from spacy.tokens import Token

#: "X, 54,", "X (54)", "X (54, born 1990)": the age of who is named.
_APPOSED = (
    re.compile(r"(?:\s*\([^()]*\))?(?:,\s+|\s+\()(?:who\s+is\s+)?(?:aged\s+|now\s+|only\s+|just\s+)*$"),
    re.compile(r"\s*[,)(]|\s+years\s+(?:old|of\s+age)\s*[,)]"),
)
#: "Was 80 when she died", "was 26 when he won", "was 76 then".
_WHEN = re.compile(r"\s*(?:years\s+(?:old|of\s+age)\s+)?when\s+(?:he|she|they)\b", re.IGNORECASE)
_WHEN_DIED = re.compile(
    r"\s*(?:years\s+(?:old|of\s+age)\s+)?(?:when\s+(?:he|she)\s+(?:died|passed\s+away|was\s+(?:killed|murdered|executed|shot))|at\s+(?:his|her)\s+death)\b",
    re.IGNORECASE,
)
_AT_THAT_TIME = re.compile(
    r"\s*(?:years\s+(?:old|of\s+age)\s+)?(?:then|at\s+(?:the|that)\s+time)\s*(?:[,.;]|$)", re.IGNORECASE
)
_PRESENT_TAIL = re.compile(r"\s*(?:years\s+old|of\s+age|[,.;)]|$|and\b|this\b|he\b|she\b)")
_IS = re.compile(r"\b(?:is|am|are|was|were|now)\s+(?:now\s+|only\s+|just\s+)?$", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were)\s+(?:only\s+|just\s+)?$", re.IGNORECASE)
_OLD = re.compile(r"(?:[-‐– ]years?[-‐– ]old)$", re.IGNORECASE)
#: How far behind "the 54-year-old" the name may stand, in characters: "the 54-year-old former striker X".
_NAME_AFTER = 40


def verb_of_value(pile: Pile, document: str, mark: Mark) -> Token | None:
    """The verb that a value belongs to: "died" of "died on 3 May, aged 51"."""
    verb = verb_of(word_at(pile, document, mark.start, mark.end))
    return verb_of(verb.head) if verb is not None and verb.lower_ == "aged" else verb


def whose_age(pile: Pile, document: str, shape: Shape, mark: Mark, people: list[Name]) -> tuple[str, str] | None:
    """Whose age a number is, and on which day: "age" or "age at death"; None where it is none."""
    quantity = mark.quantity
    if quantity is None or quantity.qualifier in ("at least", "at most"):
        return None
    text = pile.readings[document].document.text
    of_age = mark.kind == "D" and re.match(r"\s+of\s+age\b", text[mark.end :])
    if mark.kind != "A" and not of_age and not (mark.kind == "C" and quantity.counted is None and mark.text.isdigit()):
        return None
    before = [name for name in people if name.end <= mark.start and name.end >= shape.start]
    lead, tail = text[shape.start : mark.start], text[mark.end : shape.end]
    verb = verb_of_value(pile, document, mark)
    dies = verb is not None and verb.lemma_.lower() in load("check_words")["dying"]
    reached = re.search(
        r"\b(?:lived\s+to\s+(?:be|the\s+age\s+of)|reached\s+the\s+age\s+of|reached)\s+$", lead, re.IGNORECASE
    )
    if reached and mark.kind == "A":
        name = verb is not None and who(pile, document, verb, people)
        return ("age at death", name) if name else None
    if _WAS.search(lead) and verb is not None and _WHEN.match(tail):
        name = who(pile, document, verb, people)
        return ("age at death" if _WHEN_DIED.match(tail) else "age then", name) if name else None
    if _WAS.search(lead) and verb is not None and _AT_THAT_TIME.match(tail):
        name = who(pile, document, verb, people)
        return ("age before", name) if name else None
    if before and _APPOSED[0].fullmatch(text[before[-1].end : mark.start]) and _APPOSED[1].match(tail):
        return "age", full_name(before[-1])
    if (
        re.search(r"\b(?:as\s+an?|at\s+the\s+age\s+of|at\s+age)\s+$", lead, re.IGNORECASE)
        and verb is not None
        and not dies
    ):
        name = who(pile, document, verb, people) if verb.tag_ == "VBD" else None
        return ("age then", name) if name else None
    if _OLD.search(mark.text) and not _IS.search(lead):
        after = [n for n in people if mark.end < n.start <= mark.end + _NAME_AFTER and n.end <= shape.end]
        if after and re.fullmatch(r"\s+(?:[\w’'-]+\s+){0,3}", text[mark.end : after[0].start]):
            return "age", full_name(after[0])
        if re.search(r"(?:^|[.“\"]\s*)the\s+$", lead, re.IGNORECASE):
            name = last_named(pile, document, mark.start, people) or next_named(pile, document, mark.end, people)
            return ("age", name) if name else None
        return None
    told = re.search(r"\b(?:aged|at\s+(?:the\s+age\s+of\s+)?|was)\s*$", lead, re.IGNORECASE)
    if dies and verb is not None and told:
        name = who(pile, document, verb, people)
        return ("age at death", name) if name else None
    present = verb is not None and (
        (verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP") and re.search(r"\b(?:is|am|now|only|just)\s+$", lead))
        or (verb.lemma_ == "turn" and re.search(r"\bturn(?:s|ed)\s+$", lead) and re.match(r"\s+this\s+year", tail))
        or (re.search(r"(?:^|[“\"]|\W(?:retire|resign|quit|stop)\s+)at\s+$", lead, re.IGNORECASE) and _now(verb))
    )
    if (
        not present
        or verb is None
        or not re.match(r"\s*(?:years\s+old|of\s+age|[,.;)]|$|and\b|this\b|he\b|she\b)", tail)
    ):
        return None
    name = who(pile, document, verb, people)
    return ("age", name) if name else None


def _now(verb: Token) -> bool:
    """Whether a verb tells what is or will be."""
    forms = {verb.tag_, *(child.tag_ for child in verb.children if child.dep_ in ("aux", "auxpass"))}
    return bool(forms & {"VBZ", "MD"}) and "VBD" not in forms
