"""What positions rest on: origins of claims, dates and names of documents, and who acts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from ..model import Ancestry, Answer, Claim, Document, Entity, Linked, Origin, Quantity, Reading
from ..model.report_names import report_names
from ..reference import load
from .one_gender import genders_told
from .report_days import report_days
from .state_slots import is_state
from .times import interval

#: Words before a time up to which something lasts; "by" and "before" tell when something is done.
_UNTIL = re.compile(r"\b(?:until|till|through)\s+(?:\w+\s+)?$", re.IGNORECASE)


class Grounds:
    """Index over documents, claims, entities and origins; made once a run and never changed."""

    def __init__(self, linked: Linked, ancestry: Ancestry, readings: Sequence[Reading]) -> None:
        self.documents: dict[str, Document] = {reading.document.id: reading.document for reading in readings}
        self.readings: dict[str, Reading] = {reading.document.id: reading for reading in readings}
        self.claims: dict[str, Claim] = {claim.id: claim for claim in linked.claims}
        self.entities: dict[str, Entity] = {entity.id: entity for entity in linked.entities}
        self.times: dict[str, tuple[int, int]] = _usual_times(linked)
        #: Of what numbers are asked after that like words have joined, or one verb, not an event of a known class.
        self.numbers: frozenset[str] = frozenset(e.id for e in linked.events if e.type not in load("event_classes"))
        self.origins: dict[str, Origin] = {origin.id: origin for origin in ancestry.origins}
        self.genders = genders_told(linked.claims)
        self._called: dict[str, list[Entity]] = {}
        for entity in linked.entities:
            for name in {entity.name, *(alias.text for alias in entity.aliases)}:
                self._called.setdefault(name.casefold(), []).append(entity)
        self._in_sentence: dict[tuple[str, int], list[Claim]] = {}
        for claim in linked.claims:
            self._in_sentence.setdefault((claim.document, claim.sentence), []).append(claim)
        self._of_claim: dict[str, str] = {}
        self._of_document: dict[str, str] = {}
        # Should a claim be listed by several origins, the one that more documents rest on explains more of them.
        for origin in sorted(ancestry.origins, key=lambda o: (len(o.documents), not o.seen, o.id)):
            self._of_claim.update(dict.fromkeys(origin.claims, origin.id))
        for origin in sorted(ancestry.origins, key=lambda o: (o.document is not None, o.id)):
            for document in origin.documents:
                if origin.document is None or origin.document == document or document not in self._of_document:
                    self._of_document[document] = origin.id
        self._states = _states_told(linked)
        self._sudden = {event.id for event in linked.events if event.type in load("event_hosts")["sudden"]}
        self._days = report_days(self.documents.values())
        self._labels = report_names(list(self.documents.values()))

    def called(self, name: str) -> Sequence[Entity]:
        """The things that a name stands for."""
        return self._called.get(name.casefold().removeprefix("the "), ())

    def beside(self, claim: Claim) -> list[Claim]:
        """The other claims of a claim's sentence."""
        return [other for other in self._in_sentence.get((claim.document, claim.sentence), ()) if other.id != claim.id]

    def figures_beside(self, claim: Claim) -> list[Quantity]:
        """The figures of a claim's sentence, each once: "shot one person and injured two others" is two claims."""
        every = (quantity for one in (claim, *self.beside(claim)) for quantity in one.quantities)
        return list({(quantity.start, quantity.end): quantity for quantity in every}.values())

    def opposed(self, first: str, second: str) -> bool:
        """Whether two claims tell opposite states of one thing."""
        ours, theirs = self._states.get(first, {}), self._states.get(second, {})
        return any(theirs.get(question, label) != label for question, label in ours.items())

    def label(self, document: str) -> str:
        """A document's short name for readers."""
        return self._labels.get(document) or document

    def labels(self, documents: Iterable[str], most: int = 3) -> str:
        """Names of several documents, the first few."""
        names = sorted(self.label(document) for document in set(documents))
        if len(names) > most:
            return f"{', '.join(names[:most])} and {len(names) - most} more"
        return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)

    def origin(self, claim: str, document: str) -> str:
        """Identifier of the origin that a claim rests on; the document's own where none is known."""
        return self._of_claim.get(claim) or self._of_document.get(document) or document

    def apart(self, origins: Iterable[str]) -> tuple[str, ...]:
        """Those of some origins between which no dependence was found, the ones that most documents rest on first.

        Two common texts of which one report has a share each are not two witnesses, nor is a report beside the text
        it copied elsewhere. Words that a speaker is quoted with count unless all that quote them say it themselves.
        """
        known = sorted(set(origins), key=lambda key: (self._quotation(key), -len(self._resting(key)), key))
        quotations: list[str] = []
        groups: list[tuple[str, set[str]]] = []
        for key in known:
            resting = self._resting(key)
            if self._quotation(key):
                if not resting <= set[str]().union(*(group for _, group in groups)):
                    quotations.append(key)
                continue
            touching = [group for group in groups if group[1] & resting]
            head = touching[0][0] if touching else key
            groups = [group for group in groups if group not in touching]
            groups.append((head, resting.union(*(group for _, group in touching))))
        return tuple(sorted([*(head for head, _ in groups), *quotations]))

    def _resting(self, origin: str) -> set[str]:
        return set(found.documents) if (found := self.origins.get(origin)) else {origin}

    def _quotation(self, origin: str) -> bool:
        found = self.origins.get(origin)
        return found is not None and found.quotation

    def origin_name(self, origin: str) -> str:
        """An origin's name for readers."""
        found = self.origins.get(origin)
        if found is None or found.document is not None:
            return self.label(found.document if found and found.document else origin)
        return found.name

    def one_publisher(self, documents: Iterable[str]) -> str | None:
        """The publisher of some documents, where all of them have the same one."""
        names = {document.publisher for key in documents if (document := self.documents.get(key)) is not None}
        return names.pop() if len(names) == 1 else None

    def sources(self, answers: Iterable[Answer]) -> set[str]:
        """The origins that some answers rest on, those that are only a share of another included."""
        return {self.origin(answer.claim, answer.span.document) for answer in answers}

    def repeats(self, later: Iterable[Answer], earlier: Iterable[Answer]) -> bool:
        """Whether reports give a value only in words that they have from reports which give another.

        Then a difference is no development but a change on the way.
        """
        given = {answer.span.document for answer in earlier}
        for answer in later:
            origin = self.origins.get(self.origin(answer.claim, answer.span.document))
            if origin is None or origin.quotation or origin.document == answer.span.document:
                return False
            if not (origin.document in given if origin.seen else origin.kind == "unknown"):
                return False
            if not given & set(origin.documents):
                return False
        return True

    def one_agency(self, first: Iterable[str], second: Iterable[str]) -> str | None:
        """The name of the one news agency, not among the files, that both sides rest on and nothing else."""
        keys = {*first, *second}
        found = self.origins.get(min(keys)) if len(keys) == 1 else None
        return found.name if found is not None and found.kind == "agency" and not found.seen else None

    def clauses(self, answers: Iterable[Answer]) -> list[Claim]:
        """The claims that some answers stand in."""
        return [claim for answer in answers if (claim := self.claims.get(answer.claim)) is not None]

    def quotes(self, answers: Iterable[Answer]) -> list[str]:
        """The clauses that some answers stand in."""
        return [claim.evidence.quote for claim in self.clauses(answers)]

    def before(self, answer: Answer, length: int) -> str:
        """The words of an answer with some characters of the report's text before them."""
        found = self.documents.get(answer.span.document)
        return found.text[max(0, answer.span.start - length) : answer.span.end] if found is not None else ""

    def until(self, answer: Answer) -> bool:
        """Whether an answer is told as the day until which something lasts."""
        return bool(_UNTIL.search(self.before(answer, 12)[: -len(answer.span.quote)]))

    def stretches(self, answers: Iterable[Answer]) -> list[tuple[int, int]]:
        """First and last days of the times in the claims of some answers, as ordinals; of "since 2003" its first."""
        times = [time for claim in self.clauses(answers) for time in claim.times if time.lower]
        told = [(bounds, time.upper) for time in times if (bounds := interval(time)) is not None]
        return [(first, last if upper else first) for (first, last), upper in told]

    def days(self, answers: Iterable[Answer]) -> list[int]:
        """First days of the times in the claims of some answers, as ordinals."""
        found: list[int] = []
        for time in (time for claim in self.clauses(answers) for time in claim.times):
            if time.lower and time.lower[:4].isdigit():
                try:
                    found.append(date.fromisoformat(time.lower[:10]).toordinal())
                except ValueError:
                    continue
        return found

    def actors(self, answers: Iterable[Answer]) -> set[str]:
        """The persons and organisations that are the subjects of the claims of some answers."""
        doers = (claim.doer for claim in self.clauses(answers))
        entities = (self.entities.get(doer.entity or "") for doer in doers if doer is not None)
        return {entity.id for entity in entities if entity and entity.kind in ("person", "organisation")}

    def of_two_persons(self, first: Iterable[Answer], second: Iterable[Answer]) -> bool:
        """Whether the claims of some answers have persons as subjects, and those of others quite different ones."""
        return self._no_one_in_common(*(self.actors(answers) for answers in (first, second)))

    def befell_two(self, first: Iterable[Answer], second: Iterable[Answer]) -> bool:
        """Whether the clauses of some answers name persons to whom it was done, and those of others different ones.

        A clause with a doer may tell what one of several suffered; one that names none tells of those it befell.
        """
        return self._no_one_in_common(*(self._patients(answers) for answers in (first, second)))

    def _patients(self, answers: Iterable[Answer]) -> set[str]:
        told = [
            {part.entity for part in claim.parts if part.role == "object" and part.entity in self.entities}
            for claim in self.clauses(answers)
        ]
        return {key for keys in told for key in keys if key} if told and all(told) else set()

    def _no_one_in_common(self, first: Iterable[str], second: Iterable[str]) -> bool:
        ours, theirs = ({key for key in keys if self.entities[key].kind == "person"} for keys in (first, second))
        same, back = (
            {one.entity for key in keys for one in self.entities[key].possible_same} for keys in (ours, theirs)
        )
        return bool(ours and theirs) and not (ours & theirs or same & theirs or back & ours)

    def sudden(self, event: str) -> bool:
        """Whether an event is of a class that comes unannounced: a crash, an attack."""
        return event in self._sudden

    def published(self, document: str) -> tuple[int, int] | None:
        """First and last possible day of publication as ordinals, to be held against others; None where one is open."""
        return self._days.get(document)


def _states_told(linked: Linked) -> dict[str, dict[str, str]]:
    """By claim, the side that it takes in each question of a state."""
    found: dict[str, dict[str, str]] = {}
    for question in linked.questions:
        for answer in question.answers if is_state(question.slot) else ():
            found.setdefault(answer.claim, {})[question.id] = answer.value.label or ""
    return found


def _usual_times(linked: Linked) -> dict[str, tuple[int, int]]:
    """When each event was, by most reports: first and last day as ordinals."""
    found: dict[str, tuple[int, int]] = {}
    for question in linked.questions:
        if question.kind != "time":
            continue
        told: dict[tuple[int, int], set[str]] = {}
        for answer in question.answers:
            if answer.value.time is not None and (bounds := interval(answer.value.time)) is not None:
                told.setdefault(bounds, set()).add(answer.span.document)
        if told:
            usual = min(told, key=lambda bounds: (-len(told[bounds]), bounds[1] - bounds[0], bounds))
            found.setdefault(question.about, usual)
    return found
