"""Bodies and machines under a short form: an acronym for the full name, a name without its country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from .folding import acronym_of, fold, generic_words, shortening_words, without_country
from .name_parts import Joins

if TYPE_CHECKING:
    from .clusters import Cluster

#: Kinds that language models confuse with each other and that one thing may be called by turns.
_BODIES = frozenset({"organisation", "outlet", "government", "facility", "other"})
_MACHINES = frozenset({"weapon", "vehicle", "other"})


def join_acronyms(clusters: Mapping[str, Cluster], groups: Joins) -> None:
    """Join an acronym to the one name of the pile that it may stand for."""
    expansions: dict[str, set[str]] = defaultdict(set)
    for key, cluster in clusters.items():
        if cluster.kind in _BODIES | _MACHINES and not key.startswith("place:"):
            for form in cluster.forms:
                for short in acronym_of(form):
                    expansions[short].add(key)
    for key in sorted(clusters):
        cluster = clusters[key]
        form = cluster.forms.most_common(1)[0][0].replace(".", "")
        if cluster.kind in ("person", "place") or " " in form or not form.isupper() or not 2 <= len(form) <= 7:
            continue
        full = {groups.find(other) for other in expansions.get(form.casefold(), ()) if other != key}
        known = {clusters[other].known for other in full if clusters[other].known}
        if len(full) == 1 and not (cluster.known and known and cluster.known not in known):
            groups.join(key, next(iter(full)))


def join_country_prefixes(clusters: Mapping[str, Cluster], groups: Joins) -> None:
    """Join "Capitol Police" and "U.S. Capitol Police" where one country's alone is named."""
    longer: dict[str, set[str]] = defaultdict(set)
    for key, cluster in clusters.items():
        if cluster.kind in _BODIES:
            for form in {fold(form) for form in cluster.forms}:
                bare = without_country(form)
                if bare != form and " " in bare:
                    longer[bare].add(key)
    for key in sorted(clusters):
        if clusters[key].kind in _BODIES:
            for form in sorted({fold(form) for form in clusters[key].forms}):
                owners = {groups.find(other) for other in longer.get(form, ())}
                if len(owners) == 1:
                    groups.join(key, next(iter(owners)))


def join_short_forms(clusters: Mapping[str, Cluster], groups: Joins) -> None:
    """Join "the Rovers", "Tarvo" and "the Safety Board" to the one name of the pile that they may be short for.

    The last word of a club's name stands for it, whatever town is before it; of another body so do its last words where
    they are two or more. A company loses the words behind its own name.
    """
    longer: dict[str, set[str]] = defaultdict(set)
    for key, cluster in clusters.items():
        for form in {fold(form) for form in cluster.forms} if cluster.kind in _BODIES else ():
            for short in _short_forms(form):
                longer[short].add(key)
    for key in sorted(clusters):
        cluster = clusters[key]
        if cluster.kind not in ("organisation", "other", "facility") or cluster.known or key.startswith("place:"):
            continue
        for form in sorted({fold(form) for form in cluster.forms}):
            owners = {groups.find(other) for other in longer.get(form, ()) if other != key}
            if len(owners) == 1:
                groups.join(key, next(iter(owners)))


def _short_forms(form: str) -> set[str]:
    """What a folded name of two words or more may be shortened to."""
    words = form.split()
    found = {words[-1]} if len(words) > 1 and words[-1] in shortening_words("club_words") else set[str]()
    own = next((n for n, word in enumerate(words) if word in shortening_words("company_words")), 0)
    if own and set(words[own:]) <= shortening_words("company_words") and not set(words[:own]) <= generic_words():
        found.add(" ".join(words[:own]))
    if len(words) > 3:  # "Safety Board" of the "Civil Aviation Safety Board", not "Foreign Ministry" of a land's
        found.add(" ".join(words[-2:]))
    return found
