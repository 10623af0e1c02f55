"""Times told from where the writer or the story stands: "last week", "three days earlier", "Tuesday"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Literal

from ..grammar import Match
from ..numbers import number
from . import calendar
from .absolute import narrowed, pick_year, third
from .calendar import SEASONS, Stretch
from .lexicon import DAYS, MONTHS, REFERENCES, UNITS, WEEKDAYS
from .meaning import RULES, Meaning, Tense, fixed

rule = RULES.rule
Needs = Literal["document", "story"]
_PRONOUN_STEPS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "this": 0, "that": 0, "same": 0}
_PRONOUN_STEPS |= {"next": 1, "coming": 1, "upcoming": 1, "following": 1, "current": 0}
_STORY = frozenset({"previous", "preceding", "prior", "that", "same", "following"})
_PARTIAL = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX", "WE": "XXXX-WXX-WE"}


def unit_at(day: date, unit: str, step: int) -> Stretch | None:
    """The calendar unit that lies so many steps from the one of a day."""
    if unit == "D":
        return calendar.of_day(calendar.moved(day, step))
    if unit in ("W", "FN"):
        return calendar.of_week(calendar.moved(day, 7 * step * (2 if unit == "FN" else 1)))
    if unit == "WE":
        return calendar.of_weekend(calendar.moved(day, 7 * step))
    if unit == "M":
        there = calendar.shifted(day, step)
        return calendar.of_month(there.year, there.month)
    if unit == "Q":
        there = calendar.shifted(day, 3 * step)
        return calendar.of_quarter(there.year, (there.month + 2) // 3)
    year = day.year + step * {"Y": 1, "DE": 10, "CE": 100}.get(unit, 0)
    if not 1 <= year <= 9998 or unit not in ("Y", "DE", "CE"):
        return None
    if unit == "Y":
        return calendar.of_year(year)
    return calendar.of_decade(year) if unit == "DE" else calendar.of_century((year + 99) // 100)


def _relative(make: Callable[[date], Stretch | None], partial: str, needs: Needs, basis: str, full: bool) -> Meaning:
    def place(day: date | None, tense: Tense) -> Stretch | None:
        return make(day) if day else Stretch(partial)

    return Meaning("date", place, needs, basis, full=full)


@rule("d:DAYWORD", "(?:the)? day (o:before|o2:after) d:DAYWORD")
def day_word(match: Match) -> Meaning | None:
    """Today, yesterday, tomorrow, and a day beyond."""
    word = match["d"]
    step = DAYS[word] + (-1 if match["o"] else 1 if match["o2"] else 0)
    partial = "PRESENT_REF" if word == "today" else "XXXX-XX-XX"
    meaning = _relative(lambda day: unit_at(day, "D", step), partial, "document", word, True)
    if word == "tonight":
        return Meaning("time", meaning.place, "document", word, part="night", full=True)
    return meaning


@rule(
    "{part}? (?:this|the)? same u:CALUNIT",
    "{part}? q:(this|that) (?:same)? u:CALUNIT",
    "{part}? (?:the)? q:(PAST|FUTURE) (?:calendar)? u:CALUNIT",
    "(?:the)? u:CALUNIT q:(before|following|after)(?=(?:','|'.'))",
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
    the = "the" in words[: words.index(match["u"])]
    if word == "past" or (word == "last" and the and unit in ("DE", "CE", "W", "M", "Y")):
        # "the past decade" is the ten years up to now, not the decade before this one.
        return _stretch_to_now(1.0, unit, before=True)
    story = word in _STORY or word in ("before", "after") or (word == "next" and the)
    if word == "that" and unit == "D" and not match["l"] and "same" not in words:
        story = True
    needs: Needs = "story" if story else "document"
    part, later = third(match), match["l"]

    def make(day: date) -> Stretch | None:
        stretch = narrowed(unit_at(day, unit, step), part)
        return _rest(stretch, day, later) if stretch and later else stretch

    meaning = _relative(make, _PARTIAL.get(unit, "XXXX"), needs, " ".join(words), unit == "D")
    return replace(meaning, tensed=True, bare=True) if word == "this" else meaning


def _rest(stretch: Stretch, day: date, side: str) -> Stretch:
    """What is left of a stretch after a day, or what had passed of it."""
    if stretch.first is None or stretch.last is None or not stretch.first <= day <= stretch.last:
        return stretch
    if side == "later":
        return replace(stretch, lower=day.isoformat(), note=f"after {day}")
    return replace(stretch, upper=day.isoformat(), note=f"before {day}")


def _stretch_to_now(count: float | None, unit: str, before: bool) -> Meaning:
    """The last or next so many units, counted from the document's date: a duration with its place."""
    timex = duration_value(count, unit)

    def place(day: date | None, tense: Tense) -> Stretch | None:
        if day is None or count is None or unit not in ("D", "W", "M", "Y", "DE", "CE", "FN"):
            return Stretch(timex)
        other = moved_by(day, -count if before else count, unit)
        first, last = (other, day) if before else (day, other)
        note = f"{first} to {last}"
        return Stretch(timex, None, first.isoformat(), last.isoformat(), first, last, "P", note)

    return Meaning("duration", place, "document", "counted from the publication date")


def moved_by(day: date, count: float, unit: str) -> date:
    """The day so many units on (negative: back)."""
    months = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}.get(unit)
    if months:
        return calendar.shifted(day, int(max(min(count * months, 200_000), -200_000)))
    days = {"D": 1, "W": 7, "FN": 14, "WE": 7}.get(unit, 0)
    return calendar.moved(day, int(max(min(count * days, 4_000_000), -4_000_000)))


def duration_value(count: float | None, unit: str) -> str:
    """TIMEX3 value of a duration; an unknown count is X."""
    if unit == "FN":
        count, unit = (None if count is None else 2 * count), "W"
    if unit in ("DE", "CE"):
        count, unit = (None if count is None else count * (10 if unit == "DE" else 100)), "Y"
    written = "X" if count is None else f"{count:g}"
    return f"PT{written}{'M' if unit == 'MIN' else unit}" if unit in ("S", "MIN", "H") else f"P{written}{unit}"


@rule(
    "(?:the)? q:(PAST|FUTURE|first|final) n:({number}|{vague}) (?:full)? u:UNITS",
    "(?:the)? n:({number}) q:(past|last|next|coming|following) u:UNITS",
)
def counted_stretch(match: Match) -> Meaning | None:
    """The last, next or first so many days, months, years."""
    unit, count = UNITS[match["u"]], number(match.words("n"))
    if match["q"] in ("first", "final"):
        return fixed(Stretch(duration_value(count, unit)), "length stated", kind="duration")
    return _stretch_to_now(count, unit, match["q"] in ("past", "last", "previous", "preceding", "prior"))


@rule(
    "{about}? n:({number}|{vague}|an|half a) u:(UNITS|ONEUNIT) s:(ago|hence)",
    "{about}? n:({number}|{vague}|an|half a) u:(UNITS|ONEUNIT) from now",
    "{about}? n:({number}|an|half a) u:(UNITS|ONEUNIT) and a half ago",
)
def ago(match: Match) -> Meaning | None:
    """So long before or after the document's date; approximate from weeks upwards."""
    words = match.words("n")
    unit = UNITS[match["u"]]
    count = _count(words) if "half" not in words else number([*words, "half"]) if words == ["half", "a"] else _count(words)
    if words == ["half", "a"]:
        count = 0.5
    sign = -1 if match["s"] == "ago" else 1
    return _away(count, unit, sign, "document")


def _count(words: list[str]) -> float | None:
    if words in (["a"], ["an"]):
        return 1.0
    if words[-1:] in (["few"], ["several"], ["many"], ["some"]) or "of" in words:
        return 2.0 if "couple" in words else None
    return number(words)


def _away(count: float | None, unit: str, sign: int, needs: Needs) -> Meaning:
    reference = "PAST_REF" if sign < 0 else "FUTURE_REF"
    words = "unstated" if count is None else f"{count:g}"
    basis = f"{words} {unit_name(unit)} {'before' if sign < 0 else 'after'} the anchor"

    def place(day: date | None, tense: Tense) -> Stretch | None:
        if day is None:
            return Stretch(reference if count is None else _PARTIAL.get(unit, reference))
        if count is None or unit in ("S", "MIN", "H"):
            edge = day.isoformat()
            return Stretch(reference, None, None if sign < 0 else edge, edge if sign < 0 else None)
        return approximate(moved_by(day, sign * count, unit), unit)

    return Meaning("date", place, needs, basis, full=unit == "D" and count is not None)


def unit_name(unit: str) -> str:
    """English name of a unit, plural."""
    names = {"D": "days", "W": "weeks", "M": "months", "Y": "years", "DE": "decades", "CE": "centuries"}
    return names.get(unit, {"S": "seconds", "MIN": "minutes", "H": "hours", "FN": "fortnights"}.get(unit, "units"))


def approximate(day: date, unit: str) -> Stretch | None:
    """A day reached by counting in units: exact for days, else half a unit wide on either side."""
    if unit == "D":
        return calendar.of_day(day)
    stretch = unit_at(day, "Y" if unit in ("DE", "CE") else unit, 0)
    if stretch is None:
        return None
    slack = {"W": 3, "FN": 3, "M": 15, "Q": 45, "Y": 182, "DE": 1826, "CE": 18262}.get(unit, 3)
    first, last = calendar.moved(day, -slack), calendar.moved(day, slack)
    edtf = f"{stretch.edtf}~" if stretch.edtf and "/" not in stretch.edtf else None
    note = "counted in whole units, so half a unit wide on either side"
    return replace(stretch, edtf=edtf, lower=first.isoformat(), upper=last.isoformat(), note=note)


@rule(
    "{about}? n:({number}|{vague}|an) u:(UNITS|ONEUNIT) s:(earlier|previously|later|afterwards|afterward)",
    "u:UNITS s:(earlier|later|ago)",
)
def earlier(match: Match) -> Meaning | None:
    """So long before or after what was told last."""
    sign = 1 if match["s"] in ("later", "afterwards", "afterward") else -1
    count = _count(match.words("n")) if match["n"] else None
    return _away(count, UNITS[match["u"]], sign, "document" if match["s"] == "ago" else "story")


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
    return Meaning("date", place, needs, f"{word} {match['w']}".strip(), full=True, tensed=not word)


_PAPERS = frozenset("Times Telegraph Mirror Express Herald Mail Post Independent Morning Night".split()) - {"Morning", "Night"}


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
    return _relative(make, f"XXXX-{month:02d}", needs, f"{word} {match['m']}", False)


@rule("(?:the)? q:(last|next|this|previous|following|past|coming) s:SEASON", "{part}? (?:the)? s:CLEARSEASON")
def season_beside(match: Match) -> Meaning | None:
    """Last, this, next summer; a summer without a year."""
    name, word = match["s"], match["q"]
    partial = f"XXXX-{SEASONS[name][1]}"

    def place(day: date | None, tense: Tense) -> Stretch | None:
        if day is None:
            return Stretch(partial)
        near = pick_year(day, {"last": "past", "past": "past", "next": "future"}.get(word) or tense, _season(name))
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


@rule(
    "{part} q:(this|the|that|last|next|previous|following|coming)? u:CALUNIT",
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
    meaning = _relative(
        lambda day: narrowed(unit_at(day, unit, step), part), _PARTIAL.get(unit, "XXXX"), needs, " ".join(words), False
    )
    # "the end of the year" in a history is that of the year it tells of.
    return replace(meaning, tensed=True, bare=True) if not {"this", "last", "next"} & set(words) else meaning


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


@rule("the s:(following|next|previous|same|day) p:DAYPART", "(?:early|late)? q:(this|that|last) p:DAYPART")
def day_part(match: Match) -> Meaning | None:
    """This morning, last night, the next evening."""
    word = match["s"] or match["q"]
    if word == "day":
        return None
    step = {"following": 1, "next": 1, "previous": -1, "last": -1}.get(word, 0)
    needs: Needs = "story" if word in ("following", "next", "previous", "same", "that") else "document"
    meaning = _relative(lambda day: unit_at(day, "D", step), "XXXX-XX-XX", needs, f"{word} {match['p']}", True)
    return Meaning("time", meaning.place, needs, meaning.basis, part=match["p"], full=True)
