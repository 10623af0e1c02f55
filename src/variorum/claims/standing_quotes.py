"""Quotations without a verb of saying: signed, announced by a colon, or told by whom the sentence before is about."""

from __future__ import annotations

import re

from .graph import Graph
from .humans import is_personal
from .names import Names
from .pronouns import PERSONAL
from .quotations import Quotation
from .report import Report, Stretch
from .sources import Source, can_speak, read_source

#: Behind the closing mark: a dash and a name up to the end of the line.
_SIGNED = re.compile(
    r"[ \t]*[.,]?[ \t]*(?:[―—–]|--)[ \t]*((?:[^\W\d_][\w.'’-]*[ \t]?){1,6}?)(?=[ \t]*(?:[.,]?[ \t]*(?:\n|$)|, ))"
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = ("nsubj", "nsubjpass")
#: A shorter stretch in quotation marks is a title or a turn of speech.
_FEWEST = 4


def standing_quotations(graph: Graph, names: Names, quotations: list[Quotation], reports: list[Report]) -> list[Report]:
    """Attributions of quotations that nothing else attributes, all inferred.

    Args:
        graph: the parse.
        names: the document's names.
        quotations: those of the document, in order.
        reports: the attributions found so far.

    Returns:
        One report for each quotation whose speaker the words around it tell.
    """
    if not quotations:
        return []
    told = bytearray(len(graph.text))
    for report in reports:
        for start, end in report.content:
            told[start:end] = b"\1" * (end - start)
    spoken = {graph.sentences[report.token]: report for report in reports if report.token >= 0 and not report.quoted}
    found: list[Report] = []
    for quote in quotations:
        if quote.words < _FEWEST or any(told[quote.inner_start : quote.inner_end]):
            continue
        one = _signed(graph, names, quote) or _announced(graph, names, quote) or _after(graph, names, quote, spoken)
        if one is not None:
            found.append(one)
            spoken[_sentence(graph, quote.inner_end - 1)] = one
    return found


def _report(quote: Quotation, source: Source, cue: Stretch) -> Report:
    content = ((quote.inner_start, quote.inner_end),)
    return Report(token=-1, cue=(cue,), content=content, source=source, stance="asserts", form="quote", inferred=True)


def _signed(graph: Graph, names: Names, quote: Quotation) -> Report | None:
    """Read the signature of "“...” — Anna Berg" at the end of a line."""
    match = _SIGNED.match(graph.text, quote.end, quote.end + 90)
    if match is None or not match.group(1)[:1].isupper():
        return None
    start, end = match.span(1)
    end -= len(match.group(1)) - len(match.group(1).rstrip(" \t."))
    words = graph.text[start:end].split()
    if not words or not words[-1][:1].isupper():
        return None
    inside = names.inside(start, end)
    named = inside[0] if len(inside) == 1 and inside[0].kind == "person" else None
    source = Source(start, end, (named.canonical or named.text) if named else graph.text[start:end], "person")
    return _report(quote, source, (match.start(), start))


def _announced(graph: Graph, names: Names, quote: Quotation) -> Report | None:
    """Read "She wrote a short reply: “...”"."""
    colon = quote.start - 1
    while colon > 0 and graph.text[colon].isspace() and quote.start - colon < 4:
        colon -= 1
    if colon < 1 or graph.text[colon] != ":":
        return None
    tokens = graph.tokens_in(colon, colon + 1)
    subject = _subject(graph, graph.sentences[tokens[0]], tokens[0]) if len(tokens) else None
    if subject is None or not _someone(graph, names, subject):
        return None
    return _report(quote, read_source(graph, names, subject), (colon, colon + 1))


def _after(graph: Graph, names: Names, quote: Quotation, spoken: dict[int, Report]) -> Report | None:
    """Read whole quoted sentences behind a sentence that tells what somebody said or did."""
    text = graph.text
    before = text[: quote.start].rstrip() if quote.start < 4 else text[max(0, quote.start - 12) : quote.start].rstrip()
    if not before or before[-1] not in ".!?”\"'" or not text[quote.inner_start].isupper():
        return None
    inner = text[quote.inner_start : quote.inner_end].rstrip()
    if inner[-1:] not in (".", "!", "?", ",") or not _is_sentence(graph, quote):
        return None
    following = text[quote.end : quote.end + 2].strip()
    if following and not (following[0].isupper() or following[0] in '“"') and text[quote.inner_end - 1] != ".":
        return None
    last = len(before) + max(0, quote.start - 12) - 1
    number = _sentence(graph, last)
    if number == _sentence(graph, quote.inner_start) or text[last : quote.start].count("\n") > 2:
        return None
    known = spoken.get(number)
    if known is not None and known.form not in ("adverb", "seeming", "topic") and known.source.name:
        return _report(quote, known.source, known.cue_text_at)
    if text[last : quote.start].count("\n") > 1:
        return None  # a paragraph of its own behind one in which nobody speaks
    subject = _subject(graph, number, graph.bounds[number][1] + 1)
    if subject is None or not _someone(graph, names, subject):
        return None
    verb = graph.heads[subject]
    return _report(quote, read_source(graph, names, subject), (graph.starts[verb], graph.ends[verb]))


def _sentence(graph: Graph, offset: int) -> int:
    tokens = graph.tokens_in(offset, offset + 1)
    return graph.sentences[tokens[0]] if len(tokens) else -1


def _subject(graph: Graph, sentence: int, before: int) -> int | None:
    """The subject of a sentence's main verb."""
    first, last = graph.bounds[sentence]
    for token in range(first, min(last + 1, before)):
        verb = graph.heads[token]
        if graph.deps[token] in _SUBJECTS and (graph.deps[verb] == "ROOT" or graph.heads[verb] >= before > verb):
            return token
    return None


def _someone(graph: Graph, names: Names, token: int) -> bool:
    """Whether a subject is a person or some people who can be quoted."""
    name = names.by_token.get(token)
    if name is not None:
        return name.kind in ("person", "organisation", "government", "outlet")
    return graph.words[token] in PERSONAL or is_personal(graph, token) or (
        graph.pos[token] == "PROPN" and can_speak(graph, names, token)
    )  # fmt: skip


def _is_sentence(graph: Graph, quote: Quotation) -> bool:
    return any(graph.tags[token] in _FINITE for token in graph.tokens_in(quote.inner_start, quote.inner_end))
