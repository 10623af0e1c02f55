"""Lines that a web page says to its readers claim nothing; a report's own sentence with such words does."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims


def predicates(read, text: str) -> set[str]:
    return {claim.predicate for claim in read_claims([read(text)])[0].claims if claim.head == "verb"}


@pytest.mark.parametrize(
    "line",
    [
        "Other stories you may find interesting...",
        "You may also like what our readers said of the ferry.",
        "Scroll down for a video that shows the ferry sinking",
        "This article originally appeared at the Orm Herald.",
        "Sorry, we are not currently accepting comments on this article.",
        "Related: Ten ferries that sank in Orm",
    ],
)
def test_the_page_claims_nothing(read, line):
    assert predicates(read, f"The ferry reached Orm on Monday.\n\n{line}\n") == {"reach"}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # the same words inside a sentence of the report, and at the head of a long one
        ("The minister told reporters that he would read more of the files.", "read"),
        ("Copyrights were sold for 2 million euros.", "sell"),
        ("Related companies paid the mayor 2,000 euros for each of the permits that he signed between March and June "
         "of that year, prosecutors in Orm said on Monday.", "pay"),
        ("Followers of the sect left the village on Monday.", "leave"),
    ],
)  # fmt: skip
def test_the_report_does(read, text, predicate):
    assert predicate in predicates(read, text)
