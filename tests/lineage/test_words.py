from hypothesis import given
from hypothesis import strategies as st

from variorum.lineage.words import quotations, read_words


def folded(text):
    return " ".join(read_words("d", text).folded)


def test_the_same_words_come_out_alike_however_they_were_spaced():
    # Trap: tokenised corpora put spaces around every mark.
    assert folded("The U.S. gave 120,000 dollars (“all of it”).") == folded(
        'the U . S . gave 120 , 000 dollars ( " all of it " ) .'
    )


def test_composed_and_decomposed_letters_are_one_word():
    assert folded("Café Müller") == folded("Cafe\u0301 Mu\u0308ller")


def test_scripts_without_spaces_are_split_into_characters():
    assert len(read_words("d", "東京で地震")) == 5


def test_other_scripts_are_words():
    assert read_words("d", "Мінск заявіў: 12 чалавек").folded == ("мінск", "заявіў", "12", "чалавек")


@given(st.text(max_size=200))
def test_offsets_quote_the_text(text):
    words = read_words("d", text)
    assert len(words.starts) == len(words.ends) == len(words.ids) == len(words.quoted) == len(words.aside)
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
    kept = [word for word, aside in zip(words.folded, words.aside, strict=True) if not aside]
    assert "bridge" in kept
    assert "hurt" in kept
    assert "reserved" not in kept
