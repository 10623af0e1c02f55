"""What is compared, events or things: the features, the index keys and the model of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from .candidates import event_keys, thing_keys
from .columns import Columns
from .event_features import DESCRIPTIONS as EVENT_DESCRIPTIONS
from .event_features import event_features
from .thing_features import DESCRIPTIONS as THING_DESCRIPTIONS
from .thing_features import thing_features


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of mention.

    Attributes:
        model: name of the model file.
        features: named features of pairs.
        keys: index keys of a mention.
        descriptions: of each feature, what it says.
        pronouns_last: a pronoun is compared inside its document only, and joins a group once the others are made.
        in_context: name of the model that, where there are word vectors, judges again by what the other pairs
            say; "" where there is none.
    """

    model: str
    features: Callable[[Columns, np.ndarray, np.ndarray], dict[str, np.ndarray]]
    keys: Callable[[Columns, int], Iterable[str]]
    descriptions: Mapping[str, str]
    pronouns_last: bool = False
    in_context: str = ""


EVENT = Kind("same_event", event_features, event_keys, EVENT_DESCRIPTIONS, in_context="same_event_in_context")
THING = Kind("same_thing", thing_features, thing_keys, THING_DESCRIPTIONS, pronouns_last=True)
#: All kinds by the name of their model.
KINDS = {kind.model: kind for kind in (EVENT, THING)}
