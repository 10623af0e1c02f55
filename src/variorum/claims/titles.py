"""What titles and class words say of a name: "Minister N", "the Kestrel medium-range missile"."""

from __future__ import annotations

from ..model import Argument, Claim, Name, Reading, stable_id
from .chains import Speakers
from .graph import Graph


def title_claims(reading: Reading, graph: Graph, speakers: Speakers) -> list[Claim]:
    """Attribute claims from the words around names, each pair of name and words once a document.

    Args:
        reading: the document with its names.
        graph: its parse.
        speakers: who speaks where.
    """
    found: list[Claim] = []
    said: set[tuple[str, str]] = set()
    for name in reading.names:
        place = _role_before(graph, name) if name.kind == "person" else _class_behind(graph, name)
        if place is None:
            continue
        start, end = place
        words = graph.text[start:end]
        key = (name.canonical or name.text, words.lower())
        if key in said:
            continue
        said.add(key)
        first, last = min(start, name.start), max(end, name.end)
        if first and graph.text[first - 1] in "‘“«":
            first -= 1
        token = graph.top(name.start, name.end)
        if token is None:
            continue
        inside = [value for value in reading.places if first <= value.start and value.end <= last]
        found.append(
            Claim(
                id=stable_id("c", reading.document.id, first, last, start, "title", "affirmed"),
                document=reading.document.id,
                evidence=reading.document.span(first, last),
                subject=Argument(role="subject", text=name.text, start=name.start, end=name.end),
                predicate="be",
                predicate_start=start,
                predicate_end=end,
                head="attribute",
                arguments=(Argument(role="attribute", text=words, start=start, end=end),),
                places=tuple(inside),
                attribution=speakers.chain(token)[0],
                sentence=graph.sentences[token],
                reasons=("a title beside the name" if name.kind == "person" else "words that class the thing named",),
            )
        )
    return found


def _role_before(graph: Graph, name: Name) -> tuple[int, int] | None:
    """Where a person's role stands, when it stands right before the name."""
    if not name.role:
        return None
    window = graph.text[max(0, name.start - len(name.role) - 4) : name.start]
    at = window.rfind(name.role)
    if at < 0 or window[at + len(name.role) :].strip(" ,\n"):
        return None
    start = max(0, name.start - len(name.role) - 4) + at
    return start, start + len(name.role)


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
