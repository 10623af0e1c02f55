"""What somebody is told to have done after the day on which they are told to have died."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...model import Finding
from ...reference import load_words
from ..arithmetic.nouns import is_person
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, shapes
from .dates import Stretch, day_words, written
from .life_words import tells_death
from .living_deeds import HE, acts, doer_of, does
from .who_dies import dies_then, of_the_other_sex

#: How many sentences a pronoun or a title may be away from the name.
APART = 2
#: So many days after a death who bears the title may be another.
SUCCEEDED = 90
_DEATH_OF = re.compile(r"([\w.-]+)(?:['’]s|s['’])\s+(?:[a-z]+\s+)?(?:death|murder|execution|assassination)\b")
_TITLE = re.compile(
    r"^\s*(?:[\"“][^\"”]*[\"”],?\s+)?(?:(?:on|in)\s+(?:(?!the\b)[^,]){3,30}?,?\s+)?(?P<who>he|she|the\s+[a-z]+)\b(?!\s+(?:who|whose|of|in|from)\b)",
    re.IGNORECASE,
)
_BIRTH = re.compile(r"\b(?:born|birth|b\.)\W+(?:on\s+|in\s+)?$", re.IGNORECASE)
#: "The general was shot on 3 May. The general met ...": nobody named, but one and the same all the same.
_CALLED = re.compile(
    r"\W*(?:(?:On|In)\s+[^,]{3,30},\s+)?(the\s+(?P<noun>[a-z]+))\b(?!\s+(?:who|whose|of|in|from|and|for)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence with one full date, the persons named in it, and where it stands."""

    shape: Shape
    mark: Mark
    day: Stretch
    persons: frozenset[str]
    number: int
    words: str


def death_findings(pile: Pile) -> Iterator[Finding]:
    """Findings on deeds dated after a death, in one report; in two reports of one full name doubtful."""
    # A name that is a person's once is nothing else elsewhere.
    known = {
        name.canonical or name.text for read in pile.readings.values() for name in read.names if name.kind == "person"
    }
    dated = {document: tuple(_dated(pile, document, known)) for document in pile.readings}
    deaths = [
        (document, one)
        for document, found in dated.items()
        for one in found
        if len(one.persons) <= 1
        and tells_death(one.words, one.persons)
        and not _mourned(one)
        and dies_then(pile, document, one)
        and not _born(pile, document, one)
    ]
    seen: set[tuple[str, int]] = set()
    for place, death in deaths:
        who = _named(pile, place, death) or death.persons or _meant(dated[place], death)
        for document, found in dated.items():
            for deed in found:
                own = document == place
                same = deed is death or (own and _same(pile, place, who, deed, death)) or (who and who == deed.persons)
                if not who or not same or (deed.mark.start, document) == (death.mark.start, place):
                    continue
                if (document, deed.mark.start) in seen or deed.day.first <= death.day.last:
                    continue
                if not does(pile, document, deed) and not acts(pile, document, deed):
                    continue
                seen.add((document, deed.mark.start))
                yield from _made(pile, death, deed, own)


def _mourned(death: Dated) -> bool:
    """Whether the death is told of another than the one person named: "After Lee's death in 1872, Anna Roth"."""
    of = _DEATH_OF.search(death.words)
    return of is not None and not any(of[1].lower() in name.lower().split() for name in death.persons)


def _born(pile: Pile, document: str, death: Dated) -> bool:
    """Whether the day is one of birth: "born March 29, 1928, in the harbour district; died December 19"."""
    return _BIRTH.search(pile.readings[document].document.text[death.shape.start : death.mark.start]) is not None


def _dated(pile: Pile, document: str, known: set[str]) -> Iterator[Dated]:
    """Each full date of a report with its sentence."""
    text = pile.readings[document].document.text
    starts = [start for start, _ in pile.sentences(document)]
    for shape in shapes(pile, document):
        people = frozenset(
            name.canonical or name.text
            for name in pile.readings[document].names
            if name.start < shape.end
            and name.end > shape.start
            and (name.kind == "person" or (name.canonical or name.text) in known)
        )
        if (
            not people
            and (called := _CALLED.match(text[shape.start : shape.end]))
            and is_person(called["noun"].lower())
        ):
            people = frozenset((called[1].lower(),))
        times = [(m, days) for m in shape.marks if m.time and (days := written(m.time)) and days.year]
        named, several = people, len(people) > 1
        for at, (mark, days) in enumerate(times):
            people = named
            # The words of a date are those up to it from the date before, and of the last one the rest.
            start = times[at - 1][0].end if at else shape.start
            end = times[at + 1][0].start if at + 1 < len(times) else shape.end
            words = text[start:end] if len(times) > 1 and at else text[start : mark.start if len(times) > 1 else end]
            if len(people) > 1:
                # Of several, who does it: "X met Y on 3 May", "X died on 3 May, said Y".
                doer = doer_of(pile, document, mark)
                people = frozenset(who for who in people if doer is not None and doer.text in who.split())
            if len(people) == 1 or (not people and not several):
                yield Dated(shape, mark, days, people, starts.index(shape.start), words)


def _meant(found: tuple[Dated, ...], death: Dated) -> frozenset[str]:
    """Whom "he died" means: the one person named shortly before."""
    if not re.match(r"\s*(?:he|she)\b", death.words, re.IGNORECASE):
        return frozenset()
    before = [d.persons for d in found if 0 < death.number - d.number <= APART and d.persons]
    return before[-1] if before else frozenset()


def _named(pile: Pile, document: str, death: Dated) -> frozenset[str]:
    """Whom "the minister died" means: the one person who bears the title shortly before, "Minister X"."""
    title = next((who.partition(" ")[2] for who in death.persons if who.startswith("the ")), None)
    if title is None:
        return frozenset()
    reading = pile.readings[document]
    start, _ = pile.sentences(document)[max(0, death.number - APART)]
    titled = {
        name.canonical or name.text
        for name in reading.names
        if name.kind == "person"
        and start <= name.start < death.shape.start
        and re.search(
            rf"\b{title}(?:\s+[A-Z][\w.’'-]*){{0,3}}$", reading.document.text[start : name.end], re.IGNORECASE
        )
    }
    if not titled and title in load_words("check_words", "known_by_trade"):
        titled = {
            name.canonical or name.text
            for name in reading.names
            if name.kind == "person" and start <= name.start < death.shape.start
        }
    return frozenset(titled) if len(titled) == 1 else frozenset()


def _same(pile: Pile, document: str, who: frozenset[str], deed: Dated, death: Dated) -> bool:
    """Whether a deed is that person's: by name, in the same sentence, or by a pronoun or title shortly after."""
    if deed.persons and not any(name.startswith("the ") for name in deed.persons):
        return deed.persons == who or {n.split()[-1] for n in deed.persons} == {n.split()[-1] for n in who}
    if deed.number == death.number or deed.persons == who:
        return True
    if not 0 < deed.number - death.number <= APART:
        return False
    if deed.persons:
        # "The judge" and "the witness": one of them only where the death was told of a judge.
        titles = [name.removeprefix("the ") for name in deed.persons]
        if _succeeded(titles, deed, death):
            return False
        return not any(name.startswith("the ") for name in who) and all(
            _bears(death, title) or title in load_words("check_words", "known_by_trade") for title in titles
        )
    doer = doer_of(pile, document, deed.mark)
    if of_the_other_sex(pile, document, death, doer):
        return False
    title = _TITLE.match(deed.words)
    called = title["who"].lower() if title else ""
    if called.startswith("the ") and _succeeded([called.removeprefix("the ").strip()], deed, death):
        return False
    return title is not None or (doer is not None and doer.lower_ in HE)


def _succeeded(titles: list[str], deed: Dated, death: Dated) -> bool:
    """Whether a title may have passed on by then: "Queen X died in 1714. In 1720 the queen ..."; no trade does."""
    later = (deed.day.first - death.day.last).days > SUCCEEDED
    return later and not all(title in load_words("check_words", "known_by_trade") for title in titles)


def _bears(death: Dated, title: str) -> bool:
    """Whether the sentence of a death calls the dead so: "goalkeeper X" for "the keeper"."""
    told = re.compile(rf"\w*{re.escape(title)}\b", re.IGNORECASE)
    return told.search(death.shape.text) is not None


def _made(pile: Pile, death: Dated, deed: Dated, own: bool) -> Iterator[Finding]:
    explanation = (
        f"“{deed.mark.text}” is after {day_words(death.day.last)}, told as the day of death: a person does nothing "
        f"after it."
    )
    numbers = {"days_after": float((deed.day.first - death.day.last).days)}
    told = pile.span(death.shape.document, death.mark.start, death.mark.end)
    yield from finding(
        pile,
        "calendar",
        "after death",
        deed.shape.document,
        (deed.mark,),
        "impossible" if own else "doubtful",
        explanation,
        numbers,
        "deeds <= death",
        () if own else ("both reports mean the same person",),
        (told,),
    )
