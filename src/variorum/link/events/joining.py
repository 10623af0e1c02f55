"""Events across documents: which happenings of several reports are one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from ..classes import event_classes
from ..things.entities import Things
from ..things.place_keys import place_key
from .fitting import CLASH, MANIFOLD, central, fit, make_ready, one_story, same_day
from .gatherings import Gathering
from .happenings import Happening, roles_clash, told_type
from .mention_fit import one_against_many
from .stories import Stories, read_stories
from .whenwhere import places_fit, times_fit

#: As many candidates are looked at for one happening; more than these share a participant only in huge piles.
_CANDIDATES = 40


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
    stories = read_stories(happenings, things, same)
    gatherings: list[Gathering] = []
    index: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for number, happening in _best_told_first(happenings):
        keys = _keys(happening, same)
        main = number in stories.main
        if main:
            keys.append((event_classes()[happening.type].broader or happening.type, "main", ""))
        candidates = Counter(where for key in keys for where in index[key][-_CANDIDATES:])
        best: tuple[float, int, str] | None = None
        sought = make_ready(happening, words[number], same)
        for where, _ in sorted(candidates.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]:
            gathering = gatherings[where]
            if happening.document in gathering.documents:
                continue
            score, reason = fit(sought, gathering, rivals, things, stories)
            told = main and (score or reason != CLASH or same_day(sought, gathering))
            if told and one_story(happening, gathering, stories):
                told = central(sought, gathering)
                score, reason = score + told, reason or "one event across reports: the main event of one story"
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
        if main:
            gatherings[where].mains.append(happening.document)
        for key in keys:
            if not index[key] or index[key][-1] != where:
                if where in index[key][-_CANDIDATES:]:
                    continue
                index[key].append(where)
    gatherings = _join_mains(gatherings, words, {id(h): n for n, h in enumerate(happenings)}, same, stories)
    for gathering in gatherings:
        gathering.type = told_type(
            [mention.type for part in gathering.parts for mention in part.mentions], gathering.roles
        )
    return gatherings


def _join_mains(
    gatherings: list[Gathering],
    words: dict[int, set[str]],
    number: dict[int, int],
    same: dict[str, str],
    stories: Stories,
) -> list[Gathering]:
    """Put together what was gathered in two places because the first reports looked at gave little of it.

    Two gatherings of one class are one where main events of one story are in both, no document tells both, and time and
    place agree in one and are not at odds in the other.
    """
    kept: list[Gathering] = []
    recent: dict[str, list[Gathering]] = defaultdict(list)
    for gathering in sorted(gatherings, key=lambda g: -len(g.documents)):
        family = event_classes()[gathering.type].broader or gathering.type
        home = next((g for g in recent[family][-_CANDIDATES:] if _one_main(g, gathering, stories)), None)
        if home is None:
            kept.append(gathering)
            if gathering.mains:
                recent[family].append(gathering)
            continue
        for part in gathering.parts:
            home.take(part, words[number[id(part)]], same, "one event across reports: the main event of one story")
        home.reasons.update(gathering.reasons)
        home.mains.extend(gathering.mains)
    order = {id(gathering): n for n, gathering in enumerate(gatherings)}
    return sorted(kept, key=lambda gathering: order[id(gathering)])


def _one_main(one: Gathering, other: Gathering, stories: Stories) -> bool:
    """Whether two gatherings hold the main event of one story."""
    if not other.mains or one.documents & other.documents or one.type in MANIFOLD:
        return False
    time = times_fit(one.times.values(), other.times.values())
    place = places_fit(one.places.values(), other.places.values())
    if "apart" in (time, place) or "same" not in (time, place) or not event_classes()[one.type].of_place:
        return False
    if roles_clash(one.participants(), other.participants(), one.type) and place != "same":
        return False
    if one_against_many(one.type, one.befallen, other.befallen):
        return False
    if any(stories.two_days(part, one) for part in other.parts[:6]):
        return False
    return any(stories.alike(a, b) for a in one.mains[:3] for b in other.mains[:3])


def _least(name: str) -> float:
    return 4 if name in MANIFOLD else 3


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
