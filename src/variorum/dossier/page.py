"""The page: one HTML file that needs nothing else, made from the dossier and from nothing beside it."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ..model import Dossier
from .core import core_lines
from .fact_sheets import fact_sheets, finding_view
from .find_data import find_data
from .highlight_view import highlight_view
from .map_drawing import draw_map, rings_of
from .question_filters import question_filters
from .question_view import questions_by_state
from .quote_view import Desk
from .quoting import anchor, shown
from .rows import edge_rows, entry_rows, origin_rows, place_rows, report_rows
from .story_title import story_title
from .time_wording import edtf_words
from .timeline_drawing import draw_timeline
from .tree_drawing import draw_tree, not_drawn
from .value_wording import number_words
from .wording import count, listed

_SCRIPTS = ("page.js", "find.js", "misread.js")


def page(dossier: Dossier) -> str:
    """The whole report as one HTML document.

    Style and script stand inside; a content security policy allows those two by their hashes and nothing else, so
    that a page with hostile texts in it runs nothing and calls no one.
    """
    desk = Desk(dossier)
    desk.note_claims()
    sheets = fact_sheets(dossier, desk)
    named = {sheet.id for sheet in sheets}
    filters = question_filters(dossier, desk)
    entries = entry_rows(dossier, desk)
    style, script = _asset("style.css"), "".join(_asset(name) for name in _SCRIPTS)
    content: dict[str, Any] = {
        "title": story_title(dossier),
        "counts": counts(dossier),
        "highlights": [
            highlight_view(item, dossier, desk, {sheet.id for sheet in sheets}) for item in dossier.highlights
        ],
        "core": core_lines(dossier, desk.questions),
        "states": questions_by_state(dossier, desk, filters.traits),
        "choices": filters.choices,
        "find_data": find_data(dossier, desk.questions),
        "sheets": sheets,
        "sheet_ids": named,
        "findings": [finding_view(finding, desk) for finding in dossier.findings],
        "tree": draw_tree(dossier),
        "alone": [(desk.letters[one.id], f"#{anchor('d', one.id)}", desk.names[one.id]) for one in not_drawn(dossier)],
        "edges": edge_rows(dossier, desk),
        "origins": origin_rows(dossier, desk),
        "timeline": draw_timeline(dossier, [entry["target"] for entry in entries]),
        "entries": entries,
        "map": draw_map(dossier),
        "places": place_rows(dossier, desk),
        "rings": [(ring, f"#{anchor('f', finding)}") for ring, finding in rings_of(dossier)],
        "problems": dossier.problems,
        "lettered": desk.lettered,
        "version": _version(),
        "schema": dossier.schema,
        "style": Markup(style),
        "script": Markup(script),
        "policy": f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; "
        "form-action 'none'",
    }
    content["decisions"] = [
        {
            "label": one.label,
            "kind": one.kind,
            "effect": one.effect,
            "note": one.note,
            "quotes": [desk.quote(span) for span in one.spans],
        }
        for one in dossier.decisions
    ]
    # Last, when every quote on the page is known: the texts mark them.
    content["documents"] = report_rows(dossier, desk)
    return _environment().get_template("page.html").render(content)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("variorum.dossier"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value,
    )
    environment.filters.update(number=number_words, count=count, day=lambda value: edtf_words(value) or value)
    return environment


@cache
def _asset(name: str) -> str:
    return files("variorum.dossier").joinpath(name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    """The hash by which a content security policy allows an inline block."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _version() -> str:
    try:
        return version("variorum")
    except PackageNotFoundError:
        return "unknown"


def counts(dossier: Dossier) -> str:
    """How much there is, in one line of words."""
    told = [
        count(len(dossier.documents), "report"),
        count(sum(not origin.quotation for origin in dossier.origins), "origin"),
        count(sum(claim.checkable for claim in dossier.claims), "checkable claim"),
        count(len(dossier.questions), "question"),
        count(len(dossier.conflicts), "conflict"),
    ]
    if dossier.problems:
        told.append(count(len(dossier.problems), "problem"))
    return listed(told)
