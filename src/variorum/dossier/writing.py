"""Writing the dossier down: four files with fixed names in one folder, and nothing anywhere else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from ..model import Dossier
from .geojson import map_document
from .page import page
from .timeline import timeline_document

HTML, JSON, MAP, TIMELINE = "dossier.html", "dossier.json", "map.geojson", "timeline.json"


def write(dossier: Dossier, folder: str | Path) -> list[Path]:
    """Write the report, the data, the map and the timeline.

    Args:
        dossier: what was found.
        folder: made where it is missing; nothing outside it is touched.

    Returns:
        The files: ``dossier.html``, ``dossier.json``, ``map.geojson``, ``timeline.json``. The same dossier gives the
        same bytes.

    Raises:
        OSError: the folder cannot be made or written to.
    """
    contents = {
        HTML: page(dossier).encode("utf-8", "replace"),
        JSON: dossier.to_json() + b"\n",
        MAP: _json(map_document(dossier)),
        TIMELINE: _json(timeline_document(dossier)),
    }
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        # A link left there by someone would lead the writing out of the folder.
        if (place / name).is_symlink():
            (place / name).unlink()
        (place / name).write_bytes(content)
    return [place / name for name in contents]


def _json(content: dict[str, Any]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n"
