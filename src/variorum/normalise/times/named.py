"""Days, months and seasons by name and parts of the day, told from where the writer or the story stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from ..grammar_rules import Match
from . import calendar
from .absolute import narrowed, pick_year, third
from .calendar import SEASONS, Stretch
from .lexicon import MONTHS, TITLES, WEEKDAYS, WORDS
from .meaning import RULES, Meaning, Needs, Tense
from .namesakes import is_name
from .relative import relative_meaning
from .units_of_time import unit_at

rule = RULES.rule


@rule(
    "(?:r:(early|late) DASH?)? q:(last|next|this|previous|following|that|coming|past)? w:WEEKDAY",
    "the q:(following|previous|next|preceding) w:WEEKDAY",
    "w:WEEKDAY (?:of)? v:(last|next|this) week",
)
def weekday(match: Match) -> Meaning | None:
    """A day of the week."""
    words = match.tokens.words
    before = words[match.start - 1].lower() if match.start else ""
    after = words[match.end] if match.end < len(words) else ""
    if before in _NAMED_DAYS or before in TITLES or after in _PAPERS or not words[match.at("w")[0]][0].isupper():
        return None
    number_, word, week = WEEKDAYS[match["w"]], match["q"], match["v"]

    def place(day: date | None, tense: Tense) -> Stretch | None:
        if day is None:
            return Stretch(f"XXXX-WXX-{number_}")
        back = (day.isoweekday() - number_) % 7
        forward = (number_ - day.isoweekday()) % 7
        if week:
            step = number_ - day.isoweekday() + {"last": -7, "next": 7}.get(week, 0)
        elif word in ("last", "past", "previous", "preceding"):
            step = -(back or 7)
        elif word in ("next", "coming", "following"):
            step = forward or 7
        elif word in ("this", "that"):
            step = number_ - day.isoweekday()
        elif tense == "story":
            step = forward if forward < back else -back
        else:
            step = forward if tense == "future" else -back
        stretch = calendar.of_day(calendar.moved(day, step))
        return replace(stretch, note=f"{match['r']} in the day") if match["r"] else stretch

    needs: Needs = "story" if word in ("previous", "following", "preceding", "that") else "document"
    told = f"{word or match['v']} {match['w'].capitalize()}".strip()
    return Meaning("date", place, needs, told, full=True, tensed=not (word or week), bare=not (word or week), unit="D")


#: Days of the church and of history, and those that come back.
_NAMED_DAYS = frozenset({"black", "bloody", "cyber", "super", "every", "each", "other"})
_PAPERS = frozenset(WORDS["papers"])


@rule("(?:the)? q:(last|next|this|previous|following|past|coming) (?:p:THIRD)? {month}")
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


_EARLIER = frozenset({"last", "past", "previous"})
_LATER = frozenset({"next", "coming", "following"})


@rule("(?:the)? q:(last|next|this|previous|following|past|coming) s:SEASON", "{part}? (?:the)? s:CLEARSEASON")
def season_beside(match: Match) -> Meaning | None:
    """Last, this, next summer; a summer without a year."""
    name, word = match["s"], match["q"]
    if not word and is_name(match, match.at("s")[0]):
        return None
    partial = f"XXXX-{SEASONS[name][1]}"

    def place(day: date | None, tense: Tense) -> Stretch | None:
        if day is None:
            return Stretch(partial)
        told: Tense = "past" if word in _EARLIER else "future" if word in _LATER else tense
        near = pick_year(day, told, _season(name))
        if near and near.first and near.last and near.first <= day <= near.last and word in _EARLIER | _LATER:
            year = int(near.timex[:4]) + (-1 if word in _EARLIER else 1)
            return calendar.of_season(year, name) if 1 < year < 9998 else None
        return near

    the = "the" in [item.lower() for item in match.tokens.words[match.start : match.end]]
    needs: Needs = "story" if word in ("previous", "following") or (word == "next" and the) else "document"
    of_year = None if word else _season(name)
    return Meaning(
        "date", place, needs, f"{word} {name}".strip(), tensed=not word, bare=not word, of_year=of_year, unit="Y"
    )


@rule(
    "(?<=(?:in|since|until|by|during|through|throughout|last|this|next|for|over)) (?:the)? s:DOUBTFULSEASON(?!of)",
    "(?<=same) s:DOUBTFULSEASON",
    "(?:the)? s:DOUBTFULSEASON (?=(?:and|or) (?:THIRD)? CLEARSEASON)",
    "(?<=CLEARSEASON (?:and|or)) (?:the)? s:DOUBTFULSEASON",
    "(?:a|the)? s:DOUBTFULSEASON",
)
def doubtful_season(match: Match) -> Meaning | None:
    """Spring and fall, which are verbs and other nouns too: beside signs of time and before what happens in them."""
    words = match.tokens.words
    before = words[match.start - 1].lower() if match.start else ""
    after = words[match.end : match.end + 1]
    beside = [
        word.lower() for word in (*words[max(match.start - 2, 0) : match.start], *words[match.end : match.end + 2])
    ]
    if before not in _SEASON_PREPOSITIONS and not _CLEAR.intersection(beside):
        # "the spring offensive", "a fall election", but "the spring water" and "prices fall".
        event = bool(after) and after[0].lower().removesuffix("s") in _EVENT_NOUNS
        if not event or match.tokens.line_ends(match.end):
            return None
    return season_beside(match)


_EVENT_NOUNS = frozenset(WORDS["event_nouns"])
_SEASON_PREPOSITIONS = frozenset(WORDS["season_behind"])
_CLEAR = frozenset({"summer", "winter", "autumn"})


def _season(name: str) -> Callable[[int], Stretch | None]:
    return lambda year: calendar.of_season(year, name) if year > 1 else None


@rule(
    "(?:early|late)? (?:on|in)? the (?:very)? s:(following|next|previous|same) p:DAYPART",
    "(?:r:(early|late))? q:(this|that|last) (?:same)? p:DAYPART",
)
def day_part(match: Match) -> Meaning | None:
    """This morning, last night, the next evening."""
    word = match["s"] or match["q"]
    step = {"following": 1, "next": 1, "previous": -1, "last": -1}.get(word, 0)
    needs: Needs = "story" if word in ("following", "next", "previous", "same", "that") else "document"
    return _part_of(step, needs, f"{word} {match['p']}", match["p"])


@rule("o:overnight")
def overnight(match: Match) -> Meaning | None:
    """The night that the day told of begins or ends with."""
    after = match.tokens.words[match.end : match.end + 1]
    if after and after[0][:1].islower() and after[0].lower() not in _GOES_ON:
        return None  # "an overnight train"
    return _part_of(0, "story", "overnight", "overnight")


def _part_of(step: int, needs: Needs, basis: str, part: str) -> Meaning:
    meaning = relative_meaning(lambda day: unit_at(day, "D", step), "XXXX-XX-XX", needs, basis, True)
    return Meaning("time", meaning.place, needs, basis, part=part, full=True, unit="D")


_GOES_ON = frozenset(WORDS["behind_times"])


@rule("q:(this|that|last|next|the|previous|following|coming|past|same) (?:weekend|week DASH end)")
def weekend(match: Match) -> Meaning | None:
    """The weekend: the one just past for what is told as past, else the one to come."""
    word = match["q"]

    def place(day: date | None, tense: Tense) -> Stretch | None:
        if day is None:
            return Stretch("XXXX-WXX-WE")
        step = {"last": -1, "past": -1, "previous": -1, "next": 1, "following": 1}.get(word, 0)
        if word == "the" and tense != "future":
            step = 0 if day.isoweekday() >= 6 else -1
        return unit_at(day, "WE", step)

    needs: Needs = "story" if word in ("that", "previous", "following", "same") else "document"
    return Meaning("date", place, needs, f"{word} weekend", tensed=word == "the", unit="W")
