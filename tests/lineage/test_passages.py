import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.lineage.passages import Shared, shared_passages
from variorum.lineage.texts import read_texts

STORY = (
    "A ferry ran aground off the northern coast early on Tuesday with ninety passengers on board. "
    "Two tugs pulled the vessel free before noon and nobody was seriously hurt, the harbour office said. "
    "The captain told investigators that the radar had failed in heavy fog near the lighthouse."
)
OTHER = (
    "Prices of grain rose for the third week as dealers waited for the harvest report from the south. "
    "Shops in the capital said that bread would cost more by the end of the month."
)


def shared(one, two):
    return shared_passages(read_texts([("a", one), ("b", two)])).get((0, 1), Shared())


def test_an_embedded_paragraph_is_found_with_exact_spans():
    cut = STORY[STORY.index("Two tugs") : STORY.index(", the harbour")]
    text = f"{OTHER} {cut}. {OTHER[::-1]}"
    (passage,) = shared(STORY, text).passages
    assert STORY[slice(*passage.source)] == cut
    assert text[slice(*passage.target)] == cut


def test_light_edits_leave_one_passage():
    edited = STORY.replace("early on Tuesday", "on Tuesday morning").replace("seriously hurt", "badly hurt")
    found = shared(STORY, edited)
    assert len(found.passages) == 1
    assert found.plain > 40


def test_reordered_paragraphs_are_two_passages():
    first, _second, third = STORY.split(". ")
    found = shared(STORY, f"{third} {OTHER} {first}")
    assert len(found.passages) == 2
    assert found.passages[0].target[0] > found.passages[1].target[0]


def test_case_and_quotation_style_do_not_matter():
    one = "The mayor said: “We shall never again build so close to the river as our fathers did.”"
    two = 'THE MAYOR SAID: "WE SHALL NEVER AGAIN BUILD SO CLOSE TO THE RIVER AS OUR FATHERS DID." IT RAINED.'
    (passage,) = shared(one, two).passages
    assert passage.source[0] <= one.index("We")


def test_a_common_quotation_is_marked_and_weighs_less():
    speech = "“We shall never again build so close to the river as our fathers did before the war,”"
    found = shared(
        f"{OTHER} {speech} the mayor said.", f"On Monday came the answer. {speech} Anna Berg told the council."
    )
    assert [passage.quote for passage in found.passages] == [True]
    assert found.plain == 0
    assert found.weight < 8


def test_boilerplate_is_no_passage():
    line = "Copyright 2024 by the publisher and its partners. All rights reserved by the publisher and its partners."
    assert shared(f"{STORY}\n{line}", f"{OTHER}\n{line}").passages == ()


def test_different_texts_share_nothing():
    assert shared(STORY, OTHER).passages == ()


WORDS = st.lists(
    st.sampled_from(
        ["storm", "coast", "ferry", "harbour", "seven", "radar", "light", "north", "said", "the", "of", "to"]
    ),
    max_size=60,
)


@settings(max_examples=60)
@given(WORDS, WORDS, WORDS)
def test_passages_are_in_bounds_and_never_overlap(before, common, after):
    one, two = " ".join([*before, *common]), " ".join([*common, *after])
    found = shared(one, two)
    last = -1
    for passage in found.passages:
        assert last < passage.source[0] < passage.source[1] <= len(one)
        assert 0 <= passage.target[0] < passage.target[1] <= len(two)
        last = passage.source[1] - 1
    targets = sorted(passage.target for passage in found.passages)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(targets))


def test_every_run_of_eight_equal_words_is_found():
    # The promise of winnowing: 5-grams in windows of 4.
    common = "seven divers searched the flooded harbour station yesterday"
    for shift in range(12):
        pad = " ".join(f"left{number}" for number in range(shift))
        texts = [f"{pad} {common} {OTHER}", f"{common} " + " ".join(f"right{number}" for number in range(shift))]
        assert shared(*texts).passages
