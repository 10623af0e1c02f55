"""Quotes as the page shows them: the sentence, the words that matter in it, who says it, where it stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from ..model import Claim, Document, Dossier, Span
from .page_size import documents_shown, questions_shown
from .quoting import Quotes, anchor, around, words_around
from .speakers import chain_words, report_names, sigla
from .wording import MODALITIES


@dataclass(frozen=True)
class Quote:
    """One quote on the page.

    Attributes:
        before, words, after: the sentence, parted around the words that matter; the outer two may be empty.
        href: where it stands in the report's full text, else the report's entry.
        place: the same place as one short word, for marks of readers.
        letter, report, report_href: the report.
        speaker: who says it; empty where that stands elsewhere.
        page: page of the original on which it stands, empty where there are none.
        notes: what sets it apart ("told as possible", "denied").
    """

    before: str
    words: str
    after: str
    href: str
    place: str
    letter: str
    report: str
    report_href: str
    speaker: str = ""
    page: str = ""
    notes: tuple[str, ...] = ()

    @property
    def part(self) -> bool:
        """Whether the words are only a part of the sentence."""
        return bool(self.before.strip(" …") or self.after.strip(" ….,;"))


class Desk:
    """What all parts of the page need to quote: the reports, their names and letters, and claims by identifier."""

    def __init__(self, dossier: Dossier) -> None:
        self.documents = {document.id: document for document in dossier.documents}
        self.names = report_names(dossier.documents)
        self.letters = sigla(dossier.documents)
        self.claims = {claim.id: claim for claim in dossier.claims}
        labels = {question.id: question.label for question in dossier.questions}
        self.asked = {conflict.id: labels[conflict.question] for conflict in dossier.conflicts}
        self.entities = {entity.id: entity.name for entity in dossier.entities}
        self.lettered = bool(dossier.sources)
        self.questions = {question.id for question in questions_shown(dossier)}
        self.quotes = Quotes(self.documents, documents_shown(dossier))

    def quote(self, span: Span, speaker: str = "", words: Span | None = None) -> Quote:
        """A span of a report, ``words`` standing out in it."""
        document = self.documents[span.document]
        dots = words_around(span, document)
        start, end = (words.start, words.end) if words is not None and span.covers(words.start, words.end) else (0, 0)
        told = words if end and words is not None else span
        marked = (
            (document.text[span.start : start], document.text[start:end], document.text[end : span.end])
            if end
            else ("", span.quote, "")
        )
        return Quote(
            before=dots[0] + marked[0],
            words=marked[1],
            after=marked[2] + dots[1],
            href=f"#{self.quotes.link(told)}",
            place=self.quotes.place(told),
            letter=self.letters[span.document],
            report=self.names[span.document],
            report_href=f"#{anchor('d', span.document)}",
            speaker=speaker,
            page=_page_of(document, told.start),
        )

    def claim_quote(self, claim: Claim, words: Span | None = None) -> Quote:
        """The sentence of a claim with its speakers; its own words stand out, or the few that state a value."""
        document = self.documents[claim.document]
        inside = words if words is not None and claim.evidence.covers(words.start, words.end) else claim.evidence
        told = self.quote(around(document, inside.start, inside.end), self.speaker(claim), inside)
        notes = [] if claim.modality == "happened" else [MODALITIES[claim.modality]]
        if claim.polarity == "denied":
            notes.insert(0, "denied")
        return Quote(**{**told.__dict__, "notes": tuple(notes)})

    def speaker(self, claim: Claim) -> str:
        """Who says a claim, in words."""
        return chain_words(claim, self.names[claim.document])

    def note_claims(self) -> None:
        """Mark every claim that can be checked in the full texts."""
        for claim in self.claims.values():
            if claim.checkable:
                self.quotes.add_claim(claim, f"{self.speaker(claim)}; {MODALITIES[claim.modality]}")


def _page_of(document: Document, place: int) -> str:
    """The page of the original on which a character stands."""
    at = bisect_right(document.pages, place, key=lambda page: page.start) - 1
    return f"p. {document.pages[at].page}" if at >= 0 else ""
