"""Times that the words leave open: "now", "recently", "in the coming months"."""

from __future__ import annotations

from datetime import date

from ..grammar import Match
from .calendar import Stretch
from .lexicon import REFERENCES
from .meaning import RULES, Meaning, Tense

rule = RULES.rule


@rule("(?:more)? r:REFERENCE", "at the moment", "right now", "at present", "these days")
def reference(match: Match) -> Meaning | None:
    """Now, recently."""
    name = REFERENCES.get(match["r"], "PRESENT_REF")
    return _reference(name, "a time that the words leave open")


@rule("q:(recent|coming|intervening|previous|past) u:UNITS", "the a:(past|future)(?=(?:','|'.'))")
def vague_stretch(match: Match) -> Meaning | None:
    """In recent weeks, in the coming months."""
    word = match["q"] or match["a"]
    name = "FUTURE_REF" if word in ("coming", "future") else "PAST_REF"
    return _reference(name, f"{word} {match['u']}".strip())


def _reference(name: str, basis: str) -> Meaning:
    def place(day: date | None, tense: Tense) -> Stretch | None:
        edge = day.isoformat() if day else None
        if name == "PAST_REF":
            return Stretch(name, upper=edge)
        return Stretch(name, lower=edge) if name == "FUTURE_REF" else Stretch(name, lower=edge, upper=edge)

    return Meaning("date", place, "document", basis)
