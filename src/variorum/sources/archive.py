"""ZIP archives: their files one by one, bombs refused, names taken as labels only."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator

from ..model import Problem
from .drafts import Part, Reader
from .files import LARGEST_FILE, printable_name
from .problems import ReadError, problem
from .saved_pages import asset_folder

#: Files that an archive may list, and bytes that the list itself may have: reading it costs time by its length.
MOST_MEMBERS, LONGEST_LIST = 5_000, 4_000_000
#: Bytes of all files of an archive together, as it declares them.
MOST_DECLARED = 300_000_000
#: Packed more tightly than this, and larger than :data:`HARMLESS`, no honest text is.
TIGHTEST, HARMLESS = 100, 5_000_000
_END = b"PK\x05\x06"
_STORED, _DEFLATED = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED
#: What other archives that pass for ZIP are, by a name that stands in them.
_OTHERS = (
    (b"xl/workbook.xml", "an Excel workbook"),
    (b"ppt/presentation.xml", "a PowerPoint presentation"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"application/epub+zip", "an EPUB book"),
)


def open_archive(data: bytes, kind: str = "archive") -> zipfile.ZipFile:
    """Open an archive whose list of files is of a bearable size.

    Args:
        data: the archive.
        kind: what to call it in messages.

    Raises:
        ReadError: ``E022`` too much in it, ``E025`` damaged or cut off.
    """
    end = data.rfind(_END, max(0, len(data) - 70_000))
    if end < 0 or len(data) < end + 22:
        raise ReadError("E025", kind=kind, reason="its end is missing")
    (length,) = struct.unpack_from("<I", data, end + 12)
    if length > LONGEST_LIST and length != 0xFFFFFFFF:
        raise ReadError("E022", reason="its list of files is too long")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, struct.error, NotImplementedError, IndexError) as error:
        raise ReadError("E025", kind=kind, reason="its list of files cannot be read") from error
    members = archive.infolist()
    if len(members) > MOST_MEMBERS:
        raise ReadError("E022", reason=f"it holds {len(members)} files")
    if sum(member.file_size for member in members) > MOST_DECLARED:
        raise ReadError("E022", reason=f"it unpacks to more than {MOST_DECLARED // 1_000_000} MB")
    return archive


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, kind: str = "archive") -> bytes:
    """Unpack one file of an archive, never more than :data:`LARGEST_FILE` bytes of it.

    Raises:
        ReadError: ``E004`` too large, ``E020`` locked, ``E022`` a bomb, ``E025`` damaged.
    """
    if member.flag_bits & 0x1:
        raise ReadError("E020")
    if member.compress_type not in {_STORED, _DEFLATED}:
        raise ReadError("E025", kind=kind, reason="a file in it is packed in an unusual way")
    try:
        with archive.open(member) as stream:
            data = stream.read(LARGEST_FILE + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, OSError, struct.error) as error:
        raise ReadError("E025", kind=kind, reason="a file in it cannot be unpacked") from error
    if len(data) > HARMLESS and len(data) > TIGHTEST * max(member.compress_size, 1):
        raise ReadError("E022", reason=f"a file in it is packed more than {TIGHTEST} to 1")
    if len(data) > LARGEST_FILE:
        raise ReadError("E004", size=-(-member.file_size // 1_000_000), limit=LARGEST_FILE // 1_000_000)
    return data


def read_archive(data: bytes, name: str) -> Iterator[Part | Problem]:
    """Give the files of an archive; hidden ones and the pictures and scripts of saved pages are left out.

    Args:
        data: content of the file.
        name: name for messages.

    Raises:
        ReadError: ``E007`` it is an office file of another kind, ``E022`` a bomb, ``E025`` damaged.
    """
    for mark, kind in _OTHERS:
        if mark in data[:200] or mark in data[-LONGEST_LIST:]:
            raise ReadError("E007", kind=kind)
    archive = open_archive(data)
    named = [(safe_name(member.filename), member) for member in archive.infolist() if not member.is_dir()]
    pages = {label for label, _ in named}
    left_out = 0
    for label, member in sorted(named, key=lambda each: (each[0], each[1].header_offset)):
        hidden = any(piece.startswith(".") or piece == "__MACOSX" for piece in label.split("/"))
        if hidden or stat.S_ISLNK(member.external_attr >> 16):
            continue
        if asset_folder(label, pages):
            left_out += 1
            continue
        try:
            yield Part(label, read_member(archive, member))
        except ReadError as error:
            yield error.at(f"{name}/{label}")
    if left_out:
        yield problem("W025", name, count=left_out, kind="pictures, scripts and styles of saved pages")


def safe_name(name: str) -> str:
    """A name out of a container as a label: relative, without steps upwards, printable."""
    pieces = printable_name(name.replace("\\", "/")).split("/")
    return "/".join(piece for piece in pieces if piece not in {"", ".", ".."})[-200:] or "unnamed"


READER = Reader("application/zip", (".zip",), read_archive, (b"PK\x03\x04", b"PK\x05\x06"))
