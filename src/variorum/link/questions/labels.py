"""Names of events, in plain English."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache

from ...reference import load, load_words
from ..classes import EventClass, event_classes, hosts
from ..events.gatherings import Gathering
from ..phrasing import article, plural
from ..things.entities import Things
from ..things.place_keys import place_key
from .names import place_in_text, spoken_name
from .natures import words

#: Documents that are asked for the article of a noun.
_ASKED = 4


@cache
def _plain_words() -> frozenset[str]:
    """Nouns that say no more of a target than that there was one."""
    return load_words("slots", "persons") | {
        "none", "one", "some", "many", "all", "part", "number", "thing",
        "dozen", "hundred", "thousand", "million", "km", "kilometer", "kilometre", "mile", "percent",
    }  # fmt: skip


def listed(things: Things, entities: list[str]) -> str:
    """The names of one or two things with "and" between."""
    names = [spoken_name(things, entity) for entity in entities[:2]]
    return " and ".join(names)


def best_of(gathering: Gathering, role: str, things: Things) -> list[str]:
    """Those whom most reports give in a role, by their proper names."""
    counts = gathering.roles.get(role) or {}
    found = {entity: count for entity, count in counts.items() if not things.name(entity)[:1].islower()}
    top = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    if not top:
        return []
    return [entity for entity, count in top if count * 2 >= top[0][1]][:2]


def place_of(gathering: Gathering, things: Things) -> str:
    """The place most documents give, a town before a country, in the words most of them use."""
    if gathering.place_name is None:
        gathering.place_name = _place_of(gathering, things)
    return gathering.place_name


def _place_of(gathering: Gathering, things: Things) -> str:
    documents: dict[str, set[str]] = {}
    called: dict[str, Counter[str]] = {}
    for part in gathering.parts:
        for place in part.places:
            documents.setdefault(place_key(place), set()).add(part.document)
            called.setdefault(place_key(place), Counter())[place.text] += 1
    if not documents:
        return ""
    best = min(documents, key=lambda k: (-len(documents[k]), gathering.places[k].kind == "country", k))
    name = min(called[best], key=lambda text: (-called[best][text], text))
    found = [(part.document, place) for part in gathering.parts for place in part.places if place.text == name]
    return place_in_text(name, found, things)


def unnamed(gathering: Gathering, role: str, things: Things) -> str:
    """What most reports call a participant without a name; a single report's word names no event."""
    documents: dict[str, set[str]] = {}
    for part in gathering.parts:
        for head in part.things.get(role, ()):
            if head.isalpha() and head not in _plain_words():
                documents.setdefault(head, set()).add(part.document)
    shared = {head: len(found) for head, found in documents.items() if len(found) > 1}
    return _as_counted(min(shared, key=lambda word: (-shared[word], word)), gathering, things) if shared else ""


def _as_counted(noun: str, gathering: Gathering, things: Things) -> str:
    """A noun with the article or in the number that the reports give it ("a van", "jewels", "privacy")."""
    found = Counter[str]()
    for document in sorted(gathering.documents)[:_ASKED]:
        for token in things.pages[document].tokens:
            if token.lemma_.lower() != noun or token.pos_ != "NOUN":
                continue
            before = {child.lower_ for child in token.lefts if child.dep_ == "det"}
            owned = token.tag_ == "NN" and any(child.tag_ == "PRP$" for child in token.lefts)
            one = owned or bool(before & {"a", "an"})
            found["one" if one else "several" if token.tag_ == "NNS" else "the" if before else ""] += 1
    if found["one"] and found["one"] >= found["several"]:
        return article(noun)
    if found["several"]:
        return plural(noun)
    return f"the {noun}" if found["the"] else noun


def target_of(gathering: Gathering, things: Things) -> str:
    """The names of those whom the event befell, empty where it is known by its place."""
    patients = best_of(gathering, "patient", things)
    if event_classes()[gathering.type].of_place and place_of(gathering, things):
        # Known by its place: whom it hit belongs to its name only where most reports say so.
        counts = gathering.roles.get("patient", {})
        patients = [entity for entity in patients if 2 * counts[entity] > len(gathering.documents)]
    return listed(things, patients) if patients else ""


def is_death(gathering: Gathering) -> bool:
    """Whether somebody died, and no report says at whose hands: nobody is known to have been killed."""
    if gathering.type != "killing" or gathering.roles.get("agent"):
        return False
    lemmas = Counter(mention.lemma for part in gathering.parts for mention in part.mentions)
    return 2 * sum(lemmas[lemma] for lemma in load("question_words")["dying"]) > lemmas.total()


def event_noun(gathering: Gathering) -> str:
    """The documents' own noun for an event known by where it happens ("blaze", "raid"), else that of its class."""
    info = event_classes()[gathering.type]
    if not info.of_place:
        return "death" if is_death(gathering) else info.noun
    documents: dict[str, set[str]] = {}
    for part in gathering.parts:
        for mention in part.mentions:
            happens = mention.lemma.isalpha() and mention.lemma not in hosts("weapon_words")
            if mention.noun and mention.type == gathering.type and happens and not mention.fresh:
                documents.setdefault(mention.lemma, set()).add(part.document)
    return min(documents, key=lambda noun: (-len(documents[noun]), noun != info.noun, noun)) if documents else info.noun


def event_label(gathering: Gathering, things: Things) -> str:
    """A few words for an event: "attack on Dnipropetrovsk", "request by Alexander Lukashenko"."""
    info = replace(event_classes()[gathering.type], noun=event_noun(gathering))
    place, target = place_of(gathering, things), target_of(gathering, things)
    agents = listed(things, best_of(gathering, "agent", things))
    if info.voice == "agentive":
        return (
            f"{info.noun} by {agents}"
            if agents
            else plain_label(info, target or unnamed(gathering, "patient", things), place)
        )
    if info.voice == "nominal" and info.prep in ("between", "in"):
        if info.prep == "between" and agents:
            other = f" and {target}" if target and target != agents else ""
            return f"{info.noun} of {agents}{other}" + (f" in {place}" if place else "")
        return (
            f"{info.noun} in {place}"
            if place
            else f"{info.noun} of {target or agents}"
            if target or agents
            else info.noun
        )
    weapons = weapons_of(gathering, things)
    if weapons:
        against = target or place
        return f"use of {weapons}" + (f" against {against}" if against else "")
    if not target and info.of_place and place:
        return plain_label(info, "", place)
    agreed = max(gathering.roles.get("agent", {}).values(), default=0) > 1
    if not target and agents and agreed and not info.of_place and info.voice == "passive":
        # Nobody it befell is named: whose doing it was tells it from others better than "a bill".
        return f"{info.noun} by {agents}" + (f" {info.place_prep} {place}" if place and place not in agents else "")
    return plain_label(info, target or unnamed(gathering, "patient", things), place)


def weapons_of(gathering: Gathering, things: Things) -> str:
    """What an attack is known by: weapons with names; a ship or a car that took part is none."""
    if gathering.type != "attack":
        return ""
    return listed(things, [one for one in best_of(gathering, "weapon", things) if things.kind(one) == "weapon"])


def plain_label(info: EventClass, target: str, place: str) -> str:
    """The noun of an event with what it befell and where it was."""
    if not target:
        on = info.prep == "on" and info.noun in words("hit_on")
        return f"{info.noun} {'on' if on else info.place_prep} {place}" if place else info.noun
    where = f" {info.place_prep} {place}" if place and place not in target else ""
    return f"{info.noun} {info.prep if info.prep != 'by' else 'of'} {target}{where}"
