"""What stands beside a noun and says something of it: "rebel-held", "a 30-year-old man", "firms dependent on coal"."""

from __future__ import annotations

from ..reference import load_words
from .graph import Graph
from .lexicon import modal, place_words
from .predications import Predication

_BEFORE = frozenset({"amod", "compound", "nmod", "nummod"})
_PARTICIPLES = frozenset({"VBN", "VBG"})


def modifier_predications(graph: Graph) -> list[Predication]:
    """Participles and measures before a noun, and adjectives behind it that govern something.

    A plain adjective before its noun ("a red door") only helps to name it and is left alone.
    """
    found: list[Predication] = []
    for token in range(len(graph)):
        noun = graph.heads[token]
        if graph.pos[noun] not in ("NOUN", "PROPN") or noun == token:
            continue
        if token < noun and graph.deps[token] in _BEFORE:
            if (
                _none(graph, noun)
                or graph.deps[noun] in _BEFORE
                or not graph.text[graph.starts[graph.lefts[token]]].isalnum()
            ):
                continue  # "a scorched-earth campaign"
            if _participle(graph, token) or _measure(graph, token):
                found.append(Predication(token, "attribute", noun, graph.lefts[token], noun))
        elif token > noun and graph.deps[token] == "amod" and _governs(graph, token):
            found.append(Predication(token, "attribute", noun, graph.phrase(noun)[0], graph.phrase_end(token)))
        elif token > noun and graph.deps[token] == "conj" and (subject := _second_state(graph, token)) is not None:
            found.append(Predication(token, "attribute", subject, token, graph.phrase_end(token)))
    return found


def _none(graph: Graph, noun: int) -> bool:
    """Whether a noun is told of as not there: "no reported deaths", "any planned visit"."""
    return any(graph.words[kid] in ("no", "any", "neither", "few") for kid in graph.under(noun, "det", "neg", "amod"))


def _participle(graph: Graph, token: int) -> bool:
    """A participle with words of its own ("sparsely populated", "now-defunct"), or a bare one of something done."""
    if graph.pos[token] in ("PROPN", "NUM"):
        return False
    verbal = graph.tags[token] in _PARTICIPLES or graph.words[token].endswith("ed")
    # "long-term" is a name of a kind; "once-busy" says when it was so.
    said = [
        kid
        for kid in graph.kids[token]
        if kid < token
        and (graph.deps[kid] in ("advmod", "npadvmod") or (graph.deps[kid] in ("compound", "amod") and verbal))
        and graph.words[kid] not in _words("degrees")
    ]
    if said:
        return verbal or any(graph.words[kid] in _words("when") for kid in said)
    if graph.tags[token] == "VBG" and graph.lemmas[token] not in _words("moving"):
        return False  # "a lobbying firm" names a kind
    worn = graph.words[token] in _words("worn") or graph.words[token] in modal("adjectives")
    timed = graph.lemmas[graph.heads[token]] in place_words("times")
    lower = graph.text[graph.starts[token]].islower()
    return graph.tags[token] in _PARTICIPLES and graph.pos[token] == "VERB" and lower and not worn and not timed


def _measure(graph: Graph, token: int) -> bool:
    """A number joined to what it counts: "a 6.1-magnitude quake", "a 30-year-old man"."""
    if graph.pos[token] in ("NUM", "PROPN") and graph.deps[token] == "nummod":
        return False
    if graph.lemmas[token] in _words("fractions") or graph.text[graph.starts[token]].isupper():
        return False
    inside = range(graph.lefts[token], token + 1)
    return any(graph.pos[kid] == "NUM" for kid in inside) and any(graph.words[kid] in ("-", "–") for kid in inside)


def _second_state(graph: Graph, token: int) -> int | None:
    """Who is stable in "Bell was in pain but stable": an adjective coordinated with a phrase that says how one is."""
    prep = graph.heads[graph.heads[token]]
    verb = graph.heads[prep]
    if graph.pos[token] != "ADJ" or graph.deps[prep] != "prep" or graph.lemmas[verb] != "be":
        return None
    return next(iter(graph.under(verb, "nsubj")), None)


def _governs(graph: Graph, token: int) -> bool:
    """Whether an adjective behind its noun says it of something: "important to farmers", "ready to leave"."""
    if graph.pos[token] != "ADJ":
        return False
    near = token + 1 < len(graph) and graph.deps[token + 1] == "prep" and graph.heads[token + 1] == graph.heads[token]
    return near or bool(graph.under(token, "prep", "xcomp", "pcomp"))


def _words(key: str) -> frozenset[str]:
    return load_words("modifier_words", key)
