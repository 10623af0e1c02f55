"""Denials that point back: "a claim that X has dismissed", "X denied the accusation".

Here they are found; ``denied`` makes the claims of them. What the text itself calls untrue is read in ``refuted``, what
did not come about in ``undone``, and what a source only turns down, wants or will not say in ``telling``.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from ..reference import load
from .graph import Graph
from .lexicon import reporting_verbs, reporting_words, statement_words
from .names import Names
from .report import Report
from .sources import Source, read_source
from .summing_up import takes_up
from .verb_cues import verb_source

#: How many sentences a denial may reach back.
BACK = 2


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial and what it denies.

    Attributes:
        token: the denying verb.
        source: who denies.
        first, last: tokens of the denying clause.
        heads: what the denied content hangs on.
        beside: whether the denial is the author's aside on what another one says.
    """

    token: int
    source: Source
    first: int
    last: int
    heads: tuple[int, ...]
    beside: bool = False


def find_denials(graph: Graph, names: Names, reports: list[Report]) -> list[Denial]:
    """Find denials of something told earlier, with the report they answer.

    Args:
        graph: the parse.
        names: the document's names.
        reports: the document's attributions.

    Returns:
        Denials in order of their verbs; one whose target cannot be told safely is left out.
    """
    verbs = reporting_verbs()
    told = (report for report in reports if report.stance == "asserts" and report.token >= 0)
    forms = ("clause", "noun", "quote", "phrase", "adverb")
    asserted = sorted((report for report in told if report.form in forms), key=lambda report: report.token)
    found = []
    for token in range(len(graph)):
        frame = verbs.get(graph.lemmas[token])
        if (
            frame is None
            or graph.pos[token] != "VERB"
            or not (frame.stance == "denies" or (graph.deps[token] == "relcl" and _called_untrue(graph, token)))
        ):
            continue
        summed = _summed_up(graph, token)
        if summed is not None:
            who, _ = verb_source(graph, token)
            if who is not None:
                first = min(graph.lefts[token], graph.heads[token])
                found.append(Denial(token, read_source(graph, names, who), first, graph.rights[token], (summed,), True))
            continue
        noun = _denied_noun(graph, token)
        if noun is None or ("object" not in frame.takes and graph.pos[noun] == "PRON"):
            continue  # "withdrew them" denies nothing
        who, _ = verb_source(graph, token)
        if who is None:
            continue
        source = read_source(graph, names, who)
        if _answers_a_charge(graph, token):
            continue
        target = _target(graph, token, noun, source, asserted, names)
        if target is not None:
            found.append(Denial(token, source, min(graph.lefts[token], noun), graph.rights[token], target.heads))
    return found


def _answers_a_charge(graph: Graph, token: int) -> bool:
    """Whether a denial answers the charge before "but", of which no words are given.

    "The mayor has blamed a cable but the firm dismissed that account": no earlier statement is denied.
    """
    head = graph.heads[token]
    if graph.deps[token] != "conj" or head > token or graph.lemmas[head] not in load("agency_verbs")["blaming"]:
        return False
    return "but" in graph.words[head:token]


def _called_untrue(graph: Graph, token: int) -> bool:
    """Whether a verb calls something untrue: "a charge that X called false"."""
    return any(graph.lemmas[kid] in statement_words("untrue") for kid in graph.under(token, "oprd", "acomp"))


def _summed_up(graph: Graph, token: int) -> int | None:
    """The verb of the statement before a comma that is denied as a whole: ", a charge he denies"."""
    noun = graph.heads[token]
    if graph.deps[token] != "relcl" or noun > token:
        return None
    objects = [kid for kid in graph.under(token, "dobj", "nsubjpass") if graph.tags[kid] not in ("WDT", "WP")]
    lemma = graph.lemmas[noun]
    if lemma not in statement_words("wanted") and takes_up(lemma):
        start = graph.lefts[noun]
        if objects or graph.deps[noun] != "appos" or graph.words[start - 1] != ",":
            return None
    elif objects or graph.words[graph.lefts[token]] != "which" or graph.words[graph.lefts[token] - 1] != ",":
        return None
    elif graph.lemmas[token] not in ("deny", "refute", "rebut"):
        return None  # a thing can be rejected or contested too
    for above in graph.ancestors(noun)[:8]:
        if graph.pos[above] in ("VERB", "AUX"):
            return above
    return None


def _denied_noun(graph: Graph, token: int) -> int | None:
    """The noun or pronoun for what is denied, when it points back instead of stating it itself."""
    nouns = reporting_words("back_references")
    for kid in graph.under(token, "dobj", "nsubjpass"):
        if graph.tags[kid] in ("WDT", "WP") and graph.deps[token] == "relcl":
            noun = graph.heads[token]
            return noun if graph.lemmas[noun] in nouns else None
        if graph.words[kid] in ("it", "this", "that", "them"):
            return kid
        owned = graph.under(kid, "poss") or any(graph.words[by] in ("by", "from") for by in graph.under(kid, "prep"))
        if graph.lemmas[kid] in nouns and (owned or not graph.under(kid, "acl", "ccomp", "prep")):
            return kid
    head = graph.heads[token]
    if graph.deps[token] in ("relcl", "acl") and graph.lemmas[head] in nouns:
        return head if not graph.under(token, "dobj", "nsubjpass") else None
    return None


def _target(graph: Graph, token: int, noun: int, source: Source, asserted: list[Report], names: Names) -> Report | None:
    owner = next(iter(graph.under(noun, "poss")), None)
    whose = read_source(graph, names, owner).name if owner is not None else None
    here = graph.sentences[token]
    best: Report | None = None
    at = _first_from(asserted, noun)
    if at < len(asserted) and asserted[at].token == noun:
        return asserted[at]
    for index in range(_first_from(asserted, token) - 1, -1, -1):
        report = asserted[index]
        if here - graph.sentences[report.token] > BACK:
            break
        if not report.heads or report.heads[0] > token or (report.source.name and report.source.name == source.name):
            continue
        if whose is not None and report.source.name == whose:
            return report
        if best is None or (
            graph.sentences[report.token] == graph.sentences[best.token] and report.size > best.size
            and any(start <= s and e <= end for start, end in report.content for s, e in best.content)
        ):  # fmt: skip
            best = report
    return best if whose is None or best is None or best.source.name is None else None


def _first_from(reports: list[Report], token: int) -> int:
    """Index of the first report whose cue stands at a token or behind it."""
    return bisect_left(reports, token, key=lambda report: report.token)
