import itertools
import random

import pytest

from variorum.lineage import trace_lineage
from variorum.model import Reading


@pytest.fixture
def pile(document):
    def make(*texts):
        return [Reading(document=document(text, **fields)) for text, fields in texts]

    return make


def ids(readings):
    return [reading.document.id for reading in readings]


def test_a_copy_with_dates_is_directed_for_certain(pile, flood):
    readings = pile(
        (flood.story, {"published": "2024-05-03"}),
        (f"{flood.story}\n\n{flood.other}", {"published": "2024-05-05", "publisher": "B"}),
    )
    (derivation,) = trace_lineage(readings).derivations
    assert (derivation.source, derivation.target) == tuple(ids(readings))
    assert derivation.kind == "copy"
    assert derivation.direction.certain
    assert derivation.source_share > 0.95 > derivation.share > 0.5


def test_without_a_sign_no_direction_is_claimed(pile, flood):
    readings = pile(
        (f"{flood.story}\n\nIt rained on.", {"publisher": "A"}),
        (f"{flood.story}\n\nMore was to come.", {"publisher": "B"}),
    )
    (derivation,) = trace_lineage(readings).derivations
    assert not derivation.direction.certain
    assert derivation.direction.basis == "not decidable"


def test_naming_the_others_publisher_shows_the_source(pile, flood):
    readings = pile(
        (flood.story, {"publisher": "Westerhall Gazette"}),
        (f"The Westerhall Gazette reported the following.\n\n{flood.story}", {"publisher": "Farrow Post"}),
    )
    derivation = next(one for one in trace_lineage(readings).derivations if one.kind == "copy")
    assert (derivation.source, derivation.target) == tuple(ids(readings))
    assert derivation.direction.certain


def test_contradicting_signs_leave_it_open(pile, flood):
    # The later report is named as the source by the earlier one.
    readings = pile(
        (flood.story, {"publisher": "Westerhall Gazette", "published": "2024-05-09"}),
        (
            f"The Westerhall Gazette reported this.\n\n{flood.story}",
            {"publisher": "Farrow Post", "published": "2024-05-01"},
        ),
    )
    derivation = next(one for one in trace_lineage(readings).derivations if one.kind == "copy")
    assert not derivation.direction.certain
    assert any("contradict" in reason for reason in derivation.reasons)


def test_a_text_cut_in_mid_sentence_comes_from_the_whole_one(pile, flood):
    readings = pile(
        (flood.story, {"publisher": "A"}),
        (flood.story[: flood.story.index(" more than ever")].rstrip(","), {"publisher": "B"}),
    )
    (derivation,) = trace_lineage(readings).derivations
    assert (derivation.source, derivation.target) == tuple(ids(readings))
    assert "mid-sentence" in derivation.direction.basis


def test_versions_of_one_publisher_are_revisions(pile, flood):
    later = flood.story.replace("Some 2,400 people", "Some 2,650 people")
    readings = pile(
        (flood.story, {"publisher": "The Guardian", "published": "2024-05-03"}),
        (later, {"publisher": "theguardian.com", "published": "2024-05-04"}),
    )
    assert [one.kind for one in trace_lineage(readings).derivations] == ["revision"]


def test_a_common_quotation_is_no_derivation(pile, flood):
    readings = pile(
        (f"{flood.story}\n\n{flood.speech} Rask said.", {}),
        (f"{flood.other}\n\n{flood.speech} an engineer told them.", {}),
    )
    lineage = trace_lineage(readings)
    assert lineage.derivations == ()
    assert [passage.quote for pair in lineage.quotations for passage in pair.passages] == [True]


def test_too_short_to_judge(pile):
    text = "The dam held through the night, the water board said on Friday."
    assert trace_lineage(pile((text, {}), (f"{text} Good.", {}))).derivations == ()


def test_a_line_told_word_for_word_counts_once_whatever_the_dates(pile):
    # Who wrote it first cannot be told from so few words, but three feeds with one line are not three witnesses.
    text = "The dam held through the night, the water board said on Friday."
    days = [{"id": f"d{day}", "published": f"2024-05-0{day}", "publisher": f"P{day}"} for day in (3, 4, 5)]
    derivations = trace_lineage(pile(*((text, day) for day in days))).derivations
    assert len(derivations) == 3
    assert not any(one.direction.certain for one in derivations)
    assert all("too few" in one.reasons[0] for one in derivations)


def test_a_publisher_cited_without_shared_words_is_the_source(document, pile, flood):
    # Without names nothing says that both speak of the same thing.
    readings = pile(
        (flood.story, {"publisher": "Westerhall Gazette"}),
        ("The Westerhall Gazette reports that a dam held. Nothing else is known of it in this place today, alas.", {}),
    )
    assert trace_lineage(readings).derivations == ()


def test_order_of_documents_does_not_matter(pile, flood):
    readings = pile(
        (flood.story, {}),
        (f"{flood.story}\n\n{flood.other}", {}),
        (flood.other, {}),
        (f"{flood.speech} {flood.other}", {}),
        (f"{flood.story} {flood.speech}", {}),
    )
    expected = trace_lineage(readings)
    for order in itertools.islice(itertools.permutations(readings), 1, 120, 17):
        assert trace_lineage(list(order)) == expected


def test_identical_texts_are_one_group(pile, flood):
    # Ten thousand copies cost ten thousand derivations, not fifty million.
    readings = pile(*[(flood.story, {"id": f"d{number:05}", "uri": f"{number:05}.txt"}) for number in range(2_000)])
    lineage = trace_lineage(readings)
    assert len(lineage.derivations) == 1_999
    assert {derivation.source for derivation in lineage.derivations} == {"d00000"}
    assert all(derivation.share == 1.0 for derivation in lineage.derivations)


def test_near_copies_in_masses_stay_linear(pile, flood):
    rng = random.Random(1)
    words = flood.story.split()
    texts = []
    for number in range(300):
        own = list(words)
        own[rng.randrange(len(own))] = f"word{number}"
        texts.append((" ".join(own), {"id": f"d{number:03}", "uri": f"{number:03}.txt"}))
    lineage = trace_lineage(pile(*texts))
    reached = {derivation.target for derivation in lineage.derivations} | {d.source for d in lineage.derivations}
    assert len(reached) == 300
    assert len(lineage.derivations) <= 300 * 80


def test_a_shared_misspelling_is_told(pile, flood):
    def report(name, tail):
        return f"{flood.story}\n\nThe chief of the water board, {name}, thanked all helpers. {tail}"

    readings = pile(
        *[
            (report(name, f"Tail number {number} of the report stands alone here."), {"id": f"d{number}"})
            for number, name in enumerate(["Holmgren", "Holmgren", "Holmgren", "Holmgron", "Holmgron"])
        ]
    )
    told = {
        (derivation.source, derivation.target)
        for derivation in trace_lineage(readings).derivations
        if any("holmgron" in reason for reason in derivation.reasons)
    }
    assert {frozenset(pair) for pair in told} == {frozenset(("d3", "d4"))}


@pytest.mark.parametrize("text", ["", " ", "...", "“" * 50, "a " * 400, "火" * 300, "\u0301" * 40])
def test_bad_input(pile, text, flood):
    readings = pile((text, {"id": "one"}), (text, {"id": "two"}), (flood.story, {"id": "three"}))
    for derivation in trace_lineage(readings).derivations:
        for passage in derivation.passages:
            assert passage.source[0] < passage.source[1]


def test_passages_quote_the_same_words(pile, flood):
    readings = pile((flood.story, {"id": "a"}), (f"{flood.other}\n\n{flood.story.upper()}", {"id": "b"}))
    texts = {reading.document.id: reading.document.text for reading in readings}
    (derivation,) = trace_lineage(readings).derivations
    for passage in derivation.passages:
        source, target = (
            texts[derivation.source][slice(*passage.source)],
            texts[derivation.target][slice(*passage.target)],
        )
        assert source.casefold() == target.casefold()


def test_documents_in_another_script_are_compared(pile):
    text = (
        "Паром сел на мель у северного берега рано утром во вторник, на борту было девяносто пассажиров и команда. " * 2
    )
    readings = pile((text, {"language": "ru", "supported": False}), (f"{text}И ещё слово.", {"language": "ru"}))
    assert len(trace_lineage(readings).derivations) == 1
