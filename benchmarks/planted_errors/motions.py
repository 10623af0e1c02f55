"""Motion: distance, time and speed told together, and times that no vehicle makes."""

from __future__ import annotations

from random import Random

from planted_errors.drawing import Drawn, kilometres, material, pair_apart, rounded, towns
from planted_errors.wording import Number

#: Usual speed in km/h and hours under way.
USUAL = {
    "ship": ((25, 45), (4, 20)),
    "storm": ((15, 40), (6, 20)),
    "bike": ((36, 44), (3, 5)),
    "plane": ((700, 880), (2, 9)),
    "convoy": ((30, 60), (3, 9)),
    "train": ((90, 220), (2, 5)),
    "car": ((45, 70), (3, 9)),
    "missile": ((2000, 9000), (6, 20)),
}
#: Kilometres in a night: what is done, and what is beyond any of the kind.
NIGHT = {
    "convoy": ((180, 400), (3000, 6000)),
    "ship": ((150, 320), (3500, 8000)),
    "storm": ((120, 350), (4000, 9000)),
}


def in_time(minutes: float) -> str:
    """Minutes as newspapers tell them, to the nearest half hour above two hours."""
    if minutes < 1.6:
        return f"{rounded(minutes * 60)} seconds"
    if minutes < 100:
        return f"{Number(round(minutes) if minutes < 20 else round(minutes / 5) * 5)} minutes"
    halves = round(minutes / 30)
    hours, half = divmod(halves, 2)
    return f"{Number(hours)} {'and a half ' if half else ''}hours"


def speed_time_distance(chance: Random, scale: str, text: str) -> Drawn:
    speeds, times = USUAL[scale]
    h = chance.randint(*times)
    right = chance.randint(*speeds)
    right = rounded(right) if right > 100 else right
    if scale == "missile":
        distance = rounded(right * h / 60, 3)
        right = rounded(distance / h * 60)
    else:
        distance = right * h
    wrong = rounded(right * (chance.uniform(1.9, 2.6) if chance.random() < 0.5 else chance.uniform(0.35, 0.5)))
    kept = {"d": Number(distance), ("min" if scale == "missile" else "h"): Number(h)}
    return Drawn(kept, {"v": Number(right)}, {"v": Number(wrong)})


def travel_time(chance: Random, scale: str, text: str) -> Drawn:
    if scale == "car":
        first, second = (towns()[name] for name in chance.choice(material()["roads"]))
        distance = kilometres(first, second)
        right, wrong = distance * 1.3 / 80 * 60, distance / chance.randint(600, 1100) * 60
    elif scale == "heli":
        first, second, distance = pair_apart(chance, 200, 550)
        right, wrong = distance / 220 * 60, distance / chance.randint(2000, 4000) * 60
    else:
        first, second, distance = pair_apart(chance, 1500, 9000)
        right, wrong = (distance / 830 + 0.6) * 60, distance / chance.randint(5000, 9000) * 60
    times = in_time(right), in_time(max(wrong, 2))
    return Drawn({"A": first, "B": second}, {"t": times[0]}, {"t": times[1]})


def overnight(chance: Random, scale: str, text: str) -> Drawn:
    done, beyond = NIGHT[scale]
    return Drawn({}, {"d": Number(rounded(chance.randint(*done)))}, {"d": Number(rounded(chance.randint(*beyond)))})


def missile_time(chance: Random, scale: str, text: str) -> Drawn:
    first, second, distance = pair_apart(chance, 1200, 5000)
    right, wrong = distance / chance.uniform(1.5, 3.5) / 60, distance / chance.uniform(18, 40) / 60
    return Drawn({"A": first, "B": second}, {"t": in_time(right)}, {"t": in_time(wrong)})


def mach(chance: Random, scale: str, text: str) -> Drawn:
    m = chance.randint(2, 3 if scale == "jet" else 12)
    off = chance.uniform(1.8, 2.5) if chance.random() < 0.5 else chance.uniform(0.35, 0.5)
    right, wrong = rounded(m * 1225), rounded(m * 1225 * off)
    values = [{"v": Number(v), "mph": Number(rounded(v * 0.621371))} for v in (right, wrong)]
    return Drawn({"m": Number(m)}, *values)


def two_speeds(chance: Random, scale: str, text: str) -> Drawn:
    if "{A}" in text:
        first, second, distance = pair_apart(chance, 600, 3500)
        speed = rounded(chance.randint(2500, 9000))
        right, wrong = (
            distance / speed * 60 * chance.uniform(1.3, 1.8),
            distance / speed * 60 * chance.uniform(0.2, 0.4),
        )
        times = in_time(right), in_time(max(wrong, 1))
        return Drawn({"A": first, "B": second, "v": Number(speed)}, {"t": times[0]}, {"t": times[1]})
    speed = chance.randint(40, 60) if "rain" not in text.split("|")[0] else chance.randint(100, 160)
    hours = chance.randint(2, 6)
    right, wrong = rounded(speed * hours * chance.uniform(0.7, 0.9)), rounded(speed * hours * chance.uniform(2.2, 4))
    return Drawn({"v": Number(speed), "h": Number(hours)}, {"d": Number(right)}, {"d": Number(wrong)})
