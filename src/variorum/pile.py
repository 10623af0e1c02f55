"""The two doors for Python users: read a pile of reports, and investigate it."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from .model import Decision, Document, Problem, SourceLetter
from .sources import read_decisions, read_letters, read_sources

if TYPE_CHECKING:
    from .dossier import Dossier
    from .pipeline import Progress


class Pile(list[Document]):
    """Documents that were read together, with what went wrong while reading.

    Attributes:
        problems: inputs that were lost or are kept with a caveat.
    """

    def __init__(self, documents: Iterable[Document], problems: Iterable[Problem] = ()) -> None:
        super().__init__(documents)
        self.problems = tuple(problems)


def read(
    paths: str | PathLike[str] | Iterable[str | PathLike[str]],
    *,
    meta: str | PathLike[str] | None = None,
    fetched: str | PathLike[str] | None = None,
) -> Pile:
    """Read reports from files, folders and web addresses.

    Args:
        paths: one file or folder, or any mix of them: text, Markdown, HTML, JSONL, PDF, e-mail, Word, feeds, web
            archives, and ZIP archives of these; or a web address.
        meta: CSV file (file, publisher, published, uri, title) that supplies what files lack.
        fetched: folder that keeps what is fetched from addresses; nothing is fetched where None.

    Returns:
        A list of documents whose ``problems`` name each input that could not be read, or only in part. Bad input
        raises nothing.
    """
    inputs = [paths] if isinstance(paths, str | PathLike) else list(paths)
    documents, problems = read_sources(
        [str(path) for path in inputs], Path(meta) if meta else None, fetched=Path(fetched) if fetched else None
    )
    return Pile(documents, problems)


def investigate(
    documents: Iterable[Document],
    *,
    sources: str | PathLike[str] | None = None,
    decisions: str | PathLike[str] | None = None,
    model: str | None = None,
    processes: int | None = None,
    progress: Progress | None = None,
) -> Dossier:
    """Find what the reports claim, who copied whom, where they conflict and what cannot be true.

    Args:
        documents: what :func:`read` gave, or documents of your own, in any order.
        sources: CSV file (name, letter, note) with the Admiralty letters that you give to sources.
        decisions: JSONL file with what a person marked as misread on an earlier report's page.
        model: name of an installed spaCy pipeline; the best installed one where None.
        processes: worker processes for the parse; chosen by size where None.
        progress: called with each step's name as it begins, and the number of steps.

    Returns:
        The dossier; ``dossier.write(folder)`` writes the report.

    Raises:
        variorum.language.ModelMissingError: no language pipeline is installed; the message says what to run.
    """
    from .pipeline import investigate as walk

    problems = list(documents.problems if isinstance(documents, Pile) else ())
    letters: list[SourceLetter] = []
    if sources is not None:
        letters, unread = read_letters(Path(sources))
        problems += unread
    known = list(documents)
    decided: list[Decision] = []
    if decisions is not None:
        decided, unread = read_decisions(Path(decisions), known)
        problems += unread
    return walk(
        known,
        problems=problems,
        sources=letters,
        decisions=decided,
        model=model,
        processes=processes,
        progress=progress,
    )
