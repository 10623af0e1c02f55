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
        touched += [index for index in _beside(graph, report, quotations, starts, taken) if index not in touched]
    if in_quotation(quotations, starts, cue_start):
        return report
    for index in sorted(set(touched)):
        quote = quotations[index]
        if not clause_like and quote.start < cue_start < quote.end:
            continue
        if clause_like or any(s <= quote.start and quote.end <= e + 2 for s, e in spans):
            spans.append((quote.inner_start, quote.inner_end))
            taken.setdefault(index, number)
    return replace(report, content=_joined(graph.text, spans, (cue_start, cue_end), report.source))


def in_quotation(quotations: list[Quotation], starts: list[int], offset: int) -> bool:
    """Whether a character stands inside one of the quotations."""
    index = bisect_right(starts, offset) - 1
    return index >= 0 and offset < quotations[index].end


def _beside(
    graph: Graph, report: Report, quotations: list[Quotation], starts: list[int], taken: dict[int, int]
) -> list[int]:
    """Quotations next to a cue in its own block: before it, behind it, and the one that goes on behind its sentence."""
    cue_start, cue_end = report.cue_text_at
    first, last = graph.bounds[graph.sentences[report.token]]
    begin, finish = graph.starts[first], graph.ends[last]
    block = graph.blocks[report.token]
    found = []
    at = bisect_left(starts, cue_start)
    before = at - 1 if at and quotations[at - 1].end <= cue_start else None
    if before is not None:
        quote = quotations[before]
        gap = graph.text[quote.end : cue_start]
        near = len(gap) < 300 and "\n" not in gap and not _sentence_end(gap) and quote.end >= begin - 3
        if near and before not in taken and _opens(graph, report, quote) and _adjoins(graph, report, quote):
            found.append(before)
    if at < len(quotations):
        quote = quotations[at]
        gap = graph.text[cue_end : quote.start]
        apart = _block_at(graph, quote.start) - block
        announced = gap.rstrip().endswith(":")
        if quote.start <= finish + 3 and (apart == 0 or (apart == 1 and announced)):
            # `"...," he said. "..."`: what follows the full stop is still his when he was quoted before it.
            quoted_before = before in found or _quoted_before(report, quotations, starts)
            if quote.start > finish - 3 and not announced and _sentence_end(gap):
                near = quoted_before and not _has_cue_of_its_own(graph.text, quote)
            else:
                near = (len(gap) < 120 and not _sentence_end(gap)) or announced
            bare = report.form == "quote" and (quote.words > 4 or gap.rstrip().endswith((",", ":", " that", "as")))
            if near and at not in taken and (bare or quoted_before or _touches(report, quote)):
                found.append(at)
    return found


def _has_cue_of_its_own(text: str, quote: Quotation) -> bool:
    """Whether a quotation goes on outside its marks, as one with "said Lund" behind it does."""
    behind = text[quote.end : quote.end + 2].strip()
    return text[quote.inner_end - 1] == "," or behind[:1] == "," or behind[:1].islower()


def _opens(graph: Graph, report: Report, quote: Quotation) -> bool:
    """Whether a quotation before the cue is what the cue tells."""
    if any(start < report.cue_text_at[0] for start, _ in report.content):
        return True
    # `"I expect nothing." He has said he would come.`: a quotation that ended its sentence stands for itself.
    return graph.text[quote.inner_end - 1] not in ".!?…"


def _adjoins(graph: Graph, report: Report, quote: Quotation) -> bool:
    """Whether nothing but the source and its words stands between a quotation and the cue behind it."""
    cue_start = report.cue_text_at[0]
    first = report.source.start if quote.end <= report.source.start < cue_start else cue_start
    last = report.source.end if quote.end <= report.source.start < cue_start else cue_start
    return _idle(graph, quote.end, first) and _idle(graph, last, cue_start)


def _idle(graph: Graph, start: int, end: int) -> bool:
    """Whether a stretch holds nothing but marks, adverbs, auxiliaries and small words."""
    return all(
        graph.pos[token] in _IDLE or not graph.words[token][0].isalnum() for token in graph.tokens_in(start, end)
    )


_IDLE = frozenset({"PUNCT", "SPACE", "ADV", "DET", "AUX", "CCONJ", "SCONJ", "PRON"})


def _quoted_before(report: Report, quotations: list[Quotation], starts: list[int]) -> bool:
    """Whether what stands before the cue is quoted, in part at least."""
    for start, end in report.content:
        if end <= report.cue_text_at[0]:
            index = bisect_left(starts, end) - 1
            if index >= 0 and quotations[index].end > start:
                return True
    return False


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
