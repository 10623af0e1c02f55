"""Word documents (DOCX): paragraphs and tables as they read, and the properties that the file states."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..model import Problem, Published
from .archive import open_archive, read_member
from .bylines import split_names
from .decoding import one_line, tidy
from .drafts import Draft, Reader, where_found
from .head import read_head
from .made_titles import is_made_title
from .problems import ReadError
from .publication import NoDateError, by_day
from .xml_trees import parse_xml

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
#: What an editor has struck out, what a fallback says again, and what is no text of the page.
_SILENT = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "pPr", "object"})
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_DEEPEST = 200


class _Block(NamedTuple):
    style: str
    words: str


def read_word(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """Read one report from a DOCX file.

    Args:
        data: content of the file.
        name: name for messages.

    Raises:
        ReadError: ``E025`` damaged, ``E026`` no words in it; what :mod:`archive` and :mod:`xml_trees` raise.
    """
    archive = open_archive(data, "Word document")
    members = {member.filename: member for member in archive.infolist()}
    if "word/document.xml" not in members:
        raise ReadError("E025", kind="Word document", reason="its text is missing")
    tree = parse_xml(read_member(archive, members["word/document.xml"], "Word document"), "Word document")
    blocks = list(_blocks(tree))
    if not blocks:
        raise ReadError("E026", kind="Word document")
    text = tidy("\n\n".join(block.words for block in blocks)) + "\n"
    facts: dict[str, str] = {}
    if core := members.get("docProps/core.xml"):
        try:
            facts = _core(parse_xml(read_member(archive, core), "Word document"))
        except ReadError:
            facts = {}  # the words are what counts
    head = read_head(text)
    headed = next((block.words for block in blocks if block.style.lower() == "title"), None)
    stated = facts.get("title")
    if stated and is_made_title(stated):
        stated = None
    title = one_line(headed) or head.title or one_line(stated)
    authors = head.authors or split_names(facts.get("creator", ""))
    yield Draft(
        text=text,
        title=title,
        publisher=head.publisher,
        authors=authors,
        published=head.published,
        uri=head.uri,
        existed=_saved(facts.get("modified") or facts.get("created")),
        stated=(
            *where_found(
                "a paragraph in the style of a title"
                if headed
                else "its first lines"
                if head.title
                else "its properties",
                title=title,
            ),
            *where_found("its first lines", publisher=head.publisher, uri=head.uri, authors=head.authors),
            *where_found("its properties", authors=authors if not head.authors else ()),
        ),
    )


def _blocks(tree: Any) -> Iterator[_Block]:
    """Paragraphs, and rows of tables as lines with bars, in the order of the page."""
    stack: list[Any] = [iter(tree)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
            continue
        kind = _kind(element)
        if kind == "p":
            words = _words(element)
            if words.strip():
                style = next((_value(each) for each in element.iter() if _kind(each) == "pStyle"), "")
                yield _Block(style, words.strip())
        elif kind == "tr":
            cells = [
                " ".join(" ".join(_words(part) for part in cell.iter() if _kind(part) == "p").split())
                for cell in element
                if _kind(cell) == "tc"
            ]
            if any(cells):
                yield _Block("", " | ".join(cells))
        elif kind not in _SILENT and len(stack) < _DEEPEST:
            stack.append(iter(element))


def _words(paragraph: Any) -> str:
    """The words of a paragraph: runs, tabs and breaks; nothing that was struck out."""
    words: list[str] = []
    stack: list[Any] = [iter(paragraph)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
            continue
        kind = _kind(element)
        if kind == "t":
            words.append(element.text or "")
        elif kind in _BREAKS:
            words.append(_BREAKS[kind])
        elif kind not in _SILENT and kind != "p" and len(stack) < _DEEPEST:
            stack.append(iter(element))
        elif kind == "p" and words and not words[-1].endswith("\n"):
            words.extend(("\n", _words(element) if len(stack) < 20 else ""))
    return "".join(words)


def _kind(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _value(element: Any) -> str:
    return element.get(f"{_WORD}val") or element.get(f"{_STRICT}val") or ""


def _core(tree: Any) -> dict[str, str]:
    return {_kind(element): element.text.strip() for element in tree.iter() if isinstance(element.text, str)}


def _saved(day: str | None) -> Published | None:
    if not day:
        return None
    try:
        return by_day(day, "the file's properties say that it was saved on {day}, so that its text was there by then")
    except NoDateError:
        return None


def is_word(data: bytes) -> bool:
    """Whether an archive is a Word document."""
    return data.startswith(b"PK") and b"word/document.xml" in data[-4_000_000:]


READER = Reader(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    (".docx", ".docm"),
    read_word,
    recognise=is_word,
)
