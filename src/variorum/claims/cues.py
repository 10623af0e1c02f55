"""Cues that attribute: verbs, "according to", nouns and adverbs, each with its source and its content in tokens."""

from __future__ import annotations

from .attitude_cues import attitude, seeming
from .cue import Cue
from .graph import Graph
from .lexicon import attitudes, reporting_nouns, reporting_words, statement_words
from .phrase_cues import according, hearsay, noun_cues
from .source_phrases import cited, hearsay_adjective, source_phrase
from .verb_cues import frame_of, verb_cues


def find_cues(graph: Graph) -> list[Cue]:
    """All cues that have content in their own sentence (or none yet: a quotation may supply it).

    Args:
        graph: the parse.

    Returns:
        Cues in order of their tokens.
    """
    found: list[Cue] = []
    nouns = reporting_nouns()
    for token in range(len(graph)):
        lemma, pos = graph.lemmas[token], graph.pos[token]
        if (
            pos in ("VERB", "AUX")
            and (frame := frame_of(graph, token)) is not None
            and graph.deps[token] not in ("aux", "auxpass", "amod", "compound")
        ):
            other = cited(graph, token) if lemma in statement_words("citing") else None
            found += [other] if other is not None else verb_cues(graph, token, frame)
        elif pos == "ADP" and graph.words[token] in ("per", "in", "by", "at"):
            found += source_phrase(graph, token)
        elif pos in ("ADJ", "VERB") and graph.words[token] in statement_words("hearsay_adjectives"):
            found += hearsay_adjective(graph, token)
        elif pos == "NOUN" and lemma in nouns:
            found += noun_cues(graph, token, nouns[lemma])
        elif lemma == "accord" or graph.words[token] == "according":
            found += according(graph, token)
        elif graph.words[token] in reporting_words("hearsay") and pos == "ADV":
            found += hearsay(graph, token)
        elif pos in ("ADJ", "VERB") and lemma in attitudes():
            found += attitude(graph, token)
        elif pos == "VERB" and lemma in reporting_words("seeming"):
            found += seeming(graph, token)
    return found
