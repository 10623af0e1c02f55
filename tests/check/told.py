"""Texts read as the pipeline reads them, up to the claims, and what the checks find in them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable

from variorum.check import Pile
from variorum.claims import read_claims
from variorum.language import parse
from variorum.model import Document, Finding, Linked, Published
from variorum.normalise import read_values


def pile_of(*texts: str, day: str | None = None) -> Pile:
    """A pile of reports, all of one day where it is given."""
    published = Published(edtf=day, lower=day, upper=day, basis="stated") if day else Published()
    documents = [
        Document(
            id=f"d{n}",
            uri=f"r{n}.txt",
            text=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            chars=len(text),
            published=published,
        )
        for n, text in enumerate(texts)
    ]
    readings = read_claims(read_values(parse(documents, processes=1)))
    return Pile(Linked(claims=tuple(claim for reading in readings for claim in reading.claims)), readings)


def worst(check: Callable[[Pile], Iterable[Finding]], *texts: str, day: str | None = None) -> str | None:
    """The gravest verdict of a check on reports; None where it finds nothing to judge."""
    verdicts = {finding.verdict for finding in check(pile_of(*texts, day=day))}
    return next((v for v in ("impossible", "doubtful", "consistent") if v in verdicts), None)
