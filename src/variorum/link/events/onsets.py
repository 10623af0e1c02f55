"""What a clause tells to have come about all at once: the kind of event, and which of several things it befell.

Reports have words of their own for the one event of a story: "the bank gave way", "the embankment collapsed"; "three
men robbed a bank", "they entered the branch". The kinds that such words can tell of are found here; which of them a
report is about is for others to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...model import Claim
from ...reference import load
from ..classes import hosts
from ..page import Page
from .onset_words import (
    coming,
    done_by,
    is_of_any_story,
    kinds_of_events,
    kinds_of_persons,
    listed,
    named_by,
    stood_for,
    verbs_of_kind,
)

#: Words behind a verb that are read with it ("gave way", "came off the track").
_BEHIND = 3
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_RELATIVE = frozenset({"which", "that", "who"})


@dataclass(frozen=True, slots=True)
class Onset:
    """An event as a clause tells that it came about.

    Attributes:
        kinds: the kinds that it can be, each with the part that it befell; empty where any can.
        general: whether it is told by a word for any event ("it", "the accident").
        several: whether it is told as one of several ("a second blast").
        steps: the kinds that it tells only what comes just before of ("the gunman walked in").
        noun: the noun for it, where there is one.
        subject: the noun of what it befell or who did it, as the sentence has it.
    """

    kinds: frozenset[tuple[str, str]]
    general: bool = False
    several: bool = False
    steps: frozenset[str] = frozenset()
    noun: str = ""
    subject: Any = None


def onset_of_verb(page: Page, verb: Any, claim: Claim | None = None) -> Onset | None:
    """The event that a verb tells to have come about; None where it tells of none.

    Args:
        page: the document.
        verb: the verb.
        claim: the claim that it makes, which knows what an "it" stands for.
    """
    subject, passive = _subject_of(verb)
    if subject is None:
        return None
    head = _meant_by(page, verb, subject, passive, claim)
    if head is None or head.lemma_.lower() in hosts("lesser"):
        return None
    verbs, lemma = _verbs_of(verb), head.lemma_.lower()
    if any(child.dep_ == "expl" for child in verb.lefts):  # "there were sounds of gunfire"
        verbs |= listed("being")
    one = head.tag_ != "NNS" or lemma in listed("shots")
    kinds = {(kind, "") for kind in _kinds_of_noun(page, lemma) if one and verbs & coming(kind)}
    noun, steps = lemma if kinds else "", frozenset[str]()
    does = done_by().get(lemma, ())
    if not passive:
        kinds |= {(kind, part) for kind, part in does if verbs & verbs_of_kind(kind, "verbs")}
        if head.pos_ == "PRON" and lemma in listed("pronouns"):
            kinds |= {(kind, "") for kind in kinds_of_persons() if verbs & verbs_of_kind(kind, "verbs")}
        before = {(kind, part) for kind, part in does if verbs & verbs_of_kind(kind, "steps")} - kinds
        kinds, steps = kinds | before, frozenset(kind for kind, _ in before)
        for noun_done in (child for child in verb.rights if child.dep_ == "dobj"):
            to = done_by().get(noun_done.lemma_.lower(), ())
            kinds |= {(kind, part) for kind, part in to if verbs & verbs_of_kind(kind, "done")}
    else:
        kinds |= {(kind, part) for kind, part in does if verbs & verbs_of_kind(kind, "done")}
        if not any(kind in kinds_of_persons() for kind, _ in does):  # the gunman who was shot is another matter
            parts = dict(does)
            kinds |= {
                (kind, parts.get(kind, "")) for kind in kinds_of_events() if verbs & verbs_of_kind(kind, "befalls")
            }
    several = _is_one_of_several(head)
    if kinds:
        return Onset(frozenset(kinds), several=several, steps=steps, noun=noun, subject=head)
    if lemma in load("onsets")["general"] and not passive and verbs & listed("sudden" if lemma == "it" else "coming"):
        return _of_any(lemma, several)
    return _in_an_event(page, verb)


def onset_of_noun(page: Page, noun: Any) -> Onset | None:
    """The event that a noun names, in a phrase of its own ("the collapse at 1:22 a.m."); None where it names none."""
    lemma = noun.lemma_.lower()
    if (noun.tag_ == "NNS" and lemma not in listed("shots")) or lemma in hosts("lesser"):
        return None
    kinds = frozenset((kind, "") for kind in _kinds_of_noun(page, lemma))
    several = _is_one_of_several(noun)
    if kinds:
        return Onset(kinds, several=several, noun=lemma)
    return _of_any(lemma, several) if lemma in load("onsets")["general"] else None


def matter_of(page: Page, end: int) -> frozenset[str]:
    """The kinds of events that the opening of a report names or tells.

    Args:
        page: the report.
        end: where its opening ends.
    """
    found = {kind for kind in kinds_of_events() if is_of_any_story(kind)}
    for token in page.tokens_in(0, end):
        if token.pos_ in ("NOUN", "PROPN"):
            found |= _kinds_of_noun(page, token.lemma_.lower(), strict=True)
        elif token.pos_ == "VERB":
            onset = onset_of_verb(page, token)
            # Who walks in may be there to rob, or to shoot.
            if onset is not None and not onset.general and not onset.steps:
                found |= {kind for kind, _ in onset.kinds}
    return frozenset(found)


def _subject_of(verb: Any) -> tuple[Any | None, bool]:
    """The subject of a verb, and whether the verb is done to it."""
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.lefts)
    own = next((child for child in verb.lefts if child.dep_ in _SUBJECTS), None)
    if own is not None and own.dep_ == "expl":
        return next((child for child in verb.rights if child.dep_ in ("attr", "nsubj")), None), False
    if own is not None and (verb.dep_ != "relcl" or own.lower_ not in _RELATIVE):
        return own, passive
    if verb.dep_ == "relcl":
        return verb.head, passive
    if verb.dep_ == "acl":
        return verb.head, verb.tag_ == "VBN"
    if verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in ("VERB", "AUX") and verb.head.i != verb.i:
        return _subject_of(verb.head)[0], passive
    return None, passive


def _meant_by(page: Page, verb: Any, subject: Any, passive: bool, claim: Claim | None) -> Any | None:
    """The noun that a subject is: what an "it" stands for, what there are "sounds" of."""
    told = claim.subject if claim is not None else None
    if subject.lower_ == "it" and told is not None and told.resolved_start is not None and told.resolved_end:
        return page.head(told.resolved_start, told.resolved_end)
    if subject.lower_ == "they" and passive and verb.dep_ == "ccomp":  # "police said they were called at 11.05pm"
        return _subject_of(verb.head)[0] or subject
    if subject.lemma_.lower() in listed("of"):
        inner = (noun for word in subject.rights if word.lower_ == "of" for noun in word.children)
        return next((noun for noun in inner if noun.dep_ == "pobj"), subject)
    return subject


def _in_an_event(page: Page, verb: Any) -> Onset | None:
    """An event in which persons come to harm: "nine were killed in an explosion at 7:30 p.m."."""
    if verb.lemma_.lower() not in listed("harm"):
        return None
    for word in verb.rights:
        for noun in word.children if word.lower_ in ("in", "by") else ():
            if noun.dep_ == "pobj" and (onset := onset_of_noun(page, noun)) is not None:
                return onset
    return None


def _of_any(lemma: str, several: bool) -> Onset:
    kinds = frozenset((kind, "") for kind in load("onsets")["general"][lemma])
    return Onset(kinds, general=True, several=several, noun="" if lemma == "it" else lemma)


def _is_one_of_several(head: Any) -> bool:
    """Whether words before a noun make it one of several; the first call is the one that tells of the event."""
    several = {child.lower_ for child in head.lefts} & listed("several")
    return bool(several) and not (several == {"first"} and head.lemma_.lower() in listed("opening"))


def _verbs_of(verb: Any) -> frozenset[str]:
    """A verb, alone and with each of the words behind it."""
    lemma = verb.lemma_.lower()
    behind = [verb.nbor(step).lower_ for step in range(1, _BEHIND + 1) if verb.i + step < len(verb.doc)]
    return frozenset((lemma, *(f"{lemma} {word}" for word in behind), " ".join((lemma, *behind[:2]))))


def _kinds_of_noun(page: Page, lemma: str, strict: bool = False) -> frozenset[str]:
    """Kinds that a noun names, and unless ``strict`` those that it may stand for ("the attack" for a shooting).

    A "strike" in a report about labour is one of workers, and in no other.
    """
    found = named_by(lemma)
    if len(found) > 1 and "walkout" in found:
        labour = not hosts("labour").isdisjoint(page.lemmas)
        return frozenset({"walkout"}) if labour else found - {"walkout"}
    return found if strict or not found else found | stood_for(lemma)
