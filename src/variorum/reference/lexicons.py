"""Reading the YAML files that hold lexicons and facts."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):
    """YAML whose only truth values are "true" and "false": "no" and "on" are words of English in these files."""


_BOOLEAN = "tag:yaml.org,2002:bool"
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOLEAN]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(_BOOLEAN, re.compile(r"^(?:true|false)$"), ["t", "f"])


@cache
def load(name: str) -> Any:
    """Read ``reference/data/NAME.yaml`` once.

    Args:
        name: file name without ending.

    Returns:
        What the file holds. It is shared: callers must not change it.

    Raises:
        FileNotFoundError: there is no such file in the package.
    """
    text = files("variorum.reference").joinpath("data", f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=_Loader)


@cache
def load_words(name: str, key: str) -> frozenset[str]:
    """The words of one list of ``reference/data/NAME.yaml``."""
    return frozenset(load(name)[key])
