"""Quotations joined to the cues they stand beside, and those that run on without one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from .graph import Graph
from .quotations import Quotation
from .report import Report, Stretch
from .sources import Source


def with_quotations(
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


def running_on(graph: Graph, quotations: list[Quotation], taken: dict[int, int], reports: list[Report]) -> list[Report]:
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
