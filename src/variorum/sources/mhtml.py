"""Web pages saved as one file (MHTML): the page's own part by the reader of pages; pictures and styles are no text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ..model import Problem
from .drafts import Draft, Reader, where_found
from .html import read_html
from .mail_parts import header, is_mail, leaves, parse_message, payload
from .problems import ReadError
from .publication import NoDateError, by_day, parse_message_date

_ADDRESS = re.compile(r"https?://[^\s<>\"]+$")
_RELATED = re.compile(rb"^Content-Type:\s{0,9}multipart/related", re.IGNORECASE | re.MULTILINE)
_SNAPSHOT = re.compile(rb"^(?:Snapshot-Content-Location:|From: <Saved by )", re.IGNORECASE | re.MULTILINE)


def is_page_message(data: bytes) -> bool:
    """Whether a message is a browser's saved page."""
    start = data[:4096]
    return bool(_RELATED.search(start) and _SNAPSHOT.search(start))


def read_mhtml(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """Read the page that a browser saved as one file.

    Args:
        data: content of the file.
        name: name for messages.

    Raises:
        ReadError: ``E025`` damaged, ``E026`` no page in it, and what the reader of pages raises.
    """
    message = parse_message(data)
    page = next(
        (part for part in leaves(message) if part.get_content_type() in {"text/html", "application/xhtml+xml"}), None
    )
    if page is None:
        raise ReadError("E026", kind="saved page")
    address = header(message, "Snapshot-Content-Location") or header(page, "Content-Location") or ""
    existed = None
    if saved := header(message, "Date"):
        try:
            day = parse_message_date(saved, "").lower or ""
            existed = by_day(day, "the page was saved on {day}, so that it was there by then")
        except NoDateError:
            existed = None
    for item in read_html(payload(page), name):
        if isinstance(item, Draft):
            item = replace(item, existed=existed)
            if item.uri is None and _ADDRESS.match(address):
                item = replace(
                    item, uri=address, stated=(*item.stated, *where_found("the saved page's header", uri=address))
                )
        yield item


def _recognise(data: bytes) -> bool:
    return is_page_message(data) and (is_mail(data) or data[:5].lower() == b"from:")


READER = Reader("multipart/related", (".mhtml", ".mht"), read_mhtml, recognise=_recognise)
