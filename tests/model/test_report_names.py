"""Short names of reports: tables of traps."""

from __future__ import annotations

import pytest

from variorum.model import Document, Published
from variorum.model.report_names import report_names, sigla


def report(uri: str, publisher: str | None = None, day: str | None = None) -> Document:
    published = Published(edtf=day, lower=day, upper=day, basis="stated") if day else Published()
    return Document(id=f"{uri}|{day}", uri=uri, text="x", sha256="", publisher=publisher, published=published)


def line(file: str, identifier: str) -> Document:
    return Document(id=identifier, uri=f"{file}#{identifier}", text="x", sha256="")


@pytest.mark.parametrize(
    ("pile", "names"),
    [
        ([report("a.txt", "The Post")], ["The Post"]),
        # one outlet twice: the day tells them apart, as a newspaper's archive does
        (
            [report("a.txt", "The Post", "2026-03-17"), report("b.txt", "The Post", "2026-06-03")],
            ["The Post (17 March 2026)", "The Post (3 June 2026)"],
        ),
        # one outlet twice on one day: the files tell them apart
        ([report("one.txt", "The Post"), report("two.txt", "The Post")], ["one", "two"]),
        # long names are cut where they begin to differ
        ([report("014_8a2baf9f83640385.txt"), report("015_8a2baf9f83640385.txt")], ["014…", "015…"]),
        # a beginning that is shared tells nothing apart
        ([report("report-of-monday-morning.txt"), report("report-of-tuesday-morning.txt")],
         ["report-of-monday…", "report-of-tuesday…"]),
        ([report("http://post.example/2026/fire/")], ["fire"]),
        # a line with an identifier of its own goes by it, one without by its file and number
        ([line("fire.jsonl", "20_1harbour"), line("fire.jsonl", "a#b.c")], ["20_1harbour", "a#b.c"]),
        ([report("fire.jsonl#3")], ["fire.jsonl#3"]),
        # a page's part is no line
        ([line("http://post.example/fire", "top")], ["fire#top"]),
    ],
)  # fmt: skip
def test_names(pile: list[Document], names: list[str]) -> None:
    assert list(report_names(pile).values()) == names


def test_letters_go_on_after_z() -> None:
    letters = list(sigla([report(f"{n}.txt") for n in range(28)]).values())
    assert letters[0] == "A"
    assert letters[25:] == ["Z", "AA", "AB"]
