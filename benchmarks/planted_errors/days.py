"""Calendar: weekdays, days that do not exist, spans, ages, "last year", and what follows what."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta
from random import Random

from planted_errors.drawing import Drawn, shortly_after, some_day
from planted_errors.wording import WEEKDAYS, Day, Number


def weekday_date(chance: Random, scale: str, text: str) -> Drawn:
    day = some_day(chance) if "born on" not in text else some_day(chance, 1950, 1995)
    right = day.weekday()
    wrong = (right + chance.randint(2, 5)) % 7
    if scale == "future":
        published = day - timedelta(chance.randint(3, 40))
    else:
        published = shortly_after(chance, day, 5 if scale == "recent" else 150)
    kept = {"day": Day.of(day)}
    return Drawn(kept, {"weekday": WEEKDAYS[right]}, {"weekday": WEEKDAYS[wrong]}, published)


def no_such_date(chance: Random, scale: str, text: str) -> Drawn:
    year = chance.randint(1960, 1990) if "born" in text or "founded" in text else chance.randint(2016, 2023)
    month, last = chance.choice([(2, 28), (4, 30), (6, 30), (9, 30), (11, 30)])
    last += month == 2 and isleap(year)
    right, wrong = Day(year, month, last), Day(year, month, last + 1 if month != 2 else chance.randint(last + 1, 31))
    about = date(year, month, last)
    published = about - timedelta(chance.randint(5, 60)) if scale == "future" else shortly_after(chance, about)
    return Drawn({}, {"date": right}, {"date": wrong}, published)


def duration(chance: Random, scale: str, text: str) -> Drawn:
    if scale == "years":
        start = some_day(chance, 1950, 1995)
        n = chance.randint(6, 24)
        end = start.replace(year=start.year + n, day=min(start.day, 28))
    elif scale == "months":
        start, n = some_day(chance, 2015, 2022).replace(day=1), chance.randint(3, 9)
        ahead = start.month - 1 + n
        end = date(start.year + ahead // 12, ahead % 12 + 1, 1)
    else:
        start = some_day(chance)
        n = chance.randint(6, 25)
        end = start + timedelta(n)
        if end.year != start.year:
            start, end = start - timedelta(60), end - timedelta(60)
        n += scale == "incl"
    wrong = n + max(4, int(n * chance.uniform(0.5, 1.0)))
    kept = {"start": Day.of(start), "end": Day.of(end)}
    return Drawn(kept, {"n": Number(n)}, {"n": Number(wrong)}, shortly_after(chance, end))


def age(chance: Random, scale: str, text: str) -> Drawn:
    now = some_day(chance)
    if "year-old keeper" in text:
        right = chance.randint(19, 33)
    elif "title" in text or "parliament" in text or "minister" in text:
        right = chance.randint(24, 40)
    else:
        right = chance.randint(34, 88) if "died" in scale else chance.randint(28, 64)
    birth = now.replace(year=now.year - right, day=min(now.day, 28)) - timedelta(chance.randint(0, 330))
    wrong = right + chance.choice([-1, 1]) * chance.randint(5, 12)
    if scale == "now":
        kept, published = {"birth": Day.of(birth)}, now
    else:
        kept, published = {"birth": Day.of(birth), "day": Day.of(now)}, shortly_after(chance, now, 20)
    return Drawn(kept, {"n": Number(right)}, {"n": Number(wrong)}, published)


def relative_year(chance: Random, scale: str, text: str) -> Drawn:
    published = some_day(chance, 2016, 2025).replace(month=chance.randint(7, 11), day=chance.randint(1, 28))
    away = {"last": -1, "next": 1, "this": 0, "two": -2}[scale]
    wrong = away + chance.choice([-5, -4, -3] if away <= 0 else [3, 4, 5])
    return Drawn({}, {"year": published.year + away}, {"year": published.year + wrong}, published)


def anniversary(chance: Random, scale: str, text: str) -> Drawn:
    now, n = chance.randint(2016, 2024), chance.choice([10, 15, 20, 25, 30, 40, 50])
    wrong = n + chance.choice([5, 10] if n == 10 else [-5, 5, 10])
    published = date(now, chance.randint(7, 12), chance.randint(1, 28))
    return Drawn({"then": now - n, "now": now}, {"n": Number(n)}, {"n": Number(wrong)}, published)


def order(chance: Random, scale: str, text: str) -> Drawn:
    first = some_day(chance)
    second = first + timedelta(chance.randint(12, 70))
    if scale == "life":
        first = some_day(chance, 1920, 1955)
        second = some_day(chance, 2010, 2023)
    elif scale == "build":
        second += timedelta(chance.randint(400, 1500))
    published = shortly_after(chance, second, 60)
    earlier, later = Day.of(first), Day.of(second)
    return Drawn({}, {"first": earlier, "second": later}, {"first": later, "second": earlier}, published)


def after_death(chance: Random, scale: str, text: str) -> Drawn:
    death = some_day(chance)
    before, after = (death + timedelta(sign * chance.randint(8, 60)) for sign in (-1, 1))
    published = shortly_after(chance, death + timedelta(61), 60)
    return Drawn({"death": Day.of(death)}, {"day": Day.of(before)}, {"day": Day.of(after)}, published)


def told_before(chance: Random, scale: str, text: str) -> Drawn:
    published = some_day(chance)
    past = published - timedelta(chance.randint(2, 40))
    future = published + timedelta(chance.randint(15, 120))
    return Drawn({}, {"day": Day.of(past)}, {"day": Day.of(future)}, published)
