"""The date of what a holder of an office does where it stands in another sentence, over a line or in a caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..model import Time
from ..reference import load
from .clauses import told_as_past, verb_of, word_at
from .office_clauses import came_then, done_to_it, takes_part
from .office_holders import Held
from .phrases import any_listed
from .pile import Pile

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What gives a deed the date told before, and how many sentences away that may be.
_THEN = re.compile(
    r"\b(?:then|at\s+(?:the|that)\s+time|(?:that|the\s+same|that\s+same|the\s+very\s+same)\s+(?:month|year|day|week)|in\s+those\s+days)\b",
    re.I,
)
JUST = 2


#: "Attended it twice", "signed it years later".
_REPEATED = re.compile(r"\b(?:twice|later|often|again|once|years|every|anew)\b", re.I)


def told_beside(pile: Pile, key: str, number: int, held: Held, dated: Sequence[Time]) -> list[Time]:
    """The dates of which one is that which another sentence gives to what a holder is told to do.

    Told before: "The treaty was signed in May 2003. X was prime minister then". Told after, of the occasion: "X called
    for talks. The appeal was made in May 2003".
    """
    text, sentences = pile.readings[key].document.text, pile.sentences(key)
    start, end = sentences[number]
    over = sentences[number - 1] if number and text[start - 3 : start].strip().endswith(":") else (start, start)
    heading = [time for time in dated if over[0] <= time.start < over[1] and heads(text, over[0], time)]
    who = word_at(pile, key, held.start, held.end)
    if heading and who is not None and is_told_of(who):
        return heading
    deed = verb_of(who)
    if who is None or deed is None or not told_as_past(deed) or not (held.firm or acts(who)):
        return []
    was = held.firm and re.search(r"\bwas\s+(?:still\s+|already\s+)?$", text[start : held.start]) is not None
    again = done_to_it(deed) and not _REPEATED.search(text, start, end)
    attended = again and deed.lemma_ in load("class_words")["attended"]
    low, high = sentences[max(0, number - JUST)][0], start
    attended = attended or came_then(deed, text[low:high])
    attended = attended or (takes_part(deed, text[low:high]) and not _REPEATED.search(text, start, end))
    if (was or attended or _THEN.search(text, start, end) or _when_it_was(text, held.end, low, high)) and number:
        pass
    elif not held.firm and number + 1 < len(sentences):
        occasions = any_listed("class_words", "occasions").pattern
        told = re.compile(
            rf"(?:The|That|This|His|Her)\s+(?:[a-z]+\s+)?{occasions}\s+(?:was|were|took|came|dates|fell|happened)\b"
            r"|(?:That|This)\s+was\s+(?:in|on)\b"
        )
        low, high = next(
            ((one, other) for one, other in sentences[number + 1 : number + 1 + JUST] if told.match(text, one, other)),
            (0, 0),
        )
    else:
        return []
    found = [time for time in dated if low <= time.start and time.end <= high]
    kept = deed.lemma_ not in load("class_words")["before_office"]
    return found if held.firm or attended or kept else []


#: "Prime Minister when the quake hit": at the time of what was told before.
_WHEN = re.compile(r"\s*,?\s+when\s+(?:(?:it|this|that)\b|the\s+(?P<noun>\w+))", re.I)


def _when_it_was(text: str, title_end: int, low: int, high: int) -> bool:
    told = _WHEN.match(text, title_end)
    return told is not None and (
        not told["noun"] or re.search(rf"\b{told['noun']}\b", text[low:high], re.I) is not None
    )


#: "(Prime Minister at the time: X)".
_AT_THE_TIME = re.compile(r"\b(?:(?:at|of)\s+(?:the|that)\s+(?:time|day)|in\s+office|then)\b", re.I)


def labelled(text: str, held: Held, time: Time) -> bool:
    """Whether brackets right behind a date tell who held the office then."""
    between = text[time.end : held.start]
    return (
        re.fullmatch(r"[^.;()]{0,40}\(\s*(?:the\s+)?", between) is not None
        and _AT_THE_TIME.search(text[held.start : held.end]) is not None
    )


#: "May 2003: X opens the plant", "Pictured here in May 2003: X".
_CAPTION = re.compile(r"\b(?:seen|pictured|photographed|shown|filmed)\s+(?:here\s+|together\s+)?(?:in|on)\s+$", re.I)


def heads(text: str, start: int, time: Time) -> bool:
    """Whether a date stands at the head of a line, or in a caption: it is that of all that the line tells."""
    head = time.start == start or re.search(r"[-–—:]\s+$", text[start : time.start]) is not None
    behind = re.match(r"\s*[:–—]\s", text[time.end :]) is not None
    return (head and behind) or _CAPTION.search(text[start : time.start]) is not None


def is_told_of(who: Token) -> bool:
    """Whether a line under a date, or a caption, is told of a holder: not "a book about X is published"."""
    return who.dep_ == "ROOT" or acts(who)


def acts(who: Token) -> bool:
    """Whether a holder is told to do something, or to have it done under them; not "a biography of"."""
    while who.dep_ in ("appos", "compound", "nmod", "conj", "flat"):
        who = who.head
    if who.dep_ in ("nsubj", "nsubjpass", "dobj"):
        return True
    occasions = load("class_words")["occasions"]
    if who.dep_ == "poss":
        return who.head.lower_ in (*occasions, *load("class_words")["conveyances"])
    if who.dep_ != "pobj":
        return False
    if who.head.lower_ == "of":  # "the visit of"
        return who.head.head.lower_ in (*occasions, "presence")
    if who.head.lower_ in ("by", "under"):
        return True
    # "The order came from", "received a visit from"; not "a man with a letter from"
    whence = who.head.head
    occasion = whence.lower_ in occasions and whence.dep_ in ("dobj", "nsubj", "nsubjpass")
    return who.head.lower_ in ("from", "with", "to", "before") and (whence.pos_ == "VERB" or occasion)
