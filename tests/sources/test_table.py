"""The table beside the files: publishers, dates and titles that the files do not state."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum.sources import read_sources

from .made_files import zipped

STORY = "The ferry to Rost stopped on Sunday, the harbour office said. Nobody was hurt, and boats went out in the evening.\n"


def codes(problems) -> list[tuple[str, str]]:
    return sorted((problem.code, problem.source) for problem in problems)


def with_table(tmp_path: Path, table: str, encoding: str = "utf-8"):
    (tmp_path / "in/sub").mkdir(parents=True)
    (tmp_path / "in/a.txt").write_text(STORY)
    (tmp_path / "in/sub/b.txt").write_text(f"Published: 2026-03-15\n\n{STORY}")
    (tmp_path / "in/c.jsonl").write_text(
        '{"id": "x", "text": "One."}\n{"id": "y", "text": "Two.", "publisher": "Own"}\n'
    )
    (tmp_path / "in/meta.csv").write_text(table, encoding=encoding)
    documents, problems = read_sources([tmp_path / "in"], tmp_path / "in/meta.csv")
    return {document.uri: document for document in documents}, codes(problems)


def test_the_table_fills_gaps(tmp_path: Path) -> None:
    found, problems = with_table(
        tmp_path,
        'file,publisher,published,uri,title\na.txt,The Star,2026-03,https://s.example/a,Ferry\nsub/b.txt,"Mail, The",,,\nc.jsonl#x,Radio,2026-03-16,,\nc.jsonl,All,,,\n',
    )
    assert problems == [("W012", "meta.csv:5")]  # line y of the JSONL file names its own publisher
    star = found["https://s.example/a"]
    assert (star.publisher, star.title, star.published.upper, star.published.basis) == (
        "The Star",
        "Ferry",
        "2026-03-31",
        "stated",
    )
    assert star.published.reasons == ("line 2 of meta.csv gives the date",)
    assert found["sub/b.txt"].publisher == "Mail, The"
    assert found["sub/b.txt"].published.edtf == "2026-03-15"
    assert (found["c.jsonl#x"].publisher, found["c.jsonl#y"].publisher) == ("Radio", "Own")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_tables_of_spreadsheets(tmp_path: Path, encoding: str) -> None:
    found, problems = with_table(tmp_path, "File;Publisher;Published\r\na.txt;Żółw;15.03.2026\r\n;;\r\n", encoding)
    assert problems == []
    assert (found["a.txt"].publisher, found["a.txt"].published.edtf) == ("Żółw", "2026-03-15")


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("", [("E018", "meta.csv")]),
        ("file\0,publisher\na.txt,Star\n", [("E018", "meta.csv")]),
        ("name,publisher\na.txt,Star\n", [("E018", "meta.csv")]),
        ("file\na.txt\n", [("E018", "meta.csv")]),
        ("file,publisher,publisher\na.txt,Star,Mail\n", [("E018", "meta.csv")]),
        ("file,published\na.txt,2026-02-30\n", [("W003", "meta.csv:2")]),
        ("file,publisher\nnone.txt,Star\n", [("W007", "meta.csv")]),
        ("file,publisher,colour\na.txt,Star,red\n", [("W008", "meta.csv")]),
        ("file,publisher\na.txt,Star,more\n", [("W009", "meta.csv")]),
        ("file,publisher\n,Star\n", [("W009", "meta.csv")]),
        ("file,publisher\na.txt,Star\na.txt,Mail\n", [("W009", "meta.csv")]),
        ("file,published\nsub/b.txt,2025\n", [("W012", "meta.csv:2")]),  # the file states 2026-03-15
        ("file,published\nsub/b.txt,2026\n", []),  # less exact, no contradiction
    ],
)
def test_bad_tables(tmp_path: Path, table: str, expected: list[tuple[str, str]]) -> None:
    found, problems = with_table(tmp_path, table)
    assert problems == expected
    assert len(found) == 4


def test_a_missing_table_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    documents, problems = read_sources([tmp_path / "a.txt"], tmp_path / "meta.csv")
    assert len(documents) == 1
    assert codes(problems) == [("E001", "meta.csv")]


def test_the_agency_of_a_dateline_is_the_publisher_only_where_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"BODO, March 15, 2026 (PPA) - {STORY}")
    alone = read_sources([tmp_path / "a.txt"])[0][0]
    assert (alone.publisher, alone.published.edtf) == ("PPA", "2026-03-15")
    (tmp_path / "meta.csv").write_text("file,publisher\na.txt,The Star\n")
    assert read_sources([tmp_path / "a.txt"], tmp_path / "meta.csv")[0][0].publisher == "The Star"


def test_a_row_names_a_file_inside_an_archive(tmp_path: Path) -> None:
    (tmp_path / "s.zip").write_bytes(zipped({"in/a.txt": STORY, "b.txt": STORY}))
    (tmp_path / "meta.csv").write_text("file,publisher\ns.zip/in/a.txt,The Star\nb.txt,The Mail\nc.txt,Nobody\n")
    documents, problems = read_sources([tmp_path / "s.zip"], tmp_path / "meta.csv")
    assert [(document.uri, document.publisher) for document in documents] == [
        ("s.zip/b.txt", "The Mail"),
        ("s.zip/in/a.txt", "The Star"),
    ]
    assert documents[0].stated[0].where == "line 3 of meta.csv"
    assert codes(problems) == [("W007", "meta.csv")]
