"""Files of every kind, made in code for the tests and the fuzz run: small, made-up, the same bytes each time."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

STORY = (
    "The harbour of Rost was closed on Monday after a storm damaged two cranes, the harbour master said in a statement. "
    "Nobody was hurt, and ferries will leave again as soon as divers have looked at the quay."
)
PAGE = (
    "<!DOCTYPE html><html><head><title>Harbour closed</title><meta property='og:site_name' content='Bay Herald'></head>"
    f"<body><article><h1>Harbour closed after storm</h1><p>{STORY}</p></article></body></html>"
)
MESSAGE = f"""From: Ann Example <ann@bay.example>
To: desk@star.example
Subject: Harbour closed after storm
Date: Mon, 16 Mar 2026 08:10:00 +0100
Message-ID: <1@bay.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

{STORY}
"""
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Bay Herald</title><link>https://bay.example/</link>
<item><title>Harbour closed</title><link>https://bay.example/1</link><author>Ann Example</author>
<pubDate>Mon, 16 Mar 2026 08:10:00 +0100</pubDate><description>&lt;p&gt;{STORY}&lt;/p&gt;</description></item>
<item><title>Ferry back</title><link>https://bay.example/2</link><description>The ferry is back at sea again.</description></item>
</channel></rss>
"""
ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Bay Herald</title><id>urn:x</id><updated>2026-03-17T00:00:00Z</updated>
<entry><title>Harbour closed</title><id>urn:1</id><link href="https://bay.example/1"/><updated>2026-03-16T08:10:00Z</updated>
<author><name>Ann Example</name></author><content type="html">&lt;p&gt;{STORY}&lt;/p&gt;</content></entry></feed>
"""


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    """A ZIP archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 3, 16, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def gzipped(data: bytes) -> bytes:
    """A gzip file."""
    return gzip.compress(data, mtime=0)


def word_file(paragraphs: str, core: str = "") -> bytes:
    """A DOCX file whose body is the given XML."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "word/document.xml": f'<?xml version="1.0"?><w:document xmlns:w="{word}" xmlns:mc="urn:mc"><w:body>{paragraphs}</w:body></w:document>',
    }
    if core:
        files["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>'
        )
    return zipped(files)


def paragraph(words: str, style: str = "") -> str:
    """A paragraph of such a body."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{styled}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def web_archive(*pages: tuple[str, str, bytes]) -> bytes:
    """A WARC file of answers: address, media type, body."""
    records: list[bytes] = []
    for address, kind, body in pages:
        http = b"HTTP/1.1 200 OK\r\nContent-Type: " + kind.encode() + b"\r\n\r\n" + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2026-03-17T09:00:00Z\r\n"
            "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        records.append(head.encode() + http + b"\r\n\r\n")
    return b"".join(records)


def pdf_file(
    pages: Sequence[Sequence[tuple[float, float, str]]],
    *,
    info: Mapping[str, str] | None = None,
    size: float = 11,
    password: str | None = None,
    compress: bool = True,
) -> bytes:
    """A PDF with lines at given places (millimetres from the upper left corner)."""
    from fpdf import FPDF
    from fpdf.enums import AccessPermission

    pdf = FPDF(format="A4")
    pdf.set_auto_page_break(False)
    pdf.set_compression(compress)
    pdf.set_creation_date(datetime(2026, 3, 16, 8, tzinfo=UTC))
    for name, value in (info or {}).items():
        getattr(pdf, f"set_{name}")(value)
    if password:
        pdf.set_encryption(owner_password="owner", user_password=password, permissions=AccessPermission.none())
    for lines in pages:
        pdf.add_page()
        for left, top, words in lines:
            bold = words.startswith("# ")
            pdf.set_font("Helvetica", style="B" if bold else "", size=18 if bold else size)
            pdf.text(left, top, words.removeprefix("# "))
    return bytes(pdf.output())


def mhtml(body: str) -> bytes:
    """A page saved as one file by a browser."""
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://bay.example/harbour\r\nSubject: Harbour closed\r\n"
        "Date: Tue, 17 Mar 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----B"\r\n\r\n------B\r\n'
        "Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: https://bay.example/harbour\r\n\r\n"
        f"{body}\r\n------B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------B--\r\n"
    ).encode()
