"""Toponyms as they stand in a text, with what the words beside them tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...model import Name
from ...reference import gazetteer, geography, load
from ...reference.folding import fold
from ...reference.gazetteer import Entry
from ..names.places import container_at
from ..names.text import Text

#: Names longer than this are no names; nothing is looked up for them.
LONGEST = 80
#: Words for a second-order division, beside those for a first-order one.
_COUNTY_WORDS = frozenset({"county", "parish", "borough", "district", "raion", "rayon", "counties"})
#: Offices that a state has and a city has not.
_OFFICES = frozenset({"governor", "gov", "legislature", "legislators", "primary", "caucuses", "senator"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A toponym in the text.

    ``holder`` is the country and division that hold it where the text says so; ``division`` the word for a division
    behind it; ``inside`` the body's name that it is part of; ``key`` its name folded, by which mentions are joined;
    ``holds`` whether the text says that it holds the place named before it.
    """

    start: int
    end: int
    text: str
    key: str
    government: bool = False
    holder: tuple[str, str] | None = None
    division: str = ""
    inside: str = ""
    holds: bool = False


def is_toponym(name: Name) -> bool:
    """Whether a name is a place's own, also where it stands for a government."""
    return name.kind == "place" or (name.kind == "government" and not _organisation(name))


def _organisation(name: Name) -> bool:
    return bool(name.known) and name.known in load("organisations")


def mention_at(text: Text, start: int, end: int, *, government: bool = False, inside: str = "") -> Mention:
    """The toponym between two offsets with what the words behind it tell of where it lies."""
    # A wrapped line may stand inside a name.
    words = " ".join(text.text[start:end].split())
    words = _with_article(text, start, words)
    key = fold(words) if len(words) <= LONGEST else ""
    if inside:
        return Mention(start, end, words, key, inside=inside)
    at = text.word_at(end - 1)
    holder = _holder(text, words, at, end)
    following = text.words[at + 1].text.casefold() if 0 <= at < len(text.words) - 1 and text.gap(at) == " " else ""
    return Mention(
        start,
        end,
        words,
        key,
        government=government,
        holder=holder,
        division=_division(text, words, start, at, following) if holder is None else "",
    )


def _with_article(text: Text, start: int, words: str) -> str:
    """The words with the article that is part of some names, which a mention goes without: "the States"."""
    if len(words) > LONGEST or words.isupper() or text.text[max(0, start - 4) : start].casefold() != "the ":
        return words
    return f"the {words}" if not geography.lands(words) and geography.lands(f"the {words}") else words


def _division(text: Text, words: str, start: int, at: int, following: str) -> str:
    """The word for a division behind a name, also where a state's office stands there: "the New York governor"."""
    if following in geography.DIVISION_WORDS or following in _COUNTY_WORDS:
        return following
    if geography.lands(words) or not any(entry.kind == "region" for entry in geography.lands(f"{words} state")):
        return ""
    if following in _OFFICES or text.text.startswith(" attorney general", text.words[at].end):
        return "state"
    before = text.word_at(start) - 1
    # "Ohio, New York and Texas": among states it is one.
    beside = (before, text.gap(before)), (at + 1, text.gap(at))
    joined = [word for word, gap in beside if 0 <= word < len(text.words) and gap.strip() == ","]
    return "state" if any(_is_state(text, word, word < at) for word in joined) and _neighbours(text, before, at) else ""


def _neighbours(text: Text, before: int, at: int) -> bool:
    """Whether the name stands in an enumeration: joined to both sides by commas or by "and"."""
    behind = text.gap(at).strip() == "," or (at + 1 < len(text.words) and text.words[at + 1].text in ("and", "or"))
    ahead = text.gap(before).strip() == "," or (before >= 0 and text.words[before].text in ("and", "or"))
    return behind and ahead


def _is_state(text: Text, word: int, backwards: bool) -> bool:
    spans = ((word - 1, word), (word, word)) if backwards else ((word, word + 1), (word, word))
    return any(
        first >= 0
        and last < len(text.words)
        and any(
            entry.kind == "region" and entry.country == "US"
            for entry in geography.lands(text.text[text.words[first].start : text.words[last].end])
        )
        for first, last in spans
    )


def _holder(text: Text, words: str, at: int, end: int) -> tuple[str, str] | None:
    """Country and division behind a comma, "in" or brackets: "Paris, Texas", "Paris in Texas", "Paris (Texas)"."""
    if at < 0 or at + 1 >= len(text.words):
        return None
    if text.words[at + 1].text == "in" and text.gap(at) in (" ", ", ") and text.gap(at + 1) == " ":
        # "Talks with Moscow in Georgia" says nothing of where Moscow lies: only a place of that name there is believed.
        listed = geography.lands(words) or (text.gap(at) == ", " and _enumerated(text, at + 2))
        return None if listed else _that_holds(text, words, at + 2)
    if text.text[end : end + 4].lstrip(" ")[:1] not in (",", "(") or len(text.gap(at).strip()) > 1:
        return None
    # Of "Georgia, Florida and Texas" none holds another; "Nevada, Mo." is a town all the same.
    if geography.lands(words) and _enumerated(text, at + 1):
        return None
    return _that_holds(text, words, at + 1) or container_at(text, at + 1) or _at_the_end(text, at + 1)


def _at_the_end(text: Text, at: int) -> tuple[str, str] | None:
    """The state whose abbreviation ends the text with its point: "Birmingham, Ala."."""
    word = text.words[at]
    found = geography.lands(f"{word.text}.") if at == len(text.words) - 1 and text.text[word.end :][:1] == "." else ()
    return next(((land.country or "", land.region) for land in found if land.kind == "region"), None)


def _that_holds(text: Text, words: str, at: int) -> tuple[str, str] | None:
    """Of the lands named from word ``at`` the one that has a town of that name: Atlanta's Georgia is not in Asia."""
    for length in (4, 3, 2, 1):
        if at + length > len(text.words):
            continue
        stretch = text.text[text.words[at].start : text.words[at + length - 1].end]
        if not stretch[:1].isupper() or "\n" in stretch or not (found := held_by(stretch)):
            continue
        own = [town for town in gazetteer.towns(words) if not town.alternate]
        for land in found:
            # A word as short as an abbreviation may be another word: "La", "Mass".
            full = length > 1 or land.kind == "country" or fold(stretch) == fold(land.name.removesuffix(" State"))
            if full and any(land.country == town.country and land.region in ("", town.region) for town in own):
                return land.country or "", land.region
        return None
    return None


def held_by(words: str) -> tuple[Entry, ...]:
    """Lands that words behind a town's name mean: Washington and New York are states there."""
    return geography.lands(words) or tuple(land for land in geography.lands(f"{words} state") if land.kind == "region")


def held(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, those marked that the text names as what holds the one before: "Khan Younis in Gaza"."""
    marked = list(mentions)
    order = sorted(range(len(marked)), key=lambda at: marked[at].start)
    for one, other in pairwise(order):
        first, second = marked[one], marked[other]
        if (
            first.holder
            and text[first.end : second.start].strip(" ") in (",", "in", "(", ", in")
            and _is_land_of(second.text, first.holder)
        ):
            marked[other] = replace(second, holds=True)
    return marked


def _is_land_of(words: str, holder: tuple[str, str]) -> bool:
    return any((land.country or "", land.region) == holder for land in held_by(words))


def _enumerated(text: Text, at: int) -> bool:
    """Whether another land follows the land that begins at word ``at``, joined by a comma or "and"."""
    for last in range(at, min(at + 3, len(text.words) - 1)):
        gap = text.gap(last).strip()
        if gap == "," and container_at(text, last + 1):
            return True
        following = text.words[last + 1].text
        behind = last + 2 + (text.words[last + 2].text == "in") if last + 3 < len(text.words) else last + 2
        if following in ("and", "or") and behind < len(text.words) and container_at(text, behind):
            return True
    return False
