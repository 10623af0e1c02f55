"""From paths to documents: find, read, complete from the table, name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..model import Document, Problem, Published, stable_id
from .addresses import is_address
from .drafts import Draft, Part, where_found
from .files import Found, find_files
from .head import read_dateline
from .meta import Row, match_rows, read_table
from .pdf_process import stop
from .problems import problem
from .registry import readers
from .signatures import named_by_file
from .unpacking import Content, is_readme, read_content

if TYPE_CHECKING:
    from .web_requests import Network


@dataclass(frozen=True, slots=True)
class Read:
    """A report with its place in the pile."""

    content: Content
    draft: Draft
    found: Found


def read_sources(
    paths: Iterable[str | Path],
    meta: Path | None = None,
    *,
    leave_out: Iterable[Path] = (),
    fetched: Path | None = None,
    network: Network | None = None,
    progress: Callable[[str], object] | None = None,
) -> tuple[list[Document], list[Problem]]:
    """Read reports from files and folders, and from web addresses where a folder is named to keep them.

    Args:
        paths: files, folders and web addresses in any order and mix.
        meta: CSV table that supplies what the files do not say.
        leave_out: files and folders that are no input even where a named folder holds them.
        fetched: where the bytes of addresses are kept; nothing is fetched where None.
        network: how the network is reached; the system's own where None.
        progress: told the name of each file and address as its turn comes.

    Returns:
        Documents sorted by ``uri`` and ``id``, and the problems met, sorted by source. The order of ``paths`` does not
        matter, nor whether something is named twice. Nothing is raised for bad input.
    """
    table = Path(meta) if meta else None
    given = [str(path) for path in paths]
    addresses = [name for name in given if is_address(name)]
    tell = progress or (lambda name: None)
    left_out = [*leave_out, *(path for path in (table, fetched) if path)]
    files, problems = find_files([name for name in given if not is_address(name)], left_out)
    if addresses and fetched:
        from .fetching import fetch_all

        came, troubles = fetch_all(addresses, fetched, network, progress=tell)
        files.extend(came)
        problems.extend(troubles)
    else:
        problems.extend(problem("E029", address) for address in addresses)
    problems.extend(readers()[1])
    contents = [(found, item) for found in files for item in read_one_file(found, problems, tell=tell)]
    stop()  # the process that opens PDFs: no more come, and it holds memory
    rows: dict[str, list[Row]] = {}
    if table:
        listed, table_problems = read_table(table)
        # A row may also name a file inside a file, as the list of documents does.
        inner = {item.name: Found(Path(item.name), item.name, in_folder=True) for _, item in contents}
        inside = [inner[name] for name in sorted(inner.keys() - {found.name for found in files})]
        rows, unmatched = match_rows(listed, [*files, *inside], table)
        problems.extend([*table_problems, *unmatched])
    reads: list[Read] = []
    for found, item in contents:
        own = rows.get(str(Path(item.name)), []) if item.name != found.name else []
        told = [*own, *rows.get(str(found.path), [])]
        reads.append(Read(item, _completed(item.draft, item.name, told, table, problems), found))
    documents = _named(reads, problems)
    ordered = {(item.source, item.code, item.message): item for item in problems}
    return sorted(documents, key=lambda each: (each.uri, each.id)), [ordered[key] for key in sorted(ordered)]


def read_one_file(
    found: Found,
    problems: list[Problem],
    longest: int | None = None,
    tell: Callable[[str], object] = lambda name: None,
) -> list[Content]:
    """Read the reports of one file, those of files inside it included.

    Args:
        found: the file.
        problems: what goes wrong is added to these.
        longest: characters that one report may have; a bound of two million where None.
        tell: called with the file's name.
    """
    tell(found.name)
    if found.in_folder and is_readme(found.name):
        problems.append(problem("W006", found.name))
        return []
    reads: list[Content] = []
    try:
        part = Part(
            found.name, found.path.read_bytes(), uri=found.uri, media_type=found.media_type, existed=found.existed
        )
        for item in read_content(part, found.in_folder, longest):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                reads.append(item)
    except OSError as error:
        problems.append(problem("E002", found.name, reason=error.strerror or "unknown"))
    return reads


def _completed(read: Draft, name: str, rows: Sequence[Row], table: Path | None, problems: list[Problem]) -> Draft:
    """The report with what the table supplies, and then what its dateline says.

    The table only fills gaps. A dateline's agency comes last: it credits who wrote the report, which is the publisher
    only where nothing names another.
    """
    draft = read
    own = [row for row in rows if draft.id is not None and row.file.endswith(f"#{draft.id}")]
    for row in [*own, *(row for row in rows if "#" not in row.file)]:
        for field in ("publisher", "published", "title", "uri"):
            stated, given = getattr(draft, field), getattr(row, field)
            if stated is None and given is not None:
                where = where_found(f"line {row.line} of {table.name}" if table else "the table", **{field: given})
                draft = replace(
                    draft, **{field: given}, stated=(*draft.stated, *(where if field != "published" else ()))
                )
            elif table and given is not None and _differ(getattr(read, field), given):
                kept = getattr(read, field)
                shown = [value.edtf if isinstance(value, Published) else value for value in (given, kept)]
                source = f"{table.name}:{row.line}"
                problems.append(problem("W012", source, field=field, table=shown[0], file=shown[1]))
    dateline = read_dateline(draft.text)
    called = None if draft.publisher or dateline.agency else named_by_file(name, draft.text)
    credited = () if draft.publisher else where_found("its dateline", publisher=dateline.agency)
    credited = credited or where_found("its first lines and the name of the file", publisher=called)
    return replace(
        draft,
        published=draft.published or dateline.published or draft.existed,
        publisher=draft.publisher or dateline.agency or called,
        stated=(*draft.stated, *credited),
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
    ordered = sorted(
        reads,
        key=lambda item: (item.content.name, item.draft.line or 0, item.content.sha256, str(item.found.path)),
    )
    taken = {item.draft.id for item in reads if item.draft.id}
    documents: dict[str, Document] = {}
    told: set[tuple[str, str]] = set()
    for item in ordered:
        draft, file, sha256 = item.draft, item.content.name, item.content.sha256
        source = file + (f":{draft.line}" if draft.line else "")
        base = file.rsplit("/", 1)[-1]
        wanted = draft.id or stable_id("d", sha256, base)
        if draft.line and (wanted, draft.text) in told:
            problems.append(problem("W005", source, id=wanted))
            continue
        told.add((wanted, draft.text))
        name, ordinal = wanted, 1
        while name in documents or (name != wanted and name in taken):
            ordinal += 1
            name = f"{wanted}-{ordinal}" if draft.id else stable_id("d", sha256, base, ordinal)
        if draft.id and name != wanted:
            problems.append(problem("W004", source, id=wanted, new=name))
        line = f"#{name if draft.id else draft.line}" if draft.line else ""
        documents[name] = Document(
            id=name,
            uri=draft.uri or file + line,
            text=draft.text,
            sha256=sha256,
            title=draft.title,
            publisher=draft.publisher,
            authors=draft.authors,
            chars=len(draft.text),
            published=draft.published or Published(),
            media_type=item.content.media_type,
            pages=draft.pages,
            stated=tuple(sorted(draft.stated, key=lambda one: one.field)),
        )
    return list(documents.values())
