"""Properties told by nouns: "a range of 500 km", "Y, a town in Z", "ten dead"."""

from __future__ import annotations

from .graph import Graph
from .lexicon import measured_attributes, place_words, state_words
from .names import Names
from .predications import Predication
from .roles import Values

_ABSTRACT = ("tion", "sion", "ment", "ship", "ity", "ness", "ance", "ence", "ure")


def attribute_predications(graph: Graph, names: Names, values: Values) -> list[Predication]:
    """Measured properties and appositions. The token is the head of the property, the subject what has it."""
    found: list[Predication] = []
    for token in range(len(graph)):
        if graph.pos[token] not in ("NOUN", "PROPN", "NUM"):
            continue
        if graph.deps[token] == "appos":
            one = _apposition(graph, names, token)
        elif graph.pos[token] == "NUM" or values.kind.get(token) == "quantity":
            one = _stricken(graph, token)
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


def _apposition(graph: Graph, names: Names, token: int) -> Predication | None:
    subject = graph.heads[token]
    if (
        subject >= token
        or graph.pos[subject] not in ("NOUN", "PROPN")
        or graph.words[subject + 1 : token].count(",") > 1
    ):
        return None
    between = graph.words[subject + 1 : graph.lefts[token]]
    if not any(word in (",", "(", "–", "—") for word in between) or any(word in ("and", "or") for word in between):
        return None
    articled = any(graph.words[kid] in ("a", "an", "the") for kid in graph.under(token, "det"))
    named = subject in names.by_token
    if graph.pos[token] == "NUM" and not named:
        return None
    if graph.words[graph.lefts[token] - 1] == "(" and graph.text[graph.starts[token] : graph.ends[token]].isupper():
        return None  # an abbreviation of the same name
    name = names.by_token.get(subject)
    if (
        name is not None
        and name.kind in ("person", "place")
        and graph.words[token].endswith(_ABSTRACT)
        and graph.lemmas[token] not in place_words("nouns")
    ):
        return None  # "ties with X, a partnership that ...": the parser hangs on the name what is said of the ties
    # A list ("the north, the south and the east") parses as appositions too; one side must be a name, the other not.
    if token in names.by_token and named and not articled:
        return None
    if not named and (token not in names.by_token or articled):
        return None
    first, _ = graph.phrase(subject)
    return Predication(token, "attribute", subject, first, graph.phrase_end(token))


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
        elif values.kind.get(kid) == "quantity":
            quantity = kid
    first, last = graph.lefts[token], graph.phrase_end(token)
    head, dep = graph.heads[token], graph.deps[token]
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
    if holder is None or holder == token:
        return None
    last = max(last, graph.rights[quantity]) if dep == "dobj" else last
    return Predication(token, "attribute", holder, first, last)
