"""The senses of a number: what came of the counted, what was done or what was measured, by the words nearest to it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ...model import Quantity
from ...reference import load, load_words
from ..noun_classes import classes_of
from .surroundings import Surroundings, verb_keys

#: Prepositions before whom something is sent to.
_TOWARDS = frozenset({"to", "for", "against"})
#: How the object of a verb hangs on it, in either voice.
_DONE_TO = frozenset({"dobj", "obj", "nsubjpass"})
#: Groups of words that stand right at a number.
_NEAR = 2


@cache
def _senses_of() -> Mapping[str, tuple[str, ...]]:
    """The senses that a word, or a verb with its particle or noun, shows."""
    found: dict[str, list[str]] = {}
    for name, entry in load("number_senses")["senses"].items():
        for word in entry["words"]:
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def read_classes(quantity: Quantity, noun: str) -> frozenset[str]:
    """Classes of what is counted, by its last two words ("jet fighters") before its last."""
    phrase = " ".join([*(quantity.counted_phrase or "").casefold().split()[-2:-1], noun])
    return classes_of(phrase) or classes_of(noun)


def read_senses(around: Surroundings, noun: str, kind: str, text: str = "") -> frozenset[str]:
    """Senses of the words nearest to the number that show any; a sense that gives way to another one is left out.

    Args:
        around: the words that the number hangs on.
        noun: lemma of what is counted.
        kind: its dimension.
        text: its own words.
    """
    own = load("number_senses")["senses"].get(kind)
    if own and own["family"] == "gauge":  # a magnitude, a speed
        return frozenset({kind})
    if "-" in text and (sense := load("number_senses")["in_compounds"].get(text.rpartition("-")[2])):
        return frozenset({sense})  # "a 24,000-seat stadium"
    if noun in load("number_senses")["outright"]:
        return frozenset({load("number_senses")["outright"][noun]})
    shown = [_shown(step, noun, kind, place < _NEAR) for place, step in enumerate(around.steps)]
    found = next(filter(None, shown), set[str]())
    table = load("number_senses")["senses"]
    if around.acting:  # what somebody does to others did not come to them
        found = {name for name in found if table[name]["family"] != "fate"}
    if any(table[name]["family"] == "duty" for name in found):  # "sent a dozen questions to 12 firms"
        if around.through in _TOWARDS:
            found = {"addressed"}
        elif noun in load("number_senses")["messages"]:
            found = {"written"}
    parting = load_words("number_senses", "parting")
    if any(not parting.isdisjoint(verb_keys(verb)) for verb in around.verbs[:1]):
        return frozenset()
    if any(verb.lemma_ in load("number_senses")["audiences"] for verb in around.verbs[:1]):
        found = {name for name in found if table[name]["family"] != "crowd"}  # each speech has listeners of its own
    if not found and noun in load("number_senses")["doers"]:
        found = {load("number_senses")["doers"][noun]}
    for name in sorted(set[str]().union(*shown)):
        if found & set(table[name].get("over", ())):
            found = {name}
    return frozenset(found)


def _told_keys(token: Any) -> list[str]:
    """The keys of a word, of a verb with a particle that makes another one of it those with the particle alone."""
    keys = list(verb_keys(token))
    return [key for key in keys if " " in key] if set(keys) & set(load("number_senses")["other_verbs"]) else keys


def _shown(step: list[Any], noun: str, kind: str, near: bool) -> set[str]:
    """Senses that a few words show, of those that numbers of a dimension can have; two words together before one."""
    table, families = load("number_senses")["senses"], load("number_senses")["families"]
    keys = [key for token in step for key in _told_keys(token)]
    if kind == "share":
        keys += [f"{key} percent" for key in keys]
    short = kind.split(" ")[0]
    # "The quake struck an island": nobody stopped work.
    done_to = {token.lemma_.lower() for token in step if any(kid.dep_ in _DONE_TO for kid in token.children)}
    longer, plain = (
        {
            name for key in keys if (" " in key) == several and key != noun
            for name in _senses_of().get(key, ())
            if short in families[table[name]["family"]] and (near or not table[name].get("near"))
            and noun in table[name].get("counted", (noun,))
            and not (short == "duration" and key in table[name].get("not of lengths", ()))
            and not (key in done_to and key in table[name].get("without object", ()))
        }
        for several in (True, False)
    )  # fmt: skip
    return longer or plain
