"""PDFs: columns in reading order, hyphens mended, what runs along the pages set aside, pages kept, bad files coded."""

from __future__ import annotations

import zlib

import pytest
from fpdf import FPDF

from variorum.sources import ReadError, pdf_process
from variorum.sources.pdf import read_pdf
from variorum.sources.pdf_layout import Run, read_page

from .drafts import codes, one
from .made_files import pdf_file

COLUMN = (
    "The harbour was closed on Mon-",
    "day after a storm damaged two",
    "cranes, the harbour master said",
    "in a statement to reporters, who",
    "had waited since the early morn-",
    "ing in front of his office.",
)
OTHER = (
    "Ferries will stay where they are",
    "until divers have looked at the",
    "foundations of the quay, a well-",
    "known weakness of the harbour.",
    "It is a well-known story to all",
    "who live in the old town here.",
)


def column(left: float, lines: tuple[str, ...], top: float = 60) -> list[tuple[float, float, str]]:
    return [(left, top + 5 * number, line) for number, line in enumerate(lines)]


def test_columns_below_a_headline_are_read_one_after_another() -> None:
    # The file draws row by row across both columns, as many programs do.
    rows = [line for pair in zip(column(20, COLUMN), column(110, OTHER), strict=True) for line in pair]
    headline = [(20.0, 40.0, "# Harbour closed after a storm, nobody knows for how long")]
    draft = one(read_pdf(pdf_file([headline + rows]), "a.pdf"))
    assert draft.title == "Harbour closed after a storm, nobody knows for how long"
    assert draft.text.split("\n\n")[1:] == [
        "The harbour was closed on Monday after a storm damaged two cranes, the harbour master said in a statement to "
        "reporters, who had waited since the early morning in front of his office.",
        # "well-known" has its hyphen elsewhere, so it keeps it at the end of a line
        "Ferries will stay where they are until divers have looked at the foundations of the quay, a well-known weakness of "
        "the harbour. It is a well-known story to all who live in the old town here.\n",
    ]


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_pages_are_read_whichever_way_up_they_are_drawn(angle: int) -> None:
    pdf = FPDF(format="A4")
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    with pdf.rotation(angle, x=100, y=150):
        for number, line in enumerate(COLUMN):
            pdf.text(60, 140 + 5 * number, line)
    with pdf.rotation(angle + 90, x=100, y=150):
        pdf.text(20, 100, "A stamp.")  # up the margin
    text = one(read_pdf(bytes(pdf.output()), "a.pdf")).text
    assert text.startswith("The harbour was closed on Monday after a storm damaged two cranes, the harbour master said")
    assert text.endswith("in front of his office.\n\nA stamp.\n")


def test_a_table_is_no_column_of_prose() -> None:
    rows = [
        (left, 60.0 + 5 * number, words)
        for number, pair in enumerate((("Rost", "12"), ("Vik", "7"), ("Sund", "3"), ("Hamn", "9")))
        for left, words in zip((20.0, 110.0), pair, strict=True)
    ]
    assert "Rost 12" in one(read_pdf(pdf_file([rows]), "a.pdf")).text


def test_running_lines_and_page_numbers_are_set_aside_and_pages_kept() -> None:
    pages = [
        [
            (20.0, 12.0, "The Bay Herald, 16 March 2026"),
            *column(20, COLUMN if number == 1 else OTHER),
            (100.0, 288.0, f"Page {number} of 3"),
        ]
        for number in (1, 2, 3)
    ]
    draft = one(read_pdf(pdf_file(pages), "a.pdf"))
    assert "Herald" not in draft.text
    assert "Page" not in draft.text
    assert draft.published is not None
    assert draft.published.edtf == "2026-03-16"
    assert [page.page for page in draft.pages] == [1, 2, 3]
    for page, start in zip(draft.pages, ("The harbour", "Ferries", "Ferries"), strict=True):
        assert draft.text[page.start : page.end].startswith(start)
        assert draft.text[page.start : page.end].endswith((".", "here."))


def test_heads_of_chapters_run_along_a_few_pages_only() -> None:
    heads = ["1 Storms 1", "1 Storms 2", "2 Floods 3", "2 Floods 4", "2 Floods 5", "A word of thanks"]
    pages = [[(20.0, 12.0, head), *column(20, OTHER)] for head in heads]
    text = one(read_pdf(pdf_file(pages), "a.pdf")).text
    assert "Storms" not in text
    assert "Floods" not in text
    assert "A word of thanks" in text  # it stands there once


def test_a_paragraph_goes_on_over_the_page() -> None:
    first, second = COLUMN[:5], COLUMN[5:]
    draft = one(read_pdf(pdf_file([column(20, first, 250), column(20, second, 20)]), "a.pdf"))
    assert "the early morning in front of his office." in draft.text
    assert draft.text[draft.pages[1].start :].startswith("ing in front")


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the govern-", "ment said", "the government said"),
        ("the Franco-", "German border", "the Franco-German border"),  # a name in two parts
        ("in 2025-", "26 they won", "in 2025- 26 they won"),  # figures: nothing is guessed
        ("he left \u2013", "she stayed", "he left \u2013 she stayed"),  # a dash is no hyphen
    ],
)
def test_hyphens_at_line_ends(first: str, second: str, joined: str) -> None:
    from variorum.sources.pdf_text import PageLines, set_text

    runs = [Run(first, 50, 700, 200, 712), Run(second, 50, 686, 200, 698)]
    assert set_text([PageLines(1, 800, tuple(read_page(runs)))])[0] == f"{joined}\n"


def test_properties_are_told_apart_from_what_the_text_states() -> None:
    data = pdf_file([column(20, COLUMN)], info={"title": "Storm at Rost", "author": "Ann Example"})
    draft = one(read_pdf(data, "a.pdf"))
    assert (draft.title, draft.authors, draft.published) == ("Storm at Rost", ("Ann Example",), None)
    assert draft.existed is not None
    assert draft.existed.edtf == "../2026-03-16"  # made then, so written by then
    assert {(fact.field, fact.where) for fact in draft.stated} == {
        ("title", "the PDF's properties"),
        ("authors", "the PDF's properties"),
    }
    assert one(read_pdf(pdf_file([column(20, COLUMN)], info={"title": "storm_final2.docx"}), "a.pdf")).title is None


WHOLE = pdf_file([column(20, COLUMN)])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (WHOLE[:700], "E014"),  # cut off before its table of contents
        (b"%PDF-1.7\n", "E014"),
        (b"<p>no PDF</p>", "E014"),
        (pdf_file([column(20, COLUMN)], password="secret"), "E020"),
        (pdf_file([[], []]), "E021"),  # a scan, as far as text goes
    ],
)
def test_bad_files(data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        list(read_pdf(data, "a.pdf"))
    assert caught.value.code == code
    assert one(read_pdf(WHOLE, "b.pdf")).text.startswith("The harbour")  # the next one is read


def test_pages_without_text_are_told() -> None:
    items = list(read_pdf(pdf_file([column(20, COLUMN), []]), "a.pdf"))
    assert codes(items) == ["W027"]


def bomb(word: bytes) -> bytes:
    """A page whose content unpacks to three gigabytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    stretch = packer.compress(word * (5_000_000 // len(word))) + packer.flush(zlib.Z_FULL_FLUSH)
    stream = b"\x78\xda" + stretch * 600  # after a full flush each stretch stands for itself
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F<</Type/Font"
        b"/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Filter/FlateDecode/Length "
        + str(len(stream)).encode()
        + b">>stream\n"
        + stream
        + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )


@pytest.mark.parametrize("word", [b" ", b"BT /F 9 Tf (Harbour) Tj ET "])
def test_a_bomb_is_given_up_and_the_next_file_is_read(word: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    pdf_process.stop()
    monkeypatch.setattr(pdf_process, "LONGEST_PAGE", 0.4)
    with pytest.raises(ReadError) as caught:
        list(read_pdf(bomb(word), "bomb.pdf"))
    assert caught.value.code in {"E023", "E027"}
    assert one(read_pdf(WHOLE, "b.pdf")).text.startswith("The harbour")
    pdf_process.stop()
