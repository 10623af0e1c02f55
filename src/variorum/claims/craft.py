"""Which sort of craft a name is: "the ferry" takes up a ship's name, and no train's."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ..model import Name
from ..reference import load
from .graph import Graph

if TYPE_CHECKING:
    from .names import Names

_TYING = frozenset({"compound", "appos", "nmod", "amod"})


@dataclass(frozen=True, slots=True)
class Craft:
    """What a document says of its craft.

    Attributes:
        told: sorts of craft that each name is tied to, by its canonical form.
        all: sorts of craft the document speaks of at all.
    """

    told: dict[str, frozenset[str]]
    all: frozenset[str]

    def may_be(self, noun: str, name: Name) -> bool:
        """Whether a noun can describe a name; if nothing ties the name to a sort, the document must know only one."""
        sort = _sorts().get(noun)
        if sort is None:
            return True
        told = self.told.get(name.canonical or name.text)
        return sort in told if told else self.all == {sort}


def craft_of(graph: Graph, names: Names) -> Craft:
    """Read which sorts of craft the names of a document are.

    Args:
        graph: the parse.
        names: the document's names.
    """
    told: dict[str, set[str]] = defaultdict(set)
    every: set[str] = set()
    for token, lemma in enumerate(graph.lemmas):
        sort = _sorts().get(lemma)
        if sort is None or graph.pos[token] not in ("NOUN", "PROPN"):
            continue
        every.add(sort)
        near = [*graph.kids[token], graph.heads[token]] if graph.deps[token] in _TYING else graph.kids[token]
        near = [*near, token]
        if graph.deps[token] == "attr":
            near += graph.under(graph.heads[token], "nsubj")
        for other in near:
            name = names.by_token.get(other)
            tied = other == token or graph.deps[other] in (*_TYING, "nsubj") or other == graph.heads[token]
            if name is not None and name.kind == "vehicle" and tied:
                told[name.canonical or name.text].add(sort)
    for token, name in names.by_token.items():
        head = graph.heads[token]
        if name.kind == "vehicle" and graph.deps[token] in ("nsubj", "nsubjpass") and graph.words[head] in _afloat():
            told[name.canonical or name.text].add("afloat")
    return Craft({name: frozenset(sorts) for name, sorts in told.items()}, frozenset(every))


@cache
def _sorts() -> dict[str, str]:
    heads = load("name_heads")
    return {
        noun: sort
        for sort, key in (("afloat", "craft_afloat"), ("flying", "craft_flying"), ("on land", "craft_on_land"))
        for noun in heads[key]
    }


@cache
def _afloat() -> frozenset[str]:
    return frozenset(load("name_heads")["afloat_verbs"])
