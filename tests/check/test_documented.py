"""The examples of the page on checks hold."""

import re
from pathlib import Path

import pytest

from .reports import verdicts

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"
ROWS = re.findall(
    r"^\| ([^|]+\.) \| (reach|class|gazetteer) \| (consistent|doubtful|impossible) \|$",
    PAGE.read_text(encoding="utf-8").rpartition("## Examples of reach")[2],
    re.MULTILINE,
)


def test_there_are_examples_of_each_check() -> None:
    assert {check for _, check, _ in ROWS} == {"reach", "class", "gazetteer"}


@pytest.mark.parametrize(("sentence", "check", "verdict"), ROWS)
def test_an_example_has_the_verdict_that_the_page_gives(sentence: str, check: str, verdict: str) -> None:
    assert verdicts(sentence, check) == {verdict}
