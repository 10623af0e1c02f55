"""Finding names of the reference data in a text: one walk over its words, whatever the number of names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ...model import NameKind
from ...reference import gazetteer, geography, load
from ...reference.outlets import outlets
from .text import Text, Word

_WORD = re.compile(r"[^\W_]+")
#: What may stand between two words of one name: a space, hyphen, point or apostrophe, with spaces in tokenised text.
_INITIALS = re.compile(r"(?:[A-Z] ?\. ?)+[A-Z]")
_JOINT = re.compile(r"[\s]{0,2}[-‐‑–.'’/&+]?[\s]{0,2}")
#: In names that are lists themselves: "Bureau of Alcohol, Tobacco, Firearms and Explosives".
_LIST = re.compile(r"\s{0,2},?\s{0,2}")


@dataclass(frozen=True, slots=True)
class Known:
    """A name of the reference data.

    Attributes:
        key: its key there.
        kind: kind of the thing.
        words: its words as they are written.
        ambiguous: whether it is an ordinary word too.
        dotted: whether it is written with points ("Calif."), which then must be there.
        sense: ``outlet``, ``weapon``, ``organisation``, ``team``, ``land`` or ``town``.
        listed: whether commas stand inside it.
    """

    key: str
    kind: NameKind
    words: tuple[str, ...]
    ambiguous: bool
    dotted: bool
    sense: str
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name where it stands in a text, as a stretch of words ``first:last`` (last excluded)."""

    known: Known
    first: int
    last: int


def stretch_of(text: Text, hit: Hit) -> tuple[int, int]:
    """Where a hit stands, with the last point of initials ("U.S.", tokenised "U . S .")."""
    start, end = text.words[hit.first].start, text.words[hit.last - 1].end
    if _INITIALS.fullmatch(text.text[start:end]) and (point := re.compile(r" ?\.").match(text.text, end)):
        end = point.end()
    return start, end


class Lexicon:
    """Names indexed by their first word."""

    def __init__(self, names: Iterable[Known]) -> None:
        self._index: dict[str, list[Known]] = {}
        for known in names:
            if known.words:
                self._index.setdefault(known.words[0].casefold(), []).append(known)
        for held in self._index.values():
            held.sort(key=lambda known: (-len(known.words), known.ambiguous))

    def find(self, text: Text) -> list[Hit]:
        """All longest matches, one at most from each word on, in order of the text; they may overlap."""
        hits: list[Hit] = []
        words = text.words
        for at, word in enumerate(words):
            for known in self._index.get(word.text.casefold(), ()):
                if _fits(known, text, at):
                    hits.append(Hit(known, at, at + len(known.words)))
                    break
        return hits


def _fits(known: Known, text: Text, at: int) -> bool:
    end = at + len(known.words)
    if end > len(text.words):
        return False
    for offset, wanted in enumerate(known.words):
        if not _same(wanted, text.words[at + offset]):
            return False
        if offset:
            gap = text.gap(at + offset - 1)
            if "\n" in gap or not (_JOINT.fullmatch(gap) or (known.listed and _LIST.fullmatch(gap))):
                return False
    return not known.dotted or text.text[text.words[end - 1].end :].lstrip(" ").startswith(".")


def _same(wanted: str, word: Word) -> bool:
    """Whether the word is the wanted one, capitals included: "us" is not the US, "MINSK" is Minsk."""
    if word.text == wanted:
        return True
    if word.text.casefold() != wanted.casefold():
        return False
    if wanted.isupper():
        return False
    return word.text.isupper() and len(wanted) > 3 and not wanted[0].isdigit()


def words_of(name: str) -> tuple[str, ...]:
    """A name's words, parted as texts are."""
    return tuple(_WORD.findall(name))


@cache
def reference_lexicon() -> Lexicon:
    """Outlets, weapons, organisations, countries, regions, areas and the towns that need no introduction."""
    return Lexicon([*_outlets(), *_weapons(), *_organisations(), *_teams(), *_lands(), *_towns()])


def _outlets() -> Iterable[Known]:
    for outlet in outlets().values():
        for name in dict.fromkeys((outlet.name, *outlet.aliases)):
            plain = name.removeprefix("The ")
            yield Known(outlet.key, "outlet", words_of(plain), name in outlet.ambiguous, False, "outlet")


def _weapons() -> Iterable[Known]:
    for key, row in load("weapons").items():
        for name in dict.fromkeys((row["name"], *row.get("aliases", ()))):
            unclear = bool(row.get("ambiguous")) and not any(letter.isdigit() for letter in name) and " " not in name
            yield Known(key, row.get("kind", "weapon"), words_of(name), unclear, False, "weapon")


def _organisations() -> Iterable[Known]:
    for key, row in load("organisations").items():
        unclear = row.get("ambiguous_aliases", ())
        for name in dict.fromkeys((row["name"], *row.get("aliases", ()))):
            doubtful = bool(row.get("ambiguous")) or name in unclear
            kind = row.get("kind", "organisation")
            yield Known(key, kind, words_of(name), doubtful, False, "organisation", listed="," in name)


def _teams() -> Iterable[Known]:
    leagues = load("teams")
    names = [name for league, teams in leagues.items() if league not in ("clear", "results") for name in teams]
    for name in dict.fromkeys(names):
        yield Known(_team_key(name), "organisation", words_of(name), False, False, "team")
    # "the Giants" are whichever club the report names in full; a nickname that one club only bears tells by itself.
    for nickname in leagues["clear"]:
        owner = next((name for name in names if name.endswith(f" {nickname}")), nickname)
        yield Known(_team_key(owner), "organisation", words_of(nickname), False, False, "team")


def _team_key(name: str) -> str:
    return "-".join(word.casefold() for word in words_of(name))


def _lands() -> Iterable[Known]:
    for name in geography.land_names():
        entry = geography.lands(name)[0]
        key = entry.country if entry.kind == "country" and entry.country else ""
        dotted = name.endswith(".") and entry.kind == "region"
        yield Known(key, "place", words_of(name.removeprefix("The ").removeprefix("the ")), False, dotted, "land")


def _towns() -> Iterable[Known]:
    for name in gazetteer.prominent_towns():
        # A name as short as an ordinary word is left to the finders that look at what stands around it.
        yield Known("", "place", words_of(name), " " not in name and len(name) < 4, False, "town")


@cache
def given_names() -> frozenset[str]:
    """Given names, and surnames that stand first: a sign that a person's name begins, never proof."""
    return frozenset(load("given_names")["names"].split())


@cache
def given_names_of(sex: str) -> frozenset[str]:
    """Given names that nearly only one sex bears: ``men`` or ``women``."""
    return frozenset(load("given_names")[sex].split())


@cache
def is_known_word(word: str) -> bool:
    """Whether a single word is a demonym, a land or an organisation: then it does not name the thing behind it."""
    return bool(geography.demonym(word)) or bool(geography.lands(word)) or word in _organisation_words()


@cache
def _organisation_words() -> frozenset[str]:
    return frozenset(
        word
        for row in load("organisations").values()
        for name in (row["name"], *row.get("aliases", ()))
        for word in words_of(name)
        if len(words_of(name)) <= 2
    )
