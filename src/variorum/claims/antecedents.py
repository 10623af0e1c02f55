"""What a pronoun or a description stands for, inside one document, when that is safe to say."""

from __future__ import annotations

from .graph import Graph
from .lexicon import described_kinds, event_nouns, reporting_words
from .names import Antecedent, Names, as_antecedent
from .pronouns import NEUTRAL, PERSONAL, PLURAL, person, thing

#: How many sentences back a description may reach.
FAR = 40

_DEFINITE = frozenset({"the", "this", "that", "such", "these", "those"})


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
        return person(graph, names, token, resolve)
    if word in NEUTRAL or (word in PLURAL and graph.pos[token] == "PRON"):
        return thing(graph, names, token, word in PLURAL, resolve)
    if graph.pos[token] not in ("NOUN", "PROPN"):
        return None
    first, last = graph.phrase(token)
    if names.inside(graph.starts[first], graph.ends[last]) or "PROPN" in graph.pos[first : last + 1]:
        return None
    if not any(graph.words[kid] in _DEFINITE for kid in graph.kids[token] if kid < token):
        return None
    return _described(graph, names, token)


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
                return as_antecedent(name)
    several = graph.tags[token] == "NNS"
    for name, top in candidates:
        if name.kind == "person" and not several and noun in (name.role or "").lower().split():
            return as_antecedent(name)
        # "the missile" after "the Kestrel missile": the noun the name modified, or a word of the name itself.
        own = graph.lemmas[top] == noun or (graph.heads[top] > top and noun in _phrase_lemmas(graph, top))
        if name.kind not in ("person", "place") and (own or name.kind in kinds - {"organisation"}):
            return as_antecedent(name)
    for kind, reach in (("organisation", FAR), ("place", 2)):
        near = [name for name, _ in names.before(graph.starts[token], reach) if name.kind == kind][:4]
        if kind in kinds and len({name.canonical or name.text for name in near}) == 1:
            return as_antecedent(near[0])
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
        return as_antecedent(name)
    first, last = graph.phrase(other)
    inside = [
        found for found in names.inside(graph.starts[first], graph.ends[last]) if found.kind not in ("person", "place")
    ]
    return as_antecedent(inside[0]) if len(inside) == 1 else resolve(graph, names, other)
