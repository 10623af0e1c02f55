"""Web pages: the article's words, and what the page states about itself. Nothing is ever fetched."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from ..model import Problem, Published
from .decoding import decode, one_line, tidy
from .drafts import Draft, Reader
from .head import read_head, split_names
from .problems import ReadError, problem
from .publication import DAY_FIRST, MONTH_FIRST, NoDateError, parse_publication

#: A page whose longest line has fewer words than this is a menu, not an article.
FEWEST_WORDS = 8
#: Largest page, in bytes: the trees that are made of it take many times as much.
LARGEST_PAGE = 10_000_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
# Properties by which pages state when they were first published, the most exact first.
_DATE_PROPERTIES = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "pubdate", "publishdate", "publish-date", "date",
)  # fmt: skip
_DATE_HINT = re.compile(r"date|time|publish|posted|byline|meta", re.IGNORECASE)
_DATE_FORMS = tuple(re.compile(form, re.IGNORECASE) for form in (r"\d{4}-\d{2}-\d{2}", DAY_FIRST, MONTH_FIRST))
_URL_DAY = re.compile(r"/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)")
#: htmldate would take today for the last day that a page can be from; a fixed one keeps the result the same for ever.
_LAST_DAY = "2199-12-31"


def read_html(data: bytes, name: str) -> Iterator[Draft | Problem]:
    """Read the article of a saved web page.

    The headline is put before the text where the page shows it as a heading, as it would stand in a text file.

    Args:
        data: content of the file.
        name: name for messages.

    Raises:
        ReadError: ``E009`` where the page holds no article, ``E004`` where it is too large.
    """
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
    published, bad = _published(tree, facts.get("address"))
    if bad:
        yield problem("W003", name, value=bad[0], reason=bad[1])
    title = one_line(facts.get("title"))
    text = _with_heading(tree, title, body)
    head = read_head(text)
    yield Draft(
        text=text,
        title=title,
        publisher=one_line(facts.get("publisher")),
        authors=split_names(facts.get("author") or "") or head.authors,
        published=published or head.published,
        uri=facts.get("address"),
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


def _tree_of(markup: str) -> Any:
    from lxml import html
    from lxml.etree import LxmlError  # pyright: ignore[reportAttributeAccessIssue]

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
        deepcopy(tree), date_config={"original_date": True, "extensive_search": False, "max_date": _LAST_DAY}
    )
    canonical = next(
        (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"), None
    )
    address = next(
        (
            value
            for value in (canonical, _property(tree, "og:url"))
            if value and re.match(r"https?://[^\s<>\"]+$", value.strip())
        ),
        None,
    )
    return {
        "title": stated.title,
        "author": stated.author,
        "publisher": _property(tree, "og:site_name") or stated.sitename,
        "address": address.strip() if address else None,
    }


def _property(tree: Any, wanted: str) -> str | None:
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if key.lower() == wanted and (value := (element.get("content") or "").strip()):
            return value
    return None


def _published(tree: Any, address: str | None) -> tuple[Published | None, tuple[str, str] | None]:
    """The date of first publication, and a stated one that is none."""
    bad: tuple[str, str] | None = None
    for value, reason in _stated_dates(tree):
        try:
            return parse_publication(value, reason), None
        except NoDateError as error:
            bad = bad or (value, str(error))
    return _printed_date(tree, address), bad


def _stated_dates(tree: Any) -> Iterator[tuple[str, str]]:
    for wanted in _DATE_PROPERTIES[:3]:
        if value := _property(tree, wanted):
            yield value, f"the page states {wanted}"
    for element in tree.iter("script"):
        if "ld+json" in (element.get("type") or "").lower() and (value := _json_date(element.text or "")):
            yield value, "the page's structured data state datePublished"
    for wanted in _DATE_PROPERTIES[3:]:
        if value := _property(tree, wanted):
            yield value, f"the page states {wanted}"
    for element in tree.iter("time"):
        first = element.get("itemprop", "").lower() == "datepublished" or element.get("pubdate") is not None
        if first and (value := element.get("datetime")):
            yield value, "the page marks a time as that of publication"
    times = [element.get("datetime") for element in tree.iter("time") if element.get("datetime")]
    if len(times) == 1:
        yield times[0], "the only time that the page marks as such"


def _json_date(block: str) -> str | None:
    if len(block) > 1_000_000:
        return None
    try:
        stack: list[object] = [json.loads(block)]
    except (ValueError, RecursionError):
        return None
    while stack:
        item = stack.pop(0)
        if isinstance(item, dict):
            value = item.get("datePublished")
            if isinstance(value, str):
                return value
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)
    return None


def _printed_date(tree: Any, address: str | None) -> Published | None:
    """A day that htmldate finds, if the address or a short line marked as a date really names that very day.

    htmldate also rates dates of pictures and fills in missing days; what nobody stated is not taken from it.
    """
    from htmldate import find_date

    day = find_date(deepcopy(tree), original_date=True, extensive_search=False, max_date=_LAST_DAY, url=address)
    if not day:
        return None
    if address and (match := _URL_DAY.search(address)):
        parts = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
        if parts == day:
            return parse_publication(day, "the page's address holds the date")
    for element in tree.iter("time", "span", "p", "div", "li", "small", "abbr"):
        marked = element.tag == "time" or _DATE_HINT.search(f"{element.get('class', '')} {element.get('id', '')}")
        words = " ".join(element.text_content().split()) if marked and len(element) < 20 else ""
        if 0 < len(words) <= 120 and _names_day(words, day):
            return parse_publication(day, f"a line on the page says: {words[:80]}")
    return None


def _names_day(words: str, day: str) -> bool:
    for form in _DATE_FORMS:
        for match in form.finditer(words):
            try:
                if parse_publication(match[0], "").lower == day:
                    return True
            except NoDateError:
                continue
    return False


def _with_heading(tree: Any, title: str | None, body: str) -> str:
    if not title or body.startswith(title):
        return body
    shown = {" ".join(element.text_content().split()) for element in tree.iter("h1", "h2")}
    return f"{title}\n\n{body}" if title in shown else body


READER = Reader("text/html", (".html", ".htm", ".xhtml"), read_html)
