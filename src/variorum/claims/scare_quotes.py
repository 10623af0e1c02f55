"""A word that the author will not own: "the army ‘liberated’ the village", in quotation marks without a speaker."""

from __future__ import annotations

from .graph import Graph
from .quotations import find_quotations
from .report import Report
from .sources import NOBODY

#: More words are a quotation whose speaker is to be looked for.
_MOST = 2


def scare_quotes(graph: Graph, reports: list[Report]) -> list[Report]:
    """Attributions of single words in quotation marks to somebody unnamed, where nobody speaks in their sentence.

    Only verbs with a subject of their own are read: nouns and names in quotation marks are titles, terms and nicknames
    as often as doubts.

    Args:
        graph: the parse.
        reports: the attributions found so far.
    """
    spoken = {graph.sentences[report.token] for report in reports if report.token >= 0}
    found: list[Report] = []
    for quote in find_quotations(graph.text):
        if quote.words > _MOST or not graph.text[quote.inner_start].islower():
            continue
        inside = graph.tokens_in(quote.inner_start, quote.inner_end)
        verbs = [token for token in inside if graph.pos[token] == "VERB" and graph.under(token, "nsubj", "nsubjpass")]
        if not verbs or graph.sentences[verbs[0]] in spoken:
            continue
        found.append(
            Report(
                token=-1,
                cue=((quote.start, quote.inner_start), (quote.inner_end, quote.end)),
                content=((quote.inner_start, quote.inner_end),),
                source=NOBODY,
                stance="asserts",
                form="quote",
                heads=(verbs[0],),
            )
        )
    return found
