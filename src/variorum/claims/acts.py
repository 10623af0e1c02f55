"""Which verbs make claims of their own: most do, a verb of saying only where the act itself is news."""

from __future__ import annotations

from ..reference import load
from .graph import Graph
from .lexicon import modal_words, reporting_verbs
from .predications import Predication, measured_object

#: Forms in which the source says something; in all others it does something with a thing or a person.
_SAID = frozenset({"clause", "quote"})


def is_claim(graph: Graph, one: Predication, told: dict[int, str]) -> bool:
    """Whether a verb's predication is a claim.

    Args:
        graph: the parse.
        one: the predication.
        told: forms of the reports by the token of their cue.
    """
    token = one.token
    if measured_object(graph, token):
        return False
    if graph.lemmas[token] in ("name", "identify", "quote") and graph.under(token, "neg", "auxpass"):
        above = graph.heads[token]
        if graph.lemmas[above] in ("ask", "request", "want", "decline", "refuse", "insist"):
            return False  # "asking not to be named" describes a source
    form = told.get(token)
    if one.passive and one.agent is None and one.patient is not None and form in (None, "object"):
        return True  # "two deaths were reported"
    frame = reporting_verbs().get(graph.lemmas[token])
    if form is None:
        lone = graph.lemmas[token] in load("agency_verbs")["saying"] and not graph.under(token, "dobj", "nsubjpass")
        return not (one.head == "verb" and lone)
    if frame is None:
        return True
    if frame.stance == "denies" and graph.under(token, "dobj"):
        return True  # "dismissed the concerns", whatever else is said to be dismissed
    if form == "phrase":
        return False  # "..., citing two officials" names a source
    if form in _SAID:
        # What shows something does so; "it feels different" says how it is, whoever thinks so.
        return frame.evidential or (frame.mental and bool(graph.under(token, "acomp")))
    if form == "infinitive":
        addressed = graph.lemmas[token] in modal_words("object_control") and bool(
            graph.under(token, "dobj", "nsubjpass")
        )
        return (
            frame.tells or addressed or graph.lemmas[token] in modal_words("trying")
        )  # "asked the mayor to resign" is done to the mayor
    return graph.lemmas[token] not in load("agency_verbs")["saying"]
