"""The measure of closeness: many pairs at once give what each gives by itself."""

from itertools import accumulate

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from variorum.lineage.closeness import rest_on
from variorum.lineage.heaviest_order import heaviest_in_order
from variorum.lineage.manner import manners
from variorum.lineage.rewrites import Telling
from variorum.lineage.texts import read_texts
from variorum.lineage.told_texts import read_told
from variorum.lineage.weighing import names_shared

from .ferry_texts import ELSEWHERE, INDEPENDENT, OTHER_SUBJECT, REPORT, REWRITTEN

sentences = st.lists(st.integers(0, 4), min_size=1, max_size=30)


@given(st.lists(st.tuples(sentences, sentences), max_size=80))
def test_the_heaviest_common_subsequence_is_that_of_a_table(pairs):
    # Trap: sentences of very different lengths are worked on together.
    weights = [0.5, 0.25, 1.0, 0.125, 2.0]
    codes = np.array([code for one, _ in pairs for code in one], np.int64)
    other = np.array([code for _, two in pairs for code in two], np.int64)
    sizes = [np.array([len(pair[side]) for pair in pairs], np.int64) for side in (0, 1)]
    begins = [np.array([0, *accumulate(size.tolist())][:-1], np.int64) for size in sizes]
    found = heaviest_in_order(codes, np.array(weights)[codes], (begins[0], sizes[0]), other, (begins[1], sizes[1]))
    assert found.tolist() == [table(*pair, weights) for pair in pairs]


def table(one, other, weights):
    before = [0.0] * (len(other) + 1)
    for code in one:
        row = [0.0]
        for at, met in enumerate(other):
            row.append(max(row[-1], before[at + 1], before[at] + weights[code] if code == met else 0.0))
        before = row
    return before[-1]


QUOTING = (
    "“The old tug will never pull her off that bank,” harbour master Ann Lowry told reporters in Kelmouth. She said 87 people were safe.",
    "Harbour master Ann Lowry had no hope. “The old tug will never pull her off that bank,” she said in Kelmouth; all 87 are safe.",
)


def test_pairs_measured_together_are_measured_as_each_by_itself():
    # Trap: what two texts both quote is left out of one pair, and not out of another one with the same text.
    texts = read_texts(
        [(str(at), text) for at, text in enumerate((REPORT, REWRITTEN, INDEPENDENT, "One.", OTHER_SUBJECT, *QUOTING))]
    )
    stems = Telling(texts).stems
    pairs = [(one, other) for one in range(len(texts.words)) for other in range(len(texts.words)) if one != other]
    told = read_told(texts, stems, range(len(texts.words)))
    together = list(zip(rest_on(told, pairs), manners(told, pairs), names_of(told, pairs), strict=True))
    assert any(closeness.score > 0.3 for closeness, *_ in together)
    for pair, found in zip(pairs, together, strict=True):
        alone = read_told(texts, stems, pair)
        by_itself = [(0, 1)]
        assert found == (*rest_on(alone, by_itself), *manners(alone, by_itself), *names_of(alone, by_itself)), pair


def names_of(told, pairs):
    return names_shared(told, *(np.array(side) for side in zip(*pairs, strict=True))).tolist()


def test_a_common_quotation_is_left_out():
    # Trap: two accounts of one news conference share a speaker's sentence, and nothing else.
    texts = read_texts([("a", QUOTING[0]), ("b", QUOTING[1])])
    told = read_told(texts, Telling(texts).stems, (0, 1))
    (closeness,) = rest_on(told, [(0, 1)])
    spoken = [QUOTING[0][slice(*span)] for span, _ in closeness.retold]
    assert not any("pull her off" in sentence for sentence in spoken)


@given(st.lists(st.sampled_from([REPORT, ELSEWHERE, "", "Fog.", "。", "A. B! C? " * 9, "\n\n1 2"]), max_size=5))
def test_sentences_cover_the_words_of_their_texts(bodies):
    texts = read_texts([(str(at), f"{at} {text}") for at, text in enumerate(bodies)])
    told = read_told(texts, Telling(texts).stems, range(len(texts.words)))
    assert told.first.tolist() == [told.borders[at] for at in told.first_sentence]
    assert (np.diff(told.borders) > 0).all()
