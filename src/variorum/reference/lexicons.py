"""Reading the YAML files that hold lexicons and facts."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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
