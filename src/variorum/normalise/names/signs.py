"""Signs around one mention of a name that tell its kind: titles, appositions, prepositions and the noun behind it."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from ...model import NameKind
from ...reference import gazetteer, geography, load
from ...reference.folding import fold
from .persons import is_title
from .text import Text
from .words import heads, written

_OPENS = frozenset({"a", "an", "the", "its", "one", "another", "now", "then", "once"})
#: Words of a noun phrase; its last one is the head.
_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "ADV", "PART", "DET", "VERB"})
_SITUATED = frozenset({"in", "near", "outside", "around", "across", "inside", "throughout", "at"})
_DIRECTED = frozenset({"from", "to", "for", "toward", "towards", "into", "via"})
_APPOSITION, _TITLE, _ADDRESS, _NOUN = 4.0, 3.0, 5.0, 4.0
#: So far behind a verb of saying its subject's pronoun stands.
_PRONOUN = 5
#: "in X" for a place of the gazetteer and for a word it lacks; "flew to X" likewise; a place beside X in a list.
_IN, _IN_UNKNOWN, _WAY, _WAY_UNKNOWN, _LISTED = 3.0, 1.5, 2.0, 1.5, 2.0


#: How strongly each kind is spoken for.
Votes = defaultdict[NameKind, float]


@cache
def _settings() -> frozenset[str]:
    """Nouns that a place's name describes: "Bodo airport", "the Grozny region"."""
    return written("situating") | heads("facility")


def signs(text: Text, first: int, last: int, places: frozenset[int]) -> Votes:
    """Weigh what stands around the words ``first:last`` for each kind of thing they may name.

    Args:
        text: the text.
        first: the name's first word.
        last: the word behind its last one.
        places: offsets where names of places begin and end.

    Returns:
        Strength by kind; empty where nothing around the name tells.
    """
    votes: Votes = defaultdict(float)
    name = text.text[text.words[first].start : text.words[last - 1].end]
    _before(text, first, last, name, votes)
    if _afloat(text, first, last):
        votes["vehicle"] += _NOUN
    if head := _apposed(text, last):
        votes[head] += _APPOSITION
    if _speaks_of_self(text, last) and fold(name) not in geography.capitals():
        votes["person"] += _TITLE
    _behind(text, first, last, name, votes)
    if _beside_place(text, first, last, places) and gazetteer.lookup(name):
        votes["place"] += _LISTED
    return votes


def _before(text: Text, first: int, last: int, name: str, votes: Votes) -> None:
    if first == 0:
        return
    before, gap = text.words[first - 1], text.gap(first - 1)
    low = before.text.casefold()
    if before.text in load("titles")["address"] and gap in (" ", ". ", " . "):
        votes["person"] += _ADDRESS
    elif is_title(before.text) and gap in (" ", ". ", " . ") and not (last < len(text.words) and _titled(text, last)):
        votes["person"] += _TITLE if last - first > 1 or before.capital else _TITLE / 2
    elif gap == " " and before.text in written("town_parts") and gazetteer.towns(name):
        votes["place"] += _IN
    elif gap == " " and low in written("ships"):
        votes["vehicle"] += _NOUN
    elif gap == " " and low in _SITUATED and not _describes(text, last):
        unknown = _IN_UNKNOWN if low != "at" and last - first == 1 else 0.0
        votes["place"] += _IN if gazetteer.towns(name) else unknown
    elif gap == " " and low in _DIRECTED and moves(text, first - 1) and not _describes(text, last):
        votes["place"] += _WAY if gazetteer.lookup(name) else _WAY_UNKNOWN


def _afloat(text: Text, first: int, last: int) -> bool:
    """Whether people are aboard it or it sails: "on board the X", "the X capsized", "the X left the port of Y".

    Persons sail without an article.
    """
    before = [word.text.casefold() for word in text.words[max(first - 3, 0) : first]]
    article = before[-1:] == ["the"]
    leading = before[:-1] if article else before
    if leading[-1:] in (["aboard"], ["boarded"]) or leading[-2:] == ["on", "board"]:
        return text.gap(first - 1) == " "
    behind = text.words[last].text if last < len(text.words) and text.gap(last - 1) == " " else ""
    if not article or behind in written("afloat_verbs"):
        return article
    soon = {word.text for word in text.words[last + 1 : last + 4]}
    return behind in ("left", "leaves") and bool(soon & {"port", "harbour", "harbor", "dock", "quay", "berth"})


def _titled(text: Text, at: int) -> bool:
    return text.gap(at - 1) == " " and text.words[at].capital and is_title(text.words[at].text)


def _describes(text: Text, last: int) -> bool:
    """Whether the name only describes a noun behind it that is no setting: "in Havorn drones"."""
    if last >= len(text.words) or text.gap(last - 1) not in (" ", "-"):
        return False
    word = text.words[last]
    return word.text.islower() and text.tag(last) in ("NOUN", "ADJ") and word.text not in _settings()


def moves(text: Text, at: int) -> bool:
    """Whether the preposition, word ``at``, hangs on a word for a way between places: "flew to", "the road from"."""
    if not text.parsed:
        return at > 0 and text.words[at - 1].text in written("motion")
    return text.token(text.words[at].start).head.lemma_.casefold() in written("motion")


def _speaks_of_self(text: Text, last: int) -> bool:
    """Whether the name's bearer is "he" or "she": "X said he would appeal", "X told reporters that she knew".

    Bodies and governments say "he was arrested" of others, so the verb behind the pronoun must be one of will or mind.
    """
    words = text.words
    if last >= len(words) or text.gap(last - 1) != " " or words[last].text not in written("saying"):
        return False
    end = text.segment_at(words[last].start).last
    for at in range(last + 1, min(last + _PRONOUN, end - 1)):
        if words[at].capital or text.gap(at - 1) != " ":
            return False  # another subject, to whom the pronoun may belong
        if words[at].text in ("he", "she"):
            passive = at + 2 < end and words[at + 2].text in ("be", "have")
            return words[at + 1].text in written("own_mind") and not passive
    return False


def _apposed(text: Text, last: int) -> NameKind | None:
    """What the noun phrase behind the name and a comma says that it is: "X, a Norwegian company"."""
    if last >= len(text.words) or text.gap(last - 1).strip() != ",":
        return None
    if text.words[last].text not in _OPENS:
        return None
    at = last + 1
    head = -1
    while at < len(text.words) and at - last < 9 and re.fullmatch(r"\s?[-–'’]?\s?", text.gap(at - 1)):
        if text.tag(at) not in _PHRASE or (text.tag(at) == "VERB" and head >= 0):
            break
        if text.tag(at) in ("NOUN", "PROPN"):
            head = at
        at += 1
    # "..., the newspaper writes" tells who says it.
    if head < 0 or (text.parsed and text.token(text.words[head].start).dep_ in ("nsubj", "nsubjpass")):
        return None
    word = text.words[head].text
    low = word.casefold()
    low = low[:-1] if low.endswith("s") and not low.endswith("ss") else low
    if is_title(word):
        return "person"
    if low in heads("storms"):
        return "other"
    if low in heads("weapon"):
        return "weapon"
    if low in heads("vehicle"):
        return "vehicle"
    if low in written("publications"):
        return "outlet"
    if low in written("settlement"):
        return "place"
    if low in heads("organisation") | written("enterprise"):
        return "organisation"
    return None


def _behind(text: Text, first: int, last: int, name: str, votes: Votes) -> None:
    """The noun that the name describes: a weapon's, a place's, a building's."""
    at = last
    while at < len(text.words) and at - last < 5 and re.fullmatch(r"\s?[-–]?\s?", text.gap(at - 1)):
        word = text.words[at].text
        low = word.casefold()
        single = low[:-1] if low.endswith("s") and not low.endswith("ss") else low
        if not word.islower() or text.tag(at) not in ("NOUN", "ADJ", "PROPN", "VERB", "ADV", ""):
            return
        if text.tag(at) == "VERB" and text.gap(at - 1) == " " and at == last:
            return
        if single in heads("weapon") - written("weapon_unnamed") and not gazetteer.lookup(name):
            votes["weapon"] += _NOUN
            return
        if at == last and low in written("municipal") and gazetteer.towns(name):
            votes["place"] += _LISTED
        if at == last and single in _settings():
            if gazetteer.lookup(name):
                votes["place"] += 3.0
            elif last - first > 1:
                votes["organisation"] += 1.0
        at += 1


def _beside_place(text: Text, first: int, last: int, places: frozenset[int]) -> bool:
    """Whether a place stands beside the name in a list: "Tromso and Trondheim"."""
    for step in (last, last + 1):
        if step < len(text.words) and text.words[step].start in places and _joined(text, last, step):
            return True
    for step in (first - 1, first - 2):
        if step >= 0 and text.words[step].end in places and _joined(text, step + 1, first):
            return True
    return False


def _joined(text: Text, begin: int, end: int) -> bool:
    """Whether only a comma, "and" or "or" stands between the words before ``begin`` and word ``end``."""
    between = text.text[text.words[begin - 1].end : text.words[end].start]
    return bool(re.fullmatch(r"\s?,?\s(?:and|or)\s|\s?,\s", between))
