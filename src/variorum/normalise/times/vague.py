"""Times that the words leave open: "now", "recently", "in the coming months"."""

from __future__ import annotations

from datetime import date

from ..grammar_rules import Match
from .calendar import Stretch
from .lexicon import REFERENCES
from .meaning import RULES, Meaning, Tense

rule = RULES.rule


@rule("(?:more)? r:REFERENCE", "at the moment", "right now", "at present", "these days")
def reference(match: Match) -> Meaning | None:
    """Now, recently."""
    words = match.tokens.words
    beside = (words[match.start - 1 : match.start], words[match.end : match.end + 1])
    if any(word and word[0] in ("-", "‑") for word in beside):
        return None  # "the now-cancelled deal": part of another word
    before = words[match.start - 1].lower() if match.start else ""
    if match["r"] == "soon" and (before not in ("will", "'ll", "’ll", "very") or beside[1] in (["as"], ["after"])):
        return None  # "it soon fell": in a story it is only then
    name = REFERENCES.get(match["r"], "PRESENT_REF")
    return _reference(name, "a time that the words leave open")


@rule(
    "(?:the)? (?:more)? q:(recent|coming|intervening|previous|past) u:UNITS",
    "the a:(past|future)(?=(?:','|'.'))",
    "(?<=(?:in|for)) the (?:near|foreseeable|distant|immediate|recent|not DASH? too DASH? distant)? a:(past|future)"
    " (?!(?:NUM|NWORD|UNIT|MON|WEEKDAY|SEASON|few|several|couple|half))",
)
def vague_stretch(match: Match) -> Meaning | None:
    """In recent weeks, in the coming months, in the near future."""
    word = match["q"] or match["a"]
    name = "FUTURE_REF" if word in ("coming", "future") else "PAST_REF"
    return _reference(name, f"{word} {match['u']}".strip())


@rule("(?:a|some) later (time|date|stage)")
def unnamed_day(match: Match) -> Meaning | None:
    """Some day that is not said."""
    return _reference("FUTURE_REF", "a day that the words leave open", "XXXX-XX-XX")


def _reference(name: str, basis: str, timex: str = "") -> Meaning:
    def place(day: date | None, tense: Tense) -> Stretch | None:
        edge = day.isoformat() if day else None
        if name == "PAST_REF":
            return Stretch(timex or name, upper=edge)
        value = timex or name
        return Stretch(value, lower=edge) if name == "FUTURE_REF" else Stretch(value, lower=edge, upper=edge)

    return Meaning("date", place, "document", basis)
