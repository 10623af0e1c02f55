"""The word lists of ``reference/data``: no word twice in a list, no list that nothing reads."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

import variorum
from variorum.reference import load

DATA = files("variorum.reference").joinpath("data")
NAMES = sorted(path.name.removesuffix(".yaml") for path in DATA.iterdir() if path.name.endswith(".yaml"))
#: Tables whose top-level keys are facts themselves (a country, an outlet, a class of events) and are walked whole.
TABLES = {
    "areas", "countries", "currencies", "demonyms", "event_classes", "organisations", "outlets", "problems", "regions",
    "offices", "range_classes", "stated_figures", "teams", "units", "weapons",
}  # fmt: skip


def doubled(node: Any, where: str) -> Iterator[str]:
    """The words that stand twice in one list, each with its place in the file."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from doubled(value, f"{where}/{key}")
    elif isinstance(node, list):
        counts = Counter(item for item in node if isinstance(item, str))
        yield from (f"{where}: {word}" for word, times in counts.items() if times > 1)
        for at, value in enumerate(node):
            yield from doubled(value, f"{where}/{at}")


def doubled_keys(node: yaml.Node, where: str) -> Iterator[str]:
    """The keys that stand twice in one mapping: YAML keeps the last one and says nothing."""
    if isinstance(node, yaml.MappingNode):
        counts = Counter(key.value for key, _ in node.value)
        yield from (f"{where}/{key}" for key, times in counts.items() if times > 1)
        for key, value in node.value:
            yield from doubled_keys(value, f"{where}/{key.value}")
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from doubled_keys(value, where)


@cache
def strings_of_rooms() -> dict[str, frozenset[str]]:
    """The strings that stand in the code of each room; a module beside the rooms counts as one."""
    root = Path(variorum.__file__).parent
    found: dict[str, set[str]] = {}
    for path in sorted(root.rglob("*.py")):
        room = path.relative_to(root).parts[0]
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        strings = (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
        found.setdefault(room, set()).update(strings)
    return {room: frozenset(strings) for room, strings in found.items()}


@pytest.mark.parametrize("name", NAMES)
def test_no_word_stands_twice_in_one_list(name: str) -> None:
    assert list(doubled(load(name), name)) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_key_stands_twice_in_one_mapping(name: str) -> None:
    root = yaml.compose(DATA.joinpath(f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    assert root is not None
    assert list(doubled_keys(root, name)) == []


def test_given_names_stand_once() -> None:
    for key, names in load("given_names").items():
        assert [name for name, times in Counter(names.split()).items() if times > 1] == [], key


@pytest.mark.parametrize("name", NAMES)
def test_every_lexicon_is_loaded_and_every_list_in_it_is_read(name: str) -> None:
    rooms = [strings for strings in strings_of_rooms().values() if name in strings]
    assert rooms, f"no module loads {name}.yaml"
    content = load(name)
    if isinstance(content, dict) and name not in TABLES:
        # A list is asked for by its key, in a room that loads the file.
        unread = [str(key) for key in content if not any(str(key) in strings for strings in rooms)]
        assert unread == [], f"nothing reads these lists of {name}.yaml"
