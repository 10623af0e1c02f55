"""Whether a class and a figure, or a reach and a range, are told of two things: "a jet with subsonic missiles".

Only a reading that leaves no doubt counts: two names, or a thing named and another told of for the first time, or a
truck and what it carries. A pronoun, or "the missile" behind a name, may be either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..reference import load
from .clauses import word_at
from .flying_things import Thing, things_in
from .pile import Pile
from .told_of import stands_for, told_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_INDEFINITE = ("a", "an", "another", "other", "some", "several", "no", "any", "two", "three", "four", "many")
_DEFINITE = ("the", "this", "that", "these", "those", "its", "their", "our", "his", "her", "such", "both")
_OBJECTS = ("dobj", "pobj", "nsubjpass", "poss")


def of_its_own(pile: Pile, key: str, figure: tuple[int, int]) -> bool:
    """Whether a figure is told of a thing without a name that the words tell apart from the one before it.

    Args:
        pile: the reports.
        key: identifier of the report.
        figure: where the figure stands.
    """
    noun = told_of(word_at(pile, key, *figure))
    if noun is None or noun.pos_ == "PRON":
        return False
    things = things_in(pile, key, *pile.sentence(key, noun.idx))
    own, beside = names_of(noun, things)
    if _noun(noun) not in _known():
        return False
    return not own and (bool(beside) or bool(_told_apart(noun)) or carries(noun))


def of_plain_noun(pile: Pile, key: str, figure: tuple[int, int], things: list[Thing], named: Thing) -> Thing | None:
    """The thing without a name that a figure is told of, and not the named one: "the Tern replaces a missile with"."""
    noun = told_of(word_at(pile, key, *figure))
    plain = [thing for thing in things if noun and not thing.named and thing.start <= noun.idx < thing.end]
    if not plain or not two_things(pile, key, noun, stands_for(word_at(pile, key, named.start, named.end))):
        return None
    return plain[0]


def _known() -> set[str]:
    """Nouns of what may have a range."""
    words = load("reach_words")
    return {*words["bearers"], *words["relatives"], *words["carriers"], *words["of_a_range"]} - {*words["measures"]}


def told_of_two(pile: Pile, key: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two stretches of a report are surely told of two things.

    Args:
        pile: the reports.
        key: identifier of the report.
        one: a class, or words of reaching.
        other: a figure.
    """
    first, second = (told_of(word_at(pile, key, *stretch)) for stretch in (one, other))
    return two_things(pile, key, first, second)


def two_things(pile: Pile, key: str, one: Token | None, other: Token | None) -> bool:
    """Whether two nouns of a report surely stand for two things."""
    if one is None or other is None or one == other or "PRON" in (one.pos_, other.pos_):
        return False
    things = {word.i: things_in(pile, key, *pile.sentence(key, word.idx)) for word in (one, other)}
    flies = [_flies(word, things[word.i]) for word in (one, other)]
    if not any(flies) or not all(up or _noun(word) in _known() for up, word in zip(flies, (one, other), strict=True)):
        return False  # "The army has a range of": the parse has missed whose it is
    if carries(one) or carries(other) or _told_apart(one) != _told_apart(other):
        return True
    (own, beside), (own_too, beside_too) = (names_of(word, things[word.i]) for word in (one, other))
    if (not own and beside & own_too) or (not own_too and beside_too & own):
        return True  # "the bomber that carries the Tern"
    if own and own_too:
        return not any(a in b or b in a for a in own for b in own_too)
    if not all(flies):
        return False
    kinds = [_kinds(word) for word in (one, other)]
    if all(kinds) and not any(_one_kind(a, b) for a in kinds[0] for b in kinds[1]):
        return True
    if _of_two_sorts(one, other):
        return True
    early, late = sorted((one, other), key=lambda word: word.i)
    named = bool(own or own_too)
    plain = late if not named else other if own else one
    if named and plain.tag_ == "NNS" and (early.sent == late.sent or _sorts(plain)):
        return True  # "the Tern flies 300 km, and the bombers in X can hit Y"
    # "A missile was tested. The Tern has a range of": it may be the one that was tested.
    return _indefinite(plain) and (early.sent == late.sent or (plain == late and named))


def carries(noun: Token) -> bool:
    """Whether a noun is what carries a weapon about: "the truck", "its launcher", "a mobile launcher"."""
    if _noun(noun) in load("reach_words")["carriers"]:
        return noun.lower_ != "vehicle" or not any(child.lower_ in ("glide", "aerial") for child in noun.children)
    owned = any(
        child.dep_ == "poss" or child.lower_ in ("of", "for", "mobile", "wheeled", "tracked") for child in noun.children
    )
    return _noun(noun) == "launcher" and owned


def _noun(word: Token) -> str:
    return word.lemma_.lower() if word.pos_ != "PROPN" else word.lower_.removesuffix("s")


def _flies(word: Token, things: list[Thing]) -> bool:
    """Whether a noun stands for something that flies."""
    return any(thing.start < word.idx + len(word) and word.idx < thing.end for thing in things)


def names_of(word: Token, things: list[Thing]) -> tuple[set[str], set[str]]:
    """The names of the thing that a noun stands for, and those of others in its words: "the bomber of the Tern"."""
    own, beside = set[str](), set[str]()
    low, high = word.left_edge.idx, word.right_edge.idx + len(word.right_edge)
    for thing in things:
        if not thing.named or not low <= thing.start < high:
            continue
        at = next((one for one in word.subtree if thing.start <= one.idx < thing.end), None)
        if (thing.start <= word.idx < thing.end) or (at is not None and _calls(at, word)):
            own.add(thing.key)
        elif at is not None and at.ent_type_ not in ("DATE", "TIME"):
            beside.add(thing.key)
    return own, beside


def _calls(name: Token, noun: Token) -> bool:
    """Whether a name within a noun's words is a name of it: "the missile Tern", "missiles of the type Tern"."""
    naming = {*load("reach_words")["naming"], "type", "such"}
    path = [name, *name.ancestors]
    between = path[: path.index(noun)]
    if name.dep_ == "appos" or any(word.lower_ in naming for word in (*between, *name.children)):
        return True  # "the missile stationed in X, the Tern": hung on X by the parse
    return all(word.dep_ in ("compound", "nmod", "appos", "flat", "nummod") for word in between)


def _told_apart(word: Token) -> frozenset[str]:
    """What tells a noun apart from another: "the larger missile", "its successor", "the plane that carries it"."""
    words = load("reach_words")
    found = {_noun(word)} & {*words["relatives"]}
    for child in word.children:
        if child.dep_ in ("amod", "compound", "nmod", "det") and _whole(child) in words["comparing"]:
            found.add(_whole(child))
        if child.dep_ in ("relcl", "acl") and any(
            held.lower_ in ("it", "them") and (held.dep_ in _OBJECTS or held.i == child.i + 1) for held in child.subtree
        ):
            found.add("it")
    return frozenset(found)


def _whole(word: Token) -> str:
    """A word with those that hyphens join to it: "extended-range"."""
    return "".join(one.lower_ for one in word.subtree) if word.lower_ == "range" else word.lower_


def _kinds(word: Token) -> set[str]:
    """The nouns for what flies by which a noun calls its thing: "the Tern missile", "the Tern is a missile"."""
    known = {*load("reach_words")["bearers"]}
    near = [word, *(child for child in word.children if child.dep_ in ("compound", "appos", "nmod"))]
    if word.dep_ in ("nsubj", "nsubjpass"):
        near += [child for child in word.head.children if child.dep_ == "attr"]
    return {_noun(one) for one in near if _noun(one) in known}


def _sorts(word: Token) -> set[str]:
    """The words by which a noun says of what sort it is: "cruise", "long-range"."""
    return {_whole(child) for child in word.children if child.dep_ in ("amod", "compound", "nmod")} & {
        sort for sorts in load("reach_words")["sorts"] for sort in sorts
    }


def _of_two_sorts(one: Token, other: Token) -> bool:
    """Whether two nouns are said to be of sorts that exclude each other: "the cruise missile", "the ballistic one"."""
    return any(
        first and second and first.isdisjoint(second)
        for sorts in load("reach_words")["sorts"]
        for first, second in [(_sorts(one) & {*sorts}, _sorts(other) & {*sorts})]
    )


def _indefinite(word: Token) -> bool:
    """Whether a noun is told of for the first time: "a missile", "short-range missiles"."""
    held = [child.lower_ for child in word.children if child.dep_ in ("det", "poss", "nummod", "amod")]
    if any(child.dep_ == "poss" for child in word.children) or any(one in _DEFINITE for one in held):
        return False
    return word.tag_ == "NNS" or any(one in _INDEFINITE for one in held)


def _one_kind(one: str, other: str) -> bool:
    """Whether two nouns may stand for one thing."""
    return one == other or any(one in kind and other in kind for kind in load("reach_words")["one_kind"])
