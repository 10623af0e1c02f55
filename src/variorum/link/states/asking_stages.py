"""Questions of how a condition went on that reports tell in different stages: critical, stable, out of hospital."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ...model import stable_id
from ..questions.names import is_plural_name, spoken_name
from ..questions.noun_phrases import is_several
from ..questions.one_question import make_question, told_event
from ..things.entities import Things
from .asking import worded
from .reports import Found, Reports, gathered, state_answers
from .stage_readings import Staged, read_stages
from .stage_sameness import same_bearer
from .stage_words import stages_of, tracks

#: How central such a question is against an event that as many tell of: of somebody or something named, and of others.
_NAMED, _OTHER = 0.6, 0.4
#: Statements of one condition in a story that are held against each other.
_MOST = 60


@gathered
def ask_stages(reports: Reports, central: Mapping[str, float]) -> Iterator[Found]:
    """Ask how a condition is of which two reports or more tell different stages.

    Args:
        reports: what the reports say.
        central: how central each entity is.

    Yields:
        Questions of status with the slot ``state of NAME``, whose answers have the stage as their label, with the
        events of those about something without a name.
    """
    things = reports.things
    told: dict[tuple[int, str], list[Staged]] = defaultdict(list)
    for story, page, claims in reports.each():
        for claim in claims:
            for one in read_stages(page, claim, reports.same):
                told[story, one.track].append(one)
    for (_, track), found in sorted(told.items()):
        for group in _grouped(found[:_MOST]):
            kept = _latest(group)
            if not kept:
                continue
            named = sorted({key for one in kept for key in one.bearer.things if key in things.clusters})
            about = named[0] if named else stable_id("v", track, kept[0].page.id, kept[0].claim.id)
            given = state_answers(about, f"state of {track}", kept, lambda one: one.label)
            stages = {one.label for one in kept}
            documents = {answer.span.document for answer in given}
            if len(stages) < 2 or len(documents) < 2:
                continue
            label = _label(kept, things, named)
            weight = max(_OTHER * len(documents) / max(len(things.pages), 1), _NAMED * central.get(about, 0.0))
            question = make_question(about, f"state of {track}", "status", label, given, weight)
            yield question, None if named else told_event(about, track, kept)


def _grouped(found: Sequence[Staged]) -> list[list[Staged]]:
    """Statements of one condition by their bearer; what may be of either of two is of neither."""
    groups: list[list[Staged]] = []
    for one in sorted(found, key=_rank):
        homes = [group for group in groups if all(same_bearer(one, other) for other in group)]
        if len(homes) == 1:
            homes[0].append(one)
        elif not homes:
            groups.append([one])
    return groups


def _rank(one: Staged) -> tuple[bool, int, int, str, int]:
    """Those first that say most of who it is."""
    words = len(one.page.text[one.bearer.start : one.bearer.end].split())
    return (not one.bearer.things, -len(one.kind), -words if one.bearer.things else 0, one.page.id, one.start)


def _latest(group: Sequence[Staged]) -> list[Staged]:
    """Of each report the stage that it tells last in the usual order: what it tells beside is how it came to that."""
    order = stages_of(group[0].track)
    found: dict[str, list[Staged]] = defaultdict(list)
    for one in group:
        found[one.page.id].append(one)
    kept: list[Staged] = []
    for own in found.values():
        own = [one for one in own if not _outlived(one)]
        last = max((order.index(one.stage) for one in own), default=-1)
        kept += [one for one in own if order.index(one.stage) == last]
    return kept


def _outlived(one: Staged) -> bool:
    """Whether a report that tells how somebody was also tells that they died, in words that were not read as such."""
    if one.track != "health" or not one.bearer.things or one.stage == stages_of(one.track)[-1]:
        return False
    name = re.escape(one.page.text[one.bearer.start : one.bearer.end].split()[-1])
    died = rf"{name}\W+(?:(?:who|has|had|later|then|eventually|also)\W+){{0,3}}(?:died|dies|passed away)"
    death = rf"{name}['’]s? (?:death|passing|funeral|autopsy)|death of (?:\w+\W+){{0,3}}?{name}"
    told = rf"\b(?:{died}|{death})\b"
    return re.search(told, one.page.text) is not None


def _label(kept: Sequence[Staged], things: Things, named: Sequence[str]) -> str:
    question = tracks()[kept[0].track].question
    if named:
        name = spoken_name(things, named[0])
        return worded(question, name, is_plural_name(name))
    one = max(kept, key=lambda one: (len(one.kind), -one.bearer.start))
    head = one.page.head(one.bearer.start, one.bearer.end)
    if head is None:
        return worded(question, f"the {one.bearer.head}", False)
    before = [child.text for child in head.lefts if child.dep_ == "compound"]
    return worded(question, " ".join(["the", *before, head.text]), is_several(head))
