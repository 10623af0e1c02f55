"""From bytes to reports, through files inside files, with bounds on depth, number and size."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from ..model import Problem
from .drafts import Draft, Part, where_found
from .media_type import choose_reader
from .problems import ReadError, problem

#: Longest text of one report, in characters: a novel has half as many.
LONGEST_TEXT = 2_000_000
#: How deep files may lie inside files: an attachment of a message in an archive of archives.
DEEPEST = 4
#: Files that one file may hold, and their bytes, those of files inside them included.
MOST_PARTS, MOST_BYTES = 5_000, 300_000_000
#: After this many parts lost for one reason, the others are counted.
LISTED_PARTS = 20


@dataclass(frozen=True, slots=True)
class Content:
    """A report as it came out of a file.

    Attributes:
        draft: the report.
        name: the file's name; for a file inside it, that of the outer one, a slash, and its own.
        sha256: digest of the bytes it was read from.
        media_type: what these were read as.
    """

    draft: Draft
    name: str
    sha256: str
    media_type: str


@dataclass(slots=True)
class _Budget:
    """What one file may still unpack, and which problems of its parts were told how often."""

    parts: int = field(default_factory=lambda: MOST_PARTS)
    size: int = field(default_factory=lambda: MOST_BYTES)
    told: Counter[str] = field(default_factory=Counter)


def read_content(part: Part, in_folder: bool, longest: int | None = None) -> Iterator[Content | Problem]:
    """Read all reports of a file, those of files inside it included.

    Args:
        part: the file.
        in_folder: whether it was found in a folder; then an unknown ending is left alone.
        longest: characters that one report may have; :data:`LONGEST_TEXT` where None.

    Returns:
        Reports and problems as they come. Nothing is raised for bad input.
    """
    budget = _Budget()
    yield from _read(part, in_folder, 0, budget, longest or LONGEST_TEXT)
    for code, count in sorted(budget.told.items()):
        if count > LISTED_PARTS:
            yield problem("W026", f"{part.name} ({code})", count=count - LISTED_PARTS)


def _read(part: Part, in_folder: bool, depth: int, budget: _Budget, longest: int) -> Iterator[Content | Problem]:
    try:
        if not part.data.strip(b" \t\r\n\v\f\xef\xbb\xbf"):
            raise ReadError("E005")
        reader, caveats = choose_reader(part.data, part.name, in_folder, part.media_type)
        yield from caveats
        digest = hashlib.sha256(part.data).hexdigest()
        try:
            for item in reader.read(part.data, part.name):
                if isinstance(item, Problem):
                    yield item
                elif isinstance(item, Part):
                    yield from _read_inner(item, part, depth + 1, budget, longest)
                elif trouble := _unfit(item, part.name, longest):
                    yield trouble
                else:
                    yield Content(_filled(item, part), part.name, item.sha256 or digest, reader.media_type)
        except (ReadError, OSError):
            raise
        except MemoryError as error:
            raise ReadError("E023") from error
        except Exception as error:  # a bug in a reader costs its file, never the run
            raise ReadError("E015", kind=reader.media_type, reason=type(error).__name__) from error
    except ReadError as error:
        yield error.at(part.name)
    except OSError as error:
        yield problem("E002", part.name, reason=error.strerror or "unknown")


def _read_inner(inner: Part, outer: Part, depth: int, budget: _Budget, longest: int) -> Iterator[Content | Problem]:
    """Read a file inside a file; raises ``E022`` where the outermost one holds too much."""
    budget.parts -= 1
    budget.size -= len(inner.data)
    if budget.parts < 0 or budget.size < 0:
        raise ReadError("E022", reason=f"more than {MOST_PARTS} files or {MOST_BYTES // 1_000_000} MB inside it")
    named = Part(f"{outer.name}/{inner.name}", inner.data, inner.media_type, inner.uri or outer.uri, inner.existed)
    if depth > DEEPEST:
        found: Iterable[Content | Problem] = [problem("E024", named.name, limit=DEEPEST)]
    elif is_readme(inner.name):
        found = [problem("W006", named.name)]
    else:
        found = _read(named, True, depth, budget, longest)
    for item in found:
        if isinstance(item, Problem) and item.code != "W026":
            budget.told[item.code] += 1
            if budget.told[item.code] > LISTED_PARTS:
                continue
        yield item


def is_readme(name: str) -> bool:
    """Whether a file says what its folder holds rather than what happened."""
    return name.rsplit("/", 1)[-1].partition(".")[0].lower() == "readme"


def _filled(draft: Draft, part: Part) -> Draft:
    """The report with what its container knows of it."""
    if draft.uri is None and part.uri:
        draft = replace(draft, uri=part.uri, stated=(*draft.stated, *where_found("the archive", uri=part.uri)))
    return replace(draft, existed=part.existed) if draft.existed is None and part.existed else draft


def _unfit(draft: Draft, name: str, longest: int) -> Problem | None:
    source = f"{name}:{draft.line}" if draft.line else name
    if not draft.text.strip():
        return problem("E005", source)
    if len(draft.text) > longest:
        return problem("E010", source, size=len(draft.text), limit=longest)
    return None
