"""Attributions of a document: cues joined with quotations, sources named, what runs on marked as inferred."""

from __future__ import annotations

import re
from dataclasses import replace

from ..model import Attribution, Reading
from .antecedents import resolve
from .cues import Cue, find_cues
from .graph import Graph
from .headline_sources import headline_sources
from .lexicon import happenings, reporting_verbs
from .names import Names
from .quotations import find_quotations
from .quoted import in_quotation, running_on, with_quotations
from .report import Report, Stretch
from .scare_quotes import scare_quotes
from .sources import NOBODY, Source, can_speak, read_source
from .standing_quotes import standing_quotations
from .transcripts import transcript_reports


def find_reports(reading: Reading, graph: Graph, names: Names) -> list[Report]:
    """Find all attributions of a document.

    Args:
        reading: the document with its parse.
        graph: its graph.
        names: its names.

    Returns:
        Reports in order of their first character.
    """
    quotations = [quote for quote in find_quotations(graph.text) if quote.words > 2]
    starts = [quote.start for quote in quotations]
    taken: dict[int, int] = {}
    reports: list[Report] = []
    verbs = reporting_verbs()
    for cue in find_cues(graph):
        telling = graph.pos[cue.token] == "VERB" and cue.form != "phrase"  # "according to the average" needs no teller
        if cue.source is not None and telling and not can_speak(graph, names, cue.source):
            frame = verbs.get(graph.lemmas[cue.token])
            if frame is None or graph.words[cue.source] in ("this", "that", "which"):
                continue
            if frame.evidential and (cue.form != "clause" or graph.lemmas[cue.source] in happenings()):
                continue
        source = read_source(graph, names, cue.source) if cue.source is not None else NOBODY
        if cue.source is not None:
            source = _same_speaker(graph, names, cue.source, source, reports)
            if source.start <= graph.starts[cue.token] < source.end:
                # "N, who has said that ...": the source's words end before what it says.
                first, last = graph.trimmed(*graph.phrase(cue.source))
                named = graph.text[first:last] if source.name == graph.text[source.start : source.end] else source.name
                source = replace(source, end=max(graph.ends[max(cue.cue[0][0] - 1, 0)], source.start), name=named)
        if cue.form == "phrase" and source.name and source.name.lower().startswith(f"{graph.words[cue.token]} "):
            source = replace(source, name=graph.text[source.start : source.end])  # "Per the Ministry" is no name
        report = Report(
            token=cue.token,
            cue=tuple((graph.starts[first], graph.ends[last]) for first, last in cue.cue),
            content=_in_brackets(graph.text, graph.starts[cue.token], _offsets(graph, cue)),
            source=source,
            stance=cue.stance,
            form=cue.form,
            heads=cue.heads,
        )
        report = with_quotations(graph, report, quotations, starts, taken, len(reports))
        report = replace(report, quoted=in_quotation(quotations, starts, report.cue_text_at[0]))
        if report.content:
            reports.append(report)
        else:
            # A report of nothing takes no quotation; else the next one would own it.
            taken = {index: number for index, number in taken.items() if number != len(reports)}
    reports += running_on(graph, quotations, taken, reports)
    reports += standing_quotations(graph, names, quotations, reports)
    reports += scare_quotes(graph, reports)
    spoken = transcript_reports(reading, names)
    known = {report.source.start for report in reports}
    told = (one for one in headline_sources(graph, names) if one.source.start not in known)
    reports += spoken or told  # a speaker's label is no headline's teller
    return sorted(reports, key=lambda report: (report.content[0][0], -report.size, report.token))


_ONE = frozenset({"a", "an", "the", "one", "another"})
_SOMEONE = ("official", "source", "officer", "diplomat", "aide", "witness", "man", "woman", "spokesperson", "analyst",
            "expert")  # fmt: skip


def _someone(name: str) -> bool:
    """Whether words mean one person: "a senior official" may go on as "he"; "officials" may not."""
    words = re.findall(r"\w+", name.lower())
    return len(words) > 1 and words[0] in _ONE and any(word.endswith(_SOMEONE) for word in words[1:])


def _same_speaker(graph: Graph, names: Names, token: int, source: Source, reports: list[Report]) -> Source:
    """Who "it adds" or "she said" means: the body or paper, or the person, that spoke last within two sentences."""
    word = graph.words[token]
    kinds = ("outlet", "agency", "body") if word in ("it", "they") else ("person",) if word in ("he", "she") else ()
    if not kinds:
        return source
    meant = resolve(graph, names, token) if "person" in kinds else None
    for report in reversed(reports[-6:]):
        if graph.sentences[token] - graph.sentences[report.token] > 2 or report.token >= token:
            continue
        if meant is not None and meant.start > report.source.start:
            return source  # somebody nearer than who spoke last
        if "person" in kinds and not names.may_be(word, report.source.name or ""):
            continue
        someone = "person" in kinds and report.source.kind == "unnamed" and _someone(report.source.name or "")
        if (report.source.kind in kinds or someone) and report.source.name and report.form != "infinitive":
            return replace(source, name=report.source.name, kind=report.source.kind)
    return source


def _in_brackets(text: str, cue: int, content: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """What a cue inside brackets tells stands inside them: "rose by a third (a half, according to the union)"."""
    opened = text.rfind("(", max(0, cue - _LONGEST_ASIDE), cue)
    closed = text.find(")", cue, cue + _LONGEST_ASIDE)
    if opened < 0 or closed < 0 or text.find(")", opened, cue) >= 0:
        return content
    cut = ((max(start, opened + 1), min(end, closed)) for start, end in content)
    return tuple(span for span in cut if span[0] < span[1]) or content


#: Characters between brackets, at most.
_LONGEST_ASIDE = 400


def _offsets(graph: Graph, cue: Cue) -> tuple[Stretch, ...]:
    at = graph.starts[cue.token]
    spans = (graph.trimmed(first, last) for first, last in cue.content if first <= last)
    near = (_this_side(graph.text, span, at) for span in spans if span[1])
    return tuple(_bounded(graph.text, span, at) for span in near if span[0] < span[1])


def _this_side(text: str, span: Stretch, cue: int) -> Stretch:
    """What stands behind another semicolon is another statement: "A says it lost two; B says it shot down five"."""
    start, end = span
    if start >= cue:
        mark = text.find(";", cue, end)
        return (start, end if mark < 0 else max(mark, start))
    mark = text.rfind(";", start, cue)
    return (start if mark < 0 else min(mark + 1, end), end)


def _bounded(text: str, span: Stretch, cue: int) -> Stretch:
    """A clause is never a page: text without marks parses as one sentence, and only what stands near is told."""
    start, end = span
    if end - start <= _LONGEST_CLAUSE:
        return span
    if start >= cue:
        space = text.rfind(" ", start + 1, start + _LONGEST_CLAUSE)
        return start, space if space > 0 else start + _LONGEST_CLAUSE
    space = text.find(" ", end - _LONGEST_CLAUSE, end - 1)
    return space + 1 if space > 0 else end - _LONGEST_CLAUSE, end


#: Characters of a clause that stands in no quotation marks, at most.
_LONGEST_CLAUSE = 600


def as_attribution(report: Report) -> Attribution:
    """The report in the model's form."""
    source = ((report.source.start, report.source.end),) if report.source.end > report.source.start else ()
    return Attribution(
        source=source, cue=report.cue, content=report.content, kind=report.source.kind, name=report.source.name,
        stance=report.stance, inferred=report.inferred,
    )  # fmt: skip
