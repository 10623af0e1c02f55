"""The distortion test: is a value that a script changed ever called agreement with the original?"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from distortion.change import Change
from distortion.deeds import change_modality, change_polarity
from distortion.judging import Verdict, judge
from distortion.passages import DAY, Passage, passages, read_reports, report
from distortion.retold import retell
from distortion.values import change_actor, change_date, change_number, change_place
from gold import Row, read_lines

from variorum.model import Name, Quantity, Reading

NEEDS = ("packs/texts.jsonl",)
SEED = 7
KINDS = ("number", "date", "place", "actor", "polarity", "modality")
#: Passages that are read, and distortions of them that are compared; of each kind as nearly alike many as there are.
PASSAGES, DISTORTIONS, RETOLD = 700, 500, 200


@dataclass(frozen=True, slots=True)
class Trial:
    """An original, its partner, and what was changed."""

    original: str
    partner: str
    change: Change


def distortions(reading: Reading, start: int, end: int, chance: Random, names: Sequence[Name]) -> dict[str, Change]:
    """For each kind that the sentence allows one change."""
    ways: Mapping[str, Callable[[], Iterable[Change]]] = {
        "number": lambda: change_number(reading, start, end, chance),
        "date": lambda: change_date(reading, start, end, chance),
        "place": lambda: change_place(reading, start, end, chance),
        "actor": lambda: change_actor(reading, start, end, chance, names),
        "polarity": lambda: change_polarity(reading, start, end, chance),
        "modality": lambda: change_modality(reading, start, end, chance),
    }
    found = {kind: list(way()) for kind, way in ways.items()}
    return {kind: chance.choice(changes) for kind, changes in found.items() if changes}


def read_originals(places: Sequence[Passage]) -> dict[str, tuple[Passage, Reading]]:
    """The passages read as reports, by key."""
    keyed = {f"o{number:04}": passage for number, passage in enumerate(places)}
    readings = read_reports([report(key, p.text, "The Morning Post", p.published) for key, p in keyed.items()])
    return {key: (keyed[key], reading) for key, reading in readings.items()}


def distort(originals: Mapping[str, tuple[Passage, Reading]], chance: Random, number: int) -> list[Trial]:
    """Trials of every kind in turn, until there are enough."""
    names = [name for _, reading in originals.values() for name in reading.names]
    queues: dict[str, list[Trial]] = defaultdict(list)
    for key, (passage, reading) in originals.items():
        if any(passage.start <= claim.evidence.start < passage.end for claim in reading.claims):
            for kind, change in distortions(reading, passage.start, passage.end, chance, names).items():
                queues[kind].append(Trial(key, f"{key}-{kind}", change))
    chosen: list[Trial] = []
    while len(chosen) < number and any(queues.values()):
        for kind in KINDS:
            if queues[kind] and len(chosen) < number:
                chosen.append(queues[kind].pop(0))
    return chosen


def retold(originals: Mapping[str, tuple[Passage, Reading]], chance: Random, number: int) -> list[Trial]:
    """Trials that say the same, of every kind in turn."""
    queues: dict[str, list[Trial]] = defaultdict(list)
    for key, (passage, reading) in originals.items():
        for change in retell(reading, passage.start, passage.end, chance):
            queues[change.kind].append(Trial(key, f"{key}-{change.kind}", change))
    chosen: list[Trial] = []
    while len(chosen) < number and any(queues.values()):
        for kind in sorted(queues):
            if queues[kind] and len(chosen) < number:
                chosen.append(queues[kind].pop(0))
    return chosen


def hold_trials(
    originals: Mapping[str, tuple[Passage, Reading]], trials: Sequence[Trial]
) -> list[tuple[Trial, Verdict]]:
    """Each partner beside its original, judged."""
    partners = read_reports(
        [report(t.partner, t.change.text, "The Evening Star", originals[t.original][0].published) for t in trials]
    )
    return [(t, judge(originals[t.original][1], partners[t.partner], t.change)) for t in trials]


def entailed(data: Path) -> tuple[dict[str, tuple[Passage, Reading]], list[Trial]]:
    """Entailed pairs of headlines and sentences that give one figure: first as originals, second as partners."""
    path = data / "contradiction/newsnli_dev.jsonl"
    lines = [line for line in read_lines(path) if line["label"] == "entailment"] if path.exists() else []
    ours = read_originals([Passage(line["id"], line["a"], 0, len(line["a"]), DAY) for line in lines])
    theirs = read_originals([Passage(line["id"], line["b"], 0, len(line["b"]), DAY) for line in lines])
    trials: list[Trial] = []
    for key, (_, reading) in ours.items():
        other = theirs[key][1]
        for quantity in reading.quantities:
            same = [q for q in other.quantities if _one_figure(q, quantity)]
            if len(same) == 1:
                change = Change(
                    "entailed", other.document.text, (quantity.start, quantity.end), (same[0].start, same[0].end)
                )
                trials.append(Trial(key, f"{key}-entailed", change))
                break
    return ours, trials


def _one_figure(first: Quantity, second: Quantity) -> bool:
    bounds = (first.lower, first.upper, first.unit, first.dimension)
    return bounds == (second.lower, second.upper, second.unit, second.dimension)


def measure(data: Path) -> Iterator[Row]:
    """Changed values called agreement, by kind, and values told otherwise still called so."""
    yield from measure_and_tell(data, None)


def measure_and_tell(data: Path, told: Path | None) -> Iterator[Row]:
    """The same, each trial written to a file as a line of JSON where one is named."""
    chance = Random(SEED)
    originals = read_originals(passages(data, chance, PASSAGES))
    changed = hold_trials(originals, distort(originals, chance, DISTORTIONS))
    kept = hold_trials(originals, retold(originals, chance, RETOLD))
    headlines, pairs = entailed(data)
    entails = hold_trials(headlines, pairs)
    yield from _rows("changed", changed, wrong=True)
    yield from _rows("same value", kept, wrong=False)
    yield from _rows("entailed headlines", entails, wrong=False)
    if told is not None:
        lines = [
            {
                "kind": t.change.kind, "state": v.state, "question": v.question,
                "original": texts[t.original][1].document.text, "partner": t.change.text,
                "ours": texts[t.original][1].document.text[slice(*t.change.ours)],
                "theirs": t.change.text[slice(*t.change.theirs)],
            }
            for texts, some in ((originals, changed), (originals, kept), (headlines, entails))
            for t, v in some
        ]  # fmt: skip
        told.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines) + "\n", encoding="utf-8")


def _rows(name: str, judged: Sequence[tuple[Trial, Verdict]], *, wrong: bool) -> Iterator[Row]:
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for trial, verdict in judged:
        kinds[trial.change.kind][verdict.state] += 1
        kinds[""][verdict.state] += 1
    for kind in sorted(kinds):
        states = kinds[kind]
        total = states.total()
        met = total - states["not asked"]
        note = f"of {total}: " + ", ".join(f"{count} {state}" for state, count in states.most_common())
        label = f"{name}: {kind}" if kind else name
        if wrong:
            yield Row(f"{label}, called agreement", states["agreed"], note=note)
        else:
            yield Row(f"{label}, agreed of those asked about, %", 100 * states["agreed"] / max(met, 1), note=note)
            if not kind:
                yield Row(f"{label}, agreed of all, %", 100 * states["agreed"] / max(total, 1))
