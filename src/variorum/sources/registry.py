"""Which reader reads which kind of file: our own, and those that other packages bring."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points

from ..model import Problem
from . import archive, feed, gzipped, html, jsonl, mail, markdown, mhtml, pdf, plain_text, web_archive, word
from .drafts import Reader
from .problems import problem

#: Entry point group of readers: each entry point is a :class:`Reader`.
GROUP = "variorum.readers"
_OWN = (
    plain_text.READER,
    markdown.READER,
    html.READER,
    jsonl.READER,
    pdf.READER,
    word.READER,
    mhtml.READER,  # before messages, which it is a kind of
    mail.READER,
    feed.READER,
    web_archive.WARC,
    web_archive.WACZ,
    archive.READER,
    gzipped.READER,
)


@cache
def readers() -> tuple[dict[str, Reader], tuple[Problem, ...]]:
    """Readers by media type, and the problems of those that could not be loaded.

    A package adds a reader with an entry point in the group ``variorum.readers`` whose object is a :class:`Reader`; it
    may also take the place of one of ours by giving its media type.
    """
    found = {reader.media_type: reader for reader in _OWN}
    problems: list[Problem] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)):
        try:
            reader = entry.load()
        except Exception as error:  # whatever a stranger's package raises, the other files are read
            problems.append(problem("W013", entry.value, reader=entry.name, reason=type(error).__name__))
            continue
        if isinstance(reader, Reader):
            found[reader.media_type] = reader
        else:
            problems.append(problem("W013", entry.value, reader=entry.name, reason="it is no variorum.sources.Reader"))
    return found, tuple(problems)


def ending_of(name: str) -> str:
    """The ending of a file's name in lower case with its dot, empty where there is none."""
    stem, dot, ending = name.rpartition(".")
    return f".{ending.lower()}" if dot and stem and len(ending) <= 12 else ""


def by_ending(ending: str) -> Reader | None:
    """The reader that an ending suggests."""
    return next((reader for reader in reversed(readers()[0].values()) if ending in reader.endings), None)
