"""Claims for texts that are not parsed."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from variorum.model import Claim, Document, Link, stable_id
from variorum.model.claims import SourceKind


def _claims_in(document: Document, chains: dict[str, tuple[str, SourceKind]] | None = None) -> tuple[Claim, ...]:
    """One claim for each sentence; ``chains`` names the outlet of those that hold a word."""
    claims = []
    for number, match in enumerate(re.finditer(r"[^\n]+?(?:[.!?](?=\s|$)|(?=\n)|$)", document.text)):
        start, end = match.span()
        start += len(match.group()) - len(match.group().lstrip())
        if end - start < 2:
            continue
        named = [
            Link(name=name, kind=kind, cue="reports", start=at, end=at + len(word))
            for word, (name, kind) in (chains or {}).items()
            if start <= (at := document.text.find(word, start)) < end
        ]
        claims.append(
            Claim(
                id=stable_id("c", document.id, number),
                document=document.id,
                evidence=document.span(start, end),
                subject=None,
                predicate="be",
                predicate_start=start,
                predicate_end=start + 1,
                attribution=(*named, Link(name=document.publisher, kind="publisher")),
                sentence=number,
            )
        )
    return tuple(claims)


@pytest.fixture(scope="session")
def claims_in() -> Callable[..., tuple[Claim, ...]]:
    return _claims_in
