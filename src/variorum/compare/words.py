"""Comparing answers that are things or words: actors, statuses, descriptions, reasons."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

from ..model import Entity, Value
from .relation import Relation

_WORD = re.compile(r"[^\W_]+")
_IDLE = frozenset(
    {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "its", "his", "her", "their", "s", "behalf"}
)

#: Statuses that are steps of one thing on its way, in order.
STEPS = ("ordered", "planned", "happened")


def fold(text: str) -> str:
    """Words without case, accents, articles and marks, in order: the key by which wordings are told apart."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = _WORD.findall(plain)
    return " ".join(w for w in words if w not in _IDLE) or " ".join(words)


def relate_actors(first: Value, second: Value, entities: Mapping[str, Entity]) -> Relation:
    """How two actors relate: by entity, else by wording."""
    if not first.entity or not second.entity:
        return relate_labels(first, second)
    if first.entity == second.entity:
        return Relation("same", "the same")
    one, other = entities.get(first.entity), entities.get(second.entity)
    if one is None or other is None:
        return Relation("incomparable", "one of the two is not known")
    if _possible_same(one, other):
        return Relation("compatible", f"{one.name} may be {other.name}")
    ours, theirs = (set(fold(entity.name).split()) for entity in (one, other))
    if ours < theirs or theirs < ours:
        return Relation("compatible", f"{one.name} may be a short name of {other.name}, or the other way round")
    # A state, its government and its officials act as one: "Moscow", "Russia" and its president are no contradiction.
    if one.kind != other.kind or one.kind not in ("person", "organisation", "weapon", "vehicle", "outlet"):
        return Relation("incomparable", f"{one.name} and {other.name} may act together")
    return Relation("apart", f"{one.name} is not {other.name}", gap=0.5, soft=one.kind != "person")


def relate_statuses(first: Value, second: Value) -> Relation:
    """How two statuses relate: a plan and its carrying out go together, a fact and its denial do not."""
    a, b = first.status, second.status
    if a is None or b is None:
        return relate_labels(first, second)
    if a == b:
        return Relation("same", f"both tell it as {a}")
    if "denied" in (a, b):
        if {a, b} & {"possible", "opinion", "conditional"}:
            return Relation("incomparable", "a possibility is not denied by a denial of the fact")
        return Relation("apart", "one affirms it, the other denies it", gap=0.9)
    if a in STEPS and b in STEPS:
        return Relation("apart", f"{a} here, {b} there", gap=0.2)
    return Relation("incomparable", f"one tells it as {a}, the other as {b}: what is possible is not said to be done")


def relate_labels(first: Value, second: Value) -> Relation:
    """How two wordings relate: equal, one within the other, or nothing to be said."""
    if first.place is not None and second.place is not None and first.label == second.label:
        return Relation("same", "the same place")
    pair = (_wording(first), _wording(second))
    a, b = map(fold, pair)
    if a == b:
        return Relation("same", "the same words")
    # Counted, not a set: "two guards and two men" is no part of "two guards and eight men".
    one, other = Counter(a.split()), Counter(b.split())
    if (one < other and not heads_meet(*pair)) or (other < one and not heads_meet(*reversed(pair))):
        return Relation("incomparable", "the one names only somebody or something that the other has to do with")
    if one < other:
        return Relation("second finer", "one wording adds to the other")
    if other < one:
        return Relation("first finer", "one wording adds to the other")
    return Relation("incomparable", "different words, which need not exclude each other")


def _wording(value: Value) -> str:
    """The words by which a value is held against others; a place's label is its key in the gazetteer, and no words."""
    return value.text if value.place is not None else value.label or value.text


def heads_meet(shorter: str, longer: str) -> bool:
    """Whether a wording is what a longer one is about: "Novak" is "Mayor Ada Novak", not "a picture of Novak".

    Nor is it "Novak's family", or a "police spokesman" the police.

    Args:
        shorter: words for something.
        longer: words that take all of these in.
    """
    ours = _head_words(shorter)
    members = [words for part in _MEMBERS.split(longer) if (words := _head_words(part))]
    if not ours or not members:
        return True
    head = _plain(ours[-1])
    return any(
        head in map(_plain, words) and (head == _plain(words[-1]) or words[-1][0].isupper()) for words in members
    )


def _head_words(text: str) -> list[str]:
    """The words of a noun phrase up to its noun, without what owns it and what follows it."""
    words: list[str] = []
    for word in _TOKEN.findall(text.lstrip(" “\"'‘")):
        if words and (word.casefold() in _BEHIND or not word[0].isalnum()):
            break
        if not word[0].isalnum() or word.casefold() in _IDLE or (not words and word.casefold() in _BEHIND):
            continue
        if _OWNER.search(word):
            words.clear()
            continue
        words.append(word)
    return words


def _plain(word: str) -> str:
    return fold(word).removesuffix("s")


#: Words, with a mark of possession on them, and marks that end a phrase.
_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*[’']?|[,;:()–—]")
_MEMBERS = re.compile(r",\s+|\s+(?:and|or|plus|as\s+well\s+as|along\s+with|together\s+with)\s+")
_OWNER = re.compile(r"[’']s?$")
#: Words behind which nothing is the noun of the phrase any more.
_BEHIND = frozenset(
    {"of", "in", "on", "at", "for", "with", "to", "from", "by", "about", "over", "who", "whom", "whose", "which",
     "that", "near", "against", "between", "among", "as", "after", "before", "during", "under", "behind", "into",
     "making", "holding", "it", "him", "her", "them", "known", "called"}
)  # fmt: skip


def _possible_same(one: Entity, other: Entity) -> bool:
    return any(p.entity == other.id for p in one.possible_same) or any(p.entity == one.id for p in other.possible_same)


def relate_arms(first: Value, second: Value) -> Relation:
    """How two kinds of weapons relate, each of which may be told as one or the other ("a shotgun or a rifle")."""
    ours, theirs = (set((value.label or "").split()) for value in (first, second))
    if ours == theirs:
        return Relation("same", "the same kind of weapon")
    if ours & theirs:
        return Relation("first finer" if ours < theirs else "second finer", "one leaves open which of two it was")
    return Relation("apart", f"“{first.text}” here, “{second.text}” there", gap=0.4)


def relate_told(first: Value, second: Value) -> Relation:
    """How two particulars of one person or thing relate by their labels, each of which may name several of them."""
    ours, theirs = (set((value.label or "").split()) for value in (first, second))
    if ours == theirs:
        return Relation("same", "the same is told")
    if ours > theirs or theirs > ours:
        return Relation("first finer" if ours > theirs else "second finer", "one tells more of it")
    if ours & theirs:
        return Relation("incomparable", "each names others than the other does")
    return Relation("apart", f"“{first.text}” here, “{second.text}” there", gap=0.3)
