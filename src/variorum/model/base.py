"""The base of every record, and the one recipe for identifiers."""

from __future__ import annotations

import hashlib

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A frozen, keyword-only record that msgspec turns to JSON and back."""


def stable_id(prefix: str, *parts: object) -> str:
    """Make an identifier that depends on nothing but its parts.

    Args:
        prefix: one or two letters that tell a reader what the identifier names (``"c"`` for a claim).
        parts: what the identity rests on; compared by their ``str``.

    Returns:
        The prefix and twelve hexadecimal digits of a BLAKE2b digest.
    """
    digest = hashlib.blake2b("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass"), digest_size=6)
    return f"{prefix}{digest.hexdigest()}"
