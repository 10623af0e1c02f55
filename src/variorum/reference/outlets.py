"""Newspapers, agencies and broadcasters by name or domain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from .folding import fold
from .lexicons import load

_LIST = re.compile(r"(?:and|&|[Tt]he|[A-Z][\w.&’'-]*)(?:,?\s+(?:and|&|[Tt]he|[A-Z][\w.&’'-]*))*")
#: Characters of a list, at most.
_LONGEST_LIST = 120


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet.

    Attributes:
        key: its key in the reference data ("express").
        name: its usual name ("Daily Express").
        kind: ``agency``, ``newspaper``, ``broadcaster``, ``site`` or ``magazine``.
        aliases: other names.
        domains: addresses it publishes under.
        country: ISO 3166-1 alpha-2 code of its seat.
        ambiguous: those of its names that are ordinary words or names of other things too ("Express").
    """

    key: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None
    ambiguous: tuple[str, ...] = ()


@cache
def outlets() -> dict[str, Outlet]:
    """All outlets by key, in the order of the file."""
    found: dict[str, Outlet] = {}
    for key, row in load("outlets").items():
        names = (row["name"], *row.get("aliases", ()))
        unclear = list(row.get("ambiguous_aliases", ()))
        if row.get("ambiguous"):
            bare = [name for name in names if " " not in name.removeprefix("The ") and "." not in name]
            unclear = bare or list(names)
        found[key] = Outlet(
            key=key,
            name=row["name"],
            kind=row["kind"],
            aliases=tuple(row.get("aliases", ())),
            domains=tuple(row.get("domains", ())),
            country=row.get("country"),
            ambiguous=tuple(unclear),
        )
    return found


def _key(name: str) -> str:
    return fold(name).removeprefix("the ")


@cache
def _by_name() -> dict[str, Outlet]:
    index: dict[str, Outlet] = {}
    for outlet in outlets().values():
        for name in (outlet.name, *outlet.aliases):
            index.setdefault(_key(name), outlet)
    return index


@cache
def _by_domain() -> dict[str, Outlet]:
    return {domain: outlet for outlet in reversed(outlets().values()) for domain in outlet.domains}


def find_outlet(name_or_domain: str) -> Outlet | None:
    """Find an outlet by one of its names, its domain or an address on its site.

    Args:
        name_or_domain: "The Express", "reuters.com", "https://www.bbc.co.uk/news/1". Case, articles and accents do not
            matter. It is taken to name an outlet: whether a word in a text does is for its reader to judge.

    Returns:
        The outlet, None where none is known by that name.
    """
    words = name_or_domain.strip().strip("*\"'‘’“”").strip()
    if not words:
        return None
    if found := _by_name().get(_key(words)):
        return found
    if " " in words or "." not in words:
        return None
    try:
        host = (urlsplit(words if "://" in words else f"//{words}").hostname or "").casefold()
    except ValueError:
        return None
    labels = host.split(".")
    # The longest known ending wins: news.sky.com before sky.com.
    return next((hit for at in range(len(labels)) if (hit := _by_domain().get(".".join(labels[at:])))), None)


def listed_together(words: str) -> bool:
    """Whether the words from one outlet's name to another's make one list ("CNN and NBC", "CNN, NBC and the AP").

    A comma alone does not: "an aide told Reuters, the Guardian reported" names one after the other.
    """
    joined = " and " in words or " & " in words
    return joined and len(words) <= _LONGEST_LIST and _LIST.fullmatch(words) is not None
