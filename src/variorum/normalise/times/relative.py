"""Times told from where the writer or the story stands: "last week", "three days earlier", "Tuesday"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from ..grammar_rules import Match
from .absolute import narrowed, third
from .calendar import Stretch
from .counted import stretch_to_now
from .lexicon import DAYS, UNITS
from .meaning import RULES, Meaning, Needs, Tense
from .units_of_time import PARTIAL, unit_at

rule = RULES.rule


_PRONOUN_STEPS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0, "that": 0, "same": 0}


_PRONOUN_STEPS |= {"next": 1, "coming": 1, "upcoming": 1, "following": 1, "current": 0}


_STORY = frozenset({"previous", "preceding", "prior", "that", "same", "following"})


def relative_meaning(
    make: Callable[[date], Stretch | None], partial: str, needs: Needs, basis: str, full: bool, unit: str = ""
) -> Meaning:
    """A meaning made from the anchor day; ``partial`` is its TIMEX3 value without one, ``unit`` what it counts in."""

    def place(day: date | None, tense: Tense) -> Stretch | None:
        return make(day) if day else Stretch(partial)

    return Meaning("date", place, needs, basis, full=full, unit=unit)


@rule("d:DAYWORD", "(?:the)? day (o:before|o2:after) d:DAYWORD")
def day_word(match: Match) -> Meaning | None:
    """Today, yesterday, tomorrow, and a day beyond."""
    word = match["d"]
    step = DAYS[word] + (-1 if match["o"] else 1 if match["o2"] else 0)
    partial = "PRESENT_REF" if word == "today" else "XXXX-XX-XX"
    meaning = relative_meaning(lambda day: unit_at(day, "D", step), partial, "document", word, True)
    if word == "tonight":
        return Meaning("time", meaning.place, "document", word, part="night", full=True)
    return meaning


@rule(
    "{part}? (?:this|the)? same u:CALUNIT",
    "{inpart}? q:(this|that) (?:same)? u:CALUNIT",
    "{inpart}? (?:the)? q:(PAST|FUTURE) (?:calendar)? u:CALUNIT",
    "(?:the)? u:CALUNIT q:(before|following|after)(?=(?:','|'.'|';'|')'|and|but))",
    "the u:day q:following",
    "(?:the)? very next u:CALUNIT",
    "l:(later|earlier) q:(this|that) u:CALUNIT",
    "l:(later|earlier) in the u:CALUNIT",
    "the current u:CALUNIT",
)
def calendar_unit(match: Match) -> Meaning | None:
    """This, last, next, that ... day, week, month, year."""
    unit, word = UNITS[match["u"]], match["q"]
    words = [item.lower() for item in match.tokens.words[match.start : match.end]]
    if match["u"].endswith("s") or unit in ("S", "MIN", "H"):
        return None
    if not word:
        word = "same" if "same" in words else "next" if "very" in words else "that" if "the" in words else "this"
        word = "this" if "current" in words else word
    step = {"before": -1, "after": 1}.get(word, _PRONOUN_STEPS.get(word, 0))
    the = bool(match["q"]) and "the" in words[: words.index(match["q"])][-1:]
    before = match.tokens.words[match.start - 1].lower() if match.start else ""
    if word == "past" or (word == "last" and the and unit in ("DE", "CE", "W", "M", "Y")):
        # "the past year" is the twelve months up to now, not the year before this one.
        return stretch_to_now(1.0, unit, before=True)
    if word in ("next", "coming") and the and before in ("for", "over", "within") and unit in ("W", "M", "Y"):
        return stretch_to_now(1.0, unit, before=False)
    story = word in _STORY or word in ("before", "after") or (word == "next" and the)
    if word == "that" and unit == "D" and not match["l"] and "same" not in words:
        story = True
    needs: Needs = "story" if story else "document"
    part, later = third(match), match["l"]

    def make(day: date) -> Stretch | None:
        stretch = narrowed(unit_at(day, unit, step), part)
        return _rest(stretch, day, later) if stretch and later else stretch

    meaning = relative_meaning(make, PARTIAL.get(unit, "XXXX"), needs, _phrase(words), unit == "D", unit)
    return replace(meaning, bare=True) if word == "this" else meaning


def _phrase(words: list[str]) -> str:
    return " ".join(words).replace(" '", "'").replace(" ’", "’")


def _rest(stretch: Stretch, day: date, side: str) -> Stretch:
    """What is left of a stretch after a day, or what had passed of it."""
    if stretch.first is None or stretch.last is None or not stretch.first <= day <= stretch.last:
        return stretch
    if side == "later":
        return replace(stretch, lower=day.isoformat(), note=f"after {day}")
    return replace(stretch, upper=day.isoformat(), note=f"before {day}")


@rule(
    "{inpart} q:(this|the|that|last|next|previous|following|coming)? u:CALUNIT",
    "(?:the)? u:CALUNIT POSSESSIVE e:end",
    "(?:the)? u:year DASH e:end",
    "(?<=by) u:year e:end",
)
def end_of_unit(match: Match) -> Meaning | None:
    """The end, middle or beginning of the year, month or week."""
    unit = UNITS[match["u"]]
    if match["u"].endswith("s") or unit in ("DE", "CE"):
        return None
    words = [word.lower() for word in match.tokens.words[match.start : match.end]]
    part = "late" if match["e"] else third(match)
    relation = next((word for word in words if word in _PRONOUN_STEPS), "this")
    if part is None or (match["r"] and relation == "this" and "this" not in words and "the" not in words):
        return None
    if unit == "D" or (unit == "WE" and not match["p"]):
        return None
    needs: Needs = "story" if relation in _STORY else "document"
    step = _PRONOUN_STEPS[relation]
    meaning = relative_meaning(
        lambda day: narrowed(unit_at(day, unit, step), part), PARTIAL.get(unit, "XXXX"), needs, _phrase(words), False,
        unit,
    )  # fmt: skip
    # "the end of the year" in a history is that of the year it tells of.
    return replace(meaning, bare=True) if not {"this", "last", "next"} & set(words) else meaning
