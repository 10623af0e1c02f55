"""Gazetteer: country, part of it, border, distance and direction, capital."""

from __future__ import annotations

from random import Random

from planted_errors.drawing import GEOD, Drawn, material, pair_apart, rounded, towns
from planted_errors.wording import Number

MILES = 0.621371
POINTS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")


def in_country(chance: Random, scale: str, text: str) -> Drawn:
    demonyms = material()["demonyms"]
    town = chance.choice([town for town in towns().values() if town.country in demonyms])
    other = chance.choice([name for name in demonyms if name != town.country])
    names = ({"country": name, "dem": demonyms[name]} for name in (town.country, other))
    return Drawn({"T": town}, *names)


def opposite(part: str) -> str:
    """ "southeastern" becomes "northwestern"."""
    for word, other in (("north", "SOUTH"), ("south", "NORTH"), ("east", "WEST"), ("west", "EAST")):
        part = part.replace(word, other)
    return part.lower()


def part_of_country(chance: Random, scale: str, text: str) -> Drawn:
    name, part = chance.choice(material()["parts"])
    town = towns()[name]
    parts = ({"part": one, "noun": one.removesuffix("ern")} for one in (part, opposite(part)))
    return Drawn({"T": town, "country": town.country, "dem": material()["demonyms"][town.country]}, *parts)


def border(chance: Random, scale: str, text: str) -> Drawn:
    if scale == "countries":
        country, near, far = chance.choice(material()["neighbours"])
        return Drawn({"C": country}, {"nb2": chance.choice(near)}, {"nb2": chance.choice(far)})
    name, neighbour, far = chance.choice(material()["borders"])
    town = towns()[name]
    return Drawn({"B": town, "country": town.country}, {"nb": neighbour}, {"nb": chance.choice(far)})


def distance_direction(chance: Random, scale: str, text: str) -> Drawn:
    while True:
        place, base, distance = pair_apart(chance, 60, 600)
        bearing = GEOD.inv(base.lon, base.lat, place.lon, place.lat)[0] % 360
        point = round(bearing / 45) % 8
        if abs(bearing - round(bearing / 45) * 45) <= 10:
            break
    d = rounded(distance)
    right = {"dir": POINTS[point], "d": Number(d), "mi": Number(rounded(d * MILES))}
    far = rounded(distance * chance.uniform(2.4, 3.2))
    if chance.random() < 0.5:
        wrong = right | {"dir": POINTS[(point + 4) % 8]}
    else:
        wrong = right | {"d": Number(far), "mi": Number(rounded(far * MILES))}
    return Drawn({"P": place, "Q": base}, right, wrong)


def distance_between(chance: Random, scale: str, text: str) -> Drawn:
    low, high = (60, 900) if "felt" not in text else (60, 350)
    place, base, distance = pair_apart(chance, low, high)
    right = rounded(distance)
    wrong = rounded(distance * (chance.uniform(2.6, 3.4) if chance.random() < 0.5 else chance.uniform(0.25, 0.4)))
    values = ({"d": Number(d), "mi": Number(rounded(d * MILES))} for d in (right, wrong))
    return Drawn({"P": place, "Q": base}, *values)


def capital(chance: Random, scale: str, text: str) -> Drawn:
    country, right, others = chance.choice(material()["capitals"])
    kept = {"country": country, "dem": material()["demonyms"][country]}
    return Drawn(kept, {"Cap": right}, {"Cap": chance.choice(others)})
