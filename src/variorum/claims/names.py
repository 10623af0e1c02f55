"""The names of a document as the parse sees them, and what words can stand for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from ..model import Name, NameKind, Reading
from .craft import Craft, craft_of
from .genders import Gender, agrees, gender_of
from .graph import Graph
from .quotations import find_quotations


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What words stand for: the text and where it stands."""

    text: str
    start: int
    end: int
    kind: str = "other"


class Names:
    """The names of a document by offset, with where each hangs in the parse."""

    def __init__(self, reading: Reading, graph: Graph) -> None:
        self.names = tuple(sorted(reading.names or _model_names(reading), key=lambda name: (name.start, -name.end)))
        self.graph = graph
        self.starts = [name.start for name in self.names]
        self._top = [graph.top(name.start, name.end) for name in self.names]
        #: Stretches of quoted speech, in order.
        self._quotations = [(quote.start, quote.end) for quote in find_quotations(graph.text) if quote.words > 3]
        self._gender: dict[str, Gender] = {}
        for name in self.names:
            if name.kind == "person" and (gender := gender_of(name, graph.text)):
                self._gender.setdefault(name.canonical or name.text, gender)
        self._bylines = {index for index in range(len(self.names)) if self._byline(index)}
        self.by_token: dict[int, Name] = {}
        for name in self.names:
            for token in graph.tokens_in(name.start, name.end):
                self.by_token.setdefault(token, name)

    @cached_property
    def craft(self) -> Craft:
        """Which sorts of craft the names are."""
        return craft_of(self.graph, self.by_token)

    def agree(self, pronoun: str, name: Name) -> bool:
        """Whether "he" or "she" may mean a person, by what is known of the name anywhere in the document."""
        return agrees(pronoun, self._gender.get(name.canonical or name.text))

    def fits(self, pronoun: str, name: Name) -> bool:
        """Whether it is known that "he" or "she" goes with a person."""
        gender = self._gender.get(name.canonical or name.text)
        return gender is not None and agrees(pronoun, gender)

    def may_be(self, pronoun: str, who: str) -> bool:
        """Whether "he" or "she" may mean whom a canonical name names."""
        return agrees(pronoun, self._gender.get(who))

    def quotation(self, offset: int) -> tuple[int, int] | None:
        """The quoted speech that a character stands in."""
        index = bisect_right(self._quotations, (offset, len(self.graph.text) + 1)) - 1
        return self._quotations[index] if index >= 0 and offset < self._quotations[index][1] else None

    def inside(self, start: int, end: int) -> list[Name]:
        """Names wholly inside a stretch."""
        found = []
        for index in range(bisect_left(self.starts, start), len(self.names)):
            name = self.names[index]
            if name.start >= end:
                break
            if name.end <= end:
                found.append(name)
        return found

    def _byline(self, index: int) -> bool:
        """Whether a name is an author's, on a line of its own: nobody the text tells of."""
        name, text = self.names[index], self.graph.text
        if name.kind != "person" or text[max(0, name.start - 3) : name.start].lower() != "by ":
            return False
        return name.start <= 3 or text[name.start - 4] == "\n"

    def before(self, offset: int, sentences: int) -> list[tuple[Name, int]]:
        """Names before an offset, nearest first, with the token each hangs on, at most so many sentences back."""
        if not self.names:
            return []
        at = bisect_left(self.graph.ends, offset)
        here = self.graph.sentences[min(at, len(self.graph) - 1)]
        found = []
        for index in range(bisect_left(self.starts, offset) - 1, -1, -1):
            top = self._top[index]
            if top is None or self.names[index].end > offset or index in self._bylines:
                continue
            if here - self.graph.sentences[top] > sentences:
                break
            found.append((self.names[index], top))
        return found


def _model_names(reading: Reading) -> list[Name]:
    """The language model's own names, for a reading whose values were not read."""
    if reading.doc is None:
        return []
    kinds: dict[str, NameKind] = {
        "PERSON": "person",
        "ORG": "organisation",
        "GPE": "place",
        "LOC": "place",
        "NORP": "place",
        "FAC": "facility",
    }
    return [
        Name(start=ent.start_char, end=ent.end_char, text=ent.text, kind=kinds[ent.label_], canonical=ent.text)
        for ent in reading.doc.ents
        if ent.label_ in kinds and ent.text.strip()
    ]


def as_antecedent(name: Name) -> Antecedent:
    """A name as what other words stand for, in its fullest form."""
    return Antecedent(name.canonical or name.text, name.start, name.end, name.kind)
