"""Trees of reports whose descent is known: one text is written, others take from it, and some of them are lost."""

from __future__ import annotations

from random import Random

from trees.edits import broken_off, reworded, turned, with_error
from trees.forms import filled_forms
from trees.reports import AGENCIES, MONTHS, PAPERS, TOWNS, Kind, Line, Planted
from trees.stories import Stories, Story


class Gardener:
    """Plants one tree; the same number gives the same tree."""

    def __init__(self, stories: Stories, seed: int) -> None:
        self.chance = Random(f"tree {seed}")
        self.stories = stories
        self.used: list[Story] = []
        self.reports: dict[str, Planted] = {}
        papers = [f"{town} {paper}" for town in TOWNS for paper in PAPERS]
        self.papers = self.chance.sample(papers, len(papers))

    def plant(self) -> list[Planted]:
        """A tree of two to eight reports, and what stands beside it."""
        chance = self.chance
        self._root()
        for _ in range(chance.choice([1, 1, 2, 3, 3, 4, 5, 6])):
            if chance.random() < 0.12 and sum(not one.parents for one in self.reports.values()) < 2:
                self._root()
            self._child()
        root = self.reports["r0"]
        children = [one for one in self.reports.values() if "r0" in one.parents]
        if len(children) >= 2 and all(one.parents["r0"] != "revision" for one in children) and chance.random() < 0.35:
            root.lost = True
        if chance.random() < 0.06:
            self._circle()
        for _ in range(chance.choice([0, 0, 1, 1, 2])):
            self._stranger()
        if chance.random() < 0.15:
            self._same_speech()
        if chance.random() < 0.06:
            for title, lines in filled_forms(chance):
                one = self._report("f", title, [Line(f"form {title}", at, text) for at, text in enumerate(lines)])
                one.form = True
        self._date()
        return list(self.reports.values())

    def _report(self, letter: str, title: str, lines: list[Line], day: int | None = None) -> Planted:
        chance = self.chance
        name = f"{letter}{len(self.reports)}"
        publisher = self.papers.pop() if chance.random() < 0.85 else None
        one = Planted(name, title, lines, publisher, chance.randrange(10) if day is None else day)
        self.reports[name] = one
        return one

    def _story(self) -> Story:
        story = self.stories.draw(self.chance, self.used)
        self.used.append(story)
        return story

    def _own(self, name: str, count: int) -> tuple[str, list[Line]]:
        """A title and sentences that nobody else has."""
        story = self._story()
        return story.title, [Line(name, at, text) for at, text in enumerate(story.sentences[:count])]

    def _root(self) -> None:
        name = f"r{len(self.reports)}"
        title, lines = self._own(name, 24)
        root = self._report("r", title, lines, self.chance.randrange(6))
        agency = self.chance.choice([*AGENCIES])
        if self.chance.random() < 0.6 and all(one.publisher != agency for one in self.reports.values()):
            root.publisher = agency

    def _child(self) -> None:
        chance = self.chance
        parent = chance.choice([one for one in self.reports.values() if len(one.lines) >= 6 and not one.broken])
        ways = ["copy", "copy", "cut", "cut", "reorder", "embed", "embed", "splice", "light", "retell", "cites"]
        way = chance.choice([*ways, *(["revision"] * 2 if parent.publisher else [])])
        day = parent.day + chance.choice([0, 1, 1, 2, 3, 5])
        name = f"c{len(self.reports)}"
        others = [
            one for one in self.reports.values()
            if one is not parent and len(one.lines) >= 8 and not one.broken and not _kin(self.reports, parent, one)
        ]  # fmt: skip
        title, lines, kind = parent.title, list(parent.lines), "copy"
        parents: dict[str, Kind] = {}
        broken = False
        if way == "cut":
            kept = chance.randrange(max(4, len(lines) // 3), len(lines))
            broken = chance.random() < 0.4 and len(lines[kept].text.split()) >= 10 and not lines[kept].speech
            tail = lines[kept]
            lines = lines[:kept] + ([_with(tail, broken_off(tail.text, chance))] if broken else [])
        elif way == "reorder":
            parts = [lines[at : at + 3] for at in range(0, len(lines), 3)]
            chance.shuffle(parts)
            lines = [line for part in parts for line in part]
        elif way == "embed" or (way == "splice" and not others):
            title, own = self._own(name, chance.randrange(5, 10))
            taken = _stretch(chance, lines, 3, 6)
            at = chance.randrange(1, len(own))
            lines = own[:at] + taken + own[at:]
        elif way == "splice":
            other = chance.choice(others)
            day = max(day, other.day + chance.choice([0, 1, 2]))
            taken, more = _stretch(chance, lines, 4, 8), _stretch(chance, other.lines, 4, 8)
            lines = [*taken[:2], *more[:2], *taken[2:], *more[2:]]
            parents[other.id] = "copy"
        elif way == "light":
            lines = [_with(line, reworded(line.text, chance, 0.15)) for line in lines]
        elif way == "retell":
            title, kind = f"What is known: {title.lower()}", "rewrite"
            lines = [_with(line, reworded(turned(line.text), chance, 0.95)) for line in lines if chance.random() < 0.85]
        elif way == "cites":
            title, lines = self._own(name, chance.randrange(6, 12))
            kind = "cites"
        elif way == "revision":
            kind = "revision"
            day = parent.day + chance.choice([0, 1, 2])
            _, own = self._own(name, chance.randrange(1, 5))
            lines = [*lines[: chance.randrange(max(4, len(lines) - 3), len(lines) + 1)], *own]
        if kind != "cites" and chance.random() < 0.35:
            lines = self._err(lines)
        child = self._report("c", title, lines, day)
        child.parents = {parent.id: kind, **parents}
        child.broken = broken
        if kind == "revision":
            child.publisher = parent.publisher
            if chance.random() < 0.4:
                child.after.append("(This version corrects details in an earlier paragraph.)")
        elif kind == "cites":
            self._name(child, parent, told=True)
        elif chance.random() < 0.5:
            self._name(child, parent)
        elif chance.random() < 0.3:
            child.dateline = f"{chance.choice(TOWNS).upper()}, {MONTHS[0]} {1 + day} - "

    def _err(self, lines: list[Line]) -> list[Line]:
        for _ in range(5):
            at = self.chance.randrange(len(lines))
            wrong = with_error(lines[at].text, self.chance)
            if wrong and not lines[at].speech:
                return [*lines[:at], _with(lines[at], wrong), *lines[at + 1 :]]
        return lines

    def _name(self, child: Planted, parent: Planted, *, told: bool = False) -> None:
        """Credit a parent's publisher in one of the usual forms."""
        if parent.publisher is None:
            parent.publisher = self.papers.pop()
        chance, whole = self.chance, parent.publisher
        short = AGENCIES.get(whole)
        child.names.add(whole)
        if told:
            about = sorted({name for line in parent.lines for name in line.text.split() if name in self._names(parent)})
            things = " and ".join(chance.sample(about, min(3, len(about))))
            child.before.append(f"{_the(whole)} first reported on {things}.")
        elif short and chance.random() < 0.6 and not child.broken:
            if chance.random() < 0.5:
                child.dateline = f"{chance.choice(TOWNS).upper()}, {MONTHS[0]} {1 + child.day} ({short}) - "
            else:
                child.after.append(f"({short})")
        else:
            said = chance.choice(
                [
                    "The news was first reported by {}.",
                    "{} reported this earlier.",
                    "According to {}, the matter has been known for some time.",
                    "This article first appeared in {}.",
                ]
            )
            where = child.before if child.broken or "first appeared" not in said else child.after
            where.append(said.format(_the(whole) if said.startswith("{") else _the(whole).replace("The ", "the ")))

    def _names(self, parent: Planted) -> frozenset[str]:
        return frozenset(name for story in self.used for name in story.names)

    def _stranger(self) -> None:
        title, lines = self._own(f"s{len(self.reports)}", self.chance.randrange(6, 14))
        self._report("s", title, lines)

    def _same_speech(self) -> None:
        """Two reports of their own that quote one speaker's words."""
        spoken = self.chance.choice(self._story().sentences).replace('"', "").rstrip(".")
        for verb in ("told reporters", "said at a briefing"):
            title, lines = self._own(f"s{len(self.reports)}", self.chance.randrange(6, 12))
            at = self.chance.randrange(1, len(lines))
            speech = Line("speech", 0, f'"{spoken}," a spokesman {verb}.', speech=True)
            self._report("s", title, [*lines[:at], speech, *lines[at:]])

    def _circle(self) -> None:
        """Three copies of one text without dates, each of which credits the next."""
        name = f"o{len(self.reports)}"
        title, lines = self._own(name, 14)
        three = [self._report("o", title, list(lines), 3) for _ in range(3)]
        for one, other in zip(three, [*three[1:], three[0]], strict=True):
            one.circle = True
            one.publisher = one.publisher or self.papers.pop()
            other.publisher = other.publisher or self.papers.pop()
            one.names.add(other.publisher)
            one.before.append(f"{_the(other.publisher)} reported this earlier.")
        for one in three[1:]:
            one.parents = {three[0].id: "copy"}

    def _date(self) -> None:
        """Give the files their dates: most are right, some missing, a few wrong where a credit tells otherwise."""
        chance = self.chance
        children = {parent for one in self.reports.values() for parent in one.parents}
        for one in self.reports.values():
            one.stated = None if one.circle or chance.random() < 0.25 else one.day
        for one in self.reports.values():
            parents = [self.reports[name] for name in one.parents]
            # A false date is planted only where the text itself speaks against it: nobody could tell otherwise.
            if (
                len(parents) == 1
                and one.id not in children
                and not parents[0].parents
                and not parents[0].lost
                and parents[0].publisher in one.names
                and not one.circle
                and parents[0].stated is not None
                and chance.random() < 0.15
            ):
                one.stated = parents[0].stated - 3


def _with(line: Line, text: str) -> Line:
    return Line(line.origin, line.number, line.text if line.speech else text, line.speech)


def _the(publisher: str) -> str:
    return (
        publisher
        if publisher in ("TASS", "Xinhua", "Agence France-Presse", "Deutsche Presse-Agentur")
        else f"The {publisher}"
    )


def _stretch(chance: Random, lines: list[Line], least: int, most: int) -> list[Line]:
    count = min(len(lines), chance.randrange(least, most + 1))
    begin = chance.randrange(0, len(lines) - count + 1)
    return lines[begin : begin + count]


def _kin(reports: dict[str, Planted], one: Planted, other: Planted) -> bool:
    return bool({line.origin for line in one.lines} & {line.origin for line in other.lines})
