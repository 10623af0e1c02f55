"""Letters: what the user's own table says of the sources behind a position. They never move the digit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from ..model import Comparison, Origin, Position, SourceLetter

#: Reliability cannot be judged: what a source has that no table names.
UNKNOWN = "F"


def give_letters(comparison: Comparison, letters: Sequence[SourceLetter], origins: Iterable[Origin]) -> Comparison:
    """Add the letter of the best source behind each position, with a reason for each source that has one.

    An origin has the letter of the source that it is; where the table does not name it, that of the best report which
    gives the position from it. The best origin gives the position its letter: B2 says that a usually reliable source
    gives what no other contradicts. A table changes letters and reasons, never the digit.

    Args:
        comparison: questions with graded positions.
        letters: sources of the user's table with the reports and origins that they are.
        origins: what the reports rest on.

    Returns:
        The comparison; as it was where the table names nobody.
    """
    of_origin = {origin: letter for letter in letters for origin in letter.origins}
    of_document = {document: letter for letter in letters for document in letter.documents}
    resting = {origin.id: frozenset(origin.documents) for origin in origins}
    if not of_origin and not of_document:
        return comparison

    def lettered(position: Position) -> Position:
        behind = _behind(position, of_origin, of_document, resting)
        if not behind:
            return position
        best = min(letter.letter for letter in behind)
        told = tuple(_told(letter) for letter in behind)
        grade = replace(position.grade, reliability=best, reasons=(*position.grade.reasons, *told))
        return replace(position, grade=grade)

    return Comparison(
        tuple(replace(one, positions=tuple(map(lettered, one.positions))) for one in comparison.questions),
        comparison.conflicts,
    )


def _behind(
    position: Position,
    of_origin: Mapping[str, SourceLetter],
    of_document: Mapping[str, SourceLetter],
    resting: Mapping[str, frozenset[str]],
) -> list[SourceLetter]:
    """The sources of the table that a position rests on, the most reliable first."""
    found: dict[str, SourceLetter] = {}
    for origin in position.origins:
        if origin in of_origin:
            found[of_origin[origin].name] = of_origin[origin]
            continue
        from_it = resting.get(origin, frozenset([origin]))
        for document in position.documents:
            if document in from_it and document in of_document:
                found[of_document[document].name] = of_document[document]
    return sorted(found.values(), key=lambda letter: (letter.letter, letter.name.casefold()))


def _told(letter: SourceLetter) -> str:
    note = f": {letter.note}" if letter.note else ""
    return f"{letter.name} is {letter.letter} in the table of sources{note}"
