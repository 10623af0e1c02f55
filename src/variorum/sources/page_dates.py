"""When a web page was published: what it states of itself, else a day that its address or a line on it names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from ..model import Published
from .publication import DAY_FIRST, MONTH_FIRST, NoDateError, parse_publication

# Properties by which pages state when they were first published, the most exact first.
_DATE_PROPERTIES = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "pubdate", "publishdate", "publish-date", "date",
)  # fmt: skip
_DATE_HINT = re.compile(r"date|time|publish|posted|byline|meta", re.IGNORECASE)
_DATE_FORMS = tuple(re.compile(form, re.IGNORECASE) for form in (r"\d{4}-\d{2}-\d{2}", DAY_FIRST, MONTH_FIRST))
_URL_DAY = re.compile(r"/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)")
#: htmldate would take today for the last day that a page can be from; a fixed one keeps the result the same for ever.
LAST_DAY = "2199-12-31"


def page_property(tree: Any, wanted: str) -> str | None:
    """What a page states under a name in its ``meta`` elements.

    Args:
        tree: the page.
        wanted: the property's name, in lower case.
    """
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if key.lower() == wanted and (value := (element.get("content") or "").strip()):
            return value
    return None


def page_date(tree: Any, address: str | None) -> tuple[Published | None, tuple[str, str] | None]:
    """The date of first publication, and a stated one that is none.

    Args:
        tree: the page.
        address: where it stood on the web, if it says so.

    Returns:
        The date, None where nothing states it; and the first value that was to state it but is no date, with why.
    """
    bad: tuple[str, str] | None = None
    for value, reason in _stated_dates(tree):
        try:
            return parse_publication(value, reason), None
        except NoDateError as error:
            bad = bad or (value, str(error))
    return _printed_date(tree, address), bad


def _stated_dates(tree: Any) -> Iterator[tuple[str, str]]:
    for wanted in _DATE_PROPERTIES[:3]:
        if value := page_property(tree, wanted):
            yield value, f"the page states {wanted}"
    for element in tree.iter("script"):
        if "ld+json" in (element.get("type") or "").lower() and (value := _json_date(element.text or "")):
            yield value, "the page's structured data state datePublished"
    for wanted in _DATE_PROPERTIES[3:]:
        if value := page_property(tree, wanted):
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

    day = find_date(deepcopy(tree), original_date=True, extensive_search=False, max_date=LAST_DAY, url=address)
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
