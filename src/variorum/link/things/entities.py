"""Entities: the named things of the pile, with how much of it is about each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...model import Alias, Entity, PossibleSame, Reading, stable_id
from ..page import Page, open_page
from ..tokens import Words
from .clusters import Cluster, best_name, cluster_names
from .folding import fold


@dataclass(frozen=True, slots=True)
class Things:
    """The named things of the pile.

    Attributes:
        clusters: by entity identifier.
        pages: its documents by identifier.
        called: of a folded name that one thing alone bears, that thing.
        spoken: names as questions have them, by entity, once they are put together.
    """

    clusters: dict[str, Cluster]
    pages: dict[str, Page]
    called: dict[str, str]
    spoken: dict[str, str] = field(default_factory=dict[str, str], repr=False, compare=False)
    _names: dict[str, str] = field(default_factory=dict[str, str], repr=False, compare=False)

    def kind(self, entity: str) -> str:
        """Kind of an entity."""
        return self.clusters[entity].kind if entity in self.clusters else "other"

    def name(self, entity: str) -> str:
        """An entity's name for readers."""
        if entity not in self._names:
            self._names[entity] = best_name(self.clusters[entity]) if entity in self.clusters else entity
        return self._names[entity]


def find_things(readings: Sequence[Reading]) -> Things:
    """Join the names of all documents into entities and mark where each document names them.

    Args:
        readings: readings with names and places, in any order.

    Returns:
        Clusters by identifier (made from what identifies them) and pages of the documents that have a parse.
    """
    clusters = {stable_id("e", cluster.key): cluster for cluster in cluster_names(readings)}
    named: dict[str, list[tuple[int, int, str, str]]] = defaultdict(list)
    for identifier, cluster in clusters.items():
        for document, name in cluster.names:
            named[document].append((name.start, name.end, identifier, cluster.kind))
    known: Words = {}
    pages = {
        reading.document.id: open_page(reading, sorted(set(named[reading.document.id])), known)
        for reading in sorted(readings, key=lambda reading: reading.document.id)
    }
    return Things(clusters=clusters, pages=pages, called=_called(clusters))


def _called(clusters: dict[str, Cluster]) -> dict[str, str]:
    bearers: dict[str, set[str]] = defaultdict(set)
    for identifier, cluster in clusters.items():
        for form in cluster.forms:
            bearers[fold(form)].add(identifier)
    return {name: next(iter(found)) for name, found in bearers.items() if len(found) == 1}


def make_entities(
    things: Things, same: dict[str, list[PossibleSame]], claims_about: dict[str, set[str]], claims: int
) -> tuple[Entity, ...]:
    """Turn clusters into entities.

    Args:
        things: the named things.
        same: possible same things of each entity.
        claims_about: identifiers of the claims that name each entity as subject or argument.
        claims: number of claims in the pile.

    Returns:
        Entities, the most central first. ``central`` is the share of documents that name it, weighed half by the
        share of claims about it (against the entity with most claims).
    """
    documents = max(len(things.pages), 1)
    most = max((len(found) for found in claims_about.values()), default=1) or 1
    entities: list[Entity] = []
    for identifier, cluster in things.clusters.items():
        users: dict[str, set[str]] = defaultdict(set)
        mentions = sorted({(document, name.start, name.end) for document, name in cluster.names})
        for document, name in cluster.names:
            users[name.text].add(document)
        share = len(cluster.documents) / documents
        weight = len(claims_about.get(identifier, ())) / most
        entities.append(
            Entity(
                id=identifier,
                name=best_name(cluster),
                kind=cluster.kind,
                aliases=tuple(
                    Alias(text=text, documents=tuple(sorted(found)))
                    for text, found in sorted(users.items(), key=lambda item: (-len(item[1]), item[0]))
                ),
                possible_same=tuple(same.get(identifier, ())),
                mentions=tuple(
                    things.pages[document].reading.document.span(start, end) for document, start, end in mentions
                ),
                roles=tuple(sorted({name.role for _, name in cluster.names if name.role})),
                known=cluster.known,
                central=round(share * (0.5 + 0.5 * weight), 4),
            )
        )
    return tuple(sorted(entities, key=lambda entity: (-entity.central, entity.name, entity.id)))
