"""What ``variorum annotate`` writes for a line, with no more of the pipeline than the parts need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import msgspec

from ..model import Document, Problem, Published, Reading
from ..sources import Line, stated_date

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
_FIELDS = {
    "times": ("start", "end", "text", "timex", "edtf", "lower", "upper"),
    "quantities": ("start", "end", "text", "lower", "upper", "unit", "qualifier", "counted"),
    "places": ("start", "end", "text", "name", "lat", "lon", "kind"),
    "attributions": ("source", "cue", "content", "kind"),
    "names": ("start", "end", "text", "kind"),
}


def annotate_batch(
    batch: Sequence[tuple[str, Line]],
    parts: Sequence[str],
    model: str | None = None,
    warn: Callable[[Problem], None] | None = None,
) -> Iterator[tuple[str, bytes | Exception]]:
    """Annotate some lines together.

    Args:
        batch: lines with their places in the file.
        parts: keys of :data:`NEEDS`.
        model: name of an installed spaCy pipeline.
        warn: told of texts in languages that nothing but times and quantities is read from.

    Yields:
        For each line its place and the JSON to write, or what a step raised on it.

    Raises:
        variorum.language.ModelMissingError: a part needs a pipeline and none is installed.
    """
    needed = frozenset[str]().union(*(NEEDS[part] for part in parts))
    # Identifiers may repeat from line to line; inside, each line has one of its own.
    documents = [_document(line, source, number) for number, (source, line) in enumerate(batch)]
    readings = _parsed(documents, needed, model, warn) if needed else [Reading(document=each) for each in documents]
    for (source, line), reading in zip(batch, readings, strict=True):
        try:
            found = _annotated(reading, parts)
        except Exception as error:  # one text that breaks a step must not cost the lines behind it
            yield source, error
            continue
        yield source, msgspec.json.encode({"doc": line.key} | found)


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


def _parsed(
    documents: Sequence[Document], needed: frozenset[str], model: str | None, warn: Callable[[Problem], None] | None
) -> list[Reading]:
    from ..language import identify, parse

    long, foreign = identify(document for document in documents if len(document.text) >= TOLD_FROM)
    for trouble in foreign:
        if warn:
            warn(trouble)
    told = {document.id: document for document in long}
    return parse([told.get(document.id, document) for document in documents], needed, model)


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
