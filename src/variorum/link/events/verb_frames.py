"""Verbs that tell of an event only with, or only without, certain things beside them.

"The ferry sank" is a sinking, "the submarine sank the ferry" a destruction; "police held a man" is an arrest, "held
talks" is none; "the town fell" is a capture, "the tree fell" is none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from ...model import Argument, Claim
from ...reference import load, load_words
from ..classes import Frame, event_classes, hosts, of_noun
from ..page import Page
from ..things.names_beside import lost_subject

_OWN_LIFE = re.compile(r"(?:his|her|their) own li(?:fe|ves)")
#: What follows where somebody "shot himself", dead.
_DEADLY = re.compile(
    r"\b(?:dead|in the (?:head|chest|heart|temple)"
    r"|with (?:his|her|a|the) (?:[\w-]+ ){0,2}(?:gun|pistol|weapon|rifle|revolver|shotgun))\b",
    re.IGNORECASE,
)


@cache
def _verbs(key: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, entry in load("event_classes").items():
        for lemma in entry.get(key, ()):
            found.setdefault(lemma, name)
    return found


def by_company(page: Page, claim: Claim) -> tuple[str, Frame] | None:
    """Class and frame of a verb by what stands beside it.

    Args:
        page: the document.
        claim: a claim whose head is a verb.

    Returns:
        The class that the verb tells of without an object, with a person for its object, or with a place for its
        subject; None where there is none of these.
    """
    verb = claim.predicate
    if not any(verb in _verbs(key) for key in ("lone_verbs", "verbs_of_persons", "verbs_of_places")):
        return None
    objects = [argument for argument in claim.parts if argument.role == "object"]
    if not objects and verb in _verbs("lone_verbs"):
        return _verbs("lone_verbs")[verb], "theme"
    if verb in _verbs("verbs_of_persons") and any(is_person(page, argument) for argument in objects):
        name = _verbs("verbs_of_persons")[verb]
        return "kidnapping" if name == "arrest" and _captive(page, claim) else name, "agent"
    lost = lost_subject(page, claim) if verb in _verbs("verbs_of_persons") and not objects else None
    if lost is not None and lost[1] and lost[0][3] == "person":
        return _verbs("verbs_of_persons")[verb], "agent"
    token = page.token_at(claim.predicate_start)
    headline = claim.sentence == 0 and token is not None and token.tag_ in ("VBD", "VBN") and not objects
    if verb in _verbs("verbs_of_persons") and headline and claim.doer and is_person(page, claim.doer):
        return _verbs("verbs_of_persons")[verb], "agent"
    if verb in _verbs("verbs_of_places") and not objects and claim.doer is not None:
        head = page.head(claim.doer.start, claim.doer.end)
        thing = page.thing_at(head.idx) if head is not None else None
        if thing is not None and thing[3] == "place":
            return _verbs("verbs_of_places")[verb], "theme"
    return None


def _captive(page: Page, claim: Claim) -> bool:
    """Whether who is held is so by captors, not by the law: "held by militants", "held at gunpoint"."""
    doers = [claim.doer, *(argument for argument in claim.parts if argument.role == "agent")]
    heads = [page.head(doer.start, doer.end) for doer in doers if doer is not None]
    if any(head is not None and head.lemma_.lower() in hosts("captors") for head in heads):
        return True
    behind = page.tokens_in(claim.predicate_end, claim.evidence.end)
    return any(token.lower_ in hosts("captivity") for token in behind)


def frame_of(page: Page, claim: Claim, name: str, frame: Frame) -> Frame:
    """The frame of a verb whose passive a headline shortens: who was "jailed over bribes" jailed nobody."""
    info = event_classes()[name]
    if frame == "agent" and name == "shooting" and _shot_dead(page, claim):
        return "theme"
    if frame != "agent" or info.owner != "patient" or info.voice != "passive" or info.toll:
        return frame
    token = page.token_at(claim.predicate_start)
    past = token is not None and token.tag_ in ("VBD", "VBN")
    alone = not any(argument.role == "object" for argument in claim.parts)
    return "theme" if past and alone and claim.doer is not None else frame


def _shot_dead(page: Page, claim: Claim) -> bool:
    """Whether "shot dead" stands without an object: its subject is whom it befell ("found her son shot dead")."""
    token = page.token_at(claim.predicate_start)
    bare = not any(argument.role in ("object", "agent") for argument in claim.parts)
    return token is not None and bare and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "dead"


def is_person(page: Page, argument: Argument) -> bool:
    """Whether an argument is a person, by name or by a word for one ("the captain", "two hostages")."""
    things = page.argument_things(argument)
    if things:
        return any(thing[3] == "person" for thing in things)
    head = page.head(argument.start, argument.end)
    if head is None or head.pos_ not in ("NOUN", "PROPN"):
        return False
    return is_word_for_being(head.lemma_.lower())


def is_being(page: Page, start: int, end: int) -> bool:
    """Whether words are somebody who acts: a person, a body or a state, by name or by a word for a person."""
    head = page.head(start, end)
    if head is None:
        return False
    thing = page.thing_at(head.idx)
    if thing is not None and head.pos_ == "PROPN":
        return thing[3] in ("person", "organisation", "government", "outlet", "place")
    return is_word_for_being(head.lemma_.lower())


def is_word_for_being(lemma: str) -> bool:
    """Whether a noun is a word for a person."""
    return lemma in hosts("unnamed_persons") or lemma in hosts("persons_held") or lemma in _persons()


@cache
def _persons() -> frozenset[str]:
    titles = load("titles")
    named = {*load("describing_nouns")["person"], *titles["heads"], *titles["kin"]} - {"opposition"}
    return load_words("slots", "persons") | named


def upon_oneself(page: Page, claim: Claim) -> bool:
    """Whether the doer is whom it befalls: "shot himself", "killed herself"."""
    objects = [argument for argument in claim.parts if argument.role == "object"]
    return any(page.text[part.start : part.end].casefold() in hosts("oneself") for part in objects)


def ends_own_life(page: Page, claim: Claim) -> bool:
    """Whether the doer died by what is told: "took her own life", "hanged himself", "shot himself in the head".

    Who shot himself, and no word says where or with what, may live.
    """
    if claim.predicate in ("take", "end"):
        told = (page.text[part.start : part.end].casefold() for part in claim.parts if part.role == "object")
        return any(_OWN_LIFE.fullmatch(words) for words in told)
    if claim.predicate not in ("hang", "shoot") or not upon_oneself(page, claim):
        return False
    behind = page.text[claim.predicate_end : claim.evidence.end]
    return claim.predicate == "hang" or _DEADLY.search(behind) is not None


def of_labour(page: Page, token: Any) -> bool:
    """Whether a "strike" is one of workers: the report speaks of unions, wages or a walkout."""
    if token.lemma_.lower() != "strike" or token.pos_ != "NOUN":
        return False
    if any(child.dep_ in ("compound", "amod", "nmod") and child.lower_ in hosts("armed") for child in token.children):
        return False
    return len(page.lemmas.keys() & hosts("labour")) > 1 and not page.lemmas.keys() & hosts("weapon_words")


def class_of_noun(page: Page, token: Any) -> str | None:
    """Class of the event that a noun names in its report."""
    if of_labour(page, token):
        return "stoppage"
    if token.lemma_.lower() == "launch" and not _of_rockets(page):
        return "release_of_work"
    if is_survey(token):
        return None
    name = of_noun(token.lemma_.lower())
    return name if name in event_classes() else None


def is_survey(token: Any) -> bool:
    """Whether a poll asks how people would vote, so that nobody votes in it: "a new poll shows"."""
    if token.lemma_.lower() != "poll" or token.tag_ == "NNS":
        return False
    verb = token.head if token.dep_ in ("nsubj", "nsubjpass") else None
    told = {child.lemma_.lower() for child in (*token.children, *((verb,) if verb is not None else ()))}
    return not told.isdisjoint(hosts("surveying"))


def _of_rockets(page: Page) -> bool:
    """Whether a report speaks of what is launched into the air, so that a "launch" in it is no product's."""
    return not hosts("launched").isdisjoint(page.lemmas)
