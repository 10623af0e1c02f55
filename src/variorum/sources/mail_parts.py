"""The parts of a message (RFC 5322, MIME): which file is one, its headers, its leaves and their bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from typing import Any

from .archive import safe_name
from .decoding import one_line
from .problems import ReadError

#: Largest message, in bytes, its attachments included.
LARGEST_MESSAGE = 40_000_000
#: Parts of a message that are looked at, and characters of a header.
MOST_PARTS, LONGEST_HEADER = 500, 4_000
_START = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]{0,2000}\r?\n(?:[ \t][^\n]{0,2000}\r?\n)*){2,}")
_TELLING = re.compile(
    rb"^(?:Received|Return-Path|Message-ID|MIME-Version|Delivered-To|X-Mailer|From|Date|Subject|To|Content-Type):",
    re.IGNORECASE | re.MULTILINE,
)
#: Where a message of a mailbox begins, and a line of a message that looks so and was marked.
_MAILBOX = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\n]{1,300}\n(?=[A-Za-z][A-Za-z0-9-]{1,60}:)")
_ESCAPED = re.compile(rb"^(>*)>From ", re.MULTILINE)


def is_mail(data: bytes) -> bool:
    """Whether a file begins with the header of a message."""
    told = _told(data)
    # "From:", "Date:" and "Subject:" may be typed over a text file; a program's lines are not.
    return len(told) >= 3 and bool(told & {b"received:", b"return-path:", b"message-id:", b"mime-version:"})


def may_be_mail(data: bytes) -> bool:
    """Whether a file that is called a message has the header that every message must have: who wrote it and when."""
    return {b"from:", b"date:"} <= _told(data)


def messages_of(data: bytes) -> list[bytes]:
    """The messages of a mailbox (RFC 4155): each begins with a line "From ADDRESS DATE" with an empty line before it.

    Such a line is only one where a field of a header stands below it; ">From " in a message stands for "From ".
    """
    starts = [match.start() for match in _MAILBOX.finditer(data)]
    pieces = [data[start:end].partition(b"\n")[2] for start, end in zip(starts, [*starts[1:], len(data)], strict=True)]
    return [_ESCAPED.sub(rb"\1From ", piece) for piece in pieces] or [data.partition(b"\n")[2]]


def _told(data: bytes) -> set[bytes]:
    """The fields that tell a message, of those that a file begins with."""
    start = data[:8192].removeprefix(b"\xef\xbb\xbf")
    if start.startswith(b"From ") and b"\n" in start:
        start = start.partition(b"\n")[2]
    match = _START.match(start)
    return {name.lower() for name in _TELLING.findall(match[0])} if match else set()


def parse_message(data: bytes) -> Message:
    """Parse a message.

    Raises:
        ReadError: ``E004`` too large, ``E025`` damaged.
    """
    if len(data) > LARGEST_MESSAGE:
        raise ReadError("E004", size=-(-len(data) // 1_000_000), limit=LARGEST_MESSAGE // 1_000_000)
    try:
        # Not the newer policy: its parser of headers takes minutes over a long damaged one.
        message = message_from_bytes(data, policy=policy.compat32)
    except RecursionError as error:
        raise ReadError("E025", kind="e-mail", reason="its parts are nested too deeply") from error
    except Exception as error:  # the standard library's parser raises many kinds on damaged messages
        raise ReadError("E025", kind="e-mail", reason="it cannot be taken apart") from error
    return message


def header(message: Any, name: str) -> str | None:
    """A header as one line of text, None where it is missing."""
    value = message.get(name)
    return one_line(_decoded(str(value))) if value is not None else None


def _decoded(value: str) -> str:
    """A header's value with its encoded words (RFC 2047) read; as it is where they are damaged."""
    value = " ".join(value[:LONGEST_HEADER].split())
    try:
        return str(make_header(decode_header(value)))
    except (ValueError, LookupError, AssertionError, HeaderParseError):
        return value


def leaves(message: Any) -> Iterator[Any]:
    """The parts of a message that have no parts, in order; a message inside it counts as one."""
    stack = [message]
    count = 0
    while stack and count < MOST_PARTS:
        part = stack.pop()
        count += 1
        if part.get_content_maintype() == "multipart" and isinstance(part.get_payload(), list):
            stack.extend(reversed(part.get_payload()))
        else:
            yield part


def payload(part: Any) -> bytes:
    """The bytes of a part; those of a whole message where it is one."""
    try:
        if part.get_content_type() == "message/rfc822" and isinstance(part.get_payload(), list):
            return part.get_payload()[0].as_bytes(policy=policy.compat32)
        data = part.get_payload(decode=True)
    except Exception:  # as above
        return b""
    return data if isinstance(data, bytes) else b""


def file_name(part: Any) -> str | None:
    """The name that a part gives itself, as a label; None where it gives none."""
    try:
        label = part.get_filename()
    except Exception:  # as above
        return "unnamed"
    return safe_name(_decoded(str(label))) if label else None
