"""Names of single documents, put together into things that several documents name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...model import Name, NameKind, Place, Reading
from .body_names import join_acronyms, join_country_prefixes, join_short_forms
from .folding import fold, generic_words, person_words, persons_agree
from .island_towns import join_island_towns
from .name_parts import join_parts
from .place_keys import place_key


@dataclass(slots=True)
class Cluster:
    """All that name one thing, while it is being put together.

    Attributes:
        key: what identifies it.
        kind: what most mentions take it for.
        known: key in the reference data, None where there is none.
        forms: how often each full form is used.
        names: ``(document, name)`` of every mention.
        introduced: whether a text names it in two ways or gives a role beside it.
    """

    key: str
    kind: NameKind
    known: str | None
    forms: Counter[str] = field(default_factory=Counter[str])
    names: list[tuple[str, Name]] = field(default_factory=list[tuple[str, Name]])
    introduced: bool = False

    @property
    def documents(self) -> set[str]:
        """Documents that name it."""
        return {document for document, _ in self.names}


def _family(kind: str) -> str:
    """The coarse kind: names of different families are never joined by spelling alone."""
    return "place" if kind == "place" else "person" if kind == "person" else "thing"


def names_of(reading: Reading) -> list[Name]:
    """The names of a reading, with the places that no name covers added as names of places."""
    names = list(reading.names)
    taken = sorted((name.start, name.end) for name in names)
    covered = set[int]()
    for start, end in taken:
        covered.update(range(start, end))
    for place in reading.places:
        if not place.demonym and place.start not in covered:
            kind = "government" if place.kind == "government" else "place"
            names.append(
                Name(start=place.start, end=place.end, text=place.text, kind=kind, canonical=place.name, known=None)
            )
    return sorted(names, key=lambda name: (name.start, name.end))


def cluster_names(readings: Sequence[Reading]) -> list[Cluster]:
    """Put together the names of all documents.

    Joined are names with one key in the reference data, with the same full form, surnames where one person alone of
    the pile bears it, and acronyms where one name alone expands to it. A first name, a surname that two bear and a
    role are no ground to join.

    Args:
        readings: readings with names and places.

    Returns:
        Clusters in the order of their keys.
    """
    clusters: dict[str, Cluster] = {}
    for reading in readings:
        places = {(place.start, place.end): place for place in reading.places}
        for name in names_of(reading):
            key = _key(name, places.get((name.start, name.end)))
            if key is None:
                continue
            cluster = clusters.setdefault(key, Cluster(key=key, kind=name.kind, known=name.known))
            cluster.names.append((reading.document.id, name))
            cluster.forms[name.canonical or name.text] += 1
    groups = Groups(clusters)
    _join_kinds(clusters, groups)
    _join_persons(clusters, groups)
    join_parts(clusters, groups)
    join_acronyms(clusters, groups)
    join_country_prefixes(clusters, groups)
    join_short_forms(clusters, groups)
    join_island_towns(readings, groups)
    return groups.joined()


def _key(name: Name, place: Place | None) -> str | None:
    if name.known:
        return f"known:{name.known}"
    if place is not None and name.kind in ("place", "government"):
        suffix = ":government" if name.kind == "government" or place.kind == "government" else ""
        return f"place:{place_key(place)}{suffix}"
    canonical = name.canonical or name.text
    folded = " ".join(person_words(canonical)) if name.kind == "person" else fold(canonical)
    if not any(letter.isalpha() for letter in folded) or _plain(name, folded):
        return None
    # A place that the gazetteer does not know may be no place at all.
    return f"{'locality' if name.kind == 'place' else _family(name.kind)}:{folded}"


def _plain(name: Name, folded: str) -> bool:
    """Whether a name is a plain noun with a capital ("Bank", "Island"): it names nothing."""
    return name.kind not in ("person", "place") and folded in generic_words()


class Groups:
    """Disjoint sets of clusters; the smallest key stands for its set, so order does not matter."""

    def __init__(self, clusters: dict[str, Cluster]) -> None:
        self.clusters = clusters
        self.parent = {key: key for key in clusters}

    def find(self, key: str) -> str:
        """The key that stands for the set of one."""
        while self.parent[key] != key:
            self.parent[key] = self.parent[self.parent[key]]
            key = self.parent[key]
        return key

    def has(self, key: str) -> bool:
        """Whether a key is known."""
        return key in self.parent

    def join(self, one: str, other: str) -> None:
        """Put two sets together."""
        low, high = sorted((self.find(one), self.find(other)))
        self.parent[high] = low

    def joined(self) -> list[Cluster]:
        """One cluster for each set."""
        members: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self.clusters):
            members[self.find(key)].append(key)
        result: list[Cluster] = []
        for root, keys in sorted(members.items()):
            known = sorted({c.known for key in keys if (c := self.clusters[key]).known})
            whole = Cluster(key=f"known:{known[0]}" if known else root, kind="other", known=known[0] if known else None)
            for key in keys:
                whole.names.extend(self.clusters[key].names)
                whole.forms.update(self.clusters[key].forms)
            whole.kind = _kind_of(whole)
            whole.introduced = len({fold(name.text) for _, name in whole.names}) > 1 or any(
                name.role for _, name in whole.names
            )
            result.append(whole)
        return result


def _kind_of(cluster: Cluster) -> NameKind:
    """The kind that most mentions have; a name in the reference data knows its kind best."""
    votes: Counter[NameKind] = Counter(name.kind for _, name in cluster.names if not cluster.known or name.known)
    return min(votes, key=lambda kind: (kind == "other", -votes[kind], kind))


def _join_kinds(clusters: dict[str, Cluster], groups: Groups) -> None:
    """Join one spelling that was taken for a person here and for a thing there, by the majority of mentions."""
    by_form: dict[str, list[str]] = defaultdict(list)
    for key, cluster in clusters.items():
        if key.startswith(("place:", "known:")) and cluster.kind == "place":
            continue
        for form in {fold(form) for form in cluster.forms} | {
            fold(name.text) for _, name in cluster.names if cluster.known
        }:
            by_form[form].append(key)
    for keys in by_form.values():
        # Jordan may be a land and a man.
        if len(keys) < 2 or all(key.startswith(("locality:", "person:")) for key in keys):
            continue
        known = sorted(key for key in keys if clusters[key].known)
        if len(known) > 1:
            continue
        votes = {key: len(clusters[key].documents) for key in keys}
        first = known[0] if known else max(sorted(keys), key=lambda key: votes[key])
        for key in keys:
            same_words = len(fold(clusters[key].forms.most_common(1)[0][0]).split()) > 1
            if known or same_words or votes[key] == 1:
                groups.join(first, key)


def _join_persons(clusters: dict[str, Cluster], groups: Groups) -> None:
    """Join surnames to the one full name of the pile, and full names that differ in a short form or an initial."""
    full: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for key in sorted(clusters):
        if clusters[key].kind == "person":
            words = person_words(clusters[key].forms.most_common(1)[0][0])
            if len(words) > 1:
                full[words[-1]].append((words, key))
    for bearers in full.values():
        for number, (words, key) in enumerate(bearers[:20]):
            matching = [other for other in bearers[:20] if persons_agree(words, other[0])]
            # "J. Smith" beside John and James Smith stays alone.
            if all(persons_agree(a[0], b[0]) for a in matching for b in matching):
                for _, other in bearers[number + 1 : 20]:
                    if any(other == key_of for _, key_of in matching):
                        groups.join(key, other)
    for key in sorted(clusters):
        cluster = clusters[key]
        words = person_words(cluster.forms.most_common(1)[0][0])
        if len(words) != 1 or cluster.known or cluster.kind == "place" or key.startswith("place:"):
            continue
        bearers = full.get(words[0], [])
        people = {groups.find(bearer) for _, bearer in bearers}
        # A lone surname that the model took for a body is joined too where the pile knows one such person only.
        if len(people) == 1 and (cluster.kind == "person" or len(cluster.names) <= 3):
            groups.join(next(iter(people)), key)


def best_name(cluster: Cluster) -> str:
    """The name for readers: the fullest form that most documents use."""
    forms = cluster.forms
    return (
        max(sorted(forms), key=lambda form: (len(fold(form).split()) > 1, forms[form], len(form)))
        if forms
        else cluster.key
    )
