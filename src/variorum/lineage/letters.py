"""Whose letter it is: which reports and origins the sources in the user's own table are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from ..model import Document, Origin, Problem, SourceLetter
from ..reference.outlets import find_outlet
from ..reference.problems import problem
from .outlets import identify


def match_letters(
    letters: Sequence[SourceLetter], documents: Iterable[Document], origins: Iterable[Origin]
) -> tuple[tuple[SourceLetter, ...], list[Problem]]:
    """Find the reports and origins that each source of the table is, however either puts its name.

    Args:
        letters: the table as it was read.
        documents: the reports; each is of the outlet that it names as its publisher, else of its address's.
        origins: what they rest on; an unseen one is what it is called.

    Returns:
        The sources that are any, with their reports and origins, in the table's order; and problems: ``W020`` where two
        lines are one source, ``W021`` where no source of the table is among the reports.
    """
    problems: list[Problem] = []
    own = [(document.id, _publisher(document)) for document in documents]
    unseen = [(origin, identify(origin.name)[0]) for origin in origins if not origin.seen]
    seen = [origin for origin in origins if origin.document is not None]
    found: list[SourceLetter] = []
    taken: dict[str, SourceLetter] = {}
    for letter in letters:
        key = identify(letter.name)[0]
        if key in taken:
            names = {"first": taken[key].name, "second": letter.name}
            problems.append(problem("W020", "table of sources", **names, letter=letter.letter))
            continue
        taken[key] = letter
        reports = tuple(document for document, publisher in own if publisher == key)
        named = [origin.id for origin, outlet in unseen if outlet == key]
        named += [origin.id for origin in seen if origin.document in reports]
        if reports or named:
            found.append(replace(letter, documents=reports, origins=tuple(sorted(named))))
    if letters and not found:
        problems.append(problem("W021", "table of sources", count=len(letters)))
    return tuple(found), problems


def _publisher(document: Document) -> str | None:
    """The outlet of a report as its key: by name, else by address."""
    if document.publisher:
        return identify(document.publisher)[0]
    outlet = find_outlet(document.uri) if "://" in document.uri else None
    return outlet.key if outlet is not None else None
