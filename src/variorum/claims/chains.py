"""Attribution chains: who said it, who said that they said it, out to the document's own publisher."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ..model import Document, Link
from .graph import Graph
from .lexicon import statement_words
from .refuted import Verdict, find_refuted
from .report import Report, Stretch
from .telling import charges, telling
from .undone import goes_with
from .wire import wire_links


def _our_own(words: str) -> bool:
    """Whether quoted words mean the speaker: "I", "all of us"."""
    return words in statement_words("oneself") or words.endswith((" of us", " and i", "our team"))


#: Labels by which a predication belongs to the statement of the one above it.
_WHEN = frozenset({"when", "after", "before", "while", "whilst", "since", "until", "till", "once", "as"})
_WITHIN = frozenset({"xcomp", "conj", "pcomp", "prep", "acomp", "pobj", "advcl", "ccomp"})
#: Forms whose content nobody tells: what is spoken of or asked for, and what only seems so.
_NOT_TOLD = frozenset({"topic", "seeming"})


class Speakers:
    """The reports of a document, to be asked which of them speak at an offset."""

    def __init__(self, graph: Graph, document: Document, reports: list[Report]) -> None:
        self.graph = graph
        self.reports = reports
        self.last = Link(name=document.publisher, kind="publisher")
        self.wires = wire_links(document)
        self._refuted = find_refuted(graph)
        spans: list[tuple[int, int, int]] = []
        #: What somebody would not say: neither told by them nor by the author.
        self.withheld: list[Stretch] = []
        for number, report in enumerate(reports):
            if report.form in _NOT_TOLD or self._nobodys(report):
                continue
            told, withheld = telling(graph, report)
            if withheld:
                self.withheld += report.content
            if told:
                spans += [(start, end, number) for start, end in report.content]
        spans += [(*charge, number) for number, report in enumerate(reports) for charge in charges(graph, report)]
        self.spans = sorted(spans)
        self.starts = [start for start, _, _ in self.spans]
        #: Longest reach of any stretch up to each index, so that a look-up stops early.
        self.reach: list[int] = []
        for _, end, _ in self.spans:
            self.reach.append(max(end, self.reach[-1] if self.reach else 0))

    def left_open(self, token: int) -> bool:
        """Whether a predication is something that somebody would not say."""
        offset = self.graph.starts[token]
        return any(start <= offset < end for start, end in self.withheld)

    def _nobodys(self, report: Report) -> bool:
        """Whether a statement that nobody is named for is told to be untrue or left open: "claims that X are false"."""
        return report.form == "noun" and not report.source.name and any(head in self._refuted for head in report.heads)

    def refuted(self, token: int, reports: Sequence[Report]) -> Verdict | None:
        """What the text itself says of a statement that a predication makes, where no named source makes it."""
        if any(report.source.name and report.form == "noun" for report in reports):
            return None
        graph, above = self.graph, self.graph.heads[token]
        posed = graph.deps[token] == "dobj" and graph.lemmas[above] in statement_words("posing")
        at = above if posed else token  # "no indication that they pose any threat"
        for _ in range(8):
            # "Reports of his death in a crash are untrue" says nothing of the crash.
            if at in self._refuted and (at == token or self.graph.pos[at] != "NOUN"):
                return self._refuted[at]
            if self.graph.deps[at] not in _WITHIN:
                return None
            at = self.graph.heads[at]
        return None

    def at(self, offset: int) -> list[Report]:
        """Reports whose content holds an offset, innermost first."""
        numbers = []
        for index in range(bisect_right(self.starts, offset) - 1, -1, -1):
            if self.reach[index] <= offset:
                break
            if self.spans[index][1] > offset:
                numbers.append(self.spans[index][2])
        found = [self.reports[number] for number in sorted(set(numbers))]
        return sorted(found, key=lambda report: (report.size, report.content[0][0]))

    def chain(self, token: int, aside: bool = False) -> tuple[tuple[Link, ...], list[Report]]:
        """The chain for a predication and the reports it rests on, innermost first.

        Args:
            token: where it stands.
            aside: whether it is a title, an apposition or the like: the author's, where only a thing is told of.
        """
        offset = self.graph.starts[token]
        links: list[Link] = []
        used: list[Report] = []
        reports = self.at(offset)
        denied = {report.heads for report in reports if report.stance == "denies"}
        for report in reports:
            if report.stance == "asserts" and report.form == "clause" and report.heads in denied:
                continue  # "denied that it leaked, as some had alleged"
            if report.form == "adverb" and not self._of(report, token):
                continue
            if aside and report.form in ("object", "infinitive", "of", "about") and not report.quoted:
                continue
            if report.token == token or (report.stance != "asserts" and not self.is_core(report, token)):
                continue
            link = self.link(report, self.graph.sentences[token])
            if _our_own(self._words(report)):
                continue  # "I believe" inside somebody's words adds nobody
            if report.quoted and link.name is None:
                continue  # "the conclusion that" inside somebody's words neither
            if links and link.name and (links[-1].name or "").casefold() == link.name.casefold():
                continue
            links.append(link)
            used.append(report)
        wire = self._wire(offset)
        if wire is not None and wire.name not in {link.name for link in links}:
            links.append(wire)
        return (*links, self.last), used

    def _words(self, report: Report) -> str:
        source = report.source
        return (
            self.graph.text[source.start : source.end].lower()
            if source.end > source.start
            else (source.name or "").lower()
        )

    def _wire(self, offset: int) -> Link | None:
        """The agency whose text an offset stands in."""
        link = None
        for start, wire in self.wires:
            if start > offset:
                break
            link = wire
        return link

    def _of(self, report: Report, token: int) -> bool:
        """Whether an adverb of hearsay is said of this very predication."""
        at = token
        for _ in range(4):
            if at in report.heads:
                return True
            if self.graph.deps[at] not in ("xcomp", "pobj", "prep", "dobj", "nsubj", "nsubjpass", "amod"):
                return False
            at = self.graph.heads[at]
        return False

    def is_core(self, report: Report, token: int) -> bool:
        """Whether a predication is what a report is about, not an aside inside its words."""
        if not report.heads:
            return True
        at = token
        for _ in range(8):
            if at in report.heads:
                return True
            if self.graph.deps[at] not in _WITHIN and not goes_with(self.graph, at):
                return False
            if self.graph.deps[at] == "advcl" and _dates(self.graph, at):
                return False  # "denied that he was armed when he was shot"
            at = self.graph.heads[at]
        return False

    def link(self, report: Report, sentence: int) -> Link:
        """A report as a link of a chain; inferred where its cue stands in another sentence than the claim."""
        start, end = report.cue_text_at
        words = self.graph.text[start:end] if end - start < 60 else self.graph.text[report.cue[0][0] : report.cue[0][1]]
        source = report.source
        stated = source.end > source.start
        return Link(
            name=source.name,
            kind=source.kind,
            stance=report.stance,
            cue=words,
            start=source.start if stated else start,
            end=source.end if stated else end,
            inferred=report.inferred or (report.token >= 0 and self.graph.sentences[report.token] != sentence),
        )


def _dates(graph: Graph, clause: int) -> bool:
    """Whether a clause only tells when something else was."""
    return any(graph.words[kid] in _WHEN and kid < clause for kid in graph.under(clause, "mark", "advmod"))
