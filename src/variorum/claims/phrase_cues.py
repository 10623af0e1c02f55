"""Cues that are no verbs: "according to", "a claim by X that", "allegedly"."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Stance
from .cue import Cue, around
from .graph import Graph
from .lexicon import reporting_verbs, statement_words
from .verb_cues import frame_of, verb_source


def according(graph: Graph, token: int) -> Iterator[Cue]:
    """Read "according to X": the clause it modifies is the content."""
    preps = [kid for kid in graph.under(token, "prep") if graph.words[kid] == "to"]
    last_cue, sources = token, graph.under(token, "pobj")
    if preps:
        last_cue, sources = preps[0], graph.under(preps[0], "pobj")
    elif token + 1 < len(graph) and graph.words[token + 1] == "to":
        last_cue, sources = token + 1, sources or graph.under(token + 1, "pobj")
    if not sources:
        return
    head = graph.heads[token]
    if head == token:
        return
    # Inside a noun phrase ("the toll, according to police, ...") the clause around it is what is attributed.
    for _ in range(4):
        if graph.pos[head] in ("VERB", "AUX") or graph.heads[head] == head:
            break
        head = graph.heads[head]
    # At a sentence's end it covers all clauses that "and" or "but" joins, not the last one alone.
    if token > head and not any(graph.pos[after] in ("VERB", "AUX") for after in graph.kids[head] if after > token):
        for _ in range(4):
            above = graph.heads[head]
            if graph.deps[head] != "conj" or graph.pos[above] not in ("VERB", "AUX"):
                break
            head = above
    spans = around(graph, head, token)
    mark = graph.lefts[head]
    if graph.deps[head] == "relcl" and spans:
        spans = ((mark, spans[0][1]), *spans[1:]) if spans[0][1] >= mark else spans
    if spans:
        yield Cue(token, ((token, last_cue),), sources[0], spans, (head,), "asserts", "phrase")


def noun_cues(graph: Graph, token: int, stance: Stance) -> Iterator[Cue]:
    """Read "the claim by X that ...", "X's insistence that ...", "a request from X to ..."."""
    source = None
    for kid in graph.kids[token]:
        if graph.deps[kid] == "poss" and source is None:
            source = kid
        elif graph.deps[kid] == "prep" and graph.words[kid] in ("by", "from"):
            source = next(iter(graph.under(kid, "pobj")), source)
    clauses = [
        kid
        for kid in graph.under(token, "acl", "ccomp", "relcl")
        if any(graph.words[mark] == "that" and graph.deps[mark] == "mark" for mark in graph.kids[kid])
        or (graph.tags[kid] == "VB" and source is not None)
    ]
    verb = graph.heads[token]
    if not clauses and source is not None and graph.deps[token] == "nsubj" and graph.lemmas[verb] == "be":
        clauses = [kid for kid in graph.under(verb, "ccomp") if kid > token]  # "X's complaint was that ..."
    if not clauses and source is not None:
        clauses = [
            kid for kid in graph.under(token, "prep") if graph.words[kid] in ("of", "for", "about") and kid > token
        ]
        if graph.deps[source] != "poss" and clauses and graph.words[clauses[0]] == "of":
            clauses = []
    if not clauses:
        return
    if source is None:
        source = _giver(graph, token)
    kid = clauses[0]
    verb = reporting_verbs().get(graph.lemmas[kid])
    if verb is not None and verb.stance == "denies" and not graph.under(kid, "dobj", "nsubjpass", "ccomp"):
        return  # "a claim that X has dismissed": what X dismissed is the claim itself
    above = frame_of(graph, graph.heads[token])
    if source is None and above is not None and above.stance == "denies" and graph.deps[token] in ("dobj", "nsubjpass"):
        return  # "rejected claims that ...": only the one who rejects them is named
    if (
        source is not None
        and above is not None
        and above.stance == "denies"
        and graph.words[source] in ("its", "their", "his", "her")
    ):
        return  # "retracted its report that ...": who tells it no longer does
    if source is None and _none(graph, token):
        return  # "there are no reports that ..."
    yield Cue(token, ((token, token),), source, ((graph.lefts[kid], graph.rights[kid]),), (kid,), stance, "noun")


def _none(graph: Graph, token: int) -> bool:
    """Whether a noun names none: "no suggestion"."""
    return any(graph.words[kid] in ("no", "neither") for kid in graph.kids[token] if kid < token)


def _giver(graph: Graph, token: int) -> int | None:
    """Who makes the statement in "X issued a statement that ...", "X said in a statement that ..."."""
    verb = graph.heads[token]
    if (
        graph.deps[token] == "pobj"
        and graph.words[verb] == "in"
        and graph.lemmas[graph.heads[verb]] in reporting_verbs()
    ):
        return verb_source(graph, graph.heads[verb])[0]
    if graph.deps[token] == "dobj" and graph.lemmas[verb] in statement_words("giving"):
        return verb_source(graph, verb)[0]
    return None


def hearsay(graph: Graph, token: int) -> Iterator[Cue]:
    """Read "allegedly": someone unnamed says what it modifies."""
    head = graph.heads[token]
    if head == token:
        return
    if graph.pos[head] not in ("VERB", "AUX"):
        yield Cue(token, ((token, token),), None, ((min(token + 1, head), head),), (head,), "asserts", "adverb")
        return
    spans = around(graph, head, token)
    if spans:
        yield Cue(token, ((token, token),), None, spans, (head,), "asserts", "adverb")
