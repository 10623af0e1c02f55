"""Which sort of craft a name is: "the ferry" takes up a ship's name, and no train's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ..model import Name
from ..reference import load, load_words
from .graph import Graph

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


def craft_of(graph: Graph, names: Mapping[int, Name]) -> Craft:
    """Read which sorts of craft the names of a document are.

    Args:
        graph: the parse.
        names: the document's names by token.
    """
    told: dict[str, set[str]] = defaultdict(set)
    every: set[str] = set()
    for token, lemma in enumerate(graph.lemmas):
        sort = _sorts().get(lemma)
        if sort is None or graph.pos[token] not in ("NOUN", "PROPN"):
            continue
        every.add(sort)
        for other in (token, *_tied_to(graph, token)):
            if (name := names.get(other)) is not None and name.kind == "vehicle":
                told[name.canonical or name.text].add(sort)
    for token, name in names.items():
        subject = graph.deps[token] in ("nsubj", "nsubjpass") and graph.words[graph.heads[token]] in _afloat()
        if name.kind == "vehicle" and subject:
            told[name.canonical or name.text].add("afloat")
    return Craft({name: frozenset(sorts) for name, sorts in told.items()}, frozenset(every))


def _tied_to(graph: Graph, noun: int) -> list[int]:
    """Tokens that a noun describes: "the ferry Aurora", "the Aurora, a ferry", "the Aurora is a ferry"."""
    tied = [kid for kid in graph.kids[noun] if graph.deps[kid] in (*_TYING, "nsubj")]
    if graph.deps[noun] in _TYING:
        tied.append(graph.heads[noun])
    if graph.deps[noun] == "attr":
        tied += graph.under(graph.heads[noun], "nsubj")
    return tied


@cache
def _sorts() -> dict[str, str]:
    heads = load("name_heads")
    return {
        noun: sort
        for sort, key in (("afloat", "craft_afloat"), ("flying", "craft_flying"), ("on land", "craft_on_land"))
        for noun in heads[key]
    }


def _afloat() -> frozenset[str]:
    return load_words("name_heads", "afloat_verbs")
