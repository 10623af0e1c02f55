"""Whether the subjects and the objects of two clauses may be one: "the sirens" and "the flood sirens", not "her son".

Somebody is not several people; what two clauses name with nouns that nothing joins are two things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..model import Argument, Claim
from ..reference import load
from .counted_nouns import kind_of, relate_counted
from .grounds import Grounds
from .like_words import meets, singular

#: "The sirens in Barlby" are "the flood sirens in Barlby"; "the company" need not be "the water company".
FEWEST_NAMING = 2
_PLACED = re.compile(r"\s+(?:in|at|on|near|off|from|above|below|along|around|across|outside|inside)\s")
_WORD = re.compile(r"[^\W\d_]+")
#: Shorter words are mostly no nouns.
_SHORT = 3
_ARTICLES = frozenset({"the", "a", "an"})
#: Who is one person, as a subject.
_ONE_PERSON = frozenset({"he", "she"})
#: What opens a noun phrase that tells of one ("her son"): "the" is left out, as "the enemy" is many.
_SINGLE = frozenset({"a", "an", "another", "one", "his", "her", "my"})
_OF = re.compile(r"\s+of\s|,|\s+and\s")
#: Words behind which nothing is the noun of a phrase any more.
_BEHIND = re.compile(r"\s(?:of|for|from|to|in|on|at|with|by|near|against|that|who|which)\b|[,(]")


def one_subject(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two subjects are one by their words: the same, or a fuller naming of one that has two words at least."""
    shorter, longer = sorted((words.difference(load("comparison")["whole"]) for words in (ours, theirs)), key=len)
    return bool(shorter) and (shorter == longer or (len(shorter) >= FEWEST_NAMING and shorter < longer))


def other_object(first: Claim, second: Claim) -> bool:
    """Whether two clauses of one verb name two objects that have no word in common, and are not one thing."""
    objects = [next((part for part in claim.parts if part.role == "object"), None) for claim in (first, second)]
    one, other = objects
    if one is None or other is None or one.resolved or other.resolved or first.head != "verb" or second.head != "verb":
        return False
    if one.entity is not None and other.entity is not None:
        return one.entity != other.entity
    ours, theirs = telling_words(one.text), telling_words(other.text)
    return bool(ours and theirs) and not any(meets(word, theirs) for word in ours)


def several_and_one(several: Claim, one: Claim, grounds: Grounds) -> bool:
    """Whether a clause tells of two or more, by their number, what the other tells of one person or thing."""
    for ours, theirs in _counterparts(several, one):
        if ours.entity and ours.entity == theirs.entity:
            continue
        counted = [q for q in several.quantities if q.start <= ours.start < q.end and q.dimension == "count"]
        if any((q.lower or 0) >= 2 for q in counted) and _is_one(theirs, one, grounds):
            return True
    return False


def _counterparts(first: Claim, second: Claim) -> Iterator[tuple[Argument, Argument]]:
    """Parts that may be one: of one role, or the only ones ("three were killed", "a man died")."""
    roles = [{p.role: p for p in reversed(claim.parts) if p.role in ("subject", "object")} for claim in (first, second)]
    ours, theirs = roles
    yield from ((ours[role], theirs[role]) for role in sorted(ours.keys() & theirs.keys()))
    if len(ours) == len(theirs) == 1 and ours.keys() != theirs.keys():
        yield next(iter(ours.values())), next(iter(theirs.values()))


def _is_one(part: Argument, claim: Claim, grounds: Grounds) -> bool:
    """Whether words name one person, or one thing with its article: "a fourth victim", but "a group", "the family"."""
    entity = grounds.entities.get(part.entity or "")
    if part.text.casefold() in _ONE_PERSON or (entity is not None and entity.kind == "person"):
        return not re.search(r"\band\b|,", part.text)
    words = _WORD.findall(_OF.split(_PLACED.split(part.text)[0])[0].casefold())
    if len(words) < 2 or words[0] not in _SINGLE or part.resolved or re.search(r"\d", part.text):
        return False
    noun, table = words[-1], load("comparison")
    plural = noun.endswith("s") and not noun.endswith("ss")
    return not plural and noun not in table["collective"] and noun not in table["persons"]


def other_things(first: Claim, second: Claim) -> bool:
    """Whether the subjects of one verb are plainly two things, told with common nouns that nothing joins."""
    ours, theirs = first.subject, second.subject
    if ours is None or theirs is None or ours.role != theirs.role or ours.entity or theirs.entity:
        return False
    # Where the thing is, or was, is no part of what it is: "the river in Rost" is no patient in Rost.
    things = [_PLACED.split(subject.text)[0] for subject in (ours, theirs)]
    if ours.resolved or theirs.resolved or not all(_common(thing) for thing in things):
        return False
    one, other = (telling_words(thing) for thing in things)
    if any(meets(word, telling_words(second.evidence.quote)) for word in one):
        return False
    if any(meets(word, telling_words(first.evidence.quote)) for word in other):
        return False
    return bool(one and other) and not any(_one_kind(a, b) for a in one for b in other)


def _common(subject: str) -> bool:
    """Whether a subject is a noun phrase with an article and without a name."""
    words = _WORD.findall(subject)
    if not words or any(word[0].isupper() for word in words[1:]):
        return False
    return len(words) > 1 and words[0].casefold() in _ARTICLES


def _one_kind(first: str, second: str) -> bool:
    """Whether two nouns may name the same: counts of the one are held against counts of the other."""
    return relate_counted(kind_of(singular(first)), kind_of(singular(second))) != "two"


def last_noun(phrase: str) -> str:
    """The noun of a phrase, without what stands behind it: the owners, of "the owners of two dogs"."""
    words = _WORD.findall(bare_phrase(phrase))
    return words[-1].casefold() if words else ""


def bare_phrase(phrase: str) -> str:
    """A phrase up to its noun."""
    return _BEHIND.split(phrase, maxsplit=1)[0]


def words_of_sentence(claim: Claim, grounds: Grounds) -> frozenset[str]:
    """The telling words of a claim and of those beside it in its sentence."""
    sentence = (claim, *grounds.beside(claim))
    return frozenset(word for one in sentence for word in telling_words(one.evidence.quote))


@lru_cache(maxsize=20_000)
def telling_words(text: str) -> frozenset[str]:
    """The words of some text that may say what it is about; numbers are compared as amounts."""
    idle, numbers = load("asking_words")["idle"], load("number_words")
    words = (word for word in _WORD.findall(text.casefold()) if len(word) >= _SHORT and word not in idle)
    return frozenset(word for word in words if word not in numbers["ones"] and word not in numbers["tens"])
