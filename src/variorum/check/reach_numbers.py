"""The figures of a reach finding, each with its unit in the name, and the circles that show them on a map."""

from __future__ import annotations

from ..model import Ring
from .geodesy import Extent, Reach, distance_km, reach
from .ranges import StatedRange
from .verdicts import Figures


def numbers_of(figures: Figures, centre: Extent | None) -> dict[str, float]:
    """Every figure that the verdict and its sentence use.

    Distances in km end on ``_km``; shares of the target's area, 0 to 1, hold ``share``: ``share_within_max`` is what
    the farthest stated range takes in from the best point of the launch area.
    """
    measured = figures.measured
    numbers = {
        "range_km": figures.range_km,
        "nearest_km": measured.nearest.km,
        "farthest_km": measured.farthest.km,
        "tolerance_km": figures.slack_km,
    }
    if figures.target.point is None:
        numbers |= {
            "farthest_from_nearest_launch_point_km": measured.farthest_from_nearest.km,
            "share_within_max": measured.share_some,
            "share_within_max_from_everywhere": measured.share_all,
        }
    if centre is not None and centre.point is not None:
        place = _slug(centre.name)
        if figures.target.point is not None:
            numbers[f"distance_from_{place}_km"] = distance_km(*centre.point, *figures.target.point)
        else:
            from_centre = reach(centre, figures.target, figures.range_km)
            numbers[f"area_share_within_range_of_{place}"] = from_centre.share_some
            numbers[f"farthest_from_{place}_km"] = from_centre.farthest.km
        for city, nearest, km in figures.cities:
            numbers[f"{_slug(city)}_from_nearest_launch_point_km"] = nearest
            if km is not None:
                numbers[f"{_slug(city)}_from_{place}_km"] = km
    return {key: round(value, 4 if "share" in key else 1) for key, value in numbers.items()}


def rings_of(
    stated: StatedRange, where: Extent, target: str, measured: Reach, centre: Extent | None
) -> tuple[Ring, ...]:
    """Circles for the map: about the place itself; or about a country's capital and its nearest border point.

    Where part of the target is out of reach, that border point is the one nearest to the target's farthest part.
    """
    radius = round(stated.farthest_km, 1)
    centres: list[tuple[float, float, str]] = []
    if centre is not None and centre.point is not None:
        centres.append((*centre.point, centre.name))
    if where.point is None:
        beyond = measured.nearest.km <= radius < measured.farthest_from_nearest.km
        edge = measured.farthest_from_nearest if beyond else measured.nearest
        centres.append((*edge.start, f"the border of {where.name} nearest to {target}"))
    return tuple(
        Ring(
            lat=round(lat, 4),
            lon=round(lon, 4),
            radius_km=radius,
            label=f"{stated.name}: {radius:,.0f} km from {place}",
            claim=stated.claim,
        )
        for lat, lon, place in centres
    )


def _slug(name: str) -> str:
    """A name as part of a key."""
    return "_".join("".join(c if c.isalnum() else " " for c in name.lower()).split())
