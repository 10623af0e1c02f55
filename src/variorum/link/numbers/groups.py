"""Putting numbers of the same together: an index proposes groups, named features decide, the best fit goes first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from ...model import OpenQuestion
from .fit import ENOUGH, Fit, fit_numbers
from .index import NumberIndex
from .main_figures import main_figures
from .odds import may_join
from .signatures import Number

#: Members of a group that a number is compared with, and of those that are asked for elsewhere.
_COMPARED, _CHECKED = 3, 6
#: How much more must speak for it that a number joins a question that is asked already.
_INTO = 0.8
#: The same where a question joins other numbers of theirs that tell of the same sense.
_LEFT_OVER = 1.5


@dataclass(slots=True)
class Aligned:
    """Numbers that are held to be of the same.

    Attributes:
        numbers: in order of document and offset.
        asked: position of the question that asks for them already; -1 where none does.
        reasons: why they were put together.
    """

    numbers: list[Number] = field(default_factory=list[Number])
    asked: int = -1
    reasons: Counter[str] = field(default_factory=Counter[str])

    @property
    def documents(self) -> set[str]:
        """Documents that give one."""
        return {number.page.id for number in self.numbers}

    def take(self, other: Aligned) -> None:
        """Take over the numbers of another group, and its question where this one has none."""
        self.asked = self.asked if self.asked >= 0 else other.asked
        self.numbers += other.numbers
        self.reasons += other.reasons
        other.numbers = []


def group_numbers(
    numbers: Mapping[str, list[Number]],
    questions: Sequence[OpenQuestion],
    homes: Mapping[tuple[str, int], int],
    kinds: Mapping[str, str],
    index: NumberIndex,
) -> list[Aligned]:
    """Put numbers of the same together.

    Args:
        numbers: of each document, in order of offset.
        questions: questions asked so far.
        homes: position of the question that asks for a number already, by its document and offset.
        kinds: kind of each named thing.
        index: an empty index of these numbers.

    Returns:
        Groups of numbers of two documents or more; one with a question of several reports holds its numbers first.
    """
    groups = _Groups(numbers, kinds, index, questions)
    several = {n for n, question in enumerate(questions) if len({a.span.document for a in question.answers}) > 1}
    seeds: dict[int, int] = {}
    taken: dict[str, dict[int, Number]] = defaultdict(dict)
    for document in sorted(numbers):
        for number in numbers[document]:
            home = homes.get(number.key, -1)
            if home in several:
                if home not in seeds:
                    seeds[home] = groups.open(home)
                groups.put(number, seeds[home], None)
                taken[document].setdefault(seeds[home], number)
                for sense in number.senses:
                    groups.answered[document, sense].add(home)
    for document in sorted(numbers):
        free = [number for number in numbers[document] if homes.get(number.key, -1) not in several]
        options: list[tuple[float, int, int, Fit]] = []
        for place, number in enumerate(free):
            for position in index.near(number):
                aligned = groups.made[position]
                slot = questions[aligned.asked].slot if aligned.asked >= 0 else ""
                if not may_join(number, slot):
                    continue
                fit = groups.fit(number, aligned)
                least = ENOUGH + (_INTO if slot else _LEFT_OVER if groups.left_over(number, aligned) else 0.0)
                if fit is not None and fit.points >= least:
                    options.append((-fit.points, place, position, fit))
        options.sort(key=lambda option: option[:3])
        placed = set[int]()
        filled = taken[document]
        for _, place, position, fit in options:
            number = free[place]
            if place in placed or (position in filled and not _again(filled[position], number, groups.made[position])):
                continue
            placed.add(place)
            filled.setdefault(position, number)
            groups.put(number, position, fit)
        for place, number in enumerate(free):
            if place not in placed:
                groups.put(number, groups.open(), None)
    groups.merge()
    groups.unite()
    return [aligned for aligned in groups.made if len(aligned.documents) > 1]


class _Groups:
    """Groups while they are made."""

    def __init__(
        self,
        numbers: Mapping[str, list[Number]],
        kinds: Mapping[str, str],
        index: NumberIndex,
        questions: Sequence[OpenQuestion],
    ) -> None:
        self.questions = questions
        self.numbers, self.kinds, self.index = numbers, kinds, index
        self.made: list[Aligned] = []
        #: Questions of several reports that have a document's number of a sense.
        self.answered: dict[tuple[str, str], set[int]] = defaultdict(set)

    def open(self, asked: int = -1) -> int:
        """Begin a group; gives its position."""
        self.made.append(Aligned(asked=asked))
        return len(self.made) - 1

    def put(self, number: Number, position: int, fit: Fit | None) -> None:
        """Add a number to a group."""
        self.made[position].numbers.append(number)
        if fit:
            self.made[position].reasons.update(fit.reasons[:4])
        self.index.add(number, position)

    def fit(self, number: Number, aligned: Aligned) -> Fit | None:
        """The best fit with a few members of a group; None where one rules it out or all tell other stories."""
        best: Fit | None = None
        elsewhere = (member for member in aligned.numbers if member.page.id != number.page.id)
        for member in islice(elsewhere, _COMPARED):
            if not self.index.one_story(number.page.id, member.page.id):
                continue
            fit = fit_numbers(number, member, self.numbers, self.kinds)
            if fit.points == float("-inf"):
                return None
            if best is None or fit.points > best.points:
                best = fit
        return best

    def left_over(self, number: Number, aligned: Aligned) -> bool:
        """Whether another question joins such numbers of two reports already: what is left is of something else."""
        return any(
            self.answered.get((number.page.id, sense), set()) & self.answered.get((member.page.id, sense), set())
            for member in aligned.numbers[:_CHECKED]
            for sense in number.senses & member.senses
        )

    def mergeable(self, position: int) -> bool:
        """Whether a group may go into another: no event or thing is asked for its numbers, like words at most."""
        asked = self.made[position].asked
        return asked < 0 or self.questions[asked].slot.startswith("number of ")

    def merge(self) -> None:
        """Put groups together that a third report shows to be one, the best fitting first."""
        near = {
            (min(position, other), max(position, other))
            for position, aligned in enumerate(self.made) if self.mergeable(position)
            for other in self.index.near(aligned.numbers[0]) if other != position and self.mergeable(other)
        }  # fmt: skip
        options: list[tuple[float, int, int]] = []
        for position, other in sorted(near):
            aligned, members = self.made[position], self.made[other].numbers[:_COMPARED]
            if any(self.left_over(member, aligned) for member in members):
                continue
            fits = [self.fit(member, aligned) for member in members]
            sure = [fit.points for fit in fits if fit is not None]
            asked = aligned.asked >= 0 or self.made[other].asked >= 0
            if len(sure) == len(fits) and max(sure) >= ENOUGH + (_INTO if asked else 0.0):
                options.append((-max(sure), position, other))
        into = list(range(len(self.made)))
        for _, position, other in sorted(options):
            one, two = _last(into, position), _last(into, other)
            if one != two and _beside(self.made[one], self.made[two]):
                self.made[one].take(self.made[two])
                into[two] = one

    def unite(self) -> None:
        """Put the main figures of the reports of a story together, at most with one question that is asked already."""
        places = {number.key: aligned for aligned in self.made for number in aligned.numbers}
        for reason, members in main_figures(self.numbers, self.kinds, self.index):
            own = list({id(aligned): aligned for number in members if (aligned := places.get(number.key))}.values())
            own.sort(key=lambda aligned: (aligned.asked < 0, -len(aligned.documents), aligned.numbers[0].key))
            for other in own[1:]:
                if other.asked < 0 and _beside(own[0], other):
                    places.update((number.key, own[0]) for number in other.numbers)
                    own[0].take(other)
                    own[0].reasons[reason] += 1


def _last(into: Sequence[int], position: int) -> int:
    """The group that a group went into, and that one in turn."""
    while into[position] != position:
        position = into[position]
    return position


def _beside(one: Aligned, two: Aligned) -> bool:
    """Whether no report gives two numbers that are not of one thing to two groups."""
    first = {number.page.id: number for number in one.numbers}
    return all(_again(first[number.page.id], number, one) for number in two.numbers if number.page.id in first)


def _again(first: Number, number: Number, aligned: Aligned) -> bool:
    """Whether a report gives one number twice, or two of one thing that are disputed.

    Two that a question of its own keeps apart are not of one thing.
    """
    if (first.low, first.high) == (number.low, number.high):
        return True
    return (
        aligned.asked < 0
        and bool(first.senses & number.senses)
        and (bool(first.classes & number.classes) or not first.noun or not number.noun)
        and first.kind == "count"
    )
