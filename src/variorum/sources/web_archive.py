"""Web archives (WARC, and WACZ, which packs them): each page or text that a server gave, with its address and day."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from ..model import Problem, Published
from .archive import open_archive, read_member, safe_name
from .drafts import Part, Reader
from .html import LARGEST_PAGE
from .problems import ReadError, problem
from .publication import NoDateError, by_day

#: What is read of an archive, by what the server said it was; the rest are a page's pictures, scripts and styles.
_KINDS = {
    "text/html": "text/html",
    "application/xhtml+xml": "text/html",
    "text/plain": "text/plain",
    "application/pdf": "application/pdf",
    "application/rss+xml": "application/feed+xml",
    "application/atom+xml": "application/feed+xml",
}


def read_warc(data: bytes, name: str) -> Iterator[Part | Problem]:
    """Give the pages and texts of a web archive.

    Args:
        data: content of the file, unpacked.
        name: name for messages.

    Raises:
        ReadError: ``E025`` damaged before the first record, ``E026`` no page in it.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource
    given = left_out = 0
    try:
        for record in ArchiveIterator(io.BytesIO(data), record_types=kinds, auto_decode="all", stream_detect=False):
            part = _part(record, name)
            if part is None:
                left_out += 1
            else:
                given += 1
                yield part
    except (ValueError, OSError, EOFError, RuntimeError) as error:
        if not given:
            raise ReadError("E025", kind="web archive", reason=type(error).__name__) from error
        yield problem("W030", name)
    if left_out:
        yield problem("W025", name, count=left_out, kind="answers that are no pages: pictures, scripts, errors")
    if not given:
        raise ReadError("E026", kind="web archive")


def _part(record: Any, name: str) -> Part | Problem | None:
    headers = {str(key).lower(): str(value) for key, value in record.headers.items()}
    http = (
        {str(key).lower(): str(value) for key, value in (record.http_headers or {}).items()} if record.is_http else {}
    )
    stated = (http.get("content-type") or headers.get("content-type") or "").partition(";")[0].strip().lower()
    status = getattr(record.http_headers, "status_code", 200) if record.is_http else 200
    if stated not in _KINDS or status != 200:
        return None
    address = headers.get("warc-target-uri", "").strip("<> ")
    label = _label(address)
    try:
        content = record.reader.read(LARGEST_PAGE + 1)
    except (ValueError, OSError, EOFError, RuntimeError):
        return problem("E025", f"{name}/{label}", kind="web archive", reason="a page in it cannot be unpacked")
    public = address if address.startswith(("http://", "https://")) and not set(address) & set(' "<>\n') else None
    return Part(label, content, _KINDS[stated], public, _captured(headers.get("warc-date", "")))


def _label(address: str) -> str:
    try:
        place = urlsplit(address)
    except ValueError:
        return "unnamed"
    return safe_name(f"{place.netloc}{place.path}")


def _captured(moment: str) -> Published | None:
    try:
        return by_day(moment, "a web archive kept it on {day}, so that it was there by then")
    except NoDateError:
        return None


def read_wacz(data: bytes, name: str) -> Iterator[Part | Problem]:
    """Give the web archives that a WACZ file packs.

    Args:
        data: content of the file.
        name: name for messages.

    Raises:
        ReadError: ``E025`` damaged, ``E026`` nothing in it, and what :mod:`archive` raises.
    """
    archive = open_archive(data, "web archive")
    found = [item for item in archive.infolist() if item.filename.lower().endswith((".warc", ".warc.gz"))]
    if not found:
        raise ReadError("E026", kind="web archive")
    for member in sorted(found, key=lambda item: (item.filename, item.header_offset)):
        try:
            yield Part(safe_name(member.filename), read_member(archive, member, "web archive"))
        except ReadError as error:
            yield error.at(f"{name}/{safe_name(member.filename)}")


def is_wacz(data: bytes) -> bool:
    """Whether an archive is a WACZ file."""
    end = data[-4_000_000:]
    return data.startswith(b"PK") and b"datapackage.json" in end and b".warc" in end


WARC = Reader("application/warc", (".warc",), read_warc, (b"WARC/0.", b"WARC/1."))
WACZ = Reader("application/wacz", (".wacz",), read_wacz, recognise=is_wacz)
