"""What ``variorum annotate`` writes for a line, with no more of the pipeline than the parts need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import msgspec

from ..model import Document, Problem, Published, Reading
from ..sources import Line, ReadError, problem, read_line, stated_date
from .line_stream import Batch

#: What each part needs of the language pipeline; times and quantities are read off the characters.
NEEDS: dict[str, frozenset[str]] = {
    "times": frozenset(),
    "quantities": frozenset(),
    "names": frozenset({"parse", "names"}),
    "places": frozenset({"parse", "names"}),
    "attributions": frozenset({"parse", "names"}),
}
#: Shorter texts are taken for English: a language cannot be told from a line or two.
TOLD_FROM = 300
#: Bytes of input from which on further processes pay for their start, with and without a parse.
WORTH, WORTH_UNPARSED = 400_000, 4_000_000
#: Fields of each part: first those of the contract, in its order, then those that say how sure a value is and why.
_FIELDS = {
    "times": (
        "start", "end", "text", "timex", "edtf", "lower", "upper",
        "kind", "basis", "anchor", "relative", "invalid",
    ),
    "quantities": (
        "start", "end", "text", "lower", "upper", "unit", "qualifier", "counted",
        "dimension", "counted_phrase", "reason",
    ),
    "places": (
        "start", "end", "text", "name", "lat", "lon", "kind",
        "geoname", "country", "precision_km", "demonym", "candidates", "reasons",
    ),
    "attributions": ("source", "cue", "content", "kind"),
    "names": ("start", "end", "text", "kind", "canonical", "role"),
}  # fmt: skip


class UnableError(RuntimeError):
    """No line can be annotated: a part needs a language pipeline that is not installed."""


class Answer(NamedTuple):
    """What comes of one line: the JSON to write, None where it is lost; what is to be said of it; its size in bytes."""

    line: bytes | None
    problems: tuple[Problem, ...]
    size: int


@dataclass(frozen=True)
class Annotator:
    """Annotates batches of lines; every part of the output depends on its own line alone.

    Attributes:
        name: the file's name, for messages.
        parts: keys of :data:`NEEDS`.
        model: name of an installed spaCy pipeline; the best one where None.
    """

    name: str
    parts: tuple[str, ...]
    model: str | None = None

    @property
    def needs(self) -> frozenset[str]:
        """Parts of the language pipeline that have to run."""
        return frozenset[str]().union(*(NEEDS[part] for part in self.parts))

    @property
    def worth(self) -> int:
        """Bytes of input from which on further processes pay for their start."""
        return WORTH if self.needs else WORTH_UNPARSED

    def __call__(self, batch: Batch) -> list[Answer]:
        """Annotate some lines together: an answer for each, in order.

        Raises:
            UnableError: a part needs a language pipeline and none is installed.
        """
        read: list[Line | ReadError] = []
        for number, raw in batch.lines:
            try:
                read.append(read_line(raw, self._source(number)))
            except ReadError as error:
                read.append(error)
        # Identifiers may repeat from line to line; inside, each line has one of its own.
        documents = [
            _document(line, self._source(number), number)
            for (number, _), line in zip(batch.lines, read, strict=True)
            if isinstance(line, Line)
        ]
        foreign: dict[str, Problem] = {}
        readings = iter(self._parsed(documents, foreign))
        answers: list[Answer] = []
        for (number, raw), line in zip(batch.lines, read, strict=True):
            source = self._source(number)
            if isinstance(line, ReadError):
                answers.append(Answer(None, (line.at(source),), len(raw)))
                continue
            said = (*line.problems, *((foreign[source],) if source in foreign else ()))
            answers.append(self._answer(line, next(readings), said, len(raw)))
        return answers

    def _source(self, number: int) -> str:
        return f"{self.name}:{number}"

    def _parsed(self, documents: Sequence[Document], foreign: dict[str, Problem]) -> list[Reading]:
        if not (self.needs and documents):
            return [Reading(document=document) for document in documents]
        from ..language import ModelMissingError, identify, parse

        long, problems = identify(document for document in documents if len(document.text) >= TOLD_FROM)
        foreign.update((trouble.source, trouble) for trouble in problems)
        told = {document.id: document for document in long}
        try:
            return parse([told.get(document.id, document) for document in documents], self.needs, self.model, 1)
        except ModelMissingError as error:
            raise UnableError(str(error)) from error

    def _answer(self, line: Line, reading: Reading, said: tuple[Problem, ...], size: int) -> Answer:
        try:
            found = _annotated(reading, self.parts)
        except Exception as error:  # one text that breaks a step must not cost the lines behind it
            broken = problem("E039", reading.document.uri, reason=f"{type(error).__name__}: {error}")
            return Answer(None, (*said, broken), size)
        return Answer(msgspec.json.encode({"doc": line.key} | found), said, size)


def _document(line: Line, source: str, number: int) -> Document:
    draft = line.draft
    return Document(
        id=f"line{number}",
        uri=source,
        text=draft.text,
        sha256=draft.sha256 or "",
        title=draft.title,
        publisher=draft.publisher,
        authors=draft.authors,
        chars=len(draft.text),
        published=draft.published or stated_date(draft.text) or Published(),
        media_type="application/jsonl",
    )


def _annotated(reading: Reading, parts: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, Iterable[Any]] = {}
    text = reading.document.text
    if {"times", "quantities"} & set(parts):
        from ..normalise import find_quantities, find_times

        found["times"] = find_times(text, reading.document.published)
        if "quantities" in parts:
            found["quantities"] = find_quantities(text, found["times"])
    if reading.doc is not None and {"names", "places", "attributions"} & set(parts):
        from ..normalise import find_names, find_places

        reading = replace(reading, names=tuple(find_names(reading)))
        found["names"] = reading.names
        if "places" in parts:
            found["places"] = find_places(reading)
        if "attributions" in parts:
            from ..claims import find_attributions

            found["attributions"] = find_attributions(reading)
    return {
        part: [{field: getattr(item, field) for field in _FIELDS[part]} for item in found.get(part, ())]
        for part in parts
    }
