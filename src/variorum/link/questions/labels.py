"""Names of events and questions, in plain English."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache

from ...reference import load
from ..classes import EventClass, event_classes, hosts
from ..events.gatherings import Gathering
from ..phrasing import article, plural
from ..things.clusters import place_key
from ..things.entities import Things

#: Places with an article of their own in running text.
_WITH_ARTICLE = (
    "united ",
    "european ",
    "netherlands",
    "philippines",
    "bahamas",
    "maldives",
    "kremlin",
    "pentagon",
    "white house",
)


@cache
def _plain_words() -> frozenset[str]:
    """Nouns that say no more of a target than that there was one."""
    return frozenset(load("slots")["persons"]) | {
        "none", "one", "some", "many", "all", "part", "number", "thing",
        "dozen", "hundred", "thousand", "million", "km", "kilometer", "kilometre", "mile", "percent",
    }  # fmt: skip


def _name(things: Things, entity: str) -> str:
    name = things.name(entity)
    bare = name.casefold()
    if any(bare.startswith(word) for word in _WITH_ARTICLE):
        return f"the {name}"
    if things.kind(entity) in ("organisation", "government") and " of " in bare and not bare.startswith("the "):
        return f"the {name}"
    return name


def _listed(things: Things, entities: list[str]) -> str:
    names = [_name(things, entity) for entity in entities[:2]]
    return " and ".join(names)


def _best(gathering: Gathering, role: str, things: Things) -> list[str]:
    """Those whom most reports give in a role, by their proper names."""
    counts = gathering.roles.get(role) or {}
    found = {entity: count for entity, count in counts.items() if not things.name(entity)[:1].islower()}
    top = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    if not top:
        return []
    return [entity for entity, count in top if count * 2 >= top[0][1]][:2]


def _place(gathering: Gathering) -> str:
    """The place most documents give, a town before a country, in the words most of them use."""
    documents: dict[str, set[str]] = {}
    words: dict[str, Counter[str]] = {}
    for part in gathering.parts:
        for place in part.places:
            documents.setdefault(place_key(place), set()).add(part.document)
            words.setdefault(place_key(place), Counter())[place.text] += 1
    if not documents:
        return ""
    best = min(documents, key=lambda k: (-len(documents[k]), gathering.places[k].kind == "country", k))
    name = min(words[best], key=lambda text: (-words[best][text], text))
    return f"the {name}" if any(name.casefold().startswith(word) for word in _WITH_ARTICLE) else name


def _thing_heads(gathering: Gathering, role: str) -> str:
    """What most reports call a participant without a name; a single report's word names no event."""
    documents: dict[str, set[str]] = {}
    for part in gathering.parts:
        for head in part.things.get(role, ()):
            if head.isalpha() and head not in _plain_words():
                documents.setdefault(head, set()).add(part.document)
    shared = {head: len(found) for head, found in documents.items() if len(found) > 1}
    return article(min(shared, key=lambda word: (-shared[word], word))) if shared else ""


def _target(gathering: Gathering, things: Things) -> str:
    patients = _best(gathering, "patient", things)
    if event_classes()[gathering.type].of_place and _place(gathering):
        # Known by its place: whom it hit belongs to its name only where most reports say so.
        counts = gathering.roles.get("patient", {})
        patients = [entity for entity in patients if 2 * counts[entity] > len(gathering.documents)]
    return _listed(things, patients) if patients else ""


def event_noun(gathering: Gathering) -> str:
    """The documents' own noun for an event known by where it happens ("blaze", "raid"), else that of its class."""
    info = event_classes()[gathering.type]
    if not info.of_place:
        return info.noun
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
    place, target = _place(gathering), _target(gathering, things)
    agents = _listed(things, _best(gathering, "agent", things))
    if info.voice == "agentive":
        return (
            f"{info.noun} by {agents}" if agents else _plain(info, target or _thing_heads(gathering, "patient"), place)
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
    weapons = _listed(things, _best(gathering, "weapon", things))
    if weapons and gathering.type == "attack":
        against = target or place
        return f"use of {weapons}" + (f" against {against}" if against else "")
    if not target and info.of_place and place:
        return _plain(info, "", place)
    agreed = max(gathering.roles.get("agent", {}).values(), default=0) > 1
    if not target and agents and agreed and not info.of_place and info.voice == "passive":
        # Nobody it befell is named: whose doing it was tells it from others better than "a bill".
        return f"{info.noun} by {agents}" + (f" {info.place_prep} {place}" if place and place not in agents else "")
    return _plain(info, target or _thing_heads(gathering, "patient"), place)


def _plain(info: EventClass, target: str, place: str) -> str:
    if not target:
        return f"{info.noun} {'on' if info.prep == 'on' else info.place_prep} {place}" if place else info.noun
    where = f" {info.place_prep} {place}" if place and place not in target else ""
    return f"{info.noun} {info.prep if info.prep != 'by' else 'of'} {target}{where}"


def event_question(gathering: Gathering, slot: str, things: Things, label: str) -> str:
    """The question that a slot of an event asks."""
    info = event_classes()[gathering.type]
    base, _, scope = slot.partition("@")
    tolls = load("slots")["tolls"]
    where = f", in {scope}" if scope else ""
    if base in tolls:
        return f"How many people {tolls[base]['question']} in the {label}{where}?"
    if base.startswith("victims"):
        return f"Who was {base.removeprefix('victims ') or 'hurt'} in the {label}{where}?"
    if base == "tally":
        return f"What was the count of votes{f' in the {scope}' if scope else ''}, in the {label}?"
    if base == "distance":
        return f"How far from {scope} was the center of the {label}?"
    measures = load("slots")["event_measures"]
    if base in measures:
        return measures[base]["question"].format(label=label)
    subject, place = _target(gathering, things), _place(gathering)
    there = f" {info.place_prep} {place}" if place and place not in subject else ""
    if gathering.type == "attack" and _best(gathering, "weapon", things):
        subject = _listed(things, _best(gathering, "weapon", things))
        against = _target(gathering, things) or place
        done, there = "used", f" against {against}" if against else ""
        voice = "passive"
    else:
        done, voice = info.done, info.voice
    several = " and " in subject
    if subject and voice == "passive":
        be, been = ("were", "have") if several else ("was", "has")
        forms = {
            "when": f"When {be} {subject} {done}{there}?",
            "where": f"Where {be} {subject} {done}?",
            "who": f"By whom {be} {subject} {done}{there}?",
            "status": f"{been.capitalize()} {subject} been {done}{there}?",
            "why": f"Why {be} {subject} {done}{there}?",
            "how long": f"How long did the {label} last?",
            "how much": f"What was paid or asked in the {label}?",
        }
    elif subject and voice == "active":
        forms = {
            "when": f"When did {subject} {info.base}{there}?",
            "where": f"Where did {subject} {info.base}?",
            "status": f"Did {subject} {info.base}{there}?",
            "why": f"Why did {subject} {info.base}{there}?",
        }
    else:
        forms = {}
    general = {
        "when": f"When did the {label} take place?",
        "where": f"Where did the {label} take place?",
        "epicentre": f"Where was the center of the {label}?",
        "spot": f"Where exactly did the {label} take place?",
        "since when": f"Since when had the {label} been going on?",
        "until when": f"Until when was the {label} to last?",
        "who": info.who.format(label=label) or f"Who was behind the {label}?",
        "whom": f"Who or what was {info.done} in the {label}?",
        "what": f"What did the {label} concern?",
        "with what": f"What was used in the {label}?",
        "status": f"Did the {label} take place?",
        "why": f"What was the reason for the {label}?",
        "how long": f"How long did the {label} last?",
        "how much": f"How much money was the {label} about?",
    }
    agreed = max(gathering.roles.get("agent", {}).values(), default=0) > 1
    agents = _listed(things, _best(gathering, "agent", things)) if agreed else ""
    if base == "who" and agents and not subject:
        label = _plain(info, "" if info.of_place and place else _thing_heads(gathering, "patient"), place)
        return f"Who was behind the {label}?"
    if info.voice == "passive" and base in ("whom", "what") and agents and not place:
        return f"Who or what was {info.done} by {agents}?"
    if info.voice == "passive" and base in ("whom", "what"):
        return f"Who or what was {info.done}{f' in {place}' if place else ''}?"
    if info.voice == "active" and base == "whom":
        return f"Who or what {info.done}{f' in {place}' if place else ''}?"
    if base.startswith("number of "):
        return f"How many {plural(base.removeprefix('number of '))} are counted in the {label}{where}?"
    return forms.get(base) or general.get(base) or f"{base.capitalize()} of the {label}?"


def thing_question(entity: str, slot: str, things: Things) -> str:
    """The question that a slot of a thing asks."""
    name = _name(things, entity)
    measures = load("slots")["measures"]
    if slot in measures:
        return measures[slot]["question"].format(name=name)
    base, _, rest = slot.partition("@")
    if base == "name":
        words = name.split()  # of whom the surname stands, the full name is asked
        first = next((i for i, word in enumerate(words[:-1]) if i and word.islower()), len(words) - 1)
        name = " ".join(words[first:])
    asked = load("thing_slots")["questions"].get(base, f"What is the {base} of {{name}}?")
    return asked.format(name=name, rest=rest)
