"""The questions that events of the lexicon and named things ask, in plain English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ...model import Answer
from ...reference import load
from ..classes import EventClass, event_classes
from ..events.gatherings import Gathering
from ..phrasing import plural
from ..things.entities import Things
from .clause_verbs import participle_of
from .labels import best_of, event_noun, is_death, listed, place_of, plain_label, target_of, unnamed, weapons_of
from .names import is_plural_name, spoken_name
from .natures import Nature, nature, word_for_doer


def event_question(gathering: Gathering, slot: str, things: Things, label: str, answers: Sequence[Answer] = ()) -> str:
    """The question that a slot of an event asks.

    Args:
        gathering: the event.
        slot: the slot.
        things: the named things.
        label: the event's name.
        answers: the answers, for whether they are persons and whether they tell of what is to come.
    """
    info = _as_done(gathering, event_classes()[gathering.type])
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
    if base.startswith("number of "):
        return f"How many {plural(base.removeprefix('number of '))} are counted in the {label}{where}?"
    if base in ("whom", "what") and info.voice != "nominal" and info.voice != "agentive":
        return _ask_patient(gathering, base, things, info, answers)
    if base == "who":
        return _ask_agent(gathering, things, info, label, answers)
    return _with_subject(gathering, base, things, info, answers) or _ask_noun(gathering, base, things, label, answers)


def _as_done(gathering: Gathering, info: EventClass) -> EventClass:
    """A class with the verb for what was done here: a bank is robbed, its money stolen; who flees is not evacuated."""
    lemmas = Counter(mention.lemma for part in gathering.parts for mention in part.mentions)
    told = sum(lemmas[lemma] for lemma in load("question_words")["robbed"])
    if info.name == "theft" and 2 * told > lemmas.total():
        return replace(info, done="robbed", base="rob")
    if is_death(gathering):
        return replace(info, done="died", base="die", voice="active")
    fled = load("question_words")["fled"]
    if info.name == "evacuation" and 2 * sum(lemmas[lemma] for lemma in fled) > lemmas.total():
        lemma = min(fled, key=lambda word: (-lemmas[word], word))
        return replace(info, done=fled[lemma], base=lemma, voice="active")
    own = load("event_classes")[info.name].get("verbs", ())
    lemma = min(lemmas, key=lambda word: (-lemmas[word], word), default="")
    mostly = lemma in own and lemma.isalpha() and 2 * lemmas[lemma] > lemmas.total()
    if info.voice == "passive" and mostly and lemma != info.base:
        return replace(info, done=participle_of(lemma), base=lemma)  # a dam that was built was not "produced"
    return info


def _to_come(answers: Sequence[Answer]) -> bool:
    """Whether most answers tell of what is to come."""
    return 2 * sum(answer.modality == "planned" for answer in answers) > len(answers)


def _with_subject(
    gathering: Gathering, base: str, things: Things, info: EventClass, answers: Sequence[Answer]
) -> str | None:
    """A question about whom or what it befell by name; None where none is named or the slot asks otherwise."""
    subject, place = target_of(gathering, things), place_of(gathering, things)
    there = f" {info.place_prep} {place}" if place and place not in subject else ""
    done, voice, several = info.done, info.voice, " and " in subject or is_plural_name(subject)
    if weapons := weapons_of(gathering, things):
        against = subject or place
        subject, done, voice = weapons, "used", "passive"
        there, several = f" against {against}" if against else "", " and " in weapons
    if not subject and (voice == "passive" or info.base in load("question_words")["fled"]) and not info.of_place:
        subject = unnamed(gathering, "patient", things)
        several = bool(subject) and not subject.startswith(("a ", "an ")) and subject.endswith("s")
    if not subject or voice not in ("passive", "active"):
        return None
    be, been = ("were", "have") if several else ("was", "has")
    if _to_come(answers):
        be = "are" if several else "is"
        act = f"be {done}" if voice == "passive" else info.base
        return {
            "when": f"When {be} {subject} to {act}{there}?",
            "where": f"Where {be} {subject} to {act}?",
            "status": f"Will {subject} {act}{there}?",
        }.get(base)
    if voice == "passive":
        return {
            "when": f"When {be} {subject} {done}{there}?",
            "where": f"Where {be} {subject} {done}?",
            "status": f"{been.capitalize()} {subject} been {done}{there}?",
            "why": f"Why {be} {subject} {done}{there}?",
        }.get(base)
    return {
        "when": f"When did {subject} {info.base}{there}?",
        "where": f"Where did {subject} {info.base}?",
        "status": f"Did {subject} {info.base}{there}?",
        "why": f"Why did {subject} {info.base}{there}?",
    }.get(base)


def _ask_noun(gathering: Gathering, base: str, things: Things, label: str, answers: Sequence[Answer]) -> str:
    """A question about the event by its noun."""
    come = _to_come(answers)
    of_place = label
    if base in ("where", "spot") and (place := place_of(gathering, things)):
        of_place = label.removesuffix(f" {event_classes()[gathering.type].place_prep} {place}")
        of_place = of_place.removesuffix(f" on {place}")  # the place is what is asked
    if (
        event_classes()[gathering.type].voice == "agentive"
        and " by " in label
        and base in ("when", "where", "status", "why")
    ):
        noun, agents = label.split(" by ", 1)
        asked = f"did {agents} make the {noun}?" if not come else f"will {agents} make the {noun}?"
        return asked.capitalize()[:3] + asked[3:] if base == "status" else f"{base.capitalize()} {asked}"
    went = "is the {} to take place?" if come else "did the {} take place?"
    forms = {
        "when": f"When {went.format(label)}",
        "where": f"Where {went.format(of_place)}",
        "epicentre": f"Where was the center of the {label}?",
        "spot": f"Where exactly {went.format(label if of_place == label else of_place)}",
        "since when": f"Since when had the {label} been going on?",
        "until when": f"Until when was the {label} to last?",
        "whom": f"Whom or what did the {label} concern?"
        if event_classes()[gathering.type].done == "held"
        else f"Who or what was {event_classes()[gathering.type].done} in the {label}?",
        "what": f"What did the {label} concern?",
        "with what": f"What was used in the {label}?",
        "status": f"Will the {label} take place?" if come else f"Did the {label} take place?",
        "why": f"What was the reason for the {label}?",
        "how long": f"How long did the {label} last?",
        "how much": f"How much money was the {label} about?",
    }
    return forms.get(base) or f"{base.capitalize()} of the {label}?"


def _ask_agent(gathering: Gathering, things: Things, info: EventClass, label: str, answers: Sequence[Answer]) -> str:
    """Who did it."""
    subject, place = target_of(gathering, things), place_of(gathering, things)
    there = f" {info.place_prep} {place}" if place and place not in subject else ""
    done = info.done
    if weapons := weapons_of(gathering, things):
        against = subject or place
        subject, done, there = weapons, "used", f" against {against}" if against else ""
    if subject and (info.voice == "passive" or weapons):
        several = " and " in subject or is_plural_name(subject)
        if _to_come(answers):
            return f"By whom {'are' if several else 'is'} {subject} to be {done}{there}?"
        return f"By whom {'were' if several else 'was'} {subject} {done}{there}?"
    agreed = max(gathering.roles.get("agent", {}).values(), default=0) > 1
    if agreed and not subject and best_of(gathering, "agent", things):
        label = plain_label(
            replace(info, noun=event_noun(gathering)),
            "" if info.of_place and place else unnamed(gathering, "patient", things), place,
        )  # fmt: skip
    if info.voice == "agentive":
        return f"Who made the {label.split(' by ')[0]}?"
    if info.voice == "passive" and not info.of_place:
        target = unnamed(gathering, "patient", things)
        if target:
            told = f"is to {info.base}" if _to_come(answers) else _simple_past(info)
            return f"Who {told} {target}{there}?"
    if info.voice == "nominal" and not weapons:
        label = f"{event_noun(gathering)}{there}"  # who took part is what is asked
    return info.who.format(label=label) or f"Who was behind the {label}?"


def _simple_past(info: EventClass) -> str:
    """The past of a class's verb as it stands behind "who"."""
    return load("question_words")["pasts"].get(info.done, info.done)


def _ask_patient(gathering: Gathering, base: str, things: Things, info: EventClass, answers: Sequence[Answer]) -> str:
    """Whom or what it befell."""
    place = place_of(gathering, things)
    natures: set[Nature] = {_nature_of(answer, things) for answer in answers}
    person = gathering.type in load("question_words")["persons_only"]
    thing = gathering.type in load("question_words")["things_only"] and "person" not in natures
    who = "Who" if person else "What" if thing else word_for_doer(natures).capitalize()
    agreed = max(gathering.roles.get("agent", {}).values(), default=0) > 1
    agents = listed(things, best_of(gathering, "agent", things)) if agreed else ""
    there = f" {info.place_prep} {place}" if place else ""
    if info.voice == "active":
        return f"{who} {info.done}{there}?"
    by = f" by {agents}" if agents and not place else ""
    if _to_come(answers):
        return f"{who} is to be {info.done}{by or there}?"
    return f"{who} was {info.done}{by or there}?"


def _nature_of(answer: Answer, things: Things) -> Nature:
    if answer.value.entity and things.kind(answer.value.entity) == "person":
        return "person"
    return nature(things.pages[answer.span.document], answer.span.start, answer.span.end)


def thing_question(entity: str, slot: str, things: Things) -> str:
    """The question that a slot of a thing asks."""
    name = spoken_name(things, entity)
    measures = load("slots")["measures"]
    if slot in measures:
        return measures[slot]["question"].format(name=name)
    base, _, rest = slot.partition("@")
    if base == "name":
        words = name.split()  # of whom the surname stands, the full name is asked
        while len(words) > 1 and words[-1].strip(".").casefold() in load("relations")["suffixes"]:
            words.pop()
        first = next((i for i, word in enumerate(words[:-1]) if i and word.islower()), len(words) - 1)
        name = " ".join(words[first:])
    asked = load("thing_slots")["questions"].get(base, f"What is the {base} of {{name}}?")
    return asked.format(name=name, rest=rest)
