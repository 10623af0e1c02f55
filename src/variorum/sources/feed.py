"""Feeds (RSS, Atom, RDF): one report an entry, with what the entry and the feed state."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from typing import Any

from ..model import Problem, Published
from .bylines import split_names
from .decoding import one_line
from .drafts import Draft, Reader, where_found
from .html import MOST_TAGS, visible_paragraphs
from .problems import ReadError, problem
from .publication import NoDateError, by_day, parse_message_date
from .xml_trees import refuse_entities

#: Largest feed, in bytes, and entries that are read.
LARGEST_FEED, MOST_ENTRIES = 10_000_000, 5_000
_START = re.compile(
    rb"^\s*(?:<\?xml[^>]{0,200}\?>\s*|<\?xml-stylesheet[^>]{0,300}\?>\s*|<!--(?:(?!-->).){0,1000}-->\s*|<!DOCTYPE[^>\[]{0,300}"
    rb"(?:\[.{0,2000}?\]\s*)?>\s*){0,9}<(?:rss|feed|(?:\w{1,10}:)?RDF)\b",
    re.IGNORECASE | re.DOTALL,
)


def is_feed(data: bytes) -> bool:
    """Whether a file is a feed by its first element."""
    start = data[:8192]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start.decode("utf-16", "ignore").encode("utf-8", "ignore")
    return bool(_START.match(start.removeprefix(b"\xef\xbb\xbf")))


def read_feed(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """Read the entries of a feed, headline first; nothing that they link to is fetched.

    Args:
        data: content of the file.
        name: name for messages.

    Raises:
        ReadError: ``E004`` too large, ``E025`` no feed, ``E026`` without entries, ``E028`` entities of its own,
            ``E050`` too much markup.
    """
    if len(data) > LARGEST_FEED:
        raise ReadError("E004", size=-(-len(data) // 1_000_000), limit=LARGEST_FEED // 1_000_000)
    if data.count(b"<") > MOST_TAGS:
        raise ReadError("E050", reason=f"more than {MOST_TAGS:,} tags")
    refuse_entities(data)
    import feedparser

    # A stream, never a string: a string that looks like an address would be fetched.
    try:
        feed: Any = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # whatever it stumbles over: it raises many kinds on damaged feeds
        raise ReadError("E025", kind="feed", reason=type(error).__name__) from error
    if not feed.get("version") and not feed.entries:
        raise ReadError("E025", kind="feed", reason="no feed is found in it")
    if not feed.entries:
        raise ReadError("E026", kind="feed")
    if feed.get("bozo") and _cut_off(data):
        yield problem("W030", name)
    for number, entry in enumerate(feed.entries[:MOST_ENTRIES], start=1):
        try:
            yield from _entry(entry, feed.feed, number, name)
        except ReadError as error:
            yield error.at(f"{name}:{number}")
    if len(feed.entries) > MOST_ENTRIES:
        yield problem("W026", name, count=len(feed.entries) - MOST_ENTRIES)


def _cut_off(data: bytes) -> bool:
    return not re.search(
        rb"</\s*(?:rss|feed|(?:\w{1,10}:)?RDF)\s*>\s*(?:<!--.{0,1000}-->\s*)?$", data[-2000:], re.DOTALL | re.I
    )


def _entry(entry: Any, feed: Any, number: int, name: str) -> Iterator[Draft | Problem]:
    title = one_line(visible_paragraphs(str(entry.get("title") or "")))
    contents = [str(part.get("value") or "") for part in entry.get("content") or () if isinstance(part, dict)]
    bodies = [visible_paragraphs(words) for words in [*contents, str(entry.get("summary") or "")]]
    body = max(bodies, key=len).strip()
    if not body:
        yield problem("E026", f"{name}:{number}", kind="feed's entry")
        return
    source = entry.get("source")
    origin = one_line(str(source.get("title") or "")) if isinstance(source, dict) else None
    publisher = origin or one_line(visible_paragraphs(str(feed.get("title") or "")))
    authors = split_names(one_line(str(entry.get("author") or "")) or "")
    link = str(entry.get("link") or "").strip()
    uri = link if re.match(r"https?://[^\s<>\"]+$", link) else None
    published, existed = None, None
    try:
        published, existed = _dates(entry)
    except NoDateError as error:
        stated = str(entry.get("published") or entry.get("updated") or "")
        yield problem("W003", f"{name}:{number}", value=stated, reason=error)
    text = body if not title or body.startswith(title) else f"{title}\n\n{body}"
    yield Draft(
        text=text + "\n",
        title=title,
        publisher=publisher,
        authors=authors,
        published=published,
        existed=existed,
        uri=uri,
        line=number,
        sha256=hashlib.sha256(f"{link}\n{text}".encode("utf-8", "replace")).hexdigest(),
        stated=(
            *where_found("the feed's entry", title=title, authors=authors, uri=uri),
            *where_found(
                "the source that the feed's entry names" if origin else "the feed's title", publisher=publisher
            ),
        ),
    )


def _dates(entry: Any) -> tuple[Published | None, Published | None]:
    """When an entry says it was published; and, where only a later change is dated, by when it was there."""
    if stated := str(entry.get("published") or ""):
        return parse_message_date(stated, "the feed's entry gives the date"), None
    if changed := str(entry.get("updated") or ""):
        last = parse_message_date(changed, "").upper
        return None, by_day(last or "", "the feed's entry was last changed on {day}, so that it was there by then")
    return None, None


READER = Reader("application/feed+xml", (".rss", ".atom", ".rdf", ".xml"), read_feed, recognise=is_feed)
