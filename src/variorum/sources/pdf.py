"""PDF: the text page by page, as far as the file holds text, and what its properties state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..model import Problem, Published
from .bylines import split_names
from .decoding import one_line, tidy
from .drafts import Draft, Reader, where_found
from .head import read_head
from .made_titles import is_made_title
from .pdf_layout import Run, read_page
from .pdf_text import PageLines, set_text
from .problems import ReadError, problem
from .publication import DAY_FIRST, MONTH_FIRST, NoDateError, by_day, parse_publication

#: Where more of the letters than this are unknown, the file's fonts tell no text.
MOST_UNKNOWN = 0.3
_WRITTEN_DAYS = tuple(re.compile(form, re.IGNORECASE) for form in (DAY_FIRST, MONTH_FIRST))
_DATE = re.compile(r"^(?:D:)?(\d{4})(\d{2})(\d{2})")


def is_pdf(data: bytes) -> bool:
    """Whether a file is a PDF; something may stand before its mark."""
    return b"%PDF-" in data[:1024] and (data.startswith(b"%PDF-") or not data[:1024].partition(b"%PDF-")[0].strip())


def read_pdf(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """Read one report from a PDF.

    Args:
        data: content of the file.
        name: name for messages.

    Raises:
        ReadError: ``E014`` no PDF or damaged, ``E021`` pictures of pages only, and what :mod:`pdf_process` raises.
    """
    from .pdf_process import open_pdf

    if not is_pdf(data):
        raise ReadError("E014", reason="it does not begin as one")
    about: dict[str, Any] = {}
    pages: list[PageLines] = []
    for answer in open_pdf(data):
        if "pages" in answer:
            about = answer
        else:
            lines = read_page([Run(*run) for run in answer["runs"]])
            pages.append(PageLines(answer["page"], answer.get("height", 0.0), tuple(lines)))
    text, spans, running = set_text(pages)
    letters = sum(not character.isspace() for character in text)
    if not letters:
        raise ReadError("E021", pages=about["pages"])
    if sum(character == "\ufffd" or "\ue000" <= character <= "\uf8ff" for character in text) > MOST_UNKNOWN * letters:
        raise ReadError("E014", reason="its fonts do not say which letters they draw")
    empty = [page.number for page in pages if not page.lines]
    if empty:
        yield problem("W027", name, count=len(empty), pages=about["pages"], first=empty[0])
    if about["pages"] > len(pages):
        yield problem("W029", name, limit=len(pages), pages=about["pages"])
    if not about["tail"]:
        yield problem("W030", name)
    text = tidy(text)
    head = read_head(text)
    stated = one_line(about["info"].get("Title"))
    stated = None if stated and is_made_title(stated) else stated
    author = one_line(about["info"].get("Author"))
    authors = head.authors or split_names(author or "")
    title = stated or head.title
    if head.bad_date:
        yield problem("W003", name, value=head.bad_date[0], reason=head.bad_date[1])
    yield Draft(
        text=text,
        title=title,
        publisher=head.publisher,
        authors=authors,
        published=head.published or _running_date(running),
        uri=head.uri,
        existed=_made(about["info"]),
        pages=spans,
        stated=(
            *where_found("the PDF's properties" if stated else "its first lines", title=title),
            *where_found("its first lines", publisher=head.publisher, uri=head.uri, authors=head.authors),
            *where_found("the PDF's properties", authors=authors if not head.authors else ()),
        ),
    )


def _running_date(running: tuple[str, ...]) -> Published | None:
    """The day that the heads and feet of the pages name, if it is one day."""
    days: dict[str, Published] = {}
    for line in running:
        for form in _WRITTEN_DAYS:
            for match in form.finditer(line):
                try:
                    day = parse_publication(match[0], f"the head or foot of its pages says: {line[:80]}")
                except NoDateError:
                    continue
                days.setdefault(day.edtf or "", day)
    return next(iter(days.values())) if len(days) == 1 else None


def _made(info: dict[str, str]) -> Published | None:
    """By when the text was there: a PDF is made of what was written before."""
    for field in ("CreationDate", "ModDate"):
        if match := _DATE.match(info.get(field) or ""):
            try:
                day = "-".join(match.groups())
                return by_day(day, "the PDF was made on {day}, so that its text was there by then")
            except NoDateError:
                continue
    return None


READER = Reader("application/pdf", (".pdf",), read_pdf, recognise=is_pdf)
