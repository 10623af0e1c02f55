"""What is said by words beside a noun; here the measured properties: "a range of 500 km", "ten dead"."""

from __future__ import annotations

from .appositions import apposition_predications
from .graph import Graph
from .instances import instance_predications
from .lexicon import measured_attributes, state_words
from .modifiers import modifier_predications
from .names import Names
from .predications import Predication
from .roles import Values


def attribute_predications(graph: Graph, names: Names, values: Values) -> list[Predication]:
    """Measured properties, appositions, kinds and modifiers; of two readings of one word the first."""
    found: dict[int, Predication] = {}
    for one in (
        *measured_predications(graph, values),
        *apposition_predications(graph, names),
        *instance_predications(graph, names),
        *modifier_predications(graph),
    ):
        found.setdefault(one.token, one)
    return [found[token] for token in sorted(found)]


def measured_predications(graph: Graph, values: Values) -> list[Predication]:
    """Measured properties. The token is the head of the property, the subject what has it."""
    found: list[Predication] = []
    for token in range(len(graph)):
        if graph.pos[token] not in ("NOUN", "PROPN", "NUM"):
            continue
        if graph.deps[token] == "appos":
            one = None  # an apposition is read elsewhere
        elif graph.pos[token] == "NUM" or values.kind.get(token) == "quantity":
            one = _stricken(graph, token)
            if one is None and graph.lemmas[token] in measured_attributes():
                one = _measured(graph, values, token)  # "a magnitude of 6.8" is all one quantity
        elif graph.lemmas[token] in measured_attributes():
            one = _measured(graph, values, token)
        else:
            one = None
        if one is not None:
            found.append(one)
    return found


def _stricken(graph: Graph, token: int) -> Predication | None:
    """Read "Ten dead in quake", "leaving three people homeless": a number and, behind it, what came to its people."""
    for kid in graph.under(token, "amod"):
        if kid > token and graph.lemmas[kid] in state_words():
            return Predication(kid, "attribute", token, graph.phrase(token)[0], max(kid, graph.rights[kid]))
    return None


def _first_of(graph: Graph, token: int) -> int:
    """The property that another one is coordinated with: "a range of 500 km and a payload of 40 kg"."""
    if graph.deps[token] != "conj":
        return token
    above = graph.heads[token]
    if graph.deps[above] == "pobj" and graph.lemmas[above] not in measured_attributes():
        above = graph.heads[graph.heads[above]]
    return above if graph.lemmas[above] in measured_attributes() and graph.deps[above] != "conj" else token


def _measured(graph: Graph, values: Values, token: int) -> Predication | None:
    """Read "a range of up to 500 km" or "a 6.1-magnitude quake", with whose property it is where that is said."""
    holder: int | None = None
    quantity = None
    for kid in graph.kids[token]:
        if graph.deps[kid] == "prep":
            inside = [inner for inner in range(kid + 1, graph.rights[kid] + 1) if values.kind.get(inner) == "quantity"]
            if graph.words[kid] == "of" and inside:
                quantity = inside[0]
            elif graph.words[kid] == "of" and holder is None:
                holder = next(iter(graph.under(kid, "pobj")), None)
        elif graph.deps[kid] == "poss":
            holder = kid
        elif values.kind.get(kid) == "quantity" or (graph.deps[kid] == "nummod" and kid == token + 1):
            quantity = kid
    first, last = graph.lefts[token], graph.phrase_end(token)
    anchor = _first_of(graph, token)
    head, dep = graph.heads[anchor], graph.deps[anchor]
    if (
        quantity is None
        and dep in ("nsubj",)
        and graph.lemmas[head] in ("be", "reach", "exceed", "stand", "rise", "extend")
    ):
        inside = [inner for inner in range(head + 1, graph.rights[head] + 1) if values.kind.get(inner) == "quantity"]
        if inside and holder is not None:
            return None  # the verb's own claim tells it: "its range is 500 km"
    if quantity is None and dep == "dobj" and graph.lemmas[head] in ("put", "estimate", "place", "set"):
        # "put the magnitude at 6.1"
        at = [kid for kid in graph.under(head, "prep") if graph.words[kid] == "at" and kid > token]
        inside = [
            inner
            for kid in at
            for inner in range(kid + 1, graph.rights[kid] + 1)
            if values.kind.get(inner) == "quantity"
        ]
        quantity = inside[0] if inside else None
    if quantity is None:
        return None
    if holder is None and dep == "dobj" and graph.lemmas[head] in ("have", "possess", "boast", "reach", "achieve"):
        subjects = graph.under(head, "nsubj")
        holder = subjects[0] if subjects else None
        first = min(first, graph.lefts[holder]) if holder is not None else first
        if holder is not None and graph.tags[holder] in ("WDT", "WP") and graph.deps[head] == "relcl":
            holder = graph.heads[head]
            first = min(first, graph.phrase(holder)[0])
    elif holder is None and dep == "pobj" and graph.words[head] in ("with", "at", "of"):
        holder = graph.heads[head]
        if graph.pos[holder] in ("VERB", "AUX"):
            subjects = graph.under(holder, "nsubj", "nsubjpass")
            holder = subjects[0] if subjects else None
        if holder is not None and holder != head:
            first = min(first, graph.phrase(holder)[0])
    if holder == token:
        return None
    if holder is None:
        # "the limit of 10,000": the number is said of the noun itself.
        named = (
            graph.tags[token] == "NN"
            and quantity > token
            and graph.words[token + 1] == "of"
            and graph.pos[quantity] == "NUM"
        )
        return Predication(quantity, "attribute", token, first, last) if named and quantity <= last else None
    last = max(last, graph.rights[quantity]) if dep == "dobj" else last
    return Predication(token, "attribute", holder, first, last)
