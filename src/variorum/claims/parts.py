"""The arguments of a claim, of whatever kind its head is, each once and inside its quote."""

from __future__ import annotations

from msgspec.structs import replace as copy_record

from ..model import Argument, Span
from .graph import Graph
from .lexicon import modal_words
from .names import Names
from .predications import Predication
from .roles import Values, argument, arguments, coordinates, placed_object


def parts_of(graph: Graph, names: Names, values: Values, one: Predication, evidence: Span) -> list[Argument]:
    """The arguments of a predication in order of offset, without its subject."""
    found: list[Argument | None] = []
    if one.head == "attribute":
        found.append(_said(graph, names, one))
        for index in range(graph.lefts[one.token], graph.rights[one.token] + 1):
            if values.kind.get(index) == "quantity":
                while values.kind.get(graph.heads[index]) == "quantity" and graph.heads[index] != index:
                    index = graph.heads[index]  # of "up to 500 km" the kilometres
                found.append(argument(graph, names, index, "quantity"))
                break
    else:
        found += arguments(graph, names, values, one.token, one.passive)
        if one.patient is not None and (one.patient not in graph.kids[one.token] or one.head == "noun"):
            found += placed_object(graph, names, values, one.patient)
            found += [argument(graph, names, other, "object") for other in coordinates(graph, one.patient)]
        found += _governed(graph, names, values, one)
        found += _tried(graph, names, values, one)
    taken: set[tuple[int, int]] = set()
    if one.subject is not None:
        taken.add(graph.trimmed(*graph.phrase(one.subject)))
    parts: list[Argument] = []
    objects = {part.start for part in found if part is not None and part.role == "object"}
    found = [part for part in found if part is None or part.role != "other" or part.start not in objects]
    for part in sorted(
        (part for part in found if part is not None), key=lambda part: (part.start, part.end, part.role)
    ):
        if (part.start, part.end) not in taken and (evidence.covers(part.start, part.end) or part.role == "object"):
            taken.add((part.start, part.end))
            parts.append(part)
    return parts


def _said(graph: Graph, names: Names, one: Predication) -> Argument | None:
    """What an attribute says, without the thing it is said of where that stands inside ("donors such as X")."""
    if one.patient is not None:
        return argument(graph, names, one.patient, "object")
    before = None
    if one.subject is not None and one.token < one.subject <= graph.phrase_end(one.token):
        before = graph.lefts[one.subject]
        while before > one.token + 1 and (
            graph.pos[before - 1] in ("ADP", "PUNCT") or graph.words[before - 1] == "such"
        ):
            before -= 1
    return argument(graph, names, one.token, "attribute", before=before)


def turned(
    graph: Graph, one: Predication, doer: Argument | None, parts: list[Argument]
) -> tuple[Argument | None, list[Argument]]:
    """The subject and the arguments of a passive: what it is done to is the subject, who does it the agent."""
    start = graph.trimmed(*graph.phrase(one.patient))[0] if one.patient is not None else -1
    subject = next((part for part in parts if part.role == "object" and part.start == start), None)
    rest = [part for part in parts if part is not subject]
    if doer is not None:
        rest.append(copy_record(doer, role="agent"))
    return subject, sorted(rest, key=lambda part: (part.start, part.end, part.role))


def _tried(graph: Graph, names: Names, values: Values, one: Predication) -> list[Argument]:
    """The arguments of what somebody tried to do: they belong to the trying, which is the one claim."""
    if graph.lemmas[one.token] not in modal_words("trying"):
        return []
    return [part for kid in graph.under(one.token, "xcomp") for part in arguments(graph, names, values, kid, False)]


def _governed(graph: Graph, names: Names, values: Values, one: Predication) -> list[Argument | None]:
    """Times and places that hang on the governing verb of a merged claim ("is expected by June to open")."""
    found: list[Argument | None] = []
    at = one.token
    while one.head == "verb" and graph.deps[at] == "xcomp" and graph.heads[at] != at:
        at = graph.heads[at]
        found += [
            part for part in arguments(graph, names, values, at, False) if part.role in ("time", "location", "quantity")
        ]
    return found
