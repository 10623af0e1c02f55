"""Where a web page states its title, its publisher and its authors: structured data, metadata or the page itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ..model import Stated
from .bylines import split_names
from .decoding import one_line
from .drafts import where_found
from .page_dates import page_property

#: Longest block of structured data that is read, in characters, and objects in it that are looked at.
LONGEST_BLOCK, MOST_OBJECTS = 1_000_000, 5_000
_PROPERTIES = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title", "headline"),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "citation_publisher", "publisher"),
    "authors": (
        "author",
        "article:author",
        "dc.creator",
        "parsely-author",
        "sailthru.author",
        "citation_author",
        "byl",
    ),
}
_FIELDS = {"title": ("headline", "name"), "publisher": ("publisher",), "authors": ("author", "creator")}
_ARTICLE = ("article", "posting", "report", "webpage")


def structured_facts(tree: Any) -> dict[str, list[str]]:
    """What the page's structured data (JSON-LD, schema.org) state of its article, by field; most exact first."""
    facts: dict[str, list[str]] = {field: [] for field in _FIELDS}
    for element in tree.iter("script"):
        if "ld+json" not in (element.get("type") or "").lower():
            continue
        for item in _objects(element.text or ""):
            kinds = item.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if not any(isinstance(kind, str) and kind.lower().endswith(_ARTICLE) for kind in kinds):
                continue
            for field, names in _FIELDS.items():
                for name in names:
                    facts[field] += _names(item.get(name))
    return facts


def _objects(block: str) -> Iterator[dict[str, Any]]:
    if len(block) > LONGEST_BLOCK:
        return
    try:
        queue: list[object] = [json.loads(block)]
    except (ValueError, RecursionError):
        return
    seen = 0
    while seen < len(queue) and seen < MOST_OBJECTS:
        item = queue[seen]
        seen += 1
        if isinstance(item, dict):
            yield item
            queue.extend(item.values())
        elif isinstance(item, list):
            queue.extend(item)


def _names(value: object) -> list[str]:
    """The names of a person, an organisation or several."""
    if isinstance(value, list):
        return [name for part in value[:20] for name in _names(part) if not isinstance(part, list)]
    if isinstance(value, dict):
        value = value.get("name")
    name = one_line(value) if isinstance(value, str) else None
    return [name] if name and not name.startswith(("http://", "https://")) else []


def where_stated(
    tree: Any, structured: dict[str, list[str]], title: str | None, publisher: str | None, authors: tuple[str, ...]
) -> tuple[Stated, ...]:
    """Find the place on the page that states what was read off it.

    Args:
        tree: the page.
        structured: its structured data.
        title: the headline that was read, None where there is none.
        publisher: likewise the outlet.
        authors: the names that were read.
    """
    found: list[Stated] = []
    for field, values in (
        ("title", (title,) if title else ()),
        ("publisher", (publisher,) if publisher else ()),
        ("authors", authors),
    ):
        if values:
            found += where_found(_place(tree, structured, field, {_bare(value) for value in values}), **{field: values})
    return tuple(found)


def _place(tree: Any, structured: dict[str, list[str]], field: str, values: set[str]) -> str:
    stated = {_bare(name) for value in structured[field] for name in (value, *split_names(value))}
    if values <= stated:
        return "the page's structured data (JSON-LD)"
    for name in _PROPERTIES[field]:
        if (value := page_property(tree, name)) and values <= {_bare(part) for part in (value, *split_names(value))}:
            return f"the page states {name}"
    if field == "title":
        for tag, words in (("h1", "the page's heading"), ("title", "the page's title")):
            if any(values <= {_bare(element.text_content())} for element in tree.iter(tag)):
                return words
    return "a line on the page"


def _bare(value: str) -> str:
    return " ".join(value.split()).casefold()
