"""Where gold questions are lost on the way: no claim, no answer, pairs not joined, not asked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from gold import Row
from packs.candidates import Candidates, watch

from variorum.claims import read_claims
from variorum.language import parse
from variorum.lineage import date_through_kin, trace_lineage
from variorum.link import link_claims
from variorum.model import Answer, Document, Entity, Linked
from variorum.normalise import read_values, redate

#: Longer words answer nothing: the scorer leaves them out, and so does this.
LONGEST = 150
#: What is counted of each gold question, in the order in which it is lost.
STEPS = (
    "mentions in a claim",
    "mentions with an answer",
    "pairs with answers at both ends",
    "pairs held against each other themselves",
    "pairs among the candidates",
    "pairs under one question",
)


@dataclass(slots=True)
class Tally:
    """Counts of each step, of all that reached it and of all there are."""

    reached: Counter[str] = field(default_factory=Counter[str])
    all: Counter[str] = field(default_factory=Counter[str])

    def add(self, step: str, reached: Iterable[bool]) -> None:
        """Count some mentions, pairs or questions at a step."""
        flags = list(reached)
        self.reached[step] += sum(flags)
        self.all[step] += len(flags)

    def share(self, step: str) -> float:
        """Per cent that reached a step."""
        return 100 * self.reached[step] / max(self.all[step], 1)


@dataclass(frozen=True, slots=True)
class Followed:
    """One gold question with what was put forward at each of its mentions."""

    pack: str
    question: Mapping[str, Any]
    mentions: list[Mapping[str, Any]]
    in_claim: list[bool]
    answers: list[list[Answer]]
    found: bool


def link_story(documents: Sequence[Document]) -> tuple[Linked, Candidates]:
    """The street as far as the room that links, without the rooms behind it, and what that room compared."""
    readings = read_claims(read_values(parse(sorted(documents, key=lambda document: (document.uri, document.id)))))
    readings = redate(readings, date_through_kin(readings, trace_lineage(readings)))
    with watch() as candidates:
        linked = link_claims(readings)
    candidates.close(linked)
    return linked, candidates


def follow(
    pack: str,
    gold: Sequence[Mapping[str, Any]],
    linked: Linked,
    candidates: Candidates,
    missed: set[str],
    tallies: Mapping[str, Tally],
) -> Iterator[Followed]:
    """Follow a story's gold questions through the room.

    Args:
        pack: the story.
        gold: its gold questions.
        linked: what the room gave for it.
        candidates: what it compared on the way.
        missed: gold questions of which the scorer found no pair.
        tallies: filled, under ``all`` and under each kind.
    """
    there: dict[str, list[Answer]] = defaultdict(list)
    for answer in linked.answers:
        if answer.span.end - answer.span.start <= LONGEST:
            there[answer.span.document].append(answer)
    claims: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for claim in linked.claims:
        claims[claim.document].append((claim.evidence.start, claim.evidence.end))
    stands = _stands(linked.entities)
    for question in gold:
        if question["relation"] == "different":
            continue
        mentions = [mention for position in question["positions"] for mention in position["mentions"]]
        pairs = [(a, b) for a, b in combinations(range(len(mentions)), 2) if mentions[a]["doc"] != mentions[b]["doc"]]
        if not pairs:
            continue
        spans = [(mention["doc"], mention["start"], mention["end"]) for mention in mentions]
        answers = [[a for a in there[d] if a.span.start < end and start < a.span.end] for d, start, end in spans]
        in_claim = [any(low < end and start < high for low, high in claims[d]) for d, start, end in spans]
        asked = [{(stands.get(a.about, a.about), a.slot) for a in found} for found in answers]
        together = {(a, b): bool(asked[a] & asked[b]) for a, b in pairs}
        held = {(a, b): candidates.held(spans[a], spans[b]) for a, b in pairs}
        found = question["id"] not in missed
        for tally in (tallies["all"], tallies[question["kind"]]):
            tally.add(STEPS[0], in_claim)
            tally.add(STEPS[1], map(bool, answers))
            tally.add(STEPS[2], (bool(answers[a] and answers[b]) for a, b in pairs))
            tally.add(STEPS[3], (together[pair] or held[pair][0] for pair in pairs))
            tally.add(STEPS[4], (together[pair] or held[pair][1] for pair in pairs))
            tally.add(STEPS[5], together.values())
            tally.add("questions found", [found])
        yield Followed(pack, question, mentions, in_claim, answers, found)


def joined_pairs(linked: Linked) -> int:
    """Pairs of answers of two documents that are about one thing or event and fill one slot."""
    stands = _stands(linked.entities)
    groups: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for answer in linked.answers:
        groups[stands.get(answer.about, answer.about), answer.slot][answer.span.document] += 1
    return sum((sum(n.values()) ** 2 - sum(x * x for x in n.values())) // 2 for n in groups.values())


def _stands(entities: Iterable[Entity]) -> dict[str, str]:
    """Of each entity that may be another, the one with the smallest identifier: they share their questions."""
    same = {entity.id: [other.entity for other in entity.possible_same] for entity in entities}
    found: dict[str, str] = {}
    for first in sorted(same):
        waiting = [first] if same[first] and first not in found else []
        while waiting:
            entity = waiting.pop()
            if entity not in found:
                found[entity] = first
                waiting.extend(same.get(entity, ()))
    return found


def rows(
    tallies: Mapping[str, Tally], linked: Mapping[str, Linked], compared: Iterable[Candidates], documents: int
) -> Iterator[Row]:
    """The funnel as rows: over all, then for each kind of question."""
    for name in ("all", *sorted(kind for kind in tallies if kind != "all")):
        tally = tallies[name]
        before = "" if name == "all" else f"{name}: "
        for step in (*STEPS, *(["questions found"] if before else [])):
            yield Row(f"{before}{step}, %", tally.share(step), note=f"of {tally.all[step]}")
    yield Row("answers put forward per document", sum(len(one.answers) for one in linked.values()) / max(documents, 1))
    yield Row("candidate pairs of claims per document", sum(len(one.pairs) for one in compared) / max(documents, 1))
    yield Row("pairs under one question per document", sum(map(joined_pairs, linked.values())) / max(documents, 1))


def describe(followed: Iterable[Followed], texts: Mapping[str, str]) -> Iterator[str]:
    """Lines on the questions that were not found, by kind: where each mention stands and what was put forward there."""
    missed = sorted(
        (one for one in followed if not one.found), key=lambda one: (one.question["kind"], one.pack, one.question["id"])
    )
    for one in missed:
        with_answer = sum(map(bool, one.answers))
        yield (
            f"{one.question['kind']} | {one.pack} {one.question['id']} | {one.question.get('question', '')}"
            f" | answers at {with_answer} of {len(one.answers)}"
        )
        for mention, in_claim, answers in zip(one.mentions, one.in_claim, one.answers, strict=True):
            text, start, end = texts[mention["doc"]], mention["start"], mention["end"]
            around = (text[max(0, start - 60) : start], text[start:end], text[end : end + 50])
            before, words, behind = (part.replace("\n", " ") for part in around)
            state = "" if answers else "no answer " if in_claim else "no claim "
            put = "; ".join(f"{answer.slot} {answer.about[:7]} “{answer.span.quote[:40]}”" for answer in answers[:4])
            yield f"    {mention['doc']}:{start} {before}[[{words}]]{behind}  -> {state}{put}"
