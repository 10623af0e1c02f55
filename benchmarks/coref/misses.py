"""What is joined wrongly and what is not joined, by kind, with documents and offsets.

    python benchmarks/coref/misses.py --data FOLDER --misses FILE

prints of each task how many pairs of mentions go wrong in which way, and writes FILE: one line for every two groups of
ours that share a gold chain (missed), and for every two gold chains that share a group of ours (joined). It quotes the
gold: keep it out of the repository.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from coref.measure import Task, do_tasks
from gold import miss_options

from variorum.link.sameness import make_pile, open_readings
from variorum.link.sameness.sketches import Sketch, read_sketch


def main() -> int:
    """Print the kinds of error and write the errors."""
    options = miss_options(__doc__, "coref/")
    written: list[str] = []
    for task in do_tasks(options.data):
        lines, kinds = find_errors(task)
        written += lines
        for (way, kind), count in sorted(kinds.items(), key=lambda item: (item[0][0], -item[1], item[0][1])):
            print(f"{task.label:16} {way:8} {kind:44} {count:7,} pairs")
    if options.misses:
        options.misses.write_text("\n".join(written) + "\n", encoding="utf-8")
    return 0


def find_errors(task: Task) -> tuple[list[str], Counter[tuple[str, str]]]:
    """Errors of a task as lines, by kind and those that cost most pairs first, and how many pairs each kind costs."""
    pile = make_pile(open_readings(task.readings))
    story = dict(zip(pile.opened, pile.stories.group, strict=True))
    sketches = {key: read_sketch(pile.opened[span[0]], *span[1:]) for key, span in task.spans.items()}
    kinds: Counter[tuple[str, str]] = Counter()
    errors: list[tuple[str, str, int, str]] = []
    ways: tuple[tuple[str, Mapping[str, object], Mapping[str, object]], ...] = (
        ("missed", task.gold, task.groups),
        ("joined", task.groups, task.gold),
    )
    for way, whole, part in ways:
        for pairs in _split(whole, part):
            both = [(sketches[a], sketches[b]) for a, b in pairs]
            named = [kind_of(a, b, story[a.document] == story[b.document]) for a, b in both]
            kinds.update((way, kind) for kind in named)
            kind, _ = Counter(named).most_common(1)[0]
            one, other = both[named.index(kind)]
            shown = f"{_quote(task, one)} and {_quote(task, other)}"
            errors.append((way, kind, len(pairs), f"{task.label}: {way}, {kind}, {len(pairs)} pairs: {shown}"))
    return [line for *_, line in sorted(errors, key=lambda error: (error[0], error[1], -error[2], error[3]))], kinds


def kind_of(one: Sketch, other: Sketch, one_story: bool) -> str:
    """What sort of pair it is: which words, and where they stand."""
    if not one_story:
        return "in two stories of ours"
    if "pronoun" in (one.sort, other.sort):
        words = "a pronoun"
    elif one.lemma == other.lemma:
        words = "the same word"
    elif one.stem == other.stem:
        words = "words of one stem"
    elif one.sort == other.sort == "name":
        words = "two names"
    elif "name" in (one.sort, other.sort):
        words = "a name and another word"
    elif one.sort != other.sort:
        words = "a verb and a noun" if {one.sort, other.sort} == {"verb", "noun"} else "words of two sorts"
    else:
        words = "two verbs" if one.sort == "verb" else "two nouns"
    return f"{words}, {'one document' if one.document == other.document else 'two documents'}"


def _split(whole: Mapping[str, object], part: Mapping[str, object]) -> list[list[tuple[str, str]]]:
    """Of each group of ``whole`` that falls into several of ``part``: the pairs between every two of these."""
    members: defaultdict[object, defaultdict[object, list[str]]] = defaultdict(lambda: defaultdict(list))
    for key in sorted(whole):
        members[whole[key]][part[key]].append(key)
    return [
        [(a, b) for a in one for b in other]
        for parts in members.values()
        for one, other in combinations(parts.values(), 2)
    ]


def _quote(task: Task, sketch: Sketch) -> str:
    text = next(reading.document.text for reading in task.readings if reading.document.id == sketch.document)
    return f"{sketch.document} {sketch.start}-{sketch.end} “{' '.join(text[sketch.start : sketch.end].split())}”"


if __name__ == "__main__":
    raise SystemExit(main())
