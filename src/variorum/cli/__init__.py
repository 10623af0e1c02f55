"""The command line: one command a file, everything heavy imported only by the command that needs it.

Comes in: arguments. Goes out: files, lines on stdout, problems on stderr. Door: :func:`main`.
"""

from .app import app, main

__all__ = ["app", "main"]
