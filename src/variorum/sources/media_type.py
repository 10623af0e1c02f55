"""What a file really is: by its first bytes first, by the ending of its name second."""

from __future__ import annotations

import json
import re

from ..model import Problem
from ..reference import load
from .drafts import Reader
from .mail_parts import may_be_mail
from .problems import ReadError, problem
from .registry import by_ending, ending_of, readers

#: How much of a file is looked at.
LOOKED_AT = 4096
_PAGE = re.compile(
    rb"^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).){0,1000}-->\s*){0,20}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKED = frozenset({"message/rfc822", "multipart/related", "application/feed+xml", "application/warc"})
_MARKUP = re.compile(rb"<(?:p|div|h[1-6]|article|section|span|br|title|meta|main|table|ul)\b", re.IGNORECASE)


def choose_reader(data: bytes, name: str, in_folder: bool, stated: str | None = None) -> tuple[Reader, list[Problem]]:
    """Find the reader for a file.

    Args:
        data: content of the file.
        name: its name.
        in_folder: whether it was found in a folder; then an unknown ending is left alone: nobody asked for that file.
        stated: the media type that a container or a server gives; the name's ending counts where it gives none.

    Returns:
        The reader, and a ``W002`` problem where the name's ending says otherwise.

    Raises:
        ReadError: ``E006`` no reader for it, ``E007`` the content is no text.
    """
    known = readers()[0]
    ending = ending_of(name)
    given = known.get(stated or "")
    suggested = given or by_ending(ending)
    certain = [reader for reader in known.values() if reader.recognise and reader.recognise(data)]
    certain += [reader for reader in known.values() if reader.signatures and data.startswith(reader.signatures)]
    if certain:
        differs = suggested not in {None, certain[0]} and not given
        return certain[0], [_other_kind(certain[0], name, ending)] if differs else []
    for signature in load("media_types")["signatures"]:
        if data.startswith(bytes.fromhex(signature["hex"])):
            raise ReadError("E007", kind=signature["name"])
    media_type = _text_type(data, suggested.media_type if suggested else None)
    if suggested is None and (in_folder or not media_type):
        raise ReadError("E006", ending=ending or "its name has no ending")
    reader = known[media_type] if media_type else suggested
    assert reader is not None
    same = reader is suggested or given or (suggested is None and reader.media_type == "text/plain" and not ending)
    return reader, [] if same else [_other_kind(reader, name, ending)]


def _other_kind(reader: Reader, name: str, ending: str) -> Problem:
    kind = load("media_types")["names"].get(reader.media_type, reader.media_type)
    return problem("W002", name, ending=ending or "nothing", kind=kind)


def _text_type(data: bytes, suggested: str | None) -> str | None:
    """Media type of text by its content; that of the ending where the content does not speak against it."""
    start = data[:LOOKED_AT]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start.decode("utf-16", "ignore").encode()
    start = start.removeprefix(b"\xef\xbb\xbf")
    if _PAGE.match(start):
        return "text/html"
    if _is_json_line(data):
        return "application/jsonl"
    if suggested == "text/html":
        return "text/html" if _MARKUP.search(start) else "text/plain"
    if suggested == "application/jsonl":
        # One broken line among others is a broken line; a file without a single brace is something else.
        return "application/jsonl" if b"{" in start or b"[" in start else "text/plain"
    if suggested == "message/rfc822" and may_be_mail(data):
        return suggested
    if suggested in _MARKED:
        # Their own marks were looked for before; other XML is still no text.
        return suggested if start.lstrip().startswith(b"<") else "text/plain"
    if suggested is None and start.lstrip()[:1] in {b"{", b"["} and start.rstrip():
        return None
    return suggested or "text/plain"


def _is_json_line(data: bytes) -> bool:
    """Whether the first line that is not blank is a JSON object with a text."""
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith(b"{"):
        return False
    try:
        fields = json.loads(start.split(b"\n", 1)[0])
    except (ValueError, RecursionError):
        return False
    return isinstance(fields, dict) and isinstance(fields.get("text"), str)
