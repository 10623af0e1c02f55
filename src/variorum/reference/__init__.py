"""Reference: facts and lexicons as small YAML files, each with its source, and what is built from them.

Comes in: nothing. Goes out: facts. Door: :func:`load` (a YAML file by name); the table of
problems and larger data have modules of their own.
"""

from .lexicons import load

__all__ = ["load"]
