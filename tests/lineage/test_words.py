import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.lineage.quotations import quotations
from variorum.lineage.texts import read_texts, read_words


def folded(text):
    return " ".join(read_words("d", text).folded)


def test_the_same_words_come_out_alike_however_they_were_spaced():
    # Trap: tokenised corpora put spaces around every mark.
    assert folded("The U.S. gave 120,000 dollars (“all of it”).") == folded(
        'the U . S . gave 120 , 000 dollars ( " all of it " ) .'
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Café Müller", "Cafe\u0301 Mu\u0308ller"),  # composed and decomposed
        ("Café Müller", "cafe muller"),  # accents that a retyped text has lost
        ("Straße", "STRASSE"),  # one letter that folds to two
        ("the ﬁre", "the fire"),  # a ligature, as documents made for print have it
        ("co\u00adope\u00adration", "cooperation"),  # soft hyphens
        ("\u200bstorm\ufeff", "storm"),  # characters without width around a word
        ("Ｆｕｌｌ １２", "full 12"),  # full width
    ],
)
def test_words_that_look_alike_have_one_number(one, other):
    assert read_words("a", one).ids.tolist() == read_words("b", other).ids.tolist()


@pytest.mark.parametrize(("one", "other"), [("ab", "ba"), ("12", "21"), ("कि", "की"), ("a", "aa"), ("不", "木")])
def test_words_that_differ_have_different_numbers(one, other):
    # Traps: order of letters, vowel signs of scripts where they are marks, repeated letters.
    assert read_words("a", one).ids.tolist() != read_words("b", other).ids.tolist()


@given(st.lists(st.text(max_size=30), max_size=6))
def test_a_text_has_the_same_words_in_any_company(texts):
    together = read_texts([(str(number), text) for number, text in enumerate(texts)])
    for words in together.words:
        alone = read_words("", words.text)
        assert words.ids.tolist() == alone.ids.tolist()
        assert words.starts == alone.starts
        assert words.ends == alone.ends


def test_scripts_without_spaces_are_split_into_characters():
    assert len(read_words("d", "東京で地震")) == 5


def test_other_scripts_are_words():
    assert read_words("d", "Мінск заявіў: 12 чалавек").folded == ("мінск", "заявіў", "12", "чалавек")


@given(st.text(max_size=200))
def test_offsets_quote_the_text(text):
    words = read_words("d", text)
    assert len(words.starts) == len(words.ends) == len(words.ids) == len(words.folded)
    last = 0
    for start, end in zip(words.starts, words.ends, strict=True):
        assert last <= start < end <= len(text)
        last = end


def test_only_speech_is_quoted():
    text = 'He called it a "great success" and said: "We will rebuild every single house by spring."'
    (start, end) = quotations(text)[0]
    assert len(quotations(text)) == 1
    assert text[start:end].startswith("We will rebuild")


def test_a_quotation_of_several_paragraphs_opens_in_each():
    # Trap: only the last paragraph of a long quotation is closed.
    text = "“The first paragraph of what she said goes on.\n\n“The second one of what she said ends.” Then it rained."
    stretches = [text[start:end] for start, end in quotations(text)]
    assert [stretch.split()[1] for stretch in stretches] == ["first", "second"]
    assert not any("rained" in stretch for stretch in stretches)


def test_an_apostrophe_opens_no_quotation():
    assert quotations("The workers' union said the company's plan wasn't what the members' vote had asked for.") == []


def test_boilerplate_is_set_aside_and_nothing_else():
    text = "The bridge fell into the river.\nCopyright 2024 The Gazette. All rights reserved.\nNobody was hurt."
    words = read_words("d", text)
    kept = [word for word, number in zip(words.folded, words.ids, strict=True) if number]
    assert "bridge" in kept
    assert "hurt" in kept
    assert "reserved" not in kept
