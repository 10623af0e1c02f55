"""What titles and class words say of a name: "Minister N", "the Kestrel medium-range missile"."""

from __future__ import annotations

import re

from ..model import Argument, Claim, Name, Reading, stable_id
from .chains import Speakers
from .graph import Graph


def title_claims(reading: Reading, graph: Graph, speakers: Speakers) -> list[Claim]:
    """Attribute claims from the words around names: the role before it, its class behind it, the party in brackets.

    Args:
        reading: the document with its names.
        graph: its parse.
        speakers: who speaks where.
    """
    found: list[Claim] = []
    for name in reading.names:
        places = [_role_before(graph, name), _party_behind(graph, name)] if name.kind == "person" else []
        places += [_class_behind(graph, name)]
        for place in places:
            claim = _claim(reading, graph, speakers, name, place) if place is not None else None
            if claim is not None:
                found.append(claim)
    return found


def _claim(reading: Reading, graph: Graph, speakers: Speakers, name: Name, place: tuple[int, int]) -> Claim | None:
    start, end = place
    first, last = min(start, name.start), max(end, name.end)
    if first and graph.text[first - 1] in "‘“«":
        first -= 1
    last += (
        graph.text[first : last + 1].count("(") > graph.text[first:last].count(")")
        and graph.text[last : last + 1] == ")"
    )
    token = graph.top(name.start, name.end)
    if token is None:
        return None
    inside = [value for value in reading.places if first <= value.start and value.end <= last]
    return Claim(
        id=stable_id("c", reading.document.id, first, last, start, "title", "affirmed"),
        document=reading.document.id,
        evidence=reading.document.span(first, last),
        subject=Argument(role="subject", text=name.text, start=name.start, end=name.end),
        predicate="be",
        predicate_start=start,
        predicate_end=end,
        head="attribute",
        arguments=(Argument(role="attribute", text=graph.text[start:end], start=start, end=end),),
        places=tuple(inside),
        attribution=speakers.chain(token, aside=True)[0],
        sentence=graph.sentences[token],
        reasons=("a title beside the name" if name.kind == "person" else "words that class the thing named",),
    )


#: A party and a state behind a politician's name, as American reports write them: "(D-Ohio)", ", R-Tex.,".
_PARTY = re.compile(
    r"\s?(?:\(\s?|,\s)((?:[RDI]|GOP|Rep|Dem|Ind)\.?(?:\s?[-–]\s?[A-Z][\w.]*(?: [A-Z][\w.]+)?)?)\s?(?=[),])"
)


def _party_behind(graph: Graph, name: Name) -> tuple[int, int] | None:
    """The party and state in brackets behind a name."""
    found = _PARTY.match(graph.text, name.end, name.end + 40)
    return found.span(1) if found else None


def _role_before(graph: Graph, name: Name) -> tuple[int, int] | None:
    """Where a person's role stands, when it stands right before the name."""
    words = (name.role or "").split()
    before = graph.text[max(0, name.start - len(name.role or "") - 4) : name.start].rstrip(" \n,") if words else ""
    for first in range(len(words)):
        # A role may have caught the end of the line before: then what is left of it stands before the name.
        role = " ".join(words[first:])
        if before.endswith(role):
            start = max(0, name.start - len(name.role or "") - 4) + len(before) - len(role)
            return start, start + len(role)
    return None


def _class_behind(graph: Graph, name: Name) -> tuple[int, int] | None:
    """The nouns that a thing's name modifies: "‘Kestrel’ medium-range missile"."""
    if name.kind not in ("weapon", "vehicle", "facility"):
        return None
    token = graph.top(name.start, name.end)
    if token is None or graph.deps[token] not in ("compound", "nmod", "amod", "nummod"):
        return None
    head = graph.heads[token]
    inside = graph.tokens_in(name.start, name.end)
    if head <= inside[-1] or graph.pos[head] != "NOUN" or head - inside[-1] > 8:
        return None
    between = range(inside[-1] + 1, head + 1)
    if any(
        graph.pos[index] in ("ADP", "VERB", "CCONJ", "SPACE") or graph.words[index] in (",", "’s", "'s")
        for index in between
    ):
        return None
    start, end = graph.trimmed(between[0], head)
    return (start, end) if end else None
