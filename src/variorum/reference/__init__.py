"""Reference: facts and lexicons as small YAML files, each with its source, and what is built from them.

Comes in: nothing. Goes out: facts. Doors: :func:`load` (a YAML file by name) and
:func:`load_words` (one list of it); the table of problems and larger data have modules of their own.
"""

from .lexicons import load, load_words

__all__ = ["load", "load_words"]
