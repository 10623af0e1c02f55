"""E-mails and pages saved as one: whose words, from whom and when; forwarded and quoted messages; attachments."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from variorum.model import Document
from variorum.sources import read_sources

from .made_files import MESSAGE, PAGE, STORY, mhtml, zipped

NOTE = "Please see below what the harbour office has sent to all papers this morning, it is worth a longer piece for tomorrow, I think."


def read(folder: Path, data: bytes | str, name: str = "a.eml") -> tuple[list[Document], list[tuple[str, str]]]:
    (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    documents, problems = read_sources([folder / name])
    return documents, [(problem.code, problem.source) for problem in problems]


def test_headers_state_the_facts(tmp_path: Path) -> None:
    (document,), problems = read(tmp_path, MESSAGE)
    assert problems == []
    assert document.text == f"{STORY}\n"
    assert (document.title, document.authors, document.publisher) == (
        "Harbour closed after storm",
        ("Ann Example",),
        None,
    )
    assert document.published.edtf == "2026-03-16T08:10:00+01:00"
    assert document.published.reasons == ("the message's header gives the date",)
    assert {(fact.field, fact.where) for fact in document.stated} == {
        ("title", "the message's header"),
        ("authors", "the message's header"),
    }


@pytest.mark.parametrize(
    ("sender", "authors", "publisher"),
    [
        ("Bay Herald <newsletter@bay.example>", (), "Bay Herald"),  # the mailbox of a role
        ("Ann Example <ann@bay.example>", ("Ann Example",), None),
        ("ann@bay.example", (), None),  # an address is no name
        ("=?utf-8?q?J=C3=B8rn_Example?= <j@bay.example>", ("Jørn Example",), None),
        ("=?broken?x?==?=", (), None),
    ],
)
def test_senders(tmp_path: Path, sender: str, authors: tuple[str, ...], publisher: str | None) -> None:
    (document,), _ = read(tmp_path, MESSAGE.replace("Ann Example <ann@bay.example>", sender))
    assert (document.authors, document.publisher) == (authors, publisher)


def test_lines_that_a_program_broke_are_joined(tmp_path: Path) -> None:
    words = STORY.split()
    broken = "\n".join(" ".join(words[at : at + 12]) for at in range(0, len(words), 12))
    (document,), _ = read(tmp_path, MESSAGE.replace(STORY, f"{broken}\n\n- one\n- two\n\nShort line\nanother"))
    assert document.text == f"{STORY}\n\n- one\n- two\n\nShort line\nanother\n"


def test_quoted_lines_and_signature_are_set_aside(tmp_path: Path) -> None:
    body = f"{STORY}\n\nOn Sun, 15 Mar 2026 at 20:00, Desk Example\n<desk@star.example> wrote:\n> Is the harbour closed?\n> We hear so.\n\n-- \nAnn Example\nBay Herald"
    documents, problems = read(tmp_path, MESSAGE.replace(STORY, body).replace("Subject: ", "Subject: Re: "))
    assert [document.text for document in documents] == [f"{STORY}\n"]
    assert documents[0].title == "Harbour closed after storm"
    assert problems == [("W028", "a.eml")]


@pytest.mark.parametrize(
    ("note", "marker", "count"),
    [
        ("FYI", "---------- Forwarded message ---------", 1),  # no report
        (NOTE, "---------- Forwarded message ---------", 2),
        (NOTE, "-----Original Message-----", 2),
        (NOTE, "Begin forwarded message:\n", 2),
        (NOTE, "_" * 32, 2),
    ],
)
def test_forwarded_messages_are_reports_of_their_own(tmp_path: Path, note: str, marker: str, count: int) -> None:
    head = "From: Harbour Office <press@rost.example>\nDate: Sun, 15 Mar 2026 20:00:00 +0000\nSubject: Harbour of Rost closed\nTo: all"
    message = MESSAGE.replace(STORY, f"{note}\n\n{marker}\n{head}\n\n{STORY}").replace("Subject: ", "Subject: Fwd: ")
    documents, problems = read(tmp_path, message)
    assert problems == []
    assert len(documents) == count
    forwarded = next(document for document in documents if document.text == f"{STORY}\n")
    assert (forwarded.title, forwarded.publisher) == ("Harbour of Rost closed", "Harbour Office")
    assert forwarded.published.edtf == "2026-03-15T20:00:00+00:00"
    assert forwarded.stated[0].where == "the header of the forwarded message"


def test_an_answer_above_the_message_it_answers(tmp_path: Path) -> None:
    head = (
        f"{'_' * 32}\nFrom: Desk <desk@star.example>\nSent: Sunday, March 15, 2026 8:00 PM\nTo: Ann\nSubject: Harbour?"
    )
    body = f"{STORY}\n\n{head}\n\nIs the harbour closed?"
    documents, problems = read(tmp_path, MESSAGE.replace(STORY, body).replace("Subject: ", "Subject: RE: ", 1))
    assert [document.text for document in documents] == [f"{STORY}\n"]
    assert problems == [("W028", "a.eml")]


def message(*, html: str = "", plain: str = "", attachments: dict[str, tuple[bytes, str]] | None = None) -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = (
        "Ann Example <ann@x.example>",
        "Harbour",
        "Mon, 16 Mar 2026 08:10:00 +0100",
    )
    made["Message-ID"] = "<1@x.example>"
    if plain or not html:
        made.set_content(plain)
    if html:
        (made.add_alternative if plain else made.set_content)(html, subtype="html")
    for name, (data, kind) in (attachments or {}).items():
        main, _, sub = kind.partition("/")
        made.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return made.as_bytes()


def test_the_page_counts_where_the_plain_words_only_point_to_it(tmp_path: Path) -> None:
    (document,), _ = read(tmp_path, message(html=PAGE, plain="View this message in your browser."))
    assert document.text == f"Harbour closed after storm\n\n{STORY}"[:-1] + ".\n"
    (document,), _ = read(tmp_path, message(html=f"<p>{STORY}</p>", plain=STORY))
    assert document.text == f"{STORY}\n"
    (document,), _ = read(tmp_path, message(html="<table><tr><td>The ferry is back.</td></tr></table>"))
    assert document.text == "The ferry is back.\n"


def test_a_newsletter_built_of_tables_is_read_as_paragraphs(tmp_path: Path) -> None:
    cell = f"<h1>Café closed</h1><p>{STORY}</p><p>{STORY}</p>"
    (document,), _ = read(
        tmp_path, message(html=f"<table><tr><td><table><tr><td>{cell}</td></tr></table></td></tr></table>")
    )
    assert document.text == f"Café closed\n\n{STORY}\n\n{STORY}\n"


def test_attachments_are_read_by_their_readers(tmp_path: Path) -> None:
    attachments = {
        "../report.txt": (STORY.encode(), "application/octet-stream"),
        "all.zip": (zipped({"in.html": PAGE}), "application/zip"),
        "logo.png": (b"\x89PNG\r\n\x1a\n", "image/png"),
        "mail.eml": (MESSAGE.encode(), "application/octet-stream"),
    }
    documents, problems = read(tmp_path, message(plain=f"{NOTE}", attachments=attachments))
    assert [document.uri for document in documents] == [
        "a.eml",
        "a.eml/all.zip/in.html",
        "a.eml/mail.eml",
        "a.eml/report.txt",
    ]
    assert problems == [("W025", "a.eml")]


def test_a_message_that_says_only_who_wrote_it_and_when(tmp_path: Path) -> None:
    bare = MESSAGE.replace("Message-ID: <1@bay.example>\nMIME-Version: 1.0\n", "")
    (document,), problems = read(tmp_path, bare)
    assert problems == []
    assert (document.text, document.title) == (f"{STORY}\n", "Harbour closed after storm")
    # The same lines typed over a text that nobody calls a message.
    (typed,), _ = read(tmp_path, bare, "a.txt")
    assert typed.media_type == "text/plain"


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (MESSAGE.replace(STORY, ""), ["E026"]),
        (MESSAGE.replace("Mon, 16 Mar 2026", "Mon, 36 Mar 2026"), ["W003"]),
        (
            # parts within parts without end
            "Message-ID: <1@x>\nFrom: a@x\nSubject: s\nMIME-Version: 1.0\n"
            + "".join(f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(3000)),
            ["E025"],
        ),
        ("Just a note that is called a message.\n", ["W002"]),
    ],
)
def test_bad_messages(tmp_path: Path, data: str, codes: list[str]) -> None:
    assert [code for code, _ in read(tmp_path, data)[1]] == codes


def test_a_page_saved_as_one_file(tmp_path: Path) -> None:
    (document,), problems = read(tmp_path, mhtml(PAGE), "page.mhtml")
    assert problems == []
    assert (document.uri, document.title, document.publisher) == (
        "https://bay.example/harbour",
        "Harbour closed after storm",
        "Bay Herald",
    )
    assert document.published.edtf == "../2026-03-17"  # saved then, so it was there by then
    assert document.media_type == "multipart/related"


def test_each_message_of_a_mailbox_is_a_report(tmp_path: Path) -> None:
    other = MESSAGE.replace("Harbour closed after storm", "Harbour open again").replace(
        STORY, f"{STORY}\n\nFrom the pier one saw nothing.\n\n>From Monday on ships sail."
    )
    begin = "From ann@bay.example Mon Mar 16 08:10:00 2026\n"
    documents, problems = read(tmp_path, f"{begin}{MESSAGE}\n{begin}{other}", "inbox.mbox")
    assert problems == []
    assert [document.title for document in documents] == ["Harbour closed after storm", "Harbour open again"]
    # A sentence that begins with "From" is no message, and one that the mail program marked stands as it was written.
    assert documents[1].text == f"{STORY}\n\nFrom the pier one saw nothing.\n\nFrom Monday on ships sail.\n"
    (alone,), problems = read(tmp_path, begin + MESSAGE, "one.mbox")
    assert (alone.title, problems) == ("Harbour closed after storm", [])
