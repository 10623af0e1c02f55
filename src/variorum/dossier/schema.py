"""The JSON Schema of ``dossier.json``, generated from the model so that the two cannot part."""

from __future__ import annotations

from typing import Any

import msgspec

from ..model import SCHEMA, Dossier


def json_schema() -> dict[str, Any]:
    """The schema (JSON Schema 2020-12) that every ``dossier.json`` of this version fulfils.

    Returns:
        A schema whose root is the dossier; the records are under ``$defs``. Further fields are allowed.
    """
    (root,), definitions = msgspec.json.schema_components((Dossier,), ref_template="#/$defs/{name}")
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Variorum dossier ({SCHEMA})",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }
    # Through JSON once, so that what is returned is what a file would hold (lists, no tuples).
    return msgspec.json.decode(msgspec.json.encode(schema))
