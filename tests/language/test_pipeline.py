"""The parse keeps the text to the character, whatever its size, and runs no more than asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
import spacy

from variorum.language import ModelMissingError, identify, load_pipeline, parse
from variorum.language.pipeline import SLICE
from variorum.model import Document

Make = Callable[..., Document]


@pytest.mark.parametrize(
    "text",
    [
        "One line.",
        "Two  spaces\tand a tab.\n\n\nThree line ends. \n",
        "No end",
        "“Curly” quotes — dashes… and an emoji 🚀.",
        " leading space and trailing ",
        "...",
    ],
)
def test_the_parse_has_the_text_as_it_was(document: Make, text: str) -> None:
    (reading,) = parse([document(text)])
    assert reading.doc is not None
    assert reading.doc.text == text


def test_a_long_text_is_parsed_in_slices_that_join_again(document: Make) -> None:
    text = "The mayor opened the bridge on Friday.\n\n" * (SLICE // 35)
    (reading,) = parse([document(text)], parts=frozenset({"sentences"}))
    assert reading.doc is not None
    assert reading.doc.text == text


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("A 6 . 1 magnitude quake shook the island . Nobody was hurt .", 2),  # a decimal point set apart
        ("The U . S . navy left . It was late .", 2),  # initials set apart
        ("It happened on Nov . 27 in the port . Two died .", 2),  # an abbreviated month
        ("The toll was 6. Two of them were children.", 2),  # modern prose: a number may end a sentence
    ],
)
def test_full_stops_that_end_no_sentence(document: Make, text: str, sentences: int) -> None:
    (reading,) = parse([document(text)])
    assert reading.doc is not None
    assert len(list(reading.doc.sents)) == sentences


def test_order_of_documents_is_kept(document: Make) -> None:
    documents = [document(f"Report number {n} speaks of a flood.") for n in range(5)]
    assert [reading.document.id for reading in parse(documents)] == [d.id for d in documents]


def test_only_the_parts_asked_for_are_loaded() -> None:
    assert load_pipeline(frozenset({"names"})).pipe_names == ["ner"]
    assert "ner" not in load_pipeline(frozenset({"parse"})).pipe_names


def test_a_pipeline_that_is_not_there_says_what_to_run() -> None:
    with pytest.raises(ModelMissingError, match="pip install"):
        load_pipeline(model="no_such_pipeline")
    with pytest.raises(ModelMissingError, match="no spaCy pipeline"):
        load_pipeline(model="json")


def test_a_pipeline_may_lie_in_any_folder_of_its_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The trap: a package that only carries a pipeline has no load() of its own.
    package = tmp_path / "carrier_of_a_pipeline"
    package.mkdir()
    (package / "__init__.py").write_text("")
    made = spacy.blank("en")
    made.add_pipe("sentencizer")
    made.add_pipe("attribute_ruler")
    made.to_disk(package / "_model")
    monkeypatch.syspath_prepend(tmp_path)
    assert load_pipeline(frozenset({"parse"}), package.name).pipe_names == ["attribute_ruler"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister opened the new bridge in the presence of many guests from the region.", "en"),
        ("Министр открыл новый мост в присутствии многочисленных гостей из всего региона.", "ru"),
        ("Ministeren åpnet den nye broen i nærvær av mange gjester fra hele regionen i går kveld.", "no"),
        ("Der Minister eröffnete die neue Brücke in Anwesenheit vieler Gäste aus der Region.", "de"),
        ("FIRE IN HARBOUR KILLS THREE AND LEAVES MANY WITHOUT A ROOF, OFFICIALS IN THE PORT SAY", "en"),  # capitals
        ("Lukashenko met Khrenin and Putin in Krichev on Friday. They spoke of Polonez.", "en"),  # foreign names
        ("Northgate's Victor Dane scores two penalties as Nigeria beat Togo 2-0 in Lagos", "en"),  # looks like Pidgin
        ("Wetin happen for Lagos na say dem don arrest di man wey kill di woman inside im house on Monday", "pcm"),
        ("Short note.", "en"),  # too short for statistics, Latin letters
    ],
)
def test_languages(document: Make, text: str, language: str) -> None:
    (known,), problems = identify([document(text)])
    assert known.language == language or (language == "no" and known.language in {"nb", "nn", "da"})
    assert known.supported == (known.language == "en")
    assert [problem.code for problem in problems] == ([] if known.supported else ["W301"])


def test_an_unsupported_language_is_kept_without_a_parse(document: Make) -> None:
    documents, _ = identify([document("Министр открыл новый мост в присутствии многочисленных гостей региона.")])
    (reading,) = parse(documents)
    assert reading.doc is None
    assert reading.document.text.startswith("Министр")


@pytest.mark.parametrize("mark", ["*", "(", "“", "’", "_", "A", ".", "*-"])
def test_endless_words_are_read_in_time(mark: str) -> None:
    text = f"The Express {mark * 20_000} said so."
    tokenize = load_pipeline().tokenizer
    begun = process_time()
    assert tokenize(text).text == text
    assert process_time() - begun < 10


def test_an_address_stays_in_one_piece() -> None:
    address = "https://post.example/" + "a/" * 150
    tokenize = load_pipeline().tokenizer
    assert [token.text for token in tokenize(f"See {address} there.")][1] == address


def test_an_endless_word_is_parsed_to_the_character(document: Make) -> None:
    text = "The Express" + "*" * 3_000 + " said so.\n\n" + "x" * 1_000
    (reading,) = parse([document(text)])
    assert reading.doc is not None
    assert reading.doc.text == text


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        # A headline has no full stop: nothing of it takes part in the first sentence.
        ("Minister quits over drones\n\nThe minister left on Tuesday.", "The"),
        # A dateline is not who did it.
        ("ORM, Oct 2 — Grey drones struck the port of Orm overnight.", "Grey"),
        ("ORM, Norland, Aug 12 (NW) — A wildfire tore through hills.", "A"),
        ("NEW ORM ― In a sharp rebuke the council voted on Monday.", "In"),
        ("Brandt wins in Orm\nORM (NW) Oct 20, 2025 - Ilva Brandt has won.", "Ilva"),
        # The report's day, on a line of its own, dates nothing that the headline tells.
        ("Brandt gets two years for fraud\n7 May 2025\n\nIlva Brandt was jailed.", "7"),
        ("Ferry sinks off Orm\nBy Ann Lee, May 7, 2025\n\nA ferry sank.", "By"),
        # A day that a tokenised text writes with blanks ends no dateline.
        ("ORM 1997 - 02 - 18 Ilva Brandt has won.", "ORM"),
    ],
)
def test_a_sentence_begins_behind_headline_and_dateline(document: Make, text: str, begins: str) -> None:
    (reading,) = parse([document(text)])
    assert reading.doc is not None
    assert begins in [next(token.text for token in sentence if not token.is_space) for sentence in reading.doc.sents]


def test_no_sentence_begins_inside_one_that_a_blank_line_breaks(document: Make) -> None:
    (reading,) = parse([document("The ferry left the harbour at nine and\n\nsank within the hour.")])
    assert reading.doc is not None
    assert len(list(reading.doc.sents)) == 1


@pytest.mark.parametrize("text", ["A magnitude 6.8 earthquake struck the coast on Tuesday."])
def test_the_quake_strikes_and_not_its_magnitude(document: Make, text: str) -> None:
    (reading,) = parse([document(text)])
    assert reading.doc is not None
    verb = next(token for token in reading.doc if token.text == "struck")
    assert [child.text for child in verb.children if child.dep_ == "nsubj"] == ["earthquake"]
    assert next(token for token in reading.doc if token.text == "A").head.text == "earthquake"


@pytest.mark.parametrize("text", ["The couple wed in May.", "The office shut on Wed, 3 May."])
def test_a_word_that_only_looks_like_a_contraction_is_one_word(document: Make, text: str) -> None:
    (reading,) = parse([document(text=text)])
    assert reading.doc is not None
    assert "wed" in [token.lower_ for token in reading.doc]
