"""Web pages: the article's words, and what the page states about itself; nothing that it names is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from itertools import islice
from typing import Any

from ..model import Problem
from ..reference import load
from .bylines import split_names
from .decoding import decode, one_line, tidy
from .drafts import Draft, Reader, where_found
from .head import read_head
from .page_dates import LAST_DAY, page_date, page_property
from .page_facts import structured_facts, where_stated
from .problems import ReadError, problem
from .saved_pages import saved_from

#: A page whose longest line has fewer words than this is a menu, not an article.
FEWEST_WORDS = 8
#: Largest page, in bytes: the trees that are made of it take many times as much.
LARGEST_PAGE = 10_000_000
_BLOCKS = (
    "p", "div", "br", "li", "tr", "td", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "pre",
)  # fmt: skip
#: A longer line tells more than where a text appeared first.
LONGEST_REPRINT_LINE = 200
#: How a dossier of our own says in its head that it is one.
OWN_PAGE = b'<meta name="generator" content="Variorum'
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
#: Tags of a page, opening and closing, and attributes of one element: ten times what large pages have.
MOST_TAGS, MOST_ATTRIBUTES = 120_000, 4_000
_LONG_TAG = re.compile(r"<[A-Za-z][^>]{16000,}")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")


def read_html(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """Read the article of a saved web page.

    The headline is put before the text where the page shows it as a heading, as it would stand in a text file.

    Args:
        data: content of the file.
        name: name for messages.

    Raises:
        ReadError: ``E009`` where the page holds no article, ``E004`` and ``E050`` where it is too large, ``E019`` for a
            dossier.
    """
    if OWN_PAGE in data[:4000]:
        raise ReadError("E019")
    if len(data) > LARGEST_PAGE:
        raise ReadError("E004", size=-(-len(data) // 1_000_000), limit=LARGEST_PAGE // 1_000_000)
    markup, problems = _decode_page(data, name)
    yield from problems
    tree = _tree_of(markup)
    if tree is None:
        raise ReadError("E009")
    facts = _facts(tree)
    body = _article(tree)
    if not body:
        raise ReadError("E009")
    published, bad = page_date(tree, facts.get("address"))
    if bad:
        yield problem("W003", name, value=bad[0], reason=bad[1])
    structured = structured_facts(tree)
    saved = None if facts.get("address") else saved_from(data)
    title = one_line(facts.get("title"))
    publisher = one_line(facts.get("publisher")) or next(iter(structured["publisher"]), None)
    text = _with_reprint_line(tree, _with_heading(tree, title, body))
    head = read_head(text)
    authors = split_names(facts.get("author") or "") or tuple(dict.fromkeys(structured["authors"])) or head.authors
    yield Draft(
        text=text,
        title=title,
        publisher=publisher,
        authors=authors,
        published=published or head.published,
        uri=facts.get("address") or saved,
        stated=(
            *where_stated(tree, structured, title, publisher, authors),
            *where_found("the page's own address", uri=facts.get("address")),
            *where_found("the note that the browser left when it saved the page", uri=saved),
        ),
    )


def _decode_page(data: bytes, name: str) -> tuple[str, list[Problem]]:
    stated = _CHARSET.search(data[:4096])
    if stated and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        charset = stated[1].decode("ascii").lower()
        if charset not in {"utf-8", "utf8"}:
            try:
                # Browsers read "iso-8859-1" as Windows-1252 (WHATWG Encoding Standard), and so do the pages mean it.
                real = "cp1252" if charset in {"iso-8859-1", "latin1", "us-ascii", "ascii"} else charset
                return tidy(data.decode(real)), []
            except (LookupError, UnicodeDecodeError, ValueError):
                pass
    return decode(data, name)


def _refuse_endless(markup: str) -> None:
    """Refuse markup that takes minutes: the cost of elements and attributes grows with the square of their number."""
    if markup.count("<") > MOST_TAGS:
        raise ReadError("E050", reason=f"more than {MOST_TAGS:,} tags")
    for match in _LONG_TAG.finditer(markup):
        if len(_QUOTED.sub("", match[0]).split()) > MOST_ATTRIBUTES:
            raise ReadError("E050", reason=f"more than {MOST_ATTRIBUTES:,} attributes of one element")


def _tree_of(markup: str) -> Any:
    from lxml import html
    from lxml.etree import LxmlError  # pyright: ignore[reportAttributeAccessIssue]

    _refuse_endless(markup)
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    try:
        return html.document_fromstring(_DECLARATION.sub("", markup), parser=parser)
    except (LxmlError, ValueError):
        return None


def visible_words(markup: str) -> str:
    """The words of a piece of HTML, without scripts, styles and comments."""
    tree = _tree_of(f"<div>{markup}</div>")
    if tree is None:
        return ""
    _drop_silent(tree)
    return str(tree.text_content()).strip()


def visible_paragraphs(markup: str) -> str:
    """The words of HTML that holds nothing but a report, paragraph by paragraph, a blank line between them."""
    tree = _tree_of(f"<div>{markup[:LARGEST_PAGE]}</div>") if markup.strip() else None
    if tree is None:
        return ""
    _drop_silent(tree)
    for element in tree.iter(*_BLOCKS):
        # A character reference can name what no tree takes back.
        element.text = f"\n{tidy(element.text or '')}"
        element.tail = f"\n{tidy(element.tail or '')}"
    lines = [" ".join(line.split()) for line in tidy(str(tree.text_content())).split("\n")]
    return "\n\n".join(line for line in lines if line)


def _drop_silent(tree: Any) -> None:
    for element in list(tree.iter("script", "style", "noscript", "template", "iframe", "svg")):
        element.drop_tree()


def _article(tree: Any) -> str | None:
    """The article's paragraphs, a blank line between them."""
    from trafilatura import bare_extraction

    copied = deepcopy(tree)
    _drop_silent(copied)
    # A tree, never a string: a string that looks like an address would be fetched.
    found = bare_extraction(copied, include_comments=False, include_images=False, include_links=False)
    text = getattr(found, "text", None)
    if not text:
        return None
    lines = [" ".join(line.split()) for line in tidy(text).split("\n")]
    if max(len(line.split()) for line in lines) < FEWEST_WORDS:
        return None
    return "\n\n".join(line for line in lines if line)


def _facts(tree: Any) -> dict[str, str | None]:
    from trafilatura.metadata import extract_metadata

    stated = extract_metadata(
        deepcopy(tree), date_config={"original_date": True, "extensive_search": False, "max_date": LAST_DAY}
    )
    canonical = next(
        (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"), None
    )
    address = next(
        (
            value
            for value in (canonical, page_property(tree, "og:url"))
            if value and re.match(r"https?://[^\s<>\"]+$", value.strip())
        ),
        None,
    )
    return {
        "title": stated.title,
        "author": stated.author,
        "publisher": page_property(tree, "og:site_name") or stated.sitename,
        "address": address.strip() if address else None,
    }


def _with_heading(tree: Any, title: str | None, body: str) -> str:
    if not title or body.startswith(title):
        return body
    shown = {" ".join(element.text_content().split()) for element in tree.iter("h1", "h2")}
    return f"{title}\n\n{body}" if title in shown else body


def _with_reprint_line(tree: Any, text: str) -> str:
    """The text with the line that says where it appeared first, which pages put into a footer that is no article."""
    known = " ".join(text.lower().split())
    for element in tree.iter("p", "div", "footer", "li", "small", "em", "i", "span", "section"):
        # The first few pieces only: a page may nest a million words two hundred deep.
        line = " ".join(tidy("".join(islice(element.itertext(), 20))[: 2 * LONGEST_REPRINT_LINE]).split())
        if len(line) <= LONGEST_REPRINT_LINE and line.lower().startswith(_reprint_starts()):
            return text if line.lower() in known else f"{text}\n\n{line}"
    return text


@cache
def _reprint_starts() -> tuple[str, ...]:
    return tuple(f"{phrase} " for phrase in load("reprint_phrases")["reprint"])


READER = Reader("text/html", (".html", ".htm", ".xhtml"), read_html)
