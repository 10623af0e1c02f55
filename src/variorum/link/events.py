"""Events across documents: which happenings of several reports are one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..model import Place, Time
from .classes import event_classes
from .clusters import place_key
from .happenings import Happening, commonest, roles_clash
from .things import Things
from .whenwhere import days_apart, places_fit, times_fit

#: Classes of which one person or body does many: a shared doer says little.
_MANIFOLD = frozenset(
    {
        "announcement",
        "decision",
        "threat",
        "meeting",
        "discovery",
        "search",
        "sanction",
        "release_of_work",
        "opening",
        "closure",
        "vote",
        "victory",
        "agreement",
    }
)
#: As many candidates are looked at for one happening; more than these share a participant only in huge piles.
_CANDIDATES = 40


@dataclass(slots=True)
class Gathering:
    """Happenings of several documents that are held to be one event."""

    type: str
    parts: list[Happening] = field(default_factory=list[Happening])
    reasons: Counter[str] = field(default_factory=Counter[str])
    documents: set[str] = field(default_factory=set[str])
    roles: dict[str, Counter[str]] = field(default_factory=dict[str, Counter[str]])
    times: dict[tuple[str | None, str | None], Time] = field(default_factory=dict[tuple[str | None, str | None], Time])
    places: dict[str, Place] = field(default_factory=dict[str, Place])
    words: Counter[str] = field(default_factory=Counter[str])
    parallels: set[str] = field(default_factory=set[str])

    def take(self, part: Happening, words: set[str], same: dict[str, str], reason: str | None) -> None:
        """Add a document's happening."""
        self.parts.append(part)
        self.documents.add(part.document)
        for role, entities in part.participants.items():
            self.roles.setdefault(role, Counter()).update({same.get(entity, entity) for entity in entities})
        for time in part.times:
            self.times.setdefault((time.lower, time.upper), time)
        for place in part.places:
            self.places.setdefault(place_key(place), place)
        self.words.update(words)
        self.parallels |= part.parallels
        if reason:
            self.reasons[reason] += 1

    def participants(self) -> dict[str, set[str]]:
        """Entities by role, those that a single of many documents gives left out."""
        least = 1 if len(self.documents) < 6 else 2
        return {role: {entity for entity, n in found.items() if n >= least} for role, found in self.roles.items()}


def join_happenings(
    happenings: Sequence[Happening], words: dict[int, set[str]], things: Things, same: dict[str, str]
) -> list[Gathering]:
    """Join the happenings of all documents.

    Candidates share a participant in one role, or the place, within one class: they are found by index. A
    difference of dates alone does not part what doer, target, place and class hold together, so that reports can
    disagree about the day; what one document tells as two events is never joined.

    Args:
        happenings: of all documents, in order of document and offset.
        words: content words about each, by position in ``happenings``.
        things: the named things.
        same: of an entity that may be another, the one that stands for both.

    Returns:
        Gatherings, in order of their first happening.
    """
    rivals = _rivals(happenings, same)
    gatherings: list[Gathering] = []
    index: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for number, happening in _best_told_first(happenings):
        keys = _keys(happening, same)
        candidates = Counter(where for key in keys for where in index[key][-_CANDIDATES:])
        best: tuple[float, int, str] | None = None
        for where, _ in sorted(candidates.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]:
            gathering = gatherings[where]
            if happening.document in gathering.documents:
                continue
            score, reason = _fit(happening, gathering, words[number], rivals, things, same)
            if score >= _least(happening.type) and (best is None or score > best[0]):
                best = (score, where, reason)
        if best is None:
            gatherings.append(Gathering(type=happening.type))
            where = len(gatherings) - 1
            gatherings[where].take(happening, words[number], same, None)
        else:
            where = best[1]
            gathering = gatherings[where]
            gathering.take(happening, words[number], same, best[2])
        for key in keys:
            if not index[key] or index[key][-1] != where:
                if where in index[key][-_CANDIDATES:]:
                    continue
                index[key].append(where)
    for gathering in gatherings:
        gathering.type = commonest([mention.type for part in gathering.parts for mention in part.mentions])
    return gatherings


def _least(name: str) -> float:
    return 4 if name in _MANIFOLD else 3


def _best_told_first(happenings: Sequence[Happening]) -> list[tuple[int, Happening]]:
    """Happenings with most said of them first: they make the firmest cores."""

    def told(item: tuple[int, Happening]) -> tuple[int, str, int]:
        happening = item[1]
        said = 2 * bool(happening.places) + 2 * bool(happening.times) + sum(map(bool, happening.participants.values()))
        return (-said, happening.document, happening.mentions[0].start)

    return sorted(enumerate(happenings), key=told)


def _keys(happening: Happening, same: dict[str, str]) -> list[tuple[str, str, str]]:
    """What a happening is found by: its class (or the broader one) with a participant or a place."""
    name = event_classes()[happening.type].broader or happening.type
    keys = {
        (name, role, same.get(entity, entity))
        for role, entities in happening.participants.items()
        for entity in entities
        if role in ("patient", "weapon", "agent", "place")
    }
    keys |= {("", "like words", number) for number in happening.parallels}
    for place in happening.places:
        keys.add((name, "where", place_key(place)))
        if place.country:
            keys.add((name, "country", place.country))
    return sorted(keys)


def _rivals(happenings: Sequence[Happening], same: dict[str, str]) -> Counter[tuple[str, str, str, str]]:
    """How many happenings of a class one document tells of each participant."""
    found = Counter[tuple[str, str, str, str]]()
    for happening in happenings:
        for role, entities in happening.participants.items():
            members = {same.get(entity, entity) for entity in entities}
            # "The deployment of A and B" sums up what is told of A: it is no rival to it.
            for entity in members if len(members) == 1 else ():
                found[(happening.document, happening.type, role, entity)] += 1
        found[(happening.document, happening.type, "", "")] += 1
    return found


def _fit(
    happening: Happening,
    gathering: Gathering,
    words: set[str],
    rivals: Counter[tuple[str, str, str, str]],
    things: Things,
    same: dict[str, str],
) -> tuple[float, str]:
    """How strongly a happening belongs to a gathering, and why; 0 where it cannot."""
    info = event_classes()[happening.type]
    one = {role: {same.get(e, e) for e in entities} for role, entities in happening.participants.items()}
    other = gathering.participants()
    places = list(gathering.places.values())
    place, time = places_fit(happening.places, places), times_fit(happening.times, gathering.times.values())
    # What a raid on a town hit there is told in many ways; for what is known by its place that parts nothing.
    of_place = info.of_place and place == "same" and time != "apart"
    if place == "apart" or (not of_place and roles_clash(one, other, happening.type)):
        return 0, ""
    score, reasons, keyed, firm = 0.0, list[str](), False, False
    for role in ("patient", "weapon", "agent", "recipient", "place"):
        for entity in sorted(one.get(role, set()) & other.get(role, set())):
            keyed = keyed or role in info.key
            firm = firm or (role in info.key[:2] and things.kind(entity) not in ("place", "government"))
            weight = _weight(role, entity, happening, info.key, rivals, things)
            score += weight
            if weight:
                reasons.append(f"the same {role} ({things.name(entity)})")
    if info.once and any(
        things.kind(entity) == "person" for entity in one.get("patient", set()) & other.get("patient", set())
    ):
        score += 1
        reasons.append("it happens to a person once")
    if place == "same":
        point = any(p.kind not in ("country", "area", "region") for p in happening.places)
        score += 2 if point else 1
        reasons.append("the same place")
    elif place == "within":
        score += 0.5
    if time == "same":
        narrow = any(t.lower and t.upper and t.lower[:7] == t.upper[:7] for t in happening.times)
        score += 2 if narrow and info.of_place else 1
        reasons.append("the same time")
    alone = rivals[(happening.document, happening.type, "", "")] == 1 and all(
        rivals[(part.document, part.type, "", "")] == 1 for part in gathering.parts[:6]
    )
    if alone and reasons:
        score += 1
        reasons.append("the only such event in each report")
    common = [word for word in words if gathering.words[word]]
    if len(common) >= 3 and reasons:
        score += 1
        reasons.append("told in like words")
    if happening.parallels & gathering.parallels:
        score += 3
        keyed = True
        reasons.append("both reports say so in like words")
    if time == "apart":
        score -= 1 if firm and place in ("same", "unknown") else 3
        if days_apart(happening.times, gathering.times.values()) and not (firm and place == "same"):
            score -= 2
        reasons.append("though the dates differ")
    if not reasons or (not keyed and not info.of_place):
        return 0, ""
    return score, "one event across reports: " + ", ".join(reasons)


def _weight(
    role: str, entity: str, happening: Happening, key: tuple[str, ...],
    rivals: Counter[tuple[str, str, str, str]], things: Things,
) -> float:  # fmt: skip
    """What a shared participant is worth: much for what the class turns on, less for states and for who does much."""
    kind = things.kind(entity)
    if role == "place":
        return 0.0 if happening.places else 1.0
    worth = 2.0 if role in key[:2] else 1.0
    if kind in ("place", "government") and role != "patient":
        worth = min(worth, 0.5)
    elif kind == "place":
        worth = 1.0
    if rivals[(happening.document, happening.type, role, entity)] > 1:
        worth = min(worth, 1.0)
    return worth
