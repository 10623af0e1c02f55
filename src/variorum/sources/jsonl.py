"""JSON lines: a report a line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeGuard

from ..model import Problem, Published
from .decoding import one_line, replace_impossible
from .drafts import Draft, Reader, where_found
from .head import read_head
from .problems import ReadError, problem
from .publication import NoDateError, parse_publication

#: Longest line, in bytes.
LONGEST_LINE = 20_000_000
#: After this many lines lost for one reason, the others are counted.
LISTED_LINES = 20
_WORDS = ("title", "publisher", "uri")


@dataclass(frozen=True, slots=True)
class Line:
    """A JSONL line that could be read.

    Attributes:
        draft: the report.
        key: the identifier as it was given (a string or a number), None where the line has none.
        problems: what was left out of it.
    """

    draft: Draft
    key: str | int | None
    problems: tuple[Problem, ...] = ()


def read_line(line: bytes, source: str) -> Line:
    """Read one JSONL line.

    The text stays as it was given, except that NUL, other control characters and unpaired surrogates are replaced one
    for one, so that offsets count in the text of the line.

    Args:
        line: bytes of the line.
        source: file and number of the line, for messages.

    Raises:
        ReadError: ``E011`` no JSON object, ``E012`` no text, ``E013`` too long.
    """
    if len(line) > LONGEST_LINE:
        raise ReadError("E013", limit=LONGEST_LINE // 1_000_000)
    try:
        fields = json.loads(line.decode("utf-8").removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        raise ReadError("E011", reason="it is not UTF-8") from error
    except RecursionError as error:
        raise ReadError("E011", reason="it is nested too deeply") from error
    except ValueError as error:
        raise ReadError("E011", reason=getattr(error, "msg", "a number is too long")) from error
    if not isinstance(fields, dict):
        raise ReadError("E011", reason=f"it is a {type(fields).__name__}")
    return read_fields(fields, hashlib.sha256(line.strip()).hexdigest(), source)


def read_fields(fields: Mapping[str, object], sha256: str, source: str) -> Line:
    """Read the fields of one report, as a JSONL line or a row of a table has them.

    Args:
        fields: ``text`` and what else there is.
        sha256: digest of the original bytes.
        source: file and number of the line, for messages.

    Raises:
        ReadError: ``E012`` no text.
    """
    text = fields.get("text")
    if not isinstance(text, str) or not text.strip():
        raise ReadError("E012")
    text, replaced = replace_impossible(text)
    problems = [problem("W010", source, count=replaced)] if replaced else []
    problems += [
        problem("W015", source, field=name)
        for name in ("id", "doc")
        if not isinstance(value := fields.get(name), str | None) and not _is_key(value)
    ]
    key = next((value for name in ("id", "doc") if _is_key(value := fields.get(name))), None)
    if isinstance(key, str):
        # No output can be written with half a surrogate pair in it.
        key, broken = replace_impossible(key)
        problems += [problem("W010", source, count=broken)] if broken else []
    words: dict[str, str | None] = {}
    for name in _WORDS:
        value = fields.get(name)
        if value is not None and not isinstance(value, str):
            problems.append(problem("W014", source, field=name))
        words[name] = one_line(value) if isinstance(value, str) else None
    authors = _authors(fields, source, problems)
    draft = Draft(
        text=text,
        title=words["title"],
        publisher=words["publisher"],
        uri=words["uri"],
        authors=authors,
        published=_published(fields, source, problems),
        id=one_line(str(key), 200) if key is not None else None,
        sha256=sha256,
        stated=where_found("the line's own fields", authors=authors, **words),
    )
    return Line(draft, key, tuple(problems))


def _is_key(value: object) -> TypeGuard[str | int]:
    return (isinstance(value, str) and bool(one_line(value))) or (
        isinstance(value, int) and not isinstance(value, bool)
    )


def _authors(fields: Mapping[str, object], source: str, problems: list[Problem]) -> tuple[str, ...]:
    value = fields.get("authors")
    if value is None:
        return ()
    names = value if isinstance(value, list) else [value]
    if not all(isinstance(name, str) for name in names):
        problems.append(problem("W014", source, field="authors"))
    return tuple(line for name in names[:50] if isinstance(name, str) and (line := one_line(name)))


def _published(fields: Mapping[str, object], source: str, problems: list[Problem]) -> Published | None:
    """The stated date: ``published``, ``date``, or ``dct`` (document creation time) as time taggers call it."""
    name = next((name for name in ("published", "date", "dct") if fields.get(name) not in (None, "")), None)
    if name is None:
        return None
    value = fields[name]
    if isinstance(value, dict):
        # As documents stand in dossier.json: bounds that were stated, not inferred.
        if value.get("basis", "stated") != "stated":
            return None
        value = value.get("edtf") or f"{value.get('lower') or '..'}/{value.get('upper') or '..'}"
    try:
        return parse_publication(str(value), f"the line's field {name}")
    except NoDateError as error:
        problems.append(problem("W003", source, value=value, reason=error))
        return None


def read_jsonl(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """Read every line of a JSONL file; broken lines become problems and the others are kept.

    Args:
        data: content of the file.
        name: name for messages.
    """
    lost: dict[str, int] = {}
    for number, raw in enumerate(data.split(b"\n"), start=1):
        if not raw.strip(b" \t\r\xef\xbb\xbf"):
            continue
        source = f"{name}:{number}"
        try:
            line = read_line(raw, source)
        except ReadError as error:
            lost[error.code] = lost.get(error.code, 0) + 1
            if lost[error.code] <= LISTED_LINES:
                yield error.at(source)
            continue
        yield from line.problems
        yield _headed(line.draft, number)
    for code, count in sorted(lost.items()):
        if count > LISTED_LINES:
            yield problem("E017", f"{name} ({code})", count=count - LISTED_LINES)


def _headed(draft: Draft, number: int) -> Draft:
    """The report with what its text's head states where the line has no field for it."""
    head = read_head(draft.text)
    return Draft(
        text=draft.text,
        title=draft.title or head.title,
        publisher=draft.publisher or head.publisher,
        authors=draft.authors or head.authors,
        published=draft.published or head.published,
        uri=draft.uri or head.uri,
        id=draft.id,
        sha256=draft.sha256,
        line=number,
        stated=(
            *draft.stated,
            *head.where(title=draft.title, publisher=draft.publisher, authors=draft.authors, uri=draft.uri),
        ),
    )


READER = Reader("application/jsonl", (".jsonl", ".ndjson"), read_jsonl)
