"""Lines that a page says to its readers, not the report: "Other stories you may like". They claim nothing."""

from __future__ import annotations

import re
from functools import cache

from ..reference import load
from .graph import Graph


def furniture(graph: Graph) -> frozenset[int]:
    """Numbers of the sentences that open as the standing lines of web pages do, and are as short.

    Args:
        graph: the parse.
    """
    longest = int(load("boilerplate")["longest_opened"])
    return frozenset(
        number
        for number, (first, last) in enumerate(graph.bounds)
        if last - first < longest and _opens().match(graph.text, graph.starts[first], graph.ends[last])
    )


@cache
def _opens() -> re.Pattern[str]:
    words = "|".join(
        r"\W+".join(map(re.escape, phrase.split())) for phrase in sorted(load("boilerplate")["openers"], reverse=True)
    )
    return re.compile(rf"[^\w©]*(?:{words})(?!\w)", re.IGNORECASE)
