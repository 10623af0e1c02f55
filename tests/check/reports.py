"""Reports as they come: sentences read for their values, without the rooms between that and the checks."""

from __future__ import annotations

import hashlib

from variorum.check import run_checks
from variorum.language import parse
from variorum.model import Document, Finding, Linked, Published
from variorum.normalise import read_values


def findings(text: str, check: str, *, published: str | None = None) -> list[Finding]:
    """What one check says of a report without claims."""
    when = Published(edtf=published, lower=published, upper=published, basis="stated") if published else Published()
    document = Document(
        id="d", uri="d.txt", text=text, sha256=hashlib.sha256(text.encode()).hexdigest(), published=when
    )
    readings = read_values(parse([document], processes=1))
    return [finding for finding in run_checks(Linked(), readings) if finding.check == check]


def verdicts(text: str, check: str, **fields: str) -> set[str]:
    """The verdicts of a check on a report."""
    return {finding.verdict for finding in findings(text, check, **fields)}


GRAVE = {"doubtful", "impossible"}
