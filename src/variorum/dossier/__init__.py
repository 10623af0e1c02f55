"""Dossier: all that the rooms found, put in a reader's order and written down.

Comes in: readings, problems, and what lineage, link, origins, compare and check found. Goes out: a
:class:`Dossier`, and from it one HTML file, JSON, GeoJSON, a timeline and a summary for the terminal.
Doors: :func:`assemble`, :func:`write`, :func:`summarise`, :func:`json_schema`.
"""

from .assembly import Dossier, assemble
from .schema import json_schema
from .summary import summarise
from .writing import write

__all__ = ["Dossier", "assemble", "json_schema", "summarise", "write"]
