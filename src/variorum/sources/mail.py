"""E-mails: the message's words, forwarded messages as reports of their own, attachments by their own readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import getaddresses
from typing import Any

from ..model import Problem, Published
from ..reference import load
from .decoding import decode, one_line, tidy
from .drafts import Draft, Part, Reader, where_found
from .head import read_head
from .html import read_html, visible_paragraphs
from .mail_parts import file_name, header, is_mail, leaves, messages_of, parse_message, payload
from .mail_text import Message, split_messages
from .problems import ReadError, problem
from .publication import NoDateError, parse_message_date
from .signatures import is_outlet

#: A note above a forwarded message with fewer words ("FYI, see below") is no report.
FEWEST_WORDS = 20
#: A row of a table with as many words is no row but layout: newsletters are built of tables.
MOST_CELL_WORDS = 40


def read_mail(data: bytes, name: str) -> Iterator[Draft | Part | Problem]:
    """Read a message: what its writer says, each message that it forwards, and its attachments; each of a mailbox.

    Args:
        data: content of the file.
        name: name for messages.

    Raises:
        ReadError: ``E004`` too large, ``E025`` damaged, ``E026`` no words and nothing attached.
    """
    if data.startswith(b"From ") and b"\n" in data:
        kept = messages_of(data)
        if len(kept) > 1:
            yield from (Part(f"message-{n}.eml", one, "message/rfc822") for n, one in enumerate(kept, 1))
            return
        data = kept[0]
    message = parse_message(data)
    plain: list[Any] = []
    pages: list[Any] = []
    attached: list[Part] = []
    pictures = 0
    for part in leaves(message):
        kind = part.get_content_type()
        label = file_name(part)
        if kind in {"text/plain", "text/html"} and part.get_content_disposition() != "attachment" and not label:
            (plain if kind == "text/plain" else pages).append(part)
        elif kind.startswith(
            ("image/", "application/pgp", "application/pkcs7", "application/x-pkcs7", "text/calendar")
        ):
            pictures += 1
        elif content := payload(part):
            ending = ".eml" if kind == "message/rfc822" else ""
            attached.append(Part(label or f"part-{len(attached) + 1}{ending}", content, kind))
    drafts = list(_drafts(message, plain, pages, name))
    yield from drafts
    if pictures:
        yield problem("W025", name, count=pictures, kind="pictures, signatures and the like")
    yield from attached
    if not attached and not any(isinstance(item, Draft) for item in drafts):
        raise ReadError("E026", kind="e-mail")


def _drafts(message: Any, plain: list[Any], pages: list[Any], name: str) -> Iterator[Draft | Problem]:
    subject = header(message, "Subject") or ""
    fields = {"from": header(message, "From") or "", "date": header(message, "Date") or "", "subject": subject}
    fields["organization"] = header(message, "Organization") or ""
    text, flowed = _words(plain), any(_is_flowed(part) for part in plain)
    shown, page, problems = _page_words(pages, name)
    if len(text.split()) * 2 < len(shown.split()):
        # The plain words only say that there is a page, or are missing.
        text, flowed = shown, False
        yield from problems
    else:
        page = None
    prefix = subject.partition(":")[0].strip().lower() if ":" in subject else ""
    reply = prefix in load("mail_marks")["reply_prefixes"]
    parts = list(split_messages(text, reply, flowed)) if page is None else [Message(text, {}, 0)]
    quoted = sum(part.quoted for part in parts)
    if quoted:
        yield problem("W028", name, count=quoted)
    forwards = len(parts) > 1
    for number, part in enumerate(parts):
        if not part.text.strip() or (forwards and number == 0 and len(part.text.split()) < FEWEST_WORDS):
            continue
        draft, trouble = _draft(part, part.fields or fields, page, "forwarded" if number else "message's", name)
        yield from trouble
        yield draft


def _draft(
    part: Message, fields: dict[str, str], page: Draft | None, whose: str, name: str
) -> tuple[Draft, list[Problem]]:
    place = "the header of the forwarded message" if whose == "forwarded" else "the message's header"
    problems: list[Problem] = []
    published: Published | None = None
    stated = fields.get("date") or fields.get("sent") or ""
    if stated:
        try:
            published = parse_message_date(stated, f"{place} gives the date")
        except NoDateError as error:
            problems.append(problem("W003", name, value=stated, reason=error))
    title = _bare_subject(fields.get("subject", ""))
    author, publisher = _sender(fields.get("from", ""))
    organisation = one_line(fields.get("organization"))
    head = read_head(part.text)
    draft = Draft(
        text=part.text + "\n",
        title=title or (page.title if page else None) or head.title,
        publisher=head.publisher or organisation or publisher,
        authors=head.authors or ((author,) if author else ()),
        published=published or head.published,
        uri=(page.uri if page else None) or head.uri,
        stated=(
            *where_found(place, title=title),
            *where_found("its first lines", publisher=head.publisher, authors=head.authors),
            *where_found(
                place,
                publisher=(organisation or publisher) if not head.publisher else None,
                authors=author if not head.authors else None,
            ),
        ),
    )
    return draft, problems


def _words(parts: list[Any]) -> str:
    """The words of the plain parts, one under another."""
    words: list[str] = []
    for part in parts:
        content = payload(part)
        try:
            words.append(tidy(content.decode(str(part.get_content_charset() or "utf-8"))))
        except (LookupError, UnicodeError, ValueError):
            try:
                words.append(decode(content, "")[0])
            except ReadError:
                words.append(tidy(content.decode("utf-8", "replace")))
    return "\n\n".join(word.strip("\n") for word in words)


def _is_flowed(part: Any) -> bool:
    try:
        return str(part.get_param("format") or "").lower() == "flowed"
    except Exception:  # as above
        return False


def _page_words(parts: list[Any], name: str) -> tuple[str, Draft | None, list[Problem]]:
    """The words of the first HTML part: its article, or all that it shows where none is found."""
    if not parts:
        return "", None, []
    content = payload(parts[0])
    charset = str(parts[0].get_content_charset() or "utf-8")
    try:
        content = content.decode(charset).encode("utf-8")
    except (LookupError, UnicodeError, ValueError):
        charset = "utf-8"
    try:
        markup = re.sub(rb"charset\s*=\s*[\"']?[A-Za-z0-9_:.-]+", b"charset=utf-8", content, flags=re.IGNORECASE)
        items = list(read_html(markup, name))
    except ReadError as error:
        if error.code != "E009":
            return "", None, [error.at(name)]
        # A message has no menus: all that it shows is its text.
        return visible_paragraphs(content.decode("utf-8", "replace")), None, []
    draft = next(item for item in items if isinstance(item, Draft))
    if any(line.startswith("|") and len(line.split()) >= MOST_CELL_WORDS for line in draft.text.split("\n")):
        return visible_paragraphs(content.decode("utf-8", "replace")), None, []
    return draft.text, draft, [item for item in items if isinstance(item, Problem)]


def _bare_subject(subject: str) -> str | None:
    """The subject without "Re:" and "Fwd:"."""
    marks = load("mail_marks")
    while ":" in subject:
        first, _, rest = subject.partition(":")
        if first.strip().lower() not in {*marks["reply_prefixes"], *marks["forward_prefixes"]}:
            break
        subject = rest
    return one_line(subject)


def _sender(value: str) -> tuple[str | None, str | None]:
    """Author and publisher by the sender: one that is a role (news@) or bears an outlet's name is an outlet."""
    try:
        named, address = next(iter(getaddresses([value])), ("", ""))
    except Exception:  # as above
        return None, None
    label = one_line(named)
    if not label or "@" in label:
        return None, None
    role = address.partition("@")[0].lower() in load("mail_marks")["roles"] or is_outlet(label)
    return (None, label) if role else (label, None)


READER = Reader("message/rfc822", (".eml", ".mbox"), read_mail, recognise=is_mail)
