"""Which groups each word and figure belongs to, for the time rules."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from ...reference import load
from ..numbers import ONES, ORDINALS, SCALES, TENS

WORDS = load("time_words")
MONTHS: dict[str, int] = {name: at + 1 for at, name in enumerate(WORDS["months"])} | WORDS["month_abbreviations"]
WEEKDAYS: dict[str, int] = {name: at + 1 for at, name in enumerate(WORDS["weekdays"])}
WEEKDAYS |= {f"{name}s": at for name, at in WEEKDAYS.items()} | WORDS["weekday_abbreviations"]
UNITS: dict[str, str] = WORDS["units"]
DAYS: dict[str, int] = WORDS["days"]
DAY_PARTS: dict[str, tuple[str, int, int]] = {name: tuple(fact) for name, fact in WORDS["day_parts"].items()}
ADVERBS: dict[str, str] = WORDS["adverbs"]
ZONES: dict[str, int] = WORDS["zones"]
TITLES = frozenset(WORDS["titles"])
SAYINGS = frozenset(WORDS["sayings"])
REFERENCES: dict[str, str] = {word: ref for word, ref in WORDS["references"].items() if ref}

#: Words for months that are as often something else: they count only beside a figure or behind a preposition of time.
_DOUBTFUL_MONTHS = ("march", "may")
_LOWER_MONTHS_ARE_WORDS = (*_DOUBTFUL_MONTHS, "august")

#: Decades in words; the "twenties" are by now of two centuries.
DECADE_WORDS = {
    "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980,
    "nineties": 1990,
}  # fmt: skip

#: Repetitions are bounded, so that the time stays linear on any input.
FRAGMENTS = {
    "number": "(?:NUM (?:SCALE){0,3}|NWORD(?:DASH? NWORD|and? SCALE|and NWORD){0,7})(?:and a half)?",
    "vague": "(?:a few|a couple of|a number of|several|many|some|few|dozens of|a handful of|a)",
    "about": "(?:about|around|nearly|almost|roughly|approximately|some|over|under|more than|less than|fewer than"
    "|at least|at most|up to|just over|just under|only|just|another|an additional|a further|close to)",
    # A full stop behind a month belongs to it only where the month is shortened.
    "month": "m:MON (?:(?<=ABBREVIATED) '.')?",
    # "Two years later in 2020" is no part of 2020.
    "part": "(?:(?:the)? (?:very)? p:PART of (?:the)?"
    "|(?:the)? r:THIRD DASH?(?:in)?(?:the)?|(?<!(?:UNITS|ONEUNIT)) l:(later|earlier) in (?:the)?)",
    # "was late this year" tells of being late.
    "inpart": "(?:(?:the)? (?:very)? p:PART of (?:the)?"
    "|(?<!(?:is|was|were|be|been|are|too|very|so|arrived|came|comes|come|arrives|running)) (?:the)? r:THIRD"
    " DASH?(?:in)?(?:the)?|(?:the)? l:(later|earlier) in (?:the)?)",
    "circa": "(?:c:CIRCA '.'?)",
    # "3 p.m. ET", "3:45 a.m. local time", "5:34 AM Eastern Standard Time"
    "local": "(?:LOCALZONE (?:standard|daylight|summer|winter)? (?:time)?)",
    "adj": "(?:ADJ){0,2}",
    "bc": "(?:BC|b '.' c '.'?)",
    "to": "(?:DASH|to|and|or|until|till|through|'/')",
}
#: Of these groups every time expression has a word: the rest of the text need not be searched.
CORES = (
    "MON", "WD", "WEEKDAYS", "SEASON", "DAYPART", "UNIT", "DAYWORD", "ADVERB", "REFERENCE", "CLOCKWORD", "ORDNUM",
    "DECADE4", "DECADE2", "NUM", "YEAR", "NUMDATE", "ISOTIME", "FY", "christmas", "easter", "thanksgiving", "halloween",
    "pentecost", "epiphany", "mardi", "eve", "moment", "now", "present", "days", "past", "future", "overnight",
    "DECADE3", "QUARTERCODE", "HALFCODE", "period", "later", "weekends", "weekdays", "clock", "DECADEWORD",
)  # fmt: skip


def words() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Groups of lower-cased words, and of words that count only as they are written."""
    plain: dict[str, set[str]] = defaultdict(set)
    cased: dict[str, set[str]] = defaultdict(set)
    for name in WORDS["months"]:
        groups = {"MON", "DOUBTFUL"} if name in _DOUBTFUL_MONTHS else {"MON", "MONTH"}
        if name in _LOWER_MONTHS_ARE_WORDS:
            for form in (name.capitalize(), name.upper()):
                cased[form] |= groups
        else:
            plain[name] |= groups
    for name in WORDS["month_abbreviations"]:
        for form in (name.capitalize(), name.upper()):
            cased[form] |= {"MON", "ABBREVIATED"}
    for name in WORDS["weekdays"]:
        plain[name] |= {"WEEKDAY", "WD"}
        plain[f"{name}s"].add("WEEKDAYS")
    for name in WORDS["weekday_abbreviations"]:
        for form in (name.capitalize(), name.upper()):
            cased[form] |= {"WD"}
    for name in WORDS["seasons"]:
        plain[name].add("SEASON")
        plain[name].add("CLEARSEASON" if name in ("summer", "winter", "autumn") else "DOUBTFULSEASON")
    for name in WORDS["day_parts"]:
        if name == "overnight":
            continue
        plain[name].add("DAYPART")
        plain[f"{name}s"].add("DAYPARTS")
    for name, unit in UNITS.items():
        plain[name].add("UNIT")
        if unit in ("Y", "M", "W", "D", "Q", "DE", "CE", "WE"):
            plain[name].add("CALUNIT")
        if name.endswith("s") and name not in ("hrs", "mins"):
            plain[name].add("UNITS")
        elif name not in ("min", "hr", "hrs", "mins"):
            plain[name].add("ONEUNIT")
    for names, group in (
        (ONES, "NWORD"), (TENS, "NWORD"), (SCALES, "SCALE"), (ORDINALS, "ORDWORD"), (DAYS, "DAYWORD"),
        (ADVERBS, "ADVERB"), (ZONES, "ZONE"), (REFERENCES, "REFERENCE"), (WORDS["past"], "PAST"),
        (WORDS["future"], "FUTURE"), (("-", "–", "—", "‑", "−"), "DASH"), (("'", "’", "‘", "`"), "APOSTROPHE"),
        (("'s", "’s"), "POSSESSIVE"),
        (("beginning", "start", "early", "middle", "end", "close", "late", "latter", "onset"), "PART"),
        (("early", "mid", "late"), "THIRD"), (("q1", "q2", "q3", "q4"), "QUARTERCODE"), (("h1", "h2"), "HALFCODE"),
        (("in", "since", "until", "till", "during", "through", "from", "for", "of", "by", "before", "after"), "TPREP"),
        (("last", "next", "this", "that", "previous", "following"), "YEARREL"),
        (("a.m.", "p.m.", "am", "pm", "a.m", "p.m"), "AMPM"),
        (("bc", "bce"), "BC"), (("around", "about", "circa", "ca", "approximately"), "CIRCA"),
        (WORDS["unit_adjectives"], "ADJ"),
        (WORDS["unsaid_lengths"], "QUALIFIED"), (("ad", "ce"), "AD"), (("noon", "midnight", "midday"), "CLOCKWORD"),
    ):  # fmt: skip
        for name in names:
            plain[str(name)].add(group)
    for spaced in ("a. m.", "p. m.", "a .m.", "p .m.", "a . m .", "p . m .", "a.m .", "p.m .", "a. m .", "p. m ."):
        plain[spaced].add("AMPM")
    cased["May"].add("may")
    for zone in WORDS["local_zones"]:
        (cased if zone.isupper() else plain)[zone].add("LOCALZONE")
    cased["FY"].add("FY")
    for year in (*range(100), *range(1980, 2060)):
        for behind in ("", f"-{(year + 1) % 100:02d}", f"/{(year + 1) % 100:02d}"):
            cased[f"FY{year:02d}{behind}"].add("FY")
    for name in DECADE_WORDS:
        plain[name].add("DECADEWORD")
    return dict(plain), dict(cased)


@lru_cache(maxsize=20_000)
def figures(word: str) -> frozenset[str]:
    """Groups of a token that begins with a digit."""
    if len(word) > 40:
        return frozenset()
    if word[-2:].lower() in ("st", "nd", "rd", "th"):
        value = int(word[:-2]) if word[:-2].isdecimal() and len(word) < 6 else 0
        return frozenset({"ORDNUM", "ORDDAY"} if 1 <= value <= 31 else {"ORDNUM"})
    if word[-1] in "sS":
        digits = word.rstrip("sS'’")
        decade = digits.isdecimal() and int(digits) % 10 == 0 and len(digits) in (2, 3, 4)
        return frozenset({f"DECADE{len(digits)}"} if decade else ())
    if not word.isdecimal():
        return _composed(word)
    return _whole(word)


def _whole(word: str) -> frozenset[str]:
    groups = {"NUM"} if len(word) <= 15 else set[str]()
    value = int(word) if len(word) <= 4 else -1
    if len(word) <= 2:
        groups |= {"INT2"}
        if 1 <= value <= 31:
            groups.add("DAY")
        if value <= 24:
            groups.add("HOUR")
        if 1 <= value <= 12:
            groups.add("HOUR12")
        if len(word) == 2:
            groups.add("YY")
            if value <= 59:
                groups.add("SIXTY")
    elif len(word) == 4:
        if 1000 <= value <= 2199:
            groups.add("YEAR")
        if value // 100 <= 23 and value % 100 <= 59:
            groups.add("HHMM")
    return frozenset(groups)


def _composed(word: str) -> frozenset[str]:
    if "T" in word or "t" in word:
        return frozenset({"ISOTIME"})
    if word.count("-") == 2 or word.count("/") == 2 or word.count(".") == 2:
        return frozenset({"NUMDATE"})
    hour, dot, minute = word.partition(".")
    if dot and len(hour) <= 2 and len(minute) == 2 and minute.isdecimal() and int(hour) <= 24 and int(minute) <= 59:
        return frozenset({"NUM", "CLOCKDOT"})
    return frozenset({"NUM"})


#: One figure of each kind that :func:`figures` tells apart, so that every kind has a letter.
SAMPLES = (
    *(str(n) for n in range(100)), *(f"{n:02d}" for n in range(10)), "100", "1230", "1275", "2315", "2460", "12345",
    "1" * 20, "1,200", "2.5", "3.45", "25.45", "2025-08-17", "2025-08-17T03:45", "1990s", "470s", "90s", "95s", "21st",
    "40th",
)  # fmt: skip
