"""From paths to documents: find, read, complete from the table, name."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from ..model import Document, Problem, Published, stable_id
from .drafts import Draft
from .files import Found, find_files
from .head import read_dateline
from .media_type import choose_reader
from .meta import Row, match_rows, read_table
from .problems import ReadError, problem
from .registry import readers

#: Longest text of one report, in characters: a novel has half as many.
LONGEST_TEXT = 2_000_000


@dataclass(frozen=True, slots=True)
class Read:
    """A report with its place in the pile."""

    draft: Draft
    found: Found
    sha256: str
    media_type: str


def read_sources(
    paths: Iterable[str | Path], meta: Path | None = None, *, leave_out: Iterable[Path] = ()
) -> tuple[list[Document], list[Problem]]:
    """Read reports from files and folders.

    Args:
        paths: files and folders in any order and mix.
        meta: CSV table that supplies what the files do not say.
        leave_out: files and folders that are no input even where a named folder holds them.

    Returns:
        Documents sorted by ``uri`` and ``id``, and the problems met, sorted by source. The order of ``paths`` does not
        matter, nor whether something is named twice. Nothing is raised for bad input.
    """
    table = Path(meta) if meta else None
    files, problems = find_files(paths, [*leave_out, *([table] if table else [])])
    problems.extend(readers()[1])
    rows: dict[str, list[Row]] = {}
    if table:
        listed, table_problems = read_table(table)
        rows, unmatched = match_rows(listed, files, table)
        problems.extend([*table_problems, *unmatched])
    reads = [
        Read(_completed(item, rows.get(str(found.path), ()), table, problems), found, item.sha256, item.media_type)
        for found in files
        for item in read_one_file(found, problems)
    ]
    documents = _named(reads, problems)
    ordered = {(item.source, item.code, item.message): item for item in problems}
    return sorted(documents, key=lambda each: (each.uri, each.id)), [ordered[key] for key in sorted(ordered)]


def read_one_file(found: Found, problems: list[Problem], longest: int | None = None) -> list[Read]:
    """Read the reports of one file.

    Args:
        found: the file.
        problems: what goes wrong is added to these.
        longest: characters that one report may have; :data:`LONGEST_TEXT` where None.
    """
    if found.in_folder and found.name.rsplit("/", 1)[-1].partition(".")[0].lower() == "readme":
        problems.append(problem("W006", found.name))
        return []
    reads: list[Read] = []
    try:
        data = found.path.read_bytes()
        if not data.strip(b" \t\r\n\v\f\xef\xbb\xbf"):
            raise ReadError("E005")
        reader, caveats = choose_reader(data, found.name, found.in_folder)
        problems.extend(caveats)
        digest = hashlib.sha256(data).hexdigest()
        try:
            for item in reader.read(data, found.name):
                if isinstance(item, Problem):
                    problems.append(item)
                elif trouble := _unfit(item, found.name, longest or LONGEST_TEXT):
                    problems.append(trouble)
                else:
                    reads.append(Read(item, found, item.sha256 or digest, reader.media_type))
        except (ReadError, OSError, MemoryError):
            raise
        except Exception as error:  # a bug in a reader costs its file, never the run
            raise ReadError("E015", kind=reader.media_type, reason=type(error).__name__) from error
    except ReadError as error:
        problems.append(error.at(found.name))
    except OSError as error:
        problems.append(problem("E002", found.name, reason=error.strerror or "unknown"))
    return reads


def _unfit(draft: Draft, name: str, longest: int) -> Problem | None:
    source = f"{name}:{draft.line}" if draft.line else name
    if not draft.text.strip():
        return problem("E005", source)
    if len(draft.text) > longest:
        return problem("E010", source, size=len(draft.text), limit=longest)
    return None


def _completed(item: Read, rows: Sequence[Row], table: Path | None, problems: list[Problem]) -> Draft:
    """The report with what the table supplies, and then what its dateline says.

    The table only fills gaps. A dateline's agency comes last: it credits who wrote the report, which is the publisher
    only where nothing names another.
    """
    draft = item.draft
    own = [row for row in rows if draft.id is not None and row.file.endswith(f"#{draft.id}")]
    for row in [*own, *(row for row in rows if "#" not in row.file)]:
        for field in ("publisher", "published", "title", "uri"):
            stated, given = getattr(draft, field), getattr(row, field)
            if stated is None and given is not None:
                draft = replace(draft, **{field: given})
            elif table and given is not None and _differ(getattr(item.draft, field), given):
                kept = getattr(item.draft, field)
                shown = [value.edtf if isinstance(value, Published) else value for value in (given, kept)]
                source = f"{table.name}:{row.line}"
                problems.append(problem("W012", source, field=field, table=shown[0], file=shown[1]))
    dateline = read_dateline(draft.text)
    return replace(
        draft,
        published=draft.published or dateline.published,
        publisher=draft.publisher or dateline.agency,
    )


def _differ(stated: object, given: object) -> bool:
    """Whether the file states something that the table's word cannot be squared with."""
    if stated is None:
        return False  # another line of the table filled the gap
    if isinstance(stated, Published) and isinstance(given, Published):
        return (stated.upper or "9") < (given.lower or "0") or (given.upper or "9") < (stated.lower or "0")
    return str(stated).casefold() != str(given).casefold()


def _named(reads: list[Read], problems: list[Problem]) -> list[Document]:
    """Give each report its identifier: the user's own, or one made from bytes and name.

    Two files of one name and the same bytes get an ordinal. Two lines with one identifier are one report if their texts
    are the same; otherwise the later one gets a suffix.
    """
    ordered = sorted(reads, key=lambda item: (item.found.name, item.draft.line or 0, item.sha256, str(item.found.path)))
    taken = {item.draft.id for item in reads if item.draft.id}
    documents: dict[str, Document] = {}
    told: set[tuple[str, str]] = set()
    for item in ordered:
        draft, source = item.draft, item.found.name + (f":{item.draft.line}" if item.draft.line else "")
        base = item.found.name.rsplit("/", 1)[-1]
        wanted = draft.id or stable_id("d", item.sha256, base)
        if draft.line and (wanted, draft.text) in told:
            problems.append(problem("W005", source, id=wanted))
            continue
        told.add((wanted, draft.text))
        name, ordinal = wanted, 1
        while name in documents or (name != wanted and name in taken):
            ordinal += 1
            name = f"{wanted}-{ordinal}" if draft.id else stable_id("d", item.sha256, base, ordinal)
        if draft.id and name != wanted:
            problems.append(problem("W004", source, id=wanted, new=name))
        line = f"#{name if draft.id else draft.line}" if draft.line else ""
        documents[name] = Document(
            id=name,
            uri=draft.uri or item.found.name + line,
            text=draft.text,
            sha256=item.sha256,
            title=draft.title,
            publisher=draft.publisher,
            authors=draft.authors,
            chars=len(draft.text),
            published=draft.published or Published(),
            media_type=item.media_type,
        )
    return list(documents.values())
