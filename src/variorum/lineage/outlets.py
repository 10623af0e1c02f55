"""One identity for each outlet, however a report puts its name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from ..reference import load
from ..reference.outlets import find_outlet
from .word_rows import fold

_WORD = re.compile(r"[^\W_]+(?:[-.&'’][^\W_]+)*")
_ARTICLES = ("the ", "a ", "an ", "its ", "his ", "her ", "their ")
_ADJECTIVE = re.compile(r"^(?:[A-Z]\w+-(?:based|owned|run)|state-(?:owned|run)|state)\s+", re.IGNORECASE)


@cache
def find_known(name: str) -> tuple[str, str, str] | None:
    """Look an outlet up in the reference data.

    Args:
        name: as a report puts it ("UK-based Express publication", "express.co.uk", "AP").

    Returns:
        ``(key, name for readers, kind)``, or None where it is in no list.
    """
    for form in _forms(name):
        tag = load("wire_tags")["tags"].get(form)
        outlet = find_outlet(form) or (find_outlet(tag) if tag else None)
        if outlet is not None:
            return outlet.key, outlet.name, outlet.kind
        if tag:
            return folded_name(tag), str(tag), "agency"
    return None


@cache
def is_ambiguous(name: str) -> bool:
    """Whether a name is an ordinary word too ("Independent"): it then takes more to be an outlet."""
    outlet = find_outlet(name)
    return outlet is not None and name in outlet.ambiguous and not name.lower().startswith("the ")


def reader_name(forms: Sequence[str], pile: PileOutlets) -> str:
    """The name to show for an outlet: the full name that the reports use most, else its usual one.

    Args:
        forms: the names of one outlet as they stand in a text ("the Express", "Express").
        pile: what the pile itself tells about its outlets.
    """
    usual = pile.identify(forms[0])[1]
    outlet = find_outlet(usual)
    if outlet is None:
        bare = [bare_name(form) for form in forms]
        full = Counter(form for form in bare if form.startswith("The "))
        # "The Gazette" is short for "The Salten Gazette".
        return min(full, key=lambda form: (-len(form.split()), -full[form], form)) if full else usual
    known = {alias.casefold(): alias for alias in outlet.aliases if alias.startswith("The ") or " " in alias}
    used = Counter(known[form.casefold()] for form in forms if form.casefold() in known)
    return min(used, key=lambda form: (-used[form], form)) if used else usual


@cache
def identify(name: str) -> tuple[str, str, str]:
    """Like :func:`find_known`; an outlet in no list is identified by its folded name."""
    bare = bare_name(name)
    return find_known(name) or (folded_name(name), bare or name.strip(), "outlet")


def same_outlet(one: str | None, other: str | None) -> bool:
    """Whether two names are one outlet; two missing names are not."""
    return bool(one and other) and identify(one or "")[0] == identify(other or "")[0]


def _forms(name: str) -> tuple[str, ...]:
    name = name.strip().strip("*_\"'“”‘’«»")
    bare = bare_name(name)
    forms = [name, bare, re.sub(r"^the\s+", "", bare, flags=re.IGNORECASE), f"The {bare}"]
    return tuple(dict.fromkeys(form for form in forms if form))


@cache
def bare_name(name: str) -> str:
    """A name without what only says that it is an outlet ("the UK-based X publication" gives "X")."""
    bare = name.strip().strip("*_\"'“”‘’«»")
    bare = re.sub(r"^the\s+(?=\S+-based|\S+-owned|\S+-run|state)", "", bare, flags=re.IGNORECASE)
    bare = _ADJECTIVE.sub("", bare)
    bare = re.sub(r"['’]s?$", "", bare)
    for noun in _generic():
        lowered = bare.lower()
        # "Daily Mail" keeps its first word: only a noun in lower case, or one behind the name, is no part of it.
        if bare.startswith(noun + " ") and len(bare) > len(noun) + 2:
            bare = bare[len(noun) + 1 :]
        # "the Norwegian newspaper The Salten Gazette": the name begins behind the noun that says what it is.
        described, told, named = bare.partition(f" {noun} ")
        if told and named[:1].isupper() and (described.islower() or described.lower().startswith(_ARTICLES)):
            bare = named
        if lowered.endswith(" " + noun) and (bare.endswith(" " + noun) or noun in ("newspaper", "publication")):
            bare = bare[: -len(noun) - 1]
    return bare.strip()


@cache
def _generic() -> tuple[str, ...]:
    return tuple(sorted(load("wire_tags")["generic"], key=lambda noun: (-len(noun), noun)))


@cache
def folded_name(name: str) -> str:
    """A key made of a name's words: case, articles and what surrounds the name left out."""
    words = [fold(word) for word in _WORD.findall(bare_name(name))]
    kept = [word for word in words if word not in ("the", "of")] or words
    return "-".join(kept) or name.strip().lower()


@dataclass(frozen=True, slots=True)
class PileOutlets:
    """What a pile itself tells about outlets that are in no list.

    Attributes:
        called: keys of what some document calls a newspaper, agency and so on.
        initials: full names by their initials, from the publishers ("PPA" of the "Polar Press Agency").
    """

    called: frozenset[str] = frozenset()
    initials: Mapping[str, str] = field(default_factory=dict[str, str])

    def identify(self, name: str) -> tuple[str, str, str]:
        """Key, name for readers and kind of an outlet, initials resolved."""
        full = self.initials.get(name.strip(" ."))
        return identify(full) if full and find_known(name) is None else identify(name)

    def has(self, name: str) -> bool:
        """Whether a name is one the pile calls an outlet, or the last word of one ("the Gazette")."""
        key = folded_name(name)
        return key in self.called or name.strip(" .") in self.initials


#: Nothing known of the pile: what a document read alone is read with.
NO_OUTLETS = PileOutlets()


def pile_outlets(called: Iterable[str], publishers: Iterable[str]) -> PileOutlets:
    """Put together what a pile tells about its outlets.

    Args:
        called: keys of what the documents call outlets.
        publishers: the documents' publishers.
    """
    keys = set(called)
    short = {key.rsplit("-", 1)[-1] for key in keys if "-" in key}
    initials: dict[str, str] = {}
    for name in sorted(set(publishers)):
        keys.add(folded_name(name))
        words = [word for word in _WORD.findall(name) if word[0].isupper() and word.lower() != "the"]
        if len(words) >= 2:
            initials.setdefault("".join(word[0] for word in words), name)
    return PileOutlets(called=frozenset(keys | short), initials=initials)


def merge_short_names(keys: Iterable[str]) -> dict[str, str]:
    """In one document, a name's last words stand for the whole ("the Gazette" for "The Salten Gazette").

    Returns:
        For each key that is short for exactly one other, that other key.
    """
    whole = sorted(set(keys))
    longer = {key: [other for other in whole if other != key and other.endswith("-" + key)] for key in whole}
    return {key: others[0] for key, others in longer.items() if len(others) == 1}
