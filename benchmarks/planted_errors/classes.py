"""Class: what a thing is called against what is said of it."""

from __future__ import annotations

from random import Random

from planted_errors.drawing import Drawn, material, rounded, shortly_after, some_day
from planted_errors.wording import Day, Number

#: Ranges in kilometres that every published scheme puts into the class, and ranges that none does.
RANGES = {
    "short-range": ((150, 480), (4000, 9000)),
    "medium-range": ((1200, 2400), (7000, 12000)),
    "intermediate-range": ((3200, 5000), (100, 400)),
    "intercontinental": ((6000, 12000), (300, 1500)),
}
#: Minutes after midnight at which it is so, and at which it is not, at any season where people live.
HOURS = {
    "dawn": ((150, 220), (660, 1140)), "night": ((60, 180), (660, 960)), "day": ((660, 840), (1390, 1420)),
    "afternoon": ((810, 990), (120, 560)), "morning": ((420, 620), (930, 1260)), "evening": ((1110, 1260), (300, 660)),
}  # fmt: skip


def range_class(chance: Random, scale: str, text: str) -> Drawn:
    cls = chance.choice(list(RANGES))
    right, wrong = (Number(rounded(chance.randint(*span))) for span in RANGES[cls])
    # "An intercontinental" needs the other article, which the phrasing gets from the word itself.
    return Drawn({"cls": cls}, {"r": right}, {"r": wrong})


def hypersonic(chance: Random, scale: str, text: str) -> Drawn:
    right, wrong = chance.choice([6, 7, 8, 9, 10]), chance.choice([1.5, 2, 2.5, 3])
    speeds = (rounded(right * 1200), rounded(wrong * 1200))
    return Drawn({}, *({"m": Number(m), "v": Number(v)} for m, v in zip((right, wrong), speeds, strict=True)))


def sound_barrier(chance: Random, scale: str, text: str) -> Drawn:
    fast = {"v": Number(rounded(chance.randint(1800, 3400))), "m": Number(chance.choice([1.8, 2, 2.5, 3]))}
    slow = {"v": Number(rounded(chance.randint(600, 930))), "m": Number(chance.choice([0.6, 0.7, 0.75, 0.8]))}
    return Drawn({}, slow, fast) if scale.startswith("sub") else Drawn({}, fast, slow)


def day_night(chance: Random, scale: str, text: str) -> Drawn:
    form = chance.choice(["12", "12", "24"])
    right, wrong = (_clock(chance.randint(*span) // 5 * 5, form) for span in HOURS[scale])
    return Drawn({}, {"time": right}, {"time": wrong})


def _clock(minutes: int, form: str) -> str:
    hour, minute = divmod(minutes, 60)
    if form == "24":
        return f"{hour:02}:{minute:02}"
    return f"{(hour - 1) % 12 + 1}{f':{minute:02}' if minute else ''} {'a' if hour < 12 else 'p'}.m."


def kind_of_place(chance: Random, scale: str, text: str) -> Drawn:
    facts = material()
    if scale == "state":
        of, right, wrong = chance.choice(facts["states"])
        return Drawn({"of": of}, {"name": chance.choice(right)}, {"name": chance.choice(wrong)})
    ways = {"city": ("cities", "regions"), "countryis": ("countries_by_the_sea", "cities_by_the_sea")}
    right, wrong = (chance.choice(facts[way]) for way in ways[scale])
    return Drawn({}, {"name": right}, {"name": wrong})


def office(chance: Random, scale: str, text: str) -> Drawn:
    title, holder, first, last = chance.choice(material()["offices"])
    right = chance.randint(first, last)
    wrong = chance.choice([first - chance.randint(3, 6), min(last + chance.randint(3, 6), 2024)])
    month = chance.randint(1, 12)
    published = shortly_after(chance, some_day(chance, 2025, 2025))
    days = (Day(year, month, 15) for year in (right, wrong))
    return Drawn({"office": title, "holder": holder}, *({"when": day} for day in days), published)
