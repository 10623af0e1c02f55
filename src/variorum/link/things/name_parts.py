"""A part of a name that stands for the whole in one report: "the Gazette" for the "Harbour Gazette"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Protocol

from ...reference import load_words
from .folding import fold

if TYPE_CHECKING:
    from .clusters import Cluster

_WHOLES = frozenset({"person", "organisation", "outlet", "facility", "other"})


class Joins(Protocol):
    """Where joins are kept."""

    def find(self, key: str) -> str:
        """The cluster that stands for the set of one."""
        ...

    def has(self, key: str) -> bool:
        """Whether a key is known."""
        ...

    def join(self, one: str, other: str) -> None:
        """Put two sets together."""
        ...


@cache
def _plain() -> frozenset[str]:
    return load_words("relations", "generic_heads") - {
        "publication", "newspaper", "daily", "weekly", "network", "station",
    }  # fmt: skip


def join_parts(clusters: Mapping[str, Cluster], groups: Joins) -> None:
    """Join a name of one word or two to the one longer name, of the same reports, that begins or ends with it.

    A part that two names of those reports share is joined to neither, and so is a plain noun ("police") or a place.

    Args:
        clusters: names put together so far, by key.
        groups: the joins made so far, added to.
    """
    wholes: dict[str, set[str]] = defaultdict(set)
    for key, cluster in clusters.items():
        if cluster.kind in _WHOLES and not key.startswith("place:"):
            for form in cluster.forms:
                words = fold(form).split()
                if 2 <= len(words) <= 5:
                    for part in {words[0], words[-1], " ".join(words[:2]), " ".join(words[-2:])} - {" ".join(words)}:
                        wholes[part].add(key)
    for key in sorted(clusters):
        cluster = clusters[key]
        form = fold(cluster.forms.most_common(1)[0][0])
        if key.startswith("place:") or cluster.known or form in _plain() or len(form) < 3:
            continue
        documents = cluster.documents
        inside = [whole for whole in wholes.get(form, ()) if whole != key and clusters[whole].documents & documents]
        owners = {groups.find(whole) for whole in inside} - {groups.find(key)}
        covered = set[str]().union(*(clusters[whole].documents for whole in inside)) if inside else set[str]()
        # A first name alone is no ground: a person's part must be the surname.
        surname = all(
            clusters[whole].kind != "person"
            or any(fold(whole_form).split()[-1] == form for whole_form in clusters[whole].forms)
            for whole in inside
        )
        if len(owners) == 1 and surname and documents <= covered:
            groups.join(key, next(iter(owners)))
