import json
import re
from pathlib import Path

import jsonschema
import msgspec
import pytest
from made_up import dossier

from variorum.dossier import json_schema
from variorum.model import Dossier
from variorum.model.dossier import SCHEMA

DOCS = Path(__file__).parents[2] / "docs"


def test_the_committed_schema_is_current() -> None:
    """Where this fails: ``python scripts/make_schema.py``."""
    assert json.loads((DOCS / "dossier.schema.json").read_text()) == json_schema()


def test_a_dossier_fulfils_the_schema() -> None:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(dossier().to_json()))


def test_the_schema_refuses_what_is_no_dossier() -> None:
    broken = json.loads(dossier().to_json())
    broken["claims"][0]["polarity"] = "perhaps"
    assert not jsonschema.Draft202012Validator(json_schema()).is_valid(broken)


def test_what_is_written_can_be_read_again() -> None:
    made = dossier()
    again = msgspec.json.decode(made.to_json(), type=Dossier)
    assert again.schema == SCHEMA
    assert again.to_json() == made.to_json()


@pytest.mark.parametrize("name", sorted(json_schema()["$defs"]))
def test_the_docs_name_every_field(name: str) -> None:
    page = (DOCS / "data-format.md").read_text(encoding="utf-8")
    section = re.split(rf"^## {name}\b.*$", page, flags=re.M)[1].split("\n## ")[0]
    fields = json_schema()["$defs"][name].get("properties", {})
    missing = [field for field in fields if f"| `{field}` |" not in section]
    assert missing == []
