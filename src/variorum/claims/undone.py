"""What is told as not come about without a plain "not": "almost hit", "has yet to rule", "stopped short of paying"."""

from __future__ import annotations

from typing import Literal

from .graph import Graph
from .lexicon import modal, modal_words

_NUMBER = frozenset({"NUM", "DET", "PRON"})


def nearly(graph: Graph, token: int, adverb: int) -> bool:
    """Whether "almost" on a verb says that it did not come to it: "almost hit", not "almost 30 died", "nearly doubled".

    Args:
        graph: the parse.
        token: the verb.
        adverb: the word on it.
    """
    if graph.words[adverb] not in modal_words("nearly") or adverb > token or graph.pos[adverb + 1] in _NUMBER:
        return False
    if graph.lemmas[token] in modal_words("approached"):
        return False  # how far it went: "is nearly finished"
    measures = graph.under(token, "dobj", "attr", "npadvmod")
    return not any(graph.pos[kid] == "NUM" or graph.under(kid, "nummod") for kid in measures)  # "nearly reached 40 C"


def yet_to(graph: Graph, head: int, token: int) -> bool:
    """Whether an infinitive is still to be done: "has yet to rule", "are yet to vote", "remains to be built".

    Args:
        graph: the parse.
        head: the verb above.
        token: the infinitive.
    """
    if graph.deps[token] not in ("xcomp", "acl", "ccomp") or head > token:
        return False
    if graph.lemmas[head] == "remain":
        return bool(graph.under(token, "auxpass"))
    return graph.lemmas[head] in ("have", "be") and any(
        graph.words[kid] == "yet" and head < kid < token for kid in (*graph.kids[head], *graph.kids[token])
    )


def still_open(graph: Graph, token: int) -> bool:
    """Whether "yet" stands on an infinitive itself: "a treaty yet to be signed"."""
    return any(
        graph.words[kid] == "yet" and graph.words[kid + 1] == "to" and kid < token
        for kid in graph.under(token, "advmod", "cc")
    )


def approach(graph: Graph, word: int) -> Literal["denied", "possible"] | None:
    """What a word of distance makes of the gerund behind it: "stopped short of paying", "is close to paying".

    Args:
        graph: the parse.
        word: the word that governs the preposition before the gerund.

    Returns:
        ``denied`` where it was not reached, ``possible`` where it still may be; None for other words.
    """
    if graph.words[word] in modal_words("short_of"):
        return "denied"
    if graph.words[word] in modal_words("close_to"):
        return "possible" if graph.lemmas[graph.heads[word]] == "be" else "denied"
    if graph.lemmas[word] in modal_words("verges") and graph.words[graph.heads[word]] in ("on", "to", "at"):
        return "possible"
    return None


def only_later(graph: Graph, token: int) -> bool:
    """Whether "not" only puts off: what "did not open until Friday" opened on Friday."""
    return any(graph.words[kid] in ("until", "till") and graph.under(kid, "pobj") for kid in graph.under(token, "prep"))


def kept_from(graph: Graph, prep: int) -> bool:
    """Whether somebody keeps somebody from what follows: "prevented the crew from leaving"."""
    return graph.words[prep] == "from" and graph.lemmas[graph.heads[prep]] in modal_words("hindering")


def banned(graph: Graph, token: int) -> int | None:
    """The noun for a ban on somebody's doing what follows: "a ban on lorries entering the town"."""
    noun = graph.heads[token]
    if graph.deps[token] != "acl" or graph.tags[token] != "VBG" or graph.deps[noun] != "pobj":
        return None
    prep = graph.heads[noun]
    ban = graph.heads[prep]
    return ban if graph.words[prep] in ("on", "against") and graph.lemmas[ban] in modal_words("bans") else None


def not_let(graph: Graph, token: int) -> bool:
    """Whether what is denied of a verb is that it was allowed: "refused to let them sell", "did not let her speak"."""
    head = graph.heads[token]
    let = graph.deps[token] in ("ccomp", "xcomp") and graph.lemmas[head] == "let" and head < token
    return let and not graph.under(token, "neg")


def ruled_out(graph: Graph, verb: int) -> bool:
    """Whether somebody says that they will not do what follows: "ruled out selling", "swore off drinking"."""
    particles = graph.under(verb, "prt")
    return bool(particles) and f"{graph.lemmas[verb]} {graph.words[particles[0]]}" in modal_words("excluding")


def given_up(graph: Graph, noun: int) -> int | None:
    """The verb that says of a plan that nothing comes of it: "scrapped plans to", "its plan to ... was shelved"."""
    verb = graph.heads[noun]
    if graph.deps[noun] not in ("dobj", "nsubjpass") or graph.pos[verb] != "VERB" or graph.under(verb, "neg"):
        return None
    particles = [graph.words[kid] for kid in graph.under(verb, "prt")]
    said = {graph.lemmas[verb], *(f"{graph.lemmas[verb]} {particle}" for particle in particles)}
    if not said & modal_words("giving_up"):
        return None
    return None if graph.tags[verb] == "VB" else verb  # "may drop plans"


def neither(graph: Graph, token: int) -> bool:
    """Whether a verb stands behind "neither" or "nor": "has neither confirmed nor denied", "Nor is he in charge"."""
    if any(graph.words[kid] == "nor" and kid < token for kid in graph.under(token, "cc", "preconj", "advmod")):
        return True  # it opens the sentence: the order is turned behind it
    if any(graph.words[kid] == "neither" and kid < token and graph.deps[kid] != "nsubj" for kid in graph.kids[token]):
        return True
    head = graph.heads[token]
    return graph.deps[token] == "conj" and any(
        graph.words[kid] == "nor" and head < kid < token for kid in graph.under(head, "cc")
    )


def not_held(graph: Graph, token: int) -> bool:
    """Whether the verb that a noun with an infinitive completes is denied: "did not make an offer to close"."""
    at = graph.heads[token] if graph.deps[token] == "pobj" else token
    said = graph.lemmas[graph.heads[at]]
    if graph.deps[at] not in ("dobj", "prep", "attr") or said in modal_words("disclaiming") | modal_words("giving_up"):
        return False  # "did not deny plans to close"
    return any(graph.words[kid] in ("not", "n't", "n’t", "never") for kid in graph.under(graph.heads[at], "neg"))


def goes_with(graph: Graph, token: int) -> bool:
    """Whether an infinitive is no more than the noun that it hangs on: "in talks to buy X", "has a plan to close X"."""
    above = graph.heads[token]
    if graph.deps[token] in ("dobj", "attr", "nsubj"):
        return graph.lemmas[above] in ("have", "be", "exist") and _aims(graph, token)
    return graph.deps[token] == "acl" and _aims(graph, above) and _with_to(graph, token)


def _aims(graph: Graph, noun: int) -> bool:
    return graph.lemmas[noun] in modal_words("parleys") or modal("nouns").get(graph.lemmas[noun]) == "planned"


def _with_to(graph: Graph, verb: int) -> bool:
    return any(graph.words[kid] == "to" for kid in graph.under(verb, "aux"))


def _but_one(graph: Graph, token: int) -> bool:
    """Whether "nothing" or "none" only leads up to what there is: "nothing but rubble", "none other than the mayor"."""
    behind = f"{graph.words[token + 1]} {graph.words[token + 2]}" if token + 2 < len(graph) else ""
    return any(f"{behind} ".startswith(f"{words} ") for words in modal_words("but_one"))


def names_none(graph: Graph, token: int) -> bool:
    """Whether a phrase names none or next to none: "nobody", "no casualties", "hardly anyone", "neither of them"."""
    if graph.words[token] in ("nobody", "nothing", "none", "neither"):
        return graph.words[token] == "neither" or not _but_one(graph, token)
    if graph.words[token] == "anything" and graph.deps[token] == "attr":
        return graph.words[token + 1 : token + 2] == ["but"]  # "is anything but a hero"
    for kid in graph.under(token, "det", "neg", "preconj", "cc"):
        if graph.words[kid] in ("no", "neither") and kid < token:
            return not (kid + 1 < token and graph.words[kid + 1] in modal_words("bounding"))  # "no fewer than 30"
        if graph.words[kid] == "not" and kid + 1 < token and graph.words[kid + 1] in ("a", "one"):
            return True  # "not a single house"
    return any(graph.words[kid] in modal_words("scarcely") for kid in graph.under(token, "advmod", "amod"))
