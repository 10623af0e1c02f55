"""Whether a word is for one human being: by its noun, by a title, or because it speaks."""

from __future__ import annotations

from functools import cache

from ..reference import load
from .graph import Graph
from .lexicon import described_kinds, reporting_verbs, statement_words
from .names import Names

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def is_human(graph: Graph, names: Names, token: int) -> bool:
    """Whether a phrase is for one human being: by its noun, by a title before a name, or because it speaks."""
    if graph.tags[token] in ("NNS", "NNPS") or token in names.by_token:
        return False
    if graph.pos[token] != "PROPN":
        return is_personal(graph, token)
    titled = any(is_personal(graph, kid) for kid in graph.under(token, "compound", "nmod", "appos"))
    return titled or speaks(graph, token)


def is_personal(graph: Graph, token: int) -> bool:
    """Whether a noun is one for a human being: a guard, but not the coast guard."""
    pair = f"{graph.words[token - 1]} {graph.words[token]}" if token else ""
    lemma = graph.lemmas[token]
    human = lemma in _people() or (lemma.endswith(_CALLINGS) and lemma not in load("relations")["no_calling"])
    return human and pair not in statement_words("paired_bodies")


#: How nouns end that name somebody by what they do: "neurosurgeon", "geologist", "politician".
_CALLINGS = ("surgeon", "ologist", "iatrist", "ician", "therapist")


@cache
def _people() -> frozenset[str]:
    titles, relations = load("titles"), load("relations")
    callings = frozenset(relations["role_nouns"]) - frozenset(relations["no_calling"])
    return (
        described_kinds()["person"]
        | callings
        | (frozenset(titles["heads"]) | frozenset(titles["kin"])) - {"opposition"}
    )


def speaks(graph: Graph, token: int) -> bool:
    """Whether a name or pronoun is the subject of a verb of saying or thinking, so that only who can speak is meant."""
    return graph.deps[token] in SUBJECTS and graph.lemmas[graph.heads[token]] in reporting_verbs()


def told_by_clause(graph: Graph, token: int) -> int | None:
    """What a "who", "which" or "that" stands for: what its clause hangs on, or of a "who" the noun right before.

    The parse may hang it elsewhere: "its troops took the town from rebels, who say it is still theirs".
    """
    if graph.words[token] in ("who", "which", "that") and graph.deps[graph.heads[token]] == "relcl":
        return graph.heads[graph.heads[token]]
    before = token - 2 if token > 1 and graph.words[token - 1] == "," else token - 1
    if graph.words[token] != "who" or before < 0 or graph.pos[before] != "NOUN":
        return None
    return before if graph.sentences[before] == graph.sentences[token] else None
