"""What a pronoun or a description stands for, inside one document, when that is safe to say."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from ..model import Name, Reading
from .graph import Graph
from .lexicon import described_kinds, event_nouns, reporting_words

PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers"})
NEUTRAL = frozenset({"it", "its"})
PLURAL = frozenset({"they", "them", "their"})
PRONOUNS = PERSONAL | NEUTRAL | PLURAL | {"who", "which", "that", "this", "these", "those"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: How many sentences back a pronoun and a description may reach.
NEAR, FAR = 3, 40

_DEFINITE = frozenset({"the", "this", "that", "such", "these", "those"})


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
        self.by_token: dict[int, Name] = {}
        for name in self.names:
            for token in graph.tokens_in(name.start, name.end):
                self.by_token.setdefault(token, name)

    def inside(self, start: int, end: int) -> list[Name]:
        """Names wholly inside a stretch."""
        first = bisect_left(self.starts, start)
        found = []
        for name in self.names[first:]:
            if name.start >= end:
                break
            if name.end <= end:
                found.append(name)
        return found

    def before(self, offset: int, sentences: int) -> list[tuple[Name, int]]:
        """Names before an offset, nearest first, with the token each hangs on, at most so many sentences back."""
        if not self.names:
            return []
        at = bisect_left(self.graph.ends, offset)
        here = self.graph.sentences[min(at, len(self.graph) - 1)]
        found = []
        for index in range(bisect_left(self.starts, offset) - 1, -1, -1):
            top = self._top[index]
            if top is None or self.names[index].end > offset:
                continue
            if here - self.graph.sentences[top] > sentences:
                break
            found.append((self.names[index], top))
        return found


def _model_names(reading: Reading) -> list[Name]:
    """The language model's own names, for a reading whose values were not read."""
    if reading.doc is None:
        return []
    kinds = {
        "PERSON": "person",
        "ORG": "organisation",
        "GPE": "place",
        "LOC": "place",
        "NORP": "place",
        "FAC": "facility",
    }
    return [
        Name(start=ent.start_char, end=ent.end_char, text=ent.text, kind=kinds[ent.label_], canonical=ent.text)  # type: ignore[arg-type]
        for ent in reading.doc.ents
        if ent.label_ in kinds and ent.text.strip()
    ]


def resolve(graph: Graph, names: Names, token: int) -> Antecedent | None:
    """Find what the phrase headed by ``token`` stands for.

    Args:
        graph: the parse.
        names: the document's names.
        token: head of a pronoun or a definite description.

    Returns:
        The nearest safe antecedent, or None where the words are a name, are indefinite, or could mean several things.
    """
    word = graph.words[token]
    if word in PERSONAL:
        return _person(graph, names, token)
    if word in NEUTRAL or (word in PLURAL and graph.pos[token] == "PRON"):
        return _thing(graph, names, token, plural=word in PLURAL)
    if graph.pos[token] not in ("NOUN", "PROPN"):
        return None
    first, last = graph.phrase(token)
    if names.inside(graph.starts[first], graph.ends[last]) or "PROPN" in graph.pos[first : last + 1]:
        return None
    if not any(graph.words[kid] in _DEFINITE for kid in graph.kids[token] if kid < token):
        return None
    return _described(graph, names, token)


def _as_antecedent(name: Name) -> Antecedent:
    return Antecedent(name.canonical or name.text, name.start, name.end, name.kind)


def _person(graph: Graph, names: Names, token: int) -> Antecedent | None:
    """The last person in subject position, else the only person near by."""
    people = [(name, top) for name, top in names.before(graph.starts[token], NEAR) if name.kind == "person"]
    for name, top in people:
        if graph.deps[top] in _SUBJECTS and graph.heads[token] != graph.heads[top]:
            return _as_antecedent(name)
    different = {name.canonical or name.text for name, _ in people}
    return _as_antecedent(people[0][0]) if len(different) == 1 else None


def _thing(graph: Graph, names: Names, token: int, plural: bool) -> Antecedent | None:
    """The subject of this sentence before the pronoun, else of the sentence before, when it is no person."""
    sentence = graph.sentences[token]
    verb = graph.heads[token]
    if (
        graph.lemmas[verb] == "be"
        and graph.deps[token] == "nsubj"
        and graph.under(verb, "acomp")
        and (graph.under(verb, "ccomp", "xcomp", "advcl"))
    ):
        return None  # "it was not clear when ..."
    for number in (sentence, sentence - 1, sentence - 2):
        if number < 0:
            break
        first, last = graph.bounds[number]
        subjects = [
            index
            for index in range(first, min(last + 1, token))
            if graph.deps[index] in _SUBJECTS and graph.words[index] not in PRONOUNS and index != token
            and graph.heads[index] != token and graph.pos[index] != "PRON"
        ]  # fmt: skip
        if number == sentence:
            subjects = [index for index in subjects if graph.rights[index] < token or graph.deps[token] == "poss"]
            # "He will be arrested because it ..." has its subject in the main clause; nearest first is the safer order.
            subjects.reverse()
        for subject in subjects:
            if (graph.tags[subject] in ("NNS", "NNPS")) != plural and not (plural and _group(names, subject)):
                continue
            name = names.by_token.get(subject)
            if name is not None and name.kind == "person":
                continue
            if name is not None:
                return _as_antecedent(name)
            inner = resolve(graph, names, subject) if graph.pos[subject] == "NOUN" else None
            if inner is not None:
                return inner
            start, end = graph.trimmed(*graph.phrase(subject))
            inside = [found for found in names.inside(start, end) if found.kind not in ("person", "place")]
            if len(inside) == 1:
                return _as_antecedent(inside[0])
            return Antecedent(graph.text[start:end], start, end) if end else None
    return None


def _group(names: Names, token: int) -> bool:
    name = names.by_token.get(token)
    return name is not None and name.kind in ("organisation", "government", "outlet")


def _described(graph: Graph, names: Names, token: int) -> Antecedent | None:
    """The nearest name that a definite description fits; for places and bodies only when no other one does."""
    noun = graph.lemmas[token]
    if noun in event_nouns():
        return None  # "the deployment" is not the thing deployed
    kinds = {kind for kind, nouns in described_kinds().items() if noun in nouns}
    candidates = names.before(graph.starts[token], FAR)
    if "outlet" in kinds or noun in reporting_words("outlet_words"):
        for name, _ in candidates:
            if name.kind == "outlet":
                return _as_antecedent(name)
    for name, top in candidates:
        if name.kind == "person" and noun in (name.role or "").lower().split():
            return _as_antecedent(name)
        # "the missile" after "the Kestrel missile": the noun the name modified, or a word of the name itself.
        own = graph.lemmas[top] == noun or (graph.heads[top] > top and noun in _phrase_lemmas(graph, top))
        if name.kind not in ("person", "place") and (own or name.kind in kinds - {"organisation"}):
            return _as_antecedent(name)
    for kind, reach in (("organisation", FAR), ("place", 2)):
        near = [name for name, _ in names.before(graph.starts[token], reach) if name.kind == kind][:4]
        if kind in kinds and len({name.canonical or name.text for name in near}) == 1:
            return _as_antecedent(near[0])
    return None


def _phrase_lemmas(graph: Graph, token: int) -> set[str]:
    """Lemmas of the nouns from a modifier up to the head of its phrase."""
    lemmas: set[str] = set()
    for _ in range(4):
        if graph.deps[token] not in ("compound", "amod", "nmod", "poss", "appos", "punct", "nummod"):
            break
        owner = graph.deps[token] == "poss"
        token = graph.heads[token]
        if owner:
            break
        lemmas.add(graph.lemmas[token])
    return lemmas


def identified(graph: Graph, names: Names, token: int) -> Antecedent | None:
    """What a noun is said to be in its own clause: "X, a town", "X is a town", "X is described as a town".

    Args:
        graph: the parse.
        names: the document's names.
        token: head of "a town".

    Returns:
        X, when X holds a name.
    """
    head, other = graph.heads[token], None
    if token in names.by_token or head == token:
        return None
    if graph.deps[token] == "appos":
        other = head
    elif graph.deps[token] == "attr":
        other = next(iter(graph.under(head, "nsubj")), None)
    elif graph.deps[token] == "pobj" and graph.words[head] == "as":
        verb = graph.heads[head]
        other = next(iter(graph.under(verb, "dobj", "nsubjpass")), None)
        if other is not None and graph.tags[other] in ("WDT", "WP"):
            other = graph.heads[verb] if graph.deps[verb] == "relcl" else None
    if other is None or other == token:
        return None
    name = names.by_token.get(other)
    if name is not None:
        return _as_antecedent(name)
    first, last = graph.phrase(other)
    inside = [
        found for found in names.inside(graph.starts[first], graph.ends[last]) if found.kind not in ("person", "place")
    ]
    return _as_antecedent(inside[0]) if len(inside) == 1 else resolve(graph, names, other)
