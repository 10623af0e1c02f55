"""How strongly a happening of one report belongs to an event that others tell."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ...model import Place
from ..classes import event_classes, opposed
from ..things.entities import Things
from .gatherings import Gathering
from .happenings import Happening, roles_clash
from .mention_fit import folded, one_against_many
from .rival_days import are_rival_days
from .stories import Stories
from .whenwhere import (
    Dates,
    anaphoric,
    dates_fit,
    days_apart,
    exact_fit,
    exact_places,
    one_weekday,
    read_dates,
    targets_apart,
)

#: Classes of which one person or body does many: a shared doer says little.
MANIFOLD = frozenset(
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
        "rejection",
        "agreement",
    }
)
CLASH = "at odds"
#: A report's headline and the sentence behind it.
LEAD = 1


@dataclass(frozen=True, slots=True)
class Sought:
    """A happening made ready for comparison with many events.

    Attributes:
        happening: the happening.
        words: content words about it.
        participants: its participants by role, each that may be another as the one that stands for both.
        dates: its times.
        sure: those of them that do not hang on another date.
        spots: its places.
    """

    happening: Happening
    words: set[str]
    participants: dict[str, set[str]]
    dates: Dates
    sure: Dates
    spots: list[Place]


def make_ready(happening: Happening, words: set[str], same: dict[str, str]) -> Sought:
    """Make a happening ready for comparison."""
    return Sought(
        happening=happening,
        words=words,
        participants=folded(happening.participants, same),
        dates=read_dates(happening.times),
        sure=read_dates(time for time in happening.times if not anaphoric(time)),
        spots=exact_places(happening.places),
    )


def fit(
    sought: Sought, gathering: Gathering, rivals: Counter[tuple[str, str, str, str]], things: Things, stories: Stories
) -> tuple[float, str]:
    """How strongly a happening belongs to a gathering, and why; 0 where it cannot."""
    happening = sought.happening
    info = event_classes()[happening.type]
    one, other = sought.participants, gathering.participants()
    place = exact_fit(sought.spots, gathering.spots())
    if place == "apart":
        return 0, CLASH
    time = dates_fit(sought.sure, gathering.dates())
    if time == "apart" and info.lasting:
        time = "unknown"
    undated = not (happening.times and gathering.times)
    if info.of_place and undated and happening.former != gathering.former:
        return 0, CLASH
    # What a raid on a town hit there is told in many ways; for what is known by its place that parts nothing.
    of_place = info.of_place and place == "same" and time != "apart"
    if not of_place and roles_clash(one, other, happening.type):
        return 0, CLASH
    if opposed(happening.type, gathering.type):
        return 0, CLASH
    if one_against_many(happening.type, happening.befallen, gathering.befallen):
        return 0, CLASH
    struck = info.voice == "passive" and targets_apart(happening.targets, gathering.targets)
    if struck or (not info.once and stories.two_days(happening, gathering)):
        return 0, CLASH
    score, reasons, keyed, firm = 0.0, list[str](), False, False
    rival_days = time == "apart" and _rival_days(sought, gathering)
    for role in ("patient", "weapon", "agent", "recipient", "place"):
        mine, theirs = one.get(role), other.get(role)
        for entity in sorted(mine & theirs) if mine and theirs else ():
            keyed = keyed or role in info.key
            firm = firm or (role in info.key[:2] and things.kind(entity) not in ("place", "government"))
            weight = _weight(role, entity, happening, info.key, rivals, things)
            score += weight
            if weight:
                reasons.append(f"the same {role} ({things.name(entity)})")
    if time == "same" and (
        heads := {
            (role, head)
            for role in info.key[:2]
            for head in happening.things.get(role, ())
            if (role, head) in gathering.heads
        }
    ):
        score += 1
        keyed = True
        reasons.append(f"both are about the {min(heads)[1]}")
    once = info.once and any(
        things.kind(entity) == "person" for entity in one.get("patient", set()) & other.get("patient", set())
    )
    if once:
        score += 1
        reasons.append("it happens to a person once")
    if place == "same":
        point = any(p.kind not in ("country", "area", "region") for p in happening.places)
        score += 2 if point else 1
        keyed = keyed or "place" in info.key
        reasons.append("the same place")
    elif place == "within":
        score += 0.5
    if time == "same":
        narrow = any(t.lower and t.upper and t.lower[:7] == t.upper[:7] for t in happening.times)
        score += 2 if narrow and info.of_place else 1
        reasons.append("the same time")
    alone = (
        bool(reasons)
        and rivals[(happening.document, happening.type, "", "")] == 1
        and all(rivals[(part.document, part.type, "", "")] == 1 for part in gathering.parts[:6])
    )
    if alone:
        score += 1
        reasons.append("the only such event in each report")
    if reasons and len(sought.words & gathering.words.keys()) >= 3:
        score += 1
        reasons.append("told in like words")
    if happening.parallels & gathering.parallels:
        score += 3
        keyed = True
        reasons.append("both reports say so in like words")
    if time == "apart":
        # A resignation is announced on one day and takes effect on another.
        score -= 0 if once or rival_days else 1 if firm and place in ("same", "unknown") else 3
        if days_apart(happening.times, gathering.times.values()) and not (firm and place == "same"):
            score -= 2
        reasons.append("though the dates differ")
    if not reasons or (not keyed and not info.of_place):
        return 0, ""
    return score, "one event across reports: " + ", ".join(reasons)


def _rival_days(sought: Sought, gathering: Gathering) -> bool:
    happening = sought.happening
    heads = {head for head in happening.things.get("patient", ()) if ("patient", head) in gathering.heads}
    return happening.type == gathering.type and are_rival_days(
        happening.type, sought.participants, gathering.participants(), heads, happening.times, gathering.times.values()
    )


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


def one_story(happening: Happening, gathering: Gathering, stories: Stories) -> bool:
    """Whether it is the main event of a report that tells the story of reports whose main event the other is."""
    return any(stories.alike(happening.document, document) for document in gathering.mains[:6])


def same_day(sought: Sought, gathering: Gathering) -> bool:
    """Whether both are known by time and place rather than by whom they befell, and both agree."""
    times, places = dates_fit(sought.dates, gathering.dates()), exact_fit(sought.spots, gathering.spots())
    return event_classes()[sought.happening.type].of_place and times == "same" and places != "apart"


def central(sought: Sought, gathering: Gathering) -> float:
    """What it is worth that two reports of one story tell it first: less where time and place leave it open."""
    happening = sought.happening
    info = event_classes()[happening.type]
    leads = max(happening.mentions[0].number, gathering.lead) <= LEAD
    days = one_weekday(happening.times, gathering.times.values())
    if happening.type in MANIFOLD:
        return 3.0 if leads and days else 1.0
    time = dates_fit(sought.sure, gathering.dates())
    if time == "apart" and not info.lasting:
        # A report tells when somebody said that he would go, another when he went.
        return 2.0 if info.once else 0.0
    place = exact_fit(sought.spots, gathering.spots())
    heads = any((role, head) in gathering.heads for role, found in happening.things.items() for head in found)
    sure = time == "same" or place in ("same", "within") or heads or happening.parallels & gathering.parallels
    return 3.0 if info.of_place or sure or leads or days else 2.0
