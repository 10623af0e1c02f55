"""Attributions of a document: cues joined with quotations, sources named, what runs on marked as inferred."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from ..model import Attribution, Reading, Stance
from .antecedents import Names
from .cues import Cue, find_cues
from .graph import Graph
from .lexicon import reporting_verbs
from .quotations import Quotation, find_quotations
from .sources import NOBODY, Source, can_speak, read_source

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Report:
    """An attribution with what the claims need of it.

    Attributes:
        token: head of the cue, -1 where none stands (a quotation that runs on).
        cue, content: offsets.
        source: who; ``source.start == source.end`` where no words name it.
        stance, form: as in :class:`.cues.Cue`.
        heads: tokens the content hangs on.
        inferred: whether the source stands in an earlier sentence only.
    """

    token: int
    cue: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    source: Source
    stance: Stance
    form: str
    heads: tuple[int, ...] = ()
    inferred: bool = False

    def covers(self, offset: int) -> bool:
        """Whether a character is part of what is attributed."""
        return any(start <= offset < end for start, end in self.content)

    @property
    def size(self) -> int:
        """Characters of content; the innermost of several has the fewest."""
        return sum(end - start for start, end in self.content)

    @property
    def cue_text_at(self) -> Stretch:
        """From the first to the last character of the cue."""
        return self.cue[0][0], self.cue[-1][1]


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
        if cue.source is not None and graph.pos[cue.token] == "VERB" and not can_speak(graph, names, cue.source):
            frame = verbs.get(graph.lemmas[cue.token])
            if frame is None or frame.evidential or graph.words[cue.source] in ("this", "that", "which"):
                continue
        source = read_source(graph, names, cue.source) if cue.source is not None else NOBODY
        if cue.source is not None:
            source = _same_speaker(graph, cue.source, source, reports)
        report = Report(
            token=cue.token,
            cue=tuple((graph.starts[first], graph.ends[last]) for first, last in cue.cue),
            content=_offsets(graph, cue),
            source=source,
            stance=cue.stance,
            form=cue.form,
            heads=cue.heads,
        )
        report = _with_quotations(graph, report, quotations, starts, taken, len(reports))
        if report.content:
            reports.append(report)
    reports += _running_on(graph, quotations, taken, reports)
    return sorted(reports, key=lambda report: (report.content[0][0], -report.size, report.token))


#: "A senior official" may go on as "he"; "officials" may not.
_SOMEONE = re.compile(
    r"(?:an?|the|one|another)\s.*(?:official|source|officer|spokes\w+|diplomat|aide|witness|man|woman|analyst|expert)\b",
    re.I,
)


def _same_speaker(graph: Graph, token: int, source: Source, reports: list[Report]) -> Source:
    """Who "it adds" or "she said" means: the body or paper, or the person, that spoke last within two sentences."""
    word = graph.words[token]
    kinds = ("outlet", "agency", "body") if word in ("it", "they") else ("person",) if word in ("he", "she") else ()
    if not kinds:
        return source
    for report in reversed(reports[-6:]):
        if graph.sentences[token] - graph.sentences[report.token] > 2 or report.token >= token:
            continue
        someone = (
            "person" in kinds and report.source.kind == "unnamed" and bool(_SOMEONE.match(report.source.name or ""))
        )
        if (report.source.kind in kinds or someone) and report.source.name and report.form != "infinitive":
            return replace(source, name=report.source.name, kind=report.source.kind)
    return source


def _offsets(graph: Graph, cue: Cue) -> tuple[Stretch, ...]:
    spans = (graph.trimmed(first, last) for first, last in cue.content if first <= last)
    return tuple(span for span in spans if span[1])


def _with_quotations(
    graph: Graph, report: Report, quotations: list[Quotation], starts: list[int], taken: dict[int, int], number: int
) -> Report:
    """Widen content to the whole quotations it touches, and take those that a bare cue stands beside."""
    cue_start, cue_end = report.cue_text_at
    spans = list(report.content)
    touched: list[int] = []
    for start, end in spans:
        for index in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)):
            quote = quotations[index]
            if quote.start < end and start < quote.end and not quote.start <= cue_start < quote.end:
                touched.append(index)
    clause_like = report.form in ("clause", "quote")
    if clause_like:
        touched += [index for index in _beside(graph, report, quotations, starts) if index not in touched]
    inside_one = any(
        quotations[index].start <= cue_start < quotations[index].end
        for index in range(
            max(0, bisect_right(starts, cue_start) - 1), min(len(starts), bisect_right(starts, cue_start))
        )
    )
    if inside_one:
        return report
    for index in sorted(set(touched)):
        quote = quotations[index]
        if not clause_like and quote.start < cue_start < quote.end:
            continue
        if clause_like or any(s <= quote.start and quote.end <= e + 2 for s, e in spans):
            spans.append((quote.inner_start, quote.inner_end))
            taken.setdefault(index, number)
    return replace(report, content=_joined(graph.text, spans, (cue_start, cue_end), report.source))


def _beside(graph: Graph, report: Report, quotations: list[Quotation], starts: list[int]) -> list[int]:
    """Quotations next to a cue in its own block: before it, behind it, and the one that goes on behind its sentence."""
    first, last = graph.bounds[graph.sentences[report.token]]
    begin, finish = graph.starts[first], graph.ends[last]
    block = graph.blocks[report.token]
    found = []
    at = bisect_left(starts, report.cue_text_at[0])
    for index in (at - 1, at):
        if not 0 <= index < len(quotations):
            continue
        quote = quotations[index]
        if quote.end <= report.cue_text_at[0]:
            gap = graph.text[quote.end : report.cue_text_at[0]]
            near = len(gap) < 120 and not _sentence_end(gap) and quote.end >= begin - 3
        else:
            gap = graph.text[report.cue_text_at[1] : quote.start]
            ends_here = _sentence_end(gap)
            apart = _block_at(graph, quote.start) - block
            same = quote.start <= finish + 3 and (apart == 0 or (apart == 1 and gap.rstrip().endswith(":")))
            # `"...," he said. "..."`: what follows the full stop is still his when something of his came before.
            came_before = any(end <= report.cue_text_at[0] for _, end in report.content) or (index - 1 in found)
            near = len(gap) < 120 and same and (not ends_here or came_before or gap.rstrip().endswith(":"))
        if near and (report.form == "quote" or _touches(report, quote) or index in (at - 1, at)):
            if report.form == "clause" and not _touches(report, quote) and not came_from_quote(graph, report, quote):
                continue
            found.append(index)
    return found


def came_from_quote(graph: Graph, report: Report, quote: Quotation) -> bool:
    """Whether a second quotation goes on what a clause that was itself quoted began."""
    if quote.start < report.cue_text_at[0]:
        return True
    return any(
        graph.text[max(0, start - 3) : start].strip(" ")[-1:] in ('"', "“", "`", "«") for start, _ in report.content
    )


def _touches(report: Report, quote: Quotation) -> bool:
    return any(quote.start < end and start < quote.end for start, end in report.content)


def _sentence_end(gap: str) -> bool:
    return any(mark in gap for mark in (". ", ".\n", "? ", "! ")) or gap.rstrip().endswith((".", "?", "!"))


def _block_at(graph: Graph, offset: int) -> int:
    tokens = graph.tokens_in(offset, offset + 1)
    return graph.blocks[tokens[0]] if len(tokens) else -99


def _joined(text: str, spans: list[Stretch], cue: Stretch, source: Source) -> tuple[Stretch, ...]:
    """Merge stretches that touch, and cut out the cue and the source where they would be swallowed."""
    holes = sorted(hole for hole in (cue, (source.start, source.end)) if hole[1] > hole[0])
    merged: list[Stretch] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + 3 and not text[merged[-1][1] : start].strip(" ,.\"'“”’‘`\n"):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    for hole_start, hole_end in holes:
        cut: list[Stretch] = []
        for start, end in merged:
            if start < hole_start and hole_end < end:
                cut += [(start, hole_start), (hole_end, end)]
            elif hole_start <= start < hole_end:
                cut += [(hole_end, end)] if hole_end < end else []
            elif hole_start < end <= hole_end:
                cut.append((start, hole_start))
            else:
                cut.append((start, end))
        merged = cut
    tidy = []
    for start, end in merged:
        while start < end and text[start] in " \t\r\n,;:.\"'“”‘’`—–-":
            start += 1
        while end > start and text[end - 1] in " \t\r\n,;:\"'“”‘’`—–-":
            end -= 1
        if start < end:
            tidy.append((start, end))
    return tuple(tidy)


def _running_on(
    graph: Graph, quotations: list[Quotation], taken: dict[int, int], reports: list[Report]
) -> list[Report]:
    """Quotations that stand alone behind an attributed one belong to the same speaker, and are marked inferred."""
    found: list[Report] = []
    owner: Report | None = None
    owner_end = -1
    for index, quote in enumerate(quotations):
        if index in taken:
            owner, owner_end = reports[taken[index]], quote.end
            continue
        if owner is None or quote.words < 4:
            continue
        between = graph.text[max(owner_end, owner.cue_text_at[1]) : quote.start]
        alone = not any(character.isalnum() for character in between[-200:]) if len(between) < 200 else False
        if not alone:
            between = graph.text[owner_end : quote.start]
            alone = len(between) < 120 and _only_owner(graph, owner, owner_end, quote.start)
        if alone:
            found.append(
                replace(
                    owner,
                    token=-1,
                    content=((quote.inner_start, quote.inner_end),),
                    heads=(),
                    form="quote",
                    inferred=True,
                )
            )
            owner_end = quote.end
        else:
            owner = None
    return found


def _only_owner(graph: Graph, owner: Report, start: int, end: int) -> bool:
    """Whether the words between two quotations are no more than the first one's cue and source."""
    for token in graph.tokens_in(start, end):
        at = graph.starts[token]
        if graph.pos[token] in ("PUNCT", "SPACE", "ADV", "DET") or not graph.words[token][0].isalnum():
            continue
        if owner.source.start <= at < owner.source.end or any(s <= at < e for s, e in owner.cue):
            continue
        return False
    return True


def as_attribution(report: Report) -> Attribution:
    """The report in the model's form."""
    source = ((report.source.start, report.source.end),) if report.source.end > report.source.start else ()
    return Attribution(
        source=source, cue=report.cue, content=report.content, kind=report.source.kind, name=report.source.name,
        stance=report.stance, inferred=report.inferred,
    )  # fmt: skip
