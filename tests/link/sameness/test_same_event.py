"""Whether two mentions speak of one event, with reasons."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from variorum.link.sameness import Pile, context, event_mention, make_pile, open_readings, same_event, same_events
from variorum.link.sameness.event_features import DESCRIPTIONS, event_features
from variorum.link.sameness.judging import lay_out
from variorum.link.sameness.kinds import EVENT, THING
from variorum.link.sameness.pair_model import load_model
from variorum.model import Reading

Piler = Callable[..., Pile]


@pytest.fixture(scope="session")
def pile(readings: Callable[..., list[Reading]]) -> Piler:
    return lambda *texts: make_pile(open_readings(readings(*texts)))


def mention(pile: Pile, document: str, word: str):
    at = pile.opened[document].page.text.index(word)
    return event_mention(pile, document, at, at + len(word))


FERRY = "A ferry with 80 passengers sank off Port Ansel on Tuesday night. Divers recovered nine bodies."
OTHER_FERRY = "The sinking of the ferry off Port Ansel killed nine passengers, divers said. Its captain was arrested."


@pytest.mark.parametrize(
    ("first", "word", "second", "alike", "unlike"),
    [
        # A verb and the noun made of it, beside another event of the same sentence.
        (FERRY, "sank", OTHER_FERRY, "sinking", "arrested"),
        # The same verb told of the same people, beside a verb of saying.
        (FERRY, "recovered", "Divers recovered the bodies of nine passengers of the ferry, officials said.", "recovered", "said"),
    ],
)  # fmt: skip
def test_the_same_event_is_more_probable_than_its_neighbour(
    pile: Piler, first: str, word: str, second: str, alike: str, unlike: str
) -> None:
    both = pile(first, second)
    right, _ = same_event(both, mention(both, "d0", word), mention(both, "d1", alike))
    wrong, _ = same_event(both, mention(both, "d0", word), mention(both, "d1", unlike))
    assert right > 0.4 > wrong


def test_order_does_not_matter_and_reasons_are_given(pile: Piler) -> None:
    both = pile(FERRY, OTHER_FERRY)
    one, other = mention(both, "d0", "sank"), mention(both, "d1", "sinking")
    assert same_event(both, one, other) == same_event(both, other, one)
    _, reasons = same_event(both, one, other)
    assert reasons
    assert all(reason.startswith(("for: ", "against: ")) for reason in reasons)


def test_many_pairs_are_judged_as_one_by_one(pile: Piler) -> None:
    both = pile(FERRY, OTHER_FERRY)
    mentions = [mention(both, "d0", "sank"), mention(both, "d0", "recovered"), mention(both, "d1", "sinking")]
    pairs = [(0, 2), (2, 1)]
    probabilities, why = same_events(both, mentions, pairs)
    for number, (one, other) in enumerate(pairs):
        alone, reasons = same_event(both, mentions[one], mentions[other])
        assert probabilities[number] == pytest.approx(alone, abs=1e-5)
        assert why(number) == reasons


def test_what_features_add_sums_to_the_log_odds(pile: Piler) -> None:
    both = pile(FERRY, OTHER_FERRY)
    columns = lay_out(both, [mention(both, "d0", "sank").sketch, mention(both, "d1", "sinking").sketch])
    found = event_features(columns, np.array([0]), np.array([1]))
    model = load_model("same_event")
    probability = model.probability(found)[0]
    base = model.start + sum(float(worth[0]) for worth in model.worth)
    total = base + sum(model.contributions(found).values())
    assert np.log(probability / (1 - probability)) == pytest.approx(total, abs=1e-6)


@pytest.mark.parametrize("suffix", ["", "_without_vectors"])
def test_every_feature_of_the_models_is_described(suffix: str) -> None:
    for kind in (EVENT, THING):
        assert set(load_model(kind.model + suffix).features) <= set(kind.descriptions)
    assert set(load_model(EVENT.in_context).features) <= set(DESCRIPTIONS) | set(context.DESCRIPTIONS)
