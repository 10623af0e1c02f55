"""The verdict of the reach check and the sentence that says it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor

from ..model import MarkedCity, Verdict
from .geodesy import Extent, Reach, reach
from .ranges import StatedRange

#: Less than this share of a territory beyond the ring is within what maps at 1:50 million can tell.
SLIVER = 0.001
#: "About 2,000 km" is taken to allow this much more before anything is called out of reach.
ABOUT = 0.1
#: Cities named inside and outside the ring, and from how many of the largest outside the farthest are taken.
NAMED, LISTED = 4, 30


@dataclass(frozen=True)
class Figures:
    """What a verdict on reach rests on.

    ``said`` are the words judged, ``identities`` the premises that two names are one thing. ``cities`` are (name, km
    from the nearest launch point, km from the launch country's capital or None).
    ``slack_km`` is how far out of range something must lie before it is called so.
    """

    name: str
    range_km: float
    stated: StatedRange
    launch: Extent
    target: Extent
    measured: Reach
    slack_km: float
    everywhere: bool
    said: str = ""
    identities: tuple[str, ...] = ()
    cities: tuple[tuple[str, float, float | None], ...] = ()
    marked: tuple[MarkedCity, ...] = ()
    centre: Extent | None = None

    def with_cities(self, cities: tuple[Extent, ...], centre: Extent | None) -> Figures:
        """The same with the target's main cities measured; only those beyond the range from somewhere are kept."""
        rows: list[tuple[str, float, float | None]] = []
        where: dict[str, tuple[float, float]] = {}
        for city in cities:
            where[city.name] = city.point or (0.0, 0.0)
            nearest = reach(self.launch, city, self.range_km).nearest.km
            from_centre = reach(centre, city, self.range_km).nearest.km if centre else None
            rows.append((city.name, nearest, from_centre))
        inside = [row for row in rows if (row[2] if row[2] is not None else row[1]) <= self.range_km]
        outside = [row for row in rows if row not in inside]
        farthest = sorted(outside[:LISTED], key=lambda row: -(row[2] if row[2] is not None else row[1]))[:NAMED]
        kept = [row for row in outside if row in outside[:NAMED] or row in farthest]
        named = (*inside[:NAMED], *kept)
        return replace(
            self, cities=named, centre=centre, marked=tuple(_mark(row, where, self.range_km) for row in named)
        )


def _mark(row: tuple[str, float, float | None], where: dict[str, tuple[float, float]], range_km: float) -> MarkedCity:
    """A city for the map; from a place as launch area its one distance is both."""
    name, nearest, centre = row
    held = [km <= range_km for km in (nearest, centre) if km is not None]
    within = "all" if all(held) else "some" if any(held) else "none"
    lat, lon = where[name]
    return MarkedCity(
        name, round(lat, 4), round(lon, 4), within, round(nearest, 1), None if centre is None else round(centre, 1)
    )


def replace_range(figures: Figures, stated: StatedRange, measured: Reach) -> Figures:
    """The same measured with another range."""
    slack = figures.slack_km + (0.1 * stated.farthest_km if stated.about else 0.0)
    return replace(figures, stated=stated, range_km=stated.farthest_km, measured=measured, slack_km=slack)


def rounding_km(range_km: float) -> float:
    """Half a step of the last figure of a round range, at most a twentieth of the range: 25 km of "500 km"."""
    step = 1.0
    while step < range_km and range_km % (step * 10) == 0:
        step *= 10
    return min(step / 2, range_km / 20)


def explain(figures: Figures, premises: tuple[str, ...]) -> tuple[Verdict, str]:
    """Verdict and one printable sentence.

    What rests on two names being one thing is at most doubtful, until a person decides that they are.
    """
    verdict, sentence = _point(figures) if figures.target.point is not None else _territory(figures)
    if same := [premise for premise in premises if " is " in premise and premise in figures.identities]:
        # Sentences that begin with a name keep its capital.
        if sentence.startswith(("From ", "All ", "The ")):
            sentence = sentence[0].lower() + sentence[1:]
        sentence = f"If {' and '.join(same)}, {sentence}"
        verdict = "doubtful" if verdict == "impossible" else verdict
    return verdict, sentence


def _range(figures: Figures) -> str:
    stated = figures.stated
    word = (
        "up to " if stated.lower_km is None else "at least " if stated.open_above else "about " if stated.about else ""
    )
    return f"the range of {word}{_km(figures.range_km)} stated for {stated.name}"


def _km(value: float) -> str:
    return f"{value:,.0f} km"


def _point(figures: Figures) -> tuple[Verdict, str]:
    measured, limit = figures.measured, figures.range_km
    target, launch, said = figures.target.name, figures.launch.name, _range(figures)
    near, far = measured.nearest.km, measured.farthest.km
    short = near - limit - figures.slack_km
    if figures.launch.point == figures.target.point:
        where = f"{target} is where it is launched from"
    elif figures.launch.point is not None:
        where = f"{target} lies {_km(near)} from {launch}"
    elif near == 0:
        where = f"{target} lies in {launch}"
    else:
        where = f"{target} lies {_km(near)} from the nearest and {_km(far)} from the farthest point of {launch}"
    if figures.centre is not None and figures.launch.point is None:
        where += f" ({_km(reach(figures.centre, figures.target, limit).nearest.km)} from {figures.centre.name})"
    if near > limit + figures.slack_km:
        if figures.stated.open_above:
            return "doubtful", f"{where}: beyond {said}, which leaves open how much farther it flies."
        least = "" if figures.slack_km < 1 else "at least "
        if short <= rounding_km(limit):
            return "doubtful", f"{where}: just beyond {said}, by no more than its rounding."
        even = "" if figures.launch.point is not None else " even from the nearest point"
        by = floor(short) if least else short
        return "impossible", f"{where}: beyond {said}, by {least}{_km(by)}{even}."
    if far <= limit:
        return "consistent", f"{where}: within {said}."
    if near > limit:
        return "consistent", f"{where}: on the edge of {said}, too close to tell."
    return "consistent", f"{where}: within {said} from part of {launch} only."


def _territory(figures: Figures) -> tuple[Verdict, str]:
    measured, limit, said = figures.measured, figures.range_km, _range(figures)
    target, launch = figures.target.name, figures.launch.name
    hard_km = measured.farthest_from_nearest.km
    from_where = launch if figures.launch.point is not None else f"the nearest border of {launch}"
    if measured.nearest.km > limit + figures.slack_km:
        where = f"The nearest part of {target} lies {_km(measured.nearest.km)} from {from_where}"
        if figures.stated.open_above:
            return "doubtful", f"{where}: beyond {said}, which leaves open how much farther it flies."
        return "impossible", f"{where}: all of it is beyond {said}."
    centre = _from_centre(figures)
    if hard_km <= limit + figures.slack_km:
        if measured.farthest.km <= limit + figures.slack_km:
            return "consistent", f"All of {target} lies within {said}, from anywhere in {launch}."
        return (
            "consistent",
            f"All of {target} lies within {said} from {from_where}, though not from all of {launch}{centre}.",
        )
    beyond = 1.0 - measured.share_some
    if beyond < SLIVER:
        part = "only its farthest points lie"
    else:
        part = f"{_percent(beyond)} of its area lies"
    edge = (
        f"{part} beyond, up to {_km(hard_km)} away, {_km(hard_km - limit)} too far"
        if beyond
        else f"its far edge lies {_km(hard_km)} away"
    )
    inside = f"From {from_where}, {_percent(measured.share_some)} of {target} lies within {said}; {edge}{centre}."
    if not figures.everywhere:
        return "consistent", inside
    if figures.stated.open_above:
        return "consistent", f"{inside[:-1]}; the words leave open how much farther it flies."
    return "doubtful", f"“{figures.said}” goes too far: {inside[0].lower()}{inside[1:]}"


def _from_centre(figures: Figures) -> str:
    """What the same range takes in from the capital, with cities out and in."""
    if figures.centre is None or figures.launch.point is not None:
        return ""
    share = reach(figures.centre, figures.target, figures.range_km).share_some
    out = [(name, km) for name, _, km in figures.cities if km is not None and km > figures.range_km]
    inside = [(name, km) for name, _, km in figures.cities if km is not None and km <= figures.range_km]
    text = f"; from {figures.centre.name} it takes in {_percent(share)}"
    if inside:
        text += f" with {inside[0][0]} ({_km(inside[0][1])})"
    if out:
        farthest = sorted(out, key=lambda city: -city[1])[:NAMED]
        named = [f"{name} ({_km(km)})" for name, km in farthest]
        text += f" and leaves out {_list(named)}"
    return text


def _percent(share: float) -> str:
    if 0.995 <= share < 1:
        return f"{share * 100:.1f} %" if share < 0.9995 else "over 99.9 %"
    if 0 < share < 0.01:
        return f"{share * 100:.1f} %"
    return f"{share * 100:.0f} %"


def _list(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
