"""Markdown: the words without their marks, and the facts that front matter gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from ..model import Problem, Published
from .bylines import split_names
from .decoding import decode, one_line
from .drafts import Draft, Reader, where_found
from .head import labels, read_head
from .html import visible_words
from .problems import ReadError, problem
from .publication import NoDateError, parse_publication

#: Largest file, in bytes: marks cost far more than words.
LARGEST_MARKDOWN = 1_000_000
_FRONT = re.compile(r"\A---[ \t]*\n(.{0,20000}?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_SILENT = re.compile(r"<(/?)(?:script|style)\b", re.IGNORECASE)


def read_markdown(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """Read one report from a Markdown file.

    Args:
        data: content of the file.
        name: name for messages.

    Raises:
        ReadError: no text, too much of it, or in an unknown encoding.
    """
    if len(data) > LARGEST_MARKDOWN:
        raise ReadError("E004", size=-(-len(data) // 1_000_000), limit=LARGEST_MARKDOWN // 1_000_000)
    source, problems = decode(data, name)
    yield from problems
    facts: dict[str, Any] = {}
    if match := _FRONT.match(source):
        source = source[match.end() :]
        try:
            facts = _front_matter(match[1])
        except (yaml.YAMLError, RecursionError) as error:
            yield problem("W011", name, reason=type(error).__name__)
    text, heading = _plain(source)
    head = read_head(text)
    published: Published | None = None
    if stated := facts.get("published"):
        try:
            published = parse_publication(stated[0], "its front matter gives the date")
        except NoDateError as error:
            yield problem("W003", name, value=stated[0], reason=error)
    elif head.bad_date:
        yield problem("W003", name, value=head.bad_date[0], reason=head.bad_date[1])
    title = one_line(_first(facts.get("title")))
    publisher, uri = one_line(_first(facts.get("publisher"))), one_line(_first(facts.get("uri")))
    authors = tuple(name for value in facts.get("authors", ()) for name in split_names(value))
    heading = None if title else one_line(heading)
    yield Draft(
        text=text,
        title=title or heading or head.title,
        publisher=publisher or head.publisher,
        authors=authors or head.authors,
        published=published or head.published,
        uri=uri or head.uri,
        stated=(
            *where_found("its front matter", title=title, publisher=publisher, authors=authors, uri=uri),
            *where_found("its first heading", title=heading),
            *head.where(title=title or heading, publisher=publisher, authors=authors, uri=uri),
        ),
    )


def _first(values: list[str] | None) -> str | None:
    return values[0] if values else None


def _front_matter(block: str) -> dict[str, list[str]]:
    """Facts by their name, all as strings: YAML's own dates would turn an impossible day into an error."""
    loaded = yaml.load(block, Loader=yaml.BaseLoader)
    facts: dict[str, list[str]] = {}
    if not isinstance(loaded, dict):
        return facts
    for key, value in loaded.items():
        fact = labels().get(str(key).lower().strip())
        values = [str(part) for part in (value if isinstance(value, list) else [value]) if isinstance(part, str)]
        if fact and values and any(part.strip() for part in values):
            facts.setdefault(fact, values)
    return facts


def _plain(source: str) -> tuple[str, str | None]:
    """The words of a Markdown text, one paragraph a block, and its first heading if nothing stands before it."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(source)
    blocks: list[str] = []
    row: list[str] | None = None
    heading: str | None = None
    in_heading = False
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            blocks.append(" | ".join(row))
            row = None
        elif token.type in {"heading_open", "heading_close"}:
            in_heading = token.type == "heading_open"
        elif token.type == "inline":
            words = _inline(token.children or [])
            if row is not None:
                row.append(words)
            elif words:
                if in_heading and not blocks:
                    heading = words
                blocks.append(words)
        elif token.type in {"fence", "code_block", "html_block"}:
            words = visible_words(token.content) if token.type == "html_block" else token.content
            if words.strip():
                blocks.append(words.strip("\n"))
    return "\n\n".join(blocks) + ("\n" if blocks else ""), heading


def _inline(children: list[Any]) -> str:
    words: list[str] = []
    silent = False
    for child in children:
        if child.type == "html_inline" and (match := _SILENT.match(child.content)):
            silent = not match[1]
        elif silent:
            continue
        elif child.type in {"text", "code_inline", "text_special"}:
            words.append(child.content)
        elif child.type == "softbreak":
            words.append(" ")
        elif child.type == "hardbreak":
            words.append("\n")
        # Pictures and inline tags carry no words of the report; what tags enclose comes as text of its own.
    return "".join(words).strip()


READER = Reader("text/markdown", (".md", ".markdown", ".mdown"), read_markdown)
