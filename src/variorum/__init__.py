"""Variorum: every report on a story side by side, each line down to the characters it rests on.

Comes in: files, folders or documents. Goes out: a dossier. Doors: :func:`read` and :func:`investigate`.

    import variorum

    documents = variorum.read(["examples/reports"], meta="examples/meta.csv")
    dossier = variorum.investigate(documents)
    for conflict in dossier.conflicts:
        print(conflict.explanation)
    dossier.write("out")
"""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .dossier import Dossier
    from .pile import Pile, investigate, read

__version__ = version("variorum")
__all__ = ["Dossier", "Pile", "__version__", "investigate", "read"]


def __getattr__(name: str) -> object:
    # spaCy takes a second to import, so that `import variorum` and `variorum --help` wait for it only where it is used.
    if name in {"read", "investigate", "Pile"}:
        from . import pile

        return getattr(pile, name)
    if name == "Dossier":
        from .dossier import Dossier

        return Dossier
    raise AttributeError(f"module 'variorum' has no attribute {name!r}")
