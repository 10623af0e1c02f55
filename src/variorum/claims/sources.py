"""Who a source is: its words, its resolved name and its kind."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..model import Name, SourceKind
from ..reference import load
from ..reference.outlets import find_outlet
from .antecedents import resolve
from .graph import Graph
from .humans import is_personal, told_by_clause
from .lexicon import described_kinds, reporting_words, statement_words
from .listed_outlets import first_of_list
from .names import Antecedent, Names
from .pronouns import NEUTRAL, PLURAL, PRONOUNS


@dataclass(frozen=True, slots=True)
class Source:
    """A source as it stands in a sentence.

    Attributes:
        start, end: the words; equal where no words name it.
        name: the resolved name ("The Courier" for "the paper"), the words themselves where nothing is known.
        kind: what it is.
    """

    start: int
    end: int
    name: str | None
    kind: SourceKind


NOBODY = Source(0, 0, None, "unnamed")


def outlet_kind(text: str) -> SourceKind | None:
    """``outlet`` or ``agency`` where the reference data knows the words as one."""
    outlet = find_outlet(text)
    if outlet is None:
        return None
    return "agency" if outlet.kind == "agency" else "outlet"


def _kind_of(antecedent: Antecedent) -> SourceKind:
    known = outlet_kind(antecedent.text)
    if known:
        return known
    if antecedent.kind in ("person", "outlet"):
        return antecedent.kind
    if antecedent.kind == "other" and _people(antecedent.text):
        return "unnamed"
    return "body"


def _people(text: str) -> bool:
    """Whether words open with several people without a name: "Analysts at Orm Capital"."""
    first = re.split(r"\s+(?:at|of|in|from|for|with|on|who)\b", text, maxsplit=1)[0].lower().split()
    last = "".join(first[-1:])
    return last.endswith("s") and last.removesuffix("s") in reporting_words("unnamed") - statement_words("bodies")


def read_source(graph: Graph, names: Names, token: int) -> Source:
    """Read the phrase headed by ``token`` as a source.

    Args:
        graph: the parse.
        names: the document's names.
        token: head of the phrase.

    Returns:
        Its words, and who that is as far as the document tells.
    """
    first, last = source_bounds(graph, token)
    start, end = graph.trimmed(first, last)
    if not end:
        return NOBODY
    text = graph.text[start:end]
    word = graph.words[token]
    if (told := told_by_clause(graph, token)) is not None:
        return read_source(graph, names, told)
    own = names.by_token.get(token)
    if own is not None and own.kind == "outlet":
        own, start, end = first_of_list(graph.text, names.names, own, start, end)
    if own is not None and (own.kind == "person" or own.end > end) and text.isupper() and _common(graph, token):
        # "UNION SAYS": in capitals every noun looks like a name.
        return Source(start, end, text, "body" if graph.words[token] in statement_words("bodies") else "unnamed")
    if own is not None:
        return Source(start, end, own.canonical or own.text, _kind_of(Antecedent(own.canonical, 0, 0, own.kind)))
    known = outlet_kind(text)
    if known:
        return Source(start, end, text, known)
    beside = _named_beside(graph, names, token)
    if beside is not None:
        return Source(start, max(end, beside.end), beside.canonical or beside.text, "person")
    called = _set_off_name(graph, names, token)
    if called is not None:
        return replace(called, start=start, end=max(end, called.end))
    antecedent = resolve(graph, names, token)
    if antecedent is not None and (word not in PLURAL | NEUTRAL or _speaks(antecedent)):
        return Source(start, end, antecedent.text, _kind_of(antecedent))
    if word in PRONOUNS or graph.pos[token] == "PRON":
        return Source(start, end, None if word in PRONOUNS else text, "unnamed")
    inside = names.inside(*graph.trimmed(*graph.phrase(token)))  # not those of a clause on it
    titled = [found for found in inside if found.kind == "person"]
    if len(titled) == 1 and graph.pos[token] == "PROPN" and not graph.under(token, "poss"):
        return Source(start, end, titled[0].canonical or titled[0].text, "person")
    lemma = graph.lemmas[token]
    if lemma in reporting_words("outlet_words"):
        # "the publication's analytical piece", "an Express article": the paper speaks.
        for name in inside:
            kind = _kind_of(Antecedent(name.canonical or name.text, 0, 0, name.kind))
            if kind in ("outlet", "agency"):
                return Source(start, end, name.canonical or name.text, kind)
        for owner in graph.under(token, "poss"):
            whose = resolve(graph, names, owner)
            if whose is not None and whose.kind == "outlet":
                return Source(start, end, whose.text, _kind_of(whose))
    if _each_named(graph, names, token, start, end):
        return Source(start, end, text, "person")
    own_end = graph.trimmed(*graph.phrase(token))[1]
    if start < own_end < end and graph.text[own_end] == ",":
        text = graph.text[start:own_end]  # without what is said of it in passing
    if graph.deps[token] == "poss":
        text = re.sub(r"\s?['’]s?$", "", text)  # the mayor, of "the mayor's complaint"
    if lemma in reporting_words("outlet_words") and graph.tags[token] == "NN" and lemma not in statement_words("texts"):
        return Source(start, end, text, "outlet")
    if lemma == "agency" and any(
        graph.words[kid] in ("news", "press") for kid in graph.under(token, "compound", "amod")
    ):
        return Source(start, end, text, "agency")
    paired = f"{graph.words[token - 1]} {graph.words[token]}" in statement_words("paired_bodies") if token else False
    if (lemma in statement_words("bodies") or paired) and not _several(graph, token):
        owner = inside[0] if len(inside) == 1 and inside[0].kind in ("organisation", "government", "outlet") else None
        name = (owner.canonical or owner.text) if owner is not None and owner.end == end else text
        return Source(start, end, name, "body")
    # "Neighbours said", at the head of a sentence, only looks like a name.
    capital = graph.tags[token] == "NNPS" and word.removesuffix("s") in reporting_words("unnamed")
    if lemma in reporting_words("unnamed") or graph.tags[token] == "NNS" or capital:
        return Source(start, end, text, "unnamed")
    if len(inside) == 1 and inside[0].kind in ("organisation", "government", "outlet"):
        kind = _kind_of(Antecedent(text, 0, 0, inside[0].kind))
        return Source(start, end, inside[0].canonical or inside[0].text, kind)
    return Source(start, end, text, "body" if graph.pos[token] == "PROPN" else "unnamed")


def _named_beside(graph: Graph, names: Names, token: int) -> Name | None:
    """The person whose role a noun is: "the fire chief, Daniel Mora", "the guard Ivan Petrov"."""
    if graph.tags[token] != "NN" or graph.pos[token] not in ("NOUN", "PROPN"):
        return None
    last = graph.phrase(token)[1]
    for at in (token + 1, token + 2, last + 1, last + 2):
        name = names.by_token.get(at) if at < len(graph) else None
        if name is None or name.kind != "person" or name.start != graph.starts[at]:
            continue
        gap = graph.text[graph.ends[at - 1] if graph.words[at - 1] != "," else graph.starts[at - 1] : name.start]
        if gap.strip() not in ("", ",") or graph.under(token, "conj"):
            return None
        role = at - (2 if gap.strip() else 1)
        hung = graph.top(name.start, name.end)
        beside = hung is not None and (graph.heads[hung] == token or graph.heads[token] == hung or role == token)
        return name if beside and _is_person(graph, token) else None
    return None


def _each_named(graph: Graph, names: Names, token: int, start: int, end: int) -> bool:
    """Whether a role of several is followed by who they are and nothing else: "ministers Ann Bell and Karl Lind"."""
    people = names.inside(graph.ends[token], end)
    if graph.tags[token] not in ("NNS", "NNPS") or len(people) < 2 or any(name.kind != "person" for name in people):
        return False
    between = graph.text[graph.ends[token] : people[0].start]
    return people[-1].end == end and not between.strip(" ,")


def _common(graph: Graph, token: int) -> bool:
    """Whether a word is a noun for people or bodies that tell."""
    word = graph.words[token]
    forms = {word, word.removesuffix("s"), graph.lemmas[token]}
    return bool(forms & (reporting_words("unnamed") | reporting_words("tellers") | statement_words("bodies")))


def _is_person(graph: Graph, token: int) -> bool:
    """Whether a noun is a role or an occupation."""
    lemma = graph.lemmas[token]
    known = described_kinds()["person"] | reporting_words("unnamed")
    return lemma in known or lemma in load("titles")["heads"] or lemma.endswith(("man", "woman", "person", "ist"))


def _set_off_name(graph: Graph, names: Names, token: int) -> Source | None:
    """The name between commas behind a noun, where it is in no list: "The operator, Hidrocal, said"."""
    one = graph.words[token] == "one"
    if (graph.pos[token] != "NOUN" and not one) or graph.tags[token] == "NNS" or graph.under(token, "conj"):
        return None
    beside = graph.under(token, "appos")
    if len(beside) != 1 or graph.pos[beside[0]] != "PROPN" or graph.under(beside[0], "conj", "det", "poss"):
        return None
    first, last = graph.phrase(beside[0])
    start, end = graph.trimmed(first, last)
    if graph.words[first - 1] not in (",", "—", "–") or not end or last + 1 >= len(graph):
        return None
    if graph.words[last + 1] not in (",", "—", "–", ".", "”", '"'):
        return None
    known = names.inside(start, end)
    if len(known) == 1 and known[0].kind in ("person", "organisation", "outlet") and known[0].end == end:
        name = known[0].canonical or known[0].text
        if (known[0].kind == "person") == (one or is_personal(graph, token)):
            return Source(start, end, name, _kind_of(Antecedent(name, 0, 0, known[0].kind)))
    return Source(start, end, graph.text[start:end], "person" if one or is_personal(graph, token) else "body")


def _several(graph: Graph, token: int) -> bool:
    """Whether a noun means several bodies, none of which is told apart: "companies", "two parties"."""
    plain = ("police", "authorities", "data", "records", "documents")
    return graph.tags[token] == "NNS" and graph.words[token] not in plain


def _speaks(antecedent: Antecedent) -> bool:
    """Whether what "they" or "it" stands for can tell anything: a name of someone or some body, or words for people."""
    if antecedent.kind in ("person", "organisation", "government", "outlet"):
        return True
    words = set(antecedent.text.lower().replace(",", " ").split())
    people = reporting_words("unnamed") | reporting_words("tellers") | described_kinds()["person"]
    words |= {word.removesuffix("s") for word in words} | {f"{word[:-3]}y" for word in words if word.endswith("ies")}
    return bool(words & people) or outlet_kind(antecedent.text) is not None


def can_speak(graph: Graph, names: Names, token: int) -> bool:
    """Whether a phrase names someone or something that tells: a person, a body, a paper, a study; not an event."""
    lemma = graph.lemmas[token]
    if graph.pos[token] == "PRON":
        return graph.words[token] not in ("this", "that", "which", "these", "those")
    name = names.by_token.get(token)
    if name is not None:
        return name.kind not in ("weapon", "vehicle")
    tells = any(lemma in reporting_words(kind) for kind in ("unnamed", "outlet_words", "tellers"))
    return tells or graph.pos[token] == "PROPN"


def source_bounds(graph: Graph, token: int) -> tuple[int, int]:
    """Tokens of a source: its phrase with titles, affiliation and apposition, without what it says."""
    first, last = graph.phrase(token)
    for kid in graph.under(token, "appos", "relcl", "acl"):
        if graph.pos[kid] != "ADV" and kid > token and graph.rights[kid] - kid < 25 and graph.lefts[kid] > token:
            last = max(last, graph.rights[kid])
    for kid in graph.under(token, "conj"):
        last = max(last, graph.phrase_end(kid))
    return first, last
