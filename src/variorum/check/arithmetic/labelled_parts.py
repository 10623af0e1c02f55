"""Parts of a total told as labels: "votes cast: 266 (for: 171; against: 83)", "played 26, won 13, drawn 9, lost 4"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .directions import alternatives
from .nouns import opposed
from .numbers import Number

_LABEL = re.compile(r"(?:^|[,;:.(–—-]|\band\b)\s*(?P<label>[^\W\d][\w’' -]{0,40}?)\s*:?\s*$")


def labelled_parts(known: Sequence[Number]) -> tuple[Number, list[Number]] | None:
    """The total and the parts of a list in which each stands behind its label; None where it is no such list."""
    labels = [_LABEL.search(n.before) for n in known]
    if not all(labels):
        return None
    first, *others = (found["label"] for found in labels if found)
    if re.search(alternatives("total_labels"), first, re.IGNORECASE) and opposed(others):
        return known[0], list(known[1:])
    return None
