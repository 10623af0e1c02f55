"""Days, months and seasons by name and parts of the day, told from where the writer or the story stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from ..grammar import Match
from . import calendar
from .absolute import narrowed, pick_year, third
from .calendar import SEASONS, Stretch
from .lexicon import MONTHS, WEEKDAYS, WORDS
from .meaning import RULES, Meaning, Needs, Tense
from .relative import relative_meaning
from .units_of_time import unit_at

rule = RULES.rule


@rule("q:(last|next|this|previous|following|that|coming|past)? w:WEEKDAY")
def weekday(match: Match) -> Meaning | None:
    """A day of the week."""
    words = match.tokens.words
    before = words[match.start - 1].lower() if match.start else ""
    after = words[match.end] if match.end < len(words) else ""
    if before in ("black", "bloody", "good", "palm", "easter", "ash", "fat", "every", "each") or after in _PAPERS:
        return None
    number_, word = WEEKDAYS[match["w"]], match["q"]

    def place(day: date | None, tense: Tense) -> Stretch | None:
        if day is None:
            return Stretch(f"XXXX-WXX-{number_}")
        back = (day.isoweekday() - number_) % 7
        forward = (number_ - day.isoweekday()) % 7
        if word in ("last", "past", "previous"):
            step = -(back or 7)
        elif word in ("next", "coming", "following"):
            step = forward or 7
        elif word in ("this", "that"):
            step = number_ - day.isoweekday()
        else:
            step = forward if tense == "future" else -back
        return calendar.of_day(calendar.moved(day, step))

    needs: Needs = "story" if word in ("previous", "following", "that") else "document"
    return Meaning("date", place, needs, f"{word} {match['w'].capitalize()}".strip(), full=True, tensed=not word)


_PAPERS = frozenset(WORDS["papers"])


@rule("(?:the)? q:(last|next|this|previous|following|past|coming) (?:p:THIRD)? m:MON '.'?")
def month_beside(match: Match) -> Meaning | None:
    """Last, this, next November."""
    month, word, part = MONTHS[match["m"]], match["q"], third(match)

    def make(day: date) -> Stretch | None:
        year = day.year
        if word in ("last", "past", "previous"):
            year -= 1 if month >= day.month else 0
        elif word in ("next", "following", "coming"):
            year += 1 if month <= day.month else 0
        return narrowed(calendar.of_month(year, month), part) if 1 <= year <= 9998 else None

    needs: Needs = "story" if word in ("previous", "following") else "document"
    return relative_meaning(make, f"XXXX-{month:02d}", needs, f"{word} {match['m'].capitalize()}", False)


@rule("(?:the)? q:(last|next|this|previous|following|past|coming) s:SEASON", "{part}? (?:the)? s:CLEARSEASON")
def season_beside(match: Match) -> Meaning | None:
    """Last, this, next summer; a summer without a year."""
    name, word = match["s"], match["q"]
    partial = f"XXXX-{SEASONS[name][1]}"

    def place(day: date | None, tense: Tense) -> Stretch | None:
        if day is None:
            return Stretch(partial)
        told: Tense = "past" if word in ("last", "past") else "future" if word == "next" else tense
        near = pick_year(day, told, _season(name))
        if near and near.first and near.last and near.first <= day <= near.last and word in ("last", "past", "next"):
            year = int(near.timex[:4]) + (-1 if word in ("last", "past") else 1)
            return calendar.of_season(year, name) if 1 < year < 9998 else None
        return near

    needs: Needs = "story" if word in ("previous", "following") else "document"
    return Meaning("date", place, needs, f"{word} {name}".strip(), tensed=not word, bare=not word)


@rule("(?<=(?:in|since|until|by|during|through|last|this|next|for)) (?:the)? s:DOUBTFULSEASON(?!of)")
def doubtful_season(match: Match) -> Meaning | None:
    """Spring and fall, which are verbs as well: only behind a preposition of time."""
    return season_beside(match)


def _season(name: str) -> Callable[[int], Stretch | None]:
    return lambda year: calendar.of_season(year, name) if year > 1 else None


@rule("the s:(following|next|previous|same|day) p:DAYPART", "(?:early|late)? q:(this|that|last) p:DAYPART")
def day_part(match: Match) -> Meaning | None:
    """This morning, last night, the next evening."""
    word = match["s"] or match["q"]
    if word == "day":
        return None
    step = {"following": 1, "next": 1, "previous": -1, "last": -1}.get(word, 0)
    needs: Needs = "story" if word in ("following", "next", "previous", "same", "that") else "document"
    meaning = relative_meaning(lambda day: unit_at(day, "D", step), "XXXX-XX-XX", needs, f"{word} {match['p']}", True)
    return Meaning("time", meaning.place, needs, meaning.basis, part=match["p"], full=True)
