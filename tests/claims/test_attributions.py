"""Who is said to have said what."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.claims import find_attributions
from variorum.claims.quotations import find_quotations


def _cut(reading, stretches):
    return " | ".join(reading.document.text[start:end] for start, end in stretches)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        # the plain case
        ("The mayor said that the bridge is closed.", "The mayor", "that the bridge is closed"),
        # cue behind the content
        ("The bridge is closed, the mayor said.", "the mayor", "The bridge is closed"),
        # inverted order, direct speech
        ("“We will not leave the valley,” said Anna Brandt.", "Anna Brandt", "We will not leave the valley"),
        # "according to" in front
        ("According to the coast guard, two boats sank off Orm.", "the coast guard", "two boats sank off Orm"),
        # "as reported by"
        ("Two boats sank on Friday, as reported by the coast guard.", "the coast guard", "Two boats sank on Friday"),
        # a noun carries it
        ("The army repeated its claim that the depot was empty.", "its", "that the depot was empty"),
        # tokenised text with straight marks
        ('" The depot was empty , " the general said .', "the general", "The depot was empty"),
    ],
)
def test_source_and_content(read, text, source, content):
    reading = read(text)
    found = [(_cut(reading, one.source), _cut(reading, one.content)) for one in find_attributions(reading)]
    assert any(source == who and content in what for who, what in found), found


def test_split_quotation_is_one_attribution(read):
    reading = read("“The mill is gone,” Anna Brandt said. “Nothing was left of it.”")
    found = find_attributions(reading)
    assert any(len(one.content) == 2 and "Nothing was left" in _cut(reading, one.content) for one in found)


def test_hearsay_has_no_named_source(read):
    reading = read("The guard was allegedly bribed by smugglers.")
    (one,) = find_attributions(reading)
    assert (one.kind, one.name, one.source) == ("unnamed", None, ())


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The minister denied that the depot was hit.", "denies"),
        ("The minister doubted that the depot was hit.", "doubts"),
        ("The minister repeated that the depot was hit.", "repeats"),
        ("The minister confirmed that the depot was hit.", "asserts"),
    ],
)
def test_stance(read, text, stance):
    assert [one.stance for one in find_attributions(read(text))] == [stance]


def test_events_do_not_speak(read):
    # trap: "the explosion suggests" is an inference, not a source
    assert find_attributions(read("The second explosion underscores the danger.")) == ()


def test_quotation_running_on_is_inferred(read):
    reading = read("“The mill is gone and so is the bridge,” Anna Brandt said.\n\n“We shall build both of them again.”")
    inferred = [one for one in find_attributions(reading) if one.inferred]
    assert [_cut(reading, one.content) for one in inferred] == ["We shall build both of them again."]
    assert inferred[0].name == "Anna Brandt"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "...",
        "“",
        '"""',
        "“ “ “",
        "He said “",
        "\n\n\n",
        "Said. Said. Said",
        "((((",
        "According to",
        "‘’“”" * 50,
        "said " * 3000,
    ],
)
def test_bad_input(read, text):
    reading = read(text)
    for one in find_attributions(reading):
        for start, end in (*one.source, *one.cue, *one.content):
            assert 0 <= start < end <= len(text)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab “”\"'`«»\n.,", max_size=200))
def test_quotations_are_ordered_and_inside(text):
    found = find_quotations(text)
    assert all(0 <= one.start < one.inner_start <= one.inner_end <= one.end <= len(text) for one in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
