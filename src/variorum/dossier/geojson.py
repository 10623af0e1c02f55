"""The map as GeoJSON (RFC 7946): places as points, rings of findings as polygons."""

from __future__ import annotations

from typing import Any

import shapely
from shapely.geometry import MultiPolygon, Polygon

from ..model import Dossier
from .rings import ring_polygon

#: Five decimals of a degree are about a metre: more would claim what no gazetteer knows.
_DECIMALS = 5


def map_document(dossier: Dossier) -> dict[str, Any]:
    """The content of ``map.geojson``.

    Returns:
        A FeatureCollection. Points carry the place's name, ``kind``, ``precision_km``, documents and claims; polygons
        carry the finding, the claim that the ring comes from, ``radius_km``, the centre and a label.
    """
    features: list[dict[str, Any]] = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [_degree(place.lon), _degree(place.lat)]},
            "properties": {
                "type": "place",
                "name": place.name,
                "kind": place.kind,
                "geoname": place.geoname,
                "precision_km": place.precision_km,
                "documents": list(place.documents),
                "claims": list(place.claims),
            },
        }
        for place in dossier.places
    ]
    drawn: set[tuple[float, float, float, str]] = set()
    for finding in dossier.findings:
        for ring in finding.rings:
            key = (ring.lat, ring.lon, ring.radius_km, ring.claim)
            if key in drawn or not ring.radius_km > 0:
                continue
            drawn.add(key)
            features.append(
                {
                    "type": "Feature",
                    "geometry": _geometry(ring_polygon(ring.lat, ring.lon, ring.radius_km)),
                    "properties": {
                        "type": "ring",
                        "label": ring.label,
                        "radius_km": ring.radius_km,
                        "centre": [_degree(ring.lon), _degree(ring.lat)],
                        "claim": ring.claim,
                        "finding": finding.id,
                        "verdict": finding.verdict,
                    },
                }
            )
    return {"type": "FeatureCollection", "features": features}


def _degree(value: float) -> float:
    return round(value, _DECIMALS)


def _geometry(shape: Polygon | MultiPolygon) -> dict[str, Any]:
    """A polygon as a GeoJSON geometry with rounded coordinates."""
    parts = [_rings(part) for part in shapely.get_parts(shape)]
    if len(parts) == 1:
        return {"type": "Polygon", "coordinates": parts[0]}
    return {"type": "MultiPolygon", "coordinates": parts}


def _rings(polygon: Polygon) -> list[list[list[float]]]:
    rings: list[list[list[float]]] = []
    for ring in (polygon.exterior, *polygon.interiors):
        points = [[_degree(longitude), _degree(latitude)] for longitude, latitude, *_ in ring.coords]
        kept = [point for place, point in enumerate(points) if place == 0 or point != points[place - 1]]
        rings.append(kept)
    return rings
