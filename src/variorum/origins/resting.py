"""What each claim rests on: a copied passage, a named outlet, the outlet its document leans on, or the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..model import Citation, Claim, Lineage, Reading, stable_id
from .families import SharedWords, shared_words, sources_first, undirected_families
from .grounds import Ground, released
from .leaning import alike, cited_by, named_outlet, named_together, seen_sources, told_agency, whole_leaning
from .likely_source import likely_source
from .own_parts import is_own_part, taken
from .releases import find_releases
from .shared_text import SharedText, share_of
from .statements import find_statements

#: Share of a document's text that a source must hold for the document to rest on it as a whole.
WHOLE = 0.5
#: Share of a claim's words that must lie in a passage.
INSIDE = 0.5
#: A passage is followed back through this many copies.
LONGEST_LINE = 100


class Resting:
    """Answers what a document, a stretch of it or a claim rests on."""

    def __init__(self, readings: Sequence[Reading], lineage: Lineage) -> None:
        documents = {reading.document.id: reading.document for reading in readings}
        self.documents = documents
        self.cited: dict[str, list[Citation]] = cited_by(lineage.citations, documents)
        # Two fillings of one form have no origin in common, nor need two accounts that are only somewhat alike.
        derivations = [one for one in lineage.derivations if not (one.template or one.doubtful)]
        self.seen = seen_sources(documents, derivations, self.cited)
        self.families = undirected_families(derivations, WHOLE)
        quoting = [one for one in lineage.derivations if not one.template]
        self.quotations = shared_words([*quoting, *lineage.quotations], quoted=True)
        self.statements = find_statements(readings, self.quotations)
        self.releases = find_releases(readings)
        self._names = {release.key: release.name for release in self.releases.values()}
        self._issuers = {statement.key: statement.issuer for statement in self.statements.values()}
        self._shared = SharedText(derivations)
        self._roots: dict[str, Ground] = {}
        self._commons: dict[int, tuple[tuple[str, ...], Ground]] = {}
        self._members: dict[str, tuple[str, ...]] = {}
        self._owners: dict[str, Citation | None] = {}
        # Sources before what was copied from them, so that a long line of copies is not walked again and again.
        for document in sources_first(documents, derivations):
            self.of_document(document)

    def members(self, document: str) -> tuple[str, ...]:
        """The family of a document that shares text without a sure direction."""
        return self.families.get(document, (document,))

    def sharing(self, ground: Ground) -> tuple[str, ...]:
        """The documents whose common text a ground is."""
        return self._members.get(ground.key, ())

    def issuer(self, ground: Ground) -> str:
        """The body that gave out the statement that a ground is."""
        return self._issuers[ground.key]

    def name_of(self, ground: Ground) -> str | None:
        """The name of a statement, a letter, the media of a state or an outlet; None of any other ground."""
        return self._names.get(ground.key)

    def of_document(self, document: str, on_the_way: frozenset[str] = frozenset()) -> Ground:
        """What a document rests on as a whole."""
        if document in self._roots:
            return self._roots[document]
        ground = self._of_document(document, on_the_way | {document})
        if not on_the_way:
            # Answers found on the way of another question may have been cut short by a circle.
            self._roots[document] = ground
        return ground

    def _of_document(self, document: str, on_the_way: frozenset[str]) -> Ground:
        leaning = whole_leaning(self.cited.get(document, ()))
        if leaning is not None:
            return self._outlet(document, leaning.outlet, leaning.name, on_the_way)
        whole = self._shared.whole(document, WHOLE)
        for is_target, derivation in whole:
            passable = derivation.source not in on_the_way and len(on_the_way) < LONGEST_LINE
            if is_target and derivation.direction.certain and passable:
                ground = self.of_document(derivation.source, on_the_way)
                return ground.through(f"{share_of(True, derivation):.0%} of it stands in its source")
        if len(self.members(document)) > 1 and any(not derivation.direction.certain for _, derivation in whole):
            return self._common(self.members(document))
        # Told after another in words of its own: nobody knows that it was not the other way round.
        retold = next((one for is_target, one in whole if is_target and one.retold >= WHOLE), None)
        return self._common(tuple(sorted((retold.source, document)))) if retold else Ground("document", document)

    def _outlet(self, document: str, outlet: str, name: str, on_the_way: frozenset[str]) -> Ground:
        source = self.seen.get((document, outlet))
        if source and source not in on_the_way:
            ground = self.of_document(source, on_the_way)
            return ground.through(f"it names {name}, whose report is among the files")
        self._names.setdefault(outlet, name)
        return Ground("outlet", outlet, sure=False, why=f"it names {name} as its source")

    def _common(self, members: tuple[str, ...]) -> Ground:
        """The common text of some documents; where they lean on an outlet or tell of its interviews, that outlet.

        Of versions by one publisher it is the version with the earliest date, or address where no date is known.
        """
        # A family is one object for all its members: to compare the names of thousands of them would cost their square.
        known = self._commons.get(id(members))
        if known is None:
            known = self._commons[id(members)] = members, self._common_of(members)
        return known[1]

    def _common_of(self, members: tuple[str, ...]) -> Ground:
        leaning = [one for member in members if (one := self._whose(member))]
        if leaning:
            votes = Counter(citation.outlet for citation in leaning)
            outlet = min(votes, key=lambda key: (-votes[key], key))
            named = next(citation for citation in leaning if citation.outlet == outlet)
            source = next((s for m in members if (s := self.seen.get((m, outlet)))), None)
            if source:
                return Ground("document", source, sure=False, why=f"a text shared with it names {named.name}")
            return Ground("outlet", outlet, sure=False, why=f"it shares text with a report that names {named.name}")
        versions = [self.documents[member] for member in members]
        if all(alike(one.publisher, versions[0].publisher) for one in versions):
            # Versions of one article need no lost one behind them: the publisher's report is among the files.
            first = min(versions, key=lambda one: (one.published.lower or "9999", one.uri, one.id))
            return Ground("document", first.id, sure=False, why="it is another version of the same publisher's report")
        between = (one for member in members for is_target, one in self._shared.of(member) if is_target)
        if likely := likely_source(members, self.documents, between):
            return Ground("document", likely[0], sure=False, why=likely[1])
        key = stable_id("f", *members)
        self._members[key] = members
        return Ground("common", key, sure=False, why="it shares text with others, and which came first cannot be told")

    def _whose(self, document: str) -> Citation | None:
        """The outlet whose text a document seems to be."""
        if document not in self._owners:
            cited = self.cited.get(document, ())
            self._owners[document] = whole_leaning(cited) or told_agency(self.documents[document], cited)
        return self._owners[document]

    def at(self, document: str, start: int, end: int, on_the_way: frozenset[str] = frozenset()) -> Ground | None:
        """What a stretch of a document rests on because it was copied; None where it was not."""
        found = self._shared.over(document, start, end, INSIDE)
        if found is None:
            return None
        derivation, there = found
        if not derivation.direction.certain:
            return self._common(self._shared.sharers(document, start, end, derivation, self.members(document)))
        if derivation.source in on_the_way or len(on_the_way) >= LONGEST_LINE:
            return self.of_document(document)
        further = self.at(derivation.source, *there, on_the_way | {document})
        ground = further or self.of_document(derivation.source)
        return ground.through("its words stand in the source")

    def of_claim(self, claim: Claim) -> Ground:
        """What a claim rests on.

        In this order: an outlet named in its chain, a quotation that other reports have too, a copied passage, a paper
        that other reports tell from too or the media of a state, and what its document rests on as a whole.
        """
        document, start, end = claim.document, claim.evidence.start, claim.evidence.end
        named = named_outlet(claim, self.documents[document], self.cited.get(document, ()))
        if named:
            link, citation = named
            key = citation.outlet if citation else "-".join((link.name or "").casefold().split())
            return self._outlet(document, key, citation.name if citation else link.name or "", frozenset({document}))
        quoted = self.quotation_at(document, start, end)
        if quoted:
            statement = self.statements.get(quoted)
            if statement:
                return Ground("stated", statement.key, sure=False, why="it quotes the same statement")
            return Ground("quoted", quoted.key, sure=False, why="the same words of a speaker are quoted elsewhere")
        copied = self.at(document, start, end)
        release = self.releases.get(claim.id)
        # A report that retells another one has from there what a ministry or state media said.
        if copied is None and release is not None and self.of_document(document).key == document:
            return released(release)
        return copied or self._added(document, start, end) or self.of_document(document)

    def _added(self, document: str, start: int, end: int) -> Ground | None:
        """A part that a copy has of its own: its document, where no other report has anything for a while around it."""
        whole = self.of_document(document)
        # Where the order is not known the others may have cut it; versions of one publisher are one report.
        if whole.kind != "document" or not whole.sure or whole_leaning(self.cited.get(document, ())) is not None:
            return None
        if alike(self.documents[whole.key].publisher, self.documents[document].publisher):
            return None
        own = is_own_part(self.documents[document].text, taken(self._shared.of(document)), start, end)
        return Ground("document", document) if own else None

    def beside(self, claim: Claim) -> tuple[Ground, ...]:
        """What a claim rests on besides: the outlets named in one list with the one that it is told on the word of."""
        document = claim.document
        named = named_outlet(claim, self.documents[document], self.cited.get(document, ()))
        if named and named[0].start is not None and named[0].end is not None:
            return self._listed_with(document, named[0].start, named[0].end, named[1])
        leaning = whole_leaning(self.cited.get(document, ()))
        if leaning is None or self.of_claim(claim) != self.of_document(document):
            return ()
        return self.beside_document(document)

    def beside_document(self, document: str) -> tuple[Ground, ...]:
        """The same for what a document rests on as a whole."""
        leaning = whole_leaning(self.cited.get(document, ()))
        return self._listed_with(document, leaning.span.start, leaning.span.end, leaning) if leaning else ()

    def _listed_with(self, document: str, start: int, end: int, cited: Citation | None) -> tuple[Ground, ...]:
        others = named_together(start, end, self.documents[document], self.cited.get(document, ()))
        return tuple(
            self._outlet(document, other.outlet, other.name, frozenset({document}))
            for other in others
            if cited is None or other.outlet != cited.outlet
        )

    def quotation_at(self, document: str, start: int, end: int) -> SharedWords | None:
        """The shared quotation in which most of a stretch lies."""
        for first, last, words in self.quotations.get(document, ()):
            if min(end, last) - max(start, first) >= INSIDE * (end - start):
                return words
        return None
