"""The noun that a relative pronoun stands for, where the parser hangs its clause on another one."""

from __future__ import annotations

from ..reference import load
from .graph import Graph
from .lexicon import event_nouns, place_words


def antecedent_of(graph: Graph, verb: int, pronoun: int) -> int:
    """The noun that a relative pronoun stands for: no brink kills, nor a cafe, but the bombing named beside it."""
    noun = graph.heads[verb]
    harms = any(graph.lemmas[verb] in load("slots")["tolls"][toll]["verbs"] for toll in ("killed", "injured"))
    if not harms or graph.tags[pronoun] != "WDT" or graph.lemmas[noun] in event_nouns():
        return noun
    behind = [at for at in range(noun + 1, pronoun) if graph.pos[at] == "NOUN" and graph.lemmas[at] in event_nouns()]
    if behind:
        return behind[-1]
    above = graph.heads[graph.heads[noun]]
    at_place = graph.deps[noun] == "pobj" and graph.words[graph.heads[noun]] in place_words("prepositions")
    return above if at_place and graph.pos[above] == "NOUN" and graph.lemmas[above] in event_nouns() else noun
