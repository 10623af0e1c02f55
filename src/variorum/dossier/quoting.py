"""Quotes: anchors for every stretch that the page shows, and texts with those stretches marked."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from ..model import Claim, Document, EvidenceError, Span, stable_id

_PLAIN = re.compile(r"^[A-Za-z][A-Za-z0-9_-]{0,60}$")
_SENTENCE_END = re.compile(r"[.!?…]['\"”’»)\]]*\s+|\n+")
#: What HTML cannot hold, or would let a text reorder the page around it, shown as a visible stand-in.
_UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def shown(text: str) -> str:
    """Text without the characters that HTML cannot hold or that would reorder the page; as many as before."""
    return _UNSHOWN.sub("\ufffd", text)


def anchor(kind: str, identifier: str) -> str:
    """An HTML ``id`` for anything that has an identifier, whatever characters a user's own identifier holds."""
    return identifier if _PLAIN.match(identifier) and identifier[:1] == kind else stable_id(kind, kind, identifier)


def around(document: Document, start: int, end: int, most: int = 260) -> Span:
    """The sentence around a stretch, at most so many characters, as a span of its own.

    Args:
        document: the report.
        start: where the stretch begins; it is always inside the result.
        end: where it ends.
        most: where the sentence is longer, it is cut at words near the stretch.

    Returns:
        A span that quotes the text; never crosses a line break unless the stretch does.
    """
    text = document.text
    reach = max(most - (end - start), 0)
    low, high = max(0, start - reach), min(len(text), end + reach)
    first, last = low, high
    for found in _SENTENCE_END.finditer(text, low, start):
        first = found.end()
    if closing := _SENTENCE_END.search(text, end, high):
        last = closing.start() + len(closing.group().rstrip())
    if last - first > most:
        before = min(start - first, max(reach // 2, reach - (last - end)))
        first, last = max(first, start - before), min(last, end + reach - before)
    if first == low > 0 or (first > 0 and not text[first - 1].isspace()):
        first = min(start, _next_word(text, first, start))
    while last > end and last < len(text) and not text[last - 1].isspace() and not text[last].isspace():
        last -= 1
    last = max(end, first + len(text[first:last].rstrip()))
    while first < start and text[first].isspace():
        first += 1
    return document.span(first, last)


def _next_word(text: str, place: int, most: int) -> int:
    while 0 < place < most and not text[place - 1].isspace():
        place += 1
    return place


def words_around(span: Span, document: Document) -> tuple[str, str]:
    """Dots for the sides on which a quote breaks off in the middle of a sentence."""
    before = document.text[: span.start].rstrip(" \t")[-1:]
    after = document.text[span.end : span.end + 2]
    cut_before = bool(before) and before not in ".!?…\n\r\"'”’»)"
    cut_after = span.quote.rstrip()[-1:] not in ".!?…\"'”’»" and bool(after.strip()) and after[:1] not in ".!?…\n\r"
    return ("… " if cut_before else "", " …" if cut_after else "")


@dataclass
class Quotes:
    """Every stretch that the page quotes, so that the full texts can mark it and links can lead there.

    Attributes:
        documents: the reports by identifier.
        shown: those whose text stands on the page; words of the others lead to the report's entry.
        order: number of each report, for short anchors.
    """

    documents: dict[str, Document]
    shown: frozenset[str]
    order: dict[str, int] = field(default_factory=dict[str, int])
    _marks: dict[str, dict[tuple[int, int], str]] = field(default_factory=dict[str, dict[tuple[int, int], str]])
    _claims: dict[str, list[tuple[int, int, str, str]]] = field(
        default_factory=dict[str, list[tuple[int, int, str, str]]]
    )
    _values: dict[str, set[tuple[int, int]]] = field(default_factory=dict[str, set[tuple[int, int]]])

    def __post_init__(self) -> None:
        self.order = {identifier: place for place, identifier in enumerate(self.documents)}

    def link(self, span: Span) -> str:
        """Note that the page quotes a span, and give the anchor of its place in the text, else of its report.

        Raises:
            EvidenceError: the span does not quote the text.
        """
        document = self.documents.get(span.document)
        if document is None or document.text[span.start : span.end] != span.quote:
            raise EvidenceError(f"{span.quote[:60]!r} is not at {span.start} of {span.document}")
        if span.document not in self.shown:
            return anchor("d", span.document)
        name = self.place(span)
        return self._marks.setdefault(span.document, {}).setdefault((span.start, span.end), name)

    def place(self, span: Span) -> str:
        """A span as one short word: number of the report, first and last character."""
        return f"q{self.order[span.document]}-{span.start}-{span.end}"

    def add_claim(self, claim: Claim, note: str) -> None:
        """Mark a claim's evidence in its text; ``note`` is shown beside it."""
        place = (claim.evidence.start, claim.evidence.end, anchor("c", claim.id), note)
        self._claims.setdefault(claim.document, []).append(place)
        values = self._values.setdefault(claim.document, set())
        values.update((one.start, one.end) for one in (*claim.times, *claim.quantities, *claim.places))

    def marked(self, identifier: str) -> Markup:
        """A report's full text with its claims, their values and quoted stretches marked, escaped.

        Stretches may overlap: the text is cut at every border, and each piece carries the anchors that begin there.
        """
        document = self.documents[identifier]
        stretches = [(start, end, name, "") for (start, end), name in self._marks.get(identifier, {}).items()]
        stretches += self._claims.get(identifier, [])
        stretches.sort(key=lambda item: (item[0], -item[1], item[2]))
        values = self._values.get(identifier, set())
        borders = sorted({border for start, end, *_ in [*stretches, *values] for border in (start, end)})
        depth, covers = [0] * (len(borders) + 1), [""] * (len(borders) + 1)
        starting: dict[int, list[str]] = {}
        valued = {
            piece for start, end in values for piece in range(bisect_left(borders, start), bisect_left(borders, end))
        }
        for start, end, name, note in stretches:
            starting.setdefault(start, []).append(name)
            for piece in range(bisect_left(borders, start), bisect_left(borders, end)):
                depth[piece] += 1
                covers[piece] = note or covers[piece]
        pieces: list[Markup] = []
        place = 0
        for border in [*borders, len(document.text)]:
            if border > place:
                piece = bisect_right(borders, place) - 1
                inside = escape(shown(document.text[place:border]))
                anchors = Markup("").join(Markup('<a id="{}"></a>').format(name) for name in starting.get(place, ()))
                if piece >= 0 and depth[piece]:
                    title = Markup(' title="{}"').format(shown(covers[piece])) if covers[piece] else Markup("")
                    kind = Markup(' class="value-words"') if piece in valued else Markup("")
                    pieces.append(Markup("<mark{}{}>{}{}</mark>").format(kind, title, anchors, inside))
                else:
                    pieces.append(anchors + inside)
                place = border
        return Markup("").join(pieces)
