"""Cues of attitude and appearance: "is worried about", "was hopeful that", "appears to have fled"."""

from __future__ import annotations

from collections.abc import Iterator

from .cue import Cue
from .graph import Graph
from .lexicon import attitudes, statement_words
from .verb_cues import verb_source


def attitude(graph: Graph, token: int) -> Iterator[Cue]:
    """Read "X is wary of Y", "X was hopeful that ...": an attitude is a source's, towards what stands behind it."""
    verb = graph.heads[token]
    if graph.deps[token] not in ("acomp", "attr", "oprd") or graph.lemmas[verb] not in statement_words("copulas"):
        return
    source, _ = verb_source(graph, verb)
    if source is None or graph.words[source] in ("it", "there", "this", "that"):
        return
    first = min([verb, *(kid for kid in graph.under(verb, "aux", "neg") if verb - 3 <= kid < verb)])
    cue = ((first, token),) if first < token else ((token, token),)
    takes = attitudes()[graph.lemmas[token]]
    for kid in graph.kids[token]:
        if kid < token or (kid >= graph.rights[kid] and graph.pos[kid] == "ADP"):
            continue
        if graph.deps[kid] == "prep" and graph.words[kid] in takes:
            span = (kid + 1, graph.rights[kid])
            yield Cue(token, (*cue, (kid, kid)), source, (span,), (kid,), "asserts", "topic")
            return
        if graph.deps[kid] == "ccomp" and "clause" in takes:
            span = (graph.lefts[kid], graph.rights[kid])
            yield Cue(token, cue, source, (span,), (kid,), "asserts", "attitude")
            return


def seeming(graph: Graph, token: int) -> Iterator[Cue]:
    """Read "it appears that ...", "the crew seems to have fled": the author's own impression, with no source."""
    subjects = graph.under(token, "nsubj")
    for kid in graph.under(token, "ccomp", "xcomp", "oprd", "acomp", "prep"):
        if kid < token or (graph.deps[kid] == "prep" and graph.words[kid] not in ("like", "as")):
            continue
        spans = [(graph.lefts[kid], graph.rights[kid])]
        if subjects and subjects[0] < token and graph.words[subjects[0]] != "it":
            spans.insert(0, (graph.lefts[subjects[0]], graph.rights[subjects[0]]))
        yield Cue(token, ((token, token),), None, tuple(spans), (kid,), "asserts", "seeming")
        return
