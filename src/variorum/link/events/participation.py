"""Who takes part in an event and in which role, by the class's frame and by what kind of thing it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...model import Argument, Claim
from ...reference import load_words
from ..classes import Frame, event_classes, hosts, is_means, of_noun
from ..page import Page
from ..things.names_beside import BEINGS, lost_subject, named_beside
from .triggers import is_shots
from .whenwhere import POINTS

if TYPE_CHECKING:
    from .mentions import Mention


#: Classes that happen to things, and kinds they do not happen to: no police force explodes.
_THINGS_ONLY = frozenset({"explosion", "crash", "rupture", "earthquake", "disaster"})
#: Classes in which people come to harm one by one, and kinds of things that live on where their members do not.
HARM = frozenset({"killing", "injury"})
_BODIES = frozenset({"organisation", "government"})
#: Words between an event's noun and the place it was directed at, at most.
_BEHIND = 14


def arguments_of(claim: Claim) -> list[Argument]:
    """A claim's subject, where it has one, and its arguments."""
    return list(claim.parts)


def _roles(frame: Frame, name: str, noun: bool) -> dict[str, str]:
    voice = event_classes()[name].voice
    if frame == "theme" or (voice == "active" and noun):
        return {"subject": "patient", "object": "object", "recipient": "recipient", "instrument": "weapon"}
    if frame == "means":
        return {"subject": "agent", "object": "weapon", "recipient": "recipient", "instrument": "weapon"}
    return {"subject": "agent", "object": "patient", "recipient": "recipient", "instrument": "weapon"}


def take_part(page: Page, mention: Mention, claim: Claim, frame: Frame, only: tuple[str, ...] = ()) -> None:
    """Read the participants of a claim into a mention.

    Args:
        page: the document.
        mention: the mention of the claim's event.
        claim: the claim.
        frame: how its verb maps grammar to roles.
        only: the claim's roles to read as the patient, where it merely carries the event ("the start of the supply").
    """
    roles = dict.fromkeys(only, "patient") if only else _roles(frame, mention.type, mention.noun)
    if claim.head == "verb" and (lost := lost_subject(page, claim)):
        role = roles.get("object" if lost[1] else "subject")
        if role is not None:
            _enter(page, mention, role, lost[0])
    for argument in arguments_of(claim):
        role = roles.get(argument.role)
        if argument.role == "subject" and _borrowed(page, claim):
            continue
        if mention.noun and argument.role == "subject" and event_classes()[mention.type].owner == "patient":
            role = "patient" if _owns(page, argument) else role
        if role is not None:
            _add(page, mention, role, argument, claim)
        if argument.role == "location" or role == "patient":
            _note_targets(page, mention, argument)


def _note_targets(page: Page, mention: Mention, argument: Argument) -> None:
    """Note the towns and the like in which it is said to be, known to the gazetteer or not ("a market in X")."""
    for thing in page.things_in(argument.start, argument.end):
        token = page.head(thing[0], thing[1])
        if thing[3] != "place" or token is None or token.dep_ != "pobj":
            continue
        called = token.head.lower_ == "of" and token.head.head.lower_ in load_words(
            "name_heads", "settlement_of"
        )  # "the port city of Camana"
        if called or token.head.lower_ in hosts("where"):
            _target(page, mention, thing)


def _target(page: Page, mention: Mention, thing: tuple[int, int, str, str]) -> None:
    place = next(iter(page.places_between(thing[0], thing[1])), None)
    thing_text = page.text[thing[0] : thing[1]]
    if place is None or place.kind in POINTS:
        mention.targets.setdefault(thing[2], place or thing_text)


def _target_behind(page: Page, mention: Mention, noun: Any) -> None:
    """Note the town behind "raid ... on", however far its phrase stands ("a raid by jets on Monday on X")."""
    for step in range(1, _BEHIND):
        if noun.i + step >= len(noun.doc):
            return
        word = noun.nbor(step)
        if word.pos_ in ("VERB", "AUX", "SPACE", "CCONJ") or word.text in (".", ";"):
            return
        thing = page.thing_at(word.idx)
        if thing is None or thing[3] != "place":
            continue
        before = [noun.nbor(back).lower_ for back in range(max(1, step - 4), step)]
        if {"on", "against"} & set(before):
            _target(page, mention, thing)
            return


def _borrowed(page: Page, claim: Claim) -> bool:
    """Whether the doer is another than the sentence's subject: "thanked the police for arresting him"."""
    verb = page.token_at(claim.predicate_start) if claim.head == "verb" else None
    if verb is None or verb.tag_ != "VBG" or verb.dep_ != "pcomp" or verb.head.lower_ not in ("for", "of", "from"):
        return False
    above = verb.head.head
    return any(child.dep_ in ("dobj", "obj", "dative") for child in above.children)


def _owns(page: Page, argument: Argument) -> bool:
    """Whether an argument is the possessor of the event's noun ("the suspect's arrest")."""
    head = page.head(argument.start, argument.end)
    return head is not None and head.dep_ == "poss"


def _add(page: Page, mention: Mention, role: str, argument: Argument, claim: Claim) -> None:
    things = page.argument_things(argument) or named_beside(page, argument)
    head = page.head(argument.start, argument.end)
    if role == "object" and not things:
        return
    if role == "patient" and head is not None and is_shots(head):
        return  # "opened fire": the fire is no target
    mention.arguments.append((role, argument, claim))
    if role == "patient" and (number := _one_or_many(page, head)):
        mention.befallen.add(number)
    for thing in things:
        if role == "patient" and mention.type in HARM and _of_members(head, thing):
            continue  # "killed 40 rebels of the front": the front lives on
        _enter(page, mention, role, thing)
    described = head is not None and not any(thing[0] <= head.idx < thing[1] for thing in things)
    if described and head is not None and head.pos_ in ("NOUN", "PROPN"):
        mention.things.setdefault(role, set()).add(head.lemma_.lower())


def _one_or_many(page: Page, head: Any) -> str | None:
    """Whether an argument is one ("the officer", "her") or several ("12 people", "an officer and a clerk")."""
    if head is None:
        return None
    if head.pos_ == "PRON":
        return "one" if head.lower_ in ("he", "she", "him", "her", "himself", "herself", "i", "me") else None
    if head.dep_ == "conj" or any(child.dep_ == "conj" for child in head.children):
        return "many"
    if head.tag_ in ("NNS", "NNPS", "CD") or head.lemma_.lower() in hosts("several"):
        return "many"
    thing = page.thing_at(head.idx)
    if head.tag_ == "NN" or (thing is not None and thing[3] == "person"):
        return "one"
    return None


def _of_members(head: Any, thing: tuple[int, int, str, str]) -> bool:
    """Whether words tell of members of a body, not of the body: "Taliban fighters"."""
    return head is not None and head.tag_ == "NNS" and not thing[0] <= head.idx < thing[1] and thing[3] in _BODIES


def _enter(page: Page, mention: Mention, role: str, thing: tuple[int, int, str, str]) -> None:
    """Give a thing its role, by what it is: a missile that strikes is the means, a town that is struck the place."""
    entity, kind = thing[2], thing[3]
    if (
        role == "agent"
        and kind in ("weapon", "vehicle")
        and mention.type in ("attack", "destruction", "explosion", "killing", "injury")
    ):
        role = "weapon"
    if role == "agent" and mention.noun and kind in ("weapon", "vehicle"):
        role = "patient"
    if role in ("patient", "object") and kind == "place":
        role = "place" if mention.type != "capture" else "patient"
    if role == "weapon" and kind not in ("weapon", "vehicle", "other", "facility"):
        return
    if role == "patient" and mention.type in _THINGS_ONLY and kind in BEINGS:
        return
    mention.participants.setdefault(role, set()).add(entity)
    if role in ("place", "patient") and kind == "place":
        _target(page, mention, thing)


def take_from_phrase(page: Page, mention: Mention, token: Any, claim: Claim) -> None:
    """Read the participants that stand in an event noun's own phrase ("Lukashenko's request", "attack on the port")."""
    voice = event_classes()[mention.type].voice
    if voice == "passive" and event_classes()[mention.type].of_place and not mention.targets:
        _target_behind(page, mention, token)
    means = is_means(mention.lemma)
    for child in token.children:
        thing = page.thing_at(child.idx)
        if child.dep_ == "poss" and thing is not None and not means:
            theme = voice == "passive" and thing[3] in ("weapon", "vehicle", "place", "facility")
            theme = theme or event_classes()[mention.type].owner == "patient"
            befalls = theme or voice == "active"
            if befalls and thing[3] == "person":
                mention.befallen.add("one")
            _enter(page, mention, "patient" if befalls else "agent", thing)
        elif (
            child.dep_ in ("compound", "nmod", "amod")
            and thing is not None
            and thing[3] in ("weapon", "vehicle", "place")
        ):
            # "U.S. airstrikes" are flown by that country; "Aleppo airstrikes" are where they fall.
            doer = voice == "passive" and child.text in load_words("event_nouns", "adjectival_names")
            _enter(page, mention, "agent" if doer else "patient", thing)
        elif (
            child.dep_ == "compound"
            and event_classes()[mention.type].broader == "vote"
            and of_noun(child.lemma_.lower())
        ):
            mention.things.setdefault("patient", set()).add(child.lemma_.lower())  # "a veto override"
        elif child.dep_ in ("prep", "agent") and child.lower_ in ("of", "by", "on", "against", "from", "to"):
            for inner in child.children:
                if inner.dep_ != "pobj":
                    continue
                spans = page.referents(inner.left_edge.idx, inner.right_edge.idx + len(inner.right_edge))
                role = {"by": "agent", "from": "agent", "to": "recipient"}.get(child.lower_, "patient")
                if child.lower_ == "from" and voice != "agentive":
                    continue
                if child.lower_ == "of" and voice == "agentive":
                    continue
                if means and role == "patient":
                    role = "weapon"
                for found in spans:
                    by_body = mention.lemma in load_words("event_nouns", "done_by") and found[3] in _BODIES
                    _enter(page, mention, "agent" if child.lower_ == "of" and by_body else role, found)
                if not spans and inner.pos_ == "NOUN":
                    mention.things.setdefault(role, set()).add(inner.lemma_.lower())
