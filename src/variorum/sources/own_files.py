"""Files of the user's own that say something of the reports: tables and decisions, read whole and within a bound."""

from __future__ import annotations

from pathlib import Path

from .problems import ReadError

#: Largest such file in bytes: what a person fills in by hand, by far.
LARGEST = 20_000_000


def read_own(path: Path, unusable: str) -> bytes:
    """Read a file of the user's own.

    Args:
        path: the file.
        unusable: code of the problem where it is too large.

    Raises:
        ReadError: ``E001`` it is not there, ``E002`` it cannot be opened, ``unusable`` with the reason.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise ReadError(unusable, reason="it is too large")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ReadError("E001") from error
    except OSError as error:
        raise ReadError("E002", reason=error.strerror or "unknown") from error
