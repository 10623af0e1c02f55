"""Phrases that name a source: "per X", "in the words of X", "at the request of X", "..., citing two officials"."""

from __future__ import annotations

from collections.abc import Iterator

from .cue import Cue, around
from .graph import Graph
from .lexicon import described_kinds, reporting_verbs, reporting_words, statement_words

_ASIDES = frozenset({",", "—", "–", "--", "(", "“", '"'})


def source_phrase(graph: Graph, token: int) -> Iterator[Cue]:
    """Read a preposition whose phrase names who says what the clause around it tells, or who asked for it.

    Args:
        graph: the parse.
        token: the preposition.
    """
    nouns = graph.under(token, "pobj")
    clause = _clause(graph, token)
    if not nouns or clause is None:
        return
    noun, word = nouns[0], graph.words[token]
    if word == "per":
        if _tells(graph, noun) and _set_off(graph, token):
            yield from _cue(graph, token, (token, token), noun, clause, "phrase")
        return
    key = {"in": "in_the", "by": "by_the", "at": "at_the"}.get(word)
    if key is None or not {graph.words[noun], graph.lemmas[noun]} & statement_words(key):
        return
    source, last = _owner(graph, token, noun)
    if source is not None and (word == "at" or _set_off(graph, token)):
        yield from _cue(graph, token, (token, last), source, clause, "topic" if word == "at" else "phrase")


def names_source(graph: Graph, token: int) -> bool:
    """Whether a preposition opens a phrase that names who says what stands around it."""
    return _set_off(graph, token) and next(source_phrase(graph, token), None) is not None


def _cue(graph: Graph, token: int, cue: tuple[int, int], source: int, clause: int, form: str) -> Iterator[Cue]:
    spans = around(graph, clause, token)
    if spans:
        yield Cue(token, (cue,), source, spans, (clause,), "asserts", form)


def _clause(graph: Graph, token: int) -> int | None:
    """The verb, or the headline's noun, that a phrase at the edge of a clause belongs to."""
    head = graph.heads[token]
    for _ in range(4):
        if graph.pos[head] in ("VERB", "AUX") or graph.heads[head] == head:
            return head if head != token else None
        head = graph.heads[head]
    return None


def _set_off(graph: Graph, token: int) -> bool:
    """Whether a phrase opens its sentence or stands behind a comma or dash."""
    first, _ = graph.bounds[graph.sentences[token]]
    opens = all(graph.pos[at] in ("PUNCT", "SPACE", "CCONJ") for at in range(first, token))
    return opens or graph.words[token - 1] in _ASIDES


def _owner(graph: Graph, prep: int, noun: int) -> tuple[int | None, int]:
    """Whose words they are, and where the cue ends: "the words of X", "X's view"."""
    for kid in graph.under(noun, "poss"):
        return kid, noun
    for of in graph.under(noun, "prep"):
        who = graph.under(of, "pobj")
        if graph.words[of] == "of" and who and prep < of:
            return who[0], of
    return None, noun


def _tells(graph: Graph, noun: int) -> bool:
    """Whether a noun can tell: "per the ministry", not "per person", "per day"."""
    articled = bool(graph.under(noun, "det", "poss", "compound", "nummod", "amod"))
    known = (
        reporting_words("unnamed") | reporting_words("outlet_words") | reporting_words("tellers")
        | statement_words("bodies") | described_kinds()["person"]
    )  # fmt: skip
    lemma = graph.lemmas[noun]
    return graph.pos[noun] == "PROPN" or (lemma in known and (articled or graph.tags[noun] == "NNS"))


def cited(graph: Graph, token: int) -> Cue | None:
    """Read "the paper said the base was hit, citing two officials": what the paper says, the officials say.

    Args:
        graph: the parse.
        token: the participle.
    """
    verb = graph.heads[token]
    if graph.tags[token] != "VBG" or graph.deps[token] not in ("advcl", "acl", "xcomp", "dep", "conj", "ccomp"):
        return None
    who = [kid for kid in graph.under(token, "dobj") if kid > token and _tells(graph, kid)]
    if not who or verb == token:
        return None
    for _ in range(3):
        if graph.pos[verb] in ("VERB", "AUX") or graph.heads[verb] == verb:
            break
        verb = graph.heads[verb]
    frame = reporting_verbs().get(graph.lemmas[verb])
    told = [kid for kid in graph.under(verb, "ccomp", "dobj") if kid not in who] if frame is not None else []
    if told:
        first, last = graph.lefts[told[0]], graph.rights[told[0]]
        if token > verb and first <= token <= last:
            last = graph.lefts[token] - 1
        spans: tuple[tuple[int, int], ...] = ((first, last),) if first <= last else ()
        heads = (told[0],)
    else:
        spans, heads = around(graph, verb, token), (verb,)
    if not spans:
        return None
    return Cue(token, ((token, token),), who[0], spans, heads, "asserts", "phrase")


def hearsay_adjective(graph: Graph, token: int) -> Iterator[Cue]:
    """Read "the alleged ringleader": that the noun fits is said by somebody unnamed."""
    noun = graph.heads[token]
    if graph.deps[token] == "amod" and noun > token and graph.pos[noun] in ("NOUN", "PROPN"):
        yield Cue(
            token,
            ((token, token),),
            None,
            ((token + 1, max(noun, graph.phrase(noun)[1])),),
            (noun,),
            "asserts",
            "adverb",
        )
