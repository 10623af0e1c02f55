"""The door for many mentions: which of them speak of one event, or of one thing, across documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np

from ...model import Reading
from .candidates import propose_pairs, without_far_pronouns
from .clustering import attach_last, join_pairs, number_groups
from .columns import Columns
from .context import context_features
from .judging import judge, lay_out, make_pile, model_of
from .kinds import EVENT, THING, Kind
from .opened import open_readings
from .sketches import read_sketch
from .vectors import installed


def join_mentions(
    readings: Sequence[Reading], mentions: Sequence[tuple[str, int, int]], kind: Literal["event", "thing"]
) -> list[int]:
    """Group mentions that speak of one event or of one thing.

    Documents are grouped into stories first; mentions are joined inside a story only.

    Args:
        readings: readings with values, in any order; claims, where there are any, tell what pronouns stand for.
        mentions: document identifier and stretch of each mention, in any order.
        kind: what they are mentions of.

    Returns:
        Of each mention, the number of its group, in order of the groups' first mentions. A mention in a document
        that is not among the readings, or that has no parse, stands alone.
    """
    pile = make_pile(open_readings(readings))
    known = [number for number, mention in enumerate(mentions) if mention[0] in pile.opened]
    known.sort(key=lambda number: mentions[number])
    columns = lay_out(pile, [read_sketch(pile.opened[mentions[n][0]], *mentions[n][1:]) for n in known])
    chosen = EVENT if kind == "event" else THING
    one, other = pairs_of(columns, chosen)
    model = model_of(chosen.model)
    probability = judge(columns, one, other, chosen.features, model)
    if chosen.in_context and installed():
        model = model_of(chosen.in_context)
        around = context_features(columns, one, other, probability)
        probability = judge(columns, one, other, chosen.features, model, around)
    groups: dict[int, list[int]] = {}
    for number, group in zip(
        known, group_pairs(columns, chosen, one, other, probability, model.join_from), strict=True
    ):
        groups.setdefault(group, []).append(number)
    alone = [[number] for number, mention in enumerate(mentions) if mention[0] not in pile.opened]
    return number_groups(len(mentions), [*groups.values(), *alone])


def pairs_of(columns: Columns, kind: Kind) -> tuple[np.ndarray, np.ndarray]:
    """The pairs of mentions that are worth judging."""
    one, other = propose_pairs(columns, kind.keys)
    return without_far_pronouns(columns, one, other) if kind.pronouns_last else (one, other)


def group_pairs(
    columns: Columns, kind: Kind, one: np.ndarray, other: np.ndarray, probability: np.ndarray, join_from: float
) -> list[int]:
    """Groups out of judged pairs; pronouns last, where the kind wants it."""
    if not kind.pronouns_last:
        return join_pairs(len(columns), one, other, probability, join_from)
    late = np.array([sketch.sort == "pronoun" for sketch in columns.sketches], dtype=bool)
    firm = ~(late[one] | late[other])
    groups = join_pairs(len(columns), one[firm], other[firm], probability[firm], join_from)
    return attach_last(groups, late, one[~firm], other[~firm], probability[~firm], join_from)
