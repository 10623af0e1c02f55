"""Writes ``docs/dossier.schema.json`` from the model: run it after a field of the model has changed."""

import json
from pathlib import Path

from variorum.dossier import json_schema

TARGET = Path(__file__).parents[1] / "docs" / "dossier.schema.json"


def main() -> None:
    """Write the schema."""
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
