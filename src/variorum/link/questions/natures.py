"""Whether answers are persons, bodies or things, and with which word a question asks after them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, Literal

from ...reference import load, load_words
from ..classes import event_classes, hosts
from ..events.verb_frames import is_word_for_being
from ..page import Page

Nature = Literal["person", "body", "thing", "open"]
_OF_NAMES: dict[str, Nature] = {
    "person": "person", "organisation": "body", "government": "body", "outlet": "body", "place": "body",
}  # fmt: skip
_OF_ENTITIES: dict[str, Nature] = {"PERSON": "person", "ORG": "body", "GPE": "body", "NORP": "body"}


def words(kind: str) -> frozenset[str]:
    """A list of words of the lexicon of questions."""
    return load_words("question_words", kind)


@cache
def _happenings() -> frozenset[str]:
    """Nouns of the event lexicon, none of which is anybody."""
    nouns = {info.noun for info in event_classes().values()}
    return frozenset(noun for noun in nouns if noun not in hosts("unnamed_persons"))


def nature(page: Page, start: int, end: int) -> Nature:
    """What some words are: a person, a body of persons, a thing, or open where no lexicon tells."""
    head = page.head(start, end)
    if head is None or head.pos_ == "PRON":
        return "open"
    if head.pos_ == "PROPN":
        thing = page.thing_at(head.idx)
        return _OF_NAMES.get(thing[3], "thing") if thing is not None else _OF_ENTITIES.get(head.ent_type_, "open")
    lemma = head.lemma_.lower()
    if lemma in words("bodies"):
        return "body"
    if lemma in words("persons") or is_word_for_being(lemma):
        return "person"
    return nature_of_noun(head)


@cache
def _thing_endings() -> tuple[str, ...]:
    return tuple(load("question_words")["thing_endings"])


def nature_of_noun(noun: Any) -> Nature:
    """Whether a common noun is a word for a thing or a happening."""
    lemma = noun.lemma_.lower()
    ended = lemma.endswith(_thing_endings()) or noun.tag_ == "VBG"
    return "thing" if ended or lemma in words("things") or lemma in _happenings() else "open"


def word_for_doer(found: Iterable[Nature]) -> str:
    """The word ("who", "what" or both) for answers that do something or that something befalls."""
    kinds = set(found)
    if kinds & {"person", "body"}:
        return "who" if "thing" not in kinds else "who or what"
    return "what" if "thing" in kinds else "who or what"


def word_for_object(found: Iterable[Nature]) -> str:
    """The word ("whom", "what" or both) for answers that stand behind a verb or a preposition."""
    kinds = set(found)
    if "person" not in kinds:
        return "what"
    return "whom or what" if kinds & {"thing", "body"} else "whom"


def behind(page: Page, prep: Any, noun: Any, plain: str) -> str:
    """The words that ask for what stands behind a preposition: "where", "in what event", "in what condition".

    Args:
        page: the document.
        prep: the preposition.
        noun: the noun behind it.
        plain: the words where it is nothing of these ("in what").
    """
    if prep.lower_ not in _LOCAL:
        return plain
    thing, lemma = page.thing_at(noun.idx), noun.lemma_.lower()
    if lemma in words("conditions"):
        return f"{prep.lower_} what {lemma}"
    if noun.pos_ == "PROPN":
        somewhere = thing is not None and thing[3] in ("place", "facility")
        return "where" if somewhere or lemma in words("sites") else plain
    if lemma in words("sites"):
        return "where"
    return f"{prep.lower_} what event" if prep.lower_ == "in" and lemma in _happening_nouns() else plain


#: Prepositions that tell where.
_LOCAL = frozenset({"in", "at", "inside", "outside", "near"})


@cache
def _happening_nouns() -> frozenset[str]:
    return frozenset(noun for table in load("event_classes").values() for noun in table.get("nouns", ()))


def is_happening(lemma: str) -> bool:
    """Whether a noun is one of the event lexicon's, which takes place somewhere."""
    return lemma in _happening_nouns() or lemma in _happenings()


@cache
def done_by_noun() -> dict[str, str]:
    """The participle that tells what a noun of the event lexicon tells: "deployment" is that something was deployed."""
    return {
        noun: info.done
        for name, info in event_classes().items() if info.voice == "passive"
        for noun in load("event_classes")[name].get("nouns", ())
    }  # fmt: skip
