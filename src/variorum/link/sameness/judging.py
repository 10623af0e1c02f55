"""The doors for single pairs: do two mentions speak of one event, how probably, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ...model import Claim
from .columns import Columns, arrange
from .document_likeness import Likeness, measure_likeness
from .event_features import DESCRIPTIONS, event_features
from .opened import Opened
from .pair_model import PairModel, load_model
from .rarity import background
from .sketches import Sketch, read_sketch
from .story_groups import Stories, group_documents
from .vectors import installed

#: Pairs that are judged at a time, so that memory stays bounded.
_BATCH = 20_000
#: Reasons that are given for a judgement, and the least that one adds to the log odds to be named.
_REASONS = 6
_TELLING = 0.1

Features = Callable[[Columns, np.ndarray, np.ndarray], dict[str, np.ndarray]]


@dataclass(frozen=True, slots=True)
class EventMention:
    """A mention of an event, ready to be compared.

    Attributes:
        document: identifier of its document.
        start, end: the words that tell it.
        sketch: what it is known by.
    """

    document: str
    start: int
    end: int
    sketch: Sketch


@dataclass(frozen=True, slots=True)
class Pile:
    """The documents that mentions are compared in: opened, and grouped into stories.

    Attributes:
        opened: the documents by identifier, in order.
        stories: how they fall into stories.
        likeness: how alike the documents of a story are in names and leads.
    """

    opened: Mapping[str, Opened]
    stories: Stories
    likeness: Likeness

    @property
    def story(self) -> dict[str, int]:
        """The number of the story of each document."""
        return dict(zip(self.opened, self.stories.group, strict=True))


def make_pile(opened: Mapping[str, Opened]) -> Pile:
    """Group opened documents into stories; see :func:`open_readings` and :func:`open_things`."""
    stories = group_documents([page.doc for page in opened.values()], background())
    return Pile(opened, stories, measure_likeness(opened, stories, background()))


def event_mention(pile: Pile, document: str, start: int, end: int) -> EventMention:
    """The mention of an event that a stretch of a document is: a verb, a noun or a phrase of such.

    Raises:
        KeyError: the pile has no such document.
    """
    return EventMention(document, start, end, read_sketch(pile.opened[document], start, end))


def claim_mention(pile: Pile, claim: Claim) -> EventMention:
    """The mention of an event that a claim's predicate is.

    Raises:
        KeyError: the pile does not hold the claim's document.
    """
    return event_mention(pile, claim.document, claim.predicate_start, claim.predicate_end)


def same_event(pile: Pile, one: EventMention, other: EventMention) -> tuple[float, tuple[str, ...]]:
    """How probably two mentions speak of one event, and why.

    Args:
        pile: the documents that both stand in.
        one: a mention.
        other: another one; which is named first makes no difference.

    Returns:
        The probability, and reasons for and against in readers' words, the weightiest first.
    """
    ordered = sorted((one.sketch, other.sketch), key=lambda sketch: (sketch.document, sketch.start, sketch.end))
    columns = lay_out(pile, ordered)
    found = event_features(columns, np.array([0]), np.array([1]))
    model = model_of("same_event")
    return float(model.probability(found)[0]), reasons(model.contributions(found), DESCRIPTIONS)


def same_events(
    pile: Pile, mentions: Sequence[EventMention], pairs: Sequence[tuple[int, int]]
) -> tuple[np.ndarray, Callable[[int], tuple[str, ...]]]:
    """How probably the mentions of many pairs speak of one event.

    Args:
        pile: the documents of all mentions.
        mentions: the mentions.
        pairs: pairs of their numbers, each in either order.

    Returns:
        A probability for each pair, and a function from a pair's number to its reasons.
    """
    columns = lay_out(pile, [mention.sketch for mention in mentions])
    one = np.array([min(pair) for pair in pairs], dtype=np.intp)
    other = np.array([max(pair) for pair in pairs], dtype=np.intp)
    model = model_of("same_event")

    def why(number: int) -> tuple[str, ...]:
        found = event_features(columns, one[number : number + 1], other[number : number + 1])
        return reasons(model.contributions(found), DESCRIPTIONS)

    return judge(columns, one, other, event_features, model), why


def lay_out(pile: Pile, sketches: Sequence[Sketch]) -> Columns:
    """Sketches of a pile as arrays."""
    return arrange(sketches, pile.opened, pile.stories, pile.likeness, background(), embed=installed())


def model_of(name: str) -> PairModel:
    """The model of that name, or the one trained without word vectors where there are none."""
    return load_model(name if installed() else f"{name}_without_vectors")


def judge(
    columns: Columns,
    one: np.ndarray,
    other: np.ndarray,
    features: Features,
    model: PairModel,
    around: Mapping[str, np.ndarray] | None = None,
) -> np.ndarray:
    """Probability of each pair, in batches; ``around`` holds features of all pairs that are known already."""
    parts: list[np.ndarray] = []
    for start in range(0, len(one), _BATCH):
        batch = slice(start, start + _BATCH)
        found = features(columns, one[batch], other[batch])
        parts.append(model.probability({**found, **{name: row[batch] for name, row in (around or {}).items()}}))
    return np.concatenate(parts) if parts else np.zeros(0)


def reasons(added: Mapping[str, float], descriptions: Mapping[str, str]) -> tuple[str, ...]:
    """What added most to a judgement, in readers' words: "for: the same doer (+0.8)"."""
    ordered = sorted(added.items(), key=lambda item: (-abs(item[1]), item[0]))
    return tuple(
        f"{'for' if value > 0 else 'against'}: {descriptions[name]} ({value:+.1f})"
        for name, value in ordered[:_REASONS]
        if abs(value) >= _TELLING
    )
